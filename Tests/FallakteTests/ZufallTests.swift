import Fallakte
import Grundtypen
import Testing

/// Zufällige Folgen von Handlungen; der Startwert steht fest, also ist jeder Lauf derselbe.
@Suite struct `Zufällige Fälle` {
    @Test(arguments: 0..<40)
    func `was entschieden ist, lässt sich immer anwenden, und entscheiden ändert nichts`(
        startwert: UInt64
    ) throws {
        var würfel = Würfel(startwert)
        var fall = Fall()
        var akte: [Aktenblatt] = []
        var abgelehnt = 0
        for schritt in 0..<120 {
            let vorher = fall
            let ereignisse: [FallEreignis]
            do { ereignisse = try handlung(schritt, fall, &würfel) } catch is Ablehnung {
                ereignisse = []
                abgelehnt += 1
            }
            #expect(fall == vorher, "decide hat den Fall verändert")
            for ereignis in ereignisse {
                let blatt = Aktenblatt(
                    nummer: fall.version + 1, erfasst: Zeitpunkt(millisekunden: Int64(schritt)),
                    autor: try Muster.id("clara"), ereignis: ereignis)
                try fall.append(blatt)
                akte.append(blatt)
            }
            try prüfeInvarianten(fall)
        }
        #expect(try Fall(replaying: akte) == fall)
        #expect(abgelehnt > 0, "die Folge hat auch Ablehnungen geprüft")
        #expect(!fall.bescheide.isEmpty, "die Folge hat auch Bescheide erreicht")
    }

    private func prüfeInvarianten(_ fall: Fall) throws {
        #expect(fall.vorschläge.filter { fall.zustand(of: $0.id) == .offen }.count <= 1)
        for bescheid in fall.bescheide {
            let vorschlag = try #require(fall.vorschlag(bescheid.vorschlag))
            #expect(bescheid.geprüftDurch != vorschlag.verfasstDurch)
        }
        let anordnungen = fall.anordnungen
        #expect(Set(anordnungen.map(\.schlüssel)).count == anordnungen.count)
        let bewilligt = fall.bescheide.filter { fall.versendungen[$0.id] != nil }
            .compactMap { fall.vorschlag($0.vorschlag) }.flatMap(\.zeilen).map(\.gesamt).summe
        #expect(anordnungen.map(\.betrag).summe == bewilligt, "kein Cent zu viel oder zu wenig")
    }

    private func handlung(_ schritt: Int, _ fall: Fall, _ würfel: inout Würfel) throws
        -> [FallEreignis]
    {
        let personen = ["clara", "dora", "emil"]
        let wer = personen[würfel.zahl(3)]
        let antrag = "a\(würfel.zahl(6))"
        let letzter = fall.vorschläge.last?.id.text ?? "v0"
        switch würfel.zahl(10) {
        case 0:
            return try fall.decide(
                Muster.antrag(antrag, eingang: Muster.eingang + würfel.zahl(200)))
        case 1:
            return try fall.decide(
                Angabenänderung(
                    angaben: würfel.zahl(2) == 0 ? Muster.angaben : Muster.andereAngaben,
                    grund: würfel.zahl(4) == 0 ? "" : "Änderung",
                    giltAb: würfel.zahl(2) == 0 ? nil : Muster.juli + würfel.zahl(6)))
        case 2:
            return try fall.decide(Muster.nachweis("n\(würfel.zahl(9))", bytes: würfel.zahl(3)))
        case 3:
            return try fall.decide(
                Zuständigkeit(standort: ["", "mitte", "nord"][würfel.zahl(3)], person: nil))
        case 4:
            return try fall.decide(Muster.rückgabe(letzter))
        case 5, 6:
            return try fall.decide(
                Muster.erlass("b\(schritt)", letzter, durch: wer, am: Tag(2027, 6, 1)))
        case 7:
            return try fall.decide(
                Muster.versand(fall.bescheide.last?.id.text ?? "b0", am: Tag(2027, 6, 1)))
        default:
            return try vorschlag(schritt, fall, durch: wer, sonst: antrag, &würfel)
        }
    }

    private func vorschlag(
        _ schritt: Int, _ fall: Fall, durch wer: String, sonst antrag: String,
        _ würfel: inout Würfel
    ) throws -> [FallEreignis] {
        let offen = fall.offeneAnträge.first
        let ab = (offen?.wirktAb ?? Muster.juli) + würfel.zahl(3)
        let anVermieter = Geld(cent: Int64(würfel.zahl(40_100)))
        return try fall.decide(
            Muster.vorschlag(
                "v\(schritt)", antrag: offen?.id.text ?? antrag,
                zeitraum: Muster.spanne(ab, 1 + würfel.zahl(3)),
                zeilen: [
                    Muster.zeile(
                        ab, bund: Geld(cent: Int64(würfel.zahl(50_000))),
                        anVermieter: anVermieter)
                ],
                direktzahlungen: [Muster.direkt(Muster.spanne(ab, 1), miete: .euro(400))],
                angabenstand: fall.angabenstand, durch: wer))
    }
}

/// SplitMix64: klein, schnell und auf jedem Rechner gleich.
struct Würfel {
    private var stand: UInt64
    init(_ startwert: UInt64) { stand = startwert }

    mutating func zahl(_ grenze: Int) -> Int {
        stand &+= 0x9E37_79B9_7F4A_7C15
        var z = stand
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(grenze))
    }
}
