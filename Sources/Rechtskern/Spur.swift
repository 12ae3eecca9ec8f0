public import Grundtypen

/// Ein Begriff der Rechnung in beiden Sprachen der Oberfläche.
public struct Begriff: Hashable, Sendable {
    public let de: String
    public let en: String

    public init(_ de: String, _ en: String) {
        self.de = de
        self.en = en
    }
}

/// Wie ein Betrag aus den Beträgen darunter entsteht; daraus wird der Rechensatz und die Gegenprobe.
public enum Rechenart: Hashable, Sendable {
    /// Angabe aus dem Fall.
    case tatsache
    /// Wert des Rechts aus der genannten Zeile.
    case parameter(id: String, quelle: String, ab: Monat, fortgeschrieben: Bool)
    case summe
    /// Der erste Betrag weniger alle folgenden, mindestens null.
    case differenz
    /// Der erste Betrag mal Zähler durch Nenner, auf Cent gerundet.
    case anteil(Int64, Int64)
    case kleinster
    /// Der erste Betrag, unverändert.
    case übernahme
    /// Verteilung: der erste Betrag mal zweiter durch dritter, auf Cent gerundet, mit Restcent.
    case verhältnis(restcent: Int64)
    /// Eine Folge, die sich nicht in einer Formel sagen lässt; die Einzelheit sagt sie in Worten.
    case folge
}

/// Ein Schritt der Erklärung.
public struct Knoten: Hashable, Sendable {
    public let begriff: Begriff
    public let norm: Norm
    /// Nil bei Feststellungen ohne Betrag.
    public let betrag: Geld?
    public let rechenart: Rechenart
    /// Worte zur Sache, etwa `Stufe 1, alleinstehend`.
    public let einzelheit: Begriff?
    /// Die Schritte, aus denen dieser folgt.
    public let aus: [Int32]
}

/// Die Spur, die eine Rechnung hinterlässt.
///
/// Die Regeln sind über die Spur generisch. ``OhneSpur`` ist leer: nach der Spezialisierung bleibt
/// reine Ganzzahlrechnung übrig, die Argumente der Erklärung werden nie ausgewertet. ``MitSpur``
/// hält jeden Schritt fest. So gibt es eine Quelle für Massenrechnung und Erklärung (ADR 0002).
public protocol Spur {
    associatedtype Grund: Sendable & BitwiseCopyable
    /// Ob Gründe gebraucht werden; was nur für sie gesammelt wird, kann sonst entfallen.
    static var hältFest: Bool { get }
    /// Die Überlagerung, aus der Werte stammen können; nil, wo nur verkündetes Recht gilt.
    var überlagerung: Überlagerung? { get }

    /// Hält einen Schritt fest und gibt den Verweis auf ihn zurück.
    mutating func halte(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ betrag: Geld?,
        _ art: @autoclosure () -> Rechenart, aus: @autoclosure () -> [Grund],
        _ einzelheit: @autoclosure () -> Begriff?
    ) -> Grund
}

/// Keine Erklärung, keine Kosten.
@frozen public struct OhneSpur: Spur {
    @frozen public struct Grund: Sendable, BitwiseCopyable {
        @inlinable public init() {}
    }

    @inlinable public init() {}
    @inlinable public static var hältFest: Bool { false }
    @inlinable public var überlagerung: Überlagerung? { nil }

    @inlinable @inline(__always)
    public mutating func halte(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ betrag: Geld?,
        _ art: @autoclosure () -> Rechenart, aus: @autoclosure () -> [Grund],
        _ einzelheit: @autoclosure () -> Begriff?
    ) -> Grund { Grund() }
}

/// Hält jeden Schritt in der Reihenfolge der Rechnung fest.
public struct MitSpur: Spur {
    public private(set) var knoten: [Knoten] = []
    public let überlagerung: Überlagerung?

    public init(_ überlagerung: Überlagerung? = nil) { self.überlagerung = überlagerung }
    public static var hältFest: Bool { true }

    /// Vergisst alle Schritte ab dieser Stelle.
    public mutating func kürze(auf anzahl: Int) {
        knoten.removeSubrange(min(anzahl, knoten.count)...)
    }

    public mutating func halte(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ betrag: Geld?,
        _ art: @autoclosure () -> Rechenart, aus: @autoclosure () -> [Int32],
        _ einzelheit: @autoclosure () -> Begriff?
    ) -> Int32 {
        knoten.append(
            Knoten(
                begriff: begriff(), norm: norm(), betrag: betrag, rechenart: art(),
                einzelheit: einzelheit(), aus: aus()))
        return Int32(knoten.count - 1)
    }
}

/// Ein Betrag mit dem Grund, aus dem er folgt.
@frozen public struct Betrag<Grund: Sendable & BitwiseCopyable>: Sendable, BitwiseCopyable {
    public let geld: Geld
    public let grund: Grund

    @inlinable public init(_ geld: Geld, _ grund: Grund) {
        self.geld = geld
        self.grund = grund
    }
}

extension Spur {
    public typealias B = Betrag<Grund>

