import Leistungsrecht
import Musterkreis

/// Spalten, an denen gemessen wird, mit Platz für ihre Ergebnisse.
struct Messspalten {
    let haushalte: Int
    let spalten: Bevölkerungsspalten
    let ziel: Ergebnisspalten
    private let speicher: any Sendable

    /// Eine erfundene Bevölkerung, nur zum Messen: derselbe Same gibt dieselben Zeilen.
    ///
    /// 55 von 100 Haushalten leben allein, 18 erziehen allein, 9 sind Paare ohne und 18 mit Kindern;
    /// jede vierte erwachsene Person hat Lohn.
    init(haushalte: Int) {
        self.haushalte = haushalte
        var z = SplitMix64(20_261_125)
        // Sechs Personen sind die meisten.
        let speicher = Speicher(zeilen: haushalte * 6)
        for nummer in 0..<haushalte { speicher.haushalt(Int32(nummer), &z) }
        self.speicher = speicher
        spalten = speicher.spalten()
        ziel = speicher.ziel()
    }

    /// Vorhandene Spalten.
    init(_ spalten: Bevölkerungsspalten) {
        var haushalte = 1
        for zeile in 1..<max(1, spalten.personen)
        where spalten.haushalt[zeile] != spalten.haushalt[zeile - 1] { haushalte += 1 }
        let speicher = Speicher(zeilen: spalten.personen)
        speicher.beginne(zeilen: spalten.personen)
        self.haushalte = haushalte
        self.spalten = spalten
        self.speicher = speicher
        ziel = speicher.ziel()
    }

    /// Ungefähr gleich lange Stücke, die mit Haushalten beginnen und enden.
    func stücke(_ anzahl: Int) -> [Range<Int>] {
        var grenzen = [0]
        for stück in 1..<max(2, anzahl) {
            var grenze = spalten.personen * stück / anzahl
            while grenze > 0 && grenze < spalten.personen
                && spalten.haushalt[grenze] == spalten.haushalt[grenze - 1]
            { grenze += 1 }
            if let letzte = grenzen.last, grenze > letzte, grenze < spalten.personen {
                grenzen.append(grenze)
            }
        }
        return zip(grenzen, grenzen.dropFirst() + [spalten.personen]).map { $0..<$1 }
    }
}

/// Der Speicher hinter den Spalten; er lebt so lange wie das Muster.
private final class Speicher: @unchecked Sendable {
    private(set) var zeilen = 0
    private var bänder: [UnsafeMutableRawPointer] = []
    private let haushalt, kindergeldAn, eltern1, eltern2: UnsafeMutableBufferPointer<Int32>
    private let rolle, alter, allein, vorbezug, status: UnsafeMutableBufferPointer<Int8>
    private let brutto, netto, kindergeld, unterhalt: UnsafeMutableBufferPointer<Int64>
    private let vorschuss, vermögen, miete, heizung: UnsafeMutableBufferPointer<Int64>
    private let bund, kommune, zuschlag: UnsafeMutableBufferPointer<Int64>

    init(zeilen: Int) {
        var bänder: [UnsafeMutableRawPointer] = []
        func band<T: FixedWidthInteger>(_: T.Type) -> UnsafeMutableBufferPointer<T> {
            let band = UnsafeMutableBufferPointer<T>.allocate(capacity: zeilen)
            if let anfang = band.baseAddress { bänder.append(UnsafeMutableRawPointer(anfang)) }
            return band
        }
        (haushalt, kindergeldAn) = (band(Int32.self), band(Int32.self))
        (eltern1, eltern2) = (band(Int32.self), band(Int32.self))
        (rolle, alter, allein) = (band(Int8.self), band(Int8.self), band(Int8.self))
        (vorbezug, status) = (band(Int8.self), band(Int8.self))
        (brutto, netto, kindergeld) = (band(Int64.self), band(Int64.self), band(Int64.self))
        (unterhalt, vorschuss) = (band(Int64.self), band(Int64.self))
        (vermögen, miete, heizung) = (band(Int64.self), band(Int64.self), band(Int64.self))
        (bund, kommune, zuschlag) = (band(Int64.self), band(Int64.self), band(Int64.self))
        self.bänder = bänder
    }

    deinit { for band in bänder { band.deallocate() } }

    /// Nur die Ergebnisse werden gebraucht.
    func beginne(zeilen anzahl: Int) {
        zeilen = anzahl
        for zeile in 0..<anzahl {
            (bund[zeile], kommune[zeile], zuschlag[zeile], status[zeile]) = (0, 0, 0, 0)
        }
    }

