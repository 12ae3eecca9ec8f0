import Grundtypen
import Rechtskern

/// Ein Abschnitt eines Monats für eine Bedarfsgemeinschaft.
struct Lage: Sendable {
    var personen: [PersonLage] = []
    var wohnung = WohnungLage()
    /// Freibeträge nach dem Beginn des Bewilligungszeitraums.
    let vermögensrecht: Satz<Vermögensfreibeträge>
    var getrenntesKindvermögen = false
    var kopfteilrestBleibt = false

    init(vermögensrecht: Satz<Vermögensfreibeträge>) { self.vermögensrecht = vermögensrecht }
}

/// Rechnet einen Abschnitt, als gälte er den ganzen Monat.
///
/// Reihenfolge: Bedarfe, Vermögen, Einkommen, Mitgliedschaft der Kinder (wiederholt, bis sie
/// feststeht), Verteilung, Träger. Der Rechner behält seine Puffer; ohne Spur entsteht je Haushalt
/// keine Zuteilung. Fehler des Rechts halten an, nie wird ein Wert angenommen.
struct Rechner<S: Spur> {
    typealias B = Betrag<S.Grund>
    var spur: S
    var blätter: [PersonBlatt<S.Grund>] = []
    var mitKindern = false
    /// Was vom Topf übrig bleibt, wenn alle Bedarfe gedeckt sind, ohne Kindergeld für Kinder, die
    /// ausgeschieden sind.
    var überschuss = Geld.null
    /// Was für alle zusammen gilt, für Bescheid und Erklärung.
    var gemeinsam = Gemeinschaftsblatt<S.Grund>()
    /// Niemand in der Bedarfsgemeinschaft ist erwerbsfähig; dann ist nichts gerechnet.
    private(set) var niemandErwerbsfähig = false

    init(spur: S) { self.spur = spur }

    mutating func rechne(_ lage: borrowing Lage, _ recht: borrowing Rechtslage) throws(Rechtsfehler)
    {
        blätter.removeAll(keepingCapacity: true)
        niemandErwerbsfähig = false
        gemeinsam = Gemeinschaftsblatt()
        for person in lage.personen { blätter.append(PersonBlatt(person: person)) }
        var vermögen: B?
        var unverändert = false
        while !unverändert {
            // Wer ausgeschieden ist, behält die Rechnung, mit der es geschah: sie ist die Begründung.
            for i in blätter.indices where blätter[i].gehörtDazu { blätter[i].leere() }
            try rechneBedarfe(lage.wohnung, restBleibt: lage.kopfteilrestBleibt, recht)
            vermögen = rechneVermögen(
                getrennt: lage.getrenntesKindvermögen, lage.vermögensrecht)
            rechneEinkommen(recht)
            unverändert = !entferneGedeckteKinder()
        }
        // § 7 Abs. 2 Satz 1 SGB II: ohne erwerbsfähige Person gibt es keine Leistungen.
        guard blätter.contains(where: { $0.gehörtDazu && $0.person.erwerbsfähig }) else {
            niemandErwerbsfähig = true
            for i in blätter.indices { blätter[i].leere() }
            return
        }
        gemeinsam.vermögen = vermögen
        verteile(vermögen)
        rechneSofortzuschlag(recht)
    }

    // MARK: Bedarfe

    private mutating func rechneBedarfe(
        _ wohnung: borrowing WohnungLage, restBleibt: Bool, _ recht: borrowing Rechtslage
    ) throws(Rechtsfehler) {
        var mitglieder = 0
        mitKindern = false
        for i in blätter.indices where blätter[i].gehörtDazu {
            mitglieder += 1
            if blätter[i].person.rolle == .kind { mitKindern = true }
        }
        guard mitglieder > 0 else { return }
        let unterkunft = try Unterkunft.unterkunft(
            wohnung, mitglieder: mitglieder, mitKindern: mitKindern, recht, &spur)
        let heizung = Unterkunft.heizung(wohnung, mitglieder: mitglieder, recht, &spur)
        (gemeinsam.unterkunft, gemeinsam.heizung) = (unterkunft, heizung)
        var erste = true
        for i in blätter.indices where blätter[i].gehörtDazu {
            let partner = partner(zu: i)
            let stufe = Regelbedarf.stufe(of: blätter[i].person, mitPartner: partner)
            blätter[i].stufe = stufe.stufe
            let rb = Regelbedarf.betrag(stufe, recht, &spur)
            blätter[i].regelbedarf = rb
            rechneMehrbedarfe(i, rb, dezentral: wohnung.warmwasserDezentral, recht)
            // § 22 Abs. 5 Satz 1 SGB II gilt auch für Partner (AV-0019).
            let p = blätter[i].person
            let ohneUnterkunft = p.umzugOhneZusicherung && p.alter < 25 && p.rolle != .kind
            let u = kopfteil(
                .unterkunft, unterkunft, mitglieder, trägtRest: erste && !restBleibt,
                ausgeschlossen: ohneUnterkunft)
            let h = kopfteil(
                .heizung, heizung, mitglieder, trägtRest: erste && !restBleibt,
                ausgeschlossen: ohneUnterkunft)
            blätter[i].unterkunft = u
            blätter[i].heizung = h
            let mb = blätter[i].mehrbedarf
            blätter[i].bedarf = spur.betrag(
                .bedarf, "§ 19 Abs. 1 Satz 3 SGB II",
                rb.geld + (mb?.geld ?? .null) + u.geld + h.geld, .summe,
                aus: [rb.grund, mb?.grund, u.grund, h.grund].compactMap(\.self))
            erste = false
        }
    }

