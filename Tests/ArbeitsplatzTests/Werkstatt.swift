import Ablage
import Arbeitsplatz
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Schriftgut
import Testing
import Weboberflaeche
import Zahlungswesen

/// Ein Amt im Arbeitsspeicher mit erfundenem Personal.
struct Werkstatt {
    let ablage: any Gesamtablage = Speicherablage()
    let amt: Amt
    let mittel: Arbeitsmittel
    let werk: Seitenwerk
    let kasse: Kasse
    let antrag: Antragswesen
    let entscheidung: Entscheidungswesen
    let zahllauf: Zahllaufwesen

    static let zeitzone = TimeZone.gmt

    init(heute: Tag = Tag(2026, 7, 20)) async throws {
        let jetzt = Zeitpunkt(millisekunden: Int64(heute.nummer) * 86_400_000 + 36_000_000)
        amt = Amt(
            ablage: ablage, briefe: Probebriefwerk(),
            daten: Amtsdaten(
                standorte: [
                    .init(id: "nord", behörde: Werkstatt.behörde("Standort Nord")),
                    .init(id: "sued", behörde: Werkstatt.behörde("Standort Süd")),
                ], örtlicheWerte: "musterkreis"),
            uhr: Amtsuhr(
                jetzt: { jetzt }, tag: { Tag(nummer: Int32($0.millisekunden / 86_400_000)) }))
        werk = try Seitenwerk()
        mittel = Arbeitsmittel(
            amt: amt, zahlungen: Nichtsgezahlt(), zeitzone: Werkstatt.zeitzone)
        kasse = try Werkstatt.kasse(amt)
        antrag = Antragswesen(mittel)
        entscheidung = Entscheidungswesen(mittel)
        zahllauf = Zahllaufwesen(mittel, kasse: kasse)
        for (kennung, rolle) in [
            ("anja", "ansprechpartner"), ("bert", "ansprechpartner"), ("elif", "eingangszone"),
            ("kurt", "kasse"), ("karin", "kasse"), ("ida", "it"),
        ] {
            try await ablage.save(
                Personalkonto(
                    kennung: try #require(Kennung(kennung)), name: kennung.capitalized,
                    standort: "nord", rollen: [try #require(RolleID(rolle))], passwort: "",
                    aktiv: true))
        }
    }

    private static func behörde(_ dienststelle: String) -> Behörde {
        Behörde(
            name: "Jobcenter Musterkreis", träger: "Musterkreis", dienststelle: dienststelle,
            sitz: Anschrift(straße: "Marktplatz 1", postleitzahl: "99999", ort: "Musterstadt"),
            telefon: "03999 1234-0", mail: "jobcenter@musterkreis.example",
            öffnungshinweis: "Mo–Fr 8–12 Uhr", leitung: "Renate Vorstand",
            zugang: ElektronischerZugang(
                signierteDokumente: "poststelle@musterkreis.example",
                formular: "www.musterkreis.example/widerspruch"))
    }

    private static func kasse(_ amt: Amt) throws -> Kasse {
        let ordner = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        return Kasse(
            amt: amt, zahlungen: Speicherzahlungen(),
            einstellungen: Kasseneinstellungen(
                auftraggeber: Auftraggeber(
                    name: "Musterkreis", iban: try #require(IBAN("DE89370400440532013000")),
                    bic: nil),
                haushaltsstellen: [.bund: "1101/68112", .kommune: "31210.53311"],
                zahlung: Zahlungseinstellungen(
                    hoherBetrag: .euro(2_500), vorlaufBanktage: 1, kalender: Bankkalender()),
                ordner: Ausgabeordner(ordner)))
    }

    /// Jede Anfrage hat ihre eigene Kennung, wie im Betrieb.
    func zugang(_ kennung: String, _ sprache: Sprache = .de) -> Zugang {
        Zugang(
            kennung: kennung, name: kennung.capitalized, aufgabe: "",
            rechte: Set(Recht.allCases), worte: werk.worte(sprache),
            anfrage: UUID().uuidString.lowercased())
    }

    // MARK: Ein einfacher Haushalt

    static let einfach = Eingaben([
        "personen.0.id": "p1", "personen.0.rolle": "antragsteller", "personen.0.vorname": "Anna",
        "personen.0.nachname": "Beispiel", "personen.0.geboren": "02.03.1994",
        "personen.0.erwerbsfaehig": "ja", "wohnung.0.art": "miete", "wohnung.0.grundmiete": "350",
        "wohnung.0.nebenkosten": "60,50", "wohnung.0.heizung": "70", "wohnung.0.koepfe": "",
        "wohnung.0.warmwasser": "zentral", "wohnung.0.karenz_ab": "07/2026",
        "kontakt.strasse": "Beispielweg 1", "kontakt.plz": "07999", "kontakt.ort": "Musterstadt",
        "kontakt.konto.inhaber": "Anna Beispiel",
        "kontakt.konto.iban": "de45 1203 0000 1234 5678 90", "antrag": "14.7.26",
        "weg": "schalter", "standort": "nord",
    ])

    func neuerFall(_ änderungen: [String: String] = [:]) async throws -> String {
        var eingaben = Werkstatt.einfach
        eingaben.werte.merge(änderungen) { $1 }
        return try await antrag.submit(eingaben, for: zugang("anja"))
    }

    func stand(_ fall: String) async throws -> Fall {
        let akte = try await ablage.akte(try #require(FallID(fall)))
        return try #require(akte).stand
    }

    /// Bewilligt den Fall mit vier Augen.
    func bewilligt(_ fall: String) async throws -> String {
        let pfad = try await entscheidung.propose(
            fall, eingaben: Eingaben(["art": "bewilligung"]),
            version: try await stand(fall).version, for: zugang("anja"))
        return try await entscheidung.approve(
            fall, vorschlag: String(try #require(pfad.split(separator: "/").last)),
            version: try await stand(fall).version, for: zugang("bert"))
    }
}

extension Werkstatt {
    /// Bewilligt den Fall und gibt den Brief heute zur Post; ab da darf gezahlt werden (AV-0026).
    func versendet(_ fall: String) async throws {
        let bescheid = try await bewilligt(fall)
        try await entscheidung.recordPosting(
            fall, bescheid: bescheid, tag: amt.uhr.heute.deutsch, for: zugang("bert"))
    }
}

/// Setzt keinen Satz, sondern sagt, welcher Brief gesetzt würde.
struct Probebriefwerk: Briefwerk {
    func setze(_ inhalt: Bescheidinhalt, entwurf: Bool) async throws -> Data {
        Data("%PDF \(inhalt.aktenzeichen) \(inhalt.kontakt.name)".utf8)
    }
}

struct Nichtsgezahlt: Zahlungsauskunft {
    func gezahlt(_ fall: FallID) async throws -> [Monat: Geld] { [:] }
}

/// Was abgesagt wurde; scheitert, wenn nichts abgesagt wird.
func absage(_ werk: () async throws -> Void) async throws -> Absage {
    do { try await werk() } catch let absage as Absage { return absage }
    throw KeineAbsage()
}

struct KeineAbsage: Error {}

extension Absage {
    var felder: [String: String] {
        guard case .fehlerhaft(let fehler) = self else { return [:] }
        return Dictionary(fehler.map { ($0.feld, $0.text) }) { "\($0) \($1)" }
    }

    var satz: String {
        switch self {
        case .unmöglich(let satz): satz
        case .verboten(let satz): satz ?? ""
        case .fehlerhaft(let fehler): fehler.map(\.text).joined(separator: " ")
        case .nichtGefunden, .überholt: ""
        }
    }
}
