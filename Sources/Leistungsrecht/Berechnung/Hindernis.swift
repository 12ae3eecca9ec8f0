import Grundtypen
public import Rechtskern

/// Warum es ohne Rechnung keinen Anspruch gibt.
public enum Hindernis: Hashable, Sendable {
    /// Niemand in der Bedarfsgemeinschaft ist erwerbsfähig (§ 7 Abs. 2 Satz 1 SGB II).
    case niemandErwerbsfähig
    /// Die antragstellende Person hat die Altersgrenze überschritten, und niemand sonst begründet eine
    /// Bedarfsgemeinschaft.
    case altersgrenze
    /// Sie hat das 15. Lebensjahr nicht vollendet, und niemand sonst begründet eine.
    case unter15
    /// Sie ist ausgeschlossen, und niemand sonst erhält Leistungen.
    case ausgeschlossen(Ausschluss.Grund)

    public var norm: Norm {
        switch self {
        case .niemandErwerbsfähig: "§ 7 Abs. 1 Satz 1 Nr. 2, § 7 Abs. 2 Satz 1 SGB II"
        case .altersgrenze: "§ 7 Abs. 1 Satz 1 Nr. 1, § 7a SGB II"
        case .unter15: "§ 7 Abs. 1 Satz 1 Nr. 1 SGB II"
        case .ausgeschlossen(let grund): grund.norm
        }
    }

    public var begriff: Begriff {
        switch self {
        case .niemandErwerbsfähig:
            Begriff(
                "Keine Person im Haushalt ist erwerbsfähig. Zuständig ist die Sozialhilfe (SGB XII).",
                "Nobody in the household is able to work. Social assistance (SGB XII) is responsible."
            )
        case .altersgrenze:
            Begriff(
                "Die Altersgrenze ist überschritten. Zuständig ist die Sozialhilfe (Grundsicherung im "
                    + "Alter, Viertes Kapitel SGB XII).",
                "The age limit has passed. Social assistance is responsible (basic income support in old "
                    + "age, SGB XII chapter 4).")
        case .unter15:
            Begriff(
                "Die antragstellende Person ist unter 15, und niemand im Haushalt ist erwerbsfähig. Zuständig "
                    + "ist die Sozialhilfe (SGB XII).",
                "The applicant is under 15 and nobody in the household is able to work. Social assistance "
                    + "(SGB XII) is responsible.")
        case .ausgeschlossen(let grund):
            Begriff(
                "Kein Anspruch: \(grund.begriff.de).\(grund.zuständig.map { " " + $0.de } ?? "")",
                "No entitlement: \(grund.begriff.en).\(grund.zuständig.map { " " + $0.en } ?? "")")
        }
    }
}

extension Ausschluss.Grund {
    /// Wer stattdessen in Frage kommt; nil, wo das Gesetz niemanden allgemein nennt.
    public var zuständig: Begriff? {
        switch self {
        case .ersteDreiMonate: nil
        case .aufenthaltsrecht:
            Begriff(
                "In Frage kommen Überbrückungsleistungen der Sozialhilfe (SGB XII).",
                "Bridging benefits of social assistance (SGB XII) may be possible.")
        case .asylbewerberleistungen:
            Begriff(
                "Zuständig ist die Behörde für das Asylbewerberleistungsgesetz.",
                "The authority for the Asylum Seekers' Benefits Act is responsible.")
        case .altersrente, .grundsicherung, .stationaer, .haft:
            Begriff(
                "Zuständig ist die Sozialhilfe (SGB XII).",
                "Social assistance (SGB XII) is responsible.")
        case .ausbildung:
            Begriff(
                "In Frage kommt Ausbildungsförderung; zuständig ist das Amt für Ausbildungsförderung oder "
                    + "die Agentur für Arbeit.",
                "Training grants may be possible; the student grants office or the employment agency is "
                    + "responsible.")
        }
    }
}

extension Monatsrechnung {
    /// Warum niemand Leistungen erhält: der Grund der antragstellenden Person, wenn sie einen eigenen hat.
    func hindernis(in lage: Lage) -> Hindernis {
        guard let erste = lage.personen.first(where: { $0.rolle == .antragsteller }) else {
            return .niemandErwerbsfähig
        }
        if let grund = erste.ausschluss { return .ausgeschlossen(grund) }
        let geboren = s.personen[Int(erste.stelle)].geboren
        if recht.monat > Altersgrenze.letzterMonat(geboren: geboren) { return .altersgrenze }
        return erste.alter < 15 ? .unter15 : .niemandErwerbsfähig
    }
}
