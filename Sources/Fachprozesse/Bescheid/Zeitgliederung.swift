import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Was für einen Abschnitt zu sagen ist.
struct Aussage {
    let text: String
    let normen: [Norm]
}

/// Ordnet, was für jeden Abschnitt gilt, nach Aussagen: gleiche stehen im Brief nur einmal, mit allen
/// Zeiten, für die sie gelten.
struct Zeitgliederung {
    struct Teil {
        let text: String
        /// Aus allen Abschnitten mit diesem Text; ein Satz kann im Zeitraum umgezählt worden sein.
        var normen: [Norm]
        var zeiten: [Zeitraum]

        /// `Juli bis November 2026 und 01.05.2027 bis 20.05.2027`.
        var wann: String {
            let namen = zeiten.map(\.ausgeschrieben)
            guard let letzter = namen.last, namen.count > 1 else { return namen.joined() }
            return namen.dropLast().joined(separator: ", ") + " und \(letzter)"
        }
    }

    /// In der Reihenfolge, in der sie zuerst gelten.
    private(set) var teile: [Teil] = []
    /// Nur eine Aussage, und sie gilt für alle Abschnitte.
    private(set) var giltImmer: Bool

    /// - Parameters:
    ///   - abschnitte: aufsteigend.
    ///   - ganz: ob die Abschnitte den ganzen Zeitraum decken; sonst steht die Zeit immer dabei.
    ///   - aussage: nil, wenn zu dem Abschnitt nichts zu sagen ist.
    init(
        _ abschnitte: [Leistungsrecht.Abschnitt], ganz: Bool = true,
        _ aussage: (Leistungsrecht.Abschnitt) -> Aussage?
    ) {
        giltImmer = ganz
        for abschnitt in abschnitte {
            guard let zeit = Zeitraum(von: abschnitt.von, bis: abschnitt.bis),
                let aussage = aussage(abschnitt)
            else {
                giltImmer = false
                continue
            }
            merke(aussage, zeit)
        }
        if teile.count != 1 { giltImmer = false }
    }

    private mutating func merke(_ aussage: Aussage, _ zeit: Zeitraum) {
        guard let stelle = teile.firstIndex(where: { $0.text == aussage.text }) else {
            teile.append(Teil(text: aussage.text, normen: aussage.normen, zeiten: [zeit]))
            return
        }
        teile[stelle].normen = (teile[stelle].normen + aussage.normen).ohneDoppelte
        if let letzte = teile[stelle].zeiten.last, letzte.bis + 1 == zeit.von,
            let länger = Zeitraum(von: letzte.von, bis: zeit.bis)
        {
            teile[stelle].zeiten[teile[stelle].zeiten.count - 1] = länger
        } else {
            teile[stelle].zeiten.append(zeit)
        }
    }

    /// `Juli bis November 2026: Es gibt …`; ohne Zeit, wo die eine Aussage immer gilt.
    func satz(_ teil: Teil) -> String { giltImmer ? teil.text : "\(teil.wann): \(teil.text)" }

    var absätze: [Begründungsabsatz] {
        teile.map { Begründungsabsatz(satz($0), normen: $0.normen) }
    }
}

extension Zeitraum {
    /// Volle Monate mit Namen, sonst Tage.
    var ausgeschrieben: String {
        guard von == von.monat.erster, bis == bis.monat.letzter else {
            return "\(von.deutsch) bis \(bis.deutsch)"
        }
        return (von.monat...bis.monat).ausgeschrieben
    }
}

extension Array where Element: Equatable {
    /// Jedes Element einmal, in der Reihenfolge des ersten Auftretens.
    var ohneDoppelte: [Element] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
