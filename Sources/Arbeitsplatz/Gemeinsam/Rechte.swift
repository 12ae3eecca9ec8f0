package import Fachprozesse
package import Weboberflaeche

extension Recht {
    /// Die Befugnis, ohne die es dieses Recht nicht gibt.
    ///
    /// Ob sie im einzelnen Fall genügt, entscheiden die Fachprozesse bei jeder Handlung noch einmal.
    package var befugnis: Befugnis {
        switch self {
        case .fälleSehen: .arbeitslisteSehen
        case .antragErfassen, .nachweisAnfügen: .antragErfassen
        case .vorschlagen: .vorschlagen
        case .prüfen: .prüfen
        case .zahllaufSehen: .zahlläufeSehen
        case .zahllaufVorbereiten, .zahllaufFreigeben: .zahllaufFühren
        case .betriebSehen: .ablagePrüfen
        case .zugriffeSehen: .zugriffeSehen
        }
    }
}

extension Akteur {
    /// Was diese Person am Arbeitsplatz darf.
    package var rechte: Set<Recht> { Set(Recht.allCases.filter { darf($0.befugnis) }) }
}

extension Befugnis {
    /// Wozu sie berechtigt, als Ergänzung zu „Ihre Rolle umfasst nicht: …“.
    func name(_ s: Sprache) -> String {
        switch self {
        case .arbeitslisteSehen: s("Fälle auflisten", "listing cases")
        case .akteSehen: s("Akten ansehen", "viewing case files")
        case .antragErfassen:
            s("Anträge und Nachweise erfassen", "recording applications and proofs")
        case .angabenÄndern: s("Angaben ändern", "changing facts")
        case .zuweisen: s("Fälle zuweisen", "assigning cases")
        case .vorschlagen: s("Entscheidungen vorschlagen", "proposing decisions")
        case .prüfen: s("Entscheidungen prüfen", "checking decisions")
        case .zahlläufeSehen: s("Zahlläufe ansehen", "viewing payment runs")
        case .zahllaufFühren: s("Zahlläufe führen", "managing payment runs")
        case .zugriffeSehen: s("Zugriffe ansehen", "viewing the access log")
        case .ablagePrüfen: s("die Ablage prüfen", "checking the storage")
        }
    }
}

extension Rolle {
    func name(_ s: Sprache) -> String {
        switch self {
        case .ansprechpartner: s("Ansprechperson", "case worker")
        case .eingangszone: s("Eingangszone", "front desk")
        case .teamleitung: s("Teamleitung", "team lead")
        case .kasse: s("Kasse", "cash office")
        case .widerspruch: s("Widerspruchsstelle", "objections office")
        case .controlling: s("Controlling", "controlling")
        case .datenschutz: s("Datenschutz", "data protection")
        case .chancengleichheit: s("Chancengleichheit", "equal opportunities")
        case .it: s("IT", "IT")
        }
    }
}
