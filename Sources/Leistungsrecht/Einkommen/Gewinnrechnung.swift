import Grundtypen
import Rechtskern

/// Das Einkommen aus selbständiger Arbeit, Gewerbebetrieb oder Land- und Forstwirtschaft (§ 3 GrusiGV).
///
/// Beträge in Euro, Summen über die Monate des Bewilligungszeitraums, in denen die Tätigkeit ausgeübt wird. Jeder
/// Betrieb für sich: Verluste mindern nichts anderes (§ 5 GrusiGV, AV-0072).
struct Gewinnrechnung: Sendable {
    /// Je Kilometer mit einem Kraftfahrzeug.
    static let jeKilometer = Parameter<Geld>(
        "grusigv.3-7", "Fahrten mit dem Kraftfahrzeug eines Betriebs je Kilometer",
        .init(
            ab: Monat(2012, 1), "§ 3 Abs. 7 Alg II-V, BGBl. I 2011 S. 2833",
            .euro(0, 10)))

    let von: Monat
    let bis: Monat
    /// Ob die Tätigkeit nur einen Teil des Zeitraums ausgeübt wird (§ 3 Abs. 1 Satz 3 GrusiGV).
    let nurTeil: Bool
    /// Ob ein Monat geschätzt ist.
    let geschätzt: Bool
    let summe: Betrieb.Zahlen
    let abgaben: Geld

    var monate: Int64 { Int64(bis - von) + 1 }

    /// Gewinn eines Monats vor und nach Steuern und Pflichtbeiträgen.
    func rechne<S: Spur>(
        _ kilometersatz: Satz<Geld>, _ spur: inout S
    ) -> (brutto: Betrag<S.Grund>, netto: Betrag<S.Grund>) {
        let einnahmen = einnahmen(&spur)
        let ausgaben = ausgaben(kilometersatz, &spur)
        // § 5 Satz 1 GrusiGV: Ausgaben höchstens bis zur Höhe der Einnahmen.
        let gesamt = spur.differenz(.gesamtgewinn, "§ 5 Satz 1 GrusiGV", einnahmen, ausgaben)
        let gewinn = spur.anteil(
            .gewinn, nurTeil ? "§ 3 Abs. 4 Satz 2 GrusiGV" : "§ 3 Abs. 4 Satz 1 GrusiGV", gesamt, 1,
            monate,
            Begriff(
                "\(gesamt.geld.deutsch) Euro in \(monate) Monaten\(geschätzt ? ", geschätzt" : "")",
                "\(gesamt.geld) euro in \(monate) months\(geschätzt ? ", estimated" : "")"))
        guard abgaben.istPositiv else { return (gewinn, gewinn) }
        let gezahlt = spur.tatsache(
            .abgaben, "§ 11b Abs. 1 Satz 1 Nr. 1, § 11b Abs. 1 Satz 1 Nr. 2 SGB II", abgaben)
        let netto = spur.differenz(
            .gewinnNachAbgaben, "§ 11b Abs. 1 Satz 1 Nr. 1, § 11b Abs. 1 Satz 1 Nr. 2 SGB II",
            gewinn, gezahlt)
        return (gewinn, netto)
    }

    private func einnahmen<S: Spur>(_ spur: inout S) -> Betrag<S.Grund> {
        let zeit = Begriff(
            "\(von.ausgeschrieben) bis \(bis.ausgeschrieben)", "\(von) to \(bis)")
        let tatsächlich = spur.tatsache(
            .betriebseinnahmen, "§ 3 Abs. 1 Satz 2 GrusiGV", summe.einnahmen, zeit)
        guard summe.erhöhung.istPositiv else { return tatsächlich }
        let erhöht = spur.tatsache(
            .erhöhteEinnahmen, "§ 3 Abs. 3 Satz 2 GrusiGV", summe.erhöhung)
        return spur.summe(
            .betriebseinnahmen, "§ 3 Abs. 3 Satz 2 GrusiGV", tatsächlich, erhöht)
    }

    private func ausgaben<S: Spur>(
        _ kilometersatz: Satz<Geld>, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let gezahlt = spur.tatsache(
            .betriebsausgaben, "§ 3 Abs. 2 GrusiGV", summe.ausgaben)
        var notwendig = gezahlt
        if summe.nichtAbsetzbar.istPositiv {
            let gekürzt = spur.tatsache(
                .nichtAbsetzbar, "§ 3 Abs. 3 GrusiGV", summe.nichtAbsetzbar)
            notwendig = spur.differenz(
                .notwendigeAusgaben, "§ 3 Abs. 3 GrusiGV", gezahlt, gekürzt)
        }
        let kfz = summe.kfz
        guard kfz.betrieblich + kfz.privat > 0 else { return notwendig }
        let fahrzeug = fahrzeug(kfz, kilometersatz, &spur)
        return spur.summe(.notwendigeAusgaben, "§ 3 Abs. 2 GrusiGV", notwendig, fahrzeug)
    }

    /// Überwiegend betrieblich genutzt: die Kosten weniger private Kilometer; sonst nur betriebliche Kilometer.
    private func fahrzeug<S: Spur>(
        _ kfz: Betrieb.Fahrzeugnutzung, _ satz: Satz<Geld>, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let je = spur.parameter(
            .jeKilometerBetrieb, "§ 3 Abs. 7 GrusiGV", satz.wert, satz, Self.jeKilometer)
        // § 3 Abs. 7 Satz 3: mindestens 50 Prozent.
        guard kfz.betrieblich >= kfz.privat else {
            return spur.betrag(
                .fahrzeugkosten, "§ 3 Abs. 7 Satz 5 GrusiGV", satz.wert * Int64(kfz.betrieblich),
                .anteil(Int64(kfz.betrieblich), 1), aus: [je.grund],
                Begriff(
                    "\(kfz.betrieblich) betriebliche Kilometer, überwiegend privat genutzt",
                    "\(kfz.betrieblich) business kilometres, mainly private use"))
        }
        let kosten = spur.tatsache(.fahrzeugkosten, "§ 3 Abs. 7 Satz 1 GrusiGV", kfz.kosten)
        let privat = spur.betrag(
            .privateFahrten, "§ 3 Abs. 7 Satz 2 GrusiGV", satz.wert * Int64(kfz.privat),
            .anteil(Int64(kfz.privat), 1), aus: [je.grund],
            Begriff("\(kfz.privat) private Kilometer", "\(kfz.privat) private kilometres"))
        return spur.differenz(.fahrzeugkosten, "§ 3 Abs. 7 Satz 2 GrusiGV", kosten, privat)
    }
}
