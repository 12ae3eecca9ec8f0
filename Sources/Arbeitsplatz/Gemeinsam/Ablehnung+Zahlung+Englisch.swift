import Fallakte
import Grundtypen
import Weboberflaeche

extension Auszahlungsmangel {
    var englisch: String {
        switch self {
        case .kontoFehlt:
            "It is not stated to which account to pay. Please enter the holder and the IBAN."
        case .inhaberFehlt(let iban):
            "The holder of account \(iban.gruppiert) is missing. Please enter the holder."
        case .inhaberZuLang(let zeichen):
            "The name of the account holder has \(zeichen) characters, more than banks accept. "
                + "Please shorten it."
        case .verwendungZuLang(let zeichen):
            "The payment reference has \(zeichen) characters, more than banks accept. "
                + "Please shorten it."
        case .vermieterNegativ(let monat, let person):
            "The landlord’s share for “\(person)” in \(Sprache.en.monat(monat)) is below zero."
        case .vermieterÜberKommune(let monat, let person, let kommune):
            "Only money for housing and heating goes to the landlord (§ 22 Abs. 7 SGB II): for "
                + "“\(person)” in \(Sprache.en.monat(monat)) at most \(Sprache.en.euro(kommune))."
        case .direktzahlungFehlt(let monat):
            "Money goes to the landlord in \(Sprache.en.monat(monat)), but it is not stated to "
                + "whom. Please enter name, IBAN and payment reference."
        case .direktzahlungDoppelt(let spanne, let andere):
            "Two direct payments overlap (\(Sprache.en.monate(spanne)) and "
                + "\(Sprache.en.monate(andere))). Please change one period."
        case .direktzahlungAußerhalb(let spanne):
            "The direct payment \(Sprache.en.monate(spanne)) is outside the granted period."
        case .verwendungFehlt(let iban):
            "The payment to \(iban.gruppiert) lacks the reference by which the landlord "
                + "recognises it. Please enter it."
        case .vermieterÜberMiete(let monat, let summe, let miete):
            "In \(Sprache.en.monat(monat)) \(Sprache.en.euro(summe)) would go to the landlord, the "
                + "rent is \(Sprache.en.euro(miete)). Please pay the rest to the person."
        }
    }
}

extension Prüfungsmangel {
    var englisch: String {
        switch self {
        case .vorschlagUnbekannt(let vorschlag):
            "There is no proposal \(vorschlag) in this case. Please reopen the file."
        case .vorschlagNichtOffen(_, let zustand): zustand.hindernisEnglisch
        case .verfasstUndGeprüft(let kennung):
            "Whoever writes a proposal does not check it (\(kennung)). "
                + "Please have a second person check it."
        case .rückgabeOhneGrund: "Please write what has to be changed in the proposal."
        case .bescheidBekannt(let bescheid):
            "Decision \(bescheid) is already in the case file. Please reopen the file."
        case .erlassVorAntrag(let am, let eingang):
            "The decision cannot date from \(Sprache.en.tag(am)): the application arrived on "
                + "\(Sprache.en.tag(eingang)). Please check the date."
        case .bescheidUnbekannt(let bescheid):
            "There is no decision \(bescheid) in this case. Please reopen the file."
        case .versandVorErlass(let am, let erlassen):
            "The decision cannot have been sent on \(Sprache.en.tag(am)): it dates from "
                + "\(Sprache.en.tag(erlassen)). Please check the date."
        case .bereitsVersandt(_, let am):
            "The decision was already sent on \(Sprache.en.tag(am)). There is nothing to enter."
        }
    }
}

extension Vorschlagszustand {
    fileprivate var hindernisEnglisch: String {
        switch self {
        case .offen: "The proposal is open."
        case .veraltet:
            "The facts have changed since the proposal. Please calculate again."
        case .zurückgegeben(let grund):
            "The proposal was given back (“\(grund)”). Please wait for the new one."
        case .erlassen(let bescheid): "The proposal has already become decision \(bescheid)."
        }
    }
}
