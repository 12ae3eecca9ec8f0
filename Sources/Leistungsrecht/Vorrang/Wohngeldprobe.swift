import Grundtypen
import Rechtskern

/// Wie viel Wohngeld es wenigstens und höchstens wäre.
///
/// Welche Steuern und Beiträge zu leisten sind (§ 16 WoGG), ob Lohn pauschal versteuert wird und ob
/// eine sonstige Einnahme zählt, fragt das Fallformat nicht; beide Grenzen zusammen sagen, worauf es
/// ankommt (AV-0029).
struct Wohngeldspanne: Hashable, Sendable {
    let mindestens: Geld
    let höchstens: Geld
    /// Der Schritt der Erklärung zu `mindestens`.
    let grund: Int32?

    /// Kein Wohngeld, etwa ohne Wohnung.
    static let keine = Wohngeldspanne(mindestens: .null, höchstens: .null, grund: nil)
}

/// Das Wohngeld eines Haushalts, aus seinen Angaben am Monatsersten geschätzt.
struct Wohngeldprobe {
    /// Miete ohne Heizung im Monat und die Mietenstufe der Gemeinde.
    private struct Mietwohnung {
        let miete: Geld
        let stufe: Mietenstufe
    }

    private let monat: Monat
    private let mitglieder: [Person]
    /// Nil, wenn der Haushalt am Monatsersten keine Wohnung hat.
    private let wohnung: Mietwohnung?

    /// - Throws: `Rechtsfehler`, wenn eine Angabe oder Feststellung fehlt, ohne die es keine Schätzung
    ///   gibt.
    init(_ s: Sachverhalt, in monat: Monat) throws(Rechtsfehler) {
        self.monat = monat
        let tag = monat.erster
        let anwesend = s.personen.filter { $0.geboren <= tag && $0.imHaushalt.contains(tag) }
        mitglieder = anwesend.filter { $0.rolle != .mitbewohner }
        guard let stelle = s.wohnungen.firstIndex(where: { $0.dauer.contains(tag) }) else {
            wohnung = nil
            return
        }
        let w = s.wohnungen[stelle]
        let pfad = "wohnung.\(stelle)"
        guard let stufe = w.mietenstufe else {
            throw .angabeFehlt(
                "§ 12 Abs. 2 WoGG",
                was: "Bitte die Mietenstufe der Gemeinde angeben (1 bis 7).",
                pfad: "\(pfad).mietenstufe")
        }
        guard w.art == .miete else {
            throw .angabeFehlt(
                "§ 10 Abs. 2 WoGG",
                was: "Für den Lastenzuschuss braucht es die Wohngeld-Lastenberechnung.",
                pfad: "\(pfad).art")
        }
        guard anwesend.count == mitglieder.count, (w.köpfe ?? anwesend.count) <= anwesend.count
        else {
            throw .feststellungFehlt(
                "§ 5 Abs. 1 WoGG",
                was: "Wer von den anderen Bewohnern ist Haushaltsmitglied im Sinne des Wohngelds?",
                pfad: pfad)
        }
        wohnung = Mietwohnung(miete: w.grundmiete + w.nebenkosten, stufe: stufe)
        try prüfeMitglieder()
    }

    private func prüfeMitglieder() throws(Rechtsfehler) {
        for person in mitglieder {
            for (stelle, einnahme) in person.einkommen.enumerated()
            where einnahme.fließtZu(in: monat) {
                guard case .einmal = einnahme.zufluss else { continue }
                throw .feststellungFehlt(
                    "§ 15 Abs. 2 WoGG",
                    was: "Welchem Zeitraum ist die einmalige Einnahme zuzurechnen?",
                    pfad: "personen.\(person.id).einkommen.\(stelle)")
            }
        }
        let inAusbildung = mitglieder.allSatisfy { person in
            person.ausbildung.map { $0.art != .freiwilligendienst && $0.dauer.berührt(monat) }
                ?? false
        }
        guard !inAusbildung else {
            throw .feststellungFehlt(
                "§ 20 Abs. 2 WoGG",
                was: "Stünde allen Mitgliedern Ausbildungsförderung dem Grunde nach zu?",
                pfad: "personen")
        }
    }

    func spanne(_ recht: Nachbarrecht, _ spur: inout MitSpur) throws(Rechtsfehler) -> Wohngeldspanne
    {
        guard let wohnung, !mitglieder.isEmpty else { return .keine }
        var stumm = OhneSpur()
        let wenig = try betrag(wohnung, günstig: false, recht, &spur)
        let viel = try betrag(wohnung, günstig: true, recht, &stumm)
        return Wohngeldspanne(
            mindestens: min(wenig.geld, viel.geld), höchstens: max(wenig.geld, viel.geld),
            grund: wenig.grund)
    }

