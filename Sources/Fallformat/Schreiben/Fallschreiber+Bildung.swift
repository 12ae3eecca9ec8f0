import Grundtypen
import Leistungsrecht

extension Fallschreiber {
    static func bildungsangabe(_ b: Bildungsangabe) -> Json {
        var g = Gruppe(Bildungsschlüssel.self)
        g.setze(.art, b.art)
        g.setze(.betrag, b.betrag)
        switch b.zeit {
        case .monatlich(let ab, let bis):
            g.setze(.ab, ab)
            g.setze(.bis, bis)
        case .fällig(let tag): g.setze(.faellig, tag)
        }
        if b.einrichtung != .schule { g.setze(.einrichtung, b.einrichtung) }
        g.setze(.anlass, b.anlass)
        g.setze(.beantragt, b.beantragt)
        g.setze(.grund, b.feststellung?.grund)
        g.setze(.durch, b.feststellung?.durch)
        return g.json
    }
}
