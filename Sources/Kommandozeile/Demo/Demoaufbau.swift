import Ablage
import Fachprozesse
import Fallakte
import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Musterkreis
import Weboberflaeche
import Zahlungswesen

/// Baut den Musterkreis auf: Personal, Haushalte in allen Stufen, Bescheide und Zahlungen.
///
/// Alles geht durch dieselben Handlungen wie im Betrieb, mit einer gestellten Uhr; derselbe Tag und
/// derselbe Same geben immer dieselben Fälle.
struct Demoaufbau {
    let amt: Amt
    let kasse: Kasse
    let uhr: Stelluhr
    let kreis: Musterkreis
    let heute: Tag
    let anzahl: Int
    let melde: @Sendable (String) -> Void

    /// Wer welche Aufgabe hat, aus der Liste der Bediensteten.
    private func personal(_ aufgabe: Bedienstete.Aufgabe, _ stelle: Int = 0) async throws -> Akteur
    {
        let geeignet = kreis.bedienstete.filter { $0.aufgabe == aufgabe }
        guard geeignet.indices.contains(stelle) else {
            throw Startfehler.musteramt("Es fehlt: \(aufgabe.rawValue) \(stelle + 1)")
        }
        return try await akteur(geeignet[stelle].kennung)
    }

    /// Zwei Personen des Standorts, die sich beim Verfassen und Prüfen abwechseln.
    private func paar(_ standort: Standort, _ nummer: Int) async throws -> (Akteur, Akteur) {
        let hier = kreis.bedienstete.filter {
            $0.aufgabe == .ansprechpartner && $0.standort == standort
        }
        guard hier.count >= 2 else {
            throw Startfehler.musteramt("In \(standort.name) arbeiten zu wenige.")
        }
        let verfasst = try await akteur(hier[nummer % hier.count].kennung)
        return (verfasst, try await akteur(hier[(nummer + 1) % hier.count].kennung))
    }

    func baue() async throws {
        try await legePersonalAn()
        melde("Haushalte werden angelegt …")
        let plan = Demoplan(heute: heute, anzahl: anzahl).einträge
        guard let erster = plan.first else { return }
        var fertig = 0
        // Zwischen den Anträgen vergehen Monate; in jedem läuft die Zahlung.
        for zahlmonat in monate(ab: erster.stichtag.monat + 1) {
            let bis = zahltag(zahlmonat)
            let abschnitt = plan[fertig...].prefix { $0.stichtag < bis }
            try await fälle(Array(abschnitt))
            fertig += abschnitt.count
            melde("  \(fertig) von \(plan.count) Haushalten")
            try await zahle(zahlmonat)
        }
        try await fälle(Array(plan[fertig...]))
        melde("  \(plan.count) von \(plan.count) Haushalten")
    }

    private func monate(ab erster: Monat) -> [Monat] {
        (0...max(0, heute.monat - erster)).map { erster + $0 }
    }

    /// Nimmt die Anträge der Reihe nach auf, damit die Aktenzeichen feststehen, und bearbeitet sie dann
    /// zu zweit: jeder Fall hat seine eigene Uhr.
    private func fälle(_ einträge: [Demoplan.Eintrag]) async throws {
        var offen: [Demofall] = []
        for eintrag in einträge { offen.append(try await erfasse(eintrag)) }
        try await withThrowingTaskGroup(of: Void.self) { gruppe in
            var nächste = offen.makeIterator()
            for _ in 0..<3 {
                if let fall = nächste.next() { gruppe.addTask { try await bearbeite(fall) } }
            }
            while try await gruppe.next() != nil {
                if let fall = nächste.next() { gruppe.addTask { try await bearbeite(fall) } }
            }
        }
    }

    // MARK: Personal

    private func legePersonalAn() async throws {
        melde("Personal wird angelegt …")
        for person in kreis.bedienstete {
            guard let kennung = Kennung(person.kennung) else {
                throw Startfehler.musteramt("Kennung \(person.kennung)")
            }
            let rollen = Set([RolleID(person.aufgabe.rawValue)].compactMap(\.self))
            let hash = try Passwort.hash(Musterpasswort.text, salz: Array(person.kennung.utf8))
            try await amt.ablage.save(
                Personalkonto(
                    kennung: kennung, name: person.name, standort: person.standort.rawValue,
                    rollen: rollen, passwort: hash, aktiv: true))
        }
    }

    private func akteur(_ kennung: String) async throws -> Akteur {
        guard let gültig = Kennung(kennung), let akteur = try await amt.akteur(gültig) else {
            throw Startfehler.musteramt("Die Person \(kennung) fehlt.")
        }
        return akteur
    }

    // MARK: Ein Fall

