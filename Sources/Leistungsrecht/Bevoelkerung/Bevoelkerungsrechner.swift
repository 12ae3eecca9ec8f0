public import Grundtypen
public import Rechtskern

/// Was für eine Bevölkerung gilt und nicht in den Spalten steht.
public struct Bevölkerungsannahmen: Hashable, Sendable {
    public var zeitraumAb: Monat
    public var örtlich: ÖrtlicheWerte
    /// Entscheidung nach § 22 Abs. 1 Satz 7 SGB II für alle; nil lässt solche Haushalte ungerechnet.
    public var höhereKostenAnerkannt: Bool?

    public init(zeitraumAb: Monat, örtlich: ÖrtlicheWerte, höhereKostenAnerkannt: Bool? = nil) {
        self.zeitraumAb = zeitraumAb
        self.örtlich = örtlich
        self.höhereKostenAnerkannt = höhereKostenAnerkannt
    }
}

/// Wohin die Ergebnisse einer Bevölkerung geschrieben werden, eine Zeile je Person.
public struct Ergebnisspalten: @unchecked Sendable {
    public let bund: UnsafeMutableBufferPointer<Int64>
    public let kommune: UnsafeMutableBufferPointer<Int64>
    public let sofortzuschlag: UnsafeMutableBufferPointer<Int64>
    /// ``Bevölkerungsstatus`` als Zahl.
    public let status: UnsafeMutableBufferPointer<Int8>

    public init(
        bund: UnsafeMutableBufferPointer<Int64>, kommune: UnsafeMutableBufferPointer<Int64>,
        sofortzuschlag: UnsafeMutableBufferPointer<Int64>,
        status: UnsafeMutableBufferPointer<Int8>
    ) {
        self.bund = bund
        self.kommune = kommune
        self.sofortzuschlag = sofortzuschlag
        self.status = status
    }
}

extension Ergebnisspalten {
    @inline(__always)
    fileprivate func leere(_ zeile: Int) {
        bund[zeile] = 0
        kommune[zeile] = 0
        sofortzuschlag[zeile] = 0
        status[zeile] = Bevölkerungsstatus.gerechnet.rawValue
    }
}

/// Was mit einem Haushalt geschah.
public enum Bevölkerungsstatus: Int8, Sendable {
    case gerechnet = 0
    /// § 7 Abs. 2 Satz 1 SGB II.
    case niemandErwerbsfähig = 1
    /// Eine Feststellung fehlt, die ein Mensch treffen muss; das Ergebnis ist null und sagt nichts.
    case feststellungFehlt = 2
    /// Eine Vorschrift, die noch nicht gebaut ist; das Ergebnis ist null und sagt nichts.
    case nichtGebaut = 3
}

/// Rechnet eine Bevölkerung aus Spalten mit denselben Regeln wie ``Berechnung``, ohne Erklärung.
public struct Bevölkerungsrechner: ~Copyable {
    private let spalten: Bevölkerungsspalten
    private let recht: Rechtslage
    private var rechner: Rechner<OhneSpur>

    public init(
        _ spalten: Bevölkerungsspalten, in monat: Monat, _ annahmen: Bevölkerungsannahmen,
        under stand: Rechtsstand = .aktuell
    ) throws(Rechtsfehler) {
        guard monat >= Monat(2017, 1) else {
            // Was die Rechnung eines Falls in diesen Monaten anhält, fragen die Spalten nicht.
            throw .nichtGebaut("§ 7 Abs. 5 SGB II", was: "Eine Bevölkerung vor 2017", pfad: "")
        }
        let lage = try Self.lage(in: monat, annahmen, under: stand)
        recht = try Rechtslage(in: monat, under: stand)
        self.spalten = spalten
        rechner = Rechner(spur: OhneSpur(), lage)
    }

