/// Erfundene Konten mit richtigen Prüfziffern.
///
/// Bankleitzahlen, die mit 9 beginnen, vergibt die Bundesbank nicht: keine dieser IBAN gehört jemandem.
enum Konto {
    static let bankHaushalte = 99_999_999
    static let bankVermieter = 99_999_998

    /// Die IBAN zu Bankleitzahl und Kontonummer (ISO 13616, Prüfziffern nach ISO 7064 Mod 97-10).
    static func iban(bank: Int, konto: Int) -> String {
        let stamm = ziffern(bank, stellen: 8) + ziffern(konto, stellen: 10)
        // Ländercode DE als 13 14, Prüfziffern zunächst 00.
        let rest = (stamm + "131400").utf8.reduce(0) { ($0 * 10 + Int($1 - 48)) % 97 }
        return "DE" + ziffern(98 - rest, stellen: 2) + stamm
    }

    private static func ziffern(_ zahl: Int, stellen: Int) -> String {
        let text = String(zahl)
        return String(repeating: "0", count: max(0, stellen - text.utf8.count)) + text
    }
}
