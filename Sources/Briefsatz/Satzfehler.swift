/// Why a letter was not typeset.
package enum Satzfehler: Error, Hashable, Sendable {
    /// There is no Python interpreter at this path, or it cannot be executed.
    case pythonFehlt(pfad: String, fehlernummer: Int32)
    case typstFehlt(python: String)
    case schriftFehlt(ordner: String)
    /// The worker ended before it was ready.
    case startGescheitert(python: String)
    /// Typst refused the letter; the text is Typst's own.
    case satzGescheitert(String)
    /// Typst set the letter, but not as the template asks for.
    case warnungen([String])
    case zeitüberschritten(Duration)
    /// Two workers in a row died over this letter.
    case zweimalAbgestürzt
    case abgebrochen
    /// The typesetter has been shut down.
    case beendet

    /// Ein Satz, der hilft: was nicht ging und was zu tun ist.
    package var meldung: String {
        switch self {
        case .pythonFehlt(let pfad, let fehlernummer):
            "Der Briefsatz findet kein Python unter \(pfad) (Fehler \(fehlernummer)). Bitte mit "
                + "./einerhand starten, das richtet es ein, oder EINERHAND_PYTHON richtig setzen."
        case .typstFehlt(let python):
            "Dem Python unter \(python) fehlt das Paket typst. Bitte mit ./einerhand starten oder "
                + "Werkzeuge/anforderungen.txt einspielen."
        case .schriftFehlt(let ordner):
            "Die Schrift Inter liegt nicht in \(ordner). Bitte das Debian-Paket fonts-inter "
                + "installieren oder den Schriftordner richtig einstellen."
        case .startGescheitert(let python):
            "Der Briefsatz ließ sich mit \(python) nicht starten. Bitte prüfen, ob dieses Python "
                + "läuft und die Vorlagen neben dem Programm liegen."
        case .satzGescheitert(let grund):
            "Der Brief ließ sich nicht setzen. Typst meldet: \(grund). Bitte der IT melden; der "
                + "Bescheid ist nicht erlassen."
        case .warnungen(let warnungen):
            "Der Brief ist nicht einwandfrei gesetzt: \(warnungen.joined(separator: "; ")). Bitte "
                + "der IT melden; der Bescheid ist nicht erlassen."
        case .zeitüberschritten(let frist):
            "Der Brief war nach \(frist.components.seconds) Sekunden nicht fertig. Bitte noch einmal "
                + "versuchen; bleibt es dabei, der IT melden."
        case .zweimalAbgestürzt:
            "Der Briefsatz ist bei diesem Brief zweimal abgestürzt. Bitte der IT melden; der "
                + "Bescheid ist nicht erlassen."
        case .abgebrochen: "Das Setzen des Briefs wurde abgebrochen."
        case .beendet: "Der Briefsatz ist beendet; das Programm fährt herunter."
        }
    }
}

/// Where the worker finds what it needs, and how patient we are.
package struct Satzeinstellungen: Hashable, Sendable {
    /// Path of the Python interpreter that has the package typst (EINERHAND_PYTHON).
    package var python: String
    /// Directory with the font Inter; other fonts are never used.
    package var schriften: String
    package var prozesse: Int
    package var frist: Duration

    package init(
        python: String, schriften: String = "/usr/share/fonts/opentype/inter", prozesse: Int = 2,
        frist: Duration = .seconds(20)
    ) {
        self.python = python
        self.schriften = schriften
        self.prozesse = max(1, prozesse)
        self.frist = frist
    }
}
