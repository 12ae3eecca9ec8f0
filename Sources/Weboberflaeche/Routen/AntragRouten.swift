import HTTPTypes
import Hummingbird

/// Anträge erfassen, aus Dateien übernehmen, Angaben ändern.
struct AntragRouten: Sendable {
    let dienst: any Antragsdienst
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("antraege/neu", use: new)
            .post("antraege/neu", use: submit)
            .get("antraege/datei", use: upload)
            .post("antraege/datei", use: takeFile)
            .get("faelle/{fall}/angaben", use: edit)
            .post("faelle/{fall}/angaben", use: change)
    }

    @Sendable func new(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .antragErfassen)
        return try await form(Antragsbogen.leer, zugang, context)
    }

    @Sendable func submit(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .antragErfassen)
        var eingaben = context.formular.eingaben
        let auftrag = eingaben["auftrag"]
        if Antragsbogen.perform(auftrag, on: &eingaben) {
            return try await form(eingaben, zugang, context, nach: auftrag)
        }
        do {
            try Antragsbogen(antworten.worte(context), eingaben).check()
            let fall = try await dienst.submit(eingaben, for: zugang)
            return antworten.weiter("/faelle/\(fall)", meldung: "antrag.gespeichert")
        } catch Absage.fehlerhaft(let fehler) {
            return try await form(eingaben, zugang, context, fehler: fehler)
        }
    }

    private func form(
        _ eingaben: Eingaben, _ zugang: Zugang, _ context: Arbeitskontext,
        nach auftrag: String = "", fehler: [Feldfehler] = []
    ) async throws -> Response {
        let worte = antworten.worte(context)
        let bogen = Antragsbogen(
            worte, eingaben, fehler: fehler, standorte: try await dienst.standorte(for: zugang))
        let seite = Antragsseite(
            titel: worte("antrag.titel"),
            brotkrumen: [Verweis(worte("eingang.titel"), "/eingang")], kopf: nil,
            einleitung: worte("antrag.einleitung"), später: [], pfad: "/antraege/neu",
            verborgen: [],
            abschnitte: [bogen.antrag] + bogen.angaben(nach: auftrag),
            absenden: worte("antrag.absenden"),
            andereWege: [Verweis(worte("antrag.aus_datei"), "/antraege/datei")],
            abbrechen: "/eingang")
        return try antworten.seite(
            seite, context, status: fehler.isEmpty ? .ok : .unprocessableContent,
            fehler: bogen.übersicht(fehler))
    }

    @Sendable func edit(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let zugang = try context.zugang(with: .antragErfassen)
        let stand = try await dienst.angaben(
            of: fall, abschnitt: request.uri.queryParameters.get("abschnitt") ?? "", for: zugang)
        return try editForm(fall, stand, context)
    }

    @Sendable func change(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let zugang = try context.zugang(with: .antragErfassen)
        var eingaben = context.formular.eingaben
        let version = context.formular.version
        var stand: Antragsstand
        do {
            stand = try await dienst.angaben(
                of: fall, abschnitt: eingaben["abschnitt"], for: zugang)
        } catch Absage.nichtGefunden where !eingaben["abschnitt"].isEmpty {
            // Die Angaben, die der Bogen zeigte, gelten inzwischen für andere Monate.
            return try outdated([], fall, eingaben, context)
        }
        let auftrag = eingaben["auftrag"]
        let gerufen = Antragsbogen.perform(auftrag, on: &eingaben)
        stand.eingaben = eingaben
        // Die Version der geladenen Seite bleibt, damit eine Zwischenzeile sie nicht auffrischt.
        stand.version = version
        guard !gerufen else { return try editForm(fall, stand, context, nach: auftrag) }
        do {
            try Antragsbogen(antworten.worte(context), eingaben).check()
            try await dienst.change(fall, to: eingaben, version: version, for: zugang)
            return antworten.weiter("/faelle/\(fall)", meldung: "antrag.geaendert")
        } catch Absage.fehlerhaft(let fehler) {
            return try editForm(fall, stand, context, fehler: fehler)
        } catch Absage.überholt(let inzwischen) {
            return try outdated(inzwischen, fall, eingaben, context)
        }
    }

    private func outdated(
        _ inzwischen: [Verlaufseintrag], _ fall: String, _ eingaben: Eingaben,
        _ context: Arbeitskontext
    ) throws -> Response {
        let bogen = Antragsbogen(antworten.worte(context), eingaben)
        return try antworten.überholt(
            inzwischen, felder: ([bogen.änderung] + bogen.angaben).flatMap(\.alleFelder),
            zurück: "/faelle/\(fall)/angaben", context)
    }

    private func editForm(
        _ fall: String, _ stand: Antragsstand, _ context: Arbeitskontext,
        nach auftrag: String = "", fehler: [Feldfehler] = []
    ) throws -> Response {
        let worte = antworten.worte(context)
        let bogen = Antragsbogen(worte, stand.eingaben, fehler: fehler)
        let seite = Antragsseite(
            titel: worte("antrag.titel_aendern") + (stand.zeitraum.map { " (\($0))" } ?? ""),
            brotkrumen: [
                Verweis(worte("eingang.titel"), "/eingang"),
                Verweis(stand.kopf.name, stand.kopf.ziel),
            ], kopf: stand.kopf, einleitung: worte("antrag.einleitung"),
            später: stand.später, pfad: "/faelle/\(fall)/angaben",
            verborgen: [
                VerborgenesFeld("version", String(stand.version)),
                VerborgenesFeld("abschnitt", stand.eingaben["abschnitt"]),
            ],
            abschnitte: [bogen.änderung] + bogen.angaben(nach: auftrag),
            absenden: worte("antrag.absenden_aendern"), andereWege: stand.andere,
            abbrechen: stand.kopf.ziel)
        return try antworten.seite(
            seite, context, status: fehler.isEmpty ? .ok : .unprocessableContent,
            fehler: bogen.übersicht(fehler))
    }
}