    /// Die Lage, soweit sie für alle Haushalte gleich ist.
    private static func lage(
        in monat: Monat, _ annahmen: Bevölkerungsannahmen, under stand: Rechtsstand
    ) throws(Rechtsfehler) -> Lage {
        let örtlich = annahmen.örtlich
        var lage = Lage(
            vermögensrecht: try Vermögensfreibetrag.satz(
                in: monat, zeitraumAb: annahmen.zeitraumAb, under: stand))
        lage.getrenntesKindvermögen = örtlich.einstellungen.kindvermögen == .getrennt
        lage.kopfteilrestBleibt = örtlich.einstellungen.kopfteilrest == .keiner
        lage.grenzen = try Wohngrenzen(örtlich, in: monat)
        lage.wohnung.deckel = try Unterkunft.deckel(
            in: monat, zeitraumAb: annahmen.zeitraumAb, örtlich.einstellungen, under: stand)
        lage.wohnung.fristUnterkunftAbgelaufen = true
        lage.wohnung.fristHeizungAbgelaufen = true
        lage.wohnung.höhereKostenAnerkannt = annahmen.höhereKostenAnerkannt
        lage.wohnung.giltAlsAngemessen = try ErleichterterZugang.satz(
            in: monat, zeitraumAb: annahmen.zeitraumAb, under: stand)
        return lage
    }

    /// Rechnet die Haushalte, deren erste Zeile im Bereich liegt, und schreibt ihre Ergebnisse.
    ///
    /// - Parameters:
    ///   - zeilen: beginnt mit der ersten Zeile eines Haushalts.
    ///   - ziel: so lang wie die Spalten.
    /// - Returns: der erste Fehler des Rechts, falls ein Haushalt nicht zu rechnen war.
    public mutating func rechne(zeilen: Range<Int>, in ziel: Ergebnisspalten) -> Rechtsfehler? {
        // Ein eigenes Exemplar: sonst würde es je Haushalt kopiert, weil der Rechner sich ändert.
        let recht = recht
        let spalten = spalten
        let (kenntKarenz, karenzFürAlle) = recht.karenz
        var erste = zeilen.lowerBound
        var ersterFehler: Rechtsfehler?
        while erste < zeilen.upperBound {
            var ende = erste + 1
            let haushalt = spalten.haushalt[erste]
            while ende < spalten.personen && spalten.haushalt[ende] == haushalt { ende += 1 }
            for zeile in erste..<ende { ziel.leere(zeile) }
            guard Self.hindernis(erste..<ende, spalten) == nil else {
                for zeile in erste..<ende {
                    ziel.status[zeile] = Bevölkerungsstatus.nichtGebaut.rawValue
                }
                erste = ende
                continue
            }
            lies(
                erste..<ende, spalten, kenntAbsatz2b: recht.kenntAbsatz2b,
                kenntKarenz: kenntKarenz, karenzFürAlle: karenzFürAlle)
            guard !hatVielleichtErheblichesVermögen else {
                for zeile in erste..<ende {
                    ziel.status[zeile] = Bevölkerungsstatus.nichtGebaut.rawValue
                }
                erste = ende
                continue
            }
            do throws(Rechtsfehler) {
                try rechner.rechne(recht)
                schreibe(erste, ziel)
            } catch {
                let status = Bevölkerungsstatus(error)
                if status == .feststellungFehlt && ersterFehler == nil { ersterFehler = error }
                for zeile in erste..<ende { ziel.status[zeile] = status.rawValue }
            }
            erste = ende
        }
        return ersterFehler
    }

    /// Warum ein Haushalt kein Ergebnis hat; nicht für die Schleife, sondern für einen Satz danach.
    ///
    /// - Parameters:
    ///   - zeilen: alle Zeilen des Haushalts.
    ///   - ziel: so lang wie die Spalten; der Haushalt wird noch einmal gerechnet.
    /// - Returns: nil, wenn er ein Ergebnis hat.
    public mutating func grund(zeilen: Range<Int>, in ziel: Ergebnisspalten) -> Rechtsfehler? {
        if let hindernis = Self.hindernis(zeilen, spalten) { return hindernis.fehler }
        if let fehler = rechne(zeilen: zeilen, in: ziel) { return fehler }
        return hatVielleichtErheblichesVermögen
            ? Bevölkerungshindernis.erheblichesVermögen.fehler : nil
    }

