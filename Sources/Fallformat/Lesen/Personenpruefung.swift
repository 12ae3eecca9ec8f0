import Grundtypen
import Leistungsrecht

/// Prüft, ob die Personen zueinander und ihre Angaben zu ihrem Alter passen.
struct Personenprüfung {
    let gang: Lesegang
    let antrag: Tag?
    let zeitraum: Bewilligungszeitraum?

    func prüfe(_ personen: [GelesenePerson]) {
        prüfeRollen(personen)
        for gelesen in personen {
            prüfeAlter(gelesen)
            guard let person = gelesen.person else { continue }
            if person.rolle == .mitbewohner {
                gelesen.angaben?.nicht(.minderungen, nurBei: "Personen der Bedarfsgemeinschaft")
            }
            prüfeEltern(gelesen, person, personen)
            Geburtsprüfung(gang: gang, gelesen: gelesen, person: person).prüfe()
        }
    }

    private func prüfeRollen(_ personen: [GelesenePerson]) {
        if let erste = personen.first, let rolle = erste.rolle, rolle != .antragsteller {
            melde(erste, .rolle, .ersteNichtAntragsteller(rolle))
        }
        for rolle in [Rolle.antragsteller, .partner] {
            for weitere in personen.filter({ $0.rolle == rolle }).dropFirst() {
                melde(weitere, .rolle, .zweiteRolle(rolle))
            }
        }
        if let antrag, let erste = personen.first, let geboren = erste.geboren, geboren > antrag {
            melde(erste, .geboren, .nachAntragGeboren(antrag: antrag))
        }
    }

    /// Ab 15 ist die Erwerbsfähigkeit festzustellen, darunter nicht (§ 7 Abs. 1 Satz 1, § 8 SGB II).
    private func prüfeAlter(_ gelesen: GelesenePerson) {
        guard let antrag, let geboren = gelesen.geboren, let rolle = gelesen.rolle,
            let a = gelesen.angaben
        else { return }
        let anfang = min(zeitraum?.ab ?? antrag.monat, antrag.monat)
        let ende = max(zeitraum?.bis ?? antrag.monat + 11, antrag.monat)
        if a[.erwerbsfaehig] == nil, rolle != .mitbewohner {
            let alter = geboren.alter(am: anfang.letzter)
            guard alter >= 15 else { return }
            gang.melde(gelesen.wert, .person(.erwerbsfähigFehlt(alter: alter)))
        } else if let wert = a[.erwerbsfaehig], geboren.alter(am: ende.letzter) < 15 {
            gang.melde(wert, .person(.erwerbsfähigUnter15))
        }
    }

    private func prüfeEltern(
        _ gelesen: GelesenePerson, _ person: Person, _ personen: [GelesenePerson]
    ) {
        // Bei doppelter Kennung ist nicht klar, wer gemeint ist.
        guard gelesen.wert.pfad == "personen.\(person.id)" else { return }
        guard person.rolle == .kind else {
            gelesen.angaben?.nicht(.eltern, nurBei: "rolle: kind")
            return
        }
        let eltern =
            person.eltern.isEmpty
            ? personen.filter { $0.rolle == .antragsteller }.prefix(1).compactMap { $0.person?.id }
            : person.eltern
        for kennung in eltern {
            if kennung == person.id {
                melde(gelesen, .eltern, .selbstAlsEltern)
            } else if let geboren = personen.first(where: { $0.person?.id == kennung })?.geboren,
                geboren >= person.geboren
            {
                melde(gelesen, person.eltern.isEmpty ? .geboren : .eltern, .elternJünger(kennung))
            }
        }
    }

    private func melde(
        _ gelesen: GelesenePerson, _ schlüssel: Personenschlüssel, _ mangel: Personenmangel
    ) {
        gang.melde(gelesen.angaben?[schlüssel] ?? gelesen.wert, .person(mangel))
    }
}

/// Nichts beginnt vor der Geburt.
struct Geburtsprüfung {
    let gang: Lesegang
    let gelesen: GelesenePerson
    let person: Person

    func prüfe() {
        prüfe(person.imHaushalt, .im_haushalt)
        if let teilhabe = person.behinderung.teilhabeleistung { prüfe(teilhabe, .behinderung) }
        if let ausbildung = person.ausbildung { prüfe(ausbildung.dauer, .ausbildung) }
        if let schwangerschaft = person.schwangerschaft,
            schwangerschaft.entbindungstermin <= person.geboren
        {
            melde(.schwanger)
        }
        let stammdaten = person.stammdaten
        for tag in [stammdaten.familienstandSeit, stammdaten.einreise] {
            if let tag, tag < person.geboren { melde(.stammdaten) }
        }
        if person.minderungen.contains(where: { $0.am < person.geboren }) { melde(.minderungen) }
        prüfeEinkommen()
    }

    private func prüfe(_ dauer: Dauer, _ schlüssel: Personenschlüssel) {
        guard let anfang = dauer.ab ?? dauer.bis, anfang < person.geboren else { return }
        melde(schlüssel)
    }

    private func prüfeEinkommen() {
        guard let wert = gelesen.angaben?[.einkommen], case .liste(let teile) = wert.knoten.inhalt,
            teile.count == person.einkommen.count
        else { return }
        for (stelle, einnahme) in person.einkommen.enumerated() {
            let zuFrüh =
                switch einnahme.zufluss {
                case .monatlich(let ab, _): ab < person.geboren.monat
                case .einmal(let tag): tag < person.geboren
                }
            guard zuFrüh else { continue }
            gang.melde(
                Wert(knoten: teile[stelle], pfad: "\(wert.pfad).\(stelle)"),
                .person(.vorGeburt(geboren: person.geboren)))
        }
    }

    private func melde(_ schlüssel: Personenschlüssel) {
        gang.melde(
            gelesen.angaben?[schlüssel] ?? gelesen.wert,
            .person(.vorGeburt(geboren: person.geboren)))
    }
}
