import Grundtypen
import Rechtskern

extension Monatsrechnung {
    /// §§ 70, 71 Abs. 2, 73 SGB II: wer im Monat Anspruch hat, vor einer Minderung; nicht nach Tagen
    /// geteilt (AV-0100).
    mutating func nimmEinmalzahlung() throws(Rechtsfehler) {
        guard let zahlung = Einmalzahlung.im(recht.monat) else { return }
        let satz = try zahlung.beträge.satz(in: recht.monat, under: recht.stand)
        guard let betrag = satz.wert else { return }
        for stelle in personen.keys.sorted() {
            let blätter = gerechnet.flatMap(\.blätter).filter {
                $0.stelle == stelle && $0.gehörtDazu && $0.ungemindert.istPositiv
            }
            guard let stufe = try stufe(zahlung, s.personen[Int(stelle)], blätter),
                var monat = personen[stelle]
            else { continue }
            let einer = spur.parameter(
                zahlung.begriff, zahlung.norm(stufe), betrag, satz, zahlung.beträge)
            guard let posten = posten(einer) else { continue }
            monat.einmalig.vonAmtsWegen.append(posten)
            monat.einmalig.grund =
                monat.einmalig.grund.map { grund in
                    spur.betrag(
                        .einmaligeLeistungen, "§ 24 Abs. 3 Satz 2 SGB II", monat.einmalig.summe,
                        .summe, aus: [grund, einer.grund]
                    ).grund
                } ?? einer.grund
            personen[stelle] = monat
        }
    }

    /// Die Stufe, mit der ihr die Zahlung zusteht; nil, wenn nicht.
    private func stufe(
        _ zahlung: Einmalzahlung, _ person: Person, _ blätter: [PersonBlatt<Int32>]
    ) throws(Rechtsfehler) -> Regelbedarfsstufe? {
        guard let erstes = blätter.first else { return nil }
        var antworten: Set<Bool> = []
        for blatt in blätter {
            for tag in [recht.monat.erster, recht.monat.letzter] {
                antworten.insert(zahlung.steht(zu: merkmale(person, blatt, am: tag)))
            }
        }
        guard antworten.count == 1 else {
            // Das Gesetz sagt nicht, welcher Tag des Monats entscheidet.
            throw .nichtGebaut(
                zahlung.norm(erstes.stufe),
                was:
                    "\(zahlung.begriff.de) für \(person.name): die Voraussetzungen liegen nur in einem "
                    + "Teil des Monats vor",
                pfad: "personen.\(person.id)")
        }
        return antworten.contains(true) ? erstes.stufe : nil
    }

    private func merkmale(
        _ person: Person, _ blatt: PersonBlatt<Int32>, am tag: Tag
    ) -> Einmalzahlung.Merkmale {
        let einnahmen = Einkommensweg(spur.knoten).rechnungen(zu: blatt.einkommen?.grund)
            .flatMap(\.einnahmen)
        return Einmalzahlung.Merkmale(
            stufe: blatt.stufe, minderjährig: person.geboren.alter(am: tag) < 18,
            kindergeldZählt: einnahmen.contains {
                [.kindergeldGebraucht, .kindergeldÜberhang, .kindergeldAußerhalb].contains(
                    $0.begriff)
            },
            mitKinderzuschlag: person.einkommen.contains {
                $0.art == .kinderzuschlag && $0.fließtZu(in: recht.monat)
            })
    }
}