    private func betrag<S: Spur>(
        _ wohnung: Mietwohnung, günstig: Bool, _ recht: Nachbarrecht, _ spur: inout S
    ) throws(Rechtsfehler) -> Betrag<S.Grund> {
        var einnahmen: [Wohngeldeinnahmen] = []
        for person in mitglieder {
            einnahmen.append(try self.einnahmen(person, günstig: günstig, recht))
        }
        let einkommen = Wohngeldeinkommen.monatlich(
            einnahmen, alleinerziehend: istAlleinerziehend, recht, &spur)
        let miete = spur.tatsache(
            .mieteOhneHeizung, "§ 9 Abs. 1 WoGG", wohnung.miete)
        let anzahl = mitglieder.count
        let berücksichtigt = Wohngeld.miete(miete, mitglieder: anzahl, wohnung.stufe, recht, &spur)
        return Wohngeld.betrag(
            miete: berücksichtigt, einkommen: einkommen, mitglieder: anzahl, recht, &spur)
    }

    /// § 17 Nr. 3 WoGG: allein mit Kindern, mindestens eines minderjährig und mit Kindergeld.
    private var istAlleinerziehend: Bool {
        mitglieder.count { $0.rolle != .kind } == 1
            && mitglieder.contains { kind in
                kind.rolle == .kind && kind.geboren.alter(am: monat.erster) < 18
                    && kind.einkommen.contains {
                        $0.art == .kindergeld && $0.fließtZu(in: monat)
                    }
            }
    }

    /// Das Zwölffache des Monats (§ 15 Abs. 4 WoGG); `günstig` heißt: was das Wohngeld erhöht.
    private func einnahmen(
        _ person: Person, günstig: Bool, _ recht: Nachbarrecht
    ) throws(Rechtsfehler) -> Wohngeldeinnahmen {
        var e = Wohngeldeinnahmen()
        for (stelle, einnahme) in person.einkommen.enumerated() where einnahme.fließtZu(in: monat) {
            let pfad = "personen.\(person.id).einkommen.\(stelle)"
            guard einnahme.art != .kindergeld else { continue }
            guard einnahme.art.imWohngeldBekannt, einnahme.sachbezug == Sachbezug() else {
                throw .feststellungFehlt(
                    "§ 14 Abs. 1 WoGG",
                    was:
                        "Wie viel zählt im Wohngeld von dieser Einnahme: \(einnahme.art.begriff.de)?",
                    pfad: pfad)
            }
            let betrag = try betrag(of: einnahme, person, recht, pfad) * 12
            switch einnahme.art {
            case .erwerbstaetigkeit: e.lohn += betrag
            case .arbeitslosengeld, .krankengeld: e.ersatz += betrag
            case .rente: e.rente += betrag
            case .unterhalt, .unterhaltsvorschuss: e.unterhalt += betrag
            case .sonstiges: e.sonstiges += günstig ? .null : betrag
            case .kindergeld, .selbstaendig, .bafoeg, .bab, .ausbildungsgeld, .elterngeld,
                .pflegegeld, .kinderzuschlag, .ehrenamt, .mutterschaftsgeld:
                continue
            }
        }
        let geringfügig = e.lohn <= recht.geringfügigkeit.wert * 12
        e.werbungskosten = günstig ? person.abzüge.werbungskosten * 12 : .null
        e.mitPauschbetrag = günstig || !geringfügig
        e.abzüge = abzüge(person, e, günstig: günstig, geringfügig: geringfügig)
        e.kindUnter25 = person.rolle == .kind && person.geboren.alter(am: monat.erster) < 25
        e.unterhaltGezahlt =
            min(person.abzüge.unterhaltGezahlt, person.abzüge.unterhaltTitel) * 12
        return e
    }

    private func betrag(
        of einnahme: Einnahme, _ person: Person, _ recht: Nachbarrecht, _ pfad: String
    ) throws(Rechtsfehler) -> Geld {
        if let betrag = einnahme.betrag { return betrag }
        guard einnahme.art == .unterhaltsvorschuss,
            let betrag = Unterhaltsvorschuss.betrag(
                geboren: person.geboren, in: monat, recht.unterhaltsvorschuss.wert)
        else {
            throw .angabeFehlt(
                "§ 14 Abs. 1 WoGG", was: "Bitte den Betrag der Einnahme angeben.", pfad: pfad)
        }
        return betrag
    }

    /// Wie viele Abzüge des § 16 WoGG sicher oder höchstens zustehen (AV-0029).
    private func abzüge(
        _ person: Person, _ e: Wohngeldeinnahmen, günstig: Bool, geringfügig: Bool
    ) -> Int {
        // Mehr als geringfügig beschäftigt ist versicherungspflichtig; nur die Steuer ist offen.
        if e.lohn.istPositiv, !geringfügig { return günstig ? 3 : 2 }
        let nurUnterhaltEinesKindes =
            person.rolle == .kind && (e.lohn + e.ersatz + e.rente + e.sonstiges) == .null
        return günstig && !nurUnterhaltEinesKindes ? 3 : 0
    }
}

extension Einkommensart {
    /// Ob die Schätzung weiß, was davon zum Jahreseinkommen gehört.
    fileprivate var imWohngeldBekannt: Bool {
        switch self {
        case .erwerbstaetigkeit, .arbeitslosengeld, .krankengeld, .rente, .unterhalt,
            .unterhaltsvorschuss, .kindergeld, .sonstiges:
            true
        case .selbstaendig, .bafoeg, .bab, .ausbildungsgeld, .elterngeld, .pflegegeld,
            .kinderzuschlag, .ehrenamt, .mutterschaftsgeld:
            false
        }
    }
}
