/// Warum eine Bank eine Überweisung zurückgibt (ISO 20022, External Code Sets, Return Reason).
package struct Rückgabecode: Hashable, Sendable, CustomStringConvertible {
    /// Vier Großbuchstaben oder Ziffern.
    package let text: String

    /// Nil bei jeder anderen Form. Ein unbekannter Code ist gültig: Banken dürfen neue verwenden.
    package init?(_ text: String) {
        guard text.utf8.count == 4,
            text.utf8.allSatisfy({ istZiffer($0) || istGroßbuchstabe($0) })
        else { return nil }
        self.text = text
    }

    package var description: String { text }

    /// Was im Fall zu tun ist; ein unbekannter Code verlangt einen Menschen.
    package var maßnahme: Rückgabemaßnahme { Rückgabecode.maßnahmen[text] ?? .klären }

    private static let maßnahmen: [String: Rückgabemaßnahme] = [
        "AC01": .kontoErfragen, "AC03": .kontoErfragen, "AC04": .kontoErfragen,
        "AC07": .kontoErfragen, "AC06": .kontoGesperrt,
        "AC13": .kasse, "AC14": .kasse, "AG01": .kasse, "AG02": .kasse,
        "AM05": .doppelzahlungPrüfen, "DUPL": .doppelzahlungPrüfen,
        "CUST": .zurückgerufen, "FOCR": .zurückgerufen,
        "CNOR": .bankverbindungBerichtigen, "DNOR": .bankverbindungBerichtigen,
        "RC01": .bankverbindungBerichtigen, "RC07": .bankverbindungBerichtigen,
        "ERIN": .technisch, "TM01": .technisch,
        "FR01": .betrugsverdacht, "MD07": .inhaberVerstorben,
    ]
}

/// Was auf eine Rückgabe hin zu tun ist.
package enum Rückgabemaßnahme: Hashable, Sendable, CaseIterable {
    case kontoErfragen, kontoGesperrt, kasse, doppelzahlungPrüfen, zurückgerufen
    case bankverbindungBerichtigen, technisch, betrugsverdacht
    /// Alle laufenden Zahlungen an die Person anhalten (§ 40 Abs. 5 SGB II, § 118 Abs. 3 bis 4a
    /// SGB VI).
    case inhaberVerstorben
    case klären

    package var meldung: String {
        switch self {
        case .kontoErfragen:
            "Das Konto gibt es nicht oder nicht mehr. Bitte eine neue Bankverbindung erfragen und "
                + "noch heute auf anderem Weg zahlen."
        case .kontoGesperrt:
            "Das Konto ist gesperrt. Bitte mit der Person klären; nicht von selbst erneut zahlen."
        case .kasse:
            "Die Bank nimmt diese Zahlungsart für das Konto nicht. Bitte die Kasse klären lassen."
        case .doppelzahlungPrüfen:
            "Die Bank meldet eine doppelte Zahlung. Zu zweit prüfen, bevor wieder gezahlt wird."
        case .zurückgerufen: "Die Zahlung wurde auf unseren Rückruf zurückgegeben."
        case .bankverbindungBerichtigen:
            "Die Bank ist so nicht erreichbar. Bitte IBAN und Bank vergleichen."
        case .technisch:
            "Technischer Grund oder zu spät eingereicht. Die Zahlung kann wiederholt werden."
        case .betrugsverdacht:
            "Betrugsverdacht. Konto nicht mehr verwenden und die Teamleitung informieren."
        case .inhaberVerstorben:
            "Die kontoführende Person ist verstorben. Alle laufenden Zahlungen an sie anhalten und den "
                + "Fall prüfen."
        case .klären: "Die Bank nennt keinen bekannten Grund. Bitte bei der Bank nachfragen."
        }
    }
}
