import HTTPTypes
import Hummingbird

/// Zahlläufe: vorbereiten, prüfen, freigeben, Datei holen.
struct ZahllaufRouten: Sendable {
    let dienst: any Zahllaufdienst
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("zahllaeufe", use: list)
            .post("zahllaeufe", use: prepare)
            .get("zahllaeufe/{lauf}", use: show)
            .post("zahllaeufe/{lauf}/befunde/{befund}", use: acknowledge)
            .post("zahllaeufe/{lauf}/freigeben", use: release)
            .get("zahllaeufe/{lauf}/datei", use: file)
    }

    @Sendable func list(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .zahllaufSehen)
        return try antworten.seite(try await dienst.läufe(for: zugang), context)
    }

    @Sendable func prepare(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .zahllaufVorbereiten)
        do {
            let lauf = try await dienst.prepare(try readable(context), for: zugang)
            return antworten.weiter("/zahllaeufe/\(lauf)", meldung: "zahllauf.vorbereitet")
        } catch Absage.fehlerhaft(let fehler) {
            var seite = try await dienst.läufe(for: zugang)
            seite.vorbereiten = seite.vorbereiten.map { feld in
                feld.ausgefüllt(with: context.formular[feld.name], fehler: fehler)
            }
            return try antworten.seite(
                seite, context, status: .unprocessableContent, fehler: fehler)
        }
    }

    /// Monat und Tag in der Form des Fallformats, oder was an ihnen nicht stimmt.
    private func readable(_ context: Arbeitskontext) throws -> Eingaben {
        let worte = antworten.worte(context)
        var eingaben = context.formular.eingaben
        var fehler: [Feldfehler] = []
        if let monat = Lesart.monat(eingaben["monat"]) {
            eingaben["monat"] = monat
        } else {
            fehler.append(Feldfehler("monat", worte("antrag.f_monat", eingaben["monat"])))
        }
        if let tag = Lesart.tag(eingaben["ausfuehrung"]) {
            eingaben["ausfuehrung"] = tag
        } else {
            fehler.append(Feldfehler("ausfuehrung", worte("antrag.f_tag", eingaben["ausfuehrung"])))
        }
        guard fehler.isEmpty else { throw Absage.fehlerhaft(fehler) }
        return eingaben
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let lauf = try context.kennung("lauf")
        let zugang = try context.zugang(with: .zahllaufSehen)
        let seite = request.uri.queryParameters.get("seite", as: Int.self) ?? 1
        return try antworten.seite(
            try await dienst.lauf(lauf, seite: max(1, seite), for: zugang), context)
    }

    @Sendable func acknowledge(_ request: Request, context: Arbeitskontext) async throws
        -> Response
    {
        let lauf = try context.kennung("lauf")
        let befund = try context.kennung("befund")
        let zugang = try context.zugang(with: .zahllaufVorbereiten)
        try await dienst.acknowledge(
            befund, in: lauf, version: context.formular.version, for: zugang)
        return antworten.weiter("/zahllaeufe/\(lauf)", meldung: "zahllauf.bestaetigt")
    }

    @Sendable func release(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let lauf = try context.kennung("lauf")
        let zugang = try context.zugang(with: .zahllaufFreigeben)
        try await dienst.release(lauf, version: context.formular.version, for: zugang)
        return antworten.weiter("/zahllaeufe/\(lauf)", meldung: "zahllauf.freigegeben")
    }

    @Sendable func file(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let lauf = try context.kennung("lauf")
        let zugang = try context.zugang(with: .zahllaufFreigeben)
        return antworten.datei(try await dienst.datei(lauf, for: zugang), laden: true)
    }
}
