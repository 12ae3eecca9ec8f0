import HTTPTypes
import Hummingbird

/// Das Zugriffsprotokoll ansehen und filtern.
///
/// Gefiltert wird mit POST, weil weder Personen noch Fälle in Adressen und Verläufe gehören.
struct ZugriffRouten: Sendable {
    let dienst: any Zugriffsdienst
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("zugriffe", use: show)
            .post("zugriffe", use: filter)
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        try await answer(Zugriffsfilter(), context)
    }

    @Sendable func filter(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let formular = context.formular
        return try await answer(
            Zugriffsfilter(
                fall: String(formular["fall"].prefix(100)), person: formular["person"],
                seite: max(1, Int(formular["seite"]) ?? 1)), context)
    }

    private func answer(_ filter: Zugriffsfilter, _ context: Arbeitskontext) async throws
        -> Response
    {
        let zugang = try context.zugang(with: .zugriffeSehen)
        return try antworten.seite(try await dienst.zugriffe(filter, for: zugang), context)
    }
}
