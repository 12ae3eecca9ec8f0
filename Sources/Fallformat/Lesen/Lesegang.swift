import Grundtypen
import Leistungsrecht

/// Ein Durchgang durch eine Datei: liest Werte und sammelt alle Fehler.
///
/// Wo ein Wert fehlt oder falsch ist, gibt es nil und mindestens eine Meldung.
final class Lesegang {
    let datei: String
    let ämter: [String: ÖrtlicheWerte]
    private(set) var meldungen: [Meldung] = []
    /// Zeilen der Kennungen, für Verweise auf Personen.
    var personen: [String: Stelle] = [:]

    init(datei: String, ämter: [String: ÖrtlicheWerte]) {
        self.datei = datei
        self.ämter = ämter
    }

    func melde(_ stelle: Stelle, _ pfad: String, _ mangel: Mangel) {
        meldungen.append(Meldung(datei: datei, stelle: stelle, pfad: pfad, mangel))
    }

    func melde(_ wert: Wert, _ mangel: Mangel) { melde(wert.stelle, wert.pfad, mangel) }

    private func falsch(_ wert: Wert, _ erwartet: Erwartet, _ hinweis: Hinweis? = nil) {
        melde(
            wert,
            .form(
                wert.knoten.istLeer
                    ? .ohneWert
                    : .falsch(gefunden: wert.knoten.fund, erwartet: erwartet, hinweis)))
    }

    /// Der Text einer Angabe; nil mit Meldung bei Listen, Gruppen und leeren Werten.
    private func roh(_ wert: Wert, _ erwartet: Erwartet) -> String? {
        guard case .text(let text, _) = wert.knoten.inhalt, !wert.knoten.istLeer else {
            falsch(wert, erwartet)
            return nil
        }
        return text
    }

    // MARK: Texte

    func text(_ wert: Wert) -> String? { text(wert, höchstens: Grenzen.text, mehrzeilig: false) }

    func langerText(_ wert: Wert) -> String? {
        text(wert, höchstens: Grenzen.langerText, mehrzeilig: true)
    }

    private func text(_ wert: Wert, höchstens: Int, mehrzeilig: Bool) -> String? {
        guard let text = roh(wert, .text) else { return nil }
        let zeichen = text.unicodeScalars
        guard zeichen.count <= höchstens else {
            melde(wert, .form(.zuLang(zeichen: zeichen.count, höchstens: höchstens)))
            return nil
        }
        guard
            !zeichen.contains(where: {
                istSteuerzeichen($0) && !(mehrzeilig && ($0 == "\n" || $0 == "\t"))
            })
        else {
            falsch(wert, .text, .steuerzeichen)
            return nil
        }
        guard zeichen.contains(where: { !$0.properties.isWhitespace }) else {
            falsch(wert, .text)
            return nil
        }
        return text
    }

