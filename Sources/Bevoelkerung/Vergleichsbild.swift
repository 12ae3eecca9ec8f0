import Grundtypen

/// Ein Bild aus waagerechten Balken als SVG: eine Nulllinie, links weniger, rechts mehr.
///
/// Es braucht keine Schrift und kein Skript von außen, hat Titel und Beschreibung für Vorleseprogramme und
/// folgt der hellen oder dunklen Darstellung. Jede Zahl steht auch als Text daneben; Farbe allein sagt nichts.
struct Balkenbild {
    struct Balken {
        let name: String
        /// Länge, auch negativ.
        let wert: Int64
        /// Was daneben steht.
        let text: String
        let farbe: Farbe
    }

    enum Farbe: String { case mehr, weniger, gleich }

    struct Tafel {
        let titel: String
        let balken: [Balken]
    }

    let titel: String
    let untertitel: String
    /// Was das Bild zeigt, in ganzen Sätzen.
    let beschreibung: String
    let tafeln: [Tafel]

    private static let breite = 860
    private static let rand = 24
    private static let namensbreite = 264
    private static let textbreite = 190
    private static let zeile = 26
    private static let kopf = 92

    private static let stil = """
        text{font-family:system-ui,sans-serif;font-size:14px;fill:#1b1b1b}
        .titel{font-size:19px;font-weight:600}.tafel{font-size:15px;font-weight:600}.leise{fill:#555}
        .grund{fill:#fff}.achse{stroke:#777;stroke-width:1}
        .mehr{fill:#0b62a4}.weniger{fill:#b5530b}.gleich{fill:#777}
        @media (prefers-color-scheme:dark){text{fill:#f0f0f0}.leise{fill:#bbb}.grund{fill:#171a1d}
        .achse{stroke:#999}.mehr{fill:#6cb6f2}.weniger{fill:#f2a45c}.gleich{fill:#999}}
        """

    func svg() -> String {
        var y = Self.kopf
        var teile: [String] = []
        for tafel in tafeln {
            teile.append(text(tafel.titel, x: Self.rand, y: y, klasse: "tafel"))
            y += 12
            teile += balken(tafel.balken, ab: y)
            y += tafel.balken.count * Self.zeile + 36
        }
        let höhe = y
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.breite) \(höhe)" width="\(Self.breite)" \
            height="\(höhe)" role="img" aria-labelledby="titel beschreibung" lang="de">
            <title id="titel">\(Self.xml(titel))</title>
            <desc id="beschreibung">\(Self.xml(beschreibung))</desc>
            <style>\(Self.stil)</style>
            <rect class="grund" width="\(Self.breite)" height="\(höhe)"/>
            \(text(titel, x: Self.rand, y: 32, klasse: "titel"))
            \(text(untertitel, x: Self.rand, y: 52, klasse: "leise"))
            \(teile.joined(separator: "\n"))
            </svg>

            """
    }

    private func balken(_ balken: [Balken], ab oben: Int) -> [String] {
        let fläche = Self.breite - 2 * Self.rand - Self.namensbreite - Self.textbreite
        let größter = max(1, balken.map(\.wert.magnitude).max() ?? 1)
        let negativ = balken.contains { $0.wert < 0 }
        let positiv = balken.contains { $0.wert > 0 }
        let hälfte = negativ && positiv ? fläche / 2 : fläche
        let null = Self.rand + Self.namensbreite + (negativ ? hälfte : 0)
        var teile = balken.enumerated().flatMap { nummer, balken in
            let y = oben + nummer * Self.zeile
            // In Breite des Bildes gerechnet, ohne Gleitkomma; ein Wert über null bleibt sichtbar.
            let maß = Int(balken.wert.magnitude * UInt64(hälfte) / UInt64(größter))
            let länge = balken.wert == 0 ? 0 : max(2, maß)
            let x = balken.wert < 0 ? null - länge : null
            return [
                text(balken.name, x: Self.rand, y: y + 17),
                "<rect class=\"\(balken.farbe.rawValue)\" x=\"\(x)\" y=\"\(y + 4)\" width=\"\(länge)\" "
                    + "height=\"\(Self.zeile - 8)\"/>",
                text(
                    balken.text, x: Self.breite - Self.rand, y: y + 17, klasse: "leise",
                    rechts: true),
            ]
        }
        let unten = oben + balken.count * Self.zeile
        teile.append(
            "<line class=\"achse\" x1=\"\(null)\" y1=\"\(oben)\" x2=\"\(null)\" y2=\"\(unten)\"/>")
        return teile
    }

    private func text(
        _ text: String, x: Int, y: Int, klasse: String = "", rechts: Bool = false
    ) -> String {
        let art = klasse.isEmpty ? "" : " class=\"\(klasse)\""
        let anker = rechts ? " text-anchor=\"end\"" : ""
        return "<text\(art) x=\"\(x)\" y=\"\(y)\"\(anker)>\(Self.xml(text))</text>"
    }

    static func xml(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// Ein Bild aus Messwerten: gleich lange Balken heißen gleiche Zeit.
public struct Messbild {
    private let bild: Balkenbild

    /// - Parameters:
    ///   - titel: worum es geht.
    ///   - werte: Name, Länge und Text jedes Balkens.
    public init(titel: String, _ werte: [(name: String, wert: Int64, text: String)]) {
        bild = Balkenbild(
            titel: titel, untertitel: "Sind die Balken gleich lang, wachsen die Kosten linear.",
            beschreibung: werte.map { "\($0.name): \($0.text)." }.joined(separator: " "),
            tafeln: [
                .init(
                    titel: "Zeit je Haushalt und Monat",
                    balken: werte.map {
                        .init(name: $0.name, wert: $0.wert, text: $0.text, farbe: .mehr)
                    })
            ])
    }

    public func svg() -> String { bild.svg() }
}
