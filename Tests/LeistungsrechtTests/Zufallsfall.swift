import Grundtypen
import Musterkreis

@testable import Leistungsrecht

extension SplitMix64 {
    mutating func geld(bis euro: Int64) -> Geld {
        Geld(cent: Int64.random(in: 0...euro * 100, using: &self))
    }

    mutating func trifft(_ prozent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < prozent
    }
}

/// Haushalte, wie sie vorkommen können, für die Eigenschaften der Rechnung.
enum Zufallsfall {
    static func haushalt(_ z: inout SplitMix64) -> Musterfall {
        var fall = Musterfall(geboren: Tag(1965 + Int.random(in: 0..<40, using: &z), 3, 17))
        if z.trifft(45) {
            fall.partner(geboren: Tag(1966 + Int.random(in: 0..<42, using: &z), 8, 9))
        }
        for nummer in 0..<Int.random(in: 0...4, using: &z) {
            let geboren = Tag(2001, 7, 1) + Int.random(in: 0..<9000, using: &z)
            fall.kind("k\(nummer)", geboren: geboren, kindergeld: z.trifft(85))
        }
        fall.personen[0].alleinerziehend =
            fall.personen.count > 1 && fall.personen[1].rolle == .kind
        for stelle in fall.personen.indices { einkünfte(&fall.personen[stelle], &z) }
        // Mit 25 hielte viel Einkommen die Rechnung an (§ 9 Abs. 5 SGB II); das prüft ein eigener Test.
        for stelle in fall.personen.indices
        where fall.personen[stelle].rolle == .kind && fall.personen[stelle].geboren.jahr <= 2002 {
            fall.personen[stelle].einkommen.removeAll { $0.art != .kindergeld }
            fall.personen[stelle].vermögen = []
        }
        fall.wohnungen[0].grundmiete = z.geld(bis: 900)
        fall.wohnungen[0].nebenkosten = z.geld(bis: 200)
        fall.wohnungen[0].heizung = z.geld(bis: 250)
        wohnkosten(&fall.wohnungen[0], &z)
        fall.wohnungen[0].warmwasserDezentral = z.trifft(30)
        if z.trifft(20) { fall.wohnungen[0].warmwasserNachgewiesen = z.geld(bis: 90) }
        fall.wohnungen[0].karenzAb = z.trifft(50) ? Monat(2026, 2) : Monat(2023, 4)
        fall.wohnungen[0].kostensenkungAufgefordert = z.trifft(30) ? Tag(2025, 5, 5) : nil
        fall.wohnungen[0].höhereKosten = .init(anerkannt: z.trifft(20), grund: "Probe", durch: "x")
        for stelle in fall.personen.indices where fall.personen[stelle].rolle == .kind {
            bildung(&fall.personen[stelle], &z)
        }
        for stelle in fall.personen.indices where z.trifft(15) {
            fall.personen[stelle].mehrbedarfe = mehrbedarfe(&z)
        }
        if z.trifft(20) { fall.wohnungen[0].köpfe = fall.personen.count + 1 }
        if z.trifft(20) { fall.einstellungen.kopfteilrest = .keiner }
        if z.trifft(12), let stelle = fall.personen.indices.randomElement(using: &z) {
            schließeAus(&fall.personen[stelle], &z)
        }
        return fall
    }

    /// Ohne das, wozu die Folge eines Ausschlusses nicht gebaut ist (Vermögen, Bildung und Teilhabe, § 27 SGB II).
    private static func schließeAus(_ person: inout Person, _ z: inout SplitMix64) {
        var gründe: [Ausschluss.Grund] = [.aufenthaltsrecht, .ersteDreiMonate]
        if person.rolle != .kind {
            gründe += [.altersrente, .grundsicherung, .asylbewerberleistungen]
        }
        if person.rolle != .kind || person.schwangerschaft == nil { gründe.append(.ausbildung) }
        guard let grund = gründe.randomElement(using: &z) else { return }
        let dauer = z.trifft(50) ? Dauer(ab: Tag(2026, 5, 11)) : Dauer()
        let weiterer = !grund.deckenAndere && z.trifft(30) ? z.geld(bis: 120) : .null
        person.ausschlüsse = [Ausschluss(grund: grund, dauer: dauer, weitererBedarf: weiterer)]
        person.vermögen = []
        person.bildung = []
        if person.rolle == .kind || grund != .ausbildung {
            person.mehrbedarfe = Mehrbedarfsangaben()
        }
    }

    /// Ohne Ausflüge und Fahrten: neben weiterem Einkommen hielten sie die Rechnung an (§ 5a GrusiGV).
    private static func bildung(_ kind: inout Person, _ z: inout SplitMix64) {
        guard z.trifft(40) else { return }
        kind.ausbildung = Ausbildung(art: .schule, dauer: Dauer(bis: Tag(2027, 7, 31)))
        let zeit = Bildungsangabe.Zeit.monatlich(ab: Monat(2023, 1), bis: nil)
        kind.bildung = [Bildungsangabe(art: .teilhabe, zeit: zeit)]
        if z.trifft(60) { kind.bildung.append(.init(art: .schulbedarf, zeit: zeit)) }
        if z.trifft(40) {
            kind.bildung.append(
                .init(art: .mittagsverpflegung, zeit: zeit, betrag: z.geld(bis: 90)))
        }
        if z.trifft(30) {
            kind.bildung.append(.init(art: .befoerderung, zeit: zeit, betrag: z.geld(bis: 60)))
        }
    }

