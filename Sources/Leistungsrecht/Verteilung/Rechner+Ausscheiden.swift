import Grundtypen
import Rechtskern

extension Rechner {
    /// § 7 Abs. 3 Nr. 4 SGB II: ein Kind, das seinen Bedarf selbst deckt, gehört nicht dazu.
    ///
    /// Eines nach dem anderen, zuerst das mit dem größten Spielraum: wenn es ausscheidet, kann der Bedarf der übrigen
    /// steigen, weil für weniger Mitglieder weniger Unterkunft angemessen ist. So bleibt keines draußen, das ihn dann
    /// nicht mehr deckt (AV-0077).
    ///
    /// - Returns: true, wenn jemand ausgeschieden ist; dann wird neu gerechnet.
    mutating func entferneGedeckteKinder(_ recht: borrowing Rechtslage) -> Bool {
        var geändert = false
        var nächstes: Int?
        var größter = Geld.null
        for i in blätter.indices where blätter[i].gehörtDazu && personen[i].rolle == .kind {
            guard let bedarf = blätter[i].bedarf, let einkommen = blätter[i].einkommen else {
                continue
            }
            guard einkommen.geld >= bedarf.geld else {
                // Sein Bedarf ist gestiegen: jetzt braucht es sein Kindergeld selbst.
                if blätter[i].bleibtWegenBildung {
                    blätter[i].bleibtWegenBildung = false
                    blätter[i].berücksichtigterÜberhang = .null
                    geändert = true
                }
                continue
            }
            if bleibtWegenBildung(
                i, bedarf: bedarf.geld, einkommen: einkommen.geld, geändert: &geändert)
            {
                continue
            }
            // Ohne Abschluss: der würde den ganzen Rechner kopieren.
            if nächstes == nil || blätter[i].spielraum > größter {
                (nächstes, größter) = (i, blätter[i].spielraum)
            }
        }
        if let nächstes { scheideAus(nächstes, recht) }
        return geändert || nächstes != nil
    }

    private mutating func scheideAus(_ nächstes: Int, _ recht: borrowing Rechtslage) {
        if !niemandGedeckt { rechneAusgeschiedene(recht) }
        blätter[nächstes].gehörtDazu = false
        blätter[nächstes].bleibtWegenBildung = false
        niemandGedeckt = false
        merkeAusscheiden(nächstes)
    }

    /// Wer früher ausschied, wird mit so wenigen Mitgliedern gerechnet wie der Letzte: sonst hinge sein Überhang davon
    /// ab, wer zuerst ging.
    // Selten; in der Massenrechnung soll die Schleife darum nicht größer werden.
    @inline(never)
    private mutating func rechneAusgeschiedene(_ recht: borrowing Rechtslage) {
        guard let teilung else { return }
        for i in blätter.indices where !blätter[i].gehörtDazu {
            var bedarfe = festgestellt(i)
            bedarfe.warmwasser = warmwasserJeKopf
            blätter[i].rechneBedarf(
                personen[i], partnerAlter: nil, teilung, trägtRest: false, festgestellt: bedarfe,
                recht, &spur)
            rechneKind(i, recht)
            merkeAusscheiden(i)
        }
    }

    private mutating func merkeAusscheiden(_ i: Int) {
        let bedarf = blätter[i].bedarf?.geld ?? .null
        let einkommen = blätter[i].einkommen?.geld ?? .null
        blätter[i].ausgeschiedenMit = bedarf - (einkommen - blätter[i].gebrauchtesKindergeld)
    }
}
