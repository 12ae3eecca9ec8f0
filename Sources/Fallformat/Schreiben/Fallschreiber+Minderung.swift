import Grundtypen
import Leistungsrecht

extension Fallschreiber {
    static func minderungsanlass(_ m: Minderungsanlass) -> Json {
        var g = Gruppe(Minderungsschlüssel.self)
        g.setze(.art, m.art)
        g.setze(.am, m.am)
        g.setze(.bekanntgegeben, m.bekanntgegeben)
        g.setze(.belehrt, m.belehrt)
        g.setze(.wichtiger_grund, m.wichtigerGrund)
        g.setze(.haerte, m.härte)
        g.setze(.wiederholt, m.wiederholt)
        g.setze(.stufe, m.stufe)
        g.setze(.willentlich, m.willentlich)
        g.setze(.sperrzeit_ab, m.sperrzeitAb)
        g.setze(.erfuellt_am, m.erfülltAm)
        g.setze(.entfallen_am, m.entfallenAm)
        g.setze(.gemeldet_am, m.gemeldetAm)
        g.setze(.aufgehoben_ab, m.aufgehobenAb)
        g.setze(.sechs_wochen, falls: m.sechsWochen)
        g.setze(.grund, m.grund)
        g.setze(.durch, m.durch)
        return g.json
    }
}
