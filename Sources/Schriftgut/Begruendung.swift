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
