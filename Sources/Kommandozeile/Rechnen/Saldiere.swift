import ArgumentParser
import Foundation
import Grundtypen
import Leistungsrecht
import Rechtskern
import Verfahrensrecht

struct Saldiere: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "saldiere",
        abstract: "Was nach einer vorläufigen Entscheidung nachzuzahlen oder zu erstatten ist.",
        discussion: """
            Die erste Datei ist der Haushalt, wie er vorläufig bewilligt wurde, die zweite derselbe mit den
            nachgewiesenen Angaben, für denselben Zeitraum. Was vorläufig berechnet ist, gilt als gezahlt. Entschieden wird
            damit nichts (§ 41a Abs. 6 SGB II).

              einerhand saldiere vorlaeufig.yaml nachgewiesen.yaml --am 2026-08-03
            """)

    @Argument(help: "Der Haushalt, wie vorläufig bewilligt.")
    var vorläufig: String

    @Argument(help: "Derselbe Haushalt mit nachgewiesenen Angaben.")
    var nachgewiesen: String

    @Option(name: .customLong("am"), help: "Tag der abschließenden Entscheidung, etwa 2026-08-03.")
    var am: Tag

    @Option(name: .customLong("sprache"), help: "Sprache der Ausgabe: de oder en.")
    var sprache = Sprache.de

    func run() throws {
        try mitEingabefehlern { print(try ausgabe()) }
    }

    /// - Throws: ``Eingabefehler``, wenn eine Datei nicht lesbar ist oder beide nicht zusammenpassen.
    func ausgabe() throws -> String {
        let alt = try Falldatei(vorläufig)
        let neu = try Falldatei(nachgewiesen)
        let (vorher, nachher) = (try rechne(alt), try rechne(neu))
        guard vorher.zeitraum == nachher.zeitraum else {
            throw Eingabefehler(zeilen: [
                "\(neu.name): Der Bewilligungszeitraum ist \(text(nachher.zeitraum)), vorläufig bewilligt "
                    + "ist \(text(vorher.zeitraum)). Verrechnet wird nur innerhalb eines Zeitraums (§ 41a "
                    + "Abs. 6 Satz 2 SGB II). Bitte bewilligungszeitraum in beiden Dateien gleich angeben."
            ])
        }
        try prüfe(vorher.zeitraum)
        do {
            let saldo = try Saldierung(
                erbracht: vorher.leistungen, festgestellt: nachher.leistungen, entschieden: am)
            return Saldotafel(sprache: sprache).text(
                saldo, titel: neu.sachverhalt.titel, namen: vorher.namen + nachher.namen,
                hinweise: hinweise(vorher.zeitraum))
        } catch {
            throw Eingabefehler(zeilen: ["--am \(am): \(error.meldung)"])
        }
    }

    private func rechne(_ fall: Falldatei) throws -> Berechnung {
        do {
            return try Berechnung(fall.sachverhalt)
        } catch {
            throw fall.eingabefehler(error)
        }
    }

    /// Davor konnte ein Durchschnitt aus dem Einkommen zu bilden sein (§ 41a Abs. 4 a.F.); wie lange, ist nicht belegt.
    private static let ohneDurchschnittAb = Monat(2021, 6)

    private func prüfe(_ zeitraum: Bewilligungszeitraum) throws {
        guard am >= zeitraum.ab.erster else {
            throw Eingabefehler(zeilen: [
                "--am \(am): Dieser Tag liegt vor dem Bewilligungszeitraum \(text(zeitraum)). Erwartet wird der Tag "
                    + "der abschließenden Entscheidung."
            ])
        }
        guard zeitraum.ab < Saldiere.ohneDurchschnittAb else { return }
        throw Eingabefehler(zeilen: [
            "\(vorläufig): Für Zeiträume, die vor \(Saldiere.ohneDurchschnittAb.ausgeschrieben) begannen, konnte "
                + "abschließend ein Durchschnittseinkommen gelten (§ 41a Abs. 4 SGB II a.F.); das ist nicht gebaut. "
                + "Bitte von Hand verrechnen."
        ])
    }

    private func hinweise(_ zeitraum: Bewilligungszeitraum) -> [Begriff] {
        let frist = Festsetzungsfrist(after: zeitraum.bis)
        if frist.istAbgelaufen(am: am) {
            return [
                Begriff(
                    "Seit \((frist.ende + 1).deutsch) gilt das Vorläufige als abschließend, wenn niemand eine "
                        + "Entscheidung beantragt hat und kein anderer Grund bekannt wurde (§ 41a Abs. 5 SGB II).",
                    "Since \((frist.ende + 1).deutsch) the provisional decision counts as final unless a "
                        + "decision was requested or another reason became known (§ 41a Abs. 5 SGB II)."
                )
            ]
        }
        if am <= zeitraum.bis.letzter {
            return [
                Begriff(
                    "Der Zeitraum läuft noch bis \(zeitraum.bis.letzter.deutsch); abschließend entschieden werden "
                        + "soll danach (§ 41a Abs. 4 SGB II).",
                    "The period runs until \(zeitraum.bis.letzter.deutsch); the final decision should follow "
                        + "after it (§ 41a Abs. 4 SGB II).")
            ]
        }
        return [
            Begriff(
                "Abschließend zu entscheiden ist bis \(frist.ende.deutsch) (§ 41a Abs. 5 Satz 1 SGB II).",
                "The final decision is due by \(frist.ende.deutsch) (§ 41a Abs. 5 Satz 1 SGB II).")
        ]
    }

    private func text(_ zeitraum: Bewilligungszeitraum) -> String {
        "\(zeitraum.ab.deutsch) – \(zeitraum.bis.deutsch)"
    }
}

extension Berechnung {
    /// Laufende Leistungen; einmalige sind gesondert entschieden.
    fileprivate var leistungen: [Monatsleistung] {
        monate.flatMap { monat in
            monat.personen.map { p in
                Monatsleistung(
                    monat: monat.monat, person: p.id, bund: p.bund,
                    kommune: p.kommune + p.bildung, sofortzuschlag: p.sofortzuschlag)
            }
        }
    }

    fileprivate var namen: [(id: String, name: String)] {
        monate.flatMap { $0.personen.map { ($0.id, $0.name) } }
    }
}
