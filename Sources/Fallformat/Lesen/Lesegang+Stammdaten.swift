import Grundtypen
import Leistungsrecht

extension Lesegang {
    func stammdaten(_ wert: Wert) -> Stammdaten? {
        guard let a = angaben(wert, Stammdatenschlüssel.self) else { return nil }
        var s = Stammdaten()
        s.geburtsname = a.freiwillig(.geburtsname, text)
        s.geburtsort = a.freiwillig(.geburtsort, text)
        s.geburtsland = a.freiwillig(.geburtsland, text)
        s.staatsangehörigkeit = a.freiwillig(.staatsangehoerigkeit, text)
        s.geschlecht = a.freiwillig(.geschlecht, wahl(Stammdaten.Geschlecht.self))
        s.familienstand = a.freiwillig(.familienstand, wahl(Stammdaten.Familienstand.self))
        s.familienstandSeit = a.freiwillig(.familienstand_seit, tag)
        s.rentenversicherungsnummer = a.freiwillig(.rentenversicherungsnummer, text)
        s.krankenversicherung = a.freiwillig(.krankenversicherung, krankenversicherung)
        s.telefon = a.freiwillig(.telefon, text)
        s.email = a.freiwillig(.email, text)
        s.kundennummer = a.freiwillig(.kundennummer, text)
        s.ausweis = a.freiwillig(.ausweis, text)
        s.ausweisBis = a.freiwillig(.ausweis_bis, tag)
        s.einreise = a.freiwillig(.einreise, tag)
        s.aufenthaltstitel = a.freiwillig(.aufenthaltstitel, text)
        s.aufenthaltstitelBis = a.freiwillig(.aufenthaltstitel_bis, tag)
        s.verpflichtungserklärung = a.freiwillig(.verpflichtungserklaerung, jaNein)
        s.azrNummer = a.freiwillig(.azr_nummer, text)
        s.betreuung = a.freiwillig(.betreuung, text)
        return s
    }

    private func krankenversicherung(_ wert: Wert) -> Stammdaten.Krankenversicherung? {
        guard let a = angaben(wert, Versicherungsschlüssel.self) else { return nil }
        let worte = Stammdaten.Krankenversicherung.Art.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), wahl(Stammdaten.Krankenversicherung.Art.self))
        let kasse = a.freiwillig(.kasse, text)
        let nummer = a.freiwillig(.nummer, text)
        return art.map { Stammdaten.Krankenversicherung(art: $0, kasse: kasse, nummer: nummer) }
    }
}
