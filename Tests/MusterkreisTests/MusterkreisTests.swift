@testable import Musterkreis
import Fallformat
import Grundtypen
import Leistungsrecht
import Rechtskern
import Testing

@Suite struct `Musterkreis erzeugen` {
    static let stichtag = Tag(2026, 11, 25)

    static func kreis(seed: UInt64 = 1) throws -> Musterkreis {
        let örtlich = try #require(Ämter.mitgeliefert[Musterkreis.amt])
        return Musterkreis(seed: seed, stichtag: stichtag, örtlich: örtlich)
    }

    private func haushalte(_ anzahl: Int) throws -> [Sachverhalt] {
        let kreis = try Self.kreis()
        return (1...anzahl).map { kreis.haushalt(nummer: $0) }
    }

    @Test func `dieselbe Nummer ergibt denselben Haushalt`() throws {
        let kreis = try Self.kreis()
        let einzeln = kreis.haushalt(nummer: 777)
        _ = (1...50).map { kreis.haushalt(nummer: $0) }
        #expect(kreis.haushalt(nummer: 777) == einzeln)
        #expect(try Self.kreis().haushalt(nummer: 777) == einzeln)
        #expect(try Self.kreis(seed: 2).haushalt(nummer: 777) != einzeln)
        #expect(kreis.haushalt(nummer: 778) != einzeln)
    }

    @Test func `der Zufall ist der vereinbarte`() {
        // Die ersten Werte von SplitMix64 mit Anfang 0; ändern sie sich, ändert sich jeder Haushalt.
        var z = SplitMix64(0)
        #expect(z.next() == 0xE220_A839_7B1D_CDAF)
        #expect(z.next() == 0x6E78_9E6A_A1B9_65F4)
        #expect(z.next() == 0x06C4_5D18_8009_454F)
        var gezogen: Set<Int> = []
        for _ in 0..<200 { gezogen.insert(z.zahl(3...7)) }
        #expect(gezogen == [3, 4, 5, 6, 7])
    }

    @Test func `jeder Haushalt ist im Fallformat lesbar und unverändert`() throws {
        for (stelle, haushalt) in try haushalte(3_000).enumerated() {
            let json = Fallschreiber.json(haushalt)
            do {
                let gelesen = try Fallleser.read(json, datei: "Haushalt \(stelle + 1)")
                #expect(gelesen.sachverhalt == haushalt, "\(json)")
            } catch {
                Issue.record("\(error)\n\(json)")
            }
        }
    }

    @Test func `jeder Haushalt ist zu rechnen, und fast jeder hat Anspruch`() throws {
        var mitAnspruch = 0
        let anzahl = 1_200
        for (stelle, haushalt) in try haushalte(anzahl).enumerated() {
            do {
                // Erster, mittlerer und letzter Monat; der Zeitraum dazwischen ist gleich gebaut.
                let zeitraum = try Berechnung.zeitraum(of: haushalt)
                let monate = [zeitraum.ab, zeitraum.ab + zeitraum.anzahl / 2, zeitraum.bis]
                let berechnung = try Berechnung(haushalt, monate: monate)
                if berechnung.hatAnspruch { mitAnspruch += 1 }
            } catch {
                let fall = Fallschreiber.json(haushalt)
                Issue.record("Haushalt \(stelle + 1): \(error.pfad): \(error.meldung) \(fall)")
            }
        }
        #expect(mitAnspruch > anzahl * 85 / 100, "\(mitAnspruch)")
        #expect(mitAnspruch < anzahl, "auch Ablehnungen kommen vor")
    }

    @Test(arguments: [Tag(2026, 7, 20), Tag(2026, 12, 31), Tag(2027, 2, 28)])
    func `auch zu anderen Stichtagen ist jeder lesbar und zu rechnen`(stichtag: Tag) throws {
        let örtlich = try #require(Ämter.mitgeliefert[Musterkreis.amt])
        let kreis = Musterkreis(seed: 7, stichtag: stichtag, örtlich: örtlich)
        for nummer in 1...150 {
            let haushalt = kreis.haushalt(nummer: nummer)
            let gelesen = try Fallleser.read(Fallschreiber.json(haushalt), datei: "\(nummer)")
            #expect(gelesen.sachverhalt == haushalt)
            _ = try Berechnung(haushalt, monate: [haushalt.antrag.monat])
        }
    }

