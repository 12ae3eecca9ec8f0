import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Testing
import Weboberflaeche

@Suite struct `Eingang` {
    @Test func `zeigt wer wartet und führt Kacheln zu ihren Listen`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        _ = try await w.erfasse(try Werkstatt.beispiel("01"), standort: "sued")
        let seite = try await w.eingang.eingang(Eingangsfilter(), for: w.zugang("anna"))
        #expect(seite.zeilen.count == 2)
        let zeile = try #require(seite.zeilen.first { $0.aktenzeichen == fall.text })
        #expect(zeile.name == "Muster, Anna")
        #expect(zeile.personen == "4 Personen")
        #expect(zeile.standort == "Standort Nord")
        #expect(zeile.alter?.text == "6 Tage")
        #expect(zeile.vollständigkeit?.prozent == 0)
        #expect(seite.kacheln.map(\.zahl) == ["1", "0", "1", "0"])
        for kachel in seite.kacheln {
            let liste = try await w.eingang.eingang(
                Eingangsfilter(ziel: kachel.ziel), for: w.zugang("anna"))
            #expect(String(liste.zeilen.count) == kachel.zahl, "\(kachel.titel): \(kachel.ziel)")
            #expect(liste.kacheln.first { $0.titel == kachel.titel }?.aktiv == true)
        }
        _ = try w.html(seite)
    }

    @Test(arguments: [(10, Ton.neutral), (11, .hinweis), (20, .hinweis), (21, .gefahr)])
    func `das Alter mahnt am Tag danach`(tage: Int, ton: Ton) async throws {
        let w = try await Werkstatt()
        let sachverhalt = try Werkstatt.beispiel("02")
        _ = try await w.erfasse(sachverhalt)
        w.stelle(auf: sachverhalt.antrag + tage)
        let seite = try await w.eingang.eingang(Eingangsfilter(), for: w.zugang("anna"))
        #expect(seite.zeilen.first?.alter?.text == "\(tage) Tage")
        #expect(seite.zeilen.first?.alter?.ton == ton)
    }

    @Test func `wer übernimmt, ist zuständig, und niemand nimmt ihm den Fall weg`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let version = try await w.version(fall)
        let anna = try await w.eingang.eingang(Eingangsfilter(), for: w.zugang("anna"))
        #expect(anna.zeilen.first?.übernehmen?.ziel == "/faelle/\(fall)/uebernehmen")
        // Der Korb eines anderen Standorts ist nicht der eigene.
        let sven = try await w.eingang.eingang(Eingangsfilter(), for: w.zugang("sven"))
        #expect(sven.zeilen.first?.übernehmen == nil)
        try await w.eingang.takeOver(fall.text, version: version, for: w.zugang("anna"))
        #expect(try await w.ablage.zeile(fall)?.zuständig?.text == "anna")
        // Ben hat die Seite von vorher offen.
        let zuSpät = await absage {
            try await w.eingang.takeOver(fall.text, version: version, for: w.zugang("ben"))
        }
        guard case .überholt(let inzwischen) = zuSpät else {
            Issue.record("nicht überholt: \(String(describing: zuSpät))")
            return
        }
        #expect(inzwischen.map(\.was) == ["Zuständig: Anna Muster"])
        let neu = try await w.version(fall)
        let verboten = await absage {
            try await w.eingang.takeOver(fall.text, version: neu, for: w.zugang("ben"))
        }
        #expect(verboten?.istVerboten == true)
        #expect(try await w.ablage.zeile(fall)?.zuständig?.text == "anna")
    }

    @Test func `zu prüfen ist, was andere führen`() async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        try await w.eingang.takeOver(
            fall.text, version: try await w.version(fall), for: w.zugang("anna"))
        _ = try await w.schlageVor(fall)
        let filter = Eingangsfilter(zustand: "pruefen")
        #expect(try await w.eingang.eingang(filter, for: w.zugang("anna")).zeilen.isEmpty)
        let ben = try await w.eingang.eingang(filter, for: w.zugang("ben"))
        #expect(ben.zeilen.map(\.aktenzeichen) == [fall.text])
        #expect(ben.zeilen.first?.zuständig == "Anna Muster")
    }

    @Test(arguments: ["kai", "ivo", "quer", "fremd", "NICHT GÜLTIG"])
    func `wer keine Fälle sehen darf, sieht keinen`(kennung: String) async throws {
        let w = try await Werkstatt()
        let fall = try await w.erfasse(try Werkstatt.beispiel("02"))
        let eingang = await absage {
            _ = try await w.eingang.eingang(Eingangsfilter(), for: w.zugang(kennung))
        }
        #expect(eingang?.istVerboten == true)
        let version = try await w.version(fall)
        let nehmen = await absage {
            try await w.eingang.takeOver(fall.text, version: version, for: w.zugang(kennung))
        }
        #expect(nehmen?.istVerboten == true)
    }

    @Test func `ein leerer Eingang sagt, was zu tun ist`() async throws {
        let w = try await Werkstatt()
        let seite = try await w.eingang.eingang(
            Eingangsfilter(text: "niemand", zustand: "erfunden", seite: 7), for: w.zugang("anna"))
        #expect(seite.zeilen.isEmpty)
        #expect(seite.leer?.handlung?.ziel == "/eingang")
        #expect(seite.blättern.weiter == nil)
    }
}

extension Eingangsfilter {
    /// Der Filter, den eine Adresse meint.
    fileprivate init(ziel: String) {
        self.init()
        for paar in ziel.split(separator: "?").last?.split(separator: "&") ?? [] {
            let teile = paar.split(separator: "=").map(String.init)
            switch teile[0] {
            case "zustand": zustand = teile[1]
            case "standort": standort = teile[1]
            case "zuteilung": zuteilung = teile[1]
            default: Issue.record("Die Seite kennt „\(teile[0])“ nicht.")
            }
        }
    }
}

/// Die Absage, mit der das Werk endet; nil, wenn es gelingt.
func absage(_ werk: () async throws -> Void) async -> Absage? {
    do {
        try await werk()
        return nil
    } catch let absage as Absage { return absage } catch {
        Issue.record("keine Absage: \(error)")
        return nil
    }
}

extension Absage {
    var istVerboten: Bool {
        guard case .verboten = self else { return false }
        return true
    }

    var istNichtGefunden: Bool {
        guard case .nichtGefunden = self else { return false }
        return true
    }
}
