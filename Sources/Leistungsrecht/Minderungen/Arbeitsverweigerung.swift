import Grundtypen
import Rechtskern

/// Wie § 31a Abs. 7 und § 31b Abs. 3 SGB II in einer Fassung lauten.
struct Arbeitsverweigerungsregel: Hashable, Sendable {
    let höchstensMonate: Int
    /// Ob innerhalb des letzten Jahres schon gemindert gewesen sein muss.
    let nachVorherigerMinderung: Bool
    /// So lange dauert der Entfall mindestens, wenn die Arbeit nicht mehr angetreten werden kann.
    let mindestensMonate: Int
}

/// Entfall des Regelbedarfs bei willentlicher Verweigerung einer zumutbaren Arbeit (§ 31a Abs. 7 SGB II).
enum Arbeitsverweigerung {
    /// Nil: es gibt die Vorschrift nicht.
    static let regel = Parameter<Arbeitsverweigerungsregel?>(
        "sgb2.31a-7", "Entfall des Regelbedarfs bei Arbeitsverweigerung",
        .init(abTag: Tag(2011, 4, 1), "§ 31a SGB II, BGBl. I 2011 S. 453", nil),
        .init(
            abTag: Tag(2024, 3, 28), verkündet: Tag(2024, 3, 27),
            "§ 31a Abs. 7, § 31b Abs. 3 SGB II, BGBl. 2024 I Nr. 107",
            .init(höchstensMonate: 2, nachVorherigerMinderung: true, mindestensMonate: 0)),
        .init(
            abTag: Tag(2026, 3, 28), verkündet: Tag(2024, 3, 27),
            "§ 86 SGB II, BGBl. 2024 I Nr. 107", nil),
        .init(
            abTag: Tag(2026, 4, 23), verkündet: Tag(2026, 4, 22),
            "§ 31a Abs. 7, § 31b Abs. 3 SGB II, BGBl. 2026 I Nr. 107",
            .init(höchstensMonate: 2, nachVorherigerMinderung: false, mindestensMonate: 1)))
}

extension Minderungsprüfung {
    /// Nil, wo § 31a Abs. 7 nicht greift; dann ist es eine Pflichtverletzung wie jede andere.
    func arbeitsverweigerung(_ anlass: Anlass, _ frühere: [Minderung])
        throws(Rechtsfehler) -> Minderungsfolge?
    {
        guard let regel = try Arbeitsverweigerung.regel.satz(am: anlass.am, under: recht).wert,
            try festgestellt(
                anlass.angaben.willentlich, anlass, "willentlich", "§ 31a Abs. 7 Satz 2 SGB II",
                "War die Arbeit tatsächlich und unmittelbar möglich und wurde sie willentlich verweigert?"
            ),
            !regel.nachVorherigerMinderung || warGemindert(vor: anlass, frühere)
        else { return nil }
        if try härte(anlass, "§ 31a Abs. 3, § 31a Abs. 7 SGB II") { return .keine(.härte) }
        let von = try beginn(anlass)
        let stufe = try Wiederholung(prüfung: self, anlass: anlass, frühere: frühere).stufe()
        let ganz = Minderung(
            anlass: anlass.stelle, am: anlass.am, quelle: .arbeitsverweigerung,
            norm: "§ 31a Abs. 7 Satz 1 SGB II", fassung: try fassung(anlass), stufe: stufe,
            wirkung: .ohneRegelbedarf, von: von,
            bis: Minderungszeitraum.ende(ab: von, monate: regel.höchstensMonate))
        return .aus([ganz.bis(try ende(ganz, regel, anlass))].compactMap(\.self))
    }

    /// § 31b Abs. 3 SGB II.
    private func ende(
        _ minderung: Minderung, _ regel: Arbeitsverweigerungsregel, _ anlass: Anlass
    ) throws(Rechtsfehler) -> Tag {
        var ende = minderung.bis
        if let entfallen = anlass.angaben.entfallenAm {
            let frühestens = Minderungszeitraum.ende(
                ab: minderung.von, monate: regel.mindestensMonate)
            ende = min(ende, max(entfallen - 1, frühestens))
        }
        if let erfüllt = anlass.angaben.erfülltAm {
            if !regel.nachVorherigerMinderung, minderung.fassung == .bürgergeld {
                // Von April bis Juni 2026 verwies Absatz 7 Satz 4 auf einen Satz, der etwas anderes regelt.
                _ = try aufhebung(anlass, "§ 31a Abs. 7 Satz 4 SGB II")
            } else {
                ende = Minderungszeitraum.ende(
                    beiErfüllung: erfüllt, beginn: minderung.von, sonst: ende)
            }
        }
        if let aufgehoben = anlass.angaben.aufgehobenAb { ende = min(ende, aufgehoben - 1) }
        return ende
    }

    /// § 31a Abs. 7 Satz 1 SGB II bis März 2026: innerhalb des letzten Jahres wegen einer Pflichtverletzung
    /// nach § 31 Abs. 1 Satz 1 Nr. 2, Abs. 2 Nr. 3 oder Nr. 4 gemindert.
    private func warGemindert(vor anlass: Anlass, _ frühere: [Minderung]) -> Bool {
        let jahr = anlass.am.geburtstag(-1)
        return frühere.contains { minderung in
            switch person.minderungen[minderung.anlass].art {
            case .arbeit, .arbeitsverweigerung, .sperrzeit, .sperrzeitVoraussetzungen:
                minderung.von < anlass.am && minderung.bis >= jahr
            case .eigenbemuehungen, .massnahme, .einkommenVermindert, .unwirtschaftlich,
                .sperrzeitMeldung, .meldeversaeumnis, .nichterreichbar:
                false
            }
        }
    }
}
