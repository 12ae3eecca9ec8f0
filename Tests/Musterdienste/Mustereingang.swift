import Weboberflaeche

struct Mustereingang: Eingangsdienst {
    let stand: Musterstand

    private struct Fallbeispiel {
        let id: String
        let name: String
        let aktenzeichen: String
        let personen: Int
        let eingang: String
        let tage: Int
        let prozent: Int?
        let fehlt: Int
        let zustand: String
        let standort: String
        let zuständig: String?
    }

    private static let fälle: [Fallbeispiel] = [
        .init(
            id: "mk-24118", name: "Özdemir-Schönfeld, Annemarie", aktenzeichen: "MK-24118",
            personen: 4, eingang: "02.11.2026", tage: 23, prozent: 60, fehlt: 3,
            zustand: "in_bearbeitung", standort: "Nord", zuständig: "Ayşe Yılmaz"),
        .init(
            id: "mk-24131", name: "Kowalski, Piotr", aktenzeichen: "MK-24131", personen: 1,
            eingang: "05.11.2026", tage: 20, prozent: 100, fehlt: 0, zustand: "zur_pruefung",
            standort: "Nord", zuständig: "Jonas Brandt"),
        .init(
            id: "mk-24140", name: "Brückner, Sabine", aktenzeichen: "MK-24140", personen: 3,
            eingang: "10.11.2026", tage: 15, prozent: 85, fehlt: 1, zustand: "in_bearbeitung",
            standort: "Mitte", zuständig: "Ayşe Yılmaz"),
        .init(
            id: "mk-24152", name: "Haile, Selam", aktenzeichen: "MK-24152", personen: 5,
            eingang: "13.11.2026", tage: 12, prozent: 40, fehlt: 5, zustand: "in_bearbeitung",
            standort: "Süd", zuständig: nil),
        .init(
            id: "mk-24166", name: "Lindner, Karl-Friedrich", aktenzeichen: "MK-24166", personen: 2,
            eingang: "17.11.2026", tage: 8, prozent: nil, fehlt: 0, zustand: "in_bearbeitung",
            standort: "Nord", zuständig: nil),
        .init(
            id: "mk-24171", name: "Nguyen, Thi Lan", aktenzeichen: "MK-24171", personen: 3,
            eingang: "20.11.2026", tage: 5, prozent: nil, fehlt: 0, zustand: "in_bearbeitung",
            standort: "Mitte", zuständig: nil),
        .init(
            id: "mk-24180", name: "Sommer, Jule", aktenzeichen: "MK-24180", personen: 1,
            eingang: "24.11.2026", tage: 1, prozent: nil, fehlt: 0, zustand: "in_bearbeitung",
            standort: "Süd", zuständig: nil),
        .init(
            id: "mk-23907", name: "Petrović, Milan", aktenzeichen: "MK-23907", personen: 2,
            eingang: "14.07.2026", tage: 0, prozent: 100, fehlt: 0, zustand: "beschieden",
            standort: "Nord", zuständig: "Ayşe Yılmaz"),
        .init(
            id: "mk-23880", name: "<script>alert(\"x\")</script>, O'Brien & Söhne",
            aktenzeichen: "MK-23880", personen: 1, eingang: "01.07.2026", tage: 0, prozent: 100,
            fehlt: 0, zustand: "beschieden", standort: "Süd", zuständig: "Jonas Brandt"),
    ]

