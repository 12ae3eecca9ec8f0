/// Die Spalten, die gelesen werden, und das ähnlichste Wort zu einem vertippten Namen.
enum Spaltennamen {
    static let pflicht = [
        "bg_id", "role", "age", "p_id_kindergeld", "single_parent", "gross_earnings",
        "net_earnings", "kindergeld", "maintenance", "advance_maintenance", "assets",
        "rent_cold_bg", "heating_bg", "prior_year_benefit",
    ]
    static let wahl = [
        "p_id_parent_1", "p_id_parent_2", "employable", "pregnant", "participation_benefit",
        "mark_g", "in_training", "hot_water_decentral_bg", "other_income",
        "compulsory_insurance", "work_expenses", "maintenance_paid", "heads_bg", "exclusion",
    ]

    /// Nil, wenn keine Spalte nah genug ist.
    static func nächster(zu name: String) -> String? {
        let gesucht = Array(name.lowercased().unicodeScalars)
        let abstände = (pflicht + wahl).map { ($0, abstand(gesucht, Array($0.unicodeScalars))) }
        guard let bester = abstände.min(by: { $0.1 < $1.1 }),
            bester.1 <= max(1, gesucht.count / 3)
        else { return nil }
        return bester.0
    }

    /// Zahl der Einfügungen, Streichungen und Ersetzungen.
    private static func abstand(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var vorige = Array(0...b.count)
        for (i, links) in a.enumerated() {
            var zeile = [i + 1]
            for (j, rechts) in b.enumerated() {
                zeile.append(
                    min(vorige[j + 1] + 1, zeile[j] + 1, vorige[j] + (links == rechts ? 0 : 1)))
            }
            vorige = zeile
        }
        return vorige[b.count]
    }
}
