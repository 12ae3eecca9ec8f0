package import Rechtskern

/// Ein Absatz mit den Fundstellen, auf denen er beruht.
package struct Begründungsabsatz: Hashable, Sendable {
    package var überschrift: String?
    package var text: String
    package var normen: [Norm]

    package init(_ text: String, überschrift: String? = nil, normen: [Norm]) {
        self.überschrift = überschrift
        self.text = text
        self.normen = normen
    }
}

/// Die Begründung oder der Grund, aus dem sie fehlen darf (§ 35 SGB X).
package enum Begründung: Hashable, Sendable {
    case absätze([Begründungsabsatz])
    case entbehrlich(Begründungsausnahme)
}

/// § 35 Abs. 2 SGB X; auf Verlangen ist innerhalb eines Jahres zu begründen (Abs. 3).
package enum Begründungsausnahme: Hashable, Sendable, CaseIterable {
    /// Nr. 1: dem Antrag wird entsprochen, niemandes Rechte sind betroffen.
    case antragEntsprochen
    /// Nr. 2: die Auffassung der Behörde ist bekannt oder erkennbar.
    case bekannt
    /// Nr. 3: gleichartige Bescheide in größerer Zahl.
    case gleichartig
}
