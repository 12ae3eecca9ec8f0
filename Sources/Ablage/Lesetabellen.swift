package import Fallakte
import Grundtypen

/// Leitet aus einem Fall seine Zeile in den Lesetabellen ab.
///
/// Eine reine Funktion des Stands: laufend fortgeschrieben und neu aufgebaut ergibt dieselben Bytes.
package enum Lesetabellen {
    /// Nil für den leeren Fall.
    package static func zeile(for fall: FallID, stand: Fall) -> Fallzeile? {
        guard let letzteÄnderung = stand.letzteÄnderung else { return nil }
        let kopf = Angabenkopf(stand.angaben)
        return Fallzeile(
            fall: fall, version: stand.version, name: kopf.name,
            standort: stand.zuständigkeit?.standort, zuständig: stand.zuständigkeit?.person,
            zustand: stand.zustand, eingang: stand.anträge.map(\.eingang).max(),
            vollständigkeit: stand.vollständigkeit?.prozent, frist: stand.vollständigkeit?.frist,
            offenSeit: stand.offeneAnträge.map(\.eingang).min(),
            bewilligtBis: bewilligtBis(stand), haushaltsgröße: kopf.haushaltsgröße,
            angabenLesbar: kopf.lesbar,
            letzteÄnderung: letzteÄnderung,
            suchbegriffe: Set(Suchbegriffe.aus(fall.text) + kopf.suchbegriffe).sorted())
    }

    private static func bewilligtBis(_ stand: Fall) -> Monat? {
        stand.bescheide
            .filter { stand.vorschlag($0.vorschlag)?.art.bewilligt == true }
            .map(\.zeitraum.bis).max()
    }
}

/// Was die Arbeitsliste aus den Angaben zeigt.
///
/// Fehlt etwas oder hat es eine andere Form, bleibt es hier weg: die Liste darf keinen Eintrag in die
/// Akte verhindern. Nennen die Angaben niemanden, steht das in der Zeile; ob sie sonst stimmen, prüft
/// das Fallformat.
private struct Angabenkopf {
    /// Falsch, wenn es Angaben gibt und aus ihnen kein Haushalt zu lesen ist.
    let lesbar: Bool
    let name: String
    let haushaltsgröße: Int
    let suchbegriffe: [String]

    init(_ angaben: String?) {
        let baum = Angabenkopf.baum(angaben)
        let personen = baum?["personen"]?.elemente ?? []
        lesbar = angaben == nil || !personen.isEmpty
        name = personen.first.map(Angabenkopf.name) ?? ""
        haushaltsgröße = personen.count { $0["rolle"]?.alsText != "mitbewohner" }
        let namen = personen.flatMap { [$0["vorname"], $0["nachname"]] }
        let straße = baum?["kontakt"]?["strasse"]
        // Ein Geburtstag wird als Ganzes gesucht, nicht nach Jahr, Monat und Tag.
        let tage = personen.compactMap { $0["geboren"]?.alsText.flatMap { Tag($0)?.description } }
        suchbegriffe =
            (namen + [straße]).compactMap { $0?.alsText }.flatMap(Suchbegriffe.aus) + tage
    }

    /// Nil ohne Angaben und bei unlesbaren; die Akte nimmt zwar nur lesbare an (`Fall.decide`), aber
    /// auch eine beschädigte steht in der Liste.
    private static func baum(_ angaben: String?) -> JSONWert? {
        guard let angaben else { return nil }
        do { return try JSONWert(lesend: angaben) } catch { return nil }
    }

    private static func name(of person: JSONWert) -> String {
        let teile = [person["nachname"], person["vorname"]].compactMap { $0?.alsText }
            .filter { !$0.isEmpty }
        return teile.isEmpty ? person["id"]?.alsText ?? "" : teile.joined(separator: ", ")
    }
}
