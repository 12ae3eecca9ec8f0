import Grundtypen
import Rechtskern

/// Was in einem Monat ungedeckt bleibt, wenn Kinderzuschlag und Wohngeld dazukommen.
///
/// Gerechnet wird mit denselben Regeln wie die Grundsicherung: der Zuschlag ist Einkommen der Kinder
/// (§ 11 Abs. 1 Satz 4 SGB II), das Wohngeld Einkommen der antragstellenden Person.
struct Bedarfsprobe {
    /// Ein Mitglied der Bedarfsgemeinschaft mit seiner Rechnung.
    struct Mitglied {
        let person: PersonLage
        let blatt: PersonBlatt<OhneSpur.Grund>
    }

    let s: Sachverhalt
    let monat: Monat
    private let recht: Rechtslage
    /// § 1 Abs. 1a Satz 1 Nr. 2 UhVorschG.
    let mindesteinkommenUnterhaltsvorschuss: Geld
    private let lagen: [Lage]
    /// Die Rechnung am Monatsersten, ohne vorrangige Leistungen.
    let mitglieder: [Mitglied]

    init(
        _ s: Sachverhalt, in monat: Monat, _ zeitraum: Bewilligungszeitraum,
        under stand: Rechtsstand
    ) throws(Rechtsfehler) {
        self.s = s
        self.monat = monat
        recht = try Rechtslage(in: monat, under: stand)
        mindesteinkommenUnterhaltsvorschuss =
            try Unterhaltsvorschuss.mindesteinkommen.satz(in: monat, under: stand).wert
        lagen = try Lagebild(s: s, monat: monat, zeitraum: zeitraum, recht: recht).abschnitte()
            .map(\.ohneBildung)
        if let erste = lagen.first {
            mitglieder = try Self.mitglieder(erste, recht)
        } else {
            mitglieder = []
        }
    }

    /// Leer, wenn niemand erwerbsfähig ist.
    private static func mitglieder(
        _ lage: Lage, _ recht: borrowing Rechtslage
    ) throws(Rechtsfehler) -> [Mitglied] {
        var rechner = Rechner(spur: OhneSpur(), lage)
        try rechner.rechne(recht)
        guard !rechner.niemandErwerbsfähig else { return [] }
        return zip(lage.personen, rechner.blätter.array).filter(\.1.gehörtDazu).map {
            Mitglied(person: $0.0, blatt: $0.1)
        }
    }

    /// Der größte offene Anspruch eines Abschnitts; null, wenn niemand mehr hilfebedürftig ist.
    func rest(kinderzuschlag: Geld = .null, wohngeld: Geld = .null) throws(Rechtsfehler) -> Geld {
        let jeKind = verteilt(kinderzuschlag)
        var größter = Geld.null
        for lage in lagen {
            var ergänzt = lage
            for i in ergänzt.personen.indices {
                let person = ergänzt.personen[i]
                ergänzt.personen[i].sonstige.sonstiges += jeKind[person.stelle] ?? .null
                if person.rolle == .antragsteller {
                    ergänzt.personen[i].sonstige.sonstiges += wohngeld
                }
            }
            let offen = try Self.mitglieder(ergänzt, recht).compactMap { $0.blatt.anspruch?.geld }
            größter = max(größter, offen.summe)
        }
        return größter
    }

    /// Teilt den Gesamtkinderzuschlag auf die Kinder, den Restcent dem ersten (AV-0028).
    private func verteilt(_ gesamt: Geld) -> [Int32: Geld] {
        let kinder = zuschlagskinder
        guard gesamt.istPositiv, let erstes = kinder.first else { return [:] }
        let anteil = gesamt.mal(1, durch: Int64(kinder.count))
        var ergebnis: [Int32: Geld] = [:]
        for kind in kinder { ergebnis[kind.person.stelle] = anteil }
        ergebnis[erstes.person.stelle] = gesamt - anteil * Int64(kinder.count - 1)
        return ergebnis
    }

    // MARK: Kinderzuschlag

    private var eltern: [Mitglied] {
        mitglieder.filter { $0.person.rolle != .kind }
    }

