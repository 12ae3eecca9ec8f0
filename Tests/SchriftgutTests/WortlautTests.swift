import Foundation
import Grundtypen
import Rechtskern
import Testing

@testable import Schriftgut
@testable import Schriftproben

@Suite struct `Namen der Leistung (§ 19 Abs. 1, § 65a Abs. 4 SGB II)` {
    @Test(arguments: [
        (Monat(2022, 12), Leistungsname.arbeitslosengeldII), (Monat(2023, 1), .bürgergeld),
        (Monat(2026, 6), .bürgergeld), (Monat(2026, 7), .grundsicherungsgeld),
    ])
    func `der Monat bestimmt den Namen`(monat: Monat, name: Leistungsname) {
        #expect(Leistungsname(in: monat, am: Tag(2026, 8, 1)) == name)
    }

    @Test func `ein Zeitraum über den Wechsel nennt beide Namen`() {
        #expect(
            Leistungsname.text(for: Monat(2026, 2)...Monat(2027, 1), am: Tag(2026, 4, 16))
                == "Bürgergeld (ab Juli 2026: Grundsicherungsgeld)")
        #expect(
            Leistungsname.text(for: Monat(2026, 7)...Monat(2027, 1), am: Tag(2026, 7, 1))
                == "Grundsicherungsgeld")
    }
}

@Suite struct `§ 36 SGB X, § 84 SGG Rechtsbehelfsbelehrung` {
    private func text() -> String {
        let belehrung = Rechtsbehelfsbelehrung(widerspruchBei: Muster.behörde)
        return
            ([belehrung.fristsatz, belehrung.ortssatz] + belehrung.formen.map(belehrung.text(of:)))
            .joined(separator: " ")
    }

    @Test func `ein Brief nennt keinen Namen, den es noch nicht gibt`() {
        #expect(
            Leistungsname.text(for: Monat(2025, 12)...Monat(2026, 11), am: Tag(2026, 4, 15))
                == "Bürgergeld")
    }

    @Test(arguments: [
        "Widerspruch", "Jobcenter Landkreis Musterland", "Marktplatz 1, 99999 Musterstadt",
        "innerhalb eines Monats", "schriftlich", "§ 36a Abs. 2 SGB I",
        "§ 36a Abs. 2a SGB I und § 9a Abs. 5 OZG", "zur Niederschrift",
    ])
    func `alle Teile sind da`(teil: String) {
        #expect(text().contains(teil))
    }

    /// Verlangt die Belehrung mehr als das Gesetz, ist sie unrichtig (§ 66 Abs. 2 SGG).
    @Test(arguments: [
        "begründ", "müssen", "muss ", "unterschr", "beifügen", "beantrag", "Beweis", "persönlich",
        "Formular zu verwenden", "nur ",
    ])
    func `nichts wird verlangt, was das Gesetz nicht verlangt`(wort: String) {
        #expect(!text().localizedCaseInsensitiveContains(wort))
    }

    @Test func `ohne Formular der Behörde bleibt die Form genannt`() {
        var behörde = Muster.behörde
        behörde.zugang.formular = nil
        let belehrung = Rechtsbehelfsbelehrung(widerspruchBei: behörde)
        #expect(
            belehrung.text(of: .schriftformersetzend)
                == "schriftformersetzend nach § 36a Abs. 2a SGB I und § 9a Abs. 5 OZG oder")
    }
}

@Suite struct `Schreibweise von Fundstellen und Konten` {
    @Test func `Fundstellen eines Gesetzes nennen es einmal`() {
        #expect(
            Schreibweise.fundstellen([
                "§ 20 Abs. 4 SGB II", "§ 23 Nr. 1 SGB II", "§ 20 Abs. 4 SGB II",
            ])
                == "§\u{A0}20 Abs.\u{A0}4, §\u{A0}23 Nr.\u{A0}1\u{A0}SGB\u{A0}II")
        #expect(
            Schreibweise.fundstellen(["§ 37 Abs. 1 SGB X", "§ 38 Abs. 1 SGB II"])
                == "§\u{A0}37 Abs.\u{A0}1\u{A0}SGB\u{A0}X, §\u{A0}38 Abs.\u{A0}1\u{A0}SGB\u{A0}II")
        #expect(Schreibweise.fundstellen(["§ 187 BGB"]) == "§\u{A0}187 BGB")
        #expect(Schreibweise.fundstellen([]) == "")
    }

    @Test func `Aufzählungen enden mit und`() {
        #expect(Schreibweise.aufzählung(["A"]) == "A")
        #expect(Schreibweise.aufzählung(["A", "B"]) == "A und B")
        #expect(Schreibweise.aufzählung(["A", "B", "C"]) == "A, B und C")
    }

    @Test(arguments: ["DE89370400440532013000", "DE89 3704 0044 0532 0130 00"])
    func `die IBAN steht nur gekürzt im Brief`(iban: String) {
        #expect(MaskierteIBAN(iban)?.text == "DE89 … 3000")
    }

    @Test(arguments: [
        "", "DE", "de89370400440532013000", "DE8937040044053201300*", "1289370400440532013000",
    ])
    func `was keine IBAN ist, wird keine`(text: String) {
        #expect(MaskierteIBAN(text) == nil)
    }
}
