public import Grundtypen
public import Rechtskern

/// Was mehr Lohn einer Person in einem Monat änderte (§§ 9, 11b SGB II).
///
/// Gerechnet mit denselben Regeln, nichts davon ändert einen Betrag. Nur der Lohn ändert sich, alles
/// andere bleibt; wie viel netto bleibt, sagt ``nettoanteil`` (AV-0085).
public struct Lohnausblick: Hashable, Sendable {
    /// Was vom Brutto nach Steuern und Beiträgen bleibt.
    public enum Nettoanteil: Hashable, Sendable {
        /// Derselbe Anteil wie beim Lohn dieses Monats.
        case wieBisher
        /// Ohne Lohn: netto wie brutto, wie in einer geringfügigen Beschäftigung ohne Beitrag zur
        /// Rentenversicherung.
        case wieBrutto
    }

    /// Kennung aus den Angaben.
    public let person: String
    public let name: String
    /// Lohn des Monats, Euro; null ohne Arbeit.
    public let brutto: Geld
    public let netto: Geld
    public let nettoanteil: Nettoanteil
    /// Nil, wenn mehr Lohn nichts mehr ändert als das Netto.
    public let schwelle: Lohnschwelle?
    /// Nil nur mit ``hindernis``.
    public let wirkung: Lohnwirkung?
    /// Warum sich der Haushalt mit mehr Lohn nicht rechnen lässt, etwa weil dann Einkommen zu verteilen wäre
    /// (§ 7b Abs. 4 SGB II); sonst nil.
    public let hindernis: Rechtsfehler?
}

/// Wie sich ein höheres Brutto auf das Geld des Haushalts auswirkt.
public struct Lohnwirkung: Hashable, Sendable {
    /// So viel mehr Brutto, Euro im Monat.
    public let brutto: Geld
    public let netto: Geld
    /// Was sich an den Leistungen nach dem SGB II ändert; meist negativ.
    public let leistungen: Geld

    /// Was der Haushalt danach mehr hat; kann negativ sein.
    public var verfügbar: Geld { netto + leistungen }
}

/// Ein Brutto, über dem das Geld des Haushalts anders auf mehr Lohn antwortet.
public struct Lohnschwelle: Hashable, Sendable {
    public enum Art: Hashable, Sendable {
        /// Bis hierher zählt der Lohn nicht, darüber teilweise.
        case anrechnungBeginnt
        /// Darüber gilt ein anderes Band des Freibetrags; Anteil, der darüber frei bleibt.
        case freibetrag(darüber: Promille)
        /// Darüber können höhere Ausgaben nachgewiesen werden (§ 11b Abs. 2 Satz 2 SGB II).
        case nachweis
        /// Darüber zählen auch kleine Einnahmen (§ 1 Abs. 1 Nr. 1 GrusiGV).
        case kleineEinnahmen
        /// Darüber gehören diese Personen nicht mehr zur Bedarfsgemeinschaft.
        case scheidetAus([String])
        /// Darüber gehören diese Personen wieder dazu.
        case kehrtZurück([String])
        /// Darüber fällt der Sofortzuschlag dieser Personen weg.
        case sofortzuschlagEndet([String])
        /// Darüber gibt es keine Leistungen mehr.
        case anspruchEndet(mitKindern: Bool)
        /// Darüber ändert sich die Anrechnung aus einem anderen Grund.
        case andereAnrechnung
    }

    /// Das letzte Brutto, für das es noch bleibt wie bisher, Euro im Monat; genau auf den Cent, bei
    /// ``Art/andereAnrechnung`` auf den Schritt der Suche (``Schwellensuche``).
    public let bis: Geld
    public let art: Art
    public let norm: Norm
}

