public import Grundtypen
import Leistungsrecht
public import Rechtskern

/// Das Overlay, mit dem gerechnet ist, in einer Ausgabe als JSON.
public struct OverlayForm: Codable, Hashable, Sendable {
    public var titel: String
    /// Immer `nicht geltendes Recht`.
    public var hinweis: String
    public var zeilen: [ZeileForm]

    public init(_ vorhaben: Überlagerung) {
        titel = vorhaben.titel
        hinweis = "nicht geltendes Recht"
        zeilen = vorhaben.zeilen.map { ZeileForm($0, in: vorhaben) }
    }

    /// Mit der Angabe, welche Zeilen im Rechenweg vorkommen.
    ///
    /// Ein Betrag in den Angaben geht vor: Kindergeld von 259 Euro bleibt 259, auch wenn das Overlay 300 nennt.
    ///
    /// - Parameters:
    ///   - vorhaben: das Overlay.
    ///   - schritte: alle Schritte der Rechnung.
    public init(_ vorhaben: Überlagerung, schritte: [Knoten]) {
        self.init(vorhaben)
        let genannt = Set(
            schritte.compactMap { knoten -> Nennung? in
                guard case .parameter(let id, let quelle, let ab, _) = knoten.rechenart else {
                    return nil
                }
                return Nennung(id: id, quelle: quelle, ab: ab)
            })
        for (stelle, zeile) in vorhaben.zeilen.enumerated() {
            zeilen[stelle].im_rechenweg = genannt.contains(
                Nennung(id: zeile.id, quelle: vorhaben.quelle(zeile), ab: zeile.ab))
        }
    }

    private struct Nennung: Hashable {
        let id, quelle: String
        let ab: Monat
    }

    public struct ZeileForm: Codable, Hashable, Sendable {
        public var parameter: String
        public var titel: String
        public var ab: String
        /// Letzter Monat, wenn danach eine jüngere Zeile des Rechts gilt; sonst fehlt er.
        public var bis: String?
        public var quelle: String
        /// Der Wert in Worten.
        public var wert: String
        /// Ob ein Schritt der Rechnung diese Zeile nennt; fehlt, wo das nicht geprüft ist.
        public var im_rechenweg: Bool?

        init(_ zeile: Überlagerung.Zeile, in vorhaben: Überlagerung) {
            bis = Overlaywert.letzterMonat(of: zeile, in: vorhaben)?.description
            parameter = zeile.id
            titel = zeile.titel
            ab = zeile.ab.description
            quelle = zeile.quelle
            wert = Overlaywert.worte(zeile)
        }
    }
}

/// Der Wert einer Zeile in Worten, wie er im Overlay steht.
public enum Overlaywert {
    /// Etwa `stufe_1 591.15, stufe_2 531.30 …`, `30 %` oder `keiner`.
    public static func worte(_ zeile: Überlagerung.Zeile) -> String {
        guard let parameter = ÜberlagerbareParameter.alle.first(where: { $0.id == zeile.id }),
            let felder = parameter.form.fassungen.first(where: { $0.count == zeile.zahlen.count })
        else { return "keiner" }
        return zip(felder, zeile.zahlen).map { feld, zahl in
            (feld.name.isEmpty ? "" : feld.name + " ") + worte(zahl, feld.einheit)
        }.joined(separator: ", ")
    }

    /// Der letzte Monat einer Zeile, wenn danach wieder das Recht gilt; nil, wenn sie bleibt oder eine
    /// andere Zeile des Overlays folgt.
    public static func letzterMonat(
        of zeile: Überlagerung.Zeile, in vorhaben: Überlagerung
    ) -> Monat? {
        let eigene = vorhaben.zeilen.filter { $0.id == zeile.id && $0.ab > zeile.ab }.map(\.ab)
        let recht =
            ÜberlagerbareParameter.alle.first { $0.id == zeile.id }?.zeilen.map(\.ab)
            .filter { $0 > zeile.ab } ?? []
        guard let nächste = recht.min(), eigene.min().map({ nächste < $0 }) ?? true else {
            return nil
        }
        return nächste - 1
    }

    static func worte(_ zahl: Int64, _ einheit: Werteform.Einheit) -> String {
        switch einheit {
        case .euro: Geld(cent: zahl).description
        case .prozent: zahl % 10 == 0 ? "\(zahl / 10) %" : "\(zahl / 10).\(zahl % 10) %"
        case .anzahl: "\(zahl)"
        }
    }
}
