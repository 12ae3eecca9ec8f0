import Ablage
import Fachprozesse
import Fallakte
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Musterkreis

/// Ein Amt in einem vorläufigen Ordner, nur zum Messen.
struct Messamt: Sendable {
    let betrieb: Betrieb
    let ordner: URL
    private let uhr: Stelluhr
    private let kreis: Musterkreis
    private static let heute = Tag(2026, 11, 20)

    static func neu() async throws -> Messamt {
        let ordner = FileManager.default.temporaryDirectory.appending(
            path: "einerhand-bench-\(UUID().uuidString)")
        let uhr = Stelluhr(try Amtszeit(), ab: heute)
        return Messamt(
            betrieb: try Betrieb(ordner: ordner, uhr: uhr.amtsuhr), ordner: ordner, uhr: uhr,
            kreis: Musterkreis(
                seed: Demodaten.same, stichtag: heute, örtlich: Demodaten.örtlich))
    }

    /// Legt Personal und so viele Fälle an.
    func baue(_ anzahl: Int) async throws {
        try await Demoaufbau(
            amt: betrieb.amt, kasse: betrieb.kasse, uhr: uhr, kreis: kreis, heute: Self.heute,
            anzahl: anzahl, melde: { _ in }
        ).baue()
        uhr.stelle(auf: Self.heute, stunde: 9)
    }

    /// Bewilligungen des Musterkreises als Entwürfe, ohne sie zu speichern.
    func entwürfe(_ anzahl: Int) async throws -> [Entwurf] {
        try await baue(0)
        guard
            let person = kreis.bedienstete.first(where: { $0.aufgabe == .ansprechpartner }),
            let kennung = Kennung(person.kennung),
            let akteur = try await betrieb.amt.akteur(kennung)
        else { throw Startfehler.musteramt("Es fehlt eine Ansprechpartnerin.") }
        var entwürfe: [Entwurf] = []
        var nummer = 0
        while entwürfe.count < anzahl {
            nummer += 1
            let sachverhalt = kreis.haushalt(nummer: nummer)
            guard try Berechnung(sachverhalt).hatAnspruch, let id = FallID("2026-\(nummer)"),
                let antrag = AntragID("a1")
            else { continue }
            var fall = Fall()
            let ereignisse: [FallEreignis] = [
                .zuständigkeitFestgelegt(
                    Zuständigkeit(standort: akteur.standort, person: kennung)),
                .antragEingegangen(
                    Antrag(
                        id: antrag, eingang: sachverhalt.antrag, weg: .schalter,
                        angaben: Fallschreiber.json(sachverhalt))),
            ]
            for ereignis in ereignisse {
                try fall.append(
                    Aktenblatt(
                        nummer: fall.version + 1, erfasst: betrieb.amt.uhr.jetzt(),
                        autor: kennung, ereignis: ereignis))
            }
            let art: Entscheidungsart =
                sachverhalt.hatOffenenGewinn
                ? .vorläufig(grund: "Der Gewinn steht noch nicht fest.") : .bewilligung
            entwürfe.append(
                try betrieb.amt.entwurf(id, fall, Entscheidungswunsch(art: art), by: akteur))
        }
        return entwürfe
    }

    func beende() async throws {
        try await betrieb.schließe()
        try FileManager.default.removeItem(at: ordner)
    }
}
