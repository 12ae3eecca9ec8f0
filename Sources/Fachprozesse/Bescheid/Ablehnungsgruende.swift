import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Schriftgut

/// Sucht den tragenden Grund einer Ablehnung in der Berechnung.
struct Ablehnungsgründe {
    /// Die Angaben des ersten Monats: an ihm wird die Ablehnung begründet.
    let sachverhalt: Sachverhalt
    let berechnung: Berechnung
    /// Was der Mensch als Grund genannt hat.
    let genannt: String
    let antrag: Antrag

    func tragend() -> Ablehnungsgrund {
        guard let monat = berechnung.monate.first, monat.hindernis == nil, !monat.hatAnspruch else {
            return .andere(Begründungsabsatz(genannt, normen: [hindernis]))
        }
        return vermögen(monat) ?? einkommen(monat)
            ?? .andere(Begründungsabsatz(genannt, normen: [hindernis]))
    }

    private var hindernis: Norm {
        berechnung.monate.first?.hindernis?.norm ?? "§ 7 Abs. 1 Satz 1 SGB II"
    }

    private func einkommen(_ monat: Monatsergebnis) -> Ablehnungsgrund? {
        guard let bogen = Bogenbau(monat: monat).bögen().first else { return nil }
        let bedarf = bogen.personen.map(\.gesamtbedarf).summe
        let einkommen = bogen.verteilbar + bogen.personen.map(\.eigenesEinkommen).summe
        guard einkommen >= bedarf, bedarf.istPositiv else { return nil }
        return .einkommen(
            Einkommensüberschuss(
                monat: monat.monat, bedarf: bedarf, einkommen: einkommen, berechnung: bogen))
    }

    /// Trägt das Vermögen die Ablehnung, werden Gegenstände und Freibeträge einzeln genannt.
    private func vermögen(_ monat: Monatsergebnis) -> Ablehnungsgrund? {
        guard
            monat.erklärung.knoten.contains(where: {
                $0.begriff == .vermögensüberschuss && ($0.betrag?.istPositiv ?? false)
            }), let bogen = Bogenbau(monat: monat).bögen().first
        else { return nil }
        let dabei = Set(bogen.personen.map(\.person))
        let personen = sachverhalt.personen.filter { dabei.contains($0.id) }
        let posten = personen.flatMap { person in
            person.vermögen.filter(\.art.zählt).map {
                Rechenposten(
                    "\($0.art.begriff.de): \(person.name)", $0.betrag, "§ 12 Abs. 1 Satz 1 SGB II")
            }
        }
        let freibeträge = berechnung.freibeträge(of: sachverhalt, in: monat.monat)
            .filter { dabei.contains($0.person) }
            .map { Rechenposten("Freibetrag: \($0.name)", $0.betrag, "§ 12 Abs. 2 Satz 1 SGB II") }
        return .vermögen(
            Vermögensüberschuss(
                stichtag: antrag.eingang, posten: posten, freibeträge: freibeträge,
                bedarf: bogen.personen.map(\.gesamtbedarf).summe))
    }
}
