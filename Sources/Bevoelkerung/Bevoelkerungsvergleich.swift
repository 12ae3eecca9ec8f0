public import Foundation
public import Grundtypen
public import Leistungsrecht
public import Rechtskern

/// Dieselbe Bevölkerung nach geltendem Recht und nach einem Overlay, Haushalt für Haushalt verglichen.
///
/// Verglichen werden nur Haushalte, die beide Male gerechnet sind; die übrigen zählt ``ohneErgebnis``.
public struct Bevölkerungsvergleich: Sendable {
    /// Was die Haushalte einer Gruppe zusammen erhalten, nach dem, der es zahlt; Cent je Monat.
    public struct Haushalt: Hashable, Sendable {
        public internal(set) var bund = Geld.null
        public internal(set) var kommune = Geld.null
        public internal(set) var sofortzuschlag = Geld.null
        public var summe: Geld { bund + kommune + sofortzuschlag }

        static func + (a: Self, b: Self) -> Self {
            Self(
                bund: a.bund + b.bund, kommune: a.kommune + b.kommune,
                sofortzuschlag: a.sofortzuschlag + b.sofortzuschlag)
        }

        public static func - (a: Self, b: Self) -> Self {
            Self(
                bund: a.bund - b.bund, kommune: a.kommune - b.kommune,
                sofortzuschlag: a.sofortzuschlag - b.sofortzuschlag)
        }
    }

    /// Haushalte und die Personen, die darin leben.
    public struct Anzahl: Hashable, Sendable {
        public internal(set) var haushalte = 0
        public internal(set) var personen = 0

        static func + (a: Self, b: Self) -> Self {
            Self(haushalte: a.haushalte + b.haushalte, personen: a.personen + b.personen)
        }
    }

    /// Haushalte derselben Art und Kinderzahl.
    public struct Gruppe: Hashable, Sendable {
        public internal(set) var gewinner = Anzahl()
        public internal(set) var verlierer = Anzahl()
        public internal(set) var unverändert = Anzahl()
        /// Haushalte, die erst mit dem Overlay etwas erhalten, und solche, die nichts mehr erhalten.
        public internal(set) var neuImBezug = 0
        public internal(set) var nichtMehrImBezug = 0
        public internal(set) var vorher = Haushalt()
        public internal(set) var nachher = Haushalt()

        public var alle: Anzahl { gewinner + verlierer + unverändert }
        /// Mehrausgaben je Monat; negativ, wenn gespart wird.
        public var änderung: Haushalt { nachher - vorher }

        static func + (a: Self, b: Self) -> Self {
            Self(
                gewinner: a.gewinner + b.gewinner, verlierer: a.verlierer + b.verlierer,
                unverändert: a.unverändert + b.unverändert, neuImBezug: a.neuImBezug + b.neuImBezug,
                nichtMehrImBezug: a.nichtMehrImBezug + b.nichtMehrImBezug,
                vorher: a.vorher + b.vorher, nachher: a.nachher + b.nachher)
        }
    }

    public private(set) var gruppen: [Haushaltsgruppe: Gruppe] = [:]
    /// Haushalte und Personen je Band der Änderung.
    public private(set) var bänder: [Änderungsband: Anzahl] = [:]
    public private(set) var ohneErgebnis = Anzahl()
    /// Je Status ohne Ergebnis der erste Haushalt, zuerst die nach geltendem Recht.
    public let ungerechnet: [Ungerechnet]
    /// Titel der Werte, die nach geltendem Recht im Monat noch nicht festgesetzt sind.
    public let fortgeschrieben: [String]

    public var gesamt: Gruppe { gruppen.values.reduce(Gruppe(), +) }

