import Grundtypen
import Leistungsrecht

extension Haushaltsbau {
    /// Seltene Einnahmen, damit jede Art im Musterkreis vorkommt; sonst hat die Person nichts Eigenes.
    func gibBesonderes(_ personen: inout [Person]) {
        var z = kreis.zufall(nummer, .besonderes)
        let mitKind = personen.contains { $0.rolle == .kind }
        for stelle in personen.indices {
            switch personen[stelle].rolle {
            case .antragsteller, .partner: gibErwachsenen(&personen[stelle], mitKind: mitKind, &z)
            case .kind: gibBesonderesDemKind(&personen[stelle], &z)
            case .mitbewohner: continue
            }
        }
    }

    private func gibErwachsenen(_ person: inout Person, mitKind: Bool, _ z: inout SplitMix64) {
        let zug = z.zahl(1...1_000)
        guard person.einkommen.isEmpty, person.erwerbsfähig ?? false else { return }
        if person.schwangerschaft != nil {
            if zug <= 400 { nimm(&person, .mutterschaftsgeld, .euro(390)) }
            return
        }
        switch zug {
        case ...10: selbständig(&person, &z)
        case ...20: nimm(&person, .ehrenamt, .euro(Int64(z.zahl(4...20) * 10)))
        case ...30: nimm(&person, .ausbildungsgeld, .euro(Int64(z.zahl(13...60) * 10)))
        case ...40: nimm(&person, .bab, .euro(Int64(z.zahl(20...70) * 10)))
        case ...70 where mitKind:
            nimm(&person, .elterngeld, .euro(Int64(z.zahl(30...90) * 10))) {
                $0.besonderes.einkommenVorGeburt = .euro(Int64(z.zahl(4...16) * 100))
            }
        case ...80:
            for _ in 0..<z.zahl(1...4) {
                nimm(&person, .pflegegeld, .euro(Int64(z.zahl(28...36) * 10)))
            }
        default: break
        }
    }

    private func selbständig(_ person: inout Person, _ z: inout SplitMix64) {
        let (einnahmen, ausgaben) = (Int64(z.zahl(20...160) * 10), Int64(z.zahl(5...60) * 10))
        nimm(&person, .selbstaendig, nil) {
            var betrieb = Betrieb()
            betrieb.schätzung = .init(einnahmen: .euro(einnahmen), ausgaben: .euro(ausgaben))
            $0.betrieb = betrieb
        }
    }

    private func gibBesonderesDemKind(_ kind: inout Person, _ z: inout SplitMix64) {
        let zug = z.zahl(1...100)
        let alter = kind.geboren.alter(am: antrag)
        if kind.ausbildung?.art == .schule, alter >= 16 {
            if zug <= 20 { nimm(&kind, .bafoeg, .euro(Int64(z.zahl(10...40) * 10))) }
        } else if zug <= 1, alter < 16 {
            nimm(&kind, .kinderzuschlag, .euro(Int64(z.zahl(2...20) * 10)))
        }
    }

    private func nimm(
        _ person: inout Person, _ art: Einkommensart, _ betrag: Geld?,
        _ ändere: (inout Einnahme) -> Void = { _ in }
    ) {
        var einnahme = Einnahme(
            art: art, betrag: betrag, zufluss: .monatlich(ab: antrag.monat, bis: nil))
        ändere(&einnahme)
        person.einkommen.append(einnahme)
    }
}
