import Grundtypen
import Rechtskern

/// Rechnet einen Monat mit einem anderen Lohn einer Person.
///
/// Hat der Monat einen Abschnitt, rechnet der Massenrechner, sonst die erklärte Rechnung: es sind dieselben
/// Regeln (ADR 0002). Alles außer dem Lohn dieses Monats bleibt, wie es angegeben ist.
struct Lohnprobe {
    /// Was der Haushalt bei einem Brutto bekommt und wer dazugehört.
    struct Stand: Equatable {
        /// Leistungen des Monats, Euro.
        var leistungen = Geld.null
        /// Stellen der Personen, die dazugehören.
        var mitglieder: Set<Int32> = []
        /// Stellen der Personen mit Sofortzuschlag.
        var zuschläge: Set<Int32> = []
        /// Ob vom Einkommen der Person etwas zählt.
        var wirdAngerechnet = false
        /// Bis hierher wächst ihr Freibetrag.
        var obergrenze = Geld.null
    }

    let brutto: Geld
    let netto: Geld
    let recht: Rechtslage
    let person: PersonLage
    /// Namen nach der Stelle in den Angaben.
    let namen: [String]
    /// Ob Kinder im Haushalt leben; dann kommt Kinderzuschlag in Frage.
    let mitKindern: Bool
    /// Ob die Suche Euro für Euro gehen kann: es gibt nur eine Lage, und sie hängt nicht vom Lohn ab.
    var istGenau: Bool { lage != nil }
    private let s: Sachverhalt
    private let stelle: Int
    private let monat: Monat
    private let zeitraum: Bewilligungszeitraum
    private let rechtsstand: Rechtsstand
    /// Die einzige Lage des Monats; nil, wenn jede Probe neu abgeleitet wird.
    private let lage: Lage?

    /// Nil, wenn die Person im Monat nicht dazugehören kann, unter 15 ist oder niemand erwerbsfähig ist.
    init?(
        _ s: Sachverhalt, _ stelle: Int, in monat: Monat, under stand: Rechtsstand
    ) throws(Rechtsfehler) {
        let recht = try Rechtslage(in: monat, under: stand)
        let zeitraum = try Berechnung.zeitraum(of: s, under: stand)
        let bild = Lagebild(s: s, monat: monat, zeitraum: zeitraum, recht: recht)
        let abschnitte = try bild.abschnitte()
        // Unter 15 bleibt Lohn bis 100 Euro frei (§ 1 Abs. 1 Nr. 9 GrusiGV); einen Ausblick gibt es nicht.
        guard s.personen[stelle].geboren.alter(am: monat.letzter) >= 15,
            let person = abschnitte.flatMap(\.lage.personen).first(where: {
                Int($0.stelle) == stelle
            }), person.ausschluss == nil
        else { return nil }
        (self.s, self.stelle, self.monat, self.zeitraum) = (s, stelle, monat, zeitraum)
        (self.recht, self.rechtsstand, self.person) = (recht, stand, person)
        namen = s.personen.map(\.name)
        mitKindern = s.personen.contains { $0.rolle == .kind }
        brutto = person.brutto
        netto = person.netto
        lage = abschnitte.count == 1 && !Self.hängtAb(s, stelle) ? abschnitte.first?.lage : nil
        guard try self.stand(bei: brutto) != nil else { return nil }
    }

    /// Ob schon die Lage vom Lohn abhängt: durch die Förderung der Altersvorsorge, durch Bildung und Teilhabe,
    /// einmalige Leistungen oder einmalige Einnahmen, die nur aufgeteilt werden, wenn sonst der Anspruch entfiele.
    private static func hängtAb(_ s: Sachverhalt, _ stelle: Int) -> Bool {
        s.personen[stelle].abzüge.riester.istPositiv
            || s.personen.contains { person in
                !person.bildung.isEmpty || !person.einmaligeLeistungen.isEmpty
                    || person.einkommen.contains {
                        if case .einmal = $0.zufluss { true } else { false }
                    }
            }
    }

    /// Das Netto zu diesem Brutto, im Verhältnis des Lohns dieses Monats (AV-0085).
    func netto(zu neu: Geld) -> Geld {
        brutto.istPositiv ? neu.mal(netto.cent, durch: brutto.cent) : neu
    }

