import Grundtypen
import Rechtskern

/// Eine Person in einem Abschnitt eines Monats: alles, was die Regeln wissen müssen, als Zahlen.
///
/// Aus dem ``Sachverhalt`` abgeleitet (``Lagebild``); enthält weder Namen noch Zeiger, damit die
/// Massenrechnung ohne Zuteilung und ohne Zählung von Verweisen läuft.
struct PersonLage: Sendable, BitwiseCopyable {
    var stelle: Int32 = 0
    var rolle = Rolle.antragsteller
    /// Vollendete Jahre am ersten Tag des Abschnitts.
    var alter = 0
    /// Erwerbsfähig und nicht so ausgeschlossen, dass sie keine Bedarfsgemeinschaft begründet.
    var erwerbsfähig = true
    /// Erhält keine Leistungen, gehört aber dazu; nil für alle anderen.
    var ausschluss: Ausschluss.Grund?
    /// Was ihr eigener Bedarf nach dem SGB XII höher ist (AV-0110).
    var weitererBedarf = Geld.null
    var umzugOhneZusicherung = false
    var schwangerAb13Woche = false
    var alleinerziehend = false
    var kinder = KinderZahl()
    var teilhabe = false
    var merkzeichenG = false
    /// § 9 Abs. 3 SGB II: Einkommen der Eltern zählt nicht.
    var ohneElterneinkommen = false
    var brutto = Geld.null
    var netto = Geld.null
    var sonstige = SonstigeEinnahmen()
    /// Ausbildungsförderung; von ihr gehen eigene Beträge ab (§ 11b Abs. 2b Satz 4 SGB II).
    var förderung = Geld.null
    /// In `brutto` enthalten: steuerfreie Einnahmen aus dem Ehrenamt, bis Juni 2023.
    var ehrenamt = Geld.null
    var kindergeld = Geld.null
    var kindergeldGesetzlich = false
    /// Ob der Unterhaltsvorschuss der gesetzliche Betrag eines ganzen Monats ist.
    var unterhaltsvorschussGesetzlich = false
    /// Stelle der kindergeldberechtigten Person, −1 wenn nicht im Haushalt.
    var kindergeldAn: Int32 = -1
    var pflichtversicherungen = Geld.null
    var eigeneVersicherung = false
    var riester = Geld.null
    /// Ohne Fahrten, die nach Kilometern zählen.
    var werbungskosten = Geld.null
    /// Notwendige Ausgaben zu Einnahmen, die nicht aus Arbeit sind.
    var ausgaben = Geld.null
    /// Entfernungskilometer mal Arbeitstage.
    var fahrtkilometer: Int64 = 0
    var unterhaltGezahlt = Geld.null
    /// § 11b Abs. 2b Satz 1 SGB II: unter 25 in Ausbildung, Schule oder Freiwilligendienst.
    var absatz2b = false
    /// § 11b Abs. 2b Satz 3 SGB II.
    var freiwilligendienstAb25 = false
    /// Lebt als minderjähriges Kind im Haushalt; ein Tag des Monats genügt (AV-0015).
    var istMinderjährigesKind = false
    /// § 11b Abs. 3 Satz 3 SGB II, gleich wer in diesem Abschnitt dazugehört: ein eigenes Kind, oder eines,
    /// das an anderen Tagen des Monats im Haushalt lebt (AV-0015).
    var minderjährigesKindSicher = false
    /// Setzt der ``Rechner``: § 11b Abs. 3 Satz 3 SGB II.
    var hatMinderjährigesKind = false
    /// Ohne angemessene Kraftfahrzeuge.
    var vermögen = Geld.null
    /// Setzt der ``Rechner``: angemessene Kraftfahrzeuge, für die der Schutz nicht reicht.
    var ungeschützteFahrzeuge = Geld.null
    var vermögensfreibetrag = Geld.null

    /// Alle eigenen Einnahmen ohne Kindergeld eines Kindes.
    var einnahmen: Geld { brutto + sonstige.summe + förderung }

    /// § 22 Abs. 5 Satz 1 SGB II: unter 25 ohne Zusicherung umgezogen.
    var zogOhneZusicherungAus: Bool { umzugOhneZusicherung && alter < 25 && rolle != .kind }
}

/// Ein angemessenes Kraftfahrzeug und wem es gehört.
struct Fahrzeuglage: Sendable {
    /// Stelle der Person in den Angaben.
    let stelle: Int32
    /// Stelle in der Liste ihres Vermögens.
    let nummer: Int
    let wert: Geld
    /// Setzt der ``Rechner``, sobald feststeht, wer dazugehört.
    var istGeschützt = false
}

