import Rechtskern

/// Die Worte der besonderen Einnahmen.
extension Begriff {
    static var einmaligeEinnahme: Self { .init("einmalige Einnahme", "one-off receipt") }
    static var vorwegAbgesetzt: Self { .init("vorweg abgesetzt", "deducted beforehand") }
    static var einmaligeEinnahmeBereinigt: Self {
        .init("aufzuteilende Einnahme", "receipt to be spread")
    }
    static var teilbetrag: Self {
        .init("Teilbetrag einer aufgeteilten Einnahme", "part of a receipt spread over months")
    }
}
