import HTTPTypes
import Hummingbird

/// Vorschlagen und prüfen: zwei Personen, zwei Handlungen.
struct EntscheidungRouten: Sendable {
    let dienst: any Entscheidungsdienst
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("faelle/{fall}/entscheiden", use: show)
            .post("faelle/{fall}/entscheiden", use: propose)
            .post("faelle/{fall}/entwurf", use: draft)
            .get("faelle/{fall}/vorschlaege/{vorschlag}", use: review)
            .post("faelle/{fall}/vorschlaege/{vorschlag}", use: decide)
            .get("faelle/{fall}/vorschlaege/{vorschlag}/pdf", use: preview)
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let zugang = try context.zugang(with: .vorschlagen)
        let seite = try await dienst.entscheidung(fall, eingaben: Eingaben(), for: zugang)
        return try antworten.seite(seite, context)
    }

    @Sendable func propose(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let zugang = try context.zugang(with: .vorschlagen)
        let formular = context.formular
        guard formular["auftrag"] == "vorschlagen" else {
            return try await form(fall, zugang, context, fehler: [])
        }
        do {
            let pfad = try await dienst.propose(
                fall, eingaben: formular.eingaben, version: formular.version, for: zugang)
            return antworten.weiter(pfad, meldung: "entscheiden.vorgeschlagen")
        } catch Absage.fehlerhaft(let fehler) {
            return try await form(fall, zugang, context, fehler: fehler)
        } catch Absage.überholt(let inzwischen) {
            let seite = try await dienst.entscheidung(
                fall, eingaben: formular.eingaben, for: zugang)
            return try antworten.überholt(
                inzwischen, felder: seite.felder, zurück: "/faelle/\(fall)/entscheiden", context)
        }
    }

    private func form(
        _ fall: String, _ zugang: Zugang, _ context: Arbeitskontext, fehler: [Feldfehler]
    ) async throws -> Response {
        var seite = try await dienst.entscheidung(
            fall, eingaben: context.formular.eingaben, for: zugang)
        // Auch beim bloßen Rechnen kann die Seite selbst ein Feld ablehnen.
        let fehler =
            fehler.isEmpty
            ? seite.felder.compactMap { feld in feld.fehler.map { Feldfehler(feld.name, $0) } }
            : fehler
        seite.felder = seite.felder.map { feld in
            feld.ausgefüllt(with: context.formular[feld.name], fehler: fehler)
        }
        return try antworten.seite(
            seite, context, status: fehler.isEmpty ? .ok : .unprocessableContent, fehler: fehler)
    }

    /// Der Entwurf als PDF; mit POST, weil der Grund nicht in eine Adresse gehört.
    @Sendable func draft(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let zugang = try context.zugang(with: .vorschlagen)
        return antworten.datei(
            try await dienst.entwurf(fall, eingaben: context.formular.eingaben, for: zugang),
            laden: false)
    }

    @Sendable func review(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let vorschlag = try context.kennung("vorschlag")
        let zugang = try context.zugang(with: .fälleSehen)
        return try antworten.seite(
            try await dienst.prüfung(fall, vorschlag: vorschlag, for: zugang), context)
    }

    @Sendable func preview(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let vorschlag = try context.kennung("vorschlag")
        let zugang = try context.zugang(with: .fälleSehen)
        return antworten.datei(
            try await dienst.vorschau(fall, vorschlag: vorschlag, for: zugang), laden: false)
    }

    @Sendable func decide(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let vorschlag = try context.kennung("vorschlag")
        let zugang = try context.zugang(with: .prüfen)
        let formular = context.formular
        switch formular["auftrag"] {
        case "freigeben":
            let bescheid = try await dienst.approve(
                fall, vorschlag: vorschlag, version: formular.version, for: zugang)
            return antworten.weiter(
                "/faelle/\(fall)/bescheide/\(bescheid)", meldung: "pruefen.freigegeben")
        case "zurueckgeben":
            return try await giveBack(fall, vorschlag, zugang, context)
        default: throw HTTPError(.badRequest)
        }
    }

    private func giveBack(
        _ fall: String, _ vorschlag: String, _ zugang: Zugang, _ context: Arbeitskontext
    ) async throws -> Response {
        let grund = context.formular["grund"]
        do {
            guard !grund.isEmpty else {
                let satz = antworten.worte(context)("pruefen.grund_fehlt")
                throw Absage.fehlerhaft([Feldfehler("grund", satz)])
            }
            try await dienst.giveBack(
                fall, vorschlag: vorschlag, grund: grund, version: context.formular.version,
                for: zugang)
            return antworten.weiter("/faelle/\(fall)", meldung: "pruefen.zurueckgegeben")
        } catch Absage.fehlerhaft(let fehler) {
            var seite = try await dienst.prüfung(fall, vorschlag: vorschlag, for: zugang)
            seite.rückgabefeld = seite.rückgabefeld.ausgefüllt(with: grund, fehler: fehler)
            return try antworten.seite(
                seite, context, status: .unprocessableContent, fehler: fehler)
        } catch Absage.überholt(let inzwischen) {
            let seite = try await dienst.prüfung(fall, vorschlag: vorschlag, for: zugang)
            return try antworten.überholt(
                inzwischen, felder: [seite.rückgabefeld.ausgefüllt(with: grund, fehler: [])],
                zurück: "/faelle/\(fall)/vorschlaege/\(vorschlag)", context)
        }
    }
}
