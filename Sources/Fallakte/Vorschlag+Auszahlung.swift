import Grundtypen

extension Zahlungsweg {
    /// Feld `Nm` einer SEPA-Überweisung (pain.001, Typ Max70Text nach den Regeln des EPC).
    static let höchstlängeInhaber = 70
    /// Feld `Ustrd` einer SEPA-Überweisung (Max140Text).
    static let höchstlängeVerwendung = 140

    func prüfe() throws(Ablehnung) {
        guard !inhaber.istLeer else { throw .auszahlung(.inhaberFehlt(iban)) }
        guard inhaber.count <= Zahlungsweg.höchstlängeInhaber else {
            throw .auszahlung(.inhaberZuLang(zeichen: inhaber.count))
        }
        guard verwendung.count <= Zahlungsweg.höchstlängeVerwendung else {
            throw .auszahlung(.verwendungZuLang(zeichen: verwendung.count))
        }
    }
}

extension Vorschlag {
    /// Ob für jeden Betrag feststeht, wohin er geht, und der Vermieter nicht zu viel erhält.
    func prüfeAuszahlung() throws(Ablehnung) {
        try prüfeWege()
        for zeile in zeilen {
            guard zeile.kommuneAnVermieter >= .null else {
                throw .auszahlung(.vermieterNegativ(zeile.monat, zeile.person))
            }
            guard zeile.kommuneAnVermieter <= zeile.kommune else {
                throw .auszahlung(
                    .vermieterÜberKommune(zeile.monat, zeile.person, kommune: zeile.kommune))
            }
        }
        guard auszahlung != nil || !zeilen.contains(where: { $0.anPerson.istPositiv }) else {
            throw .auszahlung(.kontoFehlt)
        }
        try prüfeMiete()
    }

    private func prüfeWege() throws(Ablehnung) {
        try auszahlung?.prüfe()
        for (nummer, direkt) in direktzahlungen.enumerated() {
            try direkt.an.prüfe()
            guard !direkt.an.verwendung.istLeer else {
                throw .auszahlung(.verwendungFehlt(direkt.an.iban))
            }
            guard zeitraum.contains(direkt.zeitraum.ab), zeitraum.contains(direkt.zeitraum.bis)
            else { throw .auszahlung(.direktzahlungAußerhalb(direkt.zeitraum)) }
            for frühere in direktzahlungen[..<nummer]
            where frühere.zeitraum.overlaps(direkt.zeitraum) {
                throw .auszahlung(.direktzahlungDoppelt(frühere.zeitraum, direkt.zeitraum))
            }
        }
    }

    /// Alle Köpfe zusammen zahlen dem Vermieter höchstens die Miete (§ 22 Abs. 7 SGB II).
    private func prüfeMiete() throws(Ablehnung) {
        for monat in zeitraum.monate {
            let summe = zeilen.filter { $0.monat == monat }.map(\.kommuneAnVermieter).summe
            guard summe.istPositiv else { continue }
            guard let direkt = direktzahlung(for: monat) else {
                throw .auszahlung(.direktzahlungFehlt(monat))
            }
            guard summe <= direkt.miete else {
                throw .auszahlung(
                    .vermieterÜberMiete(monat, summe: summe, miete: direkt.miete))
            }
        }
    }
}
