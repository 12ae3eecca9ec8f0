/// Was getippt wurde: Feldname und Text, genau so, ohne Deutung.
///
/// Namen sind Pfade (`personen.0.einkommen.1.brutto`); Fehler zeigen auf denselben Pfad.
package struct Eingaben: Sendable, Equatable {
    package var werte: [String: String]

    package init(_ werte: [String: String] = [:]) { self.werte = werte }

    /// Leer, wenn nichts getippt wurde; Leerzeichen am Rand zählen nicht.
    package subscript(name: String) -> String {
        get { Eingaben.beschnitten(werte[name] ?? "") }
        set { werte[name] = newValue }
    }

    private static func beschnitten(_ text: String) -> String {
        guard let von = text.firstIndex(where: { !$0.isWhitespace }),
            let bis = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[von...bis])
    }

    /// Wie viele Zeilen unter `pfad.0`, `pfad.1` … es gibt.
    package func anzahl(_ pfad: String) -> Int {
        let vorn = pfad + "."
        let stellen = werte.keys.lazy.filter { $0.hasPrefix(vorn) }.compactMap {
            Int($0.dropFirst(vorn.count).prefix { $0 != "." })
        }
        // Eine erfundene Stelle in der Anfrage darf die Seite nicht beliebig lang machen.
        return stellen.filter { (0..<1_000).contains($0) }.max().map { $0 + 1 } ?? 0
    }

    /// Nimmt eine Zeile heraus; die folgenden rücken auf.
    package mutating func remove(_ pfad: String, at stelle: Int) {
        let vorn = pfad + "."
        var neu: [String: String] = [:]
        for (name, wert) in werte {
            guard name.hasPrefix(vorn) else {
                neu[name] = wert
                continue
            }
            let rest = name.dropFirst(vorn.count)
            let ziffern = rest.prefix { $0 != "." }
            guard let nummer = Int(ziffern) else {
                neu[name] = wert
                continue
            }
            guard nummer != stelle else { continue }
            let stelleNeu = nummer > stelle ? nummer - 1 : nummer
            neu["\(vorn)\(stelleNeu)\(rest.dropFirst(ziffern.count))"] = wert
        }
        werte = neu
    }
}
