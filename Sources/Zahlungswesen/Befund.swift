package import Fallakte
package import Grundtypen

/// Was der Kasse an einer Zahlung auffallen muss.
package struct Befund: Hashable, Sendable {
    package let zahlung: ZahlungsID
    package let art: Befundart

    package init(zahlung: ZahlungsID, art: Befundart) {
        self.zahlung = zahlung
        self.art = art
    }
}

package enum Befundart: Hashable, Sendable {
    /// An diesen Fall wurde noch nie gezahlt.
    case ersteZahlung
    /// Der Fall wurde schon bedient, aber nie auf dieses Konto.
    case neuesKonto
    /// Dasselbe Konto einer Person in anderen Fällen.
    case kontoInMehrerenFällen([String])
    /// Auf dieses Konto kam schon einmal etwas zurück.
    case kontoMitRückläufer(Rückgabecode)
    case betragHoch(Geld, grenze: Geld)
    /// Der Name ändert sich in der Datei mehr als durch ausgeschriebene Umlaute.
    case nameGeändert(wird: String)
    /// Vom Namen bleibt in der Datei kein Zeichen.
    case nameLeer
    case ibanUngültig(IBANFehler)
    /// Gültig und in SEPA, aber dorthin braucht die Bank mehr, als die Datei enthält.
    case kontoAußerhalbEWR(land: String)
    /// Aktenzeichen, Monat und Zusatz sind in der Schrift der Bank zu lang; so endet der Zweck in der Datei.
    case verwendungGekürzt(wird: String)

    /// Ob trotz des Befunds gezahlt werden darf, wenn jemand sagt, warum.
    package var quittierbar: Bool {
        switch self {
        case .ersteZahlung, .neuesKonto, .kontoInMehrerenFällen, .kontoMitRückläufer, .betragHoch,
            .nameGeändert, .verwendungGekürzt:
            true
        case .nameLeer, .ibanUngültig, .kontoAußerhalbEWR: false
        }
    }

    package var meldung: String {
        switch self {
        case .ersteZahlung: "Erste Zahlung in diesem Fall."
        case .neuesKonto: "Neues Konto: bisher ging das Geld dieses Falls auf ein anderes."
        case .kontoInMehrerenFällen(let fälle):
            "Dasselbe Konto steht auch in: \(fälle.joined(separator: ", ")). Bitte vergleichen."
        case .kontoMitRückläufer(let code):
            "Von diesem Konto kam schon Geld zurück (\(code)). \(code.maßnahme.meldung)"
        case .betragHoch(let betrag, let grenze):
            "\(betrag.deutsch) € sind mehr als die eingestellte Grenze von \(grenze.deutsch) €."
        case .nameGeändert(let name):
            "Der Name wird in der Datei zu „\(name)“; die Bank könnte ihn nicht wiedererkennen."
        case .nameLeer:
            "Der Name hat kein in SEPA erlaubtes Zeichen. Bitte den Namen der Bankverbindung in "
                + "lateinischer Schrift eintragen und die Zahlung bis dahin zurückhalten."
        case .ibanUngültig(let fehler):
            "\(fehler.meldung) Bis dahin die Zahlung zurückhalten."
        case .kontoAußerhalbEWR(let land):
            "Das Konto liegt in \(land), außerhalb des Europäischen Wirtschaftsraums. Dorthin verlangt "
                + "die Bank BIC und Anschrift, die in der Datei noch fehlen. Bitte die Zahlung "
                + "zurückhalten und einzeln überweisen oder ein anderes Konto erfragen."
        case .verwendungGekürzt(let zweck):
            "Der Verwendungszweck ist länger als \(Zeichensatz.verwendungslänge) Zeichen und endet in der "
                + "Datei mit „\(zweck.suffix(30))“. Bitte prüfen, ob der Empfänger ihn so zuordnen kann."
        }
    }
}

/// Einstellungen des Amtes für Zahlläufe.
package struct Zahlungseinstellungen: Hashable, Sendable {
    /// Ab diesem Betrag je Überweisung fragt die Kasse nach.
    package let hoherBetrag: Geld
    /// Banktage zwischen Vorbereitung und Ausführung, wie mit der Bank vereinbart.
    package let vorlaufBanktage: Int
    package let kalender: Bankkalender

    package init(hoherBetrag: Geld, vorlaufBanktage: Int, kalender: Bankkalender) {
        self.hoherBetrag = hoherBetrag
        self.vorlaufBanktage = vorlaufBanktage
        self.kalender = kalender
    }
}

