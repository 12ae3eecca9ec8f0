import Fallakte
import Grundtypen
import Testing

@testable import Zahlungswesen

/// Was mit dem Geld geschehen müsste, ganz ohne doppelte Buchführung: je Anordnung ein paar Zahlen.
struct Vergleichsmodell: Equatable {
    struct Stand: Equatable {
        var bewilligt: Int64 = 0
        var unterwegs: Int64 = 0
        var gezahlt: Int64 = 0
        var gefordert: Int64 = 0
        /// Wie oft die Anordnung gerade in einem Lauf steht oder gezahlt ist.
        var vergeben = 0
        var offen: Int64 { bewilligt - unterwegs - gezahlt + gefordert }
    }

    var stände: [String: Stand] = [:]

    mutating func verändere(_ anordnungen: [Zahlungsanordnung], _ wie: (inout Stand, Int64) -> Void)
    {
        for anordnung in anordnungen {
            wie(&stände[anordnung.schlüssel, default: Stand()], anordnung.betrag.cent)
        }
    }

    func summe(
        _ anordnungen: [Zahlungsanordnung], _ was: (Stand) -> Int64
    ) -> Geld {
        Geld(cent: anordnungen.reduce(0) { $0 + was(stände[$1.schlüssel, default: Stand()]) })
    }
}

/// Ein Amt im Kleinen: Anordnungen, Läufe, Belegungen und das Hauptbuch, daneben das Modell.
struct Zufallsamt {
    var würfel: Würfel
    let anordnungen: [Zahlungsanordnung]
    var bewilligt: [Zahlungsanordnung] = []
    var abgesetzt: Set<String> = []
    var erstattet: Set<String> = []
    var läufe: [Zahllauf] = []
    var belegt: [Belegung: Laufnummer] = [:]
    var buch = Hauptbuch()
    var modell = Vergleichsmodell()
    var gezählt: [String: Int] = [:]

    init(_ saat: UInt64) {
        var würfel = Würfel(saat)
        anordnungen = (1...Int.random(in: 1...4, using: &würfel)).map { nummer in
            Musterlauf.anordnung(
                nummer, fall: "f\(Int.random(in: 1...2, using: &würfel))",
                träger: Bool.random(using: &würfel) ? .bund : .kommune,
                iban: Musterlauf.deutscheIBAN(Int.random(in: 1...2, using: &würfel)),
                betrag: Geld(cent: Int64.random(in: 1...100_000, using: &würfel)))
        }
        self.würfel = würfel
    }

    mutating func schritt() throws {
        switch Int.random(in: 0..<6, using: &würfel) {
        case 0: try bewillige()
        case 1: try setzeAb()
        case 2: try bereiteVor()
        default:
            guard let stelle = läufe.indices.randomElement(using: &würfel) else {
                return try bewillige()
            }
            try bewege(stelle)
        }
    }

    private mutating func bewillige() throws {
        guard bewilligt.count < anordnungen.count else { return try bereiteVor() }
        let eine = anordnungen[bewilligt.count]
        bewilligt.append(eine)
        try buch.book(.sollstellung(of: eine, am: Tag(2026, 11, 20)))
        modell.verändere([eine]) { $0.bewilligt += $1 }
        zähle("bewilligt")
    }

    private mutating func setzeAb() throws {
        guard let eine = bewilligt.randomElement(using: &würfel) else { return }
        if abgesetzt.insert(eine.schlüssel).inserted {
            try buch.book(.absetzung(of: eine, am: Tag(2026, 12, 10)))
            modell.verändere([eine]) { $0.bewilligt -= $1 }
            zähle("abgesetzt")
        } else if (modell.stände[eine.schlüssel]?.offen ?? 0) < 0,
            erstattet.insert(eine.schlüssel).inserted
        {
            try buch.book(.erstattung(of: eine, betrag: eine.betrag, am: Tag(2027, 1, 5)))
            modell.verändere([eine]) { $0.gefordert += $1 }
            zähle("erstattet")
        }
    }

    private mutating func bereiteVor() throws {
        let auswahl = bewilligt.filter { _ in Bool.random(using: &würfel) }
        let art = Bool.random(using: &würfel) ? Laufart.hauptlauf : .tageslauf
        let auftrag = try Musterlauf.auftrag(auswahl, nummer: läufe.count + 1, art: art)
        do throws(Laufablehnung) {
            let ereignisse = try Zahllauf().decide(
                auftrag, belegt: belegt, under: Musterlauf.einstellungen)
            läufe.append(Zahllauf())
            tue(ereignisse, läufe.count - 1)
            modell.verändere(auswahl) { stand, _ in stand.vergeben += 1 }
            zähle("vorbereitet")
        } catch {
            // Abgelehnt werden darf nur, was leer ist oder schon vergeben.
            let vergeben = auswahl.contains { (modell.stände[$0.schlüssel]?.vergeben ?? 0) > 0 }
            let platz = art == .hauptlauf && belegt[.hauptlauf(Musterlauf.monat)] != nil
            #expect(auswahl.isEmpty || vergeben || platz)
            zähle("abgelehnte Vorbereitung")
        }
    }

