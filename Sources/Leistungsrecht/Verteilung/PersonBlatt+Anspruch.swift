import Grundtypen
import Rechtskern

extension PersonBlatt {
    /// Der Anteil am Topf, der Anspruch und wer ihn trägt (§ 9 Abs. 2 Satz 3, § 19 Abs. 3 SGB II).
    ///
    /// `pool` ist zu verteilen auf `gesamt`, den offenen Bedarf aller; `restcent` trägt diese Person aus der
    /// Rundung (AV-0001).
    @inline(__always)
    mutating func verteile<S: Spur>(
        _ pool: Betrag<Grund>, _ gesamt: Betrag<Grund>, restcent: Geld, ohneElterneinkommen: Bool,
        istKind: Bool, _ spur: inout S
    ) where S.Grund == Grund {
        guard let offen, let einkommen, let unterkunft, let heizung, let regelbedarf else { return }
        let anteil: Geld
        if ohneElterneinkommen {
            anteil = .null
        } else if pool.geld >= gesamt.geld {
            anteil = offen.geld
        } else {
            anteil = pool.geld.mal(offen.geld.cent, durch: gesamt.geld.cent) + restcent
        }
        let verteilt = spur.betrag(
            .verteilt,
            ohneElterneinkommen ? "§ 9 Abs. 3 SGB II" : "§ 9 Abs. 2 Satz 3 SGB II", anteil,
            ohneElterneinkommen || pool.geld >= gesamt.geld
                ? .folge : .verhältnis(restcent: restcent.cent),
            aus: [pool.grund, offen.grund, gesamt.grund],
            restcent == .null
                ? nil
                : Begriff(
                    "mit \(restcent.cent) Cent aus der Rundung",
                    "with \(restcent.cent) cent from rounding"))
        self.verteilt = verteilt
        guard ausschluss == nil else {
            nimmAnspruchAuszubildende(offen, verteilt, &spur)
            return
        }
        let anspruch = spur.differenz(.anspruch, "§ 19 Abs. 3 Satz 1 SGB II", offen, verteilt)
        self.anspruch = anspruch
        // Eigenes Einkommen der Kinder und der verteilte Anteil decken zuerst §§ 20, 21, 23.
        let eingesetzt =
            istKind
            ? spur.summe(.eingesetzt, "§ 19 Abs. 3 Satz 2 SGB II", einkommen, verteilt) : verteilt
        let mehrbedarf = mehrbedarf
        let leben = spur.betrag(
            .anspruchBund, "§ 19 Abs. 3 Satz 2 SGB II",
            (regelbedarf.geld + (mehrbedarf?.geld ?? .null) - eingesetzt.geld).mindestensNull,
            .folge,
            aus: [regelbedarf.grund, mehrbedarf?.grund, eingesetzt.grund].compactMap(\.self))
        bund = leben
        kommune = spur.betrag(
            .anspruchKommune, "§ 19 Abs. 3 Satz 2 SGB II", anspruch.geld - leben.geld, .folge,
            aus: [anspruch.grund, leben.grund, unterkunft.grund, heizung.grund])
    }
}
