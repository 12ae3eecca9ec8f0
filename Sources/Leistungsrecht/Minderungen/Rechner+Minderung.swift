import Grundtypen
import Rechtskern

extension Rechner {
    /// §§ 31a bis 32, § 7b Abs. 4 SGB II: nach der Verteilung, die darum nicht wiederholt wird.
    mutating func mindere(_ minderungen: [Minderungslage]) throws(Rechtsfehler) {
        for lage in minderungen where lage.entfälltGanz { try verteileUnterkunft(lage) }
        for i in blätter.indices where blätter[i].gehörtDazu {
            let eigene = minderungen.filter { $0.stelle == blätter[i].stelle }
            guard eigene.isEmpty || blätter[i].ausschluss == nil else {
                throw .nichtGebaut(
                    "§ 31a Abs. 1 SGB II",
                    was: "Minderung bei einer Person, die ausgeschlossen ist", pfad: "personen")
            }
            guard !eigene.isEmpty, let regelbedarf = blätter[i].regelbedarf,
                let bund = blätter[i].bund, let kommune = blätter[i].kommune
            else { continue }
            let rechnung = Minderungsrechnung<S>(
                anspruch: .init(
                    regelbedarf: regelbedarf, mehrbedarf: blätter[i].mehrbedarf, bund: bund,
                    kommune: kommune), minderungen: eigene)
            if let ergebnis = rechnung.rechne(&spur) {
                blätter[i].bund = ergebnis.bund
                blätter[i].kommune = ergebnis.kommune
                blätter[i].minderung = ergebnis.minderung
            }
            // § 72 Abs. 1 Satz 1 SGB II setzt einen Anspruch voraus.
            if eigene.contains(where: \.entfälltGanz) {
                blätter[i].sofortzuschlag = nil
                blätter[i].bildung = nil
            }
        }
    }

    /// § 22 Abs. 7 Satz 4 SGB II: der Anteil der nicht erreichbaren Person an Unterkunft und Heizung
    /// geht auf die übrigen Mitglieder über (AV-0044).
    private mutating func verteileUnterkunft(_ lage: Minderungslage) throws(Rechtsfehler) {
        guard
            let stelle = blätter.indices.first(where: {
                blätter[$0].stelle == lage.stelle && blätter[$0].gehörtDazu
            }), let unterkunft = blätter[stelle].unterkunft, let heizung = blätter[stelle].heizung
        else { return }
        let übrige = blätter.indices.filter { $0 != stelle && blätter[$0].gehörtDazu }
        if !übrige.isEmpty { try prüfeVerteilung(stelle, übrige, lage) }
        for (nummer, i) in übrige.enumerated() {
            let rest = nummer == 0
            let u = anteil(.unterkunft, unterkunft, übrige.count, mitRest: rest)
            let h = anteil(.heizung, heizung, übrige.count, mitRest: rest)
            erhöhe(i, u, h)
        }
        leereUnterkunft(stelle, lage)
    }

    /// Wie sich Einkommen verteilt, wenn ein Mitglied keinen Anspruch mehr hat, sagt das Gesetz nicht.
    private func prüfeVerteilung(
        _ stelle: Int, _ übrige: [Int], _ lage: Minderungslage
    ) throws(Rechtsfehler) {
        let ohneEinkommen =
            blätter.array.allSatisfy { $0.gehörtDazu && !($0.verteilt?.geld.istPositiv ?? false) }
            && !(blätter[stelle].einkommen?.geld.istPositiv ?? false)
            && blätter.array.allSatisfy { $0.ausschluss == nil }
        guard ohneEinkommen, übrige.contains(where: { personen[$0].erwerbsfähig }) else {
            throw .nichtGebaut(
                "§ 7b Abs. 4, § 22 Abs. 7 Satz 4 SGB II",
                was: "\(lage.name) gilt als nicht erreichbar und lebt mit anderen, deren Einkommen "
                    + "zu verteilen ist oder von denen niemand sonst erwerbsfähig ist",
                pfad: lage.pfad)
        }
    }

    private mutating func anteil(
        _ begriff: @autoclosure () -> Begriff, _ betrag: B, _ köpfe: Int, mitRest: Bool
    ) -> B {
        let teil = betrag.geld.mal(1, durch: Int64(köpfe))
        let rest = mitRest ? betrag.geld - teil * Int64(köpfe) : .null
        return spur.betrag(
            begriff(), "§ 22 Abs. 7 Satz 4 SGB II", teil + rest,
            rest == .null ? .anteil(1, Int64(köpfe)) : .folge, aus: [betrag.grund],
            Begriff(
                "Anteil der nicht erreichbaren Person",
                "share of the person who cannot be reached"))
    }

    private mutating func erhöhe(_ i: Int, _ unterkunft: B, _ heizung: B) {
        guard let u = blätter[i].unterkunft, let h = blätter[i].heizung,
            let bedarf = blätter[i].bedarf, let offen = blätter[i].offen,
            let verteilt = blätter[i].verteilt, let kommune = blätter[i].kommune
        else { return }
        blätter[i].unterkunft = spur.summe(
            .unterkunft, "§ 22 Abs. 7 Satz 4 SGB II", u, unterkunft)
        blätter[i].heizung = spur.summe(.heizung, "§ 22 Abs. 7 Satz 4 SGB II", h, heizung)
        let mehr = spur.summe(
            .unterkunftUndHeizung, "§ 22 Abs. 7 Satz 4 SGB II", unterkunft, heizung)
        blätter[i].bedarf = spur.summe(.bedarf, "§ 19 Abs. 1 Satz 3 SGB II", bedarf, mehr)
        let höher = spur.summe(.ungedeckterBedarf, "§ 22 Abs. 7 Satz 4 SGB II", offen, mehr)
        blätter[i].offen = höher
        blätter[i].anspruch = spur.differenz(
            .anspruch, "§ 19 Abs. 3 Satz 1 SGB II", höher, verteilt)
        blätter[i].kommune = spur.summe(
            .anspruchKommune, "§ 22 Abs. 7 Satz 4 SGB II", kommune, mehr)
    }

    /// Der nicht erreichbaren Person bleibt kein Bedarf für Unterkunft und Heizung.
    private mutating func leereUnterkunft(_ i: Int, _ lage: Minderungslage) {
        guard let unterkunft = blätter[i].unterkunft, let heizung = blätter[i].heizung,
            let bedarf = blätter[i].bedarf, let offen = blätter[i].offen,
            let verteilt = blätter[i].verteilt, let kommune = blätter[i].kommune
        else { return }
        let norm: Norm = "§ 7b Abs. 4 Satz 2 SGB II"
        func ohne(_ begriff: Begriff, _ betrag: B, _ spur: inout S) -> B {
            spur.betrag(begriff, norm, .null, .folge, aus: [betrag.grund], lage.einzelheit)
        }
        blätter[i].unterkunft = ohne(.unterkunft, unterkunft, &spur)
        blätter[i].heizung = ohne(.heizung, heizung, &spur)
        blätter[i].kommune = ohne(.anspruchKommune, kommune, &spur)
        let weniger = spur.summe(.unterkunftUndHeizung, norm, unterkunft, heizung)
        blätter[i].bedarf = spur.differenz(.bedarf, norm, bedarf, weniger)
        let niedriger = spur.differenz(.ungedeckterBedarf, norm, offen, weniger)
        blätter[i].offen = niedriger
        blätter[i].anspruch = spur.differenz(.anspruch, norm, niedriger, verteilt)
    }
}
