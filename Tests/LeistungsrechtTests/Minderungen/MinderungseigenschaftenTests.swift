import Grundtypen
import Musterkreis
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Was für jede Minderung in jedem Haushalt gelten muss.
@Suite struct `Eigenschaften der Minderung` {
    private static let arten: [Minderungsanlass.Art] = [
        .arbeit, .massnahme, .meldeversaeumnis, .unwirtschaftlich, .arbeitsverweigerung, .sperrzeit,
    ]

    private func anlass(_ z: inout SplitMix64) -> Minderungsanlass {
        let art = Self.arten[Int.random(in: 0..<Self.arten.count, using: &z)]
        let am = Tag(2026, 3, 1) + Int.random(in: 0..<150, using: &z)
        var anlass = Minderungsanlass.entschieden(
            art, am, bescheid: am + Int.random(in: 1..<60, using: &z))
        anlass.wiederholt = art == .meldeversaeumnis ? true : nil
        anlass.willentlich = art == .arbeitsverweigerung ? true : nil
        anlass.sperrzeitAb = art == .sperrzeit ? am : nil
        anlass.härte = z.trifft(10)
        if art == .arbeit, z.trifft(40) {
            anlass.erfülltAm = am + Int.random(in: 1..<120, using: &z)
        }
        return anlass
    }

    /// Derselbe Haushalt ohne und mit Minderungen, viele Male.
    private func jeHaushalt(
        _ prüfe: (Musterfall, Monatsergebnis, Monatsergebnis) throws -> Void
    ) throws {
        var zufall = SplitMix64(31)
        var gemindert = 0
        for nummer in 0..<1200 {
            var fall = Zufallsfall.haushalt(&zufall)
            fall.zeitraum = .init(ab: Monat(2026, 1), anzahl: 12)
            let monat = Monat(2026, 5) + nummer % 6
            let ohne = try fall.monat(monat)
            for stelle in fall.personen.indices where zufall.trifft(50) {
                // Bei Ausgeschlossenen hält die Rechnung an.
                guard fall.personen[stelle].ausschlüsse.isEmpty else { continue }
                let anzahl = Int.random(in: 1...3, using: &zufall)
                fall.personen[stelle].minderungen = (0..<anzahl).map { _ in anlass(&zufall) }
            }
            let mit = try fall.monat(monat)
            if mit.personen.contains(where: \.minderung.istPositiv) { gemindert += 1 }
            try prüfe(fall, ohne, mit)
        }
        #expect(gemindert > 200, "Die Stichprobe mindert zu selten: \(gemindert)")
    }

    @Test func `nie negativ, nie mehr als ohne Minderung, Unterkunft unberührt`() throws {
        try jeHaushalt { _, ohne, mit in
            // Ein weiterer Abschnitt im Monat rundet je Betrag höchstens einen Cent anders.
            let spiel = Geld(cent: Int64(max(ohne.abschnitte.count, mit.abschnitte.count) - 1) * 2)
            for (a, b) in zip(ohne.personen, mit.personen) {
                #expect(a.id == b.id)
                #expect(min(b.bund, b.kommune, b.minderung, b.sofortzuschlag) >= .null)
                #expect(abstand(a.bund, b.bund + b.minderung) <= spiel)
                #expect(abstand(a.kommune, b.kommune) <= spiel)
                #expect(a.sofortzuschlag == b.sofortzuschlag)
            }
            #expect(mit.gesamt == mit.bund + mit.kommune + mit.bildung)
            #expect(mit.bildung == ohne.bildung)
        }
    }

    @Test func `höchstens 30 Prozent, wo nicht der Regelbedarf entfällt`() throws {
        try jeHaushalt { fall, _, mit in
            for person in mit.personen {
                let anlässe = fall.personen.first { $0.id == person.id }?.minderungen ?? []
                guard !anlässe.contains(where: { $0.art == .arbeitsverweigerung }) else { continue }
                let grenze = person.regelbedarf.mal(3, durch: 10)
                #expect(person.minderung <= grenze + Geld(cent: Int64(mit.abschnitte.count)))
            }
        }
    }

    @Test func `jeder Schritt rechnet sich nach`() throws {
        try jeHaushalt { _, _, mit in mit.rechneNach() }
    }

    @Test func `die Reihenfolge der Einträge ist gleich`() throws {
        try jeHaushalt { fall, _, mit in
            var gedreht = fall
            for stelle in gedreht.personen.indices {
                let anlässe = gedreht.personen[stelle].minderungen
                // Zwei am selben Tag haben keine Reihenfolge als die der Angaben.
                guard Set(anlässe.map(\.am)).count == anlässe.count else { continue }
                gedreht.personen[stelle].minderungen.reverse()
            }
            let andere = try gedreht.monat(mit.monat)
            #expect(andere.personen.map(\.bund) == mit.personen.map(\.bund))
            #expect(andere.personen.map(\.minderung) == mit.personen.map(\.minderung))
        }
    }

    @Test func `die Reihenfolge der Kinder ist gleich`() throws {
        try jeHaushalt { fall, _, mit in
            guard mit.abschnitte.count == 1 else { return }
            var gedreht = fall
            let kinder = fall.personen.filter { $0.rolle == .kind }
            gedreht.personen = fall.personen.filter { $0.rolle != .kind } + kinder.reversed()
            let andere = try gedreht.monat(mit.monat)
            // Der Restcent der Verteilung kann eine andere Person treffen und mit ihr gemindert sein.
            #expect(abstand(andere.gesamt, mit.gesamt) <= Geld(cent: 1))
        }
    }

    @Test func `der Kern ohne Spur rechnet dasselbe`() throws {
        try jeHaushalt { fall, _, mit in
            // Mit Hindernis kann der eine Abschnitt ein Teil des Monats sein.
            guard mit.abschnitte.count == 1, mit.hindernis == nil else { return }
            let masse = try Massenrechner([fall.sachverhalt], in: mit.monat)
            let ergebnis = try masse.rechne()
            #expect(ergebnis.bund + ergebnis.sofortzuschlag == mit.bund)
            #expect(ergebnis.kommune == mit.kommune)
        }
    }

    private func abstand(_ a: Geld, _ b: Geld) -> Geld { max(a - b, b - a) }
}
