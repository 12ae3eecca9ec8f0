import Grundtypen

extension Fall {
    /// Ein offener Vorschlag geht zurück; auch wer ihn verfasst hat, darf ihn zurücknehmen.
    package func decide(_ rückgabe: Vorschlagsrückgabe) throws(Ablehnung) -> [FallEreignis] {
        _ = try offen(rückgabe.vorschlag)
        guard !rückgabe.grund.istLeer else { throw .prüfung(.rückgabeOhneGrund) }
        return [.vorschlagZurückgegeben(rückgabe)]
    }

    /// Eine zweite Person macht aus dem Vorschlag einen Bescheid.
    package func decide(_ erlass: Bescheiderlass) throws(Ablehnung) -> [FallEreignis] {
        let vorschlag = try offen(erlass.vorschlag)
        guard erlass.geprüftDurch != vorschlag.verfasstDurch else {
            throw .prüfung(.verfasstUndGeprüft(erlass.geprüftDurch))
        }
        guard bescheid(erlass.bescheid) == nil else {
            throw .prüfung(.bescheidBekannt(erlass.bescheid))
        }
        for antrag in anträge where antrag.id == vorschlag.antrag && erlass.am < antrag.eingang {
            throw .prüfung(.erlassVorAntrag(am: erlass.am, eingang: antrag.eingang))
        }
        return [
            .bescheidErlassen(
                Bescheid(
                    id: erlass.bescheid, vorschlag: erlass.vorschlag, zeitraum: vorschlag.zeitraum,
                    schreiben: erlass.schreiben, berechnung: erlass.berechnung,
                    geprüftDurch: erlass.geprüftDurch, am: erlass.am))
        ]
    }

    package func decide(_ versand: Versand) throws(Ablehnung) -> [FallEreignis] {
        guard let bescheid = bescheid(versand.bescheid) else {
            throw .prüfung(.bescheidUnbekannt(versand.bescheid))
        }
        if let früher = versendungen[versand.bescheid] {
            throw .prüfung(.bereitsVersandt(versand.bescheid, am: früher.am))
        }
        guard versand.am >= bescheid.am else {
            throw .prüfung(.versandVorErlass(am: versand.am, erlassen: bescheid.am))
        }
        return [.bescheidVersandt(versand)]
    }

    private func offen(_ id: VorschlagID) throws(Ablehnung) -> Vorschlag {
        guard let vorschlag = vorschlag(id), let zustand = zustand(of: id) else {
            throw .prüfung(.vorschlagUnbekannt(id))
        }
        guard zustand == .offen else {
            throw .prüfung(.vorschlagNichtOffen(id, zustand))
        }
        return vorschlag
    }
}
