import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Testing
import Weboberflaeche

@Suite struct `Englische Seiten` {
    /// Deutsche Wörter, die in festen Texten häufig sind; Namen und Angaben kommen nicht aus ihnen.
    private static let deutsch = [
        "und", "der", "die", "das", "für", "nicht", "noch", "Bescheid", "Antrag", "Monat",
        "Rechnung",
        "Bedarf", "Einkommen", "Anspruch", "Kommune", "Jahre", "Tage", "Standort", "zuständig",
        "Nachweis", "fehlt", "Unterkunft", "Heizung", "Kindergeld", "ab", "bis", "zur", "vom",
        "Stufe",
        "Euro", "Angabe", "oben", "Personen", "Wohnung", "Vermögen", "gezahlt", "zusteht",
    ]

    @Test(arguments: ["02", "15", "18", "43", "53"])
    func `haben kein deutsches Wort in festen Texten`(nummer: String) async throws {
        let w = try await Werkstatt()
        let sachverhalt = try Werkstatt.beispiel(nummer) { s in
            for stelle in s.personen.indices {
                for e in s.personen[stelle].einkommen.indices {
                    s.personen[stelle].einkommen[e].bezeichnung = nil
                }
            }
        }
        w.stelle(auf: sachverhalt.antrag)
        let fall = try await w.erfasse(sachverhalt)
        try await w.bewillige(fall)
        let zugang = w.zugang("anna", .en)
        let monate = [sachverhalt.antrag.monat, sachverhalt.antrag.monat + 5]
        var fundstellen: Set<String> = []
        var seiten: [Any] = [
            try await w.fälle.fall(fall.text, knownOn: nil, for: zugang),
            try await w.fälle.fall(fall.text, knownOn: sachverhalt.antrag.description, for: zugang),
            try await w.eingang.eingang(Eingangsfilter(), for: zugang),
        ]
        for monat in monate {
            let rechnung = try await w.fälle.rechnung(
                fall.text, monat: monat.description, allesOffen: true, for: zugang)
            let knoten = rechnung.erklärungen.flatMap(\.knoten).flatMap(\.mitNachfahren)
            fundstellen.formUnion(knoten.compactMap(\.quelle))
            seiten.append(rechnung)
        }
        // Fundstellen werden zitiert, wie das Gesetzblatt sie schreibt; Standorte heißen, wie sie heißen.
        let erlaubt = fundstellen.union(["Standort Nord", "Standort Süd"])
        for text in seiten.flatMap(texte) where !erlaubt.contains(text) {
            let istAdresse = ["/", "#", "http"].contains { text.hasPrefix($0) }
            guard !istAdresse, !text.contains("_") else { continue }
            let worte = text.split { !$0.isLetter }.map(String.init)
            let gefunden = worte.filter { `Englische Seiten`.deutsch.contains($0) }
            #expect(gefunden.isEmpty, "„\(text)“")
        }
    }

    @Test func `schreiben Beträge und Tage englisch`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let seite = try await w.fälle.fall(fall.text, knownOn: nil, for: w.zugang("anna", .en))
        #expect(seite.monate.first?.zusteht == "1,419.00")
        #expect(seite.monate.first?.monat == "July 2026")
        #expect(seite.haushalt.first?.geboren == "2 March 1994")
        #expect(
            seite.schritte.contains { $0.text == "Proof missing: proof of employment: Anna Muster" }
        )
    }

    @Test func `sagen auf Englisch ab`() async throws {
        let w = try await Werkstatt()
        let verboten = await absage {
            _ = try await w.eingang.eingang(Eingangsfilter(), for: w.zugang("kai", .en))
        }
        guard case .verboten(let satz?) = verboten else {
            Issue.record("nicht verboten")
            return
        }
        #expect(satz == "Your role does not include listing cases.")
    }
}
