import ArgumentParser
import Fallformat
import Foundation
import Leistungsrecht

struct Berechne: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "berechne",
        abstract: "Rechnet einen Haushalt: je Monat und Person, mit den Summen nach Träger.",
        discussion: """
            Gleiche Monate stehen zusammen. Falsche Eingaben nennt das Programm mit Datei, Zeile und
            dem, was erwartet wird, und endet mit Code 2.

              einerhand berechne Beispiele/01-alleinstehend.yaml
              einerhand berechne fall.yaml --monat 2026-07 --json --erklaerung
              einerhand berechne fall.yaml --monat 2026-07 --was-waere
            """)

    @OptionGroup var optionen: Rechenoptionen

    @Flag(help: "Ausgabe als JSON (docs/formate/berechnung.md).")
    var json = false

    @Flag(
        name: .customLong("erklaerung"), help: "Jeden Betrag mit Vorschrift und Parameter erklären."
    )
    var erklärung = false

    func run() throws {
        try mitEingabefehlern {
            print(try ausgabe())
        }
    }

    /// - Returns: was ins Terminal gehört.
    /// - Throws: ``Eingabefehler`` mit Stelle und Erwartung.
    func ausgabe() throws -> String {
        let (titel, berechnung, vorrang, ausblick) = try optionen.rechne()
        let overlay = OverlayForm(berechnung, vorrang)
        guard !json else {
            var form = BerechnungForm(
                berechnung, titel: titel, mitErklärung: erklärung, vorrang: vorrang,
                ausblick: ausblick)
            form.overlay = overlay
            return String(decoding: try form.json(), as: UTF8.self)
        }
        let sprache = optionen.sprache
        let baum = Erklärungsbaum(sprache: sprache)
        return Rechentafel(sprache: sprache).text(berechnung, titel: titel)
            + Overlayhinweis(sprache: sprache).ungenutzt(overlay)
            + Vorrangtafel(sprache: sprache).text(vorrang)
            + Lohntafel(sprache: sprache).text(ausblick)
            + (erklärung ? "\n" + baum.text(berechnung, person: nil) + baum.text(vorrang) : "")
    }
}

extension OverlayForm {
    /// Nil ohne Overlay.
    fileprivate init?(_ berechnung: Berechnung, _ vorrang: [Vorranghinweis]) {
        guard let vorhaben = berechnung.überlagerung else { return nil }
        self.init(
            vorhaben,
            schritte: berechnung.monate.flatMap(\.erklärung.knoten)
                + vorrang.flatMap(\.erklärung.knoten))
    }
}

struct Erkläre: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erklaere",
        abstract: "Zeigt, woraus jeder Betrag folgt: Regel, Angaben, Parameter und Vorschrift.",
        discussion: """
            Jeder Schritt steht über denen, aus denen er folgt. Was schon erklärt ist, wird nicht
            wiederholt, sondern mit seiner Nummer genannt.

              einerhand erklaere Beispiele/03-kindergeldueberhang.yaml --monat 2026-07 --person eva
            """)

    @OptionGroup var optionen: Rechenoptionen

    @Option(help: "Nur diese Person, mit ihrer Kennung aus der Datei.")
    var person: String?

    func run() throws {
        try mitEingabefehlern {
            let (titel, berechnung, vorrang, ausblick) = try optionen.rechne()
            let kennungen = Set(berechnung.monate.flatMap { $0.personen.map(\.id) })
            if let person, !kennungen.contains(person) {
                throw Eingabefehler(zeilen: [
                    "--person \(person): Diese Person gibt es in der Rechnung nicht. Möglich sind: "
                        + kennungen.sorted().joined(separator: ", ")
                ])
            }
            print(titel)
            let wasWäre = ausblick.mapValues { alle in
                alle.filter { person == nil || $0.person == person }
            }
            print(
                Erklärungsbaum(sprache: optionen.sprache).text(berechnung, person: person)
                    + Overlayhinweis(sprache: optionen.sprache)
                    .ungenutzt(OverlayForm(berechnung, vorrang))
                    + Lohntafel(sprache: optionen.sprache).text(wasWäre))
        }
    }
}
