import Grundtypen
import Rechtskern

/// Was auf die Mitglieder nach Köpfen zu verteilen ist.
struct Kopfteilung<Grund: Sendable & BitwiseCopyable> {
    let unterkunft: Betrag<Grund>
    let heizung: Betrag<Grund>
    let mitglieder: Int
    let dezentralesWarmwasser: Bool
    /// Der gerundete Kopfteil, für alle derselbe; geteilt wird nur einmal.
    let kopfteilUnterkunft, kopfteilHeizung: Geld

    @inline(__always)
    init(
        unterkunft: Betrag<Grund>, heizung: Betrag<Grund>, mitglieder: Int,
        dezentralesWarmwasser: Bool
    ) {
        self.unterkunft = unterkunft
        self.heizung = heizung
        self.mitglieder = mitglieder
        self.dezentralesWarmwasser = dezentralesWarmwasser
        kopfteilUnterkunft =
            mitglieder == 1 ? unterkunft.geld : unterkunft.geld.mal(1, durch: Int64(mitglieder))
        kopfteilHeizung =
            mitglieder == 1 ? heizung.geld : heizung.geld.mal(1, durch: Int64(mitglieder))
    }
}

// Eine Person nach der anderen, jede an ihrem Platz im Speicher: so bleibt die Massenrechnung bei
// reinen Zahlen (ADR 0002).
extension PersonBlatt {
    /// Der Gesamtbedarf einer Person (§ 19 Abs. 1 Satz 3 SGB II).
    @inline(__always)
    mutating func rechneBedarf<S: Spur>(
        _ person: PersonLage, partnerAlter: Int?, _ teilung: Kopfteilung<Grund>, trägtRest: Bool,
        festgestellt: Mehrbedarfslage, _ recht: borrowing Rechtslage, _ spur: inout S
    ) where S.Grund == Grund {
        let fall = Regelbedarf.stufe(of: person, partnerAlter: partnerAlter)
        stufe = fall.stufe
        let rb = Regelbedarf.betrag(fall, recht, &spur)
        regelbedarf = rb
        rechneMehrbedarf(
            person, rb, dezentral: teilung.dezentralesWarmwasser, festgestellt, recht, &spur)
        // § 22 Abs. 5 Satz 1 SGB II gilt auch für Partner (AV-0019).
        let ausgeschlossen = person.zogOhneZusicherungAus
        let u = Self.kopfteil(
            .unterkunft, teilung.unterkunft, teilung.kopfteilUnterkunft, teilung.mitglieder,
            trägtRest: trägtRest, ausgeschlossen: ausgeschlossen, &spur)
        let h = Self.kopfteil(
            .heizung, teilung.heizung, teilung.kopfteilHeizung, teilung.mitglieder,
            trägtRest: trägtRest, ausgeschlossen: ausgeschlossen, &spur)
        unterkunft = u
        heizung = h
        let mb = mehrbedarf
        bedarf = spur.betrag(
            .bedarf, "§ 19 Abs. 1 Satz 3 SGB II",
            rb.geld + (mb?.geld ?? .null) + u.geld + h.geld, .summe,
            aus: [rb.grund, mb?.grund, u.grund, h.grund].compactMap(\.self))
    }

    /// Der Anteil einer Person; der Restcent liegt bei der ersten Person (AV-0002).
    @inline(__always)
    private static func kopfteil<S: Spur>(
        _ begriff: @autoclosure () -> Begriff, _ gesamt: Betrag<Grund>, _ anteil: Geld,
        _ mitglieder: Int, trägtRest: Bool, ausgeschlossen: Bool, _ spur: inout S
    ) -> Betrag<Grund> where S.Grund == Grund {
        if ausgeschlossen {
            return spur.betrag(
                begriff(), "§ 22 Abs. 5 Satz 1 SGB II", .null, .folge, aus: [gesamt.grund],
                Begriff("umgezogen ohne Zusicherung", "moved without assurance"))
        }
        let rest = trägtRest ? gesamt.geld - anteil * Int64(mitglieder) : .null
        guard rest != .null else {
            return spur.betrag(
                begriff(), "§ 22 Abs. 1 Satz 1 SGB II", anteil, .anteil(1, Int64(mitglieder)),
                aus: [gesamt.grund])
        }
        return spur.betrag(
            begriff(), "§ 22 Abs. 1 Satz 1 SGB II", anteil + rest, .folge, aus: [gesamt.grund],
            Begriff(
                "ein Kopfteil und \(rest.cent) Cent, die beim Teilen übrig bleiben",
                "one share and \(rest.cent) cent left over from dividing"))
    }

