import Grundtypen
import Leistungsrecht

extension Fallschreiber {
    static func betrieb(_ b: Betrieb) -> Gruppe<Betriebsschlüssel> {
        var g = Gruppe(Betriebsschlüssel.self)
        g.setze(
            .monate, liste: b.monate.sorted { $0.key < $1.key }.map { betriebsmonat($0, $1).json })
        if let schätzung = b.schätzung {
            var s = Gruppe(Schätzungsschlüssel.self)
            s.setze(.einnahmen, schätzung.einnahmen)
            s.setze(.ausgaben, schätzung.ausgaben)
            g.setze(.schaetzung, gruppe: s)
        }
        if let feststellung = b.feststellung {
            var f = Gruppe(Feststellungsschlüssel.self)
            f.setze(.grund, feststellung.grund)
            f.setze(.durch, feststellung.durch)
            g.setze(.feststellung, gruppe: f)
        }
        g.setze(.abgaben, falls: b.abgaben)
        g.setze(.abgeschlossen, falls: b.abgeschlossen)
        return g
    }

    private static func betriebsmonat(
        _ monat: Monat, _ z: Betrieb.Zahlen
    ) -> Gruppe<Betriebsmonatsschlüssel> {
        var g = Gruppe(Betriebsmonatsschlüssel.self)
        g.setze(.monat, monat)
        g.setze(.einnahmen, z.einnahmen)
        g.setze(.ausgaben, z.ausgaben)
        g.setze(.nicht_absetzbar, falls: z.nichtAbsetzbar)
        g.setze(.erhoehung, falls: z.erhöhung)
        if z.kfz != Betrieb.Fahrzeugnutzung() {
            var k = Gruppe(Fahrzeugschlüssel.self)
            k.setze(.kosten, falls: z.kfz.kosten)
            k.setze(.betrieblich, z.kfz.betrieblich)
            k.setze(.privat, z.kfz.privat)
            g.setze(.kfz, gruppe: k)
        }
        return g
    }
}
