package import Fallakte
package import Grundtypen

/// Eine Zeile, die ein Bescheid zu zahlen angeordnet hat, mit allem, was die Kasse wissen muss.
///
/// Eine eigene Form neben der Anordnung der Fallakte: ein Zahllauf friert sie ein, und was die Akte
/// später lernt, ändert einen alten Lauf nicht.
package struct Zahlungsanordnung: Hashable, Sendable {
    /// Über alle Fälle eindeutig und für immer gleich; daran hängt, dass nichts doppelt gezahlt wird.
    package let schlüssel: String
    /// Das Aktenzeichen; es steht im Verwendungszweck.
    package let fall: String
    package let monat: Monat
    package let person: String
    package let träger: Kostenträger
    /// Die Stelle im Haushalt des Trägers, aus den Stammdaten des Amtes (etwa Kapitel und Titel).
    package let haushaltsstelle: String
    package let empfängerart: Empfänger
    /// Wie das Konto geführt wird; die Bank vergleicht den Namen (Art. 5c VO (EU) 260/2012).
    package let empfängername: String
    /// Wie angeordnet, ungeprüft: der Lauf zeigt eine falsche, statt sie zu verschlucken.
    package let iban: String
    /// Zusatz auf dem Kontoauszug, nur bei Vermietern (etwa das Mietkonto).
    package let verwendung: String
    package let betrag: Geld
    /// Wer an der Anordnung mitgewirkt hat und darum an der Zahlung nicht mitwirken darf
    /// (§ 77 BHO).
    package let beteiligt: Set<Kennung>

    package init(
        schlüssel: String, fall: String, monat: Monat, person: String, träger: Kostenträger,
        haushaltsstelle: String, empfängerart: Empfänger, empfängername: String, iban: String,
        verwendung: String, betrag: Geld, beteiligt: Set<Kennung> = []
    ) {
        self.schlüssel = schlüssel
        self.fall = fall
        self.monat = monat
        self.person = person
        self.träger = träger
        self.haushaltsstelle = haushaltsstelle
        self.empfängerart = empfängerart
        self.empfängername = empfängername
        self.iban = iban
        self.verwendung = verwendung
        self.betrag = betrag
        self.beteiligt = beteiligt
    }
}

extension Zahlungsanordnung {
    /// Der Schlüssel der Anordnung eines Falls, über alle Fälle eindeutig.
    package static func schlüssel(_ anordnung: Anordnung, of fall: FallID) -> String {
        "\(fall)/\(anordnung.schlüssel)"
    }

    /// Die Zeile aus der Akte.
    package init(_ anordnung: Anordnung, of fall: FallID, haushaltsstelle: String) {
        self.init(
            schlüssel: Zahlungsanordnung.schlüssel(anordnung, of: fall), fall: fall.text,
            monat: anordnung.monat,
            person: anordnung.person.text, träger: anordnung.träger,
            haushaltsstelle: haushaltsstelle, empfängerart: anordnung.empfänger,
            empfängername: anordnung.weg.inhaber, iban: anordnung.weg.iban.text,
            verwendung: anordnung.weg.verwendung, betrag: anordnung.betrag,
            beteiligt: anordnung.beteiligt)
    }
}

/// Das eigene Konto, von dem gezahlt wird.
package struct Auftraggeber: Hashable, Sendable {
    /// Der Name, unter dem das Konto geführt wird.
    package let name: String
    package let iban: IBAN
    /// Nil, wenn die Bank die IBAN allein nimmt.
    package let bic: BIC?

    package init(name: String, iban: IBAN, bic: BIC?) {
        self.name = name
        self.iban = iban
        self.bic = bic
    }
}

/// Eine Überweisung: alle Zeilen eines Falls an dasselbe Konto.
package struct Zahlung: Hashable, Sendable {
    package let id: ZahlungsID
    /// Nicht leer, in der Reihenfolge der Anordnungen, alle an denselben Empfänger.
    package let zeilen: [Zahlungsanordnung]
    package let empfänger: Zahlungsempfänger

    package init?(id: ZahlungsID, zeilen: [Zahlungsanordnung]) {
        guard let erste = zeilen.first else { return nil }
        let empfänger = Zahlungsempfänger(of: erste)
        guard zeilen.allSatisfy({ Zahlungsempfänger(of: $0) == empfänger }) else { return nil }
        self.id = id
        self.zeilen = zeilen
        self.empfänger = empfänger
    }

    package var betrag: Geld { zeilen.map(\.betrag).summe }
    package var schlüssel: [String] { zeilen.map(\.schlüssel) }
    package var fall: String { empfänger.fall }

    /// Verwendungszweck: Aktenzeichen und Monat, bei Vermietern der Zusatz.
    ///
    /// Dritte lesen ihn mit (gemeinsames Konto, Vermieter); keine Leistung wird genannt
    /// (§ 35 SGB I).
    package var verwendungszweck: String {
        let monate = zeilen.map(\.monat)
        let spanne = [monate.min(), monate.max()].compactMap { $0 }.reduce(into: [Monat]()) {
            if $0.last != $1 { $0.append($1) }
        }
        let teile = ["AZ \(fall)", spanne.map(\.deutsch).joined(separator: "-")]
        let zusatz = empfänger.verwendung
        return (zusatz.isEmpty ? teile : teile + [zusatz]).joined(separator: " ")
    }
}

/// Was zwei Zeilen gemeinsam haben müssen, um eine Überweisung zu werden.
package struct Zahlungsempfänger: Hashable, Sendable {
    package let fall: String
    package let art: Empfänger
    package let name: String
    /// Ohne Leerzeichen, groß; nicht notwendig gültig.
    package let iban: String
    package let verwendung: String

    package init(of anordnung: Zahlungsanordnung) {
        fall = anordnung.fall
        art = anordnung.empfängerart
        name = anordnung.empfängername
        iban = String(anordnung.iban.filter { !$0.isWhitespace }).uppercased()
        switch anordnung.empfängerart {
        case .person: verwendung = ""
        case .vermieter: verwendung = anordnung.verwendung
        }
    }

    package var kontoverbindung: Kontoverbindung { Kontoverbindung(fall: fall, iban: iban) }
}

/// Ein Konto in einem Fall.
package struct Kontoverbindung: Hashable, Sendable {
    package let fall: String
    package let iban: String

    package init(fall: String, iban: String) {
        self.fall = fall
        self.iban = iban
    }
}

extension Zahlung {
    /// Höchstbetrag einer SEPA-Überweisung.
    package static let höchstbetrag = Geld.euro(999_999_999, 99)
    /// So viele Zahlungen kann eine ``ZahlungsID`` zählen.
    package static let höchstzahl = 99_999
}
