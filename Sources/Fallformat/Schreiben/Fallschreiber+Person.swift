import Grundtypen
import Leistungsrecht

extension Fallschreiber {
    static func person(_ p: Person) -> Json {
        var g = Gruppe(Personenschlüssel.self)
        g.setze(.id, p.id)
        g.setze(.vorname, p.vorname)
        g.setze(.nachname, p.nachname)
        g.setze(.rolle, p.rolle)
        if p.rolle == .mitbewohner { g.setze(.verwandt, p.verwandt) }
        g.setze(.geboren, p.geboren)
        g.setze(.stammdaten, gruppe: stammdaten(p.stammdaten))
        g.setze(.im_haushalt, gruppe: dauer(p.imHaushalt))
        g.setze(.erwerbsfaehig, p.erwerbsfähig)
        if let schwangerschaft = p.schwangerschaft {
            var s = Gruppe(Schwangerschaftsschlüssel.self)
            s.setze(.entbindungstermin, schwangerschaft.entbindungstermin)
            s.setze(.entbunden, schwangerschaft.entbunden)
            g.setze(.schwanger, gruppe: s)
        }
        g.setze(.alleinerziehend, falls: p.alleinerziehend)
        if let feststellung = p.alleinNebenPartner {
            var f = Gruppe(Feststellungsschlüssel.self)
            f.setze(.grund, feststellung.grund)
            f.setze(.durch, feststellung.durch)
            g.setze(.allein_neben_partner, gruppe: f)
        }
        g.setze(.behinderung, gruppe: behinderung(p.behinderung))
        g.setze(.eltern, liste: p.eltern.map { .text($0) })
        if let ausbildung = p.ausbildung {
            var a = Gruppe(Ausbildungsschlüssel.self)
            a.setze(.art, ausbildung.art)
            a.setze(.ab, ausbildung.dauer.ab)
            a.setze(.bis, ausbildung.dauer.bis)
            g.setze(.ausbildung, gruppe: a)
        }
        g.setze(.umzug_ohne_zusicherung, falls: p.umzugOhneZusicherung)
        g.setze(.minderjaehriges_kind_ausserhalb, falls: p.minderjährigesKindAußerhalb)
        g.setze(.einkommen, liste: p.einkommen.map(einnahme))
        g.setze(.abzuege, gruppe: abzüge(p.abzüge))
        g.setze(.vermoegen, liste: p.vermögen.map(vermögensgegenstand))
        g.setze(.minderungen, liste: p.minderungen.map(minderungsanlass))
        g.setze(.ausschluss, liste: p.ausschlüsse.map(ausschluss))
        g.setze(.ernaehrung, liste: p.mehrbedarfe.ernährung.map(ernährungsbedarf))
        g.setze(.besonderer_bedarf, liste: p.mehrbedarfe.besondere.map(besondererBedarf))
        g.setze(.schulbuecher, liste: p.mehrbedarfe.schulbücher.map(schulbuchbedarf))
        g.setze(.einmalige_leistungen, liste: p.einmaligeLeistungen.map(einmaligeLeistung))
        g.setze(.bildung_teilhabe, liste: p.bildung.map(bildungsangabe))
        return g.json
    }

    private static func stammdaten(_ s: Stammdaten) -> Gruppe<Stammdatenschlüssel> {
        var g = Gruppe(Stammdatenschlüssel.self)
        g.setze(.geburtsname, s.geburtsname)
        g.setze(.geburtsort, s.geburtsort)
        g.setze(.geburtsland, s.geburtsland)
        g.setze(.staatsangehoerigkeit, s.staatsangehörigkeit)
        g.setze(.geschlecht, s.geschlecht)
        g.setze(.familienstand, s.familienstand)
        g.setze(.familienstand_seit, s.familienstandSeit)
        g.setze(.rentenversicherungsnummer, s.rentenversicherungsnummer)
        if let versicherung = s.krankenversicherung {
            var v = Gruppe(Versicherungsschlüssel.self)
            v.setze(.art, versicherung.art)
            v.setze(.kasse, versicherung.kasse)
            v.setze(.nummer, versicherung.nummer)
            g.setze(.krankenversicherung, gruppe: v)
        }
        g.setze(.telefon, s.telefon)
        g.setze(.email, s.email)
        g.setze(.kundennummer, s.kundennummer)
        g.setze(.ausweis, s.ausweis)
        g.setze(.ausweis_bis, s.ausweisBis)
        g.setze(.einreise, s.einreise)
        g.setze(.aufenthaltstitel, s.aufenthaltstitel)
        g.setze(.aufenthaltstitel_bis, s.aufenthaltstitelBis)
        g.setze(.verpflichtungserklaerung, s.verpflichtungserklärung)
        g.setze(.azr_nummer, s.azrNummer)
        g.setze(.betreuung, s.betreuung)
        return g
    }

