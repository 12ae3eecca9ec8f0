import Grundtypen
import Rechtskern

/// Was ein Haushaltsmitglied im Jahr einnimmt, soweit es für das Wohngeld zählt (§ 14 WoGG).
struct Wohngeldeinnahmen: Hashable, Sendable {
    /// Bruttolohn im Jahr.
    var lohn = Geld.null
    /// Nachgewiesene Ausgaben für die Arbeit im Jahr.
    var werbungskosten = Geld.null
    /// § 9a Satz 1 Nr. 1 Buchst. a EStG; nicht bei pauschal versteuertem Lohn (§ 14 Abs. 1 Satz 3 WoGG).
    var mitPauschbetrag = true
    /// Arbeitslosengeld, Krankengeld (§ 14 Abs. 2 Nr. 6 WoGG).
    var ersatz = Geld.null
    /// Rente, ganz (§ 14 Abs. 2 Nr. 3 WoGG).
    var rente = Geld.null
    /// Unterhalt und Unterhaltsvorschuss (§ 14 Abs. 2 Nr. 19 bis 21 WoGG).
    var unterhalt = Geld.null
    var sonstiges = Geld.null
    /// Wie viele der drei Abzüge des § 16 Satz 1 WoGG zustehen, null bis drei.
    var abzüge = 0
    /// Kind eines Haushaltsmitglieds unter 25 (§ 17 Nr. 4 WoGG).
    var kindUnter25 = false
    /// An andere gezahlter Unterhalt bis zum Betrag des Titels, im Jahr (§ 18 Satz 2 WoGG).
    var unterhaltGezahlt = Geld.null
}

/// Das Gesamteinkommen (§§ 13 bis 18 WoGG).
enum Wohngeldeinkommen {
    /// Für jede Art von Steuern und Pflichtbeiträgen.
    static let abzug = Parameter<Promille>(
        "wogg.16", "Abzug für Steuern und Pflichtbeiträge im Wohngeld",
        .init(ab: Monat(2023, 1), "WoGG § 16, Fassung ab 1.1.2023", .prozent(10)))
    /// Euro im Jahr.
    static let arbeitnehmerPauschbetrag = Parameter<Geld>(
        "estg.9a-1-1a", "Arbeitnehmer-Pauschbetrag",
        .init(ab: Monat(2023, 1), "EStG § 9a, Fassung ab 1.1.2023", .euro(1230)))
    /// Euro im Jahr.
    static let rentenPauschbetrag = Parameter<Geld>(
        "estg.9a-1-3", "Pauschbetrag für Werbungskosten bei Renten",
        .init(ab: Monat(2023, 1), "EStG § 9a, Fassung ab 1.1.2023", .euro(102)))
    /// Euro im Jahr.
    static let alleinerziehendenfreibetrag = Parameter<Geld>(
        "wogg.17-3", "Freibetrag für Alleinerziehende im Wohngeld",
        .init(ab: Monat(2023, 1), "WoGG § 17, Fassung ab 1.1.2023", .euro(1320)))
    /// Euro im Jahr und Kind.
    static let kindererwerbsfreibetrag = Parameter<Geld>(
        "wogg.17-4", "Freibetrag für Erwerbseinkommen von Kindern im Wohngeld",
        .init(ab: Monat(2023, 1), "WoGG § 17, Fassung ab 1.1.2023", .euro(1200)))

    /// Das monatliche Gesamteinkommen aller Mitglieder, auf Cent gerundet (AV-0027).
    ///
    /// `mitglieder` nennt je zu berücksichtigendem Haushaltsmitglied die Einnahmen im Jahr,
    /// `alleinerziehend`, ob § 17 Nr. 3 WoGG zutrifft.
    static func monatlich<S: Spur>(
        _ mitglieder: [Wohngeldeinnahmen], alleinerziehend: Bool, _ recht: Nachbarrecht,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let einkommen = mitglieder.map { jahreseinkommen($0, recht, &spur) }
        let summe = spur.betrag(
            .jahreseinkommenAlle, "§ 13 Abs. 1 WoGG", einkommen.map(\.geld).summe, .summe,
            aus: einkommen.map(\.grund))
        let abzug = abzüge(mitglieder, alleinerziehend: alleinerziehend, recht, &spur)
        let gesamt = spur.differenz(.gesamteinkommen, "§ 13 Abs. 1 WoGG", summe, abzug)
        return spur.anteil(.gesamteinkommenMonat, "§ 13 Abs. 2 WoGG", gesamt, 1, 12)
    }

