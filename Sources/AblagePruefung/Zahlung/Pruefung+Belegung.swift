import Ablage
import Fallakte
import Grundtypen
import Zahlungswesen

extension Zahlungsprüfung {
    static let belegen: [Zahlungsprüfung] = [
        Zahlungsprüfung("eine Anordnung steht nie in zwei Läufen") { prüfling in
            let ablage = try await prüfling.neu()
            let (eins, zwei) = (try Zahlungsmuster.nummer(1), try Zahlungsmuster.nummer(2))
            _ = try await ablage.append(
                Zahlungsmuster.eintrag(eins, Zahlungsmuster.anordnungen(2), auftrag: "x1"))
            // Entschieden, bevor der erste geschrieben war.
            let zweiter = try Zahlungsmuster.eintrag(
                zwei, [Zahlungsmuster.anordnung(7), Zahlungsmuster.anordnung(2)], auftrag: "x2",
                art: .tageslauf)
            let platz = Belegung.anordnung(Zahlungsmuster.anordnung(2).schlüssel)
            try expect(
                try await zahlungsfehler("belegt") { try await ablage.append(zweiter) },
                equals: .belegt(platz, durch: eins), "belegt")
            try await nichtsVon(zweiter, in: ablage, außer: 1)
            let frei = Belegung.anordnung(Zahlungsmuster.anordnung(7).schlüssel)
            try expect(
                try await ablage.belegt([platz, frei]), equals: [platz: eins],
                "auch die andere Zeile ist nicht belegt")
        },
        Zahlungsprüfung("einen Hauptlauf gibt es je Monat einmal") { prüfling in
            let ablage = try await prüfling.neu()
            let (eins, zwei) = (try Zahlungsmuster.nummer(1), try Zahlungsmuster.nummer(2))
            _ = try await ablage.append(
                Zahlungsmuster.eintrag(eins, [Zahlungsmuster.anordnung(1)], auftrag: "x1"))
            let zweiter = try Zahlungsmuster.eintrag(
                zwei, [Zahlungsmuster.anordnung(2)], auftrag: "x2")
            try expect(
                try await zahlungsfehler("Hauptlauf") { try await ablage.append(zweiter) },
                equals: .belegt(.hauptlauf(Zahlungsmuster.monat), durch: eins), "belegt")
        },
        Zahlungsprüfung("von vielen gleichzeitigen Vorbereitungen gelingt genau eine") { prüfling in
            let ablage = try await prüfling.neu()
            let anordnungen = Zahlungsmuster.anordnungen(4)
            let gelungen = await withTaskGroup(of: Bool.self) { gruppe in
                for nummer in 1...12 {
                    gruppe.addTask {
                        do {
                            _ = try await ablage.prepare(
                                Muster.schlüssel("x\(nummer)"), am: Zahlungsmuster.heute,
                                by: Muster.schlüssel("vera"), at: Muster.zeit(0),
                                under: Zahlungsmuster.einstellungen
                            ) {
                                try Zahlungsmuster.vorbereitung($0, anordnungen, art: .tageslauf)
                            }
                            return true
                        } catch { return false }
                    }
                }
                return await gruppe.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try expect(gelungen, equals: 1, "genau eine")
            try expect(try await ablage.läufe().count, equals: 1, "ein Lauf")
        },
        Zahlungsprüfung("die Läufe eines Falls sind zu finden, auch abgebrochene") { prüfling in
            let ablage = try await prüfling.neu()
            let (eins, zwei) = (try Zahlungsmuster.nummer(1), try Zahlungsmuster.nummer(2))
            _ = try await ablage.append(
                Zahlungsmuster.eintrag(
                    eins, [1, 10].map(Zahlungsmuster.anordnung), auftrag: "x1"))
            _ = try await ablage.perform(
                Muster.schlüssel("x2"), on: eins, by: Muster.schlüssel("vera"), at: Muster.zeit(1)
            ) { try $0.decide(Abbruch(grund: "Versehen", durch: Muster.schlüssel("vera"))) }
            _ = try await ablage.append(
                Zahlungsmuster.eintrag(
                    zwei, [Zahlungsmuster.anordnung(1)], auftrag: "x3", art: .tageslauf))
            for (fall, läufe) in [("f-1", [eins, zwei]), ("f-10", [eins]), ("f-2", [])] {
                try expect(
                    try await ablage.läufe(with: Muster.schlüssel(fall)), equals: Set(läufe), fall)
            }
        },
        Zahlungsprüfung("nach einem Abbruch sind alle Plätze frei") { prüfling in
            let ablage = try await prüfling.neu()
            let (eins, zwei) = (try Zahlungsmuster.nummer(1), try Zahlungsmuster.nummer(2))
            let anordnungen = Zahlungsmuster.anordnungen(3)
            for (lauf, wort) in [(eins, "eins"), (zwei, "zwei")] {
                _ = try await ablage.append(
                    Zahlungsmuster.eintrag(lauf, anordnungen, auftrag: wort))
                let plätze = anordnungen.map { Belegung.anordnung($0.schlüssel) }
                try expect(
                    try await ablage.belegt(plätze),
                    equals: .init(plätze.map { ($0, lauf) }) { $1 },
                    "belegt")
                _ = try await ablage.perform(
                    Muster.schlüssel("\(wort)-ab"), on: lauf, by: Muster.schlüssel("vera"),
                    at: Muster.zeit(1)
                ) { try $0.decide(Abbruch(grund: "Versehen", durch: Muster.schlüssel("vera"))) }
                try expect(try await ablage.belegt(plätze).isEmpty, "wieder frei")
            }
        },
    ]

    static let zurückstellen: [Zahlungsprüfung] = [
        Zahlungsprüfung("wen ein Lauf ausließ, steht bei ihm, oder nichts steht da") { prüfling in
            let ablage = try await prüfling.neu()
            let (eins, zwei) = (try Zahlungsmuster.nummer(1), try Zahlungsmuster.nummer(2))
            let ausgelassen = try Zahlungsmuster.zurückgestellt()
            try expect(try await ablage.zurückgestellt(in: nil).isEmpty, "noch niemand")
            _ = try await ablage.append(
                Zahlungsmuster.eintrag(
                    eins, [Zahlungsmuster.anordnung(1)], auftrag: "x1",
                    zurückgestellt: ausgelassen.reversed()))
            try expect(
                try await ablage.zurückgestellt(in: eins), equals: [eins: ausgelassen], "je Lauf")
            let gescheitert = try Zahlungsmuster.eintrag(
                zwei, [Zahlungsmuster.anordnung(1)], auftrag: "x2", art: .tageslauf,
                zurückgestellt: ausgelassen)
            _ = try await zahlungsfehler("belegt") { try await ablage.append(gescheitert) }
            try expect(
                try await ablage.zurückgestellt(in: nil), equals: [eins: ausgelassen], "alle")
            try expect(try await ablage.zurückgestellt(in: zwei).isEmpty, "nichts halb")
        }
    ]

    static let buchen: [Zahlungsprüfung] = [
        Zahlungsprüfung("gebuchte Sätze sind nach ihrer Kennung zu finden") { prüfling in
            let ablage = try await prüfling.neu()
            let sätze = try Zahlungsmuster.anordnungen(3).map {
                try Buchungssatz.sollstellung(of: $0, am: Zahlungsmuster.heute)
            }
            _ = try await ablage.book(Array(sätze.dropLast()))
            try expect(
                try await ablage.gebucht(sätze.map(\.id)),
                equals: [sätze[0].id: .success(sätze[0]), sätze[1].id: .success(sätze[1])],
                "zwei von drei")
        },
        Zahlungsprüfung("ein Satz wird einmal gebucht, ein anderer gleichen Namens nie") {
            prüfling in
            let ablage = try await prüfling.neu()
            let eine = Zahlungsmuster.anordnung(1)
            let satz = try Buchungssatz.sollstellung(of: eine, am: Zahlungsmuster.heute)
            try expect(try await ablage.book([satz, satz]), equals: 1, "einmal neu")
            try expect(try await ablage.book([satz]), equals: 0, "nichts neu")
            let neu = try Buchungssatz.sollstellung(
                of: Zahlungsmuster.anordnung(2), am: Zahlungsmuster.heute)
            let anders = try Buchungssatz.sollstellung(of: eine, am: Zahlungsmuster.heute + 1)
            try expect(
                try await zahlungsfehler("anders") { try await ablage.book([neu, anders]) },
                equals: .buchungWiderspricht(id: satz.id), "buchungWiderspricht")
            try expect(try await ablage.buchungssätze(of: nil), equals: [satz], "alles oder nichts")
            try expect(try await ablage.buchungssätze(of: eine.fall), equals: [satz], "nach Fall")
            try expect(try await ablage.buchungssätze(of: "f-2").isEmpty, "anderer Fall")
        },
        Zahlungsprüfung("scheitert eine Buchung, geschieht die Freigabe nicht") { prüfling in
            let ablage = try await prüfling.neu()
            let eins = try Zahlungsmuster.nummer(1)
            _ = try await ablage.append(
                Zahlungsmuster.eintrag(eins, Zahlungsmuster.anordnungen(2), auftrag: "x1"))
            let karl: Kennung = try Muster.schlüssel("karl")
            _ = try await ablage.perform(
                Muster.schlüssel("x2"), on: eins, by: karl, at: Muster.zeit(1)
            ) { stand in
                try stand.prüfe(
                    durch: karl, wissend: Kontenkenntnis(), under: Zahlungsmuster.einstellungen)
            }
            _ = try await ablage.perform(
                Muster.schlüssel("x3"), on: eins, by: karl, at: Muster.zeit(1)
            ) {
                try $0.decide(
                    Befundquittierung(befunde: $0.offeneBefunde, grund: "gut", durch: karl))
            }
            let stand = try require(try await ablage.lauf(eins), "der Lauf ist da").stand
            let fred: Kennung = try Muster.schlüssel("fred")
            let freigabe = try stand.decide(Freigabe(anzahl: 2, summe: stand.summe, durch: fred))
            let satz = try require(
                try freigabe.first.map { try stand.folgen(of: $0).buchungssätze }?.last, "Satz")
            _ = try await ablage.book([satz])
            let eintrag = Laufeintrag(
                lauf: eins, stand: stand, ereignisse: freigabe,
                auftrag: try Muster.schlüssel("x4"), autor: fred, zeit: Muster.zeit(2))
            try expect(
                try await zahlungsfehler("schon gebucht") { try await ablage.append(eintrag) },
                equals: .buchungWiderspricht(id: satz.id), "buchungWiderspricht")
            try expect(try await ablage.lauf(eins)?.stand, equals: stand, "nicht freigegeben")
            try expect(try await ablage.buchungssätze(of: nil), equals: [satz], "nichts gebucht")
        },
    ]
}