    private static func behinderung(_ b: Behinderung) -> Gruppe<Behinderungsschlüssel> {
        var g = Gruppe(Behinderungsschlüssel.self)
        // Ohne Anfang und Ende heißt: durchgehend; auch das ist eine Angabe.
        g.setze(.teilhabeleistung, b.teilhabeleistung.map { dauer($0).json })
        g.setze(.merkzeichen_g, falls: b.merkzeichenG)
        g.setze(.voll_erwerbsgemindert, falls: b.vollErwerbsgemindert)
        return g
    }

    private static func einnahme(_ e: Einnahme) -> Json {
        var g = Gruppe(Einkommensschlüssel.self)
        g.setze(.art, e.art)
        g.setze(.bezeichnung, e.bezeichnung)
        switch e.art {
        case .erwerbstaetigkeit:
            g.setze(.brutto, e.betrag)
            g.setze(.netto, e.netto)
            g.setze(.ferienbeschaeftigung, falls: e.ferienbeschäftigung)
        case .selbstaendig:
            if let betrieb = e.betrieb { g.setze(.betrieb, gruppe: self.betrieb(betrieb)) }
        case .arbeitslosengeld, .krankengeld, .rente, .unterhalt, .unterhaltsvorschuss,
            .kindergeld, .sonstiges, .bafoeg, .bab, .ausbildungsgeld, .elterngeld, .pflegegeld,
            .kinderzuschlag, .ehrenamt, .mutterschaftsgeld:
            g.setze(.betrag, e.betrag)
        }
        g.setze(.berechtigt, e.berechtigt)
        switch e.zufluss {
        case .monatlich(let ab, let bis):
            g.setze(.ab, ab)
            g.setze(.bis, bis)
        case .einmal(let tag): g.setze(.zufluss, tag)
        }
        g.setze(.nachzahlung, falls: e.einmalig.nachzahlung)
        g.setze(.bereits_erbracht, falls: e.einmalig.bereitsErbracht)
        g.setze(.teilbetrag, e.einmalig.teilbetrag)
        g.setze(.ausgaben, falls: e.ausgaben)
        g.setze(.kinderbetreuung, falls: e.besonderes.kinderbetreuung)
        g.setze(.einkommen_vor_geburt, e.besonderes.einkommenVorGeburt)
        g.setze(.elterngeld_plus, falls: e.besonderes.elterngeldPlus)
        g.setze(.weitergeleitet, e.besonderes.weitergeleitet)
        g.setze(.sachbezug, gruppe: sachbezug(e.sachbezug))
        return g.json
    }

    private static func sachbezug(_ s: Sachbezug) -> Gruppe<Sachbezugsschlüssel> {
        var g = Gruppe(Sachbezugsschlüssel.self)
        if s.frühstück != 0 { g.setze(.fruehstueck, s.frühstück) }
        if s.mittagessen != 0 { g.setze(.mittagessen, s.mittagessen) }
        if s.abendessen != 0 { g.setze(.abendessen, s.abendessen) }
        g.setze(.wert, falls: s.wert)
        return g
    }

    private static func abzüge(_ a: Abzüge) -> Gruppe<Abzugsschlüssel> {
        var g = Gruppe(Abzugsschlüssel.self)
        g.setze(.kfz_haftpflicht_jahr, falls: a.kfzHaftpflichtJahr)
        g.setze(.versicherungen_pflicht, falls: a.pflichtversicherungen)
        g.setze(.eigene_versicherung, falls: a.eigeneVersicherung)
        g.setze(.riester, falls: a.riester)
        g.setze(.werbungskosten, falls: a.werbungskosten)
        if a.fahrtKilometer != 0 || a.arbeitstage != 0 {
            var f = Gruppe(Fahrtschlüssel.self)
            f.setze(.kilometer, a.fahrtKilometer)
            f.setze(.arbeitstage, a.arbeitstage)
            g.setze(.fahrt, gruppe: f)
        }
        if a.unterhaltGezahlt != .null || a.unterhaltTitel != .null {
            var u = Gruppe(Unterhaltsschlüssel.self)
            u.setze(.gezahlt, a.unterhaltGezahlt)
            u.setze(.titel, a.unterhaltTitel)
            g.setze(.unterhalt, gruppe: u)
        }
        return g
    }

    private static func vermögensgegenstand(_ v: Vermögensgegenstand) -> Json {
        var g = Gruppe(Vermögensschlüssel.self)
        g.setze(.art, v.art)
        g.setze(.betrag, v.betrag)
        g.setze(.wohnflaeche, v.wohnfläche)
        g.setze(.form, v.form)
        g.setze(.angemessen, falls: v.angemessen)
        g.setze(.ab, v.ab)
        return g.json
    }
}
