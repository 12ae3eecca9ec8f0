/// Der Kopf einer `.npy`-Datei (Format 1.0 und 2.0), soweit er hier vorkommt: eine Reihe von Zahlen.
struct Numpykopf: Hashable {
    /// Etwa `<i8`: kleines Ende zuerst, ganze Zahl, acht Bytes.
    let typ: String
    let anzahl: Int
    /// Wo die Zahlen beginnen.
    let länge: Int

    private static let kennung: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]
    /// Mehr steht in keinem Kopf einer einzelnen Reihe.
    private static let höchstlänge = 65_536

    /// Liest den Anfang einer Datei; ``Spaltenfehler``, wenn es keine solche Reihe ist.
    init(_ bytes: UnsafeRawBufferPointer, datei: String) throws(Spaltenfehler) {
        guard bytes.count >= 12, bytes.prefix(6).elementsEqual(Self.kennung) else {
            throw Spaltenfehler(
                datei, "Das ist keine .npy-Datei. Erwartet wird, was numpy.save schreibt.")
        }
        let fassung = bytes[6]
        let feld = fassung == 1 ? 2 : 4
        guard fassung == 1 || fassung == 2 else {
            throw Spaltenfehler(
                datei, "Fassung \(fassung) des Formats ist unbekannt; erwartet wird 1 oder 2.")
        }
        let textlänge = (0..<feld).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
        länge = 8 + feld + textlänge
        guard textlänge <= Self.höchstlänge, bytes.count >= länge else {
            throw Spaltenfehler(datei, "Der Kopf der Datei ist abgeschnitten oder zu lang.")
        }
        let text = String(decoding: bytes[(8 + feld)..<länge], as: UTF8.self)
        guard let typ = text.firstMatch(of: #/'descr': '([^']{1,8})'/#)?.1 else {
            throw Spaltenfehler(
                datei, "Der Typ der Zahlen ist nicht zu lesen; erwartet wird eine einfache Spalte.")
        }
        self.typ = String(typ)
        guard text.contains("'fortran_order': False"),
            let form = text.firstMatch(of: #/'shape': \((\d{1,12}),\)/#)?.1, let anzahl = Int(form)
        else {
            throw Spaltenfehler(
                datei, "Erwartet wird eine Reihe mit einer Dimension, nicht eine Tabelle.")
        }
        self.anzahl = anzahl
    }

    /// Der Kopf für eine Reihe, wie NumPy ihn schreibt: auf 64 Bytes aufgefüllt.
    static func bytes(typ: String, anzahl: Int) -> [UInt8] {
        let angabe = "{'descr': '\(typ)', 'fortran_order': False, 'shape': (\(anzahl),), }"
        let ohne = 10 + angabe.utf8.count + 1
        let füllung = String(repeating: " ", count: (64 - ohne % 64) % 64)
        let text = Array((angabe + füllung + "\n").utf8)
        return kennung + [1, 0, UInt8(text.count & 0xFF), UInt8(text.count >> 8)] + text
    }
}