    /// Netto und Leistungen zusammen; was sonst zufließt, ändert sich nicht.
    func verfügbar(bei neu: Geld) throws(Rechtsfehler) -> Geld {
        netto(zu: neu) + (try stand(bei: neu)?.leistungen ?? .null)
    }

    /// Wie sich so viel mehr Brutto auswirkt, mit der erklärten Rechnung.
    func wirkung(_ mehr: Geld) throws(Rechtsfehler) -> Lohnwirkung {
        let vorher = try Berechnung.monat(monat, of: s, in: zeitraum, under: rechtsstand)
        let nachher = try Berechnung.monat(
            monat, of: sachverhalt(bei: brutto + mehr), in: zeitraum, under: rechtsstand)
        return Lohnwirkung(
            brutto: mehr, netto: netto(zu: brutto + mehr) - netto,
            leistungen: nachher.gesamt - vorher.gesamt)
    }

    /// Nil, wenn niemand erwerbsfähig ist und darum nicht gerechnet wird.
    func stand(bei neu: Geld) throws(Rechtsfehler) -> Stand? {
        guard var lage else { return try erklärterStand(bei: neu) }
        for i in lage.personen.indices where Int(lage.personen[i].stelle) == stelle {
            lage.personen[i].brutto = neu
            lage.personen[i].netto = netto(zu: neu)
        }
        var rechner = Rechner(spur: OhneSpur(), lage)
        try rechner.rechne(recht)
        guard !rechner.niemandErwerbsfähig else { return nil }
        var stand = Stand()
        for i in rechner.blätter.indices { stand.nimm(rechner.blätter[i], person: stelle) }
        for i in rechner.personen.indices where Int(rechner.personen[i].stelle) == stelle {
            stand.obergrenze = recht.freibetragsbänder.wert.obergrenze(
                mitKind: rechner.personen[i].hatMinderjährigesKind)
        }
        return stand
    }

    private func erklärterStand(bei neu: Geld) throws(Rechtsfehler) -> Stand? {
        let monat = try Berechnung.monat(
            monat, of: sachverhalt(bei: neu), in: zeitraum, under: rechtsstand)
        guard monat.hindernis == nil else { return nil }
        let kennung = s.personen[stelle].id
        var stand = Stand()
        stand.leistungen = monat.gesamt
        for (i, person) in s.personen.enumerated() {
            let blätter = monat.abschnitte.flatMap(\.personen).filter { $0.id == person.id }
            if blätter.contains(where: \.gehörtDazu) { stand.mitglieder.insert(Int32(i)) }
            if blätter.contains(where: { $0.sofortzuschlag != nil }) {
                stand.zuschläge.insert(Int32(i))
            }
        }
        stand.wirdAngerechnet =
            monat.personen.first { $0.id == kennung }?.einkommen.istPositiv ?? false
        let mitKind =
            person.minderjährigesKindSicher || s.personen.contains { $0.rolle == .kind }
        stand.obergrenze = recht.freibetragsbänder.wert.obergrenze(mitKind: mitKind)
        return stand
    }

    /// Derselbe Haushalt mit diesem Lohn im Monat.
    func sachverhalt(bei neu: Geld) -> Sachverhalt {
        guard neu != brutto else { return s }
        var anders = s
        anders.personen[stelle].einkommen.append(
            Einnahme(
                art: .erwerbstaetigkeit, betrag: neu - brutto, netto: netto(zu: neu) - netto,
                zufluss: .monatlich(ab: monat, bis: monat)))
        return anders
    }
}

extension Lohnprobe.Stand {
    fileprivate mutating func nimm(_ blatt: PersonBlatt<OhneSpur.Grund>, person: Int) {
        if let zuschlag = blatt.sofortzuschlag {
            leistungen += zuschlag.geld
            zuschläge.insert(blatt.stelle)
        }
        guard blatt.gehörtDazu else { return }
        mitglieder.insert(blatt.stelle)
        leistungen += (blatt.bund?.geld ?? .null) + (blatt.kommune?.geld ?? .null)
        if Int(blatt.stelle) == person {
            wirdAngerechnet = blatt.einkommen?.geld.istPositiv ?? false
        }
    }
}