    /// Einkünfte und Einnahmen eines Mitglieds nach dem Abzug des § 16 WoGG.
    static func jahreseinkommen<S: Spur>(
        _ e: Wohngeldeinnahmen, _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let arbeit = lohneinkünfte(e, recht, &spur)
        let rente = renteneinkünfte(e, recht, &spur)
        let anderes = spur.tatsache(
            .wohngeldEinnahmen, "§ 14 Abs. 2 WoGG", e.ersatz + e.unterhalt + e.sonstiges)
        let zusammen = spur.betrag(
            .jahreseinkommenVorAbzug, "§ 14 Abs. 1 Satz 1 WoGG",
            arbeit.geld + rente.geld + anderes.geld, .summe,
            aus: [arbeit.grund, rente.grund, anderes.grund])
        guard e.abzüge > 0 else { return zusammen }
        let abzug = spur.anteil(
            .wohngeldAbzug, "§ 16 Satz 1 WoGG", zusammen, recht.abzug.wert * e.abzüge, recht.abzug,
            Wohngeldeinkommen.abzug)
        return spur.differenz(.jahreseinkommen, "§ 14 Abs. 1 Satz 1 WoGG", zusammen, abzug)
    }

    private static func lohneinkünfte<S: Spur>(
        _ e: Wohngeldeinnahmen, _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let lohn = spur.tatsache(.lohnImJahr, "§ 14 Abs. 1 Satz 1 WoGG", e.lohn)
        guard e.lohn.istPositiv else { return lohn }
        let nachgewiesen = spur.tatsache(
            .werbungskostenImJahr, "§ 14 Abs. 1 Satz 3 Nr. 2 WoGG", e.werbungskosten)
        let pauschbetrag = recht.arbeitnehmerPauschbetrag
        let abzug =
            e.mitPauschbetrag && e.werbungskosten < pauschbetrag.wert
            ? spur.parameter(
                .werbungskostenImJahr, "§ 9a Satz 1 Nr. 1 Buchst. a EStG", pauschbetrag.wert,
                pauschbetrag, arbeitnehmerPauschbetrag)
            : nachgewiesen
        return spur.differenz(.lohneinkünfte, "§ 14 Abs. 1 Satz 1 WoGG", lohn, abzug)
    }

    private static func renteneinkünfte<S: Spur>(
        _ e: Wohngeldeinnahmen, _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let rente = spur.tatsache(.renteImJahr, "§ 14 Abs. 2 Nr. 3 WoGG", e.rente)
        guard e.rente.istPositiv else { return rente }
        let satz = recht.rentenPauschbetrag
        let abzug = spur.parameter(
            .werbungskostenImJahr, "§ 9a Satz 1 Nr. 3 EStG", satz.wert, satz, rentenPauschbetrag)
        return spur.differenz(.renteneinkünfte, "§ 14 Abs. 1 Satz 1 WoGG", rente, abzug)
    }

    /// Freibeträge (§ 17 Nr. 3, 4 WoGG) und gezahlter Unterhalt (§ 18 WoGG).
    private static func abzüge<S: Spur>(
        _ mitglieder: [Wohngeldeinnahmen], alleinerziehend: Bool, _ recht: Nachbarrecht,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        var teile: [Betrag<S.Grund>] = []
        if alleinerziehend {
            let satz = recht.alleinerziehendenfreibetrag
            teile.append(
                spur.parameter(
                    .wohngeldFreibetrag, "§ 17 Nr. 3 WoGG", satz.wert, satz,
                    alleinerziehendenfreibetrag))
        }
        for kind in mitglieder where kind.kindUnter25 && kind.lohn.istPositiv {
            let satz = recht.kindererwerbsfreibetrag
            let lohn = spur.tatsache(.lohnImJahr, "§ 17 Nr. 4 WoGG", kind.lohn)
            let höchstens = spur.parameter(
                .wohngeldFreibetrag, "§ 17 Nr. 4 WoGG", satz.wert, satz, kindererwerbsfreibetrag)
            teile.append(
                spur.kleinster(.wohngeldFreibetrag, "§ 17 Nr. 4 WoGG", lohn, höchstens))
        }
        for mitglied in mitglieder where mitglied.unterhaltGezahlt.istPositiv {
            teile.append(
                spur.tatsache(.unterhaltGezahlt, "§ 18 Satz 2 WoGG", mitglied.unterhaltGezahlt))
        }
        return spur.betrag(
            .wohngeldFreibeträge, "§ 13 Abs. 1 WoGG", teile.map(\.geld).summe, .summe,
            aus: teile.map(\.grund))
    }
}
