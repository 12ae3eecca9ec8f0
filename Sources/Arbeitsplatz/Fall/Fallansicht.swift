import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Weboberflaeche

/// Die neuesten Angaben eines Falls, oder warum sie nicht zu lesen sind.
struct Gelesene: Sendable {
    let sachverhalt: Sachverhalt?
    let fehler: Fachfehler?

    init(_ fall: Fall) {
        var gelesen: Sachverhalt?
        var fehler: Fachfehler?
        if let text = fall.angaben {
            do throws(Fachfehler) { gelesen = try Angaben.lies(text) } catch { fehler = error }
        }
        sachverhalt = gelesen
        self.fehler = fehler
    }
}

/// Ein Fall, wie er heute oder an einem früheren Tag bekannt war, auf dem Weg zur Seite.
struct Fallansicht {
    let gang: Arbeitsgang
    let id: FallID
    let fall: Fall
    /// Die Blätter, die am gezeigten Tag in der Akte lagen.
    let blätter: [Aktenblatt]
    /// Gesetzt, wenn ein früherer Kenntnisstand gezeigt wird.
    let kenntnis: Tag?
    let angaben: Gelesene
    let monate: Monatsübersicht
    /// Was noch zu belegen ist und womit; der Haushalt nennt es selbst.
    let bedarf: [Nachweisbedarf]

    var s: Sprache { gang.s }
    var heute: Tag { kenntnis ?? gang.heute }
    var istHeutig: Bool { kenntnis == nil }

    init(_ gang: Arbeitsgang, _ akte: Akte, gezahlt: [Monat: Geld]) {
        self.init(
            gang, akte.fall, akte.stand, akte.blätter, gezahlt: gezahlt, kenntnis: nil,
            under: .aktuell)
    }

    /// Der Fall am Ende des Tages, mit dem Recht, das an ihm verkündet war.
    init(_ gang: Arbeitsgang, _ akte: Akte, knownOn tag: Tag) throws {
        let blätter = akte.blätter.filter { gang.amt.uhr.tag($0.erfasst) <= tag }
        self.init(
            gang, akte.fall, try Fall(replaying: blätter), blätter, gezahlt: [:], kenntnis: tag,
            under: Rechtsstand(bekanntAm: tag))
    }

    private init(
        _ gang: Arbeitsgang, _ id: FallID, _ fall: Fall, _ blätter: [Aktenblatt],
        gezahlt: [Monat: Geld], kenntnis: Tag?, under recht: Rechtsstand
    ) {
        self.gang = gang
        self.id = id
        self.fall = fall
        self.blätter = blätter
        self.kenntnis = kenntnis
        angaben = Gelesene(fall)
        monate = fall.monatsübersicht(gezahlt: gezahlt, under: recht)
        bedarf = angaben.sachverhalt.map(Nachweisbedarf.alle) ?? []
    }

    /// Die Angaben, soweit sie lesbar sind; warum nicht, sagen die Hinweise.
    var lesbar: Sachverhalt? { angaben.sachverhalt }

    func seite() async -> Fallseite {
        let kopf = await gang.kopf(id, fall)
        let namen = await Namen(of: blätter, in: gang.amt)
        return Fallseite(
            titel: kopf.name, brotkrumen: gang.brotkrumen(), kopf: kopf, kenntnis: kenntnishinweis,
            kenntnisfeld: Feld(
                "stand", gang.w("fall.kenntnis"), wert: kenntnis?.deutsch ?? "", eingabe: .tag,
                breite: .kurz),
            handlungen: handlungen, hinweise: hinweise, schritte: istHeutig ? schritte : [],
            haushalt: lesbar.map(haushalt) ?? [], angaben: lesbar.map(angabengruppen) ?? [],
            monate: gang.monatszeilen(monate.stände, of: id, mitZahlungen: istHeutig),
            monatssumme: gang.monatssumme(monate.stände, mitZahlungen: istHeutig),
            schreiben: schreiben, nachweise: nachweiszeilen, nachweisfelder: nachweisfelder,
            darfNachweise: istHeutig && gang.akteur.darf(.antragErfassen),
            verlauf: blätter.reversed().map { gang.eintrag($0, in: id, namen) },
            version: fall.version)
    }

    private var kenntnishinweis: Hinweis? {
        kenntnis.map { tag in
            let satz =
                blätter.isEmpty
                ? s(
                    "Am \(s.tag(tag)) war von diesem Fall noch nichts bekannt.",
                    "On \(s.tag(tag)) nothing was known of this case.")
                : s(
                    "Gezeigt wird, was am Ende des \(s.tag(tag)) bekannt war, nach dem Recht, das "
                        + "bis dahin verkündet war; ohne Zahlungen.",
                    "Shown is what was known at the end of \(s.tag(tag)), under the law "
                        + "promulgated by then; without payments.")
            return Hinweis(
                satz,
                verweis: Verweis(s("Heutigen Stand zeigen", "Show today’s state"), Pfade.fall(id)))
        }
    }

    private var handlungen: [Handlung] {
        guard istHeutig else { return [] }
        var handlungen: [Handlung] = []
        if gang.akteur.darf(.vorschlagen), fall.offenerVorschlag == nil, !fall.offeneAnträge.isEmpty
        {
            handlungen.append(
                Handlung(s("Entscheiden", "Decide"), ziel: Pfade.entscheiden(id), haupt: true))
        }
        if let vorschlag = fall.offenerVorschlag, darfPrüfen(vorschlag) {
            handlungen.append(
                Handlung(
                    s("Prüfen", "Check"), ziel: Pfade.vorschlag(vorschlag.id, of: id), haupt: true))
        }
        if gang.akteur.darf(.angabenÄndern), fall.angaben != nil {
            handlungen.append(
                Handlung(s("Angaben ändern", "Change facts"), ziel: Pfade.angaben(id)))
        }
        if let zeile = Lesetabellen.zeile(for: id, stand: fall),
            let nehmen = gang.übernehmen(zeile)
        {
            handlungen.append(nehmen)
        }
        return handlungen
    }

    /// Wer verfasst, prüft nicht.
    func darfPrüfen(_ vorschlag: Vorschlag) -> Bool {
        gang.akteur.darf(.prüfen) && vorschlag.verfasstDurch != gang.akteur.kennung
    }
}
