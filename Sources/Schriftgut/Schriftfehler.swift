import Grundtypen

/// Warum aus einem Inhalt kein Brief wird.
package enum Schriftfehler: Error, Hashable, Sendable {
    case pflichtangabenFehlen([Pflichtangabe])
    case unstimmig([Unstimmigkeit])
    /// Die Schrift des Briefs kennt ein Zeichen nicht; dazu der Text, in dem es steht.
    case nichtDruckbar(Unicode.Scalar, in: String)

    /// Ein Satz, der hilft: was fehlt oder nicht passt und was zu tun ist.
    package var meldung: String {
        switch self {
        case .pflichtangabenFehlen(let angaben):
            "Im Bescheid fehlt: \(angaben.map(\.bezeichnung).joined(separator: ", ")). Bitte "
                + "ergänzen; ohne diese Angaben geht er nicht hinaus."
        case .unstimmig(let unstimmigkeiten):
            "Die Zahlen des Bescheids passen nicht zueinander: "
                + unstimmigkeiten.map(\.bezeichnung).joined(separator: "; ")
                + ". Bitte neu rechnen lassen."
        case .nichtDruckbar(let zeichen, let text):
            "Das Zeichen \(zeichen.genannt) in „\(text.anfang)“ kann nicht gedruckt werden. Bitte in "
                + "lateinischer Schrift eintragen, wie es im Ausweis steht."
        }
    }
}

extension Unicode.Scalar {
    /// Das Zeichen, wo es zu sehen ist, mit seiner Nummer.
    fileprivate var genannt: String {
        let nummer = "U+" + String(value, radix: 16, uppercase: true)
        return properties.isPatternWhitespace || value < 0x20 || (0x7F..<0xA0).contains(value)
            ? nummer : "„\(self)“ (\(nummer))"
    }
}

extension String {
    /// Genug, um die Stelle zu finden.
    fileprivate var anfang: String { count > 60 ? "\(prefix(60))…" : self }
}

extension Pflichtangabe {
    /// Die Angabe in Worten, mit der Fundstelle, die sie verlangt.
    package var bezeichnung: String {
        switch self {
        case .behörde: "Name, Träger und Leitung der Behörde (§ 33 Abs. 3 SGB X)"
        case .anschriftDerBehörde: "die Anschrift der Behörde"
        case .zeichnung: "die Namenswiedergabe (§ 33 Abs. 3 SGB X)"
        case .kontakt: "Name, Telefon und E-Mail der Kontaktperson"
        case .aktenzeichen: "das Aktenzeichen"
        case .adressat: "der Name des Adressaten (§ 37 Abs. 1 SGB X)"
        case .anschriftDesAdressaten: "die Anschrift des Adressaten"
        case .mitglieder: "die Mitglieder der Bedarfsgemeinschaft (§ 37 Abs. 1 SGB X)"
        case .jederMonat: "ein Betrag für jeden Monat des Zeitraums (§ 33 Abs. 1 SGB X)"
        case .jedePerson: "ein Betrag für jede Person (§ 33 Abs. 1 SGB X)"
        case .betrag: "ein bewilligter Betrag (§ 33 Abs. 1 SGB X)"
        case .zahlungsempfänger: "der Zahlungsempfänger"
        case .monateOhneAnspruch:
            "der Grund für jeden Monat, in dem nichts zusteht (§ 35 Abs. 1 SGB X)"
        case .berechnungsbogen: "die Berechnung je Person (§ 35 Abs. 1 SGB X)"
        case .vorläufigkeitsgrund: "der Grund der Vorläufigkeit (§ 41a Abs. 2 Satz 1 SGB II)"
        case .vorläufigkeitsumfang: "der Umfang der Vorläufigkeit"
        case .begründung: "die Begründung (§ 35 Abs. 1 SGB X)"
        case .normen: "gültige Fundstellen in der Begründung (§ 35 Abs. 1 SGB X)"
        case .ablehnungsgrund: "der Grund der Ablehnung mit seinen Zahlen (§ 35 Abs. 1 SGB X)"
        case .rechtsbehelfsstelle: "die Stelle für den Widerspruch (§ 36 SGB X)"
        case .rechtsbehelfssitz: "der Sitz dieser Stelle (§ 36 SGB X)"
        case .rechtsbehelfsform: "die Formen des Widerspruchs (§ 36 SGB X, § 84 SGG)"
        }
    }
}

extension Unstimmigkeit {
    package var bezeichnung: String {
        switch self {
        case .auszahlungUngleichBewilligung(let monat, let bewilligt, let ausgezahlt):
            "\(monat.deutsch): bewilligt \(bewilligt.deutsch), auszuzahlen \(ausgezahlt.deutsch) Euro"
        case .berechnungUngleichBewilligung(let monat, let bewilligt, let berechnet):
            "\(monat.deutsch), \(bewilligt.person): bewilligt \(bewilligt.gesamt.deutsch), berechnet "
                + "\(berechnet.gesamt.deutsch) Euro"
        case .betragNegativ(let monat, let person):
            "\(monat.deutsch), \(person): ein Betrag ist negativ"
        case .einkommenUngleich(let monat, let person, let einnahme):
            "\(monat.deutsch), \(person): \(einnahme) und Abzüge ergeben nicht den angerechneten Betrag"
        case .verteiltMehrAlsVorhanden(let monat, let verteilt, let vorhanden):
            "\(monat.deutsch): verteilt \(verteilt.deutsch), vorhanden \(vorhanden.deutsch) Euro"
        case .anspruchUngleich(let monat, let person, let berechnet, let genannt):
            "\(monat.deutsch), \(person): Bedarf weniger Anrechnung ergibt \(berechnet.deutsch), genannt "
                + "sind \(genannt.deutsch) Euro"
        case .verteilbarUngleich(let monat, let berechnet, let genannt):
            "\(monat.deutsch): Einkommen und Vermögen ergeben \(berechnet.deutsch), zu verteilen sind "
                + "\(genannt.deutsch) Euro"
        case .vermögenUngleich(let monat, let berechnet, let genannt):
            "\(monat.deutsch): Vermögen weniger Freibeträge ergibt \(berechnet.deutsch), einzusetzen sind "
                + "\(genannt.deutsch) Euro"
        case .nichtGedeckt(let monat, let bedarf, let vorhanden):
            "\(monat.deutsch): Einkommen und Vermögen von \(vorhanden.deutsch) Euro decken den Bedarf von "
                + "\(bedarf.deutsch) Euro nicht"
        }
    }
}
