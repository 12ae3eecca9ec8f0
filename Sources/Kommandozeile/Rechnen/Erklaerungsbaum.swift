import Grundtypen
import Leistungsrecht
import Rechtskern

/// Die Erklärung als Baum im Terminal.
struct Erklärungsbaum {
    let sprache: Sprache

    /// Alle Monate, gleiche nur einmal; `person` beschränkt auf eine Kennung.
    func text(_ berechnung: Berechnung, person: String?) -> String {
        var zeilen =
            berechnung.überlagerung.map { Overlayhinweis(sprache: sprache).zeilen($0) } ?? []
        for gruppe in Monatsgruppen.gruppiere(berechnung.monate, mitErklärung: true) {
            guard let erster = gruppe.first, let letzter = gruppe.last else { continue }
            let name =
                erster.monat == letzter.monat
                ? erster.monat.ausgeschrieben
                : "\(erster.monat.ausgeschrieben) – \(letzter.monat.ausgeschrieben)"
            zeilen += ["", "── \(name)"]
            if let hindernis = erster.hindernis {
                zeilen.append("\(sprache.wort(hindernis.begriff)) (\(hindernis.norm))")
            }
            var baum = Monatsbaum(sprache: sprache, knoten: erster.erklärung.knoten)
            for p in erster.personen where person.map({ $0 == p.id }) ?? true {
                zeilen += ["", "\(p.name): \(p.gesamt.deutsch) Euro"]
                let wurzeln = p.gründe
                for (stelle, wurzel) in wurzeln.enumerated() {
                    baum.zeichne(
                        wurzel, einzug: "", letzter: stelle == wurzeln.count - 1, &zeilen)
                }
            }
        }
        return zeilen.joined(separator: "\n")
    }

    /// Die Schätzungen hinter Hinweisen auf vorrangige Leistungen; leer, wo nichts zu rechnen war.
    func text(_ hinweise: [Vorranghinweis]) -> String {
        var zeilen: [String] = []
        for hinweis in hinweise where !hinweis.erklärung.knoten.isEmpty {
            let namen = hinweis.leistungen.map { sprache.wort($0.leistung.begriff) }
            zeilen += ["", "── \(namen.joined(separator: ", ")), \(hinweis.ab.ausgeschrieben)"]
            var baum = Monatsbaum(sprache: sprache, knoten: hinweis.erklärung.knoten)
            let wurzel = Int32(hinweis.erklärung.knoten.count - 1)
            baum.zeichne(wurzel, einzug: "", letzter: true, &zeilen)
        }
        return zeilen.map { "\n" + $0 }.joined()
    }
}

/// Zeichnet die Schritte eines Monats; jeder wird einmal entfaltet.
private struct Monatsbaum {
    let sprache: Sprache
    let knoten: [Knoten]
    private var gezeigt: Set<Int32> = []

    init(sprache: Sprache, knoten: [Knoten]) {
        self.sprache = sprache
        self.knoten = knoten
    }

    mutating func zeichne(
        _ stelle: Int32, einzug: String, letzter: Bool, _ zeilen: inout [String]
    ) {
        guard knoten.indices.contains(Int(stelle)) else { return }
        let k = knoten[Int(stelle)]
        let ast = letzter ? "└─ " : "├─ "
        let neu = gezeigt.insert(stelle).inserted
        let verweis = neu || k.aus.isEmpty ? "" : "  ↑ \(stelle)"
        zeilen.append(einzug + ast + zeile(k, stelle) + verweis)
        guard neu else { return }
        for (i, kind) in k.aus.enumerated() {
            zeichne(
                kind, einzug: einzug + (letzter ? "   " : "│  "), letzter: i == k.aus.count - 1,
                &zeilen)
        }
    }

    private func zeile(_ k: Knoten, _ stelle: Int32) -> String {
        var text = sprache.wort(k.begriff)
        if let betrag = k.betrag { text += " \(betrag.deutsch)" }
        if let einzelheit = k.einzelheit { text += " (\(sprache.wort(einzelheit)))" }
        text += "  [\(k.norm)]"
        switch k.rechenart {
        case .parameter(let id, let quelle, let ab, let fortgeschrieben):
            let wort = sprache.wort(Begriff("fortgeschrieben", "carried forward"))
            text += " ← \(id) ab \(ab.deutsch): \(quelle)" + (fortgeschrieben ? ", \(wort)" : "")
        case .anteil(let zähler, let nenner): text += " × \(zähler)/\(nenner)"
        case .kleinster: text += sprache.wort(Begriff(" der kleinere Betrag", " the lesser amount"))
        case .tatsache, .summe, .differenz, .übernahme, .verhältnis, .folge: break
        }
        return k.aus.isEmpty ? text : "#\(stelle) " + text
    }
}
