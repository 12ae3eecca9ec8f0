import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Fehler werden Seiten: was geschah, was zu tun ist, was noch da ist.
extension Antworten {
    func fehler(_ error: any Error, _ context: Arbeitskontext) -> Response {
        let (status, seite) = fehlerseite(error, context)
        if status.code >= 500 {
            // Nur die Art des Fehlers: sein Text könnte Inhalte enthalten.
            context.logger.error(
                "fehler",
                metadata: [
                    "anfrage": .string(context.anfrage),
                    "art": .string(String(reflecting: type(of: error))),
                ])
        }
        do {
            return try self.seite(seite, context, status: status)
        } catch {
            return Response(status: .internalServerError)
        }
    }

    /// 409 mit dem, was inzwischen geschah, und dem, was getippt war.
    func überholt(
        _ inzwischen: [Verlaufseintrag], felder: [Feld], zurück: String, _ context: Arbeitskontext
    ) throws -> Response {
        let worte = worte(context)
        var seite = fehlerseite("409", context)
        seite.inzwischen = inzwischen
        seite.eingaben = felder.filter { !$0.wert.isEmpty && $0.eingabe != .geheim }.map { feld in
            let gewählt = feld.wahlen.first(where: \.gewählt)?.text
            return Angabe(
                feld.bezeichnung, feld.art == .ja ? worte("antrag.ja") : gewählt ?? feld.wert)
        }
        seite.weiter = [Verweis(worte("fehler.neu_laden"), zurück)]
        return try self.seite(seite, context, status: .conflict)
    }

    private func fehlerseite(_ error: any Error, _ context: Arbeitskontext) -> (
        HTTPResponse.Status, Fehlerseite
    ) {
        switch error {
        case let absage as Absage: return fehlerseite(absage, context)
        case is Siegelprüfung.SiegelFehlt:
            let worte = worte(context)
            var seite = fehlerseite("403", context)
            seite.text = worte("fehler.x403_siegel")
            seite.rat = worte("fehler.r403_siegel")
            return (.forbidden, seite)
        case is NIOTooManyBytesError: return (.contentTooLarge, fehlerseite("413", context))
        case let http as HTTPError: return fehlerseite(http.status, context)
        default: return (.internalServerError, fehlerseite("500", context))
        }
    }

    private func fehlerseite(_ absage: Absage, _ context: Arbeitskontext) -> (
        HTTPResponse.Status, Fehlerseite
    ) {
        switch absage {
        case .nichtGefunden: return (.notFound, fehlerseite("404", context))
        case .verboten(let grund):
            var seite = fehlerseite("403", context)
            if let grund { seite.text = grund }
            return (.forbidden, seite)
        case .fehlerhaft(let fehler):
            return unmöglich(fehler.map(\.text).joined(separator: " "), context)
        case .unmöglich(let grund): return unmöglich(grund, context)
        case .überholt(let inzwischen):
            var seite = fehlerseite("409", context)
            seite.inzwischen = inzwischen
            return (.conflict, seite)
        }
    }

    private func fehlerseite(_ status: HTTPResponse.Status, _ context: Arbeitskontext) -> (
        HTTPResponse.Status, Fehlerseite
    ) {
        switch status.code {
        case 404, 405: (status, fehlerseite("404", context))
        case 403: (status, fehlerseite("403", context))
        case 413: (status, fehlerseite("413", context))
        case 400..<500: (status, fehlerseite("400", context))
        default: (.internalServerError, fehlerseite("500", context))
        }
    }

    private func unmöglich(_ grund: String, _ context: Arbeitskontext) -> (
        HTTPResponse.Status, Fehlerseite
    ) {
        let worte = worte(context)
        return (
            .unprocessableContent,
            Fehlerseite(
                titel: worte("fehler.t422"), text: grund, rat: worte("fehler.r422"),
                inzwischen: [], eingaben: [], weiter: [], anfrage: context.anfrage)
        )
    }

    private func fehlerseite(_ kode: String, _ context: Arbeitskontext) -> Fehlerseite {
        let worte = worte(context)
        let ziel = context.angemeldet == nil ? "/anmelden" : "/eingang"
        return Fehlerseite(
            titel: worte("fehler.t\(kode)"), text: worte("fehler.x\(kode)"),
            rat: worte("fehler.r\(kode)"), inzwischen: [], eingaben: [],
            weiter: [Verweis(worte("fehler.zum_eingang"), ziel)], anfrage: context.anfrage)
    }
}
