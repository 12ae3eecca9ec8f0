import Grundtypen
import Leistungsrecht
import Rechtskern

/// Die Hinweise auf vorrangige Leistungen für das Terminal.
struct Vorrangtafel {
    let sprache: Sprache

    /// Leer ohne Hinweise.
    func text(_ hinweise: [Vorranghinweis]) -> String {
        guard !hinweise.isEmpty else { return "" }
        let titel = wort("Vorrangige Leistungen (§ 12a SGB II)", "Prior benefits (§ 12a SGB II)")
        var zeilen = ["", "── \(titel) " + String(repeating: "─", count: max(3, 72 - titel.count))]
        for hinweis in hinweise { zeilen += self.zeilen(hinweis) }
        return zeilen.map { "\n" + $0 }.joined()
    }

    private func zeilen(_ hinweis: Vorranghinweis) -> [String] {
        let person = hinweis.person.map { " [\($0)]" } ?? ""
        let leistungen = hinweis.leistungen.map(leistung).joined(separator: wort(" und ", " and "))
        var zeilen = [
            "\(leistungen)\(person): \(ergebnis(hinweis.ergebnis)), "
                + wort("ab ", "from ") + hinweis.ab.deutsch,
            "  \(sprache.wort(hinweis.begründung))",
        ]
        if case .offen(let fehler) = hinweis.ergebnis { zeilen.append("  \(fehler.meldung)") }
        if !hinweis.fortgeschrieben.isEmpty {
            zeilen.append(
                wort(
                    "  noch nicht festgesetzt, fortgeschrieben: ",
                    "  not yet fixed, carried forward: ")
                    + hinweis.fortgeschrieben.joined(separator: ", "))
        }
        zeilen.append("  [\(hinweis.normen.map(\.text).joined(separator: "; "))]")
        return zeilen
    }

    private func leistung(_ posten: Vorrangposten) -> String {
        let name = sprache.wort(posten.leistung.begriff)
        let stelle = sprache.wort(posten.leistung.stelle)
        guard let betrag = posten.betrag else { return "\(name) (\(stelle))" }
        let mindestens = posten.leistung == .wohngeld ? wort("mindestens ", "at least ") : ""
        return "\(name) (\(stelle)) " + wort("geschätzt ", "estimated ") + mindestens
            + betrag.deutsch
    }

    private func ergebnis(_ ergebnis: Vorranghinweis.Ergebnis) -> String {
        switch ergebnis {
        case .beantragen: wort("zu beantragen", "to be claimed")
        case .keinePflicht: wort("keine Pflicht", "no duty")
        case .offen: wort("nicht zu sagen", "cannot be said")
        }
    }

    private func wort(_ de: String, _ en: String) -> String { sprache.wort(Begriff(de, en)) }
}
