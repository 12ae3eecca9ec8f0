import Weboberflaeche

struct Musterfall: Falldienst {
    let stand: Musterstand

    func fall(_ fall: String, knownOn kenntnis: String?, for zugang: Zugang) async throws
        -> Fallseite
    {
        try Muster.prüfe(fall)
        // Ein gesperrter Fall, damit die Ablehnung zu sehen ist.
        guard fall != "mk-99999" else {
            throw Absage.verboten("Dieser Fall gehört zu einer geschützten Gruppe.")
        }
        return Fallseite(
            titel: Muster.name, brotkrumen: Muster.krumen, kopf: Muster.kopf,
            kenntnis: kenntnis.map {
                Hinweis(
                    "Gezeigt wird, was am \($0) bekannt war.", .hinweis,
                    verweis: Verweis("Heutigen Stand zeigen", "/faelle/\(fall)"))
            },
            kenntnisfeld: Felder.kenntnis("", zugang.worte),
            handlungen: [
                Handlung("Entscheiden", ziel: "/faelle/\(fall)/entscheiden", haupt: true),
                Handlung("Angaben ändern", ziel: "/faelle/\(fall)/angaben"),
            ],
            hinweise: [
                Hinweis(
                    "Für Annemarie Özdemir-Schönfeld fehlt die Feststellung der Erwerbsfähigkeit (§ 8 SGB II).",
                    .achtung,
                    verweis: Verweis(
                        "Eintragen", "/faelle/\(fall)/angaben#f-personen-0-erwerbsfaehig"))
            ],
            schritte: [
                Schritt(
                    "Mietvertrag nachfordern", ziel: "/faelle/\(fall)#nachweise",
                    frist: Marke("bis 04.12.2026", .achtung)),
                Schritt("Erwerbsfähigkeit feststellen", ziel: "/faelle/\(fall)/angaben"),
                Schritt(
                    "Vorschlag prüfen lassen", ziel: "/faelle/\(fall)/vorschlaege/v1",
                    frist: Marke("seit 2 Tagen", .neutral)),
            ],
            haushalt: haushalt, angaben: angaben(fall), monate: monate(fall),
            monatssumme: Monatszeile(
                monat: "Summe", bewilligt: "5.424,00", zusteht: "6.843,00", gezahlt: "5.424,00",
                differenz: "+1.419,00"),
            schreiben: [
                Schreibenzeile(
                    titel: "Bewilligungsbescheid 07/2026 bis 10/2026",
                    ziel: "/faelle/\(fall)/bescheide/b1",
                    datum: "15.07.2026, zur Post am 16.07.2026",
                    zustand: Marke("bekannt gegeben", .gut)),
                Schreibenzeile(
                    titel: "Aufforderung zur Mitwirkung", ziel: "/faelle/\(fall)/bescheide/b2",
                    datum: "12.11.2026", zustand: Marke("Entwurf")),
            ],
            nachweise: [
                Nachweiszeile(
                    bezeichnung: "Lohnabrechnung Oktober", ziel: "/faelle/\(fall)/nachweise/n1",
                    wofür: "Lohn Bäckerei", eingang: "02.11.2026", größe: "212 kB"),
                Nachweiszeile(
                    bezeichnung: "Kontoauszüge August bis Oktober",
                    ziel: "/faelle/\(fall)/nachweise/n2", wofür: "noch nicht zugeordnet",
                    eingang: "02.11.2026", größe: "1,4 MB"),
            ] + stand.lies(\.nachweise),
            nachweisfelder: Felder.nachweis(
                zu: [
                    Wahl("wohnung.0.grundmiete", "Grundmiete"),
                    Wahl("personen.0.einkommen.0", "Lohn Bäckerei"),
                ], zugang.worte), darfNachweise: zugang.darf(.nachweisAnfügen), verlauf: verlauf,
            version: stand.version)
    }

    private var haushalt: [Haushaltsperson] {
        [
            Haushaltsperson(
                name: "Annemarie Özdemir-Schönfeld", rolle: "Antragstellerin", alter: "32 Jahre",
                geboren: "02.03.1994",
                feststellungen: [
                    Marke("Erwerbsfähigkeit offen", .achtung),
                    Marke("schwanger, Termin 10.01.2027", .hinweis),
                ]),
            Haushaltsperson(
                name: "Bernd Schönfeld", rolle: "Partner", alter: "35 Jahre", geboren: "11.09.1991",
                feststellungen: [Marke("erwerbsfähig", .gut)]),
            Haushaltsperson(
                name: "Carla Schönfeld", rolle: "Kind", alter: "5 Jahre", geboren: "10.02.2021",
                feststellungen: []),
            Haushaltsperson(
                name: "David Schönfeld", rolle: "Kind", alter: "12 Jahre", geboren: "25.01.2014",
                feststellungen: [Marke("Schule bis 31.07.2027")]),
        ]
    }

