import Fallakte
import Grundtypen
import Weboberflaeche

/// Was sich gegenüber dem zuletzt bewilligten Monat ändert.
struct Bescheidvergleich {
    private let gang: Arbeitsgang
    private let neu: Vorschlag
    private let bisher: Vorschlag?

    /// Verglichen wird mit der jüngsten Bewilligung, die nicht aus diesem Vorschlag wurde.
    init(_ gang: Arbeitsgang, _ fall: Fall, _ vorschlag: Vorschlag) {
        self.gang = gang
        neu = vorschlag
        bisher = fall.bescheide.filter { $0.vorschlag != vorschlag.id }
            .compactMap { fall.vorschlag($0.vorschlag) }.filter(\.art.bewilligt)
            .max { $0.zeitraum.bis < $1.zeitraum.bis }
    }

    private var s: Sprache { gang.s }

    /// Leer, wenn es nichts zu vergleichen gibt.
    var unterschiede: [Unterschied] {
        guard let bisher else { return [] }
        return [
            zeile(s("Entscheidung", "Decision"), s.name(bisher.art), s.name(neu.art)),
            zeile(s("Zeitraum", "Period"), s.monate(bisher.zeitraum), s.monate(neu.zeitraum)),
        ] + beträge(bisher) + wege(bisher)
    }

    /// Der letzte bewilligte Monat gegen den ersten neuen.
    private func beträge(_ bisher: Vorschlag) -> [Unterschied] {
        let alte = bisher.zeilen.filter { $0.monat == bisher.zeitraum.bis }
        let neue = neu.zeilen.filter { $0.monat == neu.zeitraum.ab }
        func summe(_ was: String, _ teil: (Bewilligungszeile) -> Geld) -> Unterschied {
            zeile(was, s.euro(alte.map(teil).summe), s.euro(neue.map(teil).summe))
        }
        func namen(_ zeilen: [Bewilligungszeile]) -> String {
            zeilen.map(\.person.text).joined(separator: ", ")
        }
        return [
            summe(s("Bund im Monat", "Federal per month"), \.bund),
            summe(s("Kommune im Monat", "Municipal per month"), \.kommune),
            summe(s("Gesamt im Monat", "Total per month"), \.gesamt),
            summe(s("Davon an Vermieter", "Of which to the landlord"), \.kommuneAnVermieter),
            zeile(s("Personen", "People"), namen(alte), namen(neue)),
        ]
    }

    private func wege(_ bisher: Vorschlag) -> [Unterschied] {
        func konto(_ weg: Zahlungsweg?) -> String {
            weg.map { "\($0.inhaber), \($0.iban.gruppiert)" } ?? Arbeitsgang.unbekannt
        }
        return [
            // Ein neues Konto ist die häufigste Spur eines Betrugs.
            zeile(
                s("Konto", "Account"), konto(bisher.auszahlung), konto(neu.auszahlung),
                ton: .gefahr),
            zeile(
                s("Vermieter", "Landlord"), konto(bisher.direktzahlungen.last?.an),
                konto(neu.direktzahlungen.first?.an), ton: .gefahr),
        ]
    }

    private func zeile(
        _ was: String, _ alt: String, _ neu: String, ton: Ton = .achtung
    ) -> Unterschied {
        Unterschied(was, bisher: alt, neu: neu, ton: alt == neu ? .neutral : ton)
    }
}
