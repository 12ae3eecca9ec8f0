package import Hummingbird
import NIOCore

/// Was während einer Anfrage bekannt ist.
package struct Arbeitskontext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Adresse des Gegenübers, für die Anmeldebremse.
    let absender: String
    var anfrage = ""
    var sprache = Sprache.de
    var sitzung: Arbeitssitzung?
    /// Die Sitzung, wenn sie abgelaufen ist; sie gilt nicht mehr, ihr Formular darf warten.
    var abgelaufen: Arbeitssitzung?
    /// Gesetzt, sobald jemand angemeldet ist.
    var angemeldet: Zugang?
    /// Siegel für Formulare vor der Anmeldung.
    var vorsiegel = ""
    /// Was gerade gelungen ist; Schlüssel eines Wortes.
    var erfolg: String?
    var formular = Formular()

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        absender = source.channel.remoteAddress?.ipAddress ?? "unbekannt"
    }

    /// Wer handelt, wenn das Recht da ist; die zweite der fünf Bewegungen jedes Handlers.
    func zugang(with recht: Recht) throws -> Zugang {
        guard let angemeldet else { throw HTTPError(.unauthorized) }
        guard angemeldet.darf(recht) else { throw Absage.verboten(nil) }
        return angemeldet
    }

    /// Das Siegel, das Formulare dieser Sitzung tragen.
    var siegel: String { sitzung?.siegel ?? vorsiegel }

    /// Das Siegel mit der Nummer dieser Seite: an ihr erkennt das Haus ein zweites Absenden.
    var seitensiegel: String { siegel + anfrage }

    /// Ein Stück des Pfads, das eine Kennung sein muss.
    func kennung(_ name: String) throws -> String {
        guard let text = parameters.get(name), Arbeitskontext.istKennung(text) else {
            throw Absage.nichtGefunden
        }
        return text
    }

    /// Klein gehalten, damit nichts anderes in Pfade und Protokolle gerät.
    static func istKennung(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { zeichen in
                switch zeichen {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
