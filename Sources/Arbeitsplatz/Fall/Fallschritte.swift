import Fachprozesse
import Fallakte
import Grundtypen
import Weboberflaeche

extension Fallansicht {
    /// Acht Wochen vor dem Ende der Bewilligung: so lange brauchen Antrag, Unterlagen und Entscheidung,
    /// wenn niemand ohne Geld dastehen soll.
    static let tageVorEnde = 56

    /// Was als Nächstes zu tun ist, das Dringende zuerst.
    var schritte: [Schritt] {
        entscheidungsschritte + fehlendeNachweise + briefschritte + endeDerBewilligung
    }

    private var entscheidungsschritte: [Schritt] {
        if let vorschlag = fall.offenerVorschlag {
            let ziel = Pfade.vorschlag(vorschlag.id, of: id)
            return [
                darfPrüfen(vorschlag)
                    ? Schritt(s("Vorschlag prüfen", "Check the proposal"), ziel: ziel)
                    : Schritt(
                        s(
                            "Vorschlag wartet auf die zweite Person",
                            "The proposal awaits the second person"))
            ]
        }
        guard !fall.offeneAnträge.isEmpty else { return [] }
        let darf = gang.akteur.darf(.vorschlagen)
        var schritte = [
            Schritt(
                s("Über den Antrag entscheiden", "Decide on the application"),
                ziel: darf ? Pfade.entscheiden(id) : nil)
        ]
        if let letzter = fall.vorschläge.last, let zustand = fall.zustand(of: letzter.id) {
            switch zustand {
            case .veraltet:
                schritte.insert(
                    Schritt(
                        s(
                            "Neu rechnen: die Angaben haben sich seit dem Vorschlag geändert",
                            "Calculate again: the facts have changed since the proposal")), at: 0)
            case .zurückgegeben(let grund):
                schritte.insert(
                    Schritt(s("Zurückgegeben: \(grund)", "Given back: \(grund)")), at: 0)
            case .offen, .erlassen: break
            }
        }
        return schritte
    }

    private var fehlendeNachweise: [Schritt] {
        let belegt = Set(fall.nachweise.compactMap(\.zuPfad))
        let frist = fall.vollständigkeit?.frist.map { frist in
            Marke(
                s("bis \(s.tag(frist))", "by \(s.tag(frist))"), frist < heute ? .gefahr : .hinweis)
        }
        return bedarf.filter { !belegt.contains($0.pfad) }.map { fehlt in
            let name = name(of: fehlt)
            return Schritt(
                s("Nachweis fehlt: \(name)", "Proof missing: \(name)"), ziel: "#nachweise",
                frist: frist)
        }
    }

    private var briefschritte: [Schritt] {
        fall.bescheide.filter { fall.versendungen[$0.id] == nil }.map { bescheid in
            Schritt(
                s("Bescheid \(bescheid.id) zur Post geben", "Post decision \(bescheid.id)"),
                ziel: Pfade.bescheid(bescheid.id, of: id),
                frist: Marke(s("erlassen am ", "issued on ") + s.tag(bescheid.am), .achtung))
        }
    }

    private var endeDerBewilligung: [Schritt] {
        let bis = fall.bescheide
            .filter { fall.vorschlag($0.vorschlag)?.art.bewilligt == true }.map(\.zeitraum.bis)
            .max()
        guard let bis, fall.offeneAnträge.isEmpty,
            bis.letzter - heute <= Fallansicht.tageVorEnde
        else { return [] }
        let vorbei = bis.letzter < heute
        return [
            Schritt(
                vorbei
                    ? s("Die Bewilligung ist ausgelaufen", "The grant has ended")
                    : s(
                        "Die Bewilligung endet; ein neuer Antrag ist nötig",
                        "The grant ends; a new application is needed"),
                frist: Marke(s.tag(bis.letzter), vorbei ? .gefahr : .achtung))
        ]
    }
}