    init(
        _ s: Bevölkerungsspalten, vorher: Gelesenespalten, nachher: Gelesenespalten,
        _ ohneOverlay: Bevölkerungsergebnis, _ mitOverlay: Bevölkerungsergebnis
    ) {
        ungerechnet =
            ohneOverlay.ungerechnet
            + mitOverlay.ungerechnet.filter { neu in
                !ohneOverlay.ungerechnet.contains { $0.status == neu.status }
            }
        fortgeschrieben = ohneOverlay.fortgeschrieben
        var erste = 0
        while erste < s.personen {
            var ende = erste
            var kinder = 0
            var partner = false
            var (alt, neu) = (Haushalt(), Haushalt())
            while ende < s.personen && s.haushalt[ende] == s.haushalt[erste] {
                partner = partner || s.rolle[ende] == 1
                kinder += s.rolle[ende] == 2 ? 1 : 0
                vorher.addiere(ende, zu: &alt)
                nachher.addiere(ende, zu: &neu)
                ende += 1
            }
            let dieser = Anzahl(haushalte: 1, personen: ende - erste)
            if vorher.hatErgebnis(erste) && nachher.hatErgebnis(erste) {
                nimm(dieser, Haushaltsgruppe(partner: partner, kinder: kinder), alt, neu)
            } else {
                ohneErgebnis = ohneErgebnis + dieser
            }
            erste = ende
        }
    }

    private mutating func nimm(
        _ dieser: Anzahl, _ gruppe: Haushaltsgruppe, _ alt: Haushalt, _ neu: Haushalt
    ) {
        var g = Gruppe(vorher: alt, nachher: neu)
        let änderung = neu.summe - alt.summe
        if änderung.istPositiv {
            g.gewinner = dieser
        } else if (-änderung).istPositiv {
            g.verlierer = dieser
        } else {
            g.unverändert = dieser
        }
        g.neuImBezug = !alt.summe.istPositiv && neu.summe.istPositiv ? 1 : 0
        g.nichtMehrImBezug = alt.summe.istPositiv && !neu.summe.istPositiv ? 1 : 0
        gruppen[gruppe, default: Gruppe()] = gruppen[gruppe, default: Gruppe()] + g
        let band = Änderungsband(änderung)
        bänder[band, default: Anzahl()] = bänder[band, default: Anzahl()] + dieser
    }
}

/// Art des Haushalts und Zahl der Kinder, drei und mehr zusammen.
public struct Haushaltsgruppe: Hashable, Comparable, Sendable, CaseIterable {
    public let art: Haushaltsart
    /// 0 bis 3; 3 heißt drei und mehr.
    public let kinder: Int

    init(art: Haushaltsart, kinder: Int) {
        self.art = art
        self.kinder = kinder
    }

    init(partner: Bool, kinder: Int) {
        let art: Haushaltsart =
            switch (partner, kinder > 0) {
            case (false, false): .alleinstehend
            case (false, true): .alleinerziehend
            case (true, false): .paar
            case (true, true): .paarMitKindern
            }
        self.init(art: art, kinder: min(kinder, 3))
    }

    public static var allCases: [Haushaltsgruppe] {
        Haushaltsart.allCases.flatMap { art in
            let kinder: ClosedRange<Int> =
                switch art {
                case .alleinstehend, .paar: 0...0
                case .alleinerziehend, .paarMitKindern: 1...3
                }
            return kinder.map { Haushaltsgruppe(art: art, kinder: $0) }
        }
    }

    public static func < (a: Self, b: Self) -> Bool {
        (a.art.rawValue, a.kinder) < (b.art.rawValue, b.kinder)
    }
}

/// Um wie viel sich die Leistung eines Haushalts im Monat ändert.
public enum Änderungsband: Int, Hashable, Sendable, CaseIterable {
    case wenigerÜber100, weniger50bis100, weniger20bis50, wenigerBis20, unverändert
    case mehrBis20, mehr20bis50, mehr50bis100, mehrÜber100

    /// Die Grenzen 20, 50 und 100 Euro gehören zum kleineren Band.
    init(_ änderung: Geld) {
        switch änderung.cent {
        case ..<(-10_000): self = .wenigerÜber100
        case ..<(-5_000): self = .weniger50bis100
        case ..<(-2_000): self = .weniger20bis50
        case ..<0: self = .wenigerBis20
        case 0: self = .unverändert
        case ...2_000: self = .mehrBis20
        case ...5_000: self = .mehr20bis50
        case ...10_000: self = .mehr50bis100
        default: self = .mehrÜber100
        }
    }
}

/// Ergebnisspalten, wieder aus ihren Dateien gelesen.
struct Gelesenespalten {
    private let bund: Spalte<Int64>
    private let kommune: Spalte<Int64>
    private let sofortzuschlag: Spalte<Int64>
    private let status: Spalte<Int8>
    private let dateien: [Spaltendatei]

