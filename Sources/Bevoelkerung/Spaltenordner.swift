public import Foundation
public import Leistungsrecht

/// Ein Ordner mit einer `.npy`-Datei je Spalte (docs/formate/bevoelkerung.md).
public struct Spaltenordner {
    private let ordner: URL

    public init(_ ordner: URL) { self.ordner = ordner }

    /// Bildet die Spalten ab und prüft jede Zeile.
    ///
    /// - Throws: ``Spaltenfehler`` mit Spalte, Zeile und Erwartung.
    public func spalten() throws(Spaltenfehler) -> Bevölkerungsspalten {
        try prüfeNamen()
        var dateien: [Spaltendatei] = []
        var anzahl: Int?
        let spalten = Bevölkerungsspalten(
            haushalt: try pflicht("bg_id", &dateien, &anzahl),
            rolle: try pflicht("role", &dateien, &anzahl),
            alter: try pflicht("age", &dateien, &anzahl),
            kindergeldAn: try pflicht("p_id_kindergeld", &dateien, &anzahl),
            alleinerziehend: try pflicht("single_parent", &dateien, &anzahl),
            brutto: try pflicht("gross_earnings", &dateien, &anzahl),
            netto: try pflicht("net_earnings", &dateien, &anzahl),
            kindergeld: try pflicht("kindergeld", &dateien, &anzahl),
            unterhalt: try pflicht("maintenance", &dateien, &anzahl),
            unterhaltsvorschuss: try pflicht("advance_maintenance", &dateien, &anzahl),
            vermögen: try pflicht("assets", &dateien, &anzahl),
            kaltmiete: try pflicht("rent_cold_bg", &dateien, &anzahl),
            heizung: try pflicht("heating_bg", &dateien, &anzahl),
            vorbezug: try pflicht("prior_year_benefit", &dateien, &anzahl),
            elternteil1: try wahl("p_id_parent_1", &dateien, &anzahl),
            elternteil2: try wahl("p_id_parent_2", &dateien, &anzahl),
            erwerbsfähig: try wahl("employable", &dateien, &anzahl),
            schwanger: try wahl("pregnant", &dateien, &anzahl),
            teilhabe: try wahl("participation_benefit", &dateien, &anzahl),
            merkzeichenG: try wahl("mark_g", &dateien, &anzahl),
            ausbildung: try wahl("in_training", &dateien, &anzahl),
            warmwasserDezentral: try wahl("hot_water_decentral_bg", &dateien, &anzahl),
            sonstigesEinkommen: try wahl("other_income", &dateien, &anzahl),
            pflichtversicherungen: try wahl("compulsory_insurance", &dateien, &anzahl),
            werbungskosten: try wahl("work_expenses", &dateien, &anzahl),
            unterhaltGezahlt: try wahl("maintenance_paid", &dateien, &anzahl),
            köpfe: try wahl("heads_bg", &dateien, &anzahl),
            ausschluss: try wahl("exclusion", &dateien, &anzahl), speicher: dateien)
        try Spaltenprüfung(spalten).prüfe()
        return spalten
    }

    /// Eine vertippte Spalte, die fehlen darf, fehlte sonst unbemerkt.
    ///
    /// Ergebnisse eines früheren Laufs dürfen im selben Ordner liegen. Gibt es den Ordner nicht, nennt das die
    /// erste Spalte.
    private func prüfeNamen() throws(Spaltenfehler) {
        let bekannt = Set(Spaltennamen.pflicht + Spaltennamen.wahl + Bevölkerungslauf.spalten)
        let namen = (try? FileManager.default.contentsOfDirectory(atPath: ordner.path)) ?? []
        for datei in namen.sorted() where datei.hasSuffix(".npy") {
            let name = String(datei.dropLast(4))
            guard !bekannt.contains(name) else { continue }
            let meinten = Spaltennamen.nächster(zu: name).map { "Meinten Sie \($0).npy? " } ?? ""
            throw Spaltenfehler(
                datei,
                "Diese Spalte ist unbekannt. \(meinten)Bitte die Datei umbenennen oder aus dem Ordner nehmen; "
                    + "welche Spalten gelesen werden, steht in docs/formate/bevoelkerung.md.")
        }
    }

    private func pflicht<T: Spaltenzahl>(
        _ name: String, _ dateien: inout [Spaltendatei], _ anzahl: inout Int?
    ) throws(Spaltenfehler) -> Spalte<T> {
        let datei = try Spaltendatei(lesend: url(name))
        let kopf = try Numpykopf(datei.bytes, datei: datei.name)
        guard T.liest(kopf.typ) else {
            throw Spaltenfehler(
                datei.name,
                "Erwartet werden Zahlen vom Typ \(T.numpytyp), in der Datei stehen \(kopf.typ).")
        }
        if let anzahl, anzahl != kopf.anzahl {
            throw Spaltenfehler(
                datei.name, "Die Spalte hat \(kopf.anzahl) Zeilen, die anderen haben \(anzahl).")
        }
        anzahl = kopf.anzahl
        let zahlen = try datei.zahlen(T.self, ab: kopf.länge, anzahl: kopf.anzahl)
        dateien.append(datei)
        return Spalte(UnsafeBufferPointer(zahlen))
    }

    private func wahl<T: Spaltenzahl>(
        _ name: String, _ dateien: inout [Spaltendatei], _ anzahl: inout Int?
    ) throws(Spaltenfehler) -> Spalte<T>? {
        guard FileManager.default.fileExists(atPath: url(name).path) else { return nil }
        return try pflicht(name, &dateien, &anzahl)
    }

    private func url(_ name: String) -> URL { ordner.appending(path: "\(name).npy") }
}
