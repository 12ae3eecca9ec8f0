import ArgumentParser
import Foundation
import Testing

@testable import Kommandozeile

@Suite struct `Bevölkerung auf der Kommandozeile` {
    private let probe: Spaltenprobe

    init() throws { probe = try Spaltenprobe() }

    private func population(_ optionen: String...) throws -> String {
        try Population.parse(
            [
                "--spalten", probe.spalten.path, "--aus", probe.aus.path, "--amt", "musterkreis",
                "--monat", "2026-08",
            ] + optionen
        ).ausgabe()
    }

    private func fehler(_ optionen: String...) -> [String] {
        do {
            _ = try Population.parse(
                [
                    "--spalten", probe.spalten.path, "--aus", probe.aus.path, "--amt",
                    "musterkreis", "--monat", "2026-08",
                ] + optionen
            ).ausgabe()
            return []
        } catch let fehler as Eingabefehler { return fehler.zeilen } catch {
            return ["unerwartet: \(error)"]
        }
    }

    private func steht(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: probe.aus.appending(path: name).path)
    }

    // MARK: Overlays

    /// 25 Euro Sofortzuschlag erhalten nur Kinder; Regelbedarf 563 wird 593, zwei Haushalte: +60.
    @Test func `ein Vergleich nennt die Zeilen des Overlays und ihren Zeitraum`() throws {
        let recht = try probe.overlay(
            (
                "sgb12.anlage-28", "2026-01",
                "{stufe_1: 593, stufe_2: 506, stufe_3: 451, stufe_4: 471, stufe_5: 390, stufe_6: 357}"
            ), ("sgb2.72", "2027-01", "30"))
        let text = try population("--recht", recht)
        #expect(text.contains("(sgb12.anlage-28) ab 2026-01: stufe_1 593.00, stufe_2 506.00"))
        #expect(
            text.contains(
                "(sgb2.72) ab 2027-01: 30.00 – ohne Wirkung: im August 2026 gilt sie nicht"))
        #expect(text.contains("+60,00"))
        let json = try String(
            contentsOf: probe.aus.appending(path: "vergleich.json"), encoding: .utf8)
        #expect(json.contains("\"ohne_wirkung\" : \"im August 2026 gilt sie nicht\""))
    }

    @Test(arguments: [
        (
            "estg.66", "300",
            "Kindergeld (estg.66) ändert in population nichts: das Kindergeld steht"
        ),
        ("uhvorschg.2", "{bis_5: 1, bis_11: 2, bis_17: 3}", "Spalte advance_maintenance"),
        ("sgb2.22-1-9", "12", "gilt für alle Haushalte als abgelaufen"),
        ("grusigv.6-1-5", "0.30", "Fahrten stehen als Betrag in der Spalte work_expenses"),
        ("bkgg.6a-2", "300", "vorrangige Leistungen kommen in den Spalten nicht vor"),
    ])
    func `was die Spalten nicht kennen, hält an, statt Nullen zu zeigen`(
        parameter: String, wert: String, teil: String
    ) throws {
        let recht = try probe.overlay((parameter, "2026-01", wert), ("sgb2.72", "2026-01", "30"))
        let zeilen = fehler("--recht", recht)
        #expect(zeilen.count == 1)
        #expect(zeilen.first?.hasPrefix("--recht \(recht): zeilen.0: ") ?? false)
        #expect(zeilen.first?.contains(teil) ?? false, "\(zeilen)")
        #expect(!steht("overlay"))
    }

    @Test(arguments: ["2027-01", "2024-01"])
    func `gilt keine Zeile im Monat, hält der Vergleich an`(ab: String) throws {
        let recht = try probe.overlay(("sgb2.72", ab, "30"))
        let zeilen = fehler("--recht", recht)
        #expect(
            zeilen.first?.contains("Im August 2026 ändert keine Zeile des Overlays etwas") ?? false)
        #expect(zeilen.last?.contains("zeilen.0: ") ?? false)
        #expect(zeilen.last?.hasSuffix("ohne Wirkung: im August 2026 gilt sie nicht") ?? false)
    }

    /// Der alte Vergleich überlebt einen Lauf, der gar nicht beginnt, und verschwindet mit neuen Spalten.
    @Test func `ein Lauf ohne Overlay entfernt den alten Vergleich, ein falscher nicht`() throws {
        let recht = try probe.overlay(("sgb2.11b-2-1", "2026-01", "150"))
        _ = try population("--recht", recht)
        #expect(steht("vergleich.csv"))
        let unter15 = [0, 0] as [Int64]
        try probe.schreibe("assets", unter15.map { $0 - 1 }, "<i8")
        #expect(fehler("--recht", recht).first?.hasPrefix("assets.npy: Zeile 0") ?? false)
        #expect(fehler().first?.hasPrefix("assets.npy: Zeile 0") ?? false)
        #expect(steht("vergleich.csv") && steht("vergleich.json") && steht("vergleich.svg"))
        try probe.schreibe("assets", unter15, "<i8")
        _ = try population()
        #expect(!steht("vergleich.csv") && !steht("vergleich.json") && !steht("vergleich.svg"))
        #expect(steht("status.npy"))
    }

    // MARK: Optionen

    @Test(arguments: [
        ("2025-09", true), ("2025-08", false), ("2026-08", true), ("2026-09", false),
    ])
    func `der Monat liegt im Bewilligungszeitraum`(beginn: String, gültig: Bool) {
        let zeilen = fehler("--zeitraum-ab", beginn)
        guard !gültig else {
            #expect(zeilen.isEmpty)
            return
        }
        #expect(
            zeilen == [
                "--zeitraum-ab \(beginn): Der Monat 2026-08 liegt nicht in diesem Bewilligungszeitraum; er dauert "
                    + "höchstens zwölf Monate (§ 41 Abs. 3 SGB II). Erwartet wird 2025-09 bis 2026-08."
            ])
    }

    @Test func `ein zu früher Stand nennt die Option`() {
        let zeilen = fehler("--bekannt-am", "2010-01-01")
        #expect(
            zeilen.first?.hasPrefix(
                "--bekannt-am 2010-01-01: Was am 01.01.2010 bekannt war, enthält für August 2026 keinen"
            )
                ?? false, "\(zeilen)")
    }

    @Test func `die Standardeingabe gibt es nur einmal`() throws {
        let ohneAmt = try Population.parse([
            "--spalten", probe.spalten.path, "--aus", probe.aus.path, "--oertlich", "-",
            "--recht", "-", "--monat", "2026-08",
        ])
        #expect {
            _ = try ohneAmt.ausgabe()
        } throws: {
            ($0 as? Eingabefehler)?.zeilen.first?.hasPrefix("--recht und --oertlich: „-“ liest")
                ?? false
        }
    }

    // MARK: Ausgabe

    /// Ein Zwölfjähriger mit Lohn: status 3. Im März 2028 sind die Regelbedarfe nicht festgesetzt.
    @Test func `Tafel und JSON nennen Gründe und fortgeschriebene Werte`() throws {
        try probe.schreibe("bg_id", [7, 7] as [Int32], "<i4")
        try probe.schreibe("role", [0, 2] as [Int8], "|i1")
        try probe.schreibe("age", [40, 12] as [Int8], "|i1")
        try probe.schreibe("gross_earnings", [0, 100] as [Int64], "<i8")
        let text = try population("--monat", "2028-03", "--zeitraum-ab", "2028-03")
        #expect(text.contains("Noch nicht festgesetzt, fortgeschrieben: Regelbedarf"))
        #expect(text.contains("1 Haushalte sind nicht gerechnet (status 2 oder 3)"))
        #expect(text.contains("bg_id 7 (status 3): Lohn eines Kindes unter 15"))
        let json = try population("--monat", "2028-03", "--json")
        #expect(json.contains("\"bg_id\" : 7"))
        #expect(json.contains("Lohn eines Kindes unter 15"))
        #expect(json.contains("\"fortgeschrieben\" : ["))
    }
}
