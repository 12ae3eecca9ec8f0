import Grundtypen
import Rechtskern
import Verfahrensrecht

/// Die Verrechnung als Tafel: je Person die Monate, dann der Rest, zuletzt was zu zahlen ist.
struct Saldotafel {
    let sprache: Sprache
    private let namensbreite = 34
    private let spaltenbreite = 14

    func text(
        _ saldo: Saldierung, titel: String, namen: [(id: String, name: String)], hinweise: [Begriff]
    ) -> String {
        var zeilen = [titel] + hinweise.map { sprache.wort($0) }
        for person in saldo.personen {
            let name = namen.first { $0.id == person.person }?.name ?? person.person
            zeilen += ["", kopf(name)] + self.person(person)
        }
        return (zeilen + [""] + ergebnis(saldo)).joined(separator: "\n")
    }

    private func person(_ person: Saldierung.Personensaldo) -> [String] {
        var zeilen = person.monate.map { monat in
            zeile(monat.monat.ausgeschrieben, monat.erbracht, monat.festgestellt, monat.unterschied)
        }
        zeilen.append(zeile(wort("nach Verrechnung", "after netting"), nil, nil, person.rest))
        zeilen.append(zeile(wort("  davon Bund", "  federal part"), nil, nil, person.bund))
        zeilen.append(zeile(wort("  davon Kommune", "  municipal part"), nil, nil, person.kommune))
        if person.sofortzuschlag.istPositiv {
            zeilen.append(
                zeile(
                    wort("Sofortzuschlag nachzuzahlen", "immediate supplement due"), nil, nil,
                    person.sofortzuschlag))
        }
        return zeilen
    }

    private func ergebnis(_ saldo: Saldierung) -> [String] {
        var zeilen = [
            links(wort("Nachzuzahlen", "to be paid")) + rechts(saldo.nachzahlung.deutsch),
            links(wort("Zu erstatten", "to be recovered")) + rechts(saldo.zuErstatten.deutsch),
        ]
        if saldo.überzahlung.istPositiv, !saldo.zuErstatten.istPositiv {
            zeilen.append(
                wort(
                    "Überzahlt sind \(saldo.überzahlung.deutsch) Euro, weniger als "
                        + "\(saldo.grenze.deutsch) Euro: nichts ist zu erstatten (§ 41a Abs. 6 Satz 3 SGB II).",
                    "Overpaid by \(saldo.überzahlung.deutsch) euro, less than \(saldo.grenze.deutsch) euro: "
                        + "nothing is recovered (§ 41a Abs. 6 Satz 3 SGB II)."))
        }
        return zeilen
    }

    private func kopf(_ name: String) -> String {
        links(name) + rechts(wort("vorläufig", "provisional"))
            + rechts(wort("abschließend", "final")) + rechts(wort("Unterschied", "difference"))
    }

    private func zeile(_ name: String, _ a: Geld?, _ b: Geld?, _ c: Geld) -> String {
        links(name) + rechts(a?.deutsch ?? "") + rechts(b?.deutsch ?? "") + rechts(c.mitVorzeichen)
    }

    private func links(_ text: String) -> String {
        text + String(repeating: " ", count: max(1, namensbreite - text.count))
    }

    private func rechts(_ text: String) -> String {
        String(repeating: " ", count: max(1, spaltenbreite - text.count)) + text
    }

    private func wort(_ de: String, _ en: String) -> String { sprache.wort(Begriff(de, en)) }
}
