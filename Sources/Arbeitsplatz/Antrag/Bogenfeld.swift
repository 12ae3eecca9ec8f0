/// Ein Feld des Antragsbogens und wie sein Text zur Angabe im Fallformat wird.
struct Bogenfeld: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        case text, betrag, zahl, tag, monat, iban
        /// Ein Wort aus einer Auswahl; welche es gibt, prüft das Fallformat.
        case wort
        /// `ja` oder leer.
        case ja
        /// `ja`, `nein` oder leer für: nicht festgestellt.
        case jaOderNein
        /// `ja`, wenn es die Gruppe gibt, auch ohne Angaben darin.
        case vorhanden
        /// Kennung oder Name einer Person.
        case person
        /// Kennungen oder Namen, mit Komma getrennt.
        case personen
    }

    /// Pfad unter der Zeile, zugleich Ende des Feldnamens.
    let pfad: String
    /// Wort der Gruppe `antrag`, das den Menschen das Feld nennt.
    let wort: String
    let form: Form

    init(_ pfad: String, _ wort: String, _ form: Form) {
        self.pfad = pfad
        self.wort = wort
        self.form = form
    }
}

/// Alle Felder des Bogens; das erste einer Gruppe steht für die Gruppe, wenn die Meldung kein
/// einzelnes meint.
enum Bogenfelder {
    static let person: [Bogenfeld] = [
        .init("geboren", "geboren", .tag), .init("vorname", "vorname", .text),
        .init("nachname", "nachname", .text), .init("rolle", "rolle", .wort),
        .init("verwandt", "verwandt", .jaOderNein),
        .init("erwerbsfaehig", "erwerbsfaehig", .jaOderNein), .init("eltern", "eltern", .personen),
        .init("im_haushalt.ab", "im_haushalt_ab", .tag),
        .init("im_haushalt.bis", "im_haushalt_bis", .tag),
        .init("schwanger.entbindungstermin", "schwanger", .tag),
        .init("schwanger.woche", "schwanger_woche", .zahl),
        .init("schwanger.am", "schwanger_am", .tag),
        .init("schwanger.entbunden", "entbunden", .tag),
        .init("alleinerziehend", "alleinerziehend", .ja),
        .init("allein_neben_partner.grund", "allein_neben_partner", .text),
        .init("behinderung.teilhabeleistung", "teilhabe", .vorhanden),
        .init("behinderung.teilhabeleistung.ab", "teilhabe_ab", .tag),
        .init("behinderung.teilhabeleistung.bis", "teilhabe_bis", .tag),
        .init("behinderung.merkzeichen_g", "merkzeichen_g", .ja),
        .init("behinderung.voll_erwerbsgemindert", "voll_erwerbsgemindert", .ja),
        .init("ausbildung.art", "ausbildung", .wort), .init("ausbildung.ab", "ausbildung_ab", .tag),
        .init("ausbildung.bis", "ausbildung_bis", .tag),
        .init("umzug_ohne_zusicherung", "umzug_ohne_zusicherung", .ja),
        .init("minderjaehriges_kind_ausserhalb", "kind_ausserhalb", .ja),
        .init("abzuege.kfz_haftpflicht_jahr", "kfz_haftpflicht_jahr", .betrag),
        .init("abzuege.versicherungen_pflicht", "versicherungen_pflicht", .betrag),
        .init("abzuege.eigene_versicherung", "eigene_versicherung", .ja),
        .init("abzuege.riester", "riester", .betrag),
        .init("abzuege.fahrt.kilometer", "kilometer", .zahl),
        .init("abzuege.fahrt.arbeitstage", "arbeitstage", .zahl),
        .init("abzuege.werbungskosten", "werbungskosten", .betrag),
        .init("abzuege.unterhalt.gezahlt", "unterhalt_gezahlt", .betrag),
        .init("abzuege.unterhalt.titel", "unterhalt_titel", .betrag),
    ]

    static let einkommen: [Bogenfeld] = [
        .init("art", "art", .wort), .init("bezeichnung", "bezeichnung", .text),
        .init("brutto", "brutto", .betrag), .init("netto", "netto", .betrag),
        .init("ferienbeschaeftigung", "ferienbeschaeftigung", .ja),
        .init("nachzahlung", "nachzahlung", .ja),
        .init("kinderbetreuung", "kinderbetreuung", .betrag),
        .init("einkommen_vor_geburt", "einkommen_vor_geburt", .betrag),
        .init("elterngeld_plus", "elterngeld_plus", .ja),
        .init("weitergeleitet", "weitergeleitet", .betrag),
        .init("bereits_erbracht", "bereits_erbracht", .ja),
        .init("teilbetrag", "teilbetrag", .betrag), .init("ausgaben", "ausgaben", .betrag),
        .init("sachbezug.fruehstueck", "fruehstueck", .zahl),
        .init("sachbezug.mittagessen", "mittagessen", .zahl),
        .init("sachbezug.abendessen", "abendessen", .zahl),
        .init("sachbezug.wert", "sachbezug_wert", .betrag),
        .init("betrag", "betrag", .betrag), .init("berechtigt", "berechtigt", .person),
        .init("ab", "ab", .monat), .init("bis", "bis", .monat),
        .init("zufluss", "zufluss", .tag),
    ]

    static let vermögen: [Bogenfeld] = [
        .init("art", "art", .wort), .init("betrag", "betrag", .betrag),
        .init("wohnflaeche", "wohnflaeche", .zahl), .init("form", "form", .wort),
        .init("angemessen", "angemessen", .ja), .init("ab", "ab", .monat),
    ]

    static let wohnung: [Bogenfeld] = [
        .init("art", "wohnung_art", .wort), .init("ab", "wohnung_ab", .tag),
        .init("bis", "wohnung_bis", .tag), .init("koepfe", "koepfe", .zahl),
        .init("grundmiete", "grundmiete", .betrag), .init("nebenkosten", "nebenkosten", .betrag),
        .init("heizung", "heizung", .betrag), .init("warmwasser", "warmwasser", .wort),
        .init("wohnflaeche", "wohnflaeche", .zahl), .init("energie", "energie", .text),
        .init("mietenstufe", "mietenstufe", .zahl), .init("karenz_ab", "karenz_ab", .monat),
        .init("karenz_verlaengert", "karenz_verlaengert", .zahl),
        .init("karenz_ausgeschlossen", "karenz_ausgeschlossen", .ja),
        .init("kostensenkung.aufgefordert", "kostensenkung", .tag),
        .init("kostensenkung.unzumutbar_bis", "unzumutbar_bis", .monat),
        .init("hoehere_kosten.entscheidung", "hoehere_kosten", .wort),
        .init("hoehere_kosten.grund", "hoehere_kosten_grund", .text),
        .init("vermieter.name", "vermieter_name", .text),
        .init("vermieter.iban", "vermieter_iban", .iban),
        .init("vermieter.verwendung", "vermieter_verwendung", .text),
        .init("vermieter.direktzahlung", "direktzahlung", .ja),
    ]

    static let kontakt: [Bogenfeld] = [
        .init("strasse", "strasse", .text), .init("zusatz", "zusatz", .text),
        .init("plz", "plz", .text), .init("ort", "ort", .text),
        .init("telefon", "telefon", .text), .init("email", "email", .text),
        .init("konto.inhaber", "inhaber", .text), .init("konto.iban", "iban", .iban),
    ]

    /// Felder, die auch in einer sonst leeren Zeile einen Wert haben.
    static let vorbelegt: Set<String> = ["art", "warmwasser", "da"]
}
