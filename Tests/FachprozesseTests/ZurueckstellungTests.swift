import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Testing
import Zahlungswesen

@Suite struct `Zahllauf ohne die betroffenen Fälle` {
    @Test
    func `eine beschädigte Akte hält niemanden auf und wird nach der Reparatur einmal gezahlt`()
        async throws
    {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(3)
        await probe.ablage.damage(fälle[1]) { $0.mitAngehängtem(an: 2) }
        let lauf = try await probe.bereiteVor(.hauptlauf, "l1")
        #expect(try await probe.gezahlte(in: lauf) == [fälle[0], fälle[2]])
        let grund = Zurückstellungsgrund.akteBeschädigt(blatt: 2)
        let offen = ZurückgestellterFall(
            fall: fälle[1], lage: .zurückgestellt(grund), ausgelassen: lauf)
        #expect(
            await probe.zahlungen.zurückgestellt(in: lauf) == [
                lauf: [Zurückstellung(fall: fälle[1], grund: grund)]
            ])
        #expect(try await probe.offene() == [offen])
        try await probe.zahleAus(lauf, "l1")
        #expect(try await probe.offene() == [offen], "auch nach der Zahlung der anderen")

        await probe.ablage.damage(fälle[1]) { $0.ohneAngehängtes(an: 2) }
        let behoben = ZurückgestellterFall(fall: fälle[1], lage: .wartet, ausgelassen: lauf)
        #expect(try await probe.offene() == [behoben], "sichtbar, bis gezahlt ist")
        let nachgeholt = try await probe.bereiteVor(.tageslauf, "l2")
        #expect(try await probe.gezahlte(in: nachgeholt) == [fälle[1]])
        #expect(try await probe.offene().isEmpty)
        #expect(
            try await probe.kasse.ausgelassen(
                in: lauf, monat: Monat(2026, 8), by: probe.kasseEins
            ).map(\.lage) == [.imLauf(nachgeholt)])
        try await probe.zahleAus(nachgeholt, "l2")
        for fall in fälle {
            #expect(
                try await probe.kasse.gezahlt(fall)
                    == [Monat(2026, 7): .euro(983), Monat(2026, 8): .euro(983)])
        }
        try await probe.bücherGehenAuf()
        await #expect(throws: Fachfehler.self) { try await probe.bereiteVor(.tageslauf, "l3") }
    }

    @Test func `fehlt das Ende oder die ganze Akte, fällt der Fall nicht still aus`() async throws {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(3)
        let blätter = try await probe.version(fälle[0])
        await probe.ablage.damage(fälle[0]) { Array($0.dropLast()) }
        await probe.ablage.damage(fälle[1]) { _ in [] }
        let lauf = try await probe.bereiteVor(.hauptlauf, "l1")
        #expect(try await probe.gezahlte(in: lauf) == [fälle[2]])
        #expect(
            try await probe.offene().map(\.lage) == [
                .zurückgestellt(.akteBeschädigt(blatt: blätter)),
                .zurückgestellt(.akteBeschädigt(blatt: 1)),
            ])
    }

    @Test(arguments: [nil, Ablagefehler.lesetabelleUnlesbar(fall: "f")])
    func `fehlt die Zeile der Arbeitsliste oder ist sie unlesbar, entscheidet die Akte`(
        fehler: Ablagefehler?
    ) async throws {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(2)
        await probe.ablage.damageZeile(fälle[0], fehler)
        let lauf = try await probe.bereiteVor(.hauptlauf, "l1")
        #expect(try await probe.gezahlte(in: lauf) == fälle)
        #expect(try await probe.offene().isEmpty)
    }

    @Test func `versagt der Speicher selbst, wird niemand zurückgestellt und nichts gezahlt`()
        async throws
    {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(2)
        await probe.ablage.damageZeile(fälle[0], .speicher(.keinPlatz(ort: "x")))
        await #expect(throws: Fachfehler.self) { try await probe.bereiteVor(.hauptlauf, "l1") }
        #expect(await probe.zahlungen.läufe().isEmpty)
        #expect(await probe.zahlungen.buchungssätze(of: nil).isEmpty)
    }

    @Test func `sind alle zurückgestellt, sagt die Absage es`() async throws {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(2)
        for fall in fälle { await probe.ablage.damage(fall) { $0.mitAngehängtem(an: 1) } }
        await #expect {
            try await probe.bereiteVor(.hauptlauf, "l1")
        } throws: { fehler in
            guard case .lauf(.vorbereitung(.nurZurückgestellte(2))) = fehler as? Fachfehler else {
                return false
            }
            return true
        }
        #expect(
            try await probe.kasse.zurückgestellte(by: probe.kasseEins) == fälle,
            "schon vor dem ersten Lauf zu sehen")
        let offene = try await probe.kasse.offeneZurückstellungen(
            dazu: fälle, by: probe.kasseEins)
        #expect(offene.map(\.ausgelassen) == [nil, nil])
    }

    @Test func `was ein abgebrochener Lauf ausließ, zählt nach der Reparatur nicht mehr`()
        async throws
    {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(2)
        await probe.ablage.damage(fälle[0]) { $0.mitAngehängtem(an: 1) }
        let lauf = try await probe.bereiteVor(.hauptlauf, "l1")
        await probe.ablage.damage(fälle[0]) { $0.ohneAngehängtes(an: 1) }
        #expect(try await probe.offene().map(\.lage) == [.wartet])
        try await probe.kasse.brichAb(
            lauf, grund: "neu", probe.auftrag("ab"), by: probe.kasseEins)
        #expect(try await probe.offene().isEmpty)
        let neu = try await probe.bereiteVor(.hauptlauf, "l2")
        #expect(try await probe.gezahlte(in: neu) == fälle)
    }

    @Test func `ein Hindernis der Kasse stellt nur den Fall zurück, den es betrifft`() async throws
    {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(3)
        // Der zweite ist schon gebucht, aber einen Tag später, als die Akte sagt.
        let anordnung = try #require(try await probe.anordnungen(fälle[1]).first)
        let falsch = Zahlungsanordnung(anordnung, of: fälle[1], haushaltsstelle: "B")
        _ = try await probe.zahlungen.book([
            .sollstellung(of: falsch, am: anordnung.versandt + 1)
        ])
        // Der dritte ist ganz gebucht und braucht die fehlende Haushaltsstelle nicht mehr.
        try await probe.kasse.stelleZumSoll(fälle[2])
        let ohneKommune = probe.kasse(mit: [.bund: "B"])
        await #expect(throws: Fachfehler.self) { try await ohneKommune.stelleZumSoll(fälle[0]) }
        let lauf = try await probe.bereiteVor(.hauptlauf, "l1", ohneKommune)
        #expect(try await probe.gezahlte(in: lauf) == [fälle[2]])
        #expect(
            await probe.zahlungen.zurückgestellt(in: nil) == [
                lauf: [
                    Zurückstellung(fall: fälle[0], grund: .haushaltsstelleFehlt(.kommune)),
                    Zurückstellung(
                        fall: fälle[1], grund: .sollWeichtAb(schlüssel: falsch.schlüssel)),
                ]
            ])
        // Mit den Einstellungen ist der erste behoben; der zweite wartet auf die Kassenleitung.
        #expect(
            try await probe.offene().map(\.lage) == [
                .wartet, .zurückgestellt(.sollWeichtAb(schlüssel: falsch.schlüssel)),
            ])
        try await probe.bücherGehenAuf()
    }

    @Test(arguments: Rolle.allCases.filter { $0 != .kasse })
    func `nur die Kasse sieht, wer zurückgestellt ist`(rolle: Rolle) async throws {
        let probe = try Probeamt()
        let fremd = try Probeamt.akteur("frida", rolle)
        await #expect(throws: Fachfehler.self) {
            try await probe.kasse.zurückgestellte(by: fremd)
        }
        await #expect(throws: Fachfehler.self) {
            try await probe.kasse.offeneZurückstellungen(dazu: [], by: fremd)
        }
    }
}

