import Grundtypen
import Rechtskern

extension Lagebild {
    /// Die Wohnung, die an diesem Tag gilt; ohne jede Wohnung entstehen keine Aufwendungen.
    func wohnungLage(am tag: Tag, anwesend: Int) throws(Rechtsfehler) -> WohnungLage {
        guard !s.wohnungen.isEmpty else {
            var ohne = WohnungLage()
            ohne.köpfe = max(1, anwesend)
            return ohne
        }
        let geltende = s.wohnungen.indices.filter { s.wohnungen[$0].dauer.contains(tag) }
        guard let stelle = geltende.first, geltende.count == 1 else {
            throw .angabeFehlt(
                "§ 22 Abs. 1 Satz 1 SGB II",
                was: geltende.isEmpty
                    ? "Für den \(tag.deutsch) ist keine Wohnung angegeben."
                    : "Für den \(tag.deutsch) sind mehrere Wohnungen angegeben; bitte ab und bis abgrenzen.",
                pfad: "wohnung")
        }
        var lage = try lage(
            of: s.wohnungen[stelle], pfad: "wohnung.\(stelle)", am: tag, anwesend: anwesend)
        try setzeEinmaliges(&lage)
        return lage
    }

    /// Einmalige Kosten gehören in den Monat ihrer Fälligkeit, Guthaben in den nach dem Zufluss (§ 22
    /// Abs. 3 SGB II); für alle Abschnitte des Monats gleich, auch nach einem Umzug.
    private func setzeEinmaliges(_ lage: inout WohnungLage) throws(Rechtsfehler) {
        for (stelle, wohnung) in s.wohnungen.enumerated() {
            for guthaben in wohnung.guthaben where guthaben.zufluss.monat + 1 == monat {
                lage.guthaben += guthaben.betrag
            }
            for (nummer, kosten) in wohnung.einmaligeKosten.enumerated()
            where kosten.fällig.monat == monat {
                guard wohnung.dauer.contains(kosten.fällig) else {
                    throw .nichtGebaut(
                        "§ 22 Abs. 1 Satz 1 SGB II",
                        was:
                            "Kosten, die am \(kosten.fällig.deutsch) für eine Wohnung fällig werden, "
                            + "in der niemand mehr oder noch niemand lebt",
                        pfad: "wohnung.\(stelle).einmalige_kosten.\(nummer)")
                }
                switch kosten.art {
                case .betriebskosten: lage.einmaligUnterkunft += kosten.anerkannt
                case .heizkosten, .heizmaterial: lage.einmaligHeizung += kosten.anerkannt
                case .instandhaltung: lage.instandhaltung += kosten.anerkannt
                }
            }
        }
    }

    private func lage(
        of w: Wohnung, pfad: String, am tag: Tag, anwesend: Int
    ) throws(Rechtsfehler) -> WohnungLage {
        let köpfe = w.köpfe ?? anwesend
        guard köpfe >= anwesend, köpfe > 0 else {
            throw .angabeFehlt(
                "§ 22 Abs. 1 Satz 1 SGB II",
                was:
                    "Angegeben sind \(köpfe) Bewohner, im Haushalt leben aber \(anwesend) Personen.",
                pfad: "\(pfad).koepfe")
        }
        let kenntKarenz = recht.karenzzeit.wert > 0
        let karenzzeit = kenntKarenz ? Karenzzeit(w, monate: recht.karenzzeit.wert) : nil
        if kenntKarenz && karenzzeit == nil {
            throw .angabeFehlt(
                "§ 22 Abs. 1 Satz 2 SGB II",
                was: "Bitte den ersten Monat des Leistungsbezugs angeben (Beginn der Karenzzeit).",
                pfad: "\(pfad).karenz_ab")
        }
        var lage = WohnungLage()
        lage.unterkunft = w.grundmiete + w.nebenkosten
        lage.heizung = w.heizung
        lage.köpfe = köpfe
        lage.warmwasserDezentral = w.warmwasserDezentral
        if w.warmwasserDezentral { lage.warmwasserNachgewiesen = w.warmwasserNachgewiesen ?? .null }
        let inKarenz = karenzzeit?.contains(monat) ?? false
        lage.karenz = inKarenz && !w.karenzAusgeschlossen
        lage.vermögenskarenz =
            try vermögensrecht.wert.kenntKarenz ? inKarenz : lage.karenz
        lage.deckel =
            kürzlichVermindert(am: tag)
            ? nil
            : try Unterkunft.deckel(
                in: monat, zeitraumAb: zeitraum.ab, s.örtlich.einstellungen, under: recht.stand)
        // § 22 Abs. 1 Satz 10 SGB II: Monate der Karenzzeit zählen nicht auf die Frist.
        lage.karenzBis = lage.karenz ? karenzzeit.map { $0.ende - 1 } : nil
        lage.fristUnterkunftBis = try fristende(
            w, frühestens: w.karenzAusgeschlossen ? nil : karenzzeit?.ende)
        lage.fristHeizungBis = try fristende(w, frühestens: nil)
        lage.fristUnterkunftAbgelaufen = lage.fristUnterkunftBis.map { monat > $0 } ?? false
        lage.fristHeizungAbgelaufen = lage.fristHeizungBis.map { monat > $0 } ?? false
        lage.höhereKostenAnerkannt = w.höhereKosten?.anerkannt
        // § 67 Abs. 3 Satz 3 SGB II: nicht, wenn zuvor nur die angemessenen Kosten anerkannt waren.
        lage.giltAlsAngemessen =
            w.karenzAusgeschlossen
            ? nil
            : try ErleichterterZugang.satz(
                in: monat, zeitraumAb: zeitraum.ab, under: recht.stand)
        return lage
    }

