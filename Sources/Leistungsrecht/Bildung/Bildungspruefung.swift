public import Grundtypen
public import Rechtskern

/// Sucht verlangte Leistungen für Bildung und Teilhabe, die nicht zustehen.
public enum Bildungsprüfung {
    /// Eine Angabe ohne Bedarf.
    public struct Fund: Hashable, Sendable {
        public let name: String
        public let begriff: Begriff
        public let norm: Norm
        public let pfad: String
    }

    /// Angaben, deren Zeit in den Zeitraum fällt und die in keinem seiner Monate einen Bedarf ergeben.
    ///
    /// Schulbedarf zu den Stichtagen fehlt nie: er ist nicht zu beantragen (§ 37 Abs. 1 Satz 2 SGB II).
    ///
    /// - Parameters:
    ///   - jeMonat: die Angaben, wie sie in jedem Monat gelten.
    ///   - zeitraum: der Bewilligungszeitraum.
    /// - Returns: jede solche Angabe einmal.
    /// - Throws: `Rechtsfehler` wie die Rechnung selbst.
    public static func ohneBedarf(
        _ jeMonat: [Monat: Sachverhalt], in zeitraum: Bewilligungszeitraum
    ) throws(Rechtsfehler) -> [Fund] {
        var funde: [Fund] = []
        var wirksam: Set<Fund> = []
        for (monat, s) in jeMonat.sorted(by: { $0.key < $1.key })
        where s.personen.contains(where: { !$0.bildung.isEmpty }) {
            let lagebild = Lagebild(
                s: s, monat: monat, zeitraum: zeitraum,
                recht: try Rechtslage(in: monat, under: .aktuell))
            for person in s.personen {
                for (nummer, angabe) in person.bildung.enumerated()
                where angabe.zeit.berührt(monat) && !angabe.istStichtag {
                    let posten = Bildungsposten(angabe.art, .angabe, .null)
                    let fund = Fund(
                        name: person.name, begriff: posten.begriff, norm: posten.norm,
                        pfad: "personen.\(person.id).bildung_teilhabe.\(nummer)")
                    if try lagebild.ergibtBedarf(angabe, person, fund.pfad) {
                        wirksam.insert(fund)
                    } else if !funde.contains(fund) {
                        funde.append(fund)
                    }
                }
            }
        }
        return funde.filter { !wirksam.contains($0) }
    }
}

extension Bildungsangabe {
    fileprivate var istStichtag: Bool {
        if case .monatlich = zeit { art == .schulbedarf } else { false }
    }
}
