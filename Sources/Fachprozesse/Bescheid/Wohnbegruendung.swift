import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Begründet, welche Kosten der Wohnung wann anerkannt sind (§ 22 SGB II).
struct Wohnbegründung {
    let abschnitte: [Leistungsrecht.Abschnitt]

    var absätze: [Begründungsabsatz] {
        ausschluss
            + (allesAngemessen ? angemessen : köpfe + einzeln(.unterkunft) + einzeln(.heizung))
            + einmaliges + ohneKosten + unterrichtung
    }

    /// Ob weniger anerkannt ist, als die Wohnung kostet.
    var istGekürzt: Bool {
        abschnitte.contains { abschnitt in
            !abschnitt.ohneUnterkunft.isEmpty
                || (abschnitt.wohnen.map { $0.unterkunft.istGekürzt || $0.heizung.istGekürzt }
                    ?? false)
        }
    }

    private var köpfe: [Begründungsabsatz] {
        Zeitgliederung(abschnitte) { abschnitt in
            abschnitt.mitKosten?.kopfsatz.map {
                Aussage(text: $0, normen: ["§ 22 Abs. 1 Satz 1 SGB II"])
            }
        }.absätze
    }

    // MARK: Angemessen

    private var allesAngemessen: Bool {
        abschnitte.compactMap(\.mitKosten).allSatisfy { w in
            w.unterkunft.anerkennung == .angemessen && w.heizung.anerkennung == .angemessen
        }
    }

    private var angemessen: [Begründungsabsatz] {
        Zeitgliederung(abschnitte) { abschnitt in
            guard let w = abschnitt.mitKosten else { return nil }
            let teile = Kostenart.allCases.map { ($0, $0.teil(of: w)) }
                .filter(\.1.tatsächlich.istPositiv)
            let beträge = teile.map { "\($0.name) (\($1.tatsächlich.deutsch) Euro)" }
            return Aussage(
                text: (w.kopfsatz.map { $0 + " " } ?? "")
                    + "Die Kosten für \(beträge.joined(separator: " und ")) sind angemessen. Wir "
                    + "erkennen sie in voller Höhe an.",
                normen: teile.map(\.1.anerkannt.norm))
        }.absätze
    }

    // MARK: Über der Grenze

    /// Erst was es kostet, dann von wann bis wann was anerkannt wird.
    private func einzeln(_ art: Kostenart) -> [Begründungsabsatz] {
        let kosten = Zeitgliederung(abschnitte) { abschnitt in
            abschnitt.mitKosten.flatMap { kostensatz(art, $0) }
        }
        return kosten.teile.map { teil in
            let dabei = abschnitte.filter { abschnitt in
                abschnitt.mitKosten.flatMap { kostensatz(art, $0) }?.text == teil.text
            }
            let anerkennung = Zeitgliederung(dabei) { abschnitt in
                abschnitt.mitKosten.map { self.anerkennung(art.teil(of: $0), $0) }
            }
            let sätze = anerkennung.teile.map(anerkennung.satz)
            return Begründungsabsatz(
                ([kosten.satz(teil)] + (sätze.count == 1 ? sätze : [])).joined(separator: " "),
                punkte: sätze.count == 1 ? [] : sätze,
                normen: anerkennung.teile.flatMap(\.normen).ohneDoppelte)
        }
    }

    /// Nil, wenn es hier nichts kostet.
    private func kostensatz(_ art: Kostenart, _ w: Wohnkosten) -> Aussage? {
        let teil = art.teil(of: w)
        guard teil.tatsächlich.istPositiv else { return nil }
        let betrag = "\(teil.tatsächlich.deutsch) Euro im Monat"
        let kosten =
            w.köpfe == w.mitglieder
            ? "Die \(art.name) kostet \(betrag)."
            : "Ihr Anteil an den Kosten für \(art.name) beträgt \(betrag)."
        let grenze =
            teil.anerkennung == .angemessen
            ? "" : " Angemessen sind \(teil.grenze.deutsch) Euro."
        return Aussage(text: kosten + grenze, normen: [])
    }

    private func anerkennung(_ teil: Wohnkosten.Teil, _ w: Wohnkosten) -> Aussage {
        let text =
            switch teil.anerkennung {
            case .angemessen: "Das ist angemessen; wir erkennen es in voller Höhe an."
            case .karenzzeit:
                "In der Karenzzeit erkennen wir die vollen Kosten an"
                    + (w.karenzBis.map { "; sie läuft bis zum \($0.letzter.deutsch)." } ?? ".")
            case .erleichtert:
                "Für die ersten sechs Monate Ihres Bewilligungszeitraums gelten die tatsächlichen Kosten als "
                    + "angemessen; wir erkennen sie in voller Höhe an."
            case .frist:
                teil.fristBis.map {
                    "Bis zum \($0.letzter.deutsch) haben Sie Zeit, die Kosten zu senken. So lange "
                        + "erkennen wir sie in voller Höhe an."
                }
                    ?? "Wir erkennen die vollen Kosten an, solange wir Sie nicht aufgefordert haben, sie "
                    + "zu senken."
            case .einzelfall:
                "Wir erkennen die vollen Kosten an, weil das in Ihrem Fall nötig ist."
            case .deckel:
                "Wir erkennen höchstens das Anderthalbfache der angemessenen Kosten an, also "
                    + "\(teil.anerkannt.betrag.deutsch) Euro."
            case .gesenkt:
                "Wir erkennen nur noch \(teil.anerkannt.betrag.deutsch) Euro an. Die Frist, die Kosten zu "
                    + "senken, ist abgelaufen"
                    + (teil.fristBis.map { "; sie lief bis zum \($0.letzter.deutsch)." } ?? ".")
            }
        return Aussage(text: text, normen: [teil.anerkannt.norm])
    }

