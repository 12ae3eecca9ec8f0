import Fallakte
import Weboberflaeche
import Zahlungswesen

extension Zahlungswesen.Befund {
    /// Eindeutig im Lauf und für immer gleich: Nummer der Zahlung und Art.
    var kode: String { "\(zahlung.nummer)-\(art.kürzel)" }
    /// Name des Kästchens im Formular.
    var feldname: String { "befund.\(kode)" }
}

extension Befundart {
    fileprivate var kürzel: String {
        switch self {
        case .ersteZahlung: "W-ZL-001"
        case .neuesKonto: "W-ZL-002"
        case .kontoInMehrerenFällen: "W-ZL-003"
        case .kontoMitRückläufer: "W-ZL-004"
        case .betragHoch: "W-ZL-005"
        case .nameGeändert: "W-ZL-006"
        case .nameLeer: "W-ZL-007"
        case .ibanUngültig: "W-ZL-008"
        case .verwendungGekürzt: "W-ZL-009"
        case .kontoAußerhalbEWR: "W-ZL-010"
        }
    }

    func satz(_ s: Sprache) -> String {
        guard s == .en else { return meldung }
        return switch self {
        case .ersteZahlung: "First payment in this case."
        case .neuesKonto: "New account: so far the money of this case went to another one."
        case .kontoInMehrerenFällen(let fälle):
            "The same account is also in: \(fälle.joined(separator: ", ")). Please compare."
        case .kontoMitRückläufer(let code):
            "Money has come back from this account before (\(code))."
        case .betragHoch(let betrag, let grenze):
            "\(s.euro(betrag)) is more than the limit of \(s.euro(grenze))."
        case .nameGeändert(let name):
            "In the file the name becomes “\(name)”; the bank may not recognise it."
        case .nameLeer:
            "The name has no character allowed in SEPA. Please enter it in Latin script and hold "
                + "the payment back until then."
        case .ibanUngültig(let fehler): "The IBAN is invalid: “\(fehler.meldung)”"
        case .kontoAußerhalbEWR(let land):
            "The account is in \(land), outside the European Economic Area. The bank needs a BIC and an "
                + "address for it, which the file does not have yet. Please hold the payment back and "
                + "transfer it singly, or ask for another account."
        case .verwendungGekürzt(let zweck):
            "The remittance text is too long and ends in the file with “\(zweck.suffix(30))”. Please "
                + "check that the recipient can still match it."
        }
    }
}
