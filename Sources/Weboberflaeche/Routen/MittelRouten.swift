import HTTPTypes
import Hummingbird
import NIOCore

/// Gestaltung, Schrift und Skript; und ob der Server bereit ist.
struct MittelRouten: Sendable {
    let mittel: Mittel

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("mittel/**", use: file)
            .get("bereit", use: ready)
    }

    @Sendable func file(_ request: Request, context: Arbeitskontext) async throws -> Response {
        guard let datei = mittel.datei(request.uri.path) else { throw HTTPError(.notFound) }
        return Response(
            status: .ok,
            headers: [
                .contentType: datei.art,
                // Die Adresse trägt die Prüfsumme, der Inhalt ändert sich nie.
                .cacheControl: "public, max-age=31536000, immutable",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: datei.inhalt)))
    }

    @Sendable func ready(_ request: Request, context: Arbeitskontext) async throws -> Response {
        Response(status: .noContent)
    }
}
