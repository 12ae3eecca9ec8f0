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

    /// Alle Monate, um die es im Fall geht: bewilligte und die der offenen Anträge.
    ///
    /// - Returns: die Monate aufsteigend; dazu, warum die eines offenen Antrags nicht feststehen.
    package mutating func monate() -> (monate: [Monat], hindernis: Fachfehler?) {
        var monate = Set(
            fall.bescheide.filter { fall.vorschlag($0.vorschlag)?.art.bewilligt ?? false }
                .flatMap { $0.zeitraum.monate })
        var hindernis: Fachfehler?
        for antrag in fall.offeneAnträge {
            do throws(Fachfehler) { monate.formUnion(try zeitraum(of: antrag).monate) } catch {
                hindernis = hindernis ?? error
            }
        }
        return (monate.sorted(), hindernis)
    }

    /// Der Zeitraum, um den es in einem Antrag geht: nach seinem Tag und den Angaben seines ersten
    /// Monats.
    ///
    /// - Parameters:
    ///   - antrag: der Antrag.
    ///   - grund: warum vorläufig entschieden wird; nil sonst.
    /// - Returns: den angegebenen oder den gesetzlichen Zeitraum.
    /// - Throws: `Fachfehler`, wenn Angaben fehlen oder das Recht den Fall nicht deckt.
    package mutating func zeitraum(
        of antrag: Antrag, vorläufigWeil grund: String? = nil
    ) throws(Fachfehler) -> Bewilligungszeitraum {
        var sachverhalt = try sachverhalt(antrag.wirktAb)
        sachverhalt.antrag = antrag.eingang
        if let grund { sachverhalt.vorläufigWeil = grund }
        do { return try Berechnung.zeitraum(of: sachverhalt, under: recht) } catch {
            throw .recht(error)
        }
    }

    /// Der gerechnete Monat, im bewilligten Zeitraum oder in dem des ältesten offenen Antrags, zu dem er
    /// gehört.
    ///
    /// - Parameter monat: der Monat.
    /// - Returns: das Ergebnis mit Erklärung.
    /// - Throws: `Fachfehler`, wenn Angaben fehlen oder das Recht den Fall nicht deckt.
    package mutating func ergebnis(_ monat: Monat) throws(Fachfehler) -> Monatsergebnis {
        let (antrag, zeitraum) = try grundlage(monat)
        return try ergebnis(monat, über: antrag, in: zeitraum)
    }

    /// Was mehr Lohn im Monat änderte, mit denselben Angaben wie ``ergebnis(_:)``.
    ///
    /// - Parameter monat: der Monat.
    /// - Returns: je Person, die 15 oder älter ist, ein Ausblick.
    /// - Throws: `Fachfehler`, wenn Angaben fehlen oder das Recht den Fall nicht deckt.
    package mutating func ausblick(_ monat: Monat) throws(Fachfehler) -> [Lohnausblick] {
        let (antrag, zeitraum) = try grundlage(monat)
        let sachverhalt = try sachverhalt(monat, über: antrag, in: zeitraum)
        do { return try Lohnausblick.alle(sachverhalt, in: monat, under: recht) } catch {
            throw .recht(error)
        }
    }

    /// Der Antrag und der Zeitraum, nach denen der Monat gerechnet wird.
    private mutating func grundlage(
        _ monat: Monat
    ) throws(Fachfehler) -> (Antrag?, Bewilligungszeitraum?) {
        if let (bescheid, vorschlag) = fall.bewilligung(for: monat) {
            // Vermögen und Deckel hängen am Beginn des bewilligten Zeitraums (§ 65a Abs. 1 SGB II).
            let zeitraum = Bewilligungszeitraum(
                ab: bescheid.zeitraum.ab, anzahl: bescheid.zeitraum.anzahl)
            return (fall.antrag(vorschlag.antrag), zeitraum)
        }
        for antrag in fall.offeneAnträge where antrag.wirktAb <= monat {
            let zeitraum = try zeitraum(of: antrag)
            if zeitraum.monate.contains(monat) { return (antrag, zeitraum) }
        }
        return (fall.anträge.last { $0.wirktAb <= monat }, nil)
    }

    /// Der Monat, wie ihn die Entscheidung über einen Antrag rechnet.
    ///
    /// - Parameters:
    ///   - monat: der Monat.
    ///   - antrag: sein Tag gilt statt dessen, der in den Angaben steht; nil nimmt diesen.
    ///   - zeitraum: der Bewilligungszeitraum; nil nimmt den angegebenen oder gesetzlichen.
    /// - Returns: das Ergebnis mit Erklärung.
    /// - Throws: `Fachfehler`, wenn Angaben fehlen oder das Recht den Fall nicht deckt.
    package mutating func ergebnis(
        _ monat: Monat, über antrag: Antrag?, in zeitraum: Bewilligungszeitraum?
    ) throws(Fachfehler) -> Monatsergebnis {
        // Was hier herauskommt, wird entschieden oder am Bescheid gemessen.
        if let vorhaben = recht.überlagerung {
            throw .recht(.nichtGeltendesRecht("§ 31 SGB I", overlay: vorhaben.titel))
        }
        let sachverhalt = try sachverhalt(monat, über: antrag, in: zeitraum)
        let berechnung: Berechnung
        do { berechnung = try Berechnung(sachverhalt, monate: [monat], under: recht) } catch {
            throw .recht(error)
        }
        guard let ergebnis = berechnung.monate.first else { throw .unterbrochen }
        return ergebnis
    }

    private mutating func sachverhalt(
        _ monat: Monat, über antrag: Antrag?, in zeitraum: Bewilligungszeitraum?
    ) throws(Fachfehler) -> Sachverhalt {
        var sachverhalt = try sachverhalt(monat)
        if let antrag { sachverhalt.antrag = antrag.eingang }
        if let zeitraum { sachverhalt.bewilligungszeitraum = zeitraum }
        return sachverhalt
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
