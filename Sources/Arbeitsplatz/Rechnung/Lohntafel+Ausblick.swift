import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

extension Lohntafel {
    /// Nil ohne Personen, deren Lohn etwas ändern kann.
    init?(_ ausblick: [Lohnausblick], _ s: Sprache) {
        let rechenbar = ausblick.filter { $0.wirkung != nil }
        guard !ausblick.isEmpty else { return nil }
        self.init(
            mehr: "+\(s.euro(rechenbar.first?.wirkung?.brutto ?? .euro(100)))",
            zeilen: rechenbar.compactMap { Lohnzeile($0, s) },
            hindernisse: ausblick.compactMap { a in
                a.hindernis.map { "\(a.name): \($0.meldung)" }
            })
    }
}

extension Lohnzeile {
    fileprivate init?(_ a: Lohnausblick, _ s: Sprache) {
        guard let wirkung = a.wirkung else { return nil }
        self.init(
            person: a.name,
            lohn: a.brutto.istPositiv
                ? s(
                    "\(s.geld(a.brutto)) brutto, \(s.geld(a.netto)) netto",
                    "\(s.geld(a.brutto)) gross, \(s.geld(a.netto)) net")
                : s("kein Lohn", "no wages"),
            schwelle: a.schwelle.map {
                Lohnschwellenzelle(
                    betrag: s.euro($0.bis), satz: s($0.begriff),
                    norm: Self.verweis($0.norm))
            },
            netto: s.unterschied(wirkung.netto),
            leistungen: s.unterschied(wirkung.leistungen),
            verfügbar: s.unterschied(wirkung.verfügbar))
    }

    private static func verweis(_ norm: Norm) -> Verweis? {
        norm.link.map { Verweis(norm.text, $0) }
    }
}
