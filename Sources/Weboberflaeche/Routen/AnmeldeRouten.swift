import Fallakte
import HTTPTypes
import Hummingbird
import Logging

/// An- und Abmelden, Sprache wechseln.
struct AnmeldeRouten: Sendable {
    let konten: any Kontendienst
    let sitzungen: Sitzungen
    let antworten: Antworten
    let bremse: Anmeldebremse
    let jetzt: @Sendable () -> Zeitpunkt

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("", use: home)
            .get("anmelden", use: show)
            .post("anmelden", use: signIn)
            .post("abmelden", use: signOut)
            .get("sprache/{sprache}", use: switchLanguage)
    }

    @Sendable func home(_ request: Request, context: Arbeitskontext) async throws -> Response {
        antworten.weiter(AnmeldeRouten.startseite(context.angemeldet?.rechte ?? []))
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        if let angemeldet = context.angemeldet {
            return antworten.weiter(AnmeldeRouten.startseite(angemeldet.rechte))
        }
        let ziel = request.uri.queryParameters.get("ziel") ?? ""
        return try await page(ziel: ziel, kennung: "", context)
    }

    @Sendable func signIn(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let worte = antworten.worte(context)
        let kennung = context.formular["kennung"]
        let passwort = context.formular.eingaben.werte["passwort"] ?? ""
        let ziel = context.formular["ziel"]
        var fehler: [Feldfehler] = []
        if kennung.isEmpty { fehler.append(Feldfehler("kennung", worte("anmelden.kennung_fehlt"))) }
        if passwort.isEmpty {
            fehler.append(Feldfehler("passwort", worte("anmelden.passwort_fehlt")))
        }
        guard fehler.isEmpty else {
            return try await page(
                ziel: ziel, kennung: kennung, context, fehler: fehler, .unprocessableContent)
        }
        let warten = await bremse.wartezeit(kennung, from: context.absender, at: jetzt())
        guard warten == 0 else {
            let satz = Feldfehler("", worte("anmelden.gesperrt", String(warten)))
            return try await page(
                ziel: ziel, kennung: kennung, context, fehler: [satz], .tooManyRequests)
        }
        let konto = try await konten.konto(kennung)
        let gespeichert = konto.flatMap { $0.aktiv ? $0.passwort : nil }
        guard try await Passwort.stimmt(passwort, gespeichert: gespeichert), let konto else {
            await bremse.recordFailure(kennung, from: context.absender, at: jetzt())
            context.logger.notice(
                "anmeldung abgelehnt", metadata: ["anfrage": "\(context.anfrage)"])
            let satz = Feldfehler("kennung", worte("anmelden.falsch"))
            return try await page(
                ziel: ziel, kennung: kennung, context, fehler: [satz], .unprocessableContent)
        }
        await bremse.recordSuccess(kennung, from: context.absender)
        return try await begin(konto, ziel: ziel, context)
    }

    private func begin(_ konto: Konto, ziel: String, _ context: Arbeitskontext) async throws
        -> Response
    {
        guard let neu = try await sitzungen.begin(for: konto.kennung, ending: context.sitzung)
        else {
            throw HTTPError(.internalServerError)
        }
        var pfad = AnmeldeRouten.eigenerPfad(ziel) ?? AnmeldeRouten.startseite(konto.rechte)
        if let alt = context.abgelaufen,
            await sitzungen.aufbewahrung.übertrage(
                from: alt.token, to: neu.sitzung.token, for: konto.kennung, at: jetzt())
        {
            pfad = WiederRouten.pfad
        }
        var response = antworten.weiter(pfad)
        response.setCookie(cookie(antworten.einstellungen.sitzungscookie, neu.cookie))
        response.setCookie(cookie(antworten.einstellungen.vorsiegelcookie, "", dauer: 0))
        return response
    }

    @Sendable func signOut(_ request: Request, context: Arbeitskontext) async throws -> Response {
        if let sitzung = context.sitzung {
            try await sitzungen.speicher.end(sitzung.token)
            await sitzungen.aufbewahrung.vergiss(sitzung.token)
        }
        var response = antworten.weiter("/anmelden", meldung: "anmelden.abgemeldet")
        response.setCookie(cookie(antworten.einstellungen.sitzungscookie, "", dauer: 0))
        return response
    }

    @Sendable func switchLanguage(_ request: Request, context: Arbeitskontext) async throws
        -> Response
    {
        let gewählt = context.parameters.get("sprache") ?? ""
        guard let sprache = Sprache(rawValue: gewählt) else { throw Absage.nichtGefunden }
        var response = antworten.weiter(AnmeldeRouten.herkunft(request) ?? "/")
        response.setCookie(cookie("sprache", sprache.rawValue, dauer: 365 * 86_400))
        return response
    }

    private func page(
        ziel: String, kennung: String, _ context: Arbeitskontext, fehler: [Feldfehler] = [],
        _ status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let worte = antworten.worte(context)
        let zu = { (feld: String) in fehler.first { $0.feld == feld }?.text }
        let muster =
            antworten.einstellungen.vorführung
            ? try await konten.musterkonten(context.sprache) : []
        let seite = Anmeldeseite(
            titel: worte("anmelden.titel"),
            felder: [
                Feld(
                    "kennung", worte("anmelden.kennung"), wert: kennung, breite: .lang,
                    fehler: zu("kennung"), ausfüllhilfe: "username"),
                Feld(
                    "passwort", worte("anmelden.passwort"), eingabe: .geheim, breite: .lang,
                    fehler: zu("passwort"), ausfüllhilfe: "current-password"),
            ], zielpfad: AnmeldeRouten.eigenerPfad(ziel) ?? "", musterkonten: muster)
        var response = try antworten.seite(seite, context, status: status, fehler: fehler)
        response.setCookie(cookie(antworten.einstellungen.vorsiegelcookie, context.siegel))
        return response
    }

    private func cookie(_ name: String, _ wert: String, dauer: Int? = nil) -> Cookie {
        Cookie(
            name: name, value: wert, maxAge: dauer, path: "/",
            secure: antworten.einstellungen.tls, httpOnly: true, sameSite: .lax)
    }
}
