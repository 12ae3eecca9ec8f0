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
            .post("zahllaeufe/{lauf}/{handlung}", use: perform)
            .get("zahllaeufe/{lauf}/datei", use: file)
    }

    @Sendable func list(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .zahllaufSehen)
        let durchsehen = request.uri.queryParameters.get("durchsehen") == "ja"
        return try antworten.seite(
            try await dienst.läufe(durchsehen: durchsehen, for: zugang), context)
    }

    @Sendable func prepare(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .zahllaufVorbereiten)
        do {
            let lauf = try await dienst.prepare(context.formular.eingaben, for: zugang)
            return antworten.weiter("/zahllaeufe/\(lauf)", meldung: "zahllauf.vorbereitet")
        } catch Absage.fehlerhaft(let fehler) {
            var seite = try await dienst.läufe(durchsehen: false, for: zugang)
            seite.vorbereiten = seite.vorbereiten.map { feld in
                feld.ausgefüllt(with: context.formular[feld.name], fehler: fehler)
            }
            return try antworten.seite(
                seite, context, status: .unprocessableContent, fehler: fehler)
        }
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let lauf = try context.kennung("lauf")
        let zugang = try context.zugang(with: .zahllaufSehen)
        let seite = request.uri.queryParameters.get("seite", as: Int.self) ?? 1
        return try antworten.seite(
            try await dienst.lauf(lauf, seite: max(1, seite), for: zugang), context)
    }

    @Sendable func perform(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let lauf = try context.kennung("lauf")
        let formular = context.formular
        guard let handlung = Laufhandlung(rawValue: try context.kennung("handlung")) else {
            throw HTTPError(.notFound)
        }
        let zugang = try context.zugang(with: handlung.recht)
        do {
            try await dienst.perform(
                handlung, on: lauf, eingaben: formular.eingaben, version: formular.version,
                for: zugang)
            return antworten.weiter("/zahllaeufe/\(lauf)", meldung: handlung.meldung)
        } catch Absage.fehlerhaft(let fehler) {
            var seite = try await dienst.lauf(lauf, seite: 1, for: zugang)
            seite.befundfelder = filled(seite.befundfelder, formular, fehler)
            for stelle in seite.handlungen.indices
            where seite.handlungen[stelle].handlung == handlung {
                seite.handlungen[stelle].felder = filled(
                    seite.handlungen[stelle].felder, formular, fehler)
            }
            return try antworten.seite(
                seite, context, status: .unprocessableContent, fehler: fehler)
        }
    }

    private func filled(_ felder: [Feld], _ formular: Formular, _ fehler: [Feldfehler]) -> [Feld] {
        felder.map { $0.ausgefüllt(with: formular[$0.name], fehler: fehler) }
    }

    @Sendable func file(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let lauf = try context.kennung("lauf")
        let zugang = try context.zugang(with: .zahllaufFreigeben)
        return antworten.datei(try await dienst.datei(lauf, for: zugang), laden: true)
    }
}

extension Laufhandlung {
    fileprivate var recht: Recht {
        switch self {
        case .prüfen, .quittieren, .zurückhalten, .abbrechen: .zahllaufVorbereiten
        case .freigeben, .ausgeben, .bestätigen: .zahllaufFreigeben
        }
    }

    /// Was nach der Handlung oben auf der Seite steht.
    fileprivate var meldung: String {
        switch self {
        case .prüfen: "zahllauf.getan_pruefen"
        case .quittieren: "zahllauf.getan_quittieren"
        case .zurückhalten: "zahllauf.getan_zurueckhalten"
        case .freigeben: "zahllauf.getan_freigeben"
        case .abbrechen: "zahllauf.getan_abbrechen"
        case .ausgeben: "zahllauf.getan_ausgeben"
        case .bestätigen: "zahllauf.getan_bestaetigen"
        }
    }
}
