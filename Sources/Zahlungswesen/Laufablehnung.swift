package import Fallakte
package import Grundtypen

/// Warum eine Handlung im Zahllauf nicht geht; der Mensch am Bildschirm kann etwas tun.
package enum Laufablehnung: Error, Hashable, Sendable {
    case falscherZustand(Laufzustand, erwartet: [Laufzustand])
    case vorbereitung(Vorbereitungsmangel)
    case prüfung(Prüfungsmangel)
    case freigabe(Freigabemangel)
    case ausgabe(Ausgabemangel)
    case rückmeldung(Rückmeldungsmangel)

    /// Wer im Satz mit Namen vorkommt; nil, wenn niemand.
    package var genannt: Kennung? {
        switch self {
        case .prüfung(.anordnungUndKasse(let kennung)),
            .freigabe(.vorbereitetUndFreigegeben(let kennung)),
            .freigabe(.geprüftUndFreigegeben(let kennung)):
            kennung
        case .falscherZustand, .vorbereitung, .prüfung, .freigabe, .ausgabe, .rückmeldung: nil
        }
    }

    /// Ein Satz, der hilft: was nicht geht und was zu tun ist.
    ///
    /// - Parameter name: wie die Person heißt, die hinter einer Kennung steht.
    /// - Returns: den Satz auf Deutsch.
    package func meldung(_ name: (Kennung) -> String) -> String {
        switch self {
        case .falscherZustand(let ist, let erwartet):
            "Der Lauf ist \(ist.bezeichnung). Dafür muss er "
                + erwartet.map(\.bezeichnung).joined(separator: " oder ") + " sein."
        case .vorbereitung(let mangel): mangel.meldung
        case .prüfung(let mangel): mangel.meldung(name)
        case .freigabe(let mangel): mangel.meldung(name)
        case .ausgabe(let mangel): mangel.meldung
        case .rückmeldung(let mangel): mangel.meldung
        }
    }
}

/// Warum ein Lauf so nicht vorbereitet werden kann.
package enum Vorbereitungsmangel: Error, Hashable, Sendable {
    case nichtsZuZahlen
    /// Zu zahlen ist nichts, aber so viele Fälle sind zurückgestellt.
    case nurZurückgestellte(Int)
    case schlüsselFehlt(fall: String)
    case doppelt(schlüssel: String)
    case vergeben(schlüssel: String, an: Laufnummer)
    case hauptlaufBesteht(Monat, Laufnummer)
    case betragNichtPositiv(schlüssel: String)
    case betragZuHoch(fall: String, Geld)
    case späterFällig(schlüssel: String, Monat, lauf: Monat)
    case haushaltsstelleFehlt(schlüssel: String)
    case zuVieleZahlungen(Int)
    case auftraggeberOhneName

    package var meldung: String {
        switch self {
        case .nichtsZuZahlen:
            "Es gibt nichts zu zahlen. Bitte Monat und Art des Laufs prüfen."
        case .nurZurückgestellte(let anzahl):
            "Es gibt nichts zu zahlen, aber \(anzahl) zurückgestellte Fälle. Sie stehen mit dem Grund "
                + "bei den Zahlläufen."
        case .schlüsselFehlt(let fall):
            "Eine Anordnung im Fall \(fall) hat keinen Schlüssel; ohne ihn ließe sie sich doppelt zahlen."
        case .doppelt(let schlüssel):
            "Die Anordnung \(schlüssel) steht zweimal in der Auswahl. Bitte einmal entfernen."
        case .vergeben(let schlüssel, let lauf):
            "Die Anordnung \(schlüssel) steht schon im Lauf \(lauf). Bitte dort nachsehen."
        case .hauptlaufBesteht(let monat, let lauf):
            "Für \(monat.ausgeschrieben) gibt es schon den Hauptlauf \(lauf). Weitere Zahlungen gehen "
                + "in einen Tageslauf."
        case .betragNichtPositiv(let schlüssel):
            "Die Anordnung \(schlüssel) hat keinen Betrag über null. Gezahlt werden nur Beträge über null."
        case .betragZuHoch(let fall, let betrag):
            "Im Fall \(fall) ergäbe sich eine Überweisung über \(betrag.deutsch) €; SEPA erlaubt höchstens "
                + "\(Zahlung.höchstbetrag.deutsch) €."
        case .späterFällig(let schlüssel, let monat, let lauf):
            "Die Anordnung \(schlüssel) gilt für \(monat.ausgeschrieben) und wäre in einem Lauf für "
                + "\(lauf.ausgeschrieben) zu früh."
        case .haushaltsstelleFehlt(let schlüssel):
            "Zur Anordnung \(schlüssel) fehlt die Haushaltsstelle. Bitte die Stammdaten ergänzen."
        case .zuVieleZahlungen(let anzahl):
            "\(anzahl) Überweisungen sind zu viele für einen Lauf (höchstens \(Zahlung.höchstzahl)). Bitte "
                + "nach Standorten teilen."
        case .auftraggeberOhneName:
            "Der Name des eigenen Kontos fehlt. Bitte in den Einstellungen der Kasse eintragen."
        }
    }
}

