import Ablage
import Fallakte
import Foundation

extension Ablageprüfung {
    static let gleichzeitig: [Ablageprüfung] = [
        Ablageprüfung(
            "50 gleichzeitige Einträge ergeben die Akte, die einer nach dem anderen ergibt"
        ) { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            let auszug = try await ablage.store(Data("Auszug".utf8), for: fall)
            try await withThrowingTaskGroup(of: Void.self) { gruppe in
                for nummer in 1...50 {
                    gruppe.addTask {
                        _ = try await ablage.perform(
                            Muster.schlüssel("x\(nummer)"), on: fall, by: Muster.schlüssel("clara"),
                            at: Muster.zeit(1)
                        ) { try $0.decide(Muster.nachweis(nummer, auszug)) }
                    }
                }
                try await gruppe.waitForAll()
            }
            let akte = try require(try await ablage.akte(fall), "die Akte ist da")
            try expect(akte.stand.version, equals: 52, "kein Blatt zu viel, keines zu wenig")
            try expect(
                Set(akte.stand.nachweise.map(\.id.text)),
                equals: Set((1...50).map { "n\($0)" }), "jeder Nachweis einmal")
            try expect(try await ablage.verify(fall).istHeil, "die Kette hält")
            // Dieselben Ereignisse in dieser Reihenfolge allein geschrieben: dieselbe Akte.
            let allein = try await prüfling.neu()
            _ = try await Muster.eröffne("f-1", in: allein)
            _ = try await allein.store(Data("Auszug".utf8), for: fall)
            for nachweis in akte.stand.nachweise {
                _ = try await allein.perform(
                    Muster.schlüssel("x" + nachweis.id.text.dropFirst()), on: fall,
                    by: Muster.schlüssel("clara"), at: Muster.zeit(1)
                ) { try $0.decide(nachweis) }
            }
            try expect(try await allein.akte(fall) == akte, "auch die Kette ist dieselbe")
            try expect(
                try await allein.zeile(fall), equals: try await ablage.zeile(fall), "Lesetabelle")
        },
        Ablageprüfung("50-mal derselbe Auftrag zugleich schreibt einmal") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            let stand = try require(try await ablage.akte(fall), "die Akte ist da").stand
            let eintrag = try Muster.zuständigkeit("nord", on: stand, fall, auftrag: "x1")
            let quittungen = try await withThrowingTaskGroup(of: Quittung.self) { gruppe in
                for _ in 1...50 { gruppe.addTask { try await ablage.append(eintrag) } }
                return try await gruppe.reduce(into: Set<Quittung>()) { $0.insert($1) }
            }
            try expect(quittungen.count, equals: 1, "eine Quittung")
            try expect(try await ablage.akte(fall)?.stand.version, equals: 3, "ein Blatt")
        },
        Ablageprüfung("in einem Zug gelingt oder scheitert jeder Eintrag für sich") { prüfling in
            let ablage = try await prüfling.neu()
            let fälle = try await [
                Muster.eröffne("f-1", in: ablage), Muster.eröffne("f-2", in: ablage),
            ]
            let stand = try require(try await ablage.akte(fälle[0]), "die Akte ist da").stand
            let ergebnisse = try await ablage.append(each: [
                Muster.zuständigkeit("nord", on: stand, fälle[0], auftrag: "x1"),
                // Vom ersten überholt, fremder Auftrag, zweimal derselbe Auftrag.
                Muster.zuständigkeit("sued", on: stand, fälle[0], auftrag: "x2"),
                Muster.zuständigkeit("sued", on: stand, fälle[1], auftrag: "f-1-eroeffnet"),
                Muster.zuständigkeit("west", on: stand, fälle[1], auftrag: "x3"),
                Muster.zuständigkeit("ost", on: stand, fälle[1], auftrag: "x3"),
            ])
            let gelungen = ergebnisse.map { if case .success = $0 { true } else { false } }
            try expect(gelungen, equals: [true, false, false, true, true], "je für sich")
            try expect(try ergebnisse[3].get(), equals: try ergebnisse[4].get(), "einmal")
            var standorte: [String?] = []
            for fall in fälle {
                let akte = try require(try await ablage.akte(fall), "die Akte ist da")
                try expect(akte.stand.version, equals: 3, "ein Blatt mehr")
                standorte.append(try await ablage.zeile(fall)?.standort)
            }
            try expect(standorte, equals: ["nord", "west"], "auch in der Arbeitsliste")
            try expect(try await ablage.verify(nil).istHeil, "die Kette hält")
        },
        Ablageprüfung("mit gesehener Version wird nicht noch einmal entschieden") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            let fehler = try await refusal("gesehene Version 1") {
                try await ablage.perform(
                    Muster.schlüssel("x1"), on: fall, expecting: 1, by: Muster.schlüssel("emil"),
                    at: Muster.zeit(1)
                ) { try $0.decide(Zuständigkeit(standort: "nord", person: nil)) }
            }
            guard case .versionVeraltet(let konflikt) = fehler else {
                throw Prüfungsfehler("anderer Fehler: \(fehler)")
            }
            try expect(konflikt.inzwischen.map(\.nummer), equals: [2], "Blatt 2 kam dazu")
        },
    ]
}
