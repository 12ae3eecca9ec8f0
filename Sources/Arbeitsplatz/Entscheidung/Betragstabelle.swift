import Fallakte
import Grundtypen
import Weboberflaeche

/// Was ein Vorschlag je Monat bewilligt, getrennt nach Träger.
struct Betragstabelle {
    private let gang: Arbeitsgang
    private let id: FallID
    private let vorschlag: Vorschlag
    /// Wohin ein Monat führt.
    var ziel: (Monat) -> String
    /// Was bei einem Monat sonst zu sagen ist.
    var bemerkung: (Monat) -> String? = { _ in nil }

    init(_ gang: Arbeitsgang, _ id: FallID, _ vorschlag: Vorschlag) {
        ziel = { Pfade.monat($0, of: id) }
        self.gang = gang
        self.id = id
        self.vorschlag = vorschlag
    }

    /// Leer bei einer Ablehnung; sonst jeder Monat, auch einer ohne Betrag.
    var monate: [Entscheidungsmonat] {
        guard vorschlag.art.bewilligt else { return [] }
        return vorschlag.zeitraum.monate.map { monat in
            zeile(
                gang.s.monat(monat), vorschlag.zeilen.filter { $0.monat == monat },
                ziel: ziel(monat), anmerkung: anmerkung(monat))
        }
    }

    /// Nil bei weniger als zwei Monaten.
    var summe: Entscheidungsmonat? {
        guard vorschlag.art.bewilligt, vorschlag.zeitraum.anzahl > 1 else { return nil }
        return zeile(gang.s("Summe", "Total"), vorschlag.zeilen)
    }

    private func zeile(
        _ titel: String, _ zeilen: [Bewilligungszeile], ziel: String? = nil,
        anmerkung: String? = nil
    ) -> Entscheidungsmonat {
        Entscheidungsmonat(
            monat: titel, ziel: ziel, bund: gang.s.geld(zeilen.map(\.bund).summe),
            kommune: gang.s.geld(zeilen.map(\.kommune).summe),
            gesamt: gang.s.geld(zeilen.map(\.gesamt).summe), anmerkung: anmerkung)
    }

    private func anmerkung(_ monat: Monat) -> String? {
        let teile = [anVermieter(monat), bemerkung(monat)].compactMap(\.self)
        return teile.isEmpty ? nil : teile.joined(separator: ". ")
    }

    private func anVermieter(_ monat: Monat) -> String? {
        let betrag = vorschlag.zeilen.filter { $0.monat == monat }.map(\.kommuneAnVermieter).summe
        guard betrag.istPositiv, let direkt = vorschlag.direktzahlung(for: monat) else {
            return nil
        }
        let text = "\(gang.s.euro(betrag))"
        return gang.s(
            "davon \(text) an \(direkt.an.inhaber)", "of which \(text) to \(direkt.an.inhaber)")
    }
}
