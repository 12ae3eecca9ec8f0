import Grundtypen
import Rechtskern

/// Mehrbedarfe (§ 21, § 23 Nr. 2 bis 4 SGB II).
enum Mehrbedarf {
    /// Anteile des maßgebenden Regelbedarfs.
    static let schwangerschaftssatz = Parameter<Promille>(
        "sgb2.21-2", "Mehrbedarf Schwangerschaft",
        .init(ab: Monat(2011, 1), "§ 21 Abs. 2 SGB II, BGBl. I 2011 S. 453", .prozent(17)))
    static let teilhabesatz = Parameter<Promille>(
        "sgb2.21-4", "Mehrbedarf Teilhabe am Arbeitsleben",
        .init(
            ab: Monat(2011, 1), "§ 21 Abs. 4, § 23 Nr. 2 SGB II, BGBl. I 2011 S. 453",
            .prozent(35)))
    static let merkzeichensatz = Parameter<Promille>(
        "sgb2.23-4", "Mehrbedarf Merkzeichen G",
        .init(ab: Monat(2011, 1), "§ 23 Nr. 4 SGB II, BGBl. I 2011 S. 453", .prozent(17)))
    static let alleinerziehendensatz = Parameter<Alleinerziehendensatz>(
        "sgb2.21-3", "Mehrbedarf Alleinerziehung",
        .init(
            ab: Monat(2011, 1), "§ 21 Abs. 3 SGB II, BGBl. I 2011 S. 453",
            .init(nachNr1: .prozent(36), jeKind: .prozent(12), höchstens: .prozent(60))))
    static let warmwassersatz = Parameter<Warmwassersatz>(
        "sgb2.21-7", "Mehrbedarf Warmwasser",
        .init(
            ab: Monat(2011, 1), "§ 21 Abs. 7 SGB II, BGBl. I 2011 S. 453",
            .init(
                stufe1bis3: Promille(23), stufe4: Promille(14), stufe5: Promille(12),
                stufe6: Promille(8))))

    /// § 21 Abs. 2 SGB II: nach der zwölften Woche bis zum Ende des Monats der Entbindung.
    ///
    /// Die dreizehnte Woche beginnt 28 Wochen vor dem errechneten Termin (AV-0006).
    static func beginnSchwangerschaft(_ termin: Tag) -> Tag { termin - 28 * 7 }

    /// 280 Tage vor dem Termin; ab dann ist die Frau rechnerisch schwanger (§ 9 Abs. 3 SGB II).
    static func beginnTragezeit(_ termin: Tag) -> Tag { termin - 280 }

    static func schwangerschaft<S: Spur>(
        _ rb: Betrag<S.Grund>, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.schwangerschaftssatz
        return spur.anteil(
            .mehrbedarfSchwangerschaft, "§ 21 Abs. 2 SGB II", rb, satz.wert, satz,
            schwangerschaftssatz)
    }

    static func alleinerziehung<S: Spur>(
        _ kinder: KinderZahl, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund>? {
        guard kinder.unter18 > 0 else { return nil }
        let fall = recht.alleinerziehendensatz.wert.satz(kinder)
        let satz = recht.regelbedarf
        let stufe1 = spur.parameter(
            .regelbedarfStufe1, "§ 20 Abs. 2 Satz 1 SGB II", satz.wert[.eins], satz,
            Regelbedarf.sätze)
        return spur.anteil(
            .mehrbedarfAlleinerziehung,
            fall.jeKind ? "§ 21 Abs. 3 Nr. 2 SGB II" : "§ 21 Abs. 3 Nr. 1 SGB II", stufe1,
            fall.satz, recht.alleinerziehendensatz, alleinerziehendensatz, kinder.einzelheit)
    }

    @inline(__always)
    static func teilhabe<S: Spur>(
        _ person: PersonLage, _ rb: Betrag<S.Grund>, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.teilhabesatz
        return spur.anteil(
            .mehrbedarfTeilhabe,
            person.erwerbsfähig ? "§ 21 Abs. 4 Satz 1 SGB II" : "§ 23 Nr. 2 SGB II", rb,
            satz.wert, satz, teilhabesatz)
    }

    /// § 23 Nr. 4 SGB II: nicht erwerbsfähig, voll erwerbsgemindert, Merkzeichen G.
    static func merkzeichen<S: Spur>(
        _ rb: Betrag<S.Grund>, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.merkzeichensatz
        return spur.anteil(
            .mehrbedarfMerkzeichen, "§ 23 Nr. 4 SGB II", rb, satz.wert, satz, merkzeichensatz)
    }

    private static func normWarmwasser(_ stufe: Regelbedarfsstufe) -> Norm {
        switch stufe {
        case .eins, .zwei, .drei: "§ 21 Abs. 7 Satz 2 Nr. 1 SGB II"
        case .vier: "§ 21 Abs. 7 Satz 2 Nr. 2 SGB II"
        case .fünf: "§ 21 Abs. 7 Satz 2 Nr. 3 SGB II"
        case .sechs: "§ 21 Abs. 7 Satz 2 Nr. 4 SGB II"
        }
    }

    static func warmwasser<S: Spur>(
        _ stufe: Regelbedarfsstufe, _ rb: Betrag<S.Grund>, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.warmwassersatz
        return spur.anteil(
            .mehrbedarfWarmwasser, normWarmwasser(stufe), rb, satz.wert[stufe], satz,
            warmwassersatz)
    }
}

/// Anteile der Regelbedarfsstufe 1 nach § 21 Abs. 3 SGB II.
struct Alleinerziehendensatz: Hashable, Sendable {
    /// Bei einem Kind unter sieben oder zwei bis drei Kindern unter 16.
    let nachNr1: Promille
    let jeKind: Promille
    let höchstens: Promille

    /// Der Satz und ob er nach Nummer 2 je Kind gerechnet ist, weil das mehr ergibt.
    func satz(_ kinder: KinderZahl) -> (satz: Promille, jeKind: Bool) {
        let erster = kinder.unter7 > 0 || (2...3).contains(kinder.unter16) ? nachNr1 : .null
        let zweiter = min(höchstens, jeKind * kinder.unter18)
        return zweiter > erster ? (zweiter, true) : (erster, false)
    }
}

/// Anteile des eigenen Regelbedarfs nach § 21 Abs. 7 Satz 2 SGB II.
struct Warmwassersatz: Hashable, Sendable {
    let stufe1bis3, stufe4, stufe5, stufe6: Promille

    subscript(stufe: Regelbedarfsstufe) -> Promille {
        switch stufe {
        case .eins, .zwei, .drei: stufe1bis3
        case .vier: stufe4
        case .fünf: stufe5
        case .sechs: stufe6
        }
    }
}

/// Minderjährige Kinder einer Person im Haushalt, nach den Grenzen des § 21 Abs. 3 SGB II.
struct KinderZahl: Hashable, Sendable, BitwiseCopyable {
    var unter7 = 0
    var unter16 = 0
    var unter18 = 0

    var einzelheit: Begriff {
        Begriff(
            "\(unter18) minderjährig, davon \(unter16) unter 16 und \(unter7) unter 7",
            "\(unter18) minors, of them \(unter16) under 16 and \(unter7) under 7")
    }
}