    func eingang(_ filter: Eingangsfilter, for zugang: Zugang) async throws -> Eingangsseite {
        let de = zugang.sprache == .de
        let passend = Mustereingang.fälle.filter { fall in
            (filter.zustand.isEmpty || fall.zustand == filter.zustand)
                && (filter.standort.isEmpty || fall.standort == filter.standort)
                && (filter.text.isEmpty || fall.name.lowercased().contains(filter.text.lowercased())
                    || fall.aktenzeichen.lowercased().contains(filter.text.lowercased()))
                && (filter.zuteilung != "meine" || fall.zuständig == zugang.name)
                && (filter.zuteilung != "eingangskorb" || fall.zuständig == nil)
        }
        return Eingangsseite(
            titel: de ? "Eingang" : "Inbox",
            kacheln: [
                Kachel(
                    de ? "alle offenen Fälle" : "all open cases", "212", ziel: "/eingang",
                    aktiv: filter.zustand.isEmpty && filter.zuteilung.isEmpty),
                Kachel(
                    de ? "noch niemand zuständig" : "nobody responsible yet", "38",
                    ziel: "/eingang?zuteilung=eingangskorb",
                    aktiv: filter.zuteilung == "eingangskorb"),
                Kachel(
                    de ? "meine Fälle" : "my cases", "27", ziel: "/eingang?zuteilung=meine",
                    aktiv: filter.zuteilung == "meine"),
                Kachel(
                    de ? "länger als 14 Tage" : "longer than 14 days", "9",
                    ziel: "/eingang?zustand=in_bearbeitung", ton: .achtung,
                    aktiv: filter.zustand == "in_bearbeitung"),
                Kachel(
                    de ? "warten auf Prüfung" : "waiting for a check", "6",
                    ziel: "/eingang?zustand=zur_pruefung", aktiv: filter.zustand == "zur_pruefung"),
            ],
            filter: Felder.eingangsfilter(
                filter,
                zustände: ["in_bearbeitung", "zur_pruefung", "beschieden"].map {
                    Wahl($0, marke($0, de).text)
                },
                standorte: ["Nord", "Mitte", "Süd"].map { Wahl($0, $0) }, zugang.worte),
            suche: Felder.suche(filter.text, zugang.worte),
            zeilen: passend.map { zeile($0, zugang.worte) },
            leer: passend.isEmpty ? Felder.keinFall(zugang.worte) : nil,
            blättern: Blättern(
                text: "1–\(passend.count) / \(passend.isEmpty ? 0 : 212)",
                zurück: filter.seite > 1 ? filter.seite - 1 : nil,
                weiter: passend.isEmpty ? nil : filter.seite + 1),
            handlungen: zugang.darf(.antragErfassen)
                ? [
                    Handlung(
                        zugang.worte("eingang.neuer_antrag"), ziel: "/antraege/neu", haupt: true)
                ] : [])
    }

    private func zeile(_ fall: Fallbeispiel, _ worte: Worte) -> Eingangszeile {
        let de = worte.sprache == .de
        return Eingangszeile(
            ziel: "/faelle/\(fall.id)", name: fall.name, aktenzeichen: fall.aktenzeichen,
            personen: fall.personen == 1
                ? (de ? "1 Person" : "1 person")
                : (de ? "\(fall.personen) Personen" : "\(fall.personen) people"),
            eingang: fall.eingang,
            alter: fall.tage == 0
                ? nil
                : Marke(
                    de ? "\(fall.tage) Tage" : "\(fall.tage) days",
                    fall.tage > 20 ? .gefahr : fall.tage > 14 ? .achtung : .neutral),
            vollständigkeit: fall.prozent.map {
                Balken(
                    prozent: $0,
                    text: fall.fehlt == 0
                        ? (de ? "vollständig" : "complete")
                        : (de ? "\(fall.fehlt) fehlen" : "\(fall.fehlt) missing"),
                    ton: $0 == 100 ? .gut : .neutral)
            },
            zustand: marke(fall.zustand, de), standort: fall.standort, zuständig: fall.zuständig,
            übernehmen: fall.zuständig == nil
                ? Felder.übernehmen(fall.id, name: fall.name, version: stand.version, worte) : nil)
    }

    private func marke(_ zustand: String, _ de: Bool) -> Marke {
        switch zustand {
        case "zur_pruefung": Marke(de ? "zur Prüfung" : "awaiting check", .hinweis)
        case "beschieden": Marke(de ? "beschieden" : "decided", .gut)
        default: Marke(de ? "in Bearbeitung" : "in progress")
        }
    }

    func takeOver(_ fall: String, version: Int, for zugang: Zugang) async throws {
        guard version == stand.version else { throw Absage.überholt([Muster.änderung]) }
        stand.ändere { $0.zuständig = zugang.kennung }
    }
}
