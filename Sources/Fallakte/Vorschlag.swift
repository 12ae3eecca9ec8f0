package import Grundtypen

/// Was jemand zu entscheiden vorschlägt; noch ohne jede Wirkung.
package struct Vorschlag: Hashable, Sendable {
    package let id: VorschlagID
    package let antrag: AntragID
    package let art: Entscheidungsart
    package let zeitraum: Monatsspanne
    package let zeilen: [Bewilligungszeile]
    /// Das Konto des Haushalts (§ 42 Abs. 3 SGB II); nil, wenn nichts an ihn geht.
    ///
    /// Zahlungswege stehen hier und nicht nur in den Angaben, damit die Entscheidung festhält, wohin
    /// das Geld geht: wer prüft, prüft auch das Konto.
    package let auszahlung: Zahlungsweg?
    /// Ohne Überschneidung; nach einem Umzug mehrere.
    package let direktzahlungen: [Direktzahlung]
    /// Das Blatt, dessen Angaben gerechnet wurden; ändern sie sich, veraltet der Vorschlag.
    package let angabenstand: Int
    /// Programm und Rechtsstand, mit denen gerechnet wurde.
    package let rechenstand: String
    package let verfasstDurch: Kennung

    package init(
        id: VorschlagID, antrag: AntragID, art: Entscheidungsart, zeitraum: Monatsspanne,
        zeilen: [Bewilligungszeile], auszahlung: Zahlungsweg?,
        direktzahlungen: [Direktzahlung] = [], angabenstand: Int, rechenstand: String,
        verfasstDurch: Kennung
    ) {
        self.id = id
        self.antrag = antrag
        self.art = art
        self.zeitraum = zeitraum
        self.zeilen = zeilen
        self.auszahlung = auszahlung
        self.direktzahlungen = direktzahlungen
        self.angabenstand = angabenstand
        self.rechenstand = rechenstand
        self.verfasstDurch = verfasstDurch
    }

    /// Die Direktzahlung, die den Monat regelt.
    package func direktzahlung(for monat: Monat) -> Direktzahlung? {
        direktzahlungen.first { $0.zeitraum.contains(monat) }
    }
}
