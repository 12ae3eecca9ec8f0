import Ablage
package import Fachprozesse
import Fallakte
import Fallformat
import Rechtskern
package import Weboberflaeche
import Zahlungswesen

extension Arbeitsgang {
    /// Was die Oberfläche aus dem Fehler macht: eine Absage, die hilft, sonst der Fehler selbst.
    func absage(_ fehler: Fachfehler) async -> any Error {
        switch fehler {
        case .nichtBefugt(let befugnis):
            return Absage.verboten(
                s(
                    "Ihre Rolle umfasst nicht: \(befugnis.name(s)).",
                    "Your role does not include \(befugnis.name(s))."))
        case .fallUnbekannt, .dokumentUnbekannt:
            return Absage.nichtGefunden
        case .überholt(let konflikt):
            let namen = await Namen(of: konflikt.inzwischen, in: amt)
            return Absage.überholt(
                konflikt.inzwischen.map { eintrag($0, in: konflikt.fall, namen) })
        case .eingabe(let meldungen):
            return Absage.fehlerhaft(
                meldungen.map { Feldfehler($0.pfad, s.meldung($0.text)) })
        case .iban(let pfad, let eingabe):
            return Absage.fehlerhaft([Feldfehler(pfad, s.iban(eingabe))])
        case .lauf(let ablehnung):
            let namen = await Namen(Set([ablehnung.genannt].compactMap(\.self)), in: amt)
            return Absage.unmöglich(s.satz(ablehnung, namen))
        case .ablehnung, .recht, .brief, .bescheidUnvollständig, .berechnungUnlesbar,
            .ausgabe, .zurückgestellt:
            return Absage.unmöglich(s.satz(fehler))
        case .ablage, .zahlung, .unterbrochen:
            return fehler
        }
    }
}

extension Sprache {
    /// Ein Satz zum Fehler, auch als Hinweis auf einer Seite.
    package func satz(_ fehler: Fachfehler) -> String {
        switch fehler {
        case .nichtBefugt(let befugnis):
            self(
                "Ihre Rolle umfasst nicht: \(befugnis.name(self)).",
                "Your role does not include \(befugnis.name(self)).")
        case .fallUnbekannt(let fall):
            self("Den Fall \(fall) gibt es nicht.", "There is no case \(fall).")
        case .dokumentUnbekannt:
            self("Das Dokument liegt nicht in der Akte.", "The document is not in the case file.")
        case .ablehnung(let ablehnung):
            self(ablehnung.meldung, ablehnung.englisch)
        case .recht(let fehler): satz(fehler)
        case .eingabe(let meldungen): meldungen.map { meldung($0.text) }.joined(separator: " ")
        case .überholt:
            self(
                "Der Fall hat sich inzwischen geändert. Bitte neu laden.",
                "The case has changed meanwhile. Please reload.")
        case .ablage(let fehler):
            self(fehler.meldung, "The storage reports: “\(fehler.meldung)”")
        case .brief(let grund):
            self(
                "Der Brief ließ sich nicht setzen: \(grund)",
                "The letter could not be typeset: \(grund)")
        case .bescheidUnvollständig(let fehlend):
            self(
                "Im Bescheid fehlte, was das Gesetz verlangt: "
                    + "\(fehlend.joined(separator: ", ")). Bitte die Angaben ergänzen.",
                "The letter would lack what the law demands: "
                    + "\(fehlend.joined(separator: ", ")). Please complete the facts.")
        case .berechnungUnlesbar(let bescheid, let mangel):
            self(
                "Die Berechnung zum Bescheid \(bescheid) ist nicht zu lesen: \(mangel.meldung) "
                    + "Bitte der IT melden; das Schreiben ist nicht betroffen.",
                "The calculation of decision \(bescheid) cannot be read: “\(mangel.meldung)” "
                    + "Please tell IT; the letter is not affected.")
        case .iban(_, let eingabe): iban(eingabe)
        case .lauf(let ablehnung): satz(ablehnung, .keine)
        case .zahlung(let fehler):
            self(fehler.meldung, "The storage of payments reports: “\(fehler.meldung)”")
        case .ausgabe(let fehler):
            self(fehler.meldung, "The file could not be written: “\(fehler.meldung)”")
        case .zurückgestellt(let eine): "\(satz(eine.grund)) \(rat(eine.grund))"
        case .unterbrochen:
            self(
                "Die Anfrage endete, bevor etwas geschah. Bitte noch einmal versuchen.",
                "The request ended before anything happened. Please try again.")
        }
    }

    /// Das Recht spricht Deutsch; was es sagt, steht deshalb auch hier wörtlich.
    func satz(_ fehler: Rechtsfehler) -> String {
        guard self == .en else { return fehler.meldung }
        return switch fehler {
        case .parameterUnbekannt(let id, _, let monat):
            "No value is known for \(self.monat(monat)): \(id). "
                + "Months from January 2012 can be calculated."
        case .nichtGebaut(let norm, let was, _):
            "\(norm) has not been built yet (“\(was)”). Please decide this case by hand."
        case .feststellungFehlt(let norm, let was, _):
            "A finding under \(norm) is missing: “\(was)”"
        case .angabeFehlt(let norm, let was, _):
            "A fact for \(norm) is missing: “\(was)”"
        case .nichtGeltendesRecht(let norm, let overlay):
            "The overlay “\(overlay)” is not the law in force (\(norm)). Please calculate without it."
        }
    }

    /// Eine Meldung des Fallformats; sie ist nur auf Deutsch verfasst.
    func meldung(_ text: String) -> String {
        self(text, "The entry cannot be used: “\(text)”")
    }

    func iban(_ eingabe: String) -> String {
        do throws(IBANFehler) {
            _ = try IBAN(prüfend: eingabe)
            return self("Die IBAN fehlt.", "The IBAN is missing.")
        } catch {
            return self(
                error.meldung,
                "This IBAN does not exist (country, length, characters or check digits). "
                    + "Please compare it with the bank card or a statement.")
        }
    }
}

extension BewahrteBerechnung.Mangel {
    fileprivate var meldung: String {
        switch self {
        case .keinJSON: "sie hat nicht die Form „berechnung/1“."
        case .formatUnbekannt(let format): "die Form „\(format)“ kennt dieses Programm nicht."
        case .overlay: "sie ist nach einem Overlay gerechnet, nicht nach geltendem Recht."
        case .wert(let wert): "der Wert „\(wert)“ kommt in ihrer Form nicht vor."
        }
    }
}
