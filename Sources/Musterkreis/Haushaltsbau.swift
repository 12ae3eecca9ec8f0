import Grundtypen
import Leistungsrecht

/// Baut einen Haushalt aus seiner Nummer.
struct Haushaltsbau {
    let kreis: Musterkreis
    let nummer: Int
    let art: Haushaltsart
    let ort: Ort
    let herkunft: Herkunft
    let antrag: Tag
    /// Ob schon früher Leistungen bezogen wurden.
    let weiterbewilligung: Bool

    init(kreis: Musterkreis, nummer: Int) {
        self.kreis = kreis
        self.nummer = nummer
        var z = kreis.zufall(nummer, .art)
        art = z.eines(gewichtet: Haushaltsart.anteile)
        ort = z.eines(gewichtet: Ort.alle)
        herkunft = z.eines(gewichtet: Herkunft.alle)
        var a = kreis.zufall(nummer, .antrag)
        antrag = Haushaltsbau.werktag(kreis.stichtag - a.zahl(1...56))
        weiterbewilligung = a.trifft(55)
    }

    /// Die meisten Anträge kommen an Werktagen.
    private static func werktag(_ tag: Tag) -> Tag { tag.wochentag > 5 ? tag - 2 : tag }

    /// Monate, die der Bewilligungszeitraum längstens umfasst.
    var letzterMonat: Monat { antrag.monat + 11 }

    func sachverhalt() -> Sachverhalt {
        var personen = self.personen()
        gibEinkommen(&personen)
        gibVermögen(&personen)
        gibUmstände(&personen)
        gibBesonderes(&personen)
        let wohnungen = [wohnung(personen)]
        var sachverhalt = Sachverhalt(
            titel: titel(personen), antrag: antrag, bewilligungszeitraum: nil,
            vorläufigWeil: vorläufigWeil(personen), örtlich: kreis.örtlich, personen: personen,
            wohnungen: wohnungen, kontakt: kontakt(personen))
        sachverhalt.amt = Musterkreis.amt
        return sachverhalt
    }

    private func titel(_ personen: [Person]) -> String {
        let kinder = personen.count { $0.rolle == .kind }
        let mitKindern = kinder == 1 ? "1 Kind" : "\(kinder) Kinder"
        return switch art {
        case .alleinstehend: "Alleinstehend, \(ort.name)"
        case .alleinerziehend: "Alleinerziehend, \(mitKindern), \(ort.name)"
        case .paar: "Paar, \(ort.name)"
        case .familie: "Paar, \(mitKindern), \(ort.name)"
        }
    }

    /// Schwankender Lohn oder ein offener Gewinn: dann wird vorläufig entschieden (§ 41a Abs. 1 SGB II).
    private func vorläufigWeil(_ personen: [Person]) -> String? {
        if personen.contains(where: { $0.einkommen.contains { $0.betrieb != nil } }) {
            return "Der Gewinn steht erst nach dem Zeitraum fest."
        }
        var z = kreis.zufall(nummer, .antrag)
        let mitLohn = personen.contains { person in
            person.einkommen.contains {
                $0.art == .erwerbstaetigkeit && $0.betrag ?? .null > .euro(603)
            }
        }
        // Die ersten beiden Züge gehören dem Tag und der Art des Antrags.
        _ = (z.next(), z.next())
        return mitLohn && z.trifft(22) ? "Der Lohn schwankt von Monat zu Monat." : nil
    }

    private func kontakt(_ personen: [Person]) -> Kontakt? {
        guard let erste = personen.first else { return nil }
        var z = kreis.zufall(nummer, .anschrift)
        var kontakt = Kontakt(
            straße: "\(z.eines(Ort.straßen)) \(z.zahl(1...89))", plz: ort.plz, ort: ort.name,
            kontoinhaber: erste.name,
            iban: Konto.iban(bank: Konto.bankHaushalte, konto: 1_000_000 + nummer))
        if z.trifft(6) { kontakt.zusatz = "bei \(z.eines(Herkunft.deutschland.nachnamen))" }
        if z.trifft(85) { kontakt.telefon = "00000 \(z.zahl(10_000...99_999))" }
        if z.trifft(55) { kontakt.email = "\(erste.id).\(nummer)@beispiel.invalid" }
        return kontakt
    }

    /// Ein Tag, an dem jemand am Tag des Antrags so viele Jahre alt ist.
    func geburtstag(alter: Int, _ z: inout SplitMix64) -> Tag {
        antrag.geburtstag(-alter) - z.zahl(1...363)
    }
}
