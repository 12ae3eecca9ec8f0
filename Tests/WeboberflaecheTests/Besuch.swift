import Fallakte
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Musterdienste
import NIOCore
import Synchronization
import Weboberflaeche

/// Eine Uhr, die die Prüfung stellt.
final class Prüfuhr: Sendable {
    private let stand = Mutex(Int64(1_795_000_000_000))

    var jetzt: Zeitpunkt { Zeitpunkt(millisekunden: stand.withLock(\.self)) }

    func stelleVor(minuten: Int) { stand.withLock { $0 += Int64(minuten) * 60_000 } }
}

/// Ein Arbeitsplatz mit Musterdiensten.
struct Prüfplatz {
    let dienste = Musterdienste()
    let sitzungen = Speichersitzungen()
    let uhr = Prüfuhr()
    var konten: (any Kontendienst)?
    var tls = false

    static let werk = Result { try Seitenwerk() }

    func arbeitsplatz() throws -> Arbeitsplatz {
        var alle = dienste.alle
        if let konten { alle.konten = konten }
        let uhr = uhr
        return Arbeitsplatz(
            dienste: alle, sitzungsspeicher: sitzungen,
            einstellungen: Arbeitsplatzeinstellungen(
                amt: "Jobcenter Musterkreis", vorführung: true, tls: tls),
            werk: try Prüfplatz.werk.get(), jetzt: { uhr.jetzt })
    }

    /// Führt einen Besuch durch den Router, ohne Netz.
    func besuche(als kennung: String? = nil, _ tun: @Sendable (Besuch) async throws -> Void)
        async throws
    {
        var logger = Logger(label: "prüfung")
        logger.logLevel = .critical
        try await arbeitsplatz().application(logger: logger).test(.router) { client in
            let besuch = Besuch(client)
            if let kennung { try await besuch.melde(an: kennung) }
            try await tun(besuch)
        }
    }
}

/// Was ein Browser täte: Cookies behalten, Formulare mit ihrem Siegel schicken.
actor Besuch {
    private let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    private(set) var siegel = ""

    init(_ client: any TestClientProtocol) { self.client = client }

    func melde(an kennung: String, ziel: String = "", passwort: String = "muster-2026")
        async throws
    {
        _ = try await hole("/anmelden")
        _ = try await schicke(
            "/anmelden", ["kennung": kennung, "passwort": passwort, "ziel": ziel])
    }

    func hole(_ pfad: String, kopf: HTTPFields = [:]) async throws -> Antwort {
        try await execute(pfad, .get, kopf: kopf, körper: nil)
    }

    /// Schickt ein Formular; ohne `siegel` das der zuletzt geladenen Seite.
    func schicke(
        _ pfad: String, _ felder: [String: String], siegel eigenes: String? = nil,
        kopf: HTTPFields = [:]
    ) async throws -> Antwort {
        var felder = felder
        felder["_siegel"] = eigenes ?? siegel
        let text = felder.map { "\(kodiert($0.key))=\(kodiert($0.value))" }.joined(separator: "&")
        var kopf = kopf
        kopf[.contentType] = "application/x-www-form-urlencoded"
        return try await execute(pfad, .post, kopf: kopf, körper: ByteBuffer(string: text))
    }

    func schicke(_ pfad: String, datei: [UInt8], name: String, _ felder: [String: String])
        async throws -> Antwort
    {
        let marke = "grenze-1f3a"
        var körper = ByteBuffer()
        for (feld, wert) in felder.merging(["_siegel": siegel], uniquingKeysWith: { a, _ in a }) {
            körper.writeString(
                "--\(marke)\r\nContent-Disposition: form-data; name=\"\(feld)\"\r\n\r\n\(wert)\r\n")
        }
        körper.writeString(
            "--\(marke)\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"\(name)\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
        körper.writeBytes(datei)
        körper.writeString("\r\n--\(marke)--\r\n")
        return try await execute(
            pfad, .post, kopf: [.contentType: "multipart/form-data; boundary=\(marke)"],
            körper: körper)
    }

    private func execute(
        _ pfad: String, _ methode: HTTPRequest.Method, kopf: HTTPFields, körper: ByteBuffer?
    ) async throws -> Antwort {
        var kopf = kopf
        kopf[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
        let response = try await client.executeRequest(
            uri: pfad, method: methode, headers: kopf, body: körper)
        for zeile in response.headers[values: .setCookie] {
            let paar = zeile.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            guard let name = paar.first else { continue }
            cookies[String(name)] =
                paar.count == 2 && !zeile.contains("Max-Age=0") ? String(paar[1]) : nil
        }
        let text = String(buffer: response.body)
        if let neu = text.firstMatch(of: /name="_siegel" value="([0-9a-f]+)"/) {
            siegel = String(neu.1)
        }
        return Antwort(status: response.status, kopf: response.headers, text: text)
    }

    func setze(_ cookie: String, _ wert: String) { cookies[cookie] = wert }

    private func kodiert(_ text: String) -> String {
        text.utf8.map { zeichen in
            let bleibt =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(zeichen)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(zeichen)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(zeichen)
            return bleibt
                ? String(UnicodeScalar(zeichen))
                : "%" + (zeichen < 16 ? "0" : "") + String(zeichen, radix: 16, uppercase: true)
        }.joined()
    }
}

struct Antwort: Sendable {
    let status: HTTPResponse.Status
    let kopf: HTTPFields
    let text: String

    var ziel: String? { kopf[.location] }

    /// Namen der Felder und Knöpfe, die beim Laden den Fokus bekommen.
    var fokus: [String] {
        text.matches(of: /name="([^"]+)"[^>]* autofocus/).map { String($0.1) }
    }
}
