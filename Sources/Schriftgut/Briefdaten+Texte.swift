extension Briefdaten {
    /// Jeder Text des Briefs, in der Reihenfolge des Lesens.
    package var alleTexte: [String] {
        [titel, rahmen.behoerde, rahmen.traeger, rahmen.dienststelle, rahmen.absender]
            + rahmen.anschrift + rahmen.angaben.flatMap { [$0.name, $0.wert] }
            + [rahmen.kopfzeile] + rahmen.fusszeile + [betreff, untertitel] + anrede
            + (abschnitte + anlagen.flatMap(\.abschnitte)).flatMap(\.texte)
            + [gruss] + zeichnung + anlagen.map(\.titel)
    }
}

extension Abschnitt {
    var texte: [String] {
        (ueberschrift.map { [$0] } ?? []) + bausteine.flatMap(\.texte)
    }
}

extension Baustein {
    var texte: [String] {
        switch self {
        case .absatz(let text, let normen): normen.isEmpty ? [text] : [text, normen]
        case .zwischentitel(let text): [text]
        case .liste(let punkte): punkte
        case .betrag(let name, let wert): [name, wert]
        case .tabelle(let tabelle):
            [tabelle.titel] + tabelle.spalten.map(\.titel)
                + tabelle.zeilen.flatMap { $0.zellen + ($0.zusatz.isEmpty ? [] : [$0.zusatz]) }
        }
    }
}

extension Briefdaten {
    /// Das erste Zeichen, das die Schrift des Briefs nicht kennt, und wo es steht.
    var nichtDruckbar: (zeichen: Unicode.Scalar, text: String)? {
        for text in alleTexte {
            if let zeichen = text.unicodeScalars.first(where: { !Zeichenvorrat.enthält($0) }) {
                return (zeichen, text)
            }
        }
        return nil
    }
}

/// Was sich drucken lässt: lateinische, griechische und kyrillische Schrift mit Satzzeichen.
///
/// Der Test des Briefsatzes setzt jedes dieser Zeichen; die Schrift Inter kennt sie alle.
package enum Zeichenvorrat {
    package static let bereiche: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x148, 0x14A...0x1C3, 0x1C5...0x2FF, 0x300...0x31E, 0x321...0x36F,
        0x384...0x38A, 0x38C...0x38C, 0x38E...0x3A1, 0x3A3...0x3CE, 0x400...0x47F, 0x48A...0x49D,
        0x4A0...0x4FF, 0x1E00...0x1EFF, 0x2010...0x2027, 0x202F...0x205E, 0x20A0...0x20BF,
        0x2116...0x2116, 0x2122...0x2122, 0x2212...0x2212,
    ]

    /// Zeilenumbruch und Tabulator setzt der Brief als Leerraum.
    package static func enthält(_ zeichen: Unicode.Scalar) -> Bool {
        [0x09, 0x0A, 0x0D].contains(zeichen.value)
            || bereiche.contains { $0.contains(zeichen.value) }
    }
}
