package import Rechtskern

/// Ein Absatz mit den Fundstellen, auf denen er beruht.
package struct Begründungsabsatz: Hashable, Sendable {
    package var überschrift: String?
    package var text: String
    /// Eine Liste unter dem Text, etwa was von wann bis wann gilt.
    package var punkte: [String]
    package var normen: [Norm]

    package init(
        _ text: String, überschrift: String? = nil, punkte: [String] = [], normen: [Norm]
    ) {
        self.überschrift = überschrift
        self.text = text
        self.punkte = punkte
        self.normen = normen
    }
}
