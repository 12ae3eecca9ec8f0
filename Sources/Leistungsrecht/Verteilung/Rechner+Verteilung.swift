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
            guard blätter[i].ausschluss == nil else {
                // Der eigene Bedarf ist schon abgezogen (``nimmEigenenBedarf``).
                if personen[i].rolle != .kind { topf += einkommen.geld }
                öffneMehrbedarf(i)
                if !personen[i].ohneElterneinkommen {
                    offenGesamt += blätter[i].offen?.geld ?? .null
                }
                continue
            }
            if personen[i].rolle == .kind {
                blätter[i].offen = spur.differenz(
                    .ungedeckterBedarf, "§ 9 Abs. 2 Satz 2 SGB II", bedarf, einkommen)
            } else {
                blätter[i].offen = spur.betrag(
                    .ungedeckterBedarf, "§ 9 Abs. 2 Satz 1 SGB II", bedarf.geld, .übernahme,
                    aus: [bedarf.grund])
                topf += einkommen.geld
            }
            if !personen[i].ohneElterneinkommen {
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
        let überhang = angerechneterÜberhang
        überschuss = (topf - überhang - offenGesamt).mindestensNull
        let restcent = restcent(topf: topf, gesamt: offenGesamt)
        for i in blätter.indices where blätter[i].gehörtDazu {
            blätter[i].verteile(
                pool, gesamt, restcent: i == restcent.stelle ? restcent.cent : .null,
                ohneElterneinkommen: personen[i].ohneElterneinkommen,
                istKind: personen[i].rolle == .kind, &spur)
            if !blätter[i].kannErhalten { halteAusschluss(i) }
        }
        if !lage.bildung.isEmpty { rechneBildung(pool, gesamt) }
    }

    private var angerechneterÜberhang: Geld {
        @inline(__always) get {
            var summe = Geld.null
            guard !niemandGedeckt else { return summe }
            for i in blätter.indices { summe += blätter[i].angerechneterÜberhang }
            return summe
        }
    }

    private func poolGründe(_ vermögen: B?) -> [S.Grund] {
        blätter.indices.filter { blätter[$0].gehörtDazu && personen[$0].rolle != .kind }
            .compactMap { blätter[$0].einkommen?.grund } + (vermögen.map { [$0.grund] } ?? [])
    }

    private func offeneGründe() -> [S.Grund] {
        blätter.indices.filter {
            blätter[$0].gehörtDazu && !personen[$0].ohneElterneinkommen
        }.compactMap { blätter[$0].offen?.grund }
    }

    /// Wer den Restcent trägt: der größte offene Bedarf, bei Gleichstand die frühere Person (AV-0001).
    // Verändernd wie `verteile`: sonst würde der ganze Rechner dafür kopiert.
    private mutating func restcent(topf: Geld, gesamt: Geld) -> (stelle: Int, cent: Geld) {
        guard topf.istPositiv, topf < gesamt else { return (-1, .null) }
        var summe = Geld.null
        var größte = -1
        for i in blätter.indices {
            guard blätter[i].gehörtDazu, !personen[i].ohneElterneinkommen,
                let offen = blätter[i].offen
            else { continue }
            summe += topf.mal(offen.geld.cent, durch: gesamt.cent)
            if größte < 0 || offen.geld > (blätter[größte].offen?.geld ?? .null) { größte = i }
        }
        return (größte, topf - summe)
    }

    /// § 72 Abs. 1 SGB II: Stufen 3 bis 6; auch wer nur Bildung und Teilhabe erhält oder nur wegen des
    /// Kindergelds keinen Anspruch hat.
    mutating func rechneSofortzuschlag(_ recht: borrowing Rechtslage) {
        let satz = recht.sofortzuschlag
        guard satz.wert.istPositiv else { return }
        for i in blätter.indices where blätter[i].stufe >= .drei && blätter[i].ausschluss == nil {
            let norm: Norm
            if blätter[i].gehörtDazu, blätter[i].anspruch?.geld.istPositiv ?? false {
                norm = "§ 72 Abs. 1 Satz 1 SGB II"
            } else if blätter[i].bildung?.geld.istPositiv ?? false {
                norm = "§ 72 Abs. 1 Satz 2 Nr. 1 SGB II"
            } else if blätter[i].gehörtDazu && !blätter[i].bleibtWegenBildung {
                continue
            } else {
                // Ohne Kindergeld bliebe dieser Bedarf; deckt ihn auch der Überschuss der Eltern nicht,
                // fehlt der Anspruch nur wegen des Kindergelds.
                guard blätter[i].ausgeschiedenMit > überschuss else { continue }
                norm = "§ 72 Abs. 1 Satz 2 Nr. 2 SGB II"
            }
            blätter[i].sofortzuschlag = spur.parameter(
                .sofortzuschlag, norm, satz.wert, satz, Sofortzuschlag.betrag)
        }
    }
}
