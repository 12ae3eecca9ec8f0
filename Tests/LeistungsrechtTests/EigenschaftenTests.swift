import Grundtypen
import Musterkreis
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Was für jeden Haushalt gelten muss; geprüft an vielen zufälligen mit festem Samen.
@Suite struct `Eigenschaften der Rechnung` {
    static let anzahl = 3000

    private func jeHaushalt(_ prüfe: (Musterfall, Monatsergebnis) throws -> Void) throws {
        var zufall = SplitMix64(20_260_701)
        for nummer in 0..<Self.anzahl {
            let fall = Zufallsfall.haushalt(&zufall)
            let monat = Monat(2026, 1) + nummer % 14
            try prüfe(fall, try fall.monat(monat))
        }
    }

    @Test func `kein Betrag ist negativ und kein Anspruch größer als der Bedarf`() throws {
        try jeHaushalt { _, m in
            for p in m.personen {
                #expect(
                    min(p.regelbedarf, p.mehrbedarf, p.unterkunft, p.heizung, p.einkommen) >= .null)
                #expect(min(p.verteilt, p.bund, p.kommune, p.sofortzuschlag) >= .null)
                // Bedarf und Anspruch werden im geteilten Monat getrennt gerundet.
                #expect(p.anspruch <= p.bedarf + Geld(cent: Int64(2 * m.abschnitte.count)))
            }
        }
    }

    @Test func `verteilt wird genau das Einkommen, höchstens der offene Bedarf`() throws {
        try jeHaushalt { _, m in
            for abschnitt in m.abschnitte {
                let dabei = abschnitt.personen.filter(\.gehörtDazu)
                guard let erster = dabei.first(where: { $0.verteilt != nil })?.verteilt,
                    let knoten = m.erklärung[erster.grund], knoten.aus.count == 3,
                    let topf = m.erklärung[knoten.aus[0]]?.betrag,
                    let gesamt = m.erklärung[knoten.aus[2]]?.betrag
                else { continue }
                #expect(dabei.compactMap { $0.verteilt?.betrag }.summe == min(topf, gesamt))
            }
        }
    }

    @Test func `Bund und Kommune sind zusammen der Anspruch`() throws {
        try jeHaushalt { _, m in
            for person in m.abschnitte.flatMap(\.personen) where person.gehörtDazu {
                let (bund, kommune) = (
                    person.bund?.betrag ?? .null, person.kommune?.betrag ?? .null
                )
                #expect(bund + kommune == person.anspruch?.betrag)
            }
        }
    }

    @Test func `die Reihenfolge der Kinder ändert die Summe nicht`() throws {
        try jeHaushalt { fall, m in
            var gedreht = fall
            let kinder = fall.personen.filter { $0.rolle == .kind }
            gedreht.personen = fall.personen.filter { $0.rolle != .kind } + kinder.reversed()
            let andere = try gedreht.monat(m.monat)
            // Im geteilten Monat kann ein Cent des Kopfteils in einem anderen Abschnitt runden.
            let spiel = m.abschnitte.count > 1 ? Geld(cent: Int64(4 * m.personen.count)) : .null
            let abstand = (andere.gesamt - m.gesamt)
            #expect(max(abstand, -abstand) <= spiel)
        }
    }

    @Test func `jeder Schritt der Erklärung rechnet sich nach`() throws {
        try jeHaushalt { _, m in m.rechneNach() }
    }

    /// Kein Betrag des Gesetzes steht als bloßer Ausgangswert da: was keine Angabe des Haushalts und
    /// keine örtliche Grenze ist, nennt seine Zeile im Gesetzblatt.
    @Test func `Ausgangswerte sind Angaben oder örtliche Grenzen`() throws {
        var angaben: Set<Begriff> = [
            .bruttoentgelt, .nettoentgelt, .werbungskosten, .pflichtversicherungen,
            .altersvorsorge, .unterhaltGezahlt, .sonstigeEinnahmen, .kindergeld,
            .tatsächlicheUnterkunft, .tatsächlicheHeizung, .grenzeUnterkunft, .vermögen,
            .vermögensüberschuss, .betriebseinnahmen, .betriebsausgaben, .abgaben,
            .einmaligeEinnahme, .bewilligtesElterngeld, .einkommenVorGeburt,
            .erzieherischerEinsatz,
            .ausflüge, .klassenfahrten, .schülerbeförderung, .lernförderung,
            .mittagsverpflegung, .teilhabeWeitere, .festgestellteErnährung, .mehrbedarfBesonderer,
            .mehrbedarfSchulbücher, .einmaligeUnterkunft, .einmaligeHeizung, .wohnguthaben,
            .instandhaltung, .weitererBedarf,
        ]
        angaben.formUnion(Einkommensart.allCases.map(\.begriff))
        var parameter: Set<String> = []
        try jeHaushalt { _, m in
            for knoten in m.erklärung.knoten {
                switch knoten.rechenart {
                case .tatsache: #expect(angaben.contains(knoten.begriff), "\(knoten.begriff.de)")
                case .parameter(let id, _, _, _): parameter.insert(id)
                default: break
                }
            }
        }
        #expect(
            parameter.isSuperset(of: [
                "sgb12.anlage-28", "sgb2.11b-2-1", "sgb2.11b-3", "grusigv.6-1-1", "sgb2.12-2",
                "sgb2.11b-2b-4", "beeg.10-5", "sgb2.11a-3-2-1",
            ]))
    }

    @Test func `ohne Spur kommt dasselbe heraus`() throws {
        var zufall = SplitMix64(7)
        for _ in 0..<500 {
            let fall = Zufallsfall.haushalt(&zufall)
            let m = try fall.monat(Monat(2026, 6))
            // Mit Hindernis kann der eine Abschnitt ein Teil des Monats sein.
            guard m.abschnitte.count == 1, m.hindernis == nil else { continue }
            let masse = try Massenrechner([fall.sachverhalt], in: Monat(2026, 6))
            let ergebnis = try masse.rechne()
            #expect(ergebnis.bund + ergebnis.sofortzuschlag == m.bund)
            #expect(ergebnis.kommune == m.kommune)
            #expect(ergebnis.bildung == m.bildung)
        }
    }
}
