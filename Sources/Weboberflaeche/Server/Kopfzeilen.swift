import HTTPTypes
import Hummingbird

/// Die Kopfzeilen, die jede Antwort schützt.
enum Kopfzeilen {
    /// Nichts von außen, nichts eingebettet, kein Skript in der Seite.
    static let inhaltsregel =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    /// Für PDF und Bilder: der Betrachter des Browsers braucht eigene Gestaltung, sonst nichts.
    static let dateiregel =
        "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; "
        + "frame-ancestors 'none'"

    static func add(
        to response: inout Response, einstellungen: Arbeitsplatzeinstellungen, anfrage: String
    ) {
        set(&response, .contentSecurityPolicy, inhaltsregel)
        set(&response, .xContentTypeOptions, "nosniff")
        set(&response, Kopfzeile.referrerPolicy.name, "same-origin")
        set(
            &response, Kopfzeile.permissionsPolicy.name,
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
        set(&response, Kopfzeile.openerPolicy.name, "same-origin")
        set(&response, Kopfzeile.resourcePolicy.name, "same-origin")
        set(&response, .cacheControl, "no-store")
        set(&response, Kopfzeile.anfrage.name, anfrage)
        if einstellungen.tls {
            set(&response, .strictTransportSecurity, "max-age=63072000; includeSubDomains")
        }
    }

    /// Was ein Handler schon gesetzt hat, bleibt.
    private static func set(_ response: inout Response, _ name: HTTPField.Name?, _ wert: String) {
        guard let name, response.headers[name] == nil else { return }
        response.headers[name] = wert
    }
}

/// Kopfzeilen, die die Bibliothek nicht beim Namen nennt.
enum Kopfzeile: String, CaseIterable {
    case hxRequest = "HX-Request"
    case hxRedirect = "HX-Redirect"
    case anfrage = "X-Request-Id"
    case secFetchSite = "Sec-Fetch-Site"
    case referrerPolicy = "Referrer-Policy"
    case permissionsPolicy = "Permissions-Policy"
    case openerPolicy = "Cross-Origin-Opener-Policy"
    case resourcePolicy = "Cross-Origin-Resource-Policy"

    /// Nil nur bei einem Tippfehler im Quelltext; ein Test liest jeden Namen.
    var name: HTTPField.Name? { HTTPField.Name(rawValue) }
}

extension HTTPFields {
    subscript(kopf: Kopfzeile) -> String? { kopf.name.flatMap { self[$0] } }
}
