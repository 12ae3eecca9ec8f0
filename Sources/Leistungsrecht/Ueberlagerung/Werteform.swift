import Grundtypen

/// Wie ein Wert des Rechts in einem Overlay geschrieben wird (`docs/formate/recht.md`).
public struct Werteform: Hashable, Sendable {
    public enum Einheit: Hashable, Sendable {
        /// Ganze Cent; geschrieben in Euro.
        case euro
        /// Promille; geschrieben in Prozent mit höchstens einer Nachkommastelle.
        case prozent
        case anzahl
    }

    public struct Feld: Hashable, Sendable {
        /// ASCII-Schlüssel; leer, wenn der Wert eine einzelne Zahl ist.
        public let name: String
        public let einheit: Einheit

        init(_ name: String, _ einheit: Einheit) {
            self.name = name
            self.einheit = einheit
        }
    }

    /// Felder des Werts; mehrere Reihen, wenn er mehrere Fassungen hat (alle verschieden lang).
    public let fassungen: [[Feld]]
    /// Ob `keiner` erlaubt ist: die Vorschrift gibt es dann nicht.
    public let darfFehlen: Bool
    /// Was über die einzelnen Felder hinaus gilt.
    public let bedingung: String?

    init(_ fassungen: [Feld]..., bedingung: String? = nil) {
        self.fassungen = fassungen
        darfFehlen = false
        self.bedingung = bedingung
    }

    init(auchKeiner form: Werteform) {
        fassungen = form.fassungen
        darfFehlen = true
        bedingung = form.bedingung
    }

    static func felder(_ einheit: Einheit, _ namen: String...) -> [Feld] {
        namen.map { Feld($0, einheit) }
    }
}

/// Ein Wert, der sich verlustfrei als Reihe ganzer Zahlen schreiben lässt; eine leere Reihe heißt `keiner`.
protocol Überlagerungswert: Sendable {
    static var form: Werteform { get }
    var zahlen: [Int64] { get }
    /// Nil, wenn die Zahlen zusammen keinen Wert ergeben.
    static func aus(_ zahlen: [Int64]) -> Self?
}
