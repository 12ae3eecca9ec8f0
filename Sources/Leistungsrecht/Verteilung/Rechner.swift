import Grundtypen
import Rechtskern

/// Ein Abschnitt eines Monats für eine Bedarfsgemeinschaft.
struct Lage: Sendable {
    var personen: [PersonLage] = []
    var wohnung = WohnungLage()
    var grenzen = Wohngrenzen()
    /// Freibeträge nach dem Beginn des Bewilligungszeitraums.
    let vermögensrecht: Satz<Vermögensfreibeträge>
    var getrenntesKindvermögen = false
    var kopfteilrestBleibt = false
    /// Minderungen, die im ganzen Abschnitt gelten; meist keine.
    var minderungen: [Minderungslage] = []
    /// Angemessene Kraftfahrzeuge, die wertvollsten zuerst; meist keine.
    var fahrzeuge: [Fahrzeuglage] = []
    /// Schritte der besonderen Einnahmen; meist keine.
    var herleitungen: [Herleitung] = []
    /// Festgestellte Mehrbedarfe; meist keine.
    var mehrbedarfe: [Mehrbedarfslage] = []
    /// Bedarfe für Bildung und Teilhabe im Monat; meist keine.
    var bildung: [Bildungslage] = []

    init(vermögensrecht: Satz<Vermögensfreibeträge>) { self.vermögensrecht = vermögensrecht }
}

/// Rechnet einen Abschnitt, als gälte er den ganzen Monat.
///
/// Reihenfolge: Bedarfe, Vermögen, Einkommen, Mitgliedschaft der Kinder (wiederholt, bis sie
/// feststeht), Verteilung, Träger, Bildung und Teilhabe, Zuschlag, Minderungen. Der Rechner behält seine Puffer; ohne Spur entsteht je Haushalt
/// keine Zuteilung. Fehler des Rechts halten an, nie wird ein Wert angenommen.
struct Rechner<S: Spur>: ~Copyable {
    typealias B = Betrag<S.Grund>
    var spur: S
    var lage: Lage
    /// Die Personen der Lage, in eigenem Speicher.
    var personen = Puffer<PersonLage>()
    /// Je Person der Lage eines, in derselben Reihenfolge.
    var blätter = Puffer<PersonBlatt<S.Grund>>()
    var mitKindern = false
    /// Was die Mitglieder zuletzt nach Köpfen teilten; nil vor der ersten Rechnung.
    var teilung: Kopfteilung<S.Grund>?
    /// Was dabei an gemessenem Warmwasser auf jeden kam.
    var warmwasserJeKopf = Geld.null
    /// Kein Kind deckt seinen Bedarf selbst; dann gibt es keinen Überhang.
    var niemandGedeckt = true
    /// Ein Bedarf mit Ausflug oder Klassenfahrt, für den Einkommen übrig bleibt; nil, wo es keinen gibt.
    ///
    /// Wie Einkommen neben dem Ansatz des § 5a GrusiGV wirkt, ist nicht gebaut. Wer nur probiert, was wäre, fragt
    /// nicht danach; das Ergebnis eines Monats hält an.
    var fahrtenMitEinkommen: Bildungslage?
    /// Was vom Topf übrig bleibt, wenn alle Bedarfe gedeckt sind, ohne Kindergeld für Kinder, die
    /// ausgeschieden sind.
    var überschuss = Geld.null
    /// Was für alle zusammen gilt, für Bescheid und Erklärung.
    var gemeinsam = Gemeinschaftsblatt<S.Grund>()
    /// Niemand in der Bedarfsgemeinschaft ist erwerbsfähig, oder alle sind ausgeschlossen; dann ist nichts
    /// gerechnet.
    private(set) var niemandErwerbsfähig = false

    init(spur: S, _ lage: Lage) {
        self.spur = spur
        self.lage = lage
        setze(lage)
    }

    /// Nimmt die nächste Lage.
    mutating func setze(_ neue: Lage) {
        lage = neue
        personen.setze(count: neue.personen.count, neuesMit: PersonLage())
        for i in personen.indices { personen[i] = neue.personen[i] }
    }

    mutating func rechne(_ recht: borrowing Rechtslage) throws(Rechtsfehler) {
        niemandErwerbsfähig = false
        niemandGedeckt = true
        fahrtenMitEinkommen = nil
        gemeinsam = Gemeinschaftsblatt()
        blätter.setze(count: personen.count, neuesMit: PersonBlatt(stelle: 0))
        for i in blätter.indices {
            blätter[i].beginne(stelle: personen[i].stelle, ausschluss: personen[i].ausschluss)
        }
        if !lage.bildung.isEmpty { merkeBildung() }
        var vermögen = try rechneMittel(recht)
        while mitKindern && entferneGedeckteKinder(recht) {
            // Wer ausgeschieden ist, behält die Rechnung, mit der es geschah: sie ist die Begründung.
            for i in blätter.indices where blätter[i].gehörtDazu { blätter[i].leere() }
            vermögen = try rechneMittel(recht)
        }
        if mitKindern { übertrageRestAufKind(recht) }
        // § 7 Abs. 2 Satz 1 SGB II: ohne erwerbsfähige Person gibt es keine Leistungen.
        guard hatErwerbsfähige, hatBerechtigte else {
            niemandErwerbsfähig = true
            for i in blätter.indices { blätter[i].leere() }
            return
        }
        gemeinsam.vermögen = vermögen
        verteile(vermögen)
        rechneSofortzuschlag(recht)
        if !lage.minderungen.isEmpty { try mindere(lage.minderungen) }
    }

