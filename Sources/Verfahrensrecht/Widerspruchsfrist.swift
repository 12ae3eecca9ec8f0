package import Grundtypen

/// Bis wann Widerspruch möglich ist: ein Monat nach der Bekanntgabe im Inland (§ 84 Abs. 1 Satz 1 SGG).
///
/// Gilt nur mit richtiger Rechtsbehelfsbelehrung; ohne sie ist es ein Jahr (§ 66 Abs. 2 SGG).
package struct Widerspruchsfrist: Hashable, Sendable {
    /// Der letzte Tag der Frist.
    package let ende: Tag
    /// Wohin der Monat rechnerisch führt (§ 64 Abs. 2 SGG).
    package let rechnerisch: Tag
    /// Warum das Ende verschoben ist (§ 64 Abs. 3 SGG).
    package let verschoben: Ruhe?
    /// Ein Feiertag, der am letzten Tag nur in manchen Gemeinden des Landes gilt.
    package let örtlichMöglich: Feiertag?

    package init(after bekanntgabe: Tag, at feiertage: Feiertage) {
        rechnerisch = Widerspruchsfrist.monatsende(after: bekanntgabe)
        verschoben = feiertage.ruhe(am: rechnerisch)
        ende = feiertage.werktag(ab: rechnerisch)
        örtlichMöglich = feiertage.nurAnderswo(am: ende)
    }

    /// Der Tag mit derselben Zahl im nächsten Monat, sonst dessen letzter (§ 64 Abs. 2 Satz 1, 2 SGG).
    private static func monatsende(after tag: Tag) -> Tag {
        let monat = tag.monat + 1
        return monat.erster + (min(tag.tagImMonat, monat.tage) - 1)
    }
}
