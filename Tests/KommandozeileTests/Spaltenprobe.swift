import Foundation
import Testing

@testable import Bevoelkerung

/// Ein Ordner mit Spalten und daneben einer mit Ergebnissen; verschwindet mit der Probe.
final class Spaltenprobe {
    let wurzel = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    var spalten: URL { wurzel.appending(path: "spalten") }
    var aus: URL { wurzel.appending(path: "aus") }

    /// Zwei Alleinstehende, 40 Jahre, Miete 350 und Heizung 50 Euro, in der Karenzzeit.
    init() throws {
        try FileManager.default.createDirectory(at: spalten, withIntermediateDirectories: true)
        for (name, wert) in [("role", 0), ("age", 40), ("single_parent", 0)] {
            try schreibe(name, [Int8(wert), Int8(wert)], "|i1")
        }
        try schreibe("prior_year_benefit", [0, 0] as [Int8], "|i1")
        try schreibe("bg_id", [7, 9] as [Int32], "<i4")
        try schreibe("p_id_kindergeld", [-1, -1] as [Int32], "<i4")
        for (name, wert) in [
            ("gross_earnings", 0), ("net_earnings", 0), ("kindergeld", 0), ("maintenance", 0),
            ("advance_maintenance", 0), ("assets", 0), ("rent_cold_bg", 35_000),
            ("heating_bg", 5_000),
        ] {
            try schreibe(name, [Int64(wert), Int64(wert)], "<i8")
        }
    }

    deinit { try? FileManager.default.removeItem(at: wurzel) }

    func schreibe<T: FixedWidthInteger>(_ name: String, _ zahlen: [T], _ typ: String) throws {
        let bytes = zahlen.flatMap { zahl in
            withUnsafeBytes(of: zahl.littleEndian) { Array($0) }
        }
        try Data(Numpykopf.bytes(typ: typ, anzahl: zahlen.count) + bytes)
            .write(to: spalten.appending(path: "\(name).npy"))
    }

    /// Ein Overlay mit diesen Zeilen; gibt seinen Pfad zurück.
    func overlay(_ zeilen: (parameter: String, ab: String, wert: String)...) throws -> String {
        let text =
            "format: recht/1\ntitel: Probe\nzeilen:\n"
            + zeilen.map {
                "  - {parameter: \($0.parameter), ab: \($0.ab), quelle: Probe, wert: \($0.wert)}\n"
            }.joined()
        return try datei("overlay.yaml", text)
    }

    func datei(_ name: String, _ text: String) throws -> String {
        let url = wurzel.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path
    }
}
