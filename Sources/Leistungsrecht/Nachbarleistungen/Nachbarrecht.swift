import Grundtypen
import Rechtskern

/// Die Werte von Wohngeld und Kinderzuschlag für einen Monat, einmal aufgelöst.
///
/// Neben der ``Rechtslage``, damit ein noch nicht festgesetzter Wert dieser Leistungen nicht die
/// Monate der Grundsicherung als fortgeschrieben kennzeichnet.
struct Nachbarrecht: Sendable {
    let monat: Monat
    let geringfügigkeit: Satz<Geld>
    let unterhaltsvorschuss: Satz<Altersstaffel>
    let werte: Satz<Wohngeldwerte>
    let mindestwerte: Satz<Wohngeldmindestwerte>
    let höchstbeträge: Satz<Höchstbeträge>
    let heizkosten: Satz<Grenzwerte>
    let klimakomponente: Satz<Grenzwerte>
    let jeWeiteres: Satz<Geld>
    let mindestbetrag: Satz<Geld>
    let abzug: Satz<Promille>
    let arbeitnehmerPauschbetrag: Satz<Geld>
    let rentenPauschbetrag: Satz<Geld>
    let alleinerziehendenfreibetrag: Satz<Geld>
    let kindererwerbsfreibetrag: Satz<Geld>
    let mindesteinkommen: Satz<Mindesteinkommen>
    let kinderzuschlag: Satz<Geld>
    let minderungKind: Satz<Promille>
    let minderungEltern: Satz<Promille>
    let vermögensfreibetrag: Satz<Zuschlagsvermögen>
    let wohnanteile: Satz<Wohnanteile>
    /// Titel der Parameter, deren Wert im Monat nur fortgeschrieben ist.
    let fortgeschrieben: [String]

    init(in monat: Monat, under stand: Rechtsstand) throws(Rechtsfehler) {
        self.monat = monat
        var auflösung = Auflösung(monat: monat, stand: stand)
        geringfügigkeit = try auflösung.satz(Grundabsetzung.geringfügigkeitsgrenze)
        unterhaltsvorschuss = try auflösung.satz(Unterhaltsvorschuss.beträge)
        werte = try auflösung.satz(Wohngeldtafeln.werte)
        mindestwerte = try auflösung.satz(Wohngeldtafeln.mindestwerte)
        höchstbeträge = try auflösung.satz(Wohngeldtafeln.höchstbeträge)
        heizkosten = try auflösung.satz(Wohngeldtafeln.heizkosten)
        klimakomponente = try auflösung.satz(Wohngeldtafeln.klimakomponente)
        jeWeiteres = try auflösung.satz(Wohngeldtafeln.jeWeiteres)
        mindestbetrag = try auflösung.satz(Wohngeldtafeln.mindestbetrag)
        abzug = try auflösung.satz(Wohngeldeinkommen.abzug)
        arbeitnehmerPauschbetrag = try auflösung.satz(Wohngeldeinkommen.arbeitnehmerPauschbetrag)
        rentenPauschbetrag = try auflösung.satz(Wohngeldeinkommen.rentenPauschbetrag)
        alleinerziehendenfreibetrag = try auflösung.satz(
            Wohngeldeinkommen.alleinerziehendenfreibetrag)
        kindererwerbsfreibetrag = try auflösung.satz(Wohngeldeinkommen.kindererwerbsfreibetrag)
        mindesteinkommen = try auflösung.satz(Kinderzuschlag.mindesteinkommen)
        kinderzuschlag = try auflösung.satz(Kinderzuschlag.höchstbetrag)
        minderungKind = try auflösung.satz(Kinderzuschlag.minderungKind)
        minderungEltern = try auflösung.satz(Kinderzuschlag.minderungEltern)
        vermögensfreibetrag = try auflösung.satz(Kinderzuschlag.vermögen)
        wohnanteile = try auflösung.satz(Kinderzuschlag.wohnanteile)
        fortgeschrieben = auflösung.fortgeschrieben.map(\.titel)
    }
}