/// Warum die Kasse so nicht prüfen kann.
package enum Prüfungsmangel: Hashable, Sendable {
    case anordnungUndKasse(Kennung)
    case befundUnbekannt(Befund)
    case befundNichtQuittierbar(Befund)
    case grundFehlt
    case zahlungUnbekannt(ZahlungsID)
    case schonZurückgehalten(ZahlungsID)

    package func meldung(_ name: (Kennung) -> String) -> String {
        switch self {
        case .anordnungUndKasse(let kennung):
            "\(name(kennung)) hat an einer Anordnung dieses Laufs mitgewirkt und darf darum nicht an der "
                + "Zahlung mitwirken (§ 77 BHO). Bitte eine andere Person."
        case .befundUnbekannt(let befund):
            "Diesen Befund gibt es zur Zahlung \(befund.zahlung) nicht mehr. Bitte die Liste neu laden."
        case .befundNichtQuittierbar(let befund):
            "So kann die Zahlung \(befund.zahlung) nicht ausgeführt werden. \(befund.art.meldung)"
        case .grundFehlt:
            "Bitte den Grund angeben; er steht später bei der Zahlung."
        case .zahlungUnbekannt(let zahlung):
            "Die Zahlung \(zahlung) gehört nicht zu diesem Lauf."
        case .schonZurückgehalten(let zahlung):
            "Die Zahlung \(zahlung) ist schon zurückgehalten."
        }
    }
}

/// Warum ein Lauf so nicht freigegeben werden kann.
package enum Freigabemangel: Hashable, Sendable {
    case vorbereitetUndFreigegeben(Kennung)
    case geprüftUndFreigegeben(Kennung)
    case befundeOffen(Int)
    case allesZurückgehalten
    case andereSummeGesehen(gesehen: Geld, anzahl: Int, jetzt: Geld, anzahlJetzt: Int)

    package func meldung(_ name: (Kennung) -> String) -> String {
        switch self {
        case .vorbereitetUndFreigegeben(let kennung):
            "\(name(kennung)) hat den Lauf vorbereitet. Freigeben muss eine andere Person."
        case .geprüftUndFreigegeben(let kennung):
            "\(name(kennung)) hat den Lauf geprüft. Freigeben muss eine andere Person."
        case .befundeOffen(let anzahl):
            "\(anzahl) Befunde sind offen. Bitte jeden quittieren oder die Zahlung zurückhalten."
        case .allesZurückgehalten:
            "Alle Zahlungen sind zurückgehalten. Bitte den Lauf abbrechen."
        case .andereSummeGesehen(let gesehen, let anzahl, let jetzt, let anzahlJetzt):
            "Gesehen wurden \(anzahl) Zahlungen über \(gesehen.deutsch) €, der Lauf hat jetzt "
                + "\(anzahlJetzt) über \(jetzt.deutsch) €. Bitte neu laden und noch einmal ansehen."
        }
    }
}

/// Warum die Datei so nicht entstehen kann.
package enum Ausgabemangel: Hashable, Sendable {
    case entwurfVeraltet
    case datei(PainFehler)

    package var meldung: String {
        switch self {
        case .entwurfVeraltet:
            "Die Datei passt nicht zum freigegebenen Lauf. Bitte noch einmal ausgeben."
        case .datei(let fehler): fehler.meldung
        }
    }
}

/// Warum eine Meldung der Bank so nicht erfasst werden kann.
package enum Rückmeldungsmangel: Hashable, Sendable {
    case referenzFehlt
    case grundFehlt
    case zahlungUnbekannt(ZahlungsID)
    case zurückweisungDoppelt(ZahlungsID)
    case nichtAusgeführt(ZahlungsID)
    case rückläuferBekannt(ZahlungsID)
    case andererBetrag(ZahlungsID, gezahlt: Geld, zurück: Geld)
    case vorAusführung(Tag, ausführung: Tag)

    package var meldung: String {
        switch self {
        case .referenzFehlt:
            "Bitte die Kennung der Bankmeldung angeben; sie belegt die Buchung."
        case .grundFehlt: "Bitte den Grund angeben, den die Bank nennt."
        case .zahlungUnbekannt(let zahlung):
            "Die Zahlung \(zahlung) steht nicht in der Datei dieses Laufs. Bitte in die Klärungsliste."
        case .zurückweisungDoppelt(let zahlung):
            "Die Zahlung \(zahlung) ist in der Meldung zweimal zurückgewiesen. Bitte bei der Bank "
                + "nachfragen."
        case .nichtAusgeführt(let zahlung):
            "Die Zahlung \(zahlung) wurde nicht ausgeführt; sie kann nicht zurückkommen. Bitte in die "
                + "Klärungsliste."
        case .rückläuferBekannt(let zahlung):
            "Der Rückläufer zur Zahlung \(zahlung) ist schon gebucht."
        case .andererBetrag(let zahlung, let gezahlt, let zurück):
            "Zur Zahlung \(zahlung) wurden \(gezahlt.deutsch) € gezahlt, zurück kommen "
                + "\(zurück.deutsch) €. Bitte in die Klärungsliste."
        case .vorAusführung(let tag, let ausführung):
            "Am \(tag.deutsch) war noch nichts ausgeführt; die Datei nennt den \(ausführung.deutsch). "
                + "Bitte das Datum prüfen."
        }
    }
}
