import Grundtypen

extension Vorschlagsmangel {
    var meldung: String {
        switch self {
        case .antragUnbekannt(let antrag):
            "Den Antrag \(antrag) gibt es in diesem Fall nicht. Bitte die Akte neu öffnen."
        case .antragEntschieden(let antrag):
            "Über den Antrag \(antrag) ist schon entschieden. Bitte den Bescheid in der Akte ansehen."
        case .bekannt(let vorschlag):
            "Der Vorschlag \(vorschlag) liegt schon in der Akte. Bitte die Akte neu öffnen."
        case .andererOffen(let vorschlag):
            "Der Vorschlag \(vorschlag) wartet noch auf die Prüfung. "
                + "Bitte ihn zuerst erlassen oder zurückgeben."
        case .angabenGeändert(let gerechnetAuf, let jetzt):
            "Gerechnet wurde mit den Angaben von Blatt \(gerechnetAuf), "
                + "es gelten die von Blatt \(jetzt). Bitte neu rechnen lassen."
        case .rechenstandFehlt:
            "Dem Vorschlag fehlt, mit welchem Rechtsstand gerechnet wurde. Bitte neu rechnen lassen."
        case .grundDerVorläufigkeitFehlt:
            "Bitte den Grund der Vorläufigkeit angeben (§ 41a Abs. 2 Satz 1 SGB II)."
        case .grundDerAblehnungFehlt:
            "Bitte begründen, warum der Antrag abgelehnt werden soll (§ 35 Abs. 1 SGB X)."
        case .zeitraumZuLang(let spanne):
            "Bewilligt wird für höchstens zwölf Monate (§ 41 Abs. 3 SGB II), "
                + "gewählt sind \(spanne.anzahl). Bitte den Zeitraum kürzen."
        case .zeitraumVorAntrag(let spanne, let antragswirkung):
            "Vor dem Antrag gibt es keine Leistung (§ 37 Abs. 2 SGB II): er wirkt ab "
                + "\(antragswirkung.deutsch), gewählt ist ab \(spanne.ab.deutsch)."
        case .zeitraumBelegt(let spanne, let bescheid):
            "Für \(spanne.deutsch) gilt schon der Bescheid \(bescheid). Bitte den Zeitraum ändern."
        case .ablehnungMitBetrag:
            "Eine Ablehnung bewilligt keinen Betrag. Bitte die Zeilen entfernen oder bewilligen."
        case .bewilligungOhneBetrag:
            "Eine Bewilligung braucht einen Betrag. Bitte neu rechnen lassen oder ablehnen."
        case .personUnbekannt(let person):
            "Die Person „\(person)“ steht nicht in den Angaben. Bitte neu rechnen lassen."
        case .zeileAußerhalb(let monat, let person):
            "Die Zeile \(monat.deutsch) für „\(person)“ liegt außerhalb des Zeitraums."
        case .zeileDoppelt(let monat, let person):
            "Für „\(person)“ gibt es im Monat \(monat.deutsch) zwei Zeilen. Bitte neu rechnen lassen."
        case .betragNegativ(let monat, let person):
            "Der Betrag für „\(person)“ im Monat \(monat.deutsch) liegt unter null."
        case .teileÜberBund(let monat, let person):
            "Sofortzuschlag und einmalige Leistungen des Bundes sind für „\(person)“ im Monat "
                + "\(monat.deutsch) zusammen höher als der Anteil des Bundes, zu dem sie gehören. "
                + "Bitte neu rechnen lassen."
        case .teileÜberKommune(let monat, let person):
            "Bildung und Teilhabe, einmalige Leistungen und die Miete an den Vermieter sind für „\(person)“ im Monat "
                + "\(monat.deutsch) zusammen höher als der Anteil der Kommune. Bitte neu rechnen lassen."
        }
    }
}

extension Auszahlungsmangel {
    var meldung: String {
        switch self {
        case .kontoFehlt:
            "Es fehlt, auf welches Konto gezahlt wird. Bitte Inhaber und IBAN eintragen."
        case .inhaberFehlt(let iban):
            "Zum Konto \(iban.gruppiert) fehlt, wem es gehört. Bitte den Inhaber eintragen."
        case .inhaberZuLang(let zeichen):
            "Der Name des Kontoinhabers hat \(zeichen) Zeichen, Banken nehmen höchstens "
                + "\(Zahlungsweg.höchstlängeInhaber). Bitte kürzen."
        case .verwendungZuLang(let zeichen):
            "Der Verwendungszweck hat \(zeichen) Zeichen, Banken nehmen höchstens "
                + "\(Zahlungsweg.höchstlängeVerwendung). Bitte kürzen."
        case .vermieterNegativ(let monat, let person):
            "Der Anteil des Vermieters für „\(person)“ im Monat \(monat.deutsch) liegt unter null."
        case .vermieterÜberKommune(let monat, let person, let kommune):
            "An den Vermieter geht nur Geld für Unterkunft und Heizung (§ 22 Abs. 7 SGB II): für "
                + "„\(person)“ im Monat \(monat.deutsch) höchstens \(kommune.deutsch) Euro."
        case .direktzahlungFehlt(let monat):
            "Für \(monat.deutsch) geht Geld an den Vermieter, aber es fehlt, an wen. "
                + "Bitte Name, IBAN und Verwendungszweck eintragen."
        case .direktzahlungDoppelt(let spanne, let andere):
            "Zwei Direktzahlungen überschneiden sich (\(spanne.deutsch) und \(andere.deutsch)). "
                + "Bitte einen Zeitraum ändern."
        case .direktzahlungAußerhalb(let spanne):
            "Die Direktzahlung \(spanne.deutsch) liegt außerhalb des Zeitraums der Bewilligung."
        case .verwendungFehlt(let iban):
            "Für die Zahlung auf \(iban.gruppiert) fehlt der Verwendungszweck, an dem der Vermieter "
                + "sie erkennt. Bitte eintragen."
        case .vermieterÜberMiete(let monat, let summe, let miete):
            "Im Monat \(monat.deutsch) gingen \(summe.deutsch) Euro an den Vermieter, die Miete "
                + "beträgt \(miete.deutsch) Euro. Bitte den Mehrbetrag der Person zahlen."
        }
    }
}