    /// Kinder mit Kindergeld, unverheiratet (§ 6a Abs. 1 BKGG); das Alter sichert die Rolle.
    private var zuschlagskinder: [Mitglied] {
        mitglieder.filter { mitglied in
            guard mitglied.person.rolle == .kind, mitglied.person.kindergeld.istPositiv else {
                return false
            }
            switch s.personen[Int(mitglied.person.stelle)].stammdaten.familienstand {
            case .verheiratet, .lebenspartnerschaft: return false
            case .ledig, .verwitwet, .geschieden, .dauerndGetrennt,
                .lebenspartnerschaftAufgehoben, nil:
                return true
            }
        }
    }

    /// Wer ihn schon erhält, muss ihn nicht beantragen.
    private var hatKinderzuschlag: Bool {
        s.personen.contains { person in
            person.einkommen.contains { $0.art == .kinderzuschlag && $0.fließtZu(in: monat) }
        }
    }

    /// Nil ohne ein Kind, für das es den Zuschlag geben kann.
    func kinderzuschlag<S: Spur>(
        _ nachbarn: Nachbarrecht, ersterMonat: Bool, _ spur: inout S
    ) -> Betrag<S.Grund>? {
        let kinder = zuschlagskinder
        guard !kinder.isEmpty, !hatKinderzuschlag else { return nil }
        var lage = Kinderzuschlagslage(
            kinder: kinder.map { eigenesEinkommen($0.person) },
            kinderzahl: mitglieder.count { $0.person.rolle == .kind })
        let eltern = self.eltern
        lage.paar = eltern.count > 1
        lage.alleinerziehend = eltern.count == 1 && eltern.allSatisfy(\.person.alleinerziehend)
        for elternteil in eltern {
            let p = elternteil.person
            let blatt = elternteil.blatt
            let einkommen = blatt.einkommen?.geld ?? .null
            let erwerb = min(einkommen, erwerbseinkommen(p))
            lage.bruttoeinkommen += p.einnahmen
            lage.erwerbseinkommen += erwerb
            lage.anderesEinkommen += einkommen - erwerb
            lage.lebensunterhaltEltern +=
                (blatt.regelbedarf?.geld ?? .null) + (blatt.mehrbedarf?.geld ?? .null)
        }
        lage.unterkunft =
            mitglieder.map {
                ($0.blatt.unterkunft?.geld ?? .null) + ($0.blatt.heizung?.geld ?? .null)
            }.summe
        lage.vermögen = mitglieder.map(\.person.vermögen).summe
        lage.mitglieder = mitglieder.count
        lage.ersterMonat = ersterMonat
        return Kinderzuschlag.betrag(lage, nachbarn, &spur)
    }

    /// Das Einkommen eines Kindes ohne Kindergeld (§ 6a Abs. 3 Satz 2 BKGG).
    private func eigenesEinkommen(_ kind: PersonLage) -> Geld {
        var stumm = OhneSpur()
        return Einkommensbereinigung.rechne(
            kind, überhang: nil, fremderRest: .null, recht, &stumm
        ).anrechenbar.geld
    }

    private func erwerbseinkommen(_ p: PersonLage) -> Geld {
        guard p.brutto.istPositiv else { return .null }
        var stumm = OhneSpur()
        let versicherungen = Einkommensbereinigung.versicherungen(p, recht, &stumm)
        return Einkommensbereinigung.erwerb(p, versicherungen, recht, &stumm).einkommen.geld
    }

    // MARK: Für Kindergeld und Unterhaltsvorschuss

    /// Seit 2023 hängt der Betrag nicht mehr an der Ordnungszahl des Kindes.
    var kindergeld: Geld { recht.kindergeld.wert.betrag(kind: 1) }

    /// Der gesetzliche Betrag; nil ab der Volljährigkeit.
    func unterhaltsvorschuss(_ kind: Person) -> Geld? {
        Unterhaltsvorschuss.betrag(
            geboren: kind.geboren, in: monat, recht.unterhaltsvorschuss.wert)
    }

    /// Titel des Parameters, wenn sein Wert im Monat nur fortgeschrieben ist.
    func fortgeschrieben(_ leistung: VorrangigeLeistung) -> [String] {
        switch leistung {
        case .kindergeld: recht.kindergeld.fortgeschrieben ? [Kindergeld.betrag.titel] : []
        case .unterhaltsvorschuss:
            recht.unterhaltsvorschuss.fortgeschrieben ? [Unterhaltsvorschuss.beträge.titel] : []
        case .kinderzuschlag, .wohngeld, .altersrente: []
        }
    }

    func mitglied(_ stelle: Int) -> Mitglied? {
        mitglieder.first { $0.person.stelle == Int32(stelle) }
    }
}
