/// Wo der Code eine Vorschrift nennt.
struct Codestelle: Hashable {
    /// Pfad im Repositorium.
    let datei: String
    /// `Grundabsetzung.betrag`; leer, wenn die Datei als Ganzes gemeint ist.
    let erklärung: String
    /// Der Satz, mit dem der Code den Fall ablehnt; nil, wenn er ihn beantwortet.
    let ablehnung: String?
}

/// Sucht in Swift-Dateien nach Verweisen auf Vorschriften.
///
/// Ein Kommentar gehört zu der Erklärung, die ihm folgt, sonst zählt die umgebende. Erkannt wird beides
/// an der Einrückung; die Formatprüfung sichert sie.
struct Codestellen {
    private(set) var jeZitat: [Zitat: [Codestelle]] = [:]

    init(_ dateien: [Quelltext.Datei], vorgabe: (String) -> String?) {
        for datei in dateien where datei.text.contains("§") {
            Dateisuche(datei, vorgabe: vorgabe(datei.pfad)).jedesZitat { zitat, stelle in
                if !(jeZitat[zitat]?.contains(stelle) ?? false) {
                    jeZitat[zitat, default: []].append(stelle)
                }
            }
        }
    }
}

/// Die Verweise einer Datei.
private struct Dateisuche {
    let pfad: String
    let vorgabe: String?
    let zeilen: [Substring]

    init(_ datei: Quelltext.Datei, vorgabe: String?) {
        pfad = datei.pfad
        self.vorgabe = vorgabe
        zeilen = datei.zeilen
    }

    func jedesZitat(_ nimm: (Zitat, Codestelle) -> Void) {
        var nummer = 0
        while nummer < zeilen.count {
            let ende = istKommentar(nummer) ? endeDesKommentars(ab: nummer) : nummer
            let text = zeilen[nummer...ende].map(inhalt).joined(separator: " ")
            if text.contains("§") {
                let stelle = Codestelle(
                    datei: pfad,
                    erklärung: istKommentar(nummer)
                        ? erklärung(nach: ende) : erklärung(um: nummer),
                    ablehnung: istKommentar(nummer) ? nil : ablehnung(bei: nummer))
                for zitat in Zitatleser.zitate(in: text, vorgabe: vorgabe) { nimm(zitat, stelle) }
            }
            nummer = ende + 1
        }
    }

    private func einzug(_ nummer: Int) -> Int { zeilen[nummer].prefix { $0 == " " }.count }

    private func inhalt(_ zeile: Substring) -> Substring {
        zeile.drop { $0 == " " || $0 == "/" }
    }

    private func istKommentar(_ nummer: Int) -> Bool {
        zeilen[nummer].drop { $0 == " " }.hasPrefix("//")
    }

    private func endeDesKommentars(ab nummer: Int) -> Int {
        var ende = nummer
        while ende + 1 < zeilen.count, istKommentar(ende + 1) { ende += 1 }
        return ende
    }

    // MARK: Erklärungen

    private func erklärung(nach ende: Int) -> String {
        var nummer = ende + 1
        while nummer < zeilen.count, inhalt(zeilen[nummer]).hasPrefix("@") { nummer += 1 }
        guard nummer < zeilen.count, let name = name(nummer) else { return erklärung(um: ende) }
        return mitTyp(name, vor: nummer)
    }

    private func erklärung(um nummer: Int) -> String {
        if let name = name(nummer) { return mitTyp(name, vor: nummer) }
        var grenze = max(einzug(nummer), 1)
        for oben in stride(from: nummer - 1, through: 0, by: -1)
        where !zeilen[oben].isEmpty && einzug(oben) < grenze && !istEndeDesKopfs(oben) {
            if let name = name(oben) { return mitTyp(name, vor: oben) }
            grenze = max(einzug(oben), 1)
        }
        return ""
    }

    /// Die Zeile schließt die Parameter einer Funktion; ihr Name steht darüber.
    private func istEndeDesKopfs(_ nummer: Int) -> Bool {
        let anfang = inhalt(zeilen[nummer])
        return anfang.hasPrefix(")") || anfang.hasPrefix("where ")
    }

    /// Der äußere Typ, sonst nur der Name.
    private func mitTyp(_ name: String, vor nummer: Int) -> String {
        guard einzug(nummer) > 0 else { return name }
        for oben in stride(from: nummer - 1, through: 0, by: -1)
        where !zeilen[oben].isEmpty && einzug(oben) == 0 {
            if let typ = self.name(oben) { return typ == name ? name : "\(typ).\(name)" }
        }
        return name
    }

    /// Der Name, den diese Zeile erklärt; nil bei örtlichen Werten und allem anderen.
    private func name(_ nummer: Int) -> String? {
        var wörter = zeilen[nummer].split(separator: " ")[...]
        let vorwörter = [
            "public", "package", "private", "fileprivate", "static", "mutating", "final",
            "nonisolated", "override", "indirect", "private(set)", "public(set)", "package(set)",
        ]
        while let erstes = wörter.first,
            vorwörter.contains(String(erstes)) || erstes.hasPrefix("@")
        {
            wörter.removeFirst()
        }
        guard let art = wörter.first else { return nil }
        if art.hasPrefix("init") { return "init" }
        let arten = ["func", "var", "let", "enum", "struct", "extension", "protocol", "actor"]
        guard arten.contains(String(art)), let wort = wörter.dropFirst().first else { return nil }
        if art == "let" || art == "var", einzug(nummer) > 4 { return nil }
        let name = wort.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        return name.isEmpty ? nil : String(name)
    }

    // MARK: Ablehnungen

    /// Der Satz einer Ablehnung; Werte darin sind durch `…` ersetzt.
    private func ablehnung(bei nummer: Int) -> String? {
        if pfad.hasSuffix("/NichtGebaut.swift") {
            return sätze(zeilen[nummer...min(nummer + 1, zeilen.count - 1)]).dropFirst().first {
                !$0.hasPrefix("§")
            }
        }
        guard
            let anfang = (max(0, nummer - 1)...nummer).last(where: {
                zeilen[$0].contains("throw .nichtGebaut(")
            })
        else { return nil }
        let ende = min(nummer + 6, zeilen.count - 1)
        let aufruf = zeilen[anfang...ende]
        let was = aufruf.firstIndex { $0.contains("was:") } ?? anfang
        let pfad = aufruf.firstIndex { $0.contains("pfad:") } ?? ende
        let teile = sätze(zeilen[was...max(was, pfad)]).filter {
            !$0.hasPrefix("§") && $0.contains(" ")
        }
        return teile.isEmpty ? nil : teile.joined()
    }

    /// Die Texte zwischen Anführungszeichen, ohne eingesetzte Werte.
    private func sätze(_ zeilen: ArraySlice<Substring>) -> [String] {
        var alle: [String] = []
        for zeile in zeilen {
            var offen = false
            var tiefe = 0
            var text = ""
            var davor: Character = " "
            for zeichen in zeile {
                if offen && zeichen == "(" && davor == "\\" {
                    tiefe = 1
                    text.removeLast()
                    text += "…"
                } else if tiefe > 0 {
                    if zeichen == "(" { tiefe += 1 }
                    if zeichen == ")" { tiefe -= 1 }
                } else if zeichen == "\"" {
                    if offen { alle.append(text) }
                    text = ""
                    offen.toggle()
                } else if offen {
                    text.append(zeichen)
                }
                davor = zeichen
            }
        }
        return alle
    }
}
