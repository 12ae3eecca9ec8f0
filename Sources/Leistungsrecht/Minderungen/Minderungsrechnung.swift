import Grundtypen
import Rechtskern

/// Wendet die Minderungen einer Person auf ihren Anspruch an, für einen vollen Monat.
///
/// Eine Rechnung für jede Fassung: seit dem Urteil von 2019 trifft sie nur den Teil für Regel- und
/// Mehrbedarf (§ 31a Abs. 4 Satz 2 SGB II), vorher nach ihm auch Unterkunft und Heizung.
struct Minderungsrechnung<S: Spur> {
    typealias B = Betrag<S.Grund>

    /// Was der Person ohne Minderung zusteht.
    struct Anspruch {
        let regelbedarf: B
        let mehrbedarf: B?
        let bund: B
        let kommune: B
    }

    struct Ergebnis {
        let bund: B
        let kommune: B
        /// Um so viel weniger als ohne Minderung.
        let minderung: B
    }

    let anspruch: Anspruch
    /// Minderungen derselben Person, nie leer.
    let minderungen: [Minderungslage]

    /// Nil, wenn nichts zu mindern ist.
    func rechne(_ spur: inout S) -> Ergebnis? {
        guard (anspruch.bund.geld + anspruch.kommune.geld).istPositiv else { return nil }
        let summe = anteile(&spur)
        let entfall = entfall(&spur)
        let höchste = entfall.flatMap { e in summe.map { $0.geld > e.geld ? $0 : e } ?? e } ?? summe
        guard let höchste else { return nil }
        return angewandt(höchste, &spur)
    }

    // MARK: Höhe

    /// Die Anteile vom Regelbedarf, je Fassung begrenzt und zusammen höchstens die höchste Grenze (AV-0041).
    private func anteile(_ spur: inout S) -> B? {
        var gruppen: [B] = []
        var grenzen: [Satz<Promille?>] = []
        for grenze in geordneteGrenzen {
            let eigene = geltende.filter { $0.obergrenze.zeile == grenze.zeile }
            guard let gruppe = gruppe(eigene, grenze, &spur) else { continue }
            gruppen.append(gruppe)
            grenzen.append(grenze)
        }
        guard let summe = zusammen(gruppen, &spur) else { return nil }
        guard gruppen.count > 1, !grenzen.contains(where: { $0.wert == nil }),
            let höchste = grenzen.max(by: { ($0.wert ?? .null) < ($1.wert ?? .null) })
        else { return summe }
        return begrenzt(summe, höchste, &spur)
    }

    /// Nach altem Recht tritt die höhere Stufe an die Stelle der niedrigeren (AV-0041).
    private var geltende: [Minderungslage] {
        let anteile = minderungen.filter { $0.satz != nil }
        let höchste = anteile.filter(\.istAlteStufe).max { ($0.satz ?? .null) < ($1.satz ?? .null) }
        return anteile.filter { !$0.istAlteStufe || $0.minderung == höchste?.minderung }
    }

    private var geordneteGrenzen: [Satz<Promille?>] {
        var gesehen: Set<Int32> = []
        return minderungen.map(\.obergrenze).sorted { $0.zeile < $1.zeile }
            .filter { gesehen.insert($0.zeile).inserted }
    }

    private func gruppe(
        _ eigene: [Minderungslage], _ grenze: Satz<Promille?>, _ spur: inout S
    ) -> B? {
        var beträge: [B] = []
        for lage in eigene {
            guard let satz = lage.satz else { continue }
            beträge.append(einzeln(lage, satz, &spur))
        }
        guard let summe = zusammen(beträge, &spur) else { return nil }
        guard beträge.count > 1, grenze.wert != nil else { return summe }
        return begrenzt(summe, grenze, &spur)
    }

    private func einzeln(_ lage: Minderungslage, _ satz: Promille, _ spur: inout S) -> B {
        let rb = anspruch.regelbedarf
        let norm = lage.minderung.norm
        switch lage.höhe {
        case .pflichtverletzung(let zeile):
            return spur.anteil(
                .minderungPflichtverletzung, norm, rb, satz, zeile, Rechtsfolgen.staffel,
                lage.einzelheit)
        case .meldeversäumnis(let zeile):
            return spur.anteil(
                .minderungMeldeversäumnis, norm, rb, satz, zeile, Meldeversäumnis.regel,
                lage.einzelheit)
        case .arbeitsverweigerung(let zeile):
            return spur.anteil(
                .minderungPflichtverletzung, norm, rb, satz, zeile, Arbeitsverweigerung.regel,
                lage.einzelheit)
        case .nichterreichbarkeit(let zeile):
            return spur.anteil(
                .minderungMeldeversäumnis, norm, rb, satz, zeile, Nichterreichbarkeit.regel,
                lage.einzelheit)
        }
    }

    private func zusammen(_ beträge: [B], _ spur: inout S) -> B? {
        guard let erster = beträge.first else { return nil }
        guard beträge.count > 1 else { return erster }
        return spur.betrag(
            .minderungenZusammen, "§ 31a Abs. 4 Satz 1 SGB II", beträge.map(\.geld).summe, .summe,
            aus: beträge.map(\.grund))
    }

    private func begrenzt(_ summe: B, _ grenze: Satz<Promille?>, _ spur: inout S) -> B {
        guard let satz = grenze.wert, anspruch.regelbedarf.geld.mal(satz) < summe.geld else {
            return summe
        }
        let höchstens = spur.anteil(
            .minderungObergrenze, "§ 31a Abs. 4 Satz 1 SGB II", anspruch.regelbedarf, satz, grenze,
            Rechtsfolgen.obergrenze)
        return spur.kleinster(
            .minderungenZusammen, "§ 31a Abs. 4 Satz 1 SGB II", summe, höchstens)
    }

