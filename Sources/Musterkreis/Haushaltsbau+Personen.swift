import Grundtypen
import Leistungsrecht

extension Haushaltsbau {
    /// Alle Personen mit Namen, Alter und Stammdaten; die antragstellende zuerst.
    func personen() -> [Person] {
        var z = kreis.zufall(nummer, .personen)
        var n = kreis.zufall(nummer, .namen)
        var kennungen = Kennungen()
        let familienname = n.eines(herkunft.nachnamen)
        let kinderzahl = z.eines(gewichtet: art.kinder)
        var personen = [
            person(.antragsteller, alter: alterErwachsen(&z), familienname, &kennungen, &z, &n)
        ]
        if art.istPaar, let erste = personen.first {
            let alter = min(61, max(19, erste.geboren.alter(am: antrag) + z.zahl(-6...6)))
            // Unverheiratete tragen meist verschiedene Namen.
            let name = z.trifft(70) ? familienname : n.eines(herkunft.nachnamen)
            personen.append(person(.partner, alter: alter, name, &kennungen, &z, &n))
        }
        let jüngster = personen.map { $0.geboren.alter(am: antrag) }.min() ?? 18
        for alter in alterDerKinder(kinderzahl, höchstens: jüngster - 17, &z) {
            var kind = person(.kind, alter: alter, familienname, &kennungen, &z, &n)
            kind.eltern = personen.filter { $0.rolle != .kind }.map(\.id)
            personen.append(kind)
        }
        if art == .alleinerziehend { personen[0].alleinerziehend = true }
        gibStammdaten(&personen)
        return personen
    }

    private func alterErwachsen(_ z: inout SplitMix64) -> Int {
        switch art {
        case .alleinstehend:
            z.eines(gewichtet: [
                (z.zahl(19...24), 12), (z.zahl(25...39), 30), (z.zahl(40...54), 32),
                (z.zahl(55...61), 26),
            ])
        case .alleinerziehend: z.eines(gewichtet: [(z.zahl(21...29), 22), (z.zahl(30...48), 78)])
        case .paar: z.eines(gewichtet: [(z.zahl(20...34), 22), (z.zahl(35...61), 78)])
        case .familie: z.zahl(24...47)
        }
    }

    /// Meist Kinder bis 17, manchmal junge Erwachsene; zwischen Geschwistern liegen gut zwei Jahre.
    ///
    /// Sind die Eltern für so viele Kinder zu jung, werden es weniger, aber mindestens eines.
    private func alterDerKinder(_ zahl: Int, höchstens: Int, _ z: inout SplitMix64) -> [Int] {
        guard zahl > 0 else { return [] }
        let gewürfelt = z.trifft(12) ? z.zahl(18...23) : z.zahl(0...17)
        var alter = max(0, min(max(gewürfelt, 2 * (zahl - 1)), höchstens))
        var ergebnis: [Int] = []
        while ergebnis.count < zahl, alter >= 0 {
            ergebnis.append(alter)
            alter -= z.zahl(2...4)
        }
        return ergebnis
    }

    private func person(
        _ rolle: Rolle, alter: Int, _ familienname: String, _ kennungen: inout Kennungen,
        _ z: inout SplitMix64, _ n: inout SplitMix64
    ) -> Person {
        let geschlecht = geschlecht(rolle, &z)
        let vorname = n.eines(herkunft.vornamen(geschlecht, kind: rolle == .kind))
        var person = Person(
            id: kennungen.neue(aus: vorname), rolle: rolle, geboren: geburtstag(alter: alter, &z))
        person.vorname = vorname
        person.nachname = herkunft.nachname(familienname, geschlecht)
        person.stammdaten.geschlecht = geschlecht
        // Ab 15 ist sie festzustellen; wer im Zeitraum 15 wird, bekommt sie gleich.
        if person.geboren.alter(am: letzterMonat.letzter) >= 15 { person.erwerbsfähig = true }
        return person
    }

    private func geschlecht(_ rolle: Rolle, _ z: inout SplitMix64) -> Stammdaten.Geschlecht {
        let frauen =
            switch (rolle, art) {
            case (.antragsteller, .alleinerziehend): 88
            case (.antragsteller, .alleinstehend): 44
            case (.antragsteller, _): 50
            case (.partner, _), (.kind, _), (.mitbewohner, _): 50
            }
        return z.trifft(frauen) ? .weiblich : .maennlich
    }

    private func gibStammdaten(_ personen: inout [Person]) {
        var z = kreis.zufall(nummer, .stammdaten)
        let verheiratet =
            art.istPaar && Set(personen.prefix(2).compactMap(\.nachname)).count == 1
        for stelle in personen.indices {
            let person = personen[stelle]
            var s = person.stammdaten
            s.staatsangehörigkeit = herkunft.staatsangehörigkeit
            let hierGeboren = person.rolle == .kind && z.trifft(60)
            s.geburtsland = hierGeboren ? "Deutschland" : herkunft.land
            if s.geburtsland == "Deutschland" {
                s.geburtsort = z.eines(["Musterstadt", "Neuenmark"])
            }
            s.familienstand = familienstand(person, verheiratet: verheiratet, &z)
            s.krankenversicherung = Stammdaten.Krankenversicherung(
                art: person.rolle == .kind ? .familienversichert : .gesetzlich,
                kasse: z.eines(["Musterkasse", "Kasse Mitte", "Betriebskasse Musterland"]))
            if let titel = herkunft.titel {
                s.aufenthaltstitel = titel
                s.aufenthaltstitelBis = antrag + z.zahl(200...1_400)
                if !hierGeboren {
                    s.einreise = max(person.geboren + 1, Tag(2022, 3, 15) + z.zahl(0...900))
                }
            }
            if person.rolle != .kind {
                s.ausweis = herkunft.titel == nil ? "Personalausweis" : "Reisepass"
                s.ausweisBis = antrag + z.zahl(30...3_000)
            }
            personen[stelle].stammdaten = s
        }
    }

    private func familienstand(
        _ person: Person, verheiratet: Bool, _ z: inout SplitMix64
    ) -> Stammdaten.Familienstand {
        switch person.rolle {
        case .antragsteller, .partner:
            if verheiratet { return .verheiratet }
            if person.geboren.alter(am: antrag) < 26 || art.istPaar { return .ledig }
            return z.eines(gewichtet: [
                (.ledig, 55), (.geschieden, 27), (.dauerndGetrennt, 14), (.verwitwet, 4),
            ])
        case .kind, .mitbewohner: return .ledig
        }
    }
}
