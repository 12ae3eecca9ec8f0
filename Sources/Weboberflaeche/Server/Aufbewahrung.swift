import Fallakte

/// Was jemand abschickte, als die Sitzung schon abgelaufen war.
struct Formblatt: Sendable {
    let kennung: String
    let pfad: String
    let eingaben: Eingaben
    /// Eine Datei wird nicht aufbewahrt; sie ist noch einmal zu wählen.
    let ohneDatei: Bool
}

/// Bewahrt Formulare, die nach dem Ende einer Sitzung ankamen, bis dieselbe Person wieder da ist.
///
/// Nur im Arbeitsspeicher, nur für das Konto der abgelaufenen Sitzung, nur im selben Browser und nur
/// begrenzte Zeit (ADR 0013).
actor Aufbewahrung {
    /// So lange wartet ein Formular auf die Anmeldung.
    static let minuten = 60
    /// Eine Sitzung, die länger vorbei ist, nimmt nichts mehr an.
    static let stundenNachAblauf = 12
    static let höchstzahlSitzungen = 2_000
    static let höchstzahlFormulare = 200
    static let höchstmengeBytes = 20_000_000

    private struct Eintrag {
        let blatt: Formblatt
        let seit: Int64
        var bytes: Int {
            blatt.eingaben.werte.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
        }
    }

    private var sitzungen: [Prüfsumme: (sitzung: Arbeitssitzung, seit: Int64)] = [:]
    private var einträge: [Prüfsumme: Eintrag] = [:]

    /// Merkt sich eine Sitzung, die gerade abgelaufen ist.
    func merke(_ sitzung: Arbeitssitzung, at zeit: Zeitpunkt) {
        räumeAuf(zeit)
        if sitzungen.count >= Aufbewahrung.höchstzahlSitzungen,
            let älteste = sitzungen.min(by: { $0.value.seit < $1.value.seit })?.key
        {
            sitzungen[älteste] = nil
        }
        sitzungen[sitzung.token] = (sitzung, zeit.millisekunden)
    }

    func abgelaufene(_ token: Prüfsumme, at zeit: Zeitpunkt) -> Arbeitssitzung? {
        räumeAuf(zeit)
        return sitzungen[token]?.sitzung
    }

    /// Bewahrt das Formular auf; je Konto nur das jüngste.
    ///
    /// - Returns: falsch, wenn kein Platz mehr ist.
    func bewahre(_ blatt: Formblatt, for token: Prüfsumme, at zeit: Zeitpunkt) -> Bool {
        räumeAuf(zeit)
        einträge = einträge.filter { $0.value.blatt.kennung != blatt.kennung }
        let neu = Eintrag(blatt: blatt, seit: zeit.millisekunden)
        let belegt = einträge.values.reduce(0) { $0 + $1.bytes }
        guard einträge.count < Aufbewahrung.höchstzahlFormulare,
            belegt + neu.bytes <= Aufbewahrung.höchstmengeBytes
        else { return false }
        einträge[token] = neu
        return true
    }

    /// Gibt das Formular der abgelaufenen Sitzung an die neue weiter, wenn sie demselben Konto gehört.
    func übertrage(
        from alt: Prüfsumme, to neu: Prüfsumme, for kennung: String, at zeit: Zeitpunkt
    ) -> Bool {
        räumeAuf(zeit)
        sitzungen[alt] = nil
        guard let eintrag = einträge.removeValue(forKey: alt), eintrag.blatt.kennung == kennung
        else { return false }
        einträge[neu] = eintrag
        return true
    }

    func blatt(_ token: Prüfsumme, at zeit: Zeitpunkt) -> Formblatt? {
        räumeAuf(zeit)
        return einträge[token]?.blatt
    }

    /// Vergisst das Formular der Sitzung; mit `pfad` nur, wenn es dorthin ging.
    func vergiss(_ token: Prüfsumme, pfad: String? = nil) {
        guard pfad == nil || einträge[token]?.blatt.pfad == pfad else { return }
        einträge[token] = nil
    }

    private func räumeAuf(_ zeit: Zeitpunkt) {
        let jetzt = zeit.millisekunden
        einträge = einträge.filter {
            jetzt - $0.value.seit < Int64(Aufbewahrung.minuten) * 60_000
        }
        sitzungen = sitzungen.filter {
            jetzt - $0.value.seit < Int64(Aufbewahrung.stundenNachAblauf) * 3_600_000
        }
    }
}
