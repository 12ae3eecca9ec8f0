import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Was eine Person in einem vollen Monat ohne und mit Minderung bekommt.
struct Betragsfall: Sendable, CustomTestStringConvertible {
    let quelle: String
    let was: String
    let geboren: Tag
    let am: Tag
    let regelbedarf: Geld
    let mehrbedarf: Geld
    let bund: Geld
    let kommune: Geld
    let anlässe: [Minderungsanlass]
    let erwartetBund: Geld
    let erwartetKommune: Geld

    var testDescription: String { "\(was) (\(quelle))" }

    init(
        _ quelle: String, _ was: String, geboren: Tag = Tag(1980, 5, 20), am: Tag, rb: Geld,
        mb: Geld = .null, bund: Geld? = nil, kommune: Geld = .euro(400),
        _ anlässe: [Minderungsanlass], bleibt: Geld, unterkunft: Geld? = nil
    ) {
        self.quelle = quelle
        self.was = was
        self.geboren = geboren
        self.am = am
        regelbedarf = rb
        mehrbedarf = mb
        self.bund = bund ?? rb + mb
        self.kommune = kommune
        self.anlässe = anlässe
        erwartetBund = bleibt
        erwartetKommune = unterkunft ?? kommune
    }

    func rechne() throws -> (bund: Geld, kommune: Geld, minderung: Geld) {
        var person = Person(id: "anna", rolle: .antragsteller, geboren: geboren)
        person.erwerbsfähig = true
        person.minderungen = anlässe
        let prüfung = Minderungsprüfung(
            person: person, zeitraum: .init(ab: Monat(2026, 7), anzahl: 12), recht: .aktuell)
        let lagen = try prüfung.folgen().flatMap(\.minderungen).filter { $0.gilt(am: am) }
            .map { try Minderungslage($0, 0, of: person, under: .aktuell) }
        let grund = OhneSpur.Grund()
        let rechnung = Minderungsrechnung<OhneSpur>(
            anspruch: .init(
                regelbedarf: Betrag(regelbedarf, grund),
                mehrbedarf: mehrbedarf == .null ? nil : Betrag(mehrbedarf, grund),
                bund: Betrag(bund, grund), kommune: Betrag(kommune, grund)), minderungen: lagen)
        var spur = OhneSpur()
        let ergebnis = try #require(rechnung.rechne(&spur))
        return (ergebnis.bund.geld, ergebnis.kommune.geld, ergebnis.minderung.geld)
    }
}

@Suite struct `Betrag der Minderung` {
    private static func arbeit(_ am: Tag, _ ändere: (inout Minderungsanlass) -> Void = { _ in })
        -> Minderungsanlass
    { .entschieden(.arbeit, am, bescheid: am + 10, ändere) }

    private static func meldung(_ am: Tag) -> Minderungsanlass {
        .entschieden(.meldeversaeumnis, am, bescheid: am + 10) { $0.wiederholt = true }
    }

    private static func verweigert(_ am: Tag) -> Minderungsanlass {
        .entschieden(.arbeitsverweigerung, am, bescheid: am + 10) { $0.willentlich = true }
    }

