extension Tag {
    /// Ostersonntag im gregorianischen Kalender.
    ///
    /// Verfahren „Meeus/Jones/Butcher“ (J. Meeus, Astronomical Algorithms, Kap. 8), ohne Ausnahmen;
    /// die Buchstaben sind die des Verfahrens.
    public static func ostersonntag(_ jahr: Int) -> Tag {
        let (a, b, c) = (jahr % 19, jahr / 100, jahr % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 19 * l) / 433
        let n = (h + l - 7 * m + 90) / 25
        return Tag(jahr, n, (h + l - 7 * m + 33 * n + 19) % 32)
    }
}
