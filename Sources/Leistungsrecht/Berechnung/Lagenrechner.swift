import Grundtypen
import Rechtskern

/// Rechnet eine Lage nach der anderen ohne Spur und zeigt, was je Person herauskommt.
///
/// Nicht generisch, damit auch andere Module den spezialisierten Rechner benutzen; er behält seine Puffer.
struct Lagenrechner: ~Copyable {
    private var rechner: Rechner<OhneSpur>
    private let recht: Rechtslage

    init(_ lage: Lage, _ recht: Rechtslage) {
        rechner = Rechner(spur: OhneSpur(), lage)
        self.recht = recht
    }

    /// Was der Haushalt bekommt, samt Sofortzuschlag.
    private(set) var leistungen = Geld.null
    var niemandErwerbsfähig: Bool { rechner.niemandErwerbsfähig }
    /// Je Person eines, in der Reihenfolge der Lage.
    var blätter: [PersonBlatt<OhneSpur.Grund>] { rechner.blätter.array }
    /// Anerkannte Kosten vor dem Teilen nach Köpfen.
    var wohnkosten: Geld {
        (rechner.gemeinsam.unterkunft?.geld ?? .null) + (rechner.gemeinsam.heizung?.geld ?? .null)
    }
    /// Was zu verteilen war.
    var topf: Geld { rechner.gemeinsam.topf?.geld ?? .null }

    mutating func rechne(_ lage: Lage) throws(Rechtsfehler) {
        rechner.setze(lage)
        try rechner.rechne(recht)
        leistungen = .null
        guard !rechner.niemandErwerbsfähig else { return }
        for i in rechner.blätter.indices {
            leistungen += rechner.blätter[i].sofortzuschlag?.geld ?? .null
            guard rechner.blätter[i].gehörtDazu else { continue }
            leistungen += rechner.blätter[i].bund?.geld ?? .null
            leistungen += rechner.blätter[i].kommune?.geld ?? .null
            leistungen += rechner.blätter[i].bildung?.geld ?? .null
        }
    }
}
