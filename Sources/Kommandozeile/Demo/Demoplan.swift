import Grundtypen

/// Wie weit ein Fall des Musterkreises gekommen ist.
enum Demostufe: Hashable, Sendable {
    /// Der Antrag wartet; so viele Belege von zehn liegen vor.
    case wartet(belege: Int)
    /// Ein Vorschlag wartet auf die zweite Person.
    case zurPrüfung
    case vorläufig
    case beschieden

    /// Ob jemand den Fall schon entschieden oder zur Prüfung gegeben hat.
    var istBearbeitet: Bool {
        switch self {
        case .wartet: false
        case .zurPrüfung, .vorläufig, .beschieden: true
        }
    }
}

/// Verteilt die Fälle auf alle Stufen, immer gleich.
struct Demoplan {
    let heute: Tag
    let anzahl: Int

    struct Eintrag: Sendable {
        let nummer: Int
        let stufe: Demostufe
        /// Um diesen Tag herum wurde der Antrag gestellt.
        let stichtag: Tag
    }

    /// Drei von zehn sind vollständig und lassen sich gleich entscheiden.
    private func belege(_ nummer: Int) -> Int {
        let vorhanden = [10, 3, 7, 0, 10, 5, 9, 10, 2, 8]
        return vorhanden[(nummer / 20 + nummer % 20) % vorhanden.count]
    }

    /// Ältere Fälle zuerst, damit die Aktenzeichen mit der Zeit steigen.
    var einträge: [Eintrag] {
        (0..<anzahl).map { $0 + 1 }.map { nummer in
            switch nummer % 20 {
            case 0, 7, 13:
                // Die jüngsten Anträge, einige schon lange unvollständig.
                Eintrag(
                    nummer: nummer, stufe: .wartet(belege: belege(nummer)),
                    stichtag: heute - nummer % 28)
            case 3:
                Eintrag(nummer: nummer, stufe: .zurPrüfung, stichtag: heute - 6 - nummer % 9)
            case 11:
                Eintrag(
                    nummer: nummer, stufe: .vorläufig, stichtag: heute - 40 - nummer % 80)
            default:
                Eintrag(
                    nummer: nummer, stufe: .beschieden,
                    stichtag: heute - 20 - nummer * 37 % 290)
            }
        }.sorted { ($0.stichtag, $0.nummer) < ($1.stichtag, $1.nummer) }
    }
}
