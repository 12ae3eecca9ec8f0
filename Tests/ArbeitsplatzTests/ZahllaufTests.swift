import Ablage
import Fallakte
import Grundtypen
import Testing
import Weboberflaeche
import Zahlungswesen

@testable import Arbeitsplatz

@Suite struct `Zahllauf am Bildschirm` {
    private func vorbereitet() async throws -> (Werkstatt, String) {
        let w = try await Werkstatt()
        for nummer in 0..<2 {
            let fall = try await w.neuerFall(["personen.0.nachname": "Beispiel \(nummer)"])
            try await w.versendet(fall)
        }
        let lauf = try await w.zahllauf.prepare(
            Eingaben(["art": "hauptlauf", "monat": "08/2026"]), for: w.zugang("kurt"))
        return (w, lauf)
    }

    private func tu(
        _ handlung: Laufhandlung, _ w: Werkstatt, _ lauf: String, als kennung: String,
        mit werte: [String: String] = [:]
    ) async throws {
        let seite = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang(kennung))
        var eingaben = Eingaben(werte)
        let formular = seite.handlungen.first { $0.handlung == handlung }
        for feld in formular?.verborgen ?? [] where eingaben.werte[feld.name] == nil {
            eingaben.werte[feld.name] = feld.wert
        }
        try await w.zahllauf.perform(
            handlung, on: lauf, eingaben: eingaben, version: seite.version, for: w.zugang(kennung))
    }

    private func alleBefunde(_ w: Werkstatt, _ lauf: String) async throws -> [String: String] {
        let seite = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("kurt"))
        return Dictionary(
            uniqueKeysWithValues: seite.befunde.compactMap(\.wählen).map { ($0, "ja") })
    }

    @Test func `der ganze Weg von der Vorbereitung zur Bank`() async throws {
        let (w, lauf) = try await vorbereitet()
        let liste = try await w.zahllauf.läufe(durchsehen: false, for: w.zugang("kurt"))
        #expect(liste.läufe.map(\.nummer) == [lauf])
        #expect(liste.darfVorbereiten)
        try await tu(.prüfen, w, lauf, als: "kurt")
        let geprüft = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("kurt"))
        #expect(geprüft.gesperrt?.isEmpty == false)
        #expect(!geprüft.befunde.isEmpty && !geprüft.befundfelder.isEmpty)
        #expect(Set(geprüft.befunde.map(\.kode)).count == geprüft.befunde.count)
        var wahl = try await alleBefunde(w, lauf)
        wahl["grund"] = "verglichen"
        try await tu(.quittieren, w, lauf, als: "kurt", mit: wahl)
        let bereit = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("karin"))
        #expect(bereit.gesperrt == nil)
        #expect(bereit.gesamtsumme == "4.174,00")
        #expect(bereit.summen.map(\.träger) == ["Bund", "Kommune"])
        #expect(bereit.zeilen.allSatisfy { $0.fallziel == nil })
        try await tu(.freigeben, w, lauf, als: "karin")
        try await tu(.ausgeben, w, lauf, als: "karin")
        let datei = try await w.zahllauf.datei(lauf, for: w.zugang("karin"))
        #expect(datei.name == "JC-\(lauf).xml")
        #expect(String(decoding: datei.inhalt, as: UTF8.self).contains("4174.00"))
        // Vorgegeben ist der Tag aus der Datei; davor kann die Bank nichts ausgeführt haben.
        await #expect(throws: Absage.self) {
            try await tu(
                .bestätigen, w, lauf, als: "karin",
                mit: ["referenz": "camt-1", "tag": "30.07.2026"])
        }
        let vorgabe = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("karin"))
            .handlungen.first { $0.handlung == .bestätigen }?.felder.first { $0.name == "tag" }?
            .wert
        #expect(vorgabe == "31.07.2026")
        try await tu(
            .bestätigen, w, lauf, als: "karin", mit: ["referenz": "camt-1", "tag": "31.07.2026"])
        let fertig = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("kurt"))
        #expect(fertig.stufen.map(\.zustand) == Array(repeating: .erledigt, count: 5))
        #expect(fertig.handlungen.isEmpty && fertig.datei != nil)
    }

    @Test func `freigeben kann nur eine andere Person, und nur die Summe, die sie sah`()
        async throws
    {
        let (w, lauf) = try await vorbereitet()
        try await tu(.prüfen, w, lauf, als: "kurt")
        var wahl = try await alleBefunde(w, lauf)
        wahl["grund"] = "verglichen"
        try await tu(.quittieren, w, lauf, als: "kurt", mit: wahl)
        let eigene = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("kurt"))
        #expect(eigene.gesperrt?.contains("andere Person") == true)
        #expect(!eigene.handlungen.contains { $0.handlung == .freigeben })
        let selbst = try await absage {
            try await tu(
                .freigeben, w, lauf, als: "kurt", mit: ["anzahl": "2", "summe": "4174.00"])
        }
        #expect(selbst.satz.contains("andere Person"))
        let andere = try await absage {
            try await tu(
                .freigeben, w, lauf, als: "karin", mit: ["anzahl": "2", "summe": "4000.00"])
        }
        #expect(andere.satz.contains("4.174,00"))
        let ohne = try await absage {
            try await tu(.freigeben, w, lauf, als: "karin", mit: ["anzahl": "", "summe": ""])
        }
        #expect(!ohne.satz.isEmpty)
    }

    @Test func `zurückgehalten wird je Zahlung, mit Grund, und die Summe sinkt`() async throws {
        let (w, lauf) = try await vorbereitet()
        try await tu(.prüfen, w, lauf, als: "kurt")
        let wahl = try await alleBefunde(w, lauf)
        let eine = wahl.filter { $0.key.hasPrefix("befund.1-") }
        let ohneGrund = try await absage {
            try await tu(.zurückhalten, w, lauf, als: "kurt", mit: eine)
        }
        #expect(ohneGrund.felder["grund"] != nil)
        let ohneWahl = try await absage {
            try await tu(.quittieren, w, lauf, als: "kurt", mit: ["grund": "x"])
        }
        #expect(ohneWahl.felder[""] != nil)
        try await tu(
            .zurückhalten, w, lauf, als: "kurt", mit: eine.merging(["grund": "Konto klären"]) { $1 }
        )
        let seite = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("kurt"))
        #expect(seite.gesamtsumme == "2.087,00")
        #expect(seite.zeilen.contains { $0.stand != nil })
        #expect(seite.befunde.contains { $0.bestätigt?.contains("Konto klären") == true })
    }

    @Test func `wer die Fälle entschieden hat, führt keinen Lauf`() async throws {
        let (w, lauf) = try await vorbereitet()
        for werk in [
            { _ = try await w.zahllauf.läufe(durchsehen: false, for: w.zugang("anja")) },
            { _ = try await w.zahllauf.lauf(lauf, seite: 1, for: w.zugang("bert")) },
            { _ = try await w.zahllauf.datei(lauf, for: w.zugang("anja")) },
            {
                _ = try await w.zahllauf.prepare(
                    Eingaben(["art": "tageslauf", "monat": "07/2026"]), for: w.zugang("anja"))
            },
        ] as [() async throws -> Void] {
            guard case .verboten = try await absage(werk) else {
                Issue.record("nicht verboten")
                continue
            }
        }
    }

    @Test(arguments: [
        (["art": "hauptlauf", "monat": "bald"], "monat"), (["art": "", "monat": "08/2026"], "art"),
        (["art": "hauptlauf", "monat": "09/2026"], "monat"),
    ])
    func `ein unvollständiger Lauf nennt das Feld`(
        werte: [String: String], feld: String
    ) async throws {
        let w = try await Werkstatt()
        let absage = try await absage {
            _ = try await w.zahllauf.prepare(Eingaben(werte), for: w.zugang("kurt"))
        }
        #expect(absage.felder[feld]?.isEmpty == false)
    }

    @Test func `ohne etwas zu zahlen gibt es keinen Lauf, zweimal keinen Hauptlauf`() async throws {
        let leer = try await Werkstatt()
        let nichts = try await absage {
            _ = try await leer.zahllauf.prepare(
                Eingaben(["art": "hauptlauf", "monat": "08/2026"]), for: leer.zugang("kurt"))
        }
        #expect(nichts.satz.contains("nichts zu zahlen"))
        let (w, lauf) = try await vorbereitet()
        let fall = try await w.neuerFall()
        try await w.versendet(fall)
        let zweiter = try await absage {
            _ = try await w.zahllauf.prepare(
                Eingaben(["art": "hauptlauf", "monat": "08/2026"]), for: w.zugang("kurt"))
        }
        #expect(zweiter.satz.contains(lauf))
    }

    @Test func `eine alte Seite ändert keinen Lauf`() async throws {
        let (w, lauf) = try await vorbereitet()
        try await tu(.prüfen, w, lauf, als: "kurt")
        let absage = try await absage {
            try await w.zahllauf.perform(
                .abbrechen, on: lauf, eingaben: Eingaben(["abbruchgrund": "x"]), version: 1,
                for: w.zugang("kurt"))
        }
        guard case .überholt(let inzwischen) = absage else {
            Issue.record("\(absage)")
            return
        }
        #expect(inzwischen.map(\.was) == ["Geprüft"])
    }

    @Test func `die Zeilen kommen in Seiten, auch jenseits der letzten`() async throws {
        let (w, lauf) = try await vorbereitet()
        for seite in [1, 2, 99, -3] {
            let ansicht = try await w.zahllauf.lauf(lauf, seite: seite, for: w.zugang("kurt"))
            #expect(ansicht.zeilen.count == 8)
            #expect(ansicht.blättern.text == "1–8 von 8")
        }
        let unbekannt = try await absage {
            _ = try await w.zahllauf.lauf("20260101-0001", seite: 1, for: w.zugang("kurt"))
        }
        guard case .nichtGefunden = unbekannt else {
            Issue.record("\(unbekannt)")
            return
        }
    }
}
