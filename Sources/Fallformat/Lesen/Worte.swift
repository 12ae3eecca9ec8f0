import Grundtypen

/// Ein fremder Text im Satz: in Anführungszeichen, gekürzt, ohne Steuerzeichen.
func zitat(_ text: String) -> String {
    let höchstens = 60
    let zeichen = text.unicodeScalars.prefix(höchstens).map { zeichen in
        zeichen.value < 0x20 || (0x7F...0x9F).contains(zeichen.value) ? "·" : String(zeichen)
    }
    let gekürzt = text.unicodeScalars.count > höchstens ? "…" : ""
    return "„\(zeichen.joined())\(gekürzt)“"
}

extension Erwartet {
    var worte: String {
        switch self {
        case .format: "„format: \(Fallform.version)“"
        case .text: "ein Text"
        case .kennung: "eine Kennung aus a–z, 0–9, _ und - (höchstens 64 Zeichen)"
        case .postleitzahl: "eine Postleitzahl aus fünf Ziffern in Anführungszeichen"
        case .betrag: "ein Betrag in Euro wie 563 oder 12.95"
        case .tag: "ein Tag wie 2026-07-14"
        case .monat: "ein Monat wie 2026-07"
        case .jaNein: "ja oder nein"
        case .prozent: "ein Satz in Prozent wie 30 % oder 2.3 %"
        case .zahl(let bereich):
            "eine ganze Zahl von \(bereich.lowerBound) bis \(bereich.upperBound)"
        case .wahl(let worte): "eines von: \(worte.joined(separator: ", "))"
        case .angaben: "eine Gruppe von Angaben (schluessel: wert)"
        case .liste: "eine Liste (jeder Eintrag mit - oder in [ ])"
        case .angabenOderListe: "eine Gruppe von Angaben oder eine Liste davon"
        }
    }
}

extension Fund {
    var worte: String {
        switch self {
        case .wert(let text): zitat(text)
        case .liste: "eine Liste"
        case .angaben: "eine Gruppe von Angaben"
        }
    }
}

extension Hinweis {
    var satz: String {
        switch self {
        case .komma(let vorschlag?): "Bitte mit Punkt statt Komma schreiben: \(vorschlag)"
        case .komma(nil): "Bitte mit Punkt statt Komma schreiben."
        case .exponent: "Bitte die Zahl ausschreiben, ohne e."
        case .ohneNull: "Vor dem Punkt fehlt die Null."
        case .endetMitPunkt: "Nach dem Punkt fehlen die Cent."
        case .währung: "Bitte ohne Währungszeichen schreiben."
        case .tausender: "Bitte ohne Tausendertrennung schreiben; ein Punkt trennt nur die Cent ab."
        case .istProzent: "Hier steht kein Prozentsatz."
        case .prozentzeichen: "Bitte das Prozentzeichen dazuschreiben."
        case .nachkommastellen: "Möglich sind höchstens zwei Nachkommastellen."
        case .vorzeichen: "Bitte ohne Vorzeichen schreiben."
        case .negativ: "Der Betrag darf nicht negativ sein."
        case .führendeNull: "Bitte ohne führende Null schreiben."
        case .zuHoch: "Möglich sind höchstens \(Geld(cent: Grenzen.cent).deutsch) Euro."
        case .jahrAußerhalb:
            "Möglich sind die Jahre \(Grenzen.jahre.lowerBound) bis \(Grenzen.jahre.upperBound)."
        case .tagGibtEsNicht: "Diesen Tag gibt es im Kalender nicht."
        case .schreibweise(let vorschlag): "Bitte so schreiben: \(vorschlag)"
        case .meinten(let vorschlag): "Meinten Sie \(zitat(vorschlag))?"
        case .steuerzeichen: "Der Text enthält Steuerzeichen oder Zeilenumbrüche."
        }
    }
}

/// Die Meldungen der YAML-Bibliothek in Worten, die zur Ursache führen.
enum YamlProblem {
    private static let sätze: [String: String] = [
        "mapping values are not allowed in this context":
            "Hier steht ein Doppelpunkt zu viel, oder die Einrückung stimmt nicht. "
            + "Text mit Doppelpunkt bitte in Anführungszeichen setzen.",
        "could not find expected ':'":
            "Nach dem Schlüssel fehlt ein Doppelpunkt mit Leerzeichen.",
        "found character that cannot start any token":
            "Dieses Zeichen darf hier nicht stehen. Bitte mit Leerzeichen statt Tabulator einrücken "
            + "und Text, der mit @, ` oder % beginnt, in Anführungszeichen setzen.",
        "did not find expected key":
            "Die Einrückung passt nicht zu den Zeilen darüber, oder nach einem Wert steht noch etwas.",
        "did not find expected '-' indicator":
            "In einer Liste wird ein weiterer Eintrag mit - erwartet, oder die Einrückung stimmt nicht.",
        "did not find expected ',' or '}'": "Es fehlt ein Komma oder die schließende Klammer }.",
        "did not find expected ',' or ']'": "Es fehlt ein Komma oder die schließende Klammer ].",
        "did not find expected node content": "Hier wird ein Wert erwartet.",
        "found unexpected end of stream":
            "Ein Text in Anführungszeichen ist nicht geschlossen.",
        "found unexpected document indicator":
            "Ein Text in Anführungszeichen ist nicht geschlossen.",
        "found unknown escape character":
            "Ein \\ in doppelten Anführungszeichen leitet ein Sonderzeichen ein; bitte \\\\ schreiben.",
        "invalid Unicode character escape code":
            "Dieses mit \\u geschriebene Zeichen gibt es nicht. Bitte das Zeichen selbst schreiben.",
        "block sequence entries are not allowed in this context":
            "Ein Listeneintrag mit - darf hier nicht stehen. Bitte die Einrückung prüfen.",
        "block mapping keys are not allowed in this context":
            "Ein Fragezeichen mit Leerzeichen darf hier nicht stehen. Bitte den Text in "
            + "Anführungszeichen setzen.",
        "but found another document":
            "Nach --- beginnt eine zweite Datei. Erwartet wird ein einzelner Haushalt.",
        "control characters are not allowed":
            "Der Text enthält ein Steuerzeichen. Bitte die Datei als reinen Text speichern.",
        "did not find expected <document start>":
            "Hier endet die Angabe, aber es folgt noch Text. Bitte die Einrückung prüfen.",
        "Maximum nesting level reached, set with yaml_set_max_nest_level())":
            Dateimangel.zuTief.satz,
    ]

    static func satz(_ problem: String) -> String {
        sätze[problem] ?? "Das ist kein gültiges YAML (\(problem))."
    }
}
