import Foundation
import Grundtypen
import Leistungsrecht
import Testing

@testable import Bevoelkerung

/// Lesen und Schreiben von `.npy`; was `numpy.save` für diese Reihen schreibt, ist unten abgedruckt.
@Suite struct `NumPy-Spalten` {
    private let ordner = FileManager.default.temporaryDirectory.appending(
        path: "einerhand-spalten-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
    }

    /// Kopf, wie ihn NumPy 2 für `numpy.array([1, 2, 3], dtype="<i8")` schreibt.
    @Test func `der Kopf ist der von NumPy`() {
        let kopf = Numpykopf.bytes(typ: "<i8", anzahl: 3)
        let angabe = "{'descr': '<i8', 'fortran_order': False, 'shape': (3,), }"
        #expect(kopf.count == 128)
        #expect(Array(kopf.prefix(10)) == [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0])
        #expect(String(decoding: kopf[10...], as: UTF8.self).hasPrefix(angabe))
        #expect(kopf.last == 0x0A)
    }

    @Test(arguments: [
        ("Unsinn", "keine .npy-Datei"),
        ("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", "Erwartet werden Zahlen"),
        ("{'descr': '>i8', 'fortran_order': False, 'shape': (2,), }", "Erwartet werden Zahlen"),
        ("{'descr': '<i8', 'fortran_order': False, 'shape': (2, 2), }", "einer Dimension"),
        ("{'descr': '<i8', 'fortran_order': True, 'shape': (2,), }", "einer Dimension"),
        ("{'descr': '<i8', 'fortran_order': False, 'shape': (9,), }", "9 Zeilen"),
        ("{'descr': '<i8', 'fortran_order': False, 'shape': (3,), }", "3 Zeilen"),
    ])
    func `falsche Dateien nennen, was erwartet war`(kopf: String, erwartet: String) throws {
        try schreibe(haushalte: 2)
        var bytes: [UInt8] = Array(kopf.utf8)
        if kopf.hasPrefix("{") {
            let text = kopf + String(repeating: " ", count: 117 - kopf.utf8.count) + "\n"
            bytes = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0] + Array(text.utf8)
            bytes += [UInt8](repeating: 0, count: kopf.contains("(3,)") ? 24 : 16)
        }
        try Data(bytes).write(to: ordner.appending(path: "assets.npy"))
        #expect {
            try Spaltenordner(ordner).spalten()
        } throws: { fehler in
            let text = "\(fehler)"
            return text.hasPrefix("assets.npy: ") && text.contains(erwartet)
        }
    }

    @Test(arguments: [
        ("role", 1 as Int64, "role.npy: Zeile 0"), ("age", 121, "age.npy: Zeile 0"),
        ("single_parent", 2, "single_parent.npy: Zeile 0"),
        ("assets", -1, "assets.npy: Zeile 0"), ("assets", 1_000_000_001, "assets.npy: Zeile 0"),
        ("p_id_kindergeld", 1, "p_id_kindergeld.npy: Zeile 0"),
        ("bg_id", 7, "bg_id.npy: Zeile 1"), ("exclusion", 4, "exclusion.npy: Zeile 0"),
    ])
    func `falsche Zeilen werden mit Spalte und Zeile genannt`(
        spalte: String, wert: Int64, anfang: String
    ) throws {
        try schreibe(haushalte: 2)
        try schreibe(spalte, [wert] + [Int64](repeating: spalte == "bg_id" ? 1 : 0, count: 1))
        #expect {
            try Spaltenordner(ordner).spalten()
        } throws: { "\($0)".hasPrefix(anfang) }
    }

    /// Anna mit Partner und Kind in einem Haushalt.
    @Test(arguments: [
        ("single_parent", [1, 0, 0], "single_parent.npy: Zeile 0: Im Haushalt lebt ein Partner"),
        ("p_id_parent_1", [-1, -1, 2], "p_id_parent_1.npy: Zeile 2: Erwartet wird die Zeile"),
        ("p_id_parent_2", [-1, -1, 3], "p_id_parent_2.npy: Zeile 2: Erwartet wird die Zeile"),
        ("p_id_parent_1", [-1, -1, 1], nil as String?),
        // Anna ist 40, ihr Partner 20, das Kind 12.
        ("p_id_kindergeld", [-1, -1, 2], "p_id_kindergeld.npy: Zeile 2: Zeile 2 ist ein Kind"),
        ("p_id_kindergeld", [-1, 2, 0], "p_id_kindergeld.npy: Zeile 1: Zeile 2 ist ein Kind"),
        ("p_id_kindergeld", [-1, -1, 1], nil),
        ("age", [40, 20, 39], nil),
        (
            "age", [40, 20, 40],
            "age.npy: Zeile 2: Das Kind ist 40, sein Elternteil in Zeile 0 ist 40"
        ),
        (
            "net_earnings", [0, 1, 0],
            "net_earnings.npy: Zeile 1: Das Netto 1 ist höher als das Brutto 0"
        ),
    ])
    func `wer wessen Kind ist und wer allein erzieht, muss zum Haushalt passen`(
        spalte: String, werte: [Int64], anfang: String?
    ) throws {
        try schreibe(haushalte: 3)
        try schreibe("bg_id", [0, 0, 0])
        try schreibe("role", [0, 1, 2])
        try schreibe("age", [40, 20, 12])
        try schreibe(spalte, werte)
        guard let anfang else {
            // Eine Spalte allein hält ihren Speicher nicht.
            let spalten = try Spaltenordner(ordner).spalten()
            guard spalte == "p_id_parent_1" else { return }
            withExtendedLifetime(spalten) { #expect(spalten.elternteil1?[2] == 1) }
            return
        }
        #expect {
            try Spaltenordner(ordner).spalten()
        } throws: { "\($0)".hasPrefix(anfang) }
    }

    /// Der Partner ist 20: mit 19 kann das Kind seines sein, mit 20 nicht.
    @Test(arguments: [(19 as Int64, true), (20, false)])
    func `ein Elternteil ist älter als das Kind`(alter: Int64, gültig: Bool) throws {
        try schreibe(haushalte: 3)
        try schreibe("bg_id", [0, 0, 0])
        try schreibe("role", [0, 1, 2])
        try schreibe("age", [40, 20, alter])
        try schreibe("p_id_parent_1", [-1, -1, 0])
        try schreibe("p_id_parent_2", [-1, -1, 1])
        guard !gültig else {
            #expect(throws: Never.self) { try Spaltenordner(ordner).spalten() }
            return
        }
        #expect {
            try Spaltenordner(ordner).spalten()
        } throws: {
            "\($0)".hasPrefix(
                "p_id_parent_2.npy: Zeile 2: Das Kind ist 20, sein Elternteil in Zeile 1 ist 20.")
        }
    }

    @Test(arguments: [(60_000 as Int64, 30_000 as Int64, false), (30_000, 30_000, true)])
    func `Netto ist höchstens Brutto`(netto: Int64, brutto: Int64, gültig: Bool) throws {
        try schreibe(haushalte: 2)
        try schreibe("gross_earnings", [0, brutto])
        try schreibe("net_earnings", [0, netto])
        guard !gültig else {
            #expect(throws: Never.self) { try Spaltenordner(ordner).spalten() }
            return
        }
        #expect {
            try Spaltenordner(ordner).spalten()
        } throws: {
            "\($0)".hasPrefix(
                "net_earnings.npy: Zeile 1: Das Netto 60000 ist höher als das Brutto 30000 in gross_"
            )
        }
    }

    @Test(arguments: [
        ("employabel", "employabel.npy: Diese Spalte ist unbekannt. Meinten Sie employable.npy?"),
        ("Assets", "Assets.npy: Diese Spalte ist unbekannt. Meinten Sie assets.npy?"),
        (
            "hochrechnung",
            "hochrechnung.npy: Diese Spalte ist unbekannt. Bitte die Datei umbenennen"
        ),
        ("benefit_federal", nil as String?),
    ])
    func `unbekannte Spalten werden genannt, Ergebnisse im selben Ordner nicht`(
        name: String, anfang: String?
    ) throws {
        try schreibe(haushalte: 2)
        try schreibe(name, [1, 1])
        guard let anfang else {
            #expect(throws: Never.self) { try Spaltenordner(ordner).spalten() }
            return
        }
        #expect {
            try Spaltenordner(ordner).spalten()
        } throws: { "\($0)".hasPrefix(anfang) }
    }

    @Test func `eine abgeschnittene Datei wird genannt`() throws {
        try schreibe(haushalte: 2)
        let url = ordner.appending(path: "assets.npy")
        try Data(contentsOf: url).dropLast(1).write(to: url)
        #expect {
            try Spaltenordner(ordner).spalten()
        } throws: { "\($0)".contains("zu wenig Bytes") }
    }

    @Test func `eine fehlende Spalte wird genannt`() throws {
        try schreibe(haushalte: 2)
        try FileManager.default.removeItem(at: ordner.appending(path: "age.npy"))
        #expect {
            try Spaltenordner(ordner).spalten()
        } throws: { "\($0)".hasPrefix("age.npy: Die Spalte fehlt") }
    }

    /// Zwei Alleinstehende, 40 und 20 Jahre, Miete 400 und Heizung 50: 563 + 450 Euro.
    @Test func `ein Lauf schreibt Ergebnisse und Summen`() throws {
        try schreibe(haushalte: 2)
        let ziel = ordner.appending(path: "ergebnis")
        let ergebnis = try lauf(nach: ziel)
        #expect(ergebnis.gesamt.haushalte == 2)
        #expect(ergebnis.gruppen[.alleinstehend]?.mitAnspruch == 2)
        #expect(ergebnis.gesamt.bund == .euro(1126))
        #expect(ergebnis.gesamt.kommune == .euro(900))
        let namen = try FileManager.default.contentsOfDirectory(atPath: ziel.path)
        #expect(Set(namen) == Set(Bevölkerungslauf.spalten.map { "\($0).npy" }))
        let datei = try Spaltendatei(lesend: ziel.appending(path: "benefit_federal.npy"))
        let kopf = try Numpykopf(datei.bytes, datei: datei.name)
        let zahlen = try datei.zahlen(Int64.self, ab: kopf.länge, anzahl: kopf.anzahl)
        #expect(Array(zahlen) == [56_300, 56_300])
    }

    private func lauf(
        nach ziel: URL, _ monat: Monat = Monat(2026, 7)
    ) throws -> Bevölkerungsergebnis {
        let örtlich = ÖrtlicheWerte(
            land: .TH,
            grenzen: [
                .init(
                    ab: Tag(2023, 1, 1),
                    unterkunft: .init(beträge: [.euro(480)], jeWeitere: .euro(100)),
                    heizung: .init(beträge: [.euro(90)], jeWeitere: .euro(30)))
            ])
        return try Bevölkerungslauf(
            try Spaltenordner(ordner).spalten(), in: monat,
            Bevölkerungsannahmen(zeitraumAb: monat, örtlich: örtlich)
        ).rechne(nach: ziel)
    }

    /// Scheitert das Ablegen mittendrin, darf keine alte `status` neben neuen Beträgen stehen.
    @Test func `wo status steht, gehören alle Spalten zum selben Lauf`() throws {
        try schreibe(haushalte: 2)
        let ziel = ordner.appending(path: "ergebnis")
        _ = try lauf(nach: ziel)
        let status = ziel.appending(path: "status.npy").path
        #expect(FileManager.default.fileExists(atPath: status))
        let hindernis = ziel.appending(path: "benefit_municipal.npy")
        try FileManager.default.removeItem(at: hindernis)
        try FileManager.default.createDirectory(
            at: hindernis.appending(path: "x"), withIntermediateDirectories: true)
        #expect {
            _ = try lauf(nach: ziel)
        } throws: { "\($0)".hasPrefix("benefit_municipal.npy: Die Spalte lässt sich nicht") }
        #expect(!FileManager.default.fileExists(atPath: status))
        try FileManager.default.removeItem(at: hindernis)
        _ = try lauf(nach: ziel)
        #expect(FileManager.default.fileExists(atPath: status))
    }

    /// Die dritte Spalte lässt sich nicht anlegen: die beiden davor verschwinden wieder.
    @Test func `scheitert das Anlegen, bleibt nichts Angefangenes liegen`() throws {
        try schreibe(haushalte: 2)
        let ziel = ordner.appending(path: "ergebnis")
        let hindernis = ziel.appending(path: "supplement.npy.teil")
        try FileManager.default.createDirectory(at: hindernis, withIntermediateDirectories: true)
        #expect {
            _ = try lauf(nach: ziel)
        } throws: { "\($0)".hasPrefix("supplement.npy.teil: Die Datei lässt sich nicht anlegen") }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: ziel.path)
                == ["supplement.npy.teil"])
    }

    /// Ein Vergleich gehört zu den Spalten, mit denen er entstand.
    @Test func `ein Lauf entfernt den Vergleich eines früheren, ein gescheiterter nicht`() throws {
        try schreibe(haushalte: 2)
        let ziel = ordner.appending(path: "ergebnis")
        let hindernis = ziel.appending(path: "status.npy.teil")
        try FileManager.default.createDirectory(at: hindernis, withIntermediateDirectories: true)
        for name in Bevölkerungsvergleich.dateien {
            try Data("alt".utf8).write(to: ziel.appending(path: name))
        }
        func da() -> Int {
            Bevölkerungsvergleich.dateien.count {
                FileManager.default.fileExists(atPath: ziel.appending(path: $0).path)
            }
        }
        #expect(throws: Spaltenfehler.self) { try lauf(nach: ziel) }
        #expect(da() == 3)
        try FileManager.default.removeItem(at: hindernis)
        _ = try lauf(nach: ziel)
        #expect(da() == 0)
    }

    /// Haushalt 1 bezieht Lohn eines Zwölfjährigen, Haushalt 2 hat mit Kind in der Karenzzeit 2000 Euro Miete.
    @Test func `wer nicht gerechnet ist, wird mit Nummer, Grund und Abhilfe genannt`() throws {
        try schreibe(haushalte: 5)
        try schreibe("bg_id", [0, 1, 1, 2, 2])
        try schreibe("role", [0, 0, 2, 0, 2])
        try schreibe("age", [40, 40, 12, 40, 12])
        try schreibe("gross_earnings", [0, 0, 100, 0, 0])
        try schreibe("rent_cold_bg", [40_000, 40_000, 40_000, 200_000, 200_000])
        let ergebnis = try lauf(nach: ordner.appending(path: "ergebnis"))
        #expect(ergebnis.gesamt.ohneErgebnis == 2)
        #expect(ergebnis.ungerechnet.map(\.haushalt) == [2, 1])
        #expect(
            ergebnis.ungerechnet.first?.satz.contains(
                "bg_id 2 (status 2): Es fehlt eine Entscheidung nach § 22 Abs. 1 Satz 7 SGB II")
                ?? false)
        #expect(ergebnis.ungerechnet.first?.satz.contains("--hoehere-kosten anerkannt") ?? false)
        #expect(
            ergebnis.ungerechnet.last?.satz
                == "bg_id 1 (status 3): Lohn eines Kindes unter 15 in Spalten: § 1 Abs. 1 Nr. 9 GrusiGV ist noch "
                + "nicht gebaut. Bitte diesen Fall von Hand entscheiden.")
        #expect(ergebnis.fortgeschrieben == [])
    }

    /// Anna ist 60, ihr Kind 24 oder 25 Jahre; für es wird Kindergeld gezahlt.
    @Test(arguments: [(24 as Int64, 25_900 as Int64, 0), (25, 25_900, 1), (25, 0, 0)])
    func `Kindergeld für ein Kind ab 25 stellt ein Mensch fest`(
        alter: Int64, kindergeld: Int64, ohneErgebnis: Int
    ) throws {
        try schreibe(haushalte: 2)
        try schreibe("bg_id", [0, 0])
        try schreibe("role", [0, 2])
        try schreibe("age", [60, alter])
        try schreibe("kindergeld", [0, kindergeld])
        try schreibe("p_id_kindergeld", [-1, 0])
        let ergebnis = try lauf(nach: ordner.appending(path: "ergebnis"))
        #expect(ergebnis.gesamt.ohneErgebnis == ohneErgebnis)
        #expect(ergebnis.ungerechnet.map(\.status) == (ohneErgebnis == 1 ? [.nichtGebaut] : []))
        let grund = ergebnis.ungerechnet.first?.satz ?? "Kindergeld für ein Kind ab 25"
        #expect(grund.contains("Kindergeld für ein Kind ab 25"))
    }

    /// Regelbedarfe sind bis Dezember 2026 festgesetzt, die Geringfügigkeitsgrenze bis Dezember 2027.
    @Test(arguments: [
        (Monat(2026, 12), 0), (Monat(2027, 1), 1), (Monat(2027, 12), 1), (Monat(2028, 1), 2),
    ])
    func `fortgeschriebene Werte werden genannt`(monat: Monat, anzahl: Int) throws {
        try schreibe(haushalte: 2)
        let ergebnis = try lauf(nach: ordner.appending(path: "ergebnis"), monat)
        #expect(ergebnis.fortgeschrieben.count == anzahl, "\(ergebnis.fortgeschrieben)")
    }

    @Test func `ein Ziel, das kein Ordner ist, wird genannt`() throws {
        try schreibe(haushalte: 2)
        let ziel = ordner.appending(path: "ergebnis")
        try Data().write(to: ziel)
        #expect {
            _ = try lauf(nach: ziel)
        } throws: { "\($0)".hasPrefix("ergebnis: Der Ordner für die Ergebnisse") }
    }

    // MARK: Proben

    private func schreibe(haushalte: Int) throws {
        let null = [Int64](repeating: 0, count: haushalte)
        for name in [
            "role", "single_parent", "gross_earnings", "net_earnings", "kindergeld", "maintenance",
            "advance_maintenance", "assets", "prior_year_benefit",
        ] {
            try schreibe(name, null)
        }
        try schreibe("bg_id", (0..<haushalte).map(Int64.init))
        try schreibe("age", null.enumerated().map { $0.offset.isMultiple(of: 2) ? 40 : 20 })
        try schreibe("p_id_kindergeld", null.map { _ in -1 })
        try schreibe("rent_cold_bg", null.map { _ in 40_000 })
        try schreibe("heating_bg", null.map { _ in 5_000 })
    }

    private func schreibe(_ name: String, _ zahlen: [Int64]) throws {
        let bytes: [UInt8]
        switch name {
        case "role", "age", "single_parent", "prior_year_benefit", "exclusion":
            bytes =
                Numpykopf.bytes(typ: "|i1", anzahl: zahlen.count)
                + zahlen.map { UInt8(bitPattern: Int8(truncatingIfNeeded: $0)) }
        case "bg_id", "p_id_kindergeld", "p_id_parent_1", "p_id_parent_2":
            bytes =
                Numpykopf.bytes(typ: "<i4", anzahl: zahlen.count)
                + zahlen.flatMap { zahl in
                    (0..<4).map { UInt8(truncatingIfNeeded: zahl >> (8 * $0)) }
                }
        default:
            bytes =
                Numpykopf.bytes(typ: "<i8", anzahl: zahlen.count)
                + zahlen.flatMap { zahl in
                    (0..<8).map { UInt8(truncatingIfNeeded: zahl >> (8 * $0)) }
                }
        }
        try Data(bytes).write(to: ordner.appending(path: "\(name).npy"))
    }
}
