import Foundation
package import Schriftgut

/// Typesets letters as PDF/UA-1 with a few long-lived worker processes.
///
/// Each worker keeps Typst, templates and fonts warm; letters wait in the order in which they came.
/// The same letter always gives the same bytes.
package actor Briefsetzer {
    private let plätze: [Satzplatz]
    private var frei: [Satzplatz]
    private var wartend: [(nummer: Int, fortsetzung: CheckedContinuation<Satzplatz?, Never>)] = []
    private var nächsteNummer = 0
    private var geschlossen = false

    package init(_ einstellungen: Satzeinstellungen) {
        plätze = (1...einstellungen.prozesse).map { Satzplatz(einstellungen, nummer: $0) }
        frei = plätze
    }

    /// Starts all workers, so that the first letter need not wait for them.
    package func wärmeVor() async throws(Satzfehler) {
        for platz in plätze { _ = try await platz.bereitesKind() }
    }

    /// The PDF file of the letter.
    package func setze(_ brief: Briefdaten) async throws(Satzfehler) -> [UInt8] {
        let auftrag = try Auftrag(brief).bytes
        guard let platz = await nimm() else { throw geschlossen ? .beendet : .abgebrochen }
        let ergebnis: Result<[UInt8], Satzfehler>
        do throws(Satzfehler) {
            ergebnis = .success(try await platz.setze(auftrag))
        } catch {
            ergebnis = .failure(error)
        }
        gib(platz)
        return try ergebnis.get()
    }

    /// Ends all workers; letters still waiting fail with ``Satzfehler/beendet``.
    package func beende() async {
        geschlossen = true
        for wartender in wartend { wartender.fortsetzung.resume(returning: nil) }
        wartend = []
        for platz in plätze { await platz.schließe() }
    }

    /// The process ids of the running workers.
    package var prozessnummern: [Int32] {
        get async {
            var nummern: [Int32] = []
            for platz in plätze {
                if let nummer = await platz.prozessnummer { nummern.append(nummer) }
            }
            return nummern
        }
    }

    // MARK: Places

    /// A free place, or nil when the task is cancelled or the typesetter is shut down.
    private func nimm() async -> Satzplatz? {
        guard !geschlossen, !Task.isCancelled else { return nil }
        if let platz = frei.popLast() { return platz }
        nächsteNummer += 1
        let nummer = nächsteNummer
        return await withTaskCancellationHandler {
            await withCheckedContinuation { fortsetzung in
                if Task.isCancelled {
                    fortsetzung.resume(returning: nil)
                } else {
                    wartend.append((nummer, fortsetzung))
                }
            }
        } onCancel: {
            Task { await verzichte(nummer) }
        }
    }

    private func gib(_ platz: Satzplatz) {
        if wartend.isEmpty {
            frei.append(platz)
        } else {
            wartend.removeFirst().fortsetzung.resume(returning: platz)
        }
    }

    private func verzichte(_ nummer: Int) {
        guard let stelle = wartend.firstIndex(where: { $0.nummer == nummer }) else { return }
        wartend.remove(at: stelle).fortsetzung.resume(returning: nil)
    }
}

/// The request frame for one letter.
private struct Auftrag: Encodable {
    var vorlage = "bescheid"
    var zeitstempel: Int64
    /// The letter as JSON in a string: Typst takes only strings, and the worker need not look inside.
    var daten: String

    init(_ brief: Briefdaten) throws(Satzfehler) {
        zeitstempel = brief.zeitstempel
        daten = String(decoding: try Self.json(brief), as: UTF8.self)
    }

    var bytes: [UInt8] { get throws(Satzfehler) { Array(try Self.json(self)) } }

    private static func json(_ wert: some Encodable) throws(Satzfehler) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(wert)
        } catch {
            throw .satzGescheitert("die Angaben lassen sich nicht als JSON schreiben")
        }
    }
}
