import Grundtypen
import Rechtskern

/// Sofortzuschlag für Kinder, Jugendliche und junge Erwachsene (§ 72 SGB II).
///
/// Er steht neben der Verteilung: kein Bedarf, kein Einkommen, im Teilmonat ungekürzt (AV-0007).
enum Sofortzuschlag {
    /// Null, solange es ihn nicht gab.
    static let betrag = Parameter<Geld>(
        "sgb2.72", "Sofortzuschlag",
        .init(ab: Monat(2011, 4), "SGB II (noch kein § 72)", .null),
        .init(ab: Monat(2022, 7), "§ 72 SGB II a.F., BGBl. I 2022 S. 760", .euro(20)),
        .init(ab: Monat(2025, 1), "§ 72 Abs. 1 SGB II", .euro(25)))
}
