import Fallakte
import Leistungsrecht
import Weboberflaeche

/// Übersetzt zwischen den Pfaden des Fallformats (`personen.anna.geboren`) und denen des Formulars
/// (`personen.0.geboren`).
struct Angabepfad: Sendable {
    private let personen: [String]

    init(personen: [String]) { self.personen = personen }
    init(_ s: Sachverhalt) { self.init(personen: s.personen.map(\.id)) }

    /// Der Name des Formularfelds; was keine bekannte Person nennt, bleibt unverändert.
    func feldname(_ pfad: String) -> String {
        var teile = pfad.split(separator: ".").map(String.init)
        guard teile.count >= 2, teile[0] == "personen",
            let stelle = personen.firstIndex(of: teile[1])
        else {
            // Eine einzelne Wohnung ist die erste ihrer Liste.
            if teile.first == "wohnung", teile.count == 1 || Int(teile[1]) == nil {
                teile.insert("0", at: 1)
                return teile.joined(separator: ".")
            }
            return pfad
        }
        teile[1] = String(stelle)
        return teile.joined(separator: ".")
    }

    /// Die Stelle im Formular, an der die Angabe steht: ein Feld oder der Block darum.
    func anker(_ pfad: String) -> String {
        let name = feldname(pfad)
        let teile = name.split(separator: ".")
        switch (teile.first, teile.count) {
        case ("personen", 2): return "b-person-\(teile[1])"
        case ("personen", 3) where teile[2] == "einkommen" || teile[2] == "vermoegen":
            return "b-\(Feld.id(of: name))"
        case ("personen", 4) where Int(teile[3]) != nil: return "b-\(Feld.id(of: name))"
        case ("wohnung", 2): return "b-wohnung-\(teile[1])"
        case (nil, _): return ""
        default: return Feld.id(of: name)
        }
    }

    /// Der Verweis auf das Formular eines Falls; nil, wenn die Angabe dort nicht steht.
    ///
    /// Örtliche Werte und der Zeitraum gehören dem Amt und der Entscheidung, nicht dem Antrag.
    func ziel(_ pfad: String, of fall: FallID) -> String? {
        let imFormular: Set<Substring> = ["personen", "wohnung", "kontakt"]
        guard let erstes = pfad.split(separator: ".").first else { return Pfade.angaben(fall) }
        return imFormular.contains(erstes) ? "\(Pfade.angaben(fall))#\(anker(pfad))" : nil
    }
}
