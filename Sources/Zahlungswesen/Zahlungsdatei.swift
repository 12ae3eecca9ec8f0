package import Fallakte
package import Grundtypen

/// Der Inhalt einer Überweisungsdatei, geprüft und schon im Zeichensatz der Bank.
package struct Zahlungsdatei: Hashable, Sendable {
    package let nachrichtenID: String
    /// Auf die Sekunde, UTC.
    package let erstellt: Zeitpunkt
    package let ausführung: Tag
    package let auftraggebername: String
    package let auftraggeber: Auftraggeber
    /// Ohne leere Sammler, Personen zuerst.
    package let sammler: [Sammlerinhalt]

    package init(
        lauf: Laufnummer, erstellt: Zeitpunkt, ausführung: Tag, auftraggeber: Auftraggeber,
        zahlungen: [Zahlung]
    ) throws(PainFehler) {
        guard !zahlungen.isEmpty else { throw .ohneZahlung }
        auftraggebername = Zeichensatz.umgesetzt(
            auftraggeber.name, höchstens: Zeichensatz.namenslänge)
        guard !auftraggebername.isEmpty else { throw .auftraggeberOhneName }
        var inhalte: [Sammlerinhalt] = []
        for art in Sammler.allCases {
            var posten: [Überweisung] = []
            for zahlung in zahlungen where Sammler(for: zahlung.empfänger.art) == art {
                posten.append(try Überweisung(zahlung))
            }
            if !posten.isEmpty {
                inhalte.append(
                    Sammlerinhalt(id: lauf.sammlerID(art), art: art, überweisungen: posten))
            }
        }
        nachrichtenID = lauf.nachrichtenID
        self.erstellt = erstellt.aufSekunde
        self.ausführung = ausführung
        self.auftraggeber = auftraggeber
        sammler = inhalte
    }

    package var anzahl: Int { sammler.reduce(0) { $0 + $1.überweisungen.count } }
    package var summe: Geld { sammler.map(\.summe).summe }
}

/// Ein Sammler der Datei (`PmtInf`).
package struct Sammlerinhalt: Hashable, Sendable {
    package let id: String
    package let art: Sammler
    package let überweisungen: [Überweisung]

    package var summe: Geld { überweisungen.map(\.betrag).summe }
}

/// Eine Überweisung der Datei (`CdtTrfTxInf`).
package struct Überweisung: Hashable, Sendable {
    package let id: ZahlungsID
    package let betrag: Geld
    package let name: String
    package let iban: IBAN
    package let verwendung: String

    init(_ zahlung: Zahlung) throws(PainFehler) {
        id = zahlung.id
        betrag = zahlung.betrag
        name = Zeichensatz.umgesetzt(
            zahlung.empfänger.name, höchstens: Zeichensatz.namenslänge)
        guard !name.isEmpty else { throw .nameLeer(zahlung.id) }
        guard betrag.istPositiv, betrag <= Zahlung.höchstbetrag else {
            throw .betrag(zahlung.id, betrag)
        }
        do throws(IBANFehler) { iban = try IBAN(prüfend: zahlung.empfänger.iban) } catch {
            throw .iban(zahlung.id, error)
        }
        verwendung = Zeichensatz.umgesetzt(
            zahlung.verwendungszweck, höchstens: Zeichensatz.verwendungslänge)
    }
}

/// Warum sich ein Lauf nicht als Datei schreiben lässt; die Kassenprüfung findet alles davon vorher.
package enum PainFehler: Error, Hashable, Sendable {
    case ohneZahlung
    case auftraggeberOhneName
    case nameLeer(ZahlungsID)
    case betrag(ZahlungsID, Geld)
    case iban(ZahlungsID, IBANFehler)

    package var meldung: String {
        switch self {
        case .ohneZahlung: "Die Datei hätte keine Zahlung. Bitte den Lauf prüfen."
        case .auftraggeberOhneName:
            "Der Name des eigenen Kontos hat kein in SEPA erlaubtes Zeichen. Bitte in den Einstellungen "
                + "der Kasse berichtigen."
        case .nameLeer(let zahlung):
            "Der Name zur Zahlung \(zahlung) hat kein in SEPA erlaubtes Zeichen. Bitte berichtigen."
        case .betrag(let zahlung, let betrag):
            "Die Zahlung \(zahlung) über \(betrag.deutsch) € liegt außerhalb von 0,01 € bis "
                + "\(Zahlung.höchstbetrag.deutsch) €."
        case .iban(let zahlung, let fehler): "Zahlung \(zahlung): \(fehler.meldung)"
        }
    }
}

extension Zeitpunkt {
    /// Auf die volle Sekunde abgerundet.
    var aufSekunde: Zeitpunkt {
        let rest = millisekunden % 1000
        return Zeitpunkt(millisekunden: millisekunden - (rest < 0 ? rest + 1000 : rest))
    }

    /// `JJJJ-MM-TTThh:mm:ssZ`.
    var utc: String {
        let sekunden = aufSekunde.millisekunden / 1000
        let imTag = (sekunden % 86400 + 86400) % 86400
        let tag = Tag(nummer: Int32((sekunden - imTag) / 86400))
        let uhr = [imTag / 3600, imTag / 60 % 60, imTag % 60]
        return "\(tag)T\(uhr.map { mitNullen(Int($0), stellen: 2) }.joined(separator: ":"))Z"
    }
}
