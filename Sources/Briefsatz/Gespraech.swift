import Foundation

/// What we say to a worker and what it answers (frames described in Vorlagen/satz.py).
struct Gespräch: Sendable {
    enum Ausgang: Sendable {
        case pdf([UInt8])
        case fehler(Satzfehler)
        case abgestürzt
        case zuLangsam
    }

    private struct Antwort: Decodable {
        var bereit: Bool?
        var pdf: Int?
        var warnungen: [String]?
        var fehler: String?
        var meldung: String?
    }

    /// A cold interpreter on a busy machine needs a moment; this is not the time-out of a letter.
    static let startfrist = Duration.seconds(30)

    private let kind: Kindprozess

    init(_ kind: Kindprozess) { self.kind = kind }

    /// Starts a worker and waits for its greeting.
    static func beginne(_ einstellungen: Satzeinstellungen) -> Result<Kindprozess, Satzfehler> {
        let python = einstellungen.python
        let vorlagen = Bundle.module.bundleURL.appending(path: "Vorlagen").path
        let kind: Kindprozess
        do throws(Kindprozess.Systemfehler) {
            kind = try Kindprozess(
                python, ["-I", "-B", "\(vorlagen)/satz.py", vorlagen, einstellungen.schriften])
        } catch {
            return .failure(.pythonFehlt(pfad: python, fehlernummer: error.nummer))
        }
        do {
            let antwort = try JSONDecoder().decode(
                Antwort.self, from: Data(kind.receive(until: .now + startfrist)))
            if antwort.bereit == true { return .success(kind) }
            kind.beende(gnadenfrist: .zero)
            switch antwort.fehler {
            case "typst": return .failure(.typstFehlt(python: python))
            case "schrift": return .failure(.schriftFehlt(ordner: einstellungen.schriften))
            case .some, nil: return .failure(.startGescheitert(python: python))
            }
        } catch {
            kind.beende(gnadenfrist: .zero)
            return .failure(.startGescheitert(python: python))
        }
    }

    func setze(_ auftrag: [UInt8], frist: Duration) -> Ausgang {
        let ende = ContinuousClock.now + frist
        do {
            try kind.send(auftrag, until: ende)
            let antwort = try JSONDecoder().decode(
                Antwort.self, from: Data(kind.receive(until: ende)))
            if antwort.fehler != nil {
                return .fehler(.satzGescheitert(antwort.meldung ?? "ohne Angabe"))
            }
            let pdf = try kind.receive(until: ende)
            // A frame of the wrong length means that the two sides are out of step.
            guard antwort.pdf == pdf.count else { return .abgestürzt }
            if let warnungen = antwort.warnungen, !warnungen.isEmpty {
                return .fehler(.warnungen(warnungen))
            }
            return .pdf(pdf)
        } catch is Kindprozess.Zeitüberschreitung {
            return .zuLangsam
        } catch {
            return .abgestürzt
        }
    }
}
