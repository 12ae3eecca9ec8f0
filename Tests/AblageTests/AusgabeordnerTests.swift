import Ablage
import Foundation
import Testing

@Suite struct `Ordner für Dateien an die Bank` {
    let ort: URL

    init() throws {
        ort = FileManager.default.temporaryDirectory
            .appending(path: "ausgabe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ort, withIntermediateDirectories: true)
    }

    struct Ausfall: Error {}

    func namen() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: ort.path).sorted()
    }

    @Test func `die Datei steht ganz da und gehört nur dem Amt`() throws {
        let pfad = try Ausgabeordner(ort).write([1, 2, 3], as: "a.xml")
        #expect(try Data(contentsOf: pfad) == Data([1, 2, 3]))
        #expect(try namen() == ["a.xml"])
        let rechte = try FileManager.default.attributesOfItem(atPath: pfad.path)
        #expect(rechte[.posixPermissions] as? Int == 0o600)
    }

    @Test func `dieselbe Datei noch einmal ist keine Änderung, eine andere ein Fehler`() throws {
        let ordner = Ausgabeordner(ort)
        let pfad = try ordner.write([1, 2, 3], as: "a.xml")
        #expect(try ordner.write([1, 2, 3], as: "a.xml") == pfad)
        #expect(throws: Ausgabefehler.andereDatei(pfad: pfad.path)) {
            try ordner.write([4], as: "a.xml")
        }
        #expect(try Data(contentsOf: pfad) == Data([1, 2, 3]))
    }

    @Test(arguments: [Schreibschritt.vorläufig, .gesichert, .benannt, .ordner])
    func `bricht ein Schritt ab, steht nie eine halbe Datei da`(schritt: Schreibschritt) throws {
        for seite in Schreibpunkt.Seite.allCases {
            let name = "\(schritt.rawValue)-\(seite).xml"
            let kaputt = Ausgabeordner(
                ort,
                punkt: Schreibpunkt { wo, wann in
                    if (wo, wann) == (schritt, seite) { throw Ausfall() }
                })
            #expect(throws: Ausfall.self) { try kaputt.write([1, 2, 3], as: name) }
            let pfad = ort.appending(path: name)
            // Den Namen, den die Kasse kennt, gibt es erst, wenn alles gesichert ist.
            let steht = FileManager.default.fileExists(atPath: pfad.path)
            #expect(steht == ((schritt, seite) == (.benannt, .danach) || schritt == .ordner))
            if steht { #expect(try Data(contentsOf: pfad) == Data([1, 2, 3])) }
            #expect(try Ausgabeordner(ort).write([1, 2, 3], as: name) == pfad)
            #expect(try namen().allSatisfy { !$0.hasSuffix(".neu") })
        }
    }

    @Test func `ein fehlender Ordner wird genannt`() {
        let fehlt = ort.appending(path: "fehlt")
        let fehler = #expect(throws: Ausgabefehler.self) {
            try Ausgabeordner(fehlt).write([1], as: "a.xml")
        }
        #expect(fehler?.meldung.contains("fehlt") == true)
    }
}
