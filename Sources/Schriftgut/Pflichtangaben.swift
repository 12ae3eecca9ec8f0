import Grundtypen
import Rechtskern

/// Was ein Bescheid sagen muss (§§ 33, 35, 36 SGB X; §§ 41, 41a SGB II).
package enum Pflichtangabe: Hashable, Sendable, CaseIterable {
    /// § 33 Abs. 3 Satz 1 SGB X.
    case behörde, anschriftDerBehörde, zeichnung
    case kontakt, aktenzeichen
    /// § 37 Abs. 1 SGB X.
    case adressat, anschriftDesAdressaten, mitglieder
    /// § 33 Abs. 1 SGB X.
    case jederMonat, jedePerson, betrag, zahlungsempfänger
    /// Wo nichts zusteht, der Grund (§ 35 Abs. 1 SGB X).
    case monateOhneAnspruch
    /// Die Berechnung je Person folgt aus § 33 Abs. 1 und § 35 Abs. 1 SGB X.
    case berechnungsbogen
    /// § 41a Abs. 2 Satz 1 SGB II.
    case vorläufigkeitsgrund, vorläufigkeitsumfang
    /// § 35 Abs. 1 SGB X.
    case begründung, normen, ablehnungsgrund
    /// § 36 SGB X: Rechtsbehelf und Frist sind durch den Typ immer da.
    case rechtsbehelfsstelle, rechtsbehelfssitz, rechtsbehelfsform
}

extension Bescheidinhalt {
    /// Die Pflichtangaben, die fehlen, in der Reihenfolge von ``Pflichtangabe``.
    package var fehlendePflichtangaben: [Pflichtangabe] {
        Pflichtangabe.allCases.filter { !enthält($0) }
    }

    // Eine Zeile je Pflichtangabe: als Tabelle zu lesen, darum länger als sonst üblich.
    private func enthält(_ angabe: Pflichtangabe) -> Bool {
        switch angabe {
        case .behörde:
            alleGefüllt(behörde.name, behörde.träger, behörde.dienststelle, behörde.leitung)
        case .anschriftDerBehörde: behörde.sitz.istGefüllt
        case .zeichnung: alleGefüllt(zeichnung.name, zeichnung.funktion)
        case .kontakt: alleGefüllt(kontakt.name, kontakt.telefon, kontakt.mail)
        case .aktenzeichen: alleGefüllt(aktenzeichen)
        case .adressat: !adressat.namen.isEmpty && adressat.namen.allSatisfy { alleGefüllt($0) }
        case .anschriftDesAdressaten: adressat.anschrift.istGefüllt
        case .mitglieder: !mitglieder.isEmpty && mitglieder.allSatisfy(\.istGefüllt)
        case .jederMonat: bewilligt { $0.monate.map(\.monat) == $0.zeitraum.alle }
        case .jedePerson: bewilligt(nenntJedePerson)
        case .betrag: bewilligt { $0.monate.contains { $0.inhalt.gesamt.istPositiv } }
        case .zahlungsempfänger: bewilligt(nenntJedenEmpfänger)
        case .monateOhneAnspruch: bewilligt(begründetMonateOhneAnspruch)
        case .berechnungsbogen: bewilligt(berechnetJedePerson)
        case .vorläufigkeitsgrund: vorläufig { alleGefüllt($0.grund) }
        case .vorläufigkeitsumfang: vorläufig { alleGefüllt($0.umfang) }
        case .begründung: istBegründet
        case .normen: normenGenannt
        case .ablehnungsgrund: ablehnungIstBegründet
        case .rechtsbehelfsstelle:
            alleGefüllt(rechtsbehelf.stelle) && rechtsbehelf.stelle == behörde.name
        case .rechtsbehelfssitz: rechtsbehelf.sitz.istGefüllt && rechtsbehelf.sitz == behörde.sitz
        case .rechtsbehelfsform:
            rechtsbehelf.formen == Rechtsbehelfsbelehrung.Form.allCases
                && alleGefüllt(rechtsbehelf.zugang.signierteDokumente)
        }
    }

    /// Prüft eine Bewilligung; eine Ablehnung braucht die Angabe nicht.
    private func bewilligt(_ prüfung: (Bewilligungsverfügung) -> Bool) -> Bool {
        verfügung.bewilligt.map(prüfung) ?? true
    }