    /// Bedarfe, Vermögen und Einkommen der jetzigen Mitglieder.
    ///
    /// - Returns: Vermögen, das die Erwachsenen einzusetzen haben.
    private mutating func rechneMittel(_ recht: borrowing Rechtslage) throws(Rechtsfehler) -> B? {
        try rechneBedarfe(recht)
        let vermögen = try rechneVermögen()
        rechneEinkommen(recht)
        return vermögen
    }

    private var hatErwerbsfähige: Bool {
        @inline(__always) get {
            for i in blätter.indices where blätter[i].gehörtDazu && personen[i].erwerbsfähig {
                return true
            }
            return false
        }
    }

    private var hatBerechtigte: Bool {
        @inline(__always) get {
            for i in blätter.indices where blätter[i].gehörtDazu && blätter[i].kannErhalten {
                return true
            }
            return false
        }
    }

    // MARK: Bedarfe

    private mutating func rechneBedarfe(_ recht: borrowing Rechtslage) throws(Rechtsfehler) {
        var mitglieder = 0
        mitKindern = false
        for i in blätter.indices where blätter[i].gehörtDazu {
            mitglieder += 1
            if personen[i].rolle == .kind { mitKindern = true }
        }
        guard mitglieder > 0 else { return }
        let unterkunft = try Unterkunft.unterkunft(
            lage.wohnung, grenze: lage.grenzen.unterkunft.betrag(mitglieder),
            mitglieder: mitglieder, mitKindern: mitKindern, recht, &spur)
        let heizung = Unterkunft.heizung(
            lage.wohnung, grenze: lage.grenzen.heizung.betrag(mitglieder), mitglieder: mitglieder,
            recht, &spur)
        (gemeinsam.unterkunft, gemeinsam.heizung) = (unterkunft, heizung)
        let kosten =
            lage.wohnung.hatEinmaliges
            ? try einmaliges(unterkunft, heizung, mitglieder: mitglieder) : (unterkunft, heizung)
        let teilung = Kopfteilung(
            unterkunft: kosten.0, heizung: kosten.1, mitglieder: mitglieder,
            dezentralesWarmwasser: lage.wohnung.warmwasserDezentral)
        self.teilung = teilung
        var trägtRest = !lage.kopfteilrestBleibt
        var gemessen =
            lage.wohnung.warmwasserNachgewiesen.istPositiv
            ? höheresWarmwasser(mitglieder, recht) : (jeKopf: .null, rest: .null)
        warmwasserJeKopf = gemessen.jeKopf
        for i in blätter.indices where blätter[i].gehörtDazu {
            var festgestellt = festgestellt(i)
            festgestellt.warmwasser = gemessen.jeKopf + gemessen.rest
            gemessen.rest = .null
            blätter[i].rechneBedarf(
                personen[i], partnerAlter: partnerAlter(zu: i), teilung,
                trägtRest: trägtRest, festgestellt: festgestellt, recht, &spur)
            trägtRest = false
        }
    }

    @inline(__always)
    mutating func festgestellt(_ i: Int) -> Mehrbedarfslage {
        guard !lage.mehrbedarfe.isEmpty else { return .keine }
        let stelle = blätter[i].stelle
        return lage.mehrbedarfe.first { $0.stelle == stelle } ?? .keine
    }

    /// Was die Bedarfsgemeinschaft nach Köpfen über ihren Pauschalen nachgewiesen hat (AV-0067).
    // Verändernd wie `rechne`: sonst würde der ganze Rechner dafür kopiert.
    private mutating func höheresWarmwasser(
        _ mitglieder: Int, _ recht: borrowing Rechtslage
    ) -> (jeKopf: Geld, rest: Geld) {
        var pauschalen = Geld.null
        for i in blätter.indices where blätter[i].gehörtDazu {
            let stufe = Regelbedarf.stufe(of: personen[i], partnerAlter: partnerAlter(zu: i)).stufe
            pauschalen += recht.regelbedarf.wert[stufe].mal(recht.warmwassersatz.wert[stufe])
        }
        let anteil = lage.wohnung.warmwasserNachgewiesen.mal(
            Int64(mitglieder), durch: Int64(lage.wohnung.köpfe))
        let mehr = (anteil - pauschalen).mindestensNull
        let jeKopf = mehr.mal(1, durch: Int64(mitglieder))
        return (jeKopf, mehr - jeKopf * Int64(mitglieder))
    }

    @inline(__always)
    private func partnerAlter(zu i: Int) -> Int? {
        let rolle: Rolle
        switch personen[i].rolle {
        case .antragsteller: rolle = .partner
        case .partner: rolle = .antragsteller
        case .kind, .mitbewohner: return nil
        }
        for j in blätter.indices where blätter[j].gehörtDazu && personen[j].rolle == rolle {
            return personen[j].alter
        }
        return nil
    }
}
