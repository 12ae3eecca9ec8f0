import Foundation
import Leistungsrecht

/// Ein gerechneter Lauf, dessen Spalten noch die Endung `.teil` haben.
///
/// Wer ihn nicht veröffentlicht, verwirft ihn; ein früherer Lauf bleibt bis dahin, wie er war.
struct Laufentwurf {
    let ergebnis: Bevölkerungsergebnis
    let dateien: Ergebnisdateien

    /// Gibt allen Entwürfen zusammen ihre Namen, `status` zuletzt: wo sie steht, gehört alles zum selben Lauf.
    ///
    /// - Parameters:
    ///   - entwürfe: was nun gelten soll.
    ///   - alte: Dateien, die zu den vorigen Spalten gehören und mit ihnen verschwinden.
    /// - Throws: ``Spaltenfehler``; es bleibt dann keine `.teil`.
    static func veröffentliche(_ entwürfe: [Laufentwurf], statt alte: [URL]) throws(Spaltenfehler) {
        do throws(Spaltenfehler) {
            for entwurf in entwürfe { try entwurf.dateien.sichere() }
            for alt in alte { try entferne(alt) }
            for entwurf in entwürfe { try entwurf.dateien.entferneStatus() }
            for entwurf in entwürfe { try entwurf.dateien.veröffentlicheBeträge() }
            for entwurf in entwürfe { try entwurf.dateien.veröffentlicheStatus() }
        } catch {
            for entwurf in entwürfe { entwurf.dateien.verwirf() }
            throw error
        }
    }

    private static func entferne(_ alt: URL) throws(Spaltenfehler) {
        guard unlink(alt.path) == 0 || errno == ENOENT else {
            throw Spaltenfehler(
                alt.lastPathComponent,
                "Der Vergleich eines früheren Laufs lässt sich nicht entfernen "
                    + "(\(String(cString: strerror(errno)))). Bitte den Ordner --aus prüfen und den Lauf "
                    + "wiederholen.")
        }
    }
}

/// Die vier Spalten eines Laufs, solange sie entstehen.
struct Ergebnisdateien {
    static let endung = "npy.teil"

    private let bund, kommune, zuschlag: Ergebnisdatei<Int64>
    private let status: Ergebnisdatei<Int8>
    private let teile: [URL]

    /// Legt alle an oder keine.
    init(_ ordner: URL, personen: Int) throws(Spaltenfehler) {
        teile = Bevölkerungslauf.spalten.map { ordner.appending(path: "\($0).\(Self.endung)") }
        do throws(Spaltenfehler) {
            bund = try Ergebnisdatei(ordner, "benefit_federal", personen)
            kommune = try Ergebnisdatei(ordner, "benefit_municipal", personen)
            zuschlag = try Ergebnisdatei(ordner, "supplement", personen)
            status = try Ergebnisdatei(ordner, "status", personen)
        } catch {
            Self.verwirf(teile)
            throw error
        }
    }

    var ziel: Ergebnisspalten {
        Ergebnisspalten(
            bund: bund.zahlen, kommune: kommune.zahlen, sofortzuschlag: zuschlag.zahlen,
            status: status.zahlen)
    }

    func sichere() throws(Spaltenfehler) {
        for datei in [bund, kommune, zuschlag] { try datei.sichere() }
        try status.sichere()
    }

    func entferneStatus() throws(Spaltenfehler) { try status.entferneVorige() }

    func veröffentlicheBeträge() throws(Spaltenfehler) {
        for datei in [bund, kommune, zuschlag] { try datei.veröffentliche() }
    }

    func veröffentlicheStatus() throws(Spaltenfehler) { try status.veröffentliche() }

    /// Löscht, was noch keinen Namen hat.
    func verwirf() { Self.verwirf(teile) }

    private static func verwirf(_ teile: [URL]) { for teil in teile { unlink(teil.path) } }
}

/// Eine Ergebnisspalte, die erst vollständig ihren Namen erhält.
private struct Ergebnisdatei<T: Spaltenzahl> {
    private let datei: Spaltendatei
    private let teil: URL
    private let fertig: URL
    let zahlen: UnsafeMutableBufferPointer<T>

    init(_ ordner: URL, _ name: String, _ anzahl: Int) throws(Spaltenfehler) {
        fertig = ordner.appending(path: "\(name).npy")
        teil = ordner.appending(path: "\(name).npy.teil")
        let kopf = Numpykopf.bytes(typ: T.numpytyp, anzahl: anzahl)
        datei = try Spaltendatei(
            schreibend: teil, bytes: kopf.count + anzahl * MemoryLayout<T>.stride)
        datei.setze(kopf)
        zahlen = try datei.zahlen(T.self, ab: kopf.count, anzahl: anzahl)
    }

    func sichere() throws(Spaltenfehler) { try datei.sichere() }

    /// Die Spalte eines früheren Laufs, wenn es sie gibt.
    func entferneVorige() throws(Spaltenfehler) {
        guard unlink(fertig.path) == 0 || errno == ENOENT else {
            throw gescheitert("Die Spalte des vorigen Laufs lässt sich nicht entfernen")
        }
    }

    func veröffentliche() throws(Spaltenfehler) {
        guard rename(teil.path, fertig.path) == 0 else {
            throw gescheitert("Die Spalte lässt sich nicht unter ihrem Namen ablegen")
        }
    }

    private func gescheitert(_ was: String) -> Spaltenfehler {
        Spaltenfehler(
            fertig.lastPathComponent,
            "\(was) (\(String(cString: strerror(errno)))). Bitte den Ordner --aus prüfen und den Lauf "
                + "wiederholen.")
    }
}
