import Grundtypen
import Rechtskern

/// Wie eine besondere Einnahme einer Person entstand; die Erklärung rechnet es Schritt für Schritt nach.
///
/// In die ``PersonLage`` geht nur der Betrag ein, damit die Massenrechnung nichts davon merkt.
struct Herleitung: Sendable {
    enum Rechnung: Sendable {
        case aufteilung(Aufteilung)
        case gewinn(Gewinnrechnung)
        case förderung(Einkommensart, betrag: Geld, kinderbetreuung: Geld)
        case elterngeld(betrag: Geld, vorGeburt: Geld, plus: Bool)
        /// Für den erzieherischen Einsatz, alle Pflegekinder zusammen.
        case pflegegeld(summe: Geld, kinder: Int)
        case kindergeldAußerhalb(betrag: Geld, gesetzlich: Bool, weitergeleitet: Geld)
        case kinderlohn(brutto: Geld, netto: Geld)
        case ehrenamt(Geld)
        case sachbezug(Sachbezugsrechnung)
        /// Zählt, wie angegeben.
        case ganz(Einkommensart, Geld, Norm)
    }

    /// Stelle der Person in den Angaben.
    let stelle: Int32
    let rechnung: Rechnung

    func rechne<S: Spur>(
        _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Herleitungsergebnis<S.Grund> {
        switch rechnung {
        case .aufteilung(let aufteilung): return .sonstiges(aufteilung.teilbetrag(&spur))
        case .gewinn(let gewinn):
            let ergebnis = gewinn.rechne(recht.kilometerBetrieb, &spur)
            return .erwerb(brutto: ergebnis.brutto, netto: ergebnis.netto)
        case .förderung(let art, let betrag, let kinderbetreuung):
            return .förderung(
                Einnahmenanteil.förderung(art, betrag, kinderbetreuung: kinderbetreuung, &spur))
        case .elterngeld(let betrag, let vorGeburt, let plus):
            return .sonstiges(
                Einnahmenanteil.elterngeld(betrag, vorGeburt, plus: plus, recht, &spur))
        case .pflegegeld(let summe, let kinder):
            return .sonstiges(Einnahmenanteil.pflegegeld(summe, kinder, recht, &spur))
        case .kindergeldAußerhalb(let betrag, let gesetzlich, let weitergeleitet):
            return .sonstiges(
                Einnahmenanteil.kindergeld(
                    betrag, gesetzlich: gesetzlich, weitergeleitet, recht, &spur))
        case .kinderlohn(let brutto, let netto):
            return Einnahmenanteil.kinderlohn(brutto, netto, recht, &spur)
        case .ehrenamt(let betrag):
            let einnahme = spur.tatsache(
                Einkommensart.ehrenamt.begriff, "§ 11b Abs. 2 Satz 3 SGB II", betrag)
            return .erwerb(brutto: einnahme, netto: einnahme)
        case .sachbezug(let rechnung):
            let wert = rechnung.rechne(recht, &spur)
            return .erwerb(brutto: wert, netto: wert)
        case .ganz(let art, let betrag, let norm):
            return .sonstiges(spur.tatsache(art.begriff, norm, betrag))
        }
    }
}

/// Wohin eine besondere Einnahme gehört.
enum Herleitungsergebnis<Grund: Sendable & BitwiseCopyable> {
    case sonstiges(Betrag<Grund>)
    case förderung(Betrag<Grund>)
    case erwerb(brutto: Betrag<Grund>, netto: Betrag<Grund>)
}

/// Wie viel von einer Einnahme zählt.
enum Einnahmenanteil {
    /// Ohne den Teil für die Betreuung eigener Kinder (§ 64 Abs. 3 Satz 1 SGB III, § 14b BAföG).
    static func förderung<S: Spur>(
        _ art: Einkommensart, _ betrag: Geld, kinderbetreuung: Geld, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let norm = normFörderung(art)
        guard kinderbetreuung.istPositiv else {
            return spur.tatsache(art.begriff, norm, betrag)
        }
        let bewilligt = spur.tatsache(.bewilligteFörderung, norm, betrag)
        let frei = spur.tatsache(.kinderbetreuung, norm, kinderbetreuung)
        return spur.differenz(
            art.begriff, norm, bewilligt, frei,
            Begriff(
                "ohne \(kinderbetreuung.deutsch) Euro für Kinderbetreuung",
                "without \(kinderbetreuung) euro for childcare"))
    }

    private static func normFörderung(_ art: Einkommensart) -> Norm {
        switch art {
        case .bafoeg: "§ 11a Abs. 3 Satz 2 Nr. 3 SGB II"
        case .bab: "§ 11a Abs. 3 Satz 2 Nr. 4 SGB II"
        default: "§ 11 Abs. 1 Satz 1 SGB II"
        }
    }

