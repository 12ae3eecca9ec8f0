import Briefsatz
import Foundation
import Schriftgut
import Schriftproben
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct `Aufsicht über die Satzprozesse` {
    @Test func `stirbt der Prozess mitten im Brief, kommt der Brief trotzdem`() async throws {
        let brief = try Muster.alleinstehend.brief()
        try await Werkstatt.mit {
            $0.prozesse = 1
        } _: { setzer in
            let erwartet = try await setzer.setze(brief)
            let opfer = try #require(await setzer.prozessnummern.first)
            // Angehalten nimmt er den Auftrag an, setzt ihn aber nicht: der Brief ist unterwegs.
            #expect(kill(opfer, SIGSTOP) == 0)
            async let gesetzt = setzer.setze(brief)
            try await Task.sleep(for: .milliseconds(100))
            #expect(kill(opfer, SIGKILL) == 0)
            #expect(try await gesetzt == erwartet)
            #expect(await setzer.prozessnummern.first != opfer)
            #expect(!lebt(opfer), "der tote Prozess ist abgeholt")
        }
    }

    @Test func `im Dauerlauf erschossen, und alle Briefe kommen an`() async throws {
        let brief = try Muster.vorläufig.brief()
        try await Werkstatt.mit { setzer in
            try await setzer.wärmeVor()
            let opfer = await setzer.prozessnummern
            #expect(opfer.count == 2)
            try await withThrowingTaskGroup(of: Int.self) { gruppe in
                // Jeden Platz einmal: ein Brief wird an seinem Platz wiederholt, zweimal trifft es keinen.
                // Um jeden Schuss herum warten Briefe, sonst träfe er nach getaner Arbeit.
                for nummer in opfer {
                    for _ in 0..<60 { gruppe.addTask { try await setzer.setze(brief).count } }
                    try await Task.sleep(for: .milliseconds(100))
                    #expect(kill(nummer, SIGKILL) == 0)
                }
                for _ in 0..<60 { gruppe.addTask { try await setzer.setze(brief).count } }
                var größen: Set<Int> = []
                for try await größe in gruppe { größen.insert(größe) }
                #expect(größen.count == 1)
            }
            // Ersetzt wird ein Prozess nur, wenn nach seinem Tod noch ein Brief zu setzen war.
            #expect(Set(await setzer.prozessnummern).isDisjoint(with: opfer))
            for nummer in opfer { #expect(!lebt(nummer)) }
        }
    }

    @Test func `ein hängender Prozess ist ein Fehler, der nächste Brief gelingt`() async throws {
        let brief = try Muster.alleinstehend.brief()
        let frist = Duration.seconds(2)
        try await Werkstatt.mit {
            $0.prozesse = 1
            $0.frist = frist
        } _: { setzer in
            let erwartet = try await setzer.setze(brief)
            let hängend = try #require(await setzer.prozessnummern.first)
            kill(hängend, SIGSTOP)
            await #expect(throws: Satzfehler.zeitüberschritten(frist)) {
                try await setzer.setze(brief)
            }
            #expect(!lebt(hängend))
            #expect(try await setzer.setze(brief) == erwartet)
        }
    }

    @Test func `ein Brief größer als jeder Puffer hält den hängenden Prozess nicht auf`()
        async throws
    {
        var brief = try Muster.alleinstehend.brief()
        brief.untertitel = String(repeating: "Wort ", count: 400_000)
        try await Werkstatt.mit {
            $0.prozesse = 1
            $0.frist = .seconds(1)
        } _: { [brief] setzer in
            try await setzer.wärmeVor()
            kill(try #require(await setzer.prozessnummern.first), SIGSTOP)
            await #expect(throws: Satzfehler.zeitüberschritten(.seconds(1))) {
                try await setzer.setze(brief)
            }
        }
    }

    @Test func `ein unsetzbarer Brief ist ein Fehler und stört den nächsten nicht`() async throws {
        var kaputt = try Muster.alleinstehend.brief()
        kaputt.titel = ""
        try await Werkstatt.mit {
            $0.prozesse = 1
        } _: { [kaputt] setzer in
            let vorher = try await setzer.setze(Muster.alleinstehend.brief())
            let nummern = await setzer.prozessnummern
            await #expect(throws: Satzfehler.self) { try await setzer.setze(kaputt) }
            #expect(await setzer.prozessnummern == nummern)
            #expect(try await setzer.setze(Muster.alleinstehend.brief()) == vorher)
        }
    }

    @Test func `nach dem Ende läuft kein Prozess mehr`() async throws {
        let setzer = Briefsetzer(try Werkstatt.einstellungen)
        try await setzer.wärmeVor()
        let nummern = await setzer.prozessnummern
        #expect(nummern.count == 2)
        await setzer.beende()
        for nummer in nummern { #expect(!lebt(nummer)) }
        await #expect(throws: Satzfehler.beendet) {
            try await setzer.setze(Muster.alleinstehend.brief())
        }
    }

    @Test func `wird der Briefsetzer nur vergessen, bleibt auch nichts zurück`() async throws {
        var nummern: [Int32] = []
        do {
            let setzer = Briefsetzer(try Werkstatt.einstellungen)
            try await setzer.wärmeVor()
            nummern = await setzer.prozessnummern
        }
        try await Task.sleep(for: .milliseconds(200))
        #expect(nummern.count == 2)
        for nummer in nummern { #expect(!lebt(nummer)) }
    }

    @Test func `wer beim Warten abbricht, bekommt keinen Platz und nimmt keinen weg`() async throws
    {
        let brief = try Muster.alleinstehend.brief()
        try await Werkstatt.mit {
            $0.prozesse = 1
        } _: { setzer in
            try await setzer.wärmeVor()
            let nummer = try #require(await setzer.prozessnummern.first)
            kill(nummer, SIGSTOP)
            let erster = Task { try await setzer.setze(brief) }
            try await Task.sleep(for: .milliseconds(50))
            let wartender = Task { try await setzer.setze(brief) }
            try await Task.sleep(for: .milliseconds(50))
            wartender.cancel()
            await #expect(throws: Satzfehler.abgebrochen) { try await wartender.value }
            kill(nummer, SIGCONT)
            #expect(try await erster.value == setzer.setze(brief))
        }
    }

    /// Ob der Prozess noch da ist; auch ein Zombie zählt.
    private func lebt(_ nummer: Int32) -> Bool { kill(nummer, 0) == 0 }
}

@Suite struct `Einrichtung des Briefsatzes` {
    private func fehler(
        _ ändern: (inout Satzeinstellungen) -> Void
    ) async throws -> Satzfehler? {
        do {
            _ = try await Werkstatt.mit(ändern) { try await $0.setze(Muster.alleinstehend.brief()) }
            return nil
        } catch let fehler as Satzfehler {
            return fehler
        }
    }

    @Test func `fehlendes Python`() async throws {
        let gefunden = try await fehler { $0.python = "/gibt/es/nicht/python" }
        #expect(gefunden == .pythonFehlt(pfad: "/gibt/es/nicht/python", fehlernummer: ENOENT))
        #expect(gefunden?.meldung.contains("./einerhand") == true)
    }

    @Test func `ein Programm, das kein Python ist`() async throws {
        let gefunden = try await fehler { $0.python = "/bin/true" }
        #expect(gefunden == .startGescheitert(python: "/bin/true"))
    }

    @Test func `fehlende Schrift`() async throws {
        let gefunden = try await fehler { $0.schriften = "/gibt/es/nicht" }
        #expect(gefunden == .schriftFehlt(ordner: "/gibt/es/nicht"))
        #expect(gefunden?.meldung.contains("fonts-inter") == true)
    }

    #if os(Linux)
        @Test func `nichts Vertrauliches steht in der Befehlszeile`() async throws {
            try await Werkstatt.mit {
                $0.prozesse = 1
            } _: { setzer in
                _ = try await setzer.setze(Muster.alleinstehend.brief())
                let nummer = try #require(await setzer.prozessnummern.first)
                let zeile = try String(contentsOfFile: "/proc/\(nummer)/cmdline", encoding: .utf8)
                #expect(zeile.contains("satz.py"))
                #expect(!zeile.contains("Jana") && !zeile.contains("004711"))
            }
        }
    #endif
}
