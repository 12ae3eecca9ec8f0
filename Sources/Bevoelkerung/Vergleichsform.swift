import Foundation
public import Grundtypen
import Leistungsrecht

/// Ein Vergleich als JSON (`vergleich/1`, docs/formate/bevoelkerung.md); Beträge in Cent je Monat.
public struct Vergleichsform: Codable, Hashable, Sendable {
    public struct ZahlForm: Codable, Hashable, Sendable {
        public var haushalte: Int
        public var personen: Int

        init(_ a: Bevölkerungsvergleich.Anzahl) {
            haushalte = a.haushalte
            personen = a.personen
        }
    }

    public struct BetragForm: Codable, Hashable, Sendable {
        public var bund_cent: Int64
        public var kommune_cent: Int64
        public var sofortzuschlag_cent: Int64

        init(_ h: Bevölkerungsvergleich.Haushalt) {
            bund_cent = h.bund.cent
            kommune_cent = h.kommune.cent
            sofortzuschlag_cent = h.sofortzuschlag.cent
        }
    }

    public struct GruppeForm: Codable, Hashable, Sendable {
        public var gruppe: String
        public var alle: ZahlForm
        public var gewinner: ZahlForm
        public var verlierer: ZahlForm
        public var unveraendert: ZahlForm
        public var neu_im_bezug: Int
        public var nicht_mehr_im_bezug: Int
        public var vorher: BetragForm
        public var nachher: BetragForm
        public var aenderung: BetragForm
        public var aenderung_mal_zwoelf_cent: Int64

        init(_ name: String, _ g: Bevölkerungsvergleich.Gruppe) {
            gruppe = name
            alle = ZahlForm(g.alle)
            gewinner = ZahlForm(g.gewinner)
            verlierer = ZahlForm(g.verlierer)
            unveraendert = ZahlForm(g.unverändert)
            neu_im_bezug = g.neuImBezug
            nicht_mehr_im_bezug = g.nichtMehrImBezug
            vorher = BetragForm(g.vorher)
            nachher = BetragForm(g.nachher)
            aenderung = BetragForm(g.änderung)
            aenderung_mal_zwoelf_cent = g.änderung.summe.cent * 12
        }
    }

    public struct UngerechnetForm: Codable, Hashable, Sendable {
        public var bg_id: Int32
        public var status: Int8
        public var grund: String

        public init(_ u: Ungerechnet) {
            bg_id = u.haushalt
            status = u.status.rawValue
            grund = u.satz
        }
    }

    public var format = "vergleich/1"
    public var hinweis = "nicht geltendes Recht"
    public var overlay: String
    /// Was das Overlay ändert, mit dem Monat, ab dem und bis zu dem es gilt.
    public var zeilen: [Vergleichszeile]
    public var monat: String
    /// Titel der Werte des geltenden Rechts, die im Monat noch nicht festgesetzt sind.
    public var fortgeschrieben: [String]
    public var gruppen: [GruppeForm]
    public var baender: [String: ZahlForm]
    public var ohne_ergebnis: ZahlForm
    /// Je Status ohne Ergebnis ein Beispiel.
    public var ungerechnet: [UngerechnetForm]

    public init(
        _ v: Bevölkerungsvergleich, _ monat: Monat, overlay titel: String,
        zeilen: [Vergleichszeile]
    ) {
        overlay = titel
        self.zeilen = zeilen
        fortgeschrieben = v.fortgeschrieben
        ungerechnet = v.ungerechnet.map(UngerechnetForm.init)
        self.monat = monat.description
        gruppen =
            Haushaltsgruppe.allCases.compactMap { art in
                v.gruppen[art].map { GruppeForm(art.schlüssel, $0) }
            } + [GruppeForm("zusammen", v.gesamt)]
        baender = Dictionary(
            uniqueKeysWithValues: Änderungsband.allCases.map {
                ($0.schlüssel, ZahlForm(v.bänder[$0] ?? .init()))
            })
        ohne_ergebnis = ZahlForm(v.ohneErgebnis)
    }

    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
