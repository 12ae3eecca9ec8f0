import Grundtypen
import Rechtskern

/// Pauschbeträge der Verordnung, die vom Einkommen abgehen (GrusiGV § 1, § 6).
enum Pauschbeträge {
    /// GrusiGV § 6 Abs. 1 Nr. 1, 2.
    static let versicherung = Geld.euro(30)
    /// GrusiGV § 6 Abs. 1 Nr. 5, Cent je Entfernungskilometer und Arbeitstag.
    static let centJeKilometer: Int64 = 20
    /// GrusiGV § 1 Abs. 1 Nr. 1.
    static let bagatelle = Geld.euro(10)

    /// GrusiGV § 6 Abs. 1 Nr. 4: drei Prozent des Einkommens, mindestens 5 Euro, je zulageberechtigtem
    /// Kind 1,5 Prozentpunkte weniger; nie mehr als gezahlt (§ 11b Abs. 1 Satz 1 Nr. 4 SGB II).
    static func altersvorsorge(gezahlt: Geld, einkommen: Geld, zulagekinder: Int) -> Geld {
        guard gezahlt.istPositiv else { return .null }
        let promille = max(0, 30 - 15 * Int64(zulagekinder))
        return min(gezahlt, max(.euro(5), einkommen.mal(promille, durch: 1000)))
    }
}

/// Was von den Einnahmen einer Person zu berücksichtigen ist, vor der Verteilung.
struct Personeneinkommen<Grund: Sendable>: Sendable {
    /// Nach allen Abzügen; bei Kindern noch ohne Kindergeld.
    var anrechenbar: Betrag<Grund>
    /// Absetzbeträge, die das eigene Einkommen übersteigen und beim Kindergeld eines volljährigen
    /// Kindes oder bei einem anderen volljährigen Mitglied abgehen (AV-0009).
    var rest: Geld
}

/// Abzüge vom Einkommen in der Reihenfolge des § 11b SGB II.
enum Einkommensbereinigung {
    /// Beiträge nach § 11b Abs. 1 Satz 1 Nr. 3, 4 SGB II, die unabhängig von der Arbeit anfallen.
    static func versicherungen<S: Spur>(_ p: PersonLage, _ spur: inout S) -> Betrag<S.Grund> {
        let pauschale =
            p.alter >= 18 || p.eigeneVersicherung ? Pauschbeträge.versicherung : .null
        let a = spur.tatsache(
            .versicherungspauschale,
            p.alter >= 18 ? "§ 6 Abs. 1 Nr. 1 GrusiGV" : "§ 6 Abs. 1 Nr. 2 GrusiGV", pauschale)
        let b = spur.tatsache(
            .pflichtversicherungen, "§ 11b Abs. 1 Satz 1 Nr. 3 SGB II", p.pflichtversicherungen)
        let c = spur.tatsache(.altersvorsorge, "§ 11b Abs. 1 Satz 1 Nr. 4 SGB II", p.riester)
        return spur.betrag(
            .versicherungen, "§ 11b Abs. 1 Satz 1 Nr. 3, § 11b Abs. 1 Satz 1 Nr. 4 SGB II",
            a.geld + b.geld + c.geld, .summe, aus: [a.grund, b.grund, c.grund])
    }

    /// Erwerbseinkommen nach Abzügen und die Beiträge, die dabei nicht verbraucht wurden.
    static func erwerb<S: Spur>(
        _ p: PersonLage, _ versicherungen: Betrag<S.Grund>, _ recht: borrowing Rechtslage,
        _ spur: inout S
    ) -> (einkommen: Betrag<S.Grund>, unverbraucht: Geld) {
        let brutto = spur.tatsache(.bruttoentgelt, "§ 11 Abs. 1 Satz 1 SGB II", p.brutto)
        let netto = spur.tatsache(
            .nettoentgelt, "§ 11b Abs. 1 Satz 1 Nr. 1, § 11b Abs. 1 Satz 1 Nr. 2 SGB II", p.netto,
            Begriff("brutto \(p.brutto.deutsch) Euro", "gross \(p.brutto) euro"))
        let kosten = spur.tatsache(
            .werbungskosten, "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II", p.werbungskosten)
        guard p.erwerbsfähig else {
            return ohneErwerbsfähigkeit(netto, kosten, versicherungen, &spur)
        }
        let nachgewiesen = spur.summe(
            .nachgewieseneAbzüge, "§ 11b Abs. 2 Satz 2 SGB II", versicherungen, kosten)
        let grundabsetzung = Grundabsetzung.betrag(p, nachgewiesen, recht, &spur)
        let freibetrag = Erwerbstätigenfreibetrag.betrag(p, brutto: brutto, recht, &spur)
        let abzug = spur.summe(
            .absetzbeträgeErwerb, "§ 11b Abs. 1 Satz 1 Nr. 6, § 11b Abs. 2 SGB II",
            grundabsetzung, freibetrag)
        let ergebnis = spur.differenz(
            .erwerbseinkommen, "§ 5 Satz 1 GrusiGV", netto, abzug)
        // § 11b Abs. 2 Satz 1 ersetzt Nr. 3 bis 5; was davon über die Grundabsetzung hinausgeht,
        // bleibt für anderes Einkommen, wenn kein Nachweis höherer Kosten möglich war (AV-0010).
        let unverbraucht =
            p.brutto > Grundabsetzung.nachweisschwelle
            ? Geld.null
            : (versicherungen.geld - min(p.netto, grundabsetzung.geld)).mindestensNull
        return (ergebnis, unverbraucht)
    }

