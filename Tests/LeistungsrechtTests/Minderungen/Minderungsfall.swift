import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Ein Referenzfall: wer hat wann was getan, und was folgt nach welcher Quelle daraus.
struct Minderungsfall: Sendable, CustomTestStringConvertible {
    let quelle: String
    let was: String
    let person: Person
    let zeitraum: Bewilligungszeitraum
    /// Je Anlass eine Zeile, siehe ``zeile(_:)``.
    let erwartet: [String]

    init(
        _ quelle: String, _ was: String, geboren: Tag = Tag(1990, 5, 20), erwerbsfähig: Bool = true,
        zeitraum: Bewilligungszeitraum = .init(ab: Monat(2026, 7), anzahl: 12),
        _ anlässe: [Minderungsanlass], _ erwartet: String...
    ) {
        self.quelle = quelle
        self.was = was
        var person = Person(id: "anna", rolle: .antragsteller, geboren: geboren)
        person.erwerbsfähig = erwerbsfähig
        person.minderungen = anlässe
        self.person = person
        self.zeitraum = zeitraum
        self.erwartet = erwartet
    }

    var testDescription: String { "\(was) (\(quelle))" }

    /// Die Folgen als Zeilen.
    func zeilen() throws -> [String] {
        try Minderungsprüfung(person: person, zeitraum: zeitraum, recht: .aktuell).folgen()
            .map(Self.zeile)
    }

    /// `30 % 2026-09-01–2026-11-30`, mehrere mit Komma; `keine: moratorium`.
    static func zeile(_ folge: Minderungsfolge) -> String {
        switch folge {
        case .keine(let grund): "keine: \(grund)"
        case .minderungen(let minderungen):
            minderungen.map { "\(wort($0.wirkung)) \($0.von)–\($0.bis)" }.joined(separator: ", ")
        }
    }

    private static func wort(_ wirkung: Minderung.Wirkung) -> String {
        switch wirkung {
        case .anteil(let satz): "\(satz.wert / 10) %"
        case .ohneRegelbedarf: "ohne Regelbedarf"
        case .nurUnterkunft: "nur Unterkunft"
        case .ganz: "ganz"
        }
    }
}

extension Minderungsanlass {
    /// Ein entschiedener Anlass, in dem alles zulasten der Person festgestellt ist, was gefragt wird.
    static func entschieden(
        _ art: Art, _ am: Tag, bescheid: Tag, _ ändere: (inout Minderungsanlass) -> Void = { _ in }
    ) -> Minderungsanlass {
        var anlass = Minderungsanlass(art: art, am: am, bekanntgegeben: bescheid)
        if art.verlangtBelehrung { anlass.belehrt = true }
        if art.kenntWichtigenGrund { anlass.wichtigerGrund = false }
        anlass.härte = false
        ändere(&anlass)
        return anlass
    }
}
