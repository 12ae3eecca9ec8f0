import Fachprozesse
import Fallakte
import Weboberflaeche

/// Liest das Formular einer Entscheidung.
struct Wunschlesung {
    /// Wie die Entscheidungen im Formular heißen.
    enum Wahlwort: String, CaseIterable {
        case bewilligung, vorlaeufig, ablehnung
    }

    private let eingaben: Eingaben
    private let gang: Arbeitsgang
    private let monate = 1...Fall.höchstdauerInMonaten

    init(_ eingaben: Eingaben, _ gang: Arbeitsgang) {
        self.eingaben = eingaben
        self.gang = gang
    }

    /// Was gewählt ist; nil, solange nichts oder etwas Unbekanntes gewählt ist.
    var wort: Wahlwort? { Wahlwort(rawValue: eingaben["art"]) }

    /// Nil ohne Angabe: der gesetzliche Zeitraum.
    var anzahl: Int? { Int(eingaben["anzahl"]).flatMap { monate.contains($0) ? $0 : nil } }

    /// Warum die Zahl der Monate so nicht geht; nil, wenn sie passt oder fehlt.
    var anzahlfehler: String? {
        let eingabe = eingaben["anzahl"]
        guard anzahl == nil, !eingabe.isEmpty else { return nil }
        return gang.s(
            "„\(eingabe)“ geht nicht: bewilligt wird für 1 bis \(monate.upperBound) Monate "
                + "(§ 41 Abs. 3 SGB II).",
            "“\(eingabe)” is not possible: benefit is granted for 1 to \(monate.upperBound) months "
                + "(§ 41 Abs. 3 SGB II).")
    }

    func art(_ wort: Wahlwort) -> Entscheidungsart {
        switch wort {
        case .bewilligung: .bewilligung
        case .vorlaeufig: .vorläufig(grund: eingaben["grund"])
        case .ablehnung: .ablehnung(grund: eingaben["grund"])
        }
    }

    /// Der ganze Wunsch; jedes falsche Feld nennt seinen Satz.
    func wunsch() throws(Absage) -> Entscheidungswunsch {
        var fehler: [Feldfehler] = []
        if wort == nil {
            fehler.append(
                Feldfehler(
                    "art",
                    gang.s(
                        "Bitte wählen, wie entschieden werden soll.",
                        "Please choose how to decide.")))
        }
        if wort != nil, wort != .bewilligung, eingaben["grund"].isEmpty {
            fehler.append(Feldfehler("grund", grundFehlt))
        }
        if let anzahlfehler { fehler.append(Feldfehler("anzahl", anzahlfehler)) }
        guard fehler.isEmpty, let wort else { throw .fehlerhaft(fehler) }
        return Entscheidungswunsch(art: art(wort), monate: anzahl)
    }

    private var grundFehlt: String {
        wort == .ablehnung
            ? gang.s(
                "Bitte begründen, warum der Antrag abgelehnt werden soll (§ 35 Abs. 1 SGB X).",
                "Please give the reason for the refusal (§ 35 Abs. 1 SGB X).")
            : gang.s(
                "Bitte den Grund der Vorläufigkeit nennen (§ 41a Abs. 2 Satz 1 SGB II).",
                "Please give the reason for deciding provisionally (§ 41a Abs. 2 Satz 1 SGB II).")
    }
}
