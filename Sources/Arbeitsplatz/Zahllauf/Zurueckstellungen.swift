import Ablage
import Fachprozesse
import Fallakte
import Weboberflaeche
import Zahlungswesen

/// Welche Fälle die letzte Durchsicht aller Akten fand.
///
/// Die Durchsicht liest jede bewilligte Akte; sie wird darum nicht bei jedem Blick wiederholt. Was sie
/// fand, wird bei jedem Blick neu angesehen, und ein Lauf sieht immer alles selbst.
actor Zurückstellungsbuch {
    struct Durchsicht: Sendable {
        let zeit: Zeitpunkt
        let fälle: [FallID]
    }

    private static let haltbarkeit: Int64 = 15 * 60 * 1_000
    private var letzte: Durchsicht?

    func durchsicht(
        at jetzt: Zeitpunkt, neu: Bool, _ sieh: @Sendable () async throws -> [FallID]
    ) async throws -> Durchsicht {
        if !neu, let letzte,
            jetzt.millisekunden - letzte.zeit.millisekunden < Zurückstellungsbuch.haltbarkeit
        {
            return letzte
        }
        let durchsicht = Durchsicht(zeit: jetzt, fälle: try await sieh())
        letzte = durchsicht
        return durchsicht
    }

    /// Ein Lauf wurde vorbereitet; die Durchsicht davor sagt nichts mehr.
    func verwirf() { letzte = nil }
}

extension Arbeitsgang {
    func tafel(
        _ offene: [ZurückgestellterFall], _ durchsicht: Zurückstellungsbuch.Durchsicht
    ) -> Zurückstellungstafel {
        Zurückstellungstafel(
            einleitung: s(
                "Diese Fälle kann ein Lauf nicht zahlen, bis das Hindernis behoben ist. Alle anderen "
                    + "werden gezahlt.",
                "A run cannot pay these cases until the obstacle is removed. All others are paid."),
            laufspalte: s("Ausgelassen in", "Left out of"),
            zeilen: offene.map { zeile($0, lauf: $0.ausgelassen) },
            durchsicht: .init(
                s(
                    "Alle Akten zuletzt durchgesehen: \(zeit(durchsicht.zeit))",
                    "All files last looked through: \(zeit(durchsicht.zeit))"),
                neu: Verweis(
                    s("Neu durchsehen", "Look through again"),
                    "/zahllaeufe?durchsehen=ja#zurueckgestellt")))
    }

    /// Nil, wenn der Lauf niemanden ausließ.
    func tafel(ausgelassen fälle: [ZurückgestellterFall]) -> Zurückstellungstafel? {
        guard !fälle.isEmpty else { return nil }
        return Zurückstellungstafel(
            einleitung: s(
                "Diese Fälle ließ der Lauf beim Vorbereiten aus. Ist ein Hindernis behoben, zahlt sie "
                    + "der nächste Lauf.",
                "The run left these cases out when it was prepared. Once an obstacle is removed, the "
                    + "next run pays them."),
            laufspalte: s("Nachgeholt mit", "Made up for by"),
            zeilen: fälle.map { fall in
                guard case .imLauf(let lauf) = fall.lage else { return zeile(fall, lauf: nil) }
                return zeile(fall, lauf: lauf)
            })
    }

    private func zeile(_ fall: ZurückgestellterFall, lauf: Laufnummer?) -> Zurückstellungszeile {
        Zurückstellungszeile(
            fall: fall.fall.text,
            // Die Kasse zahlt, sie liest keine Akten; nur wer es darf, bekommt den Verweis.
            fallziel: akteur.darf(.akteSehen) ? Pfade.fall(fall.fall) : nil,
            stand: s.marke(fall.lage), was: s.was(fall.lage), rat: s.rat(fall.lage),
            lauf: lauf.map { Verweis($0.description, "/zahllaeufe/\($0)") })
    }
}

extension Sprache {
    fileprivate func marke(_ lage: Zurückstellungslage) -> Marke {
        switch lage {
        case .zurückgestellt: Marke(self("zurückgestellt", "set aside"), .gefahr)
        case .wartet: Marke(self("behoben", "mended"), .hinweis)
        case .imLauf: Marke(self("nachgeholt", "made up for"), .gut)
        case .nichtsZuZahlen: Marke(self("nichts zu zahlen", "nothing to pay"), .neutral)
        }
    }

    fileprivate func was(_ lage: Zurückstellungslage) -> String {
        switch lage {
        case .zurückgestellt(let grund): satz(grund)
        case .wartet:
            self(
                "Das Hindernis ist behoben, gezahlt ist noch nicht.",
                "The obstacle is removed, but nothing has been paid yet.")
        case .imLauf: self("Das Hindernis ist behoben.", "The obstacle is removed.")
        case .nichtsZuZahlen:
            self("Das Hindernis ist behoben.", "The obstacle is removed.")
        }
    }

    fileprivate func rat(_ lage: Zurückstellungslage) -> String {
        switch lage {
        case .zurückgestellt(let grund): rat(grund)
        case .wartet:
            self(
                "Der nächste Lauf zahlt den Fall; bitte einen Tageslauf vorbereiten.",
                "The next run pays the case; please prepare a daily run.")
        case .imLauf: self("Nichts weiter zu tun.", "Nothing further to do.")
        case .nichtsZuZahlen:
            self(
                "Für den Monat des Laufs ist in diesem Fall nichts offen.",
                "Nothing is open in this case for the month of the run.")
        }
    }

    /// Warum ein Fall zurückgestellt ist.
    func satz(_ grund: Zurückstellungsgrund) -> String { self(grund.meldung, grund.englisch) }

    /// Was zu tun ist und von wem.
    func rat(_ grund: Zurückstellungsgrund) -> String { self(grund.rat, grund.englischerRat) }
}
