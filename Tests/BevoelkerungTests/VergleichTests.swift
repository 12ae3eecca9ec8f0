import Foundation
import Grundtypen
import Rechtskern
import Synchronization
import Testing

@testable import Bevoelkerung
@testable import Leistungsrecht

/// Fünf Haushalte im August 2026, von Hand gerechnet; Overlay: Stufe 1 um 30 Euro höher (593), das erste
/// Freibetragsband entfällt (0 statt 20 Prozent bis 520 Euro).
///
/// Karenzzeit, Grenzen 480 + 90 (eine Person), 580 + 120 (zwei): die Kosten werden ganz anerkannt.
@Suite struct `Vergleich mit einem Overlay` {
    private static let monat = Monat(2026, 8)
    private static let annahmen = Bevölkerungsannahmen(
        zeitraumAb: monat,
        örtlich: ÖrtlicheWerte(
            land: .TH,
            grenzen: [
                .init(
                    ab: Tag(2023, 1, 1),
                    unterkunft: .init(beträge: [.euro(480)], jeWeitere: .euro(100)),
                    heizung: .init(beträge: [.euro(90)], jeWeitere: .euro(30)))
            ]))

    private static func vorhaben() throws -> Überlagerung {
        func zeile(_ id: String, _ zahlen: [Int64]) throws -> Überlagerung.Zeile {
            let parameter = try #require(ÜberlagerbareParameter.alle.first { $0.id == id })
            return try #require(
                parameter.zeile(ab: Monat(2026, 1), quelle: "Probe", zahlen: zahlen))
        }
        return Überlagerung(
            titel: "Probe <1>",
            zeilen: [
                try zeile("sgb12.anlage-28", [59_300, 50_600, 45_100, 47_100, 39_000, 35_700]),
                try zeile(
                    "sgb2.11b-3",
                    [10_000, 52_000, 0, 100_000, 300, 100, 120_000, 150_000]),
            ])
    }

    /// - 0: alleinstehend, ohne Einkommen: 563 → 593, +30.
    /// - 1: alleinstehend, 400 brutto und netto: frei 100 + 60 (20 % von 300), angerechnet 240:
    ///   323 + 450; mit dem Overlay frei 100, angerechnet 300: 293 + 450. −30.
    /// - 2: Paar ohne Einkommen, zweimal 506: unverändert.
    /// - 3: Paar, ein Lohn von 520: frei 100 + 84; mit dem Overlay 100. −84.
    /// - 4: alleinstehend, 1200 netto: frei 100 + 84 + 144 + 20 = 348, angerechnet 852. Bedarf 1013,
    ///   Anspruch 161 (nur Unterkunft); mit dem Overlay frei 264, angerechnet 936, Bedarf 1043,
    ///   Anspruch 107. −54, ganz bei der Kommune.
    private static let zeilen: [Zeile] = {
        func person(_ haushalt: Int32, rolle: Int8 = 0, lohn: Int64 = 0) -> Zeile {
            var p = Zeile(haushalt: haushalt, rolle: rolle, alter: 40)
            (p.brutto, p.netto) = (lohn, lohn)
            (p.kaltmiete, p.heizung, p.köpfe) = (40_000, 5_000, 1)
            return p
        }
        return [
            person(0), person(1, lohn: 40_000), person(2), person(2, rolle: 1),
            person(3, lohn: 52_000), person(3, rolle: 1), person(4, lohn: 120_000),
        ]
    }()

    private func rechne(
        abbruch: @Sendable @escaping () -> Bool = { false }, _ ordner: URL
    ) throws -> Bevölkerungsvergleich {
        var zeilen = Self.zeilen
        for stelle in zeilen.indices {
            zeilen[stelle].köpfe = Int16(zeilen.count { $0.haushalt == zeilen[stelle].haushalt })
        }
        return try Bevölkerungsvergleich.rechne(
            Zufallsbevölkerung(zeilen).spalten(), in: Self.monat, Self.annahmen,
            under: Rechtsstand(mit: try Self.vorhaben()), nach: ordner, abbruch: abbruch)
    }

    private func mitOrdner(_ werk: (URL) throws -> Void) throws {
        let ordner = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: ordner) }
        try werk(ordner)
    }

    @Test func `Gewinner, Verlierer und Kosten stimmen mit der Rechnung von Hand`() throws {
        try mitOrdner { ordner in
            let v = try rechne(ordner)
            let g = v.gesamt
            #expect((g.gewinner.haushalte, g.gewinner.personen) == (1, 1))
            #expect((g.verlierer.haushalte, g.verlierer.personen) == (3, 4))
            #expect((g.unverändert.haushalte, g.unverändert.personen) == (1, 2))
            // Bund: +30 −30 −84 = −84; Kommune: −54.
            #expect(g.änderung.bund == .euro(-84))
            #expect(g.änderung.kommune == .euro(-54))
            #expect(g.änderung.sofortzuschlag == .null)
            #expect(g.änderung.summe * 12 == .euro(-138 * 12))
            // Bund vorher: 563 + 323 + 1012 + (1012 − 336) + 0; Kommune 4 mal 450 und 161.
            #expect(g.vorher.bund == .euro(563 + 323 + 1012 + 676))
            #expect(g.vorher.kommune == .euro(4 * 450 + 161))
            let allein = try #require(v.gruppen[Haushaltsgruppe(partner: false, kinder: 0)])
            #expect(allein.alle.haushalte == 3)
            #expect(allein.änderung.summe == .euro(30 - 30 - 54))
            #expect(v.bänder[.mehr20bis50]?.haushalte == 1)
            #expect(v.bänder[.weniger20bis50]?.haushalte == 1)
            #expect(v.bänder[.weniger50bis100]?.haushalte == 2)
            #expect(v.bänder[.weniger50bis100]?.personen == 3)
            #expect(v.bänder[.unverändert]?.haushalte == 1)
            #expect(v.ohneErgebnis.haushalte == 0)
        }
    }

    @Test func `Tabelle, CSV, JSON und Bild sagen dasselbe und nennen das Overlay`() throws {
        try mitOrdner { ordner in
            let v = try rechne(ordner)
            let ausgabe = Vergleichsausgabe(
                v, Self.monat, overlay: "Probe <1>", zeilen: Self.zeilenDesOverlays)
            let text = ausgabe.text()
            #expect(
                text.contains(
                    "  Sofortzuschlag (sgb2.72) ab 2026-01 bis 2026-12, danach gilt wieder das Recht: "
                        + "30.00"))
            #expect(text.contains("sgb2.22-1-2) ab 2026-01: 6 – ohne Wirkung: weil"))
            #expect(text.hasPrefix("NICHT GELTENDES RECHT"))
            #expect(text.contains("−138,00") && text.contains("−1.656,00"))
            let csv = ausgabe.csv().split(separator: "\n")
            let kopf = csv[0].split(separator: ";")
            let letzte = try #require(csv.last).split(separator: ";")
            #expect(csv.count == 4 && kopf.count == letzte.count)
            #expect(
                letzte.starts(with: ["\"Probe <1>\"", "2026-08", "zusammen", "5", "7", "1", "1"]))
            #expect(letzte.dropLast().suffix(2) == ["-13800", "-165600"])
            #expect(
                letzte.last
                    == "\"sgb2.72 ab 2026-01 bis 2026-12: 30.00 | sgb2.22-1-2 ab 2026-01: 6 (ohne Wirkung)\""
            )
            let form = Vergleichsform(
                v, Self.monat, overlay: "Probe <1>", zeilen: Self.zeilenDesOverlays)
            #expect(form.zeilen == Self.zeilenDesOverlays)
            #expect(form.gruppen.last?.aenderung_mal_zwoelf_cent == -165_600)
            #expect(try form.json().contains("\"hinweis\" : \"nicht geltendes Recht\""))
            let svg = ausgabe.svg()
            #expect(svg.contains("<title id=\"titel\">Probe &lt;1&gt;</title>"))
            #expect(
                svg.contains("role=\"img\"")
                    && svg.contains("<desc id=\"beschreibung\">1 Haushalte"))
            #expect(svg.contains("Nicht geltendes Recht") && svg.contains("−138,00 Euro"))
            #expect(svg.contains("prefers-color-scheme:dark"))
            // Nichts liegt außerhalb des Bildes.
            for treffer in svg.matches(of: #/ x="(-?\d+)" y="(-?\d+)" width="(\d+)"/#) {
                let (x, breite) = (Int(treffer.1) ?? -1, Int(treffer.3) ?? 1000)
                #expect(x >= 0 && x + breite <= 860)
            }
        }
    }

    private static let zeilenDesOverlays = [
        Vergleichszeile(
            parameter: "sgb2.72", titel: "Sofortzuschlag", ab: "2026-01", bis: "2026-12",
            quelle: "Probe", wert: "30.00", .wirkt),
        Vergleichszeile(
            parameter: "sgb2.22-1-2", titel: "Karenzzeit", ab: "2026-01", bis: nil,
            quelle: "Probe", wert: "6", .ohneFolge(grund: "weil")),
    ]

    @Test(arguments: [
        (0 as Int64, Änderungsband.unverändert), (1, .mehrBis20), (2_000, .mehrBis20),
        (2_001, .mehr20bis50), (5_000, .mehr20bis50), (5_001, .mehr50bis100),
        (10_000, .mehr50bis100), (10_001, .mehrÜber100), (-1, .wenigerBis20),
        (-2_000, .wenigerBis20), (-2_001, .weniger20bis50), (-10_000, .weniger50bis100),
        (-10_001, .wenigerÜber100),
    ])
    func `Bänder enthalten ihre obere Grenze`(cent: Int64, band: Änderungsband) {
        #expect(Änderungsband(Geld(cent: cent)) == band)
    }

    @Test func `ein Abbruch lässt nichts Angefangenes liegen`() throws {
        try mitOrdner { ordner in
            _ = try rechne(ordner)
            let davor = try dateien(ordner)
            let nummern = try Self.nummern(ordner)
            let bild = ordner.appending(path: "vergleich.svg")
            try Data("alt".utf8).write(to: bild)
            let fragen = Atomic(0)
            #expect(throws: Laufabbruch.self) {
                // Der erste Lauf geht durch, der zweite hört mittendrin auf.
                try rechne(abbruch: { fragen.add(1, ordering: .relaxed).newValue > 8 }, ordner)
            }
            #expect(try dateien(ordner) == davor)
            // Auch der erste Lauf, der durchging, hat nichts ersetzt, und der alte Vergleich steht noch.
            #expect(try Self.nummern(ordner) == nummern)
            #expect(FileManager.default.fileExists(atPath: bild.path))
            _ = try rechne(ordner)
            #expect(try Self.nummern(ordner) != nummern)
            #expect(!FileManager.default.fileExists(atPath: bild.path))
            #expect(davor.count == 8 && davor.allSatisfy { $0.hasSuffix(".npy") })
        }
    }

    /// Woran zu sehen ist, ob eine Datei ersetzt ist, auch wenn dasselbe darin steht.
    private static func nummern(_ ordner: URL) throws -> [UInt64] {
        try [Bevölkerungsvergleich.ordner.geltend, Bevölkerungsvergleich.ordner.overlay].map {
            let pfad = ordner.appending(path: "\($0)/benefit_federal.npy").path
            let angaben = try FileManager.default.attributesOfItem(atPath: pfad)
            return try #require((angaben[.systemFileNumber] as? NSNumber)?.uint64Value)
        }
    }

    private func dateien(_ ordner: URL) throws -> Set<String> {
        var namen: Set<String> = []
        for unter in [Bevölkerungsvergleich.ordner.geltend, Bevölkerungsvergleich.ordner.overlay] {
            let pfad = ordner.appending(path: unter).path
            for name in try FileManager.default.contentsOfDirectory(atPath: pfad) {
                namen.insert("\(unter)/\(name)")
            }
        }
        return namen
    }
}
