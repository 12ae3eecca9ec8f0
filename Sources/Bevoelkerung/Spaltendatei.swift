import Foundation

/// Eine Zahl, die als Spalte gespeichert wird.
protocol Spaltenzahl: FixedWidthInteger, BitwiseCopyable, Sendable {}
extension Int8: Spaltenzahl {}
extension Int16: Spaltenzahl {}
extension Int32: Spaltenzahl {}
extension Int64: Spaltenzahl {}

extension Spaltenzahl {
    /// Der Typ, wie NumPy ihn schreibt.
    static var numpytyp: String { bitWidth == 8 ? "|i1" : "<i\(bitWidth / 8)" }
    /// Auch `<i1` kommt vor und meint dasselbe.
    static func liest(_ typ: String) -> Bool { typ == numpytyp || typ == "<i\(bitWidth / 8)" }
}

/// Eine in den Speicher abgebildete Datei.
///
/// Das Betriebssystem liest Seiten, wenn sie gebraucht werden; eine Bevölkerung braucht so kaum
/// eigenen Speicher. Wer die Datei währenddessen kürzt, beendet das Programm.
final class Spaltendatei: @unchecked Sendable {
    let name: String
    private let adresse: UnsafeMutableRawPointer
    private let länge: Int

    /// Bildet eine vorhandene Datei nur zum Lesen ab.
    init(lesend url: URL) throws(Spaltenfehler) {
        name = url.lastPathComponent
        let griff = open(url.path, O_RDONLY | O_CLOEXEC)
        guard griff >= 0 else {
            throw Spaltenfehler(
                url.lastPathComponent,
                "Die Spalte fehlt oder ist nicht lesbar (\(Self.grund)). Welche Spalten es braucht, "
                    + "steht in docs/formate/bevoelkerung.md.")
        }
        defer { close(griff) }
        var angaben = stat()
        guard fstat(griff, &angaben) == 0, angaben.st_mode & S_IFMT == S_IFREG,
            angaben.st_size > 0
        else { throw Spaltenfehler(url.lastPathComponent, "Das ist keine Datei mit Inhalt.") }
        länge = Int(angaben.st_size)
        adresse = try Self.bildeAb(griff, länge, PROT_READ, MAP_PRIVATE, name)
    }

    /// Legt eine Datei dieser Länge an und bildet sie zum Schreiben ab.
    init(schreibend url: URL, bytes: Int) throws(Spaltenfehler) {
        name = url.lastPathComponent
        let griff = open(url.path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard griff >= 0 else {
            throw Spaltenfehler(
                url.lastPathComponent,
                "Die Datei lässt sich nicht anlegen (\(Self.grund)). Bitte --aus prüfen.")
        }
        defer { close(griff) }
        // Platz wirklich belegen: eine volle Platte soll hier auffallen, nicht beim Schreiben.
        let fehler = posix_fallocate(griff, 0, off_t(bytes))
        guard fehler == 0 else {
            throw Spaltenfehler(
                name,
                "Für \(bytes / 1_048_576 + 1) MiB ist kein Platz "
                    + "(\(String(cString: strerror(fehler)))).")
        }
        länge = bytes
        adresse = try Self.bildeAb(griff, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, name)
    }

    deinit { munmap(adresse, länge) }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: adresse, count: länge) }

    /// Die Zahlen hinter dem Kopf, ab einem Byte, das ein Vielfaches ihrer Größe ist.
    func zahlen<T: Spaltenzahl>(
        _: T.Type, ab: Int, anzahl: Int
    ) throws(Spaltenfehler) -> UnsafeMutableBufferPointer<T> {
        let breite = MemoryLayout<T>.stride
        guard ab % breite == 0, anzahl >= 0, anzahl <= (länge - ab) / breite else {
            throw Spaltenfehler(
                name, "Der Kopf nennt \(anzahl) Zahlen, die Datei hat dafür zu wenig Bytes.")
        }
        return UnsafeMutableBufferPointer(
            start: (adresse + ab).assumingMemoryBound(to: T.self), count: anzahl)
    }

    /// Schreibt an den Anfang.
    func setze(_ kopf: [UInt8]) {
        UnsafeMutableRawBufferPointer(start: adresse, count: länge).copyBytes(from: kopf)
    }

    /// Schreibt auf den Datenträger.
    func sichere() throws(Spaltenfehler) {
        guard msync(adresse, länge, MS_SYNC) == 0 else {
            throw Spaltenfehler(name, "Schreiben auf den Datenträger misslang (\(Self.grund)).")
        }
    }

    private static var grund: String { String(cString: strerror(errno)) }

    private static func bildeAb(
        _ griff: Int32, _ bytes: Int, _ schutz: Int32, _ art: Int32, _ name: String
    ) throws(Spaltenfehler) -> UnsafeMutableRawPointer {
        guard let adresse = mmap(nil, bytes, schutz, art, griff, 0), adresse != MAP_FAILED else {
            throw Spaltenfehler(name, "Die Datei lässt sich nicht abbilden (\(grund)).")
        }
        return adresse
    }
}
