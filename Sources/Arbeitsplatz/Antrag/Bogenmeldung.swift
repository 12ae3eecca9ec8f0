import Fallformat
import Grundtypen
import Rechtskern
import Weboberflaeche

/// Sagt, was an den Angaben nicht stimmt, in den Worten des Bogens statt der Datei.
struct Bogenmeldung {
    let zuordnung: Bogenzuordnung
    let worte: Worte
    /// Name oder Kennung jeder Person, zur Auswahl genannt.
    let personen: [String]

    func fehler(_ meldung: Meldung) -> Feldfehler {
        let feld = zuordnung.feld(of: pfad(of: meldung)) ?? ""
        let satz = satz(meldung.mangel)
        if case .form(.fehlt) = meldung.mangel { return Feldfehler(feld, satz) }
        return Feldfehler(feld, worte.sprache.meldung(satz))
    }

    /// Fehlt eine Angabe, nennt die Meldung die Gruppe; gemeint ist das Feld darin.
    private func pfad(of meldung: Meldung) -> String {
        switch meldung.mangel {
        case .form(.fehlt(let schlüssel, _)): unter(meldung.pfad, schlüssel)
        case .widerspruch(.einesVon(let schlüssel)): unter(meldung.pfad, schlüssel.first ?? "")
        case .widerspruch(.ferienOhneEnde): unter(meldung.pfad, "bis")
        case .person(.erwerbsfähigFehlt): unter(meldung.pfad, "erwerbsfaehig")
        case .datei, .form, .person, .widerspruch, .recht, .nichtGebaut: meldung.pfad
        }
    }

    private func unter(_ pfad: String, _ schlüssel: String) -> String {
        pfad.isEmpty ? schlüssel : "\(pfad).\(schlüssel)"
    }

    private func satz(_ mangel: Mangel) -> String {
        switch mangel {
        case .form(let mangel): satz(mangel)
        case .person(let mangel): satz(mangel)
        case .widerspruch(let mangel): satz(mangel)
        case .datei, .recht, .nichtGebaut: mangel.satz
        }
    }

    private func satz(_ mangel: Formmangel) -> String {
        switch mangel {
        case .fehlt(let schlüssel, _): worte("antrag.f_fehlt", name(of: schlüssel))
        case .leereListe: "Ein Antrag nennt mindestens eine Person. Bitte eine hinzufügen."
        case .formatUnbekannt, .unbekannterSchlüssel, .schlüsselKeinText, .ohneWert, .falsch,
            .zuLang, .zuViele, .amtUnbekannt:
            Mangel.form(mangel).satz
        }
    }

    private func satz(_ mangel: Personenmangel) -> String {
        switch mangel {
        case .erwerbsfähigFehlt(let alter):
            "Bitte angeben, ob die Person erwerbsfähig ist: sie ist \(alter) Jahre alt, "
                + "ab 15 ist das festzustellen (§ 8 Abs. 1 SGB II)."
        case .erwerbsfähigUnter15:
            "Die Person ist im ganzen Zeitraum unter 15; ihre Erwerbsfähigkeit wird nicht "
                + "festgestellt. Bitte „\(worte("antrag.offen"))“ wählen."
        case .ersteNichtAntragsteller:
            "Die erste Person ist die, die den Antrag stellt. Bitte ihre Rolle ändern."
        case .unbekannt(let wer, _, _):
            "Eine Person „\(wer)“ steht nicht im Bogen. Möglich sind: "
                + personen.joined(separator: ", ") + "."
        case .kennungVergeben(let kennung, _):
            "Die Kennung „\(kennung)“ haben zwei Personen. Bitte eine entfernen und neu hinzufügen."
        case .beiMitbewohner(let schlüssel, _):
            "„\(name(of: schlüssel))“ zählt bei Mitbewohnern nicht (§ 9 SGB II). Bitte leeren; wer zur "
                + "Bedarfsgemeinschaft gehört, ist Partner oder Kind."
        case .zweiteRolle, .selbstAlsEltern, .elternJünger, .nachAntragGeboren, .vorGeburt,
            .entbindungFern, .nichtAllein, .ferienOhneSchule, .kindAlsBerechtigte,
            .zuschlagBeimKind, .elternDoppelt:
            Mangel.person(mangel).satz
        }
    }

