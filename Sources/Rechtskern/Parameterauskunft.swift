public import Grundtypen

/// Ein Parameter, wie ihn das Verzeichnis und die Hausordnung sehen: ohne seinen Typ.
public struct Parameterauskunft: Hashable, Sendable {
    public struct Zeile: Hashable, Sendable {
        public let ab: Monat
        public let verkündet: Tag?
        public let quelle: String
        /// Der Wert als Text.
        public let wert: String
    }

    public let id: String
    public let titel: String
    public let festgesetztBis: Monat?
    public let zeilen: [Zeile]

    public init<Wert>(_ parameter: Parameter<Wert>) {
        id = parameter.id
        titel = parameter.titel
        festgesetztBis = parameter.festgesetztBis
        zeilen = parameter.zeilen.map {
            Zeile(ab: $0.ab, verkündet: $0.verkündet, quelle: $0.quelle, wert: "\($0.wert)")
        }
    }
}
