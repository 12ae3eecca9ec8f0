import Ablage
package import Fallakte
import Grundtypen
import Zahlungswesen

/// Was ein Lauf zahlen kann, und welche Fälle er auslassen muss.
struct Zahlungssammlung: Sendable {
    /// Eine Anordnung mit dem Tag, an dem ihr Bescheid das Haus verließ.
    struct Sollposten: Sendable {
        let anordnung: Zahlungsanordnung
        let am: Tag
    }

    var posten: [Sollposten] = []
    var zurückgestellt: [Zurückstellung] = []
}

/// Was ein Fall zu zahlen angeordnet hat.
struct Fallanordnungen: Sendable {
    let fall: FallID
    let anordnungen: [Anordnung]

    func schlüssel(_ anordnung: Anordnung) -> String {
        Zahlungsanordnung.schlüssel(anordnung, of: fall)
    }
}

extension Kasse {
    /// Alle noch nicht gezahlten Anordnungen aller Fälle für diesen Monat und frühere.
    ///
    /// Was einen Fall hindert, stellt nur ihn zurück. Versagt der Speicher selbst, wird nichts gezahlt.
    func sammle(bis monat: Monat) async throws(Fachfehler) -> Zahlungssammlung {
        let fälle = try await ausAblage { () async throws(Ablagefehler) in
            try await amt.ablage.aktenzeichen()
        }
        var gelesen: [Fallanordnungen] = []
        var zurückgestellt: [Zurückstellung] = []
        for fall in fälle {
            switch try await angeordnet(fall, bis: monat) {
            case .success(let anordnungen): gelesen.append(anordnungen)
            case .failure(let grund):
                zurückgestellt.append(Zurückstellung(fall: fall, grund: grund))
            }
        }
        var sammlung = try await werte(aus: gelesen)
        sammlung.zurückgestellt = (zurückgestellt + sammlung.zurückgestellt)
            .sorted { $0.fall < $1.fall }
        return sammlung
    }

    /// Die Anordnungen eines Falls, oder warum seine Akte sie nicht hergibt.
    func angeordnet(
        _ fall: FallID, bis monat: Monat
    ) async throws(Fachfehler) -> Result<Fallanordnungen, Zurückstellungsgrund> {
        let zeile = try await lesbareZeile(fall)
        // Die Arbeitsliste sagt, wo nie etwas bewilligt wurde; nur die anderen Akten werden gelesen.
        if let zeile, zeile.bewilligtBis == nil {
            return .success(Fallanordnungen(fall: fall, anordnungen: []))
        }
        do throws(Ablagefehler) {
            let stand = try await amt.ablage.akte(fall)?.stand ?? Fall()
            // Einer Kette sieht man ihr fehlendes Ende nicht an; die Liste weiß, wie weit sie ging.
            guard stand.version >= max(zeile?.version ?? 1, 1) else {
                return .failure(.akteBeschädigt(blatt: stand.version + 1))
            }
            return .success(
                Fallanordnungen(
                    fall: fall, anordnungen: stand.anordnungen.filter { $0.monat <= monat }))
        } catch {
            guard let grund = Zurückstellungsgrund(error) else { throw Fachfehler(error) }
            return .failure(grund)
        }
    }

    /// Nil, wenn die Zeile fehlt oder sich nicht lesen lässt; dann entscheidet die Akte, denn eine
    /// Zahlung darf nicht still ausfallen.
    private func lesbareZeile(_ fall: FallID) async throws(Fachfehler) -> Fallzeile? {
        do throws(Ablagefehler) { return try await amt.ablage.zeile(fall) } catch {
            guard case .lesetabelleUnlesbar = error else { throw Fachfehler(error) }
            return nil
        }
    }

    /// Gibt jeder offenen Anordnung ihre Haushaltsstelle.
    func werte(aus fälle: [Fallanordnungen]) async throws(Fachfehler) -> Zahlungssammlung {
        let offene = try await ohneBelegte(fälle)
        let ids = offene.flatMap { fall in
            fall.anordnungen.map { Buchungssatz.sollstellungsID(of: fall.schlüssel($0)) }
        }
        let gebucht = try await ausKasse { try await zahlungen.gebucht(ids) }
        var sammlung = Zahlungssammlung()
        for fall in offene {
            do throws(Zurückstellungsgrund) {
                sammlung.posten += try posten(fall, gebucht)
            } catch {
                sammlung.zurückgestellt.append(Zurückstellung(fall: fall.fall, grund: error))
            }
        }
        return sammlung
    }

