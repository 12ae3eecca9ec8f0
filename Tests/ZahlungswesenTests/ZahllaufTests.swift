import Fallakte
import Grundtypen
import Testing

@testable import Zahlungswesen

@Suite struct `Weg eines Zahllaufs` {
    /// Jede Handlung mit den Zuständen, in denen sie erlaubt ist.
    enum Handlung: CaseIterable {
        case vorbereiten, prüfen, quittieren, zurückhalten, freigeben, entwerfen, ausgeben
        case annehmen, ablehnen, rücklaufen, abbrechen

        var erlaubt: Set<Laufzustand> {
            switch self {
            case .vorbereiten: [.leer]
            case .prüfen, .zurückhalten, .abbrechen: [.vorbereitet, .geprüft]
            case .quittieren, .freigeben: [.geprüft]
            case .entwerfen, .ausgeben: [.freigegeben]
            case .annehmen, .ablehnen: [.ausgegeben]
            case .rücklaufen: [.angenommen]
            }
        }

        func versuche(_ muster: Musterlauf) throws {
            let lauf = muster.lauf
            let bereit = try Musterlauf.bis(.freigegeben).lauf
            let entwurf = try bereit.dateientwurf(
                erstellt: Musterlauf.zeit, heute: Musterlauf.heute, under: Musterlauf.einstellungen)
            let zahlung = try #require(bereit.zahlungen.first)
            switch self {
            case .vorbereiten:
                _ = try lauf.decide(
                    Musterlauf.auftrag([Musterlauf.anordnung(1)]), belegt: [:],
                    under: Musterlauf.einstellungen)
            case .prüfen:
                _ = try lauf.prüfe(
                    durch: kennung("karl"), wissend: Kontenkenntnis(),
                    under: Musterlauf.einstellungen)
            case .quittieren:
                _ = try lauf.decide(
                    Befundquittierung(befunde: [], grund: "gut", durch: kennung("karl")))
            case .zurückhalten:
                _ = try lauf.decide(
                    Zurückhaltung(zahlung: zahlung.id, grund: "unklar", durch: kennung("karl")))
            case .freigeben:
                _ = try lauf.decide(
                    Freigabe(anzahl: 2, summe: .euro(1126), durch: kennung("fred")))
            case .entwerfen:
                _ = try lauf.dateientwurf(
                    erstellt: Musterlauf.zeit, heute: Musterlauf.heute,
                    under: Musterlauf.einstellungen)
            case .ausgeben:
                _ = try lauf.decide(
                    entwurf, prüfsumme: Prüfsumme(1, 2, 3, 4), bytes: 1, durch: kennung("karl"))
            case .annehmen: _ = try muster.annahme()
            case .ablehnen: _ = try muster.bankablehnung()
            case .rücklaufen: _ = try muster.rückläufer(zahlung)
            case .abbrechen:
                _ = try lauf.decide(Abbruch(grund: "Versehen", durch: kennung("vera")))
            }
        }
    }

    @Test(arguments: Handlung.allCases, Laufzustand.allCases)
    func `jede Handlung geht nur in ihrem Zustand`(handlung: Handlung, zustand: Laufzustand) throws
    {
        let muster = try Musterlauf.bis(zustand)
        #expect(muster.lauf.zustand == zustand)
        if handlung.erlaubt.contains(zustand) {
            try handlung.versuche(muster)
        } else {
            let fehler = #expect(throws: Laufablehnung.self) { try handlung.versuche(muster) }
            guard case .falscherZustand(let ist, let erwartet) = fehler else {
                Issue.record(
                    "erwartet war ein falscher Zustand, nicht \(String(describing: fehler))")
                return
            }
            #expect(ist == zustand)
            #expect(Set(erwartet) == handlung.erlaubt)
            #expect(fehler?.meldung(\.text).contains(zustand.bezeichnung) == true)
        }
    }