@Suite struct `Geänderte Haushaltsstelle` {
    @Test func `Gebuchtes wird auf der alten gezahlt, Neues auf der neuen, und beide gehen auf`()
        async throws
    {
        let probe = try Probeamt()
        let fälle = try await probe.zahlbare(2)
        try await probe.kasse.stelleZumSoll(fälle[0])
        let danach = probe.kasse(mit: [.bund: "B-neu", .kommune: "K-neu"])
        let lauf = try await probe.bereiteVor(.hauptlauf, "l1", danach)
        let stellen = try await probe.stellen(in: lauf)
        #expect(stellen == [fälle[0]: ["B", "K"], fälle[1]: ["B-neu", "K-neu"]])
        try await probe.zahleAus(lauf, "l1")
        let buch = try await probe.zahlungen.hauptbuch()
        try await probe.bücherGehenAuf()
        for stelle in ["B-neu", "K-neu"] {
            let auswahl = Buchungsauswahl(haushaltsstelle: stelle)
            #expect(buch.offen(auswahl) == .null, "\(stelle)")
            #expect(buch.gezahlt(auswahl) == buch.bewilligt(auswahl))
            #expect(buch.gezahlt(auswahl).istPositiv)
        }
        // Auf der alten Stelle ist das ganze Jahr gebucht; offen bleibt, was noch nicht fällig ist.
        for monat in [Monat(2026, 7), Monat(2026, 8)] {
            let auswahl = Buchungsauswahl(fall: fälle[0].text, monat: monat)
            #expect(buch.offen(auswahl) == .null)
            #expect(buch.gezahlt(auswahl) == .euro(983))
        }
    }

    @Test func `ein neuer Monat desselben Falls geht auf die neue Stelle`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.zahlbare(1)[0]
        try await probe.zahleAus(try await probe.bereiteVor(.hauptlauf, "l1"), "l1")
        probe.uhr.stelle(auf: Tag(2026, 8, 20))
        let danach = probe.kasse(mit: [.bund: "B-neu", .kommune: "K-neu"])
        let lauf = try await probe.bereiteVor(
            .hauptlauf, "l2", danach, monat: Monat(2026, 9))
        #expect(try await probe.stellen(in: lauf) == [fall: ["B-neu", "K-neu"]])
        try await probe.zahleAus(lauf, "l2")
        try await probe.bücherGehenAuf()
        let buch = try await probe.zahlungen.hauptbuch()
        #expect(buch.offen() == .null)
    }
}

