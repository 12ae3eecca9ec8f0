import Grundtypen

extension Fall {
    /// Die längste Bewilligung, in Monaten (§ 41 Abs. 3 Satz 1 SGB II).
    package static let höchstdauerInMonaten = 12

    /// Jemand schlägt vor, wie über einen Antrag zu entscheiden ist.
    package func decide(_ vorschlag: Vorschlag) throws(Ablehnung) -> [FallEreignis] {
        try prüfeStand(of: vorschlag)
        try prüfeGrund(of: vorschlag)
        try prüfeZeitraum(of: vorschlag)
        try prüfeBeträge(of: vorschlag)
        try vorschlag.prüfeAuszahlung()
        return [.vorschlagErstellt(vorschlag)]
    }

    private func prüfeStand(of vorschlag: Vorschlag) throws(Ablehnung) {
        guard anträge.contains(where: { $0.id == vorschlag.antrag }) else {
            throw .vorschlag(.antragUnbekannt(vorschlag.antrag))
        }
        guard offeneAnträge.contains(where: { $0.id == vorschlag.antrag }) else {
            throw .vorschlag(.antragEntschieden(vorschlag.antrag))
        }
        guard self.vorschlag(vorschlag.id) == nil else {
            throw .vorschlag(.bekannt(vorschlag.id))
        }
        if let offen = offenerVorschlag { throw .vorschlag(.andererOffen(offen.id)) }
        guard vorschlag.angabenstand == angabenstand else {
            throw .vorschlag(
                .angabenGeändert(gerechnetAuf: vorschlag.angabenstand, jetzt: angabenstand))
        }
        guard !vorschlag.rechenstand.istLeer else { throw .vorschlag(.rechenstandFehlt) }
    }

    private func prüfeGrund(of vorschlag: Vorschlag) throws(Ablehnung) {
        switch vorschlag.art {
        case .bewilligung: break
        case .vorläufig(let grund):
            guard !grund.istLeer else { throw .vorschlag(.grundDerVorläufigkeitFehlt) }
        case .ablehnung(let grund):
            guard !grund.istLeer else { throw .vorschlag(.grundDerAblehnungFehlt) }
        }
    }

    private func prüfeZeitraum(of vorschlag: Vorschlag) throws(Ablehnung) {
        let zeitraum = vorschlag.zeitraum
        guard zeitraum.anzahl <= Fall.höchstdauerInMonaten else {
            throw .vorschlag(.zeitraumZuLang(zeitraum))
        }
        for antrag in anträge where antrag.id == vorschlag.antrag && zeitraum.ab < antrag.wirktAb {
            throw .vorschlag(.zeitraumVorAntrag(zeitraum, antragswirkung: antrag.wirktAb))
        }
        guard vorschlag.art.bewilligt else { return }
        for bescheid in bescheide where bescheid.zeitraum.overlaps(zeitraum) {
            // Eine Ablehnung belegt keinen Monat: ein neuer Antrag darf ihn bewilligen.
            if self.vorschlag(bescheid.vorschlag)?.art.bewilligt == true {
                throw .vorschlag(.zeitraumBelegt(zeitraum, durch: bescheid.id))
            }
        }
    }

    private func prüfeBeträge(of vorschlag: Vorschlag) throws(Ablehnung) {
        guard vorschlag.art.bewilligt else {
            guard vorschlag.zeilen.isEmpty else { throw .vorschlag(.ablehnungMitBetrag) }
            return
        }
        let personen = try personen(in: vorschlag.zeitraum)
        var gesehen: Set<Zeilenort> = []
        for zeile in vorschlag.zeilen {
            let (monat, person) = (zeile.monat, zeile.person)
            guard personen.contains(person) else { throw .vorschlag(.personUnbekannt(person)) }
            guard vorschlag.zeitraum.contains(monat) else {
                throw .vorschlag(.zeileAußerhalb(monat, person))
            }
            guard gesehen.insert(Zeilenort(monat: monat, person: person)).inserted else {
                throw .vorschlag(.zeileDoppelt(monat, person))
            }
            guard min(zeile.bund, zeile.kommune, zeile.sofortzuschlag, zeile.bildung) >= .null,
                min(zeile.einmalig.bund, zeile.einmalig.kommune) >= .null
            else {
                throw .vorschlag(.betragNegativ(monat, person))
            }
            guard zeile.sofortzuschlag + zeile.einmalig.bund <= zeile.bund else {
                throw .vorschlag(.teileÜberBund(monat, person))
            }
            guard
                zeile.bildung + zeile.einmalig.kommune == .null
                    || zeile.bildung + zeile.einmalig.kommune + zeile.kommuneAnVermieter
                        <= zeile.kommune
            else {
                throw .vorschlag(.teileÜberKommune(monat, person))
            }
        }
        guard vorschlag.zeilen.contains(where: { $0.gesamt.istPositiv }) else {
            throw .vorschlag(.bewilligungOhneBetrag)
        }
    }

    /// Alle, die nach den Angaben eines der Monate zum Haushalt gehören.
    private func personen(in zeitraum: Monatsspanne) throws(Ablehnung) -> Set<PersonID> {
        var personen: Set<PersonID> = []
        for angaben in Set(zeitraum.monate.compactMap { self.angaben(for: $0) ?? angaben }) {
            let liste = try Fall.baum(angaben)["personen"]?.elemente ?? []
            personen.formUnion(liste.compactMap { $0["id"]?.alsText.flatMap { PersonID($0) } })
        }
        return personen
    }

    private struct Zeilenort: Hashable {
        let monat: Monat
        let person: PersonID
    }
}
