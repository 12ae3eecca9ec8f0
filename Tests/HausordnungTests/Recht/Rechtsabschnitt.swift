import Grundtypen
import Rechtskern

/// Der Abschnitt einer Vorschrift auf ihrer Seite.
struct Rechtsabschnitt {
    private let vorschrift: Vorschriften.Vorschrift
    private let verzeichnis: Rechtsverzeichnis

    init(_ vorschrift: Vorschriften.Vorschrift, _ verzeichnis: Rechtsverzeichnis) {
        self.vorschrift = vorschrift
        self.verzeichnis = verzeichnis
    }

    var zeilen: [String] {
        var zeilen = ["## \(vorschrift.name) \(vorschrift.überschrift)", ""]
        if let link = Norm(vorschrift.name).link { zeilen += ["[Wortlaut](\(link))", ""] }
        zeilen += ["| Abs. | Beginn des Wortlauts | Fassungen | Antwort |", "|---|---|---|---|"]
        zeilen += vorschrift.absätze.map(zeile)
        zeilen.append("")
        return zeilen + parameter + rechenbaum + beispiele + prüfungen
    }

    // MARK: Absätze

    private func zeile(_ absatz: Vorschriften.Absatz) -> String {
        let antwort = verzeichnis.antwort(vorschrift, absatz)
        let stellen = verzeichnis.stellen(vorschrift, absatz)
        var teile = ["**\(antwort.wort)**"]
        if let vermerk = verzeichnis.vorschriften.vermerke[vorschrift.stelle(absatz)] {
            teile.append(vermerk.text)
        }
        let code = stellen.filter { $0.ablehnung == nil }
        if !code.isEmpty { teile.append(Self.orte(code)) }
        let ablehnungen = stellen.filter { $0.ablehnung != nil }
        if !ablehnungen.isEmpty {
            let sätze = Set(ablehnungen.compactMap(\.ablehnung)).sorted()
            teile.append(
                (antwort == .abgelehnt ? "„" : "abgelehnt: „") + sätze.joined(separator: "“, „")
                    + "“ (" + Self.orte(ablehnungen)
                    + ")")
        }
        let nummer = absatz.nummer == "–" ? "–" : "(\(absatz.nummer))"
        return "| \(nummer) | \(absatz.anfang) | \(absatz.fassungen) | "
            + teile.joined(separator: "<br>") + " |"
    }

    /// Je Datei ein Verweis mit den Namen darin; die ersten acht Dateien.
    private static func orte(_ stellen: [Codestelle]) -> String {
        var dateien: [(String, [String])] = []
        for stelle in stellen {
            if let i = dateien.firstIndex(where: { $0.0 == stelle.datei }) {
                if !dateien[i].1.contains(stelle.erklärung) {
                    dateien[i].1.append(stelle.erklärung)
                }
            } else {
                dateien.append((stelle.datei, [stelle.erklärung]))
            }
        }
        let gezeigt = dateien.prefix(8).map { datei, namen in
            let kurz = datei.split(separator: "/").last.map(String.init) ?? datei
            let liste = namen.filter { !$0.isEmpty }.map { "`\($0)`" }.joined(separator: ", ")
            return "[\(kurz)](../../\(datei))" + (liste.isEmpty ? "" : ": \(liste)")
        }
        let rest = dateien.count - gezeigt.count
        return gezeigt.joined(separator: "; ")
            + (rest > 0 ? " und \(rest) weitere \(rest == 1 ? "Datei" : "Dateien")" : "")
    }

    // MARK: Parameter

