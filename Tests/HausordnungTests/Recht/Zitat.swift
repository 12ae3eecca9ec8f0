/// Eine Vorschrift, auf die ein Text verweist: Gesetz, Paragraf und, wenn genannt, Absatz.
struct Zitat: Hashable {
    let gesetz: String
    let paragraf: String
    let absatz: String?

    /// Das Kürzel der Liste; die Verordnung hat nach dem Datum drei Namen.
    static let verordnung = "GrusiGV"
    static let kürzel: Set<String> = [
        "BGB", verordnung, "BKGG", "EStG", "UhVorschG", "BEEG", "WoGG", "WoGV", "SGG",
        "UnbilligkeitsV", "GG",
    ]
}

/// Liest Verweise auf Vorschriften aus Quelltext, Kommentaren und Beispielen.
///
/// Versteht Reihen (`§§ 31a, 32`, `§ 21 Abs. 2 bis 4, § 23 Nr. 2 SGB II`). Das Gesetz steht am Ende einer
/// Reihe; fehlt es, gilt die Vorgabe der Datei oder der Verweis wird übergangen.
struct Zitatleser {
    private enum Ebene { case paragraf, absatz, tiefer }

    private let wörter: [Substring]
    private let vorgabe: String?
    private var offen: [(paragraf: String, absatz: String?)] = []
    private var ebene = Ebene.tiefer
    private var bereich = false
    private var fertig: [Zitat] = []

    static func zitate(in text: some StringProtocol, vorgabe: String?) -> [Zitat] {
        var leser = Zitatleser(text, vorgabe: vorgabe)
        return leser.lies()
    }

    private init(_ text: some StringProtocol, vorgabe: String?) {
        // Anführungszeichen trennen: im Quelltext endet mit ihnen die Norm.
        wörter = Substring(text).replacing("\"", with: " \" ").replacing("„", with: " \" ")
            .replacing("“", with: " \" ").replacing("(", with: " ( ").replacing("`", with: " \" ")
            .split(whereSeparator: \.isWhitespace)
        self.vorgabe = vorgabe
    }

    private mutating func lies() -> [Zitat] {
        var stelle = 0
        while stelle < wörter.count {
            stelle = nimm(stelle)
        }
        schließe(vorgabe)
        return fertig
    }

    /// Nimmt ein Wort und nennt die Stelle des nächsten.
    private mutating func nimm(_ stelle: Int) -> Int {
        let wort = wörter[stelle]
        let blank = wort.trimming { ",;:.)?!".contains($0) }
        switch blank {
        case "§", "§§":
            if ebene == .tiefer && bereich { bereich = false }
            ebene = .paragraf
            return stelle + 1
        case "Abs", "Absatz", "Absätze":
            ebene = .absatz
        case "Satz", "Sätze", "Nr", "Hs", "Buchst", "Nummer":
            ebene = .tiefer
        case "bis":
            bereich = !offen.isEmpty
            return stelle + 1
        case "und", "oder", "a.F", "n.F", "":
            break
        case "SGB":
            let nächstes = stelle + 1 < wörter.count ? wörter[stelle + 1] : ""
            schließe("SGB " + nächstes.prefix { $0.isUppercase })
            return stelle + 2
        case "Bürgergeld-V":
            schließe(Zitat.verordnung)
        case "Alg":
            schließe(Zitat.verordnung)
            return stelle + 2
        case let kürzel where Zitat.kürzel.contains(String(kürzel)):
            schließe(String(kürzel))
        case let nummer where nummer.istNummer && ebene != .tiefer:
            öffne(String(nummer))
        case let nummer where nummer.istNummer && !offen.isEmpty:
            break
        case let buchstabe where buchstabe.istBuchstabe && ebene == .tiefer && !offen.isEmpty:
            break
        default:
            schließe(vorgabe)
        }
        bereich = false
        return stelle + 1
    }

    private mutating func öffne(_ nummer: String) {
        let reihe = bereich ? folge(bis: nummer) : [nummer]
        for eine in reihe {
            switch ebene {
            case .paragraf: offen.append((eine, nil))
            case .absatz:
                guard let letzter = offen.last else { return }
                if letzter.absatz == nil { offen.removeLast() }
                offen.append((letzter.paragraf, eine))
            case .tiefer: return
            }
        }
    }

    /// `2 bis 4` sind 3 und 4, denn die 2 steht schon da; Zwischennummern (2a) kennt nur das Gesetz.
    private func folge(bis ende: String) -> [String] {
        let letzte = ebene == .paragraf ? offen.last?.paragraf : offen.last?.absatz
        guard let letzte, let von = Int(letzte), let bis = Int(ende), von < bis else {
            return [ende]
        }
        return ((von + 1)...bis).map(String.init)
    }

    private mutating func schließe(_ gesetz: String?) {
        if let gesetz {
            fertig += offen.map { Zitat(gesetz: gesetz, paragraf: $0.paragraf, absatz: $0.absatz) }
        }
        offen = []
        ebene = .tiefer
    }
}

extension Substring {
    /// `7`, `11b`, `2b`.
    fileprivate var istNummer: Bool {
        guard let erste = first, erste.isASCII, erste.isNumber else { return false }
        let buchstaben = drop { $0.isASCII && $0.isNumber }
        return buchstaben.count <= 1 && buchstaben.allSatisfy { $0.isASCII && $0.isLowercase }
    }

    /// `b`, `aa`.
    fileprivate var istBuchstabe: Bool {
        guard let erster = first, erster.isASCII, erster.isLowercase else { return false }
        return count <= 2 && allSatisfy { $0 == erster }
    }

    fileprivate func trimming(_ weg: (Character) -> Bool) -> Substring {
        var kurz = self
        while let erste = kurz.first, weg(erste) { kurz.removeFirst() }
        while let letzte = kurz.last, weg(letzte) { kurz.removeLast() }
        return kurz
    }
}
