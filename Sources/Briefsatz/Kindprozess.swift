#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif
import Synchronization

/// A child process whose stdin and stdout are one socket of ours.
///
/// A socket pair instead of two pipes: writing to a dead child reports EPIPE instead of killing us,
/// and one descriptor is all there is to close. It is close-on-exec, so no other child holds it open;
/// when we die, the child reads the end of its input.
final class Kindprozess: Sendable {
    /// The other side is gone.
    struct Ende: Error {}
    struct Zeitüberschreitung: Error {}

    let nummer: pid_t
    private let socket: Int32
    private let abgeholt = Mutex(false)

    /// Starts the program; throws the errno of the failure.
    init(_ programm: String, _ argumente: [String]) throws(Systemfehler) {
        let (eigene, fremde) = try Self.socketpaar()
        defer { close(fremde) }
        do {
            nummer = try Self.starte(programm, argumente, ein_und_ausgabe: fremde)
        } catch {
            close(eigene)
            throw error
        }
        socket = eigene
    }

    deinit { beende(gnadenfrist: .zero) }

    struct Systemfehler: Error { let nummer: Int32 }

    // MARK: Frames

    /// The same limit as in Vorlagen/satz.py; more means that the two sides are out of step.
    private static let größterRahmen = 64 * 1024 * 1024

    func send(_ rahmen: [UInt8], until frist: ContinuousClock.Instant) throws {
        let länge = UInt32(rahmen.count).bigEndian
        let kopf = withUnsafeBytes(of: länge) { Array($0) }
        try write(kopf + rahmen, until: frist)
    }

    func receive(until frist: ContinuousClock.Instant) throws -> [UInt8] {
        let kopf = try read(4, until: frist)
        let länge = kopf.reduce(0) { $0 << 8 | Int($1) }
        guard länge <= Self.größterRahmen else { throw Ende() }
        return try read(länge, until: frist)
    }

    private func write(_ bytes: [UInt8], until frist: ContinuousClock.Instant) throws {
        var geschrieben = 0
        while geschrieben < bytes.count {
            try wait(for: POLLOUT, until: frist)
            let anzahl = bytes[geschrieben...].withUnsafeBytes {
                Self.send(socket, $0.baseAddress, $0.count)
            }
            if anzahl >= 0 { geschrieben += anzahl } else { try Self.verkrafte(errno) }
        }
    }

    private func read(_ länge: Int, until frist: ContinuousClock.Instant) throws -> [UInt8] {
        var gelesen = 0
        var bytes = [UInt8](repeating: 0, count: länge)
        while gelesen < länge {
            try wait(for: POLLIN, until: frist)
            let anzahl = bytes[gelesen...].withUnsafeMutableBytes {
                recv(socket, $0.baseAddress, $0.count, 0)
            }
            guard anzahl != 0 else { throw Ende() }
            if anzahl > 0 { gelesen += anzahl } else { try Self.verkrafte(errno) }
        }
        return bytes
    }

    private func wait(for ereignis: some BinaryInteger, until frist: ContinuousClock.Instant) throws
    {
        let rest = ContinuousClock.now.duration(to: frist)
        guard rest > .zero else { throw Zeitüberschreitung() }
        var eintrag = pollfd(fd: socket, events: Int16(ereignis), revents: 0)
        // At most a second at a time, so that the conversion to milliseconds cannot overflow.
        let millisekunden = Int32(min(rest, .seconds(1)) / .milliseconds(1)) + 1
        if poll(&eintrag, 1, millisekunden) < 0 { try Self.verkrafte(errno) }
    }

    /// Interruptions and "not yet" are tried again; anything else means the child is gone.
    private static func verkrafte(_ fehler: Int32) throws {
        guard [EINTR, EAGAIN, EWOULDBLOCK].contains(fehler) else { throw Ende() }
    }

    // MARK: End

    /// Ends the child and reaps it: first by closing its input, after the grace period by SIGKILL.
    func beende(gnadenfrist: Duration) {
        abgeholt.withLock { abgeholt in
            guard !abgeholt else { return }
            abgeholt = true
            close(socket)
            let ende = ContinuousClock.now + gnadenfrist
            while ContinuousClock.now < ende {
                if waitpid(nummer, nil, WNOHANG) == nummer { return }
                usleep(2_000)
            }
            kill(nummer, SIGKILL)
            while waitpid(nummer, nil, 0) < 0 && errno == EINTR {}
        }
    }
}

// MARK: Start

extension Kindprozess {
    private static func socketpaar() throws(Systemfehler) -> (Int32, Int32) {
        var paar: [Int32] = [-1, -1]
        #if canImport(Glibc)
            let art = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        #else
            let art = SOCK_STREAM
        #endif
        guard socketpair(AF_UNIX, art, 0, &paar) == 0 else { throw Systemfehler(nummer: errno) }
        _ = fcntl(paar[0], F_SETFL, O_NONBLOCK)
        #if canImport(Darwin)
            for ende in paar { _ = fcntl(ende, F_SETFD, FD_CLOEXEC) }
            var an: Int32 = 1
            setsockopt(paar[0], SOL_SOCKET, SO_NOSIGPIPE, &an, socklen_t(MemoryLayout<Int32>.size))
        #endif
        return (paar[0], paar[1])
    }

    private static func send(_ socket: Int32, _ bytes: UnsafeRawPointer?, _ anzahl: Int) -> Int {
        #if canImport(Glibc)
            Glibc.send(socket, bytes, anzahl, Int32(MSG_NOSIGNAL))
        #else
            Darwin.send(socket, bytes, anzahl, 0)
        #endif
    }

    /// An own process group keeps Ctrl-C in the terminal away from the child; we end it in order.
    private static func starte(
        _ programm: String, _ argumente: [String], ein_und_ausgabe: Int32
    ) throws(Systemfehler) -> pid_t {
        #if canImport(Glibc)
            var aktionen = posix_spawn_file_actions_t()
            var attribute = posix_spawnattr_t()
        #else
            var aktionen: posix_spawn_file_actions_t?
            var attribute: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&aktionen)
        posix_spawnattr_init(&attribute)
        defer {
            posix_spawn_file_actions_destroy(&aktionen)
            posix_spawnattr_destroy(&attribute)
        }
        posix_spawn_file_actions_adddup2(&aktionen, ein_und_ausgabe, 0)
        posix_spawn_file_actions_adddup2(&aktionen, ein_und_ausgabe, 1)
        // What a library writes to stderr could name a person; it goes nowhere.
        posix_spawn_file_actions_addopen(&aktionen, 2, "/dev/null", O_WRONLY, 0)
        posix_spawnattr_setflags(&attribute, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attribute, 0)

        var argv = ([programm] + argumente).map { strdup($0) } + [nil]
        var umgebung = [strdup("LC_ALL=C.UTF-8"), nil]
        defer { for zeiger in argv + umgebung { free(zeiger) } }
        var nummer: pid_t = 0
        let fehler = posix_spawn(&nummer, programm, &aktionen, &attribute, &argv, &umgebung)
        guard fehler == 0 else { throw Systemfehler(nummer: fehler) }
        return nummer
    }
}
