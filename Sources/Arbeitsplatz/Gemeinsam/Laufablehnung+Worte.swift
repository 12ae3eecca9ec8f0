import Grundtypen
import Weboberflaeche
import Zahlungswesen

extension Sprache {
    /// Warum eine Handlung im Zahllauf nicht geht.
    func satz(_ ablehnung: Laufablehnung) -> String {
        // Die Kasse arbeitet auf Deutsch; der Satz steht auch in der englischen Oberfläche wörtlich.
        self(ablehnung.meldung, "Not possible: “\(ablehnung.meldung)”")
    }
}
