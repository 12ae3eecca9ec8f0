/// Eine Postanschrift im Inland ohne Namen.
package struct Anschrift: Hashable, Sendable {
    /// Etwa `bei Müller`; eine eigene Zeile über der Straße.
    package var zusatz: String?
    package var straße: String
    package var postleitzahl: String
    package var ort: String

    package init(zusatz: String? = nil, straße: String, postleitzahl: String, ort: String) {
        self.zusatz = zusatz
        self.straße = straße
        self.postleitzahl = postleitzahl
        self.ort = ort
    }

    package var zeilen: [String] {
        (zusatz.map { [$0] } ?? []) + [straße, "\(postleitzahl) \(ort)"]
    }

    /// In einer Zeile, etwa `Marktplatz 1, 12345 Musterstadt`.
    package var einzeilig: String { zeilen.joined(separator: ", ") }
}

/// Die erlassende Behörde, wie der Bescheid sie erkennen lässt (§ 33 Abs. 3 Satz 1 SGB X).
package struct Behörde: Hashable, Sendable {
    package var name: String
    /// Der Träger, etwa `Landkreis Musterland`.
    package var träger: String
    package var dienststelle: String
    package var sitz: Anschrift
    package var telefon: String
    package var mail: String
    package var öffnungshinweis: String
    package var leitung: String
    package var zugang: ElektronischerZugang

    package init(
        name: String, träger: String, dienststelle: String, sitz: Anschrift, telefon: String,
        mail: String, öffnungshinweis: String, leitung: String, zugang: ElektronischerZugang
    ) {
        self.name = name
        self.träger = träger
        self.dienststelle = dienststelle
        self.sitz = sitz
        self.telefon = telefon
        self.mail = mail
        self.öffnungshinweis = öffnungshinweis
        self.leitung = leitung
        self.zugang = zugang
    }
}

/// Wo ein Widerspruch elektronisch eingeht (§ 84 Abs. 1 Satz 1 SGG).
package struct ElektronischerZugang: Hashable, Sendable {
    /// Für Dokumente mit qualifizierter elektronischer Signatur (§ 36a Abs. 2 SGB I), etwa eine
    /// E-Mail-Adresse oder ein besonderes Behördenpostfach.
    package var signierteDokumente: String
    /// Das elektronische Formular mit Identitätsnachweis (§ 36a Abs. 2a Nr. 1 SGB I), wo es eines gibt.
    package var formular: String?

    package init(signierteDokumente: String, formular: String? = nil) {
        self.signierteDokumente = signierteDokumente
        self.formular = formular
    }
}

/// Wer Fragen zum Bescheid beantwortet.
package struct Kontaktperson: Hashable, Sendable {
    package var name: String
    package var telefon: String
    package var mail: String
    package var zimmer: String?

    package init(name: String, telefon: String, mail: String, zimmer: String? = nil) {
        self.name = name
        self.telefon = telefon
        self.mail = mail
        self.zimmer = zimmer
    }
}
