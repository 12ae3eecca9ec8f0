import Ablage
import Fachprozesse
import Fallakte
import Fallformat
import Grundtypen
import Leistungsrecht
package import Weboberflaeche

/// Anträge aufnehmen und Angaben ändern, über die Fachprozesse.
package struct Antragswesen: Antragsdienst {
    let mittel: Arbeitsmittel

    package init(_ mittel: Arbeitsmittel) { self.mittel = mittel }

    package func standorte(for zugang: Zugang) async throws -> [Wahl] {
        try await mittel.perform(for: zugang) { gang in
            gang.amt.daten.standorte.map { Wahl($0.id, gang.standort($0.id)) }
        }
    }

    package func submit(_ eingaben: Eingaben, for zugang: Zugang) async throws -> String {
        try await mittel.perform(for: zugang) { gang in
            let eingang = try gang.antragseingang(eingaben)
            return try await gang.amt.erfasse(eingang, gang.auftrag(), by: gang.akteur).text
        }
    }

    package func angaben(
        of fall: String, abschnitt: String, for zugang: Zugang
    ) async throws -> Antragsstand {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let stand = try await gang.amt.akte(id, ansicht: "angaben", by: gang.akteur).stand
            let verlauf = Bogenverlauf(gang, id, stand)
            let gezeigt = try verlauf.abschnitt(abschnitt)
            var eingaben = try Bogenausgabe.eingaben(of: try verlauf.sachverhalt(gezeigt))
            if let gezeigt, gezeigt.bis != nil {
                eingaben["abschnitt"] = gezeigt.ab.description
                eingaben["gilt_ab"] = gezeigt.ab.deutsch
            }
            return Antragsstand(
                kopf: await gang.kopf(id, stand), version: stand.version, eingaben: eingaben,
                zeitraum: verlauf.zeitraum(gezeigt), später: try verlauf.später(gezeigt),
                andere: verlauf.andere(gezeigt))
        }
    }

    package func change(
        _ fall: String, to eingaben: Eingaben, version: Int, for zugang: Zugang
    ) async throws {
        try await mittel.perform(for: zugang) { gang in
            let id = try gang.fallID(fall)
            let stand = try await gang.amt.akte(id, ansicht: "angaben", by: gang.akteur).stand
            let verlauf = Bogenverlauf(gang, id, stand)
            let gezeigt = try verlauf.abschnitt(eingaben["abschnitt"])
            let wunsch = try verlauf.wunsch(eingaben, in: gezeigt)
            let neu = try gang.angaben(eingaben, over: try verlauf.sachverhalt(gezeigt))
            try await gang.amt.ändere(
                id, auf: neu, grund: eingaben["grund"], giltAb: wunsch.giltAb,
                nurBisZumWechsel: wunsch.nurBisZumWechsel, gesehen: version, gang.auftrag(),
                by: gang.akteur)
        }
    }

    package func übernehme(_ datei: Datei, for zugang: Zugang) async throws -> Dateiergebnis {
        try await mittel.perform(for: zugang) { gang in
            switch Antragsdatei(datei, gang).gelesen() {
            case .failure(let mängel): return .mängel(mängel.alle)
            case .success(let eingang):
                let fall = try await gang.amt.erfasse(eingang, gang.auftrag(), by: gang.akteur)
                return .übernommen(fall: fall.text)
            }
        }
    }
}

extension Arbeitsgang {
    /// Die neuesten Angaben eines Falls.
    func sachverhalt(of fall: Fall) throws(Fachfehler) -> Sachverhalt {
        guard let text = fall.angaben else { throw .ablehnung(.angaben(.ohneAntrag)) }
        return try Angaben.lies(text)
    }