/// Einnahmen neben Erwerbseinkommen und Kindergeld, nach Art.
struct SonstigeEinnahmen: Sendable, BitwiseCopyable {
    var arbeitslosengeld = Geld.null
    var krankengeld = Geld.null
    var rente = Geld.null
    var unterhalt = Geld.null
    var unterhaltsvorschuss = Geld.null
    var sonstiges = Geld.null
    /// Einnahmen, deren Schritte in ``Lage/herleitungen`` stehen.
    var besondere = Geld.null

    var summe: Geld {
        arbeitslosengeld + krankengeld + rente + unterhalt + unterhaltsvorschuss + sonstiges
            + besondere
    }
}

/// Die Wohnung in einem Abschnitt eines Monats.
struct WohnungLage: Sendable {
    var unterkunft = Geld.null
    var heizung = Geld.null
    var köpfe = 1
    var warmwasserDezentral = false
    /// Nachgewiesene Kosten aller Bewohner (§ 21 Abs. 7 Satz 3 SGB II); meist null.
    var warmwasserNachgewiesen = Geld.null
    /// Was im Monat einmal fällig wird, soweit anerkannt, aller Bewohner; meist null.
    var einmaligUnterkunft = Geld.null
    var einmaligHeizung = Geld.null
    /// Ebenso Instandhaltung bei Wohneigentum (§ 22 Abs. 2 SGB II).
    var instandhaltung = Geld.null
    /// Guthaben aus dem Vormonat, aller Bewohner (§ 22 Abs. 3 SGB II); meist null.
    var guthaben = Geld.null
    var karenz = false
    /// Die Karenzzeit für Vermögen; § 65 Abs. 4 SGB II schließt nur die für Unterkunft aus.
    var vermögenskarenz = false
    /// § 22 Abs. 1 Satz 6 SGB II: höchstens dieser Teil der Grenze; nil, wo der Deckel nicht gilt.
    var deckel: Promille?
    /// Die Frist zur Kostensenkung ist abgelaufen; bis dahin wird mehr als angemessen anerkannt.
    var fristUnterkunftAbgelaufen = false
    var fristHeizungAbgelaufen = false
    /// Der letzte Monat der Karenzzeit für die Unterkunft; nil, wo es keine gibt.
    var karenzBis: Monat?
    /// Der letzte Monat der Frist zur Kostensenkung; nil, solange niemand dazu aufgefordert ist.
    var fristUnterkunftBis: Monat?
    var fristHeizungBis: Monat?
    /// § 22 Abs. 1 Satz 7 SGB II: nil, wenn nicht entschieden.
    var höhereKostenAnerkannt: Bool?
    /// § 67 Abs. 3 Satz 1 SGB II: so viele Monate gelten die Kosten als angemessen; nil außerhalb davon.
    var giltAlsAngemessen: Satz<Int>?

    var hatEinmaliges: Bool {
        einmaligUnterkunft.istPositiv || einmaligHeizung.istPositiv
            || instandhaltung.istPositiv || guthaben.istPositiv
    }
}

/// Was nach dem örtlichen Konzept angemessen ist; neben der Wohnung, damit sie klein bleibt.
struct Wohngrenzen: Sendable {
    var unterkunft = Grenzwerte()
    var heizung = Grenzwerte()
}

/// Beträge nach der Zahl der Personen, in fester Größe: örtliche Staffeln und Tafeln des Wohngelds.
struct Grenzwerte: Sendable {
    var p1 = Geld.null, p2 = Geld.null, p3 = Geld.null, p4 = Geld.null, p5 = Geld.null
    var jeWeitere = Geld.null

    @inline(__always)
    func betrag(_ personen: Int) -> Geld {
        switch personen {
        case ...1: p1
        case 2: p2
        case 3: p3
        case 4: p4
        case 5: p5
        default: p5 + jeWeitere * Int64(personen - 5)
        }
    }
}

/// Was für alle zusammen herauskommt.
struct Gemeinschaftsblatt<Grund: Sendable & BitwiseCopyable>: Sendable {
    /// Anerkannte Kosten der Bedarfsgemeinschaft, vor dem Teilen nach Köpfen.
    var unterkunft: Betrag<Grund>?
    var heizung: Betrag<Grund>?
    /// Anteil an einmaligen Kosten und an Guthaben, in `unterkunft` und `heizung` nicht enthalten.
    var einmaligeUnterkunft: Betrag<Grund>?
    var einmaligeHeizung: Betrag<Grund>?
    var instandhaltung: Betrag<Grund>?
    var guthaben: Betrag<Grund>?
    /// Was die Erwachsenen über den Freibeträgen einzusetzen haben; nil ohne jedes Vermögen.
    var vermögen: Betrag<Grund>?
    /// Zu verteilendes Einkommen und Vermögen.
    var topf: Betrag<Grund>?
}

