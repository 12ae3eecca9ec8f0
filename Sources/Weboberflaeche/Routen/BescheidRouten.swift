import HTTPTypes
import Hummingbird

/// Erlassene Bescheide: ansehen, herunterladen, Aufgabe zur Post.
struct BescheidRouten: Sendable {
    let dienst: any Entscheidungsdienst
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("faelle/{fall}/bescheide/{bescheid}", use: show)
            .get("faelle/{fall}/bescheide/{bescheid}/pdf", use: pdf)
            .get("faelle/{fall}/bescheide/{bescheid}/monate/{monat}", use: calculation)
            .post("faelle/{fall}/bescheide/{bescheid}/aufgabe", use: recordPosting)
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let bescheid = try context.kennung("bescheid")
        let zugang = try context.zugang(with: .fälleSehen)
        return try antworten.seite(
            try await dienst.bescheid(fall, bescheid: bescheid, for: zugang), context)
    }

    @Sendable func calculation(_ request: Request, context: Arbeitskontext) async throws
        -> Response
    {
        let fall = try context.kennung("fall")
        let bescheid = try context.kennung("bescheid")
        let monat = try context.kennung("monat")
        let zugang = try context.zugang(with: .fälleSehen)
        let offen = request.uri.queryParameters.get("offen") == "ja"
        return try antworten.seite(
            try await dienst.berechnung(
                fall, bescheid: bescheid, monat: monat, allesOffen: offen, for: zugang), context)
    }

    @Sendable func pdf(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let bescheid = try context.kennung("bescheid")
        let zugang = try context.zugang(with: .fälleSehen)
        return antworten.datei(
            try await dienst.schreiben(fall, bescheid: bescheid, for: zugang),
            laden: request.uri.queryParameters.get("laden") == "ja")
    }

    @Sendable func recordPosting(_ request: Request, context: Arbeitskontext) async throws
        -> Response
    {
        let fall = try context.kennung("fall")
        let bescheid = try context.kennung("bescheid")
        // Zur Post gibt, wer vorschlägt oder prüft; welches von beidem genügt, weiß die Handlung.
        let zugang = try context.zugang(with: .fälleSehen)
        let getippt = context.formular["aufgabe"]
        do {
            guard let tag = Lesart.tag(getippt) else {
                let satz = antworten.worte(context)("antrag.f_tag", getippt)
                throw Absage.fehlerhaft([Feldfehler("aufgabe", satz)])
            }
            try await dienst.recordPosting(fall, bescheid: bescheid, tag: tag, for: zugang)
            return antworten.weiter(
                "/faelle/\(fall)/bescheide/\(bescheid)", meldung: "bescheid.aufgabe_eingetragen")
        } catch Absage.fehlerhaft(let fehler) {
            var seite = try await dienst.bescheid(fall, bescheid: bescheid, for: zugang)
            if let feld = seite.aufgabe?.feld {
                seite.aufgabe?.feld = feld.ausgefüllt(with: getippt, fehler: fehler)
            }
            return try antworten.seite(
                seite, context, status: .unprocessableContent, fehler: fehler)
        }
    }
}
