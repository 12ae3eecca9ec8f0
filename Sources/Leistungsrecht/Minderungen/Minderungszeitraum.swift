import Grundtypen
import Rechtskern

/// Beginn und Dauer der Minderung (§ 31b SGB II).
enum Minderungszeitraum {
    /// Monate, in denen nach der Pflichtverletzung festgestellt werden darf.
    static let feststellungsfrist = Parameter<Int>(
        "sgb2.31b-1-3", "Frist für die Feststellung der Minderung",
        .init(abTag: Tag(2011, 4, 1), "§ 31b Abs. 1 SGB II, BGBl. I 2011 S. 453", 6))

    /// Der letzte Tag eines Zeitraums von Monaten, der mit diesem Tag beginnt (§ 188 Abs. 2 und 3 BGB).
    static func ende(ab beginn: Tag, monate: Int) -> Tag {
        let monat = beginn.monat + monate
        return min(monat.erster + (beginn.tagImMonat - 2), monat.letzter)
    }

    /// Der letzte Tag einer Frist von Monaten nach einem Ereignis (§ 188 Abs. 2 und 3 BGB).
    static func frist(nach tag: Tag, monate: Int) -> Tag {
        let monat = tag.monat + monate
        return min(monat.erster + (tag.tagImMonat - 1), monat.letzter)
    }

    /// § 31b Abs. 2 Satz 2 SGB II: von der Erfüllung an aufgehoben, frühestens nach einem Monat.
    static func ende(beiErfüllung tag: Tag, beginn: Tag, sonst ende: Tag) -> Tag {
        min(ende, max(tag - 1, Minderungszeitraum.ende(ab: beginn, monate: 1)))
    }
}

extension Minderungsprüfung {
    /// § 31b Abs. 1 Satz 1 und 2 SGB II: der Monat nach der Bekanntgabe; bei Sperrzeit ihr Beginn.
    func beginn(_ anlass: Anlass) throws(Rechtsfehler) -> Tag {
        switch anlass.angaben.art {
        case .sperrzeit, .sperrzeitMeldung:
            guard let ab = anlass.angaben.sperrzeitAb else {
                throw .angabeFehlt(
                    "§ 31b Abs. 1 Satz 2 SGB II",
                    was: "Bitte den Beginn der Sperrzeit oder den Tag des Erlöschens angeben.",
                    pfad: "\(anlass.pfad).sperrzeit_ab")
            }
            return ab
        case .eigenbemuehungen, .arbeit, .massnahme, .einkommenVermindert, .unwirtschaftlich,
            .sperrzeitVoraussetzungen, .arbeitsverweigerung, .meldeversaeumnis, .nichterreichbar:
            return (anlass.bekanntgegeben.monat + 1).erster
        }
    }

    /// Die Minderung eines Anlasses nach § 31a Abs. 1, 2 oder § 32 SGB II.
    func minderung(
        _ anlass: Anlass, _ quelle: Minderung.Quelle, _ wirkung: Minderung.Wirkung, stufe: Int = 1,
        _ norm: Norm, monate: Int
    ) throws(Rechtsfehler) -> Minderungsfolge {
        let von = try beginn(anlass)
        let ganz = Minderung(
            anlass: anlass.stelle, am: anlass.am, quelle: quelle, norm: norm,
            fassung: try fassung(anlass), stufe: stufe, wirkung: wirkung, von: von,
            bis: regelende(anlass, von, monate: monate))
        return try gelockert(ganz, anlass)
    }

    private func regelende(_ anlass: Anlass, _ von: Tag, monate: Int) -> Tag {
        // § 31b Abs. 1 Satz 4 SGB II bis 2022.
        let sechsWochen = anlass.angaben.sechsWochen && person.geboren.alter(am: anlass.am) < 25
        return sechsWochen ? von + 41 : Minderungszeitraum.ende(ab: von, monate: monate)
    }

    /// Was Erfüllung und Aufhebung von der Minderung übrig lassen.
    private func gelockert(
        _ minderung: Minderung, _ anlass: Anlass
    ) throws(Rechtsfehler) -> Minderungsfolge {
        var bis = minderung.bis
        if let erfüllt = anlass.angaben.erfülltAm, minderung.quelle == .pflichtverletzung {
            switch minderung.fassung {
            case .bürgergeld, .grundsicherung:
                bis = Minderungszeitraum.ende(
                    beiErfüllung: erfüllt, beginn: minderung.von, sonst: bis)
            case .nachUrteil:
                _ = try aufhebung(anlass, "§ 31b Abs. 1 SGB II")
            case .arbeitslosengeldII:
                guard minderung.wirkung == .ganz else { break }
                return try begrenzt(minderung, ab: try aufhebung(anlass, minderung.norm))
            case .moratorium: break
            }
        }
        if let aufgehoben = anlass.angaben.aufgehobenAb { bis = min(bis, aufgehoben - 1) }
        return .aus([minderung.bis(bis)].compactMap(\.self))
    }

    /// § 31a Abs. 1 Satz 6, Abs. 2 Satz 4 SGB II bis 2022: nach vollem Wegfall lebt ein Teil auf.
    private func begrenzt(
        _ minderung: Minderung, ab tag: Tag
    ) throws(Rechtsfehler) -> Minderungsfolge {
        let unter25 = person.geboren.alter(am: minderung.am) < 25
        let rest = minderung.ab(max(tag, minderung.von))?
            .mit(
                unter25 ? .nurUnterkunft : .anteil(.prozent(60)),
                unter25 ? "§ 31a Abs. 2 Satz 4 SGB II" : "§ 31a Abs. 1 Satz 6 SGB II")
        return .aus([minderung.bis(min(minderung.bis, tag - 1)), rest].compactMap(\.self))
    }

    /// Ob und ab wann gelockert wird, entscheidet ein Mensch.
    func aufhebung(_ anlass: Anlass, _ norm: Norm) throws(Rechtsfehler) -> Tag {
        guard let ab = anlass.angaben.aufgehobenAb else {
            throw .feststellungFehlt(
                norm,
                was:
                    "Die Pflicht ist erfüllt; ab welchem Tag wird die Minderung aufgehoben oder begrenzt?",
                pfad: "\(anlass.pfad).aufgehoben_ab")
        }
        return ab
    }
}

extension Minderung {
    /// Bis zu diesem Tag; nil, wenn davon nichts bleibt.
    func bis(_ ende: Tag) -> Minderung? { ende < von ? nil : mit(wirkung, norm, von, ende) }

    /// Von diesem Tag an; nil, wenn davon nichts bleibt.
    func ab(_ anfang: Tag) -> Minderung? { bis < anfang ? nil : mit(wirkung, norm, anfang, bis) }

    func mit(_ wirkung: Wirkung, _ norm: Norm) -> Minderung { mit(wirkung, norm, von, bis) }

    private func mit(_ wirkung: Wirkung, _ norm: Norm, _ von: Tag, _ bis: Tag) -> Minderung {
        Minderung(
            anlass: anlass, am: am, quelle: quelle, norm: norm, fassung: fassung, stufe: stufe,
            wirkung: wirkung, von: von, bis: bis)
    }
}

extension Minderungsfolge {
    /// Ohne verbleibenden Zeitraum ist die Minderung aufgehoben, bevor sie begann.
    static func aus(_ minderungen: [Minderung]) -> Minderungsfolge {
        minderungen.isEmpty ? .keine(.aufgehoben) : .minderungen(minderungen)
    }
}
