/// Eine Reihe in eigenem Speicher, der von Haushalt zu Haushalt wiederverwendet wird.
///
/// Anders als ein `Array` fragt er beim Schreiben nicht, ob ihn jemand teilt: er lässt sich nicht
/// kopieren (ADR 0002).
struct Puffer<Element: BitwiseCopyable>: ~Copyable {
    private var zeiger: UnsafeMutablePointer<Element>
    private var platz: Int
    /// So viele Plätze haben je einen Wert erhalten; nie weniger als `count`.
    private var belegt = 0
    private(set) var count = 0

    init(platz: Int = 16) {
        self.platz = max(1, platz)
        zeiger = .allocate(capacity: self.platz)
    }

    deinit { zeiger.deallocate() }

    @inline(__always)
    var indices: Range<Int> { 0..<count }

    // Die Adresse statt des Werts: gelesen wird nur das Feld, um das es geht.
    subscript(stelle: Int) -> Element {
        @inline(__always) unsafeAddress {
            precondition(stelle >= 0 && stelle < count)
            return UnsafePointer(zeiger + stelle)
        }
        @inline(__always) unsafeMutableAddress {
            precondition(stelle >= 0 && stelle < count)
            return zeiger + stelle
        }
    }

    /// Bringt die Reihe auf diese Länge; was schon da war, behält seinen alten Wert, Neues erhält `wert`.
    @inline(__always)
    mutating func setze(count neu: Int, neuesMit wert: @autoclosure () -> Element) {
        while belegt < neu {
            if belegt == platz { wachse() }
            (zeiger + belegt).initialize(to: wert())
            belegt += 1
        }
        count = neu
    }

    var array: [Element] { Array(UnsafeBufferPointer(start: zeiger, count: count)) }

    private mutating func wachse() {
        let größer = UnsafeMutablePointer<Element>.allocate(capacity: platz * 2)
        größer.initialize(from: zeiger, count: belegt)
        zeiger.deallocate()
        zeiger = größer
        platz *= 2
    }
}
