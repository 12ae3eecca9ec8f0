/// Ein JSON-Wert (RFC 8259), gelesen ohne Umweg über Gleitkommazahlen.
///
/// Der eigene Leser ist strenger als üblich: ein doppelter Schlüssel ist ein Fehler, denn welcher der
/// beiden Werte gilt, wäre geraten. Zahlen bleiben Text, weil Beträge nie durch `Double` gehen.
package indirect enum JSONWert: Hashable, Sendable {
    case objekt([String: JSONWert])
    case liste([JSONWert])
    case text(String)
    case zahl(String)
    case wahrheit(Bool)
    case nichts

    package init(lesend text: String) throws(JSONFehler) {
        var leser = JSONLeser(text)
        self = try leser.dokument()
    }

    package subscript(schlüssel: String) -> JSONWert? {
        guard case .objekt(let felder) = self else { return nil }
        return felder[schlüssel]
    }

    package var elemente: [JSONWert] {
        guard case .liste(let elemente) = self else { return [] }
        return elemente
    }

    package var alsText: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// Der Wert an einem Pfad wie `personen.anna.einkommen.0`.
    ///
    /// In einer Liste wählt ein Schritt das Element mit dieser `id`, sonst das mit dieser Nummer.
    package func wert(at pfad: String) -> JSONWert? {
        var hier = self
        for schritt in pfad.split(separator: ".", omittingEmptySubsequences: false) {
            guard let weiter = hier.kind(schritt) else { return nil }
            hier = weiter
        }
        return hier
    }

    private func kind(_ schritt: Substring) -> JSONWert? {
        switch self {
        case .objekt(let felder):
            // Eine einzelne Wohnung darf ohne Liste dastehen; `wohnung.0` meint dann sie.
            return felder[String(schritt)] ?? (schritt == "0" ? self : nil)
        case .liste(let elemente):
            if let treffer = elemente.first(where: {
                $0["id"]?.alsText.map { $0 == schritt } == true
            }) {
                return treffer
            }
            guard let nummer = Int(schritt), elemente.indices.contains(nummer) else { return nil }
            return elemente[nummer]
        case .text, .zahl, .wahrheit, .nichts:
            return nil
        }
    }
}

/// Wo ein Text aufhört, JSON zu sein; Zeile und Spalte zählen ab 1, die Spalte in Bytes.
package struct JSONFehler: Error, Hashable, Sendable {
    package let zeile: Int
    package let spalte: Int

    package init(zeile: Int, spalte: Int) {
        self.zeile = zeile
        self.spalte = spalte
    }
}
