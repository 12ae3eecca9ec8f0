/// Die Schlüssel einer Gruppe von Angaben, in der Reihenfolge, in der sie geschrieben werden.
protocol Schlüssel: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// Name der Gruppe im JSON-Schema.
    static var gruppe: String { get }
    /// Schlüssel, deren Regel es noch nicht gibt.
    static var nichtGebaut: [String: NichtGebaut] { get }
}

extension Schlüssel {
    static var nichtGebaut: [String: NichtGebaut] { [:] }
    static var worte: [String] { allCases.map(\.rawValue) }
}

/// Alle Gruppen des Fallformats; Leser, Schreiber und JSON-Schema kennen dieselben.
enum Fallform {
    static let version = "fall/1"

    static let gruppen: [any Schlüssel.Type] = [
        Fallschlüssel.self, Zeitraumschlüssel.self, Örtlichkeitsschlüssel.self,
        Grenzschlüssel.self, Einstellungsschlüssel.self, Personenschlüssel.self,
        Stammdatenschlüssel.self, Versicherungsschlüssel.self, Dauerschlüssel.self,
        Schwangerschaftsschlüssel.self, Feststellungsschlüssel.self, Behinderungsschlüssel.self,
        Ausbildungsschlüssel.self,
        Einkommensschlüssel.self, Sachbezugsschlüssel.self, Betriebsschlüssel.self,
        Betriebsmonatsschlüssel.self,
        Schätzungsschlüssel.self, Fahrzeugschlüssel.self, Abzugsschlüssel.self, Fahrtschlüssel.self,
        Unterhaltsschlüssel.self, Vermögensschlüssel.self, Minderungsschlüssel.self,
        Ausschlussschlüssel.self,
        Ernährungsschlüssel.self, Bedarfsschlüssel.self, Schulbuchschlüssel.self,
        Leistungsschlüssel.self, Bildungsschlüssel.self,
        Wohnungsschlüssel.self, Kostensenkungsschlüssel.self, Kostenentscheidungsschlüssel.self,
        Vermieterschlüssel.self, Einmalkostenschlüssel.self, Guthabenschlüssel.self,
        Kontaktschlüssel.self, Kontoschlüssel.self, Erwartungsschlüssel.self,
        Personenerwartungsschlüssel.self,
    ]
}

enum Fallschlüssel: String, Schlüssel {
    case format, titel, zweck, antrag, bewilligungszeitraum, vorlaeufig, amt, oertlich, personen
    case wohnung, kontakt, erwartet
    static let gruppe = "fall"
}

enum Zeitraumschlüssel: String, Schlüssel {
    case ab, monate
    static let gruppe = "bewilligungszeitraum"
}

enum Örtlichkeitsschlüssel: String, Schlüssel {
    case land, grenzen, einstellungen
    static let gruppe = "oertlich"
}

enum Grenzschlüssel: String, Schlüssel {
    case ab, unterkunft, heizung
    static let gruppe = "grenze"
}

enum Einstellungsschlüssel: String, Schlüssel {
    case kopfteilrest, kdu_reform_2026, kind_vermoegen, aufteilung_2023
    static let gruppe = "einstellungen"
}

enum Personenschlüssel: String, Schlüssel {
    case id, vorname, nachname, rolle, verwandt, geboren, stammdaten, im_haushalt, erwerbsfaehig,
        schwanger
    case alleinerziehend, allein_neben_partner, behinderung, eltern, ausbildung,
        umzug_ohne_zusicherung
    case minderjaehriges_kind_ausserhalb, einkommen, abzuege, vermoegen,
        minderungen, ausschluss, ernaehrung, besonderer_bedarf, schulbuecher, einmalige_leistungen,
        bildung_teilhabe
    static let gruppe = "person"
    static var nichtGebaut: [String: NichtGebaut] { NichtGebaut.personenangaben }
}

enum Stammdatenschlüssel: String, Schlüssel {
    case geburtsname, geburtsort, geburtsland, staatsangehoerigkeit, geschlecht, familienstand
    case familienstand_seit, rentenversicherungsnummer, krankenversicherung, telefon, email
    case kundennummer, ausweis, ausweis_bis, einreise, aufenthaltstitel, aufenthaltstitel_bis
    case verpflichtungserklaerung, azr_nummer, betreuung
    static let gruppe = "stammdaten"
}

enum Versicherungsschlüssel: String, Schlüssel {
    case art, kasse, nummer
    static let gruppe = "krankenversicherung"
}

enum Dauerschlüssel: String, Schlüssel {
    case ab, bis
    static let gruppe = "dauer"
}

enum Schwangerschaftsschlüssel: String, Schlüssel {
    case entbindungstermin, woche, am, entbunden
    static let gruppe = "schwanger"
}

enum Feststellungsschlüssel: String, Schlüssel {
    case grund, durch
    static let gruppe = "feststellung"
}

enum Behinderungsschlüssel: String, Schlüssel {
    case teilhabeleistung, merkzeichen_g, voll_erwerbsgemindert
    static let gruppe = "behinderung"
}

enum Ausbildungsschlüssel: String, Schlüssel {
    case art, ab, bis
    static let gruppe = "ausbildung"
}