    private func vorläufig(_ prüfung: (Vorläufigkeit) -> Bool) -> Bool {
        switch verfügung {
        case .vorläufig(_, let vorläufigkeit): prüfung(vorläufigkeit)
        case .bewilligung, .ablehnung: true
        }
    }

    /// Jede Person der Bedarfsgemeinschaft kommt in wenigstens einem Monat vor und keine andere.
    private func nenntJedePerson(_ bewilligung: Bewilligungsverfügung) -> Bool {
        Set(bewilligung.monate.flatMap { $0.inhalt.beträge.map(\.person) })
            == Set(mitglieder.map(\.id))
    }

    private func nenntJedenEmpfänger(_ bewilligung: Bewilligungsverfügung) -> Bool {
        let bekannt = Set(bewilligung.zahlungsempfänger.map(\.id))
        return !bekannt.isEmpty && bewilligung.zahlungsempfänger.allSatisfy { alleGefüllt($0.name) }
            && bewilligung.monate.allSatisfy { monat in
                monat.inhalt.auszahlungen.allSatisfy { bekannt.contains($0.empfänger) }
                    && (monat.inhalt.gesamt == .null || !monat.inhalt.auszahlungen.isEmpty)
            }
    }

    private func berechnetJedePerson(_ bewilligung: Bewilligungsverfügung) -> Bool {
        bewilligung.monate.allSatisfy { monat in
            let personen = monat.inhalt.berechnungen.flatMap(\.personen)
            return Set(personen.map(\.person)).isSuperset(of: monat.inhalt.beträge.map(\.person))
                && personen.allSatisfy { !$0.bedarfe.isEmpty }
        }
    }

    /// Genau die Monate ohne Anspruch haben einen Grund, jeder einen.
    private func begründetMonateOhneAnspruch(_ bewilligung: Bewilligungsverfügung) -> Bool {
        bewilligung.abgelehnt.flatMap(\.monate.alle)
            == bewilligung.monate.filter { !$0.inhalt.gesamt.istPositiv }.map(\.monat)
            && bewilligung.abgelehnt.allSatisfy(\.grund.istVollständig)
    }

    private var ablehnungIstBegründet: Bool {
        guard case .ablehnung(let ablehnung) = verfügung else { return true }
        return ablehnung.teile.flatMap(\.monate.alle) == ablehnung.zeitraum.alle
            && ablehnung.teile.allSatisfy(\.grund.istVollständig)
    }

    /// Eine Ablehnung nennt die Normen bei ihren Gründen.
    private var normenGenannt: Bool {
        begründung.flatMap(\.normen).allSatisfy(\.istGültig)
            && bewilligt { _ in begründung.contains { !$0.normen.isEmpty } }
    }

    /// Bei einer Ablehnung stehen die Gründe in der Verfügung; weitere Worte dürfen fehlen.
    private var istBegründet: Bool {
        begründung.allSatisfy { alleGefüllt($0.text) } && bewilligt { _ in !begründung.isEmpty }
    }
}

/// Ob jeder Text mehr als Leerraum enthält.
private func alleGefüllt(_ texte: String...) -> Bool {
    texte.allSatisfy { $0.contains { !$0.isWhitespace } }
}

extension Anschrift {
    fileprivate var istGefüllt: Bool { alleGefüllt(straße, postleitzahl, ort) }
}

extension Mitglied {
    fileprivate var istGefüllt: Bool {
        switch vertretung {
        case .selbst, .vermuteteVollmacht: alleGefüllt(id, vorname)
        case .gesetzlich(let durch): alleGefüllt(id, vorname, durch)
        }
    }
}

extension Ablehnungsgrund {
    /// Rechnung oder Tatsachen mit Normen, und nichts davon leer.
    fileprivate var istVollständig: Bool {
        !(gedeckt.isEmpty && andere.isEmpty) && gedeckt.allSatisfy { !$0.personen.isEmpty }
            && andere.allSatisfy { absatz in
                alleGefüllt(absatz.text) && !absatz.normen.isEmpty
                    && absatz.normen.allSatisfy(\.istGültig)
            }
    }
}
