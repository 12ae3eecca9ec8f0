package import Ablage
import Fallakte
package import Foundation
import Grundtypen
package import Zahlungswesen

/// Eine Eigenschaft, die jede Zahlungsablage hat.
package struct Zahlungsprüfung: Sendable, CustomStringConvertible {
    package let name: String
    package let ablauf: @Sendable (Zahlungsprüfling) async throws -> Void

    init(_ name: String, _ ablauf: @escaping @Sendable (Zahlungsprüfling) async throws -> Void) {
        self.name = name
        self.ablauf = ablauf
    }

    package var description: String { name }

    package static let alle: [Zahlungsprüfung] =
        läufe + eintragen + belegen + zurückstellen
        + buchen
}

/// Eine Zahlungsablage, die geprüft werden soll.
package struct Zahlungsprüfling: Sendable {
    /// Eine leere Ablage.
    package let neu: @Sendable () async throws -> any Zahlungsablage
    /// Verändert ein Byte im Inhalt des Blatts, was die Ablage selbst nicht zuließe.
    package let damage: @Sendable (any Zahlungsablage, Laufnummer, Int) async throws -> Void
    /// Ein leerer Ordner für Dateien.
    package let ordner: URL

    package init(
        ordner: URL, neu: @escaping @Sendable () async throws -> any Zahlungsablage,
        damage: @escaping @Sendable (any Zahlungsablage, Laufnummer, Int) async throws -> Void
    ) {
        self.ordner = ordner
        self.neu = neu
        self.damage = damage
    }

    func ablauf(_ ablage: any Zahlungsablage, minute: Int = 0) -> Zahlungsablauf {
        Zahlungsablauf(ablage, Ausgabeordner(ordner), minute: minute)
    }
}

/// Der Fehler, mit dem `handlung` scheitern muss.
func zahlungsfehler(_ erwartung: String, _ handlung: () async throws -> some Any) async throws
    -> Zahlungsablagefehler
{
    do { _ = try await handlung() } catch let fehler as Zahlungsablagefehler { return fehler }
    throw Prüfungsfehler("nicht abgelehnt: \(erwartung)")
}

extension Zahlungsprüfung {
    static let läufe: [Zahlungsprüfung] = [
        Zahlungsprüfung("eine leere Ablage kennt keinen Lauf") { prüfling in
            let ablage = try await prüfling.neu()
            let eins = try Zahlungsmuster.nummer(1)
            try expect(try await ablage.lauf(eins) == nil, "kein Lauf")
            try expect(try await ablage.läufe().isEmpty, "keine Liste")
            try expect(
                try await ablage.nächsteLaufnummer(am: Zahlungsmuster.heute), equals: eins, "eins")
            try expect(try await ablage.buchungssätze(of: nil).isEmpty, "kein Buchungssatz")
        },
        Zahlungsprüfung("ein Monat von der Bewilligung bis zum zweiten Versuch") { prüfling in
            let ablage = try await prüfling.neu()
            try await prüfling.ablauf(ablage).run()
            try await prüfling.ablauf(ablage).verify()
            var arten: Set<String> = []
            for zeile in try await ablage.läufe() {
                let akte = try require(try await ablage.lauf(zeile.lauf), "der Lauf ist da")
                try expect(Laufzeile(akte.stand), equals: zeile, "die Liste folgt dem Lauf")
                for blatt in akte.blätter {
                    let form = try ZahllaufEreignisForm(blatt.ereignis)
                    try expect(try form.ereignis(), equals: blatt.ereignis, "Form und zurück")
                    arten.insert(form.art)
                }
            }
            // Zurückhalten kommt im Ablauf nicht vor und wird mit den Formen geprüft.
            try expect(
                arten.union([Laufereignisart.zahlungZurückgehalten.rawValue]),
                equals: Set(Laufereignisart.allCases.map(\.rawValue)), "jede Art kommt vor")
        },
        Zahlungsprüfung("zweimal ausgeführt geschieht alles einmal, auch später") { prüfling in
            let ablage = try await prüfling.neu()
            try await prüfling.ablauf(ablage).run()
            let (läufe, sätze) = (
                try await ablage.läufe(), try await ablage.buchungssätze(of: nil)
            )
            try await prüfling.ablauf(ablage, minute: 99).run()
            try expect(try await ablage.läufe(), equals: läufe, "dieselben Läufe")
            try expect(try await ablage.buchungssätze(of: nil), equals: sätze, "dieselben Sätze")
            try await prüfling.ablauf(ablage).verify()
        },
        Zahlungsprüfung("noch einmal ausgegeben ist es dieselbe Datei") { prüfling in
            let ablage = try await prüfling.neu()
            try await prüfling.ablauf(ablage).run()
            let eins = try Zahlungsmuster.nummer(1)
            let vorher = try await ablage.lauf(eins)
            let datei = prüfling.ordner.appending(path: "\(eins.nachrichtenID).xml")
            let bytes = try Data(contentsOf: datei)
            try FileManager.default.removeItem(at: datei)
            // Ein neuer Auftrag einer anderen Person, Tage später.
            let ort = try await ablage.export(
                eins, Muster.schlüssel("noch-einmal"), by: Muster.schlüssel("kira"),
                at: Muster.zeit(9999), am: Zahlungsmuster.heute + 9,
                under: Zahlungsmuster.einstellungen,
                to: Ausgabeordner(prüfling.ordner))
            try expect(ort, equals: datei, "am selben Ort")
            try expect(try Data(contentsOf: ort), equals: bytes, "dieselben Bytes")
            try expect(try await ablage.lauf(eins), equals: vorher, "der Lauf ist unverändert")
        },
        Zahlungsprüfung("ein verändertes Byte wird gefunden") { prüfling in
            let ablage = try await prüfling.neu()
            try await prüfling.ablauf(ablage).run()
            let eins = try Zahlungsmuster.nummer(1)
            try await prüfling.damage(ablage, eins, 2)
            let fehler = try await zahlungsfehler("beschädigt") { try await ablage.lauf(eins) }
            try expect(
                fehler,
                equals: .beschädigt(
                    Schaden(
                        fall: Laufjournal.kettenname(eins), blatt: 2, art: .prüfsummeFalsch)),
                "benannt")
        },
    ]
}
