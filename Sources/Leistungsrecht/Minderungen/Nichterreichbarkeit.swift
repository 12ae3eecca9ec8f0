import Grundtypen
import Rechtskern

/// Wie § 7b Abs. 4 SGB II lautet.
struct Nichterreichbarkeitsregel: Hashable, Sendable {
    /// Aufeinanderfolgende Meldeaufforderungen, denen nicht nachgekommen wurde.
    let versäumnisse: Int
    /// Monate ohne Regelbedarf, bevor der Anspruch ganz entfällt.
    let monateOhneRegelbedarf: Int
}

/// Wer drei Meldungen in Folge versäumt, gilt als nicht erreichbar (§ 7b Abs. 4 SGB II).
enum Nichterreichbarkeit {
    /// Nil: es gibt die Vorschrift nicht.
    static let regel = Parameter<Nichterreichbarkeitsregel?>(
        "sgb2.7b-4", "Nichterreichbarkeit nach versäumten Meldungen",
        .init(abTag: Tag(2011, 4, 1), "§ 32 SGB II, BGBl. I 2011 S. 453", nil),
        .init(
            abTag: Tag(2026, 7, 1), verkündet: Tag(2026, 4, 22),
            "§ 7b Abs. 4 SGB II, BGBl. 2026 I Nr. 107",
            .init(versäumnisse: 3, monateOhneRegelbedarf: 1)))
}

extension Minderungsprüfung {
    /// § 7b Abs. 4 SGB II; nil, wo es die Vorschrift noch nicht gab.
    func nichterreichbarkeit(_ anlass: Anlass) throws(Rechtsfehler) -> Minderungsfolge? {
        guard let regel = try Nichterreichbarkeit.regel.satz(am: anlass.am, under: recht).wert
        else {
            return nil
        }
        let festgestellt = anlass.bekanntgegeben.monat
        // Die Fiktion endet mit dem Bewilligungszeitraum, in dem sie festgestellt wurde.
        guard festgestellt >= zeitraum.ab, festgestellt < zeitraum.bis else {
            return .keine(.zeitraumAbgelaufen)
        }
        let von = (festgestellt + 1).erster
        let letzterTag = Minderungszeitraum.ende(ab: von, monate: regel.monateOhneRegelbedarf)
        let monat = nichterreichbar(
            anlass, try fassung(anlass), "§ 7b Abs. 4 Satz 4 SGB II", .ohneRegelbedarf, von,
            letzterTag)
        let danach = nichterreichbar(
            anlass, try fassung(anlass), "§ 7b Abs. 4 Satz 2 SGB II", .ganz, letzterTag + 1,
            zeitraum.bis.letzter)
        guard let gemeldet = anlass.angaben.gemeldetAm else {
            return ergebnis(anlass, [monat, danach])
        }
        if gemeldet < von {
            throw .nichtGebaut(
                "§ 7b Abs. 4 Satz 3 SGB II",
                was: "Persönliche Meldung nach der Feststellung und vor dem \(von.deutsch)",
                pfad: "\(anlass.pfad).gemeldet_am")
        }
        if gemeldet <= letzterTag {
            // § 32 Abs. 3 Satz 2 SGB II: der Regelbedarf in der nach § 32 geminderten Höhe.
            let satz = try Meldeversäumnis.regel.satz(am: anlass.am, under: recht).wert.satz
            let gemindert = Minderung(
                anlass: anlass.stelle, am: anlass.am, quelle: .meldeversäumnis,
                norm: "§ 32 Abs. 3 Satz 2 SGB II", fassung: monat.fassung, stufe: 1,
                wirkung: .anteil(satz), von: von, bis: letzterTag)
            return .minderungen([gemindert])
        }
        let ab = try wiederaufnahme(anlass)
        return .aus([monat, danach.bis(min(danach.bis, ab - 1))].compactMap(\.self))
    }

    /// Ohne Meldung entfällt der Anspruch bis zum Ende des Zeitraums oder bis eine Entscheidung ihn aufhebt.
    private func ergebnis(_ anlass: Anlass, _ teile: [Minderung]) -> Minderungsfolge {
        let zeiten = teile.filter(\.istZeit)
        guard let aufgehoben = anlass.angaben.aufgehobenAb else { return .aus(zeiten) }
        return .aus(zeiten.compactMap { $0.bis(min($0.bis, aufgehoben - 1)) })
    }

    private func nichterreichbar(
        _ anlass: Anlass, _ fassung: Minderungsfassung, _ norm: Norm, _ wirkung: Minderung.Wirkung,
        _ von: Tag, _ bis: Tag
    ) -> Minderung {
        Minderung(
            anlass: anlass.stelle, am: anlass.am, quelle: .nichterreichbarkeit, norm: norm,
            fassung: fassung, stufe: 1, wirkung: wirkung, von: von, bis: bis)
    }

    /// Von welchem Tag an wieder geleistet wird und ob es einen Antrag braucht, sagt das Gesetz nicht.
    private func wiederaufnahme(_ anlass: Anlass) throws(Rechtsfehler) -> Tag {
        guard let ab = anlass.angaben.aufgehobenAb else {
            throw .feststellungFehlt(
                "§ 7b Abs. 4 Satz 3 SGB II",
                was: "Die Person hat sich gemeldet; ab welchem Tag wird wieder geleistet?",
                pfad: "\(anlass.pfad).aufgehoben_ab")
        }
        return ab
    }
}

extension Minderung {
    fileprivate var istZeit: Bool { von <= bis }
}
