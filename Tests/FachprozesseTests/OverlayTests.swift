import Ablage
import Fachprozesse
import Fallakte
import Grundtypen
import Leistungsrecht
import Rechtskern
import Testing

/// Mit einem Overlay lässt sich rechnen, aber nichts entscheiden (§ 31 SGB I).
@Suite struct `Entscheiden ohne Overlay` {
    @Test func `der Weg zum Bescheid lehnt jede Rechnung mit Overlay ab`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.alleinstehend)
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst).stand
        let antrag = try #require(akte.offeneAnträge.first)
        let monat = antrag.wirktAb
        var gilt = Monatsrechner(akte)
        #expect(try gilt.ergebnis(monat, über: antrag, in: nil).gesamt.istPositiv)
        let zuschlag = try #require(ÜberlagerbareParameter.alle.first { $0.id == "sgb2.72" })
        let zeile = try #require(zuschlag.zeile(ab: monat, quelle: "Probe", zahlen: [4000]))
        let vorhaben = Überlagerung(titel: "Probe", zeilen: [zeile])
        var rechner = Monatsrechner(akte, under: Rechtsstand(mit: vorhaben))
        #expect {
            try rechner.ergebnis(monat, über: antrag, in: nil)
        } throws: { fehler in
            guard case .recht(.nichtGeltendesRecht(let norm, let overlay)) = fehler as? Fachfehler
            else { return false }
            return norm == "§ 31 SGB I" && overlay == "Probe"
        }
    }
}
