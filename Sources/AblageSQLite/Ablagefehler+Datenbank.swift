import Ablage
import GRDB

extension Ablagefehler {
    /// Übersetzt an der Grenze, was die Datenbank meldet.
    init(_ fehler: any Error, ort: String) {
        switch fehler {
        case let fehler as Ablagefehler: self = fehler
        case let fehler as DatabaseError: self = .speicher(Speicherfehler(fehler, ort: ort))
        case is CancellationError: self = .speicher(.abgebrochen(ort: ort))
        default: self = .speicher(.sonstiger(ort: ort, code: 0, text: "\(fehler)"))
        }
    }
}

extension Speicherfehler {
    init(_ fehler: DatabaseError, ort: String) {
        let text = fehler.message ?? "ohne Text"
        self =
            switch fehler.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .gesperrt(ort: ort)
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: .keineDatenbank(ort: ort)
            case .SQLITE_FULL: .keinPlatz(ort: ort)
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH, .SQLITE_IOERR:
                .nichtLesbar(ort: ort, grund: text)
            case .SQLITE_INTERRUPT, .SQLITE_ABORT: .abgebrochen(ort: ort)
            default:
                // Ohne Argumente der Anweisung: in ihnen stehen Namen.
                .sonstiger(
                    ort: ort, code: Int(fehler.extendedResultCode.rawValue), text: text)
            }
    }
}
