import Ablage
package import Fallakte
package import Fallformat
package import Grundtypen
import Leistungsrecht

/// Ein Monat eines Bescheids: wie er damals gerechnet wurde, und was die Rechnung heute ergibt.
package struct Abgleichsmonat: Sendable {
    package let bewahrt: BewahrteBerechnung.Monat
    package let heute: Heute

    package enum Heute: Sendable {
        case gleich
        /// Dieselbe Summe, aber anders auf Personen oder Träger verteilt.
        case andersVerteilt
        /// Was heute zustünde.
        case anders(Geld)
        case nichtGerechnet(Fachfehler)
    }

    /// Heute weniger damals; nil, wenn heute nichts zu rechnen ist.
    package var differenz: Geld? {
        switch heute {
        case .gleich, .andersVerteilt: .null
        case .anders(let betrag): betrag - bewahrt.gesamt
        case .nichtGerechnet: nil
        }
    }
}

extension Amt {
    /// Die Berechnung, die mit dem Bescheid aufbewahrt ist.
    ///
    /// Den Blick hält fest, wer die Akte dafür öffnet.
    ///
    /// - Throws: ``Fachfehler``, auch wenn das Dokument fehlt oder nicht zu lesen ist.
    package func bewahrteBerechnung(
        of bescheid: Bescheid, in fall: FallID, by akteur: Akteur
    ) async throws(Fachfehler) -> BewahrteBerechnung {
        try akteur.verlange(.akteSehen)
        let inhalt = try await ausAblage { () async throws(Ablagefehler) in
            try await ablage.dokument(bescheid.berechnung, of: fall)
        }
        guard let inhalt else { throw .dokumentUnbekannt(bescheid.berechnung) }
        do { return try BewahrteBerechnung(lesend: inhalt) } catch {
            throw .berechnungUnlesbar(bescheid.id, error)
        }
    }
}

extension Fall {
    /// Jeder Monat der aufbewahrten Berechnung neben der Rechnung mit heutigen Angaben und Recht.
    package func abgleich(
        _ bescheid: Bescheid, with bewahrt: BewahrteBerechnung
    ) -> [Abgleichsmonat] {
        var rechner = Monatsrechner(self)
        let antrag = vorschlag(bescheid.vorschlag).flatMap { self.antrag($0.antrag) }
        let zeitraum = Bewilligungszeitraum(
            ab: bescheid.zeitraum.ab, anzahl: bescheid.zeitraum.anzahl)
        return bewahrt.monate.map { monat in
            do throws(Fachfehler) {
                let heute = try rechner.ergebnis(monat.monat, über: antrag, in: zeitraum)
                return Abgleichsmonat(bewahrt: monat, heute: monat.verglichen(with: heute))
            } catch {
                return Abgleichsmonat(bewahrt: monat, heute: .nichtGerechnet(error))
            }
        }
    }
}

extension BewahrteBerechnung.Monat {
    fileprivate func verglichen(with heute: Monatsergebnis) -> Abgleichsmonat.Heute {
        guard heute.gesamt == gesamt else { return .anders(heute.gesamt) }
        let jetzt = heute.personen.map {
            Anteil(
                person: $0.id, bund: $0.bund, kommune: $0.kommune, bildung: $0.bildung,
                einmalig: $0.einmalig.summe, zuschlag: $0.sofortzuschlag)
        }
        let damals = personen.map {
            Anteil(
                person: $0.id, bund: $0.bund, kommune: $0.kommune, bildung: $0.bildung,
                einmalig: $0.einmalig, zuschlag: $0.sofortzuschlag)
        }
        return Set(jetzt) == Set(damals) ? .gleich : .andersVerteilt
    }

    private struct Anteil: Hashable {
        let person: String
        let bund, kommune, bildung, einmalig, zuschlag: Geld
    }
}
