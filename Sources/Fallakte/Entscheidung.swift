package import Grundtypen

/// Worüber entschieden wird.
package enum Entscheidungsart: Hashable, Sendable {
    case bewilligung
    /// Vorläufige Bewilligung, § 41a SGB II; der Grund steht im Bescheid (§ 41a Abs. 2 Satz 1).
    case vorläufig(grund: String)
    case ablehnung(grund: String)

    /// Ob aus der Entscheidung gezahlt werden kann.
    package var bewilligt: Bool {
        switch self {
        case .bewilligung, .vorläufig: true
        case .ablehnung: false
        }
    }

    /// Der Grund, wo einer verlangt ist.
    package var grund: String? {
        switch self {
        case .bewilligung: nil
        case .vorläufig(let grund), .ablehnung(let grund): grund
        }
    }
}

/// Wer einen Betrag erhält.
package enum Empfänger: String, Hashable, Sendable, CaseIterable {
    case person
    /// Direktzahlung, § 22 Abs. 7 SGB II.
    case vermieter
}

/// Einmalige Leistungen nach Träger (§ 24 Abs. 3 Satz 1, § 6 Abs. 1 Satz 1 SGB II).
package struct Einmalteil: Hashable, Sendable {
    package let bund: Geld
    package let kommune: Geld

    package init(bund: Geld = .null, kommune: Geld = .null) {
        self.bund = bund
        self.kommune = kommune
    }

    package var istLeer: Bool { bund == .null && kommune == .null }
}

/// Was einer Person für einen Monat bewilligt wird, getrennt nach Träger.
package struct Bewilligungszeile: Hashable, Sendable {
    package let monat: Monat
    package let person: PersonID
    package let bund: Geld
    package let kommune: Geld
    /// Im Betrag `bund` enthalten (§ 72 SGB II).
    package let sofortzuschlag: Geld
    /// Im Betrag `kommune` enthalten; der Rest geht an die Person (§ 22 Abs. 7 SGB II).
    package let kommuneAnVermieter: Geld
    /// Im Betrag `kommune` enthalten: Bildung und Teilhabe als Geldleistung an die Person (§ 28, § 29
    /// Abs. 1 SGB II).
    package let bildung: Geld
    /// Einmalige Leistungen nach § 24 Abs. 3 SGB II, in `bund` und in `kommune` enthalten.
    package let einmalig: Einmalteil

    package init(
        monat: Monat, person: PersonID, bund: Geld, kommune: Geld, sofortzuschlag: Geld,
        kommuneAnVermieter: Geld = .null, bildung: Geld = .null,
        einmalig: Einmalteil = Einmalteil()
    ) {
        self.monat = monat
        self.person = person
        self.bund = bund
        self.kommune = kommune
        self.sofortzuschlag = sofortzuschlag
        self.kommuneAnVermieter = kommuneAnVermieter
        self.bildung = bildung
        self.einmalig = einmalig
    }

    package var gesamt: Geld { bund + kommune }
    package var anPerson: Geld { gesamt - kommuneAnVermieter }
}
