import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern

/// Welche Schritte der Erklärung aus welchen entstehen, gelesen aus den gerechneten Beispielen.
struct Rechenbaum {
    struct Schritt: Hashable {
        let begriff: String
        let norm: String
    }

    /// Je Schritt die Schritte, aus denen er in irgendeinem Beispiel folgt.
    private(set) var aus: [Schritt: Set<Schritt>] = [:]
    /// Je Parameter die Vorschriften der Schritte, die ihn nennen.
    private(set) var parameter: [String: Set<String>] = [:]
    /// Je Vorschrift (`§ 9 SGB II`) die Beispiele, in denen ein Schritt auf ihr beruht.
    private(set) var gerechnet: [Paragraf: Set<String>] = [:]
    /// Je Vorschrift die Beispiele, die sie in ihrem Text nennen.
    private(set) var genannt: [Paragraf: Set<String>] = [:]
    let anzahl: Int

    init() throws {
        // Unter `Beispiele/recht` liegen Werte, keine Haushalte.
        let dateien = try Quelltext.dateien(in: "Beispiele", endung: "yaml").filter {
            !$0.pfad.hasPrefix("Beispiele/recht/")
        }
        anzahl = dateien.count
        for datei in dateien {
            let gelesen = try Fallleser.read(datei.text, datei: datei.pfad)
            for monat in try Berechnung(gelesen.sachverhalt).monate {
                nimm(monat.erklärung, datei.pfad)
            }
            for hinweis in try Vorrang.hinweise(of: gelesen.sachverhalt) {
                nimm(hinweis.erklärung, datei.pfad)
            }
            for zeile in datei.zeilen where zeile.contains("§") {
                for zitat in Zitatleser.zitate(in: zeile, vorgabe: nil) {
                    genannt[Paragraf(zitat), default: []].insert(datei.pfad)
                }
            }
        }
    }

    private mutating func nimm(_ erklärung: Erklärung, _ datei: String) {
        for knoten in erklärung.knoten {
            let schritt = Schritt(knoten)
            aus[schritt, default: []].formUnion(
                knoten.aus.compactMap { erklärung[$0].map(Schritt.init) })
            for zitat in Zitatleser.zitate(in: knoten.norm.text, vorgabe: nil) {
                gerechnet[Paragraf(zitat), default: []].insert(datei)
            }
            if case .parameter(let id, _, _, _) = knoten.rechenart {
                parameter[id, default: []].insert(knoten.norm.text)
            }
        }
    }

    /// Die Schritte, die auf dieser Vorschrift beruhen, nach Absatz und Begriff geordnet.
    func schritte(zu paragraf: Paragraf) -> [Schritt] {
        aus.keys.filter { schritt in
            Zitatleser.zitate(in: schritt.norm, vorgabe: nil).contains { Paragraf($0) == paragraf }
        }.sorted { ($0.norm, $0.begriff) < ($1.norm, $1.begriff) }
    }
}

extension Rechenbaum.Schritt {
    init(_ knoten: Knoten) {
        self.init(begriff: knoten.begriff.de, norm: knoten.norm.text)
    }
}

/// Ein Paragraf ohne Absatz.
struct Paragraf: Hashable {
    let gesetz: String
    let nummer: String

    init(gesetz: String, nummer: String) {
        self.gesetz = gesetz
        self.nummer = nummer
    }

    init(_ zitat: Zitat) { self.init(gesetz: zitat.gesetz, nummer: zitat.paragraf) }
    init(_ vorschrift: Vorschriften.Vorschrift) {
        self.init(gesetz: vorschrift.gesetz, nummer: vorschrift.paragraf)
    }

    /// Nach Zahl, dann Buchstabe: 11, 11a, 12.
    var ordnung: (Int, String) {
        (Int(nummer.prefix { $0.isNumber }) ?? 0, String(nummer.drop { $0.isNumber }))
    }
}
