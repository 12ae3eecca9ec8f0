package import Grundtypen
package import Rechtskern
package import Schriftgut

/// Bedarf und Einkommen einer erfundenen Person; die Verteilung rechnet ``Musterrechnung``.
package struct Musterperson {
    package var id: String
    package var bedarfe: [Rechenposten]
    package var einkommen: [Einkommensrechnung] = []
    package var eigenesEinkommen = Geld.null
    package var sofortzuschlag = false

    package init(
        _ id: String, regelbedarf: Geld, stufe: Norm, mehrbedarfe: [Rechenposten] = [],
        unterkunft: Geld, heizung: Geld
    ) {
        self.id = id
        bedarfe =
            [Rechenposten("Regelbedarf", regelbedarf, stufe)] + mehrbedarfe + [
                Rechenposten("Unterkunft", unterkunft, "§ 22 Abs. 1 Satz 1 SGB II"),
                Rechenposten("Heizung", heizung, "§ 22 Abs. 1 Satz 1 SGB II"),
            ]
    }

    /// Ein Kind mit Kindergeld, das seinen Bedarf nur zum Teil deckt, und Sofortzuschlag.
    package func mitKindergeld() -> Musterperson {
        var kind = self
        kind.einkommen = [
            Einkommensrechnung(
                einnahme: Rechenposten("Kindergeld", .euro(259), "§ 11 Abs. 1 Satz 5 SGB II"),
                abzüge: [], anrechenbar: .euro(259))
        ]
        kind.eigenesEinkommen = .euro(259)
        kind.sofortzuschlag = true
        return kind
    }

    package func mit(_ einkommen: Einkommensrechnung...) -> Musterperson {
        var person = self
        person.einkommen += einkommen
        return person
    }
}

/// Verteilt Einkommen wie § 9 Abs. 2 SGB II, damit die Proben in sich stimmen.
package enum Musterrechnung {
    package static func bogen(
        _ personen: [Musterperson], vermögen: Vermögensrechnung? = nil, verteilbar: Geld
    ) -> Berechnungsbogen {
        let offen = personen.map { $0.bedarfe.map(\.betrag).summe - $0.eigenesEinkommen }
        let gesamt = offen.summe
        var anteile = offen.map {
            verteilbar >= gesamt ? $0 : verteilbar.mal($0.cent, durch: gesamt.cent)
        }
        if verteilbar < gesamt, let größte = offen.indices.max(by: { offen[$0] < offen[$1] }) {
            anteile[größte] += verteilbar - anteile.summe
        }
        return Berechnungsbogen(
            personen: zip(personen, anteile).map {
                rechnung($0, anteil: $1, allein: personen.count == 1)
            }, vermögen: vermögen, verteilbar: verteilbar)
    }

    private static func rechnung(
        _ person: Musterperson, anteil: Geld, allein: Bool
    ) -> Personenrechnung {
        let leben = person.bedarfe.dropLast(2).map(\.betrag).summe
        let wohnen = person.bedarfe.suffix(2).map(\.betrag).summe
        let eingesetzt = person.eigenesEinkommen + anteil
        return Personenrechnung(
            person: person.id, bedarfe: person.bedarfe, einkommen: person.einkommen,
            eigenesEinkommen: person.eigenesEinkommen,
            gemeinsamesEinkommen: person.eigenesEinkommen.istPositiv
                ? .null : person.einkommen.map(\.anrechenbar).summe,
            angerechnet: allein
                ? Rechenposten("zu berücksichtigendes Einkommen", anteil, "§ 9 Abs. 1 SGB II")
                : Rechenposten("angerechneter Anteil", anteil, "§ 9 Abs. 2 Satz 3 SGB II"),
            lebensunterhalt: Rechenposten(
                "Regel- und Mehrbedarf", (leben - eingesetzt).mindestensNull,
                "§ 19 Abs. 3 Satz 2 SGB II"),
            unterkunft: Rechenposten(
                "Unterkunft und Heizung", wohnen - (eingesetzt - leben).mindestensNull,
                "§ 19 Abs. 3 Satz 2 SGB II"),
            sofortzuschlag: person.sofortzuschlag
                ? Rechenposten("Sofortzuschlag", .euro(25), "§ 72 Abs. 1 Satz 1 SGB II") : nil)
    }

    /// Der Monatsinhalt zu einem Bogen; `vermieter` erhält den kommunalen Anteil.
    package static func inhalt(
        _ bogen: Berechnungsbogen, vermieter: Bool = false, fortgeschrieben: [String] = []
    ) -> Monatsinhalt {
        let beträge = bogen.personen.map(\.ergebnis)
        let bund = beträge.map(\.bund).summe
        let kommune = beträge.map(\.kommune).summe
        return Monatsinhalt(
            beträge: beträge,
            auszahlungen: vermieter
                ? [
                    Auszahlung(empfänger: "konto", betrag: bund),
                    Auszahlung(empfänger: "vermieter", betrag: kommune),
                ] : [Auszahlung(empfänger: "konto", betrag: bund + kommune)],
            berechnungen: [bogen], fortgeschrieben: fortgeschrieben)
    }

    /// Ein Lohn mit Grundabsetzung und Erwerbstätigenfreibetrag; der Freibetrag kommt fertig herein.
    package static func lohn(brutto: Geld, netto: Geld, freibetrag: Geld) -> Einkommensrechnung {
        Einkommensrechnung(
            einnahme: Rechenposten("Bruttolohn", brutto, "§ 11 Abs. 1 Satz 1 SGB II"),
            abzüge: [
                Rechenposten(
                    "Steuern und Sozialversicherung", brutto - netto,
                    "§ 11b Abs. 1 Satz 1 Nr. 1, § 11b Abs. 1 Satz 1 Nr. 2 SGB II"),
                Rechenposten(
                    "Grundabsetzung", .euro(100), "§ 11b Abs. 2 Satz 1 SGB II"),
                Rechenposten("Erwerbstätigenfreibetrag", freibetrag, "§ 11b Abs. 3 SGB II"),
            ],
            anrechenbar: netto - .euro(100) - freibetrag)
    }
}
