package import Fallakte

extension Zahllauf {
    /// Die Kasse prüft; wiederholbar, solange nicht freigegeben ist.
    package func prüfe(
        durch kennung: Kennung, wissend kenntnis: Kontenkenntnis,
        under einstellungen: Zahlungseinstellungen
    ) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.vorbereitet, .geprüft)
        try verlangeKasse(kennung)
        let befunde = kenntnis.befunde(for: auszuzahlen, under: einstellungen)
        return [.geprüft(Kassenprüfung(befunde: befunde, durch: kennung))]
    }

    /// Quittiert Befunde; alle oder keiner.
    package func decide(_ quittung: Befundquittierung) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.geprüft)
        try verlangeKasse(quittung.durch)
        guard hatText(quittung.grund) else { throw .prüfung(.grundFehlt) }
        let offen = Set(offeneBefunde)
        for befund in quittung.befunde {
            guard offen.contains(befund) else { throw .prüfung(.befundUnbekannt(befund)) }
            guard befund.art.quittierbar else { throw .prüfung(.befundNichtQuittierbar(befund)) }
        }
        return quittung.befunde.isEmpty ? [] : [.befundeQuittiert(quittung)]
    }

    /// Hält eine Zahlung zurück; sie ist damit für einen anderen Lauf frei.
    package func decide(_ zurückhaltung: Zurückhaltung) throws(Laufablehnung) -> [ZahllaufEreignis]
    {
        try verlange(.vorbereitet, .geprüft)
        try verlangeKasse(zurückhaltung.durch)
        guard hatText(zurückhaltung.grund) else { throw .prüfung(.grundFehlt) }
        switch stand(of: zurückhaltung.zahlung) {
        case .imLauf: return [.zahlungZurückgehalten(zurückhaltung)]
        case nil: throw .prüfung(.zahlungUnbekannt(zurückhaltung.zahlung))
        case .zurückgehalten, .zurückgewiesen, .rückläufer:
            throw .prüfung(.schonZurückgehalten(zurückhaltung.zahlung))
        }
    }

    /// Die zweite Person gibt frei, was sie gesehen hat.
    package func decide(_ freigabe: Freigabe) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.geprüft)
        guard freigabe.durch != vorbereitung?.durch else {
            throw .freigabe(.vorbereitetUndFreigegeben(freigabe.durch))
        }
        guard !prüfende.contains(freigabe.durch) else {
            throw .freigabe(.geprüftUndFreigegeben(freigabe.durch))
        }
        try verlangeKasse(freigabe.durch)
        guard offeneBefunde.isEmpty else {
            throw .freigabe(.befundeOffen(offeneBefunde.count))
        }
        let anzahl = auszuzahlen.count
        guard anzahl > 0 else { throw .freigabe(.allesZurückgehalten) }
        guard freigabe.anzahl == anzahl, freigabe.summe == summe else {
            throw .freigabe(
                .andereSummeGesehen(
                    gesehen: freigabe.summe, anzahl: freigabe.anzahl, jetzt: summe,
                    anzahlJetzt: anzahl))
        }
        return [.freigegeben(freigabe)]
    }

    /// Bricht den Lauf ab, solange kein Geld unterwegs ist.
    package func decide(_ abbruch: Abbruch) throws(Laufablehnung) -> [ZahllaufEreignis] {
        try verlange(.vorbereitet, .geprüft)
        guard hatText(abbruch.grund) else { throw .prüfung(.grundFehlt) }
        return [.abgebrochen(abbruch)]
    }

    func verlange(_ erlaubt: Laufzustand...) throws(Laufablehnung) {
        guard erlaubt.contains(zustand) else {
            throw .falscherZustand(zustand, erwartet: erlaubt)
        }
    }

    /// Wer angeordnet hat, darf nicht zahlen (§ 77 BHO).
    private func verlangeKasse(_ kennung: Kennung) throws(Laufablehnung) {
        for zahlung in zahlungen {
            for zeile in zahlung.zeilen where zeile.beteiligt.contains(kennung) {
                throw .prüfung(.anordnungUndKasse(kennung))
            }
        }
    }
}

/// Ob mehr als Leerzeichen dasteht.
func hatText(_ text: String) -> Bool { !text.allSatisfy(\.isWhitespace) }