    @inline(__always)
    private mutating func rechneMehrbedarf<S: Spur>(
        _ person: PersonLage, _ rb: Betrag<Grund>, dezentral: Bool,
        _ festgestellt: Mehrbedarfslage, _ recht: borrowing Rechtslage, _ spur: inout S
    ) where S.Grund == Grund {
        let einzelfall = !festgestellt.istLeer
        guard person.kannMehrbedarfHaben || dezentral || einzelfall else { return }
        let schwanger =
            person.schwangerAb13Woche ? Mehrbedarf.schwangerschaft(rb, recht, &spur) : nil
        let allein =
            person.alleinerziehend ? Mehrbedarf.alleinerziehung(person.kinder, recht, &spur) : nil
        let teilhabe = person.teilhabe ? Mehrbedarf.teilhabe(person, rb, recht, &spur) : nil
        let merkzeichen =
            person.merkzeichenG && !person.teilhabe && !person.erwerbsfähig
            ? Mehrbedarf.merkzeichen(rb, recht, &spur) : nil
        let ernährung =
            einzelfall ? Mehrbedarf.ernährung(festgestellt, rb, recht, &spur) : nil
        let besonderer = einzelfall ? Mehrbedarf.besonderer(festgestellt, &spur) : nil
        let bücher = einzelfall ? Mehrbedarf.schulbücher(festgestellt, &spur) : nil
        let gemessen = einzelfall ? Mehrbedarf.höheresWarmwasser(festgestellt, &spur) : nil
        let warmwasser = dezentral ? Mehrbedarf.warmwasser(stufe, rb, recht, &spur) : nil
        let gedeckelt =
            (schwanger?.geld ?? .null) + (allein?.geld ?? .null) + (teilhabe?.geld ?? .null)
            + (ernährung?.geld ?? .null)
        // § 21 Abs. 8 SGB II: Absätze 2 bis 5 zusammen höchstens der Regelbedarf.
        let gekürzt = (gedeckelt - rb.geld).mindestensNull
        mehrbedarfGekürzt = gekürzt
        if person.ausschluss == .ausbildung {
            nimmMehrbedarfAuszubildende(
                [schwanger, allein, ernährung].compactMap(\.self), besonderer, rb, &spur)
        }
        let summe =
            gedeckelt - gekürzt + (merkzeichen?.geld ?? .null) + (besonderer?.geld ?? .null)
            + (bücher?.geld ?? .null) + (warmwasser?.geld ?? .null) + (gemessen?.geld ?? .null)
        guard summe.istPositiv else { return }
        mehrbedarf = spur.betrag(
            .mehrbedarfSumme, gekürzt.istPositiv ? "§ 21 Abs. 8 SGB II" : "§ 21 Abs. 1 SGB II",
            summe, gekürzt.istPositiv ? .folge : .summe,
            aus: [
                schwanger, allein, teilhabe, merkzeichen, ernährung, besonderer, bücher, warmwasser,
                gemessen,
            ].compactMap { $0?.grund },
            gekürzt.istPositiv
                ? Begriff(
                    "nach § 21 Abs. 8 um \(gekürzt.deutsch) Euro gekürzt",
                    "capped by \(gekürzt) euro") : nil)
    }
}

extension PersonLage {
    /// Ob eine der Lagen des § 21 Abs. 2 bis 4, § 23 Nr. 2, 4 SGB II vorliegt.
    var kannMehrbedarfHaben: Bool {
        schwangerAb13Woche || alleinerziehend || teilhabe || merkzeichenG
    }
}
