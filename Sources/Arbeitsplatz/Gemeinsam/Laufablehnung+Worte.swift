import Grundtypen
import Weboberflaeche
import Zahlungswesen

extension Sprache {
    /// Warum eine Handlung im Zahllauf nicht geht.
    func satz(_ ablehnung: Laufablehnung, _ namen: Namen) -> String {
        // Die Kasse arbeitet auf Deutsch; der Satz steht auch in der englischen Oberfläche wörtlich.
        let satz = ablehnung.meldung { namen[$0] }
        return self(satz, "Not possible: “\(satz)”")
    }
}
