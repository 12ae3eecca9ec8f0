/// Eine Stelle im Text; Zeile und Spalte beginnen bei 1, die Spalte zählt Zeichen (Unicode-Skalare).
public struct Stelle: Hashable, Comparable, Sendable {
    public let zeile: Int
    public let spalte: Int

    public init(zeile: Int, spalte: Int) {
        self.zeile = zeile
        self.spalte = spalte
    }

    public static func < (a: Stelle, b: Stelle) -> Bool {
        (a.zeile, a.spalte) < (b.zeile, b.spalte)
    }
}

/// Ein Fehler in einer Datei: wo er steht, welche Angabe er betrifft und was erwartet wird.
public struct Meldung: Error, Hashable, Sendable, CustomStringConvertible {
    public let datei: String
    public let zeile: Int
    public let spalte: Int
    /// Die Angabe, etwa `personen.anna.einkommen.0.brutto`; leer, wenn die ganze Datei gemeint ist.
    public let pfad: String
    public let mangel: Mangel

    init(datei: String, stelle: Stelle, pfad: String, _ mangel: Mangel) {
        self.datei = datei
        zeile = stelle.zeile
        spalte = stelle.spalte
        self.pfad = pfad
        self.mangel = mangel
    }

    /// Der Satz, der hilft.
    public var text: String { mangel.satz }

    /// `datei:zeile:spalte: pfad: Satz`, die Form, aus der Editoren zur Stelle springen.
    public var description: String {
        "\(datei):\(zeile):\(spalte): \(pfad.isEmpty ? "" : "\(pfad): ")\(text)"
    }
}

/// Eine Datei ist nicht lesbar; alle Fehler, nach Zeilen geordnet.
public struct Lesefehler: Error, Hashable, Sendable, CustomStringConvertible {
    public let meldungen: [Meldung]

    public var description: String { meldungen.map(\.description).joined(separator: "\n") }
}
