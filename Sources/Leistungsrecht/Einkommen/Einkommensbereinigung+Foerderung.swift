import Grundtypen
import Rechtskern

extension Einkommensbereinigung {
    /// Ausbildungsförderung nach Abzügen und die Beiträge, die dabei nicht verbraucht wurden.
    ///
    /// Gehen die Beträge nach § 11b Abs. 1 Satz 1 Nr. 3 bis 5 SGB II schon vom Erwerbseinkommen ab, bleibt
    /// nur, was es davon übrig lässt; sonst sind es mindestens 100 Euro (AV-0073).
    static func förderung<S: Spur>(
        _ p: PersonLage, _ versicherungen: Betrag<S.Grund>, _ unverbraucht: Geld,
        _ herkunft: Herkunft<S.Grund>, _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> (einkommen: Betrag<S.Grund>, unverbraucht: Geld) {
        let summe = spur.betrag(
            .ausbildungsförderung, "§ 11 Abs. 1 Satz 1 SGB II", p.förderung, .summe,
            aus: herkunft.förderung)
        let abzug: Betrag<S.Grund>
        if p.erwerbsfähig && p.brutto.istPositiv {
            abzug = spur.betrag(
                .absetzbeträgeFörderung, "§ 11b Abs. 1 Satz 1 Nr. 3 SGB II", unverbraucht, .folge,
                aus: [versicherungen.grund])
        } else {
            abzug = mindestens(p, versicherungen, unverbraucht, recht, &spur)
        }
        let ergebnis = spur.differenz(
            .ausbildungsförderungBereinigt, Ausbildungsförderung.norm(recht), summe, abzug)
        return (ergebnis, (unverbraucht - min(p.förderung, abzug.geld)).mindestensNull)
    }

    /// Die nachgewiesenen Beträge, mindestens der Pauschbetrag.
    private static func mindestens<S: Spur>(
        _ p: PersonLage, _ versicherungen: Betrag<S.Grund>, _ unverbraucht: Geld,
        _ recht: borrowing Rechtslage, _ spur: inout S
    ) -> Betrag<S.Grund> {
        let satz = recht.mindestabsetzungFörderung
        // Die Kosten einer Arbeit sind von deren Lohn abgesetzt.
        let kosten =
            p.brutto.istPositiv
            ? spur.tatsache(.werbungskosten, "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II", .null)
            : werbungskosten(p, recht, &spur)
        guard unverbraucht + kosten.geld > satz.wert else {
            return spur.parameter(
                .absetzbeträgeFörderung, Ausbildungsförderung.norm(recht), satz.wert, satz,
                Ausbildungsförderung.mindestabsetzung)
        }
        return spur.betrag(
            .absetzbeträgeFörderung,
            "§ 11b Abs. 1 Satz 1 Nr. 3, § 11b Abs. 1 Satz 1 Nr. 5 SGB II",
            unverbraucht + kosten.geld, .folge, aus: [versicherungen.grund, kosten.grund])
    }
}
