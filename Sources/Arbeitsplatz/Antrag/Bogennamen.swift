import Fallakte

/// Wie Personen im Bogen heißen, und wen ein getippter Name meint.
struct Bogennamen: Sendable {
    struct Eintrag: Sendable {
        let id: String
        let name: String
    }

    private let personen: [Eintrag]

    init(_ personen: [Eintrag]) { self.personen = personen }

    /// Die Personen gespeicherter Angaben.
    init(_ angaben: JSONWert) {
        personen = (angaben["personen"]?.elemente ?? []).compactMap { person in
            person["id"]?.alsText.map { id in
                Eintrag(
                    id: id,
                    name: Bogennamen.name(person["vorname"]?.alsText, person["nachname"]?.alsText))
            }
        }
    }

    static func name(_ vorname: String?, _ nachname: String?) -> String {
        [vorname, nachname].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Der Name einer Person; ihre Kennung, wo der Name fehlt oder eine andere Person meinen könnte.
    func anzeige(_ id: String) -> String {
        guard let name = personen.first(where: { $0.id == id })?.name, !name.isEmpty,
            // Das Komma trennt Personen.
            !name.contains(","), kennung(name) == id
        else { return id }
        return name
    }

    /// Die Kennung zu einer Kennung oder einem eindeutigen Namen.
    func kennung(_ text: String) -> String? {
        guard !personen.contains(where: { $0.id == text }) else { return text }
        let treffer = personen.filter { $0.name.lowercased() == text.lowercased() }
        return treffer.count == 1 ? treffer[0].id : nil
    }
}