extension Lohnschwelle {
    /// Was sich ändert, in einem Satz.
    public var begriff: Begriff {
        switch art {
        case .anrechnungBeginnt:
            Begriff("darüber wird Lohn angerechnet", "above it wages are counted")
        case .freibetrag(let darüber) where darüber == .null:
            Begriff(
                "darüber wächst der Freibetrag nicht mehr",
                "above it the allowance no longer grows")
        case .freibetrag(let darüber):
            Begriff(
                "darüber bleiben \(darüber.begriff.de) frei",
                "above it \(darüber.begriff.en) stay free")
        case .nachweis:
            Begriff(
                "darüber zählen nachgewiesene höhere Ausgaben",
                "above it proven higher expenses count")
        case .kleineEinnahmen:
            Begriff("darüber zählen kleine Einnahmen mit", "above it small receipts count")
        case .scheidetAus(let namen):
            Begriff(
                "darüber gehört nicht mehr dazu: \(namen.joined(separator: ", "))",
                "above it no longer in the benefit unit: \(namen.joined(separator: ", "))")
        case .kehrtZurück(let namen):
            Begriff(
                "darüber gehört wieder dazu: \(namen.joined(separator: ", "))",
                "above it again in the benefit unit: \(namen.joined(separator: ", "))")
        case .sofortzuschlagEndet(let namen):
            Begriff(
                "darüber entfällt der Sofortzuschlag: \(namen.joined(separator: ", "))",
                "above it no immediate supplement: \(namen.joined(separator: ", "))")
        case .anspruchEndet(false):
            Begriff(
                "darüber endet der Anspruch; Wohngeld ist dann zu prüfen",
                "above it the claim ends; housing benefit is then to be examined")
        case .anspruchEndet(true):
            Begriff(
                "darüber endet der Anspruch; Wohngeld und Kinderzuschlag sind dann zu prüfen",
                "above it the claim ends; housing benefit and child supplement are then to be "
                    + "examined")
        case .andereAnrechnung:
            Begriff("darüber wird anders angerechnet", "above it wages are counted differently")
        }
    }
}

extension Lohnausblick {
    /// Der Ausblick für alle, die im Monat dazugehören können und 15 oder älter sind.
    ///
    /// - Parameters:
    ///   - s: Angaben, mit denen der Monat zu rechnen ist.
    ///   - monat: ein Monat des Bewilligungszeitraums.
    ///   - mehr: so viel mehr Brutto für ``wirkung``.
    ///   - recht: das Recht, wie es an einem Tag bekannt war.
    /// - Returns: je Person ein Ausblick, in der Reihenfolge der Angaben; leer, wenn es schon ohne
    ///   Rechnung keinen Anspruch gibt.
    /// - Throws: `Rechtsfehler`, wenn der Monat nicht zu rechnen ist.
    public static func alle(
        _ s: Sachverhalt, in monat: Monat, mehr: Geld = .euro(100),
        under recht: Rechtsstand = .aktuell
    ) throws(Rechtsfehler) -> [Lohnausblick] {
        var alle: [Lohnausblick] = []
        for stelle in s.personen.indices {
            guard let probe = try Lohnprobe(s, stelle, in: monat, under: recht) else { continue }
            alle.append(Lohnausblick(s.personen[stelle], probe, mehr))
        }
        return alle
    }

    private init(_ angaben: Person, _ probe: Lohnprobe, _ mehr: Geld) {
        person = angaben.id
        name = angaben.name
        (brutto, netto) = (probe.brutto, probe.netto)
        nettoanteil = probe.brutto.istPositiv ? .wieBisher : .wieBrutto
        var aussicht: (schwelle: Lohnschwelle?, wirkung: Lohnwirkung?) = (nil, nil)
        var fehler: Rechtsfehler?
        do throws(Rechtsfehler) {
            aussicht = (try Schwellensuche(probe).schwelle(), try probe.wirkung(mehr))
        } catch { fehler = error }
        (schwelle, wirkung, hindernis) = (aussicht.schwelle, aussicht.wirkung, fehler)
    }
}
