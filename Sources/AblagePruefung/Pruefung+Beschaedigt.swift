import Ablage
import Fallakte
import Foundation

extension Ablageprüfung {
    static let beschädigt: [Ablageprüfung] = [
        beschädigung(
            "ein verändertes Byte im Inhalt", .inhalt(blatt: 3), .prüfsummeFalsch, blatt: 3),
        beschädigung("ein anderer Autor", .autor(blatt: 5), .prüfsummeFalsch, blatt: 5),
        beschädigung("eine andere Zeit", .erfasst(blatt: 4), .prüfsummeFalsch, blatt: 4),
        beschädigung("ein entferntes Blatt", .blattEntfernt(blatt: 6), .blattFehlt, blatt: 6),
        Ablageprüfung("auch ein entferntes letztes Blatt wird vermisst") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            try await Muster.führe(fall, in: ablage)
            try await prüfling.damage(ablage, fall, .blattEntfernt(blatt: 10))
            try expect(
                try await ablage.verify(nil).schäden,
                equals: [Schaden(fall: "f-1", blatt: 10, art: .blattFehlt)], "Blatt 10 fehlt")
        },
        Ablageprüfung("scheitert das zweite von drei Ereignissen, steht keines in der Akte") {
            prüfling in
            let ablage = try await prüfling.neu(Scheitert(an: "sued"))
            let fall: FallID = try Muster.schlüssel("f-1")
            let eintrag = Eintrag(
                fall: fall, stand: Fall(),
                ereignisse: ["nord", "sued", "west"].map {
                    .zuständigkeitFestgelegt(Zuständigkeit(standort: $0, person: nil))
                }, auftrag: try Muster.schlüssel("x1"), autor: try Muster.schlüssel("emil"),
                zeit: Muster.zeit(0))
            let fehler = try await refusal("Schutz scheitert") { try await ablage.append(eintrag) }
            try expect(fehler, equals: .inhaltNichtGeschützt(fall), "inhaltNichtGeschützt")
            try expect(try await ablage.akte(fall) == nil, "keine Akte")
            try expect(try await ablage.zeile(fall) == nil, "keine Zeile")
            try expect(try await ablage.quittung(of: eintrag.auftrag) == nil, "keine Quittung")
            try expect(try await ablage.aktenzeichen().isEmpty, "kein Aktenzeichen")
        },
        Ablageprüfung("ohne Schlüssel ist nichts lesbar, aber die Kette prüfbar") { prüfling in
            let schloss = Schloss()
            let ablage = try await prüfling.neu(schloss)
            let fall = try await Muster.eröffne("f-1", in: ablage)
            try await Muster.führe(fall, in: ablage)
            try expect(try await ablage.akte(fall)?.stand.version, equals: 10, "mit Schlüssel")
            schloss.vernichte()
            let fehler = try await refusal("ohne Schlüssel") { try await ablage.akte(fall) }
            try expect(fehler, equals: .inhaltNichtGeschützt(fall), "inhaltNichtGeschützt")
            try expect(try await ablage.verify(nil).istHeil, "die Kette hält")
        },
    ]

    private static func beschädigung(
        _ was: String, _ beschädigung: Beschädigung, _ art: Schaden.Art, blatt: Int
    ) -> Ablageprüfung {
        Ablageprüfung("\(was) wird gefunden und benannt") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            try await Muster.führe(fall, in: ablage)
            let andere = try await Muster.eröffne("f-2", in: ablage)
            try expect(try await ablage.verify(nil).istHeil, "vorher heil")
            try await prüfling.damage(ablage, fall, beschädigung)
            let schaden = Schaden(fall: "f-1", blatt: blatt, art: art)
            let alle = try await ablage.verify(nil)
            try expect(alle.schäden, equals: [schaden], "benannt")
            try expect(alle.fälle, equals: 2, "beide Fälle geprüft")
            try expect(try await ablage.verify(andere).istHeil, "der andere Fall ist heil")
            let fehler = try await refusal("beschädigte Akte") { try await ablage.akte(fall) }
            try expect(fehler, equals: .beschädigt(schaden), "auch beim Öffnen")
        }
    }
}

/// Ein Schutz, der an einem bestimmten Inhalt scheitert.
struct Scheitert: Inhaltsschutz {
    struct Absichtlich: Error {}
    let wort: String

    init(an wort: String) { self.wort = wort }

    func seal(_ klar: Data, for fall: FallID) throws -> Data {
        guard !String(decoding: klar, as: UTF8.self).contains(wort) else { throw Absichtlich() }
        return klar
    }

    func open(_ verschlossen: Data, for fall: FallID) -> Data { verschlossen }
}

/// Ein Schutz, dessen Schlüssel sich vernichten lässt; nur für Prüfungen, er verbirgt nichts.
final class Schloss: Inhaltsschutz, @unchecked Sendable {
    struct OhneSchlüssel: Error {}
    private let sperre = NSLock()
    private var vernichtet = false

    func vernichte() { sperre.withLock { vernichtet = true } }

    func seal(_ klar: Data, for fall: FallID) throws -> Data {
        Data(klar.map { $0 ^ 0x5A })
    }

    func open(_ verschlossen: Data, for fall: FallID) throws -> Data {
        guard !sperre.withLock({ vernichtet }) else { throw OhneSchlüssel() }
        return Data(verschlossen.map { $0 ^ 0x5A })
    }
}
