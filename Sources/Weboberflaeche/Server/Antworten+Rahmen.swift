import Hummingbird

/// Der Rahmen um jede Seite.
extension Antworten {
    func rahmen(
        _ seite: some Seite, _ context: Arbeitskontext, fehler: [Feldfehler], suchtext: String
    ) -> Rahmen {
        let worte = worte(context)
        let andere: Sprache = context.sprache == .de ? .en : .de
        return Rahmen(
            titel: seite.titel, sprache: context.sprache.rawValue, amt: einstellungen.amt,
            vorführung: einstellungen.vorführung,
            nutzer: context.angemeldet.map { .init(name: $0.name, aufgabe: $0.aufgabe) },
            navigation: navigation(context), brotkrumen: seite.brotkrumen,
            fehler: fehler.map {
                .init(text: $0.text, ziel: $0.feld.isEmpty ? nil : Feld.id(of: $0.feld))
            },
            erfolg: context.erfolg.flatMap { worte.contains($0) ? worte($0) : nil },
            sprachwechsel: Verweis(
                worte("rahmen.sprache_\(andere.rawValue)"), "/sprache/\(andere.rawValue)"),
            andereSprache: andere.rawValue, suchtext: suchtext,
            sucht: context.angemeldet?.darf(.fälleSehen) ?? false)
    }

    private func navigation(_ context: Arbeitskontext) -> [Rahmen.Navigationspunkt] {
        let punkte: [(recht: Recht, wort: String, ziel: String, taste: String)] = [
            (.fälleSehen, "rahmen.nav_eingang", "/eingang", "e"),
            (.antragErfassen, "rahmen.nav_antrag", "/antraege/neu", "n"),
            (.zahllaufSehen, "rahmen.nav_zahllaeufe", "/zahllaeufe", "z"),
            (.betriebSehen, "rahmen.nav_protokoll", "/protokoll", "b"),
            (.zugriffeSehen, "rahmen.nav_zugriffe", "/zugriffe", "g"),
        ]
        let weg = context.endpointPath ?? ""
        return punkte.filter { context.angemeldet?.darf($0.recht) ?? false }.map { punkt in
            Rahmen.Navigationspunkt(
                text: worte(context)(punkt.wort), ziel: punkt.ziel,
                aktiv: weg.hasPrefix(punkt.ziel), taste: punkt.taste)
        }
    }
}