    /// Was in einem Lauf steht, ist gebucht und wird nicht noch einmal gezahlt.
    private func ohneBelegte(
        _ fälle: [Fallanordnungen]
    ) async throws(Fachfehler) -> [Fallanordnungen] {
        let belegt = try await ausKasse {
            try await zahlungen.belegt(
                fälle.flatMap { fall in
                    fall.anordnungen.map { .anordnung(fall.schlüssel($0)) }
                })
        }
        return fälle.map { fall in
            Fallanordnungen(
                fall: fall.fall,
                anordnungen: fall.anordnungen.filter {
                    belegt[.anordnung(fall.schlüssel($0))] == nil
                })
        }
    }

    private func posten(
        _ fall: Fallanordnungen, _ gebucht: [String: Result<Buchungssatz, Zahlungsablagefehler>]
    ) throws(Zurückstellungsgrund) -> [Zahlungssammlung.Sollposten] {
        var posten: [Zahlungssammlung.Sollposten] = []
        for anordnung in fall.anordnungen {
            let schlüssel = fall.schlüssel(anordnung)
            let satz = try gebucht[Buchungssatz.sollstellungsID(of: schlüssel)].map {
                satz throws(Zurückstellungsgrund) in
                do { return try satz.get() } catch { throw .sollUnlesbar(schlüssel: schlüssel) }
            }
            // Eine gebuchte Haushaltsstelle bleibt bis zur Zahlung; eine neue gilt für das, was noch
            // nicht gebucht ist. Sonst stünde die Verpflichtung auf der alten und ginge nie auf.
            guard
                let stelle = satz?.zeilen.first?.stelle.haushaltsstelle
                    ?? einstellungen.haushaltsstelle(for: anordnung)
            else { throw .haushaltsstelleFehlt(anordnung.träger) }
            let zahlung = Zahlungsanordnung(anordnung, of: fall.fall, haushaltsstelle: stelle)
            if let satz, !satz.istSollstellung(of: zahlung, am: anordnung.versandt) {
                throw .sollWeichtAb(schlüssel: schlüssel)
            }
            posten.append(.init(anordnung: zahlung, am: anordnung.versandt))
        }
        if let hindernis = posten.map(\.anordnung).hindernis { throw hindernis }
        return posten
    }

    /// Bucht, was einem Fall bewilligt ist; schon Gebuchtes bleibt.
    package func stelleZumSoll(_ fall: FallID) async throws(Fachfehler) {
        let akte = try await amt.akteOhneProtokoll(fall)
        let sammlung = try await werte(
            aus: [Fallanordnungen(fall: fall, anordnungen: akte.stand.anordnungen)])
        if let hindernis = sammlung.zurückgestellt.first { throw .zurückgestellt(hindernis) }
        try await stelleZumSoll(sammlung.posten)
    }

    func stelleZumSoll(_ posten: [Zahlungssammlung.Sollposten]) async throws(Fachfehler) {
        guard !posten.isEmpty else { return }
        _ = try await ausKasse {
            try await zahlungen.book(
                posten.map { try Buchungssatz.sollstellung(of: $0.anordnung, am: $0.am) })
        }
    }
}

extension Zurückstellungsgrund {
    /// Nil, wenn der Fehler nicht an der einen Akte liegt.
    fileprivate init?(_ fehler: Ablagefehler) {
        switch fehler {
        case .beschädigt(let schaden):
            switch schaden.art {
            case .unlesbar: self = .akteUnlesbar(blatt: schaden.blatt)
            case .prüfsummeFalsch, .blattFehlt, .zeitLäuftRückwärts, .auftragFehlt:
                self = .akteBeschädigt(blatt: schaden.blatt)
            }
        case .inhaltNichtGeschützt: self = .akteVerschlossen
        case .versionVeraltet, .auftragFremd, .autorWeichtAb, .dokumentFehlt, .eintragLeer,
            .kontoUnbekannt, .dokumentBeschädigt, .kontoUnlesbar, .lesetabelleUnlesbar, .speicher:
            return nil
        }
    }
}
