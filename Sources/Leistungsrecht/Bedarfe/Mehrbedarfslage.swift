import Grundtypen
import Rechtskern

/// Festgestellte Mehrbedarfe einer Person in einem Abschnitt (§ 21 Abs. 5, 6, 6a SGB II), als Zahlen.
struct Mehrbedarfslage: Sendable, BitwiseCopyable {
    /// Stelle der Person in den Angaben.
    var stelle: Int32 = -1
    /// Absatz 5: fester Betrag und Anteile.
    var ernährung = Geld.null
    var prozentStufe1: Int64 = 0
    var prozentEigener: Int64 = 0
    /// Absatz 6.
    var besonderer = Geld.null
    /// Absatz 6a.
    var schulbücher = Geld.null
    /// Absatz 7 Satz 3: Anteil an den nachgewiesenen Kosten über den Pauschalen.
    var warmwasser = Geld.null

    static var keine: Mehrbedarfslage { Mehrbedarfslage() }

    var istLeer: Bool {
        ernährung == .null && prozentStufe1 == 0 && prozentEigener == 0
            && besonderer == .null && schulbücher == .null && warmwasser == .null
    }
}

extension Mehrbedarf {
    /// § 21 Abs. 5 SGB II: die festgestellte angemessene Höhe (AV-0064).
    static func ernährung<S: Spur>(
        _ m: Mehrbedarfslage, _ rb: Betrag<S.Grund>, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> Betrag<S.Grund>? {
        let norm: Norm = "§ 21 Abs. 5 SGB II"
        let fest =
            m.ernährung.istPositiv
            ? spur.tatsache(.festgestellteErnährung, norm, m.ernährung) : nil
        var stufe1: Betrag<S.Grund>?
        if m.prozentStufe1 > 0 {
            let satz = recht.regelbedarf
            let voller = spur.parameter(
                .regelbedarfStufe1, "§ 20 Abs. 2 Satz 1 SGB II", satz.wert[.eins], satz,
                Regelbedarf.sätze)
            stufe1 = spur.anteil(
                .festgestellteErnährung, norm, voller, m.prozentStufe1, 100,
                Promille.prozent(m.prozentStufe1).begriff)
        }
        let eigener =
            m.prozentEigener > 0
            ? spur.anteil(
                .festgestellteErnährung, norm, rb, m.prozentEigener, 100,
                Promille.prozent(m.prozentEigener).begriff) : nil
        let teile = [fest, stufe1, eigener].compactMap(\.self)
        guard !teile.isEmpty else { return nil }
        return spur.betrag(
            .mehrbedarfErnährung, norm, teile.map(\.geld).summe, .summe, aus: teile.map(\.grund))
    }

    static func besonderer<S: Spur>(
        _ m: Mehrbedarfslage, _ spur: inout S
    ) -> Betrag<S.Grund>? {
        guard m.besonderer.istPositiv else { return nil }
        return spur.tatsache(.mehrbedarfBesonderer, "§ 21 Abs. 6 Satz 1 SGB II", m.besonderer)
    }

    /// § 21 Abs. 7 Satz 3 SGB II (AV-0067).
    static func höheresWarmwasser<S: Spur>(
        _ m: Mehrbedarfslage, _ spur: inout S
    ) -> Betrag<S.Grund>? {
        guard m.warmwasser.istPositiv else { return nil }
        return spur.betrag(
            .mehrbedarfWarmwasserNachweis, "§ 21 Abs. 7 Satz 3 SGB II", m.warmwasser, .folge,
            aus: [],
            Begriff(
                "Anteil an den nachgewiesenen Kosten über den Pauschalen",
                "share of the metered costs above the flat rates"))
    }

    static func schulbücher<S: Spur>(
        _ m: Mehrbedarfslage, _ spur: inout S
    ) -> Betrag<S.Grund>? {
        guard m.schulbücher.istPositiv else { return nil }
        return spur.tatsache(.mehrbedarfSchulbücher, "§ 21 Abs. 6a SGB II", m.schulbücher)
    }
}

extension Begriff {
    static var mehrbedarfErnährung: Self {
        .init("Mehrbedarf kostenaufwändige Ernährung", "additional need: costly diet")
    }
    static var festgestellteErnährung: Self {
        .init("festgestellt für die Ernährung", "assessed for the diet")
    }
    static var mehrbedarfBesonderer: Self {
        .init("Mehrbedarf unabweisbarer besonderer Bedarf", "additional need: special need")
    }
    static var mehrbedarfWarmwasserNachweis: Self {
        .init("Mehrbedarf Warmwasser nach Messung", "additional need: metered hot water")
    }
    static var mehrbedarfSchulbücher: Self {
        .init("Mehrbedarf Schulbücher", "additional need: school books")
    }
}
