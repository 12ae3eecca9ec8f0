import Grundtypen
import Rechtskern

/// Wie § 32 SGB II in einer Fassung lautet.
struct Meldeversäumnisregel: Hashable, Sendable {
    enum Voraussetzung: Hashable, Sendable {
        /// Jedes Meldeversäumnis mindert.
        case jedes
        /// § 84 Abs. 2 SGB II a.F.: das vorangegangene liegt weniger als ein Jahr zurück.
        case wiederholtImJahr
        /// Seit Juli 2026: „wiederholt“, ohne dass das Gesetz sagt, in welcher Zeit (AV-0042).
        case wiederholt
    }

    let satz: Promille
    let monate: Int
    let voraussetzung: Voraussetzung
}

/// Meldeversäumnisse (§ 32 SGB II).
enum Meldeversäumnis {
    static let regel = Parameter<Meldeversäumnisregel>(
        "sgb2.32-1", "Minderung bei Meldeversäumnis",
        .init(
            abTag: Tag(2011, 4, 1),
            "§ 32 Abs. 1, § 31b Abs. 1 Satz 3 SGB II, BGBl. I 2011 S. 453",
            .init(satz: .prozent(10), monate: 3, voraussetzung: .jedes)),
        .init(
            abTag: Tag(2022, 7, 1), verkündet: Tag(2022, 6, 22),
            "§ 84 Abs. 2 SGB II a.F. (Moratorium), BGBl. I 2022 S. 921",
            .init(satz: .prozent(10), monate: 3, voraussetzung: .wiederholtImJahr)),
        .init(
            abTag: Tag(2023, 1, 1), verkündet: Tag(2022, 12, 20),
            "§ 32 Abs. 1, 2 SGB II, BGBl. I 2022 S. 2328",
            .init(satz: .prozent(10), monate: 1, voraussetzung: .jedes)),
        .init(
            abTag: Tag(2026, 7, 1), verkündet: Tag(2026, 4, 22),
            "§ 32 Abs. 1, 2 SGB II, BGBl. 2026 I Nr. 107",
            .init(satz: .prozent(30), monate: 1, voraussetzung: .wiederholt)))
}

extension Minderungsprüfung {
    /// § 32 SGB II, auch bei Sperrzeit wegen Meldeversäumnisses (§ 31a Abs. 1 Satz 3 SGB II).
    func meldeversäumnis(_ anlass: Anlass) throws(Rechtsfehler) -> Minderungsfolge {
        let regel = try Meldeversäumnis.regel.satz(am: anlass.am, under: recht).wert
        // § 32 Abs. 3 Satz 1 SGB II: in den Fällen des § 7b Abs. 4 Satz 1 keine Minderung.
        let schonNichterreichbar = person.minderungen.contains {
            $0.art == .nichterreichbar && $0.am == anlass.am && $0.bekanntgegeben != nil
        }
        if anlass.angaben.art != .nichterreichbar, schonNichterreichbar {
            return .keine(.nichterreichbarkeit)
        }
        switch regel.voraussetzung {
        case .jedes: break
        case .wiederholtImJahr:
            guard try vorangegangenes(anlass) else { return .keine(.nichtWiederholt) }
        case .wiederholt:
            guard
                try festgestellt(
                    anlass.angaben.wiederholt, anlass, "wiederholt", "§ 32 Abs. 1 Satz 1 SGB II",
                    "Ist die Person der Aufforderung wiederholt nicht nachgekommen?")
            else { return .keine(.nichtWiederholt) }
        }
        if try fassung(anlass).prüftHärteBeiMeldeversäumnis,
            try härte(anlass, "§ 31a Abs. 3, § 32 Abs. 2 Satz 1 SGB II")
        {
            return .keine(.härte)
        }
        return try minderung(
            anlass, .meldeversäumnis, .anteil(regel.satz), "§ 32 Abs. 1 Satz 1 SGB II",
            monate: regel.monate)
    }

    /// § 84 Abs. 2 Satz 2 SGB II a.F.: ein früheres ohne wichtigen Grund, weniger als ein Jahr vorher.
    private func vorangegangenes(_ anlass: Anlass) throws(Rechtsfehler) -> Bool {
        for (stelle, früheres) in person.minderungen.enumerated() {
            guard früheres.art == .meldeversaeumnis, früheres.am < anlass.am,
                anlass.am < früheres.am.geburtstag(1)
            else { continue }
            let grund = try festgestellt(
                früheres.wichtigerGrund, pfad(stelle), "wichtiger_grund",
                "§ 32 Abs. 1 Satz 2 SGB II",
                "Ist für das frühere Meldeversäumnis ein wichtiger Grund nachgewiesen?")
            if !grund { return true }
        }
        return false
    }
}
