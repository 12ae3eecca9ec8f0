import Grundtypen
public import Leistungsrecht
import Rechtskern

/// Eine Zeile des Overlays, wie ein Vergleich sie nennt (`zeilen` in `vergleich/1`).
public struct Vergleichszeile: Codable, Hashable, Sendable {
    public var parameter: String
    public var titel: String
    public var ab: String
    /// Letzter Monat, wenn danach wieder das Recht gilt.
    public var bis: String?
    public var quelle: String
    /// Der Wert in Worten.
    public var wert: String
    /// Warum die Zeile hier nichts ändert; fehlt, wenn sie wirkt.
    public var ohne_wirkung: String?

    public init(
        parameter: String, titel: String, ab: String, bis: String?, quelle: String, wert: String,
        _ wirkung: Overlaywirkung
    ) {
        self.parameter = parameter
        self.titel = titel
        self.ab = ab
        self.bis = bis
        self.quelle = quelle
        self.wert = wert
        ohne_wirkung = wirkung.hindernis
    }

    /// `Regelbedarfsstufen (sgb12.anlage-28) ab 2026-01: stufe_1 591.15 …`
    public var worte: String {
        let ende = bis.map { " bis \($0), danach gilt wieder das Recht" } ?? ""
        let wirkung = ohne_wirkung.map { " – ohne Wirkung: \($0)" } ?? ""
        return "\(titel) (\(parameter)) ab \(ab)\(ende): \(wert)\(wirkung)"
    }

    /// Dasselbe für eine Spalte der CSV, ohne Titel.
    var kurz: String {
        "\(parameter) ab \(ab)\(bis.map { " bis \($0)" } ?? ""): \(wert)"
            + (ohne_wirkung == nil ? "" : " (ohne Wirkung)")
    }
}

extension Overlaywirkung {
    /// Warum die Zeile nichts ändert, als Halbsatz; nil, wenn sie wirkt.
    public var hindernis: String? {
        switch self {
        case .wirkt: nil
        case .giltNicht(let monat): "im \(monat.ausgeschrieben) gilt sie nicht"
        case .nichtGelesen(let grund), .ohneFolge(let grund): grund
        }
    }
}

extension Ungerechnet {
    /// Welcher Haushalt, warum, und was zu tun ist.
    public var satz: String {
        "bg_id \(haushalt) (status \(status.rawValue)): \(abhilfe)"
    }

    /// Das Fallformat fragt je Haushalt nach höheren Kosten, ein Lauf nur einmal für alle.
    private var abhilfe: String {
        guard case .feststellungFehlt(let norm, _, let pfad) = grund,
            pfad == "wohnung.hoehere_kosten"
        else { return grund.meldung }
        return
            "Es fehlt eine Entscheidung nach \(norm): die Unterkunft kostet mehr als den Deckel der "
            + "Karenzzeit, und im Haushalt leben Kinder. Bitte --hoehere-kosten anerkannt oder "
            + "--hoehere-kosten abgelehnt angeben; das gilt dann für alle Haushalte."
    }
}
