public import Rechtskern

/// Worte zu Bildung und Teilhabe.
extension Begriff {
    public static var bildungUndTeilhabe: Self {
        .init("Bildung und Teilhabe", "education and participation")
    }
    static var ausflüge: Self { .init("Ausflüge", "day trips") }
    static var klassenfahrten: Self { .init("Klassenfahrten", "class trips") }
    static var schulbedarfErstes: Self {
        .init("Schulbedarf erstes Halbjahr", "school supplies, first half-year")
    }
    static var schulbedarfZweites: Self {
        .init("Schulbedarf zweites Halbjahr", "school supplies, second half-year")
    }
    static var schülerbeförderung: Self { .init("Schülerbeförderung", "school transport") }
    static var lernförderung: Self { .init("Lernförderung", "learning support") }
    static var mittagsverpflegung: Self { .init("Mittagsverpflegung", "common lunch") }
    static var teilhabe: Self {
        .init("Teilhabe am sozialen und kulturellen Leben", "social and cultural participation")
    }
    static var teilhabeWeitere: Self {
        .init("weitere Aufwendungen für Teilhabe", "further costs of participation")
    }
    static var weiteresEinkommen: Self {
        .init("Einkommen und Vermögen über dem Bedarf", "income and assets above the need")
    }
    static var gedecktDurchEinkommen: Self {
        .init("davon für diesen Bedarf", "thereof for this need")
    }
}
