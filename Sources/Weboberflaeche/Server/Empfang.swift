import Fallakte
import HTTPTypes
import Hummingbird
import Logging

/// Empfängt jede Anfrage: Kennung, Sprache, Sitzung, Fehlerseite, Kopfzeilen, Protokoll.
struct Empfang: RouterMiddleware {
    typealias Context = Arbeitskontext

    let antworten: Antworten
    let sitzungen: Sitzungen
    let konten: any Kontendienst
    let uhr = ContinuousClock()

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let beginn = uhr.now
        var context = context
        context.anfrage = String(Sitzungen.zufallstext().prefix(16))
        context.sprache = request.cookies["sprache"].flatMap { Sprache(rawValue: $0.value) } ?? .de
        var response: Response
        do {
            try await identify(&context, request)
            if let umleitung = try await umleitung(request, context) {
                response = umleitung
            } else {
                response = try await next(request, context)
            }
        } catch {
            response = antworten.fehler(error, context)
        }
        clearFlash(request, &response)
        Kopfzeilen.add(
            to: &response, einstellungen: antworten.einstellungen, anfrage: context.anfrage)
        protocolise(request, response, context, dauer: uhr.now - beginn)
        return response
    }

    /// Sitzung, Konto und Siegel. Ein stillgelegtes Konto ist mit der nächsten Anfrage draußen.
    private func identify(_ context: inout Context, _ request: Request) async throws {
        let einstellungen = antworten.einstellungen
        context.erfolg = request.cookies["meldung"]?.value
        // Nur was nach einem eigenen Siegel aussieht; alles andere hat jemand erfunden.
        let vorsiegel = request.cookies[einstellungen.vorsiegelcookie]?.value ?? ""
        context.vorsiegel = vorsiegel.utf8.count == 64 ? vorsiegel : Sitzungen.zufallstext()
        guard !request.uri.path.hasPrefix("/mittel/"),
            let cookie = request.cookies[einstellungen.sitzungscookie]
        else { return }
        guard let sitzung = try await sitzungen.find(cookie.value),
            let konto = try await konten.konto(sitzung.kennung), konto.aktiv
        else {
            context.abgelaufen = await sitzungen.abgelaufene(cookie.value)
            return
        }
        context.sitzung = sitzung
        context.angemeldet = Zugang(
            kennung: konto.kennung, name: konto.name, aufgabe: konto.aufgabe[context.sprache] ?? "",
            rechte: konto.rechte, worte: antworten.worte(context),
            anfrage: context.anfrage)
    }

    /// Ohne Anmeldung führt jeder Pfad zur Anmeldung; so verrät keiner, was es gibt.
    private func umleitung(_ request: Request, _ context: Context) async throws -> Response? {
        guard context.angemeldet == nil, !Empfang.istÖffentlich(request.uri.path) else {
            return nil
        }
        if request.headers[Kopfzeile.hxRequest] != nil, let ziel = Kopfzeile.hxRedirect.name {
            return Response(status: .ok, headers: [ziel: "/anmelden"])
        }
        guard request.method == .get else {
            let aufbewahrt = try await bewahre(request, context)
            return antworten.weiter(
                "/anmelden", meldung: aufbewahrt ? "anmelden.aufbewahrt" : "anmelden.abgelaufen")
        }
        let ziel = Antworten.kodiert(request.uri.path)
        return antworten.weiter(request.uri.path == "/" ? "/anmelden" : "/anmelden?ziel=\(ziel)")
    }

    /// Bewahrt das Formular einer abgelaufenen Sitzung auf, wenn es ihr Siegel trägt.
    private func bewahre(_ request: Request, _ context: Context) async throws -> Bool {
        guard request.method == .post, let sitzung = context.abgelaufen,
            !Empfang.nichtAufzubewahren.contains(request.uri.path),
            Formularleser.kommtVonHier(request),
            let konto = try await konten.konto(sitzung.kennung), konto.aktiv
        else { return false }
        var formular: Formular
        do {
            formular = try await Formularleser.formular(
                request, dateigrenze: Arbeitsplatzeinstellungen.formulargrenze)
        } catch {
            // Zu groß oder unlesbar: die Meldung bei der Anmeldung sagt, dass nichts gespeichert ist.
            return false
        }
        guard Formularleser.nimmSiegel(sitzung.siegel, from: &formular) != nil else {
            return false
        }
        let blatt = Formblatt(
            kennung: sitzung.kennung, pfad: request.uri.path, eingaben: formular.eingaben,
            ohneDatei: !formular.dateien.isEmpty)
        return await sitzungen.aufbewahrung.bewahre(
            blatt, for: sitzung.token, at: sitzungen.jetzt())
    }

    /// Suchen und Abmelden wiederholt man lieber.
    private static let nichtAufzubewahren: Set<String> = ["/eingang", "/abmelden", "/wieder"]

    static func istÖffentlich(_ pfad: String) -> Bool {
        pfad == "/anmelden" || pfad == "/hilfe" || pfad == "/bereit"
            || pfad.hasPrefix("/mittel/") || pfad.hasPrefix("/sprache/")
    }

    /// Eine Meldung erscheint einmal: auf der ersten Seite nach der Handlung.
    private func clearFlash(_ request: Request, _ response: inout Response) {
        guard request.cookies["meldung"] != nil, response.status == .ok,
            !request.uri.path.hasPrefix("/mittel/")
        else { return }
        response.setCookie(
            Cookie(
                name: "meldung", value: "", maxAge: 0, path: "/",
                secure: antworten.einstellungen.tls, httpOnly: true, sameSite: .lax))
    }

    /// Kennungen und Dauern; nie ein Name, nie ein Betrag, nie ein Suchwort.
    private func protocolise(
        _ request: Request, _ response: Response, _ context: Context, dauer: Duration
    ) {
        let millisekunden = dauer.components.attoseconds / 1_000_000_000_000_000
        context.logger.log(
            level: response.status.code >= 500 ? .error : .info, "anfrage",
            metadata: [
                "anfrage": .string(context.anfrage),
                "methode": .string(request.method.rawValue),
                "weg": .string(context.endpointPath ?? "-"),
                "status": .stringConvertible(response.status.code),
                "ms": .stringConvertible(dauer.components.seconds * 1000 + millisekunden),
                "kennung": .string(context.angemeldet?.kennung ?? "-"),
            ])
    }
}