    @Test func `wer vorbereitet oder geprüft hat, gibt nicht frei`() throws {
        let lauf = try Musterlauf.bis(.geprüft).lauf
        func freigabe(_ wer: String) throws -> [ZahllaufEreignis] {
            try lauf.decide(Freigabe(anzahl: 2, summe: .euro(1126), durch: kennung(wer)))
        }
        #expect(throws: Laufablehnung.freigabe(.vorbereitetUndFreigegeben(try kennung("vera")))) {
            try freigabe("vera")
        }
        #expect(throws: Laufablehnung.freigabe(.geprüftUndFreigegeben(try kennung("karl")))) {
            try freigabe("karl")
        }
        #expect(try freigabe("fred").count == 1)
    }

    @Test func `auch wer nur quittiert oder zurückhält, hat geprüft`() throws {
        var muster = try Musterlauf.bis(.geprüft)
        let zahlung = try #require(muster.lauf.zahlungen.first)
        try muster.tue(
            muster.lauf.decide(
                Zurückhaltung(zahlung: zahlung.id, grund: "unklar", durch: kennung("hanna"))))
        #expect(throws: Laufablehnung.freigabe(.geprüftUndFreigegeben(try kennung("hanna")))) {
            try muster.lauf.decide(Freigabe(anzahl: 1, summe: .euro(563), durch: kennung("hanna")))
        }
    }

    @Test func `wer angeordnet hat, wirkt an der Zahlung nicht mit`() throws {
        let sara = try kennung("sara")
        let muster = try Musterlauf.bis(
            .vorbereitet, [Musterlauf.anordnung(1), Musterlauf.anordnung(2, beteiligt: [sara])])
        let zahlung = try #require(muster.lauf.zahlungen.first)
        let erwartet = Laufablehnung.prüfung(.anordnungUndKasse(sara))
        #expect(throws: erwartet) {
            try muster.lauf.prüfe(
                durch: sara, wissend: Kontenkenntnis(), under: Musterlauf.einstellungen)
        }
        #expect(throws: erwartet) {
            try muster.lauf.decide(Zurückhaltung(zahlung: zahlung.id, grund: "x", durch: sara))
        }
        var geprüft = muster
        try geprüft.prüfeUndQuittiere()
        #expect(throws: erwartet) {
            try geprüft.lauf.decide(Freigabe(anzahl: 2, summe: .euro(1126), durch: sara))
        }
        #expect(throws: erwartet) {
            try geprüft.lauf.decide(Befundquittierung(befunde: [], grund: "x", durch: sara))
        }
    }

    @Test func `freigegeben wird nur, was gesehen wurde`() throws {
        let lauf = try Musterlauf.bis(.geprüft).lauf
        for (anzahl, summe) in [(1, Geld.euro(1126)), (2, .euro(1126, 1))] {
            #expect(
                throws: Laufablehnung.freigabe(
                    .andereSummeGesehen(
                        gesehen: summe, anzahl: anzahl, jetzt: .euro(1126), anzahlJetzt: 2))
            ) {
                try lauf.decide(Freigabe(anzahl: anzahl, summe: summe, durch: kennung("fred")))
            }
        }
    }

    @Test func `sind alle zurückgehalten, gibt es nichts freizugeben`() throws {
        var muster = try Musterlauf.bis(.geprüft, [Musterlauf.anordnung(1)])
        let zahlung = try #require(muster.lauf.zahlungen.first)
        try muster.tue(
            muster.lauf.decide(
                Zurückhaltung(zahlung: zahlung.id, grund: "unklar", durch: kennung("karl"))))
        #expect(muster.belegt.keys.map(\.text) == ["hauptlauf/2026-12"])
        #expect(throws: Laufablehnung.freigabe(.allesZurückgehalten)) {
            try muster.lauf.decide(Freigabe(anzahl: 0, summe: .null, durch: kennung("fred")))
        }
    }

    @Test(arguments: [Laufzustand.abgebrochen, .abgelehnt])
    func `nach Abbruch oder Ablehnung ist alles wieder frei`(zustand: Laufzustand) throws {
        let muster = try Musterlauf.bis(zustand)
        #expect(muster.belegt.isEmpty)
        #expect(muster.buch.gezahlt() == .null)
        #expect(muster.buch.unterwegs() == .null)
    }

    @Test func `eine zurückgehaltene Zahlung wird nur einmal frei`() throws {
        var muster = try Musterlauf.bis(.geprüft)
        let zahlung = try #require(muster.lauf.zahlungen.first)
        let halten = Zurückhaltung(zahlung: zahlung.id, grund: "unklar", durch: try kennung("karl"))
        try muster.tue(muster.lauf.decide(halten))
        #expect(throws: Laufablehnung.prüfung(.schonZurückgehalten(zahlung.id))) {
            try muster.lauf.decide(halten)
        }
        try muster.tue(muster.lauf.decide(Abbruch(grund: "Versehen", durch: kennung("vera"))))
        #expect(muster.belegt.isEmpty)
    }

    /// Geplant ist Montag, der 30. November, mit einem Banktag Vorlauf: der Tag bleibt, solange die Datei
    /// spätestens am Freitag davor entsteht.
    @Test(arguments: [
        (Tag(2026, 11, 25), Tag(2026, 11, 30)), (Tag(2026, 11, 27), Tag(2026, 11, 30)),
        (Tag(2026, 11, 28), Tag(2026, 12, 1)), (Tag(2026, 11, 30), Tag(2026, 12, 1)),
        (Tag(2026, 12, 5), Tag(2026, 12, 8)), (Tag(2026, 12, 24), Tag(2026, 12, 28)),
    ])
    func `eine späte Datei lässt der Bank trotzdem ihren Vorlauf`(
        heute: Tag, ausführung: Tag
    ) throws {
        let lauf = try Musterlauf.bis(.freigegeben).lauf
        let entwurf = try lauf.dateientwurf(
            erstellt: Musterlauf.zeit, heute: heute, under: Musterlauf.einstellungen)
        #expect(entwurf.ausführung == ausführung)
        #expect(lauf.ausführung(heute: heute, under: Musterlauf.einstellungen) == ausführung)
    }

    @Test func `die ausgegebene Datei entsteht aus den Blättern immer gleich`() throws {
        var muster = try Musterlauf.bis(.freigegeben)
        let entwurf = try muster.lauf.dateientwurf(
            erstellt: Musterlauf.zeit, heute: Musterlauf.heute, under: Musterlauf.einstellungen)
        let bytes = PainDatei.bytes(of: entwurf)
        try muster.gibAus()
        #expect(PainDatei.bytes(of: try muster.lauf.ausgegebeneDatei()) == bytes)
        #expect(muster.lauf.ausgabe?.nachrichtenID == "JC-20261125-0001")
        try muster.tue(muster.annahme())
        try muster.tue(muster.rückläufer(try #require(muster.lauf.zahlungen.first)))
        #expect(PainDatei.bytes(of: try muster.lauf.ausgegebeneDatei()) == bytes)
    }

    @Test func `ein fremder Entwurf wird nicht ausgegeben`() throws {
        let lauf = try Musterlauf.bis(.freigegeben).lauf
        let anderer = try Musterlauf.bis(.freigegeben, [Musterlauf.anordnung(3)]).lauf
        let entwurf = try anderer.dateientwurf(
            erstellt: Musterlauf.zeit, heute: Musterlauf.heute, under: Musterlauf.einstellungen)
        #expect(throws: Laufablehnung.ausgabe(.entwurfVeraltet)) {
            try lauf.decide(
                entwurf, prüfsumme: Prüfsumme(1, 2, 3, 4), bytes: 1, durch: kennung("karl"))
        }
    }

    @Test func `Blätter mit Lücke oder rückwärts laufender Zeit sind beschädigt`() throws {
        var lauf = Zahllauf()
        let ereignis = ZahllaufEreignis.abgebrochen(Abbruch(grund: "x", durch: try kennung("a")))
        func blatt(_ nummer: Int, _ zeit: Int64) -> Laufblatt {
            Laufblatt(
                nummer: nummer, erfasst: Zeitpunkt(millisekunden: zeit), ereignis: ereignis)
        }
        #expect(throws: Lauffehler.lücke(erwartet: 1, gefunden: 2)) { try lauf.append(blatt(2, 5)) }
        try lauf.append(blatt(1, 5))
        #expect(throws: Lauffehler.zeitLäuftRückwärts(blatt: 2)) { try lauf.append(blatt(2, 4)) }
    }
}
