import Grundtypen
import Leistungsrecht

extension Fallschreiber {
    static func ausschluss(_ e: Ausschluss) -> Json {
        var g = Gruppe(Ausschlussschlüssel.self)
        g.setze(.art, e.grund)
        g.setze(.ab, e.dauer.ab)
        g.setze(.bis, e.dauer.bis)
        g.setze(.weiterer_bedarf, falls: e.weitererBedarf)
        g.setze(.grund, e.feststellung?.grund)
        g.setze(.durch, e.feststellung?.durch)
        return g.json
    }
}
