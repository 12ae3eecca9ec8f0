/// Eine Rolle im Amt; was sie darf, sagt ``befugnisse``.
package enum Rolle: String, Hashable, Sendable, CaseIterable {
    /// Hat den ganzen Fall in einer Hand.
    case ansprechpartner
    case eingangszone
    case teamleitung
    case kasse
    case widerspruch
    case controlling
    case datenschutz
    case chancengleichheit
    case it

    /// Was die Rolle darf; alles andere ist verboten.
    ///
    /// Wer bewilligt, zahlt nicht aus, und umgekehrt; die IT bearbeitet keine Fälle.
    package var befugnisse: Set<Befugnis> {
        switch self {
        case .ansprechpartner:
            [
                .arbeitslisteSehen, .akteSehen, .antragErfassen, .angabenÄndern, .vorschlagen,
                .prüfen,
            ]
        case .eingangszone: [.arbeitslisteSehen, .antragErfassen]
        case .teamleitung: [.arbeitslisteSehen, .akteSehen, .zuweisen, .prüfen]
        case .kasse: [.zahlläufeSehen, .zahllaufFühren]
        case .widerspruch: [.arbeitslisteSehen, .akteSehen]
        case .controlling: []
        case .datenschutz: [.zugriffeSehen]
        case .chancengleichheit: []
        case .it: [.ablagePrüfen]
        }
    }
}

/// Was jemand tun darf.
package enum Befugnis: String, Hashable, Sendable, CaseIterable {
    case arbeitslisteSehen
    case akteSehen
    case antragErfassen
    case angabenÄndern
    case zuweisen
    case vorschlagen
    case prüfen
    case zahlläufeSehen
    /// Vorbereiten, prüfen, freigeben, ausgeben; dieselbe Person nie alles.
    case zahllaufFühren
    case zugriffeSehen
    case ablagePrüfen

    /// Befugnisse, die nie in einer Hand liegen dürfen.
    static let unvereinbar: [(Set<Befugnis>, Set<Befugnis>)] = [
        ([.vorschlagen, .prüfen], [.zahllaufFühren]),
        ([.ablagePrüfen], [.akteSehen, .vorschlagen, .prüfen, .zahllaufFühren]),
    ]
}
