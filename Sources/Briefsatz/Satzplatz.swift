import Dispatch
import Foundation
import Schriftgut

/// One place at which a worker process typesets, one letter at a time.
///
/// The conversation blocks a thread of its own queue, never one of the few that Swift's tasks share.
actor Satzplatz {
    private let einstellungen: Satzeinstellungen
    private let schlange: DispatchQueue
    private var kind: Kindprozess?
    private var geschlossen = false

    init(_ einstellungen: Satzeinstellungen, nummer: Int) {
        self.einstellungen = einstellungen
        schlange = DispatchQueue(label: "einerhand.briefsatz.\(nummer)")
    }

    /// The process id of the running worker.
    var prozessnummer: Int32? { kind?.nummer }

    /// Typesets the letter; a worker that dies over it is replaced, and the letter tried once more.
    func setze(_ auftrag: [UInt8]) async throws(Satzfehler) -> [UInt8] {
        for _ in 1...2 {
            let kind = try await bereitesKind()
            let frist = einstellungen.frist
            switch await aufSchlange({ Gespräch(kind).setze(auftrag, frist: frist) }) {
            case .pdf(let pdf): return pdf
            case .fehler(let fehler): throw fehler
            case .abgestürzt: await verwirf()
            case .zuLangsam:
                await verwirf()
                throw .zeitüberschritten(frist)
            }
        }
        throw .zweimalAbgestürzt
    }

    /// Starts the worker, if it does not run yet, and waits until it is ready.
    func bereitesKind() async throws(Satzfehler) -> Kindprozess {
        guard !geschlossen else { throw .beendet }
        if let kind { return kind }
        let einstellungen = einstellungen
        switch await aufSchlange({ Gespräch.beginne(einstellungen) }) {
        case .success(let neues):
            guard !geschlossen else {
                neues.beende(gnadenfrist: .zero)
                throw .beendet
            }
            kind = neues
            return neues
        case .failure(let fehler): throw fehler
        }
    }

    func schließe() async {
        geschlossen = true
        guard let kind else { return }
        self.kind = nil
        await aufSchlange { kind.beende(gnadenfrist: .seconds(2)) }
    }

    private func verwirf() async {
        guard let kind else { return }
        self.kind = nil
        await aufSchlange { kind.beende(gnadenfrist: .zero) }
    }

    private func aufSchlange<Wert: Sendable>(_ arbeit: @escaping @Sendable () -> Wert) async -> Wert
    {
        await withCheckedContinuation { fortsetzung in
            schlange.async { fortsetzung.resume(returning: arbeit()) }
        }
    }
}
