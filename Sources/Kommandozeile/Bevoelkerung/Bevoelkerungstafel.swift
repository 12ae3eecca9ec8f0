import Bevoelkerung
import Foundation
import Grundtypen
import Rechtskern

/// Das Ergebnis einer Bevölkerung als Tabelle oder JSON.
struct Bevölkerungstafel {
    private let ergebnis: Bevölkerungsergebnis
    private let monat: Monat

    init(_ ergebnis: Bevölkerungsergebnis, _ monat: Monat) {
        self.ergebnis = ergebnis
        self.monat = monat
    }

    private static let kopf = [
        "Haushalte", "Anzahl", "mit Anspruch", "Bund", "Kommune", "Sofortzuschlag",
    ]

    func text() -> String {
        var zeilen = [Self.kopf]
        for art in Haushaltsart.allCases {
            if let gruppe = ergebnis.gruppen[art] { zeilen.append(zeile(art.name, gruppe)) }
        }
        zeilen.append(zeile("zusammen", ergebnis.gesamt))
        let breiten = Self.kopf.indices.map { spalte in
            zeilen.map { $0[spalte].count }.max() ?? 0
        }
        let tabelle = zeilen.map { zeile in
            zeile.enumerated().map { spalte, wort in
                let lücke = String(repeating: " ", count: breiten[spalte] - wort.count)
                return spalte == 0 ? wort + lücke : lücke + wort
            }.joined(separator: "  ")
        }
        return
            (["\(monat.ausgeschrieben), \(ergebnis.personen) Personen, Beträge in Euro"]
            + fortgeschrieben() + [""] + tabelle + hinweis()).joined(separator: "\n")
    }

    private func zeile(_ name: String, _ g: Bevölkerungsergebnis.Gruppe) -> [String] {
        [
            name, String(g.haushalte), String(g.mitAnspruch), g.bund.deutsch, g.kommune.deutsch,
            g.sofortzuschlag.deutsch,
        ]
    }

    private func fortgeschrieben() -> [String] {
        guard !ergebnis.fortgeschrieben.isEmpty else { return [] }
        return [
            "Noch nicht festgesetzt, fortgeschrieben: "
                + ergebnis.fortgeschrieben.joined(separator: ", ")
        ]
    }

    private func hinweis() -> [String] {
        let ohne = ergebnis.gesamt.ohneErgebnis
        guard ohne > 0 else { return [] }
        return [
            "",
            "\(ohne) Haushalte sind nicht gerechnet (status 2 oder 3) und stehen mit null darin. Zum "
                + "Beispiel:",
        ] + ergebnis.ungerechnet.map { "  " + $0.satz }
    }

    private struct Form: Encodable {
        let art: String
        let haushalte, mitAnspruch, ohneErgebnis: Int
        let bund, kommune, sofortzuschlag: Int64
        /// Nur in der Zeile `zusammen`.
        var fortgeschrieben: [String]?
        var ungerechnet: [Vergleichsform.UngerechnetForm]?

        init(_ art: String, _ g: Bevölkerungsergebnis.Gruppe) {
            self.art = art
            (haushalte, mitAnspruch, ohneErgebnis) = (g.haushalte, g.mitAnspruch, g.ohneErgebnis)
            (bund, kommune, sofortzuschlag) = (g.bund.cent, g.kommune.cent, g.sofortzuschlag.cent)
        }

        enum CodingKeys: String, CodingKey {
            case art, haushalte, fortgeschrieben, ungerechnet
            case mitAnspruch = "mit_anspruch"
            case ohneErgebnis = "ohne_ergebnis"
            case bund = "bund_cent"
            case kommune = "kommune_cent"
            case sofortzuschlag = "sofortzuschlag_cent"
        }
    }

    func json() throws -> String {
        var zusammen = Form("zusammen", ergebnis.gesamt)
        zusammen.fortgeschrieben = ergebnis.fortgeschrieben
        zusammen.ungerechnet = ergebnis.ungerechnet.map(Vergleichsform.UngerechnetForm.init)
        let formen =
            Haushaltsart.allCases.compactMap { art in
                ergebnis.gruppen[art].map { Form(art.schlüssel, $0) }
            } + [zusammen]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(formen), as: UTF8.self)
    }
}

extension Haushaltsart {
    var name: String {
        switch self {
        case .alleinstehend: "alleinstehend"
        case .alleinerziehend: "alleinerziehend"
        case .paar: "Paar ohne Kinder"
        case .paarMitKindern: "Paar mit Kindern"
        }
    }

    /// ASCII-Wort für Dateien.
    var schlüssel: String {
        switch self {
        case .alleinstehend: "alleinstehend"
        case .alleinerziehend: "alleinerziehend"
        case .paar: "paar"
        case .paarMitKindern: "paar_mit_kindern"
        }
    }
}
