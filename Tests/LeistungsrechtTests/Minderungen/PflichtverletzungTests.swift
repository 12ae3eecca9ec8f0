import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

private typealias A = Minderungsanlass

@Suite struct `§ 31a SGB II Rechtsfolgen bei Pflichtverletzungen` {
    /// Am Tag davor, am Tag und am Tag danach; maßgeblich ist der Tag der Pflichtverletzung.
    static let stichtage: [Minderungsfall] = [
        .init(
            "§ 31a Abs. 1 Satz 1, § 31b Abs. 1 Satz 3 SGB II (Fassung 2018)", "erste, 04.11.2019",
            [.entschieden(.arbeit, Tag(2019, 11, 4), bescheid: Tag(2019, 11, 20))],
            "30 % 2019-12-01–2020-02-29"),
        .init(
            "BVerfG 05.11.2019 – 1 BvL 7/16", "erste, 05.11.2019",
            [.entschieden(.arbeit, Tag(2019, 11, 5), bescheid: Tag(2019, 11, 20))],
            "30 % 2019-12-01–2020-02-29"),
        .init(
            "BVerfG 05.11.2019 – 1 BvL 7/16", "erste, 05.11.2019, Härte",
            [
                .entschieden(.arbeit, Tag(2019, 11, 5), bescheid: Tag(2019, 11, 20)) {
                    $0.härte = true
                }
            ], "keine: härte"),
        .init(
            "BVerfG 05.11.2019 – 1 BvL 7/16", "erste, 06.11.2019, Härte",
            [
                .entschieden(.arbeit, Tag(2019, 11, 6), bescheid: Tag(2019, 11, 20)) {
                    $0.härte = true
                }
            ], "keine: härte"),
        .init(
            "§ 31a SGB II (Fassung 2018) kennt keine Härte", "04.11.2019, Härte",
            [
                .entschieden(.arbeit, Tag(2019, 11, 4), bescheid: Tag(2019, 11, 20)) {
                    $0.härte = true
                }
            ], "30 % 2019-12-01–2020-02-29"),
        .init(
            "§ 31a Abs. 1 SGB II nach BVerfG", "30.06.2022",
            [.entschieden(.massnahme, Tag(2022, 6, 30), bescheid: Tag(2022, 7, 18))],
            "30 % 2022-08-01–2022-10-31"),
        .init(
            "§ 84 Abs. 1 SGB II a.F.", "01.07.2022",
            [.entschieden(.massnahme, Tag(2022, 7, 1), bescheid: Tag(2022, 7, 18))],
            "keine: moratorium"),
        .init(
            "§ 84 Abs. 1 SGB II a.F.", "02.07.2022",
            [.entschieden(.massnahme, Tag(2022, 7, 2), bescheid: Tag(2022, 7, 18))],
            "keine: moratorium"),
        .init(
            "§ 84 Abs. 1 SGB II a.F.", "31.12.2022, Bescheid 2023",
            [.entschieden(.massnahme, Tag(2022, 12, 31), bescheid: Tag(2023, 1, 18))],
            "keine: moratorium"),
        .init(
            "§ 31a Abs. 1 Satz 1, § 31b Abs. 2 Satz 1 Nr. 1 SGB II (BGBl. I 2022 S. 2328)",
            "01.01.2023",
            [.entschieden(.massnahme, Tag(2023, 1, 1), bescheid: Tag(2023, 1, 18))],
            "10 % 2023-02-01–2023-02-28"),
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (BGBl. I 2022 S. 2328)", "02.01.2023",
            [.entschieden(.massnahme, Tag(2023, 1, 2), bescheid: Tag(2023, 1, 18))],
            "10 % 2023-02-01–2023-02-28"),
        .init(
            "§ 65a Abs. 2 SGB II", "30.06.2026, Bescheid im August",
            [.entschieden(.arbeit, Tag(2026, 6, 30), bescheid: Tag(2026, 8, 10))],
            "10 % 2026-09-01–2026-09-30"),
        .init(
            "§ 31a Abs. 1 Satz 1, § 31b Abs. 2 Satz 1 SGB II (BGBl. 2026 I Nr. 107)", "01.07.2026",
            [.entschieden(.arbeit, Tag(2026, 7, 1), bescheid: Tag(2026, 8, 10))],
            "30 % 2026-09-01–2026-11-30"),
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (BGBl. 2026 I Nr. 107)", "02.07.2026",
            [.entschieden(.arbeit, Tag(2026, 7, 2), bescheid: Tag(2026, 8, 10))],
            "30 % 2026-09-01–2026-11-30"),
    ]

    static let wiederholung: [Minderungsfall] = [
        .init(
            "§ 31a Abs. 1 Satz 1 bis 3 SGB II (BGBl. I 2022 S. 2328)", "10, 20, 30, 30 Prozent",
            [
                .entschieden(.arbeit, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)),
                .entschieden(.arbeit, Tag(2024, 3, 10), bescheid: Tag(2024, 3, 20)),
                .entschieden(.massnahme, Tag(2024, 5, 10), bescheid: Tag(2024, 5, 20)),
                .entschieden(.arbeit, Tag(2024, 9, 10), bescheid: Tag(2024, 9, 20)),
            ], "10 % 2024-02-01–2024-02-29", "20 % 2024-04-01–2024-05-31",
            "30 % 2024-06-01–2024-08-31", "30 % 2024-10-01–2024-12-31"),
        .init(
            "§ 31a Abs. 1 Satz 4 SGB II (bis 06/2026)",
            "vor der Feststellung der ersten: keine weitere",
            [
                .entschieden(.arbeit, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)),
                .entschieden(.arbeit, Tag(2024, 1, 20), bescheid: Tag(2024, 2, 20)),
            ], "10 % 2024-02-01–2024-02-29", "10 % 2024-03-01–2024-03-31"),
        .init(
            "§ 31a Abs. 1 Satz 4 SGB II (bis 06/2026)",
            "am Tag nach der Feststellung: eine weitere",
            [
                .entschieden(.arbeit, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)),
                .entschieden(.arbeit, Tag(2024, 1, 21), bescheid: Tag(2024, 2, 20)),
            ], "10 % 2024-02-01–2024-02-29", "20 % 2024-03-01–2024-04-30"),
        .init(
            "§ 31a Abs. 1 Satz 5 SGB II (bis 06/2026), AV-0040", "Beginn genau ein Jahr zurück",
            [
                .entschieden(.arbeit, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)),
                .entschieden(.arbeit, Tag(2025, 2, 1), bescheid: Tag(2025, 2, 20)),
            ], "10 % 2024-02-01–2024-02-29", "20 % 2025-03-01–2025-04-30"),
        .init(
            "§ 31a Abs. 1 Satz 5 SGB II (bis 06/2026), AV-0040",
            "Beginn ein Jahr und einen Tag zurück",
            [
                .entschieden(.arbeit, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)),
                .entschieden(.arbeit, Tag(2025, 2, 2), bescheid: Tag(2025, 2, 20)),
            ], "10 % 2024-02-01–2024-02-29", "10 % 2025-03-01–2025-03-31"),
        .init(
            "§ 31a Abs. 3 SGB II", "eine Härte ist keine festgestellte Minderung",
            [
                .entschieden(.arbeit, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)) {
                    $0.härte = true
                }, .entschieden(.arbeit, Tag(2024, 3, 10), bescheid: Tag(2024, 3, 20)),
            ], "keine: härte", "10 % 2024-04-01–2024-04-30"),
        .init(
            "§ 31a Abs. 1 Satz 4 SGB II (bis 06/2026)",
            "ein Meldeversäumnis ist keine Pflichtverletzung",
            [
                .entschieden(.meldeversaeumnis, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)),
                .entschieden(.arbeit, Tag(2024, 3, 10), bescheid: Tag(2024, 3, 20)),
            ], "10 % 2024-02-01–2024-02-29", "10 % 2024-04-01–2024-04-30"),
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (BGBl. 2026 I Nr. 107)", "seit Juli 2026 zählt keine Stufe",
            [
                .entschieden(.arbeit, Tag(2026, 6, 10), bescheid: Tag(2026, 6, 20)),
                .entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20)),
                .entschieden(.arbeit, Tag(2026, 8, 10), bescheid: Tag(2026, 8, 20)),
            ], "10 % 2026-07-01–2026-07-31", "30 % 2026-08-01–2026-10-31",
            "30 % 2026-09-01–2026-11-30"),
        .init(
            "§ 31a Abs. 1 Satz 1 bis 3 SGB II (Fassung 2018)", "30, 60, 100 Prozent",
            [
                .entschieden(.arbeit, Tag(2018, 1, 10), bescheid: Tag(2018, 1, 20)),
                .entschieden(.arbeit, Tag(2018, 3, 10), bescheid: Tag(2018, 3, 20)),
                .entschieden(.arbeit, Tag(2018, 5, 10), bescheid: Tag(2018, 5, 20)),
            ], "30 % 2018-02-01–2018-04-30", "60 % 2018-04-01–2018-06-30",
            "ganz 2018-06-01–2018-08-31"),
        .init(
            "BVerfG 05.11.2019 – 1 BvL 7/16", "nach dem Urteil bleibt es bei 30 Prozent",
            [
                .entschieden(.arbeit, Tag(2019, 9, 10), bescheid: Tag(2019, 9, 20)),
                .entschieden(.arbeit, Tag(2019, 11, 5), bescheid: Tag(2019, 11, 20)),
            ], "30 % 2019-10-01–2019-12-31", "30 % 2019-12-01–2020-02-29"),
        .init(
            "§ 31a Abs. 1 Satz 2 SGB II (Fassung 2018)", "am Tag vor dem Urteil festgestellt",
            [
                .entschieden(.arbeit, Tag(2019, 9, 10), bescheid: Tag(2019, 9, 20)),
                .entschieden(.arbeit, Tag(2019, 10, 20), bescheid: Tag(2019, 11, 4)),
            ], "30 % 2019-10-01–2019-12-31", "60 % 2019-12-01–2020-02-29"),
    ]

    static let unter25: [Minderungsfall] = [
        .init(
            "§ 31a Abs. 2 Satz 1 SGB II (Fassung 2018)", "am Tag vor dem 25. Geburtstag",
            geboren: Tag(1993, 6, 15),
            [.entschieden(.arbeit, Tag(2018, 6, 14), bescheid: Tag(2018, 6, 25))],
            "nur Unterkunft 2018-07-01–2018-09-30"),
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (Fassung 2018)", "am 25. Geburtstag",
            geboren: Tag(1993, 6, 15),
            [.entschieden(.arbeit, Tag(2018, 6, 15), bescheid: Tag(2018, 6, 25))],
            "30 % 2018-07-01–2018-09-30"),
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (Fassung 2018)", "am Tag nach dem 25. Geburtstag",
            geboren: Tag(1993, 6, 15),
            [.entschieden(.arbeit, Tag(2018, 6, 16), bescheid: Tag(2018, 6, 25))],
            "30 % 2018-07-01–2018-09-30"),
        .init(
            "§ 31a Abs. 2 Satz 2 SGB II (Fassung 2018)", "unter 25 wiederholt",
            geboren: Tag(1995, 6, 15),
            [
                .entschieden(.arbeit, Tag(2018, 1, 10), bescheid: Tag(2018, 1, 20)),
                .entschieden(.arbeit, Tag(2018, 3, 10), bescheid: Tag(2018, 3, 20)),
            ], "nur Unterkunft 2018-02-01–2018-04-30", "ganz 2018-04-01–2018-06-30"),
        .init(
            "§ 31b Abs. 1 Satz 4 SGB II (Fassung 2018)", "unter 25 auf sechs Wochen verkürzt",
            geboren: Tag(1995, 6, 15),
            [
                .entschieden(.arbeit, Tag(2018, 1, 10), bescheid: Tag(2018, 1, 20)) {
                    $0.sechsWochen = true
                }
            ], "nur Unterkunft 2018-02-01–2018-03-14"),
        .init(
            "§ 31a Abs. 1 SGB II (BGBl. I 2022 S. 2328)", "seit 2023 kein Unterschied unter 25",
            geboren: Tag(2003, 6, 15),
            [.entschieden(.arbeit, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20))],
            "10 % 2024-02-01–2024-02-29"),
        .init(
            "§ 31a Abs. 4 SGB II (Fassung 2018): Absatz 2 gilt nicht",
            "unter 25, nicht erwerbsfähig",
            geboren: Tag(1995, 6, 15), erwerbsfähig: false,
            [.entschieden(.unwirtschaftlich, Tag(2018, 1, 10), bescheid: Tag(2018, 1, 20))],
            "30 % 2018-02-01–2018-04-30"),
    ]

    static let voraussetzungen: [Minderungsfall] = [
        .init(
            "§ 31 Abs. 1 Satz 2 SGB II", "wichtiger Grund",
            [
                .entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20)) {
                    $0.wichtigerGrund = true
                }
            ], "keine: wichtigerGrund"),
        .init(
            "§ 31 Abs. 1 Satz 1 SGB II", "ohne Belehrung",
            [
                .entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20)) {
                    $0.belehrt = false
                }
            ], "keine: ohneBelehrung"),
        .init(
            "§ 31b Abs. 1 Satz 1 SGB II", "noch nicht entschieden",
            [Minderungsanlass(art: .arbeit, am: Tag(2026, 7, 10))], "keine: nichtEntschieden"),
        .init(
            "§ 31 Abs. 1, § 31a Abs. 5 SGB II", "nicht erwerbsfähig, Arbeit verweigert",
            erwerbsfähig: false,
            [.entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20))],
            "keine: nichtErwerbsfähig"),
        .init(
            "§ 31a Abs. 5 SGB II", "nicht erwerbsfähig, unwirtschaftliches Verhalten",
            erwerbsfähig: false,
            [.entschieden(.unwirtschaftlich, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20))],
            "30 % 2026-08-01–2026-10-31"),
        .init(
            "§ 31 Abs. 2 Nr. 1 SGB II", "am Tag vor dem 18. Geburtstag",
            geboren: Tag(2008, 7, 11),
            [.entschieden(.einkommenVermindert, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20))],
            "keine: minderjährig"),
        .init(
            "§ 31 Abs. 2 Nr. 1 SGB II", "am 18. Geburtstag", geboren: Tag(2008, 7, 10),
            [.entschieden(.einkommenVermindert, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20))],
            "30 % 2026-08-01–2026-10-31"),
        .init(
            "§ 31a Abs. 1 Satz 3 SGB II", "Sperrzeit wegen Meldeversäumnisses: § 32",
            [
                .entschieden(.sperrzeitMeldung, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20)) {
                    $0.wiederholt = true
                    $0.sperrzeitAb = Tag(2026, 7, 11)
                }
            ], "30 % 2026-07-11–2026-08-10"),
        .init(
            "§ 31a Abs. 1 SGB II (Fassung 2018)",
            "Sperrzeit wegen Meldeversäumnisses, früher § 31a",
            [
                .entschieden(.sperrzeitMeldung, Tag(2018, 7, 10), bescheid: Tag(2018, 7, 20)) {
                    $0.sperrzeitAb = Tag(2018, 7, 11)
                }
            ], "30 % 2018-07-11–2018-10-10"),
    ]

    @Test(arguments: stichtage + wiederholung + unter25 + voraussetzungen)
    func `folgt der Quelle`(fall: Minderungsfall) throws {
        #expect(try fall.zeilen() == fall.erwartet, "\(fall.quelle)")
    }

    @Test func `was fehlt, hält mit Vorschrift und Pfad an`() throws {
        func fehler(_ anlass: Minderungsanlass, geboren: Tag = Tag(1990, 5, 20)) -> Rechtsfehler? {
            let fall = Minderungsfall("", "", geboren: geboren, [anlass])
            do {
                _ = try Minderungsprüfung(
                    person: fall.person, zeitraum: fall.zeitraum, recht: .aktuell
                ).folgen()
                return nil
            } catch { return error }
        }
        func erwarte(_ fehler: Rechtsfehler?, _ norm: Norm, _ schlüssel: String) {
            guard case .feststellungFehlt(let gefunden, _, let pfad) = fehler else {
                Issue.record("\(schlüssel): \(String(describing: fehler))")
                return
            }
            #expect(gefunden == norm)
            #expect(pfad == "personen.anna.minderungen.0.\(schlüssel)")
        }
        let am = Tag(2026, 7, 10)
        let bescheid = Tag(2026, 7, 20)
        erwarte(
            fehler(.entschieden(.arbeit, am, bescheid: bescheid) { $0.belehrt = nil }),
            "§ 31 Abs. 1 Satz 1 Nr. 2 SGB II", "belehrt")
        erwarte(
            fehler(.entschieden(.massnahme, am, bescheid: bescheid) { $0.wichtigerGrund = nil }),
            "§ 31 Abs. 1 Satz 1 Nr. 3 SGB II", "wichtiger_grund")
        erwarte(
            fehler(.entschieden(.arbeit, am, bescheid: bescheid) { $0.härte = nil }),
            "§ 31a Abs. 3 SGB II", "haerte")
        erwarte(
            fehler(.entschieden(.meldeversaeumnis, am, bescheid: bescheid)),
            "§ 32 Abs. 1 Satz 1 SGB II", "wiederholt")
        erwarte(
            fehler(.entschieden(.arbeitsverweigerung, am, bescheid: bescheid)),
            "§ 31a Abs. 7 Satz 2 SGB II", "willentlich")
    }

    @Test func `was nicht belegt ist, wird abgelehnt`() throws {
        let unter25 = Minderungsfall(
            "BVerfG 1 BvL 7/16 entschied nicht über § 31a Abs. 2", "unter 25 nach dem Urteil",
            geboren: Tag(1996, 6, 15),
            [.entschieden(.arbeit, Tag(2020, 1, 10), bescheid: Tag(2020, 1, 20))])
        let übergang = Minderungsfall(
            "BVerfG 1 BvL 7/16, Übergang", "60 Prozent, am Tag des Urteils festgestellt",
            [
                .entschieden(.arbeit, Tag(2019, 9, 10), bescheid: Tag(2019, 9, 20)),
                .entschieden(.arbeit, Tag(2019, 10, 20), bescheid: Tag(2019, 11, 5)),
            ])
        let vor2011 = Minderungsfall(
            "Fassung bis März 2011 nicht belegt", "31.03.2011",
            [.entschieden(.arbeit, Tag(2011, 3, 31), bescheid: Tag(2011, 4, 10))])
        for fall in [unter25, übergang, vor2011] {
            let fehler = #expect(throws: Rechtsfehler.self, "\(fall.was)") { try fall.zeilen() }
            guard case .nichtGebaut = fehler else {
                Issue.record("\(fall.was): \(String(describing: fehler))")
                continue
            }
        }
    }

    @Test func `ob eine Minderung alten Rechts zählt, sagt ein Mensch`() throws {
        func fall(stufe: Int?) -> Minderungsfall {
            Minderungsfall(
                "AV-0040", "Minderung 2022, Pflichtverletzung 2023",
                [
                    .entschieden(.arbeit, Tag(2022, 6, 10), bescheid: Tag(2022, 6, 20)),
                    .entschieden(.arbeit, Tag(2023, 3, 10), bescheid: Tag(2023, 3, 20)) {
                        $0.stufe = stufe
                    },
                ])
        }
        #expect(throws: Rechtsfehler.self) { try fall(stufe: nil).zeilen() }
        #expect(try fall(stufe: 1).zeilen().last == "10 % 2023-04-01–2023-04-30")
        #expect(try fall(stufe: 2).zeilen().last == "20 % 2023-04-01–2023-05-31")
    }
}