    /// § 22 Abs. 1 Satz 6 Hs. 2 SGB II: sechs volle Monate nach einer Verminderung der Mitglieder gilt
    /// die Frist des Satzes 9 statt des Deckels (AV-0018).
    private func kürzlichVermindert(am tag: Tag) -> Bool {
        s.personen.contains { person in
            guard person.rolle != .mitbewohner else { return false }
            let ausgezogen = person.imHaushalt.bis.map { $0 + 1 }
            let mit25 = person.rolle == .kind ? person.geboren.geburtstag(25) : nil
            return [ausgezogen, mit25].compactMap(\.self).contains { ende in
                ende <= tag && monat <= (ende - 1).monat + 6
            }
        }
    }

    /// § 22 Abs. 1 Satz 9 SGB II: in der Regel längstens sechs Monate nach der Aufforderung.
    ///
    /// Ohne Aufforderung läuft keine Frist. Sie beginnt mit dem Monat nach dem Zugang.
    ///
    /// - Returns: den letzten Monat, für den mehr als angemessen anerkannt wird.
    private func fristende(_ w: Wohnung, frühestens: Monat?) throws(Rechtsfehler) -> Monat? {
        guard let aufgefordert = w.kostensenkungAufgefordert else { return nil }
        let beginn = max(aufgefordert.monat + 1, frühestens ?? aufgefordert.monat + 1)
        let regelende = try verschoben(
            beginn, bis: beginn + (recht.kostensenkungsfrist.wert - 1), w)
        return max(regelende, w.senkungUnzumutbarBis ?? regelende)
    }
}

extension Lagebild {
    /// § 67 Abs. 3 Satz 2 SGB II: die Zeit des erleichterten Zugangs zählt nicht auf die Frist (AV-0031).
    private func verschoben(
        _ beginn: Monat, bis ende: Monat, _ w: Wohnung
    ) throws(Rechtsfehler) -> Monat {
        let monate = try ErleichterterZugang.monate.satz(in: zeitraum.ab, under: recht.stand).wert
        guard monate > 0, !w.karenzAusgeschlossen, ende >= zeitraum.ab else { return ende }
        return ende + max(0, monate - max(0, beginn - zeitraum.ab))
    }
}

extension Wohngrenzen {
    init(_ örtlich: ÖrtlicheWerte, in monat: Monat) throws(Rechtsfehler) {
        guard let grenze = örtlich.grenze(in: monat),
            let unterkunft = Grenzwerte(grenze.unterkunft), let heizung = Grenzwerte(grenze.heizung)
        else {
            throw .angabeFehlt(
                "§ 22 Abs. 1 Satz 1 SGB II",
                was: "Für \(monat.ausgeschrieben) sind keine örtlichen Grenzen hinterlegt.",
                pfad: "oertlich.grenzen")
        }
        self.unterkunft = unterkunft
        self.heizung = heizung
    }
}

extension Grenzwerte {
    /// Nil bei leerer Staffel.
    init?(_ staffel: Angemessenheitsgrenze.Staffel) {
        guard let p1 = staffel.betrag(personen: 1), let p2 = staffel.betrag(personen: 2),
            let p3 = staffel.betrag(personen: 3), let p4 = staffel.betrag(personen: 4),
            let p5 = staffel.betrag(personen: 5)
        else { return nil }
        (self.p1, self.p2, self.p3, self.p4, self.p5) = (p1, p2, p3, p4, p5)
        jeWeitere = staffel.jeWeitere
    }
}
