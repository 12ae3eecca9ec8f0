import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Eine Zeit ohne Leistungen (§ 5 Abs. 2, § 7 Abs. 1 Satz 2, Abs. 4, 5 SGB II).
    func ausschluss(_ wert: Wert) -> Ausschluss? {
        guard let a = angaben(wert, Ausschlussschlüssel.self) else { return nil }
        let worte = Ausschluss.Grund.allCases.map(\.rawValue)
        let art = a.pflicht(.art, .wahl(worte), wahl(Ausschluss.Grund.self))
        let dauer = Dauer(ab: a.freiwillig(.ab, tag), bis: a.freiwillig(.bis, tag))
        if let ende = a[.bis] { prüfe(dauer, ende: ende) }
        let weiterer = a.freiwillig(.weiterer_bedarf, betrag)
        if let art, art.deckenAndere {
            a.nicht(
                .weiterer_bedarf, nurBei: "Arten, bei denen kein anderer Träger den Bedarf deckt")
        }
        let feststellung = ausschlussfeststellung(a, art)
        guard let art else { return nil }
        return Ausschluss(
            grund: art, dauer: dauer, weitererBedarf: weiterer ?? .null, feststellung: feststellung)
    }

    /// Was gewürdigt ist, hat einen Grund und jemanden, der dafür einsteht.
    private func ausschlussfeststellung(
        _ a: Angaben<Ausschlussschlüssel>, _ art: Ausschluss.Grund?
    ) -> Feststellung? {
        let nötig =
            (art?.verlangtFeststellung ?? false)
            || [Ausschlussschlüssel.weiterer_bedarf, .grund, .durch].contains { a[$0] != nil }
        guard nötig else { return nil }
        let grund = a.pflicht(.grund, .text, langerText)
        let durch = a.pflicht(.durch, .kennung, kennung)
        guard let grund, let durch else { return nil }
        return Feststellung(grund: grund, durch: durch)
    }
}
