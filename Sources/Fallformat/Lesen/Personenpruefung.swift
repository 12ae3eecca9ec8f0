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
            prüfeMitbewohner(gelesen)
            guard let person = gelesen.person else { continue }
            if person.rolle == .mitbewohner {
                gelesen.angaben?.nicht(.minderungen, nurBei: "Personen der Bedarfsgemeinschaft")
            }
            prüfeEltern(gelesen, person, personen)
            prüfeAlleinsorge(gelesen, person, personen.compactMap(\.person))
            Einnahmenprüfung(gang: gang, gelesen: gelesen, person: person)?.prüfe(
                neben: personen.compactMap(\.person))
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
        let (anfang, ende) = monate(antrag)
        if a[.erwerbsfaehig] == nil, rolle != .mitbewohner {
            let alter = geboren.alter(am: anfang.letzter)
            guard alter >= 15 else { return }
            gang.melde(gelesen.wert, .person(.erwerbsfähigFehlt(alter: alter)))
        } else if let wert = a[.erwerbsfaehig], geboren.alter(am: ende.letzter) < 15 {
            gang.melde(wert, .person(.erwerbsfähigUnter15))
        }
    }

    /// Der Monat des Antrags und alle des Zeitraums; ohne Angabe zwölf Monate.
    private func monate(_ antrag: Tag) -> (anfang: Monat, ende: Monat) {
        (
            min(zeitraum?.ab ?? antrag.monat, antrag.monat),
            max(zeitraum?.bis ?? antrag.monat + 11, antrag.monat)
        )
    }

    /// Allein sorgt niemand, dessen minderjährige Kinder alle mit beiden Eltern im Haushalt leben
    /// (§ 21 Abs. 3 SGB II); zieht ein Elternteil im Zeitraum ein oder aus, rechnet das die Rechnung.
    private func prüfeAlleinsorge(
        _ gelesen: GelesenePerson, _ person: Person, _ personen: [Person]
    ) {
        guard person.alleinerziehend, let antrag else { return }
        let (anfang, ende) = monate(antrag)
        let kinder = personen.filter {
            $0.rolle == .kind && $0.eltern.contains(person.id)
                && $0.geboren.alter(am: anfang.erster) < 18
        }
        let andere = kinder.map { kind in
            personen.first {
                $0.id != person.id && kind.eltern.contains($0.id)
                    && ($0.imHaushalt.ab.map { $0 <= anfang.erster } ?? true)
                    && ($0.imHaushalt.bis.map { $0 >= ende.letzter } ?? true)
            }
        }
        guard let elternteil = andere.first ?? nil, !andere.contains(nil) else { return }
        melde(gelesen, .alleinerziehend, .nichtAllein(elternteil: elternteil.id))
    }

    /// Bei Mitbewohnern steht da, ob sie verwandt sind; was bei ihnen nicht zählt, wird nicht
    /// angenommen. Von Verwandten zählen Einkommen und Vermögen (§ 9 Abs. 5 SGB II).
    private func prüfeMitbewohner(_ gelesen: GelesenePerson) {
        guard let rolle = gelesen.rolle, let a = gelesen.angaben else { return }
        guard rolle == .mitbewohner else {
            a.nicht(.verwandt, nurBei: "rolle: mitbewohner")
            return
        }
        var ohneWirkung: [Personenschlüssel] = [
            .erwerbsfaehig, .schwanger, .alleinerziehend, .behinderung, .ausbildung,
            .umzug_ohne_zusicherung, .minderjaehriges_kind_ausserhalb, .abzuege,
            .ernaehrung, .besonderer_bedarf, .schulbuecher, .einmalige_leistungen,
            .bildung_teilhabe, .ausschluss,
        ]
        if gelesen.verwandt == false { ohneWirkung += [.einkommen, .vermoegen] }
        for schlüssel in ohneWirkung {
            guard let wert = a[schlüssel] else { continue }
            gang.melde(
                wert,
                .person(.beiMitbewohner(schlüssel.rawValue, verwandt: gelesen.verwandt ?? false)))
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
        if let wert = gelesen.angaben?[.eltern], case .liste(let teile) = wert.knoten.inhalt {
            if teile.isEmpty { gang.melde(wert, .form(.leereListe)) }
            if person.eltern.count == 2, person.eltern[0] == person.eltern[1] {
                gang.melde(wert, .person(.elternDoppelt(person.eltern[0])))
            }
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
        if person.ausschlüsse.compactMap(\.dauer.ab).contains(where: { $0 < person.geboren }) {
            melde(.ausschluss)
        }
        if person.bildung.contains(where: istVorGeburt) { melde(.bildung_teilhabe) }
        for ernährung in person.mehrbedarfe.ernährung { prüfe(ernährung.dauer, .ernaehrung) }
        if person.mehrbedarfe.schulbücher.contains(where: { $0.fällig < person.geboren }) {
            melde(.schulbuecher)
        }
    }

    private func istVorGeburt(_ angabe: Bildungsangabe) -> Bool {
        switch angabe.zeit {
        case .fällig(let tag): tag < person.geboren
        case .monatlich(let ab, _): ab < person.geboren.monat
        }
    }

    private func prüfe(_ dauer: Dauer, _ schlüssel: Personenschlüssel) {
        guard let anfang = dauer.ab ?? dauer.bis, anfang < person.geboren else { return }
        melde(schlüssel)
    }

    private func melde(_ schlüssel: Personenschlüssel) {
        gang.melde(
            gelesen.angaben?[schlüssel] ?? gelesen.wert,
            .person(.vorGeburt(geboren: person.geboren)))
    }
}