    /// Hängt einen Haushalt an.
    func haushalt(_ nummer: Int32, _ z: inout SplitMix64) {
        let art = Int.random(in: 0..<100, using: &z)
        let partner = art >= 73
        let kinder =
            switch art {
            case ..<55, 73..<82: 0
            case ..<73: Int.random(in: 1...3, using: &z)
            default: Int.random(in: 1...4, using: &z)
            }
        let erste = zeilen
        let personen = Int64(1 + (partner ? 1 : 0) + kinder)
        let wohnen = (
            miete: Int64.random(in: 25_000...45_000, using: &z) + 9_000 * personen,
            heizung: Int64.random(in: 3_000...6_000, using: &z) + 2_000 * personen,
            vorbezug: Int8(Int.random(in: 0..<5, using: &z) == 0 ? 0 : 1)
        )
        let alleinerziehend = !partner && kinder > 0
        erwachsen(nummer, rolle: 0, alleinerziehend: alleinerziehend, wohnen, &z)
        if partner { erwachsen(nummer, rolle: 1, alleinerziehend: false, wohnen, &z) }
        for _ in 0..<kinder {
            kind(nummer, erste: Int32(erste), partner: partner, wohnen, &z)
        }
    }

    private typealias Wohnen = (miete: Int64, heizung: Int64, vorbezug: Int8)

    private func zeile(_ nummer: Int32, _ rolle: Int8, _ alter: Int8, _ wohnen: Wohnen) -> Int {
        let i = zeilen
        zeilen += 1
        (haushalt[i], self.rolle[i], self.alter[i]) = (nummer, rolle, alter)
        (kindergeldAn[i], eltern1[i], eltern2[i], allein[i]) = (-1, -1, -1, 0)
        (brutto[i], netto[i], kindergeld[i], unterhalt[i]) = (0, 0, 0, 0)
        (vorschuss[i], vermögen[i], status[i]) = (0, 0, 0)
        (miete[i], heizung[i], vorbezug[i]) = (wohnen.miete, wohnen.heizung, wohnen.vorbezug)
        (bund[i], kommune[i], zuschlag[i]) = (0, 0, 0)
        return i
    }

    private func erwachsen(
        _ nummer: Int32, rolle: Int8, alleinerziehend: Bool, _ wohnen: Wohnen,
        _ z: inout SplitMix64
    ) {
        let i = zeile(nummer, rolle, Int8.random(in: 20...64, using: &z), wohnen)
        allein[i] = alleinerziehend ? 1 : 0
        if Int.random(in: 0..<4, using: &z) == 0 {
            let lohn = Int64.random(in: 10_000...250_000, using: &z)
            (brutto[i], netto[i]) = (lohn, lohn - max(0, lohn - 55_600) * 22 / 100)
        }
        vermögen[i] = Int64.random(in: 0...1_000_000, using: &z)
        if Int.random(in: 0..<20, using: &z) == 0 { vermögen[i] *= 5 }
    }

    private func kind(
        _ nummer: Int32, erste: Int32, partner: Bool, _ wohnen: Wohnen, _ z: inout SplitMix64
    ) {
        let i = zeile(nummer, 2, Int8.random(in: 0...18, using: &z), wohnen)
        (kindergeldAn[i], eltern1[i], eltern2[i]) = (erste, erste, partner ? erste + 1 : -1)
        kindergeld[i] = 25_900
        guard !partner else { return }
        switch Int.random(in: 0..<3, using: &z) {
        case 0: unterhalt[i] = Int64.random(in: 10_000...42_000, using: &z)
        case 1 where alter[i] < 18: vorschuss[i] = alter[i] < 6 ? 22_700 : 29_900
        default: break
        }
    }

    private func spalte<T>(_ band: UnsafeMutableBufferPointer<T>) -> Spalte<T> {
        Spalte(UnsafeBufferPointer(rebasing: band[..<zeilen]))
    }

    func spalten() -> Bevölkerungsspalten {
        Bevölkerungsspalten(
            haushalt: spalte(haushalt), rolle: spalte(rolle), alter: spalte(alter),
            kindergeldAn: spalte(kindergeldAn), alleinerziehend: spalte(allein),
            brutto: spalte(brutto), netto: spalte(netto), kindergeld: spalte(kindergeld),
            unterhalt: spalte(unterhalt), unterhaltsvorschuss: spalte(vorschuss),
            vermögen: spalte(vermögen), kaltmiete: spalte(miete), heizung: spalte(heizung),
            vorbezug: spalte(vorbezug), elternteil1: spalte(eltern1), elternteil2: spalte(eltern2),
            speicher: self)
    }

    func ziel() -> Ergebnisspalten {
        Ergebnisspalten(
            bund: UnsafeMutableBufferPointer(rebasing: bund[..<zeilen]),
            kommune: UnsafeMutableBufferPointer(rebasing: kommune[..<zeilen]),
            sofortzuschlag: UnsafeMutableBufferPointer(rebasing: zuschlag[..<zeilen]),
            status: UnsafeMutableBufferPointer(rebasing: status[..<zeilen]))
    }
}