    /// Der Antrag, wie ihn der Bogen beschreibt.
    func antragseingang(_ eingaben: Eingaben) throws(Absage) -> Antragseingang {
        var fehler: [Feldfehler] = []
        let tag = Lesart.tag(eingaben["antrag"]).flatMap { Tag($0) }
        if let tag, tag > heute {
            fehler.append(Feldfehler("antrag", s.eingangInZukunft(tag, heute: heute)))
        } else if tag == nil {
            let text = eingaben["antrag"]
            fehler.append(
                Feldfehler(
                    "antrag",
                    text.isEmpty
                        ? w("antrag.f_fehlt", w("antrag.eingang")) : w("antrag.f_tag", text)))
        }
        // Eine Datei kommt nie durch den Bogen.
        let weg = Antragsweg(rawValue: eingaben["weg"]).flatMap { $0 == .datei ? nil : $0 }
        if weg == nil { fehler.append(Feldfehler("weg", w("antrag.f_fehlt", w("antrag.weg")))) }
        let standort = standort(gewählt: eingaben["standort"])
        if standort == nil {
            fehler.append(Feldfehler("standort", w("antrag.f_fehlt", w("antrag.standort"))))
        }
        // Ohne Tag läse das Fallformat nichts; alle anderen Felder sollen trotzdem geprüft werden.
        let neu = angabenOderFehler(
            eingaben, over: Bogenrahmen.neu(antrag: tag ?? heute, amt: amt.daten.örtlicheWerte))
        if case .failure(let weitere) = neu { fehler += weitere.fehler }
        guard fehler.isEmpty, let tag, let weg, let standort, case .success(let angaben) = neu
        else { throw .fehlerhaft(fehler) }
        return Antragseingang(eingang: tag, weg: weg, standort: standort, angaben: angaben)
    }

    /// Der gewählte Standort; ohne Wahl der, an dem die Person arbeitet.
    private func standort(gewählt: String) -> String? {
        let gesucht = gewählt.isEmpty ? akteur.standort : gewählt
        return amt.daten.standorte.first { $0.id == gesucht }?.id
    }

    /// Die Angaben des Bogens über den bisherigen, als JSON im Fallformat.
    func angaben(_ eingaben: Eingaben, over bisher: Sachverhalt) throws -> String {
        let baum = try JSONWert(lesend: Fallschreiber.json(bisher))
        return try angabenOderFehler(eingaben, over: baum).get()
    }

    private func angabenOderFehler(
        _ eingaben: Eingaben, over bisher: JSONWert
    ) -> Result<String, Absage> {
        var lesung = Bogenlesung(eingaben, w, durch: akteur.kennung.text)
        let baum = Bogenrahmen.betitelt(lesung.angaben(over: bisher), bisher: bisher)
        // Was sich nicht lesen ließ, meldet der Bogen; das Fallformat soll es nicht noch einmal tun.
        guard lesung.fehler.isEmpty else { return .failure(.fehlerhaft(lesung.fehler)) }
        do throws(Lesefehler) {
            let gelesen = try Fallleser.read(baum.kompakt, datei: "Antrag")
            return .success(Fallschreiber.json(gelesen.sachverhalt))
        } catch {
            let meldung = Bogenmeldung(
                zuordnung: lesung.zuordnung, worte: w, personen: lesung.namen)
            return .failure(.fehlerhaft(error.meldungen.map(meldung.fehler)))
        }
    }
}

extension Absage {
    fileprivate var fehler: [Feldfehler] {
        switch self {
        case .fehlerhaft(let fehler): fehler
        case .nichtGefunden, .verboten, .unmöglich, .überholt: []
        }
    }
}

extension Sprache {
    func eingangInZukunft(_ tag: Tag, heute: Tag) -> String {
        self(
            "Der Eingang \(tag.deutsch) liegt in der Zukunft (heute ist der \(heute.deutsch)). "
                + "Bitte den Tag eintragen, an dem der Antrag das Amt erreicht hat.",
            "The date received, \(self.tag(tag)), is in the future (today is \(self.tag(heute))). "
                + "Please enter the day on which the application reached the office.")
    }
}
