import Leistungsrecht

/// Prüft jede Zeile einer Bevölkerung, bevor gerechnet wird; danach darf der Kern ihr vertrauen.
struct Spaltenprüfung {
    private let s: Bevölkerungsspalten

    init(_ spalten: Bevölkerungsspalten) { s = spalten }

    /// Zehn Millionen Euro: damit läuft kein Produkt zweier Beträge über.
    private static let höchstbetrag: Int64 = 1_000_000_000

    func prüfe() throws(Spaltenfehler) {
        guard s.personen > 0 else {
            throw Spaltenfehler("bg_id.npy", "Die Spalten haben keine Zeilen.")
        }
        try prüfeHaushalte()
        try prüfe("age", s.alter, 0...120, "vollendete Jahre von 0 bis 120")
        for (name, spalte) in [
            ("single_parent", s.alleinerziehend), ("prior_year_benefit", s.vorbezug),
        ] {
            try prüfe(name, spalte, 0...1, "0 oder 1")
        }
        for (name, spalte) in [
            ("employable", s.erwerbsfähig), ("pregnant", s.schwanger),
            ("participation_benefit", s.teilhabe), ("mark_g", s.merkzeichenG),
            ("in_training", s.ausbildung), ("hot_water_decentral_bg", s.warmwasserDezentral),
        ] {
            if let spalte { try prüfe(name, spalte, 0...1, "0 oder 1") }
        }
        if let ausschluss = s.ausschluss {
            try prüfe("exclusion", ausschluss, 0...3, "0, 1, 2 oder 3")
        }
        for (name, spalte) in [
            ("gross_earnings", s.brutto), ("net_earnings", s.netto), ("kindergeld", s.kindergeld),
            ("maintenance", s.unterhalt), ("advance_maintenance", s.unterhaltsvorschuss),
            ("assets", s.vermögen), ("rent_cold_bg", s.kaltmiete), ("heating_bg", s.heizung),
        ] {
            try prüfeBetrag(name, spalte)
        }
        for (name, spalte) in [
            ("other_income", s.sonstigesEinkommen),
            ("compulsory_insurance", s.pflichtversicherungen),
            ("work_expenses", s.werbungskosten), ("maintenance_paid", s.unterhaltGezahlt),
        ] {
            if let spalte { try prüfeBetrag(name, spalte) }
        }
        try prüfeNetto()
    }

    /// Wie im Fall: ein Netto über dem Brutto ist ein Versehen, und ohne Brutto zählte es nicht.
    private func prüfeNetto() throws(Spaltenfehler) {
        for zeile in s.netto.indices where s.netto[zeile] > s.brutto[zeile] {
            throw fehler(
                "net_earnings", zeile,
                "Das Netto \(s.netto[zeile]) ist höher als das Brutto \(s.brutto[zeile]) in "
                    + "gross_earnings.npy. Bitte beide Beträge (Cent) prüfen.")
        }
    }

    /// Haushalte stehen zusammen, beginnen mit der antragstellenden Person und sind nicht übergroß.
    private func prüfeHaushalte() throws(Spaltenfehler) {
        var erste = 0
        while erste < s.personen {
            var ende = erste + 1
            while ende < s.personen && s.haushalt[ende] == s.haushalt[erste] { ende += 1 }
            if ende < s.personen && s.haushalt[ende] < s.haushalt[erste] {
                throw fehler("bg_id", ende, "Die Nummern der Haushalte müssen aufsteigen.")
            }
            guard ende - erste <= 30 else {
                throw fehler("bg_id", erste, "Der Haushalt hat mehr als 30 Personen.")
            }
            try prüfeRollen(erste..<ende)
            try prüfeEltern(erste..<ende)
            if let köpfe = s.köpfe, Int(köpfe[erste]) < ende - erste {
                throw fehler(
                    "heads_bg", erste, "Es wohnen mindestens \(ende - erste) Personen dort.")
            }
            erste = ende
        }
    }

