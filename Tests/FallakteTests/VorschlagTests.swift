import Fallakte
import Grundtypen
import Testing

@Suite struct `Vorschlag machen` {
    let fall: Fall

    init() throws { fall = try Muster.mitAntrag() }

    @Test(arguments: [
        Entscheidungsart.bewilligung, .vorläufig(grund: "Lohn schwankt"),
    ])
    func `bewilligt wird endgültig oder vorläufig`(art: Entscheidungsart) throws {
        let danach = try fall.mit { try $0.decide(Muster.vorschlag(art: art)) }
        #expect(danach.zustand == .zurPrüfung)
        #expect(danach.offenerVorschlag?.art == art)
        #expect(danach.anordnungen.isEmpty, "ein Vorschlag zahlt nichts")
    }

    @Test func `eine Ablehnung braucht keinen Betrag und kein Konto`() throws {
        let vorschlag = try Muster.vorschlag(
            art: .ablehnung(grund: "Einkommen deckt den Bedarf"), zeilen: [], auszahlung: .some(nil)
        )
        #expect(try fall.decide(vorschlag) == [.vorschlagErstellt(vorschlag)])
    }

    @Test func `der Antrag muss da und offen sein`() throws {
        lehntAb(.vorschlag(.antragUnbekannt(try Muster.id("a9")))) {
            try fall.decide(Muster.vorschlag(antrag: "a9"))
        }
        let beschieden = try Muster.mitBescheid()
        lehntAb(.vorschlag(.antragEntschieden(try Muster.id("a1")))) {
            try beschieden.decide(Muster.vorschlag("v2"))
        }
    }

    @Test func `es wartet immer nur ein Vorschlag`() throws {
        let offen = try Muster.mitVorschlag()
        lehntAb(.vorschlag(.andererOffen(try Muster.id("v1")))) {
            try offen.decide(Muster.vorschlag("v2"))
        }
        let zurück = try offen.mit { try $0.decide(Muster.rückgabe()) }
        lehntAb(.vorschlag(.bekannt(try Muster.id("v1")))) {
            try zurück.decide(Muster.vorschlag("v1"))
        }
        #expect(try zurück.decide(Muster.vorschlag("v2")).count == 1)
    }

    @Test func `gerechnet wird mit den neuesten Angaben und einem genannten Rechtsstand`() throws {
        let geändert = try fall.mit {
            try $0.decide(
                Angabenänderung(angaben: Muster.andereAngaben, grund: "Lohn", giltAb: nil))
        }
        lehntAb(.vorschlag(.angabenGeändert(gerechnetAuf: 1, jetzt: 2))) {
            try geändert.decide(Muster.vorschlag(angabenstand: 1))
        }
        lehntAb(.vorschlag(.rechenstandFehlt)) {
            try fall.decide(Muster.vorschlag(rechenstand: ""))
        }
    }

    @Test func `Vorläufigkeit und Ablehnung brauchen einen Grund`() {
        lehntAb(.vorschlag(.grundDerVorläufigkeitFehlt)) {
            try fall.decide(Muster.vorschlag(art: .vorläufig(grund: " ")))
        }
        lehntAb(.vorschlag(.grundDerAblehnungFehlt)) {
            try fall.decide(Muster.vorschlag(art: .ablehnung(grund: ""), zeilen: []))
        }
    }

    @Test func `der Zeitraum beginnt nicht vor dem Antrag und dauert höchstens ein Jahr`() throws {
        let zuLang = try Muster.spanne(Muster.juli, 13)
        lehntAb(.vorschlag(.zeitraumZuLang(zuLang))) {
            try fall.decide(Muster.vorschlag(zeitraum: zuLang))
        }
        let jahr = try Muster.spanne(Muster.juli, 12)
        #expect(try fall.decide(Muster.vorschlag(zeitraum: jahr)).count == 1)
        let zuFrüh = try Muster.spanne(Monat(2026, 6), 2)
        lehntAb(.vorschlag(.zeitraumVorAntrag(zuFrüh, antragswirkung: Muster.juli))) {
            try fall.decide(Muster.vorschlag(zeitraum: zuFrüh))
        }
    }

    @Test func `kein Monat wird zweimal bewilligt`() throws {
        let fall = try Muster.mitBescheid().mit { try $0.decide(Muster.antrag("a2")) }
        let august = Monat(2026, 8)
        let belegt = try Muster.spanne(august, 2)
        func zweiter(ab monat: Monat) throws -> Vorschlag {
            try Muster.vorschlag(
                "v2", antrag: "a2", zeitraum: Muster.spanne(monat, 2),
                zeilen: [Muster.zeile(monat)],
                angabenstand: fall.angabenstand)
        }
        lehntAb(.vorschlag(.zeitraumBelegt(belegt, durch: try Muster.id("b1")))) {
            try fall.decide(zweiter(ab: august))
        }
        #expect(try fall.decide(zweiter(ab: august + 1)).count == 1)
    }

