import Fallakte

/// Bremst das Raten von Passwörtern, je Konto und Adresse und je Adresse insgesamt.
///
/// Nach fünf Fehlversuchen verdoppelt sich die Wartezeit mit jedem weiteren, bis zu einer
/// Viertelstunde. Ein Konto wird nie ganz gesperrt: sonst könnte jeder jeden aussperren.
actor Anmeldebremse {
    private struct Zähler {
        var fehlversuche = 0
        var zuletzt: Int64 = 0
    }

    private var zähler: [String: Zähler] = [:]
    private static let freieVersuche = 5
    private static let freieVersucheJeAdresse = 40
    private static let vergessenNach: Int64 = 30 * 60_000

    /// Sekunden, die noch zu warten sind; 0, wenn ein Versuch erlaubt ist.
    func wartezeit(_ kennung: String, from adresse: String, at zeit: Zeitpunkt) -> Int {
        max(
            wartezeit(
                Anmeldebremse.schlüssel(kennung, adresse), frei: Anmeldebremse.freieVersuche, zeit),
            wartezeit(adresse, frei: Anmeldebremse.freieVersucheJeAdresse, zeit))
    }

    func recordFailure(_ kennung: String, from adresse: String, at zeit: Zeitpunkt) {
        let jetzt = zeit.millisekunden
        // Sonst wüchse die Liste mit jeder erfundenen Kennung.
        if zähler.count > 10_000 {
            zähler = zähler.filter { jetzt - $0.value.zuletzt < Anmeldebremse.vergessenNach }
        }
        for schlüssel in [Anmeldebremse.schlüssel(kennung, adresse), adresse] {
            var eintrag = zähler[schlüssel] ?? Zähler()
            if jetzt - eintrag.zuletzt > Anmeldebremse.vergessenNach { eintrag.fehlversuche = 0 }
            eintrag.fehlversuche += 1
            eintrag.zuletzt = jetzt
            zähler[schlüssel] = eintrag
        }
    }

    func recordSuccess(_ kennung: String, from adresse: String) {
        zähler[Anmeldebremse.schlüssel(kennung, adresse)] = nil
    }

    private static func schlüssel(_ kennung: String, _ adresse: String) -> String {
        "\(kennung)\u{0}\(adresse)"
    }

    private func wartezeit(_ schlüssel: String, frei: Int, _ zeit: Zeitpunkt) -> Int {
        guard let eintrag = zähler[schlüssel], eintrag.fehlversuche >= frei else { return 0 }
        let sekunden = min(900, 15 << min(eintrag.fehlversuche - frei, 6))
        let vergangen = (zeit.millisekunden - eintrag.zuletzt) / 1000
        return max(0, sekunden - Int(vergangen))
    }
}
