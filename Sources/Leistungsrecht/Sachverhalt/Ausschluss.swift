public import Grundtypen
public import Rechtskern

/// Ein Ausschluss von den Leistungen: die Person kann zur Bedarfsgemeinschaft gehören und erhält doch nichts.
///
/// Ob ein Ausschluss vorliegt und ob eine Rückausnahme greift (§ 7 Abs. 1 Satz 3, 4, Abs. 4 Satz 3, Abs. 6
/// SGB II), stellt ein Mensch fest; gerechnet werden nur die Folgen.
public struct Ausschluss: Hashable, Sendable {
    public enum Grund: String, Hashable, Sendable, BitwiseCopyable, CaseIterable {
        case ersteDreiMonate = "erste_drei_monate"
        case aufenthaltsrecht, asylbewerberleistungen, altersrente, stationaer, haft
        /// Bezieht Grundsicherung im Alter und bei Erwerbsminderung (Viertes Kapitel SGB XII).
        case grundsicherung
        case ausbildung
    }

    public var grund: Grund
    /// Tage einschließlich; ohne Angabe durchgehend.
    public var dauer: Dauer
    /// Was der eigene Bedarf nach dem SGB XII höher ist als nach dem SGB II (AV-0110).
    public var weitererBedarf: Geld
    /// Nil nur, wo der Grund schon aus dem Bezug folgt.
    public var feststellung: Feststellung?

    public init(
        grund: Grund, dauer: Dauer = Dauer(), weitererBedarf: Geld = .null,
        feststellung: Feststellung? = nil
    ) {
        self.grund = grund
        self.dauer = dauer
        self.weitererBedarf = weitererBedarf
        self.feststellung = feststellung
    }
}

extension Ausschluss.Grund {
    public var norm: Norm {
        switch self {
        case .ersteDreiMonate: "§ 7 Abs. 1 Satz 2 Nr. 1 SGB II"
        case .aufenthaltsrecht: "§ 7 Abs. 1 Satz 2 Nr. 2 SGB II"
        case .asylbewerberleistungen: "§ 7 Abs. 1 Satz 2 Nr. 3 SGB II"
        case .altersrente, .stationaer: "§ 7 Abs. 4 Satz 1 SGB II"
        case .haft: "§ 7 Abs. 4 Satz 2 SGB II"
        case .grundsicherung: "§ 5 Abs. 2 Satz 2 SGB II"
        case .ausbildung: "§ 7 Abs. 5 Satz 1 SGB II"
        }
    }

    /// Warum die Person nichts erhält, als Teil eines Satzes.
    public var begriff: Begriff {
        switch self {
        case .ersteDreiMonate:
            Begriff("erste drei Monate des Aufenthalts", "first three months of residence")
        case .aufenthaltsrecht:
            Begriff(
                "kein Aufenthaltsrecht oder nur zur Arbeitsuche",
                "no right of residence, or only to look for work")
        case .asylbewerberleistungen:
            Begriff(
                "leistungsberechtigt nach dem Asylbewerberleistungsgesetz",
                "entitled under the Asylum Seekers' Benefits Act")
        case .altersrente: Begriff("bezieht eine Altersrente", "receives an old-age pension")
        case .stationaer:
            Begriff("in einer stationären Einrichtung", "in a residential institution")
        case .haft: Begriff("in Haft", "in detention")
        case .grundsicherung:
            Begriff(
                "bezieht Grundsicherung nach dem SGB XII",
                "receives basic income support under SGB XII")
        case .ausbildung:
            Begriff(
                "Ausbildung, die dem Grunde nach gefördert wird", "training eligible for grants")
        }
    }

    /// Ein anderer Träger deckt den Bedarf: Bedarf und Einkommen bleiben außer Betracht (AV-0111).
    public var deckenAndere: Bool { bleibtAußenVor }

    @inline(__always)
    var bleibtAußenVor: Bool { self == .grundsicherung || self == .asylbewerberleistungen }

    /// Auszubildende bleiben erwerbsfähige Leistungsberechtigte; nur ihre Leistung ist begrenzt (AV-0112).
    @inline(__always)
    var bleibtErwerbsfähig: Bool { self == .ausbildung }

    /// Ob jemand die Voraussetzungen gewürdigt haben muss; sonst zeigt sie der Bezug.
    public var verlangtFeststellung: Bool {
        switch self {
        case .ersteDreiMonate, .aufenthaltsrecht, .stationaer, .haft, .ausbildung: true
        case .asylbewerberleistungen, .altersrente, .grundsicherung: false
        }
    }
}
