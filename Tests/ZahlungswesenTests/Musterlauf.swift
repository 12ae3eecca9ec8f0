import Fallakte
import Grundtypen
import Testing

@testable import Zahlungswesen

/// Auch Swift Testing kennt einen `Tag`.
typealias Tag = Grundtypen.Tag

/// Ein Zahllauf zum Ausprobieren; jeder Test nennt nur, worauf es ihm ankommt.
struct Musterlauf {
    private(set) var lauf = Zahllauf()
    private(set) var buch = Hauptbuch()
    private(set) var belegt: [Belegung: Laufnummer] = [:]

    static let monat = Monat(2026, 12)
    static let heute = Tag(2026, 11, 25)
    static let zeit = Zeitpunkt(millisekunden: 1_795_588_200_000)
    static let einstellungen = Zahlungseinstellungen(
        hoherBetrag: .euro(3000), vorlaufBanktage: 1, kalender: Bankkalender())

    /// Hängt die Ereignisse an und bucht ihre Folgen, wie es eine Ablage tut.
    mutating func tue(_ ereignisse: [ZahllaufEreignis]) throws {
        for ereignis in ereignisse {
            let folgen = try lauf.folgen(of: ereignis)
            for frei in folgen.frei { try #require(belegt.removeValue(forKey: frei) != nil) }
            for platz in folgen.belegt { try #require(belegt[platz] == nil) }
            try lauf.append(
                Laufblatt(nummer: lauf.version + 1, erfasst: Musterlauf.zeit, ereignis: ereignis))
            let nummer = try #require(lauf.vorbereitung?.lauf)
            for platz in folgen.belegt { belegt[platz] = nummer }
            for satz in folgen.buchungssätze { try buch.book(satz) }
        }
    }

    /// Ein Lauf im gewünschten Zustand.
    static func bis(
        _ zustand: Laufzustand, _ anordnungen: [Zahlungsanordnung] = [anordnung(1), anordnung(2)]
    ) throws -> Musterlauf {
        var muster = Musterlauf()
        if zustand == .leer { return muster }
        try muster.tue(
            muster.lauf.decide(
                try auftrag(anordnungen), belegt: [:], under: Musterlauf.einstellungen))
        switch zustand {
        case .leer, .vorbereitet: return muster
        case .abgebrochen:
            try muster.tue(
                muster.lauf.decide(Abbruch(grund: "Versehen", durch: try kennung("vera"))))
            return muster
        case .geprüft, .freigegeben, .ausgegeben, .angenommen, .abgelehnt: break
        }
        try muster.prüfeUndQuittiere()
        if zustand == .geprüft { return muster }
        try muster.gibFrei()
        if zustand == .freigegeben { return muster }
        try muster.gibAus()
        if zustand == .ausgegeben { return muster }
        try muster.tue(zustand == .angenommen ? muster.annahme() : muster.bankablehnung())
        return muster
    }

    mutating func prüfeUndQuittiere(wissend kenntnis: Kontenkenntnis = Kontenkenntnis()) throws {
        let kasse = try kennung("karl")
        try tue(lauf.prüfe(durch: kasse, wissend: kenntnis, under: Musterlauf.einstellungen))
        let quittierbar = lauf.offeneBefunde.filter(\.art.quittierbar)
        try tue(
            lauf.decide(
                Befundquittierung(befunde: quittierbar, grund: "verglichen", durch: kasse)))
    }

    mutating func gibFrei() throws {
        try tue(
            lauf.decide(
                Freigabe(
                    anzahl: lauf.auszuzahlen.count, summe: lauf.summe, durch: try kennung("fred"))))
    }

    mutating func gibAus() throws {
        let entwurf = try lauf.dateientwurf(
            erstellt: Musterlauf.zeit, heute: Musterlauf.heute, under: Musterlauf.einstellungen)
        try tue(
            lauf.decide(
                entwurf, prüfsumme: Prüfsumme(1, 2, 3, 4),
                bytes: PainDatei.bytes(of: entwurf).count,
                durch: try kennung("karl")))
    }

    func annahme(ohne: [ZahlungsID] = []) throws -> [ZahllaufEreignis] {
        let code = try #require(Rückgabecode("AC04"))
        return try lauf.decide(
            Annahme(
                referenz: "BANK-1", am: lauf.ausgabe?.ausführung ?? Tag(2026, 11, 30),
                zurückgewiesen: ohne.map { Zurückweisung(zahlung: $0, code: code) },
                durch: try kennung("karl")))
    }

    func bankablehnung() throws -> [ZahllaufEreignis] {
        try lauf.decide(
            Bankablehnung(
                referenz: "BANK-1", am: Tag(2026, 11, 30), grund: "FF01",
                durch: try kennung("karl")))
    }

    func rückläufer(
        _ zahlung: Zahlung, betrag: Geld? = nil, am: Tag = Tag(2026, 12, 2), code: String = "AC04"
    ) throws -> [ZahllaufEreignis] {
        try lauf.decide(
            Rückläufer(
                zahlung: zahlung.id, betrag: betrag ?? zahlung.betrag,
                code: try #require(Rückgabecode(code)), referenz: "C54-1", wert: am,
                durch: try kennung("karl")))
    }

    static func auftrag(
        _ anordnungen: [Zahlungsanordnung], nummer: Int = 1, art: Laufart = .hauptlauf,
        monat: Monat = monat, am: Tag = heute
    ) throws -> Vorbereitungsauftrag {
        Vorbereitungsauftrag(
            lauf: try #require(Laufnummer(am: am, nummer: nummer)), art: art, monat: monat,
            auftraggeber: try auftraggeber(), anordnungen: anordnungen,
            durch: try kennung("vera"))
    }

    static func auftraggeber() throws -> Auftraggeber {
        Auftraggeber(
            name: "Landkreis Musterland - Kreiskasse",
            iban: try IBAN(prüfend: "DE89370400440532013000"), bic: BIC("COBADEFFXXX"))
    }

    /// Die Anordnung `nummer`; jede hat ohne weitere Angaben ihren eigenen Fall und ihr Konto.
    static func anordnung(
        _ nummer: Int, fall: String? = nil, monat: Monat = monat, träger: Kostenträger = .bund,
        art: Empfänger = .person, name: String = "Erika Mustermann", iban: String? = nil,
        verwendung: String = "", betrag: Geld = .euro(563), beteiligt: Set<Kennung> = []
    ) -> Zahlungsanordnung {
        let fall = fall ?? "4711-\(nummer)"
        return Zahlungsanordnung(
            schlüssel: "\(fall)/b1/\(monat)/p\(nummer)/\(träger.rawValue)/\(nummer)", fall: fall,
            monat: monat, person: "p\(nummer)", träger: träger,
            haushaltsstelle: träger == .bund ? "1101/681 12" : "3120.5461", empfängerart: art,
            empfängername: name, iban: iban ?? deutscheIBAN(nummer), verwendung: verwendung,
            betrag: betrag, beteiligt: beteiligt)
    }

    /// Eine gültige deutsche IBAN zu dieser Kontonummer; die Prüfziffern rechnet der Test selbst.
    static func deutscheIBAN(_ konto: Int) -> String {
        let bban = "12030000" + mitNullen(konto, stellen: 10)
        let rest = (bban + "131400").utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
        return "DE\(mitNullen(98 - rest, stellen: 2))\(bban)"
    }
}

func kennung(_ text: String) throws -> Kennung { try #require(Kennung(text)) }

/// Immer gleiche Zufallszahlen (SplitMix64).
struct Würfel: RandomNumberGenerator {
    private var zustand: UInt64

    init(_ saat: UInt64) { zustand = saat }

    mutating func next() -> UInt64 {
        zustand &+= 0x9E37_79B9_7F4A_7C15
        var z = zustand
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
