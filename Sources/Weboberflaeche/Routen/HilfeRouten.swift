import HTTPTypes
import Hummingbird

/// Tasten und Begriffe; auch vor der Anmeldung lesbar.
struct HilfeRouten: Sendable {
    let antworten: Antworten

    var routes: RouteCollection<Arbeitskontext> {
        RouteCollection(context: Arbeitskontext.self).get("hilfe", use: show)
    }

    @Sendable func show(_ request: Request, context: Arbeitskontext) async throws -> Response {
        try antworten.seite(Hilfeseite(antworten.worte(context)), context)
    }
}

extension Hilfeseite {
    package init(_ worte: Worte) {
        let gesetz = "https://www.gesetze-im-internet.de/sgb_2/"
        let begriffe: [(String, norm: String?, seite: String)] = [
            ("bg", "§ 7 Abs. 3 SGB II", "__7.html"), ("bewilligt", nil, ""),
            ("bwz", "§ 41 Abs. 3 SGB II", "__41.html"),
            ("karenz", "§ 22 Abs. 1 SGB II", "__22.html"),
            ("mehrbedarf", "§ 21 SGB II", "__21.html"), ("sofort", "§ 72 SGB II", "__72.html"),
            ("vorl", "§ 41a SGB II", "__41a.html"), ("fort", nil, ""), ("vier", nil, ""),
        ]
        self.init(
            titel: worte("hilfe.titel"),
            tasten: [
                Angabe("S", worte("hilfe.taste_suche")), Angabe("E", worte("hilfe.taste_eingang")),
                Angabe("N", worte("hilfe.taste_antrag")),
                Angabe("Z", worte("hilfe.taste_zahllaeufe")),
                Angabe("B", worte("hilfe.taste_protokoll")),
                Angabe("G", worte("hilfe.taste_zugriffe")),
            ],
            begriffe: begriffe.map { kürzel, norm, seite in
                Glossareintrag(
                    begriff: worte("hilfe.g_\(kürzel)"), erklärung: worte("hilfe.g_\(kürzel)_text"),
                    norm: norm.map { Verweis($0, gesetz + seite) })
            })
    }
}
