import Grundtypen
import Rechtskern

/// Was eine Person in einem Monat an Bedarfen für Bildung und Teilhabe hat (§ 28 SGB II).
///
/// Für alle Abschnitte des Monats gleich: diese Bedarfe werden nicht nach Tagen geteilt (AV-0061).
struct Bildungslage: Sendable {
    /// Stelle der Person in den Angaben.
    let stelle: Int32
    let name: String
    /// In der Reihenfolge der Absätze 2 bis 7; nie leer.
    let posten: [Bildungsposten]

    var summe: Geld { posten.map(\.betrag).summe }

    /// Ob ein Bedarf nach Absatz 2 dabei ist.
    var hatFahrten: Bool { posten.contains { $0.art == .ausflug || $0.art == .klassenfahrt } }
}

/// Ein Bedarf eines Monats.
struct Bildungsposten: Sendable {
    /// Woher der Betrag kommt.
    enum Herkunft: Sendable {
        case angabe
        case erstesHalbjahr(Satz<Schulbedarfssatz>)
        case zweitesHalbjahr(Satz<Schulbedarfssatz>)
        case pauschale(Satz<Geld>)
    }

    let art: Bildungsangabe.Art
    let herkunft: Herkunft
    var betrag: Geld
    /// Bei Kindern in Kita oder Tagespflege.
    let vorDerSchule: Bool

    init(
        _ art: Bildungsangabe.Art, _ herkunft: Herkunft, _ betrag: Geld, vorDerSchule: Bool = false
    ) {
        self.art = art
        self.herkunft = herkunft
        self.betrag = betrag
        self.vorDerSchule = vorDerSchule
    }

    /// Ob der Betrag im Gesetz steht; den gibt es im Monat nur einmal (§ 28 Abs. 3, Abs. 7 Satz 1 SGB II).
    var istFest: Bool {
        if case .angabe = herkunft { false } else { true }
    }

    func istWie(_ anderer: Bildungsposten) -> Bool {
        begriff == anderer.begriff && vorDerSchule == anderer.vorDerSchule
    }

    var begriff: Begriff {
        switch (art, herkunft) {
        case (.schulbedarf, .zweitesHalbjahr): .schulbedarfZweites
        case (.schulbedarf, _): .schulbedarfErstes
        case (.ausflug, _): .ausflüge
        case (.klassenfahrt, _): .klassenfahrten
        case (.befoerderung, _): .schülerbeförderung
        case (.lernfoerderung, _): .lernförderung
        case (.mittagsverpflegung, _): .mittagsverpflegung
        case (.teilhabe, _): .teilhabe
        case (.teilhabeWeitere, _): .teilhabeWeitere
        }
    }

    var norm: Norm {
        switch art {
        case .ausflug, .klassenfahrt:
            vorDerSchule
                ? "§ 28 Abs. 2 Satz 2 SGB II"
                : art == .ausflug
                    ? "§ 28 Abs. 2 Satz 1 Nr. 1 SGB II" : "§ 28 Abs. 2 Satz 1 Nr. 2 SGB II"
        case .schulbedarf: "§ 28 Abs. 3 SGB II"
        case .befoerderung: "§ 28 Abs. 4 SGB II"
        case .lernfoerderung: "§ 28 Abs. 5 SGB II"
        case .mittagsverpflegung:
            vorDerSchule ? "§ 28 Abs. 6 Satz 1 Nr. 2 SGB II" : "§ 28 Abs. 6 Satz 1 Nr. 1 SGB II"
        case .teilhabe: "§ 28 Abs. 7 Satz 1 SGB II"
        case .teilhabeWeitere: "§ 28 Abs. 7 Satz 2 SGB II"
        }
    }

    /// Der Bedarf als Schritt der Erklärung.
    func halte<S: Spur>(_ spur: inout S) -> Betrag<S.Grund> {
        switch herkunft {
        case .angabe: spur.tatsache(begriff, norm, betrag)
        case .erstesHalbjahr(let satz), .zweitesHalbjahr(let satz):
            spur.parameter(begriff, norm, betrag, satz, Schulbedarf.beträge)
        case .pauschale(let satz): spur.parameter(begriff, norm, betrag, satz, Teilhabe.pauschale)
        }
    }
}