enum Einkommensschlüssel: String, Schlüssel {
    case art, bezeichnung, brutto, netto, ferienbeschaeftigung, betrag, berechtigt, ab, bis, zufluss
    case nachzahlung, bereits_erbracht, teilbetrag, ausgaben, betrieb
    case kinderbetreuung, einkommen_vor_geburt, elterngeld_plus, weitergeleitet, sachbezug
    static let gruppe = "einkommen"
}

enum Sachbezugsschlüssel: String, Schlüssel {
    case fruehstueck, mittagessen, abendessen, wert
    static let gruppe = "sachbezug"
}

enum Betriebsschlüssel: String, Schlüssel {
    case monate, schaetzung, feststellung, abgaben, abgeschlossen
    static let gruppe = "betrieb"
}

enum Betriebsmonatsschlüssel: String, Schlüssel {
    case monat, einnahmen, ausgaben, nicht_absetzbar, erhoehung, kfz
    static let gruppe = "betriebsmonat"
}

enum Schätzungsschlüssel: String, Schlüssel {
    case einnahmen, ausgaben
    static let gruppe = "schaetzung"
}

enum Fahrzeugschlüssel: String, Schlüssel {
    case kosten, betrieblich, privat
    static let gruppe = "betriebsfahrzeug"
}

enum Abzugsschlüssel: String, Schlüssel {
    case kfz_haftpflicht_jahr, versicherungen_pflicht, eigene_versicherung, riester, fahrt
    case werbungskosten, unterhalt
    static let gruppe = "abzuege"
}

enum Fahrtschlüssel: String, Schlüssel {
    case kilometer, arbeitstage
    static let gruppe = "fahrt"
}

enum Unterhaltsschlüssel: String, Schlüssel {
    case gezahlt, titel
    static let gruppe = "unterhalt"
}

enum Vermögensschlüssel: String, Schlüssel {
    case art, betrag, wohnflaeche, form, angemessen, ab
    static let gruppe = "vermoegen"
}

enum Minderungsschlüssel: String, Schlüssel {
    case art, am, bekanntgegeben, belehrt, wichtiger_grund, haerte, wiederholt, stufe, willentlich
    case sperrzeit_ab, erfuellt_am, entfallen_am, gemeldet_am, aufgehoben_ab, sechs_wochen, grund
    case durch
    static let gruppe = "minderung"
}

enum Ausschlussschlüssel: String, Schlüssel {
    case art, ab, bis, weiterer_bedarf, grund, durch
    static let gruppe = "ausschluss"
}

enum Ernährungsschlüssel: String, Schlüssel {
    case betrag, prozent, bezug, ab, bis, grund, durch
    static let gruppe = "ernaehrung"
}

enum Bedarfsschlüssel: String, Schlüssel {
    case bezeichnung, betrag, faellig, ab, bis, darlehen_ausgeschlossen, grund, durch
    static let gruppe = "besonderer_bedarf"
}

enum Schulbuchschlüssel: String, Schlüssel {
    case betrag, faellig
    static let gruppe = "schulbuecher"
}

enum Leistungsschlüssel: String, Schlüssel {
    case art, betrag, beantragt, grund, durch
    static let gruppe = "einmalige_leistung"
}

enum Bildungsschlüssel: String, Schlüssel {
    case art, betrag, faellig, ab, bis, einrichtung, anlass, beantragt, grund, durch
    static let gruppe = "bildungsbedarf"
}

enum Wohnungsschlüssel: String, Schlüssel {
    case ab, bis, art, koepfe, grundmiete, nebenkosten, heizung, warmwasser
    case warmwasser_nachgewiesen, wohnflaeche, energie
    case mietenstufe, karenz_ab, karenz_verlaengert, karenz_ausgeschlossen, kostensenkung
    case hoehere_kosten, vermieter, einmalige_kosten, guthaben
    static let gruppe = "wohnung"
    static var nichtGebaut: [String: NichtGebaut] { NichtGebaut.wohnungsangaben }
}

enum Kostensenkungsschlüssel: String, Schlüssel {
    case aufgefordert, unzumutbar_bis
    static let gruppe = "kostensenkung"
}

enum Kostenentscheidungsschlüssel: String, Schlüssel {
    case entscheidung, grund, durch
    static let gruppe = "hoehere_kosten"
}

enum Vermieterschlüssel: String, Schlüssel {
    case name, iban, direktzahlung, verwendung
    static let gruppe = "vermieter"
}

enum Einmalkostenschlüssel: String, Schlüssel {
    case art, betrag, anerkannt, faellig, grund, durch
    static let gruppe = "einmalige_kosten"
}

enum Guthabenschlüssel: String, Schlüssel {
    case betrag, zufluss, grund, durch
    static let gruppe = "guthaben"
}

enum Kontaktschlüssel: String, Schlüssel {
    case strasse, zusatz, plz, ort, telefon, email, konto
    static let gruppe = "kontakt"
}

enum Kontoschlüssel: String, Schlüssel {
    case inhaber, iban
    static let gruppe = "konto"
}

enum Erwartungsschlüssel: String, Schlüssel {
    case monat, gesamt, bund, kommune, bildung, einmalig
    case personen, ausserhalb, kein_anspruch, fortgeschrieben
    static let gruppe = "erwartung"
}

enum Personenerwartungsschlüssel: String, Schlüssel {
    case regelbedarf, mehrbedarf, unterkunft, einkommen, verteilt, anspruch, bund, kommune
    case minderung, bildung, einmalig, sofortzuschlag
    static let gruppe = "personenerwartung"
}
