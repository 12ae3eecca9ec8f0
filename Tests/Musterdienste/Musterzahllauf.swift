import Weboberflaeche

struct Musterzahllauf: Zahllaufdienst {
    let stand: Musterstand

    func läufe(durchsehen: Bool, for zugang: Zugang) async throws -> Zahllaufliste {
        Zahllaufliste(
            titel: "Zahlläufe",
            kacheln: [
                Kachel("Läufe in Arbeit", "1", ziel: "#laeufe", ton: .hinweis),
                Kachel("zurückgestellte Fälle", "2", ziel: "#zurueckgestellt", ton: .gefahr),
            ],
            läufe: [
                Zahllaufzeile(
                    nummer: "ZL-2026-012", ziel: "/zahllaeufe/zl-2026-012", monat: "12/2026",
                    ausführung: "30.11.2026", zeilen: "9.842", summe: "7.318.204,17",
                    zustand: Marke("in Prüfung", .achtung)),
                Zahllaufzeile(
                    nummer: "ZL-2026-011", ziel: "/zahllaeufe/zl-2026-011", monat: "11/2026",
                    ausführung: "30.10.2026", zeilen: "9.790", summe: "7.270.118,03",
                    zustand: Marke("ausgeführt", .gut)),
                Zahllaufzeile(
                    nummer: "ZL-2026-010", ziel: "/zahllaeufe/zl-2026-010", monat: "10/2026",
                    ausführung: "30.09.2026", zeilen: "9.815", summe: "7.288.940,55",
                    zustand: Marke("ausgeführt", .gut)),
            ],
            leer: nil,
            zurückgestellt: tafel(
                .init(
                    "Alle Akten zuletzt durchgesehen: 25.11.2026, 08:05",
                    neu: Verweis("Neu durchsehen", "/zahllaeufe?durchsehen=ja"))),
            vorbereiten: Felder.zahllauf(art: "hauptlauf", monat: "01/2027", zugang.worte),
            darfVorbereiten: zugang.darf(.zahllaufVorbereiten))
    }

    func prepare(_ eingaben: Eingaben, for zugang: Zugang) async throws -> String { "zl-2026-012" }

    func lauf(_ lauf: String, seite: Int, for zugang: Zugang) async throws -> Zahllaufseite {
        guard lauf.hasPrefix("zl-") else { throw Absage.nichtGefunden }
        let bestätigt = stand.lies(\.bestätigt)
        let frei = stand.lies(\.freigegeben)
        let offen = bestätigt.count < 2
        let darf = zugang.darf(.zahllaufFreigeben)
        return Zahllaufseite(
            titel: "Zahllauf 12/2026", brotkrumen: [Verweis("Zahlläufe", "/zahllaeufe")],
            zustand: frei ? Marke("freigegeben", .gut) : Marke("in Prüfung", .achtung),
            version: stand.version,
            angaben: [
                Angabe("Nummer", "ZL-2026-012"), Angabe("Ausführung", "30.11.2026"),
                Angabe("Zahlungen", "9.842"),
                Angabe("vorbereitet von", "Miriam Kern, 25.11.2026, 08:10"),
            ],
            stufen: [
                Stufe("Vorbereitet", .erledigt, einzelheit: "Miriam Kern, 25.11.2026, 08:10"),
                Stufe(
                    "Geprüft", offen ? .jetzt : .erledigt,
                    einzelheit: "\(bestätigt.count) von 2 Befunden bestätigt"),
                Stufe("Freigegeben", frei ? .erledigt : offen ? .offen : .jetzt),
                Stufe("Datei erstellt", .offen), Stufe("Von der Bank bestätigt", .offen),
            ],
            zurückgestellt: tafel(nil), befunde: befunde(bestätigt, zugang),
            ohneBefunde: "Die Prüfung hat nichts gefunden.",
            befundfelder: offen && zugang.darf(.zahllaufVorbereiten)
                ? Felder.befund(zugang.worte) : [],
            summen: [
                Zahlungssumme(
                    träger: "Bund", buchungsstelle: "1101 / 681 12", zahlungen: "5.120",
                    betrag: "4.102.330,40"),
                Zahlungssumme(
                    träger: "Bund", buchungsstelle: "1101 / 681 13", zahlungen: "1.204",
                    betrag: "30.100,00"),
                Zahlungssumme(
                    träger: "Kommune", buchungsstelle: "31210.53311", zahlungen: "4.722",
                    betrag: "3.185.773,77"),
            ],
            gesamtsumme: "7.318.204,17", zeilen: zeilen,
            blättern: Blättern(
                text: "1–5 von 9.842", zurück: seite > 1 ? seite - 1 : nil, weiter: seite + 1),
            pfad: "/zahllaeufe/\(lauf)",
            handlungen: !offen && darf && !frei
                ? [
                    Laufformular(
                        .freigeben, "9.842 Zahlungen über 7.318.204,17 € freigeben", haupt: true,
                        verborgen: [
                            VerborgenesFeld("anzahl", "9842"),
                            VerborgenesFeld("summe", "7318204.17"),
                        ])
                ] : [],
            gesperrt: frei
                ? nil
                : offen
                    ? "Freigeben geht, wenn alle Befunde bestätigt sind."
                    : darf ? nil : "Freigeben muss eine zweite Person.",
            datei: frei && darf
                ? Verweis("SEPA-Datei herunterladen", "/zahllaeufe/\(lauf)/datei") : nil,
            verlauf: [
                Verlaufseintrag(
                    wann: "25.11.2026, 08:12", wer: "Miriam Kern",
                    was: "Prüfung gelaufen: 2 Befunde"),
                Verlaufseintrag(
                    wann: "25.11.2026, 08:10", wer: "Miriam Kern",
                    was: "Lauf vorbereitet, 9.842 Zeilen eingefroren"),
            ])
    }

