import Fallproben
import Foundation
import Testing

/// Der Korpus des Fuzzers, kurz wiedergelesen: was einmal gefunden wurde, kommt nicht wieder.
///
/// Der lange Lauf ist `Werkzeuge/fuzz/lauf.sh`; seine Ergebnisse stehen in docs/fuzzing.md.
@Suite struct `Fuzzkorpus` {
    static let ordner = "Tests/FallformatTests/Fuzzkorpus"

    @Test func `jede Eingabe wird gelesen oder mit einem Satz abgelehnt`() throws {
        let ordner = Projektdatei.wurzel.appending(path: Self.ordner)
        let dateien = try FileManager.default.contentsOfDirectory(atPath: ordner.path).sorted()
        #expect(dateien.count >= 20)
        for datei in dateien {
            let bytes = try Data(contentsOf: ordner.appending(path: datei))
            let mangel = Fallprobe.mangel(String(decoding: bytes, as: UTF8.self))
            #expect(mangel == nil, "\(datei)")
        }
    }
}
