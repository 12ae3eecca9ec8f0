import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Schriftgut
import Zahlungswesen

/// Das erfundene Jobcenter des Landkreises Musterkreis.
enum Musteramt {
    static let name = "Jobcenter Landkreis Musterkreis"

    static let daten = Amtsdaten(
        standorte: [
            .init(
                id: "musterstadt",
                behörde: behörde(
                    "Standort Musterstadt",
                    Anschrift(straße: "Am Markt 1", postleitzahl: "99998", ort: "Musterstadt"),
                    telefon: "03999 12-0")),
            .init(
                id: "neuenmark",
                behörde: behörde(
                    "Standort Neuenmark",
                    Anschrift(straße: "Bahnhofstraße 12", postleitzahl: "99999", ort: "Neuenmark"),
                    telefon: "03999 34-0")),
        ], örtlicheWerte: "musterkreis")

    private static func behörde(
        _ dienststelle: String, _ sitz: Anschrift, telefon: String
    ) -> Behörde {
        Behörde(
            name: name, träger: "Landkreis Musterkreis", dienststelle: dienststelle, sitz: sitz,
            telefon: telefon, mail: "post@jobcenter.musterkreis.example",
            öffnungshinweis:
                "Montag bis Freitag 8 bis 12 Uhr, Dienstag und Donnerstag 14 bis 18 Uhr, "
                + "sonst nach Vereinbarung", leitung: "Dr. Henrike Aumann",
            zugang: ElektronischerZugang(
                signierteDokumente: "post@jobcenter.musterkreis.example"))
    }

    /// Das erfundene Konto des Landkreises; die Bankleitzahl gibt es nicht.
    static func kasse(ordner: URL) throws(Startfehler) -> Kasseneinstellungen {
        guard let iban = IBAN("DE55999999980000004711") else {
            throw .musteramt("Die IBAN des Landkreises hat falsche Prüfziffern.")
        }
        return Kasseneinstellungen(
            auftraggeber: Auftraggeber(
                name: "Landkreis Musterkreis - Kreiskasse", iban: iban, bic: nil),
            haushaltsstellen: [
                .bund: "B.SGB2.LEBENSUNTERHALT", .kommune: "K.SGB2.UNTERKUNFT",
            ],
            bildungsstelle: "K.SGB2.BILDUNG",
            einmalstellen: [.bund: "B.SGB2.EINMALIG", .kommune: "K.SGB2.EINMALIG"],
            zahlung: Zahlungseinstellungen(
                hoherBetrag: .euro(3000), vorlaufBanktage: 1, kalender: Bankkalender()),
            ordner: Ausgabeordner(ordner))
    }
}
