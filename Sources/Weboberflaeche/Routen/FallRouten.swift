import HTTPTypes
import Hummingbird

/// Ein Fall: ansehen, einen Monat erklären, Nachweise.
struct FallRouten: Sendable {
    let dienst: any Falldienst
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("faelle/{fall}", use: show)
            .get("faelle/{fall}/monate/{monat}", use: calculation)
            .post("faelle/{fall}/nachweise", use: addProof)
            .get("faelle/{fall}/nachweise/{nachweis}", use: proof)
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let zugang = try context.zugang(with: .fälleSehen)
        let getippt = request.uri.queryParameters.get("stand") ?? ""
        guard !getippt.isEmpty else {
            return try antworten.seite(
                try await dienst.fall(fall, knownOn: nil, for: zugang), context)
        }
        guard let tag = Lesart.tag(getippt) else {
            let satz = antworten.worte(context)("fall.kenntnis_falsch", getippt)
            var seite = try await dienst.fall(fall, knownOn: nil, for: zugang)
            seite.kenntnisfeld = Feld(
                "stand", seite.kenntnisfeld.bezeichnung, wert: getippt, eingabe: .tag,
                breite: .kurz, fehler: satz)
            return try antworten.seite(
                seite, context, status: .unprocessableContent,
                fehler: [Feldfehler("stand", satz)])
        }
        return try antworten.seite(try await dienst.fall(fall, knownOn: tag, for: zugang), context)
    }

    @Sendable func calculation(_ request: Request, context: Arbeitskontext) async throws
        -> Response
    {
        let fall = try context.kennung("fall")
        let monat = try context.kennung("monat")
        let zugang = try context.zugang(with: .fälleSehen)
        let offen = request.uri.queryParameters.get("offen") == "ja"
        return try antworten.seite(
            try await dienst.rechnung(fall, monat: monat, allesOffen: offen, for: zugang), context)
    }

    @Sendable func addProof(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let zugang = try context.zugang(with: .nachweisAnfügen)
        let fehler = proofErrors(context)
        do {
            guard fehler.isEmpty, let datei = context.formular.dateien["datei"] else {
                throw Absage.fehlerhaft(fehler)
            }
            let eingang = Nachweiseingang(
                bezeichnung: context.formular["bezeichnung"], zuPfad: context.formular["zu"],
                datei: Datei(
                    name: datei.name, art: Dateiart.erkannt(datei.inhalt) ?? datei.art,
                    inhalt: datei.inhalt))
            try await dienst.add(eingang, to: fall, for: zugang)
            return antworten.weiter(
                "/faelle/\(fall)#nachweise", meldung: "fall.nachweis_angefuegt")
        } catch Absage.fehlerhaft(let fehler) {
            var seite = try await dienst.fall(fall, knownOn: nil, for: zugang)
            seite.nachweisfelder = seite.nachweisfelder.map { feld in
                feld.ausgefüllt(with: context.formular[feld.name], fehler: fehler)
            }
            return try antworten.seite(
                seite, context, status: .unprocessableContent, fehler: fehler)
        }
    }

    private func proofErrors(_ context: Arbeitskontext) -> [Feldfehler] {
        let worte = antworten.worte(context)
        var fehler: [Feldfehler] = []
        if context.formular["bezeichnung"].isEmpty {
            fehler.append(Feldfehler("bezeichnung", worte("fall.nachweis_bezeichnung_fehlt")))
        }
        if let datei = context.formular.dateien["datei"], !datei.inhalt.isEmpty {
            if Dateiart.erkannt(datei.inhalt) == nil {
                fehler.append(Feldfehler("datei", worte("fall.nachweis_dateiart")))
            }
        } else {
            fehler.append(Feldfehler("datei", worte("fall.nachweis_datei_fehlt")))
        }
        return fehler
    }

    @Sendable func proof(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let nachweis = try context.kennung("nachweis")
        let zugang = try context.zugang(with: .fälleSehen)
        return antworten.datei(
            try await dienst.nachweis(nachweis, of: fall, for: zugang), laden: false)
    }
}

/// Was eine Datei ist, sagt ihr Anfang, nicht ihr Name.
enum Dateiart {
    static func erkannt(_ inhalt: [UInt8]) -> String? {
        if inhalt.starts(with: Array("%PDF-".utf8)) { return "application/pdf" }
        if inhalt.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return "image/png"
        }
        return inhalt.starts(with: [0xFF, 0xD8, 0xFF]) ? "image/jpeg" : nil
    }
}
