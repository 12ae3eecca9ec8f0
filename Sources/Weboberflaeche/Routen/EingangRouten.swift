import HTTPTypes
import Hummingbird

/// Der Eingang: filtern, suchen, übernehmen.
///
/// Gesucht wird mit POST, weil Namen nicht in Adressen und Verläufe gehören.
struct EingangRouten: Sendable {
    let dienst: any Eingangsdienst
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("eingang", use: show)
            .post("eingang", use: filter)
            .post("faelle/{fall}/uebernehmen", use: takeOver)
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .fälleSehen)
        let frage = request.uri.queryParameters
        let filter = Eingangsfilter(
            zustand: frage.get("zustand") ?? "", standort: frage.get("standort") ?? "",
            zuteilung: frage.get("zuteilung") ?? "")
        return try antworten.seite(try await dienst.eingang(filter, for: zugang), context)
    }

    @Sendable func filter(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .fälleSehen)
        let formular = context.formular
        let filter = Eingangsfilter(
            text: String(formular["text"].prefix(100)), zustand: formular["zustand"],
            standort: formular["standort"], zuteilung: formular["zuteilung"],
            seite: max(1, Int(formular["seite"]) ?? 1))
        let seite = try await dienst.eingang(filter, for: zugang)
        guard request.headers[Kopfzeile.hxRequest] == nil else {
            return try antworten.teil("seiten/eingang-liste", of: seite, context)
        }
        return try antworten.seite(seite, context, suchtext: filter.text)
    }

    @Sendable func takeOver(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let fall = try context.kennung("fall")
        let zugang = try context.zugang(with: .fälleSehen)
        try await dienst.takeOver(fall, version: context.formular.version, for: zugang)
        return antworten.weiter("/faelle/\(fall)", meldung: "eingang.uebernommen")
    }
}
