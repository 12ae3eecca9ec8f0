package import Fallakte
package import Grundtypen

/// Ein Fall, den ein Zahllauf auslässt, damit alle anderen gezahlt werden.
package struct Zurückstellung: Hashable, Sendable {
    package let fall: FallID
    package let grund: Zurückstellungsgrund

    package init(fall: FallID, grund: Zurückstellungsgrund) {
        self.fall = fall
        self.grund = grund
    }
}

/// Warum ein Fall nicht gezahlt werden kann, bis jemand etwas in Ordnung bringt.
package enum Zurückstellungsgrund: Error, Hashable, Sendable {
    /// Ein Blatt ist nicht mehr, was geschrieben wurde, oder fehlt.
    case akteBeschädigt(blatt: Int)
    /// Die Form des Blatts kennt dieses Programm nicht.
    case akteUnlesbar(blatt: Int)
    /// Der Inhalt lässt sich nicht entschlüsseln.
    case akteVerschlossen
    case haushaltsstelleFehlt(Kostenträger)
    /// Gebucht ist die Anordnung mit anderem Betrag, Träger oder Tag.
    case sollWeichtAb(schlüssel: String)
    /// Der gebuchte Satz der Anordnung ist beschädigt.
    case sollUnlesbar(schlüssel: String)
    case anordnungDoppelt(schlüssel: String)
    case betragZuHoch(Geld)

    /// Was nicht stimmt; nennt Blätter, Schlüssel und Beträge, keinen Inhalt der Akte.
    package var meldung: String {
        switch self {
        case .akteBeschädigt(let blatt):
            "Die Akte ist beschädigt: Blatt \(blatt) fehlt oder ist nicht mehr, was geschrieben wurde."
        case .akteUnlesbar(let blatt):
            "Die Akte ist nicht lesbar: Blatt \(blatt) hat eine Form, die dieses Programm nicht kennt."
        case .akteVerschlossen:
            "Die Akte lässt sich nicht entschlüsseln."
        case .haushaltsstelleFehlt(let träger):
            "Für den Anteil \(träger.genitiv) ist keine Haushaltsstelle eingestellt: für laufende Leistungen, für "
                + "Bildung und Teilhabe oder für einmalige Leistungen, je nachdem, was der Fall enthält."
        case .sollWeichtAb(let schlüssel):
            "Die Anordnung \(schlüssel) ist mit anderem Betrag oder Tag gebucht, als die Akte sagt."
        case .sollUnlesbar(let schlüssel):
            "Die Buchung der Anordnung \(schlüssel) ist nicht lesbar."
        case .anordnungDoppelt(let schlüssel):
            "Die Anordnung \(schlüssel) steht zweimal in der Akte."
        case .betragZuHoch(let betrag):
            "Eine Überweisung über \(betrag.deutsch) € ist mehr, als SEPA erlaubt "
                + "(\(Zahlung.höchstbetrag.deutsch) €)."
        }
    }

    /// Was zu tun ist und von wem.
    package var rat: String {
        switch self {
        case .akteBeschädigt:
            "Bitte die IT rufen: nichts weiter in den Fall schreiben und die Sicherung vergleichen."
        case .akteUnlesbar:
            "Bitte die IT rufen: das neueste Programm verwenden, sonst die Sicherung vergleichen."
        case .akteVerschlossen:
            "Bitte die IT rufen: prüfen, ob der Schlüssel des Falls noch da ist."
        case .haushaltsstelleFehlt:
            "Bitte die Haushaltsstelle in den Einstellungen der Kasse ergänzen."
        case .sollWeichtAb:
            "Bitte Bescheid und Buchung vergleichen und die Kassenleitung entscheiden lassen."
        case .sollUnlesbar:
            "Bitte die IT rufen: die Buchung aus der Sicherung wiederherstellen."
        case .anordnungDoppelt:
            "Bitte die IT rufen und den Bescheid des Falls vergleichen."
        case .betragZuHoch:
            "Bitte den Bescheid des Falls von der Stelle prüfen lassen, die ihn erlassen hat."
        }
    }
}

extension Kostenträger {
    fileprivate var genitiv: String {
        switch self {
        case .bund: "des Bundes"
        case .kommune: "der Kommune"
        }
    }
}

extension Collection where Element == Zahlungsanordnung {
    /// Was verhindert, dass ein Lauf diese Anordnungen eines Falls annimmt; nil, wenn nichts.
    package var hindernis: Zurückstellungsgrund? {
        var gesehen: Set<String> = []
        var summen: [Zahlungsempfänger: Geld] = [:]
        for anordnung in self {
            guard gesehen.insert(anordnung.schlüssel).inserted else {
                return .anordnungDoppelt(schlüssel: anordnung.schlüssel)
            }
            summen[Zahlungsempfänger(of: anordnung), default: .null] += anordnung.betrag
        }
        return summen.values.max().flatMap {
            $0 > Zahlung.höchstbetrag ? .betragZuHoch($0) : nil
        }
    }
}
