import Schriftgut
import Testing

extension Bescheidinhalt {
    func mit(_ ändern: (inout Bescheidinhalt) -> Void) -> Bescheidinhalt {
        var inhalt = self
        ändern(&inhalt)
        return inhalt
    }

    /// Ändert die endgültige Bewilligung dieses Bescheids.
    func mitBewilligung(_ ändern: (inout Bewilligungsverfügung) -> Void) throws -> Bescheidinhalt {
        var bewilligung = try #require(verfügung.bewilligt)
        ändern(&bewilligung)
        return mit { $0.verfügung = .bewilligung(bewilligung) }
    }
}
