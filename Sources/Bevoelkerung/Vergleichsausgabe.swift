import Foundation
public import Grundtypen

/// Ein Vergleich als Tabelle, CSV, JSON und Bild.
public struct Vergleichsausgabe {
    private let v: Bevölkerungsvergleich
    private let monat: Monat
    private let titel: String
    private let overlay: [Vergleichszeile]

    /// - Parameters:
    ///   - vergleich: das Ergebnis.
    ///   - monat: der gerechnete Monat.
    ///   - titel: Titel des Overlays.
    ///   - zeilen: seine Zeilen.
    public init(
        _ vergleich: Bevölkerungsvergleich, _ monat: Monat, overlay titel: String,
        zeilen: [Vergleichszeile]
    ) {
        v = vergleich
        self.monat = monat
        self.titel = titel
        overlay = zeilen
    }

    /// Gruppen, in denen es Haushalte gibt, in fester Reihenfolge, zuletzt alle zusammen.
    private var zeilen: [(name: String, schlüssel: String, gruppe: Bevölkerungsvergleich.Gruppe)] {
        Haushaltsgruppe.allCases.compactMap { art in
            v.gruppen[art].map { (art.name, art.schlüssel, $0) }
        } + [("zusammen", "zusammen", v.gesamt)]
    }

    private var träger: [(name: String, schlüssel: String, geld: Geld)] {
        let ä = v.gesamt.änderung
        return [
            ("Bund (Regel- und Mehrbedarf)", "bund", ä.bund),
            ("Kommune (Unterkunft, Heizung)", "kommune", ä.kommune),
            ("Bund (Sofortzuschlag)", "sofortzuschlag", ä.sofortzuschlag),
            ("zusammen", "zusammen", ä.summe),
        ]
    }

    // MARK: Terminal

    public func text() -> String {
        let kopf =
            [
                "NICHT GELTENDES RECHT: verglichen mit dem Overlay „\(titel)“. Nicht für "
                    + "Entscheidungen."
            ]
            + overlay.map { "  " + $0.worte } + [
                "\(monat.ausgeschrieben), Beträge in Euro, Änderung gegenüber dem geltenden Recht"
            ] + fortgeschrieben() + [""]
        let haushalte = Texttafel(
            kopf: [
                "Haushalte", "alle", "mehr", "weniger", "gleich", "neu", "nicht mehr", "im Monat",
            ],
            inhalt: zeilen.map { name, _, g in
                [
                    name, "\(g.alle.haushalte)", "\(g.gewinner.haushalte)",
                    "\(g.verlierer.haushalte)", "\(g.unverändert.haushalte)", "\(g.neuImBezug)",
                    "\(g.nichtMehrImBezug)", g.änderung.summe.mitVorzeichen,
                ]
            })
        let g = v.gesamt
        let personen =
            "Personen in diesen Haushalten: \(g.gewinner.personen) mit mehr, "
            + "\(g.verlierer.personen) mit weniger, \(g.unverändert.personen) unverändert."
        let kosten = Texttafel(
            kopf: ["Wer zahlt", "im Monat", "mal zwölf"],
            inhalt: träger.map { [$0.name, $0.geld.mitVorzeichen, ($0.geld * 12).mitVorzeichen] })
        let verteilung = Texttafel(
            kopf: ["Änderung je Haushalt", "Haushalte", "Personen"],
            inhalt: Änderungsband.allCases.map { band in
                let anzahl = v.bänder[band] ?? .init()
                return [band.name, "\(anzahl.haushalte)", "\(anzahl.personen)"]
            })
        return
            (kopf + haushalte.zeilen() + ["", personen, ""] + kosten.zeilen() + [""]
            + verteilung.zeilen() + ohne()).joined(separator: "\n")
    }

    private func fortgeschrieben() -> [String] {
        guard !v.fortgeschrieben.isEmpty else { return [] }
        return [
            "Im geltenden Recht noch nicht festgesetzt, fortgeschrieben: "
                + v.fortgeschrieben.joined(separator: ", ")
        ]
    }

    private func ohne() -> [String] {
        guard v.ohneErgebnis.haushalte > 0 else { return [] }
        return [
            "",
            "\(v.ohneErgebnis.haushalte) Haushalte sind nicht verglichen: sie waren nicht zu rechnen "
                + "(status 2 oder 3). Zum Beispiel:",
        ] + v.ungerechnet.map { "  " + $0.satz }
    }

    // MARK: CSV

    /// Eine Zeile je Gruppe, Trennzeichen `;`, Beträge in Cent je Monat; zuletzt die Zeilen des Overlays.
    public func csv() -> String {
        let kopf = [
            "overlay", "monat", "gruppe", "haushalte", "personen", "gewinner_haushalte",
            "gewinner_personen", "verlierer_haushalte", "verlierer_personen",
            "unveraendert_haushalte", "unveraendert_personen", "neu_im_bezug",
            "nicht_mehr_im_bezug", "bund_vorher_cent", "bund_nachher_cent", "kommune_vorher_cent",
            "kommune_nachher_cent", "sofortzuschlag_vorher_cent", "sofortzuschlag_nachher_cent",
            "aenderung_monat_cent", "aenderung_mal_zwoelf_cent", "overlay_zeilen",
        ]
        let zeilen = zeilen.map { _, schlüssel, g in
            let zahlen = [
                g.alle.haushalte, g.alle.personen, g.gewinner.haushalte, g.gewinner.personen,
                g.verlierer.haushalte, g.verlierer.personen, g.unverändert.haushalte,
                g.unverändert.personen, g.neuImBezug, g.nichtMehrImBezug,
            ].map(String.init)
            let beträge = [
                g.vorher.bund, g.nachher.bund, g.vorher.kommune, g.nachher.kommune,
                g.vorher.sofortzuschlag, g.nachher.sofortzuschlag, g.änderung.summe,
                g.änderung.summe * 12,
            ].map { "\($0.cent)" }
            let geändert = Self.zitat(overlay.map(\.kurz).joined(separator: " | "))
            return ([Self.zitat(titel), "\(monat)", schlüssel] + zahlen + beträge + [geändert])
                .joined(separator: ";")
        }
        return ([kopf.joined(separator: ";")] + zeilen).map { $0 + "\n" }.joined()
    }

