import Grundtypen
import Leistungsrecht
import Rechtskern

/// Eine Berechnung als Tafel für das Terminal: Zeilen sind Posten, Spalten Personen.
struct Rechentafel {
    let sprache: Sprache
    private let namensbreite = 48
    private let spaltenbreite = 13
    private let spaltenJeBlock = 4

    init(sprache: Sprache) { self.sprache = sprache }

    func text(_ berechnung: Berechnung, titel: String) -> String {
        let zeitraum = berechnung.zeitraum
        var zeilen = [
            titel,
            wort("Bewilligungszeitraum", "benefit period")
                + " \(zeitraum.ab.deutsch) – \(zeitraum.bis.deutsch)",
        ]
        if let vorhaben = berechnung.überlagerung {
            zeilen += Overlayhinweis(sprache: sprache).zeilen(vorhaben)
        }
        for gruppe in Monatsgruppen.gruppiere(berechnung.monate) {
            zeilen.append("")
            zeilen += self.gruppe(gruppe)
        }
        zeilen += [
            "",
            links(wort("Summe aller Monate", "sum of all months"))
                + rechts(berechnung.gesamt.deutsch),
        ]
        return zeilen.joined(separator: "\n")
    }

    private func gruppe(_ gruppe: [Monatsergebnis]) -> [String] {
        guard let erster = gruppe.first, let letzter = gruppe.last else { return [] }
        var zeilen = [überschrift(erster, letzter)]
        if !erster.fortgeschrieben.isEmpty {
            zeilen.append(
                wort(
                    "  noch nicht festgesetzt, fortgeschrieben: ",
                    "  not yet fixed, carried forward: ")
                    + erster.fortgeschrieben.joined(separator: ", "))
        }
        if let hindernis = erster.hindernis {
            zeilen.append("  \(sprache.wort(hindernis.begriff)) (\(hindernis.norm))")
        }
        if erster.abschnitte.count > 1 {
            for abschnitt in erster.abschnitte { zeilen += self.abschnitt(abschnitt) }
            zeilen.append("  " + wort("Zusammen, nach Tagen", "Together, by days"))
            zeilen += monatssummen(erster)
        } else if let abschnitt = erster.abschnitte.first {
            zeilen += tafel(abschnitt.personen)
        }
        zeilen += ausschlüsse(erster)
        zeilen += summen(erster)
        return zeilen
    }

    private func überschrift(_ erster: Monatsergebnis, _ letzter: Monatsergebnis) -> String {
        let name =
            erster.monat == letzter.monat
            ? erster.monat.ausgeschrieben
            : "\(erster.monat.ausgeschrieben) – \(letzter.monat.ausgeschrieben)"
        return "── \(name) " + String(repeating: "─", count: max(3, 72 - name.count))
    }

    private func abschnitt(_ a: Abschnitt) -> [String] {
        let tage = a.personen.map { "\($0.name) \($0.tage)/30" }.joined(separator: ", ")
        return ["  \(a.von.deutsch) – \(a.bis.deutsch) (\(tage))"] + tafel(a.personen)
    }

    /// Mitglieder, die keine Leistungen erhalten; ihr Bedarf steht nur da, weil ihr Einkommen ihn zuerst deckt.
    private func ausschlüsse(_ m: Monatsergebnis) -> [String] {
        eindeutige(
            m.abschnitte.flatMap(\.personen).compactMap { p in
                p.ausschluss.map { grund -> Begriff in
                    guard p.mehrbedarfAuszubildende == nil else {
                        return Begriff(
                            "  \(p.name) erhält nur Mehrbedarfe: \(grund.begriff.de) (§ 27 Abs. 2 SGB II)",
                            "  \(p.name) receives additional needs only: \(grund.begriff.en) "
                                + "(§ 27 Abs. 2 SGB II)")
                    }
                    return Begriff(
                        "  \(p.name) erhält keine Leistungen: \(grund.begriff.de) (\(grund.norm))",
                        "  \(p.name) receives no benefits: \(grund.begriff.en) (\(grund.norm))")
                }
            }
        ).map { sprache.wort($0) }
    }