    private func tafel(_ durchsicht: Zurückstellungstafel.Durchsicht?) -> Zurückstellungstafel {
        Zurückstellungstafel(
            einleitung: "Diese Fälle kann ein Lauf nicht zahlen.", laufspalte: "Ausgelassen in",
            zeilen: [
                Zurückstellungszeile(
                    fall: "MK-24199", fallziel: "/faelle/mk-24199",
                    stand: Marke("zurückgestellt", .gefahr),
                    was: "Die Akte ist beschädigt: Blatt 7 fehlt.", rat: "Bitte die IT rufen."),
                Zurückstellungszeile(
                    fall: "MK-24200", stand: Marke("behoben", .hinweis),
                    was: "Das Hindernis ist behoben.", rat: "Der nächste Lauf zahlt den Fall.",
                    lauf: Verweis("ZL-2026-011", "/zahllaeufe/zl-2026-011")),
            ],
            durchsicht: durchsicht)
    }

    private func befunde(_ bestätigt: Set<String>, _ zugang: Zugang) -> [Befund] {
        let arten: [(String, String, String)] = [
            ("W-ZL-003", "Zwei Haushalte zahlen auf dasselbe Konto DE02 … 2051.", "MK-24131"),
            (
                "W-ZL-007",
                "Betrag mehr als doppelt so hoch wie im Vormonat: 3.912,40 statt 1.502,00 Euro.",
                "MK-24152"
            ),
        ]
        return arten.map { kode, text, fall in
            let id = kode.lowercased()
            return Befund(
                kode: kode, text: text, fall: Verweis(fall, "/faelle/\(fall.lowercased())"),
                ton: bestätigt.contains(id) ? .gut : .achtung,
                bestätigt: bestätigt.contains(id) ? "gesehen von Miriam Kern, 25.11.2026" : nil,
                wählen: bestätigt.contains(id) || !zugang.darf(.zahllaufVorbereiten)
                    ? nil : "befund.\(id)")
        }
    }

