import Grundtypen
import Rechtskern

/// Sucht die ersten zusammenhängenden Monate, in denen niemand mehr hilfebedürftig wäre.
struct Vorrangfenster {
    private let monate: [Vorrangmonat]
    private let dauer: Satz<Int>
    private let zeitraum: Bewilligungszeitraum

    init(_ monate: [Vorrangmonat], dauer: Satz<Int>, _ zeitraum: Bewilligungszeitraum) {
        self.monate = monate
        self.dauer = dauer
        self.zeitraum = zeitraum
    }

    /// Nil, wenn in keinem Monat ein Bedarf offen ist oder nichts davon in Betracht kommt.
    var hinweis: Vorranghinweis? {
        let wege = Vorrangweg.allCases
        if let (monat, weg) = ersterTreffer(wege, { $0 == .beseitigt }) {
            return beseitigt(monat, weg)
        }
        if let (monat, weg) = ersterTreffer(wege.reversed(), { $0.istMöglich }) {
            return offen(monat, weg)
        }
        if let monat = monate.first(where: { $0.fehler != nil }), let fehler = monat.fehler {
            return monate.contains(where: \.bleibtBedürftig) ? hinweis(monat, .offen(fehler)) : nil
        }
        guard let erster = monate.first(where: \.bleibtBedürftig) else { return nil }
        if monate.count < dauer.wert { return zuKurz(erster) }
        return nicht(erster)
    }

    /// Der früheste Beginn, von dem an der Weg in jedem Monat der Dauer das Gesuchte ergibt.
    private func ersterTreffer(
        _ wege: [Vorrangweg], _ passt: (Wegergebnis) -> Bool
    ) -> (Vorrangmonat, Vorrangweg)? {
        guard monate.count >= dauer.wert else { return nil }
        for anfang in 0...(monate.count - dauer.wert) {
            let fenster = monate[anfang..<(anfang + dauer.wert)]
            guard monate[anfang].bleibtBedürftig, fenster.allSatisfy({ $0.fehler == nil }) else {
                continue
            }
            // Ein Monat ohne offenen Bedarf unterbricht nicht.
            for weg in wege
            where fenster.allSatisfy({ !$0.bleibtBedürftig || ($0.wege[weg].map(passt) ?? false) })
            {
                return (monate[anfang], weg)
            }
        }
        return nil
    }

    // MARK: Hinweise

    private func beseitigt(_ monat: Vorrangmonat, _ weg: Vorrangweg) -> Vorranghinweis {
        hinweis(
            posten(monat, weg), monat, .beantragen,
            Begriff(
                "Damit ist für \(dauer.wert) zusammenhängende Monate kein Mitglied hilfebedürftig.",
                "With it, no member is in need for \(dauer.wert) consecutive months."))
    }

    private func offen(_ monat: Vorrangmonat, _ weg: Vorrangweg) -> Vorranghinweis {
        let fehler = monate.lazy.compactMap { m -> Rechtsfehler? in
            guard m.monat >= monat.monat, case .offen(let fehler)? = m.wege[weg] else {
                return nil
            }
            return fehler
        }.first
        guard let fehler else { return nicht(monat) }
        return hinweis(
            posten(monat, weg), monat, .offen(fehler),
            Begriff(
                "Ob die Hilfebedürftigkeit für \(dauer.wert) Monate endet, lässt sich nicht sagen.",
                "Whether need ends for \(dauer.wert) months cannot be said."))
    }

    private func hinweis(
        _ monat: Vorrangmonat, _ ergebnis: Vorranghinweis.Ergebnis
    ) -> Vorranghinweis {
        hinweis(
            [Vorrangposten(leistung: .wohngeld, betrag: nil)], monat, ergebnis,
            Begriff(
                "Der Monat \(monat.monat.ausgeschrieben) lässt sich nicht beurteilen.",
                "The month \(monat.monat) cannot be assessed."))
    }

    private func zuKurz(_ monat: Vorrangmonat) -> Vorranghinweis {
        hinweis(
            posten(monat, .beide), monat,
            .offen(
                .feststellungFehlt(
                    "§ 12a Satz 2 Nr. 2 SGB II",
                    was: "Der Bewilligungszeitraum hat weniger als \(dauer.wert) Monate; bitte die "
                        + "Monate danach einschätzen.",
                    pfad: "bewilligungszeitraum")),
            Begriff(
                "Ob die Hilfebedürftigkeit für \(dauer.wert) Monate endet, lässt sich nicht sagen.",
                "Whether need ends for \(dauer.wert) months cannot be said."))
    }

    /// Keine Pflicht, weil noch etwas fehlt.
    private func nicht(_ monat: Vorrangmonat) -> Vorranghinweis {
        let posten = posten(monat, .beide)
        guard zeitraum.ab >= Vorrang.wohngeldAb else {
            return hinweis(
                posten, monat, .keinePflicht,
                Begriff(
                    "Für Bewilligungszeiträume, die vor Juli 2023 begonnen haben, ist kein Wohngeld zu "
                        + "beantragen.",
                    "For benefit periods that began before July 2023, housing benefit need not be "
                        + "claimed."), ["§ 85 SGB II"])
        }
        let rest = monat.wege[.beide].flatMap { ergebnis -> Geld? in
            guard case .nicht(let rest) = ergebnis else { return nil }
            return rest
        }
        guard let rest, rest.istPositiv else {
            return hinweis(
                posten, monat, .keinePflicht,
                Begriff(
                    "Die Hilfebedürftigkeit endet nicht für \(dauer.wert) zusammenhängende Monate.",
                    "Need does not end for \(dauer.wert) consecutive months."))
        }
        let warum = Begriff(
            "Auch damit fehlen \(rest.deutsch) Euro im Monat.",
            "Even with it, \(rest) euro a month are missing.")
        return hinweis(posten, monat, .keinePflicht, warum)
    }

    private func posten(_ monat: Vorrangmonat, _ weg: Vorrangweg) -> [Vorrangposten] {
        var posten: [Vorrangposten] = []
        if weg.mitKinderzuschlag, monat.kinderzuschlag.istPositiv {
            posten.append(Vorrangposten(leistung: .kinderzuschlag, betrag: monat.kinderzuschlag))
        }
        if weg.mitWohngeld {
            posten.append(Vorrangposten(leistung: .wohngeld, betrag: monat.wohngeld?.mindestens))
        }
        return posten.isEmpty ? [Vorrangposten(leistung: .wohngeld, betrag: nil)] : posten
    }

    private func hinweis(
        _ posten: [Vorrangposten], _ monat: Vorrangmonat, _ ergebnis: Vorranghinweis.Ergebnis,
        _ begründung: Begriff, _ weitere: [Norm] = []
    ) -> Vorranghinweis {
        var normen: [Norm] = ["§ 12a Satz 2 Nr. 2 SGB II"]
        for leistung in posten.map(\.leistung) {
            if leistung == .kinderzuschlag { normen.append("§ 6a Abs. 1 BKGG") }
            if leistung == .wohngeld { normen.append("§ 7 Abs. 1 Satz 3 Nr. 2 WoGG") }
        }
        return Vorranghinweis(
            posten, ab: monat.monat, ergebnis, begründung, normen + weitere,
            fortgeschrieben: monat.fortgeschrieben, monat.knoten)
    }
}

extension Wegergebnis {
    /// Beseitigt die Hilfebedürftigkeit oder könnte es.
    fileprivate var istMöglich: Bool {
        switch self {
        case .beseitigt, .offen: true
        case .nicht: false
        }
    }
}
