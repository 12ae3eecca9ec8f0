import Grundtypen

/// Eine Fundstelle im Gesetz, so genau wie im Bescheid zitiert.
///
/// Form: `§ 11b Abs. 1 Satz 1 Nr. 3 Buchst. b SGB II` oder `Art. 3 Abs. 1 GG`. Mehrere Fundstellen
/// verbindet `, ` (`§ 19 Abs. 3 Satz 2, § 20 SGB II`: das Gesetz steht am Ende). Ob ein Text dieser
/// Form folgt, sagt ``istGültig``; die Hausordnung prüft jede Norm im Quelltext.
public struct Norm: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    /// Ein Literal liegt fest im Programm; eine Norm im Quelltext kostet keine Zuteilung.
    public init(stringLiteral wert: String) { text = wert }
    public init(_ text: String) { self.text = text }

    public var description: String { text }

    /// Die Gesetze, die zitiert werden dürfen, mit ihrem Ordner im amtlichen Portal des Bundes.
    static let gesetze: [(kürzel: String, ordner: String)] = [
        ("SGB II", "sgb_2"), ("SGB I", "sgb_1"), ("SGB IV", "sgb_4"), ("SGB X", "sgb_10"),
        ("SGB XII", "sgb_12"), ("SGG", "sgg"), ("BGB", "bgb"), ("GrusiGV", "algiiv_2008"),
        ("Alg II-V", "algiiv_2008"),
        ("BKGG", "bkgg_1996"), ("EStG", "estg"), ("UhVorschG", "uhvorschg"), ("BEEG", "beeg"),
        ("WoGG", "wogg"), ("WoGV", "wogv"), ("UnbilligkeitsV", "unbilligkeitsv"),
    ]

    private var gesetz: (kürzel: String, ordner: String)? {
        Norm.gesetze.filter { text.hasSuffix(" " + $0.kürzel) }.max {
            $0.kürzel.count < $1.kürzel.count
        }
    }

    /// Ob der Text der Grammatik folgt und ein bekanntes Gesetz nennt.
    public var istGültig: Bool {
        guard let gesetz else { return false }
        let stellen = text.dropLast(gesetz.kürzel.count + 1)
        return stellen.split(separator: ",").allSatisfy { Norm.istStelle($0.split(separator: " ")) }
    }

    private static func istStelle(_ wörter: [Substring]) -> Bool {
        guard wörter.count >= 2, wörter.count.isMultiple(of: 2),
            wörter[0] == "§" || wörter[0] == "Art."
        else { return false }
        let ebenen: [Substring] = ["Abs.", "Satz", "Hs.", "Nr.", "Buchst."]
        var letzteEbene = -1
        for stelle in stride(from: 0, to: wörter.count, by: 2) {
            guard wörter[stelle + 1].allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLowercase) })
            else { return false }
            guard stelle > 0 else { continue }
            guard let ebene = ebenen.firstIndex(of: wörter[stelle]), ebene > letzteEbene
            else { return false }
            letzteEbene = ebene
        }
        return true
    }

    /// Die Seite der zuerst genannten Vorschrift im amtlichen Portal des Bundes.
    public var link: String? {
        guard let gesetz, let erste = text.split(separator: ",").first else { return nil }
        let wörter = erste.split(separator: " ")
        guard wörter.count >= 2, wörter[0] == "§" else { return nil }
        return "https://www.gesetze-im-internet.de/\(gesetz.ordner)/__\(wörter[1]).html"
    }
}
