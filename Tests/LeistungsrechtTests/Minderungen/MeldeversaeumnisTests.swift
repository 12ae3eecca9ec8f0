import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

@Suite struct `§ 32 SGB II Meldeversäumnisse` {
    static let stichtage: [Minderungsfall] = [
        .init(
            "§ 32 Abs. 1, § 31b Abs. 1 Satz 3 SGB II (Fassung 2021)", "30.06.2022, das erste",
            [.entschieden(.meldeversaeumnis, Tag(2022, 6, 30), bescheid: Tag(2022, 7, 20))],
            "10 % 2022-08-01–2022-10-31"),
        .init(
            "§ 84 Abs. 2 Satz 1 SGB II a.F.", "01.07.2022, das erste",
            [.entschieden(.meldeversaeumnis, Tag(2022, 7, 1), bescheid: Tag(2022, 7, 20))],
            "keine: nichtWiederholt"),
        .init(
            "§ 84 Abs. 2 Satz 2 SGB II a.F.",
            "01.07.2022, ein Jahr weniger einen Tag nach dem vorigen",
            [
                .entschieden(.meldeversaeumnis, Tag(2021, 7, 2), bescheid: Tag(2021, 7, 20)),
                .entschieden(.meldeversaeumnis, Tag(2022, 7, 1), bescheid: Tag(2022, 7, 20)),
            ], "10 % 2021-08-01–2021-10-31", "10 % 2022-08-01–2022-10-31"),
        .init(
            "§ 84 Abs. 2 Satz 2 SGB II a.F.", "02.07.2022, genau ein Jahr nach dem vorigen",
            [
                .entschieden(.meldeversaeumnis, Tag(2021, 7, 2), bescheid: Tag(2021, 7, 20)),
                .entschieden(.meldeversaeumnis, Tag(2022, 7, 2), bescheid: Tag(2022, 7, 20)),
            ], "10 % 2021-08-01–2021-10-31", "keine: nichtWiederholt"),
        .init(
            "§ 84 Abs. 2 SGB II a.F., § 32 Abs. 1 Satz 2 SGB II",
            "das vorige hatte einen wichtigen Grund",
            [
                .entschieden(.meldeversaeumnis, Tag(2022, 7, 5), bescheid: Tag(2022, 7, 20)) {
                    $0.wichtigerGrund = true
                }, .entschieden(.meldeversaeumnis, Tag(2022, 9, 1), bescheid: Tag(2022, 9, 20)),
            ], "keine: wichtigerGrund", "keine: nichtWiederholt"),
        .init(
            "§ 84 Abs. 2 SGB II a.F.", "31.12.2022, wiederholt",
            [
                .entschieden(.meldeversaeumnis, Tag(2022, 10, 5), bescheid: Tag(2022, 10, 20)),
                .entschieden(.meldeversaeumnis, Tag(2022, 12, 31), bescheid: Tag(2023, 1, 20)),
            ], "keine: nichtWiederholt", "10 % 2023-02-01–2023-04-30"),
        .init(
            "§ 32 Abs. 1, 2 SGB II (BGBl. I 2022 S. 2328)", "01.01.2023, das erste",
            [.entschieden(.meldeversaeumnis, Tag(2023, 1, 1), bescheid: Tag(2023, 1, 20))],
            "10 % 2023-02-01–2023-02-28"),
        .init(
            "§ 31a Abs. 3, § 32 Abs. 2 Satz 1 SGB II", "2023, Härte",
            [
                .entschieden(.meldeversaeumnis, Tag(2023, 1, 2), bescheid: Tag(2023, 1, 20)) {
                    $0.härte = true
                }
            ], "keine: härte"),
        .init(
            "§ 65a Abs. 2 SGB II", "30.06.2026, das erste",
            [.entschieden(.meldeversaeumnis, Tag(2026, 6, 30), bescheid: Tag(2026, 7, 20))],
            "10 % 2026-08-01–2026-08-31"),
        .init(
            "§ 32 Abs. 1 Satz 1 SGB II (BGBl. 2026 I Nr. 107)", "01.07.2026, nicht wiederholt",
            [
                .entschieden(.meldeversaeumnis, Tag(2026, 7, 1), bescheid: Tag(2026, 7, 20)) {
                    $0.wiederholt = false
                }
            ], "keine: nichtWiederholt"),
        .init(
            "§ 32 Abs. 1 Satz 1, Abs. 2 Satz 2 SGB II (BGBl. 2026 I Nr. 107)",
            "02.07.2026, wiederholt",
            [
                .entschieden(.meldeversaeumnis, Tag(2026, 7, 2), bescheid: Tag(2026, 7, 20)) {
                    $0.wiederholt = true
                }
            ], "30 % 2026-08-01–2026-08-31"),
        .init(
            "§ 32 Abs. 1 Satz 1 SGB II", "auch wer nicht erwerbsfähig ist", erwerbsfähig: false,
            [
                .entschieden(.meldeversaeumnis, Tag(2026, 7, 2), bescheid: Tag(2026, 7, 20)) {
                    $0.wiederholt = true
                }
            ], "30 % 2026-08-01–2026-08-31"),
        .init(
            "§ 32 Abs. 3 Satz 1 SGB II", "derselbe Termin ist schon § 7b Abs. 4",
            [
                .entschieden(.meldeversaeumnis, Tag(2026, 8, 3), bescheid: Tag(2026, 8, 20)) {
                    $0.wiederholt = true
                }, .entschieden(.nichterreichbar, Tag(2026, 8, 3), bescheid: Tag(2026, 8, 20)),
            ], "keine: nichterreichbarkeit",
            "ohne Regelbedarf 2026-09-01–2026-09-30, ganz 2026-10-01–2027-06-30"),
    ]

