import Crypto
package import Fallakte
package import Foundation

/// Das Ende der Kette eines Falls.
package struct Kettenkopf: Hashable, Sendable {
    /// Nummer des letzten Blatts; 0 vor dem ersten.
    package let nummer: Int
    /// Wann es erfasst wurde.
    package let erfasst: Zeitpunkt
    /// 64 kleine Hexadezimalziffern.
    package let kette: String

    package init(nummer: Int, erfasst: Zeitpunkt, kette: String) {
        self.nummer = nummer
        self.erfasst = erfasst
        self.kette = kette
    }

    package init(_ blatt: Journalblatt) {
        self.init(
            nummer: blatt.nummer, erfasst: Zeitpunkt(millisekunden: blatt.erfasst),
            kette: blatt.kette)
    }

    package init(_ blätter: [Journalblatt]) {
        self = blätter.last.map { Kettenkopf($0) } ?? .anfang
    }

    /// Vor dem ersten Blatt.
    package static let anfang = Kettenkopf(
        nummer: 0, erfasst: Zeitpunkt(millisekunden: .min), kette: String(repeating: "0", count: 64)
    )
}

/// Ein Blatt, wie es gespeichert ist; noch nicht geöffnet und noch nicht geglaubt.
package struct Journalblatt: Hashable, Sendable {
    package let fall: String
    package let nummer: Int
    /// Millisekunden seit 1970, UTC.
    package let erfasst: Int64
    package let autor: String
    package let auftrag: String
    package let art: String
    package let fassung: Int
    /// Verschlossen nach ``Inhaltsschutz``.
    package let inhalt: Data
    package let kette: String

    package init(
        fall: String, nummer: Int, erfasst: Int64, autor: String, auftrag: String, art: String,
        fassung: Int, inhalt: Data, kette: String
    ) {
        self.fall = fall
        self.nummer = nummer
        self.erfasst = erfasst
        self.autor = autor
        self.auftrag = auftrag
        self.art = art
        self.fassung = fassung
        self.inhalt = inhalt
        self.kette = kette
    }

    /// Das Glied, das dieses Blatt an seinen Vorgänger bindet.
    ///
    /// SHA-256 über Vorgänger und alle Felder; jedes mit seiner Länge davor, damit kein Zeichen von
    /// einem Feld ins nächste wandern kann.
    package func glied(after vorgänger: String) -> String {
        var hash = SHA256()
        hash.update(field: "einerhand/journal/1")
        hash.update(field: vorgänger)
        hash.update(number: Int64(nummer))
        hash.update(field: fall)
        hash.update(number: erfasst)
        hash.update(field: autor)
        hash.update(field: auftrag)
        hash.update(field: art)
        hash.update(number: Int64(fassung))
        hash.update(number: Int64(inhalt.count))
        hash.update(data: inhalt)
        return Prüfsumme(hash.finalize()).text
    }

    func angekettet(after vorgänger: String) -> Journalblatt {
        Journalblatt(
            fall: fall, nummer: nummer, erfasst: erfasst, autor: autor, auftrag: auftrag, art: art,
            fassung: fassung, inhalt: inhalt, kette: glied(after: vorgänger))
    }
}

extension SHA256 {
    fileprivate mutating func update(number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { update(bufferPointer: $0) }
    }

    fileprivate mutating func update(field: String) {
        update(number: Int64(field.utf8.count))
        update(data: Array(field.utf8))
    }
}

extension Prüfsumme {
    /// Die Prüfsumme eines Inhalts.
    package init(of inhalt: Data) { self.init(SHA256.hash(data: inhalt)) }

    fileprivate init(_ digest: SHA256.Digest) {
        let teile = digest.withUnsafeBytes { bytes in
            (0..<4).map {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
            }
        }
        self.init(teile[0], teile[1], teile[2], teile[3])
    }
}
