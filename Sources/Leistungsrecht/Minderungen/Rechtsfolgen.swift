import Grundtypen
import Rechtskern

/// Höhe und Dauer je Stufe; wo die Wiederholung nicht zählt, sind alle Stufen gleich.
struct Minderungsstaffel: Hashable, Sendable {
    struct Stufe: Hashable, Sendable {
        let satz: Promille
        let monate: Int

        init(_ prozent: Int64, monate: Int) {
            satz = .prozent(prozent)
            self.monate = monate
        }
    }

    let erste, zweite, weitere: Stufe

    /// Die Stufe der wievielten Pflichtverletzung.
    subscript(nummer: Int) -> Stufe {
        switch nummer {
        case ...1: erste
        case 2: zweite
        default: weitere
        }
    }
}

/// Rechtsfolgen bei Pflichtverletzungen (§ 31a SGB II).
enum Rechtsfolgen {
    /// Nil: § 31a ist nicht anzuwenden.
    static let staffel = Parameter<Minderungsstaffel?>(
        "sgb2.31a-1", "Minderung bei Pflichtverletzung",
        .init(
            abTag: Tag(2011, 4, 1),
            "§ 31a Abs. 1 Satz 1 bis 3, § 31b Abs. 1 Satz 3 SGB II, BGBl. I 2011 S. 453",
            .init(
                erste: .init(30, monate: 3), zweite: .init(60, monate: 3),
                weitere: .init(100, monate: 3))),
        .init(
            abTag: Tag(2019, 11, 5),
            "BVerfG, Urt. v. 05.11.2019 – 1 BvL 7/16 zu § 31a SGB II, BGBl. I 2019 S. 2046",
            .init(
                erste: .init(30, monate: 3), zweite: .init(30, monate: 3),
                weitere: .init(30, monate: 3))),
        .init(
            abTag: Tag(2022, 7, 1), verkündet: Tag(2022, 6, 22),
            "§ 84 Abs. 1 SGB II a.F. (Moratorium), BGBl. I 2022 S. 921", nil),
        .init(
            abTag: Tag(2023, 1, 1), verkündet: Tag(2022, 12, 20),
            "§ 31a Abs. 1 Satz 1 bis 3, § 31b Abs. 2 Satz 1 SGB II, BGBl. I 2022 S. 2328",
            .init(
                erste: .init(10, monate: 1), zweite: .init(20, monate: 2),
                weitere: .init(30, monate: 3))),
        .init(
            abTag: Tag(2026, 7, 1), verkündet: Tag(2026, 4, 22),
            "§ 31a Abs. 1 Satz 1, § 31b Abs. 2 Satz 1 SGB II, BGBl. 2026 I Nr. 107",
            .init(
                erste: .init(30, monate: 3), zweite: .init(30, monate: 3),
                weitere: .init(30, monate: 3))))

    /// Alle gleichzeitigen Minderungen zusammen (AV-0041); nil: keine Grenze.
    static let obergrenze = Parameter<Promille?>(
        "sgb2.31a-4-1", "Obergrenze aller Minderungen",
        .init(abTag: Tag(2011, 4, 1), "§§ 31a, 32 SGB II, BGBl. I 2011 S. 453", nil),
        .init(
            abTag: Tag(2019, 11, 5),
            "BVerfG, Urt. v. 05.11.2019 – 1 BvL 7/16, BGBl. I 2019 S. 2046", .prozent(30)),
        .init(
            abTag: Tag(2022, 7, 1), verkündet: Tag(2022, 6, 22),
            "§ 84 Abs. 3 SGB II a.F. (Moratorium), BGBl. I 2022 S. 921", .prozent(10)),
        .init(
            abTag: Tag(2023, 1, 1), verkündet: Tag(2022, 12, 20),
            "§ 31a Abs. 4 Satz 1 SGB II, BGBl. I 2022 S. 2328", .prozent(30)),
        .init(
            abTag: Tag(2026, 7, 1), verkündet: Tag(2026, 4, 22),
            "§ 31a Abs. 4 Satz 1 SGB II, BGBl. 2026 I Nr. 107", .prozent(30)))

    /// Was wenigstens bewilligt wird, wenn nur wegen der Minderung nichts bliebe; nil: nichts.
    static let mindestbetrag = Parameter<Geld?>(
        "sgb2.31a-4-3", "Mindestbetrag während der Minderung",
        .init(abTag: Tag(2011, 4, 1), "§ 31a SGB II, BGBl. I 2011 S. 453", nil),
        .init(
            abTag: Tag(2026, 7, 1), verkündet: Tag(2026, 4, 22),
            "§ 31a Abs. 4 Satz 3 SGB II, BGBl. 2026 I Nr. 107", .euro(1)))
}