    private func erfasse(_ eintrag: Demoplan.Eintrag) async throws -> Demofall {
        let damals = kreis.am(eintrag.stichtag)
        let sachverhalt = damals.haushalt(nummer: eintrag.nummer)
        let ort = damals.standort(nummer: eintrag.nummer)
        let (verfasst, prüft) = try await paar(ort, eintrag.nummer)
        let eigene = uhr.eigene(auf: sachverhalt.antrag, stunde: 9, minute: eintrag.nummer % 60)
        let hier = Amt(
            ablage: amt.ablage, briefe: amt.briefe, daten: amt.daten, uhr: eigene.amtsuhr)
        let eingang = try await personal(.eingangszone)
        let id = try await hier.erfasse(
            Antragseingang(
                eingang: sachverhalt.antrag, weg: Antragsweg.allCases[eintrag.nummer % 4],
                standort: ort.rawValue, angaben: Fallschreiber.json(sachverhalt)),
            Demofall.auftrag(eintrag, "antrag"), by: eingang)
        return Demofall(
            eintrag: eintrag, id: id, sachverhalt: sachverhalt, standort: ort.rawValue, amt: hier,
            uhr: eigene, eingang: eingang, verfasst: verfasst, prüft: prüft)
    }

    private func bearbeite(_ fall: Demofall) async throws {
        let belege = try await fall.legeBelegeVor()
        // Manche wartende Fälle liegen noch im Eingangskorb.
        guard belege > 0 || fall.eintrag.stufe.istBearbeitet else { return }
        try await fall.weiseZu()
        guard fall.eintrag.stufe.istBearbeitet else { return }
        try await fall.entscheide(heute: heute)
        try await kasse.stelleZumSoll(fall.id)
    }

    private func auftrag(_ text: String) throws -> AuftragID { try Demofall.auftrag(text) }

    // MARK: Zahlungen

    /// Wann der Hauptlauf eines Monats gemacht wird: am 22. davor.
    private func zahltag(_ monat: Monat) -> Tag { (monat - 1).erster + 21 }

    /// Ein Hauptlauf mit allen vier Schritten, von zwei Personen.
    private func zahle(_ monat: Monat) async throws {
        let eins = try await personal(.kasse, 0)
        let zwei = try await personal(.kasse, 1)
        uhr.stelle(auf: zahltag(monat), stunde: 9)
        let lauf: Laufnummer
        do {
            lauf = try await kasse.bereiteVor(
                .hauptlauf, for: monat, auftrag("demo-lauf-\(monat)-1"), by: eins)
        } catch Fachfehler.lauf(.vorbereitung(.nichtsZuZahlen)) {
            return
        }
        try await kasse.prüfe(lauf, auftrag("demo-lauf-\(monat)-2"), by: eins)
        guard let geprüft = try await kasse.laufOhneProtokoll(lauf, by: eins)?.stand else { return }
        try await kasse.quittiere(
            geprüft.offeneBefunde, grund: "Mit Antrag und Ausweis verglichen.", in: lauf,
            auftrag("demo-lauf-\(monat)-3"), by: eins)
        uhr.stelle(auf: zahltag(monat), stunde: 11)
        try await kasse.gibFrei(
            lauf, anzahl: geprüft.auszuzahlen.count, summe: geprüft.summe,
            auftrag("demo-lauf-\(monat)-4"), by: zwei)
        _ = try await kasse.gibAus(lauf, auftrag("demo-lauf-\(monat)-5"), by: zwei)
        guard let ausgabe = try await kasse.laufOhneProtokoll(lauf, by: eins)?.stand.ausgabe,
            ausgabe.ausführung <= heute
        else { return }
        uhr.stelle(auf: ausgabe.ausführung, stunde: 8)
        try await kasse.bestätige(
            lauf, referenz: "MUSTERBANK-\(monat)", am: ausgabe.ausführung,
            auftrag("demo-lauf-\(monat)-6"), by: zwei)
    }
}

/// Das Passwort aller erfundenen Konten; es steht auf der Anmeldeseite der Vorführung.
enum Musterpasswort {
    static let text = "musterkreis"
}

extension Musterkreis {
    /// Derselbe Kreis, gesehen an einem früheren Tag.
    func am(_ tag: Tag) -> Musterkreis {
        Musterkreis(seed: Demodaten.same, stichtag: tag, örtlich: Demodaten.örtlich)
    }
}

/// Woraus der Musterkreis folgt.
enum Demodaten {
    static let same: UInt64 = 20_260_701
    static let anzahl = 200
    /// Örtliche Werte des Musterkreises, mitgeliefert mit dem Fallformat.
    static let örtlich =
        Ämter.mitgeliefert[Musterkreis.amt] ?? ÖrtlicheWerte(land: .TH, grenzen: [])
}