    // MARK: Tafeln

    private func tafel(_ personen: [Personenblatt]) -> [String] {
        stride(from: 0, to: personen.count, by: spaltenJeBlock).flatMap { anfang in
            block(Array(personen[anfang..<min(anfang + spaltenJeBlock, personen.count)]))
        }
    }

    private func block(_ personen: [Personenblatt]) -> [String] {
        var zeilen = [links("") + personen.map { rechts($0.name) }.joined()]
        func zeile(_ name: String, _ werte: [Geld?]) {
            guard werte.contains(where: { $0 != nil }) else { return }
            zeilen.append(links(name) + werte.map { rechts($0?.deutsch ?? "·") }.joined())
        }
        let stufen = personen.map { rechts($0.regelbedarf == nil ? "·" : "\($0.stufe.rawValue)") }
        zeilen.append(links(wort("Regelbedarfsstufe", "stage")) + stufen.joined())
        zeile(wort("Regelbedarf", "standard need"), personen.map { $0.regelbedarf?.betrag })
        for begriff in eindeutige(personen.flatMap { $0.mehrbedarfe.map(\.begriff) }) {
            zeile(
                sprache.wort(begriff),
                personen.map { p in p.mehrbedarfe.first { $0.begriff == begriff }?.betrag })
        }
        if personen.contains(where: { $0.mehrbedarfGekürzt.istPositiv }) {
            zeile(
                wort("− Kürzung § 21 Abs. 8 SGB II", "− cap § 21 Abs. 8 SGB II"),
                personen.map { $0.mehrbedarfGekürzt.istPositiv ? -$0.mehrbedarfGekürzt : nil })
        }
        zeile(wort("Unterkunft", "housing"), personen.map { $0.unterkunft?.betrag })
        zeile(wort("Heizung", "heating"), personen.map { $0.heizung?.betrag })
        zeile(wort("Gesamtbedarf", "total need"), personen.map { $0.bedarf?.betrag })
        for schritt in einkommenszeilen(personen) {
            let vorzeichen =
                schritt.art == .abzug ? "  − " : schritt.art == .ergebnis ? "  = " : "  "
            zeile(
                vorzeichen + sprache.wort(schritt.begriff),
                personen.map { p in
                    nummeriert(p).first { $0.zeile == schritt }
                        .map { schritt.art == .abzug ? -$0.betrag : $0.betrag }
                })
        }
        zeile(wort("angerechneter Anteil", "share charged"), personen.map { $0.verteilt?.betrag })
        zeile(wort("Anspruch", "entitlement"), personen.map { $0.anspruch?.betrag })
        zeile(
            wort("− Minderung", "− reduction"),
            personen.map { $0.minderung.map { -$0.betrag } })
        zeile(wort("  davon Bund", "  federal part"), personen.map { $0.bund?.betrag })
        zeile(wort("  davon Kommune", "  municipal part"), personen.map { $0.kommune?.betrag })
        for begriff in eindeutige(personen.flatMap { $0.bildungsposten.map(\.begriff) }) {
            zeile(
                sprache.wort(begriff),
                personen.map { p in
                    let posten = p.bildungsposten.filter { $0.begriff == begriff }
                    return posten.isEmpty ? nil : posten.map(\.betrag).summe
                })
        }
        zeile(
            wort("Sofortzuschlag", "immediate supplement"),
            personen.map { $0.sofortzuschlag?.betrag })
        return zeilen
    }

    /// Eine Zeile des Einkommens; gleiche Schritte einer Person stehen in eigenen Zeilen.
    private struct Einkommenszeile: Hashable {
        let begriff: Begriff
        let art: Einkommensschritt.Art
        /// Der wievielte gleiche Schritt der Person.
        let nummer: Int
    }

    private func nummeriert(
        _ person: Personenblatt
    ) -> [(zeile: Einkommenszeile, betrag: Geld)] {
        var gezählt: [Einkommenszeile: Int] = [:]
        return person.einkommensweg.map { schritt in
            let (begriff, art) = (schritt.posten.begriff, schritt.art)
            let erste = Einkommenszeile(begriff: begriff, art: art, nummer: 0)
            let nummer = gezählt[erste, default: 0]
            gezählt[erste] = nummer + 1
            return (
                Einkommenszeile(begriff: begriff, art: art, nummer: nummer), schritt.posten.betrag
            )
        }
    }

