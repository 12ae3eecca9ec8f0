import Grundtypen
import Rechtskern

/// Die Werte der Formel je Zahl der Haushaltsmitglieder (Anlage 2 zu § 19 Abs. 1 WoGG).
struct Wohngeldwerte: Hashable, Sendable {
    struct Zeile: Hashable, Sendable { let a, b, c: Festkomma }

    /// Für eine bis zwölf Personen.
    let zeilen: [Zeile]

    /// - Parameters:
    ///   - a: Hundertstel.
    ///   - b: Zehnmillionstel.
    ///   - c: Zehnmillionstel.
    init(a: [Int64], b: [Int64], c: [Int64]) {
        zeilen = zip(a, zip(b, c)).map { a, bc in
            Zeile(
                a: Festkomma(zehnmillionstel: a * 100_000), b: Festkomma(zehnmillionstel: bc.0),
                c: Festkomma(zehnmillionstel: bc.1))
        }
    }

    /// Für mehr als zwölf Mitglieder die Werte für zwölf (§ 19 Abs. 3 WoGG).
    subscript(mitglieder: Int) -> Zeile { zeilen[min(max(mitglieder, 1), zeilen.count) - 1] }
}

/// Was mindestens als Miete und Einkommen in die Formel eingeht (Anlage 3 Nr. 1 WoGG).
struct Wohngeldmindestwerte: Hashable, Sendable {
    struct Zeile: Hashable, Sendable { let miete, einkommen: Geld }

    let zeilen: [Zeile]

    /// Ganze Euro je Monat, für eine bis zwölf Personen.
    init(miete: [Int64], einkommen: [Int64]) {
        zeilen = zip(miete, einkommen).map { Zeile(miete: .euro($0), einkommen: .euro($1)) }
    }

    subscript(mitglieder: Int) -> Zeile { zeilen[min(max(mitglieder, 1), zeilen.count) - 1] }
}

/// Höchstbeträge für Miete je Mietenstufe (Anlage 1 zu § 12 Abs. 1 WoGG).
struct Höchstbeträge: Sendable {
    /// Von Stufe I bis VII.
    let stufen: [Grenzwerte]

    init(_ stufen: Grenzwerte...) { self.stufen = stufen }

    func betrag(_ mitglieder: Int, _ stufe: Mietenstufe) -> Geld {
        stufen[stufe.rawValue - 1].betrag(mitglieder)
    }
}

/// Die Tafeln des Wohngelds.
///
/// Anlage 1 fehlt im amtlichen Text der Fassung ab 2025 als Text. Ihre Werte sind die aus § 23 WoGV,
/// fortgeschrieben nach § 43 Abs. 4 WoGG; der Satz folgt aus den Werten b (`WohngeldTests`).
enum Wohngeldtafeln {
    static let werte = Parameter<Wohngeldwerte>(
        "wogg.19-1", "Werte a, b und c der Wohngeldformel", festgesetztBis: Monat(2026, 12),
        .init(
            ab: Monat(2023, 1), "Anlage 2 WoGG, BGBl. I 2022 S. 2164",
            .init(
                a: [4, 3, 2, 1, 0, -1, -2, -3, -4, -6, -9, -12],
                b: [4991, 3716, 3035, 2251, 1985, 1792, 1657, 1648, 1432, 1300, 1188, 1152],
                c: [462, 345, 278, 200, 195, 188, 187, 187, 188, 188, 222, 251])),
        .init(
            ab: Monat(2025, 1), "Anlage 2 WoGG, BGBl. 2024 I Nr. 314 S. 3",
            .init(
                a: [4, 3, 2, 1, 0, -1, -2, -3, -4, -6, -9, -12],
                b: [4797, 3571, 2917, 2163, 1907, 1722, 1592, 1583, 1376, 1249, 1141, 1107],
                c: [408, 304, 245, 176, 172, 166, 165, 165, 166, 166, 196, 221])))

