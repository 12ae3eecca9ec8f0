import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Weboberflaeche
import Zahlungswesen

/// Baut die Seite eines Zahllaufs.
struct Laufansicht {
    private let gang: Arbeitsgang
    private let akte: Laufakte
    private let kasse: Kasse

    init(_ gang: Arbeitsgang, _ akte: Laufakte, _ kasse: Kasse) {
        self.gang = gang
        self.akte = akte
        self.kasse = kasse
    }

    private var s: Sprache { gang.s }
    private var lauf: Zahllauf { akte.stand }
    private var pfad: String { "/zahllaeufe/\(akte.nummer)" }
    private var darf: Bool { gang.akteur.darf(.zahllaufFühren) }

    func seite(_ nummer: Int) async throws -> Zahllaufseite {
        let ausgelassen = try await ausgelassen()
        let verlauf = await Laufverlauf(gang, akte).einträge()
        let zeilen = Laufzeilen(gang, lauf)
        // Abgelehnt wird nur, was die Person selbst täte; nur sie kann im Satz vorkommen.
        let namen = await Namen([gang.akteur.kennung], in: gang.amt)
        let schritte = Laufschritte(gang, lauf, kasse.einstellungen, namen)
        let klärbar = darf && lauf.zustand == .geprüft && !lauf.offeneBefunde.isEmpty
        return Zahllaufseite(
            titel: titel, brotkrumen: [Verweis(s("Zahlläufe", "Payment runs"), "/zahllaeufe")],
            zustand: s.marke(lauf.zustand), version: lauf.version,
            angaben: angaben(ausgelassen: ausgelassen.count), stufen: await stufen(),
            zurückgestellt: gang.tafel(ausgelassen: ausgelassen), befunde: befunde,
            ohneBefunde: gang.w(
                lauf.zustand == .vorbereitet
                    ? "zahllauf.befunde_ungeprueft" : "zahllauf.befunde_leer"),
            befundfelder: klärbar ? Felder.befund(gang.w) : [],
            summen: zeilen.summen, gesamtsumme: s.geld(lauf.summe), zeilen: zeilen.seite(nummer),
            blättern: zeilen.blättern(nummer), pfad: pfad, handlungen: schritte.handlungen,
            gesperrt: schritte.gesperrt, datei: datei, verlauf: verlauf)
    }

    private var titel: String {
        guard let v = lauf.vorbereitung else { return s("Zahllauf", "Payment run") }
        return s(
            "Zahllauf \(s.monat(v.monat))", "Payment run \(s.monat(v.monat))")
    }

    private func ausgelassen() async throws -> [ZurückgestellterFall] {
        guard let vorbereitung = lauf.vorbereitung else { return [] }
        return try await kasse.ausgelassen(
            in: akte.nummer, monat: vorbereitung.monat, by: gang.akteur)
    }

    private func angaben(ausgelassen: Int) -> [Angabe] {
        var angaben = [Angabe(s("Nummer", "Number"), akte.nummer.description)]
        if let v = lauf.vorbereitung {
            angaben += [
                Angabe(s("Art", "Kind"), s.name(v.art)),
                Angabe(
                    s("Ausführung", "Execution"),
                    s.tag(ausführung(v))),
                Angabe(
                    s("Von Konto", "From account"),
                    "\(v.auftraggeber.name), \(v.auftraggeber.iban.gruppiert)"),
            ]
        }
        angaben += [
            Angabe(s("Zahlungen", "Payments"), s.zahl(lauf.auszuzahlen.count)),
            Angabe(s("Summe", "Total"), s.euro(lauf.summe)),
        ]
        let gehalten = lauf.zahlungen.count - lauf.auszuzahlen.count
        if gehalten > 0 {
            angaben.append(Angabe(s("Zurückgehalten", "Held back"), s.zahl(gehalten)))
        }
        if ausgelassen > 0 {
            angaben.append(
                Angabe(s("Zurückgestellte Fälle", "Cases set aside"), s.zahl(ausgelassen)))
        }
        return angaben
    }

    /// Der Tag in der Datei; vorher der, auf den sie heute käme.
    private func ausführung(_ v: Vorbereitung) -> Tag {
        if let ausgabe = lauf.ausgabe { return ausgabe.ausführung }
        return lauf.zustand == .abgebrochen
            ? v.ausführung : lauf.ausführung(heute: gang.heute, under: kasse.einstellungen.zahlung)
    }

    private var datei: Verweis? {
        guard lauf.ausgabe != nil, darf else { return nil }
        return Verweis(s("SEPA-Datei herunterladen", "Download SEPA file"), "\(pfad)/datei")
    }

    // MARK: Befunde

    private var befunde: [Weboberflaeche.Befund] {
        let offen = Set(lauf.offeneBefunde)
        return lauf.befunde.map { befund in
            let istOffen = offen.contains(befund)
            return Weboberflaeche.Befund(
                kode: befund.kode, text: "\(befund.art.satz(s)) (\(wo(befund)))",
                ton: istOffen ? (befund.art.quittierbar ? .achtung : .gefahr) : .gut,
                bestätigt: erledigt(befund),
                wählen: istOffen && darf && lauf.zustand == .geprüft ? befund.feldname : nil)
        }
    }

    private func wo(_ befund: Zahlungswesen.Befund) -> String {
        guard let zahlung = lauf.zahlungen.first(where: { $0.id == befund.zahlung }) else {
            return befund.zahlung.description
        }
        return "\(zahlung.fall), \(zahlung.empfänger.name), \(s.euro(zahlung.betrag))"
    }

    private func erledigt(_ befund: Zahlungswesen.Befund) -> String? {
        if let quittung = lauf.quittiert[befund] {
            return s("bestätigt: \(quittung.grund)", "acknowledged: \(quittung.grund)")
        }
        guard case .zurückgehalten(let grund)? = lauf.stand(of: befund.zahlung) else { return nil }
        return s("Zahlung zurückgehalten: \(grund)", "payment held back: \(grund)")
    }

    // MARK: Stufen

    private func stufen() async -> [Stufe] {
        var erledigt: [Int: String] = [:]
        for blatt in akte.blätter {
            guard let stufe = stufe(of: blatt.ereignis) else { continue }
            let wer = await gang.amt.name(of: blatt.ereignis.handelnd)
            erledigt[stufe] = "\(wer), \(gang.zeit(blatt.erfasst))"
        }
        let namen = [
            s("Vorbereitet", "Prepared"), s("Geprüft", "Checked"), s("Freigegeben", "Released"),
            s("Datei erzeugt", "File created"),
            s("Von der Bank angenommen", "Accepted by the bank"),
        ]
        let jetzt = lauf.zustand == .abgebrochen ? nil : namen.indices.first { erledigt[$0] == nil }
        return namen.enumerated().map { stelle, name in
            Stufe(
                name, erledigt[stelle] != nil ? .erledigt : stelle == jetzt ? .jetzt : .offen,
                einzelheit: erledigt[stelle])
        }
    }

    private func stufe(of ereignis: ZahllaufEreignis) -> Int? {
        switch ereignis {
        case .vorbereitet: 0
        case .geprüft: 1
        case .freigegeben: 2
        case .ausgegeben: 3
        case .angenommen: 4
        case .befundeQuittiert, .zahlungZurückgehalten, .abgelehnt, .rückläuferEingegangen,
            .abgebrochen:
            nil
        }
    }
}