extension Minderungsprüfung {
    /// § 31a Abs. 1 und 2 SGB II.
    func pflichtverletzung(_ anlass: Anlass, _ frühere: [Minderung])
        throws(Rechtsfehler) -> Minderungsfolge
    {
        guard let staffel = try Rechtsfolgen.staffel.satz(am: anlass.am, under: recht).wert else {
            return .keine(.moratorium)
        }
        let fassung = try fassung(anlass)
        if fassung.prüftHärte, try härte(anlass, "§ 31a Abs. 3 SGB II") { return .keine(.härte) }
        let stufe = try Wiederholung(prüfung: self, anlass: anlass, frühere: frühere).stufe()
        let folge = staffel[stufe]
        let unter25 = person.geboren.alter(am: anlass.am) < 25
        switch fassung {
        case .arbeitslosengeldII where unter25 && anlass.erwerbsfähig:
            return try minderung(
                anlass, .pflichtverletzung, stufe > 1 ? .ganz : .nurUnterkunft, stufe: stufe,
                stufe > 1 ? "§ 31a Abs. 2 Satz 2 SGB II" : "§ 31a Abs. 2 Satz 1 SGB II",
                monate: folge.monate)
        case .nachUrteil where unter25 && anlass.erwerbsfähig:
            // Das Urteil hat über § 31a Abs. 2 nicht entschieden; was galt, ist nicht belegt.
            throw .nichtGebaut(
                "§ 31a Abs. 2 SGB II",
                was: "Pflichtverletzung einer Person unter 25 nach dem Urteil vom 05.11.2019",
                pfad: anlass.pfad)
        case .arbeitslosengeldII:
            try prüfeÜbergang(anlass, folge.satz)
            return try minderung(
                anlass, .pflichtverletzung,
                folge.satz < .prozent(100) ? .anteil(folge.satz) : .ganz,
                stufe: stufe, Self.stufennorm(stufe), monate: folge.monate)
        case .nachUrteil, .grundsicherung:
            return try minderung(
                anlass, .pflichtverletzung, .anteil(folge.satz), stufe: stufe,
                "§ 31a Abs. 1 Satz 1 SGB II", monate: folge.monate)
        case .bürgergeld:
            return try minderung(
                anlass, .pflichtverletzung, .anteil(folge.satz), stufe: stufe,
                Self.stufennorm(stufe), monate: folge.monate)
        case .moratorium: return .keine(.moratorium)
        }
    }

    private static func stufennorm(_ stufe: Int) -> Norm {
        switch stufe {
        case ...1: "§ 31a Abs. 1 Satz 1 SGB II"
        case 2: "§ 31a Abs. 1 Satz 2 SGB II"
        default: "§ 31a Abs. 1 Satz 3 SGB II"
        }
    }

    /// Mehr als 30 Prozent darf ein Bescheid nach dem Urteil nicht mehr feststellen, auch nicht für eine
    /// frühere Pflichtverletzung; den Übergang kennt das Programm nicht.
    private func prüfeÜbergang(_ anlass: Anlass, _ satz: Promille) throws(Rechtsfehler) {
        guard satz > .prozent(30), anlass.bekanntgegeben >= Tag(2019, 11, 5) else { return }
        throw .nichtGebaut(
            "§ 31a Abs. 1 SGB II",
            was: "Minderung um mehr als 30 Prozent, nach dem Urteil vom 05.11.2019 festgestellt",
            pfad: anlass.pfad)
    }
}

/// Die wievielte Pflichtverletzung es ist (§ 31a Abs. 1 Satz 4 und 5 SGB II, bis Juni 2026; AV-0040).
struct Wiederholung {
    let prüfung: Minderungsprüfung
    let anlass: Minderungsprüfung.Anlass
    let frühere: [Minderung]

    func stufe() throws(Rechtsfehler) -> Int {
        guard let staffel = try Rechtsfolgen.staffel.satz(am: anlass.am, under: prüfung.recht).wert,
            staffel.erste != staffel.weitere
        else { return 1 }
        if let festgestellt = anlass.angaben.stufe { return festgestellt }
        guard let letzte = letzteFestgestellte else { return 1 }
        let fassung = try prüfung.fassung(anlass)
        guard letzte.fassung == fassung else {
            throw .feststellungFehlt(
                "§ 31a Abs. 1 Satz 4 SGB II",
                was: "Zählt die Minderung ab \(letzte.von.deutsch), die auf früherem Recht beruht, "
                    + "als vorangegangene? Bitte die Stufe (1 bis 3) angeben.",
                pfad: "\(anlass.pfad).stufe")
        }
        return min(letzte.stufe + 1, 3)
    }

    /// Die jüngste, die vor dieser Pflichtverletzung festgestellt war und deren Beginn nicht länger als ein
    /// Jahr zurückliegt.
    private var letzteFestgestellte: Minderung? {
        frühere.filter { minderung in
            minderung.quelle != .meldeversäumnis && minderung.quelle != .nichterreichbarkeit
                && prüfung.person.minderungen[minderung.anlass].bekanntgegeben
                    .map { $0 < anlass.am } ?? false
                && anlass.am <= minderung.von.geburtstag(1)
        }.max { ($0.von, $0.stufe) < ($1.von, $1.stufe) }
    }
}
