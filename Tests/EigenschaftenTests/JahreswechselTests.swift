import Foundation
import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Neue Jahreswerte sind eine Zeile an einer Stelle; alles andere folgt (docs/jahreswechsel.md).
@Suite struct `Jahreswechsel` {
    /// Erfundene Werte für 2031, so eingetragen, wie es die Anleitung sagt: eine Zeile je Wert.
    private struct Erfunden {
        let regelbedarf = Regelbedarf.sätze.ergänzt(
            um: .init(ab: Monat(2031, 1), "erfunden", .init(700, 630, 560, 580, 480, 440)),
            festgesetztBis: Monat(2031, 12))
        let kindergeld = Kindergeld.betrag.ergänzt(
            um: .init(ab: Monat(2031, 1), "erfunden", .init(gleich: 300)),
            festgesetztBis: Monat(2031, 12))
        let geringfügigkeit = Grundabsetzung.geringfügigkeitsgrenze.ergänzt(
            um: .init(ab: Monat(2031, 1), "erfunden", .euro(800)),
            festgesetztBis: Monat(2031, 12))
        let unterhaltsvorschuss = Unterhaltsvorschuss.beträge.ergänzt(
            um: .init(
                ab: Monat(2031, 1), "erfunden",
                Altersstaffel(bis5: .euro(250), bis11: .euro(320), bis17: .euro(410))),
            festgesetztBis: Monat(2031, 12))

        func recht(in monat: Monat) throws -> Rechtslage {
            var recht = try Rechtslage(in: monat, under: .aktuell)
            recht.regelbedarf = try regelbedarf.satz(in: monat, under: .aktuell)
            recht.kindergeld = try kindergeld.satz(in: monat, under: .aktuell)
            recht.geringfügigkeit = try geringfügigkeit.satz(in: monat, under: .aktuell)
            recht.unterhaltsvorschuss = try unterhaltsvorschuss.satz(in: monat, under: .aktuell)
            return recht
        }
    }

    /// Alleinerziehend in Ausbildung, ein Kind von drei Jahren mit Kindergeld und Unterhaltsvorschuss.
    private func haushalt() -> Sachverhalt {
        var anna = Person(id: "anna", rolle: .antragsteller, geboren: Tag(2008, 3, 1))
        anna.erwerbsfähig = true
        anna.alleinerziehend = true
        anna.ausbildung = Ausbildung(art: .berufsausbildung, dauer: Dauer(ab: Tag(2030, 8, 1)))
        anna.einkommen = [
            Einnahme(
                art: .erwerbstaetigkeit, betrag: .euro(1000), netto: .euro(900),
                zufluss: .monatlich(ab: Monat(2030, 1), bis: nil))
        ]
        var kind = Person(id: "kind", rolle: .kind, geboren: Tag(2027, 5, 5))
        kind.eltern = ["anna"]
        kind.einkommen = [Einkommensart.kindergeld, .unterhaltsvorschuss].map {
            Einnahme(art: $0, betrag: nil, zufluss: .monatlich(ab: Monat(2030, 1), bis: nil))
        }
        return Sachverhalt(
            titel: "Jahreswechsel", antrag: Tag(2030, 10, 1),
            bewilligungszeitraum: Bewilligungszeitraum(ab: Monat(2030, 10), anzahl: 12),
            vorläufigWeil: nil, örtlich: ÖrtlicheWerte(land: .TH, grenzen: []),
            personen: [anna, kind], wohnungen: [], kontakt: nil)
    }

    private func leistungen(_ monat: Monat, _ recht: Rechtslage) throws -> Geld {
        let s = haushalt()
        let zeitraum = try Berechnung.zeitraum(of: s)
        let bild = Lagebild(s: s, monat: monat, zeitraum: zeitraum, recht: recht)
        let lage = try #require(try bild.abschnitte().first).lage
        var rechner = Lagenrechner(lage, recht)
        try rechner.rechne(lage)
        return rechner.leistungen
    }

