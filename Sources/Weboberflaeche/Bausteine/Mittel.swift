import Crypto
package import Foundation
import Mustache

/// Die öffentlichen Dateien: Gestaltung, Schrift, htmx.
///
/// Jede hat eine Adresse mit einem Stück ihrer Prüfsumme; ändert sich der Inhalt, ändert sich die
/// Adresse. So darf der Browser sie für immer behalten.
package struct Mittel: Sendable {
    package struct Datei: Sendable {
        package let inhalt: [UInt8]
        package let art: String
    }

    private let dateien: [String: Datei]
    private let adressen: [String: String]
    private let stile: [String]

    /// Warum eine öffentliche Datei nicht ausgeliefert werden kann.
    package enum Fehler: Error {
        case ordnerFehlt
        case artUnbekannt(String)
    }

    package init(ordner: URL) throws {
        guard let pfade = FileManager.default.enumerator(atPath: ordner.path) else {
            throw Fehler.ordnerFehlt
        }
        let namen = pfade.compactMap { $0 as? String }.filter { $0.contains(".") }.sorted()
        var gelesen: [String: [UInt8]] = [:]
        for name in namen {
            gelesen[name] = [UInt8](try Data(contentsOf: ordner.appendingPathComponent(name)))
        }
        // Eine Prüfsumme über alles: Verweise innerhalb der Dateien bleiben dadurch gültig.
        var summe = SHA256()
        for name in namen {
            summe.update(data: Data(name.utf8))
            summe.update(data: Data(gelesen[name] ?? []))
        }
        let stand = summe.finalize().prefix(6).map { String(format: "%02x", $0) }.joined()
        var dateien: [String: Datei] = [:]
        var adressen: [String: String] = [:]
        for (name, inhalt) in gelesen {
            let adresse = "/mittel/\(stand)/\(name)"
            dateien[adresse] = Datei(inhalt: inhalt, art: try Mittel.art(of: name))
            let kurz = name.split(separator: "/").last.map(String.init) ?? name
            adressen[kurz.map { $0 == "." || $0 == "-" ? "_" : String($0) }.joined()] = adresse
        }
        self.dateien = dateien
        self.adressen = adressen
        stile = dateien.keys.filter { $0.hasSuffix(".css") }.sorted()
    }

    package func datei(_ pfad: String) -> Datei? { dateien[pfad] }

    private static func art(of name: String) throws(Fehler) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "woff2": "font/woff2"
        case "txt": "text/plain; charset=utf-8"
        default: throw .artUnbekannt(name)
        }
    }
}

extension Mittel: MustacheParent {
    package func child(named name: String) -> Any? {
        name == "stile" ? stile : adressen[name]
    }
}
