import Ablage
import AblagePruefung
import Fallakte
import Foundation
import Grundtypen
import Testing

/// Wie gespeichert wird, steht für immer fest: jede Art und Fassung hat hier eine Datei.
///
/// `<art>.<fassung>.json` ist eine Form, wie sie ein Programm dieser Fassung schrieb. Eine Datei wird
/// nie geändert; zu einer neuen Fassung kommt eine neue Datei.
@Suite struct `Gespeicherte Form` {
    static let fassungen: [(Ereignisart, Int)] = Ereignisart.allCases.flatMap { art in
        (1...art.fassung).map { (art, $0) }
    }

    @Test(arguments: fassungen)
    func `jede je geschriebene Fassung bleibt lesbar`(art: Ereignisart, fassung: Int) throws {
        let form = try Self.form(art, fassung)
        #expect(try form.ereignis() == Self.ereignis(art))
    }

    @Test(arguments: Ereignisart.allCases)
    func `geschrieben wird Byte für Byte die neueste Fassung`(art: Ereignisart) throws {
        let form = try FallEreignisForm(Self.ereignis(art))
        #expect(form.art == art.rawValue)
        #expect(form.fassung == art.fassung)
        let erwartet = try Self.form(art, art.fassung).inhalt
        #expect(
            String(decoding: form.inhalt, as: UTF8.self)
                == String(decoding: erwartet, as: UTF8.self))
    }

    @Test func `Fassung 1 kannte keine Miete und zahlt nach dem Heben dasselbe`() throws {
        guard case .vorschlagErstellt(let gehoben) = try Self.form(.vorschlagErstellt, 1).ereignis()
        else {
            Issue.record("kein Vorschlag")
            return
        }
        let direkt = try #require(gehoben.direktzahlungen.first)
        #expect(gehoben.direktzahlungen.count == 1)
        #expect(direkt.zeitraum == gehoben.zeitraum)
        #expect(direkt.miete == .euro(450), "das Meiste, was ein Monat dem Vermieter gab")
        #expect(gehoben.zeilen.map(\.kommuneAnVermieter) == [.euro(250), .euro(200), .null])
        #expect(gehoben.jederBetragHatEinenWeg)
    }

    /// Ohne Bildung und Teilhabe steht der Schlüssel nicht da: alte Blätter und neue sind gleich.
    @Test func `Bildung und Teilhabe wird bewahrt, wo es sie gibt`() throws {
        guard case .vorschlagErstellt(let ohne) = try Self.ereignis(.vorschlagErstellt),
            let erste = ohne.zeilen.last
        else {
            Issue.record("kein Vorschlag")
            return
        }
        #expect(
            !String(
                decoding: try FallEreignisForm(.vorschlagErstellt(ohne)).inhalt, as: UTF8.self
            ).contains("bildung"))
        let mit = Vorschlag(
            id: ohne.id, antrag: ohne.antrag, art: ohne.art, zeitraum: ohne.zeitraum,
            zeilen: [
                Bewilligungszeile(
                    monat: erste.monat, person: erste.person, bund: .null, kommune: .euro(65),
                    sofortzuschlag: .null, bildung: .euro(65))
            ],
            auszahlung: ohne.auszahlung, direktzahlungen: ohne.direktzahlungen,
            angabenstand: ohne.angabenstand, rechenstand: ohne.rechenstand,
            verfasstDurch: ohne.verfasstDurch)
        let form = try FallEreignisForm(.vorschlagErstellt(mit))
        #expect(String(decoding: form.inhalt, as: UTF8.self).contains("\"bildung_cent\":6500"))
        #expect(try form.ereignis() == .vorschlagErstellt(mit))
    }

    @Test func `Schlüssel sind ASCII, sortiert und ohne Leerraum`() throws {
        for art in Ereignisart.allCases {
            let text = String(
                decoding: try FallEreignisForm(Self.ereignis(art)).inhalt, as: UTF8.self)
            #expect(art.rawValue.utf8.allSatisfy { $0 < 128 })
            guard case .objekt(let felder) = try JSONWert(lesend: text) else {
                Issue.record("\(art): kein Objekt")
                continue
            }
            for schlüssel in felder.keys { #expect(schlüssel.utf8.allSatisfy { $0 < 128 }) }
            #expect(!text.contains("\n"))
        }
    }

    @Test func `ein neueres oder fremdes Blatt wird nicht geraten`() throws {
        let neuer = FallEreignisForm(art: "bescheid_erlassen", fassung: 2, inhalt: Data("{}".utf8))
        #expect(
            throws: Formfehler.fassungUnbekannt(art: "bescheid_erlassen", fassung: 2, bekannt: 1)
        ) { try neuer.ereignis() }
        let null = FallEreignisForm(art: "bescheid_erlassen", fassung: 0, inhalt: Data("{}".utf8))
        #expect(
            throws: Formfehler.fassungUnbekannt(art: "bescheid_erlassen", fassung: 0, bekannt: 1)
        ) { try null.ereignis() }
        let fremd = FallEreignisForm(art: "minderung_erlassen", fassung: 1, inhalt: Data("{}".utf8))
        #expect(throws: Formfehler.artUnbekannt("minderung_erlassen")) { try fremd.ereignis() }
    }

    @Test(arguments: [
        (#"{"bescheid":"b1","weg":"brieftaube","am":"2026-07-21","durch":"dora"}"#, "weg"),
        (#"{"bescheid":"B 1","weg":"post","am":"2026-07-21","durch":"dora"}"#, "bescheid"),
        (#"{"bescheid":"b1","weg":"post","am":"2026-02-30","durch":"dora"}"#, "am"),
        (#"{"bescheid":"b1","weg":"post","am":"2026-07-21"}"#, "durch"),
        (#"{"bescheid":"b1","weg":7,"am":"2026-07-21","durch":"dora"}"#, "weg"),
    ])
    func `ein ungültiges Feld wird genannt, sein Inhalt nicht`(inhalt: String, feld: String) {
        let form = FallEreignisForm(art: "bescheid_versandt", fassung: 1, inhalt: Data(inhalt.utf8))
        let erwartet = Formfehler.feld(feld, art: "bescheid_versandt")
        #expect(throws: erwartet) { try form.ereignis() }
        #expect(erwartet.meldung.contains(feld))
    }

    @Test func `ein Vorschlag, dessen Betrag keinen Weg hat, ist keiner`() throws {
        let text = String(decoding: try Self.form(.vorschlagErstellt, 2).inhalt, as: UTF8.self)
        let ohne = text.replacing(/"auszahlung":\{[^}]*\},/, with: "")
        #expect(ohne != text)
        let form = FallEreignisForm(art: "vorschlag_erstellt", fassung: 2, inhalt: Data(ohne.utf8))
        #expect(throws: Formfehler.feld("auszahlung", art: "vorschlag_erstellt")) {
            try form.ereignis()
        }
    }

    static func form(_ art: Ereignisart, _ fassung: Int) throws -> FallEreignisForm {
        let datei = try #require(
            Bundle.module.url(
                forResource: "\(art.rawValue).\(fassung)", withExtension: "json",
                subdirectory: "Fassungen"), "es fehlt \(art.rawValue).\(fassung).json")
        // Der Zeilenumbruch am Ende gehört der Datei, nicht der Form.
        let inhalt = try Data(contentsOf: datei).prefix { $0 != UInt8(ascii: "\n") }
        return FallEreignisForm(art: art.rawValue, fassung: fassung, inhalt: Data(inhalt))
    }
}

extension `Gespeicherte Form` {
    /// Das Ereignis, das in jeder Fassung dieser Art geschrieben steht.
    static func ereignis(_ art: Ereignisart) throws -> FallEreignis {
        switch art {
        case .zuständigkeitFestgelegt:
            return .zuständigkeitFestgelegt(
                Zuständigkeit(standort: "mitte", person: try Muster.schlüssel("clara")))
        case .antragEingegangen:
            return .antragEingegangen(try Muster.antrag("a1", #"{"format": "fall/1"}"#))
        case .angabenGeändert:
            return .angabenGeändert(
                Angabenänderung(
                    angaben: #"{"format": "fall/1"}"#, grund: "Umzug nach Köln/Süd",
                    giltAb: Monat(2026, 8)))
        case .nachweisAngefügt:
            return .nachweisAngefügt(
                Nachweis(
                    id: try Muster.schlüssel("n1"), bezeichnung: "Mietvertrag",
                    dateiname: "miete.pdf", prüfsumme: Prüfsumme(0, 0, 0, 1), bytes: 7,
                    zuPfad: "wohnung"))
        case .vollständigkeitFestgestellt:
            return .vollständigkeitFestgestellt(
                Vollständigkeit(
                    prozent: 80, fehlend: ["Kontoauszug Juli"], frist: Muster.tag(2026, 8, 1)))
        case .vorschlagErstellt, .vorschlagZurückgegeben, .bescheidErlassen, .bescheidVersandt:
            return try entscheidung(art)
        }
    }

    private static func entscheidung(_ art: Ereignisart) throws -> FallEreignis {
        switch art {
        case .vorschlagErstellt:
            return .vorschlagErstellt(try vorschlag())
        case .vorschlagZurückgegeben:
            return .vorschlagZurückgegeben(
                Vorschlagsrückgabe(
                    vorschlag: try Muster.schlüssel("v1"), grund: "Miete prüfen",
                    durch: try Muster.schlüssel("dora")))
        case .bescheidErlassen:
            return .bescheidErlassen(
                Bescheid(
                    id: try Muster.schlüssel("b1"), vorschlag: try Muster.schlüssel("v1"),
                    zeitraum: try spanne(), schreiben: Prüfsumme(0, 0, 0, 1),
                    berechnung: Prüfsumme(0, 0, 0, 2), geprüftDurch: try Muster.schlüssel("dora"),
                    am: Muster.tag(2026, 7, 20)))
        case .bescheidVersandt:
            return .bescheidVersandt(
                Versand(
                    bescheid: try Muster.schlüssel("b1"), weg: .übergabe,
                    am: Muster.tag(2026, 7, 21), durch: try Muster.schlüssel("dora")))
        case .zuständigkeitFestgelegt, .antragEingegangen, .angabenGeändert, .nachweisAngefügt,
            .vollständigkeitFestgestellt:
            return try ereignis(art)
        }
    }

    private static func spanne() throws -> Monatsspanne {
        try #require(Monatsspanne(ab: Monat(2026, 7), anzahl: 2))
    }

    private static func vorschlag() throws -> Vorschlag {
        let (anna, ben) = (
            try Muster.schlüssel("anna") as PersonID, try Muster.schlüssel("ben") as PersonID
        )
        return Vorschlag(
            id: try Muster.schlüssel("v1"), antrag: try Muster.schlüssel("a1"),
            art: .vorläufig(grund: "Lohn schwankt"), zeitraum: try spanne(),
            zeilen: [
                Bewilligungszeile(
                    monat: Monat(2026, 7), person: anna, bund: .euro(563), kommune: .euro(250),
                    sofortzuschlag: .null, kommuneAnVermieter: .euro(250)),
                Bewilligungszeile(
                    monat: Monat(2026, 7), person: ben, bund: .euro(25), kommune: .euro(200),
                    sofortzuschlag: .euro(25), kommuneAnVermieter: .euro(200)),
                Bewilligungszeile(
                    monat: Monat(2026, 8), person: anna, bund: .euro(563), kommune: .euro(12, 34),
                    sofortzuschlag: .null),
            ],
            auszahlung: try Muster.weg(),
            direktzahlungen: [
                Direktzahlung(
                    zeitraum: try spanne(), an: try Muster.weg("Wohnbau GmbH"), miete: .euro(450))
            ],
            angabenstand: 1, rechenstand: "einerhand 1, Recht 2026-07-14",
            verfasstDurch: try Muster.schlüssel("clara"))
    }
}

extension Muster {
    /// `Testing` kennt auch einen `Tag`.
    static func tag(_ jahr: Int, _ monat: Int, _ tag: Int) -> Grundtypen.Tag {
        Grundtypen.Tag(jahr, monat, tag)
    }
}
