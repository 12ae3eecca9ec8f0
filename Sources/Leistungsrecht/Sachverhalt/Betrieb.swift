public import Grundtypen

/// Ein Betrieb oder eine andere selbständige Tätigkeit mit ihren Zahlen (§ 3 GrusiGV).
///
/// Wann die Tätigkeit ausgeübt wird, sagt der Zufluss der Einnahme. Beträge in Euro.
public struct Betrieb: Hashable, Sendable {
    /// Was in einem Monat tatsächlich zufloss und gezahlt wurde, oder was dafür geschätzt wird.
    public struct Zahlen: Hashable, Sendable {
        public var einnahmen: Geld
        public var ausgaben: Geld
        /// Feststellung: von `ausgaben` nicht abzusetzen (§ 3 Abs. 3 Satz 1, 3, 4 GrusiGV).
        public var nichtAbsetzbar = Geld.null
        /// Feststellung: um so viel werden die Einnahmen erhöht (§ 3 Abs. 3 Satz 2 GrusiGV).
        public var erhöhung = Geld.null
        /// Ein Kraftfahrzeug, dessen Kosten nicht in `ausgaben` stehen (§ 3 Abs. 7 GrusiGV).
        public var kfz = Fahrzeugnutzung()

        public init(einnahmen: Geld, ausgaben: Geld) {
            self.einnahmen = einnahmen
            self.ausgaben = ausgaben
        }
    }

    public struct Fahrzeugnutzung: Hashable, Sendable {
        public var kosten = Geld.null
        /// Gefahrene Kilometer; Wege zwischen Wohnung und Betrieb sind privat.
        public var betrieblich = 0
        public var privat = 0

        public init() {}
    }

    public var monate: [Monat: Zahlen] = [:]
    /// Für Monate, die nicht unter `monate` stehen.
    public var schätzung: Zahlen?
    /// Warum Ausgaben nicht oder Einnahmen höher zählen; Pflicht, wo das angegeben ist.
    public var feststellung: Feststellung?
    /// Steuern und Pflichtbeiträge auf den Gewinn je Monat (§ 11b Abs. 1 Satz 1 Nr. 1, 2 SGB II).
    public var abgaben = Geld.null
    /// Die Zahlen stehen für den ganzen Zeitraum fest; sonst ist vorläufig zu entscheiden (§ 41a SGB II).
    public var abgeschlossen = false

    public init() {}
}
