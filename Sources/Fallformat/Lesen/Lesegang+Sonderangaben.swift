import Grundtypen
import Leistungsrecht
import Rechtskern

extension Lesegang {
    /// Was nur einzelne Arten haben; Angaben am falschen Ort werden gemeldet.
    func sonderangaben(
        _ a: Angaben<Einkommensschlüssel>, _ art: Einkommensart
    ) -> Sonderangaben {
        var besonderes = Sonderangaben()
        besonderes.kinderbetreuung = a.freiwillig(.kinderbetreuung, betrag) ?? .null
        besonderes.elterngeldPlus = a.freiwillig(.elterngeld_plus, jaNein) ?? false
        besonderes.weitergeleitet = a.freiwillig(.weitergeleitet, betrag)
        if art == .elterngeld {
            besonderes.einkommenVorGeburt = a.pflicht(.einkommen_vor_geburt, .betrag, betrag)
        } else {
            a.nicht(.einkommen_vor_geburt, nurBei: "art: elterngeld")
            a.nicht(.elterngeld_plus, nurBei: "art: elterngeld")
        }
        if art != .bafoeg && art != .bab {
            a.nicht(.kinderbetreuung, nurBei: "art: bafoeg oder bab")
        }
        if art != .kindergeld { a.nicht(.weitergeleitet, nurBei: "art: kindergeld") }
        if art.zähltJeMonat, let zufluss = a[.zufluss] {
            melde(
                zufluss,
                .nichtGebaut(
                    "§ 11 Abs. 3 SGB II",
                    was: "\(art.begriff.de) als einmalige Einnahme oder Nachzahlung"))
        }
        return besonderes
    }
}

extension Lesegang {
    /// Was der Arbeitgeber in Geldeswert leistet (§ 2 Abs. 5, 6 GrusiGV).
    func sachbezug(_ a: Angaben<Einkommensschlüssel>, _ art: Einkommensart) -> Sachbezug {
        if art != .erwerbstaetigkeit {
            a.nicht(.sachbezug, nurBei: "art: erwerbstaetigkeit")
        } else if a[.zufluss] != nil {
            a.nicht(.sachbezug, nurBei: "ab und bis")
        }
        guard let wert = a[.sachbezug], let s = angaben(wert, Sachbezugsschlüssel.self) else {
            return Sachbezug()
        }
        var sachbezug = Sachbezug()
        sachbezug.frühstück = s.freiwillig(.fruehstueck, zahl(0...31)) ?? 0
        sachbezug.mittagessen = s.freiwillig(.mittagessen, zahl(0...31)) ?? 0
        sachbezug.abendessen = s.freiwillig(.abendessen, zahl(0...31)) ?? 0
        sachbezug.wert = s.freiwillig(.wert, betrag) ?? .null
        return sachbezug
    }
}

extension Einkommensart {
    /// Wie viel davon zählt, hängt an dem Monat, für den es gezahlt wird.
    fileprivate var zähltJeMonat: Bool {
        switch self {
        case .bafoeg, .bab, .ausbildungsgeld, .elterngeld, .pflegegeld, .kinderzuschlag: true
        case .erwerbstaetigkeit, .arbeitslosengeld, .krankengeld, .rente, .unterhalt,
            .unterhaltsvorschuss, .kindergeld, .sonstiges, .selbstaendig, .ehrenamt,
            .mutterschaftsgeld:
            false
        }
    }
}
