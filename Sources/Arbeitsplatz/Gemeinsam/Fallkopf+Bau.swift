import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Weboberflaeche

extension Arbeitsgang {
    /// Der Kopf, der auf jeder Seite des Falls steht.
    func kopf(_ id: FallID, _ fall: Fall) async -> Fallkopf {
        let zeile = Lesetabellen.zeile(for: id, stand: fall)
        let name = zeile?.name ?? ""
        return Fallkopf(
            name: name.isEmpty ? s("Fall \(id)", "Case \(id)") : name, aktenzeichen: id.text,
            ziel: Pfade.fall(id), zustand: s.marke(fall.zustand),
            angaben: await kopfangaben(fall, zeile))
    }

    private func kopfangaben(_ fall: Fall, _ zeile: Fallzeile?) async -> [Angabe] {
        var angaben: [Angabe] = []
        if let antrag = fall.anträge.last {
            angaben.append(Angabe(s("Antrag vom", "Application of"), s.tag(antrag.eingang)))
        }
        if let größe = zeile?.haushaltsgröße, größe > 0 {
            angaben.append(Angabe(s("Haushalt", "Household"), s.personen(größe)))
        }
        if let bis = zeile?.bewilligtBis {
            angaben.append(Angabe(s("Bewilligt bis", "Granted until"), s.monat(bis)))
        }
        if let zuständigkeit = fall.zuständigkeit {
            angaben.append(Angabe(s("Standort", "Site"), standort(zuständigkeit.standort)))
            if let person = zuständigkeit.person {
                angaben.append(
                    Angabe(s("Zuständig", "Responsible"), await amt.name(of: person)))
            } else {
                angaben.append(
                    Angabe(s("Zuständig", "Responsible"), s("noch niemand", "nobody yet")))
            }
        }
        return angaben
    }

    /// Vom Eingang bis zum Fall; die Seite selbst ist nicht dabei.
    func brotkrumen(_ kopf: Fallkopf? = nil) -> [Verweis] {
        [Verweis(w("eingang.titel"), "/eingang")] + (kopf.map { [Verweis($0.name, $0.ziel)] } ?? [])
    }
}