/// Was je Person herauskommt.
struct PersonBlatt<Grund: Sendable & BitwiseCopyable>: Sendable, BitwiseCopyable {
    /// Stelle der Person in den Angaben.
    private(set) var stelle: Int32
    var gehörtDazu = true
    /// Gehört dazu und erhält doch nichts.
    var ausschluss: Ausschluss.Grund?
    var stufe = Regelbedarfsstufe.eins
    var regelbedarf: Betrag<Grund>?
    /// Kürzung durch die Obergrenze des § 21 Abs. 8 SGB II.
    var mehrbedarfGekürzt = Geld.null
    var mehrbedarf: Betrag<Grund>?
    /// Was davon Auszubildende trotz Ausschluss erhalten (§ 27 Abs. 2 SGB II); nil für alle anderen.
    var mehrbedarfAuszubildende: Betrag<Grund>?
    var unterkunft: Betrag<Grund>?
    var heizung: Betrag<Grund>?
    var bedarf: Betrag<Grund>?
    /// Was eine ausgeschlossene Person vorab für sich braucht; nil für alle anderen.
    var eigenerBedarf: Betrag<Grund>?
    /// Bei einer ausgeschlossenen Person nur, was ihren eigenen Bedarf übersteigt.
    var einkommen: Betrag<Grund>?
    var rest = Geld.null
    /// Vermögen dieses Kindes über dem eigenen Freibetrag, vor der Übertragung freier Beträge.
    var kindüberschuss = Geld.null
    /// Was davon den Bedarf des Kindes deckt.
    var kindvermögen: Betrag<Grund>?
    /// Um so viel höher ist das Einkommen dieser Person durch Kindergeld ausgeschiedener Kinder.
    var angerechneterÜberhang = Geld.null
    /// Kindergeld, das dieses Kind nicht braucht.
    var überhang: Betrag<Grund>?
    /// Kindergeld, das in das Einkommen dieses Kindes eingegangen ist.
    var gebrauchtesKindergeld = Geld.null
    /// Was ein anderes Mitglied von seinen Absetzbeträgen nicht verbraucht hat und hier abgeht (AV-0009).
    var fremderRest = Geld.null
    /// Um so viel könnte der Bedarf dieses Kindes steigen, bis es ihn nicht mehr selbst deckt.
    var spielraum = Geld.null
    /// Bedarf für Bildung und Teilhabe (§ 28 SGB II), meist null.
    var bildungsbedarf = Geld.null
    /// Deckt den übrigen Bedarf selbst und gehört wegen Bildung und Teilhabe doch dazu (AV-0060).
    var bleibtWegenBildung = false
    /// Der Überhang eines solchen Kindes, mit dem die Erwachsenen gerechnet sind.
    var berücksichtigterÜberhang = Geld.null
    /// Bedarf ohne Kindergeld, mit dem ein Kind ausgeschieden ist.
    var ausgeschiedenMit = Geld.null
    /// Bedarf nach eigenem Einkommen, das Verhältnis der Verteilung.
    var offen: Betrag<Grund>?
    var verteilt: Betrag<Grund>?
    var anspruch: Betrag<Grund>?
    var bund: Betrag<Grund>?
    var kommune: Betrag<Grund>?
    /// Leistungen für Bildung und Teilhabe; ihre Teile sind die Bedarfe, soweit sie offen bleiben.
    var bildung: Betrag<Grund>?
    var sofortzuschlag: Betrag<Grund>?
    /// Um so viel sind `bund` und `kommune` gemindert; nil ohne Minderung.
    var minderung: Betrag<Grund>?

    init(stelle: Int32) { self.stelle = stelle }

    /// Ob ihr, gehörte sie dazu, etwas zustehen kann.
    var kannErhalten: Bool { ausschluss == nil || mehrbedarfAuszubildende != nil }

    /// Beginnt mit einer anderen Person von vorn, an derselben Stelle im Speicher.
    @inline(__always)
    mutating func beginne(stelle: Int32, ausschluss: Ausschluss.Grund?) {
        self.stelle = stelle
        self.ausschluss = ausschluss
        gehörtDazu = true
        stufe = .eins
        überhang = nil
        (gebrauchtesKindergeld, ausgeschiedenMit) = (.null, .null)
        (bildungsbedarf, berücksichtigterÜberhang) = (.null, .null)
        bleibtWegenBildung = false
        leere()
    }

    /// Vergisst die Rechnung, nicht die Mitgliedschaft und den Überhang.
    @inline(__always)
    mutating func leere() {
        (regelbedarf, mehrbedarf, unterkunft, heizung, bedarf) = (nil, nil, nil, nil, nil)
        (einkommen, offen, verteilt, anspruch, bund) = (nil, nil, nil, nil, nil)
        (kommune, sofortzuschlag, kindvermögen, minderung) = (nil, nil, nil, nil)
        (bildung, eigenerBedarf, mehrbedarfAuszubildende) = (nil, nil, nil)
        (kindüberschuss, angerechneterÜberhang) = (.null, .null)
        mehrbedarfGekürzt = .null
        (rest, fremderRest) = (.null, .null)
    }
}
