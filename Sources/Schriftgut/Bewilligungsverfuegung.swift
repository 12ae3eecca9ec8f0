package import Grundtypen

/// Was für welche Monate wem bewilligt und wohin es gezahlt wird.
package struct Bewilligungsverfügung: Hashable, Sendable {
    /// Der Bewilligungszeitraum, einheitlich für alle (§ 41 Abs. 3 Satz 3 SGB II).
    package var zeitraum: ClosedRange<Monat>
    /// Ein Eintrag je Monat, aufsteigend.
    package var monate: [Monatsbewilligung]
    /// Die Monate ohne Anspruch mit ihren Gründen, aufsteigend.
    package var abgelehnt: [Ablehnungsteil]
    package var zahlungsempfänger: [Zahlungsempfänger]

    package init(
        zeitraum: ClosedRange<Monat>, monate: [Monatsbewilligung],
        abgelehnt: [Ablehnungsteil] = [], zahlungsempfänger: [Zahlungsempfänger]
    ) {
        self.zeitraum = zeitraum
        self.monate = monate
        self.abgelehnt = abgelehnt
        self.zahlungsempfänger = zahlungsempfänger
    }

    /// Die Monate, in denen etwas zusteht.
    package var mitAnspruch: [Monatsbewilligung] {
        monate.filter { $0.inhalt.gesamt.istPositiv }
    }
}

/// Ein Monat der Bewilligung mit seiner Berechnung.
package struct Monatsbewilligung: Hashable, Sendable {
    package var monat: Monat
    package var inhalt: Monatsinhalt

    package init(monat: Monat, inhalt: Monatsinhalt) {
        self.monat = monat
        self.inhalt = inhalt
    }
}

/// Was in einem Monat bewilligt ist; gleiche Inhalte aufeinander folgender Monate werden
/// zusammengefasst (``Monatsgruppe``).
package struct Monatsinhalt: Hashable, Sendable {
    package var beträge: [Personenbetrag]
    package var auszahlungen: [Auszahlung]
    /// Einer für den ganzen Monat, oder je Abschnitt einer, wenn sich im Monat etwas ändert.
    package var berechnungen: [Berechnungsbogen]
    /// Titel der Werte, die für den Monat noch nicht festgesetzt sind und fortgeschrieben wurden.
    package var fortgeschrieben: [String]

    package init(
        beträge: [Personenbetrag], auszahlungen: [Auszahlung],
        berechnungen: [Berechnungsbogen],
        fortgeschrieben: [String] = []
    ) {
        self.beträge = beträge
        self.auszahlungen = auszahlungen
        self.berechnungen = berechnungen
        self.fortgeschrieben = fortgeschrieben
    }

    package var bund: Geld { beträge.map(\.bund).summe }
    package var kommune: Geld { beträge.map(\.kommune).summe }
    package var gesamt: Geld { bund + kommune }
}

/// Was einer Person im Monat zusteht, getrennt nach Träger.
package struct Personenbetrag: Hashable, Sendable {
    /// ``Mitglied/id``.
    package var person: String
    package var bund: Geld
    package var kommune: Geld
    /// Im Betrag `bund` enthalten (§ 72 SGB II).
    package var sofortzuschlag: Geld
    /// Im Betrag `kommune` enthalten (§ 28 SGB II).
    package var bildung: Geld
    /// Einmalige Leistungen, in `bund` und `kommune` enthalten (§ 24 Abs. 3 SGB II).
    package var einmaligBund: Geld
    package var einmaligKommune: Geld

    package init(
        person: String, bund: Geld, kommune: Geld, sofortzuschlag: Geld = .null,
        bildung: Geld = .null, einmaligBund: Geld = .null, einmaligKommune: Geld = .null
    ) {
        self.person = person
        self.bund = bund
        self.kommune = kommune
        self.sofortzuschlag = sofortzuschlag
        self.bildung = bildung
        self.einmaligBund = einmaligBund
        self.einmaligKommune = einmaligKommune
    }

    package var gesamt: Geld { bund + kommune }
    package var einmalig: Geld { einmaligBund + einmaligKommune }
}

/// Wer Geld erhält und auf welches Konto.
package struct Zahlungsempfänger: Hashable, Sendable {
    package enum Art: Hashable, Sendable {
        case person
        /// Vermieter, auf Antrag (§ 22 Abs. 7 Satz 1 SGB II): für welche Monate, höchstens die Miete.
        case direktzahlung(ClosedRange<Monat>, miete: Geld)
    }

    package var id: String
    package var name: String
    package var art: Art
    package var konto: MaskierteIBAN

    package init(id: String, name: String, art: Art, konto: MaskierteIBAN) {
        self.id = id
        self.name = name
        self.art = art
        self.konto = konto
    }
}

/// Der Teil eines Monatsbetrags, den ein Empfänger erhält.
package struct Auszahlung: Hashable, Sendable {
    /// ``Zahlungsempfänger/id``.
    package var empfänger: String
    package var betrag: Geld

    package init(empfänger: String, betrag: Geld) {
        self.empfänger = empfänger
        self.betrag = betrag
    }
}

/// Eine IBAN, von der nur Anfang und Ende bekannt sind; die ganze Nummer gehört nicht in den Brief.
package struct MaskierteIBAN: Hashable, Sendable {
    package let text: String

    /// Nil, wenn der Text nicht die Form einer IBAN hat (15 bis 34 Zeichen, Land und Prüfziffern vorn).
    package init?(_ iban: String) {
        let zeichen = iban.filter { $0 != " " }
        guard (15...34).contains(zeichen.utf8.count), zeichen.utf8.count == zeichen.count,
            zeichen.prefix(2).allSatisfy(\.isUppercase),
            zeichen.dropFirst(2).prefix(2).allSatisfy(\.isNumber),
            zeichen.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase) })
        else { return nil }
        text = "\(zeichen.prefix(4)) … \(zeichen.suffix(4))"
    }
}

/// Grund und Umfang der Vorläufigkeit (§ 41a Abs. 1 und 2 SGB II).
///
/// Ob die Voraussetzungen oder die Höhe ungeklärt sind (Nr. 1 oder 2), sagt der Grund in Worten. Wegen
/// einer Rechtsfrage vorläufig zu entscheiden (Abs. 7), ist nicht gebaut.
package struct Vorläufigkeit: Hashable, Sendable {
    /// Der Grund in ganzen Sätzen (§ 41a Abs. 2 Satz 1 SGB II).
    package var grund: String
    /// Was vorläufig ist, in ganzen Sätzen, etwa `Vorläufig ist die Höhe Ihres Einkommens.`
    package var umfang: String

    package init(grund: String, umfang: String) {
        self.grund = grund
        self.umfang = umfang
    }
}