    /// Die Zeilen des Einkommens aller Personen, jede einmal, in der Reihenfolge der Rechnung.
    private func einkommenszeilen(_ personen: [Personenblatt]) -> [Einkommenszeile] {
        var zeilen: [Einkommenszeile] = []
        // Zwischenergebnisse von null sagen nichts; das Endergebnis bleibt stehen.
        let alle = personen.flatMap(\.einkommensweg)
        let leer = Set(alle.map(\.posten.begriff)).subtracting(
            alle.filter { $0.posten.betrag.istPositiv }.map(\.posten.begriff))
        for person in personen {
            // Was nur diese Person hat, steht vor dem nächsten Schritt, den auch andere haben.
            var neue: [Einkommenszeile] = []
            for (zeile, _) in nummeriert(person)
            where !(leer.contains(zeile.begriff) && leer.count > 1) {
                if let stelle = zeilen.firstIndex(of: zeile) {
                    zeilen.insert(contentsOf: neue, at: stelle)
                    neue = []
                } else {
                    neue.append(zeile)
                }
            }
            zeilen += neue
        }
        return zeilen
    }

    private func monatssummen(_ m: Monatsergebnis) -> [String] {
        m.personen.map { p in
            "  " + links(p.name, breite: namensbreite - 2)
                + [
                    wort("Bedarf ", "need ") + p.bedarf.deutsch,
                    wort("Bund ", "federal ") + p.bund.deutsch,
                    wort("Kommune ", "municipal ") + p.kommune.deutsch,
                    p.minderungGrund == nil
                        ? "" : wort("Minderung ", "reduction ") + p.minderung.deutsch,
                ].map { links($0, breite: 22) }.joined()
        }
    }

    private func summen(_ m: Monatsergebnis) -> [String] {
        var zeilen = [
            links(wort("Haushalt: Bund", "household: federal")) + rechts(m.bund.deutsch),
            links(wort("Haushalt: Kommune", "household: municipal")) + rechts(m.kommune.deutsch)
                + (m.bundesbeteiligung.map {
                    wort("   davon erstattet der Bund ", "   of which refunded ") + $0.deutsch
                } ?? ""),
        ]
        if m.personen.contains(where: { $0.bildungGrund != nil }) {
            zeilen.append(
                links(
                    wort(
                        "Haushalt: Bildung, Teilhabe (Kommune)", "household: education (municipal)")
                )
                    + rechts(m.bildung.deutsch))
        }
        for p in m.personen {
            for posten in p.einmalig.alle {
                let name = "\(p.name): \(sprache.wort(posten.begriff))"
                zeilen.append(links(name) + rechts(posten.betrag.deutsch))
            }
        }
        zeilen.append(
            links(wort("Haushalt: zusammen", "household: total")) + rechts(m.gesamt.deutsch))
        if !m.außerhalb.isEmpty {
            zeilen.append(
                wort("Nicht in der Bedarfsgemeinschaft: ", "Not in the benefit unit: ")
                    + m.außerhalb.joined(separator: ", "))
        }
        return zeilen
    }

    // MARK: Hilfen

    private func wort(_ de: String, _ en: String) -> String { sprache.wort(Begriff(de, en)) }

    private func eindeutige(_ begriffe: [Begriff]) -> [Begriff] {
        begriffe.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Zu langer Text wird gekürzt, denn die Spalten daneben sollen stehen bleiben.
    private func links(_ text: String, breite: Int? = nil) -> String {
        let breite = breite ?? namensbreite
        return text.count >= breite
            ? String(text.prefix(breite - 2)) + "… "
            : text + String(repeating: " ", count: breite - text.count)
    }

    /// Ein Betrag wird nie gekürzt; lieber rückt die Zeile nach rechts.
    private func rechts(_ text: String) -> String {
        String(repeating: " ", count: max(1, spaltenbreite - text.count)) + text
    }
}
