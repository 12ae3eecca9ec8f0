package import Fallakte
package import Grundtypen

/// Der Auftrag, aus Anordnungen einen Lauf zu machen.
package struct Vorbereitungsauftrag: Hashable, Sendable {
    package let lauf: Laufnummer
    package let art: Laufart
    /// Gezahlt werden Anordnungen für diesen Monat und, als Nachzahlung, frühere.
    package let monat: Monat
    package let auftraggeber: Auftraggeber
    package let anordnungen: [Zahlungsanordnung]
    package let durch: Kennung

    package init(
        lauf: Laufnummer, art: Laufart, monat: Monat, auftraggeber: Auftraggeber,
        anordnungen: [Zahlungsanordnung], durch: Kennung
    ) {
        self.lauf = lauf
        self.art = art
        self.monat = monat
        self.auftraggeber = auftraggeber
        self.anordnungen = anordnungen
        self.durch = durch
    }
}

extension Zahllauf {
    /// Friert die Anordnungen ein und fasst sie zu Überweisungen zusammen.
    ///
    /// - Parameters:
    ///   - auftrag: was gezahlt werden soll.
    ///   - belegt: was andere Läufe für sich haben; die Ablage prüft beim Speichern noch einmal.
    ///   - einstellungen: Kalender und Vorlauf der Bank.
    /// - Returns: das eine Ereignis der Vorbereitung.
    /// - Throws: wenn der Lauf so nicht entstehen darf.
    package func decide(
        _ auftrag: Vorbereitungsauftrag, belegt: [Belegung: Laufnummer],
        under einstellungen: Zahlungseinstellungen
    ) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.leer)
        let zahlungen: [Zahlung]
        do throws(Vorbereitungsmangel) {
            try auftrag.prüfe(belegt: belegt)
            zahlungen = try auftrag.gebündelt()
        } catch { throw .vorbereitung(error) }
        let kalender = einstellungen.kalender
        let frühestens = kalender.banktag(einstellungen.vorlaufBanktage, nach: auftrag.lauf.am)
        return [
            .vorbereitet(
                Vorbereitung(
                    lauf: auftrag.lauf, art: auftrag.art, monat: auftrag.monat,
                    ausführung: kalender.zahltag(for: auftrag.monat, frühestens: frühestens),
                    auftraggeber: auftrag.auftraggeber, zahlungen: zahlungen, durch: auftrag.durch))
        ]
    }
}

extension Vorbereitungsauftrag {
    fileprivate func prüfe(belegt: [Belegung: Laufnummer]) throws(Vorbereitungsmangel) {
        guard !anordnungen.isEmpty else { throw .nichtsZuZahlen }
        guard
            !Zeichensatz.umgesetzt(auftraggeber.name, höchstens: Zeichensatz.namenslänge).isEmpty
        else { throw .auftraggeberOhneName }
        switch art {
        case .hauptlauf:
            if let anderer = belegt[.hauptlauf(monat)] { throw .hauptlaufBesteht(monat, anderer) }
        case .tageslauf: break
        }
        var gesehen: Set<String> = []
        for anordnung in anordnungen {
            let schlüssel = anordnung.schlüssel
            guard !schlüssel.isEmpty else { throw .schlüsselFehlt(fall: anordnung.fall) }
            guard gesehen.insert(schlüssel).inserted else { throw .doppelt(schlüssel: schlüssel) }
            if let anderer = belegt[.anordnung(schlüssel)] {
                throw .vergeben(schlüssel: schlüssel, an: anderer)
            }
            guard anordnung.betrag.istPositiv else {
                throw .betragNichtPositiv(schlüssel: schlüssel)
            }
            guard anordnung.monat <= monat else {
                throw .späterFällig(schlüssel: schlüssel, anordnung.monat, lauf: monat)
            }
            guard !anordnung.haushaltsstelle.isEmpty else {
                throw .haushaltsstelleFehlt(schlüssel: schlüssel)
            }
        }
    }

    /// Eine Überweisung je Fall und Konto, in der Reihenfolge der ersten Zeile.
    fileprivate func gebündelt() throws(Vorbereitungsmangel) -> [Zahlung] {
        var reihenfolge: [Zahlungsempfänger] = []
        var zeilen: [Zahlungsempfänger: [Zahlungsanordnung]] = [:]
        for anordnung in anordnungen {
            let empfänger = Zahlungsempfänger(of: anordnung)
            if zeilen[empfänger] == nil { reihenfolge.append(empfänger) }
            zeilen[empfänger, default: []].append(anordnung)
        }
        var zahlungen: [Zahlung] = []
        for (stelle, empfänger) in reihenfolge.enumerated() {
            guard
                let id = ZahlungsID(lauf: lauf, nummer: stelle + 1, art: empfänger.art),
                let zahlung = Zahlung(id: id, zeilen: zeilen[empfänger, default: []])
            else { throw .zuVieleZahlungen(reihenfolge.count) }
            guard zahlung.betrag <= Zahlung.höchstbetrag else {
                throw .betragZuHoch(fall: zahlung.fall, zahlung.betrag)
            }
            zahlungen.append(zahlung)
        }
        return zahlungen
    }
}
