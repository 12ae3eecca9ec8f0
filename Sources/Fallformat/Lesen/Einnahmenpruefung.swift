import Grundtypen
import Leistungsrecht

/// Prüft, ob die Einnahmen einer Person zu ihr und zueinander passen.
struct Einnahmenprüfung {
    private let gang: Lesegang
    private let person: Person
    private let werte: [Wert]

    /// Nil ohne Einnahmen und wenn nicht alle lesbar sind.
    init?(gang: Lesegang, gelesen: GelesenePerson, person: Person) {
        guard let wert = gelesen.angaben?[.einkommen], case .liste(let teile) = wert.knoten.inhalt,
            teile.count == person.einkommen.count
        else { return nil }
        self.gang = gang
        self.person = person
        werte = teile.enumerated().map { Wert(knoten: $1, pfad: "\(wert.pfad).\($0)") }
    }

    func prüfe(neben personen: [Person]) {
        for (stelle, (einnahme, wert)) in zip(person.einkommen, werte).enumerated() {
            prüfeGeburt(einnahme, wert)
            prüfeKindergeld(einnahme, stelle, personen)
            prüfeVorschuss(einnahme, stelle)
            if einnahme.ferienbeschäftigung && person.ausbildung?.art != .schule {
                gang.melde(wert, .person(.ferienOhneSchule))
            }
            if einnahme.art == .kinderzuschlag && person.rolle != .kind {
                gang.melde(wert.unter("art"), .person(.zuschlagBeimKind))
            }
        }
    }

    /// Je Kind und Monat einmal Kindergeld, und nicht an ein Kind des Haushalts.
    private func prüfeKindergeld(_ einnahme: Einnahme, _ stelle: Int, _ personen: [Person]) {
        guard einnahme.art == .kindergeld else { return }
        guard person.rolle == .kind else {
            prüfeKindergeldAußerhalb(einnahme, stelle)
            return
        }
        if einnahme.besonderes.weitergeleitet != nil {
            gang.melde(
                werte[stelle].unter("weitergeleitet"),
                .widerspruch(
                    .passtNicht("weitergeleitet", nurBei: "Kindergeld für ein Kind außerhalb")))
        }
        let frühere = person.einkommen[..<stelle].firstIndex {
            $0.art == .kindergeld && $0.zufluss.überschneidet(einnahme.zufluss)
        }
        if let frühere {
            gang.melde(
                werte[stelle],
                .widerspruch(.kindergeldDoppelt(zuerst: werte[frühere].stelle.zeile)))
        }
        if let berechtigt = einnahme.berechtigt,
            personen.contains(where: { $0.id == berechtigt && $0.rolle == .kind })
        {
            gang.melde(
                werte[stelle].unter("berechtigt"), .person(.kindAlsBerechtigte(berechtigt)))
        }
    }

    /// Je Kind und Monat einmal Unterhaltsvorschuss; eine Nachzahlung kann daneben zufließen.
    private func prüfeVorschuss(_ einnahme: Einnahme, _ stelle: Int) {
        guard einnahme.art == .unterhaltsvorschuss, case .monatlich = einnahme.zufluss else {
            return
        }
        let frühere = person.einkommen[..<stelle].firstIndex {
            guard $0.art == .unterhaltsvorschuss, case .monatlich = $0.zufluss else { return false }
            return $0.zufluss.überschneidet(einnahme.zufluss)
        }
        guard let frühere else { return }
        gang.melde(
            werte[stelle], .widerspruch(.vorschussDoppelt(zuerst: werte[frühere].stelle.zeile)))
    }

    /// Bei Erwachsenen steht nur Kindergeld für Kinder, die nicht im Haushalt leben (§ 1 Abs. 1 Nr. 8 GrusiGV).
    private func prüfeKindergeldAußerhalb(_ einnahme: Einnahme, _ stelle: Int) {
        if let berechtigt = einnahme.berechtigt, berechtigt != person.id {
            gang.melde(
                werte[stelle].unter("berechtigt"),
                .widerspruch(.passtNicht("berechtigt", nurBei: "Kindergeld beim Kind")))
        }
    }

    private func prüfeGeburt(_ einnahme: Einnahme, _ wert: Wert) {
        let zuFrüh =
            switch einnahme.zufluss {
            case .monatlich(let ab, _): ab < person.geboren.monat
            case .einmal(let tag): tag < person.geboren
            }
        if zuFrüh { gang.melde(wert, .person(.vorGeburt(geboren: person.geboren))) }
    }
}

extension Einnahme.Zufluss {
    /// Ob beide in einem Monat zufließen.
    fileprivate func überschneidet(_ andere: Einnahme.Zufluss) -> Bool {
        anfang <= (andere.ende ?? anfang) && andere.anfang <= (ende ?? andere.anfang)
    }

    private var anfang: Monat {
        switch self {
        case .monatlich(let ab, _): ab
        case .einmal(let tag): tag.monat
        }
    }

    private var ende: Monat? {
        switch self {
        case .monatlich(_, let bis): bis
        case .einmal(let tag): tag.monat
        }
    }
}
