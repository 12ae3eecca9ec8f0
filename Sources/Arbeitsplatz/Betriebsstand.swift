import Ablage
import Fachprozesse
import Fallakte
package import Rechtskern
package import Weboberflaeche

/// Eine Tatsache über den Speicher, etwa seine Größe; nie ein Inhalt.
package struct Speicherangabe: Sendable {
    package let bezeichnung: Begriff
    package let wert: String

    package init(_ bezeichnung: Begriff, _ wert: String) {
        self.bezeichnung = bezeichnung
        self.wert = wert
    }
}

/// Ob die Akten unverändert sind; ohne einen Namen und ohne einen Betrag.
package struct Betriebsstand: Betriebsdienst {
    private let mittel: Arbeitsmittel
    /// Was die Datenbank über sich sagt, etwa Art, Fassung und Größe.
    private let speicher: @Sendable () async throws -> [Speicherangabe]
    private let buch = Prüfbuch()

    package init(
        _ mittel: Arbeitsmittel,
        speicher: @escaping @Sendable () async throws -> [Speicherangabe]
    ) {
        self.mittel = mittel
        self.speicher = speicher
    }

    package func protokoll(for zugang: Zugang) async throws -> Protokollseite {
        try await mittel.perform(for: zugang) { gang in
            guard gang.akteur.darf(.ablagePrüfen) else {
                throw Fachfehler.nichtBefugt(.ablagePrüfen)
            }
            let s = gang.s
            let fälle = try await gang.amt.ablage.aktenzeichen().count
            let läufe = await buch.läufe
            let angaben = [
                Angabe(s("Programm und Recht", "Program and law"), rechenstand),
                Angabe(s("Fälle", "Cases"), String(fälle)),
                Angabe(
                    s("Blätter bei der letzten Prüfung", "Sheets at the last check"),
                    läufe.last.map { String($0.kette.blätter) } ?? Arbeitsgang.unbekannt),
            ]
            return Protokollseite(
                titel: gang.w("protokoll.titel"),
                angaben: angaben
                    + (try await speicher()).map { Angabe(s($0.bezeichnung), $0.wert) },
                prüfungen: gang.prüfungen(läufe.last),
                ereignisse: läufe.reversed().map(gang.ereignis))
        }
    }

    /// Prüft jede Kette; sind alle heil, werden die Lesetabellen neu abgeleitet.
    ///
    /// Aus einem beschädigten Journal abgeleitet, verdeckten sie den Schaden nur.
    package func verify(for zugang: Zugang) async throws {
        try await mittel.perform(for: zugang) { gang in
            let beginn = gang.amt.uhr.jetzt()
            let kette = try await gang.amt.prüfeKetten(by: gang.akteur)
            let tabellen =
                kette.istHeil ? try await gang.amt.baueLesetabellen(by: gang.akteur) : nil
            await buch.record(
                Prüflauf(
                    zeit: beginn, durch: gang.akteur.kennung, kette: kette, tabellen: tabellen))
        }
    }
}

/// Eine gelaufene Prüfung.
struct Prüflauf: Sendable {
    let zeit: Zeitpunkt
    let durch: Kennung
    let kette: Kettenprüfung
    /// Zeilen der neu gebauten Lesetabellen; nil, wenn sie nicht gebaut wurden.
    let tabellen: Int?
}

/// Die Prüfungen, seit das Programm läuft.
actor Prüfbuch {
    /// Ältere sagen nichts mehr.
    private static let höchstzahl = 50
    private(set) var läufe: [Prüflauf] = []

    func record(_ lauf: Prüflauf) {
        läufe.append(lauf)
        if läufe.count > Prüfbuch.höchstzahl { läufe.removeFirst() }
    }
}
