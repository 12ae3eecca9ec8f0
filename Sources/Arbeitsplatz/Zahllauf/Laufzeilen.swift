import Fachprozesse
import Fallakte
import Grundtypen
import Weboberflaeche
import Zahlungswesen

/// Die eingefrorenen Zeilen eines Laufs: je Anordnung eine, in Seiten.
struct Laufzeilen {
    static let jeSeite = 50

    private struct Zeile {
        let zahlung: Zahlung
        let anordnung: Zahlungsanordnung
    }

    private let gang: Arbeitsgang
    private let lauf: Zahllauf
    private let alle: [Zeile]

    init(_ gang: Arbeitsgang, _ lauf: Zahllauf) {
        self.gang = gang
        self.lauf = lauf
        alle = lauf.zahlungen.flatMap { zahlung in
            zahlung.zeilen.map { Zeile(zahlung: zahlung, anordnung: $0) }
        }
    }

    private var s: Sprache { gang.s }
    private var letzteSeite: Int {
        max(1, (alle.count + Laufzeilen.jeSeite - 1) / Laufzeilen.jeSeite)
    }

    private func gültig(_ seite: Int) -> Int { min(max(1, seite), letzteSeite) }

    func seite(_ nummer: Int) -> [Zahlungszeile] {
        alle.dropFirst((gültig(nummer) - 1) * Laufzeilen.jeSeite).prefix(Laufzeilen.jeSeite)
            .map(zeile)
    }

    func blättern(_ nummer: Int) -> Blättern {
        let seite = gültig(nummer)
        let von = (seite - 1) * Laufzeilen.jeSeite
        let bis = min(von + Laufzeilen.jeSeite, alle.count)
        let text =
            alle.isEmpty
            ? s("keine Zeilen", "no lines")
            : s(
                "\(s.zahl(von + 1))–\(s.zahl(bis)) von \(s.zahl(alle.count))",
                "\(s.zahl(von + 1))–\(s.zahl(bis)) of \(s.zahl(alle.count))")
        return Blättern(
            text: text, zurück: seite > 1 ? seite - 1 : nil,
            weiter: seite < letzteSeite ? seite + 1 : nil)
    }

    /// Was in die Datei kommt, nach Träger und Buchungsstelle.
    var summen: [Zahlungssumme] {
        struct Stelle: Hashable {
            let träger: Kostenträger
            let haushaltsstelle: String
        }
        var beträge: [Stelle: Geld] = [:]
        var zahlungen: [Stelle: Set<ZahlungsID>] = [:]
        for zahlung in lauf.auszuzahlen {
            for zeile in zahlung.zeilen {
                let stelle = Stelle(träger: zeile.träger, haushaltsstelle: zeile.haushaltsstelle)
                beträge[stelle, default: .null] += zeile.betrag
                zahlungen[stelle, default: []].insert(zahlung.id)
            }
        }
        return beträge.sorted {
            ($0.key.träger.rawValue, $0.key.haushaltsstelle)
                < ($1.key.träger.rawValue, $1.key.haushaltsstelle)
        }.map { stelle, betrag in
            Zahlungssumme(
                träger: s.name(stelle.träger), buchungsstelle: stelle.haushaltsstelle,
                zahlungen: s.zahl(zahlungen[stelle, default: []].count), betrag: s.geld(betrag))
        }
    }

    private func zeile(_ zeile: Zeile) -> Zahlungszeile {
        let anordnung = zeile.anordnung
        let bescheid = bescheid(of: anordnung)
        return Zahlungszeile(
            fall: anordnung.fall, fallziel: aktenziel(anordnung.fall),
            empfänger: anordnung.empfängername,
            konto: IBAN(anordnung.iban)?.gruppiert ?? anordnung.iban,
            zweck: zeile.zahlung.verwendungszweck, träger: s.name(anordnung.träger),
            bescheid: "\(bescheid), \(s.monat(anordnung.monat))",
            bescheidziel: aktenziel(anordnung.fall).map { "\($0)/bescheide/\(bescheid)" },
            betrag: s.geld(anordnung.betrag), stand: stand(of: zeile.zahlung))
    }

    /// Die Kasse zahlt, sie liest keine Akten; nur wer es darf, bekommt den Verweis.
    private func aktenziel(_ fall: String) -> String? {
        gang.akteur.darf(.akteSehen) ? "/faelle/\(fall)" : nil
    }

    /// Der Schlüssel nennt nach dem Fall den Bescheid.
    private func bescheid(of anordnung: Zahlungsanordnung) -> String {
        let teile = anordnung.schlüssel.split(separator: "/")
        return teile.count > 1 ? String(teile[1]) : Arbeitsgang.unbekannt
    }

    private func stand(of zahlung: Zahlung) -> Marke? {
        switch lauf.stand(of: zahlung.id) {
        case .imLauf, nil: nil
        case .zurückgehalten: Marke(s("zurückgehalten", "held back"), .achtung)
        case .zurückgewiesen:
            Marke(s("von der Bank zurückgewiesen", "rejected by the bank"), .gefahr)
        case .rückläufer: Marke(s("zurückgekommen", "returned"), .gefahr)
        }
    }
}