    // Verändernd wie `rechne`: sonst würde der ganze Rechner dafür kopiert.
    private mutating func schreibe(_ erste: Int, _ ziel: Ergebnisspalten) {
        guard !rechner.niemandErwerbsfähig else {
            for i in rechner.blätter.indices {
                ziel.status[erste + Int(rechner.blätter[i].stelle)] =
                    Bevölkerungsstatus.niemandErwerbsfähig.rawValue
            }
            return
        }
        for i in rechner.blätter.indices {
            let dabei = rechner.blätter[i].gehörtDazu
            let zeile = erste + Int(rechner.blätter[i].stelle)
            ziel.bund[zeile] = dabei ? rechner.blätter[i].bund?.geld.cent ?? 0 : 0
            ziel.kommune[zeile] = dabei ? rechner.blätter[i].kommune?.geld.cent ?? 0 : 0
            ziel.sofortzuschlag[zeile] = rechner.blätter[i].sofortzuschlag?.geld.cent ?? 0
        }
    }

    /// Füllt die Lage aus den Zeilen eines Haushalts.
    private mutating func lies(
        _ zeilen: Range<Int>, _ spalten: Bevölkerungsspalten, kenntAbsatz2b: Bool,
        kenntKarenz: Bool, karenzFürAlle: Bool
    ) {
        let erste = zeilen.lowerBound
        let karenz = kenntKarenz && (karenzFürAlle || spalten.vorbezug[erste] == 0)
        liesWohnung(erste, spalten, personen: zeilen.count, karenz: karenz)
        rechner.personen.setze(count: zeilen.count, neuesMit: PersonLage())
        var personen = 0
        for zeile in zeilen where spalten.rolle[zeile] != 2 || spalten.alter[zeile] < 25 {
            Self.lies(
                zeile, zeilen, spalten, kenntAbsatz2b: kenntAbsatz2b,
                &rechner.personen[personen])
            rechner.personen[personen].vermögensfreibetrag =
                rechner.lage.vermögensrecht.wert.betrag(
                    alter: rechner.personen[personen].alter, inKarenz: karenz,
                    erste: personen == 0)
            personen += 1
        }
        rechner.personen.setze(count: personen, neuesMit: PersonLage())
    }

    /// § 67 Abs. 2 SGB II: was erheblich ist, sagt das Gesetz nicht (wie `Lagebild`).
    private var hatVielleichtErheblichesVermögen: Bool {
        guard rechner.lage.wohnung.giltAlsAngemessen != nil else { return false }
        for i in rechner.personen.indices
        where rechner.personen[i].vermögen > rechner.personen[i].vermögensfreibetrag {
            return true
        }
        return false
    }

    private mutating func liesWohnung(
        _ zeile: Int, _ spalten: Bevölkerungsspalten, personen: Int, karenz: Bool
    ) {
        rechner.lage.wohnung.unterkunft = Geld(cent: spalten.kaltmiete[zeile])
        rechner.lage.wohnung.heizung = Geld(cent: spalten.heizung[zeile])
        rechner.lage.wohnung.köpfe = spalten.köpfe.map { Int($0[zeile]) } ?? personen
        rechner.lage.wohnung.warmwasserDezentral =
            spalten.warmwasserDezentral.map { $0[zeile] != 0 } ?? false
        rechner.lage.wohnung.karenz = karenz
        rechner.lage.wohnung.vermögenskarenz = karenz
    }

    /// Die minderjährigen Kinder der Person in dieser Zeile.
    @inline(__always)
    private static func kinder(
        of person: Int, _ zeilen: Range<Int>, _ s: Bevölkerungsspalten
    ) -> KinderZahl {
        var kinder = KinderZahl()
        for zeile in zeilen where s.rolle[zeile] == 2 && s.alter[zeile] < 18 {
            guard istKind(zeile, of: person, erste: zeilen.lowerBound, s) else { continue }
            let alter = s.alter[zeile]
            if alter < 7 { kinder.unter7 += 1 }
            if alter < 16 { kinder.unter16 += 1 }
            kinder.unter18 += 1
        }
        return kinder
    }