    /// Ein Guthaben nur bis zu einem Zehntel der Kosten: mehr als eines Monats hält die Rechnung an.
    private static func wohnkosten(_ wohnung: inout Wohnung, _ z: inout SplitMix64) {
        guard z.trifft(20) else { return }
        let fest = Feststellung(grund: "Probe", durch: "x")
        let betrag = z.geld(bis: 400)
        wohnung.einmaligeKosten = [
            .init(
                art: z.trifft(50) ? .betriebskosten : .heizmaterial, betrag: betrag,
                anerkannt: betrag, fällig: Tag(2026, 6, 10), feststellung: fest)
        ]
        if z.trifft(30) {
            wohnung.einmaligeKosten.append(
                .init(
                    art: .instandhaltung, betrag: betrag, anerkannt: z.geld(bis: 300),
                    fällig: Tag(2026, 6, 20), feststellung: fest))
        }
        wohnung.guthaben = [
            .init(
                betrag: wohnung.grundmiete.mal(1, durch: 10), zufluss: Tag(2026, 5, 20),
                feststellung: fest)
        ]
    }

    private static func mehrbedarfe(_ z: inout SplitMix64) -> Mehrbedarfsangaben {
        let fest = Feststellung(grund: "Probe", durch: "x")
        let höhen: [Ernährungsbedarf.Höhe] = [
            .betrag(z.geld(bis: 120)), .prozentStufe1(10), .prozentEigener(20),
        ]
        var angaben = Mehrbedarfsangaben()
        for höhe in höhen where z.trifft(40) {
            let dauer = z.trifft(50) ? Dauer(ab: Tag(2026, 5, 11)) : Dauer()
            angaben.ernährung.append(.init(höhe: höhe, dauer: dauer, feststellung: fest))
        }
        if z.trifft(50) {
            angaben.besondere = [
                .init(
                    bezeichnung: "Probe", betrag: z.geld(bis: 150),
                    zeit: .monatlich(ab: Monat(2026, 3), bis: nil), feststellung: fest)
            ]
        }
        return angaben
    }

    private static func einkünfte(_ person: inout Person, _ z: inout SplitMix64) {
        let monatlich = Einnahme.Zufluss.monatlich(ab: Monat(2023, 1), bis: nil)
        let erwachsen = person.geboren < Tag(2010, 1, 1)
        if erwachsen && z.trifft(35) {
            let brutto = z.geld(bis: 2500)
            person.einkommen.append(
                Einnahme(
                    art: .erwerbstaetigkeit, betrag: brutto, netto: brutto.mal(8, durch: 10),
                    zufluss: monatlich))
        }
        for art in [Einkommensart.unterhalt, .rente, .arbeitslosengeld, .sonstiges]
        where z.trifft(12) {
            person.einkommen.append(
                Einnahme(art: art, betrag: z.geld(bis: 700), zufluss: monatlich))
        }
        if z.trifft(15) { person.abzüge.kfzHaftpflichtJahr = z.geld(bis: 900) }
        if z.trifft(15) { person.abzüge.werbungskosten = z.geld(bis: 300) }
        if z.trifft(10) {
            person.vermögen = [.init(art: .sparguthaben, betrag: z.geld(bis: 30_000))]
        }
        if z.trifft(10) {
            person.vermögen.append(
                .init(art: .kfz, betrag: z.geld(bis: 20_000), angemessen: z.trifft(80)))
        }
        besondere(&person, erwachsen: erwachsen, &z)
        if erwachsen && z.trifft(8) {
            person.schwangerschaft = Schwangerschaft(entbindungstermin: Tag(2026, 9, 20))
        }
    }

    /// Gewinn, Ausbildungsförderung, Elterngeld, Pflegegeld, Kinderzuschlag und eine Nachzahlung.
    private static func besondere(_ person: inout Person, erwachsen: Bool, _ z: inout SplitMix64) {
        func nimm(_ art: Einkommensart, _ betrag: Geld?, _ ändere: (inout Einnahme) -> Void) {
            var einnahme = Einnahme(
                art: art, betrag: betrag, zufluss: .monatlich(ab: Monat(2023, 1), bis: nil))
            ändere(&einnahme)
            person.einkommen.append(einnahme)
        }
        if person.rolle == .kind && z.trifft(6) {
            nimm(.kinderzuschlag, z.geld(bis: 300)) { _ in }
        }
        if z.trifft(5) {
            let betrag = z.geld(bis: 5000)
            nimm(.sonstiges, betrag) {
                $0.zufluss = .einmal(Tag(2026, 8, 3))
                $0.einmalig.nachzahlung = true
            }
        }
        guard erwachsen else { return }
        if z.trifft(8) {
            let (einnahmen, ausgaben) = (z.geld(bis: 2500), z.geld(bis: 1500))
            nimm(.selbstaendig, nil) {
                $0.betrieb = Betrieb()
                $0.betrieb?.schätzung = .init(einnahmen: einnahmen, ausgaben: ausgaben)
                $0.betrieb?.abgaben = .euro(20)
            }
        }
        if z.trifft(8) { nimm(.bab, z.geld(bis: 700)) { _ in } }
        if z.trifft(5) {
            let vorher = z.geld(bis: 900)
            nimm(.elterngeld, z.geld(bis: 900)) { $0.besonderes.einkommenVorGeburt = vorher }
        }
        if z.trifft(4) { for _ in 0..<4 { nimm(.pflegegeld, z.geld(bis: 400)) { _ in } } }
    }
}