extension Probeamt {
    /// Bewilligte Fälle, deren Brief heute zur Post ging; je 983 Euro ab Juli.
    func zahlbare(_ anzahl: Int) async throws -> [FallID] {
        var fälle: [FallID] = []
        for nummer in 1...anzahl {
            let fall = try await antrag(Angabenmuster.alleinstehend, "antrag-\(nummer)")
            let vorschlag = try await amt.schlageVor(
                fall, Entscheidungswunsch(art: .bewilligung), gesehen: version(fall),
                auftrag("v-\(nummer)"), by: verfasst)
            let bescheid = try await amt.erlasse(
                vorschlag, in: fall, gesehen: version(fall), auftrag("e-\(nummer)"), by: prüft)
            try await amt.versende(
                bescheid, in: fall, weg: .post, am: uhr.amtsuhr.heute, auftrag("p-\(nummer)"),
                by: prüft)
            fälle.append(fall)
        }
        return fälle
    }

    /// Die Kasse mit anderen Haushaltsstellen.
    func kasse(mit haushaltsstellen: [Kostenträger: String]) -> Kasse {
        let e = kasse.einstellungen
        return Kasse(
            amt: amt, zahlungen: zahlungen,
            einstellungen: Kasseneinstellungen(
                auftraggeber: e.auftraggeber, haushaltsstellen: haushaltsstellen,
                zahlung: e.zahlung, ordner: e.ordner))
    }

    @discardableResult
    func bereiteVor(
        _ art: Laufart, _ name: String, _ andere: Kasse? = nil, monat: Monat = Monat(2026, 8)
    ) async throws -> Laufnummer {
        try await (andere ?? kasse).bereiteVor(art, for: monat, auftrag(name), by: kasseEins)
    }

    /// Von der Prüfung bis zur Annahme durch die Bank.
    func zahleAus(_ lauf: Laufnummer, _ name: String) async throws {
        try await kasse.prüfe(lauf, auftrag("\(name)-2"), by: kasseEins)
        let stand = try await stand(lauf)
        try await kasse.quittiere(
            stand.offeneBefunde, grund: "verglichen", in: lauf, auftrag("\(name)-3"), by: kasseEins)
        try await kasse.gibFrei(
            lauf, anzahl: stand.auszuzahlen.count, summe: stand.summe, auftrag("\(name)-4"),
            by: kasseZwei)
        _ = try await kasse.gibAus(lauf, auftrag("\(name)-5"), by: kasseZwei)
        let ausgabe = try verlange(try await self.stand(lauf).ausgabe)
        try await kasse.bestätige(
            lauf, referenz: "BANK-\(name)", am: ausgabe.ausführung, auftrag("\(name)-6"),
            by: kasseZwei)
    }

    func stand(_ lauf: Laufnummer) async throws -> Zahllauf {
        try verlange(try await zahlungen.lauf(lauf)).stand
    }

    func gezahlte(in lauf: Laufnummer) async throws -> [FallID] {
        Set(try await stand(lauf).zahlungen.compactMap { FallID($0.fall) }).sorted()
    }

    func stellen(in lauf: Laufnummer) async throws -> [FallID: Set<String>] {
        try await stand(lauf).zahlungen.flatMap(\.zeilen).reduce(into: [:]) { stellen, zeile in
            stellen[try verlange(FallID(zeile.fall)), default: []].insert(zeile.haushaltsstelle)
        }
    }

    func offene() async throws -> [ZurückgestellterFall] {
        try await kasse.offeneZurückstellungen(dazu: [], by: kasseEins)
    }

    func anordnungen(_ fall: FallID) async throws -> [Anordnung] {
        try verlange(try await ablage.akte(fall)).stand.anordnungen
    }

    func bücherGehenAuf() async throws {
        let summen = try await zahlungen.hauptbuch().prüfsummen
        #expect(!summen.isEmpty && summen.values.allSatisfy { $0 == .null })
    }
}

extension [Journalblatt] {
    /// Ein Byte mehr im Inhalt dieses Blatts.
    func mitAngehängtem(an nummer: Int) -> [Journalblatt] {
        map { $0.nummer == nummer ? $0.mit(inhalt: $0.inhalt + [0]) : $0 }
    }

    func ohneAngehängtes(an nummer: Int) -> [Journalblatt] {
        map { $0.nummer == nummer ? $0.mit(inhalt: $0.inhalt.dropLast()) : $0 }
    }
}

extension Journalblatt {
    fileprivate func mit(inhalt: Data) -> Journalblatt {
        Journalblatt(
            fall: fall, nummer: nummer, erfasst: erfasst, autor: autor, auftrag: auftrag, art: art,
            fassung: fassung, inhalt: inhalt, kette: kette)
    }
}
