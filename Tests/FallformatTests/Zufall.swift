/// Zufall mit festem Anfang (SplitMix64), damit jeder Lauf dasselbe prüft.
struct Zufall: RandomNumberGenerator {
    private var zustand: UInt64

    init(_ anfang: UInt64) { zustand = anfang }

    mutating func next() -> UInt64 {
        zustand &+= 0x9E37_79B9_7F4A_7C15
        var z = zustand
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