    @inline(__always)
    private static func istKind(
        _ zeile: Int, of person: Int, erste: Int, _ s: Bevölkerungsspalten
    ) -> Bool {
        guard s.elternteil1 != nil || s.elternteil2 != nil else { return person == erste }
        return s.elternteil1.map { Int($0[zeile]) == person } ?? false
            || s.elternteil2.map { Int($0[zeile]) == person } ?? false
    }

    /// Setzt jeden Wert, den die Spalten kennen; alles andere bleibt, wie ``PersonLage`` es vorgibt.
    @inline(__always)
    private static func lies(
        _ zeile: Int, _ zeilen: Range<Int>, _ spalten: Bevölkerungsspalten,
        kenntAbsatz2b: Bool, _ p: inout PersonLage
    ) {
        let erste = zeilen.lowerBound
        p.stelle = Int32(zeile - erste)
        p.alter = Int(spalten.alter[zeile])
        switch spalten.rolle[zeile] {
        case 0: p.rolle = .antragsteller
        case 1: p.rolle = .partner
        default: p.rolle = .kind
        }
        p.erwerbsfähig = p.alter >= 15 && (spalten.erwerbsfähig.map { $0[zeile] != 0 } ?? true)
        p.ausschluss = ausschluss(zeile, spalten)
        if let ausschluss = p.ausschluss, !ausschluss.bleibtErwerbsfähig { p.erwerbsfähig = false }
        p.alleinerziehend = spalten.alleinerziehend[zeile] != 0
        p.kinder = p.rolle == .kind ? KinderZahl() : kinder(of: zeile, zeilen, spalten)
        p.istMinderjährigesKind = p.rolle == .kind && p.alter < 18
        p.minderjährigesKindSicher = p.kinder.unter18 > 0
        p.schwangerAb13Woche = ja(spalten.schwanger, zeile)
        p.ohneElterneinkommen = p.rolle == .kind && p.schwangerAb13Woche
        p.teilhabe = p.alter >= 15 && ja(spalten.teilhabe, zeile)
        p.merkzeichenG = ja(spalten.merkzeichenG, zeile)
        p.absatz2b = kenntAbsatz2b && p.alter < 25 && ja(spalten.ausbildung, zeile)
        p.brutto = Geld(cent: spalten.brutto[zeile])
        p.netto = Geld(cent: spalten.netto[zeile])
        p.kindergeld = Geld(cent: spalten.kindergeld[zeile])
        let berechtigt = Int(spalten.kindergeldAn[zeile])
        p.kindergeldAn = berechtigt < erste ? -1 : Int32(berechtigt - erste)
        p.sonstige.unterhalt = Geld(cent: spalten.unterhalt[zeile])
        p.sonstige.unterhaltsvorschuss = Geld(cent: spalten.unterhaltsvorschuss[zeile])
        p.sonstige.sonstiges = geld(spalten.sonstigesEinkommen, zeile)
        p.pflichtversicherungen = geld(spalten.pflichtversicherungen, zeile)
        p.werbungskosten = geld(spalten.werbungskosten, zeile)
        p.unterhaltGezahlt = geld(spalten.unterhaltGezahlt, zeile)
        p.vermögen = Geld(cent: spalten.vermögen[zeile])
    }

    @inline(__always)
    static func ja(_ spalte: Spalte<Int8>?, _ zeile: Int) -> Bool {
        if let spalte { spalte[zeile] != 0 } else { false }
    }

    @inline(__always)
    static func geld(_ spalte: Spalte<Int64>?, _ zeile: Int) -> Geld {
        if let spalte { Geld(cent: spalte[zeile]) } else { .null }
    }
}
