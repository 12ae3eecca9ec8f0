package import Ablage
package import Fallakte
package import Fallformat
package import Rechtskern
package import Zahlungswesen

/// Warum eine Handlung nicht zustande kam; die Oberfläche wählt die Worte und behält die Eingaben.
package enum Fachfehler: Error, Sendable {
    case nichtBefugt(Befugnis)
    case fallUnbekannt(FallID)
    case dokumentUnbekannt(Prüfsumme)
    /// Die Regeln des Falls lassen es nicht zu.
    case ablehnung(Ablehnung)
    /// Recht oder Angaben decken den Fall nicht.
    case recht(Rechtsfehler)
    /// Die Angaben lassen sich nicht lesen; je Stelle eine Meldung.
    case eingabe([Eingabemeldung])
    /// Jemand war schneller; was inzwischen geschah, steht im Konflikt.
    case überholt(Versionskonflikt)
    case ablage(Ablagefehler)
    /// Der Brief ließ sich nicht setzen.
    case brief(String)
    /// Der Bescheid hätte nicht alles gesagt, was das Gesetz verlangt.
    case bescheidUnvollständig([String])
    /// Die Berechnung zum Bescheid liegt in der Akte und ist nicht zu lesen.
    case berechnungUnlesbar(BescheidID, BewahrteBerechnung.Mangel)
    case iban(pfad: String, eingabe: String)
    /// Der Zahllauf lässt es nicht zu.
    case lauf(Laufablehnung)
    case zahlung(Zahlungsablagefehler)
    case ausgabe(Ausgabefehler)
    /// Der Fall lässt sich nicht zum Soll stellen.
    case zurückgestellt(Zurückstellung)
    /// Die Anfrage endete, bevor etwas geschah.
    case unterbrochen

    init(_ fehler: Ablagefehler) {
        if case .versionVeraltet(let konflikt) = fehler {
            self = .überholt(konflikt)
        } else {
            self = .ablage(fehler)
        }
    }
}

/// Eine Stelle der Angaben, die so nicht bleiben kann.
package struct Eingabemeldung: Hashable, Sendable {
    /// Pfad im Fallformat, etwa `personen.anna.geboren`; leer für den ganzen Fall.
    package let pfad: String
    package let zeile: Int?
    package let text: String

    package init(pfad: String, zeile: Int?, text: String) {
        self.pfad = pfad
        self.zeile = zeile
        self.text = text
    }
}

/// Führt aus und übersetzt die Fehler der Ablage.
func ausAblage<T: Sendable>(
    _ werk: () async throws(Ablagefehler) -> T
) async throws(Fachfehler) -> T {
    do { return try await werk() } catch { throw Fachfehler(error) }
}
