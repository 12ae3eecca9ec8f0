package import Fallakte
package import Grundtypen

/// Was ein Lauf für sich allein hat: eine Anordnung oder den Platz des Hauptlaufs eines Monats.
///
/// Die Ablage lässt jede Belegung nur einmal zu, bis sie wieder frei ist. Daran scheitert eine zweite
/// Zahlung auch dann, wenn zwei Läufe gleichzeitig vorbereitet werden.
package struct Belegung: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package static func anordnung(_ schlüssel: String) -> Belegung {
        Belegung(text: "anordnung/\(schlüssel)")
    }

    /// Womit die Belegung jeder Anordnung des Falls beginnt.
    package static func anfang(of fall: FallID) -> String { "anordnung/\(fall)/" }

    package static func hauptlauf(_ monat: Monat) -> Belegung {
        Belegung(text: "hauptlauf/\(monat)")
    }

    package var description: String { text }
}

/// Was ein Ereignis außer dem Blatt bewirkt; die Ablage speichert beides zusammen oder gar nicht.
package struct Folgen: Hashable, Sendable {
    package let buchungssätze: [Buchungssatz]
    package let belegt: [Belegung]
    package let frei: [Belegung]

    package init(
        buchungssätze: [Buchungssatz] = [], belegt: [Belegung] = [], frei: [Belegung] = []
    ) {
        self.buchungssätze = buchungssätze
        self.belegt = belegt
        self.frei = frei
    }
}

extension Zahllauf {
    /// Was das Ereignis bewirkt, bevor es angehängt ist.
    package func folgen(of ereignis: ZahllaufEreignis) throws(Buchungsfehler) -> Folgen {
        switch ereignis {
        case .vorbereitet(let vorbereitung):
            return Folgen(
                belegt: Zahllauf.platz(of: vorbereitung)
                    + vorbereitung.zahlungen.flatMap(Zahllauf.belegungen))
        case .geprüft, .befundeQuittiert, .ausgegeben:
            return Folgen()
        case .zahlungZurückgehalten(let zurückhaltung):
            return Folgen(
                frei: zahlung(zurückhaltung.zahlung).map(Zahllauf.belegungen) ?? [])
        case .freigegeben:
            let wert = vorbereitung?.ausführung
            return Folgen(
                buchungssätze: try auszuzahlen.buchungen(
                    .freigabe, am: wert, bezug: vorbereitung.map { .lauf($0.lauf) }))
        case .angenommen(let annahme):
            return try folgen(of: annahme)
        case .abgelehnt(let ablehnung):
            return Folgen(
                buchungssätze: try auszuzahlen.buchungen(
                    .rückweisung, am: ablehnung.am, bezug: .bankmeldung(ablehnung.referenz)),
                frei: gehalteneBelegungen)
        case .rückläuferEingegangen(let rückläufer):
            let zurück = [zahlung(rückläufer.zahlung)].compactMap { $0 }
            let bezug = Buchungsbezug.bankmeldung(rückläufer.referenz)
            return Folgen(
                buchungssätze: try zurück.buchungen(.rückläufer, am: rückläufer.wert, bezug: bezug)
                    + zurück.buchungen(.wiedereröffnung, am: rückläufer.wert, bezug: bezug),
                frei: zurück.flatMap(Zahllauf.belegungen))
        case .abgebrochen:
            return Folgen(frei: gehalteneBelegungen)
        }
    }

    private func folgen(of annahme: Annahme) throws(Buchungsfehler) -> Folgen {
        let zurück = Set(annahme.zurückgewiesen.map(\.zahlung))
        let (ausgeführt, zurückgewiesen) = auszuzahlen.reduce(into: ([Zahlung](), [Zahlung]())) {
            if zurück.contains($1.id) { $0.1.append($1) } else { $0.0.append($1) }
        }
        let bezug = Buchungsbezug.bankmeldung(annahme.referenz)
        return Folgen(
            buchungssätze: try ausgeführt.buchungen(
                .ausführung, am: ausgabe?.ausführung, bezug: bezug)
                + zurückgewiesen.buchungen(.rückweisung, am: annahme.am, bezug: bezug),
            frei: zurückgewiesen.flatMap(Zahllauf.belegungen))
    }

    func zahlung(_ id: ZahlungsID) -> Zahlung? {
        // Zahlungen sind ab 1 nummeriert und stehen in dieser Reihenfolge.
        let stelle = id.nummer - 1
        guard zahlungen.indices.contains(stelle), zahlungen[stelle].id == id else { return nil }
        return zahlungen[stelle]
    }

    private var gehalteneBelegungen: [Belegung] {
        (vorbereitung.map(Zahllauf.platz) ?? []) + auszuzahlen.flatMap(Zahllauf.belegungen)
    }

    private static func platz(of vorbereitung: Vorbereitung) -> [Belegung] {
        switch vorbereitung.art {
        case .hauptlauf: [.hauptlauf(vorbereitung.monat)]
        case .tageslauf: []
        }
    }

    private static func belegungen(of zahlung: Zahlung) -> [Belegung] {
        zahlung.schlüssel.map(Belegung.anordnung)
    }
}