    private mutating func bewege(_ stelle: Int) throws {
        let lauf = läufe[stelle]
        switch lauf.zustand {
        case .leer: Issue.record("ein leerer Lauf wird nie gespeichert")
        case .vorbereitet, .geprüft: try entscheide(stelle)
        case .freigegeben:
            let entwurf = try lauf.dateientwurf(
                erstellt: Musterlauf.zeit, heute: Musterlauf.heute, under: Musterlauf.einstellungen)
            let ereignisse = try lauf.decide(
                entwurf, prüfsumme: Prüfsumme(1, 2, 3, 4), bytes: 1, durch: kennung("karl"))
            tue(ereignisse, stelle)
        case .ausgegeben: try meldeZurück(stelle)
        case .angenommen: try lasseZurückkommen(stelle)
        case .abgelehnt, .abgebrochen: break
        }
    }

    private mutating func entscheide(_ stelle: Int) throws {
        let lauf = läufe[stelle]
        if Int.random(in: 0..<6, using: &würfel) == 0 {
            let frei = lauf.auszuzahlen.flatMap(\.zeilen)
            tue(try lauf.decide(Abbruch(grund: "x", durch: kennung("vera"))), stelle)
            modell.verändere(frei) { stand, _ in stand.vergeben -= 1 }
            return zähle("abgebrochen")
        }
        if Int.random(in: 0..<3, using: &würfel) == 0,
            let zahlung = lauf.auszuzahlen.randomElement(using: &würfel)
        {
            let halten = Zurückhaltung(zahlung: zahlung.id, grund: "x", durch: try kennung("karl"))
            tue(try lauf.decide(halten), stelle)
            modell.verändere(zahlung.zeilen) { stand, _ in stand.vergeben -= 1 }
            return zähle("zurückgehalten")
        }
        guard lauf.zustand == .geprüft, !lauf.auszuzahlen.isEmpty else {
            let kenntnis = Kontenkenntnis(aus: läufe)
            let karl = try kennung("karl")
            tue(
                try lauf.prüfe(durch: karl, wissend: kenntnis, under: Musterlauf.einstellungen),
                stelle)
            let offen = läufe[stelle].offeneBefunde
            return tue(
                try läufe[stelle].decide(
                    Befundquittierung(befunde: offen, grund: "x", durch: karl)), stelle)
        }
        let frei = Freigabe(
            anzahl: lauf.auszuzahlen.count, summe: lauf.summe, durch: try kennung("fred"))
        tue(try lauf.decide(frei), stelle)
        modell.verändere(lauf.auszuzahlen.flatMap(\.zeilen)) { $0.unterwegs += $1 }
        zähle("freigegeben")
    }

    private mutating func meldeZurück(_ stelle: Int) throws {
        let lauf = läufe[stelle]
        let karl = try kennung("karl")
        if Int.random(in: 0..<4, using: &würfel) == 0 {
            let nein = Bankablehnung(
                referenz: "B", am: Tag(2026, 11, 30), grund: "x", durch: karl)
            tue(try lauf.decide(nein), stelle)
            modell.verändere(lauf.auszuzahlen.flatMap(\.zeilen)) { stand, cent in
                stand.unterwegs -= cent
                stand.vergeben -= 1
            }
            return zähle("abgelehnt")
        }
        let code = try #require(Rückgabecode("AC01"))
        let nicht = lauf.auszuzahlen.filter { _ in Int.random(in: 0..<4, using: &würfel) == 0 }
        let annahme = Annahme(
            referenz: "B", am: try #require(lauf.ausgabe).ausführung,
            zurückgewiesen: nicht.map { Zurückweisung(zahlung: $0.id, code: code) }, durch: karl)
        tue(try lauf.decide(annahme), stelle)
        modell.verändere(lauf.auszuzahlen.flatMap(\.zeilen)) { stand, cent in
            stand.unterwegs -= cent
            stand.gezahlt += cent
        }
        modell.verändere(nicht.flatMap(\.zeilen)) { stand, cent in
            stand.gezahlt -= cent
            stand.vergeben -= 1
        }
        zähle("angenommen")
    }

    private mutating func lasseZurückkommen(_ stelle: Int) throws {
        let lauf = läufe[stelle]
        guard let zahlung = lauf.zahlungen.randomElement(using: &würfel) else { return }
        let rückläufer = Rückläufer(
            zahlung: zahlung.id, betrag: zahlung.betrag, code: try #require(Rückgabecode("AC04")),
            referenz: "C", wert: Tag(2026, 12, 3), durch: try kennung("karl"))
        let darf = lauf.stand(of: zahlung.id) == .imLauf
        do throws(Laufablehnung) {
            tue(try lauf.decide(rückläufer), stelle)
            #expect(darf)
            modell.verändere(zahlung.zeilen) { stand, cent in
                stand.gezahlt -= cent
                stand.vergeben -= 1
            }
            zähle("Rückläufer")
        } catch { #expect(!darf) }
    }

    private mutating func tue(_ ereignisse: [ZahllaufEreignis], _ stelle: Int) {
        do {
            for ereignis in ereignisse {
                let folgen = try läufe[stelle].folgen(of: ereignis)
                try läufe[stelle].append(
                    Laufblatt(
                        nummer: läufe[stelle].version + 1, erfasst: Musterlauf.zeit,
                        ereignis: ereignis))
                for frei in folgen.frei { #expect(belegt.removeValue(forKey: frei) != nil) }
                let nummer = try #require(läufe[stelle].vorbereitung?.lauf)
                for platz in folgen.belegt {
                    #expect(belegt.updateValue(nummer, forKey: platz) == nil)
                }
                for satz in folgen.buchungssätze { try buch.book(satz) }
            }
        } catch { Issue.record(error) }
    }

    private mutating func zähle(_ was: String) { gezählt[was, default: 0] += 1 }
}
