import Grundtypen
import Rechtskern

extension Rechner {
    /// Merkt je Person, was sie an Bildung und Teilhabe braucht: ein Kind, dem dafür etwas fehlt, bleibt
    /// Mitglied (AV-0060).
    mutating func merkeBildung() {
        for bedarf in lage.bildung {
            for i in blätter.indices where blätter[i].stelle == bedarf.stelle {
                blätter[i].bildungsbedarf = bedarf.summe
            }
        }
    }

    /// Ob das Kind Mitglied bleibt, weil ihm für Bildung und Teilhabe etwas fehlt.
    ///
    /// - Parameters:
    ///   - i: Stelle des Kindes; sein eigenes Einkommen deckt den Bedarf der §§ 20 bis 23.
    ///   - bedarf: dieser Bedarf.
    ///   - einkommen: sein Einkommen, mit Kindergeld nur, soweit es das dafür braucht.
    ///   - geändert: wird wahr, wenn sich der Überhang seines Kindergelds geändert hat.
    /// - Returns: true, wenn es bleibt.
    mutating func bleibtWegenBildung(
        _ i: Int, bedarf: Geld, einkommen: Geld, geändert: inout Bool
    ) -> Bool {
        guard blätter[i].bildungsbedarf.istPositiv,
            einkommen < bedarf + blätter[i].bildungsbedarf
        else { return false }
        let überhang = blätter[i].überhang?.geld ?? .null
        if überhang != blätter[i].berücksichtigterÜberhang {
            blätter[i].berücksichtigterÜberhang = überhang
            geändert = true
        }
        blätter[i].bleibtWegenBildung = true
        niemandGedeckt = false
        blätter[i].ausgeschiedenMit = bedarf - (einkommen - blätter[i].gebrauchtesKindergeld)
        return true
    }

    /// § 28 SGB II, nach der Verteilung (§ 9 Abs. 2 Satz 3, § 19 Abs. 3 Satz 3 SGB II).
    ///
    /// Was von den Erwachsenen übrig bleibt, deckt die Bedarfe mehrerer zu gleichen Teilen (§ 9 Abs. 2
    /// Satz 4 SGB II, AV-0063); eigenes Einkommen eines Kindes zuerst dessen Bedarfe.
    mutating func rechneBildung(_ topf: B, _ gesamt: B) {
        var fälle: [Bildungsfall] = []
        for bedarf in lage.bildung {
            for i in blätter.indices
            where blätter[i].stelle == bedarf.stelle && blätter[i].gehörtDazu {
                let eigen =
                    personen[i].rolle == .kind
                    ? ((blätter[i].einkommen?.geld ?? .null) - (blätter[i].bedarf?.geld ?? .null))
                        .mindestensNull : .null
                fälle.append(
                    Bildungsfall(
                        i: i, bedarf: bedarf, eigen: min(eigen, bedarf.summe),
                        nimmtTeil: !personen[i].ohneElterneinkommen))
            }
        }
        guard !fälle.isEmpty else { return }
        let weiteres = (topf.geld - gesamt.geld).mindestensNull
        verteile(weiteres, auf: &fälle)
        let übrig =
            weiteres.istPositiv
            ? spur.differenz(.weiteresEinkommen, "§ 19 Abs. 3 Satz 3 SGB II", topf, gesamt) : nil
        for fall in fälle {
            if fall.bedarf.hatFahrten && fall.eingesetzt.istPositiv {
                fahrtenMitEinkommen = fall.bedarf
            }
            halteBildung(fall, übrig)
        }
    }

    /// Zu gleichen Teilen; was ein Bedarf nicht braucht, geht an die anderen, ein Restcent an die früheren.
    private func verteile(_ weiteres: Geld, auf fälle: inout [Bildungsfall]) {
        var übrig = weiteres
        while übrig.istPositiv {
            let offene = fälle.indices.filter { fälle[$0].nimmtTeil && fälle[$0].offen.istPositiv }
            guard !offene.isEmpty else { return }
            let teil = Geld(cent: übrig.cent / Int64(offene.count))
            var rest = übrig - teil * Int64(offene.count)
            for f in offene {
                let cent = rest.istPositiv ? Geld(cent: 1) : .null
                rest -= cent
                let genommen = min(teil + cent, fälle[f].offen)
                fälle[f].anteil += genommen
                übrig -= genommen
            }
        }
    }

    private mutating func halteBildung(_ fall: Bildungsfall, _ übrig: B?) {
        var einsatz = fall.eingesetzt
        let norm: Norm =
            fall.anteil.istPositiv ? "§ 9 Abs. 2 Satz 4 SGB II" : "§ 19 Abs. 3 Satz 3 SGB II"
        var summe = Geld.null
        var gründe: [S.Grund] = []
        let herkunft = [übrig?.grund, blätter[fall.i].einkommen?.grund].compactMap(\.self)
        for posten in fall.bedarf.posten {
            let bedarf = posten.halte(&spur)
            let gedeckt = min(einsatz, bedarf.geld)
            einsatz -= gedeckt
            guard gedeckt.istPositiv else {
                summe += bedarf.geld
                gründe.append(bedarf.grund)
                continue
            }
            let anteil = spur.betrag(.gedecktDurchEinkommen, norm, gedeckt, .folge, aus: herkunft)
            let offen = spur.differenz(
                posten.begriff, "§ 19 Abs. 3 Satz 3 SGB II", bedarf, anteil,
                Begriff(
                    "nach \(gedeckt.deutsch) Euro aus weiterem Einkommen",
                    "less \(gedeckt) euro of further income"))
            summe += offen.geld
            gründe.append(offen.grund)
        }
        blätter[fall.i].bildung = spur.betrag(
            .bildungUndTeilhabe, "§ 28 Abs. 1 Satz 1 SGB II", summe, .summe, aus: gründe)
    }
}

/// Eine Person mit ihren Bedarfen und dem Einkommen, das sie deckt.
private struct Bildungsfall {
    let i: Int
    let bedarf: Bildungslage
    /// Eigenes Einkommen des Kindes über seinem anderen Bedarf.
    let eigen: Geld
    /// Ob Einkommen der Eltern zählt (§ 9 Abs. 3 SGB II).
    let nimmtTeil: Bool
    /// Anteil an dem, was von den Erwachsenen übrig bleibt.
    var anteil = Geld.null

    init(i: Int, bedarf: Bildungslage, eigen: Geld, nimmtTeil: Bool) {
        self.i = i
        self.bedarf = bedarf
        self.eigen = eigen
        self.nimmtTeil = nimmtTeil
    }

    var eingesetzt: Geld { eigen + anteil }
    var offen: Geld { bedarf.summe - eingesetzt }
}
