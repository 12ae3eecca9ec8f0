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
            let demo = Demoordner(ordner)
            try demo.bereiteVor()
            // Bis zum Ende hält dieser Prozess den Ordner; niemand löscht ihm die Daten weg.
            let sperre = try Ordnersperre(demo.eigen)
            if neu { try demo.leere() }
            if !demo.istFertig { try await legeAn(ordner) }
            if !nurAnlegen {
                try await Server(ordner: ordner, optionen: ort, vorführung: true).run()
            }
            sperre.gibFrei()
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
        let dauer = (ContinuousClock.now - beginn).components.seconds
        schreibeFehler("Der Musterkreis ist angelegt (\(dauer) s).")
    }
}

/// Der Ordner des Musterkreises; erst mit der Marke `fertig` gilt er als vollständig angelegt.
struct Demoordner {
    private let ordner: URL
    private var dateien: FileManager { .default }
    /// Weist den Ordner als unseren aus; nur in einem solchen wird je etwas gelöscht.
    var eigen: URL { ordner.appending(path: ".einerhand-demo") }
    private var fertig: URL { ordner.appending(path: "fertig") }

    init(_ ordner: URL) { self.ordner = ordner }

    var istFertig: Bool { vorhanden(eigen) && vorhanden(fertig) }

    /// Legt den Ordner an, wenn es ihn nicht gibt, und weist ihn als unseren aus.
    ///
    /// - Throws: ``Startfehler``, wenn im Ordner etwas anderes liegt oder er nicht beschreibbar ist.
    func bereiteVor() throws(Startfehler) {
        if vorhanden(eigen) { return }
        do {
            if vorhanden(ordner) {
                let inhalt = try dateien.contentsOfDirectory(atPath: ordner.path)
                guard inhalt.isEmpty else { throw Startfehler.fremderOrdner(ordner.path) }
            }
            try dateien.createDirectory(
                at: ordner, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Data().write(to: eigen)
        } catch let fehler as Startfehler {
            throw fehler
        } catch {
            throw .ordner(ordner.path, grund: error.localizedDescription)
        }
    }

    /// Entfernt einen früheren Musterkreis aus einem Ordner, der ihm gehört.
    ///
    /// Gelöscht wird nur, was der Musterkreis selbst anlegt.
    func leere() throws(Startfehler) {
        do {
            guard vorhanden(eigen) else { throw Startfehler.fremderOrdner(ordner.path) }
            for name in try dateien.contentsOfDirectory(atPath: ordner.path)
            where Demoordner.gehörtUns(name) {
                try dateien.removeItem(at: ordner.appending(path: name))
            }
        } catch let fehler as Startfehler {
            throw fehler
        } catch {
            throw .ordner(ordner.path, grund: error.localizedDescription)
        }
    }

    func merkeFertig() throws(Startfehler) {
        do { try Data().write(to: fertig) } catch {
            throw .ordner(fertig.path, grund: error.localizedDescription)
        }
    }

    private static func gehörtUns(_ name: String) -> Bool {
        name == "bank" || name == "fertig" || name.hasPrefix("einerhand.sqlite")
    }

    private func vorhanden(_ ort: URL) -> Bool { dateien.fileExists(atPath: ort.path) }
}
