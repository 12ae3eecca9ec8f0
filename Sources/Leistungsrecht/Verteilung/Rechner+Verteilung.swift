import Grundtypen
import Rechtskern

extension Rechner {
    /// Verteilung im Verhältnis der Bedarfe (§ 9 Abs. 2 Satz 3 SGB II) und Träger (§ 19 Abs. 3 SGB II).
    mutating func verteile(_ vermögen: B?) {
        var offenGesamt = Geld.null
        var topf = vermögen?.geld ?? .null
        for i in blätter.indices where blätter[i].gehörtDazu {
            guard let bedarf = blätter[i].bedarf, let einkommen = blätter[i].einkommen else {
                continue
            }
            if blätter[i].person.rolle == .kind {
                blätter[i].offen = spur.differenz(
                    .ungedeckterBedarf, "§ 9 Abs. 2 Satz 2 SGB II", bedarf, einkommen)
            } else {
                blätter[i].offen = spur.betrag(
                    .ungedeckterBedarf, "§ 9 Abs. 2 Satz 1 SGB II", bedarf.geld, .übernahme,
                    aus: [bedarf.grund])
                topf += einkommen.geld
            }
            if !blätter[i].person.ohneElterneinkommen {
                offenGesamt += blätter[i].offen?.geld ?? .null
            }
        }
        // Vorab, denn die Spur darf beim Festhalten nicht in die Blätter sehen.
        let poolGründe = S.hältFest ? poolGründe(vermögen) : []
        let offeneGründe = S.hältFest ? offeneGründe() : []
        let pool = spur.betrag(
            .verteilbar, "§ 9 Abs. 2 Satz 1, § 9 Abs. 2 Satz 2 SGB II", topf, .summe,
            aus: poolGründe)
        gemeinsam.topf = pool
        let gesamt = spur.betrag(
            .gesamtbedarf, "§ 9 Abs. 2 Satz 3 SGB II", offenGesamt, .summe,
            aus: offeneGründe)
        let überhang = blätter.reduce(.null) { $0 + $1.angerechneterÜberhang }
        überschuss = (topf - überhang - offenGesamt).mindestensNull
        let restcent = restcent(topf: topf, gesamt: offenGesamt)
        for i in blätter.indices where blätter[i].gehörtDazu {
            rechneAnspruch(i, pool, gesamt, restcent)
        }
    }

    private func poolGründe(_ vermögen: B?) -> [S.Grund] {
        blätter.filter { $0.gehörtDazu && $0.person.rolle != .kind }.compactMap {
            $0.einkommen?.grund
        }
            + (vermögen.map { [$0.grund] } ?? [])
    }

    private func offeneGründe() -> [S.Grund] {
        blätter.filter { $0.gehörtDazu && !$0.person.ohneElterneinkommen }
            .compactMap { $0.offen?.grund }
    }

    /// Wer den Restcent trägt: der größte offene Bedarf, bei Gleichstand die frühere Person (AV-0001).
    private func restcent(topf: Geld, gesamt: Geld) -> (stelle: Int, cent: Geld) {
        guard topf.istPositiv, topf < gesamt else { return (-1, .null) }
        var summe = Geld.null
        var größte = -1
        for i in blätter.indices {
            guard blätter[i].gehörtDazu, !blätter[i].person.ohneElterneinkommen,
                let offen = blätter[i].offen
            else { continue }
            summe += topf.mal(offen.geld.cent, durch: gesamt.cent)
            if größte < 0 || offen.geld > (blätter[größte].offen?.geld ?? .null) { größte = i }
        }
        return (größte, topf - summe)
    }

    private mutating func rechneAnspruch(
        _ i: Int, _ pool: B, _ gesamt: B, _ rest: (stelle: Int, cent: Geld)
    ) {
        guard let offen = blätter[i].offen, let einkommen = blätter[i].einkommen,
            let unterkunft = blätter[i].unterkunft, let heizung = blätter[i].heizung,
            let regelbedarf = blätter[i].regelbedarf
        else { return }
        let anteil: Geld
        let restcent = i == rest.stelle ? rest.cent : .null
        if blätter[i].person.ohneElterneinkommen {
            anteil = .null
        } else if pool.geld >= gesamt.geld {
            anteil = offen.geld
        } else {
            anteil = pool.geld.mal(offen.geld.cent, durch: gesamt.geld.cent) + restcent
        }
        let verteilt = spur.betrag(
            .verteilt,
            blätter[i].person.ohneElterneinkommen
                ? "§ 9 Abs. 3 SGB II" : "§ 9 Abs. 2 Satz 3 SGB II", anteil,
            blätter[i].person.ohneElterneinkommen || pool.geld >= gesamt.geld
                ? .folge : .verhältnis(restcent: restcent.cent),
            aus: [pool.grund, offen.grund, gesamt.grund],
            restcent == .null
                ? nil
                : Begriff(
                    "mit \(restcent.cent) Cent aus der Rundung",
                    "with \(restcent.cent) cent from rounding"))
        blätter[i].verteilt = verteilt
        let anspruch = spur.differenz(.anspruch, "§ 19 Abs. 3 Satz 1 SGB II", offen, verteilt)
        blätter[i].anspruch = anspruch
        // Eigenes Einkommen der Kinder und der verteilte Anteil decken zuerst §§ 20, 21, 23.
        let eingesetzt: B
        if blätter[i].person.rolle == .kind {
            eingesetzt = spur.summe(.eingesetzt, "§ 19 Abs. 3 Satz 2 SGB II", einkommen, verteilt)
        } else {
            eingesetzt = verteilt
        }
        let mehrbedarf = blätter[i].mehrbedarf
        let leben = spur.betrag(
            .anspruchBund, "§ 19 Abs. 3 Satz 2 SGB II",
            (regelbedarf.geld + (mehrbedarf?.geld ?? .null) - eingesetzt.geld).mindestensNull,
            .folge,
            aus: [regelbedarf.grund, mehrbedarf?.grund, eingesetzt.grund].compactMap(\.self))
        blätter[i].bund = leben
        blätter[i].kommune = spur.betrag(
            .anspruchKommune, "§ 19 Abs. 3 Satz 2 SGB II", anspruch.geld - leben.geld, .folge,
            aus: [anspruch.grund, leben.grund, unterkunft.grund, heizung.grund])
    }

    /// § 72 Abs. 1 SGB II: Stufen 3 bis 6; auch wer nur wegen des Kindergelds keinen Anspruch hat.
    mutating func rechneSofortzuschlag(_ recht: borrowing Rechtslage) {
        for i in blätter.indices where blätter[i].stufe >= .drei {
            let norm: Norm
            if blätter[i].gehörtDazu {
                guard blätter[i].anspruch?.geld.istPositiv ?? false else { continue }
                norm = "§ 72 Abs. 1 Satz 1 SGB II"
            } else {
                // Ohne Kindergeld bliebe dieser Bedarf; deckt ihn auch der Überschuss der Eltern nicht,
                // fehlt der Anspruch nur wegen des Kindergelds.
                guard blätter[i].ausgeschiedenMit > überschuss else { continue }
                norm = "§ 72 Abs. 1 Satz 2 Nr. 2 SGB II"
            }
            let satz = recht.sofortzuschlag
            blätter[i].sofortzuschlag = spur.parameter(
                .sofortzuschlag, norm, satz.wert, satz, Sofortzuschlag.betrag)
        }
    }
}
