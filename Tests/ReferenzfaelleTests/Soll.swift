import Grundtypen
import Leistungsrecht
import Yams

/// Was in einem Monat herauskommen soll; verglichen wird nur, was da steht.
struct Soll: Sendable {
    static let beträge = [
        "gesamt", "bund", "kommune", "bildung", "einmalig", "bundesbeteiligung",
    ]
    static let jePerson: Set<String> = [
        "regelbedarf", "mehrbedarf", "unterkunft", "heizung", "bedarf", "einkommen", "verteilt",
        "anspruch", "bund", "kommune", "minderung", "bildung", "einmalig", "sofortzuschlag",
    ]

    let monat: Monat
    private(set) var monatsbeträge: [String: Geld] = [:]
    private(set) var personen: [String: [String: Geld]] = [:]
    private(set) var außerhalb: Set<String>?
    private(set) var keinAnspruch = false
    private(set) var fortgeschrieben = false
    /// Teil der Meldung des Lesers oder der Rechnung.
    private(set) var abgelehnt: String?
    /// Teil des Satzes, warum es keinen Anspruch gibt.
    private(set) var hindernis: String?
    /// Letzter Monat des Bewilligungszeitraums.
    private(set) var bewilligtBis: String?
    /// Hinweise auf vorrangige Leistungen, alle.
    private(set) var hinweise: [Hinweis]?

    struct Hinweis: Hashable, Sendable {
        var leistungen: [String: Geld?]
        var person: String?
        var ergebnis: String
    }

    init(_ knoten: Node?, monat text: String, ort: String) throws {
        guard let monat = Monat(text) else {
            throw Referenzmangel(ort: ort, satz: "„\(text)“ ist kein Monat.")
        }
        self.monat = monat
        let gruppe = try Gruppe(
            knoten, ort: "\(ort): erwartet",
            kennt: Set(Self.beträge).union([
                "personen", "ausserhalb", "kein_anspruch", "fortgeschrieben", "abgelehnt",
                "hindernis",
                "bewilligt_bis", "hinweise",
            ]))
        guard !gruppe.angaben.isEmpty else {
            throw Referenzmangel(ort: gruppe.ort, satz: "Keine Erwartung.")
        }
        for name in Self.beträge {
            if let wert = gruppe[name] { monatsbeträge[name] = try Self.geld(wert, gruppe.ort) }
        }
        if gruppe["personen"] != nil { try liesPersonen(gruppe) }
        if gruppe["ausserhalb"] != nil {
            außerhalb = Set((gruppe["ausserhalb"]?.sequence ?? []).compactMap(\.scalar?.string))
        }
        keinAnspruch = try Self.ja(gruppe, "kein_anspruch")
        fortgeschrieben = try Self.ja(gruppe, "fortgeschrieben")
        abgelehnt = try gruppe["abgelehnt"].map { _ in try gruppe.text("abgelehnt") }
        hindernis = try gruppe["hindernis"].map { _ in try gruppe.text("hindernis") }
        bewilligtBis = try gruppe["bewilligt_bis"].map { _ in try gruppe.text("bewilligt_bis") }
        if gruppe["hinweise"] != nil { try liesHinweise(gruppe) }
        guard abgelehnt == nil || gruppe.angaben.count == 1 else {
            throw Referenzmangel(ort: gruppe.ort, satz: "Neben „abgelehnt“ steht nichts.")
        }
    }

    private mutating func liesPersonen(_ gruppe: Gruppe) throws {
        for (id, wert) in try Gruppe(gruppe["personen"], ort: gruppe.ort).einträge {
            let person = try Gruppe(wert, ort: "\(gruppe.ort): \(id)", kennt: Self.jePerson)
            guard !person.angaben.isEmpty else {
                throw Referenzmangel(ort: person.ort, satz: "Keine Erwartung.")
            }
            personen[id] = try Dictionary(
                uniqueKeysWithValues: person.einträge.map {
                    ($0.name, try Self.geld($0.wert, person.ort))
                })
        }
    }

    private mutating func liesHinweise(_ gruppe: Gruppe) throws {
        hinweise = try (gruppe["hinweise"]?.sequence ?? []).map { knoten in
            let hinweis = try Gruppe(
                knoten, ort: "\(gruppe.ort): hinweise", kennt: ["leistungen", "person", "ergebnis"])
            let leistungen = try Gruppe(hinweis["leistungen"], ort: hinweis.ort)
            return Hinweis(
                leistungen: try Dictionary(
                    uniqueKeysWithValues: leistungen.einträge.map {
                        (
                            $0.name,
                            $0.wert.scalar?.string == "offen"
                                ? nil : try Self.geld($0.wert, hinweis.ort)
                        )
                    }),
                person: hinweis["person"]?.scalar?.string, ergebnis: try hinweis.text("ergebnis"))
        }
    }

    private static func geld(_ knoten: Node, _ ort: String) throws -> Geld {
        guard let text = knoten.scalar?.string, let geld = Geld(text) else {
            throw Referenzmangel(ort: ort, satz: "Erwartet wird ein Betrag wie 563 oder 12.95.")
        }
        return geld
    }

    private static func ja(_ gruppe: Gruppe, _ name: String) throws -> Bool {
        guard gruppe[name] != nil else { return false }
        guard try gruppe.text(name) == "ja" else {
            throw Referenzmangel(ort: gruppe.ort, satz: "„\(name)“ ist „ja“ oder steht nicht da.")
        }
        return true
    }
}
