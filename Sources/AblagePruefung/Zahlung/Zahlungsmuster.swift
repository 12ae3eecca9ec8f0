import Ablage
import Fallakte
package import Grundtypen
package import Zahlungswesen

/// Erfundene Zahlungen für Prüfungen.
package enum Zahlungsmuster {
    package static let monat = Monat(2026, 12)
    package static let heute = Tag(2026, 11, 25)
    package static let einstellungen = Zahlungseinstellungen(
        hoherBetrag: .euro(3000), vorlaufBanktage: 1, kalender: Bankkalender())

    package static func auftraggeber() throws -> Auftraggeber {
        Auftraggeber(
            name: "Landkreis Musterland - Kreiskasse",
            iban: try Muster.iban("DE89370400440532013000"), bic: BIC("COBADEFFXXX"))
    }

    /// Jede Anordnung in einem eigenen Fall; jede dritte zahlt die Kommune an den Vermieter.
    package static func anordnung(_ nummer: Int) -> Zahlungsanordnung {
        let vermieter = nummer.isMultiple(of: 3)
        let träger = vermieter ? Kostenträger.kommune : .bund
        return Zahlungsanordnung(
            schlüssel: "f-\(nummer)/b1/\(monat)/anna/\(träger.rawValue)", fall: "f-\(nummer)",
            monat: monat, person: "anna", träger: träger,
            haushaltsstelle: vermieter ? "3120.5461" : "1101/681 12",
            empfängerart: vermieter ? .vermieter : .person,
            empfängername: vermieter ? "Wohnbau Müller GmbH" : "Anna Beispiel",
            iban: iban(nummer), verwendung: vermieter ? "Mietkonto \(nummer)" : "",
            betrag: Geld(cent: 50_000 + Int64(nummer)))
    }

    package static func anordnungen(_ anzahl: Int) -> [Zahlungsanordnung] {
        (1...anzahl).map(anordnung)
    }

    /// Eine gültige deutsche IBAN mit dieser Kontonummer.
    private static func iban(_ konto: Int) -> String {
        let ziffern = String(konto)
        let bban = "12030000" + String(repeating: "0", count: 10 - ziffern.count) + ziffern
        let rest = (bban + "131400").utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
        let prüf = 98 - rest
        return "DE\(prüf < 10 ? "0" : "")\(prüf)\(bban)"
    }

    package static func vorbereitung(
        _ lauf: Laufnummer, _ anordnungen: [Zahlungsanordnung], art: Laufart = .hauptlauf
    ) throws -> Vorbereitungsauftrag {
        Vorbereitungsauftrag(
            lauf: lauf, art: art, monat: monat, auftraggeber: try auftraggeber(),
            anordnungen: anordnungen, durch: try Muster.schlüssel("vera"))
    }

    /// Ein Eintrag, der vorbereitet, ohne nach anderen Läufen zu sehen.
    static func eintrag(
        _ lauf: Laufnummer, _ anordnungen: [Zahlungsanordnung], auftrag: String,
        art: Laufart = .hauptlauf, zurückgestellt: [Zurückstellung] = []
    ) throws -> Laufeintrag {
        Laufeintrag(
            lauf: lauf, stand: Zahllauf(),
            ereignisse: try Zahllauf().decide(
                try vorbereitung(lauf, anordnungen, art: art), belegt: [:], under: einstellungen),
            zurückgestellt: zurückgestellt, auftrag: try Muster.schlüssel(auftrag),
            autor: try Muster.schlüssel("vera"),
            zeit: Muster.zeit(0))
    }

    /// Je Grund ein Fall, nach Aktenzeichen.
    package static func zurückgestellt() throws -> [Zurückstellung] {
        let gründe: [Zurückstellungsgrund] = [
            .akteBeschädigt(blatt: 7), .akteUnlesbar(blatt: 1), .akteVerschlossen,
            .haushaltsstelleFehlt(.kommune), .sollWeichtAb(schlüssel: "f-5/b1"),
            .sollUnlesbar(schlüssel: "f-6/b1"), .anordnungDoppelt(schlüssel: "f-7/b1"),
            .betragZuHoch(Geld(cent: 100_000_000_000)),
        ]
        return try gründe.enumerated().map { stelle, grund in
            Zurückstellung(fall: try Muster.schlüssel("z-\(stelle)"), grund: grund)
        }
    }

    package static func nummer(_ nummer: Int, am tag: Tag = heute) throws -> Laufnummer {
        try require(Laufnummer(am: tag, nummer: nummer), "Laufnummer")
    }
}
