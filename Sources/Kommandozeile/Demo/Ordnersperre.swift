import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Hält einen Ordner für einen Prozess; mit dem Prozess endet sie von selbst, auch nach einem Absturz.
final class Ordnersperre {
    private let datei: Int32

    /// - Parameter marke: eine vorhandene Datei des Ordners; ihr Inhalt bleibt, wie er ist.
    /// - Throws: ``Startfehler``, wenn ein anderer Prozess den Ordner hält.
    init(_ marke: URL) throws(Startfehler) {
        let ordner = marke.deletingLastPathComponent().path
        datei = open(marke.path, O_RDONLY | O_CLOEXEC)
        guard datei >= 0 else {
            throw .ordner(ordner, grund: String(cString: strerror(errno)))
        }
        guard flock(datei, LOCK_EX | LOCK_NB) == 0 else {
            let grund = errno
            close(datei)
            throw grund == EWOULDBLOCK
                ? .ordnerInGebrauch(ordner)
                : .ordner(ordner, grund: String(cString: strerror(grund)))
        }
    }

    func gibFrei() { flock(datei, LOCK_UN) }

    deinit { close(datei) }
}
