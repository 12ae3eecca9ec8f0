import Grundtypen

/// Sammelt die Angaben einer Gruppe; geschrieben werden sie in der Reihenfolge der Schlüssel.
///
/// Was dem Regelfall entspricht, wird nicht geschrieben: so hat jeder Fall genau eine Form.
struct Gruppe<S: Schlüssel> {
    private var werte: [S: Json] = [:]

    init(_: S.Type) {}

    var istLeer: Bool { werte.isEmpty }

    var json: Json {
        .objekt(
            S.allCases.compactMap { schlüssel in
                werte[schlüssel].map { (schlüssel.rawValue, $0) }
            })
    }

    mutating func setze(_ schlüssel: S, _ wert: Json?) {
        if let wert { werte[schlüssel] = wert }
    }

    mutating func setze(_ schlüssel: S, _ text: String?) {
        setze(schlüssel, text.map { .text($0) })
    }

    mutating func setze(_ schlüssel: S, _ tag: Tag?) { setze(schlüssel, tag?.description) }
    mutating func setze(_ schlüssel: S, _ monat: Monat?) { setze(schlüssel, monat?.description) }
    mutating func setze(_ schlüssel: S, _ betrag: Geld?) {
        setze(schlüssel, betrag.map { .zahl($0.description) })
    }
    mutating func setze(_ schlüssel: S, _ zahl: Int?) {
        setze(schlüssel, zahl.map { .zahl(String($0)) })
    }
    mutating func setze(_ schlüssel: S, _ wert: Bool?) {
        setze(schlüssel, wert.map { .wahr($0) })
    }
    mutating func setze<R: RawRepresentable<String>>(_ schlüssel: S, _ wahl: R?) {
        setze(schlüssel, wahl?.rawValue)
    }

    /// Schreibt eine Gruppe, die nicht leer ist.
    mutating func setze<T>(_ schlüssel: S, gruppe: Gruppe<T>) {
        if !gruppe.istLeer { werte[schlüssel] = gruppe.json }
    }

    /// Schreibt eine Liste, die nicht leer ist.
    mutating func setze(_ schlüssel: S, liste: [Json]) {
        if !liste.isEmpty { werte[schlüssel] = .liste(liste) }
    }

    /// Schreibt einen Betrag, der nicht null ist.
    mutating func setze(_ schlüssel: S, falls betrag: Geld) {
        if betrag != .null { setze(schlüssel, betrag) }
    }

    /// Schreibt nur `ja`.
    mutating func setze(_ schlüssel: S, falls wert: Bool) {
        if wert { werte[schlüssel] = .wahr(true) }
    }
}