    /// Von Hand, nach dem alten Satz (2026 fortgeschrieben) und nach dem erfundenen:
    ///
    ///     Dezember 2030: Anna 563 + 36 % von 563 = 202,68: 765,68; Kind 357 − 227 − 259 < 0, scheidet aus.
    ///       Kindergeld, das es nicht braucht: 259 − (357 − 227) = 129; bei Lohn über 400 Euro geht davon keine
    ///       Pauschale ab (AV-0010). Lohn 900 − 633 − 30 % von 480 = 123. 765,68 − 123 − 129 = 513,68.
    ///       Dem Kind fehlt der Anspruch nur wegen des Kindergelds: 25 Sofortzuschlag. Zusammen 538,68.
    ///     Januar 2031: Anna 700 + 252 = 952; Kind 440 − 250 − 300 < 0, scheidet aus; Überhang 300 − 190 = 110.
    ///       Lohn 900 − 800 − 144 < 0, also 0. 952 − 110 = 842, mit Sofortzuschlag 867.
    @Test func `erfundene Werte für 2031 gelten ab Januar und nur dort`() throws {
        let neu = Erfunden()
        let (dezember, januar) = (Monat(2030, 12), Monat(2031, 1))
        let davor = try leistungen(dezember, try Rechtslage(in: dezember, under: .aktuell))
        #expect(try leistungen(dezember, try neu.recht(in: dezember)) == davor)
        #expect(davor == .euro(538, 68))
        #expect(try leistungen(januar, try neu.recht(in: januar)) == .euro(867))
    }

    @Test func `die neue Zeile ist festgesetzt, danach wird fortgeschrieben`() throws {
        let sätze = Erfunden().regelbedarf
        let januar = try sätze.satz(in: Monat(2031, 1), under: .aktuell)
        #expect(januar.wert[.eins] == .euro(700) && !januar.fortgeschrieben)
        let später = try sätze.satz(in: Monat(2032, 1), under: .aktuell)
        #expect(später.wert[.eins] == .euro(700) && später.fortgeschrieben)
        // Wer sie noch nicht kannte, rechnet weiter mit dem alten Satz und sagt es.
        let damals = try sätze.satz(
            in: Monat(2031, 1), under: Rechtsstand(bekanntAm: Tag(2030, 12, 31)))
        #expect(damals.wert[.eins] == .euro(563) && damals.fortgeschrieben)
    }

    /// Kein Monat ändert sich dadurch, dass später Verkündetes bekannt wird.
    @Test(arguments: (0..<48).map { Monat(2023, 1) + $0 })
    func `vergangene Monate kennen spätere Werte nicht`(monat: Monat) throws {
        let damals = try Rechtslage(
            in: monat, under: Rechtsstand(bekanntAm: monat.letzter))
        var wurf = try Lagenwurf(in: monat, zeitraumAb: monat, same: 99)
        var heute = Lagenrechner(wurf.haushalt(), wurf.recht)
        var früher = Lagenrechner(wurf.haushalt(), damals)
        for _ in 0..<400 {
            let lage = wurf.haushalt()
            try heute.rechne(lage)
            try früher.rechne(lage)
            #expect(heute.leistungen == früher.leistungen)
        }
    }

    /// Die Anleitung nennt jeden Wert, der ein Ende hat, mit seiner Datei und diesem Ende.
    @Test func `die Anleitung nennt jeden Jahreswert`() throws {
        let wurzel = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        func text(_ pfad: String) throws -> String {
            try String(contentsOf: wurzel.appending(path: pfad), encoding: .utf8)
        }
        let anleitung = try text("docs/jahreswechsel.md")
        var genannt: Set<String> = []
        for zeile in anleitung.split(separator: "\n") where zeile.hasPrefix("| `") {
            let zellen = zeile.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let schlüssel = zellen[0].trimmingCharacters(in: ["`"])
            let parameter = try #require(
                Parameterverzeichnis.alle.first { $0.id == schlüssel }, "\(schlüssel)")
            genannt.insert(schlüssel)
            #expect(
                parameter.festgesetztBis?.deutsch == zellen[3],
                "docs/jahreswechsel.md: \(schlüssel) ist bis \(zellen[3]) eingetragen")
            let treffer = try #require(zellen[2].firstMatch(of: #/\]\(\.\./([^)]+)\)/#))
            #expect(try text(String(treffer.1)).contains("\"\(schlüssel)\""), "\(schlüssel)")
        }
        let alle = Parameterverzeichnis.alle.filter { $0.festgesetztBis != nil }.map(\.id)
        #expect(genannt == Set(alle))
    }
}