    static let mindestwerte = Parameter<Wohngeldmindestwerte>(
        "wogg.19-2", "Mindestwerte der Wohngeldformel", festgesetztBis: Monat(2026, 12),
        .init(
            ab: Monat(2023, 1), "Anlage 3 WoGG, BGBl. I 2022 S. 2164",
            .init(
                miete: [52, 64, 76, 88, 99, 99, 111, 123, 135, 146, 180, 286],
                einkommen: [
                    350, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000, 2200, 2400, 2600,
                ])),
        .init(
            ab: Monat(2025, 1), "Anlage 3 WoGG, BGBl. 2024 I Nr. 314 S. 3",
            .init(
                miete: [54, 67, 79, 92, 103, 103, 115, 128, 140, 152, 187, 298],
                einkommen: [
                    396, 679, 906, 1132, 1358, 1585, 1811, 2037, 2264, 2490, 2717, 2943,
                ])))

    static let höchstbeträge = Parameter<Höchstbeträge>(
        "wogg.12-1", "Höchstbeträge für Miete", festgesetztBis: Monat(2026, 12),
        .init(
            ab: Monat(2022, 1), "§ 23 WoGV, BGBl. I 2021 S. 1369",
            .init(
                .euro(347, 420, 501, 584, 667, 79), .euro(392, 474, 564, 659, 752, 90),
                .euro(438, 530, 631, 736, 841, 102), .euro(491, 595, 708, 825, 944, 114),
                .euro(540, 654, 778, 909, 1038, 124), .euro(591, 716, 853, 995, 1137, 143),
                .euro(651, 788, 937, 1095, 1251, 157))),
        .init(
            ab: Monat(2025, 1), "Anlage 1 WoGG, BGBl. 2024 I Nr. 314 S. 1",
            .init(
                .euro(361, 437, 521, 608, 694, 82), .euro(408, 493, 587, 686, 782, 94),
                .euro(456, 551, 657, 766, 875, 106), .euro(511, 619, 737, 858, 982, 119),
                .euro(562, 680, 809, 946, 1080, 129), .euro(615, 745, 887, 1035, 1183, 149),
                .euro(677, 820, 975, 1139, 1302, 163))))

    static let heizkosten = Parameter<Grenzwerte>(
        "wogg.12-6", "Entlastung bei den Heizkosten im Wohngeld",
        .init(
            ab: Monat(2023, 1), "§ 12 Abs. 6 WoGG, BGBl. I 2022 S. 2160",
            .cent(11040, 14260, 17020, 19780, 22540, 2760)))

    static let klimakomponente = Parameter<Grenzwerte>(
        "wogg.12-7", "Klimakomponente im Wohngeld",
        .init(
            ab: Monat(2023, 1), "§ 12 Abs. 7 WoGG, BGBl. I 2022 S. 2160",
            .cent(1920, 2480, 2960, 3440, 3920, 480)))

    /// Euro je Monat für das 13. und jedes weitere Mitglied.
    static let jeWeiteres = Parameter<Geld>(
        "wogg.19-3", "Wohngeld für das 13. und jedes weitere Mitglied",
        festgesetztBis: Monat(2026, 12),
        .init(ab: Monat(2023, 1), "§ 19 Abs. 3 WoGG, BGBl. I 2022 S. 2160", .euro(57)),
        .init(ab: Monat(2025, 1), "§ 19 Abs. 3 WoGG, BGBl. 2024 I Nr. 314", .euro(65)))

    /// Euro je Monat; darunter gibt es kein Wohngeld.
    static let mindestbetrag = Parameter<Geld>(
        "wogg.21-1", "Mindestbetrag des Wohngelds",
        .init(ab: Monat(2009, 1), "§ 21 Nr. 1 WoGG, BGBl. I 2008 S. 1856", .euro(10)))
}

extension Grenzwerte {
    static func euro(
        _ p1: Int64, _ p2: Int64, _ p3: Int64, _ p4: Int64, _ p5: Int64, _ jeWeitere: Int64
    ) -> Self {
        .cent(p1 * 100, p2 * 100, p3 * 100, p4 * 100, p5 * 100, jeWeitere * 100)
    }

    static func cent(
        _ p1: Int64, _ p2: Int64, _ p3: Int64, _ p4: Int64, _ p5: Int64, _ jeWeitere: Int64
    ) -> Self {
        Self(
            p1: Geld(cent: p1), p2: Geld(cent: p2), p3: Geld(cent: p3), p4: Geld(cent: p4),
            p5: Geld(cent: p5), jeWeitere: Geld(cent: jeWeitere))
    }
}