    @Test func `eine Ablehnung belegt keinen Monat`() throws {
        let abgelehnt =
            try fall
            .mit { try $0.decide(Muster.vorschlag(art: .ablehnung(grund: "Vermögen"), zeilen: [])) }
            .mit { try $0.decide(Muster.erlass()) }
            .mit { try $0.decide(Muster.antrag("a2")) }
        #expect(abgelehnt.anordnungen.isEmpty)
        let bewilligt =
            try abgelehnt
            .mit { try $0.decide(Muster.vorschlag("v2", antrag: "a2", angabenstand: 4)) }
            .mit { try $0.decide(Muster.erlass("b2", "v2")) }
            .mit { try $0.decide(Muster.versand("b2")) }
        #expect(bewilligt.anordnungen.count == 2, "jede Anordnung einmal")
    }

    @Test func `Beträge und Art der Entscheidung passen zueinander`() throws {
        lehntAb(.vorschlag(.ablehnungMitBetrag)) {
            try fall.decide(Muster.vorschlag(art: .ablehnung(grund: "Vermögen")))
        }
        lehntAb(.vorschlag(.bewilligungOhneBetrag)) {
            try fall.decide(Muster.vorschlag(zeilen: []))
        }
        let null = try Muster.zeile(bund: .null, kommune: .null)
        lehntAb(.vorschlag(.bewilligungOhneBetrag)) {
            try fall.decide(Muster.vorschlag(zeilen: [null]))
        }
    }

    @Test func `jede Zeile gehört zu einer Person und einem Monat, einmal`() throws {
        let (anna, juli) = (try Muster.id("anna") as PersonID, Muster.juli)
        lehntAb(.vorschlag(.personUnbekannt(try Muster.id("emil")))) {
            try fall.decide(Muster.vorschlag(zeilen: [Muster.zeile(juli, "emil")]))
        }
        lehntAb(.vorschlag(.zeileAußerhalb(juli + 2, anna))) {
            try fall.decide(Muster.vorschlag(zeilen: [Muster.zeile(juli + 2)]))
        }
        lehntAb(.vorschlag(.zeileDoppelt(juli, anna))) {
            try fall.decide(Muster.vorschlag(zeilen: [Muster.zeile(), Muster.zeile()]))
        }
        lehntAb(.vorschlag(.betragNegativ(juli, anna))) {
            try fall.decide(Muster.vorschlag(zeilen: [Muster.zeile(kommune: .euro(-1))]))
        }
        lehntAb(.vorschlag(.teileÜberBund(juli, anna))) {
            try fall.decide(
                Muster.vorschlag(zeilen: [Muster.zeile(bund: .euro(20), sofortzuschlag: .euro(25))])
            )
        }
    }

    /// Was in einem Anteil enthalten ist, passt hinein; auf den Cent genau passt es noch.
    @Test func `die Teile eines Anteils sind zusammen nicht mehr als er`() throws {
        let (anna, juli) = (try Muster.id("anna") as PersonID, Muster.juli)
        func zeile(zuviel: Geld) throws -> (bund: Bewilligungszeile, kommune: Bewilligungszeile) {
            (
                try Muster.zeile(
                    bund: .euro(60), sofortzuschlag: .euro(25),
                    einmalig: Einmalteil(bund: .euro(35) + zuviel)),
                try Muster.zeile(
                    kommune: .euro(400), anVermieter: .euro(300), bildung: .euro(40),
                    einmalig: Einmalteil(kommune: .euro(60) + zuviel))
            )
        }
        let (passt, mehr) = (try zeile(zuviel: .null), try zeile(zuviel: Geld(cent: 1)))
        let direkt = [try Muster.direkt(miete: .euro(300))]
        #expect(throws: Never.self) { try fall.decide(Muster.vorschlag(zeilen: [passt.bund])) }
        #expect(throws: Never.self) {
            try fall.decide(Muster.vorschlag(zeilen: [passt.kommune], direktzahlungen: direkt))
        }
        lehntAb(.vorschlag(.teileÜberBund(juli, anna))) {
            try fall.decide(Muster.vorschlag(zeilen: [mehr.bund]))
        }
        lehntAb(.vorschlag(.teileÜberKommune(juli, anna))) {
            try fall.decide(Muster.vorschlag(zeilen: [mehr.kommune], direktzahlungen: direkt))
        }
    }
}
