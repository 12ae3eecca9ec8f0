import Grundtypen
import Rechtskern

/// Mehrbedarfe (§ 21, § 23 Nr. 2 bis 4 SGB II).
enum Mehrbedarf {
    /// Anteil in Prozent des maßgebenden Regelbedarfs.
    static let schwangerschaftProzent: Int64 = 17
    static let teilhabeProzent: Int64 = 35
    static let merkzeichenProzent: Int64 = 17

    /// § 21 Abs. 2 SGB II: nach der zwölften Woche bis zum Ende des Monats der Entbindung.
    ///
    /// Die dreizehnte Woche beginnt 28 Wochen vor dem errechneten Termin (AV-0006).
    static func beginnSchwangerschaft(_ termin: Tag) -> Tag { termin - 28 * 7 }

    /// 280 Tage vor dem Termin; ab dann ist die Frau rechnerisch schwanger (§ 9 Abs. 3 SGB II).
    static func beginnTragezeit(_ termin: Tag) -> Tag { termin - 280 }

    static func schwangerschaft<S: Spur>(_ rb: Betrag<S.Grund>, _ spur: inout S) -> Betrag<S.Grund>
    {
        spur.anteil(
            .mehrbedarfSchwangerschaft, "§ 21 Abs. 2 SGB II", rb, schwangerschaftProzent, 100)
    }

    /// Prozentsatz für Alleinerziehende nach der Zahl der minderjährigen Kinder.
    ///
    /// 36 Prozent bei einem Kind unter sieben oder zwei bis drei Kindern unter 16; stattdessen
    /// 12 Prozent je Kind, wenn das mehr ist, höchstens 60 (§ 21 Abs. 3 SGB II).
    static func alleinerziehendProzent(unter7: Int, unter16: Int, unter18: Int) -> (
        prozent: Int64, norm: Norm
    ) {
        let nachNr1: Int64 = unter7 > 0 || (2...3).contains(unter16) ? 36 : 0
        let nachNr2 = min(60, 12 * Int64(unter18))
        return nachNr2 > nachNr1
            ? (nachNr2, "§ 21 Abs. 3 Nr. 2 SGB II") : (nachNr1, "§ 21 Abs. 3 Nr. 1 SGB II")
    }

    static func alleinerziehung<S: Spur>(
        _ kinder: KinderZahl, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund>? {
        guard kinder.unter18 > 0 else { return nil }
        let anteil = alleinerziehendProzent(
            unter7: kinder.unter7, unter16: kinder.unter16, unter18: kinder.unter18)
        let satz = recht.regelbedarf
        let stufe1 = spur.parameter(
            .regelbedarfStufe1, "§ 20 Abs. 2 Satz 1 SGB II", satz.wert[.eins], satz,
            Regelbedarf.sätze)
        return spur.anteil(
            .mehrbedarfAlleinerziehung, anteil.norm, stufe1, anteil.prozent, 100,
            kinder.einzelheit)
    }

    static func teilhabe<S: Spur>(
        _ person: PersonLage, _ rb: Betrag<S.Grund>, _ spur: inout S
    ) -> Betrag<S.Grund> {
        spur.anteil(
            .mehrbedarfTeilhabe,
            person.erwerbsfähig ? "§ 21 Abs. 4 Satz 1 SGB II" : "§ 23 Nr. 2 SGB II", rb,
            teilhabeProzent, 100)
    }

    /// § 23 Nr. 4 SGB II: nicht erwerbsfähig, voll erwerbsgemindert, Merkzeichen G.
    static func merkzeichen<S: Spur>(_ rb: Betrag<S.Grund>, _ spur: inout S) -> Betrag<S.Grund> {
        spur.anteil(.mehrbedarfMerkzeichen, "§ 23 Nr. 4 SGB II", rb, merkzeichenProzent, 100)
    }

    /// § 21 Abs. 7 SGB II: Promille des eigenen Regelbedarfs je Stufe.
    static func warmwasserPromille(_ stufe: Regelbedarfsstufe) -> (promille: Int64, norm: Norm) {
        switch stufe {
        case .eins, .zwei, .drei: (23, "§ 21 Abs. 7 Satz 2 Nr. 1 SGB II")
        case .vier: (14, "§ 21 Abs. 7 Satz 2 Nr. 2 SGB II")
        case .fünf: (12, "§ 21 Abs. 7 Satz 2 Nr. 3 SGB II")
        case .sechs: (8, "§ 21 Abs. 7 Satz 2 Nr. 4 SGB II")
        }
    }

    static func warmwasser<S: Spur>(
        _ stufe: Regelbedarfsstufe, _ rb: Betrag<S.Grund>, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = warmwasserPromille(stufe)
        return spur.anteil(.mehrbedarfWarmwasser, satz.norm, rb, satz.promille, 1000)
    }
}

/// Minderjährige Kinder einer Person im Haushalt, nach den Grenzen des § 21 Abs. 3 SGB II.
struct KinderZahl: Hashable, Sendable {
    var unter7 = 0
    var unter16 = 0
    var unter18 = 0

    var einzelheit: Begriff {
        Begriff(
            "\(unter18) minderjährig, davon \(unter16) unter 16 und \(unter7) unter 7",
            "\(unter18) minors, of them \(unter16) under 16 and \(unter7) under 7")
    }
}
