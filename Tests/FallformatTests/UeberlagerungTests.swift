import Foundation
import Grundtypen
import Rechtskern
import Testing

@testable import Fallformat
@testable import Leistungsrecht

/// Overlays: andere Werte des Rechts, nur zum Vergleichen (`docs/formate/recht.md`).
@Suite struct `Overlay` {
    private func lies(_ text: String) throws -> Überlagerung {
        try Überlagerungsleser.read(text, datei: "vorhaben.yaml")
    }

    private func beispiel(_ name: String) throws -> Überlagerung {
        try lies(try Projektdatei.text("Beispiele/recht/\(name).yaml"))
    }

    private func rechne(
        _ datei: String, _ monat: Monat, _ vorhaben: Überlagerung?
    ) throws -> Berechnung {
        let fall = try Fallleser.read(
            try Projektdatei.text("Beispiele/\(datei).yaml"), datei: datei)
        return try Berechnung(
            fall.sachverhalt, monate: [monat], under: Rechtsstand(mit: vorhaben))
    }

    // MARK: Wirkung

    /// 563 mal 1,05 = 591,15: 28,15 Euro mehr. Der Mehrbedarf für Warmwasser folgt dem Regelbedarf:
    /// 2,3 Prozent von 591,15 sind 13,60 statt 12,95, also 0,65 mehr; zusammen 28,80.
    @Test func `ein höherer Regelbedarf wirkt auf den Cent und sagt, woher er kommt`() throws {
        let monat = Monat(2026, 8)
        let ohne = try rechne("01-alleinstehend", monat, nil)
        let mit = try rechne("01-alleinstehend", monat, try beispiel("regelbedarf-5-prozent"))
        #expect(ohne.überlagerung == nil)
        #expect(mit.gesamt - ohne.gesamt == .euro(28, 80))
        #expect(mit.überlagerung?.titel == "Regelbedarf um 5 Prozent höher")
        let quellen = mit.monate.flatMap(\.erklärung.knoten).compactMap { knoten -> String? in
            guard case .parameter("sgb12.anlage-28", let quelle, let ab, false) = knoten.rechenart
            else { return nil }
            #expect(ab == Monat(2026, 1))
            return quelle
        }
        #expect(!quellen.isEmpty)
        #expect(quellen.allSatisfy { $0.hasPrefix("nicht geltendes Recht, Overlay „Regel") })
    }

    /// Die Zeile gilt ab August: im Juli das Recht, im August das Vorhaben.
    @Test func `vor ihrem Monat gilt eine Zeile nicht`() throws {
        let vorhaben = try lies(zeile("sgb2.72", "40", ab: "2026-08"))
        let stand = Rechtsstand(mit: vorhaben)
        #expect(try Sofortzuschlag.betrag.satz(in: Monat(2026, 7), under: stand).wert == .euro(25))
        #expect(try Sofortzuschlag.betrag.satz(in: Monat(2026, 8), under: stand).wert == .euro(40))
        #expect(try Sofortzuschlag.betrag.satz(in: Monat(2027, 8), under: stand).wert == .euro(40))
    }