    private var zeilen: [Zahlungszeile] {
        let namen = [
            "Özdemir-Schönfeld, Annemarie", "Wohnbau Musterland GmbH", "Kowalski, Piotr",
            "Haile, Selam", "Brückner, Sabine",
        ]
        return namen.enumerated().map { nummer, name in
            Zahlungszeile(
                fall: "MK-2411\(nummer)", fallziel: "/faelle/mk-2411\(nummer)", empfänger: name,
                konto: "DE45 1203 0000 1234 5678 9\(nummer)",
                zweck: "Grundsicherung 12/2026 MK-2411\(nummer)",
                träger: nummer == 1 ? "Kommune" : "Bund",
                bescheid: "25.11.2026", bescheidziel: "/faelle/mk-2411\(nummer)/bescheide/b1",
                betrag: nummer == 1 ? "820,00" : "599,0\(nummer)")
        }
    }

    func perform(
        _ handlung: Laufhandlung, on lauf: String, eingaben: Eingaben, version: Int,
        for zugang: Zugang
    ) async throws {
        switch handlung {
        case .quittieren, .zurückhalten:
            guard !eingaben["grund"].isEmpty else {
                throw Absage.fehlerhaft([Feldfehler("grund", "Bitte den Grund angeben.")])
            }
            for name in eingaben.werte.keys where name.hasPrefix("befund.") {
                stand.ändere { $0.bestätigt.insert(String(name.dropFirst(7))) }
            }
        case .freigeben:
            guard stand.lies(\.bestätigt).count == 2 else {
                throw Absage.unmöglich("Freigeben geht, wenn alle Befunde bestätigt sind.")
            }
            stand.ändere { $0.freigegeben = true }
        case .prüfen, .abbrechen, .ausgeben, .bestätigen: break
        }
    }

    func datei(_ lauf: String, for zugang: Zugang) async throws -> Datei {
        Datei(name: "\(lauf).xml", art: "application/xml", inhalt: Array("<Document/>".utf8))
    }
}

struct Musterbetrieb: Betriebsdienst {
    func protokoll(for zugang: Zugang) async throws -> Protokollseite {
        Protokollseite(
            titel: zugang.worte("protokoll.titel"),
            angaben: [
                Angabe("Programm", "Einerhand 1.0"), Angabe("Recht bekannt bis", "22.11.2026"),
                Angabe("Akten", "10.214"), Angabe("Blätter", "318.402"),
                Angabe("läuft seit", "24.11.2026, 06:00"),
            ],
            prüfungen: [
                Prüfergebnis(
                    "Kette der Akten", zustand: Marke("unverändert", .gut),
                    einzelheit: "318.402 Blätter in 1,9 s", zuletzt: "25.11.2026, 03:00"),
                Prüfergebnis(
                    "Lesetabellen", zustand: Marke("stimmen", .gut),
                    einzelheit: "10.214 Zeilen neu gerechnet, 0 verschieden",
                    zuletzt: "25.11.2026, 03:02"),
                Prüfergebnis(
                    "Bücher", zustand: Marke("gehen auf", .gut),
                    einzelheit: "Bund 0,00, Kommune 0,00", zuletzt: "25.11.2026, 03:03"),
                Prüfergebnis(
                    "Sicherung", zustand: Marke("zu alt", .gefahr),
                    einzelheit: "letzte Sicherung vor 31 Stunden, erlaubt sind 24",
                    zuletzt: "24.11.2026, 20:00"),
            ],
            ereignisse: [
                Betriebsereignis(
                    wann: "25.11.2026, 07:58:12", wer: "ayilmaz", was: "Anmeldung", gegenstand: "–",
                    ergebnis: Marke("erlaubt", .gut)),
                Betriebsereignis(
                    wann: "25.11.2026, 07:57:40", wer: "–", was: "Anmeldung", gegenstand: "–",
                    ergebnis: Marke("abgelehnt", .achtung)),
                Betriebsereignis(
                    wann: "25.11.2026, 07:30:00", wer: "jbrandt", was: "Akte gelesen",
                    gegenstand: "MK-24131", ergebnis: Marke("erlaubt", .gut)),
            ])
    }

    func verify(for zugang: Zugang) async throws {}
}
