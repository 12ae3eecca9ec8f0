public import Grundtypen
public import Rechtskern

/// Ein Parameter, dessen Zeilen ein Overlay ersetzen oder ergänzen kann.
public struct ÜberlagerbarerParameter: Sendable {
    public let id: String
    public let titel: String
    public let form: Werteform
    /// Die Zeilen des geltenden Rechts als Zahlen, in der Reihenfolge der Form.
    public let zeilen: [(ab: Monat, zahlen: [Int64])]
    private let baue: @Sendable (Monat, String, [Int64]) -> Überlagerung.Zeile?
    private let suche: @Sendable (Monat, Rechtsstand) -> Int?

    init<W: Überlagerungswert>(_ parameter: Parameter<W>) {
        let (id, titel) = (parameter.id, parameter.titel)
        self.id = id
        self.titel = titel
        form = W.form
        zeilen = parameter.zeilen.map { ($0.ab, $0.wert.zahlen) }
        baue = { ab, quelle, zahlen in
            W.aus(zahlen).map {
                Überlagerung.Zeile(
                    id: id, titel: titel, ab: ab, quelle: quelle, zahlen: zahlen, wert: $0)
            }
        }
        suche = { monat, stand in
            do throws(Rechtsfehler) {
                let zeile = try parameter.satz(in: monat, under: stand).zeile
                return zeile < 0 ? Int(-1 - zeile) : nil
            } catch {
                // Im Monat gilt weder eine Zeile des Rechts noch eine eigene.
                return nil
            }
        }
    }

    /// Welche Zeile der Überlagerung im Monat gilt.
    ///
    /// - Returns: ihre Stelle in der Überlagerung des Standes; nil, wenn eine Zeile des Rechts gilt.
    public func geltendeZeile(in monat: Monat, under stand: Rechtsstand) -> Int? {
        suche(monat, stand)
    }

    /// Eine Zeile mit diesem Wert.
    ///
    /// - Parameters:
    ///   - ab: erster Monat, in dem sie gilt.
    ///   - quelle: woher der Wert stammt.
    ///   - zahlen: Cent, Promille oder Anzahl in der Reihenfolge der Form; leer heißt `keiner`.
    /// - Returns: nil, wenn die Zahlen zusammen keinen Wert ergeben.
    public func zeile(ab: Monat, quelle: String, zahlen: [Int64]) -> Überlagerung.Zeile? {
        baue(ab, quelle, zahlen)
    }
}

/// Was ein Overlay ändern kann; von den anderen Parametern sind die Werte Fassungen eines ganzen Gesetzes.
public enum ÜberlagerbareParameter {
    public static let alle: [ÜberlagerbarerParameter] = [
        .init(Regelbedarf.sätze), .init(Mehrbedarf.schwangerschaftssatz),
        .init(Mehrbedarf.alleinerziehendensatz), .init(Mehrbedarf.teilhabesatz),
        .init(Mehrbedarf.merkzeichensatz), .init(Mehrbedarf.warmwassersatz),
        .init(Unterkunft.karenzzeit), .init(Unterkunft.deckel),
        .init(Unterkunft.kostensenkungsfrist), .init(Pauschbeträge.bagatelle),
        .init(Pauschbeträge.versicherung), .init(Pauschbeträge.altersvorsorge),
        .init(Pauschbeträge.jeKilometer), .init(Grundabsetzung.pauschale),
        .init(Grundabsetzung.nachweisschwelle), .init(Grundabsetzung.freiwilligendienstAb25),
        .init(Grundabsetzung.geringfügigkeitsgrenze), .init(Ferienbeschäftigung.grenze),
        .init(Erwerbstätigenfreibetrag.bänder), .init(Kindergeld.betrag),
        .init(Unterhaltsvorschuss.beträge), .init(Unterhaltsvorschuss.mindesteinkommen),
        .init(Vermögensfreibetrag.beträge), .init(Vermögensfreibetrag.wohnfläche),
        .init(Sofortzuschlag.betrag), .init(Kinderzuschlag.mindesteinkommen),
        .init(Kinderzuschlag.höchstbetrag), .init(Kinderzuschlag.minderungKind),
        .init(Kinderzuschlag.minderungEltern),
    ].sorted { $0.id < $1.id }
}
