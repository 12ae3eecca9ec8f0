public import Grundtypen
public import Rechtskern

/// Alle Werte des Rechts für einen Monat, einmal aufgelöst.
///
/// Die Regeln lesen nur hier; so kostet die Suche in den Zeilen nichts je Haushalt, und jede Zahl
/// kommt aus genau einem dokumentierten Parameter.
public struct Rechtslage: Sendable {
    public let monat: Monat
    public let stand: Rechtsstand
    let regelbedarf: Satz<Stufentabelle>
    let freibetragsbänder: Satz<Freibetragsbänder>
    let geringfügigkeit: Satz<Geld>
    let kindergeld: Satz<Geld>
    let unterhaltsvorschuss: Satz<Altersstaffel>
    let sofortzuschlag: Satz<Geld>
    let quote: Satz<Quotentabelle>

    public init(in monat: Monat, under stand: Rechtsstand) throws(Rechtsfehler) {
        self.monat = monat
        self.stand = stand
        regelbedarf = try Regelbedarf.sätze.satz(in: monat, under: stand)
        freibetragsbänder = try Erwerbstätigenfreibetrag.bänder.satz(in: monat, under: stand)
        geringfügigkeit = try Grundabsetzung.geringfügigkeitsgrenze.satz(in: monat, under: stand)
        kindergeld = try Kindergeld.betrag.satz(in: monat, under: stand)
        unterhaltsvorschuss = try Unterhaltsvorschuss.beträge.satz(in: monat, under: stand)
        sofortzuschlag = try Sofortzuschlag.betrag.satz(in: monat, under: stand)
        quote = try Bundesbeteiligung.quoten.satz(in: monat, under: stand)
    }

    /// Parameter, deren Wert im Monat noch nicht festgesetzt ist und fortgeschrieben wird.
    public var fortgeschrieben: [String] {
        var titel: [String] = []
        if regelbedarf.fortgeschrieben { titel.append(Regelbedarf.sätze.titel) }
        if geringfügigkeit.fortgeschrieben {
            titel.append(Grundabsetzung.geringfügigkeitsgrenze.titel)
        }
        if kindergeld.fortgeschrieben { titel.append(Kindergeld.betrag.titel) }
        if unterhaltsvorschuss.fortgeschrieben { titel.append(Unterhaltsvorschuss.beträge.titel) }
        if quote.fortgeschrieben { titel.append(Bundesbeteiligung.quoten.titel) }
        return titel
    }
}
