import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

/// Macht aus den Schritten einer Rechnung Bäume zum Aufklappen.
///
/// Ein Schritt, aus dem mehrere folgen, steht einmal ganz da; jede weitere Stelle führt zu ihm.
struct Erklärungsbaum {
    private let schritte: [Rechenschritt]
    private let monat: Monat
    private let s: Sprache
    private let allesOffen: Bool
    /// Wie oft ein Schritt schon vorkam.
    private var vorkommen: [Int32: Int] = [:]

    init(_ schritte: [Rechenschritt], in monat: Monat, _ s: Sprache, allesOffen: Bool) {
        self.schritte = schritte
        self.monat = monat
        self.s = s
        self.allesOffen = allesOffen
    }

    static func id(_ grund: Int32) -> String { "k-\(grund)" }
    static func id(person stelle: Int) -> String { "e-\(stelle + 1)" }

    /// Je Person ihre Beträge; dazu jeder Schritt, auf den ihre Spalte verweist.
    mutating func erklärungen(_ personen: [Erklärte]) -> [Weboberflaeche.Erklärung] {
        var erklärungen: [Weboberflaeche.Erklärung] = []
        for (stelle, person) in personen.enumerated() {
            var knoten = person.gründe.compactMap { baum($0, tiefe: 0) }
            for grund in person.weitere where vorkommen[grund] == nil {
                if let baum = baum(grund, tiefe: 1) { knoten.append(baum) }
            }
            guard !knoten.isEmpty else { continue }
            erklärungen.append(
                Weboberflaeche.Erklärung(
                    id: Erklärungsbaum.id(person: stelle), titel: person.name,
                    betrag: s.euro(person.gesamt), knoten: knoten))
        }
        return erklärungen
    }

    private mutating func baum(_ grund: Int32, tiefe: Int) -> Erklärungsknoten? {
        guard let knoten = schritt(grund) else { return nil }
        let bisher = vorkommen[grund, default: 0]
        vorkommen[grund] = bisher + 1
        guard bisher == 0 else { return verweis(knoten, grund, nummer: bisher + 1) }
        // Ein Schritt folgt nur aus früheren; so endet jeder Baum.
        let aus = knoten.aus.filter { $0 < grund }.compactMap { baum($0, tiefe: tiefe + 1) }
        let rechensatz = Rechensatz(knoten, aus: beträge(knoten), in: monat, s)
        return Erklärungsknoten(
            id: Erklärungsbaum.id(grund), begriff: knoten.begriff,
            betrag: knoten.betrag.map(s.geld), norm: verweis(knoten.norm),
            einzelheit: einzelheit(knoten), rechensatz: rechensatz.satz, quelle: rechensatz.quelle,
            fortgeschrieben: rechensatz.fortgeschrieben, offen: allesOffen || tiefe == 0, aus: aus)
    }

    private func schritt(_ grund: Int32) -> Rechenschritt? {
        schritte.indices.contains(Int(grund)) ? schritte[Int(grund)] : nil
    }

    private func verweis(_ knoten: Rechenschritt, _ grund: Int32, nummer: Int) -> Erklärungsknoten {
        Erklärungsknoten(
            id: "\(Erklärungsbaum.id(grund))-\(nummer)", begriff: knoten.begriff,
            betrag: knoten.betrag.map(s.geld),
            siehe: Verweis(
                s("oben erklärt", "explained above"), "#\(Erklärungsbaum.id(grund))"))
    }

    private func beträge(_ knoten: Rechenschritt) -> [Geld] {
        knoten.aus.compactMap { schritt($0)?.betrag }
    }

    private func verweis(_ norm: Norm) -> Verweis? { norm.link.map { Verweis(norm.text, $0) } }

    /// Worte zur Sache; eine Norm ohne Seite im amtlichen Portal steht hier als Text.
    private func einzelheit(_ knoten: Rechenschritt) -> String? {
        let teile = [
            knoten.einzelheit, knoten.norm.link == nil ? knoten.norm.text : nil,
        ].compactMap(\.self)
        return teile.isEmpty ? nil : teile.joined(separator: "; ")
    }
}
