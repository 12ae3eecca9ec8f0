package import Grundtypen

/// Bis wann abschließend entschieden sein muss, ehe das Vorläufige als abschließend gilt (§ 41a Abs. 5 SGB II).
///
/// Ein Jahr nach Ablauf des Bewilligungszeitraums: es beginnt mit dem Monatsersten danach und endet am Tag, der
/// diesem Ersten vorausgeht (§ 26 Abs. 1 SGB X, § 187 Abs. 2, § 188 Abs. 2 BGB). Ob es sich am Wochenende verlängert,
/// ist offen; hier nicht (AV-0078).
package struct Festsetzungsfrist: Hashable, Sendable {
    /// Der letzte Tag, an dem abschließend entschieden werden kann.
    package let ende: Tag

    /// - Parameter letzter: letzter Monat des Bewilligungszeitraums.
    package init(after letzter: Monat) {
        ende = (letzter + 13).erster - 1
    }

    /// Nach Satz 1 gilt am Tag das Vorläufige als abschließend, wenn keine Ausnahme nach Satz 2 vorliegt.
    package func istAbgelaufen(am tag: Tag) -> Bool { tag > ende }
}