    // MARK: Nicht anerkannt

    private var ausschluss: [Begründungsabsatz] {
        Zeitgliederung(abschnitte) { abschnitt in
            let ohne = abschnitt.ohneUnterkunft
            guard !ohne.isEmpty else { return nil }
            return Aussage(
                text:
                    "Für \(ohne.map(\.name).joined(separator: " und ")) erkennen wir keine Kosten der "
                    + "Wohnung an: Vor dem Umzug hatten wir sie nicht zugesichert, und das 25. "
                    + "Lebensjahr ist noch nicht vollendet.",
                normen: ohne.compactMap { $0.unterkunft?.norm }.ohneDoppelte)
        }.absätze
    }

    private var ohneKosten: [Begründungsabsatz] {
        Zeitgliederung(abschnitte) { abschnitt in
            guard let w = abschnitt.wohnen,
                w.unterkunft.tatsächlich + w.heizung.tatsächlich == .null
            else { return nil }
            return Aussage(
                text: "Kosten für Unterkunft und Heizung sind nicht angegeben.",
                normen: ["§ 22 Abs. 1 Satz 1 SGB II"])
        }.absätze
    }

    /// Was nur in einem Monat dazukommt oder abgeht.
    private var einmaliges: [Begründungsabsatz] {
        Zeitgliederung(abschnitte) { abschnitt in
            guard let w = abschnitt.wohnen, !w.einmalig.isEmpty || w.guthaben != nil else {
                return nil
            }
            let kosten = w.einmalig.map(\.betrag).summe
            let sätze = [
                kosten.istPositiv
                    ? "Einmal fällige Kosten der Wohnung von \(kosten.deutsch) Euro kommen hinzu."
                    : nil,
                w.guthaben.map {
                    "Ein Guthaben von \($0.betrag.deutsch) Euro aus dem Monat davor mindert die Kosten."
                },
            ]
            return Aussage(
                text: sätze.compactMap(\.self).joined(separator: " "),
                normen: (w.einmalig + [w.guthaben].compactMap(\.self)).map(\.norm).ohneDoppelte)
        }.absätze
    }

    /// § 22 Abs. 1a SGB II: seit Juli 2026 ist zu sagen, wie lange und wann zu hohe Kosten zählen.
    private var unterrichtung: [Begründungsabsatz] {
        let reform = Monat(2026, 7).erster
        let betroffen = abschnitte.contains { abschnitt in
            abschnitt.bis >= reform
                && (abschnitt.mitKosten.map { w in
                    Kostenart.allCases.contains { $0.teil(of: w).anerkennung != .angemessen }
                } ?? false)
        }
        guard betroffen else { return [] }
        return [
            Begründungsabsatz(
                "Ihre Kosten liegen über der angemessenen Höhe. Nach der Karenzzeit, bei der Heizung "
                    + "schon vorher, erkennen wir höhere Kosten nur so lange an, wie Sie sie nicht "
                    + "senken können oder es Ihnen nicht zuzumuten ist, in der Regel höchstens sechs "
                    + "Monate.",
                normen: ["§ 22 Abs. 1a SGB II", "§ 22 Abs. 1 Satz 9 SGB II"])
        ]
    }
}

extension Wohnkosten {
    /// Nil, wenn alle Bewohner zur Bedarfsgemeinschaft gehören.
    fileprivate var kopfsatz: String? {
        köpfe == mitglieder
            ? nil
            : "In der Wohnung leben \(köpfe) Personen. Wir teilen die Kosten nach Köpfen; hier zählen "
                + "davon \(mitglieder) von \(köpfe) Teilen."
    }
}

/// Die beiden Teile der Wohnkosten.
private enum Kostenart: CaseIterable {
    case unterkunft, heizung

    var name: String {
        switch self {
        case .unterkunft: "Unterkunft"
        case .heizung: "Heizung"
        }
    }

    func teil(of kosten: Wohnkosten) -> Wohnkosten.Teil {
        switch self {
        case .unterkunft: kosten.unterkunft
        case .heizung: kosten.heizung
        }
    }
}

extension Leistungsrecht.Abschnitt {
    /// Kosten, die wenigstens einem Mitglied anerkannt werden.
    fileprivate var mitKosten: Wohnkosten? {
        wohnen.flatMap { w in
            (w.unterkunft.tatsächlich + w.heizung.tatsächlich).istPositiv
                && ohneUnterkunft.count < w.mitglieder ? w : nil
        }
    }

    /// Mitglieder, für die keine Kosten anerkannt sind, obwohl es welche gibt (§ 22 Abs. 5 SGB II).
    fileprivate var ohneUnterkunft: [Personenblatt] {
        guard let w = wohnen,
            (w.unterkunft.anerkannt.betrag + w.heizung.anerkannt.betrag).istPositiv
        else { return [] }
        return personen.filter { person in
            person.erhältLeistungen && person.unterkunft?.betrag == .null
                && person.heizung?.betrag == .null
                // Auch ein Guthaben kann die Kosten eines Monats ganz decken.
                && (w.guthaben == nil || person.unterkunft?.norm == "§ 22 Abs. 5 Satz 1 SGB II")
        }
    }
}
