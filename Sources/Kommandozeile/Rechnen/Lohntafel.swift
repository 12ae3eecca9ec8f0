import Grundtypen
import Leistungsrecht
import Rechtskern

/// Was mehr Lohn änderte, für das Terminal.
struct Lohntafel {
    let sprache: Sprache

    /// Gleiche Monate stehen zusammen; leer ohne Ausblick.
    func text(_ ausblick: [Monat: [Lohnausblick]]) -> String {
        guard !ausblick.isEmpty else { return "" }
        let titel = wort("Was mehr Lohn änderte", "What more wages would change")
        var zeilen = ["", "── \(titel) " + String(repeating: "─", count: max(3, 72 - titel.count))]
        for (von, bis, personen) in gruppen(ausblick) {
            zeilen.append(von == bis ? von.deutsch : "\(von.deutsch) – \(bis.deutsch)")
            if personen.isEmpty {
                zeilen.append(
                    wort(
                        "  Niemand kann hier mit Lohn etwas ändern.",
                        "  Nobody can change anything here with wages."))
            }
            for person in personen { zeilen += self.zeilen(person) }
        }
        return zeilen.map { "\n" + $0 }.joined()
    }

    private func gruppen(_ ausblick: [Monat: [Lohnausblick]]) -> [(Monat, Monat, [Lohnausblick])] {
        ausblick.sorted { $0.key < $1.key }.reduce(into: []) { gruppen, eintrag in
            if let letzte = gruppen.last, letzte.2 == eintrag.value {
                gruppen[gruppen.count - 1].1 = eintrag.key
            } else {
                gruppen.append((eintrag.key, eintrag.key, eintrag.value))
            }
        }
    }

    private func zeilen(_ a: Lohnausblick) -> [String] {
        let lohn =
            a.brutto.istPositiv
            ? wort("brutto ", "gross ") + a.brutto.deutsch + wort(", netto ", ", net ")
                + a.netto.deutsch
            : wort("ohne Lohn; netto wie brutto", "no wages; net equals gross")
        guard let w = a.wirkung else {
            return ["  \(a.name): \(lohn)"] + (a.hindernis.map { ["    \($0.meldung)"] } ?? [])
        }
        let schwelle =
            a.schwelle.map {
                wort("  nächste Schwelle ", "  next threshold ") + $0.bis.deutsch
                    + wort(" brutto: ", " gross: ") + sprache.wort($0.begriff) + "  [\($0.norm)]"
            } ?? wort("  keine Schwelle mehr", "  no further threshold")
        return [
            "  \(a.name): \(lohn)", "  " + schwelle,
            "    " + w.brutto.deutsch + wort(" brutto mehr: netto ", " more gross: net ")
                + w.netto.mitVorzeichen + wort(", Leistungen ", ", benefits ")
                + w.leistungen.mitVorzeichen + wort(", im Haushalt ", ", in the household ")
                + w.verfügbar.mitVorzeichen,
        ]
    }

    private func wort(_ de: String, _ en: String) -> String { sprache.wort(Begriff(de, en)) }
}
