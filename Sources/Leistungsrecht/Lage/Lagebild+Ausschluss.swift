import Grundtypen
import Rechtskern

extension Lagebild {
    /// Der Ausschluss, der an diesem Tag gilt; nil für die meisten.
    func ausschluss(of person: Person, am tag: Tag) throws(Rechtsfehler) -> Ausschluss? {
        let geltende = person.ausschlüsse.filter { $0.dauer.contains(tag) }
        guard geltende.count < 2 else {
            throw .angabeFehlt(
                geltende[0].grund.norm,
                was:
                    "Für \(person.name) gelten am \(tag.deutsch) zwei Ausschlüsse. Bitte ab und bis "
                    + "abgrenzen oder einen streichen.",
                pfad: "personen.\(person.id).ausschluss")
        }
        return geltende.first
    }

    /// § 7 Abs. 1 Satz 1 Nr. 1 SGB II: nicht mehr in den Monaten nach der Altersgrenze.
    func istÜberAltersgrenze(_ person: Person) -> Bool {
        monat > Altersgrenze.letzterMonat(geboren: person.geboren)
    }

    /// Setzt, ob und warum die Person nichts erhält.
    func setzeAusschluss(_ person: Person, am tag: Tag, _ p: inout PersonLage) throws(Rechtsfehler)
    {
        let ausschluss = try ausschluss(of: person, am: tag)
        p.ausschluss = ausschluss?.grund
        p.weitererBedarf = ausschluss?.weitererBedarf ?? .null
        if let ausschluss, !ausschluss.grund.bleibtErwerbsfähig { p.erwerbsfähig = false }
        if istÜberAltersgrenze(person) { p.erwerbsfähig = false }
        guard let ausschluss else { return }
        try prüfeAusschluss(ausschluss.grund, person, p)
    }

    /// Hält an, wo die Folge eines Ausschlusses nicht gebaut ist.
    private func prüfeAusschluss(
        _ grund: Ausschluss.Grund, _ person: Person, _ p: PersonLage
    ) throws(Rechtsfehler) {
        let pfad = "personen.\(person.id)"
        if p.rolle == .kind, grund.bleibtAußenVor, p.kindergeld.istPositiv {
            throw .nichtGebaut(
                "§ 11 Abs. 1 Satz 5 SGB II",
                was:
                    "Kindergeld für \(person.name) neben Leistungen nach dem SGB XII oder dem "
                    + "Asylbewerberleistungsgesetz", pfad: "\(pfad).ausschluss")
        }
        if !person.bildung.isEmpty {
            throw .nichtGebaut(
                grund == .ausbildung ? "§ 27 Abs. 3 Satz 1 SGB II" : "§ 28 Abs. 1 SGB II",
                was: "Bildung und Teilhabe für \(person.name), ausgeschlossen von den Leistungen",
                pfad: "\(pfad).bildung_teilhabe")
        }
        guard grund == .ausbildung, p.rolle == .kind else { return }
        // Wie eigenes Einkommen und Kindergeld sich dann auf den Mehrbedarf verteilen, ist nicht gebaut.
        if p.schwangerAb13Woche || p.alleinerziehend && p.kinder.unter18 > 0
            || !person.mehrbedarfe.ernährung.isEmpty || !person.mehrbedarfe.besondere.isEmpty
        {
            throw .nichtGebaut(
                "§ 27 Abs. 2 SGB II",
                was:
                    "Mehrbedarf neben einer Ausbildung für \(person.name), Kind in der "
                    + "Bedarfsgemeinschaft", pfad: pfad)
        }
    }

    /// Wer mit anderen Leistungen bezieht, von dem muss feststehen, was er selbst bezieht und wo er lebt.
    func prüfeGemischte(_ lage: Lage) throws(Rechtsfehler) {
        let hatErwerbsfähige = lage.personen.contains { $0.erwerbsfähig }
        let hatBerechtigte = lage.personen.contains {
            $0.ausschluss == nil && !istÜberAltersgrenze(s.personen[Int($0.stelle)])
        }
        // Ohne sie steht ohnehin fest, dass es keine Leistungen gibt (``Hindernis``).
        guard hatErwerbsfähige, hatBerechtigte else { return }
        for p in lage.personen {
            let person = s.personen[Int(p.stelle)]
            let pfad = "personen.\(person.id)"
            switch p.ausschluss {
            case .stationaer, .haft:
                throw .nichtGebaut(
                    "§ 7 Abs. 4 Satz 1, § 7 Abs. 3 SGB II",
                    was:
                        "\(person.name) ist in einer Einrichtung und gehört zum Haushalt anderer. Wer "
                        + "nicht mehr dazugehört, bei dem bitte im_haushalt enden lassen; sonst",
                    pfad: "\(pfad).ausschluss")
            case nil where istÜberAltersgrenze(person):
                throw .angabeFehlt(
                    "§ 7 Abs. 1 Satz 1 Nr. 1, § 7a SGB II",
                    was:
                        "\(person.name) hat im \(monat.ausgeschrieben) die Altersgrenze überschritten. "
                        + "Bitte unter ausschluss angeben, ob eine Altersrente (altersrente) oder "
                        + "Grundsicherung nach dem SGB XII (grundsicherung) bezogen wird. Wer keines von "
                        + "beiden bezieht, über den entscheidet ein Mensch.",
                    pfad: "\(pfad).ausschluss")
            case .ersteDreiMonate, .aufenthaltsrecht, .asylbewerberleistungen, .altersrente,
                .grundsicherung, .ausbildung, nil:
                continue
            }
        }
    }

    /// Unter 15 begründet niemand eine Bedarfsgemeinschaft; für andere Antragsteller rechnet sie niemand.
    func prüfeUnter15(_ lage: Lage) throws(Rechtsfehler) {
        guard lage.personen.contains(where: \.erwerbsfähig) else { return }
        for p in lage.personen where p.rolle != .kind && p.alter < 15 {
            let person = s.personen[Int(p.stelle)]
            throw .nichtGebaut(
                "§ 7 Abs. 1 Satz 1 Nr. 1 SGB II",
                was: "\(person.name) ist unter 15 und beantragt selbst Leistungen",
                pfad: "personen.\(person.id).geboren")
        }
    }
}
