import Ablage
import Fallakte
import Zahlungswesen

extension Ablageprüfung {
    static let amt: [Ablageprüfung] = [
        Ablageprüfung("ein Konto wird angelegt, gelesen und ersetzt") { prüfling in
            let ablage = try await prüfling.neu()
            var konto = try personal("clara")
            try expect(try await ablage.konto(konto.kennung) == nil, "noch keines")
            try await ablage.save(konto)
            try await ablage.save(personal("anton"))
            try expect(try await ablage.konto(konto.kennung), equals: konto, "gelesen")
            konto.rollen = [try Muster.schlüssel("kasse")]
            konto.aktiv = false
            konto.passwort = "scrypt:neu"
            try await ablage.save(konto)
            try expect(try await ablage.konto(konto.kennung), equals: konto, "ersetzt")
            try expect(
                try await ablage.konten().map(\.kennung.text), equals: ["anton", "clara"], "alle")
        },
        Ablageprüfung("eine Sitzung beginnt, wird gesehen und endet") { prüfling in
            let ablage = try await prüfling.neu()
            try await ablage.save(personal("clara"))
            var sitzung = try sitzung(1, "clara", minute: 0)
            try await ablage.begin(sitzung)
            try expect(try await ablage.sitzung(sitzung.token), equals: sitzung, "begonnen")
            try await ablage.touch(sitzung.token, at: Muster.zeit(5))
            // Eine verspätete Anfrage stellt die Uhr nicht zurück.
            try await ablage.touch(sitzung.token, at: Muster.zeit(3))
            sitzung.zuletztGesehen = Muster.zeit(5)
            try expect(try await ablage.sitzung(sitzung.token), equals: sitzung, "gesehen")
            try await ablage.end(sitzung.token)
            try expect(try await ablage.sitzung(sitzung.token) == nil, "beendet")
            try await ablage.touch(sitzung.token, at: Muster.zeit(9))
            try expect(try await ablage.sitzung(sitzung.token) == nil, "bleibt beendet")
        },
        Ablageprüfung("Sitzungen enden für eine Person oder nach langer Ruhe") { prüfling in
            let ablage = try await prüfling.neu()
            for kennung in ["clara", "dora"] { try await ablage.save(personal(kennung)) }
            let sitzungen = [
                try sitzung(1, "clara", minute: 0), try sitzung(2, "clara", minute: 30),
                try sitzung(3, "dora", minute: 0), try sitzung(4, "dora", minute: 30),
            ]
            for sitzung in sitzungen { try await ablage.begin(sitzung) }
            try await ablage.endAll(of: Muster.schlüssel("clara"))
            try expect(
                try await ablage.endUnseen(since: Muster.zeit(30)), equals: 1, "eine ruhte zu lange"
            )
            var übrig: [Sitzung] = []
            for sitzung in sitzungen {
                if let da = try await ablage.sitzung(sitzung.token) { übrig.append(da) }
            }
            try expect(übrig, equals: [sitzungen[3]], "nur die letzte läuft noch")
        },
        Ablageprüfung("ohne Konto keine Sitzung") { prüfling in
            let ablage = try await prüfling.neu()
            let fremd = try sitzung(1, "niemand", minute: 0)
            let fehler = try await refusal("ohne Konto") { try await ablage.begin(fremd) }
            try expect(fehler, equals: .kontoUnbekannt(fremd.kennung), "kontoUnbekannt")
        },
        Ablageprüfung("jeder Blick bleibt verzeichnet, das Neueste zuerst, nach Fall und Person") {
            prüfling in
            let ablage = try await prüfling.neu()
            let (eins, zwei): (FallID, FallID) = (
                try Muster.schlüssel("f-1"), try Muster.schlüssel("f-2")
            )
            let lauf = try Zahlungsmuster.nummer(1)
            let (clara, dora): (Kennung, Kennung) = (
                try Muster.schlüssel("clara"), try Muster.schlüssel("dora")
            )
            let zugriffe = [
                zugriff(.fall(eins), clara), zugriff(.fall(zwei), clara),
                zugriff(.fall(eins), dora), zugriff(.lauf(lauf), dora),
            ]
            for zugriff in zugriffe { try await ablage.record(zugriff) }
            func suche(_ suche: Zugriffssuche, _ erwartet: [Int], von gesamt: Int, _ was: String)
                async throws
            {
                try expect(
                    try await ablage.zugriffe(suche),
                    equals: Zugriffsliste(
                        zugriffe: erwartet.map { zugriffe[$0] }, gesamt: gesamt), was)
            }
            try await suche(Zugriffssuche(), [3, 2, 1, 0], von: 4, "alle")
            try await suche(Zugriffssuche(fall: eins), [2, 0], von: 2, "nach Fall")
            try await suche(
                Zugriffssuche(fall: eins, läufe: [lauf]), [3, 2, 0], von: 3, "mit seinen Läufen")
            try await suche(Zugriffssuche(durch: dora), [3, 2], von: 2, "nach Person")
            try await suche(
                Zugriffssuche(fall: eins, läufe: [lauf], durch: clara), [0], von: 1, "beides")
            try await suche(Zugriffssuche(ab: 1, anzahl: 2), [2, 1], von: 4, "ein Ausschnitt")
            try await suche(Zugriffssuche(ab: 9), [], von: 4, "hinter dem Ende")
        },
    ]

    private static func zugriff(_ gegenstand: Zugriffsgegenstand, _ durch: Kennung) -> Zugriff {
        Zugriff(gegenstand, durch: durch, zeit: Muster.zeit(0), ansicht: "akte")
    }

    private static func personal(_ kennung: String) throws -> Personalkonto {
        Personalkonto(
            kennung: try Muster.schlüssel(kennung), name: "Person \(kennung)", standort: "mitte",
            rollen: [try Muster.schlüssel("leistung"), try Muster.schlüssel("integration")],
            passwort: "scrypt:alt", aktiv: true)
    }

    private static func sitzung(_ nummer: UInt64, _ kennung: String, minute: Int) throws -> Sitzung
    {
        Sitzung(
            token: Prüfsumme(0, 0, 0, nummer), kennung: try Muster.schlüssel(kennung),
            begonnen: Muster.zeit(0), zuletztGesehen: Muster.zeit(minute), csrf: "c\(nummer)")
    }
}
