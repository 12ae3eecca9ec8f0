import Grundtypen
public import Rechtskern

/// Vorrangige Leistungen (§ 12a SGB II): was ein Haushalt bei anderen Trägern zu beantragen hat.
///
/// Kindergeld und Unterhaltsvorschuss sind immer zu beantragen, Wohngeld und Kinderzuschlag nur, wenn
/// sie die Hilfebedürftigkeit aller Mitglieder für drei zusammenhängende Monate beseitigen (Satz 2
/// Nr. 2). Die Grundsicherung wird davon nicht berührt, bis die andere Leistung fließt.
public enum Vorrang {
    /// § 12a Satz 2 Nr. 2 SGB II: zusammenhängende Monate.
    static let monate = Parameter<Int>(
        "sgb2.12a-2-2", "Dauer, für die Hilfebedürftigkeit beseitigt sein muss",
        .init(ab: Monat(2023, 1), "SGB II § 12a Satz 2 Nr. 2, Fassung ab 1.1.2023", 3))
    /// § 12a Satz 2 Nr. 1, Satz 3 SGB II: vollendetes Lebensjahr; nil, solange niemand muss.
    static let rentenalter = Parameter<Int?>(
        "sgb2.12a-2-1", "Alter, ab dem eine vorzeitige Altersrente in Betracht kommt",
        .init(ab: Monat(2023, 1), "SGB II § 12a Satz 3, bis 31.12.2026", nil),
        .init(ab: Monat(2027, 1), "SGB II § 12a Satz 2 Nr. 1", 63))

    /// Der erste Monat, für den die Nachbarleistungen hinterlegt sind.
    private static let erster = Monat(2023, 1)

    /// § 85 SGB II: keine Pflicht zu Wohngeld in Zeiträumen, die bis Juni 2023 begonnen haben.
    static let wohngeldAb = Monat(2023, 7)

    /// Die Hinweise für den Bewilligungszeitraum, je Leistung und Person höchstens einer.
    ///
    /// - Parameters:
    ///   - sachverhalt: Angaben des Haushalts.
    ///   - recht: das Recht, wie es an einem Tag bekannt war.
    /// - Returns: die Hinweise in der Reihenfolge Kindergeld, Unterhaltsvorschuss, Kinderzuschlag
    ///   und Wohngeld, Altersrente; leer, wenn in keinem Monat ein Bedarf offen ist oder der Zeitraum vor
    ///   2023 begann: dafür lässt sich nichts mehr beantragen, und die Werte sind nicht hinterlegt.
    /// - Throws: `Rechtsfehler`, wenn der Bewilligungszeitraum nicht feststeht.
    public static func hinweise(
        of sachverhalt: Sachverhalt, under recht: Rechtsstand = .aktuell
    ) throws(Rechtsfehler) -> [Vorranghinweis] {
        let zeitraum = try Berechnung.zeitraum(of: sachverhalt, under: recht)
        guard zeitraum.ab >= Vorrang.erster else { return [] }
        let monate = zeitraum.monate.map {
            Vorrangmonat(sachverhalt, in: $0, zeitraum, under: recht)
        }
        var lücken: [Vorranghinweis] = []
        for hinweis in monate.flatMap(\.lücken)
        where !lücken.contains(where: { $0.gleicht(hinweis) }) {
            lücken.append(hinweis)
        }
        var hinweise = VorrangigeLeistung.allCases.flatMap { leistung in
            lücken.filter { $0.leistungen.contains { $0.leistung == leistung } }
        }
        let dauer = try Vorrang.monate.satz(in: zeitraum.ab, under: recht)
        // Wie Kinderzuschlag und Wohngeld neben einem ausgeschlossenen Mitglied wirken, ist nicht gebaut.
        if sachverhalt.personen.allSatisfy(\.ausschlüsse.isEmpty),
            let hinweis = Vorrangfenster(monate, dauer: dauer, zeitraum).hinweis
        {
            hinweise.append(hinweis)
        }
        return hinweise + (try altersrenten(sachverhalt, monate, under: recht))
    }

    /// Wer das Alter erreicht, kann seit 2027 wieder auf eine vorzeitige Rente verwiesen werden.
    private static func altersrenten(
        _ s: Sachverhalt, _ monate: [Vorrangmonat], under recht: Rechtsstand
    ) throws(Rechtsfehler) -> [Vorranghinweis] {
        var hinweise: [Vorranghinweis] = []
        for person in s.personen where person.rolle != .mitbewohner {
            for monat in monate where monat.istBedürftig {
                guard let alter = try rentenalter.satz(in: monat.monat, under: recht).wert,
                    person.imHaushalt.berührt(monat.monat),
                    person.geboren.alter(am: monat.monat.letzter) >= alter
                else { continue }
                hinweise.append(altersrente(person, alter, ab: monat.monat))
                break
            }
        }
        return hinweise
    }

    private static func altersrente(_ person: Person, _ alter: Int, ab: Monat) -> Vorranghinweis {
        Vorranghinweis(
            [Vorrangposten(leistung: .altersrente, betrag: nil)], person: person.id, ab: ab,
            .offen(
                .feststellungFehlt(
                    "§ 12a Satz 2 Nr. 1 SGB II",
                    was: "Bitte Anspruch, Abschläge und Unbilligkeit der Rente prüfen.",
                    pfad: "personen.\(person.id)")),
            Begriff(
                "\(person.name) hat das \(alter). Lebensjahr vollendet; § 12a Satz 3 SGB II gilt nur "
                    + "bis Dezember 2026.",
                "\(person.name) has reached the age of \(alter); § 12a sentence 3 SGB II applies "
                    + "only until December 2026."),
            ["§ 12a Satz 2 Nr. 1 SGB II", "§ 1 UnbilligkeitsV"])
    }
}

extension Vorranghinweis {
    /// Ob ein anderer Hinweis dieselbe Leistung derselben Person betrifft.
    fileprivate func gleicht(_ anderer: Vorranghinweis) -> Bool {
        person == anderer.person && leistungen.map(\.leistung) == anderer.leistungen.map(\.leistung)
    }
}