    private func istSteuerzeichen(_ zeichen: Unicode.Scalar) -> Bool {
        switch zeichen.value {
        // Richtungszeichen drehen auch den Text daneben um; ein Name könnte so ein Konto vortäuschen.
        case 0x202A...0x202E, 0x2066...0x2069: return true
        default: break
        }
        switch zeichen.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// Eine Kennung; ob es die Person gibt, prüft ``bekanntePerson(_:)``.
    func kennung(_ wert: Wert) -> String? {
        guard let text = roh(wert, .kennung) else { return nil }
        guard istKennung(text)
        else {
            falsch(wert, .kennung)
            return nil
        }
        return text
    }

    /// Die Kennung einer Person dieser Datei.
    func bekanntePerson(_ wert: Wert) -> String? {
        guard let kennung = kennung(wert) else { return nil }
        guard personen[kennung] == nil else { return kennung }
        let bekannt = personen.sorted { $0.value < $1.value }.map(\.key)
        melde(
            wert,
            .person(
                .unbekannt(
                    kennung, meinten: Ähnlichkeit.vorschlag(für: kennung, aus: bekannt),
                    bekannt: bekannt)))
        return nil
    }

    func postleitzahl(_ wert: Wert) -> String? {
        guard let text = roh(wert, .postleitzahl) else { return nil }
        guard text.utf8.count == 5, nurZiffern(text) else {
            falsch(wert, .postleitzahl)
            return nil
        }
        return text
    }

    // MARK: Zahlen, Tage, Auswahl

    func betrag(_ wert: Wert) -> Geld? {
        guard let text = roh(wert, .betrag) else { return nil }
        if let hinweis = Schreibweise.mangel(betrag: text) {
            falsch(wert, .betrag, hinweis)
            return nil
        }
        guard let geld = Geld(text) else {
            falsch(wert, .betrag)
            return nil
        }
        guard geld.cent <= Grenzen.cent else {
            falsch(wert, .betrag, .zuHoch)
            return nil
        }
        return geld
    }

    func zahl(_ bereich: ClosedRange<Int>) -> (Wert) -> Int? {
        { wert in
            guard let text = self.roh(wert, .zahl(bereich)) else { return nil }
            guard text.utf8.count <= 9, nurZiffern(text), text == "0" || !text.hasPrefix("0"),
                let zahl = Int(text), bereich.contains(zahl)
            else {
                self.falsch(wert, .zahl(bereich))
                return nil
            }
            return zahl
        }
    }

    func jaNein(_ wert: Wert) -> Bool? {
        guard let text = roh(wert, .jaNein) else { return nil }
        switch text {
        case "ja", "true": return true
        case "nein", "false": return false
        default:
            falsch(wert, .jaNein, Schreibweise.jaNein(text))
            return nil
        }
    }

    func tag(_ wert: Wert) -> Tag? {
        guard let text = roh(wert, .tag) else { return nil }
        guard let tag = Tag(text), Grenzen.jahre.contains(tag.jahr) else {
            falsch(wert, .tag, Schreibweise.mangel(tag: text))
            return nil
        }
        return tag
    }

    func monat(_ wert: Wert) -> Monat? {
        guard let text = roh(wert, .monat) else { return nil }
        guard let monat = Monat(text), Grenzen.jahre.contains(monat.jahr) else {
            falsch(wert, .monat, Schreibweise.mangel(monat: text))
            return nil
        }
        return monat
    }

    func wahl<W: RawRepresentable<String> & CaseIterable>(_ art: W.Type) -> (Wert) -> W? {
        { wert in
            let worte = art.allCases.map(\.rawValue)
            guard let text = self.roh(wert, .wahl(worte)) else { return nil }
            guard let gewählt = W(rawValue: text) else {
                self.falsch(
                    wert, .wahl(worte),
                    Ähnlichkeit.vorschlag(für: text, aus: worte).map { .meinten($0) })
                return nil
            }
            return gewählt
        }
    }

    // MARK: Listen

    /// Die Einträge einer Liste; der Pfad zählt ab 0.
    func liste(_ wert: Wert, höchstens: Int) -> [Wert]? {
        guard case .liste(let teile) = wert.knoten.inhalt else {
            falsch(wert, .liste)
            return nil
        }
        guard teile.count <= höchstens else {
            melde(wert, .form(.zuViele(teile.count, höchstens: höchstens)))
            return nil
        }
        return teile.enumerated().map { Wert(knoten: $1, pfad: "\(wert.pfad).\($0)") }
    }

    /// Liest jeden Eintrag; nil, wenn einer nicht lesbar ist.
    func liste<T>(höchstens: Int, _ lies: @escaping (Wert) -> T?) -> (Wert) -> [T]? {
        { wert in
            guard let teile = self.liste(wert, höchstens: höchstens) else { return nil }
            let gelesen = teile.map(lies)
            let gültig = gelesen.compactMap(\.self)
            return gültig.count == gelesen.count ? gültig : nil
        }
    }

    /// Eine Gruppe von Angaben; unbekannte Schlüssel sind gemeldet.
    func angaben<S: Schlüssel>(_ wert: Wert, _ art: S.Type) -> Angaben<S>? {
        guard case .angaben(let einträge) = wert.knoten.inhalt else {
            falsch(wert, .angaben)
            return nil
        }
        return Angaben(einträge, wert: wert, gang: self)
    }
}

func nurZiffern(_ text: String) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// Ob der Text die Form einer Kennung hat.
func istKennung(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
        && text.utf8.allSatisfy { zeichen in
            switch zeichen {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
}

/// Ein Schlüssel aus der Datei als Teil eines Pfads; was keine Kennung ist, wird nicht wiederholt.
func pfadteil(_ schlüssel: String) -> String { istKennung(schlüssel) ? schlüssel : "?" }
