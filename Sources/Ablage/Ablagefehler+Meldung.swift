import Fallakte

extension Ablagefehler {
    /// Was ist, wo, und was zu tun ist; nennt Aktenzeichen und Felder, nie Inhalte.
    package var meldung: String {
        switch self {
        case .versionVeraltet(let konflikt):
            "Der Fall \(konflikt.fall) wurde inzwischen geändert (gesehen: Blatt "
                + "\(konflikt.gesehen), jetzt: Blatt \(konflikt.jetzt)). "
                + "Bitte die Änderungen ansehen und erneut absenden."
        case .auftragFremd(let auftrag, let fall):
            "Der Auftrag \(auftrag) gehört schon zum Fall \(fall). Bitte die Seite neu laden."
        case .autorWeichtAb(let handelnd, let autor):
            "Die Handlung nennt \(handelnd), angemeldet ist \(autor). Bitte neu anmelden."
        case .dokumentFehlt(let prüfsumme):
            "Das Dokument \(prüfsumme.text.prefix(12))… liegt nicht in der Akte. "
                + "Bitte es noch einmal hochladen."
        case .eintragLeer(let auftrag):
            "Der Auftrag \(auftrag) enthält nichts, was einzutragen wäre."
        case .kontoUnbekannt(let kennung):
            "Das Konto \(kennung) gibt es nicht. Bitte es in der Verwaltung anlegen."
        case .beschädigt(let schaden):
            schaden.meldung
        case .dokumentBeschädigt(let prüfsumme):
            "Das Dokument \(prüfsumme.text.prefix(12))… ist nicht mehr, was abgelegt wurde. "
                + "Bitte aus der Sicherung wiederherstellen."
        case .inhaltNichtGeschützt(let fall):
            "Der Inhalt des Falls \(fall) lässt sich nicht ver- oder entschlüsseln. "
                + "Bitte prüfen, ob sein Schlüssel noch da ist."
        case .kontoUnlesbar(let kennung):
            "Das Konto „\(kennung)“ enthält einen ungültigen Wert. "
                + "Bitte es in der Verwaltung neu anlegen."
        case .lesetabelleUnlesbar(let fall):
            "Die Zeile des Falls „\(fall)“ in der Arbeitsliste ist nicht lesbar. "
                + "Bitte die Lesetabellen neu aufbauen; die Akte selbst ist nicht betroffen."
        case .speicher(let fehler):
            fehler.meldung
        }
    }
}

extension Schaden {
    /// Was an welcher Stelle nicht stimmt.
    package var meldung: String {
        let ort = "Fall \(fall), Blatt \(blatt): "
        let rat = " Bitte nichts weiter schreiben und die Sicherung vergleichen."
        switch art {
        case .prüfsummeFalsch:
            return ort + "der Inhalt ist nicht mehr, was geschrieben wurde." + rat
        case .blattFehlt:
            return ort + "das Blatt fehlt." + rat
        case .zeitLäuftRückwärts:
            return ort + "es ist älter als sein Vorgänger." + rat
        case .auftragFehlt:
            return ort + "der Auftrag, der es schrieb, ist nicht verzeichnet." + rat
        case .unlesbar(let fehler):
            return ort + fehler.meldung
        }
    }
}

extension Formfehler {
    /// Welche Form nicht zu lesen ist.
    package var meldung: String {
        switch self {
        case .artUnbekannt(let art):
            "die Art „\(art)“ kennt dieses Programm nicht. Bitte das neueste Programm verwenden."
        case .fassungUnbekannt(let art, let fassung, let bekannt):
            "„\(art)“ liegt in Fassung \(fassung) vor, dieses Programm kennt 1 bis \(bekannt). "
                + "Bitte das neueste Programm verwenden."
        case .keinJSON(let art):
            "der Inhalt von „\(art)“ ist kein JSON."
        case .feld(let feld, let art):
            "in „\(art)“ fehlt das Feld „\(feld)“ oder hat einen ungültigen Wert."
        case .nichtSchreibbar(let art):
            "„\(art)“ lässt sich nicht als JSON schreiben."
        }
    }
}

extension Speicherfehler {
    /// Was mit der Datenbank ist und was die Verwaltung tun kann.
    package var meldung: String {
        switch self {
        case .nichtLesbar(let ort, let grund):
            "Die Datenbank „\(ort)“ lässt sich nicht öffnen (\(grund)). "
                + "Bitte prüfen, ob es den Ordner gibt und das Programm dort schreiben darf."
        case .keineDatenbank(let ort):
            "„\(ort)“ ist keine Datenbank oder beschädigt. "
                + "Bitte eine andere Datei nennen oder die Sicherung zurückspielen."
        case .fremdeDatenbank(let ort):
            "Die Datenbank „\(ort)“ gehört einem anderen Programm. Bitte eine andere Datei nennen."
        case .gesperrt(let ort):
            "Ein anderes Programm hält die Datenbank „\(ort)“ gesperrt. "
                + "Bitte es beenden oder warten und erneut versuchen."
        case .keinPlatz(let ort):
            "Auf dem Datenträger von „\(ort)“ ist kein Platz mehr. Bitte Platz schaffen; "
                + "es wurde nichts halb gespeichert."
        case .neuereFassung(let ort, let unbekannt):
            "Die Datenbank „\(ort)“ stammt von einem neueren Programm (unbekannt: "
                + "\(unbekannt.joined(separator: ", "))). Bitte das neueste Programm verwenden."
        case .sonstiger(let ort, let code, let text):
            "Die Datenbank „\(ort)“ meldet Fehler \(code): \(text)."
        case .abgebrochen(let ort):
            "Der Zugriff auf „\(ort)“ wurde abgebrochen; es wurde nichts halb gespeichert."
        }
    }
}
