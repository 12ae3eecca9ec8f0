package import Fallakte
package import Grundtypen
import Leistungsrecht
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

/// Die Monate eines Falls, und warum die eines offenen Antrags nicht feststehen.
package struct Monatsübersicht: Sendable {
    /// Aufsteigend, je bewilligtem Monat und je Monat eines offenen Antrags einer.
    package let stände: [Monatsstand]
    /// Nil, wenn die Monate jedes offenen Antrags dabei sind.
    package let hindernis: Fachfehler?
}

extension Fall {
    /// Bewilligt, zustehend und gezahlt je Monat.
    ///
    /// - Parameters:
    ///   - gezahlt: was das Konto des Amts je Monat verlassen hat und nicht zurückkam.
    ///   - recht: das Recht, wie es bekannt ist.
    /// - Returns: was feststeht; was nicht, nennt sein Hindernis.
    package func monatsübersicht(
        gezahlt: [Monat: Geld], under recht: Rechtsstand = .aktuell
    ) -> Monatsübersicht {
        var rechner = Monatsrechner(self, under: recht)
        let (monate, hindernis) = rechner.monate()
        let stände = monate.map { stand($0, gezahlt: gezahlt[$0] ?? .null, &rechner) }
        return Monatsübersicht(stände: stände, hindernis: hindernis)
    }

    private func stand(
        _ monat: Monat, gezahlt: Geld, _ rechner: inout Monatsrechner
    ) -> Monatsstand {
        let zeilen = bewilligung(for: monat).map { _ in bewilligt(for: monat) }
        var hindernis: Fachfehler?
        var gerechnet: Monatsergebnis?
        do throws(Fachfehler) { gerechnet = try rechner.ergebnis(monat) } catch {
            hindernis = error
        }
        return Monatsstand(
            monat: monat, bewilligt: zeilen.map { $0.map(\.gesamt).summe },
            zusteht: gerechnet?.gesamt, gezahlt: gezahlt,
            bescheid: bewilligung(for: monat)?.bescheid.id,
            fortgeschrieben: gerechnet?.fortgeschrieben ?? [], hindernis: hindernis)
    }
}
