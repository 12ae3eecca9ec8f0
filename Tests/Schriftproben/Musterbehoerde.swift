package import Grundtypen
package import Schriftgut

/// Die erfundene Behörde und ihre Bausteine; alle Angaben sind ausgedacht.
package enum Muster {
    package static let behörde = Behörde(
        name: "Jobcenter Landkreis Musterland", träger: "Landkreis Musterland",
        dienststelle: "Standort Musterstadt",
        sitz: Anschrift(straße: "Marktplatz 1", postleitzahl: "99999", ort: "Musterstadt"),
        telefon: "03999 1234-0", mail: "jobcenter@musterland.example",
        öffnungshinweis: "Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr und nach Vereinbarung",
        leitung: "Renate Vorstand",
        zugang: ElektronischerZugang(
            signierteDokumente: "poststelle@musterland.example",
            formular: "www.musterland.example/widerspruch"))

    package static let kontakt = Kontaktperson(
        name: "Tobias Freundlich", telefon: "03999 1234-217",
        mail: "t.freundlich@musterland.example", zimmer: "2.17")

    package static let straße = Anschrift(
        straße: "Lindenweg 7", postleitzahl: "99998", ort: "Beispielhausen")

    package static func konto(_ name: String) -> Zahlungsempfänger {
        .init(id: "konto", name: name, art: .person, konto: iban("DE89370400440532013000"))
    }

    package static func vermieter(
        _ name: String, _ monate: ClosedRange<Monat>, miete: Geld
    ) -> Zahlungsempfänger {
        .init(
            id: "vermieter", name: name, art: .direktzahlung(monate, miete: miete),
            konto: iban("DE02120300000000202051"))
    }

    private static func iban(_ text: String) -> MaskierteIBAN {
        guard let iban = MaskierteIBAN(text) else { preconditionFailure("keine IBAN: \(text)") }
        return iban
    }

    /// Ein Bescheid mit den üblichen Angaben; jede Probe sagt nur, was sie unterscheidet.
    package static func bescheid(
        an adressat: Adressat, _ mitglieder: [Mitglied], antrag: Antragsangabe,
        am datum: Tag, _ verfügung: Verfügung, begründung: [Begründungsabsatz],
        hinweise: [Begründungsabsatz] = []
    ) -> Bescheidinhalt {
        Bescheidinhalt(
            behörde: behörde, kontakt: kontakt, aktenzeichen: "JC-2026-004711", datum: datum,
            adressat: adressat, mitglieder: mitglieder, antrag: antrag, verfügung: verfügung,
            begründung: begründung, hinweise: hinweise,
            rechtsbehelf: Rechtsbehelfsbelehrung(widerspruchBei: behörde),
            zeichnung: Zeichnung(name: "Tobias Freundlich", funktion: "Im Auftrag"))
    }

    package static func monate(
        _ zeitraum: ClosedRange<Monat>, _ inhalt: (Monat) -> Monatsinhalt
    ) -> [Monatsbewilligung] {
        zeitraum.alle.map { Monatsbewilligung(monat: $0, inhalt: inhalt($0)) }
    }
}
