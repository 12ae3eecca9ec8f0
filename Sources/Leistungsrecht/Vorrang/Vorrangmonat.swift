import Grundtypen
import Rechtskern

/// Womit die Hilfebedürftigkeit eines Monats enden könnte; in der Reihenfolge der Prüfung.
enum Vorrangweg: CaseIterable, Sendable {
    case kinderzuschlag, wohngeld, beide

    /// Ob eine der Leistungen dieses Wegs Wohngeld ist.
    var mitWohngeld: Bool { self != .kinderzuschlag }
    var mitKinderzuschlag: Bool { self != .wohngeld }
}

/// Was von einem Weg in einem Monat zu sagen ist.
enum Wegergebnis: Hashable, Sendable {
    case beseitigt
    /// Es hängt an einer Angabe oder Feststellung, die fehlt.
    case offen(Rechtsfehler)
    /// So viel fehlt noch.
    case nicht(Geld)
}

/// Ein Monat des Bewilligungszeitraums unter § 12a SGB II.
struct Vorrangmonat: Sendable {
    let monat: Monat
    /// Ob ohne vorrangige Leistungen ein Bedarf offen bleibt.
    private(set) var istBedürftig = false
    /// Ob er auch mit Kindergeld und Unterhaltsvorschuss offen bleibt; nur dann gibt es `wege`.
    private(set) var bleibtBedürftig = false
    /// Kindergeld und Unterhaltsvorschuss, die nicht angegeben sind.
    private(set) var lücken: [Vorranghinweis] = []
    private(set) var wege: [Vorrangweg: Wegergebnis] = [:]
    private(set) var kinderzuschlag = Geld.null
    /// Nil, wenn es sich nicht schätzen lässt.
    private(set) var wohngeld: Wohngeldspanne?
    private(set) var fortgeschrieben: [String] = []
    /// Die Schritte der Schätzung.
    private(set) var knoten: [Knoten] = []
    /// Warum der Monat nicht zu beurteilen ist.
    private(set) var fehler: Rechtsfehler?

    init(
        _ s: Sachverhalt, in monat: Monat, _ zeitraum: Bewilligungszeitraum,
        under stand: Rechtsstand
    ) {
        self.monat = monat
        do {
            try prüfe(s, zeitraum, stand)
        } catch {
            fehler = error
        }
    }

    private mutating func prüfe(
        _ s: Sachverhalt, _ zeitraum: Bewilligungszeitraum, _ stand: Rechtsstand
    ) throws(Rechtsfehler) {
        let heute = try Bedarfsprobe(s, in: monat, zeitraum, under: stand)
        istBedürftig = try heute.rest().istPositiv
        guard istBedürftig else { return }
        let suche = Lückensuche(s: s, monat: monat, probe: heute)
        lücken = suche.hinweise
        // Was zusteht, zählt mit: sonst käme Kinderzuschlag heraus, wo Unterhalt versäumt wird (§ 6a
        // Abs. 3 Satz 4 BKGG).
        let ergänzt = suche.ergänzt
        let probe = try Bedarfsprobe(ergänzt, in: monat, zeitraum, under: stand)
        bleibtBedürftig = try probe.rest().istPositiv
        guard bleibtBedürftig else { return }
        let recht = try Nachbarrecht(in: monat, under: stand)
        fortgeschrieben = recht.fortgeschrieben
        var spur = MitSpur(stand.überlagerung)
        let zuschlag = probe.kinderzuschlag(
            recht, ersterMonat: monat == zeitraum.ab, &spur)
        kinderzuschlag = zuschlag?.geld ?? .null
        let wohnen = wohngeld(ergänzt, recht, zeitraum, &spur)
        for weg in Vorrangweg.allCases {
            wege[weg] = try ergebnis(weg, probe, wohnen)
        }
        let rest = try probe.rest(
            kinderzuschlag: kinderzuschlag, wohngeld: wohngeld?.mindestens ?? .null)
        _ = spur.betrag(
            .verbleibenderBedarf, "§ 12a Satz 2 Nr. 2 SGB II", rest, .folge,
            aus: [zuschlag?.grund, wohngeld?.grund].compactMap(\.self))
        knoten = spur.knoten
    }

    /// Das Wohngeld oder warum es sich nicht schätzen lässt; merkt sich die Spanne.
    private mutating func wohngeld(
        _ s: Sachverhalt, _ recht: Nachbarrecht, _ zeitraum: Bewilligungszeitraum,
        _ spur: inout MitSpur
    ) -> Result<Wohngeldspanne, Rechtsfehler> {
        guard zeitraum.ab >= Vorrang.wohngeldAb else { return .success(.keine) }
        do {
            let spanne = try Wohngeldprobe(s, in: monat).spanne(recht, &spur)
            wohngeld = spanne
            return .success(spanne)
        } catch {
            return .failure(error)
        }
    }

    private func ergebnis(
        _ weg: Vorrangweg, _ probe: Bedarfsprobe, _ wohnen: Result<Wohngeldspanne, Rechtsfehler>
    ) throws(Rechtsfehler) -> Wegergebnis {
        let zuschlag = weg.mitKinderzuschlag ? kinderzuschlag : .null
        guard weg.mitWohngeld else {
            return try ergebnis(probe.rest(kinderzuschlag: zuschlag))
        }
        let spanne: Wohngeldspanne
        switch wohnen {
        case .failure(let fehler): return .offen(fehler)
        case .success(let geschätzt): spanne = geschätzt
        }
        let sicher = try probe.rest(kinderzuschlag: zuschlag, wohngeld: spanne.mindestens)
        guard sicher.istPositiv else { return .beseitigt }
        let günstigstens = try probe.rest(kinderzuschlag: zuschlag, wohngeld: spanne.höchstens)
        guard günstigstens.istPositiv else {
            return .offen(
                .feststellungFehlt(
                    "§ 16 Satz 1 WoGG",
                    was: "Das Wohngeld liegt zwischen \(spanne.mindestens.deutsch) und "
                        + "\(spanne.höchstens.deutsch) Euro, je nachdem, welche Steuern und Beiträge "
                        + "zu leisten sind und welche Einnahmen zählen.",
                    pfad: "personen"))
        }
        return .nicht(sicher)
    }

    private func ergebnis(_ rest: Geld) -> Wegergebnis {
        rest.istPositiv ? .nicht(rest) : .beseitigt
    }
}
