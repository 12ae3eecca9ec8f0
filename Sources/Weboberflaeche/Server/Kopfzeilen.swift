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
        set(&response, .referrerPolicy, "same-origin")
        set(
            &response, .permissionsPolicy,
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
        set(&response, .openerPolicy, "same-origin")
        set(&response, .resourcePolicy, "same-origin")
        set(&response, .cacheControl, "no-store")
        set(&response, .anfrage, anfrage)
        if einstellungen.tls {
            set(&response, .strictTransportSecurity, "max-age=63072000; includeSubDomains")
        }
    }

    /// Was ein Handler schon gesetzt hat, bleibt.
    private static func set(_ response: inout Response, _ name: HTTPField.Name, _ wert: String) {
        guard response.headers[name] == nil else { return }
        response.headers[name] = wert
    }
}