    @Test(arguments: stichtage)
    func `folgt der Quelle`(fall: Minderungsfall) throws {
        #expect(try fall.zeilen() == fall.erwartet, "\(fall.quelle)")
    }
}

@Suite struct `§ 7b Abs. 4 SGB II Nichterreichbarkeit` {
    static let fälle: [Minderungsfall] = [
        .init(
            "§ 7b Abs. 4 Satz 2 bis 4 SGB II", "ein Monat ohne Regelbedarf, dann nichts",
            [.entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 30))],
            "ohne Regelbedarf 2026-10-01–2026-10-31, ganz 2026-11-01–2027-06-30"),
        .init(
            "§ 7b Abs. 4 Satz 2 SGB II", "Feststellung am Monatsersten",
            [.entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 10, 1))],
            "ohne Regelbedarf 2026-11-01–2026-11-30, ganz 2026-12-01–2027-06-30"),
        .init(
            "§ 65a Abs. 2 SGB II: vor Juli 2026 nur § 32", "30.06.2026",
            [.entschieden(.nichterreichbar, Tag(2026, 6, 30), bescheid: Tag(2026, 7, 20))],
            "10 % 2026-08-01–2026-08-31"),
        .init(
            "§ 7b Abs. 4 SGB II (BGBl. 2026 I Nr. 107)", "01.07.2026",
            [.entschieden(.nichterreichbar, Tag(2026, 7, 1), bescheid: Tag(2026, 7, 20))],
            "ohne Regelbedarf 2026-08-01–2026-08-31, ganz 2026-09-01–2027-06-30"),
        .init(
            "§ 7b Abs. 4 Satz 5, § 32 Abs. 3 Satz 2 SGB II", "gemeldet am ersten Tag des Monats",
            [
                .entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20)) {
                    $0.gemeldetAm = Tag(2026, 10, 1)
                }
            ], "30 % 2026-10-01–2026-10-31"),
        .init(
            "§ 7b Abs. 4 Satz 5, § 32 Abs. 3 Satz 2 SGB II", "gemeldet am letzten Tag des Monats",
            [
                .entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20)) {
                    $0.gemeldetAm = Tag(2026, 10, 31)
                }
            ], "30 % 2026-10-01–2026-10-31"),
        .init(
            "§ 7b Abs. 4 Satz 3 SGB II", "gemeldet danach, Wiederaufnahme festgestellt",
            [
                .entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20)) {
                    $0.gemeldetAm = Tag(2026, 11, 16)
                    $0.aufgehobenAb = Tag(2026, 11, 16)
                }
            ], "ohne Regelbedarf 2026-10-01–2026-10-31, ganz 2026-11-01–2026-11-15"),
        .init(
            "§ 7b Abs. 4 Satz 3 SGB II", "Feststellung im vorigen Bewilligungszeitraum",
            [.entschieden(.nichterreichbar, Tag(2026, 7, 1), bescheid: Tag(2026, 7, 31))],
            "ohne Regelbedarf 2026-08-01–2026-08-31, ganz 2026-09-01–2027-06-30"),
        .init(
            "§ 7b Abs. 4 Satz 3 SGB II", "Feststellung im letzten Monat des Zeitraums",
            [.entschieden(.nichterreichbar, Tag(2027, 5, 20), bescheid: Tag(2027, 6, 3))],
            "keine: zeitraumAbgelaufen"),
        .init(
            "§ 7b Abs. 4 Satz 4 SGB II", "Feststellung im vorletzten Monat des Zeitraums",
            [.entschieden(.nichterreichbar, Tag(2027, 4, 20), bescheid: Tag(2027, 5, 3))],
            "ohne Regelbedarf 2027-06-01–2027-06-30"),
        .init(
            "§ 7b Abs. 4 Satz 1 SGB II", "wichtiger Grund",
            [
                .entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20)) {
                    $0.wichtigerGrund = true
                }
            ], "keine: wichtigerGrund"),
        .init(
            "§ 7b Abs. 4 Satz 1 SGB II gilt nur für Erwerbsfähige", "nicht erwerbsfähig",
            erwerbsfähig: false,
            [.entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20))],
            "keine: nichtErwerbsfähig"),
    ]

    @Test(arguments: fälle)
    func `folgt der Quelle`(fall: Minderungsfall) throws {
        #expect(try fall.zeilen() == fall.erwartet, "\(fall.quelle)")
    }

    @Test func `in einem neuen Zeitraum wirkt sie nicht fort`() throws {
        let fall = Minderungsfall(
            "§ 7b Abs. 4 Satz 3 SGB II", "", zeitraum: .init(ab: Monat(2026, 10), anzahl: 12),
            [.entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20))])
        #expect(try fall.zeilen() == ["keine: zeitraumAbgelaufen"])
    }

    @Test func `was das Gesetz nicht sagt, hält an`() throws {
        func fehler(_ gemeldet: Tag) -> Rechtsfehler? {
            let fall = Minderungsfall(
                "", "",
                [
                    .entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20)) {
                        $0.gemeldetAm = gemeldet
                    }
                ])
            return #expect(throws: Rechtsfehler.self) { try fall.zeilen() }
        }
        #expect(fehler(Tag(2026, 9, 30))?.pfad == "personen.anna.minderungen.0.gemeldet_am")
        #expect(fehler(Tag(2026, 11, 1))?.pfad == "personen.anna.minderungen.0.aufgehoben_ab")
    }
}

