/// Ein gelesener Wert mit seiner Stelle, unabhängig von der YAML-Bibliothek.
struct YamlKnoten {
    enum Inhalt {
        /// `schlicht`: ohne Anführungszeichen geschrieben.
        case text(String, schlicht: Bool)
        case liste([YamlKnoten])
        case angaben([Eintrag])
    }

    struct Eintrag {
        let schlüssel: String
        let stelle: Stelle
        let wert: YamlKnoten
    }

    let stelle: Stelle
    let inhalt: Inhalt

    /// Ein Schlüssel ohne Wert: leer, `null` oder `~`.
    var istLeer: Bool {
        guard case .text(let text, schlicht: true) = inhalt else { return false }
        return text.isEmpty || text == "null" || text == "~"
    }

    var fund: Fund {
        switch inhalt {
        case .text(let text, _): .wert(text)
        case .liste: .liste
        case .angaben: .angaben
        }
    }
}

/// Ein Knoten und sein Pfad im Fall.
struct Wert {
    let knoten: YamlKnoten
    let pfad: String

    var stelle: Stelle { knoten.stelle }

    /// Die Angabe unter diesem Schlüssel; fehlt sie, diese hier mit dem Pfad der fehlenden.
    func unter(_ schlüssel: String) -> Wert {
        guard case .angaben(let einträge) = knoten.inhalt,
            let eintrag = einträge.first(where: { $0.schlüssel == schlüssel })
        else { return Wert(knoten: knoten, pfad: "\(pfad).\(schlüssel)") }
        return Wert(knoten: eintrag.wert, pfad: "\(pfad).\(schlüssel)")
    }
}
