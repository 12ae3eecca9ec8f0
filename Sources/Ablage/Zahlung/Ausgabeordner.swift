package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Der Ordner, aus dem die Kasse die Dateien zur Bank bringt.
///
/// Eine Datei steht dort ganz oder gar nicht: geschrieben wird unter vorläufigem Namen, gesichert und
/// dann umbenannt. Nach einem Absturz schreibt derselbe Befehl die vorläufige noch einmal.
package struct Ausgabeordner: Sendable {
    package let ort: URL
    private let punkt: Schreibpunkt

    package init(_ ort: URL, punkt: Schreibpunkt = .keiner) {
        self.ort = ort
        self.punkt = punkt
    }

    /// Legt die Datei ab; steht sie schon unverändert da, geschieht nichts.
    ///
    /// - Returns: wo sie steht.
    package func write(_ bytes: [UInt8], as name: String) throws -> URL {
        let ziel = ort.appending(path: name)
        let inhalt = Data(bytes)
        if FileManager.default.fileExists(atPath: ziel.path) {
            guard try Data(contentsOf: ziel) == inhalt else {
                throw Ausgabefehler.andereDatei(pfad: ziel.path)
            }
            return ziel
        }
        let vorläufig = ort.appending(path: ".\(name).neu")
        try punkt.around(.vorläufig) { try createPrivateFile(at: vorläufig, inhalt) }
        try punkt.around(.gesichert) { try sync(vorläufig) }
        try punkt.around(.benannt) {
            guard rename(vorläufig.path, ziel.path) == 0 else {
                throw Ausgabefehler.nichtSchreibbar(pfad: ziel.path, code: errno)
            }
        }
        try punkt.around(.ordner) { try sync(ort) }
        return ziel
    }

    /// Namen und Konten gehen nur die Kasse etwas an.
    private func createPrivateFile(at datei: URL, _ inhalt: Data) throws {
        guard
            FileManager.default.createFile(
                atPath: datei.path, contents: inhalt, attributes: [.posixPermissions: 0o600])
        else { throw Ausgabefehler.nichtSchreibbar(pfad: datei.path, code: errno) }
    }

    /// Zwingt Datei oder Ordner auf den Datenträger.
    private func sync(_ pfad: URL) throws {
        let nummer = open(pfad.path, O_RDONLY)
        guard nummer >= 0 else {
            throw Ausgabefehler.nichtSchreibbar(pfad: pfad.path, code: errno)
        }
        defer { close(nummer) }
        guard fsync(nummer) == 0 else {
            throw Ausgabefehler.nichtSchreibbar(pfad: pfad.path, code: errno)
        }
    }
}

/// Warum die Datei für die Bank nicht im Ordner steht.
package enum Ausgabefehler: Error, Hashable, Sendable {
    case andereDatei(pfad: String)
    case nichtSchreibbar(pfad: String, code: Int32)
    case dateiFehlt

    package var meldung: String {
        switch self {
        case .andereDatei(let pfad):
            "„\(pfad)“ gibt es schon mit anderem Inhalt. Bitte die Datei wegräumen und noch einmal "
                + "ausgeben; zur Bank darf nur die neue."
        case .nichtSchreibbar(let pfad, let code):
            "„\(pfad)“ lässt sich nicht schreiben (Fehler \(code)). Bitte prüfen, ob es den Ordner gibt, "
                + "Platz ist und das Programm dort schreiben darf."
        case .dateiFehlt:
            "Die Ablage kennt den Lauf, aber nicht seine Datei. Bitte aus der Sicherung "
                + "wiederherstellen."
        }
    }
}
