import Crypto
import CryptoExtras
import Foundation
import NIOPosix

/// Passwörter örtlicher Konten, mit scrypt (N = 2^15, r = 8, p = 1).
package enum Passwort {
    /// Der Text für das Konto: Verfahren, Kosten, Salz und Hash.
    package static func hash(_ passwort: String, salz: [UInt8]) throws -> String {
        let hash = try ableiten(passwort, salz: salz, runden: 1 << 15)
        return "scrypt$15$8$1$\(Data(salz).base64EncodedString())$\(hash.base64EncodedString())"
    }

    /// Ein neues Salz aus 128 zufälligen Bit.
    package static func salz() -> [UInt8] {
        var erzeuger = SystemRandomNumberGenerator()
        return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &erzeuger) }
    }

    /// Ob das Passwort zum gespeicherten Text gehört; rechnet immer gleich lang.
    ///
    /// Ohne Konto wird gegen einen festen Hash gerechnet, damit die Dauer nicht verrät, ob es eines
    /// gibt. Läuft neben den Anfragen, denn eine Prüfung braucht rund hundert Millisekunden.
    package static func stimmt(_ passwort: String, gespeichert: String?) async throws -> Bool {
        try await NIOThreadPool.singleton.runIfActive {
            let teile = (gespeichert ?? ersatz).split(separator: "$")
            guard teile.count == 6, teile[0] == "scrypt", teile[1] == "15", teile[2] == "8",
                teile[3] == "1", let salz = Data(base64Encoded: String(teile[4])),
                let erwartet = Data(base64Encoded: String(teile[5]))
            else { return false }
            let hash = try ableiten(passwort, salz: [UInt8](salz), runden: 1 << 15)
            return gleich(hash, erwartet) && gespeichert != nil
        }
    }

    private static let ersatz =
        "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    private static func ableiten(_ passwort: String, salz: [UInt8], runden: Int) throws -> Data {
        // NFC, damit dasselbe Passwort von jeder Tastatur gleich ankommt.
        let eingabe = Data(passwort.precomposedStringWithCanonicalMapping.utf8)
        let schlüssel = try KDF.Scrypt.deriveKey(
            from: eingabe, salt: salz, outputByteCount: 32, rounds: runden, blockSize: 8,
            parallelism: 1)
        return schlüssel.withUnsafeBytes { Data($0) }
    }

    /// Vergleicht ohne frühen Abbruch, damit die Dauer nichts verrät.
    static func gleich(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