/// Was frühere Läufe über Konten lehren.
package struct Kontenkenntnis: Hashable, Sendable {
    private var fälleJeKonto: [String: Set<String>] = [:]
    private var bedienteFälle: Set<String> = []
    private var rückläufer: [Kontoverbindung: Rückgabecode] = [:]
    /// Namen, unter denen ein Konto schon bedient wurde; über sie ist einmal entschieden.
    private var bedienteNamen: [String: Set<String>] = [:]
    /// Zusätze des Verwendungszwecks, mit denen ein Konto schon bedient wurde.
    private var bedienteVerwendungen: [String: Set<String>] = [:]

    package init() {}

    package init(aus läufe: some Sequence<Zahllauf>) {
        for lauf in läufe { learn(from: lauf) }
    }

    /// Nimmt auf, wohin der Lauf gezahlt hat und was zurückkam.
    package mutating func learn(from lauf: Zahllauf) {
        guard lauf.zustand == .angenommen else { return }
        for zahlung in lauf.zahlungen {
            switch lauf.stand(of: zahlung.id) {
            case .imLauf: learn(zahlung.empfänger)
            case .rückläufer(let code): rückläufer[zahlung.empfänger.kontoverbindung] = code
            case .zurückgewiesen(let code): rückläufer[zahlung.empfänger.kontoverbindung] = code
            case .zurückgehalten, nil: continue
            }
        }
    }

    private mutating func learn(_ empfänger: Zahlungsempfänger) {
        bedienteNamen[empfänger.iban, default: []].insert(empfänger.name)
        bedienteVerwendungen[empfänger.iban, default: []].insert(empfänger.verwendung)
        bedienteFälle.insert(empfänger.fall)
        switch empfänger.art {
        case .person:
            fälleJeKonto[empfänger.iban, default: []].insert(empfänger.fall)
        case .vermieter:
            // Ein Vermieter hat viele Fälle; sein Konto zählt nur im eigenen.
            fälleJeKonto[vermieterkonto(empfänger), default: []].insert(empfänger.fall)
        }
    }

    /// Alle Befunde zu den Zahlungen, in deren Reihenfolge.
    package func befunde(
        for zahlungen: [Zahlung], under einstellungen: Zahlungseinstellungen
    ) -> [Befund] {
        var fälleImLauf: [String: Set<String>] = [:]
        for zahlung in zahlungen where zahlung.empfänger.art == .person {
            fälleImLauf[zahlung.empfänger.iban, default: []].insert(zahlung.fall)
        }
        return zahlungen.flatMap { zahlung in
            let arten =
                kontobefunde(zahlung.empfänger, imLauf: fälleImLauf)
                + namensbefunde(zahlung.empfänger) + verwendungsbefunde(zahlung)
                + (zahlung.betrag > einstellungen.hoherBetrag
                    ? [.betragHoch(zahlung.betrag, grenze: einstellungen.hoherBetrag)] : [])
            return arten.map { Befund(zahlung: zahlung.id, art: $0) }
        }
    }

    private func kontobefunde(
        _ empfänger: Zahlungsempfänger, imLauf fälleImLauf: [String: Set<String>]
    ) -> [Befundart] {
        var arten: [Befundart] = []
        do throws(IBANFehler) {
            let iban = try IBAN(prüfend: empfänger.iban)
            if !iban.liegtImEWR { arten.append(.kontoAußerhalbEWR(land: iban.land)) }
        } catch {
            arten.append(.ibanUngültig(error))
        }
        switch empfänger.art {
        case .person:
            let fälle = fälleJeKonto[empfänger.iban, default: []]
            if !bedienteFälle.contains(empfänger.fall) {
                arten.append(.ersteZahlung)
            } else if !fälle.contains(empfänger.fall) {
                arten.append(.neuesKonto)
            }
            let andere = fälle.union(fälleImLauf[empfänger.iban, default: []])
                .subtracting([empfänger.fall])
            if !andere.isEmpty { arten.append(.kontoInMehrerenFällen(andere.sorted())) }
        case .vermieter:
            let fälle = fälleJeKonto[vermieterkonto(empfänger), default: []]
            if !bedienteFälle.contains(empfänger.fall) {
                arten.append(.ersteZahlung)
            } else if !fälle.contains(empfänger.fall) {
                arten.append(.neuesKonto)
            }
        }
        if let code = rückläufer[empfänger.kontoverbindung] {
            arten.append(.kontoMitRückläufer(code))
        }
        return arten
    }

    private func namensbefunde(_ empfänger: Zahlungsempfänger) -> [Befundart] {
        let name = empfänger.name
        let länge = Zeichensatz.namenslänge
        let umgesetzt = Zeichensatz.umgesetzt(name, höchstens: länge)
        if umgesetzt.isEmpty { return [.nameLeer] }
        let bekannt = bedienteNamen[empfänger.iban]?.contains(name) ?? false
        return bekannt || Zeichensatz.istÜblich(name, höchstens: länge)
            ? [] : [.nameGeändert(wird: umgesetzt)]
    }

    /// Gemessen am ganzen Zweck mit Aktenzeichen und Monat, nach der Umsetzung von ä zu ae.
    private func verwendungsbefunde(_ zahlung: Zahlung) -> [Befundart] {
        let länge = Zeichensatz.verwendungslänge
        guard Zeichensatz.länge(of: zahlung.verwendungszweck) > länge,
            bedienteVerwendungen[zahlung.empfänger.iban]?.contains(zahlung.empfänger.verwendung)
                != true
        else { return [] }
        return [
            .verwendungGekürzt(
                wird: Zeichensatz.umgesetzt(zahlung.verwendungszweck, höchstens: länge))
        ]
    }

    private func vermieterkonto(_ empfänger: Zahlungsempfänger) -> String {
        "vermieter/\(empfänger.iban)"
    }
}
