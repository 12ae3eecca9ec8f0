public import Grundtypen
public import Rechtskern

/// Ob eine Zeile eines Overlays in der Rechnung aus Spalten wirkt, und wenn nicht, warum.
public enum Overlaywirkung: Hashable, Sendable {
    case wirkt
    /// In dem Monat, in dem nachgeschlagen wird, gilt eine andere Zeile.
    case giltNicht(in: Monat)
    /// Die Rechnung aus Spalten schlägt den Parameter nie nach; der Grund ist ein Halbsatz.
    case nichtGelesen(grund: String)
    /// Nachgeschlagen, aber mit diesem Wert folgt nichts anderes.
    case ohneFolge(grund: String)
}

/// Welche Parameter die Rechnung aus Spalten nachschlägt; `OverlaywirkungTests` prüft es Parameter für Parameter.
enum Bevölkerungsparameter {
    /// Schlüssel aller Parameter, von denen das Ergebnis abhängt.
    static let gelesen: Set<String> = [
        Regelbedarf.sätze.id, Mehrbedarf.schwangerschaftssatz.id,
        Mehrbedarf.alleinerziehendensatz.id, Mehrbedarf.teilhabesatz.id,
        Mehrbedarf.merkzeichensatz.id, Mehrbedarf.warmwassersatz.id, Unterkunft.karenzzeit.id,
        Unterkunft.deckel.id, Pauschbeträge.bagatelle.id, Pauschbeträge.versicherung.id,
        Grundabsetzung.pauschale.id, Grundabsetzung.nachweisschwelle.id,
        Grundabsetzung.freiwilligendienstAb25.id, Grundabsetzung.geringfügigkeitsgrenze.id,
        Erwerbstätigenfreibetrag.bänder.id, Vermögensfreibetrag.beträge.id,
        Sofortzuschlag.betrag.id,
    ]

    /// Warum ein überlagerbarer Parameter in den Spalten nichts ändern kann.
    static func grund(_ id: String) -> String {
        switch id {
        case Kindergeld.betrag.id: "das Kindergeld steht als Betrag in der Spalte kindergeld"
        case Unterhaltsvorschuss.beträge.id:
            "der Unterhaltsvorschuss steht als Betrag in der Spalte advance_maintenance"
        case Unterkunft.kostensenkungsfrist.id:
            "die Frist zur Kostensenkung gilt für alle Haushalte als abgelaufen"
        case Pauschbeträge.altersvorsorge.id: "für die Altersvorsorge gibt es keine Spalte"
        case Pauschbeträge.jeKilometer.id:
            "Fahrten stehen als Betrag in der Spalte work_expenses"
        case Vermögensfreibetrag.wohnfläche.id:
            "in der Spalte assets steht nur, was zu berücksichtigen ist"
        case Ferienbeschäftigung.grenze.id: "für Lohn aus den Ferien gibt es keine Spalte"
        default: "vorrangige Leistungen kommen in den Spalten nicht vor"
        }
    }
}

extension Bevölkerungsannahmen {
    /// Die Wirkung jeder Zeile der Überlagerung, in ihrer Reihenfolge; leer ohne Überlagerung.
    ///
    /// - Parameters:
    ///   - monat: der gerechnete Monat.
    ///   - stand: mit der Überlagerung.
    /// - Returns: ein Eintrag je Zeile.
    /// - Throws: `Rechtsfehler`, wenn der Monat nicht zu rechnen ist.
    public func wirkung(
        in monat: Monat, under stand: Rechtsstand
    ) throws(Rechtsfehler) -> [Overlaywirkung] {
        guard let vorhaben = stand.überlagerung else { return [] }
        let geltend = Rechtsstand(bekanntAm: stand.bekanntAm)
        let recht = try Rechtslage(in: monat, under: geltend)
        let mit = try Rechtslage(in: monat, under: stand)
        let gleicherDeckel = try deckel(in: monat, geltend) == deckel(in: monat, stand)
        let vermögen = try Vermögensfreibetrag.satz(
            in: monat, zeitraumAb: zeitraumAb, under: stand)
        return vorhaben.zeilen.indices.map { stelle in
            let id = vorhaben.zeilen[stelle].id
            guard Bevölkerungsparameter.gelesen.contains(id) else {
                return .nichtGelesen(grund: Bevölkerungsparameter.grund(id))
            }
            func gilt(_ monat: Monat) -> Bool {
                ÜberlagerbareParameter.alle.first { $0.id == id }?
                    .geltendeZeile(in: monat, under: stand) == stelle
            }
            switch id {
            case Vermögensfreibetrag.beträge.id:
                // Maßgeblich ist der Beginn des Zeitraums (§ 65a Abs. 1 SGB II).
                return Int(-1 - vermögen.zeile) == stelle ? .wirkt : .giltNicht(in: zeitraumAb)
            case Unterkunft.deckel.id:
                guard gilt(monat) || gilt(zeitraumAb) else { return .giltNicht(in: monat) }
                return gleicherDeckel
                    ? .ohneFolge(
                        grund: "für einen Zeitraum ab \(zeitraumAb) bleibt der Deckel derselbe")
                    : .wirkt
            default:
                return gilt(monat) ? folge(id, recht, mit) : .giltNicht(in: monat)
            }
        }
    }

    private func deckel(in monat: Monat, _ stand: Rechtsstand) throws(Rechtsfehler) -> Promille? {
        try Unterkunft.deckel(
            in: monat, zeitraumAb: zeitraumAb, örtlich.einstellungen, under: stand)
    }

    /// Die Titel der Werte, die im Monat noch nicht festgesetzt sind und die die Spalten brauchen.
    public func fortgeschrieben(
        in monat: Monat, under stand: Rechtsstand
    ) throws(Rechtsfehler) -> [String] {
        try Rechtslage(in: monat, under: stand).fortgeschrieben
            .filter { Bevölkerungsparameter.gelesen.contains($0.id) }.map(\.titel)
    }

    /// Zwei Parameter werden nur auf eine Frage hin gelesen; nicht jeder Wert antwortet anders.
    private func folge(
        _ id: String, _ recht: Rechtslage, _ mit: Rechtslage
    ) -> Overlaywirkung {
        switch id {
        case Unterkunft.karenzzeit.id where mit.karenz == recht.karenz:
            .ohneFolge(
                grund:
                    "ob die Karenzzeit läuft, sagt die Spalte prior_year_benefit; die Länge zählt "
                    + "nur, wenn sie ganz entfällt oder seit Januar 2023 noch für alle läuft")
        case Grundabsetzung.freiwilligendienstAb25.id
        where mit.kenntAbsatz2b == recht.kenntAbsatz2b:
            .ohneFolge(
                grund: "für den Freiwilligendienst gibt es keine Spalte; es zählt nur, ob es § 11b "
                    + "Abs. 2b SGB II gibt")
        default: .wirkt
        }
    }
}

extension Rechtslage {
    /// Ob es eine Karenzzeit gibt und ob sie für alle läuft.
    ///
    /// Bezug bis Dezember 2022 zählt nicht (§ 65 Abs. 2 SGB II): im ersten Jahr läuft sie für alle.
    var karenz: (bekannt: Bool, fürAlle: Bool) {
        let bekannt = karenzzeit.wert > 0
        return (bekannt, bekannt && monat < Karenzzeit.frühestens + karenzzeit.wert)
    }
}
