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

extension Briefdaten {
    /// Jeder Text des Briefs, in der Reihenfolge des Lesens.
    var alleTexte: [String] {
        [titel, rahmen.behoerde, rahmen.traeger, rahmen.dienststelle, rahmen.absender]
            + rahmen.anschrift + rahmen.angaben.flatMap { [$0.name, $0.wert] }
            + [rahmen.kopfzeile] + rahmen.fusszeile + [betreff, untertitel] + anrede
            + (abschnitte + anlagen.flatMap(\.abschnitte)).flatMap(\.texte)
            + [gruss] + zeichnung + anlagen.map(\.titel)
    }
}

extension Abschnitt {
    var texte: [String] {
        (ueberschrift.map { [$0] } ?? []) + bausteine.flatMap(\.texte)
    }
}

extension Baustein {
    var texte: [String] {
        switch self {
        case .absatz(let text, let normen): normen.isEmpty ? [text] : [text, normen]
        case .zwischentitel(let text): [text]
        case .liste(let punkte): punkte
        case .betrag(let name, let wert): [name, wert]
        case .tabelle(let tabelle):
            [tabelle.titel] + tabelle.spalten.map(\.titel)
                + tabelle.zeilen.flatMap { $0.zellen + ($0.zusatz.isEmpty ? [] : [$0.zusatz]) }
        }
    }
}
