import Ablage
import Fallakte
import Grundtypen
import Zahlungswesen

extension Zahlungsprüfung {
    static let eintragen: [Zahlungsprüfung] = [
        Zahlungsprüfung("wer zu spät kommt, schreibt nichts") { prüfling in
            let ablage = try await prüfling.neu()
            let eins = try Zahlungsmuster.nummer(1)
            let eintrag = try Zahlungsmuster.eintrag(
                eins, Zahlungsmuster.anordnungen(2), auftrag: "x1")
            _ = try await ablage.append(eintrag)
            let spät = try Zahlungsmuster.eintrag(
                eins, [Zahlungsmuster.anordnung(7)], auftrag: "x2", art: .tageslauf)
            try expect(
                try await zahlungsfehler("veraltet") { try await ablage.append(spät) },
                equals: .laufVeraltet(eins, gesehen: 0, jetzt: 1), "laufVeraltet")
            try await nichtsVon(spät, in: ablage, außer: 1)
        },
        Zahlungsprüfung("derselbe Auftrag schreibt einmal und gehört zu einem Lauf") { prüfling in
            let ablage = try await prüfling.neu()
            let (eins, zwei) = (try Zahlungsmuster.nummer(1), try Zahlungsmuster.nummer(2))
            let erster = try Zahlungsmuster.eintrag(
                eins, Zahlungsmuster.anordnungen(2), auftrag: "x1")
            let quittung = try await ablage.append(erster)
            try expect(try await ablage.append(erster), equals: quittung, "erste Quittung")
            let fremd = try Zahlungsmuster.eintrag(
                zwei, [Zahlungsmuster.anordnung(7)], auftrag: "x1", art: .tageslauf)
            try expect(
                try await zahlungsfehler("fremd") { try await ablage.append(fremd) },
                equals: .auftragFremd(erster.auftrag, gehörtZu: eins), "auftragFremd")
            try expect(try await ablage.läufe().count, equals: 1, "ein Lauf")
        },
        Zahlungsprüfung("eine Nummer gibt es im Jahr nur einmal") { prüfling in
            let ablage = try await prüfling.neu()
            let eins = try Zahlungsmuster.nummer(1)
            _ = try await ablage.append(
                Zahlungsmuster.eintrag(eins, Zahlungsmuster.anordnungen(2), auftrag: "x1"))
            let später = try Zahlungsmuster.nummer(1, am: Zahlungsmuster.heute + 1)
            let zweiter = try Zahlungsmuster.eintrag(
                später, [Zahlungsmuster.anordnung(7)], auftrag: "x2", art: .tageslauf)
            try expect(
                try await zahlungsfehler("vergeben") { try await ablage.append(zweiter) },
                equals: .laufnummerVergeben(später, an: eins), "laufnummerVergeben")
            try await nichtsVon(zweiter, in: ablage, außer: 1)
            try expect(
                try await ablage.nächsteLaufnummer(am: Tag(2027, 1, 2))?.nummer, equals: 1,
                "im neuen Jahr beginnt die Zählung neu")
        },
        Zahlungsprüfung("niemand schreibt im Namen eines anderen und nie nichts") { prüfling in
            let ablage = try await prüfling.neu()
            let eins = try Zahlungsmuster.nummer(1)
            let gut = try Zahlungsmuster.eintrag(
                eins, Zahlungsmuster.anordnungen(2), auftrag: "x1")
            let mallory: Kennung = try Muster.schlüssel("mallory")
            let falsch = Laufeintrag(
                lauf: eins, stand: gut.stand, ereignisse: gut.ereignisse, auftrag: gut.auftrag,
                autor: mallory, zeit: gut.zeit)
            try expect(
                try await zahlungsfehler("fremd") { try await ablage.append(falsch) },
                equals: .autorWeichtAb(handelnd: gut.autor, autor: mallory), "autorWeichtAb")
            let leer = Laufeintrag(
                lauf: eins, stand: gut.stand, ereignisse: [], auftrag: gut.auftrag,
                autor: gut.autor, zeit: gut.zeit)
            try expect(
                try await zahlungsfehler("leer") { try await ablage.append(leer) },
                equals: .eintragLeer(gut.auftrag), "eintragLeer")
            try await nichtsVon(gut, in: ablage, außer: 0)
        },
        Zahlungsprüfung("eine Ausgabe kommt mit genau ihrer Datei") { prüfling in
            let ablage = try await prüfling.neu()
            let eins = try Zahlungsmuster.nummer(1)
            let vorbereitet = try Zahlungsmuster.eintrag(
                eins, [Zahlungsmuster.anordnung(1)], auftrag: "x1")
            _ = try await ablage.append(vorbereitet)
            let stand = try require(try await ablage.lauf(eins), "der Lauf ist da").stand
            let ausgabe = Ausgabe(
                nachrichtenID: eins.nachrichtenID, prüfsumme: Prüfsumme(1, 2, 3, 4), bytes: 3,
                erstellt: Muster.zeit(0), ausführung: Tag(2026, 11, 30), durch: vorbereitet.autor)
            let abbruch = Abbruch(grund: "x", durch: vorbereitet.autor)
            let falsche: [([ZahllaufEreignis], [UInt8]?)] = [
                ([.ausgegeben(ausgabe)], nil), ([.ausgegeben(ausgabe)], [1, 2, 3]),
                ([.abgebrochen(abbruch)], [1, 2, 3]),
            ]
            for (ereignisse, datei) in falsche {
                let eintrag = Laufeintrag(
                    lauf: eins, stand: stand, ereignisse: ereignisse, datei: datei,
                    auftrag: try Muster.schlüssel("x2"), autor: vorbereitet.autor,
                    zeit: Muster.zeit(0))
                try expect(
                    try await zahlungsfehler("Datei") { try await ablage.append(eintrag) },
                    equals: .dateiPasstNicht(eins), "dateiPasstNicht")
            }
            try expect(try await ablage.lauf(eins)?.stand.version, equals: 1, "unverändert")
        },
    ]

    /// Der Eintrag hat keine Spur hinterlassen.
    static func nichtsVon(
        _ eintrag: Laufeintrag, in ablage: any Zahlungsablage, außer läufe: Int
    ) async throws {
        try expect(try await ablage.laufquittung(of: eintrag.auftrag) == nil, "keine Quittung")
        try expect(try await ablage.läufe().count, equals: läufe, "Zahl der Läufe")
        let plätze = try eintrag.ereignisse.flatMap { try eintrag.stand.folgen(of: $0).belegt }
        let eigene = try await ablage.belegt(plätze).values.filter { $0 == eintrag.lauf }
        try expect(läufe > 0 || eigene.isEmpty, "kein Platz belegt")
    }
}
