import Grundtypen
import Leistungsrecht

extension Fallschreiber {
    static func ernährungsbedarf(_ e: Ernährungsbedarf) -> Json {
        var g = Gruppe(Ernährungsschlüssel.self)
        switch e.höhe {
        case .betrag(let betrag): g.setze(.betrag, betrag)
        case .prozentStufe1(let prozent):
            g.setze(.prozent, prozent)
            g.setze(.bezug, Ernährungsbezug.stufe1)
        case .prozentEigener(let prozent):
            g.setze(.prozent, prozent)
            g.setze(.bezug, Ernährungsbezug.eigener)
        }
        g.setze(.ab, e.dauer.ab)
        g.setze(.bis, e.dauer.bis)
        g.setze(.grund, e.feststellung.grund)
        g.setze(.durch, e.feststellung.durch)
        return g.json
    }

    static func besondererBedarf(_ b: BesondererBedarf) -> Json {
        var g = Gruppe(Bedarfsschlüssel.self)
        g.setze(.bezeichnung, b.bezeichnung)
        g.setze(.betrag, b.betrag)
        switch b.zeit {
        case .monatlich(let ab, let bis):
            g.setze(.ab, ab)
            g.setze(.bis, bis)
        case .einmalig(let tag): g.setze(.faellig, tag)
        }
        g.setze(.darlehen_ausgeschlossen, falls: b.darlehenAusgeschlossen)
        g.setze(.grund, b.feststellung.grund)
        g.setze(.durch, b.feststellung.durch)
        return g.json
    }

    static func einmaligeLeistung(_ l: EinmaligeLeistung) -> Json {
        var g = Gruppe(Leistungsschlüssel.self)
        g.setze(.art, l.art)
        g.setze(.betrag, l.betrag)
        g.setze(.beantragt, l.beantragt)
        g.setze(.grund, l.feststellung.grund)
        g.setze(.durch, l.feststellung.durch)
        return g.json
    }

    static func schulbuchbedarf(_ s: Schulbuchbedarf) -> Json {
        var g = Gruppe(Schulbuchschlüssel.self)
        g.setze(.betrag, s.betrag)
        g.setze(.faellig, s.fällig)
        return g.json
    }
}
