/// Die Felder der kleinen Formulare; der große Bogen ist ``Antragsbogen``.
package enum Felder {
    /// Stand, Standort und Zuteilung über der Liste der Fälle.
    package static func eingangsfilter(
        _ filter: Eingangsfilter, zustände: [Wahl], standorte: [Wahl], _ worte: Worte
    ) -> [Feld] {
        let alle = Wahl("", worte("eingang.alle"))
        return [
            Feld(
                "zustand", worte("eingang.filter_zustand"), wert: filter.zustand, art: .auswahl,
                wahlen: [alle] + zustände),
            Feld(
                "standort", worte("eingang.filter_standort"), wert: filter.standort, art: .auswahl,
                breite: .kurz, wahlen: [alle] + standorte),
            Feld(
                "zuteilung", worte("eingang.filter_zuteilung"), wert: filter.zuteilung,
                art: .auswahl, breite: .kurz,
                wahlen: [
                    alle, Wahl("meine", worte("eingang.meine")),
                    Wahl("eingangskorb", worte("eingang.eingangskorb")),
                ]),
        ]
    }

    package static func suche(_ text: String, _ worte: Worte) -> Feld {
        Feld("text", worte("eingang.text"), wert: text)
    }

    /// Wenn kein Fall zur Auswahl passt.
    package static func keinFall(_ worte: Worte) -> Leerstand {
        Leerstand(
            worte("eingang.leer"), handlung: Verweis(worte("eingang.alles_zeigen"), "/eingang"))
    }

    /// Ein Fall, der niemandem gehört, kann übernommen werden.
    package static func übernehmen(
        _ fall: String, name: String, version: Int, _ worte: Worte
    ) -> Handlung {
        Handlung(
            worte("eingang.uebernehmen"), ziel: "/faelle/\(fall)/uebernehmen", sendet: true,
            felder: [VerborgenesFeld("version", String(version))], wofür: name)
    }

    /// Der Tag, dessen Kenntnisstand gezeigt werden soll.
    package static func kenntnis(_ wert: String, _ worte: Worte) -> Feld {
        Feld("stand", worte("fall.kenntnis"), wert: wert, eingabe: .tag, breite: .kurz)
    }

    /// `angaben` sind Pfad und Bezeichnung jeder Angabe, die belegt werden kann.
    package static func nachweis(zu angaben: [Wahl], _ worte: Worte) -> [Feld] {
        [
            Feld(
                "bezeichnung", worte("fall.nachweis_bezeichnung"), breite: .lang,
                hinweis: worte("fall.nachweis_bezeichnung_hinweis")),
            Feld(
                "zu", worte("fall.nachweis_zu"), art: .auswahl, breite: .lang,
                wahlen: [Wahl("", worte("fall.nachweis_zu_nichts"))] + angaben),
            Feld("datei", worte("fall.nachweis_datei"), art: .datei),
        ]
    }

    /// Was vorgeschlagen wird; die Werte heißen wie im Formular.
    package static func entscheidung(_ eingaben: Eingaben, _ worte: Worte) -> [Feld] {
        [
            Feld(
                "art", worte("entscheiden.art"), wert: eingaben["art"], art: .wahl,
                wahlen: [
                    Wahl("bewilligung", worte("entscheiden.art_bewilligung")),
                    Wahl(
                        "vorlaeufig", worte("entscheiden.art_vorlaeufig"),
                        hinweis: worte("entscheiden.art_vorlaeufig_hinweis")),
                    Wahl("ablehnung", worte("entscheiden.art_ablehnung")),
                ]),
            Feld(
                "grund", worte("entscheiden.grund"), wert: eingaben["grund"], art: .mehrzeilig,
                hinweis: worte("entscheiden.grund_hinweis")),
            // Der Zeitraum beginnt mit dem Monat des Antrags (§ 37 Abs. 2 Satz 2 SGB II).
            Feld(
                "anzahl", worte("entscheiden.anzahl"), wert: eingaben["anzahl"], eingabe: .zahl,
                breite: .kurz, hinweis: worte("entscheiden.anzahl_hinweis")),
        ]
    }

    package static func rückgabe(_ worte: Worte) -> Feld {
        Feld(
            "grund", worte("pruefen.grund"), art: .mehrzeilig,
            hinweis: worte("pruefen.grund_hinweis"))
    }

    package static func aufgabe(_ wert: String, _ worte: Worte) -> Feld {
        Feld("aufgabe", worte("bescheid.aufgabe_tag"), wert: wert, eingabe: .tag, breite: .kurz)
    }

    /// Den Tag der Ausführung rechnet die Kasse selbst.
    package static func zahllauf(art: String, monat: String, _ worte: Worte) -> [Feld] {
        [
            Feld(
                "art", worte("zahllauf.art"), wert: art, art: .auswahl,
                wahlen: [
                    Wahl("hauptlauf", worte("zahllauf.art_hauptlauf")),
                    Wahl("tageslauf", worte("zahllauf.art_tageslauf")),
                ]),
            Feld("monat", worte("zahllauf.monat"), wert: monat, eingabe: .monat, breite: .kurz),
        ]
    }

    /// Warum gewählte Befunde bestätigt oder ihre Zahlungen zurückgehalten werden.
    package static func befund(_ worte: Worte) -> [Feld] {
        [
            Feld(
                "grund", worte("zahllauf.grund"), breite: .lang,
                hinweis: worte("zahllauf.grund_hinweis"))
        ]
    }

    /// Wenn noch nie gezahlt wurde.
    package static func keinZahllauf(_ worte: Worte) -> Leerstand {
        Leerstand(worte("zahllauf.leer"))
    }
}
