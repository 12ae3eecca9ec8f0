/// Der ähnlichste Vorschlag zu einem vertippten Wort.
enum Ähnlichkeit {
    /// Das eine Wort, das am nächsten liegt; nil, wenn keines nah genug ist oder zwei gleich nah.
    static func vorschlag(für wort: String, aus worte: [String]) -> String? {
        let gesucht = Array(wort.lowercased().unicodeScalars)
        guard (2...40).contains(gesucht.count) else { return nil }
        let abstände = worte.map { ($0, abstand(gesucht, Array($0.unicodeScalars))) }
            .sorted { $0.1 < $1.1 }
        guard let erstes = abstände.first, erstes.1 <= max(1, gesucht.count / 3) else { return nil }
        if abstände.count > 1, abstände[1].1 == erstes.1 { return nil }
        return erstes.0
    }

    /// Zahl der Einfügungen, Streichungen, Ersetzungen und Vertauschungen benachbarter Zeichen.
    static func abstand(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var vorvorige = [Int](repeating: 0, count: b.count + 1)
        var vorige = Array(0...b.count)
        for (i, links) in a.enumerated() {
            var zeile = [i + 1]
            for (j, rechts) in b.enumerated() {
                var kosten = min(
                    vorige[j + 1] + 1, zeile[j] + 1, vorige[j] + (links == rechts ? 0 : 1))
                if i > 0, j > 0, links == b[j - 1], a[i - 1] == rechts {
                    kosten = min(kosten, vorvorige[j - 1] + 1)
                }
                zeile.append(kosten)
            }
            (vorvorige, vorige) = (vorige, zeile)
        }
        return vorige[b.count]
    }
}
