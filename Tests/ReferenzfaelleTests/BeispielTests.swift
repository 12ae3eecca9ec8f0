import Fallformat
import Foundation
import Grundtypen
import Leistungsrecht
import Testing

/// Die Haushalte unter `Beispiele/` mit ihren von Hand gerechneten Ergebnissen.
@Suite struct `Beispiele` {
    static let ordner = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Beispiele")

    static let dateien: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: ordner.path)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()

    @Test func `es gibt mindestens 25 Beispiele`() {
        #expect(Self.dateien.count >= 25)
    }

    @Test(arguments: dateien)
    func `stimmt auf den Cent`(datei: String) throws {
        let text = try String(contentsOf: Self.ordner.appending(path: datei), encoding: .utf8)
        let gelesen = try Fallleser.read(text, datei: datei)
        let erwartung = try #require(gelesen.erwartung, "\(datei) nennt keine Ergebnisse")
        #expect(!erwartung.monate.isEmpty)
        let berechnung = try Berechnung(
            gelesen.sachverhalt, monate: erwartung.monate.map(\.monat))
        for (soll, ist) in zip(erwartung.monate, berechnung.monate) {
            #expect(
                soll.gesamt != nil || soll.keinAnspruch || !soll.personen.isEmpty,
                "\(datei) \(soll.monat) nennt keinen Betrag")
            prüfe(soll, ist)
        }
    }

    @Test(arguments: dateien)
    func `lässt sich über den ganzen Zeitraum rechnen`(datei: String) throws {
        let text = try String(contentsOf: Self.ordner.appending(path: datei), encoding: .utf8)
        let gelesen = try Fallleser.read(text, datei: datei)
        let berechnung = try Berechnung(gelesen.sachverhalt)
        #expect(berechnung.monate.count == berechnung.zeitraum.anzahl)
    }

    private func prüfe(_ soll: Erwartung.MonatErwartung, _ ist: Monatsergebnis) {
        let ort = "\(soll.monat)"
        if soll.keinAnspruch { #expect(!ist.hatAnspruch, "\(ort)") }
        if soll.fortgeschrieben { #expect(!ist.fortgeschrieben.isEmpty, "\(ort)") }
        vergleiche(soll.gesamt, ist.gesamt, "\(ort) gesamt")
        vergleiche(soll.bund, ist.bund, "\(ort) bund")
        vergleiche(soll.kommune, ist.kommune, "\(ort) kommune")
        vergleiche(soll.bildung, ist.bildung, "\(ort) bildung")
        vergleiche(soll.einmalig, ist.einmalig, "\(ort) einmalig")
        if let außerhalb = soll.außerhalb {
            #expect(Set(außerhalb) == Set(ist.außerhalb), "\(ort) ausserhalb")
        }
        for (id, person) in soll.personen {
            let gefunden = ist.personen.first { $0.id == id }
            #expect(gefunden != nil, "\(ort) \(id) fehlt")
            guard let p = gefunden else { continue }
            vergleiche(person.regelbedarf, p.regelbedarf, "\(ort) \(id) regelbedarf")
            vergleiche(person.mehrbedarf, p.mehrbedarf, "\(ort) \(id) mehrbedarf")
            vergleiche(person.unterkunft, p.unterkunft + p.heizung, "\(ort) \(id) unterkunft")
            vergleiche(person.einkommen, p.einkommen, "\(ort) \(id) einkommen")
            vergleiche(person.verteilt, p.verteilt, "\(ort) \(id) verteilt")
            vergleiche(person.anspruch, p.anspruch, "\(ort) \(id) anspruch")
            vergleiche(person.bund, p.bund, "\(ort) \(id) bund")
            vergleiche(person.kommune, p.kommune, "\(ort) \(id) kommune")
            vergleiche(person.minderung, p.minderung, "\(ort) \(id) minderung")
            vergleiche(person.bildung, p.bildung, "\(ort) \(id) bildung")
            vergleiche(person.einmalig, p.einmalig.summe, "\(ort) \(id) einmalig")
            vergleiche(person.sofortzuschlag, p.sofortzuschlag, "\(ort) \(id) sofortzuschlag")
        }
    }

    private func vergleiche(_ soll: Geld?, _ ist: Geld, _ was: String) {
        guard let soll else { return }
        #expect(ist == soll, "\(was): erwartet \(soll), gerechnet \(ist)")
    }
}
