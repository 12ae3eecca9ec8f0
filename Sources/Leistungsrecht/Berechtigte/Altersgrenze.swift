import Grundtypen

/// Die Altersgrenze, mit der Leistungen nach dem SGB II enden (§ 7a SGB II).
enum Altersgrenze {
    /// Monate über 65 Jahre hinaus, nach Geburtsjahr ab 1947 (§ 7a Satz 2 SGB II).
    private static let anhebung: [Int] = [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 24,
    ]

    /// Der letzte Monat, in dem die Grenze noch nicht überschritten ist.
    ///
    /// Die Grenze ist mit Ablauf des Monats erreicht, in dem das Lebensalter vollendet wird; wer am
    /// Ersten geboren ist, vollendet es am letzten Tag des Vormonats (§ 187 Abs. 2 Satz 2, § 188
    /// Abs. 2 BGB).
    static func letzterMonat(geboren: Tag) -> Monat {
        let stelle = geboren.jahr - 1947
        let monate: Int
        if stelle < 0 {
            monate = 0
        } else {
            monate = stelle < anhebung.count ? anhebung[stelle] : 24
        }
        let geburtsmonat = geboren.monat + (65 * 12 + monate)
        return geboren.tagImMonat == 1 ? geburtsmonat - 1 : geburtsmonat
    }
}
