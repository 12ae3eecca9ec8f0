import Fallakte
import Weboberflaeche
import Zahlungswesen

extension Zurückstellungsgrund {
    var englisch: String {
        let s = Sprache.en
        return switch self {
        case .akteBeschädigt(let blatt):
            "The file is damaged: sheet \(blatt) is missing or is no longer what was written."
        case .akteUnlesbar(let blatt):
            "The file cannot be read: sheet \(blatt) has a form unknown to this program."
        case .akteVerschlossen: "The file cannot be decrypted."
        case .haushaltsstelleFehlt(let träger):
            "No budget line is set for the \(s.name(träger)) share: for current benefits, for education "
                + "and participation or for one-off benefits, whichever the case contains."
        case .sollWeichtAb(let schlüssel):
            "Order \(schlüssel) is booked with another amount or day than the file says."
        case .sollUnlesbar(let schlüssel): "The entry of order \(schlüssel) cannot be read."
        case .anordnungDoppelt(let schlüssel): "Order \(schlüssel) is in the file twice."
        case .betragZuHoch(let betrag):
            "A transfer of \(s.euro(betrag)) is more than SEPA allows "
                + "(\(s.euro(Zahlung.höchstbetrag)))."
        }
    }

    var englischerRat: String {
        switch self {
        case .akteBeschädigt:
            "Please call IT: write nothing further in this case and compare with the backup."
        case .akteUnlesbar:
            "Please call IT: use the newest program, otherwise compare with the backup."
        case .akteVerschlossen: "Please call IT: check whether the key of the case still exists."
        case .haushaltsstelleFehlt:
            "Please add the budget line in the settings of the cash office."
        case .sollWeichtAb:
            "Please compare decision and entry and let the head of the cash office decide."
        case .sollUnlesbar: "Please call IT: restore the entry from the backup."
        case .anordnungDoppelt: "Please call IT and compare with the decision of the case."
        case .betragZuHoch: "Please have the decision checked by whoever issued it."
        }
    }
}
