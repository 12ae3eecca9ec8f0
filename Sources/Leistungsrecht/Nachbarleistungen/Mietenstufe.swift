/// Die Mietenstufe der Gemeinde, in der die Wohnung liegt (§ 12 Abs. 2 bis 5 WoGG, Anlage WoGV).
public enum Mietenstufe: Int, Hashable, Sendable, CaseIterable {
    case eins = 1
    case zwei, drei, vier, fünf, sechs, sieben

    /// `IV`, wie im Gesetz.
    public var römisch: String {
        switch self {
        case .eins: "I"
        case .zwei: "II"
        case .drei: "III"
        case .vier: "IV"
        case .fünf: "V"
        case .sechs: "VI"
        case .sieben: "VII"
        }
    }
}
