import Grundtypen
import Rechtskern

extension Monatsrechnung {
    /// Neben allem anderen, für Personen mit Anspruch auf laufende Leistungen (§ 24 Abs. 3 Satz 2 SGB II).
    mutating func nimmEinmalige() throws(Rechtsfehler) {
        for (stelle, person) in s.personen.enumerated() {
            var gründe: [Int32] = []
            for (nummer, leistung) in person.einmaligeLeistungen.enumerated()
            where leistung.beantragt.monat == recht.monat {
                let hatAnspruch = blätter.flatMap(\.personen).contains {
                    $0.id == person.id && $0.anspruch?.betrag.istPositiv == true
                }
                guard hatAnspruch, !entfällt(stelle, am: leistung.beantragt),
                    var monat = personen[Int32(stelle)]
                else { throw Einmalleistung.ohneAnspruch(person, nummer) }
                try prüfeAuszubildende(person, nummer, leistung)
                let betrag = Einmalleistung.halte(leistung, person, &spur)
                gründe.append(betrag.grund)
                guard let einer = posten(betrag) else { continue }
                if Einmalleistung.trägtKommune(leistung.art) {
                    monat.einmalig.kommune.append(einer)
                } else {
                    monat.einmalig.bund.append(einer)
                }
                personen[Int32(stelle)] = monat
            }
            guard !gründe.isEmpty, var monat = personen[Int32(stelle)] else { continue }
            monat.einmalig.grund =
                spur.betrag(
                    .einmaligeLeistungen, "§ 24 Abs. 3 Satz 2 SGB II", monat.einmalig.summe, .summe,
                    aus: gründe
                ).grund
            personen[Int32(stelle)] = monat
        }
    }

    /// § 27 Abs. 2 SGB II: Auszubildende erhalten von § 24 Abs. 3 nur die Leistungen der Nummer 2.
    private func prüfeAuszubildende(
        _ person: Person, _ nummer: Int, _ leistung: EinmaligeLeistung
    ) throws(Rechtsfehler) {
        let ausgeschlossen = person.ausschlüsse.contains { $0.dauer.contains(leistung.beantragt) }
        guard ausgeschlossen else { return }
        switch leistung.art {
        case .erstausstattungBekleidung, .erstausstattungGeburt: return
        case .erstausstattungWohnung, .orthopaedie:
            throw .nichtGebaut(
                "§ 27 Abs. 2 SGB II",
                was: "\(leistung.art.begriff.de) für \(person.name) neben einer Ausbildung",
                pfad: "personen.\(person.id).einmalige_leistungen.\(nummer)")
        }
    }

    /// Ob der Anspruch der Person an diesem Tag nach § 7b Abs. 4 Satz 2 SGB II entfällt.
    private func entfällt(_ stelle: Int, am tag: Tag) -> Bool {
        abschnitte.contains { abschnitt in
            abschnitt.von <= tag && tag <= abschnitt.bis
                && abschnitt.lage.minderungen.contains {
                    Int($0.stelle) == stelle && $0.entfälltGanz
                }
        }
    }
}
