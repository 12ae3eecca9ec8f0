import Grundtypen
import Rechtskern

/// Eine Minderung, wie sie in einem Abschnitt für eine Person gilt, mit den Zeilen des Rechts dazu.
struct Minderungslage: Sendable {
    /// Stelle der Person in `Sachverhalt.personen`.
    let stelle: Int32
    let minderung: Minderung
    let höhe: Höhe
    let obergrenze: Satz<Promille?>
    let mindestbetrag: Satz<Geld?>
    /// Für Meldungen.
    let name: String
    let pfad: String

    /// Die Zeile, aus der die Höhe folgt.
    enum Höhe: Sendable {
        case pflichtverletzung(Satz<Minderungsstaffel?>)
        case meldeversäumnis(Satz<Meldeversäumnisregel>)
        case arbeitsverweigerung(Satz<Arbeitsverweigerungsregel?>)
        case nichterreichbarkeit(Satz<Nichterreichbarkeitsregel?>)
    }

    /// - Throws: `Rechtsfehler`, wenn am Tag der Pflichtverletzung kein Wert bekannt ist.
    init(
        _ minderung: Minderung, _ stelle: Int, of person: Person, under recht: Rechtsstand
    ) throws(Rechtsfehler) {
        self.stelle = Int32(stelle)
        self.minderung = minderung
        let am = minderung.am
        switch minderung.quelle {
        case .pflichtverletzung:
            höhe = .pflichtverletzung(try Rechtsfolgen.staffel.satz(am: am, under: recht))
        case .meldeversäumnis:
            höhe = .meldeversäumnis(try Meldeversäumnis.regel.satz(am: am, under: recht))
        case .arbeitsverweigerung:
            höhe = .arbeitsverweigerung(try Arbeitsverweigerung.regel.satz(am: am, under: recht))
        case .nichterreichbarkeit:
            höhe = .nichterreichbarkeit(try Nichterreichbarkeit.regel.satz(am: am, under: recht))
        }
        obergrenze = try Rechtsfolgen.obergrenze.satz(am: am, under: recht)
        mindestbetrag = try Rechtsfolgen.mindestbetrag.satz(am: am, under: recht)
        name = person.name
        pfad = "personen.\(person.id).minderungen.\(minderung.anlass)"
    }

    /// Der Anspruch auf Unterkunft entfällt mit und geht auf die übrigen über (§ 22 Abs. 7 Satz 4 SGB II).
    var entfälltGanz: Bool {
        minderung.quelle == .nichterreichbarkeit && minderung.wirkung == .ganz
    }

    var einzelheit: Begriff {
        let (von, bis) = (minderung.von, minderung.bis)
        return Begriff(
            "Anlass vom \(minderung.am.deutsch), gilt vom \(von.deutsch) bis \(bis.deutsch)",
            "event of \(minderung.am), in force from \(von) to \(bis)")
    }
}

extension Lagebild {
    /// Alle festgestellten Minderungen der Personen, die zur Bedarfsgemeinschaft gehören können.
    func minderungen() throws(Rechtsfehler) -> [Minderungslage] {
        var ergebnis: [Minderungslage] = []
        for (stelle, person) in s.personen.enumerated()
        where person.rolle != .mitbewohner && !person.minderungen.isEmpty {
            let prüfung = Minderungsprüfung(person: person, zeitraum: zeitraum, recht: recht.stand)
            for minderung in try prüfung.folgen().flatMap(\.minderungen) {
                ergebnis.append(
                    try Minderungslage(minderung, stelle, of: person, under: recht.stand))
            }
        }
        return ergebnis
    }
}
