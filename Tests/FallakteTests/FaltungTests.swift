import Fallakte
import Grundtypen
import Testing

@Suite struct `Faltung der Akte` {
    /// Blatt 1 Antrag, 2 Vorschlag, 3 Bescheid, 4 Versand; eine Minute auseinander.
    func akte() throws -> [Aktenblatt] {
        let ereignisse: [FallEreignis] =
            try Muster.mitAntrag().decide(Muster.vorschlag())
            + Muster.mitVorschlag().decide(Muster.erlass())
            + Muster.mitBescheid().decide(Muster.versand())
        return try ([.antragEingegangen(Muster.antrag())] + ereignisse).enumerated().map {
            Aktenblatt(
                nummer: $0 + 1, erfasst: Zeitpunkt(millisekunden: Int64($0 + 1) * 60_000),
                autor: try Muster.id("clara"), ereignis: $1)
        }
    }

    @Test func `zweimal gelesen ist derselbe Fall`() throws {
        let akte = try akte()
        let fall = try Fall(replaying: akte)
        #expect(try Fall(replaying: akte) == fall)
        #expect(fall.version == 4)
        var stückweise = Fall()
        for blatt in akte { try stückweise.append(blatt) }
        #expect(stückweise == fall)
    }

    @Test func `zu jedem Zeitpunkt zeigt der Fall, was das Amt damals wusste`() throws {
        let akte = try akte()
        let zustände: [Fallzustand] = [
            .ohneAntrag, .inBearbeitung, .zurPrüfung, .beschieden, .beschieden,
        ]
        for (minute, zustand) in zustände.enumerated() {
            for rest in [0, 1, 59_999] {
                let damals = Zeitpunkt(millisekunden: Int64(minute * 60_000 + rest))
                let fall = try Fall(replaying: akte, knownAt: damals)
                #expect(fall.version == minute)
                #expect(fall.zustand == zustand)
                #expect(fall == (try Fall(replaying: akte.prefix(minute))))
            }
        }
    }

    @Test func `eine Lücke oder vertauschte Blätter sind ein Schaden der Akte`() throws {
        let akte = try akte()
        #expect(throws: Aktenfehler.lücke(erwartet: 2, gefunden: 3)) {
            try Fall(replaying: [akte[0], akte[2]])
        }
        #expect(throws: Aktenfehler.lücke(erwartet: 1, gefunden: 2)) {
            try Fall(replaying: [akte[1], akte[0]])
        }
        #expect(throws: Aktenfehler.lücke(erwartet: 2, gefunden: 1)) {
            try Fall(replaying: [akte[0], akte[0]])
        }
    }

    @Test func `die Zeit läuft in einer Akte nie rückwärts`() throws {
        let akte = try akte()
        let früher = Aktenblatt(
            nummer: 2, erfasst: Zeitpunkt(millisekunden: 59_999), autor: try Muster.id("clara"),
            ereignis: akte[1].ereignis)
        #expect(throws: Aktenfehler.zeitLäuftRückwärts(blatt: 2)) {
            try Fall(replaying: [akte[0], früher])
        }
    }

    @Test func `Geschehenes gilt, auch wenn es heute abgelehnt würde`() throws {
        // Derselbe Mensch hat verfasst und geprüft: `decide` lehnt ab, die Faltung nicht.
        let bescheid = try #require(Muster.mitBescheid().bescheide.first)
        let selbst = Bescheid(
            id: bescheid.id, vorschlag: bescheid.vorschlag, zeitraum: bescheid.zeitraum,
            schreiben: bescheid.schreiben, berechnung: bescheid.berechnung,
            geprüftDurch: try Muster.id("clara"), am: bescheid.am)
        let fall = try Muster.mitVorschlag().mit { _ in [.bescheidErlassen(selbst)] }
        #expect(fall.bescheide == [selbst])
    }

    @Test func `jedes Ereignis sagt, ab wann es gilt, wer handelte und was es belegt`() throws {
        let ereignisse = try akte().map(\.ereignis)
        #expect(
            ereignisse.map(\.gilt) == [Tag(2026, 7, 1), Tag(2026, 7, 1), Tag(2026, 7, 1), nil])
        #expect(ereignisse.map { $0.handelnd?.text } == [nil, "clara", "dora", "dora"])
        #expect(ereignisse[2].dokumente == [Muster.schreiben, Muster.berechnung])
    }
}
