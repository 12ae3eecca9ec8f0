import Grundtypen
import Rechtskern

/// Kindergeld und Unterhaltsvorschuss, die zustehen können und nicht angegeben sind.
struct Lückensuche {
    /// Was fehlt; ein Betrag nur, wo der Anspruch aus den Angaben folgt.
    private(set) var hinweise: [Vorranghinweis] = []
    /// Die Angaben, als wäre alles beantragt, was sicher zusteht.
    private(set) var ergänzt: Sachverhalt
    private let s: Sachverhalt
    private let monat: Monat
    private let probe: Bedarfsprobe

    init(s: Sachverhalt, monat: Monat, probe: Bedarfsprobe) {
        self.s = s
        self.monat = monat
        self.probe = probe
        ergänzt = s
        for stelle in s.personen.indices where s.personen[stelle].rolle == .kind {
            let kind = s.personen[stelle]
            guard kind.geboren <= monat.erster, kind.imHaushalt.contains(monat.erster) else {
                continue
            }
            sucheKindergeld(kind, stelle)
            sucheUnterhaltsvorschuss(kind, stelle)
        }
    }

    private func hat(_ kind: Person, _ art: Einkommensart) -> Bool {
        kind.einkommen.contains { $0.art == art && $0.fließtZu(in: monat) }
    }

    private mutating func ergänze(_ stelle: Int, _ art: Einkommensart, _ betrag: Geld) {
        ergänzt.personen[stelle].einkommen.append(
            Einnahme(art: art, betrag: betrag, zufluss: .monatlich(ab: monat, bis: monat)))
    }

    // MARK: Kindergeld

    /// Bis 18 immer; danach in Ausbildung, bis 21 auch arbeitsuchend (§ 32 Abs. 3, 4 EStG).
    private mutating func sucheKindergeld(_ kind: Person, _ stelle: Int) {
        guard !hat(kind, .kindergeld) else { return }
        let alter = kind.geboren.alter(am: monat.erster)
        let inAusbildung = kind.ausbildung?.dauer.berührt(monat) ?? false
        if alter < 18 || (alter < 25 && inAusbildung) {
            ergänze(stelle, .kindergeld, probe.kindergeld)
            hinweise.append(
                hinweis(
                    .kindergeld, kind, probe.kindergeld, .beantragen,
                    Begriff(
                        "Für \(kind.name) ist kein Kindergeld angegeben.",
                        "No child benefit is stated for \(kind.name)."),
                    ["§ 12a Satz 1 SGB II", "§ 62 Abs. 1 EStG", "§ 66 Abs. 1 EStG"]))
        } else if alter < 21 {
            hinweise.append(
                hinweis(
                    .kindergeld, kind, nil,
                    .offen(
                        .feststellungFehlt(
                            "§ 32 Abs. 4 Satz 1 Nr. 1 EStG",
                            was: "Ist \(kind.name) arbeitsuchend gemeldet oder in Ausbildung?",
                            pfad: "personen.\(kind.id)")),
                    Begriff(
                        "Für \(kind.name) ist kein Kindergeld angegeben.",
                        "No child benefit is stated for \(kind.name)."),
                    ["§ 12a Satz 1 SGB II", "§ 32 Abs. 4 Satz 1 Nr. 1 EStG"]))
        }
    }

    // MARK: Unterhaltsvorschuss

    /// § 1 Abs. 1, 1a UhVorschG.
    private mutating func sucheUnterhaltsvorschuss(_ kind: Person, _ stelle: Int) {
        guard !hat(kind, .unterhaltsvorschuss), let elternteil = einzigerElternteil(kind),
            let voll = probe.unterhaltsvorschuss(kind)
        else { return }
        // Unterhalt und Waisenbezüge werden angerechnet (§ 2 Abs. 3 UhVorschG).
        let angerechnet = kind.einkommen.filter {
            [.unterhalt, .rente].contains($0.art) && $0.fließtZu(in: monat)
        }.compactMap(\.betrag).summe
        let betrag = (voll - angerechnet).mindestensNull
        guard betrag.istPositiv else { return }
        let begründung = Begriff(
            "Für \(kind.name) ist kein Unterhalt in Höhe des Unterhaltsvorschusses angegeben.",
            "No maintenance up to the advance is stated for \(kind.name).")
        let normen: [Norm] = ["§ 12a Satz 1 SGB II", "§ 1 Abs. 1 UhVorschG", "§ 2 UhVorschG"]
        guard allein(elternteil) else {
            hinweise.append(
                hinweis(
                    .unterhaltsvorschuss, kind, betrag,
                    .offen(
                        .angabeFehlt(
                            "§ 1 Abs. 1 Nr. 2 UhVorschG",
                            was: "Bitte den Familienstand von \(elternteil.name) angeben.",
                            pfad: "personen.\(elternteil.id).stammdaten")),
                    begründung, normen))
            return
        }
        guard kind.geboren.alter(am: (monat + 1).erster) < 12 || ab12(stelle, elternteil, betrag)
        else { return }
        ergänze(stelle, .unterhaltsvorschuss, betrag)
        hinweise.append(
            hinweis(.unterhaltsvorschuss, kind, betrag, .beantragen, begründung, normen))
    }

    /// Der Elternteil, bei dem das Kind lebt; nil, wenn beide da sind oder er gebunden ist.
    private func einzigerElternteil(_ kind: Person) -> Person? {
        let eltern = s.personen.filter { s.istKind(kind, of: $0) }
        guard eltern.count == 1, let elternteil = eltern.first else { return nil }
        switch elternteil.stammdaten.familienstand {
        case .verheiratet, .lebenspartnerschaft: return nil
        case .ledig, .verwitwet, .geschieden, .dauerndGetrennt, .lebenspartnerschaftAufgehoben, nil:
            return elternteil
        }
    }

    /// Ob feststeht, dass der Elternteil ohne Ehe lebt (§ 1 Abs. 1 Nr. 2 UhVorschG).
    private func allein(_ elternteil: Person) -> Bool {
        elternteil.stammdaten.familienstand != nil
            || (elternteil.alleinerziehend
                && !s.personen.contains {
                    $0.rolle == .partner && $0.imHaushalt.berührt(monat)
                })
    }

    /// § 1 Abs. 1a Satz 1 UhVorschG: der Bedarf des Kindes endet oder der Elternteil verdient genug.
    private func ab12(_ stelle: Int, _ elternteil: Person, _ betrag: Geld) -> Bool {
        let einnahmen = elternteil.einkommen.filter {
            $0.art != .kindergeld && $0.fließtZu(in: monat)
        }.compactMap(\.betrag).summe
        if einnahmen >= probe.mindesteinkommenUnterhaltsvorschuss { return true }
        return probe.mitglied(stelle).map { ($0.blatt.offen?.geld ?? .null) <= betrag } ?? true
    }

    private func hinweis(
        _ leistung: VorrangigeLeistung, _ kind: Person, _ betrag: Geld?,
        _ ergebnis: Vorranghinweis.Ergebnis, _ begründung: Begriff, _ normen: [Norm]
    ) -> Vorranghinweis {
        Vorranghinweis(
            [Vorrangposten(leistung: leistung, betrag: betrag)], person: kind.id, ab: monat,
            ergebnis, begründung, normen, fortgeschrieben: probe.fortgeschrieben(leistung))
    }
}
