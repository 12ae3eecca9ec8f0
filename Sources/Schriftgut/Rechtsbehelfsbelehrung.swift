/// Die Belehrung über den Widerspruch (§ 36 SGB X, § 84 Abs. 1 SGG).
///
/// Der Wortlaut entsteht nur hier. Fehlt ein Teil oder ist er unrichtig, gilt statt der Monatsfrist ein
/// Jahr (§ 66 Abs. 2 SGG). Deshalb gibt es keinen freien Text, der etwas verlangen könnte, was das
/// Gesetz nicht verlangt, etwa eine Begründung.
package struct Rechtsbehelfsbelehrung: Hashable, Sendable {
    /// Die Formen des § 84 Abs. 1 Satz 1 SGG.
    package enum Form: Hashable, Sendable, CaseIterable {
        case schriftlich
        /// § 36a Abs. 2 SGB I.
        case elektronisch
        /// § 36a Abs. 2a SGB I und § 9a Abs. 5 OZG.
        case schriftformersetzend
        case niederschrift
    }

    /// Wo der Widerspruch einzureichen ist: die Stelle, die den Bescheid erlassen hat.
    package var stelle: String
    package var sitz: Anschrift
    package var formen: [Form]
    package var zugang: ElektronischerZugang

    /// Die Belehrung zu einem Bescheid dieser Behörde.
    package init(widerspruchBei behörde: Behörde) {
        stelle = behörde.name
        sitz = behörde.sitz
        formen = Form.allCases
        zugang = behörde.zugang
    }

    /// Rechtsbehelf und Frist; bei einer Anschrift im Ausland wären es drei Monate, Briefe dorthin gibt
    /// es nicht (§ 84 Abs. 1 Satz 2 SGG).
    package var fristsatz: String {
        "Gegen diesen Bescheid können Sie innerhalb eines Monats, nachdem er Ihnen bekannt gegeben worden "
            + "ist, Widerspruch erheben."
    }

    /// Behörde und Sitz.
    package var ortssatz: String {
        "Reichen Sie den Widerspruch bei dieser Stelle ein: \(stelle), \(sitz.einzeilig). Dafür gibt "
            + "es diese Wege:"
    }

    package func text(of form: Form) -> String {
        switch form {
        case .schriftlich: "schriftlich,"
        case .elektronisch:
            "in elektronischer Form nach § 36a Abs. 2 SGB I als Dokument mit qualifizierter "
                + "elektronischer Signatur an \(zugang.signierteDokumente),"
        case .schriftformersetzend:
            "schriftformersetzend nach § 36a Abs. 2a SGB I und § 9a Abs. 5 OZG"
                + (zugang.formular.map { ", etwa mit dem elektronischen Formular auf \($0)," } ?? "")
                + " oder"
        case .niederschrift: "zur Niederschrift bei dieser Stelle."
        }
    }
}
