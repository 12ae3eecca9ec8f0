import Grundtypen
import Leistungsrecht

extension Haushaltsbau {
    func wohnung(_ personen: [Person]) -> Wohnung {
        var z = kreis.zufall(nummer, .wohnung)
        // Der erste Zug entscheidet über Eigentum (``istEigentum``).
        let eigentum = istEigentum
        _ = z.next()
        let größe = personen.count
        let grenze = kreis.örtlich.grenze(in: antrag.monat)
        let angemessen = grenze?.unterkunft.betrag(personen: größe) ?? .euro(450)
        let heizgrenze = grenze?.heizung.betrag(personen: größe) ?? .euro(100)
        let hoch = z.trifft(14)
        let kosten = angemessen.mal(Int64(hoch ? z.zahl(108...185) : z.zahl(62...100)), durch: 100)
        let nebenkosten = kosten.mal(Int64(z.zahl(20...30)), durch: 100)
        var wohnung = Wohnung(
            art: eigentum ? .eigentum : .miete, grundmiete: kosten - nebenkosten,
            nebenkosten: nebenkosten,
            heizung: heizgrenze.mal(
                Int64(z.trifft(10) ? z.zahl(105...150) : z.zahl(60...100)), durch: 100))
        if eigentum {
            wohnung.grundmiete = .euro(Int64(z.zahl(60...240)))
            wohnung.nebenkosten = .euro(Int64(z.zahl(70...190)))
        }
        wohnung.warmwasserDezentral = z.trifft(22)
        wohnung.wohnfläche = eigentum ? z.zahl(72...130) : 28 + 15 * größe + z.zahl(0...12)
        wohnung.energie = z.eines(gewichtet: [
            ("Erdgas", 46), ("Fernwärme", 26), ("Heizöl", 16), ("Holz", 7), ("Strom", 5),
        ])
        setzeKarenz(in: &wohnung, &z)
        let mitKindern = personen.contains { $0.rolle == .kind }
        entscheide(über: &wohnung, mitKindern: mitKindern, angemessen: angemessen, &z)
        if !eigentum { wohnung.vermieter = vermieter(&z) }
        return wohnung
    }

    /// Neue Fälle beginnen die Karenzzeit; ältere haben sie hinter sich oder stecken darin.
    private func setzeKarenz(in wohnung: inout Wohnung, _ z: inout SplitMix64) {
        let früher = max(antrag.monat - z.zahl(3...46), Monat(2023, 1))
        wohnung.karenzAb = weiterbewilligung ? früher : antrag.monat
        if weiterbewilligung, z.trifft(8) { wohnung.karenzVerlängert = z.zahl(1...7) }
    }

    /// Was bei hohen Kosten entschieden oder angestoßen ist.
    private func entscheide(
        über wohnung: inout Wohnung, mitKindern: Bool, angemessen: Geld, _ z: inout SplitMix64
    ) {
        let kosten = wohnung.grundmiete + wohnung.nebenkosten
        guard kosten > angemessen else { return }
        // § 22 Abs. 1 Satz 7 SGB II: über dem Anderthalbfachen entscheidet ein Mensch. Die Grenze
        // richtet sich nach der Bedarfsgemeinschaft, die kleiner sein kann als der Haushalt.
        if mitKindern, kosten > angemessen.mal(12, durch: 10) {
            let anerkannt = z.trifft(60)
            wohnung.höhereKosten = Wohnung.HöhereKosten(
                anerkannt: anerkannt,
                grund: anerkannt
                    ? "Die Kinder gehen am Ort zur Schule; eine kleinere Wohnung war nicht zu finden."
                    : "Im Ort sind angemessene Wohnungen frei.",
                durch: "weber")
        }
        let karenzEnde = (wohnung.karenzAb ?? antrag.monat) + 12 + wohnung.karenzVerlängert
        guard weiterbewilligung, karenzEnde <= antrag.monat, z.trifft(75) else { return }
        wohnung.kostensenkungAufgefordert = antrag - z.zahl(10...400)
        if z.trifft(20) { wohnung.senkungUnzumutbarBis = antrag.monat + z.zahl(1...6) }
    }

    private func vermieter(_ z: inout SplitMix64) -> Wohnung.Vermieter {
        let vermieter = z.eines(gewichtet: Vermieterangabe.alle)
        return Wohnung.Vermieter(
            name: vermieter.name, iban: vermieter.iban, direktzahlung: z.trifft(13),
            verwendung: "Miete \(100_000 + nummer)")
    }
}