    /// § 11b Abs. 2 und 3 SGB II gelten nur für erwerbsfähige Leistungsberechtigte; sonst werden die
    /// Beträge nach Absatz 1 einzeln abgesetzt (AV-0014).
    private static func ohneErwerbsfähigkeit<S: Spur>(
        _ netto: Betrag<S.Grund>, _ kosten: Betrag<S.Grund>, _ versicherungen: Betrag<S.Grund>,
        _ spur: inout S
    ) -> (einkommen: Betrag<S.Grund>, unverbraucht: Geld) {
        let abzug = spur.summe(
            .nachgewieseneAbzüge, "§ 11b Abs. 1 Satz 1 SGB II", kosten, versicherungen)
        let ergebnis = spur.differenz(
            .erwerbseinkommen, "§ 5 Satz 1 GrusiGV", netto, abzug)
        let unverbraucht = (abzug.geld - netto.geld).mindestensNull
        return (ergebnis, min(unverbraucht, versicherungen.geld))
    }

    /// Einkommen einer Person ohne Kindergeld für sie selbst.
    ///
    /// `überhang` ist Kindergeld für Kinder, das diese Person erhält und die Kinder nicht brauchen.
    static func rechne<S: Spur>(
        _ p: PersonLage, überhang: Betrag<S.Grund>?, fremderRest: Geld,
        _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Personeneinkommen<S.Grund> {
        let alle = p.brutto + p.sonstige.summe + (überhang?.geld ?? .null)
        guard alle > Pauschbeträge.bagatelle else {
            let null = spur.betrag(
                .einkommen,
                alle.istPositiv ? "§ 1 Abs. 1 Nr. 1 GrusiGV" : "§ 11 Abs. 1 Satz 1 SGB II",
                .null, .folge, aus: [],
                alle.istPositiv
                    ? Begriff("höchstens 10 Euro im Monat", "at most 10 euro a month") : nil)
            return Personeneinkommen(anrechenbar: null, rest: .null)
        }
        let versicherungen = versicherungen(p, &spur)
        var erwerbseinkommen: Betrag<S.Grund>?
        var unverbraucht = versicherungen.geld
        if p.brutto.istPositiv {
            let ergebnis = erwerb(p, versicherungen, recht, &spur)
            erwerbseinkommen = ergebnis.einkommen
            unverbraucht = ergebnis.unverbraucht
        }
        let sonstiges = sonstiges(p, überhang, &spur)
        let abzug = spur.betrag(
            .absetzbeträgeSonstige, "§ 11b Abs. 1 Satz 1 Nr. 3, § 11b Abs. 1 Satz 1 Nr. 4 SGB II",
            unverbraucht + fremderRest, .folge, aus: [versicherungen.grund])
        let bereinigt = spur.differenz(
            .sonstigesEinkommen, "§ 11b Abs. 1 Satz 1 SGB II", sonstiges, abzug)
        let zusammen =
            erwerbseinkommen.map {
                spur.summe(.einkommen, "§ 11 Abs. 1 Satz 1 SGB II", $0, bereinigt)
            } ?? bereinigt
        let unterhalt = spur.tatsache(
            .unterhaltGezahlt, "§ 11b Abs. 1 Satz 1 Nr. 7 SGB II", p.unterhaltGezahlt)
        let ergebnis =
            p.unterhaltGezahlt.istPositiv
            ? spur.differenz(.einkommen, "§ 11b Abs. 1 Satz 1 Nr. 7 SGB II", zusammen, unterhalt)
            : zusammen
        let rest = (unverbraucht + fremderRest - sonstiges.geld).mindestensNull
        return Personeneinkommen(anrechenbar: ergebnis, rest: rest)
    }

    /// Alle Einnahmen außer Erwerbseinkommen und eigenem Kindergeld.
    static func sonstiges<S: Spur>(
        _ p: PersonLage, _ überhang: Betrag<S.Grund>?, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let s = p.sonstige
        let summe = s.summe
        guard summe.istPositiv else {
            return überhang
                ?? spur.tatsache(.sonstigeEinnahmen, "§ 11 Abs. 1 Satz 1 SGB II", .null)
        }
        let a = einnahme(.arbeitslosengeld, s.arbeitslosengeld, &spur)
        let b = einnahme(.krankengeld, s.krankengeld, &spur)
        let c = einnahme(.rente, s.rente, &spur)
        let d = einnahme(.unterhalt, s.unterhalt, &spur)
        let e = einnahme(.unterhaltsvorschuss, s.unterhaltsvorschuss, &spur)
        let f = einnahme(.sonstiges, s.sonstiges, &spur)
        return spur.betrag(
            .sonstigeEinnahmen, "§ 11 Abs. 1 Satz 1 SGB II", summe + (überhang?.geld ?? .null),
            .summe, aus: [überhang?.grund, a, b, c, d, e, f].compactMap(\.self))
    }

    /// Eine Einnahme als Schritt der Erklärung, wenn es sie gibt.
    private static func einnahme<S: Spur>(
        _ art: Einkommensart, _ betrag: Geld, _ spur: inout S
    ) -> S.Grund? {
        betrag.istPositiv
            ? spur.tatsache(art.begriff, "§ 11 Abs. 1 Satz 1 SGB II", betrag).grund : nil
    }
}