    private var parameter: [String] {
        let alle = verzeichnis.parameter(zu: vorschrift)
        guard !alle.isEmpty else { return [] }
        var zeilen = [
            "**Werte nach Datum**", "", "| Wert | ab | Betrag | Fundstelle |", "|---|---|---|---|",
        ]
        for parameter in alle {
            for (nummer, zeile) in parameter.zeilen.enumerated() {
                let ende = parameter.festgesetztBis.map { ", festgesetzt bis \($0.deutsch)" } ?? ""
                let name = nummer == 0 ? "\(parameter.titel) (`\(parameter.id)`)\(ende)" : ""
                let verkündet = zeile.verkündet.map { ", verkündet \($0.deutsch)" } ?? ""
                zeilen.append(
                    "| \(name) | \(zeile.ab.deutsch) | \(Self.lesbar(zeile.wert)) | "
                        + "\(zeile.quelle)\(verkündet) |")
            }
        }
        return zeilen + [""]
    }

    /// Aus der Form im Quelltext: ohne Namen der Typen und ohne Klammern um das Ganze.
    private static func lesbar(_ wert: String) -> String {
        if wert == "nil" { return "–" }
        var text = ""
        var wort = ""
        for zeichen in wert {
            if zeichen.isLetter || zeichen == "." && !wort.isEmpty || zeichen == "_" {
                wort.append(zeichen)
            } else if zeichen == "(" {
                // Ein Typ, von seinem Inhalt gefolgt.
                wort = ""
                if !text.isEmpty { text.append("(") }
            } else {
                text += wort + String(zeichen)
                wort = ""
            }
        }
        text += wort
        let offene = text.count { $0 == "(" }
        let geschlossene = text.count { $0 == ")" }
        if geschlossene > offene { text.removeLast(min(geschlossene - offene, text.count)) }
        return text.count > 240 ? text.prefix(239) + "…" : text
    }

    // MARK: Rechenbaum, Beispiele, Prüfungen

    private var rechenbaum: [String] {
        let schritte = verzeichnis.baum.schritte(zu: Paragraf(vorschrift))
        guard !schritte.isEmpty else { return [] }
        var zeilen = ["**Rechenbaum** (aus den Beispielen)", ""]
        for schritt in schritte {
            let kinder = (verzeichnis.baum.aus[schritt] ?? []).sorted {
                ($0.norm, $0.begriff) < ($1.norm, $1.begriff)
            }
            let aus = kinder.map { "\($0.begriff) (\($0.norm))" }.joined(separator: "; ")
            zeilen.append(
                "- **\(schritt.begriff)** (\(schritt.norm))" + (aus.isEmpty ? "" : " ← \(aus)"))
        }
        return zeilen + [""]
    }

    private var beispiele: [String] {
        let paragraf = Paragraf(vorschrift)
        let genannt = (verzeichnis.baum.genannt[paragraf] ?? []).sorted()
        let gerechnet = verzeichnis.baum.gerechnet[paragraf] ?? []
        guard !genannt.isEmpty || !gerechnet.isEmpty else { return [] }
        let liste = genannt.isEmpty ? gerechnet.sorted() : genannt
        let verweise = liste.prefix(12).map { pfad in
            let kurz = pfad.split(separator: "/").last.map { String($0.dropLast(5)) } ?? pfad
            return "[\(kurz)](../../\(pfad))"
        }
        let rest = liste.count - verweise.count
        let anzahl =
            gerechnet.isEmpty
            ? ""
            : " Ein Rechenschritt beruht auf ihr in \(gerechnet.count) von "
                + "\(verzeichnis.baum.anzahl) Beispielen."
        return [
            "**Beispiele:** " + verweise.joined(separator: ", ")
                + (rest > 0 ? " und \(rest) weitere." : ".") + anzahl, "",
        ]
    }

    private var prüfungen: [String] {
        let stellen = verzeichnis.prüfungen.jeZitat.filter { zitat, _ in
            Paragraf(zitat) == Paragraf(vorschrift)
        }.flatMap(\.value)
        let dateien = Dictionary(grouping: stellen, by: \.datei)
        guard !dateien.isEmpty else { return [] }
        let verweise = dateien.keys.sorted().map { datei in
            let kurz = datei.split(separator: "/").last.map(String.init) ?? datei
            return "[\(kurz)](../../\(datei))"
        }
        return ["**Prüfungen:** " + verweise.joined(separator: ", "), ""]
    }
}
