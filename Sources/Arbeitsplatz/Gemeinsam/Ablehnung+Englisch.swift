import Fallakte
import Grundtypen
import Weboberflaeche

extension Ablehnung {
    /// Wie `meldung`, für die englische Oberfläche.
    var englisch: String {
        switch self {
        case .angaben(let mangel): mangel.englisch
        case .eingang(let mangel): mangel.englisch
        case .vorschlag(let mangel): mangel.englisch
        case .auszahlung(let mangel): mangel.englisch
        case .prüfung(let mangel): mangel.englisch
        }
    }
}

extension Angabenmangel {
    fileprivate var englisch: String {
        switch self {
        case .unlesbar(let zeile, let spalte):
            "The facts are not readable JSON from line \(zeile), column \(spalte). "
                + "Please check the file and send it again."
        case .ohneFormat(let gefunden):
            "The facts do not name the format fall/1"
                + (gefunden.map { " (found: “\($0)”). " } ?? " (the key “format” is missing). ")
                + "Please add the first line of the file."
        case .ohneGrund: "Please state why the facts change."
        case .ohneUnterschied:
            "The facts do not differ from the stored ones. There is nothing to change."
        case .pfadUnbekannt(let pfad):
            "This case has no fact “\(pfad)”. Please choose an existing one."
        case .ohneAntrag: "There is no application in this case yet. Please record it first."
        }
    }
}

extension Eingangsmangel {
    fileprivate var englisch: String {
        switch self {
        case .antragBekannt(let antrag):
            "Application \(antrag) is already in the case file. Please reopen the file."
        case .standortFehlt: "Please choose a site."
        case .zuständigkeitUnverändert:
            "The case is already assigned to this place. There is nothing to change."
        case .nachweisBekannt(let nachweis):
            "Proof \(nachweis) is already in the case file. Please reopen the file."
        case .nachweisOhneBezeichnung:
            "Please say what the document is, for example “tenancy agreement”."
        case .nachweisLeer(let dateiname):
            "The file “\(dateiname)” is empty. Please choose the right one."
        case .vollständigkeitAußerhalb(let prozent):
            "Completeness is between 0 and 100 per cent (entered: \(prozent))."
        case .vollständigkeitWidersprüchlich(let prozent, let fehlend):
            "Completeness of \(prozent) per cent does not go with \(fehlend) missing documents."
        }
    }
}

extension Vorschlagsmangel {
    fileprivate var englisch: String {
        switch self {
        case .antragUnbekannt(let antrag):
            "There is no application \(antrag) in this case. Please reopen the file."
        case .antragEntschieden(let antrag):
            "Application \(antrag) has already been decided. Please see the decision."
        case .bekannt(let vorschlag):
            "Proposal \(vorschlag) is already in the case file. Please reopen the file."
        case .andererOffen(let vorschlag):
            "Proposal \(vorschlag) still awaits its check. Please issue it or give it back first."
        case .angabenGeändert(let gerechnetAuf, let jetzt):
            "The calculation used the facts of sheet \(gerechnetAuf), those of sheet \(jetzt) "
                + "apply. Please calculate again."
        case .rechenstandFehlt:
            "The proposal does not say under which state of the law it was calculated. "
                + "Please calculate again."
        case .grundDerVorläufigkeitFehlt:
            "Please state why the decision is provisional (§ 41a Abs. 2 Satz 1 SGB II)."
        case .grundDerAblehnungFehlt:
            "Please state why the application is to be refused (§ 35 Abs. 1 SGB X)."
        case .zeitraumZuLang(let spanne):
            "At most twelve months can be granted (§ 41 Abs. 3 SGB II), \(spanne.anzahl) are "
                + "chosen. Please shorten the period."
        case .zeitraumVorAntrag(let spanne, let wirkung):
            "There is no benefit before the application (§ 37 Abs. 2 SGB II): it takes effect in "
                + "\(Sprache.en.monat(wirkung)), chosen is \(Sprache.en.monat(spanne.ab))."
        case .zeitraumBelegt(let spanne, let bescheid):
            "Decision \(bescheid) already covers \(Sprache.en.monate(spanne)). "
                + "Please change the period."
        case .ablehnungMitBetrag: "A refusal grants no amount. Please remove the lines or grant."
        case .bewilligungOhneBetrag: "A grant needs an amount. Please calculate again or refuse."
        case .personUnbekannt(let person):
            "The person “\(person)” is not among the facts. Please calculate again."
        case .zeileAußerhalb(let monat, let person):
            "The line \(Sprache.en.monat(monat)) for “\(person)” is outside the period."
        case .zeileDoppelt(let monat, let person):
            "There are two lines for “\(person)” in \(Sprache.en.monat(monat)). "
                + "Please calculate again."
        case .betragNegativ(let monat, let person):
            "The amount for “\(person)” in \(Sprache.en.monat(monat)) is below zero."
        case .teileÜberBund(let monat, let person):
            "The immediate supplement and the one-off federal benefits for “\(person)” in "
                + "\(Sprache.en.monat(monat)) together exceed the federal share they belong to. "
                + "Please calculate again."
        case .teileÜberKommune(let monat, let person):
            "Education, one-off benefits and the rent to the landlord for “\(person)” in "
                + "\(Sprache.en.monat(monat)) together exceed the municipal share. Please calculate again."
        }
    }
}
