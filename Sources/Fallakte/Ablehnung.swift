package import Grundtypen

/// Warum eine Handlung im Fall nicht geht; der Mensch am Bildschirm kann etwas tun.
package enum Ablehnung: Error, Hashable, Sendable {
    // Angaben
    case angabenUnlesbar
    case angabenOhneFormat(gefunden: String?)
    case änderungOhneGrund
    case änderungOhneUnterschied
    case pfadUnbekannt(String)
    case ohneAntrag
    case standortFehlt
    // Eingänge
    case antragBekannt(AntragID)
    case nachweisBekannt(NachweisID)
    case nachweisOhneBezeichnung
    case nachweisLeer(dateiname: String)
    case vollständigkeitAußerhalb(prozent: Int)
    case vollständigkeitWidersprüchlich(prozent: Int, fehlend: Int)
    // Vorschlag
    case antragUnbekannt(AntragID)
    case antragEntschieden(AntragID)
    case vorschlagBekannt(VorschlagID)
    case vorschlagOffen(VorschlagID)
    case angabenInzwischenGeändert(gerechnetAuf: Int, jetzt: Int)
    case zeitraumZuLang(Monatsspanne)
    case zeitraumVorAntrag(Monatsspanne, antragswirkung: Monat)
    case zeitraumBelegt(Monatsspanne, durch: BescheidID)
    case grundDerVorläufigkeitFehlt
    case grundDerAblehnungFehlt
    case ablehnungMitBetrag
    case bewilligungOhneBetrag
    case zeileAußerhalb(Monat, PersonID)
    case zeileDoppelt(Monat, PersonID)
    case betragNegativ(Monat, PersonID)
    case sofortzuschlagÜberBund(Monat, PersonID)
    case rechenstandFehlt
    // Prüfung
    case vorschlagUnbekannt(VorschlagID)
    case vorschlagNichtOffen(VorschlagID, Vorschlagszustand)
    case verfasstUndGeprüft(Kennung)
    case rückgabeOhneGrund
    case bescheidBekannt(BescheidID)
}
