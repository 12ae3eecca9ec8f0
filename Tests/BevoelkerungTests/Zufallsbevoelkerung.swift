import Grundtypen
import Musterkreis

@testable import Leistungsrecht

extension SplitMix64 {
    mutating func trifft(_ prozent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < prozent }
    mutating func ja(_ prozent: Int) -> Int8 { trifft(prozent) ? 1 : 0 }
    mutating func cent(_ prozent: Int, bis euro: Int64) -> Int64 {
        trifft(prozent) ? Int64.random(in: 0...euro * 100, using: &self) : 0
    }
}

/// Eine Person, wie sie in einer Zeile steht.
struct Zeile {
    var haushalt: Int32 = 0
    var rolle: Int8 = 0
    var alter: Int8 = 0
    var kindergeldAn: Int32 = -1
    var alleinerziehend: Int8 = 0
    var brutto: Int64 = 0
    var netto: Int64 = 0
    var kindergeld: Int64 = 0
    var unterhalt: Int64 = 0
    var unterhaltsvorschuss: Int64 = 0
    var vermögen: Int64 = 0
    var kaltmiete: Int64 = 0
    var heizung: Int64 = 0
    var vorbezug: Int8 = 0
    var erwerbsfähig: Int8 = 1
    var schwanger: Int8 = 0
    var teilhabe: Int8 = 0
    var merkzeichenG: Int8 = 0
    var ausbildung: Int8 = 0
    var warmwasser: Int8 = 0
    var sonstiges: Int64 = 0
    var pflichtversicherungen: Int64 = 0
    var werbungskosten: Int64 = 0
    var unterhaltGezahlt: Int64 = 0
    var köpfe: Int16 = 0
    var elternteil1: Int32 = -1
    var elternteil2: Int32 = -1
    var ausschluss: Int8 = 0
}

/// Erfundene Haushalte, als Zeilen und als Angaben.
struct Zufallsbevölkerung {
    private(set) var zeilen: [Zeile] = []
    private(set) var haushalte: [Range<Int>] = []
    /// Ob die Spalten sagen, wessen Kind jedes Kind ist.
    let mitEltern: Bool

    /// Bis `höchstalter` Jahre hat sicher niemand die Altersgrenze erreicht.
    init(
        haushalte anzahl: Int, same: UInt64, mitEltern: Bool = false, höchstalter: Int8 = 65,
        gemischt: Bool = true
    ) {
        self.mitEltern = mitEltern
        var z = SplitMix64(same)
        for nummer in 0..<anzahl {
            let erste = zeilen.count
            let partner = z.trifft(40)
            let kinder = z.trifft(55) ? Int.random(in: 1...4, using: &z) : 0
            var haushalt = [Self.erwachsen(&z, höchstalter)]
            if partner {
                haushalt.append(Self.erwachsen(&z, höchstalter))
                haushalt[1].rolle = 1
            }
            haushalt[0].alleinerziehend = !partner && kinder > 0 ? 1 : 0
            for _ in 0..<kinder { haushalt.append(Self.kind(&z, erste, partner)) }
            let miete = Int64.random(in: 15_000...140_000, using: &z)
            let heizung = Int64.random(in: 1_000...30_000, using: &z)
            let vorbezug = z.ja(60)
            let warmwasser = z.ja(25)
            // Jeder zehnte Haushalt ist gemischt.
            if gemischt, z.trifft(10), let stelle = haushalt.indices.randomElement(using: &z) {
                haushalt[stelle].ausschluss = Int8.random(in: 1...3, using: &z)
            }
            let köpfe = Int16(haushalt.count + (z.trifft(15) ? 1 : 0))
            for stelle in haushalt.indices {
                haushalt[stelle].haushalt = Int32(nummer)
                haushalt[stelle].kaltmiete = miete
                haushalt[stelle].heizung = heizung
                haushalt[stelle].vorbezug = vorbezug
                haushalt[stelle].warmwasser = warmwasser
                haushalt[stelle].köpfe = köpfe
            }
            zeilen += haushalt
            haushalte.append(erste..<zeilen.count)
        }
    }

    /// Diese Zeilen, ein Haushalt je Nummer.
    init(_ zeilen: [Zeile]) {
        self.zeilen = zeilen
        mitEltern = false
    }