    /// Die Endung ist `npy.teil`, solange die Spalten noch nicht veröffentlicht sind.
    init(_ ordner: URL, endung: String) throws(Spaltenfehler) {
        var dateien: [Spaltendatei] = []
        func lies<T: Spaltenzahl>(_ name: String, _: T.Type) throws(Spaltenfehler) -> Spalte<T> {
            let datei = try Spaltendatei(lesend: ordner.appending(path: "\(name).\(endung)"))
            let kopf = try Numpykopf(datei.bytes, datei: datei.name)
            dateien.append(datei)
            return Spalte(
                UnsafeBufferPointer(try datei.zahlen(T.self, ab: kopf.länge, anzahl: kopf.anzahl)))
        }
        bund = try lies("benefit_federal", Int64.self)
        kommune = try lies("benefit_municipal", Int64.self)
        sofortzuschlag = try lies("supplement", Int64.self)
        status = try lies("status", Int8.self)
        self.dateien = dateien
    }

    func addiere(_ zeile: Int, zu haushalt: inout Bevölkerungsvergleich.Haushalt) {
        haushalt.bund += Geld(cent: bund[zeile])
        haushalt.kommune += Geld(cent: kommune[zeile])
        haushalt.sofortzuschlag += Geld(cent: sofortzuschlag[zeile])
    }

    func hatErgebnis(_ zeile: Int) -> Bool {
        status[zeile] < Bevölkerungsstatus.feststellungFehlt.rawValue
    }
}

extension Bevölkerungsvergleich {
    /// Namen der Unterordner für die Spalten beider Läufe.
    public static let ordner = (geltend: "geltendes_recht", overlay: "overlay")
    /// Was neben ihnen liegt; ein neuer Lauf in denselben Ordner entfernt es.
    public static let dateien = ["vergleich.csv", "vergleich.svg", "vergleich.json"]

    /// Rechnet beide Male und vergleicht.
    ///
    /// - Parameters:
    ///   - spalten: die Bevölkerung.
    ///   - monat: der Monat.
    ///   - annahmen: gelten für beide Läufe.
    ///   - stand: mit Überlagerung; ohne sie sind beide Läufe gleich.
    ///   - ordner: wohin; je Lauf ein Unterordner.
    ///   - melde: Anteil beider Läufe von 0 bis 1.
    ///   - abbruch: ob aufzuhören ist.
    /// - Returns: der Vergleich; erst wenn er fertig ist, sind die Spalten beider Läufe ersetzt.
    /// - Throws: ``Spaltenfehler``, ``Laufabbruch`` oder `Rechtsfehler`; ein früherer Vergleich ist dann
    ///   unverändert.
    public static func rechne(
        _ spalten: Bevölkerungsspalten, in monat: Monat, _ annahmen: Bevölkerungsannahmen,
        under stand: Rechtsstand, nach ordner: URL,
        melde: @Sendable @escaping (Double) -> Void = { _ in },
        abbruch: @Sendable @escaping () -> Bool = { false }
    ) throws -> Bevölkerungsvergleich {
        let geltend = ordner.appending(path: Self.ordner.geltend)
        let overlay = ordner.appending(path: Self.ordner.overlay)
        let ohne = Rechtsstand(bekanntAm: stand.bekanntAm)
        let vorher = try Bevölkerungslauf(spalten, in: monat, annahmen, under: ohne)
            .entwirf(nach: geltend, melde: { melde($0 / 2) }, abbruch: abbruch)
        let vergleich: Bevölkerungsvergleich
        let nachher: Laufentwurf
        do {
            nachher = try Bevölkerungslauf(spalten, in: monat, annahmen, under: stand)
                .entwirf(nach: overlay, melde: { melde(0.5 + $0 / 2) }, abbruch: abbruch)
        } catch {
            vorher.dateien.verwirf()
            throw error
        }
        do {
            vergleich = Bevölkerungsvergleich(
                spalten,
                vorher: try Gelesenespalten(geltend, endung: Ergebnisdateien.endung),
                nachher: try Gelesenespalten(overlay, endung: Ergebnisdateien.endung),
                vorher.ergebnis, nachher.ergebnis)
        } catch {
            vorher.dateien.verwirf()
            nachher.dateien.verwirf()
            throw error
        }
        try Laufentwurf.veröffentliche(
            [vorher, nachher], statt: dateien.map { ordner.appending(path: $0) })
        return vergleich
    }
}