    private func satz(_ mangel: Widerspruch) -> String {
        switch mangel {
        case .passtNicht(let schlüssel, _):
            "„\(name(of: schlüssel))“ passt hier nicht zu den anderen Angaben. Bitte leeren."
        case .nichtBeides(let a, let b) where a == "zufluss" || b == "zufluss":
            "Bitte entweder die Monate oder den einen Tag angeben, nicht beides."
        case .nichtBeides("entbindungstermin", _):
            "Bitte entweder den Termin oder Woche und Tag angeben, nicht beides."
        case .einesVon(let schlüssel) where schlüssel.contains("zufluss"):
            "Bitte angeben, ab welchem Monat das Geld kommt, oder an welchem Tag einmalig."
        case .einesVon(let schlüssel) where schlüssel.contains("entbindungstermin"):
            "Bitte den Entbindungstermin angeben, oder Woche und Tag."
        case .endeVorAnfang(let ab, let bis):
            "Das Ende \(deutsch(bis)) liegt vor dem Anfang \(deutsch(ab)). Bitte beide prüfen."
        case .ferienOhneEnde:
            "Ferien enden: bitte den letzten Monat oder den einen Tag des Zuflusses angeben."
        case .kindergeldDoppelt:
            "Für dieselben Monate ist schon Kindergeld angegeben. Für ein Kind erhält es nur eine "
                + "Person (§ 64 Abs. 1 EStG). Bitte eine Zeile entfernen oder beide mit Monaten abgrenzen."
        case .vorschussDoppelt:
            "Für dieselben Monate ist schon Unterhaltsvorschuss angegeben. Bitte eine Zeile entfernen oder "
                + "beide mit Monaten abgrenzen."
        case .mehrAlsEinnahme(let schlüssel, let betrag, let einnahme):
            "„\(name(of: schlüssel))“ ist \(betrag.deutsch), die Einnahme selbst nur \(einnahme.deutsch). "
                + "Bitte beide Beträge prüfen."
        case .nettoÜberBrutto(let brutto, let netto):
            "Das Netto \(netto.deutsch) ist höher als das Brutto \(brutto.deutsch). "
                + "Bitte beide Beträge prüfen."
        case .wohnungenÜberschneiden:
            "Zwei Wohnungen gelten zur selben Zeit. Bitte beide mit Anfang und Ende abgrenzen."
        case .karenzNachBeginn(let ab, let spätestens):
            "Leistungen werden ab \(spätestens.deutsch) bezogen; der erste Monat des Bezugs kann nicht "
                + "erst \(ab.deutsch) sein (§ 22 Abs. 1 Satz 2 SGB II). Bitte prüfen."
        case .staffelLücke, .grenzeDoppelt, .monatDoppelt, .vorPflichtverletzung,
            .mehrAlsAusgaben, .anerkanntÜberBetrag, .monatAußerhalb, .nichtBeides, .einesVon:
            Mangel.widerspruch(mangel).satz
        }
    }

    private func deutsch(_ text: String) -> String {
        Tag(text)?.deutsch ?? Monat(text)?.deutsch ?? text
    }

    /// Wie das Feld im Bogen heißt; ohne Feld der Schlüssel selbst.
    private func name(of schlüssel: String) -> String {
        let alle =
            Bogenfelder.person + Bogenfelder.einkommen + Bogenfelder.vermögen
            + Bogenfelder.wohnung + Bogenfelder.kontakt
        let feld = alle.first {
            $0.pfad == schlüssel || $0.pfad.hasSuffix("." + schlüssel)
        }
        guard let feld, worte.contains("antrag.\(feld.wort)") else { return schlüssel }
        return worte("antrag.\(feld.wort)")
    }
}
