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
        var zahlmonat = plan.first.map { $0.stichtag.monat + 1 } ?? heute.monat
        for (stelle, eintrag) in plan.enumerated() {
            // Zwischen den Anträgen vergehen Monate; in jedem läuft die Zahlung.
            while zahltag(zahlmonat) <= eintrag.stichtag, zahlmonat <= heute.monat {
                try await zahle(zahlmonat)
                zahlmonat = zahlmonat + 1
            }
            try await fall(eintrag)
            if stelle % 20 == 19 { melde("  \(stelle + 1) von \(plan.count) Haushalten") }
        }
        while zahlmonat <= heute.monat {
            try await zahle(zahlmonat)
            zahlmonat = zahlmonat + 1
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

    private func fall(_ eintrag: Demoplan.Eintrag) async throws {
        let damals = kreis.am(eintrag.stichtag)
        let sachverhalt = damals.haushalt(nummer: eintrag.nummer)
        let ort = damals.standort(nummer: eintrag.nummer)
        let standort = ort.rawValue
        let (verfasst, prüft) = try await paar(ort, eintrag.nummer)
        uhr.stelle(auf: sachverhalt.antrag, stunde: 9, minute: eintrag.nummer % 60)
        let id = try await amt.erfasse(
            Antragseingang(
                eingang: sachverhalt.antrag,
                weg: Antragsweg.allCases[eintrag.nummer % 4], standort: standort,
                angaben: Fallschreiber.json(sachverhalt)),
            auftrag(eintrag, "antrag"), by: try await personal(.eingangszone))
        let belege = try await belege(eintrag, sachverhalt, id)
        guard case .wartet = eintrag.stufe else {
            uhr.stelle(auf: sachverhalt.antrag + 1, stunde: 10)
            try await amt.weise(
                id, zu: verfasst.kennung, standort: standort, auftrag(eintrag, "zuweisung"),
                by: verfasst)
            try await entscheide(eintrag, sachverhalt, id, verfasst, prüft)
            return
        }
        // Manche wartende Fälle liegen noch im Eingangskorb.
        if belege > 0 {
            try await amt.weise(
                id, zu: verfasst.kennung, standort: standort, auftrag(eintrag, "zuweisung"),
                by: verfasst)
        }
    }

    private func belege(
        _ eintrag: Demoplan.Eintrag, _ sachverhalt: Sachverhalt, _ id: FallID
    ) async throws -> Int {
        let bedarf = Nachweisbedarf.alle(for: sachverhalt)
        var anteil = 10
        if case .wartet(let belege) = eintrag.stufe { anteil = belege }
        let vorhanden = bedarf.prefix(bedarf.count * anteil / 10)
        let eingang = try await personal(.eingangszone)
        for (nummer, beleg) in vorhanden.enumerated() {
            try await amt.füge(
                Data("Erfundener Beleg: \(beleg.bezeichnung)\n".utf8),
                name: "beleg-\(nummer + 1).txt",
                bezeichnung: beleg.bezeichnung, zu: beleg.pfad, an: id,
                auftrag(eintrag, "beleg\(nummer)"), by: eingang)
        }
        return vorhanden.count
    }

    private func entscheide(
        _ eintrag: Demoplan.Eintrag, _ s: Sachverhalt, _ id: FallID, _ verfasst: Akteur,
        _ prüft: Akteur
    ) async throws {
        let anspruch = try Berechnung(s).hatAnspruch
        let art: Entscheidungsart
        if !anspruch {
            art = .ablehnung(
                grund: "Das Einkommen und Vermögen reicht aus, um den Lebensunterhalt zu sichern.")
        } else if eintrag.stufe == .vorläufig {
            art = .vorläufig(grund: "Die Höhe Ihres Einkommens steht noch nicht fest.")
        } else {
            art = .bewilligung
        }
        uhr.stelle(auf: s.antrag + 3, stunde: 11)
        let version = try await version(id, verfasst)
        let vorschlag = try await amt.schlageVor(
            id, Entscheidungswunsch(art: art), gesehen: version, auftrag(eintrag, "vorschlag"),
            by: verfasst)
        guard eintrag.stufe != .zurPrüfung else { return }
        uhr.stelle(auf: s.antrag + 4, stunde: 14)
        let bescheid = try await amt.erlasse(
            vorschlag, in: id, gesehen: version + 1, auftrag(eintrag, "erlass"), by: prüft)
        try await kasse.stelleZumSoll(id)
        // Die jüngsten Bescheide liegen noch im Ausgang.
        guard s.antrag + 4 < heute - 2 else { return }
        try await amt.versende(
            bescheid, in: id, weg: .post, am: s.antrag + 4, auftrag(eintrag, "versand"),
            by: prüft)
    }

    private func version(_ id: FallID, _ akteur: Akteur) async throws -> Int {
        try await amt.zeile(id, by: akteur)?.version ?? 0
    }

    private func auftrag(_ eintrag: Demoplan.Eintrag, _ was: String) throws -> AuftragID {
        try auftrag("demo-\(eintrag.nummer)-\(was)")
    }

    private func auftrag(_ text: String) throws -> AuftragID {
        guard let auftrag = AuftragID(text) else { throw Startfehler.musteramt(text) }
        return auftrag
    }

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
        guard let geprüft = try await kasse.lauf(lauf, by: eins)?.stand else { return }
        try await kasse.quittiere(
            geprüft.offeneBefunde, grund: "Mit Antrag und Ausweis verglichen.", in: lauf,
            auftrag("demo-lauf-\(monat)-3"), by: eins)
        uhr.stelle(auf: zahltag(monat), stunde: 11)
        try await kasse.gibFrei(
            lauf, anzahl: geprüft.auszuzahlen.count, summe: geprüft.summe,
            auftrag("demo-lauf-\(monat)-4"), by: zwei)
        _ = try await kasse.gibAus(lauf, auftrag("demo-lauf-\(monat)-5"), by: zwei)
        uhr.stelle(auf: zahltag(monat) + 1, stunde: 8)
        try await kasse.bestätige(
            lauf, referenz: "MUSTERBANK-\(monat)", am: zahltag(monat) + 1,
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
