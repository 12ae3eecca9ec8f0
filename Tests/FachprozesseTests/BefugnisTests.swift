import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Testing
import Zahlungswesen

@Suite struct `Wer was darf` {
    @Test(arguments: Rolle.allCases)
    func `keine Rolle vereint Bewilligen und Zahlen oder IT und Fälle`(rolle: Rolle) throws {
        #expect(throws: Never.self) { try Probeamt.akteur("x", rolle) }
    }

    @Test func `zwei unvereinbare Rollen ergeben keinen Zugang`() throws {
        #expect(throws: Fehlt.self) { try Probeamt.akteur("x", .ansprechpartner, .kasse) }
        #expect(throws: Fehlt.self) { try Probeamt.akteur("x", .it, .teamleitung) }
        #expect(throws: Never.self) { try Probeamt.akteur("x", .ansprechpartner, .teamleitung) }
    }

    @Test func `wer verfasst, prüft nicht`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: probe.verfasst)
        await #expect(throws: Fachfehler.self) {
            try await probe.amt.erlasse(
                vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"),
                by: probe.verfasst)
        }
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.prüft)
        #expect(akte.stand.bescheide.isEmpty)
    }

    @Test func `Kasse und Eingangszone sehen keine Akte, die Leitung schlägt nichts vor`()
        async throws
    {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        for akteur in [probe.kasseEins, probe.eingang] {
            await #expect(throws: Fachfehler.self) {
                try await probe.amt.akte(fall, ansicht: "probe", by: akteur)
            }
        }
        await #expect(throws: Fachfehler.self) {
            try await probe.amt.schlageVor(
                fall, Entscheidungswunsch(art: .bewilligung), gesehen: 3, probe.auftrag("v"),
                by: probe.leitung)
        }
        await #expect(throws: Fachfehler.self) {
            try await probe.kasse.bereiteVor(
                .hauptlauf, for: Monat(2026, 8), probe.auftrag("l"), by: probe.verfasst)
        }
    }

    @Test func `jeder Blick in eine Akte wird festgehalten`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        _ = try await probe.amt.akte(fall, ansicht: "akte", by: probe.prüft)
        let datenschutz = try Probeamt.akteur("dora", .datenschutz)
        let liste = try await probe.kasse.zugriffe(Zugriffssuche(fall: fall), by: datenschutz)
        #expect(liste.zugriffe.map(\.durch) == [probe.prüft.kennung])
    }

    @Test func `jeder Blick in einen Zahllauf wird festgehalten, auch bei den Fällen darin`()
        async throws
    {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(2)
        await probe.ablage.damage(fälle[1]) { $0.mitAngehängtem(an: 1) }
        let lauf = try await probe.bereiteVor(.hauptlauf, "l1")
        try await probe.zahleAus(lauf, "l1")
        _ = try await probe.kasse.lauf(lauf, ansicht: "zahllauf", by: probe.kasseZwei)
        _ = try await probe.kasse.datei(of: lauf, by: probe.kasseEins)
        let fremd = try verlange(Laufnummer("20260101-0001"))
        #expect(
            try await probe.kasse.lauf(fremd, ansicht: "zahllauf", by: probe.kasseZwei) == nil)
        let datenschutz = try Probeamt.akteur("dora", .datenschutz)
        func blicke(_ suche: Zugriffssuche) async throws -> [String] {
            try await probe.kasse.zugriffe(suche, by: datenschutz).zugriffe
                .filter { $0.gegenstand == .lauf(lauf) }
                .map { "\($0.durch) \($0.ansicht)" }
        }
        let beide = ["karl zahlungsdatei", "kira zahllauf"]
        #expect(try await blicke(Zugriffssuche()) == beide)
        #expect(try await blicke(Zugriffssuche(fall: fälle[0])) == beide)
        #expect(try await blicke(Zugriffssuche(fall: fälle[1])).isEmpty, "er steht nicht darin")
        #expect(
            try await blicke(Zugriffssuche(durch: probe.kasseZwei.kennung)) == ["kira zahllauf"])
    }

    @Test(arguments: Rolle.allCases.filter { $0 != .datenschutz })
    func `nur der Datenschutz liest das Protokoll`(rolle: Rolle) async throws {
        let probe = try Probeamt()
        let fremd = try Probeamt.akteur("frida", rolle)
        await #expect(throws: Fachfehler.self) {
            try await probe.kasse.zugriffe(Zugriffssuche(), by: fremd)
        }
        await #expect(throws: Fachfehler.self) { try await probe.amt.personal(by: fremd) }
    }
}

@Suite struct `Was gleichzeitig geschieht` {
    @Test func `wer überholt wurde, erfährt, was inzwischen geschah`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        let gesehen = try await probe.version(fall)
        try await probe.amt.ändere(
            fall, auf: Angabenmuster.direktzahlung, grund: "Direktzahlung beantragt", giltAb: nil,
            gesehen: gesehen, probe.auftrag("ae"), by: probe.prüft)
        do {
            _ = try await probe.amt.schlageVor(
                fall, Entscheidungswunsch(art: .bewilligung), gesehen: gesehen,
                probe.auftrag("v"), by: probe.verfasst)
            Issue.record("Der Vorschlag auf altem Stand ging durch.")
        } catch {
            guard case Fachfehler.überholt(let konflikt) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(konflikt.inzwischen.map(\.autor) == [probe.prüft.kennung])
        }
    }

    @Test func `zwanzig Schalter erfassen zugleich und jeder bekommt ein eigenes Aktenzeichen`()
        async throws
    {
        let probe = try Probeamt()
        let fälle = try await withThrowingTaskGroup(of: FallID.self) { gruppe in
            for nummer in 0..<20 {
                gruppe.addTask {
                    try await probe.antrag(Angabenmuster.alleinstehend, "antrag-\(nummer)")
                }
            }
            return try await gruppe.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(fälle).count == 20)
    }

    @Test func `derselbe Auftrag geschieht einmal`() async throws {
        let probe = try Probeamt()
        let einmal = try await probe.antrag(Angabenmuster.alleinstehend, "gleich")
        let nochmal = try await probe.antrag(Angabenmuster.alleinstehend, "gleich")
        #expect(einmal == nochmal)
        let gesehen = try await probe.version(einmal)
        let erster = try await probe.amt.schlageVor(
            einmal, Entscheidungswunsch(art: .bewilligung), gesehen: gesehen, probe.auftrag("v"),
            by: probe.verfasst)
        let zweiter = try await probe.amt.schlageVor(
            einmal, Entscheidungswunsch(art: .bewilligung), gesehen: gesehen, probe.auftrag("v"),
            by: probe.verfasst)
        #expect(erster == zweiter)
    }

    @Test func `geänderte Angaben machen einen Vorschlag alt`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        let vorschlag = try await probe.amt.schlageVor(
            fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
            probe.auftrag("v"), by: probe.verfasst)
        try await probe.amt.ändere(
            fall, auf: Angabenmuster.gutVerdienend, grund: "Lohnabrechnung", giltAb: nil,
            gesehen: probe.version(fall), probe.auftrag("ae"), by: probe.verfasst)
        await #expect(throws: Fachfehler.self) {
            try await probe.amt.erlasse(
                vorschlag, in: fall, gesehen: probe.version(fall), probe.auftrag("e"),
                by: probe.prüft)
        }
    }
}
