import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Testing
import Weboberflaeche

@Suite struct `Rechnungsseite gefüllt` {
    @Test(arguments: [
        "01", "02", "12", "15", "18", "32", "42", "43", "45", "53", "70", "71", "73", "81", "82",
        "83", "84", "85", "86", "87", "130", "131", "132", "134", "135", "138",
    ])
    func `jeder Betrag stimmt mit der Berechnung überein und führt zu einer Erklärung`(
        nummer: String
    ) async throws {
        let w = try await Werkstatt()
        let sachverhalt = try Werkstatt.beispiel(nummer)
        w.stelle(auf: sachverhalt.antrag)
        let fall = try await w.erfasse(sachverhalt)
        for monat in try Berechnung(sachverhalt).monate {
            let seite = try await w.fälle.rechnung(
                fall.text, monat: monat.monat.description, allesOffen: false, for: w.zugang("anna"))
            let zusteht = try #require(seite.gruppen.last?.zeilen.last)
            #expect(zusteht.art == .ergebnis)
            #expect(
                zusteht.beträge.map(\.text)
                    == monat.personen.map { $0.gesamt.deutsch } + [monat.gesamt.deutsch])
            let ziele = seite.gruppen.flatMap(\.zeilen).flatMap(\.beträge).compactMap(\.ziel)
            let ids = seite.erklärungen.flatMap { [$0.id] + $0.knoten.flatMap(\.alle) }
            #expect(Set(ids).count == ids.count, "Eine Kennung steht zweimal auf der Seite.")
            #expect(Set(ziele).isSubset(of: ids.map { "#\($0)" }))
            // Jeder Betrag einer Person hat einen Weg zu seiner Erklärung.
            for zeile in seite.gruppen.flatMap(\.zeilen) {
                for betrag in zeile.beträge where !betrag.istSumme && betrag.text != "–" {
                    #expect(betrag.ziel != nil || zeile.art == .ergebnis, "\(zeile.begriff)")
                }
            }
        }
    }

    @Test func `Zeilen zeigen Bedarf, Einkommen, Verteilung und Anspruch`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let seite = try await w.fälle.rechnung(
            fall.text, monat: "2026-07", allesOffen: false, for: w.zugang("anna"))
        #expect(seite.gruppen.map(\.titel) == ["Bedarf", "Einkommen", "Verteilung", "Anspruch"])
        #expect(
            seite.spalten.map(\.name) == [
                "Anna Muster", "Bernd Muster", "Carla Muster", "David Muster", "alle",
            ])
        #expect(
            zeile("Regelbedarf", seite) == ["506,00", "506,00", "357,00", "390,00", "1.759,00"])
        #expect(zeile("Grundabsetzung", seite) == ["−100,00", "–", "–", "–", "−100,00"])
        #expect(
            seite.gruppen[1].zeilen.map(\.begriff) == [
                "Lohn nach Steuern und Pflichtbeiträgen", "Grundabsetzung",
                "Erwerbstätigenfreibetrag",
                "Zu berücksichtigendes Erwerbseinkommen", "Kindergeld, soweit das Kind es braucht",
                "Einkommen insgesamt",
            ])
        #expect(zeile("Einkommen insgesamt", seite)?.first == "872,00")
        #expect(
            zeile("Angerechneter Anteil", seite) == [
                "−294,17", "−294,17", "−135,41", "−148,25", "−872,00",
            ])
        #expect(zeile("Zusteht", seite)?.last == "1.419,00")
        let regelbedarf = try #require(seite.gruppen[0].zeilen.first)
        #expect(regelbedarf.norm?.ziel == "https://www.gesetze-im-internet.de/sgb_2/__20.html")
        #expect(seite.nächster?.ziel == "/faelle/\(fall)/monate/2026-08")
        #expect(seite.voriger == nil)
        _ = try w.html(seite)
    }

    /// Beispiel 135: Rente 1070 nach Abzug, eigener Bedarf 945,56; 124,44 zählen für den Sohn.
    @Test func `wer ausgeschlossen ist, hat eigenen Bedarf und keinen Anspruch`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("135"))
        let seite = try await w.fälle.rechnung(
            fall.text, monat: "2026-09", allesOffen: true, for: w.zugang("anna"))
        #expect(seite.spalten.first?.zusatz == "ohne Leistungen: bezieht eine Altersrente")
        #expect(
            zeile("Eigener Bedarf, den dieses Einkommen zuerst deckt", seite)?.first == "−945,56")
        #expect(zeile("Einkommen insgesamt", seite) == ["124,44", "259,00", "383,44"])
        #expect(zeile("Anspruch", seite) == ["0,00", "402,56", "402,56"])
        #expect(zeile("Zusteht", seite) == ["0,00", "427,56", "427,56"])
        #expect(try w.html(seite).contains("§ 7 Abs. 4 Satz 1 SGB II"))
    }

    @Test func `eine Minderung steht in ihrer eigenen Zeile`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("71"))
        let seite = try await w.fälle.rechnung(
            fall.text, monat: "2026-09", allesOffen: true, for: w.zugang("anna"))
        #expect(
            zeile("Minderung", seite) == [
                "−151,80", "–", "–", "–", "−151,80",
            ])
        #expect(
            zeile("Für Regel- und Mehrbedarf (Bund)", seite)?.prefix(2) == ["60,03", "211,83"])
        #expect(zeile("Zusteht", seite)?.last == "1.267,20")
        let knoten = seite.erklärungen.flatMap(\.knoten).flatMap(\.mitNachfahren)
        #expect(knoten.contains { $0.quelle?.contains("BGBl. 2026 I Nr. 107") == true })
        #expect(knoten.contains { $0.rechensatz == "506,00 × 300 ÷ 1000 = 151,80" })
        let vorher = try await w.fälle.rechnung(
            fall.text, monat: "2026-08", allesOffen: false, for: w.zugang("anna"))
        #expect(zeile("Minderung", vorher) == nil)
    }

    /// Beispiel 81, September: Ausflüge 8,50 und 6,00, zusammen 271,90; Beispiel 86: 1460 Euro einmalig.
    @Test func `Bildung und Teilhabe und einmalige Leistungen stehen in eigenen Zeilen`()
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("81"))
        let seite = try await w.fälle.rechnung(
            fall.text, monat: "2026-09", allesOffen: true, for: w.zugang("anna"))
        #expect(zeile("Ausflüge", seite) == ["–", "8,50", "6,00", "14,50"])
        #expect(
            zeile("Bildung und Teilhabe (Kommune)", seite) == ["–", "207,50", "64,40", "271,90"])
        #expect(zeile("Für Unterkunft und Heizung (Kommune)", seite)?.last == "650,00")
        #expect(zeile("Zusteht", seite)?.last == "1.966,58")
        #expect(zeile("Einmalige Leistungen", seite) == nil)
        // Zwei Bedarfe desselben Namens an einem Kind: im Jahr der Einschulung in der Kita und in der Schule.
        var kita = Bildungsangabe(
            art: .ausflug, zeit: .fällig(Tag(2026, 9, 18)), betrag: .euro(4))
        kita.einrichtung = .kita
        let doppelt = try await w.erfasse(
            try Werkstatt.beispiel("81") { $0.personen[1].bildung.append(kita) })
        let doppelte = try await w.fälle.rechnung(
            doppelt.text, monat: "2026-09", allesOffen: false, for: w.zugang("anna"))
        #expect(zeile("Ausflüge", doppelte) == ["–", "12,50", "6,00", "18,50"])
        #expect(zeile("Bildung und Teilhabe (Kommune)", doppelte)?.last == "275,90")
        let anderer = try await w.erfasse(try Werkstatt.beispiel("86"))
        let andere = try await w.fälle.rechnung(
            anderer.text, monat: "2026-09", allesOffen: true, for: w.zugang("anna"))
        #expect(zeile("Einmalige Leistungen", andere)?.first == "1.460,00")
        #expect(zeile("Zusteht", andere)?.first == "2.183,00")
        // Die Teile oben ergeben die Summe: 650 Unterkunft und 271,90 Bildung neben dem Bund.
        #expect(
            seite.ergebnis.map(\.wert) == [
                "1.966,58\u{A0}€", "1.044,68\u{A0}€", "650,00\u{A0}€", "271,90\u{A0}€",
            ])
        #expect(andere.ergebnis.last?.wert == "1.460,00\u{A0}€")
    }

    @Test func `Erklärungen nennen Gesetzblatt, Rechnung und öffnen jeden Schritt einmal`()
        async throws
    {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let seite = try await w.fälle.rechnung(
            fall.text, monat: "2026-07", allesOffen: true, for: w.zugang("anna"))
        let knoten = seite.erklärungen.flatMap(\.knoten).flatMap(\.mitNachfahren)
        #expect(knoten.contains { $0.quelle?.hasPrefix("RBSFV 2026 v. 17.10.2025") == true })
        #expect(knoten.contains { $0.quelle?.hasSuffix("ab Januar 2026") == true })
        #expect(knoten.contains { $0.rechensatz == "872,00 × 756,00 ÷ 2.241,00 = 294,17" })
        let wiederholt = knoten.filter { $0.siehe != nil }
        #expect(!wiederholt.isEmpty)
        let ids = Set(knoten.map { "#\($0.id)" })
        for k in wiederholt {
            #expect(k.aus.isEmpty)
            #expect(k.siehe.map { ids.contains($0.ziel) } == true)
        }
        let geschlossen = knoten.filter { !$0.aus.isEmpty && !$0.offen }
        #expect(geschlossen.isEmpty)
        let html = try w.html(seite)
        #expect(html.contains("oben erklärt"))
    }

    @Test func `ein geteilter Monat zeigt Abschnitte und die Summe des Monats`() async throws {
        let w = try await Werkstatt()
        let sachverhalt = try Werkstatt.beispiel("53")
        let fall = try await w.erfasse(sachverhalt)
        let geteilt = try #require(
            try Berechnung(sachverhalt).monate.first { $0.abschnitte.count > 1 })
        let seite = try await w.fälle.rechnung(
            fall.text, monat: geteilt.monat.description, allesOffen: false, for: w.zugang("anna"))
        #expect(seite.gruppen.count { $0.titel.hasPrefix("Bedarf, ") } == geteilt.abschnitte.count)
        #expect(seite.gruppen.last?.titel == "Der ganze Monat")
        _ = try w.html(seite)
    }

    @Test func `ein fortgeschriebener Wert ist gekennzeichnet`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let seite = try await w.fälle.rechnung(
            fall.text, monat: "2027-01", allesOffen: false, for: w.zugang("anna"))
        let knoten = seite.erklärungen.flatMap(\.knoten).flatMap(\.mitNachfahren)
        #expect(knoten.contains { $0.fortgeschrieben?.contains("Januar 2027") == true })
        #expect(!seite.hinweise.isEmpty)
    }

    @Test func `ohne erwerbsfähige Person sagt die Seite, wer zuständig ist`() async throws {
        let w = try await Werkstatt()
        let sachverhalt = try Werkstatt.beispiel("54")
        w.stelle(auf: sachverhalt.antrag)
        let fall = try await w.erfasse(sachverhalt)
        let seite = try await w.fälle.rechnung(
            fall.text, monat: "2026-09", allesOffen: false, for: w.zugang("anna"))
        #expect(seite.hinweise.first?.text.contains("SGB XII") == true)
        #expect(seite.ergebnis.first?.wert == "0,00\u{A0}€")
        let html = try w.html(seite)
        #expect(!html.contains("rechnung-titel"))
        #expect(!html.contains("warum-titel"))
    }

    private func zeile(_ begriff: String, _ seite: Rechnungsseite) -> [String]? {
        seite.gruppen.flatMap(\.zeilen).first { $0.begriff == begriff }?.beträge.map(\.text)
    }
}

extension Erklärungsknoten {
    var mitNachfahren: [Erklärungsknoten] { [self] + aus.flatMap(\.mitNachfahren) }
    var alle: [String] { mitNachfahren.map(\.id) }
}
