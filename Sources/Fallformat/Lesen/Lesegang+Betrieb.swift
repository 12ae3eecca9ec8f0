import Grundtypen
import Leistungsrecht

extension Lesegang {
    /// Die Zahlen einer selbständigen Tätigkeit (§ 3 GrusiGV).
    func betrieb(_ wert: Wert) -> Betrieb? {
        guard let a = angaben(wert, Betriebsschlüssel.self) else { return nil }
        var betrieb = Betrieb()
        if let monate = a[.monate] { betrieb.monate = betriebsmonate(monate) ?? [:] }
        betrieb.schätzung = a.freiwillig(.schaetzung, schätzung)
        betrieb.feststellung = a.freiwillig(.feststellung, feststellung)
        betrieb.abgaben = a.freiwillig(.abgaben, betrag) ?? .null
        betrieb.abgeschlossen = a.freiwillig(.abgeschlossen, jaNein) ?? false
        if a[.monate] == nil && a[.schaetzung] == nil {
            melde(a.wert, .widerspruch(.einesVon(["monate", "schaetzung"])))
        }
        if betrieb.abgeschlossen {
            a.nicht(.schaetzung, nurBei: "abgeschlossen: nein")
        }
        let festgestellt = betrieb.monate.values.contains {
            $0.nichtAbsetzbar.istPositiv || $0.erhöhung.istPositiv
        }
        if festgestellt, a[.feststellung] == nil {
            melde(a.wert, .form(.fehlt("feststellung", .angaben)))
        }
        if !festgestellt {
            a.nicht(.feststellung, nurBei: "nicht_absetzbar oder erhoehung in einem Monat")
        }
        return betrieb
    }

    private func betriebsmonate(_ wert: Wert) -> [Monat: Betrieb.Zahlen]? {
        guard let teile = liste(wert, höchstens: Grenzen.betriebsmonate) else { return nil }
        guard !teile.isEmpty else {
            melde(wert, .form(.leereListe))
            return nil
        }
        var monate: [Monat: Betrieb.Zahlen] = [:]
        for teil in teile {
            guard let a = angaben(teil, Betriebsmonatsschlüssel.self) else { continue }
            let monat = a.pflicht(.monat, .monat, monat)
            let einnahmen = a.pflicht(.einnahmen, .betrag, betrag)
            let ausgaben = a.pflicht(.ausgaben, .betrag, betrag)
            var zahlen = Betrieb.Zahlen(
                einnahmen: einnahmen ?? .null, ausgaben: ausgaben ?? .null)
            zahlen.nichtAbsetzbar = a.freiwillig(.nicht_absetzbar, betrag) ?? .null
            zahlen.erhöhung = a.freiwillig(.erhoehung, betrag) ?? .null
            zahlen.kfz = a.freiwillig(.kfz, fahrzeugnutzung) ?? .init()
            if zahlen.nichtAbsetzbar > zahlen.ausgaben, let zuViel = a[.nicht_absetzbar] {
                melde(zuViel, .widerspruch(.mehrAlsAusgaben(zahlen.ausgaben)))
            }
            guard let monat else { continue }
            if monate[monat] != nil {
                melde(a[.monat] ?? teil, .widerspruch(.monatDoppelt(monat)))
                continue
            }
            monate[monat] = zahlen
        }
        return monate
    }

    private func schätzung(_ wert: Wert) -> Betrieb.Zahlen? {
        guard let a = angaben(wert, Schätzungsschlüssel.self) else { return nil }
        let einnahmen = a.pflicht(.einnahmen, .betrag, betrag)
        let ausgaben = a.pflicht(.ausgaben, .betrag, betrag)
        guard let einnahmen, let ausgaben else { return nil }
        return Betrieb.Zahlen(einnahmen: einnahmen, ausgaben: ausgaben)
    }

    private func fahrzeugnutzung(_ wert: Wert) -> Betrieb.Fahrzeugnutzung? {
        guard let a = angaben(wert, Fahrzeugschlüssel.self) else { return nil }
        var kfz = Betrieb.Fahrzeugnutzung()
        kfz.kosten = a.freiwillig(.kosten, betrag) ?? .null
        kfz.betrieblich = a.pflicht(.betrieblich, .zahl(0...20_000), zahl(0...20_000)) ?? 0
        kfz.privat = a.pflicht(.privat, .zahl(0...20_000), zahl(0...20_000)) ?? 0
        return kfz
    }
}