    @Test func `Anträge liegen an Werktagen der letzten Wochen`() throws {
        let tage = try haushalte(1_000).map(\.antrag)
        for tag in tage {
            #expect(tag < Self.stichtag && tag >= Self.stichtag - 58)
            #expect(tag.wochentag <= 5)
        }
        #expect(Set(tage).count > 30)
    }
}

@Suite struct `Musterkreis: Mischung` {
    private func haushalte(_ anzahl: Int) throws -> [Sachverhalt] {
        let kreis = try `Musterkreis erzeugen`.kreis()
        return (1...anzahl).map { kreis.haushalt(nummer: $0) }
    }

    private func anteil(_ alle: [Sachverhalt], _ trifft: (Sachverhalt) -> Bool) -> Int {
        alle.count(where: trifft) * 1_000 / alle.count
    }

    @Test func `Haushalte sind so zusammengesetzt wie in einem ländlichen Kreis`() throws {
        let alle = try haushalte(4_000)
        #expect((520...580).contains(anteil(alle) { $0.personen.count == 1 }))
        #expect((140...200).contains(anteil(alle) { $0.personen[0].alleinerziehend }))
        #expect(
            (250...310).contains(
                anteil(alle) { $0.personen.contains { $0.rolle == .partner } }))
        let kinder = alle.map { $0.personen.count { $0.rolle == .kind } }
        #expect(Set(kinder) == [0, 1, 2, 3, 4, 5])
        let deutsch = anteil(alle) { $0.personen[0].stammdaten.staatsangehörigkeit == "deutsch" }
        #expect((660...740).contains(deutsch))
    }

    @Test func `jede Art von Einkommen, Umstand und Wohnung kommt vor`() throws {
        let alle = try haushalte(4_000)
        let personen = alle.flatMap(\.personen)
        for art in Einkommensart.allCases {
            let zahl = personen.count { $0.einkommen.contains { $0.art == art } }
            #expect(zahl >= 10, "\(art): \(zahl)")
        }
        for art in Vermögensart.allCases
        where art != .bargeld && art != .hausrat && art != .sonstiges {
            #expect(personen.contains { $0.vermögen.contains { $0.art == art } }, "\(art)")
        }
        let merkmale: [(String, (Person) -> Bool)] = [
            ("schwanger", { $0.schwangerschaft != nil }),
            ("Teilhabe", { $0.behinderung.teilhabeleistung != nil }),
            ("Merkzeichen G", { $0.behinderung.merkzeichenG }),
            ("nicht erwerbsfähig", { $0.erwerbsfähig == false }),
            ("Berufsausbildung", { $0.ausbildung?.art == .berufsausbildung }),
            ("Auszug ohne Zusicherung", { $0.umzugOhneZusicherung }),
            ("Unterhaltspflicht", { $0.abzüge.unterhaltGezahlt.istPositiv }),
            ("Kind über 18", { $0.rolle == .kind && $0.erwerbsfähig == true }),
        ]
        for (name, trifft) in merkmale { #expect(personen.contains(where: trifft), "\(name)") }
        let wohnungen = alle.flatMap(\.wohnungen)
        let lagen: [(String, (Wohnung) -> Bool)] = [
            ("Eigentum", { $0.art == .eigentum }), ("Warmwasser", { $0.warmwasserDezentral }),
            ("Kostensenkung", { $0.kostensenkungAufgefordert != nil }),
            ("höhere Kosten anerkannt", { $0.höhereKosten?.anerkannt == true }),
            ("höhere Kosten abgelehnt", { $0.höhereKosten?.anerkannt == false }),
            ("Direktzahlung", { $0.vermieter?.direktzahlung == true }),
            ("unzumutbar", { $0.senkungUnzumutbarBis != nil }),
        ]
        for (name, trifft) in lagen { #expect(wohnungen.contains(where: trifft), "\(name)") }
        #expect(alle.contains { $0.vorläufigWeil != nil })
    }

    @Test func `Geschwister liegen mindestens ein Jahr auseinander, Eltern sind älter`() throws {
        for haushalt in try haushalte(2_000) {
            let kinder = haushalt.personen.filter { $0.rolle == .kind }
            for (älteres, jüngeres) in zip(kinder, kinder.dropFirst()) {
                #expect(jüngeres.geboren - älteres.geboren > 365)
            }
            for kind in kinder {
                #expect(!kind.eltern.isEmpty)
                for elternteil in haushalt.personen where kind.eltern.contains(elternteil.id) {
                    #expect(elternteil.geboren.alter(am: kind.geboren) >= 16)
                }
            }
        }
    }

    @Test func `Namen tragen Umlaute und Häkchen, Kennungen nicht`() throws {
        let kreis = try `Musterkreis erzeugen`.kreis()
        let personen = (1...4_000).flatMap { kreis.haushalt(nummer: $0).personen }
        let namen = personen.map(\.name).joined()
        for zeichen in "äöüßłńşțễ" { #expect(namen.contains(zeichen), "\(zeichen)") }
        for person in personen {
            #expect(person.id.allSatisfy { $0.isASCII })
            #expect(!person.id.hasPrefix("person"), "\(person.name)")
        }
        for (herkunft, _) in Herkunft.alle {
            let vornamen = [herkunft.frauen, herkunft.männer, herkunft.mädchen, herkunft.jungen]
            for vorname in vornamen.flatMap(\.self) {
                let kennung = Kennungen.ascii(vorname)
                let buchstaben = vorname.split(separator: " ").last?.count { $0.isCased } ?? 0
                #expect(
                    kennung.count >= buchstaben && kennung != "person", "\(vorname): \(kennung)")
            }
        }
    }

    @Test func `jede IBAN hat richtige Prüfziffern und gehört niemandem`() throws {
        let kreis = try `Musterkreis erzeugen`.kreis()
        var konten: Set<String> = []
        for nummer in 1...500 {
            let haushalt = kreis.haushalt(nummer: nummer)
            let kontakt = try #require(haushalt.kontakt)
            #expect(konten.insert(kontakt.iban).inserted, "zweimal \(kontakt.iban)")
            for iban in [kontakt.iban] + haushalt.wohnungen.compactMap(\.vermieter?.iban) {
                #expect(iban.utf8.count == 22 && iban.hasPrefix("DE"))
                #expect(iban.dropFirst(4).hasPrefix("9"))
                #expect(rest97(iban) == 1, "\(iban)")
            }
        }
        #expect(Konto.iban(bank: 37_040_044, konto: 532_013_000) == "DE89370400440532013000")
    }

    private func rest97(_ iban: String) -> Int {
        (iban.dropFirst(4) + iban.prefix(4)).utf8.reduce(0) { rest, zeichen in
            let wert = Int(zeichen) >= 65 ? Int(zeichen) - 55 : Int(zeichen) - 48
            return (wert > 9 ? rest * 100 + wert : rest * 10 + wert) % 97
        }
    }

    @Test func `der Standort folgt dem Ort`() throws {
        let kreis = try `Musterkreis erzeugen`.kreis()
        let standorte = (1...300).map { kreis.standort(nummer: $0) }
        #expect(Set(standorte) == Set(Standort.allCases))
        for nummer in 1...300 where kreis.haushalt(nummer: nummer).kontakt?.ort == "Neuenmark" {
            #expect(kreis.standort(nummer: nummer) == .neuenmark)
        }
    }
}

@Suite struct `Bedienstete des Musterkreises` {
    @Test func `jede Aufgabe ist besetzt, die Kasse doppelt`() throws {
        let bedienstete = try `Musterkreis erzeugen`.kreis().bedienstete
        #expect((10...15).contains(bedienstete.count))
        #expect(Set(bedienstete.map(\.kennung)).count == bedienstete.count)
        for aufgabe in Bedienstete.Aufgabe.allCases {
            #expect(bedienstete.contains { $0.aufgabe == aufgabe }, "\(aufgabe)")
        }
        #expect(bedienstete.count { $0.aufgabe == .kasse } == 2)
        for standort in Standort.allCases {
            let hier = bedienstete.filter { $0.standort == standort }
            // Vier Augen: je Standort zwei, die entscheiden.
            #expect(hier.count { $0.aufgabe == .ansprechpartner } >= 2)
        }
        for person in bedienstete {
            #expect(person.kennung.allSatisfy { $0.isASCII && $0.isLowercase })
            #expect(person.email.hasSuffix(".invalid"))
        }
    }
}
