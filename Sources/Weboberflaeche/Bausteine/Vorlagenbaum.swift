import Mustache
import Synchronization

/// Ein Objekt, wie es die Vorlagen lesen.
///
/// Die Modelle werden einmal je Seite in diesen Baum verwandelt. Das ist schneller als die Spiegelung
/// bei jedem Zugriff, macht Umlaute der Namen zu ASCII (Vorlagen kennen nur das) und verhindert, dass
/// für einen fehlenden Wert der gleichnamige eines äußeren Objekts erscheint.
struct Vorlagenobjekt: MustacheParent {
    let werte: [String: Any]
    let mängel: Mängelliste?

    func child(named name: String) -> Any? {
        if let wert = werte[name] { return wert }
        mängel?.record(name)
        return nil
    }
}

/// Ein Wert, den es nicht gibt; hält die Suche nach oben an.
struct Leer: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

/// Sammelt in Tests, was Vorlagen lesen wollten und niemand liefert.
package final class Mängelliste: Sendable {
    /// Namen, die Vorlagen absichtlich weiter außen suchen.
    private static let außen: Set<String> = [
        "w", "csrf", "mittel", "rahmen", "seite", "vorlage", "id", "name",
    ]
    private let namen = Mutex<Set<String>>([])

    package init() {}

    func record(_ name: String) {
        guard !Mängelliste.außen.contains(name) else { return }
        namen.withLock { _ = $0.insert(name) }
    }

    package var alle: [String] { namen.withLock { $0.sorted() } }
}

enum Vorlagenbaum {
    /// Der Baum zu einem Modell.
    static func baum(_ wert: Any, mängel: Mängelliste? = nil) -> Any {
        switch wert {
        case let text as String: text
        case let ja as Bool: ja
        case let zahl as Int: String(zahl)
        case let fertig as any MustacheParent: fertig
        case let wort as any RawRepresentable<String>: wort.rawValue
        default: gespiegelt(wert, mängel: mängel)
        }
    }

    private static func gespiegelt(_ wert: Any, mängel: Mängelliste?) -> Any {
        let spiegel = Mirror(reflecting: wert)
        switch spiegel.displayStyle {
        case .optional:
            guard let inhalt = spiegel.children.first?.value else { return Leer() }
            return baum(inhalt, mängel: mängel)
        case .collection:
            return spiegel.children.map { baum($0.value, mängel: mängel) }
        default:
            var werte: [String: Any] = [:]
            for (bezeichnung, kind) in spiegel.children {
                guard let bezeichnung else { continue }
                let name = ascii(bezeichnung)
                let zweig = baum(kind, mängel: mängel)
                werte[name] = zweig
                if let liste = zweig as? [Any] {
                    werte["hat" + name.prefix(1).uppercased() + name.dropFirst()] = !liste.isEmpty
                }
            }
            return Vorlagenobjekt(werte: werte, mängel: mängel)
        }
    }

    /// `zustände` wird `zustaende`.
    static func ascii(_ name: String) -> String {
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
        return name.map { zeichen in
            switch zeichen {
            case "ä": "ae"
            case "ö": "oe"
            case "ü": "ue"
            case "Ä": "Ae"
            case "Ö": "Oe"
            case "Ü": "Ue"
            case "ß": "ss"
            default: String(zeichen)
            }
        }.joined()
    }
}