    /// Das Kindergeld hat Zeilen ab 2025-01 und 2026-01; eine ab 2025-06 endet mit der von 2026.
    @Test func `eine jüngere Zeile des Rechts geht vor, eine gleich alte wird ersetzt`() throws {
        let stand = Rechtsstand(mit: try lies(zeile("estg.66", "300", ab: "2025-06")))
        let werte = try [Monat(2025, 5), Monat(2025, 6), Monat(2025, 12), Monat(2026, 1)].map {
            try Kindergeld.betrag.satz(in: $0, under: stand).wert
        }
        #expect(
            werte == [
                .init(gleich: 255), .init(gleich: 300), .init(gleich: 300), .init(gleich: 259),
            ])
        let ersetzt = Rechtsstand(mit: try lies(zeile("estg.66", "300", ab: "2026-01")))
        let satz = try Kindergeld.betrag.satz(in: Monat(2027, 3), under: ersetzt)
        #expect(satz.wert == .init(gleich: 300))
        #expect(!satz.fortgeschrieben)
    }

    /// Kindergeld: Zeilen des Rechts ab 2025-01 und 2026-01. Sofortzuschlag: die letzte ab 2025-01.
    @Test func `eine Zeile sagt, bis wann sie gilt`() throws {
        func letzter(_ text: String) throws -> [Monat?] {
            let vorhaben = try lies(text)
            return vorhaben.zeilen.map { Overlaywert.letzterMonat(of: $0, in: vorhaben) }
        }
        #expect(try letzter(zeile("estg.66", "300", ab: "2024-06")) == [Monat(2024, 12)])
        #expect(try letzter(zeile("estg.66", "300", ab: "2025-01")) == [Monat(2025, 12)])
        #expect(try letzter(zeile("estg.66", "300", ab: "2026-01")) == [nil])
        #expect(try letzter(zeile("sgb2.72", "30", ab: "2025-01")) == [nil])
        let zwei =
            zeile("estg.66", "300", ab: "2025-06")
            + "\n  - {parameter: estg.66, ab: 2025-09, quelle: x, wert: 310}"
        #expect(try letzter(zwei) == [nil, Monat(2025, 12)])
    }

    @Test func `keiner schafft den Deckel der Unterkunft ab`() throws {
        let stand = Rechtsstand(mit: try beispiel("ohne-deckel-der-unterkunft"))
        #expect(try Unterkunft.deckel.satz(in: Monat(2026, 7), under: .aktuell).wert != nil)
        #expect(try Unterkunft.deckel.satz(in: Monat(2026, 7), under: stand).wert == nil)
        #expect(try Unterkunft.karenzzeit.satz(in: Monat(2026, 7), under: stand).wert == 6)
    }

    // MARK: Ausgabe und Schutz

    @Test func `das JSON nennt das Overlay, und so eine Berechnung wird nicht bewahrt`() throws {
        let vorhaben = try beispiel("regelbedarf-5-prozent")
        let berechnung = try rechne("01-alleinstehend", Monat(2026, 8), vorhaben)
        let form = BerechnungForm(berechnung, titel: "x", mitErklärung: true)
        #expect(form.overlay?.hinweis == "nicht geltendes Recht")
        #expect(
            form.overlay?.zeilen.map(\.wert) == [
                "stufe_1 591.15, stufe_2 531.30, stufe_3 473.55, stufe_4 494.55, stufe_5 409.50, "
                    + "stufe_6 374.85"
            ])
        let json = try form.json()
        #expect(throws: BewahrteBerechnung.Mangel.overlay) {
            try BewahrteBerechnung(lesend: json)
        }
        let ohne = BerechnungForm(
            try rechne("01-alleinstehend", Monat(2026, 8), nil), titel: "x", mitErklärung: true)
        #expect(!String(decoding: try ohne.json(), as: UTF8.self).contains("overlay"))
    }

    // MARK: Form

    @Test(arguments: ÜberlagerbareParameter.alle.map(\.id))
    func `jede Zeile des Rechts lässt sich schreiben und wieder lesen`(id: String) throws {
        let parameter = try #require(ÜberlagerbareParameter.alle.first { $0.id == id })
        let werte = try #require(Parameterverzeichnis.alle.first { $0.id == id })
        #expect(parameter.titel == werte.titel)
        // Was vor dem ersten Monat eines Overlays endete, lässt sich darin nicht schreiben.
        let geltende = zip(parameter.zeilen, werte.zeilen).enumerated().filter { stelle, _ in
            !parameter.zeilen.dropFirst(stelle + 1).contains {
                $0.ab <= Überlagerungsleser.frühestens
            }
        }
        #expect(!geltende.isEmpty)
        for (_, (zeile, wert)) in geltende {
            let ab = max(zeile.ab, Überlagerungsleser.frühestens)
            let text = self.zeile(id, geschrieben(zeile.zahlen, parameter), ab: "\(ab)")
            let gelesen = try lies(text)
            #expect(gelesen.zeilen.map(\.zahlen) == [zeile.zahlen])
            #expect(gelesen.zeilen.map { "\($0.wertText)" } == [wert.wert])
        }
    }

    private func geschrieben(_ zahlen: [Int64], _ parameter: ÜberlagerbarerParameter) -> String {
        guard let felder = parameter.form.fassungen.first(where: { $0.count == zahlen.count })
        else { return "keiner" }
        let teile = zip(felder, zahlen).map { feld, zahl in
            (feld.name.isEmpty ? "" : feld.name + ": ") + Overlaywert.worte(zahl, feld.einheit)
        }
        return teile.count == 1 ? teile[0] : "{" + teile.joined(separator: ", ") + "}"
    }

    private func zeile(_ id: String, _ wert: String, ab: String = "2026-01") -> String {
        """
        format: recht/1
        titel: Probe
        zeilen:
          - parameter: \(id)
            ab: \(ab)
            quelle: Probe
            wert: \(wert)
        """
    }

    @Test(arguments: [
        (
            "sgb2.72", "ab: 2022-12",
            "vorhaben.yaml:5:9: zeilen.0.ab: Ein Overlay ändert das Recht ab 2023-01; der Monat 2022-12"
        ),
        ("sgb2.72", "ab: 07.2026", "vorhaben.yaml:5:9: zeilen.0.ab: Gefunden: „07.2026“."),
        ("sgb2.27", "", "vorhaben.yaml:4:16: zeilen.0.parameter: Einen Parameter „sgb2.27“"),
        ("sgb2.46", "", "lässt sich mit einem Overlay nicht ändern. Möglich sind: bkgg.6a-1-2,"),
        ("sgb2.72", "wert: 25 %", "vorhaben.yaml:7:11: zeilen.0.wert: Gefunden: „25 %“."),
        ("sgb2.72", "wert: 25,50", "Bitte mit Punkt statt Komma schreiben: 25.50"),
        ("sgb2.72", "wert: keiner", "Gefunden: „keiner“. Erwartet wird ein Betrag in Euro"),
        ("sgb2.21-2", "wert: 17", "wie 30 % oder 2.3 %. Bitte das Prozentzeichen"),
        ("sgb2.21-2", "wert: 17.25 %", "Gefunden: „17.25 %“. Erwartet wird ein Satz in Prozent"),
        ("sgb2.22-1-2", "wert: 12 %", "von 0 bis 600. Hier steht kein Prozentsatz."),
        ("sgb12.anlage-28", "wert: 563", "Gefunden: „563“. Erwartet wird eine Gruppe"),
        (
            "sgb2.21-3", "wert: {nach_nummer_1: 36 %, je_kid: 12 %, hoechstens: 60 %}",
            "Der Schlüssel „je_kid“ ist hier unbekannt. Meinten Sie „je_kind“?"
        ),
        ("uhvorschg.2", "wert: {bis_5: 1, bis_11: 2}", "Es fehlt „bis_17“. Erwartet wird"),
        (
            "sgb2.11b-3",
            "wert: {beginn: 100, ende_1: 90, satz_1: 20 %, ende_2: 1000, satz_2: 30 %, "
                + "satz_3: 10 %, ende_3: 1200, ende_3_mit_kind: 1500}",
            "Die Angaben passen nicht zusammen: beginn, ende_1, ende_2, ende_3 und"
        ),
        ("sgb2.72", "qelle: x", "Der Schlüssel „qelle“ ist hier unbekannt. Meinten Sie „quelle“?"),
    ])
    func `falsche Zeilen nennen Stelle, Angabe und Erwartung`(
        id: String, ersatz: String, erwartet: String
    ) throws {
        let schlüssel = ersatz.prefix { $0 != ":" }
        let text = zeile(id, "40").split(separator: "\n").map { zeile in
            let name = zeile.drop { $0 == " " }
            guard !ersatz.isEmpty, name.hasPrefix(schlüssel == "qelle" ? "quelle" : schlüssel)
            else { return String(zeile) }
            return "    " + ersatz
        }.joined(separator: "\n")
        #expect {
            try lies(text)
        } throws: { fehler in
            "\(fehler)".contains(erwartet)
        }
    }

    @Test func `doppelte Zeilen und fremde Formate werden genannt`() throws {
        let doppelt =
            zeile("sgb2.72", "30")
            + "\n  - {parameter: sgb2.72, ab: 2026-01, quelle: x, wert: 1}"
        #expect {
            try lies(doppelt)
        } throws: {
            "\($0)".hasPrefix("vorhaben.yaml:8:5: zeilen.1: Für „sgb2.72“ gibt es schon eine Zeile")
        }
        #expect {
            try lies(zeile("sgb2.72", "30").replacing("recht/1", with: "fall/1"))
        } throws: { "\($0)".contains("Erwartet wird eines von: recht/1") }
    }

    // MARK: Schema und Seite

    @Test func `Schema, Seite und Leser kennen dieselben Parameter und Felder`() throws {
        let schema = try #require(
            try Schema.json(try Projektdatei.text("docs/formate/recht.schema.json"))
                as? [String: Any])
        let defs = try #require(schema["$defs"] as? [String: Any])
        let zeile = try #require(defs["zeile"] as? [String: Any])
        let pflicht = try #require(zeile["required"] as? [String])
        #expect(Set(pflicht) == Set(Rechtszeilenschlüssel.worte))
        let oben = try #require(schema["required"] as? [String])
        #expect(Set(oben) == Set(Rechtsschlüssel.worte))
        let fälle = try #require(zeile["allOf"] as? [[String: Any]])
        #expect(fälle.count == ÜberlagerbareParameter.alle.count)
        let seite = try Projektdatei.text("docs/formate/recht.md")
        for (fall, parameter) in zip(fälle, ÜberlagerbareParameter.alle) {
            let text = String(
                decoding: try JSONSerialization.data(
                    withJSONObject: fall, options: [.sortedKeys, .withoutEscapingSlashes]),
                as: UTF8.self)
            #expect(text.contains("{\"const\":\"\(parameter.id)\"}"), "\(parameter.id)")
            #expect(text.contains("keiner") == parameter.form.darfFehlen, "\(parameter.id)")
            let imSchema = Set(
                text.matches(of: #/"([a-z0-9_]+)":\{"\$ref":"#\/\$defs\/(\w+)"\}/#).map {
                    ($0.1 == "wert" ? "" : String($0.1)) + " \($0.2)"
                })
            let felder = parameter.form.fassungen.flatMap { $0 }
            let imLeser = Set(felder.map { "\($0.name) \($0.einheit)" })
            // `keiner` steht im Schema neben dem Wert; dann trägt das Feld keinen Namen.
            if !parameter.form.darfFehlen { #expect(imSchema == imLeser, "\(parameter.id)") }
            let imText = seite.split(separator: "\n").first {
                $0.hasPrefix("| `\(parameter.id)` |")
            }
            for feld in felder where !feld.name.isEmpty {
                #expect(imText?.contains("`\(feld.name)`") ?? false, "\(feld.name)")
            }
            #expect(imText != nil, "\(parameter.id)")
        }
    }

    @Test func `jedes Beispiel ist lesbar`() throws {
        let ordner = Projektdatei.wurzel.appending(path: "Beispiele/recht").path
        let namen = try FileManager.default.contentsOfDirectory(atPath: ordner).sorted()
        #expect(namen.count >= 3)
        for name in namen {
            let text = try Projektdatei.text("Beispiele/recht/\(name)")
            #expect(throws: Never.self) { try lies(text) }
        }
    }
}
