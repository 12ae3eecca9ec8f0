package import Grundtypen

/// Warum eine Handlung im Fall nicht geht; der Mensch am Bildschirm kann etwas tun.
package enum Ablehnung: Error, Hashable, Sendable {
    case angaben(Angabenmangel)
    case eingang(Eingangsmangel)
    case vorschlag(Vorschlagsmangel)
    case auszahlung(Auszahlungsmangel)
    case prüfung(Prüfungsmangel)
}

/// Was an Angaben oder ihrer Änderung nicht stimmt.
package enum Angabenmangel: Hashable, Sendable {
    case unlesbar(zeile: Int, spalte: Int)
    case ohneFormat(gefunden: String?)
    case ohneGrund
    case ohneUnterschied
    case pfadUnbekannt(String)
    case ohneAntrag
}

/// Was an einem Eingang oder an der Zuständigkeit nicht stimmt.
package enum Eingangsmangel: Hashable, Sendable {
    case antragBekannt(AntragID)
    case standortFehlt
    case zuständigkeitUnverändert
    case nachweisBekannt(NachweisID)
    case nachweisOhneBezeichnung
    case nachweisLeer(dateiname: String)
    case vollständigkeitAußerhalb(prozent: Int)
    case vollständigkeitWidersprüchlich(prozent: Int, fehlend: Int)
}

/// Was an einem Vorschlag nicht stimmt.
package enum Vorschlagsmangel: Hashable, Sendable {
    case antragUnbekannt(AntragID)
    case antragEntschieden(AntragID)
    case bekannt(VorschlagID)
    case andererOffen(VorschlagID)
    case angabenGeändert(gerechnetAuf: Int, jetzt: Int)
    case rechenstandFehlt
    case grundDerVorläufigkeitFehlt
    case grundDerAblehnungFehlt
    case zeitraumZuLang(Monatsspanne)
    case zeitraumVorAntrag(Monatsspanne, antragswirkung: Monat)
    case zeitraumBelegt(Monatsspanne, durch: BescheidID)
    case ablehnungMitBetrag
    case bewilligungOhneBetrag
    case personUnbekannt(PersonID)
    case zeileAußerhalb(Monat, PersonID)
    case zeileDoppelt(Monat, PersonID)
    case betragNegativ(Monat, PersonID)
    /// Sofortzuschlag und einmalige Leistungen ergeben mehr als den Anteil des Bundes.
    case teileÜberBund(Monat, PersonID)
    /// Bildung und Teilhabe, einmalige Leistungen und die Miete an den Vermieter ergeben mehr als den
    /// Anteil der Kommune.
    case teileÜberKommune(Monat, PersonID)
}

/// Warum nicht feststeht, wohin ein Betrag geht.
package enum Auszahlungsmangel: Hashable, Sendable {
    case kontoFehlt
    case inhaberFehlt(IBAN)
    case inhaberZuLang(zeichen: Int)
    case verwendungZuLang(zeichen: Int)
    case vermieterNegativ(Monat, PersonID)
    case vermieterÜberKommune(Monat, PersonID, kommune: Geld)
    case direktzahlungFehlt(Monat)
    case direktzahlungDoppelt(Monatsspanne, Monatsspanne)
    case direktzahlungAußerhalb(Monatsspanne)
    case verwendungFehlt(IBAN)
    case vermieterÜberMiete(Monat, summe: Geld, miete: Geld)
}

/// Warum ein Vorschlag nicht Bescheid werden, zurückgehen oder versandt werden kann.
package enum Prüfungsmangel: Hashable, Sendable {
    case vorschlagUnbekannt(VorschlagID)
    case vorschlagNichtOffen(VorschlagID, Vorschlagszustand)
    case verfasstUndGeprüft(Kennung)
    case rückgabeOhneGrund
    case bescheidBekannt(BescheidID)
    case erlassVorAntrag(am: Tag, eingang: Tag)
    case bescheidUnbekannt(BescheidID)
    case versandVorErlass(am: Tag, erlassen: Tag)
    case bereitsVersandt(BescheidID, am: Tag)
}
