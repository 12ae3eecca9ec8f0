import Ablage
import Fachprozesse
import Fallakte
import Weboberflaeche

/// Die Zahlen über dem Eingang; jede führt zur Liste, die sie zählt.
struct Eingangskacheln {
    let gang: Arbeitsgang
    let auswahl: Eingangsauswahl
    let offene: Fallliste

    var alle: [Kachel] {
        var kacheln = [wartende, unvollständige]
        if gang.akteur.darf(.prüfen) { kacheln.insert(zuPrüfende, at: 1) }
        if gang.akteur.darf(.vorschlagen) { kacheln.append(meine) }
        return kacheln
    }

    /// Der eigene Standort; nil, wer an keinem arbeitet, sieht alle.
    private var standort: String? {
        let eigener = gang.akteur.standort
        return gang.amt.daten.standorte.contains { $0.id == eigener } ? eigener : nil
    }

    private var wartende: Kachel {
        let zahl = offene.zeilen.count { amStandort($0) && $0.zuständig == nil }
        return kachel(
            gang.s("warten auf jemanden", "waiting for somebody"), zahl,
            [("zuteilung", "eingangskorb"), ("standort", standort ?? "")],
            zahl > 0 ? .hinweis : .gut)
    }

    private var zuPrüfende: Kachel {
        let zahl = offene.zeilen.count { $0.istPrüfbar(by: gang.akteur.kennung) }
        return kachel(
            gang.s("von mir zu prüfen", "for me to check"), zahl, [("zustand", "pruefen")],
            zahl > 0 ? .achtung : .gut)
    }

    private var unvollständige: Kachel {
        let zahl = offene.zeilen.count { amStandort($0) && $0.istUnvollständig }
        return kachel(
            gang.s("unvollständig", "incomplete"), zahl,
            [("zustand", "unvollstaendig"), ("standort", standort ?? "")], .neutral)
    }

    private var meine: Kachel {
        let zahl = offene.zeilen.count {
            $0.zustand == .inBearbeitung && $0.zuständig == gang.akteur.kennung
        }
        return kachel(
            gang.s("meine in Bearbeitung", "mine in progress"), zahl,
            [("zustand", "in_bearbeitung"), ("zuteilung", "meine")], .neutral)
    }

    private func amStandort(_ zeile: Fallzeile) -> Bool {
        standort.map { zeile.standort == $0 } ?? true
    }

    private func kachel(
        _ titel: String, _ zahl: Int, _ auswahl: [(String, String)], _ ton: Ton
    ) -> Kachel {
        let gefüllt = auswahl.filter { !$0.1.isEmpty }
        let ziel = "/eingang?" + gefüllt.map { "\($0)=\($1)" }.joined(separator: "&")
        // Jenseits der Grenze ist die Zahl nur eine Untergrenze.
        let text = offene.gesamt > offene.zeilen.count ? "\(zahl)+" : String(zahl)
        return Kachel(titel, text, ziel: ziel, ton: ton, aktiv: istAktiv(gefüllt))
    }

    private func istAktiv(_ gefüllt: [(String, String)]) -> Bool {
        let filter = self.auswahl.filter
        let gesetzt = [
            ("zustand", filter.zustand), ("standort", filter.standort),
            ("zuteilung", filter.zuteilung), ("text", filter.text),
        ].filter { !$0.1.isEmpty }
        return Dictionary(uniqueKeysWithValues: gesetzt)
            == Dictionary(uniqueKeysWithValues: gefüllt)
    }
}
