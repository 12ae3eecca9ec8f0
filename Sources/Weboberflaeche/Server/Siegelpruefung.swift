import HTTPTypes
import Hummingbird

/// Liest jedes abgeschickte Formular und prüft sein Siegel, bevor ein Handler es sieht.
///
/// So kann kein Handler die Prüfung vergessen (Schutz vor untergeschobenen Anfragen).
struct Siegelprüfung: RouterMiddleware {
    typealias Context = Arbeitskontext

    let aufbewahrung: Aufbewahrung

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
        guard Formularleser.kommtVonHier(request) else { throw SiegelFehlt() }
        var context = context
        // Große Dateien nimmt das Haus nur von Angemeldeten.
        context.formular = try await Formularleser.formular(
            request,
            dateigrenze: context.angemeldet == nil
                ? Arbeitsplatzeinstellungen.formulargrenze : Arbeitsplatzeinstellungen.dateigrenze)
        guard
            let seite = Formularleser.nimmSiegel(context.siegel, from: &context.formular)
        else { throw SiegelFehlt() }
        // Ein Doppelklick oder ein zweiter Versuch nach einer Störung ist dieselbe Handlung.
        if !seite.isEmpty, let kennung = context.angemeldet?.kennung {
            context.angemeldet?.anfrage = context.formular.fingerabdruck(
                mit: [kennung, request.uri.path, seite])
        }
        let response = try await next(request, context)
        // Erst jetzt ist das aufbewahrte Formular angekommen; nach einer Störung liegt es noch da.
        if let sitzung = context.sitzung {
            await aufbewahrung.vergiss(sitzung.token, pfad: request.uri.path)
        }
        return response
    }
}
