import Rechtskern
import Weboberflaeche

/// Worte des Arbeitsplatzes stehen zweisprachig nebeneinander, wo sie gebraucht werden; keines kann
/// in einer Sprache fehlen.
extension Sprache {
    func callAsFunction(
        _ de: @autoclosure () -> String, _ en: @autoclosure () -> String
    ) -> String {
        switch self {
        case .de: de()
        case .en: en()
        }
    }

    func callAsFunction(_ begriff: Begriff) -> String { self(begriff.de, begriff.en) }

    /// Ein Wort am Anfang einer Zeile oder Überschrift.
    func satzanfang(_ begriff: Begriff) -> String { Sprache.satzanfang(self(begriff)) }

    static func satzanfang(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