    /// Was wegfällt, wo nicht nach Anteilen gemindert wird; nil ohne solche Minderung.
    private func entfall(_ spur: inout S) -> B? {
        guard let lage = minderungen.max(by: { $0.rang < $1.rang }), lage.rang > 0 else {
            return nil
        }
        let (bund, kommune) = (anspruch.bund, anspruch.kommune)
        let zeile = lage.zeile(&spur)
        switch lage.minderung.wirkung {
        case .anteil: return nil
        case .ohneRegelbedarf:
            // Der Mehrbedarf bleibt, soweit der Anspruch ihn noch deckt (AV-0043).
            let mehrbedarf = anspruch.mehrbedarf
            return spur.betrag(
                .regelbedarfEntfällt, lage.minderung.norm,
                (bund.geld - (mehrbedarf?.geld ?? .null)).mindestensNull, .differenz,
                aus: [bund.grund, mehrbedarf?.grund, zeile].compactMap(\.self), lage.einzelheit)
        case .nurUnterkunft:
            return spur.betrag(
                .regelbedarfEntfällt, lage.minderung.norm, bund.geld, .übernahme,
                aus: [bund.grund, zeile], lage.einzelheit)
        case .ganz:
            return spur.betrag(
                .anspruchEntfällt, lage.minderung.norm, bund.geld + kommune.geld, .summe,
                aus: [bund.grund, kommune.grund, zeile], lage.einzelheit)
        }
    }

    // MARK: Anwendung

    private func angewandt(_ höhe: B, _ spur: inout S) -> Ergebnis {
        let unterkunftGeschützt = minderungen.allSatisfy {
            $0.minderung.fassung.schütztUnterkunft && $0.minderung.wirkung != .ganz
        }
        let grenze =
            unterkunftGeschützt
            ? anspruch.bund
            : spur.summe(
                .anspruch, "§ 19 Abs. 3 Satz 1 SGB II", anspruch.bund, anspruch.kommune)
        var minderung = höhe
        if höhe.geld > grenze.geld {
            minderung = spur.kleinster(.minderung, "§ 31a Abs. 4 Satz 2 SGB II", höhe, grenze)
        }
        minderung = mitMindestbetrag(minderung, &spur)
        let bund = spur.differenz(
            .bundNachMinderung, "§ 31b Abs. 1 Satz 1 SGB II", anspruch.bund, minderung)
        var kommune = anspruch.kommune
        if minderung.geld > anspruch.bund.geld {
            kommune = spur.betrag(
                .kommuneNachMinderung, "§ 31b Abs. 1 Satz 1 SGB II",
                (anspruch.bund.geld + anspruch.kommune.geld - minderung.geld).mindestensNull,
                .folge, aus: [anspruch.kommune.grund, minderung.grund])
        }
        return Ergebnis(bund: bund, kommune: kommune, minderung: minderung)
    }

    /// § 31a Abs. 4 Satz 3 SGB II: bliebe nur deshalb nichts, wird 1 Euro bewilligt (AV-0043).
    private func mitMindestbetrag(_ minderung: B, _ spur: inout S) -> B {
        let vorher = anspruch.bund.geld + anspruch.kommune.geld
        guard minderung.geld >= vorher, !minderungen.contains(where: \.entfälltGanz),
            let lage = minderungen.first(where: { $0.mindestbetrag.wert != nil }),
            let betrag = lage.mindestbetrag.wert
        else { return minderung }
        let mindestens = spur.parameter(
            .mindestbetrag, "§ 31a Abs. 4 Satz 3 SGB II", betrag, lage.mindestbetrag,
            Rechtsfolgen.mindestbetrag)
        return spur.differenz(.minderung, "§ 31a Abs. 4 Satz 3 SGB II", minderung, mindestens)
    }
}

extension Minderungslage {
    /// Der Anteil vom Regelbedarf; nil, wo nicht nach Anteilen gemindert wird.
    fileprivate var satz: Promille? {
        if case .anteil(let satz) = minderung.wirkung { satz } else { nil }
    }

    fileprivate var istAlteStufe: Bool {
        minderung.fassung == .arbeitslosengeldII && minderung.quelle == .pflichtverletzung
    }

    /// Je mehr wegfällt, desto höher; 0 bei Anteilen.
    fileprivate var rang: Int {
        switch minderung.wirkung {
        case .anteil: 0
        case .ohneRegelbedarf: 1
        case .nurUnterkunft: 2
        case .ganz: 3
        }
    }

    /// Die Zeile des Rechts als Schritt der Erklärung.
    fileprivate func zeile<S: Spur>(_ spur: inout S) -> S.Grund {
        switch höhe {
        case .pflichtverletzung(let satz):
            spur.wert(
                .rechtsfolge, minderung.norm, satz, Rechtsfolgen.staffel, .wegfall)
        case .meldeversäumnis(let satz):
            spur.wert(
                .rechtsfolge, minderung.norm, satz, Meldeversäumnis.regel, .wegfall)
        case .arbeitsverweigerung(let satz):
            spur.wert(
                .rechtsfolge, minderung.norm, satz, Arbeitsverweigerung.regel,
                satz.wert.map { .höchstensMonate($0.höchstensMonate) } ?? .wegfall)
        case .nichterreichbarkeit(let satz):
            spur.wert(
                .rechtsfolge, minderung.norm, satz, Nichterreichbarkeit.regel,
                satz.wert.map { .versäumnisse($0.versäumnisse) } ?? .wegfall)
        }
    }
}
