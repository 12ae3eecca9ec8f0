import Grundtypen
import Rechtskern

extension Bescheidinhalt {
    /// Der Brief zu diesem Inhalt; ohne vollständige, stimmige Angaben gibt es keinen.
    ///
    /// - Parameter entwurf: kennzeichnet jede Seite, damit niemand den Entwurf für den Bescheid hält.
    /// - Returns: alle Worte des Briefs, für die Vorlage.
    /// - Throws: `Schriftfehler`, wenn Pflichtangaben fehlen, Zahlen nicht zueinander passen oder ein
    ///   Zeichen nicht zu drucken ist.
    package func brief(entwurf: Bool = false) throws(Schriftfehler) -> Briefdaten {
        let fehlend = fehlendePflichtangaben
        guard fehlend.isEmpty else { throw .pflichtangabenFehlen(fehlend) }
        let unstimmig = unstimmigkeiten
        guard unstimmig.isEmpty else { throw .unstimmig(unstimmig) }
        var daten = Bescheidbrief(inhalt: self).daten
        if let (zeichen, text) = daten.nichtDruckbar { throw .nichtDruckbar(zeichen, in: text) }
        if entwurf { daten.rahmen.entwurf = "Entwurf – kein Bescheid" }
        return daten
    }
}

/// Schreibt einen Bescheid: welche Abschnitte, in welcher Reihenfolge, mit welchen Worten.
struct Bescheidbrief {
    let inhalt: Bescheidinhalt
    private let namen: [String: String]
    private let kurznamen: [String: String]

    init(inhalt: Bescheidinhalt) {
        self.inhalt = inhalt
        namen = Dictionary(
            inhalt.mitglieder.map { ($0.id, $0.name) }, uniquingKeysWith: { erster, _ in erster })
        let vornamen = inhalt.mitglieder.map(\.vorname)
        let eindeutig = Set(vornamen).count == vornamen.count
        kurznamen =
            eindeutig
            ? Dictionary(
                inhalt.mitglieder.map { ($0.id, $0.vorname) },
                uniquingKeysWith: { erster, _ in erster }) : namen
    }

    /// Der Name der Person; ihr Schlüssel, falls sie nicht zur Bedarfsgemeinschaft gehört.
    func name(_ person: String) -> String { namen[person] ?? person }

    /// Im Berechnungsbogen der Vorname, wenn er die Person eindeutig benennt.
    func kurzname(_ person: String) -> String { kurznamen[person] ?? person }

    var leistung: String {
        Leistungsname.text(for: inhalt.verfügung.zeitraum, am: inhalt.datum)
    }
    var mehrere: Bool { inhalt.mitglieder.count > 1 }
    var vermögensrecht: Vermögensrecht {
        // Ein Zeitraum, der über den Wechsel reicht, wird nach neuem Recht erklärt.
        Vermögensrecht(
            beginn: inhalt.verfügung.zeitraum.lowerBound, in: inhalt.verfügung.zeitraum.upperBound)
    }

    var daten: Briefdaten {
        Briefdaten(
            titel: "\(betreff), \(inhalt.aktenzeichen)",
            zeitstempel: Int64(inhalt.datum.nummer) * 86_400 + 43_200,
            rahmen: rahmen, betreff: betreff, untertitel: untertitel,
            anrede: anrede, abschnitte: abschnitte + [rechtsbehelf],
            gruss: "Mit freundlichen Grüßen", zeichnung: zeichnung, anlagen: anlagen)
    }

    private var betreff: String {
        switch inhalt.verfügung {
        case .bewilligung: "Bescheid über die Bewilligung von \(leistung)"
        case .vorläufig: "Bescheid über die vorläufige Bewilligung von \(leistung)"
        case .ablehnung: "Bescheid über die Ablehnung von \(leistung)"
        }
    }

    private var untertitel: String {
        Schreibweise.geschützt(
            "Leistungen zur Sicherung des Lebensunterhalts nach dem SGB II, "
                + inhalt.verfügung.zeitraum.ausgeschrieben)
    }

    /// Ohne Geschlecht, das niemand angibt: `Guten Tag Kim Beispiel,`.
    private var anrede: [String] {
        ["Guten Tag \(Schreibweise.aufzählung(inhalt.adressat.namen)),"]
    }

    private var abschnitte: [Abschnitt] {
        switch inhalt.verfügung {
        case .bewilligung(let bewilligung): bewilligungsabschnitte(bewilligung, nil)
        case .vorläufig(let bewilligung, let grund): bewilligungsabschnitte(bewilligung, grund)
        case .ablehnung(let ablehnung): ablehnungsabschnitte(ablehnung)
        }
    }

    private var anlagen: [Anlage] {
        switch inhalt.verfügung {
        case .bewilligung(let bewilligung), .vorläufig(let bewilligung, _):
            [berechnungsanlage(Monatsgruppe.gruppen(of: bewilligung.monate))]
        case .ablehnung(let ablehnung):
            ablehnung.teile.hatBerechnung ? [berechnungsanlage(ablehnung.teile)] : []
        }
    }

    private var rahmen: Briefrahmen {
        let behörde = inhalt.behörde
        let kontakt = inhalt.kontakt
        return Briefrahmen(
            behoerde: behörde.name, traeger: behörde.träger, dienststelle: behörde.dienststelle,
            absender: "\(behörde.name) · \(behörde.sitz.zeilen.joined(separator: " · "))",
            anschrift: inhalt.adressat.namen + inhalt.adressat.anschrift.zeilen,
            angaben: [
                Angabe(name: "Aktenzeichen", wert: inhalt.aktenzeichen),
                Angabe(name: "Datum", wert: inhalt.datum.deutsch),
                Angabe(name: "Ihr Kontakt", wert: kontakt.name),
            ] + (kontakt.zimmer.map { [Angabe(name: "Zimmer", wert: $0)] } ?? []) + [
                Angabe(name: "Telefon", wert: kontakt.telefon),
                Angabe(name: "E-Mail", wert: kontakt.mail),
            ],
            kopfzeile: "\(inhalt.aktenzeichen) · Bescheid vom \(inhalt.datum.deutsch)",
            fusszeile: [
                "\(behörde.name) · \(behörde.sitz.einzeilig)",
                "Telefon \(behörde.telefon) · \(behörde.mail)",
                "Leitung: \(behörde.leitung) · \(behörde.öffnungshinweis)",
            ])
    }

    private var zeichnung: [String] {
        [inhalt.zeichnung.funktion, inhalt.zeichnung.name]
    }

    private var rechtsbehelf: Abschnitt {
        let belehrung = inhalt.rechtsbehelf
        return Abschnitt(
            ueberschrift: "Rechtsbehelfsbelehrung",
            bausteine: [
                .absatz(belehrung.fristsatz), .absatz(belehrung.ortssatz),
                .liste(belehrung.formen.map(belehrung.text(of:))),
            ], bleibtZusammen: true)
    }
}
