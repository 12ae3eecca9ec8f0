/// Warum eine Spalte nicht zu lesen oder zu schreiben ist: wo, was erwartet war, was zu tun ist.
public struct Spaltenfehler: Error, Hashable, Sendable {
    public let datei: String
    public let meldung: String

    public init(_ datei: String, _ meldung: String) {
        self.datei = datei
        self.meldung = meldung
    }
}

extension Spaltenfehler: CustomStringConvertible {
    public var description: String { "\(datei): \(meldung)" }
}
