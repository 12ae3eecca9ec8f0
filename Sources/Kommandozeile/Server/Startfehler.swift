/// Warum das Programm nicht starten kann; jeder Satz sagt, was zu tun ist.
enum Startfehler: Error {
    case zeitzoneFehlt
    case pythonFehlt
    case ordner(String, grund: String)
    case fremderOrdner(String)
    case ordnerInGebrauch(String)
    case musteramt(String)
    case anschlussBelegt(Int)

    var meldung: String {
        switch self {
        case .zeitzoneFehlt:
            "Dem System fehlen die Zeitzonen. Bitte das Debian-Paket tzdata installieren."
        case .pythonFehlt:
            "Der Briefsatz braucht die eigene Python-Umgebung. Bitte über ./einerhand starten; der "
                + "Starter richtet sie ein (Umgebungsvariable EINERHAND_PYTHON)."
        case .ordner(let pfad, let grund):
            "Der Ordner \(pfad) lässt sich nicht anlegen: \(grund). Bitte Rechte und Platz prüfen."
        case .fremderOrdner(let pfad):
            "Im Ordner \(pfad) liegt schon etwas, das nicht zum Musterkreis gehört; dort wird nichts "
                + "angelegt und nichts gelöscht. Bitte mit --daten einen leeren oder neuen Ordner "
                + "nennen."
        case .ordnerInGebrauch(let pfad):
            "Mit den Daten in \(pfad) arbeitet schon ein anderes einerhand demo. Bitte es zuerst beenden "
                + "(Strg-C), damit nichts verloren geht, oder mit --daten einen anderen Ordner nennen."
        case .musteramt(let grund): "Der Musterkreis ist fehlerhaft: \(grund)"
        case .anschlussBelegt(let anschluss):
            "Auf dem Anschluss \(anschluss) hört schon ein anderes Programm, vielleicht ein zweites "
                + "einerhand demo. Bitte es beenden oder einen anderen wählen, etwa --anschluss "
                + "\(anschluss < 65_535 ? anschluss + 1 : anschluss - 1)."
        }
    }
}
