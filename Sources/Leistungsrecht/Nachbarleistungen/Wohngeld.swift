import Grundtypen
import Rechtskern

/// Wohngeld als Mietzuschuss (§§ 11, 12, 19, 21 WoGG).
enum Wohngeld {
    /// Die zu berücksichtigende Miete: die Miete ohne Heizung bis zum Höchstbetrag mit der
    /// Klimakomponente, dazu die Entlastung bei den Heizkosten.
    ///
    /// `miete` ist die Miete mit kalten Nebenkosten im Monat (§ 9 WoGG), `mitglieder` die Zahl der zu
    /// berücksichtigenden Haushaltsmitglieder, mindestens eines.
    static func miete<S: Spur>(
        _ miete: Betrag<S.Grund>, mitglieder: Int, _ stufe: Mietenstufe, _ recht: Nachbarrecht,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let höchstbetrag = spur.parameter(
            .höchstbetragMiete, "§ 12 Abs. 1 WoGG",
            recht.höchstbeträge.wert.betrag(mitglieder, stufe), recht.höchstbeträge,
            Wohngeldtafeln.höchstbeträge, .mietenstufe(stufe, mitglieder))
        let klima = spur.parameter(
            .klimakomponente, "§ 12 Abs. 7 WoGG", recht.klimakomponente.wert.betrag(mitglieder),
            recht.klimakomponente, Wohngeldtafeln.klimakomponente, .für(personen: mitglieder))
        let grenze = spur.summe(
            .höchstbetragMitKlima, "§ 11 Abs. 1 Satz 1 Nr. 1 WoGG", höchstbetrag, klima)
        let begrenzt = spur.kleinster(
            .mieteBegrenzt, "§ 11 Abs. 1 Satz 1 Nr. 1 WoGG", miete, grenze)
        let heizung = spur.parameter(
            .heizkostenentlastung, "§ 12 Abs. 6 WoGG", recht.heizkosten.wert.betrag(mitglieder),
            recht.heizkosten, Wohngeldtafeln.heizkosten, .für(personen: mitglieder))
        return spur.summe(
            .mieteBerücksichtigt, "§ 11 Abs. 1 Satz 1 WoGG", begrenzt, heizung)
    }

    /// Das monatliche Wohngeld; null, wenn es weniger als zehn Euro wären.
    ///
    /// `miete` ist die zu berücksichtigende Miete („M“), `einkommen` das Gesamteinkommen („Y“), beide im
    /// Monat, `mitglieder` die Zahl der zu berücksichtigenden Haushaltsmitglieder, mindestens eines.
    static func betrag<S: Spur>(
        miete: Betrag<S.Grund>, einkommen: Betrag<S.Grund>, mitglieder: Int,
        _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let formel = formel(miete, einkommen, mitglieder, recht, &spur)
        let gerundet =
            mitglieder > 12
            ? großerHaushalt(formel, miete, weitere: mitglieder - 12, recht, &spur) : formel
        let mindestens = spur.parameter(
            .wohngeldMindestens, "§ 21 Nr. 1 WoGG", recht.mindestbetrag.wert, recht.mindestbetrag,
            Wohngeldtafeln.mindestbetrag)
        guard gerundet.geld >= mindestens.geld else {
            return spur.betrag(
                .wohngeld, "§ 21 Nr. 1 WoGG", .null, .folge,
                aus: [gerundet.grund, mindestens.grund]
            )
        }
        return spur.betrag(
            .wohngeld, "§ 19 Abs. 1 WoGG", gerundet.geld, .übernahme, aus: [gerundet.grund])
    }

    /// Die vier Rechenschritte der Anlage 3 Nr. 2 und die Rundung der Nr. 3; auch negativ.
    private static func formel<S: Spur>(
        _ miete: Betrag<S.Grund>, _ einkommen: Betrag<S.Grund>, _ mitglieder: Int,
        _ recht: Nachbarrecht, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let mindestens = recht.mindestwerte.wert[mitglieder]
        let untergrenze = spur.wert(
            .wohngeldMindestwerte, "§ 19 Abs. 2 WoGG", recht.mindestwerte,
            Wohngeldtafeln.mindestwerte, .mindestwerte(mindestens))
        let m = spur.betrag(
            .wohngeldM, "§ 19 Abs. 2 WoGG", max(miete.geld, mindestens.miete), .folge,
            aus: [miete.grund, untergrenze])
        let y = spur.betrag(
            .wohngeldY, "§ 19 Abs. 2 WoGG", max(einkommen.geld, mindestens.einkommen), .folge,
            aus: [einkommen.grund, untergrenze])
        let w = recht.werte.wert[mitglieder]
        let werte = spur.wert(
            .wohngeldWerte, "§ 19 Abs. 1 WoGG", recht.werte, Wohngeldtafeln.werte,
            .formelwerte(w, mitglieder))
        let z1 = w.a + w.b * Festkomma(m.geld) + w.c * Festkomma(y.geld)
        let z2 = z1 * Festkomma(y.geld)
        let z3 = Festkomma(m.geld) - z2
        let z4 = faktor * z3
        let g1 = spur.zwischenwert(1, "a + b · M + c · Y", z1, aus: [werte, m.grund, y.grund])
        let g2 = spur.zwischenwert(2, "z1 · Y", z2, aus: [g1, y.grund])
        let g3 = spur.zwischenwert(3, "M − z2", z3, aus: [m.grund, g2])
        let g4 = spur.zwischenwert(4, "1,15 · z3", z4, aus: [g3])
        return spur.betrag(
            .wohngeldGerundet, "§ 19 Abs. 2 WoGG", z4.volleEuro, .folge, aus: [g4],
            Begriff("auf volle Euro gerundet", "rounded to full euros"))
    }

    /// § 19 Abs. 1 Satz 1 WoGG.
    private static let faktor = Festkomma(zehnmillionstel: 11_500_000)

    /// § 19 Abs. 3 WoGG: höchstens bis zur Höhe der zu berücksichtigenden Miete (AV-0027).
    private static func großerHaushalt<S: Spur>(
        _ formel: Betrag<S.Grund>, _ miete: Betrag<S.Grund>, weitere: Int, _ recht: Nachbarrecht,
        _ spur: inout S
    ) -> Betrag<S.Grund> {
        let je = spur.parameter(
            .wohngeldJeWeiteres, "§ 19 Abs. 3 WoGG", recht.jeWeiteres.wert, recht.jeWeiteres,
            Wohngeldtafeln.jeWeiteres)
        let zuschlag = spur.anteil(
            .wohngeldWeitere, "§ 19 Abs. 3 WoGG", je, Int64(weitere), 1)
        let summe = spur.summe(.wohngeldGerundet, "§ 19 Abs. 3 WoGG", formel, zuschlag)
        return spur.kleinster(.wohngeldGerundet, "§ 19 Abs. 3 WoGG", summe, miete)
    }
}

extension Spur {
    /// Ein Rechenschritt der Formel; er hat mehr Stellen als ein Betrag.
    fileprivate mutating func zwischenwert(
        _ nummer: Int, _ formel: String, _ wert: Festkomma, aus: @autoclosure () -> [Grund]
    ) -> Grund {
        halte(
            .rechenschritt(nummer), "§ 19 Abs. 2 WoGG", nil, .folge, aus: aus(),
            Begriff("\(formel) = \(wert)", "\(formel) = \(wert)"))
    }
}
