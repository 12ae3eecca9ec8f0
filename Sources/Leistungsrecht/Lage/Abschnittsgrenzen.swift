import Grundtypen

/// Die Tage eines Monats, an denen sich ändert, was die Regeln sehen (§ 41 Abs. 1 SGB II).
///
/// Zwischen zwei Grenzen ist der Haushalt gleich; jeder Abschnitt wird wie ein ganzer Monat gerechnet
/// und dann nach Tagen geteilt (AV-0003). Ergeben zwei Abschnitte dasselbe, legt die Monatsrechnung
/// sie wieder zusammen.
enum Abschnittsgrenzen {
    /// Geburtstage, an denen ein Bedarf oder eine Zugehörigkeit wechselt.
    static let altersgrenzen = [6, 7, 14, 15, 16, 18, 25]

    /// Die ersten Tage der Abschnitte, aufsteigend; der erste ist der Monatserste.
    static func anfänge(
        _ s: Sachverhalt, in monat: Monat, _ minderungen: [Minderungslage] = []
    ) -> [Tag] {
        var tage: Set<Tag> = [monat.erster]
        func merke(_ tag: Tag?) {
            if let tag, tag.monat == monat { tage.insert(tag) }
        }
        for person in s.personen {
            merke(person.imHaushalt.ab)
            merke(person.imHaushalt.bis.map { $0 + 1 })
            merke(person.geboren)
            for alter in altersgrenzen { merke(person.geboren.geburtstag(alter)) }
            if let schwangerschaft = person.schwangerschaft {
                merke(Mehrbedarf.beginnSchwangerschaft(schwangerschaft.entbindungstermin))
                if person.rolle == .kind {
                    merke(Mehrbedarf.beginnTragezeit(schwangerschaft.entbindungstermin))
                    merke(schwangerschaft.entbunden)
                }
            }
            for ernährung in person.mehrbedarfe.ernährung {
                merke(ernährung.dauer.ab)
                merke(ernährung.dauer.bis.map { $0 + 1 })
            }
            for ausschluss in person.ausschlüsse {
                merke(ausschluss.dauer.ab)
                merke(ausschluss.dauer.bis.map { $0 + 1 })
            }
            merke(person.behinderung.teilhabeleistung?.ab)
            merke(person.behinderung.teilhabeleistung?.bis.map { $0 + 1 })
        }
        for wohnung in s.wohnungen {
            merke(wohnung.dauer.ab)
            merke(wohnung.dauer.bis.map { $0 + 1 })
        }
        for minderung in minderungen.map(\.minderung) {
            merke(minderung.von)
            merke(minderung.bis + 1)
        }
        return tage.sorted()
    }
}
