package import Fallakte
package import Grundtypen
package import Leistungsrecht
package import Rechtskern

/// Ein Monat eines Falls: bewilligt, zustehend und gezahlt sind drei verschiedene Dinge.
package struct Monatsstand: Sendable {
    package let monat: Monat
    /// Was ein Bescheid bewilligt; nil ohne Bescheid für den Monat.
    package let bewilligt: Geld?
    /// Was nach heutiger Kenntnis zusteht; nil, wenn es sich nicht rechnen lässt.
    package let zusteht: Geld?
    package let gezahlt: Geld
    package let bescheid: BescheidID?
    /// Titel der Werte, die für den Monat noch nicht festgesetzt sind.
    package let fortgeschrieben: [String]
    /// Warum nicht gerechnet werden konnte.
    package let hindernis: Fachfehler?

    /// Zustehend weniger bewilligt; nil, solange eines davon fehlt.
    package var differenz: Geld? {
        guard let zusteht, let bewilligt else { return nil }
        return zusteht - bewilligt
    }
}

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
    package mutating func monate() -> [Monat] {
        var monate = Set(
            fall.bescheide.filter { fall.vorschlag($0.vorschlag)?.art.bewilligt ?? false }
                .flatMap { $0.zeitraum.monate })
        if !fall.offeneAnträge.isEmpty, let angaben = fall.angaben,
            case .success(let sachverhalt) = lies(angaben),
            let zeitraum = try? Berechnung.zeitraum(of: sachverhalt, under: recht)
        {
            monate.formUnion(zeitraum.monate)
        }
        return monate.sorted()
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
        do {
            let berechnung = try Berechnung(sachverhalt, monate: [monat], under: recht)
            guard let ergebnis = berechnung.monate.first else { throw Fachfehler.unterbrochen }
            return ergebnis
        } catch let fehler as Rechtsfehler {
            throw .recht(fehler)
        } catch let fehler as Fachfehler {
            throw fehler
        } catch {
            throw .unterbrochen
        }
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

extension Fall {
    /// Bewilligt, zustehend und gezahlt je Monat, aufsteigend.
    ///
    /// - Parameters:
    ///   - gezahlt: was das Konto des Amts je Monat verlassen hat und nicht zurückkam.
    ///   - recht: das Recht, wie es bekannt ist.
    /// - Returns: einen Stand je bewilligtem Monat und je Monat des offenen Antrags.
    package func monatsstände(
        gezahlt: [Monat: Geld], under recht: Rechtsstand = .aktuell
    ) -> [Monatsstand] {
        var rechner = Monatsrechner(self, under: recht)
        return rechner.monate().map { monat in
            let zeilen = bewilligung(for: monat).map { _ in bewilligt(for: monat) }
            var hindernis: Fachfehler?
            var gerechnet: Monatsergebnis?
            do throws(Fachfehler) { gerechnet = try rechner.ergebnis(monat) } catch {
                hindernis = error
            }
            return Monatsstand(
                monat: monat, bewilligt: zeilen.map { $0.map(\.gesamt).summe },
                zusteht: gerechnet?.gesamt, gezahlt: gezahlt[monat] ?? .null,
                bescheid: bewilligung(for: monat)?.bescheid.id,
                fortgeschrieben: gerechnet?.fortgeschrieben ?? [], hindernis: hindernis)
        }
    }
}
