import Ablage
import AblagePruefung
import Foundation
import Testing
import Zahlungswesen

@Suite struct `Zahlungen im Arbeitsspeicher` {
    @Test(arguments: Zahlungsprüfung.alle)
    func `besteht jede Prüfung der Zahlungsablage`(prüfung: Zahlungsprüfung) async throws {
        let ordner = FileManager.default.temporaryDirectory
            .appending(path: "zahlungen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: ordner) }
        try await prüfung.ablauf(
            Zahlungsprüfling(
                ordner: ordner, neu: { Speicherzahlungen() },
                damage: { ablage, lauf, blatt in
                    let ablage = try #require(ablage as? Speicherzahlungen)
                    await ablage.damage(lauf) { blätter in
                        blätter.map { $0.nummer == blatt ? $0.mitAnderemInhalt : $0 }
                    }
                }))
    }
}

extension Journalblatt {
    fileprivate var mitAnderemInhalt: Journalblatt {
        Journalblatt(
            fall: fall, nummer: nummer, erfasst: erfasst, autor: autor, auftrag: auftrag, art: art,
            fassung: fassung, inhalt: inhalt + [0], kette: kette)
    }
}
