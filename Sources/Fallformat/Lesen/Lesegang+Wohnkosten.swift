import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Eine Nachforderung oder Heizmaterial (§ 22 Abs. 1 Satz 1 SGB II).
    func einmaligeKosten(_ wert: Wert) -> EinmaligeWohnkosten? {
        guard let a = angaben(wert, Einmalkostenschlüssel.self) else { return nil }
        let worte = EinmaligeWohnkosten.Art.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), wahl(EinmaligeWohnkosten.Art.self))
        let betrag = a.pflicht(.betrag, .betrag, betrag)
        let anerkannt = a.pflicht(.anerkannt, .betrag, self.betrag)
        let fällig = a.pflicht(.faellig, .tag, tag)
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        if let betrag, let anerkannt, anerkannt > betrag, let wert = a[.anerkannt] {
            melde(
                wert, .widerspruch(.anerkanntÜberBetrag(betrag: betrag, anerkannt: anerkannt)))
        }
        guard let art, let betrag, let anerkannt, let fällig, let grund, let durch else {
            return nil
        }
        return EinmaligeWohnkosten(
            art: art, betrag: betrag, anerkannt: anerkannt, fällig: fällig,
            feststellung: Feststellung(grund: grund, durch: durch))
    }

    /// Eine Rückzahlung oder ein Guthaben (§ 22 Abs. 3 SGB II).
    func wohnguthaben(_ wert: Wert) -> Wohnguthaben? {
        guard let a = angaben(wert, Guthabenschlüssel.self) else { return nil }
        let betrag = a.pflicht(.betrag, .betrag, betrag)
        let zufluss = a.pflicht(.zufluss, .tag, tag)
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        guard let betrag, let zufluss, let grund, let durch else { return nil }
        return Wohnguthaben(
            betrag: betrag, zufluss: zufluss,
            feststellung: Feststellung(grund: grund, durch: durch))
    }
}
