import HTTPTypes
import Hummingbird
import NIOCore

/// Liest jedes abgeschickte Formular und prüft sein Siegel, bevor ein Handler es sieht.
///
/// So kann kein Handler die Prüfung vergessen (Schutz vor untergeschobenen Anfragen).
struct Siegelprüfung: RouterMiddleware {
    typealias Context = Arbeitskontext

    /// Das Formular trägt nicht das Siegel der Sitzung.
    struct SiegelFehlt: Error {}

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method != .get, request.method != .head else {
            return try await next(request, context)
        }
        guard request.method == .post else { throw HTTPError(.methodNotAllowed) }
        // Der Browser sagt selbst, wenn eine fremde Seite schickt.
        if let herkunft = request.headers[.secFetchSite],
            herkunft != "same-origin", herkunft != "none"
        {
            throw SiegelFehlt()
        }
        var context = context
        // Große Dateien nimmt das Haus nur von Angemeldeten.
        context.formular = try await formular(
            request,
            dateigrenze: context.angemeldet == nil
                ? Arbeitsplatzeinstellungen.formulargrenze : Arbeitsplatzeinstellungen.dateigrenze)
        let siegel = context.formular.eingaben.werte.removeValue(forKey: "_siegel") ?? ""
        let länge = context.siegel.utf8.count
        guard !siegel.isEmpty, Passwort.gleich(siegel.utf8.prefix(länge), context.siegel.utf8)
        else { throw SiegelFehlt() }
        let seite = siegel.utf8.dropFirst(länge)
        // Ein Doppelklick oder ein zweiter Versuch nach einer Störung ist dieselbe Handlung.
        if !seite.isEmpty, let kennung = context.angemeldet?.kennung {
            context.angemeldet?.anfrage = context.formular.fingerabdruck(
                mit: [kennung, request.uri.path, String(decoding: seite, as: UTF8.self)])
        }
        return try await next(request, context)
    }

    private func formular(_ request: Request, dateigrenze: Int) async throws -> Formular {
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
}
