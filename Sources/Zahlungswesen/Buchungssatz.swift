package import Fallakte
package import Grundtypen

/// Ein Konto des Hauptbuchs. Soll ist positiv, Haben negativ.
package enum Konto: String, Hashable, Sendable, CaseIterable {
    /// Aufwand des Bundes oder der Kommune, je nach Träger der Zeile.
    case aufwand
    /// Was den Berechtigten zusteht (Haben); im Soll steht, was zu viel gezahlt ist.
    case verpflichtung
    /// Was Berechtigte nach einem Bescheid erstatten müssen (§ 50 SGB X).
    case forderung
    /// Freigegeben und unterwegs zur Bank.
    case zahlungsweg
    case bank
    /// Zurückgekommenes Geld, bis es zugeordnet ist.
    case verwahrung

    package func bezeichnung(for träger: Kostenträger) -> String {
        switch (self, träger) {
        case (.aufwand, .bund): "Aufwand Bund"
        case (.aufwand, .kommune): "Aufwand Kommune"
        case (.verpflichtung, _): "Verpflichtung gegenüber Berechtigten"
        case (.forderung, _): "Forderung gegenüber Berechtigten"
        case (.zahlungsweg, _): "Zahlungsweg"
        case (.bank, _): "Bank"
        case (.verwahrung, _): "Verwahrung"
        }
    }
}

/// Wofür gebucht wird: jede Zeile gehört zu einem Monat einer Person und zu einem Träger.
package struct Buchungsstelle: Hashable, Sendable {
    package let konto: Konto
    package let träger: Kostenträger
    package let haushaltsstelle: String
    package let fall: String
    package let person: String
    /// Der Monat, für den geleistet wird; sein Jahr ist das Fälligkeitsjahr.
    package let monat: Monat

    package init(
        konto: Konto, träger: Kostenträger, haushaltsstelle: String, fall: String, person: String,
        monat: Monat
    ) {
        self.konto = konto
        self.träger = träger
        self.haushaltsstelle = haushaltsstelle
        self.fall = fall
        self.person = person
        self.monat = monat
    }

    init(_ konto: Konto, for anordnung: Zahlungsanordnung) {
        self.init(
            konto: konto, träger: anordnung.träger, haushaltsstelle: anordnung.haushaltsstelle,
            fall: anordnung.fall, person: anordnung.person, monat: anordnung.monat)
    }
}

package struct Buchungszeile: Hashable, Sendable {
    package let stelle: Buchungsstelle
    /// Soll positiv, Haben negativ, nie null.
    package let betrag: Geld

    package init(stelle: Buchungsstelle, betrag: Geld) {
        self.stelle = stelle
        self.betrag = betrag
    }
}

/// Der Beleg einer Buchung (§ 75 BHO).
package enum Buchungsbezug: Hashable, Sendable {
    case bescheid(anordnung: String)
    case lauf(Laufnummer)
    case bankmeldung(String)
}

/// Was zwischen zwei Konten geschieht.
package enum Buchungsart: String, Hashable, Sendable, CaseIterable {
    /// Ein Bescheid ist in Kraft: der Betrag steht der Person zu.
    case sollstellung
    /// Ein Bescheid ist insoweit weggefallen.
    case absetzung
    case freigabe
    case ausführung = "ausfuehrung"
    /// Die Bank hat nicht ausgeführt.
    case rückweisung = "rueckweisung"
    case rückläufer = "ruecklaeufer"
    /// Nach dem Rückläufer steht der Betrag der Person wieder zu.
    case wiedereröffnung = "wiedereroeffnung"
    /// Ein Bescheid verlangt zu viel Gezahltes zurück.
    case erstattung

    package var soll: Konto {
        switch self {
        case .sollstellung: .aufwand
        case .absetzung, .freigabe: .verpflichtung
        case .ausführung, .rückweisung: .zahlungsweg
        case .rückläufer: .bank
        case .wiedereröffnung: .verwahrung
        case .erstattung: .forderung
        }
    }

    package var haben: Konto {
        switch self {
        case .sollstellung, .rückweisung, .wiedereröffnung, .erstattung: .verpflichtung
        case .absetzung: .aufwand
        case .freigabe: .zahlungsweg
        case .ausführung: .bank
        case .rückläufer: .verwahrung
        }
    }
}

/// Ein ausgeglichener Satz von Buchungszeilen.
package struct Buchungssatz: Hashable, Sendable {
    /// Für immer eindeutig; derselbe Satz wird nie zweimal gebucht.
    package let id: String
    package let art: Buchungsart
    /// Wertstellung; ihr Jahr ist das Haushaltsjahr.
    package let wert: Tag
    package let bezug: Buchungsbezug
    package let zeilen: [Buchungszeile]

    /// Ein Satz, dessen Zeilen sich im Ganzen und je Träger zu null ergeben.
    package init(
        id: String, art: Buchungsart, wert: Tag, bezug: Buchungsbezug, zeilen: [Buchungszeile]
    ) throws(Buchungsfehler) {
        guard !zeilen.isEmpty else { throw .ohneZeilen(id) }
        var summen: [Kostenträger: Geld] = [:]
        for zeile in zeilen {
            guard zeile.betrag != .null else { throw .zeileNull(id) }
            summen[zeile.stelle.träger, default: .null] += zeile.betrag
        }
        for träger in Kostenträger.allCases {
            let summe = summen[träger, default: .null]
            guard summe == .null else { throw .unausgeglichen(id, träger, summe) }
        }
        self.id = id
        self.art = art
        self.wert = wert
        self.bezug = bezug
        self.zeilen = zeilen
    }
}

/// Warum nicht gebucht wurde; ein Fehler im Programm, nie in der Eingabe.
package enum Buchungsfehler: Error, Hashable, Sendable {
    case ohneZeilen(String)
    case zeileNull(String)
    case unausgeglichen(String, Kostenträger, Geld)
    case doppelt(String)
    case ohneBeleg(Buchungsart)
}
