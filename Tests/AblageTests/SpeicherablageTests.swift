import Ablage
import AblagePruefung
import Fallakte
import Foundation
import Testing

@Suite struct `Ablage im Arbeitsspeicher` {
    @Test(arguments: Ablageprüfung.alle)
    func `besteht jede Prüfung der Ablage`(prüfung: Ablageprüfung) async throws {
        try await prüfung.ablauf(Prüfling.arbeitsspeicher)
    }
}

extension Prüfling {
    static let arbeitsspeicher = Prüfling(
        neu: { Speicherablage(schutz: $0) },
        damage: { ablage, fall, beschädigung in
            let ablage = try #require(ablage as? Speicherablage)
            switch beschädigung {
            case .inhalt(let blatt):
                await ablage.damage(fall) {
                    $0.changing(blatt) { $0.with(inhalt: $0.inhalt + [0]) }
                }
            case .autor(let blatt):
                await ablage.damage(fall) { $0.changing(blatt) { $0.with(autor: "mallory") } }
            case .erfasst(let blatt):
                await ablage.damage(fall) {
                    $0.changing(blatt) { $0.with(erfasst: $0.erfasst + 1) }
                }
            case .blattEntfernt(let blatt):
                await ablage.damage(fall) { $0.filter { $0.nummer != blatt } }
            case .dokument(let prüfsumme):
                await ablage.damage(prüfsumme, of: fall)
            }
        })
}

extension [Journalblatt] {
    fileprivate func changing(_ nummer: Int, _ ändere: (Journalblatt) -> Journalblatt) -> Self {
        map { $0.nummer == nummer ? ändere($0) : $0 }
    }
}

extension Journalblatt {
    fileprivate func with(
        inhalt: Data? = nil, autor: String? = nil, erfasst: Int64? = nil
    ) -> Journalblatt {
        Journalblatt(
            fall: fall, nummer: nummer, erfasst: erfasst ?? self.erfasst,
            autor: autor ?? self.autor,
            auftrag: auftrag, art: art, fassung: fassung, inhalt: inhalt ?? self.inhalt,
            kette: kette)
    }
}
