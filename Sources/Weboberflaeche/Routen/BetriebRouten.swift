import HTTPTypes
import Hummingbird

/// Für die IT: Prüfungen ansehen und anstoßen.
struct BetriebRouten: Sendable {
    let dienst: any Betriebsdienst
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("protokoll", use: show)
            .post("protokoll/pruefen", use: verify)
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .betriebSehen)
        return try antworten.seite(try await dienst.protokoll(for: zugang), context)
    }

    @Sendable func verify(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .betriebSehen)
        try await dienst.verify(for: zugang)
        return antworten.weiter("/protokoll", meldung: "protokoll.gestartet")
    }
}
