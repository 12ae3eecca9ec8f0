import Foundation

/// Die Liste der Vorschriften (`docs/recht/vorschriften.txt`): was es gibt, ob gebaut oder nicht.
struct Vorschriften {
    struct Absatz {
        /// `1`, `2b`, oder `–`, wenn die Vorschrift keine Absätze hat.
        let nummer: String
        /// Seit wann der Wortlaut so oder anders gilt, nach den Fassungen des amtlichen Textes.
        let fassungen: String
        let anfang: String
    }

    struct Vorschrift {
        let gesetz: String
        let paragraf: String
        let überschrift: String
        var absätze: [Absatz] = []

        var name: String { "§ \(paragraf) \(gesetz)" }
        /// Der Anker der Überschrift, wie ihn Ansichten von Repositorien bilden.
        var anker: String {
            let text = "\(name) \(überschrift)".lowercased()
            return String(
                text.compactMap { zeichen -> Character? in
                    if zeichen == " " { return "-" }
                    return zeichen.isLetter || zeichen.isNumber || zeichen == "-" ? zeichen : nil
                })
        }
    }

    /// Warum eine Vorschrift keinen Code hat, oder was an ihr fehlt.
    struct Vermerk {
        enum Art: String {
            /// Nichts zu rechnen und nichts zu entscheiden.
            case keinCode = "kein Code"
            /// Nicht gebaut; das Programm fragt nicht danach und lehnt nicht ab.
            case offen
            /// Gebaut, aber nicht ganz.
            case teilweise
        }

        let art: Art
        let text: String
    }

    static let datei = "docs/recht/vorschriften.txt"
    static let vermerkdatei = "docs/recht/vermerke.txt"

    let alle: [Vorschrift]
    /// Schlüssel wie `§ 7 Abs. 3a SGB II`.
    let vermerke: [String: Vermerk]

    init() throws {
        alle = try Self.lies(Quelltext.text(Self.datei))
        vermerke = try Self.liesVermerke(Quelltext.text(Self.vermerkdatei))
    }

    private static func lies(_ text: String) throws -> [Vorschrift] {
        var alle: [Vorschrift] = []
        for zeile in text.split(separator: "\n") where !zeile.hasPrefix("#") {
            let teile = zeile.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            if zeile.hasPrefix("§") {
                let kopf = teile[0].split(separator: " ")
                guard teile.count == 2, kopf.count >= 3 else { throw Listenfehler.zeile(zeile) }
                alle.append(
                    Vorschrift(
                        gesetz: kopf[2...].joined(separator: " "), paragraf: String(kopf[1]),
                        überschrift: teile[1]))
            } else {
                guard teile.count == 3, !alle.isEmpty else { throw Listenfehler.zeile(zeile) }
                alle[alle.count - 1].absätze.append(
                    Absatz(nummer: teile[0], fassungen: teile[1], anfang: teile[2]))
            }
        }
        return alle
    }

    private static func liesVermerke(_ text: String) throws -> [String: Vermerk] {
        var vermerke: [String: Vermerk] = [:]
        for zeile in text.split(separator: "\n") where !zeile.hasPrefix("#") {
            let teile = zeile.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard teile.count == 3, let art = Vermerk.Art(rawValue: teile[1]),
                vermerke.updateValue(Vermerk(art: art, text: teile[2]), forKey: teile[0]) == nil
            else { throw Listenfehler.zeile(zeile) }
        }
        return vermerke
    }

    enum Listenfehler: Error {
        case zeile(Substring)
    }
}

extension Vorschriften.Vorschrift {
    /// `§ 7 Abs. 3a SGB II`, ohne Absätze `§ 7a SGB II`.
    func stelle(_ absatz: Vorschriften.Absatz) -> String {
        absatz.nummer == "–" ? name : "§ \(paragraf) Abs. \(absatz.nummer) \(gesetz)"
    }
}

extension Quelltext {
    static func text(_ pfad: String) throws -> String {
        try String(contentsOf: wurzel.appending(path: pfad), encoding: .utf8)
    }
}
