import Leistungsrecht
import Rechtskern

/// Die Antwort des Programms auf einen Absatz.
enum Antwort: CaseIterable {
    case beantwortet, abgelehnt, keinCode, nichtGebaut

    var wort: String {
        switch self {
        case .beantwortet: "beantwortet"
        case .abgelehnt: "abgelehnt"
        case .keinCode: "kein Code nötig"
        case .nichtGebaut: "nicht gebaut"
        }
    }
}

/// Führt die Liste der Vorschriften mit dem zusammen, was Code, Beispiele und Prüfungen dazu sagen.
struct Rechtsverzeichnis {
    let vorschriften: Vorschriften
    let code: Codestellen
    let prüfungen: Codestellen
    let baum: Rechenbaum
    let parameter = Parameterverzeichnis.alle

    init() throws {
        vorschriften = try Vorschriften()
        code = Codestellen(try Quelltext.swift("Sources"), vorgabe: Self.vorgabe)
        // Das Verzeichnis selbst nennt Vorschriften nur als Muster.
        let tests = try Quelltext.swift("Tests").filter {
            !$0.pfad.hasPrefix("Tests/HausordnungTests/")
        }
        prüfungen = Codestellen(tests, vorgabe: { _ in nil })
        baum = try Rechenbaum()
    }

    /// Im Leistungsrecht steht das SGB II oft unausgesprochen; die Nachbarn nennen ihr Gesetz immer.
    private static func vorgabe(_ pfad: String) -> String? {
        pfad.hasPrefix("Sources/Leistungsrecht/") && !pfad.contains("/Nachbarleistungen/")
            ? "SGB II" : nil
    }

    /// Verweise auf diesen Absatz; eine Ablehnung der ganzen Vorschrift gilt für jeden.
    func stellen(
        _ vorschrift: Vorschriften.Vorschrift, _ absatz: Vorschriften.Absatz
    ) -> [Codestelle] {
        let nummer = absatz.nummer == "–" ? nil : absatz.nummer
        var alle =
            code.jeZitat[
                Zitat(gesetz: vorschrift.gesetz, paragraf: vorschrift.paragraf, absatz: nummer)]
            ?? []
        if nummer == nil {
            // Ohne Absätze zählt jede Stelle, auch wenn ein Text einen nennt.
            alle += code.jeZitat.filter { zitat, _ in
                zitat.gesetz == vorschrift.gesetz && zitat.paragraf == vorschrift.paragraf
                    && zitat.absatz != nil
            }.flatMap(\.value)
        } else {
            let ganze = Zitat(
                gesetz: vorschrift.gesetz, paragraf: vorschrift.paragraf, absatz: nil)
            alle += (code.jeZitat[ganze] ?? []).filter { $0.ablehnung != nil }
        }
        return alle.sorted { ($0.rang, $0.datei, $0.erklärung) < ($1.rang, $1.datei, $1.erklärung) }
    }

    func antwort(
        _ vorschrift: Vorschriften.Vorschrift, _ absatz: Vorschriften.Absatz
    ) -> Antwort {
        let stellen = stellen(vorschrift, absatz)
        let vermerk = vorschriften.vermerke[vorschrift.stelle(absatz)]
        if vermerk?.art == .offen { return .nichtGebaut }
        if stellen.contains(where: { $0.ablehnung == nil }) { return .beantwortet }
        if !stellen.isEmpty { return .abgelehnt }
        return vermerk?.art == .keinCode ? .keinCode : .nichtGebaut
    }

    func parameter(zu vorschrift: Vorschriften.Vorschrift) -> [Parameterauskunft] {
        parameter.filter { auskunft in
            let normen = baum.parameter[auskunft.id] ?? []
            let ausRechnung = normen.contains { norm in
                Zitatleser.zitate(in: norm, vorgabe: nil).contains {
                    Paragraf($0) == Paragraf(vorschrift)
                }
            }
            return ausRechnung || auskunft.schlüsselvorschrift == Paragraf(vorschrift)
        }
    }
}

extension Codestelle {
    /// Das Recht zuerst, dann was es liest, dann Brief und Oberfläche.
    fileprivate var rang: Int {
        let ordnung = [
            "Leistungsrecht", "Verfahrensrecht", "Rechtskern", "Grundtypen", "Fallformat",
            "Fachprozesse", "Schriftgut", "Zahlungswesen",
        ]
        let ziel = datei.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        return ordnung.firstIndex(of: ziel) ?? ordnung.count
    }
}

extension Parameterauskunft {
    /// `sgb2.11b-2-1` gehört zu § 11b SGB II; `sgb12.anlage-28` zur Anlage zu § 28 SGB XII.
    var schlüsselvorschrift: Paragraf? {
        let gesetze = [
            "sgb1": "SGB I", "sgb2": "SGB II", "sgb4": "SGB IV", "sgb10": "SGB X",
            "sgb12": "SGB XII", "grusigv": Zitat.verordnung,
        ]
        let teile = id.split(separator: ".")
        guard teile.count == 2, let gesetz = gesetze[String(teile[0])],
            let nummer = teile[1].split(separator: "-").first(where: { $0.first?.isNumber ?? false }
            )
        else { return nil }
        return Paragraf(gesetz: gesetz, nummer: String(nummer))
    }
}
