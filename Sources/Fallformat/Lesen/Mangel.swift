public import Grundtypen
public import Leistungsrecht
public import Rechtskern

/// Was an einer Angabe falsch ist; die Worte dazu stehen in ``satz``.
public enum Mangel: Hashable, Sendable {
    case datei(Dateimangel)
    case form(Formmangel)
    case person(Personenmangel)
    case widerspruch(Widerspruch)
    case recht(Rechtsmangel)
    /// Die Angabe ist richtig, ihre Regel gibt es noch nicht.
    case nichtGebaut(Norm, was: String)
}

/// Die Datei als Text ist nicht lesbar.
public enum Dateimangel: Hashable, Sendable {
    case zuGroß(bytes: Int)
    case leer
    case leeresOverlay
    case yaml(problem: String)
    case schlüsselDoppelt([String])
    case verweis(String)
    case etikett(String)
    case zuTief
    case zuVieleAngaben
    case weitereMeldungen(Int)
}

/// Eine einzelne Angabe hat nicht die Form, die sie haben muss.
public enum Formmangel: Hashable, Sendable {
    case formatUnbekannt(gefunden: String)
    case unbekannterSchlüssel(String, meinten: String?, bekannt: [String])
    case schlüsselKeinText
    case fehlt(String, Erwartet)
    case ohneWert
    case falsch(gefunden: Fund, erwartet: Erwartet, Hinweis?)
    case zuLang(zeichen: Int, höchstens: Int)
    case zuViele(Int, höchstens: Int)
    case leereListe
    case amtUnbekannt(String, bekannt: [String])
}

/// Eine Person passt nicht zu den anderen oder ihr Alter nicht zu den Angaben.
public enum Personenmangel: Hashable, Sendable {
    case kennungVergeben(String, zuerst: Int)
    case ersteNichtAntragsteller(Rolle)
    case zweiteRolle(Rolle)
    case unbekannt(String, meinten: String?, bekannt: [String])
    case selbstAlsEltern
    case elternDoppelt(String)
    case elternJünger(String)
    case nachAntragGeboren(antrag: Tag)
    case vorGeburt(geboren: Tag)
    case erwerbsfähigFehlt(alter: Int)
    case erwerbsfähigUnter15
    case entbindungFern
    /// Sagt alleinerziehend, obwohl der andere Elternteil jedes Kindes im Haushalt lebt.
    case nichtAllein(elternteil: String)
    case ferienOhneSchule
    /// Kinderzuschlag ist Einkommen des Kindes.
    case zuschlagBeimKind
    case kindAlsBerechtigte(String)
    /// Die Angabe hat bei Mitbewohnern keine Wirkung und würde still übergangen.
    case beiMitbewohner(String, verwandt: Bool)
}

/// Angaben, die einzeln stimmen und nicht zusammenpassen.
public enum Widerspruch: Hashable, Sendable {
    case passtNicht(String, nurBei: String)
    case nichtBeides(String, String)
    case einesVon([String])
    case endeVorAnfang(ab: String, bis: String)
    case ferienOhneEnde
    /// Zweimal Kindergeld für dieselben Monate; `zuerst` ist die Zeile der früheren Angabe.
    case kindergeldDoppelt(zuerst: Int)
    /// Mehr nicht absetzbar, als ausgegeben wurde.
    case mehrAlsAusgaben(Geld)
    case anerkanntÜberBetrag(betrag: Geld, anerkannt: Geld)
    case nettoÜberBrutto(brutto: Geld, netto: Geld)
    /// Ein Teil einer Einnahme ist größer als sie.
    case mehrAlsEinnahme(String, Geld, einnahme: Geld)
    /// Zweimal Unterhaltsvorschuss für dieselben Monate.
    case vorschussDoppelt(zuerst: Int)
    /// Zahlen eines Monats, in dem die Tätigkeit nicht ausgeübt wurde.
    case monatAußerhalb(Monat, ab: Monat, bis: Monat?)
    case vorPflichtverletzung(Tag, am: Tag)
    /// Die Karenzzeit begänne erst nach dem Anfang des Zeitraums oder dem Einzug.
    case karenzNachBeginn(ab: Monat, spätestens: Monat)
    case wohnungenÜberschneiden(zuerst: Int)
    case staffelLücke(Int)
    case grenzeDoppelt(Tag)
    case monatDoppelt(Monat)
}

/// Eine Zeile eines Overlays passt nicht zum Parameter (`docs/formate/recht.md`).
public enum Rechtsmangel: Hashable, Sendable {
    case parameterUnbekannt(String, meinten: String?, bekannt: [String])
    /// Den Parameter gibt es, sein Wert hat keine Form für ein Overlay.
    case nichtÜberlagerbar(String, bekannt: [String])
    case vorBeginn(Monat, frühestens: Monat)
    case zeileDoppelt(String, Monat)
    /// Jede Angabe stimmt, zusammen ergeben sie keinen Wert.
    case passtNichtZusammen(String)
}

/// Welche Form eine Angabe haben muss.
public enum Erwartet: Hashable, Sendable {
    case format, text, kennung, postleitzahl
    case betrag, tag, monat, jaNein, prozent
    case zahl(ClosedRange<Int>)
    case wahl([String])
    case angaben
    case liste
    case angabenOderListe
}

/// Was an der Stelle steht.
public enum Fund: Hashable, Sendable {
    case wert(String)
    case liste, angaben
}

/// Woran es vermutlich liegt, wenn die Form nicht stimmt.
public enum Hinweis: Hashable, Sendable {
    case komma(vorschlag: String?)
    case exponent, ohneNull, endetMitPunkt, währung, tausender, nachkommastellen, vorzeichen
    case negativ, führendeNull, zuHoch
    case jahrAußerhalb
    case tagGibtEsNicht
    case schreibweise(String)
    /// Ein Prozentsatz, wo ein Betrag oder eine Anzahl erwartet wird.
    case istProzent
    /// Eine Zahl ohne Zeichen, wo Prozent erwartet werden.
    case prozentzeichen
    case meinten(String)
    case steuerzeichen
}
