import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Macht aus Seitenmodellen Antworten.
struct Antworten: Sendable {
    let werk: Seitenwerk
    let einstellungen: Arbeitsplatzeinstellungen

    /// Eine Seite; Fehler stehen als Übersicht oben und zeigen auf ihre Felder.
    func seite(
        _ seite: some Seite, _ context: Arbeitskontext, status: HTTPResponse.Status = .ok,
        fehler: [Feldfehler] = [], suchtext: String = ""
    ) throws -> Response {
        let rahmen = rahmen(seite, context, fehler: fehler, suchtext: suchtext)
        let html = try werk.html(
            seite, in: rahmen, sprache: context.sprache, csrf: context.seitensiegel)
        return Antworten.html(html, status: status)
    }

    /// Nur ein Teil einer Seite, wenn htmx danach fragt.
    func teil(_ teil: String, of seite: some Seite, _ context: Arbeitskontext) throws -> Response {
        let rahmen = rahmen(seite, context, fehler: [], suchtext: "")
        return Antworten.html(
            try werk.html(
                teil: teil, of: seite, in: rahmen, sprache: context.sprache,
                csrf: context.seitensiegel),
            status: .ok)
    }

    /// 303: die Handlung ist getan, hier geht es weiter.
    func weiter(_ pfad: String, meldung: String? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: pfad])
        if let meldung {
            response.setCookie(
                Cookie(
                    name: "meldung", value: meldung, maxAge: 60, path: "/",
                    secure: einstellungen.tls, httpOnly: true, sameSite: .lax))
        }
        return response
    }

    func datei(_ datei: Datei, laden: Bool) -> Response {
        var response = Response(
            status: .ok, headers: [.contentType: datei.art],
            body: .init(byteBuffer: ByteBuffer(bytes: datei.inhalt)))
        response.headers[.contentDisposition] =
            "\(laden ? "attachment" : "inline"); filename*=UTF-8''\(Antworten.kodiert(datei.name))"
        response.headers[.contentSecurityPolicy] = Kopfzeilen.dateiregel
        return response
    }

    func worte(_ context: Arbeitskontext) -> Worte { werk.worte(context.sprache) }

    private static func html(_ text: String, status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// Nur unverfängliche ASCII-Zeichen bleiben.
    static func kodiert(_ text: String) -> String {
        let bleibt = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
        return text.addingPercentEncoding(withAllowedCharacters: bleibt) ?? ""
    }
}
