import HTTPTypes
import Hummingbird
import NIOCore

/// Liest abgeschickte Formulare und prüft ihr Siegel.
enum Formularleser {
    /// Das Formular der Anfrage, mit dem Siegel darin.
    ///
    /// - Throws: `HTTPError`, wenn es zu groß oder nicht zu lesen ist.
    static func formular(_ request: Request, dateigrenze: Int) async throws -> Formular {
        let art = request.headers[.contentType] ?? ""
        let mehrteilig = art.hasPrefix("multipart/form-data")
        let grenze = mehrteilig ? dateigrenze : Arbeitsplatzeinstellungen.formulargrenze
        if let länge = request.headers[.contentLength].flatMap({ Int($0) }), länge > grenze {
            throw HTTPError(.contentTooLarge)
        }
        let körper = try await request.body.collect(upTo: grenze)
        do {
            return mehrteilig
                ? try Formular(mehrteilig: Array(körper.readableBytesView), art: art)
                : try Formular(kodiert: String(buffer: körper))
        } catch { throw HTTPError(.badRequest) }
    }

    /// Falsch, wenn der Browser selbst sagt, dass eine fremde Seite schickt.
    static func kommtVonHier(_ request: Request) -> Bool {
        guard let herkunft = request.headers[Kopfzeile.secFetchSite] else { return true }
        return herkunft == "same-origin" || herkunft == "none"
    }

    /// Nimmt das Siegel aus dem Formular.
    ///
    /// - Returns: die Nummer der Seite, zu der es gehört; nil, wenn es nicht das verlangte ist.
    static func nimmSiegel(_ verlangt: String, from formular: inout Formular) -> String? {
        let siegel = formular.eingaben.werte.removeValue(forKey: "_siegel") ?? ""
        let länge = verlangt.utf8.count
        guard !siegel.isEmpty, Passwort.gleich(siegel.utf8.prefix(länge), verlangt.utf8) else {
            return nil
        }
        return String(decoding: siegel.utf8.dropFirst(länge), as: UTF8.self)
    }
}
