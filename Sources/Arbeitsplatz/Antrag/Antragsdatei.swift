import Fachprozesse
import Fallakte
import Fallformat
import Grundtypen
import Leistungsrecht
import Weboberflaeche

/// Ein Antrag aus einer Datei im Fallformat: ganz oder gar nicht, jeder Mangel mit seiner Zeile.
struct Antragsdatei {
    struct Mängel: Error { let alle: [Weboberflaeche.Dateimangel] }

    private let datei: Datei
    private let gang: Arbeitsgang

    init(_ datei: Datei, _ gang: Arbeitsgang) {
        self.datei = datei
        self.gang = gang
    }

    private var s: Sprache { gang.s }

    func gelesen() -> Result<Antragseingang, Mängel> {
        guard let text = String(validating: datei.inhalt, as: UTF8.self) else {
            return .failure(
                Mängel(alle: [
                    Weboberflaeche.Dateimangel(
                        zeile: nil, auszug: nil, text: gang.w("datei.keine_zeichen"))
                ]))
        }
        // Dieselben Zeilen, die der Leser zählt; auch Windows beendet sie mit einem Umbruch.
        let zeilen = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        do throws(Lesefehler) {
            let gelesen = try Fallleser.read(text, datei: datei.name)
            let mängel = mängel(of: gelesen, zeilen)
            guard mängel.isEmpty else { return .failure(Mängel(alle: mängel)) }
            return .success(eingang(gelesen.sachverhalt))
        } catch {
            return .failure(
                Mängel(
                    alle: error.meldungen.map { meldung in
                        let wo = meldung.pfad.isEmpty ? "" : "\(meldung.pfad): "
                        return mangel(meldung.zeile, wo + s.meldung(meldung.text), zeilen)
                    }))
        }
    }

    private func eingang(_ sachverhalt: Sachverhalt) -> Antragseingang {
        Antragseingang(
            eingang: sachverhalt.antrag, weg: .datei, standort: gang.akteur.standort,
            angaben: Fallschreiber.json(sachverhalt))
    }

    /// Was lesbar ist und trotzdem nicht zu einem Antrag taugt.
    private func mängel(of gelesen: Gelesen, _ zeilen: [Substring]) -> [Weboberflaeche.Dateimangel]
    {
        let sachverhalt = gelesen.sachverhalt
        var mängel: [Weboberflaeche.Dateimangel] = []
        func melde(_ pfad: String, _ text: String) {
            mängel.append(mangel(gelesen.stelle(of: pfad)?.zeile, "\(pfad): \(text)", zeilen))
        }
        if sachverhalt.antrag > gang.heute {
            melde("antrag", s.eingangInZukunft(sachverhalt.antrag, heute: gang.heute))
        }
        if let iban = sachverhalt.kontakt?.iban, IBAN(iban) == nil {
            melde("kontakt.konto.iban", s.iban(iban))
        }
        for (nummer, wohnung) in sachverhalt.wohnungen.enumerated() {
            guard let iban = wohnung.vermieter?.iban, !iban.isEmpty, IBAN(iban) == nil else {
                continue
            }
            melde("wohnung.\(nummer).vermieter.iban", s.iban(iban))
        }
        return mängel
    }

    private func mangel(_ zeile: Int?, _ text: String, _ zeilen: [Substring])
        -> Weboberflaeche.Dateimangel
    {
        let auszug = zeile.flatMap { zeilen.indices.contains($0 - 1) ? zeilen[$0 - 1] : nil }
        return Weboberflaeche.Dateimangel(
            zeile: zeile, auszug: auszug.map { String($0.prefix(200)) }, text: text)
    }
}