@Suite struct `§ 31a Abs. 7 SGB II Arbeitsverweigerung` {
    private static func verweigert(
        _ am: Tag, _ bescheid: Tag, _ ändere: (inout Minderungsanlass) -> Void = { _ in }
    ) -> Minderungsanlass {
        .entschieden(.arbeitsverweigerung, am, bescheid: bescheid) {
            $0.willentlich = true
            ändere(&$0)
        }
    }

    private static func gemindert2024(_ art: Minderungsanlass.Art) -> Minderungsanlass {
        .entschieden(art, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)) {
            if art == .sperrzeit { $0.sperrzeitAb = Tag(2024, 1, 10) }
        }
    }

    static let stichtage: [Minderungsfall] = [
        .init(
            "§ 31a SGB II vor dem 28.03.2024",
            "27.03.2024 nach Minderung: weitere Pflichtverletzung",
            [gemindert2024(.arbeit), verweigert(Tag(2024, 3, 27), Tag(2024, 4, 10))],
            "10 % 2024-02-01–2024-02-29", "20 % 2024-05-01–2024-06-30"),
        .init(
            "§ 31a Abs. 7, § 31b Abs. 3 SGB II (BGBl. 2024 I Nr. 107)", "28.03.2024 nach Minderung",
            [gemindert2024(.arbeit), verweigert(Tag(2024, 3, 28), Tag(2024, 4, 10))],
            "10 % 2024-02-01–2024-02-29", "ohne Regelbedarf 2024-05-01–2024-06-30"),
        .init(
            "§ 31a Abs. 7 SGB II (BGBl. 2024 I Nr. 107)", "29.03.2024 nach Sperrzeit",
            [gemindert2024(.sperrzeit), verweigert(Tag(2024, 3, 29), Tag(2024, 4, 10))],
            "10 % 2024-01-10–2024-02-09", "ohne Regelbedarf 2024-05-01–2024-06-30"),
        .init(
            "§ 31a Abs. 7 SGB II (BGBl. 2024 I Nr. 107)",
            "nur nach § 31 Abs. 1 Satz 1 Nr. 3 gemindert",
            [gemindert2024(.massnahme), verweigert(Tag(2024, 3, 29), Tag(2024, 4, 10))],
            "10 % 2024-02-01–2024-02-29", "20 % 2024-05-01–2024-06-30"),
        .init(
            "§ 31a Abs. 7 SGB II (BGBl. 2024 I Nr. 107)", "ohne vorherige Minderung",
            [verweigert(Tag(2024, 3, 29), Tag(2024, 4, 10))], "10 % 2024-05-01–2024-05-31"),
        .init(
            "§ 31a Abs. 7 SGB II (BGBl. 2024 I Nr. 107)",
            "gemindert am letzten Tag des Jahres davor",
            [gemindert2024(.arbeit), verweigert(Tag(2025, 2, 28), Tag(2025, 3, 10))],
            "10 % 2024-02-01–2024-02-29", "ohne Regelbedarf 2025-04-01–2025-05-31"),
        .init(
            "§ 31a Abs. 7 SGB II (BGBl. 2024 I Nr. 107)",
            "die Minderung ist länger als ein Jahr her",
            [gemindert2024(.arbeit), verweigert(Tag(2025, 3, 1), Tag(2025, 3, 10))],
            "10 % 2024-02-01–2024-02-29", "10 % 2025-04-01–2025-04-30"),
        .init(
            "§ 86 SGB II", "27.03.2026 nach Minderung",
            [
                .entschieden(.arbeit, Tag(2026, 1, 10), bescheid: Tag(2026, 1, 20)),
                verweigert(Tag(2026, 3, 27), Tag(2026, 4, 10)),
            ], "10 % 2026-02-01–2026-02-28", "ohne Regelbedarf 2026-05-01–2026-06-30"),
        .init(
            "§ 86 SGB II: aufgehoben", "28.03.2026 nach Minderung",
            [
                .entschieden(.arbeit, Tag(2026, 1, 10), bescheid: Tag(2026, 1, 20)),
                verweigert(Tag(2026, 3, 28), Tag(2026, 4, 10)),
            ], "10 % 2026-02-01–2026-02-28", "20 % 2026-05-01–2026-06-30"),
        .init(
            "§ 86 SGB II: aufgehoben", "22.04.2026",
            [verweigert(Tag(2026, 4, 22), Tag(2026, 5, 10))], "10 % 2026-06-01–2026-06-30"),
        .init(
            "§ 31a Abs. 7 SGB II (BGBl. 2026 I Nr. 107 Art. 1a)",
            "23.04.2026 ohne vorherige Minderung",
            [verweigert(Tag(2026, 4, 23), Tag(2026, 5, 10))],
            "ohne Regelbedarf 2026-06-01–2026-07-31"),
        .init(
            "§ 31a Abs. 7 SGB II (BGBl. 2026 I Nr. 107 Art. 1a)", "24.04.2026, nicht willentlich",
            [verweigert(Tag(2026, 4, 24), Tag(2026, 5, 10)) { $0.willentlich = false }],
            "10 % 2026-06-01–2026-06-30"),
        .init(
            "§ 31a Abs. 3, Abs. 7 Satz 4 SGB II", "Härte",
            [verweigert(Tag(2026, 8, 3), Tag(2026, 8, 10)) { $0.härte = true }], "keine: härte"),
    ]

    static let ende: [Minderungsfall] = [
        .init(
            "§ 31b Abs. 3 Satz 1 SGB II (2024)", "Möglichkeit entfällt am zehnten Tag",
            [
                gemindert2024(.arbeit),
                verweigert(Tag(2024, 4, 2), Tag(2024, 4, 10)) { $0.entfallenAm = Tag(2024, 5, 10) },
            ], "10 % 2024-02-01–2024-02-29", "ohne Regelbedarf 2024-05-01–2024-05-09"),
        .init(
            "§ 31b Abs. 3 Satz 1 SGB II (2024)", "Möglichkeit entfällt vor Beginn",
            [
                gemindert2024(.arbeit),
                verweigert(Tag(2024, 4, 2), Tag(2024, 4, 10)) { $0.entfallenAm = Tag(2024, 4, 30) },
            ], "10 % 2024-02-01–2024-02-29", "keine: aufgehoben"),
        .init(
            "§ 31b Abs. 3 Satz 1 SGB II (2026)", "Möglichkeit entfällt im ersten Monat",
            [verweigert(Tag(2026, 7, 2), Tag(2026, 7, 10)) { $0.entfallenAm = Tag(2026, 8, 10) }],
            "ohne Regelbedarf 2026-08-01–2026-08-31"),
        .init(
            "§ 31b Abs. 3 Satz 1 SGB II (2026)", "Möglichkeit entfällt im zweiten Monat",
            [verweigert(Tag(2026, 7, 2), Tag(2026, 7, 10)) { $0.entfallenAm = Tag(2026, 9, 10) }],
            "ohne Regelbedarf 2026-08-01–2026-09-09"),
        .init(
            "§ 31a Abs. 7 Satz 4, § 31b Abs. 2 Satz 2 SGB II", "Bereitschaft im ersten Monat",
            [verweigert(Tag(2026, 7, 2), Tag(2026, 7, 10)) { $0.erfülltAm = Tag(2026, 8, 5) }],
            "ohne Regelbedarf 2026-08-01–2026-08-31"),
        .init(
            "§ 31b Abs. 2 Satz 2, Abs. 3 Satz 2 SGB II (2024)", "Bereitschaft im zweiten Monat",
            [
                gemindert2024(.arbeit),
                verweigert(Tag(2024, 4, 2), Tag(2024, 4, 10)) { $0.erfülltAm = Tag(2024, 6, 11) },
            ], "10 % 2024-02-01–2024-02-29", "ohne Regelbedarf 2024-05-01–2024-06-10"),
        .init(
            "§ 31a Abs. 7 Satz 4 SGB II (23.04. bis 30.06.2026)",
            "Bereitschaft, Aufhebung entschieden",
            [
                verweigert(Tag(2026, 4, 23), Tag(2026, 5, 10)) {
                    $0.erfülltAm = Tag(2026, 6, 20)
                    $0.aufgehobenAb = Tag(2026, 7, 1)
                }
            ], "ohne Regelbedarf 2026-06-01–2026-06-30"),
    ]

    @Test(arguments: stichtage + ende)
    func `folgt der Quelle`(fall: Minderungsfall) throws {
        #expect(try fall.zeilen() == fall.erwartet, "\(fall.quelle)")
    }

    /// Bis Juni 2026 nannte Satz 4 einen Satz, der etwas anderes regelte; darum fragt das Programm.
    @Test(arguments: [(Tag(2026, 6, 30), true), (Tag(2026, 7, 1), false)])
    func `der falsche Verweis von April bis Juni 2026 hält an`(am: Tag, hältAn: Bool) throws {
        let fall = Minderungsfall(
            "", "", [Self.verweigert(am, Tag(2026, 7, 10)) { $0.erfülltAm = Tag(2026, 8, 20) }])
        guard hältAn else {
            #expect(try fall.zeilen() == ["ohne Regelbedarf 2026-08-01–2026-08-31"])
            return
        }
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.zeilen() }
        #expect(fehler?.pfad == "personen.anna.minderungen.0.aufgehoben_ab")
    }
}
