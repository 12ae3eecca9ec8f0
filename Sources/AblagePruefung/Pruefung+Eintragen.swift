import Ablage
import Fallakte
import Foundation

extension Ablageprüfung {
    static let eintragen: [Ablageprüfung] = [
        Ablageprüfung("eine leere Ablage kennt keinen Fall") { prüfling in
            let ablage = try await prüfling.neu()
            let fall: FallID = try Muster.schlüssel("f-1")
            try expect(try await ablage.akte(fall) == nil, "keine Akte")
            try expect(try await ablage.zeile(fall) == nil, "keine Zeile")
            try expect(try await ablage.aktenzeichen().isEmpty, "kein Aktenzeichen")
            try expect(try await ablage.verify(nil).istHeil, "nichts beschädigt")
        },
        Ablageprüfung("was geschrieben ist, wird gelesen, jede Art von Ereignis") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            try await Muster.führe(fall, in: ablage)
            let akte = try require(try await ablage.akte(fall), "die Akte ist da")
            try expect(akte.blätter.map(\.nummer), equals: Array(1...10), "Nummern ohne Lücke")
            let arten = try akte.blätter.map { try FallEreignisForm($0.ereignis).art }
            try expect(
                Set(arten), equals: Set(Ereignisart.allCases.map(\.rawValue)), "jede Art kommt vor")
            try expect(akte.kopf.nummer, equals: 10, "Kopf der Kette")
            try expect(akte.stand.zustand, equals: .beschieden, "Zustand")
            try expect(akte.stand.anordnungen.count, equals: 5, "fünf Anordnungen")
            try expect(
                akte.blätter.map(\.erfasst),
                equals: [0, 0, 1, 2, 3, 4, 5, 6, 7, 8].map(Muster.zeit),
                "Zeiten")
        },
        Ablageprüfung("der Fall von damals lässt sich zeigen") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            try await Muster.führe(fall, in: ablage)
            let akte = try require(try await ablage.akte(fall), "die Akte ist da")
            try expect(
                try akte.stand(knownAt: Muster.zeit(3)).zustand, equals: .zurPrüfung, "Minute 3")
            try expect(
                try akte.stand(knownAt: Muster.zeit(4)).zustand, equals: .inBearbeitung, "Minute 4")
        },
        Ablageprüfung("wer zu spät kommt, sieht, was inzwischen geschah") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            let alt = try require(try await ablage.akte(fall), "die Akte ist da").stand
            let eintrag = try Muster.zuständigkeit("nord", on: alt, fall, auftrag: "x1")
            _ = try await ablage.append(eintrag)
            let verloren = try Muster.zuständigkeit("sued", on: alt, fall, auftrag: "x2")
            let fehler = try await refusal("veralteter Stand") { try await ablage.append(verloren) }
            guard case .versionVeraltet(let konflikt) = fehler else {
                throw Prüfungsfehler("anderer Fehler: \(fehler)")
            }
            try expect(konflikt.gesehen, equals: 2, "gesehen")
            try expect(konflikt.jetzt, equals: 3, "jetzt")
            try expect(konflikt.inzwischen.map(\.ereignis), equals: eintrag.ereignisse, "Ereignis")
            try expect(try await ablage.quittung(of: verloren.auftrag) == nil, "keine Quittung")
            try expect(try await ablage.akte(fall)?.stand.version, equals: 3, "Version")
        },
        Ablageprüfung("ein Stand aus der Zukunft wird nicht geglaubt") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            let stand = try require(try await ablage.akte(fall), "die Akte ist da").stand
            let leer = try Muster.zuständigkeit(
                "nord", on: stand, Muster.schlüssel("f-2"), auftrag: "x1")
            let fehler = try await refusal("fremder Stand") { try await ablage.append(leer) }
            guard case .versionVeraltet(let konflikt) = fehler, konflikt.jetzt == 0 else {
                throw Prüfungsfehler("anderer Fehler: \(fehler)")
            }
        },
        Ablageprüfung("derselbe Auftrag schreibt einmal") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            let stand = try require(try await ablage.akte(fall), "die Akte ist da").stand
            let erster = try Muster.zuständigkeit("nord", on: stand, fall, auftrag: "x1")
            let quittung = try await ablage.append(erster)
            // Beim zweiten Mal mit anderem Inhalt und altem Stand: der Auftrag zählt.
            let zweiter = try Muster.zuständigkeit("sued", on: stand, fall, auftrag: "x1")
            try expect(try await ablage.append(zweiter), equals: quittung, "erste Quittung")
            try expect(
                try await ablage.quittung(of: erster.auftrag), equals: quittung, "nachgefragt")
            let danach = try require(try await ablage.akte(fall), "die Akte ist da").stand
            try expect(danach.version, equals: 3, "Version")
            try expect(danach.zuständigkeit?.standort, equals: "nord", "Standort")
        },
        Ablageprüfung("ein Auftrag gehört zu einem Fall") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            let fremd = try Muster.zuständigkeit(
                "nord", on: Fall(), Muster.schlüssel("f-2"), auftrag: "f-1-eroeffnet")
            let fehler = try await refusal("fremder Auftrag") { try await ablage.append(fremd) }
            try expect(
                fehler, equals: .auftragFremd(fremd.auftrag, gehörtZu: fall), "auftragFremd")
        },
        Ablageprüfung("ohne Ereignis gibt es keinen Eintrag") { prüfling in
            let ablage = try await prüfling.neu()
            let leer = Eintrag(
                fall: try Muster.schlüssel("f-1"), stand: Fall(), ereignisse: [],
                auftrag: try Muster.schlüssel("x1"), autor: try Muster.schlüssel("emil"),
                zeit: Muster.zeit(0))
            let fehler = try await refusal("leer") { try await ablage.append(leer) }
            try expect(fehler, equals: .eintragLeer(leer.auftrag), "eintragLeer")
        },
        Ablageprüfung("niemand schreibt im Namen eines anderen") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            let dora: Kennung = try Muster.schlüssel("dora")
            let fehler = try await refusal("fremder Name") {
                try await ablage.perform(
                    Muster.schlüssel("x1"), on: fall, by: dora, at: Muster.zeit(1)
                ) { try $0.decide(Muster.vorschlag(durch: "clara", angabenstand: $0.angabenstand)) }
            }
            try expect(
                fehler,
                equals: .autorWeichtAb(handelnd: try Muster.schlüssel("clara"), autor: dora),
                "autorWeichtAb")
        },
        Ablageprüfung("läuft die Uhr rückwärts, bleibt die Reihenfolge") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage, minute: 10)
            let stand = try require(try await ablage.akte(fall), "die Akte ist da").stand
            // `zuständigkeit` trägt die Minute 1.
            _ = try await ablage.append(
                Muster.zuständigkeit("nord", on: stand, fall, auftrag: "x1"))
            let akte = try require(try await ablage.akte(fall), "die Akte ist da")
            try expect(akte.blätter.last?.erfasst, equals: Muster.zeit(10), "nicht davor")
        },
    ]
}

extension Muster {
    static func zuständigkeit(
        _ standort: String, on stand: Fall, _ fall: FallID, auftrag: String
    ) throws -> Eintrag {
        Eintrag(
            fall: fall, stand: stand,
            ereignisse: try stand.decide(Zuständigkeit(standort: standort, person: nil)),
            auftrag: try schlüssel(auftrag), autor: try schlüssel("emil"), zeit: zeit(1))
    }
}