    /// Frei ist das Einkommen vor der Geburt bis zum Freibetrag (AV-0074).
    static func elterngeld<S: Spur>(
        _ betrag: Geld, _ vorGeburt: Geld, plus: Bool, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let norm: Norm = "§ 10 Abs. 5 BEEG"
        let satz = recht.elterngeldfreibetrag
        let bewilligt = spur.tatsache(.bewilligtesElterngeld, norm, betrag)
        let grenze = spur.parameter(
            .elterngeldGrenze, norm, plus ? satz.wert.plus : satz.wert.basis, satz,
            Elterngeldfreibetrag.beträge, plus ? Begriff("ElterngeldPlus", "ElterngeldPlus") : nil)
        let vorher = spur.tatsache(.einkommenVorGeburt, norm, vorGeburt)
        let frei = spur.kleinster(.elterngeldFrei, norm, grenze, vorher)
        return spur.differenz(
            Einkommensart.elterngeld.begriff, norm, bewilligt, frei,
            frei.geld.istPositiv
                ? Begriff(
                    "ohne \(frei.geld.deutsch) Euro Freibetrag",
                    "without an allowance of \(frei.geld) euro") : nil)
    }

    /// Vom Durchschnitt je Pflegekind zählt nur der Teil ab dem dritten (AV-0075).
    static func pflegegeld<S: Spur>(
        _ summe: Geld, _ kinder: Int, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let norm: Norm = "§ 11a Abs. 3 Satz 2 Nr. 1 SGB II"
        let satz = recht.pflegegeldanteile
        let alle = spur.tatsache(
            .erzieherischerEinsatz, norm, summe,
            Begriff("\(kinder) Pflegekinder", "\(kinder) foster children"))
        let jeKind = spur.anteil(.jePflegekind, norm, alle, 1, Int64(max(1, kinder)))
        let maß = spur.wert(
            .satzDesRechts, norm, satz, Pflegegeldanteile.anteile, satz.wert.einzelheit)
        let drittes =
            kinder > satz.wert.frei ? jeKind.geld.mal(satz.wert.nächstes) : Geld.null
        let weitere = Int64(max(0, kinder - satz.wert.frei - 1))
        let teil = spur.betrag(
            .nächstesPflegekind, "§ 11a Abs. 3 Satz 2 Nr. 1 Buchst. a SGB II", drittes, .folge,
            aus: [jeKind.grund, maß], satz.wert.nächstes.begriff)
        let ganz = spur.anteil(
            .weiterePflegekinder, "§ 11a Abs. 3 Satz 2 Nr. 1 Buchst. b SGB II", jeKind, weitere, 1)
        return spur.summe(Einkommensart.pflegegeld.begriff, norm, teil, ganz)
    }

    static func kindergeld<S: Spur>(
        _ betrag: Geld, gesetzlich: Bool, _ weitergeleitet: Geld,
        _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let kindergeld =
            gesetzlich
            ? spur.parameter(
                .kindergeld, "§ 66 Abs. 1 EStG", betrag, recht.kindergeld, Kindergeld.betrag)
            : spur.tatsache(.kindergeld, "§ 66 Abs. 1 EStG", betrag)
        let weiter = spur.tatsache(
            .weitergeleitet, "§ 1 Abs. 1 Nr. 8 GrusiGV", weitergeleitet)
        return spur.differenz(
            .kindergeldAußerhalb, "§ 1 Abs. 1 Nr. 8 GrusiGV", kindergeld, weiter)
    }

    /// Frei vom Brutto; das Netto sinkt um denselben Betrag.
    static func kinderlohn<S: Spur>(
        _ brutto: Geld, _ netto: Geld, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Herleitungsergebnis<S.Grund> {
        let norm: Norm = "§ 1 Abs. 1 Nr. 9 GrusiGV"
        let satz = recht.kinderlohnfrei
        let frei = spur.parameter(.freierKinderlohn, norm, satz.wert, satz, Kinderlohn.frei)
        let vollBrutto = spur.tatsache(.bruttoentgelt, norm, brutto)
        let vollNetto = spur.tatsache(.ausgezahlterLohn, norm, netto)
        return .erwerb(
            brutto: spur.differenz(.erwerbBrutto, norm, vollBrutto, frei),
            netto: spur.differenz(
                .nettoentgelt, norm, vollNetto, frei,
                Begriff(
                    "ohne \(satz.wert.deutsch) Euro, die unter 15 frei sind",
                    "without \(satz.wert) euro, free under 15")))
    }
}