    private static func erwachsen(_ z: inout SplitMix64, _ höchstalter: Int8) -> Zeile {
        var p = Zeile(alter: Int8.random(in: 15...höchstalter, using: &z))
        p.erwerbsfähig = z.ja(92)
        p.brutto = z.cent(35, bis: 2600)
        p.netto = p.brutto * Int64.random(in: 60...100, using: &z) / 100
        p.vermögen = z.cent(40, bis: 45_000)
        p.sonstiges = z.cent(15, bis: 900)
        p.schwanger = z.ja(5)
        p.teilhabe = z.ja(5)
        p.merkzeichenG = z.ja(5)
        p.ausbildung = z.ja(10)
        p.pflichtversicherungen = z.cent(20, bis: 90)
        p.werbungskosten = z.cent(20, bis: 300)
        p.unterhaltGezahlt = z.cent(5, bis: 300)
        return p
    }

    private static func kind(_ z: inout SplitMix64, _ erste: Int, _ partner: Bool) -> Zeile {
        var p = Zeile(rolle: 2, alter: Int8.random(in: 0...26, using: &z))
        p.erwerbsfähig = z.ja(95)
        // Für ein Kind ab 25 rechnen die Spalten es nicht (status 3).
        p.kindergeld = z.trifft(85) && p.alter < 25 ? 25_500 : 0
        p.elternteil1 = z.trifft(75) ? Int32(erste) : -1
        p.elternteil2 = partner && z.trifft(60) ? Int32(erste + 1) : -1
        guard p.alter < 25 else { return p }
        p.kindergeldAn = z.trifft(8) ? -1 : Int32(erste + (partner && z.trifft(30) ? 1 : 0))
        p.unterhalt = z.cent(25, bis: 900)
        p.unterhaltsvorschuss = p.unterhalt == 0 && p.alter < 18 ? z.cent(25, bis: 394) : 0
        p.vermögen = z.cent(15, bis: 30_000)
        if p.alter >= 15 {
            p.brutto = z.cent(25, bis: 1400)
            p.netto = p.brutto * Int64.random(in: 70...100, using: &z) / 100
            p.ausbildung = z.ja(50)
            p.schwanger = z.ja(5)
            p.teilhabe = z.ja(6)
        }
        return p
    }

    /// Setzt Miete und Vorbezug aller Haushalte.
    mutating func setze(kaltmiete: Int64, vorbezug: Int8) {
        for stelle in zeilen.indices {
            zeilen[stelle].kaltmiete = kaltmiete
            zeilen[stelle].vorbezug = vorbezug
        }
    }

    func spalte<T: BitwiseCopyable & Sendable>(_ pfad: KeyPath<Zeile, T>) -> Spalte<T> {
        let speicher = UnsafeMutableBufferPointer<T>.allocate(capacity: zeilen.count)
        _ = speicher.initialize(from: zeilen.map { $0[keyPath: pfad] })
        // Lebt bis zum Ende des Tests; die Spalten geben ihn nicht frei.
        return Spalte(UnsafeBufferPointer(speicher))
    }

    func spalten() -> Bevölkerungsspalten {
        Bevölkerungsspalten(
            haushalt: spalte(\.haushalt), rolle: spalte(\.rolle), alter: spalte(\.alter),
            kindergeldAn: spalte(\.kindergeldAn), alleinerziehend: spalte(\.alleinerziehend),
            brutto: spalte(\.brutto), netto: spalte(\.netto), kindergeld: spalte(\.kindergeld),
            unterhalt: spalte(\.unterhalt), unterhaltsvorschuss: spalte(\.unterhaltsvorschuss),
            vermögen: spalte(\.vermögen), kaltmiete: spalte(\.kaltmiete),
            heizung: spalte(\.heizung), vorbezug: spalte(\.vorbezug),
            elternteil1: mitEltern ? spalte(\.elternteil1) : nil,
            elternteil2: mitEltern ? spalte(\.elternteil2) : nil,
            erwerbsfähig: spalte(\.erwerbsfähig), schwanger: spalte(\.schwanger),
            teilhabe: spalte(\.teilhabe), merkzeichenG: spalte(\.merkzeichenG),
            ausbildung: spalte(\.ausbildung), warmwasserDezentral: spalte(\.warmwasser),
            sonstigesEinkommen: spalte(\.sonstiges),
            pflichtversicherungen: spalte(\.pflichtversicherungen),
            werbungskosten: spalte(\.werbungskosten), unterhaltGezahlt: spalte(\.unterhaltGezahlt),
            köpfe: spalte(\.köpfe), ausschluss: spalte(\.ausschluss), speicher: 0)
    }
}
