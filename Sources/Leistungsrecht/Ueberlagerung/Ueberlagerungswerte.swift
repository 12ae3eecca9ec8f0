import Grundtypen
import Rechtskern

extension Geld: Überlagerungswert {
    static var form: Werteform { .init(Werteform.felder(.euro, "")) }
    var zahlen: [Int64] { [cent] }
    static func aus(_ zahlen: [Int64]) -> Geld? { zahlen.count == 1 ? Geld(cent: zahlen[0]) : nil }
}

extension Promille: Überlagerungswert {
    static var form: Werteform { .init(Werteform.felder(.prozent, "")) }
    var zahlen: [Int64] { [wert] }
    static func aus(_ zahlen: [Int64]) -> Promille? {
        zahlen.count == 1 ? Promille(zahlen[0]) : nil
    }
}

extension Int: Überlagerungswert {
    static var form: Werteform { .init(Werteform.felder(.anzahl, "")) }
    var zahlen: [Int64] { [Int64(self)] }
    static func aus(_ zahlen: [Int64]) -> Int? { zahlen.count == 1 ? Int(zahlen[0]) : nil }
}

extension Optional: Überlagerungswert where Wrapped: Überlagerungswert {
    static var form: Werteform { .init(auchKeiner: Wrapped.form) }
    var zahlen: [Int64] { self?.zahlen ?? [] }
    static func aus(_ zahlen: [Int64]) -> Wrapped?? {
        if zahlen.isEmpty { return .some(nil) }
        guard let wert = Wrapped.aus(zahlen) else { return nil }
        return .some(wert)
    }
}

extension Stufentabelle: Überlagerungswert {
    static var form: Werteform {
        .init(
            Werteform.felder(
                .euro, "stufe_1", "stufe_2", "stufe_3", "stufe_4", "stufe_5", "stufe_6"))
    }
    var zahlen: [Int64] { [s1, s2, s3, s4, s5, s6].map(\.cent) }
    static func aus(_ zahlen: [Int64]) -> Stufentabelle? {
        zahlen.count == 6 ? Stufentabelle(cent: zahlen.map(Geld.init(cent:))) : nil
    }

    /// Sechs Beträge, Stufe 1 bis 6.
    private init(cent beträge: [Geld]) {
        (s1, s2, s3) = (beträge[0], beträge[1], beträge[2])
        (s4, s5, s6) = (beträge[3], beträge[4], beträge[5])
    }
}

extension Freibetragsbänder: Überlagerungswert {
    static var form: Werteform {
        .init(
            [
                .init("beginn", .euro), .init("ende_1", .euro), .init("satz_1", .prozent),
                .init("ende_2", .euro), .init("satz_2", .prozent), .init("satz_3", .prozent),
                .init("ende_3", .euro), .init("ende_3_mit_kind", .euro),
            ],
            bedingung: "beginn, ende_1, ende_2, ende_3 und ende_3_mit_kind dürfen nicht fallen, "
                + "und ein Satz ist höchstens 100 %")
    }
    var zahlen: [Int64] {
        [
            beginn.cent, ende1.cent, satz1.wert, ende2.cent, satz2.wert, satz3.wert, ende3.cent,
            ende3MitKind.cent,
        ]
    }
    static func aus(_ z: [Int64]) -> Freibetragsbänder? {
        guard z.count == 8, z[0] <= z[1], z[1] <= z[3], z[3] <= z[6], z[6] <= z[7],
            max(z[2], z[4], z[5]) <= 1000
        else { return nil }
        return Freibetragsbänder(
            beginn: Geld(cent: z[0]), ende1: Geld(cent: z[1]), satz1: Promille(z[2]),
            ende2: Geld(cent: z[3]), satz2: Promille(z[4]), satz3: Promille(z[5]),
            ende3: Geld(cent: z[6]), ende3MitKind: Geld(cent: z[7]))
    }
}

extension Alleinerziehendensatz: Überlagerungswert {
    static var form: Werteform {
        .init(Werteform.felder(.prozent, "nach_nummer_1", "je_kind", "hoechstens"))
    }
    var zahlen: [Int64] { [nachNr1.wert, jeKind.wert, höchstens.wert] }
    static func aus(_ z: [Int64]) -> Alleinerziehendensatz? {
        guard z.count == 3 else { return nil }
        return .init(
            nachNr1: Promille(z[0]), jeKind: Promille(z[1]), höchstens: Promille(z[2]))
    }
}

