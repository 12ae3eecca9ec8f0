import Fachprozesse
import Fallakte
import Grundtypen
import Weboberflaeche

/// Die Blätter einer Akte in Worten.
extension Arbeitsgang {
    func eintrag(_ blatt: Aktenblatt, in fall: FallID, _ namen: Namen) -> Verlaufseintrag {
        let worte = worte(blatt.ereignis, in: fall, namen)
        return Verlaufseintrag(
            wann: zeit(blatt.erfasst), wer: namen[blatt.autor], was: worte.was,
            einzelheit: worte.einzelheit, verweis: worte.verweis)
    }

    private typealias Ereignisworte = (was: String, einzelheit: String?, verweis: Verweis?)

    private func worte(_ ereignis: FallEreignis, in fall: FallID, _ namen: Namen) -> Ereignisworte {
        switch ereignis {
        case .zuständigkeitFestgelegt(let neu):
            let ort = standort(neu.standort)
            guard let person = neu.person else {
                return (s("In den Eingangskorb gelegt", "Put into the in-tray"), ort, nil)
            }
            return (
                s("Zuständig: \(namen[person])", "Responsible: \(namen[person])"), ort, nil
            )
        case .antragEingegangen(let antrag): return worte(antrag)
        case .angabenGeändert(let änderung): return worte(änderung)
        case .nachweisAngefügt(let nachweis):
            return (
                s("Nachweis angefügt", "Proof added"), nil,
                Verweis(nachweis.bezeichnung, Pfade.nachweis(nachweis.id, of: fall))
            )
        case .vollständigkeitFestgestellt(let stand): return worte(stand)
        case .vorschlagErstellt(let vorschlag): return worte(vorschlag, in: fall)
        case .vorschlagZurückgegeben(let rückgabe):
            return (s("Vorschlag zurückgegeben", "Proposal given back"), rückgabe.grund, nil)
        case .bescheidErlassen(let bescheid):
            return (
                s("Bescheid erlassen", "Decision issued"), s.monate(bescheid.zeitraum),
                Verweis(
                    s("Bescheid \(bescheid.id)", "Decision \(bescheid.id)"),
                    Pfade.bescheid(bescheid.id, of: fall))
            )
        case .bescheidVersandt(let versand):
            return (
                s("Bescheid \(versand.bescheid) ", "Decision \(versand.bescheid) ")
                    + s.name(versand.weg), s("am \(s.tag(versand.am))", "on \(s.tag(versand.am))"),
                nil
            )
        }
    }

    private func worte(_ antrag: Antrag) -> Ereignisworte {
        let tag = s.tag(antrag.eingang)
        return (
            s("Antrag eingegangen", "Application received"),
            s(
                "am \(tag) \(s.name(antrag.weg)), wirkt ab \(s.monat(antrag.wirktAb))",
                "on \(tag) \(s.name(antrag.weg)), takes effect in \(s.monat(antrag.wirktAb))"), nil
        )
    }

    private func worte(_ änderung: Angabenänderung) -> Ereignisworte {
        let gilt = änderung.giltAb.map {
            s("gilt ab \(s.monat($0))", "applies from \(s.monat($0))")
        }
        return (
            s("Angaben geändert", "Facts changed"),
            "\(änderung.grund) (\(gilt ?? s("berichtigt alle Monate", "corrects all months")))", nil
        )
    }

    private func worte(_ stand: Vollständigkeit) -> Ereignisworte {
        let was = s(
            "Unterlagen zu \(stand.prozent) % vollständig",
            "Documents \(stand.prozent) % complete")
        guard !stand.fehlend.isEmpty else { return (was, nil, nil) }
        let zahl = stand.fehlend.count
        let frist = stand.frist.map {
            s(", erbeten bis \(s.tag($0))", ", requested by \(s.tag($0))")
        }
        return (was, s("\(zahl) fehlen", "\(zahl) missing") + (frist ?? ""), nil)
    }

    private func worte(_ vorschlag: Vorschlag, in fall: FallID) -> Ereignisworte {
        let summe = vorschlag.zeilen.map(\.gesamt).summe
        let beträge = vorschlag.zeilen.isEmpty ? "" : ", \(s.euro(summe))"
        return (
            s("Vorschlag: ", "Proposal: ") + s.name(vorschlag.art),
            s.monate(vorschlag.zeitraum) + beträge,
            Verweis(
                s("Vorschlag \(vorschlag.id)", "Proposal \(vorschlag.id)"),
                Pfade.vorschlag(vorschlag.id, of: fall))
        )
    }
}