    /// Ein Betrag mit der Rechenart, die ihn ergab.
    @inlinable @inline(__always)
    public mutating func betrag(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ geld: Geld,
        _ art: @autoclosure () -> Rechenart, aus: @autoclosure () -> [Grund],
        _ einzelheit: @autoclosure () -> Begriff? = nil
    ) -> B {
        B(geld, halte(begriff(), norm(), geld, art(), aus: aus(), einzelheit()))
    }

    /// Eine Angabe aus dem Fall.
    @inlinable @inline(__always)
    public mutating func tatsache(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ geld: Geld,
        _ einzelheit: @autoclosure () -> Begriff? = nil
    ) -> B {
        betrag(begriff(), norm(), geld, .tatsache, aus: [], einzelheit())
    }

    /// Ein Wert des Rechts mit seiner Zeile.
    @inlinable @inline(__always)
    public mutating func parameter<W>(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ geld: Geld,
        _ satz: Satz<W>, _ parameter: @autoclosure () -> Parameter<W>,
        _ einzelheit: @autoclosure () -> Begriff? = nil
    ) -> B {
        let überlagerung = überlagerung
        return betrag(
            begriff(), norm(), geld, parameter().rechenart(satz, überlagerung), aus: [],
            einzelheit())
    }

    /// Der Anteil eines Betrags, auf Cent gerundet (§ 41 Abs. 2 SGB II).
    @inlinable @inline(__always)
    public mutating func anteil(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ von: B,
        _ zähler: Int64, _ nenner: Int64, _ einzelheit: @autoclosure () -> Begriff? = nil
    ) -> B {
        betrag(
            begriff(), norm(), von.geld.mal(zähler, durch: nenner), .anteil(zähler, nenner),
            aus: [von.grund], einzelheit())
    }

    /// Ein Wert des Rechts, der kein Betrag ist (ein Satz, eine Frist, eine Staffel), mit seiner Zeile.
    @inlinable @inline(__always)
    public mutating func wert<W>(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ satz: Satz<W>,
        _ parameter: @autoclosure () -> Parameter<W>, _ einzelheit: @autoclosure () -> Begriff?
    ) -> Grund {
        let überlagerung = überlagerung
        return halte(
            begriff(), norm(), nil, parameter().rechenart(satz, überlagerung), aus: [], einzelheit()
        )
    }

    /// Der Anteil eines Betrags nach einem Satz des Rechts, auf Cent gerundet (§ 41 Abs. 2 SGB II).
    @inlinable @inline(__always)
    public mutating func anteil<W>(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ von: B,
        _ promille: Promille, _ satz: Satz<W>, _ parameter: @autoclosure () -> Parameter<W>,
        _ einzelheit: @autoclosure () -> Begriff? = nil
    ) -> B {
        // Vorab, denn die Spur darf beim Festhalten nicht in sich selbst sehen.
        let maß = wert(.satzDesRechts, norm(), satz, parameter(), promille.begriff)
        return betrag(
            begriff(), norm(), von.geld.mal(promille), .anteil(promille.wert, 1000),
            aus: [von.grund, maß], einzelheit())
    }

    /// Der kleinere von zwei Beträgen.
    @inlinable @inline(__always)
    public mutating func kleinster(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ a: B, _ b: B,
        _ einzelheit: @autoclosure () -> Begriff? = nil
    ) -> B {
        betrag(
            begriff(), norm(), min(a.geld, b.geld), .kleinster, aus: [a.grund, b.grund],
            einzelheit())
    }

    /// Der erste Betrag weniger der zweite, mindestens null.
    @inlinable @inline(__always)
    public mutating func differenz(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ a: B, _ b: B,
        _ einzelheit: @autoclosure () -> Begriff? = nil
    ) -> B {
        betrag(
            begriff(), norm(), (a.geld - b.geld).mindestensNull, .differenz,
            aus: [a.grund, b.grund], einzelheit())
    }

    /// Die Summe zweier Beträge.
    @inlinable @inline(__always)
    public mutating func summe(
        _ begriff: @autoclosure () -> Begriff, _ norm: @autoclosure () -> Norm, _ a: B, _ b: B
    ) -> B {
        betrag(begriff(), norm(), a.geld + b.geld, .summe, aus: [a.grund, b.grund])
    }
}

extension Parameter {
    /// Aus welcher Zeile ein Wert stammt.
    ///
    /// - Parameters:
    ///   - satz: der aufgelöste Wert.
    ///   - überlagerung: die, unter der er aufgelöst wurde.
    /// - Returns: Schlüssel, Quelle und Beginn der Zeile.
    public func rechenart(_ satz: Satz<Wert>, _ überlagerung: Überlagerung?) -> Rechenart {
        guard satz.zeile < 0, let überlagerung else { return rechenart(satz) }
        let zeile = überlagerung.zeilen[Int(-1 - satz.zeile)]
        return .parameter(
            id: id, quelle: überlagerung.quelle(zeile), ab: zeile.ab, fortgeschrieben: false)
    }

    /// Für Werte aus dem verkündeten Recht.
    private func rechenart(_ satz: Satz<Wert>) -> Rechenart {
        let zeile = zeilen[Int(satz.zeile)]
        return .parameter(
            id: id, quelle: zeile.quelle, ab: zeile.ab, fortgeschrieben: satz.fortgeschrieben)
    }
}
