import Grundtypen
import Leistungsrecht

extension Fallschreiber {
    static func wohnung(_ w: Wohnung) -> Gruppe<Wohnungsschlüssel> {
        var g = Gruppe(Wohnungsschlüssel.self)
        g.setze(.ab, w.dauer.ab)
        g.setze(.bis, w.dauer.bis)
        g.setze(.art, w.art)
        g.setze(.koepfe, w.köpfe)
        g.setze(.grundmiete, w.grundmiete)
        g.setze(.nebenkosten, w.nebenkosten)
        g.setze(.heizung, w.heizung)
        g.setze(.warmwasser, w.warmwasserDezentral ? Warmwasser.dezentral : .zentral)
        g.setze(.warmwasser_nachgewiesen, w.warmwasserNachgewiesen)
        g.setze(.wohnflaeche, w.wohnfläche)
        g.setze(.energie, w.energie)
        g.setze(.mietenstufe, w.mietenstufe?.rawValue)
        g.setze(.karenz_ab, w.karenzAb)
        if w.karenzVerlängert != 0 { g.setze(.karenz_verlaengert, w.karenzVerlängert) }
        g.setze(.karenz_ausgeschlossen, falls: w.karenzAusgeschlossen)
        if let aufgefordert = w.kostensenkungAufgefordert {
            var k = Gruppe(Kostensenkungsschlüssel.self)
            k.setze(.aufgefordert, aufgefordert)
            k.setze(.unzumutbar_bis, w.senkungUnzumutbarBis)
            g.setze(.kostensenkung, gruppe: k)
        }
        if let höhere = w.höhereKosten {
            var h = Gruppe(Kostenentscheidungsschlüssel.self)
            h.setze(.entscheidung, höhere.anerkannt ? Kostenentscheidung.anerkannt : .abgelehnt)
            h.setze(.grund, höhere.grund)
            h.setze(.durch, höhere.durch)
            g.setze(.hoehere_kosten, gruppe: h)
        }
        if let vermieter = w.vermieter { g.setze(.vermieter, gruppe: self.vermieter(vermieter)) }
        g.setze(.einmalige_kosten, liste: w.einmaligeKosten.map(einmaligeKosten))
        g.setze(.guthaben, liste: w.guthaben.map(wohnguthaben))
        return g
    }

    private static func einmaligeKosten(_ k: EinmaligeWohnkosten) -> Json {
        var g = Gruppe(Einmalkostenschlüssel.self)
        g.setze(.art, k.art)
        g.setze(.betrag, k.betrag)
        g.setze(.anerkannt, k.anerkannt)
        g.setze(.faellig, k.fällig)
        g.setze(.grund, k.feststellung.grund)
        g.setze(.durch, k.feststellung.durch)
        return g.json
    }

    private static func wohnguthaben(_ w: Wohnguthaben) -> Json {
        var g = Gruppe(Guthabenschlüssel.self)
        g.setze(.betrag, w.betrag)
        g.setze(.zufluss, w.zufluss)
        g.setze(.grund, w.feststellung.grund)
        g.setze(.durch, w.feststellung.durch)
        return g.json
    }

    private static func vermieter(_ v: Wohnung.Vermieter) -> Gruppe<Vermieterschlüssel> {
        var g = Gruppe(Vermieterschlüssel.self)
        g.setze(.name, v.name)
        if !v.iban.isEmpty { g.setze(.iban, v.iban) }
        g.setze(.direktzahlung, falls: v.direktzahlung)
        if !v.verwendung.isEmpty { g.setze(.verwendung, v.verwendung) }
        return g
    }
}
