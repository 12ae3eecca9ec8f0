import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

@Suite struct `§ 31b SGB II Beginn und Dauer der Minderung` {
    static let beginn: [Minderungsfall] = [
        .init(
            "§ 31b Abs. 1 Satz 1 SGB II", "bekanntgegeben am Monatsletzten",
            [.entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 31))],
            "30 % 2026-08-01–2026-10-31"),
        .init(
            "§ 31b Abs. 1 Satz 1 SGB II", "bekanntgegeben am Monatsersten",
            [.entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 8, 1))],
            "30 % 2026-09-01–2026-11-30"),
        .init(
            "§ 31b Abs. 1 Satz 1 SGB II", "bekanntgegeben am 2. des Monats",
            [.entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 8, 2))],
            "30 % 2026-09-01–2026-11-30"),
        .init(
            "§ 31b Abs. 1 Satz 1 SGB II, § 188 Abs. 2 BGB", "über den Jahreswechsel bis Februar",
            [.entschieden(.arbeit, Tag(2026, 11, 10), bescheid: Tag(2026, 11, 30))],
            "30 % 2026-12-01–2027-02-28"),
        .init(
            "§ 31b Abs. 1 Satz 2 SGB II", "mit Beginn der Sperrzeit, mitten im Monat",
            [
                .entschieden(.sperrzeit, Tag(2026, 7, 14), bescheid: Tag(2026, 8, 20)) {
                    $0.sperrzeitAb = Tag(2026, 7, 15)
                }
            ], "30 % 2026-07-15–2026-10-14"),
        .init(
            "§ 31b Abs. 1 Satz 2 SGB II, § 188 Abs. 3 BGB", "Sperrzeit vom 30. November",
            [
                .entschieden(.sperrzeit, Tag(2026, 11, 29), bescheid: Tag(2026, 12, 20)) {
                    $0.sperrzeitAb = Tag(2026, 11, 30)
                }
            ], "30 % 2026-11-30–2027-02-28"),
        .init(
            "§ 31b Abs. 1 Satz 3 SGB II, § 188 Abs. 2 BGB", "am letzten Tag der sechs Monate",
            [.entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2027, 1, 10))],
            "30 % 2027-02-01–2027-04-30"),
        .init(
            "§ 31b Abs. 1 Satz 3 SGB II", "am Tag danach",
            [.entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2027, 1, 11))],
            "keine: zuSpätFestgestellt"),
        .init(
            "§ 31b Abs. 1 Satz 3 SGB II, § 188 Abs. 3 BGB", "sechs Monate nach dem 31. August",
            [.entschieden(.arbeit, Tag(2026, 8, 31), bescheid: Tag(2027, 2, 28))],
            "30 % 2027-03-01–2027-05-31"),
        .init(
            "§ 31b Abs. 1 Satz 3 SGB II, § 188 Abs. 3 BGB", "am Tag danach",
            [.entschieden(.arbeit, Tag(2026, 8, 31), bescheid: Tag(2027, 3, 1))],
            "keine: zuSpätFestgestellt"),
    ]

    private static func erfüllt(_ am: Tag, _ erwartet: String, _ was: String) -> Minderungsfall {
        Minderungsfall(
            "§ 31a Abs. 1 Satz 2, § 31b Abs. 2 Satz 2 SGB II", was,
            [
                .entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20)) {
                    $0.erfülltAm = am
                }
            ], erwartet)
    }

    static let erfüllung: [Minderungsfall] = [
        erfüllt(Tag(2026, 7, 25), "30 % 2026-08-01–2026-08-31", "erfüllt vor Beginn: ein Monat"),
        erfüllt(Tag(2026, 8, 31), "30 % 2026-08-01–2026-08-31", "am letzten Tag des ersten Monats"),
        erfüllt(Tag(2026, 9, 1), "30 % 2026-08-01–2026-08-31", "am ersten Tag des zweiten Monats"),
        erfüllt(Tag(2026, 9, 2), "30 % 2026-08-01–2026-09-01", "am zweiten Tag des zweiten Monats"),
        erfüllt(Tag(2026, 10, 31), "30 % 2026-08-01–2026-10-30", "am letzten Tag"),
        erfüllt(Tag(2026, 11, 1), "30 % 2026-08-01–2026-10-31", "nach dem Ende"),
        .init(
            "§ 31a Abs. 1 Satz 6, § 31b Abs. 2 Satz 2 SGB II (bis 06/2026)",
            "zweite Stufe, erfüllt",
            [
                .entschieden(.arbeit, Tag(2024, 1, 10), bescheid: Tag(2024, 1, 20)),
                .entschieden(.arbeit, Tag(2024, 3, 10), bescheid: Tag(2024, 3, 20)) {
                    $0.erfülltAm = Tag(2024, 5, 16)
                },
            ], "10 % 2024-02-01–2024-02-29", "20 % 2024-04-01–2024-05-15"),
        .init(
            "§ 31a Abs. 1 SGB II (Fassung 2018): nur der vollständige Wegfall wird begrenzt",
            "erste Stufe 2018, erfüllt",
            [
                .entschieden(.arbeit, Tag(2018, 1, 10), bescheid: Tag(2018, 1, 20)) {
                    $0.erfülltAm = Tag(2018, 2, 10)
                }
            ], "30 % 2018-02-01–2018-04-30"),
        .init(
            "§ 31a Abs. 1 Satz 6 SGB II (Fassung 2018)",
            "dritte Stufe 2018, auf 60 Prozent begrenzt",
            [
                .entschieden(.arbeit, Tag(2018, 1, 10), bescheid: Tag(2018, 1, 20)) {
                    $0.stufe = 3
                    $0.erfülltAm = Tag(2018, 2, 10)
                    $0.aufgehobenAb = Tag(2018, 3, 1)
                }
            ], "ganz 2018-02-01–2018-02-28, 60 % 2018-03-01–2018-04-30"),
        .init(
            "§ 31a Abs. 2 Satz 4 SGB II (Fassung 2018)", "unter 25, Unterkunft lebt auf",
            geboren: Tag(1996, 1, 1),
            [
                .entschieden(.arbeit, Tag(2018, 1, 10), bescheid: Tag(2018, 1, 20)) {
                    $0.stufe = 2
                    $0.erfülltAm = Tag(2018, 2, 10)
                    $0.aufgehobenAb = Tag(2018, 2, 10)
                }
            ], "ganz 2018-02-01–2018-02-09, nur Unterkunft 2018-02-10–2018-04-30"),
        .init(
            "BVerfG 05.11.2019 – 1 BvL 7/16", "2020 erfüllt und aufgehoben",
            [
                .entschieden(.arbeit, Tag(2020, 1, 10), bescheid: Tag(2020, 1, 20)) {
                    $0.erfülltAm = Tag(2020, 2, 10)
                    $0.aufgehobenAb = Tag(2020, 2, 20)
                }
            ], "30 % 2020-02-01–2020-02-19"),
        .init(
            "§ 39 Abs. 2 SGB X", "durch Entscheidung vor Beginn aufgehoben",
            [
                .entschieden(.arbeit, Tag(2026, 7, 10), bescheid: Tag(2026, 7, 20)) {
                    $0.aufgehobenAb = Tag(2026, 8, 1)
                }
            ], "keine: aufgehoben"),
    ]

    @Test(arguments: beginn + erfüllung)
    func `folgt der Quelle`(fall: Minderungsfall) throws {
        #expect(try fall.zeilen() == fall.erwartet, "\(fall.quelle)")
    }

    @Test func `ob vor 2023 gelockert wird, entscheidet ein Mensch`() throws {
        for (am, stufe) in [(Tag(2020, 1, 10), 1), (Tag(2018, 1, 10), 3)] {
            let fall = Minderungsfall(
                "", "",
                [
                    .entschieden(.arbeit, am, bescheid: am + 10) {
                        $0.stufe = stufe
                        $0.erfülltAm = am + 40
                    }
                ])
            let fehler = #expect(throws: Rechtsfehler.self) { try fall.zeilen() }
            #expect(fehler?.pfad == "personen.anna.minderungen.0.aufgehoben_ab")
        }
    }

    @Test func `ohne Beginn der Sperrzeit geht es nicht`() throws {
        let fall = Minderungsfall(
            "", "", [.entschieden(.sperrzeit, Tag(2026, 7, 14), bescheid: Tag(2026, 8, 20))])
        let fehler = #expect(throws: Rechtsfehler.self) { try fall.zeilen() }
        #expect(fehler?.pfad == "personen.anna.minderungen.0.sperrzeit_ab")
    }
}