    private func angaben(_ fall: String) -> [Angabengruppe] {
        [
            Angabengruppe(
                "Einkommen",
                [
                    Tatsache(
                        "Annemarie: Lohn Bäckerei", "1.500,00 brutto, 1.250,00 netto",
                        gilt: "ab 07/2026",
                        beleg: Verweis("Lohnabrechnung Oktober", "/faelle/\(fall)/nachweise/n1")),
                    Tatsache(
                        "Carla: Kindergeld", "259,00 (gesetzlicher Betrag)", gilt: "ab 07/2026"),
                    Tatsache(
                        "David: Kindergeld", "259,00 (gesetzlicher Betrag)", gilt: "ab 07/2026"),
                ]),
            Angabengruppe(
                "Wohnung",
                [
                    Tatsache("Grundmiete", "620,00", gilt: "ab 01.07.2026", belegFehlt: true),
                    Tatsache("Nebenkosten", "200,00", gilt: "ab 01.07.2026", belegFehlt: true),
                    Tatsache(
                        "Heizung, Warmwasser zentral", "180,00", gilt: "ab 01.07.2026",
                        belegFehlt: true),
                ]),
            Angabengruppe(
                "Vermögen", [Tatsache("Annemarie: Sparguthaben", "3.000,00", gilt: "am 02.11.2026")]
            ),
        ]
    }

    private func monate(_ fall: String) -> [Monatszeile] {
        [
            Monatszeile(
                monat: "07/2026", ziel: "/faelle/\(fall)/monate/2026-07", bewilligt: "1.356,00",
                zusteht: "1.356,00", gezahlt: "1.356,00", differenz: "0,00"),
            Monatszeile(
                monat: "08/2026", ziel: "/faelle/\(fall)/monate/2026-08", bewilligt: "1.356,00",
                zusteht: "1.356,00", gezahlt: "1.356,00", differenz: "0,00"),
            Monatszeile(
                monat: "09/2026", ziel: "/faelle/\(fall)/monate/2026-09", bewilligt: "1.356,00",
                zusteht: "1.419,00", gezahlt: "1.356,00", differenz: "+63,00", ton: .gut,
                hinweis: "Nachzahlung, § 48 Abs. 1 Satz 2 Nr. 1 SGB X"),
            Monatszeile(
                monat: "10/2026", ziel: "/faelle/\(fall)/monate/2026-10", bewilligt: "1.356,00",
                zusteht: "1.293,00", gezahlt: "1.356,00", differenz: "−63,00", ton: .gefahr,
                hinweis: "Anhörung nötig, § 24 SGB X"),
            Monatszeile(
                monat: "11/2026", ziel: "/faelle/\(fall)/monate/2026-11", bewilligt: "–",
                zusteht: "1.419,00", gezahlt: "–", differenz: "+1.419,00", ton: .achtung,
                hinweis: "noch nicht entschieden"),
        ]
    }

    private var verlauf: [Verlaufseintrag] {
        [
            Verlaufseintrag(
                wann: "23.11.2026, 09:15", wer: "Ayşe Yılmaz",
                was: "Vorschlag erstellt: bewilligen, 11/2026 bis 10/2027",
                verweis: Verweis("ansehen", "/faelle/\(Muster.fall)/vorschlaege/v1")),
            Verlaufseintrag(
                wann: "12.11.2026, 14:03", wer: "Ayşe Yılmaz",
                was: "Unterlagen gesichtet: 60 %, 3 fehlen",
                einzelheit: "Mietvertrag, Heizkostenabrechnung, Nachweis Erwerbsfähigkeit"),
            Verlaufseintrag(
                wann: "02.11.2026, 08:31", wer: "Portal", was: "Antrag eingegangen",
                einzelheit: "wirkt auf den 01.11.2026 zurück (§ 37 Abs. 2 Satz 2 SGB II)"),
            Verlaufseintrag(
                wann: "15.07.2026, 11:20", wer: "Jonas Brandt", was: "Bescheid erlassen",
                einzelheit: "07/2026 bis 10/2026, geprüft durch Jonas Brandt"),
        ]
    }

    func add(_ nachweis: Nachweiseingang, to fall: String, for zugang: Zugang) async throws {
        try Muster.prüfe(fall)
        stand.ändere {
            $0.nachweise.append(
                Nachweiszeile(
                    bezeichnung: nachweis.bezeichnung, ziel: "/faelle/\(fall)/nachweise/n9",
                    wofür: nachweis.zuPfad, eingang: "25.11.2026",
                    größe: "\(nachweis.datei.inhalt.count) Byte"))
        }
    }

    func nachweis(_ id: String, of fall: String, for zugang: Zugang) async throws -> Datei {
        try Muster.prüfe(fall)
        return Muster.pdf("Lohnabrechnung Oktober.pdf")
    }
}
