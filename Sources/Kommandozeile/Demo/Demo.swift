import ArgumentParser
import Fachprozesse
import Foundation
import Grundtypen
import Musterkreis

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Legt den Musterkreis an und öffnet den Arbeitsplatz auf diesem Rechner.",
        discussion: """
            Der Landkreis Musterkreis ist erfunden: rund 200 Haushalte in allen Stufen, ein Dutzend
            Bedienstete, ein fälliger Zahllauf. Ein zweiter Start zeigt dieselben Daten; --neu legt
            sie neu an. Gehört wird nur auf 127.0.0.1.

              einerhand demo
              einerhand demo --neu --anschluss 8090
            """)

    @OptionGroup var ort: Serveroptionen

    @Flag(name: .customLong("neu"), help: "Vorhandene Daten des Musterkreises verwerfen.")
    var neu = false

    @Flag(name: .customLong("nur-anlegen"), help: "Daten anlegen, ohne den Arbeitsplatz zu öffnen.")
    var nurAnlegen = false

    func run() async throws {
        try await mitStartfehlern {
            let ordner = ort.ordner(sonst: "demo")
            if neu { try Demoordner(ordner).leere() }
            if !Demoordner(ordner).istFertig { try await legeAn(ordner) }
            guard !nurAnlegen else { return }
            try await Server(ordner: ordner, optionen: ort, vorführung: true).run()
        }
    }

    private func legeAn(_ ordner: URL) async throws {
        try Demoordner(ordner).leere()
        let zeit = try Amtszeit()
        let heute = zeit.systemuhr.heute
        let beginn = ContinuousClock.now
        let uhr = Stelluhr(zeit, ab: heute - 320)
        let betrieb = try Betrieb(ordner: ordner, uhr: uhr.amtsuhr)
        try await Demoaufbau(
            amt: betrieb.amt, kasse: betrieb.kasse, uhr: uhr,
            kreis: Musterkreis(seed: Demodaten.same, stichtag: heute, örtlich: Demodaten.örtlich),
            heute: heute, anzahl: Demodaten.anzahl, melde: { schreibeFehler($0) }
        ).baue()
        try await betrieb.schließe()
        try Demoordner(ordner).merkeFertig()
        let dauer = (ContinuousClock.now - beginn).formatted(
            .units(allowed: [.seconds], fractionalPart: .show(length: 1)))
        schreibeFehler("Der Musterkreis ist angelegt (\(dauer)).")
    }
}

/// Der Ordner des Musterkreises; erst mit der Marke gilt er als vollständig angelegt.
struct Demoordner {
    private let ordner: URL
    private var marke: URL { ordner.appending(path: "fertig") }

    init(_ ordner: URL) { self.ordner = ordner }

    var istFertig: Bool { FileManager.default.fileExists(atPath: marke.path) }

    func leere() throws {
        if FileManager.default.fileExists(atPath: ordner.path) {
            try FileManager.default.removeItem(at: ordner)
        }
    }

    func merkeFertig() throws { try Data().write(to: marke) }
}
