public import Grundtypen
public import Rechtskern

/// Alle Werte des Rechts für einen Monat, einmal aufgelöst.
///
/// Die Regeln lesen nur hier; so kostet die Suche in den Zeilen nichts je Haushalt, und jede Zahl
/// kommt aus genau einem dokumentierten Parameter.
public struct Rechtslage: Sendable {
    public let monat: Monat
    public let stand: Rechtsstand
    // Veränderlich sind die Werte, die jedes Jahr neu kommen: ihre Probe steht in JahreswechselTests.
    var regelbedarf: Satz<Stufentabelle>
    let schwangerschaftssatz: Satz<Promille>
    let alleinerziehendensatz: Satz<Alleinerziehendensatz>
    let teilhabesatz: Satz<Promille>
    let merkzeichensatz: Satz<Promille>
    let warmwassersatz: Satz<Warmwassersatz>
    let karenzzeit: Satz<Int>
    let unterkunftsdeckel: Satz<Promille?>
    let kostensenkungsfrist: Satz<Int>
    let bagatelle: Satz<Geld>
    let versicherungspauschale: Satz<Geld>
    let altersvorsorge: Satz<Altersvorsorgesatz>
    let jeKilometer: Satz<Geld>
    let kilometerBetrieb: Satz<Geld>
    let mindestabsetzungFörderung: Satz<Geld>
    let elterngeldfreibetrag: Satz<Elterngeldfreibetrag>
    let pflegegeldanteile: Satz<Pflegegeldanteile>
    let ehrenamtsgrenze: Satz<Geld?>
    let ehrenamtsabsetzung: Satz<Geld?>
    let mutterschaftsgeldFrei: Satz<Bool>
    let kinderlohnfrei: Satz<Geld>
    let verpflegung: Satz<Verpflegungssatz>
    let grundabsetzung: Satz<Geld>
    let nachweisschwelle: Satz<Geld>
    let freiwilligendienstAb25: Satz<Geld?>
    let ferienbeschäftigung: Satz<Geld?>
    let freibetragsbänder: Satz<Freibetragsbänder>
    var geringfügigkeit: Satz<Geld>
    var kindergeld: Satz<Kindergeldstaffel>
    var unterhaltsvorschuss: Satz<Altersstaffel>
    let wohnfläche: Satz<Wohnflächengrenze?>
    let sofortzuschlag: Satz<Geld>
    let quote: Satz<Quotentabelle?>
    /// Parameter, deren Wert im Monat noch nicht festgesetzt ist und fortgeschrieben wird.
    let fortgeschrieben: [(id: String, titel: String)]

    public init(in monat: Monat, under stand: Rechtsstand) throws(Rechtsfehler) {
        self.monat = monat
        self.stand = stand
        var auflösung = Auflösung(monat: monat, stand: stand)
        regelbedarf = try auflösung.satz(Regelbedarf.sätze)
        schwangerschaftssatz = try auflösung.satz(Mehrbedarf.schwangerschaftssatz)
        alleinerziehendensatz = try auflösung.satz(Mehrbedarf.alleinerziehendensatz)
        teilhabesatz = try auflösung.satz(Mehrbedarf.teilhabesatz)
        merkzeichensatz = try auflösung.satz(Mehrbedarf.merkzeichensatz)
        warmwassersatz = try auflösung.satz(Mehrbedarf.warmwassersatz)
        karenzzeit = try auflösung.satz(Unterkunft.karenzzeit)
        unterkunftsdeckel = try auflösung.satz(Unterkunft.deckel)
        kostensenkungsfrist = try auflösung.satz(Unterkunft.kostensenkungsfrist)
        bagatelle = try auflösung.satz(Pauschbeträge.bagatelle)
        versicherungspauschale = try auflösung.satz(Pauschbeträge.versicherung)
        altersvorsorge = try auflösung.satz(Pauschbeträge.altersvorsorge)
        jeKilometer = try auflösung.satz(Pauschbeträge.jeKilometer)
        kilometerBetrieb = try auflösung.satz(Gewinnrechnung.jeKilometer)
        mindestabsetzungFörderung = try auflösung.satz(Ausbildungsförderung.mindestabsetzung)
        elterngeldfreibetrag = try auflösung.satz(Elterngeldfreibetrag.beträge)
        pflegegeldanteile = try auflösung.satz(Pflegegeldanteile.anteile)
        ehrenamtsgrenze = try auflösung.satz(Ehrenamt.grenze)
        ehrenamtsabsetzung = try auflösung.satz(Ehrenamt.grundabsetzung)
        mutterschaftsgeldFrei = try auflösung.satz(Mutterschaftsgeld.frei)
        kinderlohnfrei = try auflösung.satz(Kinderlohn.frei)
        verpflegung = try auflösung.satz(Verpflegungssatz.sätze)
        grundabsetzung = try auflösung.satz(Grundabsetzung.pauschale)
        nachweisschwelle = try auflösung.satz(Grundabsetzung.nachweisschwelle)
        freiwilligendienstAb25 = try auflösung.satz(Grundabsetzung.freiwilligendienstAb25)
        geringfügigkeit = try auflösung.satz(Grundabsetzung.geringfügigkeitsgrenze)
        ferienbeschäftigung = try auflösung.satz(Ferienbeschäftigung.grenze)
        freibetragsbänder = try auflösung.satz(Erwerbstätigenfreibetrag.bänder)
        kindergeld = try auflösung.satz(Kindergeld.betrag)
        unterhaltsvorschuss = try auflösung.satz(Unterhaltsvorschuss.beträge)
        wohnfläche = try auflösung.satz(Vermögensfreibetrag.wohnfläche)
        sofortzuschlag = try auflösung.satz(Sofortzuschlag.betrag)
        quote = try auflösung.satz(Bundesbeteiligung.quoten)
        fortgeschrieben = auflösung.fortgeschrieben
    }

    /// § 11b Abs. 2b SGB II gilt seit Juli 2023.
    var kenntAbsatz2b: Bool { freiwilligendienstAb25.wert != nil }
}

/// Löst Parameter für einen Monat auf und merkt sich, welche nur fortgeschrieben sind.
struct Auflösung {
    let monat: Monat
    let stand: Rechtsstand
    private(set) var fortgeschrieben: [(id: String, titel: String)] = []

    mutating func satz<W>(_ parameter: Parameter<W>) throws(Rechtsfehler) -> Satz<W> {
        let satz = try parameter.satz(in: monat, under: stand)
        if satz.fortgeschrieben { fortgeschrieben.append((parameter.id, parameter.titel)) }
        return satz
    }
}
