package import Fallakte
package import Grundtypen
package import Leistungsrecht
package import Rechtskern

/// Rechnet die Monate eines Falls, jeden mit den Angaben, die für ihn gelten.
package struct Monatsrechner {
    private let fall: Fall
    private let recht: Rechtsstand
    private var gelesen: [String: Result<Sachverhalt, Fachfehler>] = [:]

    package init(_ fall: Fall, under recht: Rechtsstand = .aktuell) {
        self.fall = fall
        self.recht = recht
    }

    /// Alle Monate, um die es im Fall geht: bewilligte und die des offenen Antrags.
    ///
    /// - Returns: die Monate aufsteigend; dazu, warum die des offenen Antrags nicht feststehen.
    package mutating func monate() -> (monate: [Monat], hindernis: Fachfehler?) {
        var monate = Set(
            fall.bescheide.filter { fall.vorschlag($0.vorschlag)?.art.bewilligt ?? false }
                .flatMap { $0.zeitraum.monate })
        var hindernis: Fachfehler?
        if !fall.offeneAnträge.isEmpty {
            do throws(Fachfehler) { monate.formUnion(try zeitraum().monate) } catch {
                hindernis = error
            }
        }
        return (monate.sorted(), hindernis)
    }

    /// Der Zeitraum, um den es im offenen Antrag geht.
    private mutating func zeitraum() throws(Fachfehler) -> Bewilligungszeitraum {
        guard let angaben = fall.angaben else { throw .ablehnung(.angaben(.ohneAntrag)) }
        let sachverhalt = try lies(angaben).get()
        do { return try Berechnung.zeitraum(of: sachverhalt, under: recht) } catch {
            throw .recht(error)
        }
    }

    /// Der gerechnete Monat.
    ///
    /// - Parameters:
    ///   - monat: der Monat.
    ///   - zeitraum: der Bewilligungszeitraum; nil nimmt den bewilligten oder den gesetzlichen.
    /// - Returns: das Ergebnis mit Erklärung.
    /// - Throws: `Fachfehler`, wenn Angaben fehlen oder das Recht den Fall nicht deckt.
    package mutating func ergebnis(
        _ monat: Monat, in zeitraum: Bewilligungszeitraum? = nil
    ) throws(Fachfehler) -> Monatsergebnis {
        var sachverhalt = try sachverhalt(monat)
        if let zeitraum {
            sachverhalt.bewilligungszeitraum = zeitraum
        } else if let bescheid = fall.bewilligung(for: monat)?.bescheid {
            // Vermögen und Deckel hängen am Beginn des bewilligten Zeitraums (§ 65a Abs. 1 SGB II).
            sachverhalt.bewilligungszeitraum = Bewilligungszeitraum(
                ab: bescheid.zeitraum.ab, anzahl: bescheid.zeitraum.anzahl)
        }
        let berechnung: Berechnung
        do { berechnung = try Berechnung(sachverhalt, monate: [monat], under: recht) } catch {
            throw .recht(error)
        }
        guard let ergebnis = berechnung.monate.first else { throw .unterbrochen }
        return ergebnis
    }

    /// Die Angaben, mit denen der Monat gerechnet wird.
    package mutating func sachverhalt(_ monat: Monat) throws(Fachfehler) -> Sachverhalt {
        guard let angaben = fall.angaben(for: monat) ?? fall.angaben else {
            throw .ablehnung(.angaben(.ohneAntrag))
        }
        return try lies(angaben).get()
    }

    private mutating func lies(_ angaben: String) -> Result<Sachverhalt, Fachfehler> {
        if let schon = gelesen[angaben] { return schon }
        let ergebnis: Result<Sachverhalt, Fachfehler>
        do { ergebnis = .success(try Angaben.lies(angaben)) } catch { ergebnis = .failure(error) }
        gelesen[angaben] = ergebnis
        return ergebnis
    }
}
