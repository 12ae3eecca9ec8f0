import HTTPTypes
import Hummingbird

/// Ein Antrag als Datei: ganz übernommen oder gar nicht, jeder Mangel mit seiner Zeile.
extension AntragRouten {
    @Sendable func upload(_ request: Request, context: Arbeitskontext) async throws -> Response {
        _ = try context.zugang(with: .antragErfassen)
        return try filePage(context)
    }

    @Sendable func takeFile(_ request: Request, context: Arbeitskontext) async throws -> Response {
        let zugang = try context.zugang(with: .antragErfassen)
        let worte = antworten.worte(context)
        guard let datei = context.formular.dateien["datei"], !datei.inhalt.isEmpty else {
            return try filePage(context, fehler: [Feldfehler("datei", worte("datei.datei_fehlt"))])
        }
        guard datei.inhalt.count <= Arbeitsplatzeinstellungen.formulargrenze else {
            throw HTTPError(.contentTooLarge)
        }
        guard String(validating: datei.inhalt, as: UTF8.self) != nil else {
            return try filePage(
                context, fehler: [Feldfehler("datei", worte("datei.keine_zeichen"))])
        }
        switch try await dienst.übernehme(datei, for: zugang) {
        case .übernommen(let fall):
            return antworten.weiter("/faelle/\(fall)", meldung: "antrag.gespeichert")
        case .mängel(let mängel):
            return try filePage(
                context, mängel: mängel, gelesen: worte("datei.gelesen", datei.name))
        }
    }

    private func filePage(
        _ context: Arbeitskontext, fehler: [Feldfehler] = [], mängel: [Dateimangel] = [],
        gelesen: String? = nil
    ) throws -> Response {
        let worte = antworten.worte(context)
        let seite = Dateiseite(
            titel: worte("datei.titel"),
            brotkrumen: [
                Verweis(worte("eingang.titel"), "/eingang"),
                Verweis(worte("antrag.titel"), "/antraege/neu"),
            ],
            felder: [
                Feld(
                    "datei", worte("datei.datei"), art: .datei,
                    fehler: fehler.first { $0.feld == "datei" }?.text)
            ], mängel: mängel, gelesen: gelesen,
            andererWeg: Verweis(worte("datei.von_hand"), "/antraege/neu"))
        let status: HTTPResponse.Status =
            fehler.isEmpty && mängel.isEmpty ? .ok : .unprocessableContent
        return try antworten.seite(seite, context, status: status, fehler: fehler)
    }
}
