import Fallakte
import HTTPTypes
import Hummingbird

/// Nach dem Anmelden weiter mit dem Formular, das beim Ablauf der Sitzung liegen blieb.
struct WiederRouten: Sendable {
    static let pfad = "/wieder"

    let aufbewahrung: Aufbewahrung
    let antworten: Antworten
    let jetzt: @Sendable () -> Zeitpunkt

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self)
            .get("wieder", use: show)
            .post("wieder", use: discard)
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        guard let angemeldet = context.angemeldet, let sitzung = context.sitzung else {
            throw HTTPError(.unauthorized)
        }
        guard let blatt = await aufbewahrung.blatt(sitzung.token, at: jetzt()),
            blatt.kennung == angemeldet.kennung
        else { return antworten.weiter(AnmeldeRouten.startseite(angemeldet.rechte)) }
        return try antworten.seite(Wiederseite(blatt, antworten.worte(context)), context)
    }

    @Sendable func discard(_ request: Request, context: Arbeitskontext) async throws -> Response {
        guard let angemeldet = context.angemeldet, let sitzung = context.sitzung else {
            throw HTTPError(.unauthorized)
        }
        await aufbewahrung.vergiss(sitzung.token)
        return antworten.weiter(AnmeldeRouten.startseite(angemeldet.rechte))
    }
}

extension Wiederseite {
    init(_ blatt: Formblatt, _ worte: Worte) {
        var werte = blatt.eingaben.werte
        let auftrag = werte.removeValue(forKey: "auftrag") ?? ""
        let (erster, weitere) = Wiederseite.aufträge(blatt.pfad, auftrag)
        self.init(
            titel: worte("wieder.titel"), pfad: blatt.pfad,
            verborgen: werte.sorted { $0.key < $1.key }.map { VerborgenesFeld($0.key, $0.value) },
            eingaben: Wiederseite.gezeigt.compactMap { feld, wort in
                let wert = blatt.eingaben[feld]
                return wert.isEmpty ? nil : Angabe(worte(wort), wert)
            },
            haupt: Knopf(worte(erster.wort), name: "auftrag", wert: erster.auftrag),
            weitere: weitere.map { Knopf(worte($0.wort), name: "auftrag", wert: $0.auftrag) },
            ohneDatei: blatt.ohneDatei)
    }

    /// Was kleine Formulare fragen; große zeigt ihre eigene Seite wieder ganz.
    private static let gezeigt = [
        ("bezeichnung", "fall.nachweis_bezeichnung"), ("grund", "pruefen.grund"),
        ("aufgabe", "bescheid.aufgabe_tag"), ("anzahl", "entscheiden.anzahl"),
        ("monat", "zahllauf.monat"),
    ]

    private typealias Weg = (auftrag: String, wort: String)

    /// Wie es weitergeht: erst das Formular wieder zeigen, wo seine Seite das kann.
    private static func aufträge(
        _ pfad: String, _ auftrag: String
    ) -> (erster: Weg, weitere: [Weg]) {
        let istBogen = pfad == "/antraege/neu" || pfad.hasSuffix("/angaben")
        let zeigen = istBogen ? "zeigen" : pfad.hasSuffix("/entscheiden") ? "rechnen" : nil
        guard let zeigen else { return ((auftrag, "wieder.absenden"), []) }
        // Mit Doppelpunkt ist es ein Auftrag, der das Formular nur umbaut, etwa eine Zeile mehr.
        guard !auftrag.contains(":") else { return ((auftrag, "wieder.bearbeiten"), []) }
        return (
            (zeigen, "wieder.bearbeiten"),
            auftrag == zeigen ? [] : [(auftrag, "wieder.absenden")]
        )
    }
}
