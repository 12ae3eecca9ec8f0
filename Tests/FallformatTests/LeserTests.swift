import Fallformat
import Grundtypen
import Leistungsrecht
import Testing

@Suite struct `Fallformat lesen und schreiben` {
    @Test func `alle Beispiele sind lesbar`() throws {
        let beispiele = try Projektdatei.beispiele()
        #expect(beispiele.count >= 12)
        for (name, text) in beispiele {
            let gelesen = try Fallleser.read(text, datei: name)
            #expect(gelesen.erwartung?.monate.isEmpty == false, "\(name) prüft nichts")
        }
    }

    @Test func `geschrieben und gelesen ergibt dieselben Angaben`() throws {
        for (name, text) in try Projektdatei.beispiele() {
            let fall = try Fallleser.read(text, datei: name).sachverhalt
            let json = Fallschreiber.json(fall)
            #expect(try Fallleser.read(json, datei: name).sachverhalt == fall)
            #expect(Fallschreiber.json(try Fallleser.read(json, datei: name).sachverhalt) == json)
            #expect(!json.contains("\n"))
            let lesbar = Fallschreiber.lesbar(fall)
            #expect(try Fallleser.read(lesbar, datei: name).sachverhalt == fall)
        }
    }
}