    private static func zitat(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    // MARK: Bild

    public func svg() -> String {
        let g = v.gesamt
        let verteilung = Änderungsband.allCases.map { band in
            let anzahl = v.bänder[band]?.haushalte ?? 0
            return Balkenbild.Balken(
                name: band.name, wert: Int64(anzahl), text: anzahl.gruppiert, farbe: band.farbe)
        }
        let kosten = träger.map { zeile in
            Balkenbild.Balken(
                name: zeile.name, wert: zeile.geld.cent,
                text: zeile.geld.mitVorzeichen + " Euro",
                farbe: zeile.geld.istPositiv ? .mehr : zeile.geld == .null ? .gleich : .weniger)
        }
        let arten = zeilen.dropLast().map { name, _, g in
            let je = g.änderung.summe.mal(1, durch: Int64(max(1, g.alle.haushalte)))
            return Balkenbild.Balken(
                name: name, wert: je.cent, text: je.mitVorzeichen + " Euro",
                farbe: je.istPositiv ? .mehr : je == .null ? .gleich : .weniger)
        }
        return Balkenbild(
            titel: titel,
            untertitel:
                "Nicht geltendes Recht. \(monat.ausgeschrieben), Vergleich mit dem geltenden "
                + "Recht, \(g.alle.haushalte.gruppiert) Haushalte",
            beschreibung: "\(g.gewinner.haushalte) Haushalte erhalten mehr, "
                + "\(g.verlierer.haushalte) weniger, bei \(g.unverändert.haushalte) ändert sich "
                + "nichts. Die Ausgaben ändern sich um \(g.änderung.summe.mitVorzeichen) Euro im Monat.",
            tafeln: [
                .init(titel: "Haushalte nach Änderung im Monat", balken: verteilung),
                .init(titel: "Änderung der Ausgaben im Monat", balken: kosten),
                .init(titel: "Mittlere Änderung je Haushalt im Monat", balken: Array(arten)),
            ]
        ).svg()
    }
}

extension Int {
    /// `1.234.567`
    var gruppiert: String { String(Geld.euro(Int64(self)).deutsch.dropLast(3)) }
}

extension Haushaltsgruppe {
    var name: String {
        switch art {
        case .alleinstehend: "alleinstehend"
        case .alleinerziehend: "alleinerziehend, \(kinderwort)"
        case .paar: "Paar ohne Kinder"
        case .paarMitKindern: "Paar, \(kinderwort)"
        }
    }

    private var kinderwort: String {
        switch kinder {
        case 1: "1 Kind"
        case 2: "2 Kinder"
        default: "3 und mehr Kinder"
        }
    }

    /// ASCII-Wort für Dateien.
    public var schlüssel: String {
        switch art {
        case .alleinstehend: "alleinstehend"
        case .alleinerziehend: "alleinerziehend_\(kinder)"
        case .paar: "paar"
        case .paarMitKindern: "paar_mit_kindern_\(kinder)"
        }
    }
}

extension Änderungsband {
    var name: String {
        switch self {
        case .wenigerÜber100: "über 100 Euro weniger"
        case .weniger50bis100: "50 bis 100 Euro weniger"
        case .weniger20bis50: "20 bis 50 Euro weniger"
        case .wenigerBis20: "bis 20 Euro weniger"
        case .unverändert: "unverändert"
        case .mehrBis20: "bis 20 Euro mehr"
        case .mehr20bis50: "20 bis 50 Euro mehr"
        case .mehr50bis100: "50 bis 100 Euro mehr"
        case .mehrÜber100: "über 100 Euro mehr"
        }
    }

    /// ASCII-Wort für Dateien.
    public var schlüssel: String {
        switch self {
        case .wenigerÜber100: "weniger_ueber_100"
        case .weniger50bis100: "weniger_50_bis_100"
        case .weniger20bis50: "weniger_20_bis_50"
        case .wenigerBis20: "weniger_bis_20"
        case .unverändert: "unveraendert"
        case .mehrBis20: "mehr_bis_20"
        case .mehr20bis50: "mehr_20_bis_50"
        case .mehr50bis100: "mehr_50_bis_100"
        case .mehrÜber100: "mehr_ueber_100"
        }
    }

    fileprivate var farbe: Balkenbild.Farbe {
        rawValue < Änderungsband.unverändert.rawValue
            ? .weniger : self == .unverändert ? .gleich : .mehr
    }
}

/// Spalten mit Abstand: die erste links, die anderen rechts.
struct Texttafel {
    let kopf: [String]
    let inhalt: [[String]]

    func zeilen() -> [String] {
        let alle = [kopf] + inhalt
        let breiten = kopf.indices.map { spalte in alle.map { $0[spalte].count }.max() ?? 0 }
        return alle.map { zeile in
            zeile.enumerated().map { spalte, wort in
                let lücke = String(repeating: " ", count: breiten[spalte] - wort.count)
                return spalte == 0 ? wort + lücke : lücke + wort
            }.joined(separator: "  ")
        }
    }
}
