import Ablage
import Fallakte
import Grundtypen

extension Ablageprüfung {
    static let arbeitsliste: [Ablageprüfung] = [
        Ablageprüfung("die Arbeitsliste zeigt, was im Fall steht") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            try await Muster.führe(fall, in: ablage)
            let zeile = try require(try await ablage.zeile(fall), "die Zeile ist da")
            try expect(zeile.name, equals: "Beispiel, Anna", "Name")
            try expect(zeile.version, equals: 10, "Version")
            try expect(zeile.standort, equals: "mitte", "Standort")
            try expect(zeile.zuständig?.text, equals: "clara", "zuständig")
            try expect(zeile.zustand, equals: .beschieden, "Zustand")
            try expect(zeile.eingang, equals: Tag(2026, 7, 14), "Eingang")
            try expect(zeile.vollständigkeit, equals: 100, "Vollständigkeit")
            try expect(zeile.offenSeit, equals: nil, "nichts offen")
            try expect(zeile.bewilligtBis, equals: Monat(2026, 7), "bewilligt bis")
            try expect(zeile.haushaltsgröße, equals: 2, "zwei Personen")
            try expect(zeile.letzteÄnderung, equals: Muster.zeit(8), "letzte Änderung")
        },
        Ablageprüfung("neu aufgebaut sind die Lesetabellen dieselben") { prüfling in
            let ablage = try await prüfling.neu()
            for nummer in 1...5 {
                let fall = try await Muster.eröffne(
                    "f-\(nummer)", in: ablage, Muster.angaben(nachname: "Beispiel\(nummer)"))
                if nummer.isMultiple(of: 2) { try await Muster.führe(fall, in: ablage) }
            }
            let vorher = try await ablage.fälle(Fallsuche())
            try expect(vorher.gesamt, equals: 5, "fünf Fälle")
            try expect(try await ablage.rebuildLesetabellen(), equals: 5, "fünf aufgebaut")
            try expect(try await ablage.fälle(Fallsuche()), equals: vorher, "dieselben Zeilen")
        },
        Ablageprüfung("unlesbare Angaben stehen als solche in der Liste, auch neu aufgebaut") {
            prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            try expect(try await ablage.zeile(fall)?.angabenLesbar, equals: true, "vorher lesbar")
            for (nummer, angaben) in ["{", #"{"format": "fall/1"}"#].enumerated() {
                let kaputt = Angabenänderung(angaben: angaben, grund: "", giltAb: nil)
                _ = try await ablage.perform(
                    Muster.schlüssel("kaputt-\(nummer)"), on: fall, by: Muster.schlüssel("emil"),
                    at: Muster.zeit(1)
                ) { _ in [.angabenGeändert(kaputt)] }
                let zeile = try require(try await ablage.zeile(fall), "die Zeile ist da")
                try expect(zeile.angabenLesbar, equals: false, "„\(angaben)“ nennt niemanden")
                try expect(try await ablage.rebuildLesetabellen(), equals: 1, "neu aufgebaut")
                try expect(try await ablage.zeile(fall), equals: zeile, "dieselbe Zeile")
            }
        },
        Ablageprüfung("gesucht wird nach Name, Aktenzeichen, Geburtstag und Straße") { prüfling in
            let ablage = try await gefüllt(prüfling)
            let erwartet: [(String, [String])] = [
                ("müller", ["f-1"]), ("Mueller", ["f-1"]), ("Muller", ["f-1"]), ("mül", ["f-1"]),
                ("jörg", ["f-1"]), ("Joe", ["f-1"]), ("lüdenscheid", ["f-1"]),
                ("müller jörg", ["f-1"]), ("müller anna", []), ("ller", []),
                ("f-2", ["f-2"]), ("F-2", ["f-2"]), ("f-", ["f-1", "f-2", "f-3"]),
                ("1985-03-02", ["f-1"]), ("2.3.1985", ["f-1"]), ("02.03.1985", ["f-1"]),
                ("01.05.2020", ["f-1", "f-2", "f-3"]),
                ("lindenstr", ["f-2", "f-3"]), ("Lindenstraße 5", ["f-2"]),
                ("Lindenstr. 7", ["f-3"]),
                ("çelik", ["f-3"]), ("celik", ["f-3"]), ("", ["f-1", "f-2", "f-3"]),
                ("%", ["f-1", "f-2", "f-3"]), ("_elik", []), ("' OR 1=1", []),
            ]
            for (text, fälle) in erwartet {
                let liste = try await ablage.fälle(Fallsuche(text: text, folge: .name))
                try expect(
                    liste.zeilen.map(\.fall.text).sorted(), equals: fälle, "Suche „\(text)“")
                try expect(liste.gesamt, equals: fälle.count, "Zahl zu „\(text)“")
            }
        },
        Ablageprüfung("gefiltert wird nach Standort, Zuteilung und Zustand") { prüfling in
            let ablage = try await gefüllt(prüfling)
            let erwartet: [(Fallsuche, [String])] = [
                (Fallsuche(standort: "nord"), ["f-1", "f-2"]),
                (Fallsuche(standort: "sued"), ["f-3"]),
                (Fallsuche(zuteilung: .eingangskorb), ["f-3"]),
                (Fallsuche(zuteilung: .person(try Muster.schlüssel("clara"))), ["f-1", "f-2"]),
                (Fallsuche(zuteilung: .person(try Muster.schlüssel("dora"))), []),
                (Fallsuche(zustände: [.beschieden]), ["f-2"]),
                (Fallsuche(zustände: [.beschieden, .inBearbeitung]), ["f-1", "f-2", "f-3"]),
                (Fallsuche(text: "lindenstr", standort: "nord"), ["f-2"]),
            ]
            for (suche, fälle) in erwartet {
                let liste = try await ablage.fälle(suche)
                try expect(liste.zeilen.map(\.fall.text).sorted(), equals: fälle, "\(suche)")
            }
        },
        Ablageprüfung("geordnet und seitenweise") { prüfling in
            let ablage = try await gefüllt(prüfling)
            let erwartet: [(Fallfolge, [String])] = [
                (.längsteOffene, ["f-1", "f-3", "f-2"]), (.zuletztGeändert, ["f-2", "f-3", "f-1"]),
                (.name, ["f-2", "f-3", "f-1"]),
            ]
            for (folge, fälle) in erwartet {
                var gesehen: [String] = []
                for ab in 0..<4 {
                    let seite = try await ablage.fälle(Fallsuche(folge: folge, ab: ab, anzahl: 1))
                    try expect(seite.gesamt, equals: 3, "Gesamtzahl auf jeder Seite")
                    gesehen += seite.zeilen.map(\.fall.text)
                }
                try expect(gesehen, equals: fälle, "Folge \(folge)")
            }
            let unsinn = try await ablage.fälle(Fallsuche(ab: -5, anzahl: -1))
            try expect(unsinn.zeilen.isEmpty, "negative Seiten sind leer")
        },
        Ablageprüfung("eine geänderte Angabe ändert auch, wonach gesucht wird") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            try expect(
                try await ablage.fälle(Fallsuche(text: "beispielweg")).gesamt, equals: 1, "vorher")
            try await Muster.führe(fall, in: ablage)
            try expect(
                try await ablage.fälle(Fallsuche(text: "beispielweg")).gesamt, equals: 0, "nachher")
            try expect(
                try await ablage.fälle(Fallsuche(text: "lindenstraße")).gesamt, equals: 1, "neu")
        },
    ]

    /// Drei Fälle: f-1 ältester Eintrag, f-2 beschieden, f-3 im Eingangskorb.
    private static func gefüllt(_ prüfling: Prüfling) async throws -> any Gesamtablage {
        let ablage = try await prüfling.neu()
        try await Muster.eröffne(
            "f-1", in: ablage,
            Muster.angaben(
                vorname: "Jörg", nachname: "Müller-Lüdenscheid", geboren: "1985-03-02"),
            standort: "nord")
        let zweiter = try await Muster.eröffne(
            "f-2", in: ablage, standort: "nord")
        try await Muster.führe(zweiter, in: ablage)
        try await Muster.eröffne(
            "f-3", in: ablage,
            Muster.angaben(
                vorname: "Ayşe", nachname: "Çelik", geboren: "1990-12-31", straße: "Lindenstr. 7"),
            standort: "sued", person: nil, minute: 5)
        return ablage
    }
}
