import Grundtypen
import Leistungsrecht

extension Haushaltsbau {
    func gibVermögen(_ personen: inout [Person]) {
        var z = kreis.zufall(nummer, .vermögen)
        for stelle in personen.indices where personen[stelle].rolle != .kind {
            var vermögen = [
                Vermögensgegenstand(
                    art: .girokonto, betrag: Geld(cent: Int64(z.zahl(0...1_400_00))))
            ]
            if z.trifft(16) {
                vermögen.append(
                    .init(art: .sparguthaben, betrag: .euro(Int64(z.zahl(2...38) * 100))))
            }
            if z.trifft(9) {
                vermögen.append(
                    .init(art: .altersvorsorge, betrag: .euro(Int64(z.zahl(10...160) * 100))))
            }
            if z.trifft(art.istPaar ? 40 : 28) {
                vermögen.append(
                    .init(art: .kfz, betrag: .euro(Int64(z.zahl(8...95) * 100)), angemessen: true))
                personen[stelle].abzüge.kfzHaftpflichtJahr = .euro(Int64(z.zahl(190...620)))
            }
            personen[stelle].vermögen = vermögen
        }
        // Wenige haben mehr, als die Freibeträge schützen.
        if z.trifft(1) {
            personen[0].vermögen.append(
                .init(art: .wertpapiere, betrag: .euro(Int64(z.zahl(60...90) * 1_000))))
        }
        if istEigentum {
            personen[0].vermögen.append(
                .init(
                    art: .selbstgenutzteImmobilie, betrag: .euro(Int64(z.zahl(45...190) * 1_000)),
                    wohnfläche: z.zahl(72...130), form: .haus))
        }
    }

    var istEigentum: Bool {
        var z = kreis.zufall(nummer, .wohnung)
        return z.trifft(art.istPaar ? 11 : 4)
    }

    /// Schwangerschaft, Behinderung, Unterhaltspflicht, Auszug unter 25.
    func gibUmstände(_ personen: inout [Person]) {
        var z = kreis.zufall(nummer, .umstände)
        for stelle in personen.indices where personen[stelle].rolle != .kind {
            let alter = personen[stelle].geboren.alter(am: antrag)
            if personen[stelle].stammdaten.geschlecht == .weiblich, (18...41).contains(alter),
                z.trifft(6)
            {
                personen[stelle].schwangerschaft = Schwangerschaft(
                    entbindungstermin: antrag + z.zahl(20...240))
            }
            if z.trifft(3) {
                personen[stelle].behinderung.teilhabeleistung = Dauer(
                    ab: antrag.monat.erster, bis: (antrag.monat + z.zahl(5...11)).letzter)
            }
        }
        gibPartnerErwerbsminderung(&personen, &z)
        if art == .alleinstehend { gibAlleinstehenden(&personen[0], &z) }
    }

    private func gibPartnerErwerbsminderung(_ personen: inout [Person], _ z: inout SplitMix64) {
        for stelle in personen.indices where personen[stelle].rolle == .partner {
            guard z.trifft(7), personen[stelle].einkommen.isEmpty else { continue }
            personen[stelle].erwerbsfähig = false
            personen[stelle].behinderung.vollErwerbsgemindert = true
            personen[stelle].behinderung.merkzeichenG = z.trifft(45)
        }
    }

    private func gibAlleinstehenden(_ person: inout Person, _ z: inout SplitMix64) {
        let hatLohn = person.einkommen.contains { $0.art == .erwerbstaetigkeit }
        if person.geboren.alter(am: antrag) < 24, z.trifft(12) {
            person.umzugOhneZusicherung = true
        } else if person.stammdaten.geschlecht == .maennlich, hatLohn, z.trifft(20) {
            person.minderjährigesKindAußerhalb = true
            person.abzüge.unterhaltGezahlt = .euro(Int64(z.zahl(5...30) * 10))
            person.abzüge.unterhaltTitel = .euro(Int64(z.zahl(10...35) * 10))
        }
    }
}
