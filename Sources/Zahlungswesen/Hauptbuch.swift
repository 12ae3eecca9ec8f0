package import Fallakte
package import Grundtypen

/// Das Hauptbuch: alle Buchungssätze, aufgerechnet nach Jahr und Stelle.
///
/// Es ist ein Nebenbuch der Kasse. Die Summe über alles ist immer null, auch je Träger, weil jeder
/// ``Buchungssatz`` es ist; ``prüfsummen`` rechnet trotzdem aus den Salden nach.
package struct Hauptbuch: Hashable, Sendable {
    private var gebucht: Set<String> = []
    private var salden: [Jahresstelle: Geld] = [:]

    package init() {}

    package init(sätze: some Sequence<Buchungssatz>) throws(Buchungsfehler) {
        for satz in sätze { try book(satz) }
    }

    /// Bucht einen Satz, jeden nur einmal.
    package mutating func book(_ satz: Buchungssatz) throws(Buchungsfehler) {
        guard gebucht.insert(satz.id).inserted else { throw .doppelt(satz.id) }
        for zeile in satz.zeilen {
            let stelle = Jahresstelle(haushaltsjahr: satz.wert.jahr, stelle: zeile.stelle)
            salden[stelle, default: .null] += zeile.betrag
        }
    }

    package var anzahl: Int { gebucht.count }
    package func contains(_ id: String) -> Bool { gebucht.contains(id) }

    /// Saldo eines Kontos: Soll positiv, Haben negativ.
    package func saldo(_ konto: Konto, _ auswahl: Buchungsauswahl = .alles) -> Geld {
        salden.reduce(.null) { summe, eintrag in
            eintrag.key.stelle.konto == konto && auswahl.contains(eintrag.key)
                ? summe + eintrag.value : summe
        }
    }

    /// Die Summe aller Konten je Träger; jede muss null sein.
    package var prüfsummen: [Kostenträger: Geld] {
        salden.reduce(into: [:]) { $0[$1.key.stelle.träger, default: .null] += $1.value }
    }

    /// Was bewilligt ist.
    package func bewilligt(_ auswahl: Buchungsauswahl = .alles) -> Geld { saldo(.aufwand, auswahl) }

    /// Was das Konto verlassen hat und nicht zurückkam.
    package func gezahlt(_ auswahl: Buchungsauswahl = .alles) -> Geld { -saldo(.bank, auswahl) }

    /// Was freigegeben ist und noch nicht ausgeführt.
    package func unterwegs(_ auswahl: Buchungsauswahl = .alles) -> Geld {
        -saldo(.zahlungsweg, auswahl)
    }

    /// Was noch zu zahlen ist; negativ, wenn zu viel gezahlt ist.
    package func offen(_ auswahl: Buchungsauswahl = .alles) -> Geld {
        -saldo(.verpflichtung, auswahl)
    }
}

/// Eine Stelle in einem Haushaltsjahr.
package struct Jahresstelle: Hashable, Sendable {
    /// Das Jahr der Wertstellung.
    package let haushaltsjahr: Int
    package let stelle: Buchungsstelle
}

/// Welche Buchungen gefragt sind; nil heißt alle.
package struct Buchungsauswahl: Hashable, Sendable {
    package var fall: String?
    package var person: String?
    package var monat: Monat?
    package var träger: Kostenträger?
    package var haushaltsstelle: String?
    package var haushaltsjahr: Int?

    package static let alles = Buchungsauswahl()

    package init(
        fall: String? = nil, person: String? = nil, monat: Monat? = nil,
        träger: Kostenträger? = nil, haushaltsstelle: String? = nil, haushaltsjahr: Int? = nil
    ) {
        self.fall = fall
        self.person = person
        self.monat = monat
        self.träger = träger
        self.haushaltsstelle = haushaltsstelle
        self.haushaltsjahr = haushaltsjahr
    }

    func contains(_ eintrag: Jahresstelle) -> Bool {
        passt(fall, eintrag.stelle.fall) && passt(person, eintrag.stelle.person)
            && passt(monat, eintrag.stelle.monat) && passt(träger, eintrag.stelle.träger)
            && passt(haushaltsstelle, eintrag.stelle.haushaltsstelle)
            && passt(haushaltsjahr, eintrag.haushaltsjahr)
    }

    private func passt<Wert: Equatable>(_ gesucht: Wert?, _ gefunden: Wert) -> Bool {
        gesucht.map { $0 == gefunden } ?? true
    }
}