    static let bis2022: [Betragsfall] = [
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (Fassung 2018)", "30 Prozent", am: Tag(2018, 2, 1),
            rb: .euro(416), [arbeit(Tag(2018, 1, 10))], bleibt: .euro(291, 20)),
        .init(
            "§ 31a Abs. 1 Satz 2 SGB II (Fassung 2018)", "60 Prozent", am: Tag(2018, 5, 1),
            rb: .euro(416), [arbeit(Tag(2018, 1, 10)), arbeit(Tag(2018, 3, 10))],
            bleibt: .euro(166, 40)),
        .init(
            "AV-0041", "30 und 60 Prozent zugleich: die höhere Stufe", am: Tag(2018, 4, 1),
            rb: .euro(416), [arbeit(Tag(2018, 1, 10)), arbeit(Tag(2018, 3, 10))],
            bleibt: .euro(166, 40)),
        .init(
            "§ 31a Abs. 1 Satz 3 SGB II (Fassung 2018)", "vollständiger Wegfall",
            am: Tag(2018, 6, 1), rb: .euro(416),
            [arbeit(Tag(2018, 1, 10)), arbeit(Tag(2018, 3, 10)), arbeit(Tag(2018, 5, 10))],
            bleibt: .null, unterkunft: .null),
        .init(
            "§ 31a Abs. 1 Satz 2 SGB II (Fassung 2018)", "60 Prozent greifen in die Unterkunft",
            am: Tag(2018, 5, 1), rb: .euro(416), bund: .euro(100),
            [arbeit(Tag(2018, 1, 10)), arbeit(Tag(2018, 3, 10))], bleibt: .null,
            unterkunft: .euro(250, 40)),
        .init(
            "§ 31a Abs. 2 Satz 1 SGB II (Fassung 2018)", "unter 25 nur Unterkunft",
            geboren: Tag(1995, 1, 1), am: Tag(2018, 2, 1), rb: .euro(416), mb: .euro(20),
            [arbeit(Tag(2018, 1, 10))], bleibt: .null),
        .init(
            "§ 32 Abs. 2 Satz 1 SGB II (Fassung 2018)", "30 und 10 Prozent treten hinzu",
            am: Tag(2018, 2, 1), rb: .euro(416),
            [arbeit(Tag(2018, 1, 10)), meldung(Tag(2018, 1, 10))], bleibt: .euro(249, 60)),
        .init(
            "BVerfG 1 BvL 7/16, AV-0041", "2020: 30 und 10 Prozent, zusammen 30",
            am: Tag(2020, 2, 1), rb: .euro(432),
            [arbeit(Tag(2020, 1, 10)), meldung(Tag(2020, 1, 10))], bleibt: .euro(302, 40)),
        .init(
            "BVerfG 1 BvL 7/16", "2020: Unterkunft bleibt", am: Tag(2020, 2, 1), rb: .euro(432),
            bund: .euro(100), [arbeit(Tag(2020, 1, 10))], bleibt: .null),
        .init(
            "§ 84 Abs. 3 SGB II a.F.", "2022: zwei Meldeversäumnisse, zusammen 10 Prozent",
            am: Tag(2022, 10, 1), rb: .euro(449),
            [meldung(Tag(2022, 7, 5)), meldung(Tag(2022, 8, 5)), meldung(Tag(2022, 9, 5))],
            bleibt: .euro(404, 10)),
    ]

    static let ab2023: [Betragsfall] = [
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (BGBl. I 2022 S. 2328)", "10 Prozent", am: Tag(2024, 2, 1),
            rb: .euro(563), [arbeit(Tag(2024, 1, 10))], bleibt: .euro(506, 70)),
        .init(
            "§ 32 Abs. 1 Satz 1 SGB II (bis 06/2026)", "zwei Meldeversäumnisse",
            am: Tag(2024, 2, 1),
            rb: .euro(563), [meldung(Tag(2024, 1, 8)), meldung(Tag(2024, 1, 10))],
            bleibt: .euro(450, 40)),
        .init(
            "§ 31a Abs. 4 Satz 1 SGB II", "vier Meldeversäumnisse: höchstens 30 Prozent",
            am: Tag(2024, 2, 1), rb: .euro(563),
            [
                meldung(Tag(2024, 1, 8)), meldung(Tag(2024, 1, 9)), meldung(Tag(2024, 1, 10)),
                meldung(Tag(2024, 1, 11)),
            ], bleibt: .euro(394, 10)),
        .init(
            "§ 31a Abs. 4 Satz 1 SGB II", "10 Prozent altes und 30 Prozent neues Recht",
            am: Tag(2026, 8, 1), rb: .euro(563),
            [meldung(Tag(2026, 6, 30)), meldung(Tag(2026, 7, 1))], bleibt: .euro(394, 10)),
        .init(
            "§ 84 Abs. 3 SGB II a.F., § 31a Abs. 4 Satz 1 SGB II",
            "Moratorium und Bürgergeld zusammen",
            am: Tag(2023, 2, 1), rb: .euro(502),
            [
                meldung(Tag(2022, 11, 5)), meldung(Tag(2022, 12, 5)), meldung(Tag(2022, 12, 20)),
                meldung(Tag(2023, 1, 5)),
            ], bleibt: .euro(401, 60)),
        .init(
            "§ 31a Abs. 4 Satz 1 SGB II (BGBl. 2026 I Nr. 107)", "30 und 30 Prozent",
            am: Tag(2026, 8, 1), rb: .euro(563),
            [arbeit(Tag(2026, 7, 3)), meldung(Tag(2026, 7, 6))], bleibt: .euro(394, 10)),
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (BGBl. 2026 I Nr. 107)", "Stufe 2", am: Tag(2026, 8, 1),
            rb: .euro(506), [arbeit(Tag(2026, 7, 3))], bleibt: .euro(354, 20)),
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (BGBl. 2026 I Nr. 107)", "Stufe 3", am: Tag(2026, 8, 1),
            rb: .euro(451), [arbeit(Tag(2026, 7, 3))], bleibt: .euro(315, 70)),
        .init(
            "§ 31a Abs. 1 Satz 1 SGB II (BGBl. 2026 I Nr. 107)", "Stufe 4", am: Tag(2026, 8, 1),
            rb: .euro(471), [arbeit(Tag(2026, 7, 3))], bleibt: .euro(329, 70)),
        .init(
            "§ 31a Abs. 4 Satz 2 SGB II", "Einkommen lässt weniger als die Minderung",
            am: Tag(2026, 8, 1), rb: .euro(563), bund: .euro(100), [arbeit(Tag(2026, 7, 3))],
            bleibt: .null),
        .init(
            "§ 31a Abs. 7 Satz 1 SGB II", "Mehrbedarf und Unterkunft bleiben", am: Tag(2026, 8, 1),
            rb: .euro(563), mb: .euro(12, 95), [verweigert(Tag(2026, 7, 3))], bleibt: .euro(12, 95)),
        .init(
            "§ 31a Abs. 7 Satz 1 SGB II, AV-0043", "mit Einkommen bleibt der Mehrbedarf",
            am: Tag(2026, 8, 1), rb: .euro(563), mb: .euro(12, 95), bund: .euro(275, 95),
            [verweigert(Tag(2026, 7, 3))], bleibt: .euro(12, 95)),
        .init(
            "§ 31a Abs. 7 Satz 1 SGB II, AV-0041", "daneben mindert nichts mehr",
            am: Tag(2026, 8, 1), rb: .euro(563), mb: .euro(12, 95),
            [verweigert(Tag(2026, 7, 3)), arbeit(Tag(2026, 7, 3))], bleibt: .euro(12, 95)),
        .init(
            "§ 7b Abs. 4 Satz 4 SGB II", "Monat ohne Regelbedarf", am: Tag(2026, 10, 1),
            rb: .euro(563), mb: .euro(12, 95),
            [.entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20))],
            bleibt: .euro(12, 95)),
        .init(
            "§ 7b Abs. 4 Satz 2 SGB II", "danach nichts", am: Tag(2026, 11, 1), rb: .euro(563),
            [.entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20))],
            bleibt: .null, unterkunft: .null),
        .init(
            "§ 32 Abs. 3 Satz 2 SGB II", "gemeldet: 30 Prozent", am: Tag(2026, 10, 1),
            rb: .euro(563),
            [
                .entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20)) {
                    $0.gemeldetAm = Tag(2026, 10, 12)
                }
            ], bleibt: .euro(394, 10)),
    ]

    static let einEuro: [Betragsfall] = [
        .init(
            "§ 31a Abs. 4 Satz 3 SGB II", "ohne Unterkunft bleibt 1 Euro", am: Tag(2026, 8, 1),
            rb: .euro(563), kommune: .null, [verweigert(Tag(2026, 7, 1))], bleibt: .euro(1)),
        .init(
            "§ 65a Abs. 2 SGB II", "am 30.06.2026 verweigert: kein Euro", am: Tag(2026, 8, 1),
            rb: .euro(563), kommune: .null,
            [
                .entschieden(.arbeitsverweigerung, Tag(2026, 6, 30), bescheid: Tag(2026, 7, 10)) {
                    $0.willentlich = true
                }
            ], bleibt: .null),
        .init(
            "§ 31a Abs. 4 Satz 3 SGB II", "ein Cent Unterkunft: kein Euro", am: Tag(2026, 8, 1),
            rb: .euro(563), bund: .euro(100), kommune: Geld(cent: 1), [arbeit(Tag(2026, 7, 3))],
            bleibt: .null),
        .init(
            "§ 31a Abs. 4 Satz 3 SGB II", "30 Prozent vom kleinen Rest", am: Tag(2026, 8, 1),
            rb: .euro(563), bund: .euro(168, 90), kommune: .null, [arbeit(Tag(2026, 7, 3))],
            bleibt: .euro(1)),
        .init(
            "§ 31a Abs. 4 Satz 3 SGB II", "ein Cent mehr als die Minderung: es bleibt ein Cent",
            am: Tag(2026, 8, 1), rb: .euro(563), bund: .euro(168, 91), kommune: .null,
            [arbeit(Tag(2026, 7, 3))], bleibt: Geld(cent: 1)),
        .init(
            "AV-0043", "nie mehr als ohne Minderung", am: Tag(2026, 8, 1), rb: .euro(563),
            bund: Geld(cent: 60), kommune: .null, [arbeit(Tag(2026, 7, 3))], bleibt: Geld(cent: 60)),
        .init(
            "§ 7b Abs. 4 Satz 4 SGB II", "1 Euro im Monat ohne Regelbedarf", am: Tag(2026, 10, 1),
            rb: .euro(563), kommune: .null,
            [.entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20))],
            bleibt: .euro(1)),
        .init(
            "§ 7b Abs. 4 Satz 2 SGB II", "danach auch kein Euro", am: Tag(2026, 11, 1),
            rb: .euro(563), kommune: .null,
            [.entschieden(.nichterreichbar, Tag(2026, 9, 7), bescheid: Tag(2026, 9, 20))],
            bleibt: .null),
    ]

    @Test(arguments: bis2022 + ab2023 + einEuro)
    func `stimmt auf den Cent`(fall: Betragsfall) throws {
        let ist = try fall.rechne()
        #expect(ist.bund == fall.erwartetBund, "\(fall.quelle)")
        #expect(ist.kommune == fall.erwartetKommune, "\(fall.quelle)")
        #expect(ist.bund + ist.kommune + ist.minderung == fall.bund + fall.kommune)
    }
}
