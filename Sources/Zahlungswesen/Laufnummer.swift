package import Fallakte
package import Grundtypen

/// Die Nummer eines Zahllaufs: der Tag der Vorbereitung und eine im Jahr fortlaufende Zahl.
///
/// Aus ihr folgen alle Kennungen der Datei. Sie wird nie wieder verwendet, denn Banken erkennen
/// doppelte Dateien daran.
package struct Laufnummer: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let am: Tag
    /// 1 bis 9999, im Jahr eindeutig.
    package let nummer: Int

    /// Nil außerhalb von 1 bis 9999.
    package init?(am: Tag, nummer: Int) {
        guard (1...9999).contains(nummer) else { return nil }
        self.am = am
        self.nummer = nummer
    }

    /// Liest `JJJJMMTT-NNNN`; nil bei jeder anderen Form.
    package init?(_ text: some StringProtocol) {
        let zeichen = Array(text.utf8)
        guard zeichen.count == 13, zeichen[8] == UInt8(ascii: "-"),
            let jahr = zahl(zeichen[0..<4]), let monat = zahl(zeichen[4..<6]),
            let tag = zahl(zeichen[6..<8]), let nummer = zahl(zeichen[9..<13]),
            let am = Tag(prüfend: jahr, monat, tag)
        else { return nil }
        self.init(am: am, nummer: nummer)
    }

    package var jahr: Int { am.jahr }

    /// `JJJJMMTT-NNNN`.
    package var description: String { "\(datumsziffern)-\(mitNullen(nummer, stellen: 4))" }

    /// Kennung der Datei (`MsgId`).
    package var nachrichtenID: String { "JC-\(self)" }

    /// Kennung eines Sammlers in der Datei (`PmtInfId`).
    package func sammlerID(_ sammler: Sammler) -> String {
        switch sammler {
        case .personen: "\(nachrichtenID)-01"
        case .vermieter: "\(nachrichtenID)-02"
        }
    }

    var datumsziffern: String { am.description.filter { $0 != "-" } }

    package static func < (a: Self, b: Self) -> Bool {
        (a.am.jahr, a.nummer) < (b.am.jahr, b.nummer)
    }
}

/// Ein Sammler (`PmtInf`): Zahlungen, die die Bank in einer Summe bucht.
package enum Sammler: Hashable, Sendable, CaseIterable {
    case personen, vermieter

    package init(for art: Empfänger) {
        switch art {
        case .person: self = .personen
        case .vermieter: self = .vermieter
        }
    }
}

/// Kennung einer Überweisung von Ende zu Ende (`EndToEndId`), das Einzige, was bei einer Rückgabe
/// zurückkommt.
package struct ZahlungsID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let lauf: Laufnummer
    /// Laufende Nummer im Lauf, ab 1.
    package let nummer: Int
    package let art: Empfänger

    /// Nil außerhalb von 1 bis 99999.
    package init?(lauf: Laufnummer, nummer: Int, art: Empfänger) {
        guard (1...99999).contains(nummer) else { return nil }
        self.lauf = lauf
        self.nummer = nummer
        self.art = art
    }

    /// Liest `JCJJJJMMTTNNNNZZZZZ-P` oder `-V`; nil bei jeder anderen Form.
    package init?(_ text: some StringProtocol) {
        let zeichen = Array(text.utf8)
        guard zeichen.count == 21, zeichen.starts(with: "JC".utf8),
            let lauf = Laufnummer(
                String(decoding: zeichen[2..<10], as: UTF8.self) + "-"
                    + String(decoding: zeichen[10..<14], as: UTF8.self)),
            let nummer = zahl(zeichen[14..<19]),
            let art = Empfänger.allCases.first(where: {
                zeichen[19...].elementsEqual("-\(ZahlungsID.kürzel($0))".utf8)
            })
        else { return nil }
        self.init(lauf: lauf, nummer: nummer, art: art)
    }

    package var description: String {
        "JC\(lauf.datumsziffern)\(mitNullen(lauf.nummer, stellen: 4))"
            + "\(mitNullen(nummer, stellen: 5))-\(ZahlungsID.kürzel(art))"
    }

    package static func < (a: Self, b: Self) -> Bool {
        (a.lauf, a.nummer) < (b.lauf, b.nummer)
    }

    private static func kürzel(_ art: Empfänger) -> String {
        switch art {
        case .person: "P"
        case .vermieter: "V"
        }
    }
}

func mitNullen(_ zahl: Int, stellen: Int) -> String {
    let ziffern = String(zahl)
    return String(repeating: "0", count: max(0, stellen - ziffern.count)) + ziffern
}

private func zahl(_ ziffern: ArraySlice<UInt8>) -> Int? {
    guard ziffern.allSatisfy(istZiffer) else { return nil }
    return ziffern.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}