extension Warmwassersatz: Überlagerungswert {
    static var form: Werteform {
        .init(Werteform.felder(.prozent, "stufe_1_bis_3", "stufe_4", "stufe_5", "stufe_6"))
    }
    var zahlen: [Int64] { [stufe1bis3, stufe4, stufe5, stufe6].map(\.wert) }
    static func aus(_ z: [Int64]) -> Warmwassersatz? {
        guard z.count == 4 else { return nil }
        return .init(
            stufe1bis3: Promille(z[0]), stufe4: Promille(z[1]), stufe5: Promille(z[2]),
            stufe6: Promille(z[3]))
    }
}

extension Altersvorsorgesatz: Überlagerungswert {
    static var form: Werteform {
        .init([
            .init("vom_einkommen", .prozent), .init("weniger_je_kind", .prozent),
            .init("mindestens", .euro),
        ])
    }
    var zahlen: [Int64] { [vomEinkommen.wert, wenigerJeKind.wert, mindestens.cent] }
    static func aus(_ z: [Int64]) -> Altersvorsorgesatz? {
        guard z.count == 3 else { return nil }
        return .init(
            vomEinkommen: Promille(z[0]), wenigerJeKind: Promille(z[1]),
            mindestens: Geld(cent: z[2]))
    }
}

extension Kindergeldstaffel: Überlagerungswert {
    static var form: Werteform { .init(Werteform.felder(.euro, "")) }
    /// Bis 2022 drei Beträge; ein Overlay beginnt später und kennt nur einen.
    var zahlen: [Int64] {
        istGleich ? [weitere.cent] : [erstesUndZweites, drittes, weitere].map(\.cent)
    }
    static func aus(_ z: [Int64]) -> Kindergeldstaffel? {
        z.count == 1 ? Kindergeldstaffel(gleich: Geld(cent: z[0])) : nil
    }
}

extension Altersstaffel: Überlagerungswert {
    static var form: Werteform { .init(Werteform.felder(.euro, "bis_5", "bis_11", "bis_17")) }
    /// Ohne die dritte, solange es für Kinder ab zwölf nichts gab; ein Overlay beginnt später.
    var zahlen: [Int64] { [bis5, bis11, bis17].compactMap { $0?.cent } }
    static func aus(_ z: [Int64]) -> Altersstaffel? {
        guard z.count == 3 else { return nil }
        return .init(bis5: Geld(cent: z[0]), bis11: Geld(cent: z[1]), bis17: Geld(cent: z[2]))
    }
}

extension Vermögensfreibeträge: Überlagerungswert {
    static var form: Werteform {
        .init(
            Werteform.felder(.euro, "je_person", "erste_in_karenzzeit"),
            Werteform.felder(.euro, "unter_30", "unter_40", "unter_50", "ab_50"))
    }
    var zahlen: [Int64] {
        switch self {
        case .jePerson(let betrag, let erste): [betrag.cent, erste.cent]
        // Nur bis 2022; ein Overlay beginnt später und kennt diese Form nicht.
        case .nachLebensjahren(let f):
            [
                f.jeLebensjahr, f.mindestens, f.minderjährig, f.anschaffungen, f.höchstensVor1958,
                f.höchstensVor1964, f.höchstensSonst,
            ].map(\.cent)
        case .nachAlter(let unter30, let unter40, let unter50, let ab50):
            [unter30, unter40, unter50, ab50].map(\.cent)
        }
    }
    static func aus(_ zahlen: [Int64]) -> Vermögensfreibeträge? {
        let z = zahlen.map(Geld.init(cent:))
        return switch z.count {
        case 2: .jePerson(z[0], ersteInKarenz: z[1])
        case 4: .nachAlter(unter30: z[0], unter40: z[1], unter50: z[2], ab50: z[3])
        default: nil
        }
    }
}

extension Wohnflächengrenze: Überlagerungswert {
    static var form: Werteform {
        .init(Werteform.felder(.anzahl, "haus", "wohnung", "je_weitere"))
    }
    var zahlen: [Int64] { [haus, wohnung, jeWeitere].map(Int64.init) }
    static func aus(_ z: [Int64]) -> Wohnflächengrenze? {
        guard z.count == 3 else { return nil }
        return .init(haus: Int(z[0]), wohnung: Int(z[1]), jeWeitere: Int(z[2]))
    }
}

extension Mindesteinkommen: Überlagerungswert {
    static var form: Werteform { .init(Werteform.felder(.euro, "eltern", "alleinerziehend")) }
    var zahlen: [Int64] { [eltern.cent, alleinerziehend.cent] }
    static func aus(_ z: [Int64]) -> Mindesteinkommen? {
        guard z.count == 2 else { return nil }
        return .init(eltern: Geld(cent: z[0]), alleinerziehend: Geld(cent: z[1]))
    }
}
