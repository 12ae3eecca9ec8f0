import Foundation
import HTTPTypes
import Hummingbird

/// Wohin es nach dem Anmelden geht; nie auf einen fremden Server.
extension AnmeldeRouten {
    static func startseite(_ rechte: Set<Recht>) -> String {
        if rechte.contains(.fälleSehen) { return "/eingang" }
        if rechte.contains(.zahllaufSehen) { return "/zahllaeufe" }
        if rechte.contains(.betriebSehen) { return "/protokoll" }
        return rechte.contains(.zugriffeSehen) ? "/zugriffe" : "/hilfe"
    }

    /// Ein Pfad auf diesem Server; nil bei allem, was anderswohin führen könnte.
    static func eigenerPfad(_ text: String) -> String? {
        guard let pfad = text.removingPercentEncoding, pfad.hasPrefix("/"), !pfad.hasPrefix("//"),
            !pfad.hasPrefix("/anmelden"),
            pfad.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return pfad
    }

    /// Die Seite, von der der Klick kam.
    static func herkunft(_ request: Request) -> String? {
        guard let kopf = request.headers[.referer], let adresse = URLComponents(string: kopf) else {
            return nil
        }
        return eigenerPfad(adresse.path)
    }
}