    private func prüfeRollen(_ zeilen: Range<Int>) throws(Spaltenfehler) {
        var partner = 0
        for zeile in zeilen {
            switch s.rolle[zeile] {
            case 0 where zeile == zeilen.lowerBound: break
            case 1 where zeile > zeilen.lowerBound: partner += 1
            case 2 where zeile > zeilen.lowerBound: break
            default:
                throw fehler(
                    "role", zeile,
                    "Ein Haushalt beginnt mit 0 (antragstellend); danach folgen 1 (Partner) und 2 (Kind)."
                )
            }
            let berechtigt = Int(s.kindergeldAn[zeile])
            guard berechtigt == -1 || zeilen.contains(berechtigt) else {
                throw fehler(
                    "p_id_kindergeld", zeile,
                    "Erwartet wird eine Zeile desselben Haushalts oder -1, nicht \(berechtigt).")
            }
            guard berechtigt == -1 || s.rolle[berechtigt] != 2 else {
                throw fehler(
                    "p_id_kindergeld", zeile,
                    "Zeile \(berechtigt) ist ein Kind; Kindergeld steht den Eltern zu (§ 62 Abs. 1 EStG). "
                        + "Erwartet wird die Zeile der antragstellenden Person, des Partners oder -1."
                )
            }
        }
        guard partner <= 1 else {
            throw fehler("role", zeilen.lowerBound, "Der Haushalt hat mehr als einen Partner.")
        }
        // Ob jemand neben einem Partner allein erzieht, stellt ein Mensch fest (AV-0051).
        if partner == 1, let zeile = zeilen.first(where: { s.alleinerziehend[$0] == 1 }) {
            throw fehler(
                "single_parent", zeile,
                "Im Haushalt lebt ein Partner. Erwartet wird 0; wer trotzdem allein erzieht, ist "
                    + "einzeln zu rechnen.")
        }
    }

    private func prüfeEltern(_ zeilen: Range<Int>) throws(Spaltenfehler) {
        guard s.elternteil1 != nil || s.elternteil2 != nil else {
            // Ohne Spalten ist jedes Kind eines der antragstellenden Person.
            for kind in zeilen where s.rolle[kind] == 2 {
                try prüfeAlter("age", kind: kind, elternteil: zeilen.lowerBound)
            }
            return
        }
        for (name, spalte) in [
            ("p_id_parent_1", s.elternteil1), ("p_id_parent_2", s.elternteil2),
        ] {
            guard let spalte else { continue }
            for zeile in zeilen where s.rolle[zeile] == 2 && spalte[zeile] != -1 {
                let elternteil = Int(spalte[zeile])
                guard zeilen.contains(elternteil), s.rolle[elternteil] != 2 else {
                    throw fehler(
                        name, zeile,
                        "Erwartet wird die Zeile einer erwachsenen Person desselben Haushalts oder -1, "
                            + "nicht \(elternteil).")
                }
                try prüfeAlter(name, kind: zeile, elternteil: elternteil)
            }
        }
    }

    /// Wie im Fall: wer nicht älter ist, kann nicht Vater oder Mutter sein.
    private func prüfeAlter(
        _ name: String, kind: Int, elternteil: Int
    ) throws(Spaltenfehler) {
        guard s.alter[elternteil] > s.alter[kind] else {
            throw fehler(
                name, kind,
                "Das Kind ist \(s.alter[kind]), sein Elternteil in Zeile \(elternteil) ist "
                    + "\(s.alter[elternteil]). Bitte age prüfen; wessen Kind es ist, sagen p_id_parent_1 "
                    + "und p_id_parent_2 (-1: Eltern außerhalb des Haushalts).")
        }
    }

    private func prüfe(
        _ name: String, _ spalte: Spalte<Int8>, _ bereich: ClosedRange<Int8>, _ erwartet: String
    ) throws(Spaltenfehler) {
        for zeile in spalte.indices where !bereich.contains(spalte[zeile]) {
            throw fehler(name, zeile, "Erwartet wird \(erwartet), nicht \(spalte[zeile]).")
        }
    }

    private func prüfeBetrag(
        _ name: String, _ spalte: Spalte<Int64>
    ) throws(Spaltenfehler) {
        for zeile in spalte.indices
        where spalte[zeile] < 0 || spalte[zeile] > Self.höchstbetrag {
            throw fehler(
                name, zeile,
                "Erwartet werden Cent von 0 bis \(Self.höchstbetrag), nicht \(spalte[zeile]).")
        }
    }

    private func fehler(_ name: String, _ zeile: Int, _ meldung: String) -> Spaltenfehler {
        Spaltenfehler("\(name).npy", "Zeile \(zeile): \(meldung)")
    }
}
