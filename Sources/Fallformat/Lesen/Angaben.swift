/// Eine Gruppe von Angaben mit bekannten Schlüsseln.
struct Angaben<S: Schlüssel> {
    let wert: Wert
    private let gang: Lesegang
    private let werte: [S: Wert]
    /// Schlüssel, die vermutlich nur vertippt sind; sie fehlen nicht auch noch.
    private let vermutet: Set<String>

    /// Meldet, was nicht in die Gruppe gehört.
    init(_ einträge: [YamlKnoten.Eintrag], wert: Wert, gang: Lesegang) {
        self.wert = wert
        self.gang = gang
        var werte: [S: Wert] = [:]
        var vermutet: Set<String> = []
        for eintrag in einträge {
            let pfad = wert.pfad.isEmpty ? eintrag.schlüssel : "\(wert.pfad).\(eintrag.schlüssel)"
            if let schlüssel = S(rawValue: eintrag.schlüssel) {
                werte[schlüssel] = Wert(knoten: eintrag.wert, pfad: pfad)
            } else if let regel = S.nichtGebaut[eintrag.schlüssel] {
                gang.melde(eintrag.stelle, pfad, .nichtGebaut(regel.norm, was: regel.was))
            } else {
                let meinten = Ähnlichkeit.vorschlag(für: eintrag.schlüssel, aus: S.worte)
                if let meinten { vermutet.insert(meinten) }
                gang.melde(
                    eintrag.stelle, wert.pfad,
                    .form(
                        .unbekannterSchlüssel(
                            eintrag.schlüssel, meinten: meinten, bekannt: S.worte)))
            }
        }
        self.werte = werte
        self.vermutet = vermutet
    }

    subscript(schlüssel: S) -> Wert? { werte[schlüssel] }

    /// Der Wert einer Angabe, ohne die es nicht geht.
    func pflicht<T>(_ schlüssel: S, _ erwartet: Erwartet, _ lies: (Wert) -> T?) -> T? {
        guard let wert = werte[schlüssel] else {
            if !vermutet.contains(schlüssel.rawValue) {
                gang.melde(self.wert, .form(.fehlt(schlüssel.rawValue, erwartet)))
            }
            return nil
        }
        return lies(wert)
    }

    /// Der Wert, wenn es ihn gibt und er lesbar ist.
    func freiwillig<T>(_ schlüssel: S, _ lies: (Wert) -> T?) -> T? {
        werte[schlüssel].flatMap(lies)
    }

    /// Meldet die Angabe, weil sie hier nicht passt.
    func nicht(_ schlüssel: S, nurBei: String) {
        guard let wert = werte[schlüssel] else { return }
        gang.melde(wert, .widerspruch(.passtNicht(schlüssel.rawValue, nurBei: nurBei)))
    }
}