    /// Der Anteil einer Person; der Restcent liegt bei der ersten Person (AV-0002).
    private mutating func kopfteil(
        _ begriff: @autoclosure () -> Begriff, _ gesamt: B, _ mitglieder: Int, trägtRest: Bool,
        ausgeschlossen: Bool
    ) -> B {
        if ausgeschlossen {
            return spur.betrag(
                begriff(), "§ 22 Abs. 5 Satz 1 SGB II", .null, .folge, aus: [gesamt.grund],
                Begriff("umgezogen ohne Zusicherung", "moved without assurance"))
        }
        let anteil = gesamt.geld.mal(1, durch: Int64(mitglieder))
        let rest = trägtRest ? gesamt.geld - anteil * Int64(mitglieder) : .null
        guard rest != .null else {
            return spur.betrag(
                begriff(), "§ 22 Abs. 1 Satz 1 SGB II", anteil, .anteil(1, Int64(mitglieder)),
                aus: [gesamt.grund])
        }
        return spur.betrag(
            begriff(), "§ 22 Abs. 1 Satz 1 SGB II", anteil + rest, .folge, aus: [gesamt.grund],
            Begriff(
                "ein Kopfteil und \(rest.cent) Cent, die beim Teilen übrig bleiben",
                "one share and \(rest.cent) cent left over from dividing"))
    }

    private func partner(zu i: Int) -> PersonLage? {
        let rolle: Rolle
        switch blätter[i].person.rolle {
        case .antragsteller: rolle = .partner
        case .partner: rolle = .antragsteller
        case .kind, .mitbewohner: return nil
        }
        return blätter.first { $0.person.rolle == rolle && $0.gehörtDazu }?.person
    }

    private mutating func rechneMehrbedarfe(
        _ i: Int, _ rb: B, dezentral: Bool, _ recht: borrowing Rechtslage
    ) {
        let p = blätter[i].person
        var mb = Mehrbedarfsblatt()
        let schwanger = p.schwangerAb13Woche ? Mehrbedarf.schwangerschaft(rb, recht, &spur) : nil
        let allein =
            p.alleinerziehend ? Mehrbedarf.alleinerziehung(p.kinder, recht, &spur) : nil
        let teilhabe = p.teilhabe ? Mehrbedarf.teilhabe(p, rb, recht, &spur) : nil
        let merkzeichen =
            p.merkzeichenG && !p.teilhabe && !p.erwerbsfähig
            ? Mehrbedarf.merkzeichen(rb, recht, &spur) : nil
        let warmwasser =
            dezentral ? Mehrbedarf.warmwasser(blätter[i].stufe, rb, recht, &spur) : nil
        mb.schwangerschaft = schwanger?.geld ?? .null
        mb.alleinerziehung = allein?.geld ?? .null
        mb.teilhabe = teilhabe?.geld ?? .null
        mb.merkzeichen = merkzeichen?.geld ?? .null
        mb.warmwasser = warmwasser?.geld ?? .null
        let gedeckelt = mb.schwangerschaft + mb.alleinerziehung + mb.teilhabe
        // § 21 Abs. 8 SGB II: Absätze 2 bis 5 zusammen höchstens der Regelbedarf.
        mb.gekürzt = (gedeckelt - rb.geld).mindestensNull
        blätter[i].mehrbedarfe = mb
        let summe = gedeckelt - mb.gekürzt + mb.merkzeichen + mb.warmwasser
        guard summe.istPositiv else { return }
        blätter[i].mehrbedarf = spur.betrag(
            .mehrbedarfSumme, mb.gekürzt.istPositiv ? "§ 21 Abs. 8 SGB II" : "§ 21 Abs. 1 SGB II",
            summe, mb.gekürzt.istPositiv ? .folge : .summe,
            aus: [schwanger, allein, teilhabe, merkzeichen, warmwasser].compactMap { $0?.grund },
            mb.gekürzt.istPositiv
                ? Begriff(
                    "nach § 21 Abs. 8 um \(mb.gekürzt.deutsch) Euro gekürzt",
                    "capped by \(mb.gekürzt) euro") : nil)
    }
}
