import Grundtypen

/// Wie viele Dreißigstel des Monats auf einen Abschnitt entfallen (§ 41 Abs. 1 Satz 2, 3 SGB II).
///
/// Wer den ganzen Monat dazugehört, bekommt dreißig Dreißigstel: der letzte Abschnitt erhält, was die
/// früheren übrig lassen. Sonst zählen die Kalendertage, zusammen höchstens dreißig (AV-0003).
enum Tageszählung {
    /// - Parameters:
    ///   - abschnitte: Länge jedes Abschnitts in Kalendertagen, lückenlos über den Monat.
    ///   - dabei: ob die Person im Abschnitt dazugehört.
    /// - Returns: Dreißigstel je Abschnitt.
    static func dreißigstel(abschnitte: [Int], dabei: [Bool]) -> [Int] {
        let ganzerMonat = dabei.allSatisfy(\.self)
        var übrig = 30
        return zip(abschnitte, dabei).enumerated().map { stelle, abschnitt in
            let (länge, istDabei) = abschnitt
            guard istDabei else { return 0 }
            let letzter = ganzerMonat && stelle == abschnitte.count - 1
            let tage = letzter ? übrig : min(länge, übrig)
            übrig -= tage
            return tage
        }
    }
}
