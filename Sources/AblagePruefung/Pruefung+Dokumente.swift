import Ablage
import Fallakte
import Foundation

extension Ablageprüfung {
    static let dokumente: [Ablageprüfung] = [
        Ablageprüfung("ein Dokument kommt zurück, wie es abgelegt wurde") { prüfling in
            let ablage = try await prüfling.neu()
            let fall: FallID = try Muster.schlüssel("f-1")
            let inhalt = Data((0...255).map { UInt8($0) })
            let prüfsumme = try await ablage.store(inhalt, for: fall)
            try expect(
                prüfsumme.text,
                equals: "40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880",
                "SHA-256")
            try expect(
                try await ablage.store(inhalt, for: fall), equals: prüfsumme, "zweimal ist einmal")
            try expect(
                try await ablage.dokument(prüfsumme, of: fall), equals: inhalt, "derselbe Inhalt")
            try expect(
                try await ablage.dokument(prüfsumme, of: Muster.schlüssel("f-2")) == nil,
                "nur im eigenen Fall")
        },
        Ablageprüfung("ein verändertes Dokument wird nicht ausgegeben") { prüfling in
            let ablage = try await prüfling.neu()
            let fall: FallID = try Muster.schlüssel("f-1")
            let prüfsumme = try await ablage.store(Data("Bescheid".utf8), for: fall)
            try await prüfling.damage(ablage, fall, .dokument(prüfsumme))
            let fehler = try await refusal("verändertes Dokument") {
                try await ablage.dokument(prüfsumme, of: fall)
            }
            try expect(fehler, equals: .dokumentBeschädigt(prüfsumme), "dokumentBeschädigt")
        },
        Ablageprüfung("was ein Ereignis belegt, muss vorher in der Akte liegen") { prüfling in
            let ablage = try await prüfling.neu()
            let fall = try await Muster.eröffne("f-1", in: ablage)
            // Im anderen Fall liegt es; das zählt nicht.
            let prüfsumme = try await ablage.store(
                Data("Auszug".utf8), for: Muster.schlüssel("f-2"))
            let fehler = try await refusal("Dokument fehlt") {
                try await ablage.perform(
                    Muster.schlüssel("x1"), on: fall, by: Muster.schlüssel("clara"),
                    at: Muster.zeit(1)
                ) { try $0.decide(Muster.nachweis(1, prüfsumme)) }
            }
            try expect(fehler, equals: .dokumentFehlt(prüfsumme), "dokumentFehlt")
            try expect(try await ablage.akte(fall)?.stand.version, equals: 2, "nichts geschrieben")
        },
    ]
}
