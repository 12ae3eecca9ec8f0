import Grundtypen
import Rechtskern

/// Lohn von Schülerinnen und Schülern unter 25 aus den Schulferien.
enum Ferienbeschäftigung {
    /// Im Kalenderjahr höchstens frei; nil heißt: ohne Grenze.
    static let grenze = Parameter<Geld?>(
        "sgb2.11a-7", "Lohn aus den Schulferien, höchstens frei im Kalenderjahr",
        // Vor der nachgelesenen Fassung hält die Rechnung bei jedem solchen Lohn an.
        .init(ab: Monat(2012, 1), "Alg II-V § 1 Abs. 4, ältere Fassung nicht nachgelesen", .null),
        .init(
            ab: Monat(2021, 4), "Alg II-V § 1 Abs. 4, Fassung vom April 2021", .euro(2400)
        ),
        .init(
            ab: Monat(2023, 1),
            "§ 1 Abs. 1 Nr. 16 Bürgergeld-V in der Fassung ab 1.7.2023 (für Januar bis Juni 2023)",
            .euro(2400)),
        .init(
            ab: Monat(2023, 7), verkündet: Tag(2022, 12, 20),
            "§ 11a Abs. 7 SGB II, BGBl. I 2022 S. 2328", nil))

    /// Die Vorschrift, nach der dieser Lohn frei ist; die GrusiGV hieß bis 2022 Alg II-V und bis Juni 2026
    /// Bürgergeld-V.
    static func norm(_ grenze: Satz<Geld?>, in monat: Monat) -> Norm {
        if grenze.wert == nil { return "§ 11a Abs. 7 SGB II" }
        return monat < Monat(2023, 1) ? "§ 1 Abs. 4 Alg II-V" : "§ 1 Abs. 1 Nr. 16 GrusiGV"
    }

    /// Ob die Person im Monat des Zuflusses oder im Monat davor unter 25 und in der Schule war: Lohn
    /// kommt oft erst nach den Ferien (AV-0052).
    static func istSchüler(_ person: Person, zufluss monat: Monat) -> Bool {
        guard let ausbildung = person.ausbildung, ausbildung.art == .schule else { return false }
        return [monat - 1, monat].contains {
            ausbildung.dauer.berührt($0) && person.geboren.alter(am: $0.erster) < 25
        }
    }

    /// Lohn aus den Ferien im Kalenderjahr bis zu diesem Monat.
    static func summe(of person: Person, bis monat: Monat) -> Geld {
        var summe = Geld.null
        var laufend = Monat(monat.jahr, 1)
        while laufend <= monat {
            for einnahme in person.einkommen
            where einnahme.ferienbeschäftigung && einnahme.fließtZu(in: laufend) {
                summe += einnahme.betrag ?? .null
            }
            laufend = laufend + 1
        }
        return summe
    }
}
