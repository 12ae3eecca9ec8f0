import Ablage
import Fachprozesse
import Grundtypen
import Weboberflaeche
import Zahlungswesen

extension Arbeitsgang {
    func zahllaufliste(
        _ läufe: [Laufzeile], _ offene: [ZurückgestellterFall],
        _ durchsicht: Zurückstellungsbuch.Durchsicht
    ) -> Zahllaufliste {
        let darf = akteur.darf(.zahllaufFühren)
        return Zahllaufliste(
            titel: s("Zahlläufe", "Payment runs"), kacheln: kacheln(läufe, offene),
            läufe: läufe.map(zeile),
            leer: läufe.isEmpty ? Felder.keinZahllauf(w) : nil,
            zurückgestellt: tafel(offene, durchsicht),
            // Der Regelfall ist der Hauptlauf des nächsten Monats: gezahlt wird im Voraus.
            vorbereiten: darf
                ? Felder.zahllauf(
                    art: Laufart.hauptlauf.rawValue, monat: (heute.monat + 1).deutsch, w) : [],
            darfVorbereiten: darf)
    }

    private func kacheln(_ läufe: [Laufzeile], _ offene: [ZurückgestellterFall]) -> [Kachel] {
        let inArbeit = läufe.count { $0.zustand.istInArbeit }
        let behoben = offene.count { $0.lage == .wartet }
        let hindert = offene.count - behoben
        return [
            Kachel(
                s("Läufe in Arbeit", "runs in progress"), s.zahl(inArbeit), ziel: "#laeufe",
                ton: inArbeit > 0 ? .hinweis : .neutral),
            Kachel(
                s("zurückgestellte Fälle", "cases set aside"), s.zahl(hindert),
                ziel: "#zurueckgestellt", ton: hindert > 0 ? .gefahr : .gut),
            Kachel(
                s("behoben, noch zu zahlen", "mended, still to be paid"), s.zahl(behoben),
                ziel: "#zurueckgestellt", ton: behoben > 0 ? .achtung : .gut),
        ]
    }

    private func zeile(_ lauf: Laufzeile) -> Zahllaufzeile {
        Zahllaufzeile(
            nummer: lauf.lauf.description, ziel: "/zahllaeufe/\(lauf.lauf)",
            monat: "\(s.monat(lauf.monat)), \(s.name(lauf.art))",
            ausführung: s.tag(lauf.ausführung),
            zeilen: s.zahl(lauf.anzahl), summe: s.geld(lauf.summe), zustand: s.marke(lauf.zustand))
    }
}

extension Laufzustand {
    fileprivate var istInArbeit: Bool {
        switch self {
        case .vorbereitet, .geprüft, .freigegeben, .ausgegeben: true
        case .leer, .angenommen, .abgelehnt, .abgebrochen: false
        }
    }
}

extension Sprache {
    func name(_ art: Laufart) -> String {
        switch art {
        case .hauptlauf: self("Hauptlauf", "main run")
        case .tageslauf: self("Tageslauf", "daily run")
        }
    }

    func marke(_ zustand: Laufzustand) -> Marke {
        switch zustand {
        case .leer: Marke(self("leer", "empty"))
        case .vorbereitet: Marke(self("vorbereitet", "prepared"), .hinweis)
        case .geprüft: Marke(self("geprüft", "checked"), .achtung)
        case .freigegeben: Marke(self("freigegeben", "released"), .achtung)
        case .ausgegeben: Marke(self("Datei erzeugt", "file created"), .achtung)
        case .angenommen: Marke(self("von der Bank angenommen", "accepted by the bank"), .gut)
        case .abgelehnt: Marke(self("von der Bank abgelehnt", "rejected by the bank"), .gefahr)
        case .abgebrochen: Marke(self("abgebrochen", "cancelled"), .neutral)
        }
    }

    /// Ganze Zahl mit Gruppen zu drei Ziffern.
    func zahl(_ zahl: Int) -> String {
        String(geld(Geld(cent: Int64(zahl) * 100)).dropLast(3))
    }
}
