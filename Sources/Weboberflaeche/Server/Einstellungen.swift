/// Wie der Arbeitsplatz läuft.
package struct Arbeitsplatzeinstellungen: Sendable {
    package var amt: String
    /// Zeigt erfundene Anmeldungen; nie in einem Amt.
    package var vorführung: Bool
    /// Nur der eigene Rechner, solange nichts anderes gesagt ist.
    package var adresse: String
    package var anschluss: Int
    /// Ob davor TLS endet; dann reist das Cookie nur verschlüsselt.
    package var tls: Bool
    /// Nach so langer Ruhe ist man abgemeldet.
    package var ruheMinuten: Int
    /// Nach so langer Zeit meldet man sich neu an, auch ohne Ruhe.
    package var höchstdauerStunden: Int

    package init(
        amt: String, vorführung: Bool = false, adresse: String = "127.0.0.1",
        anschluss: Int = 8080, tls: Bool = false, ruheMinuten: Int = 30,
        höchstdauerStunden: Int = 10
    ) {
        self.amt = amt
        self.vorführung = vorführung
        self.adresse = adresse
        self.anschluss = anschluss
        self.tls = tls
        self.ruheMinuten = ruheMinuten
        self.höchstdauerStunden = höchstdauerStunden
    }

    /// Mit dem Vorsatz bindet der Browser das Cookie an diesen Rechner und an TLS.
    var sitzungscookie: String { tls ? "__Host-sitzung" : "sitzung" }
    var vorsiegelcookie: String { tls ? "__Host-vorsiegel" : "vorsiegel" }
    /// Grenze für Formulare ohne Datei.
    static let formulargrenze = 1_000_000
    /// Grenze für Formulare mit Datei.
    static let dateigrenze = 20_000_000
}
