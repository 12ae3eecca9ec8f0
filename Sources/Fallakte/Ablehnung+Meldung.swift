import Grundtypen

extension Ablehnung {
    /// Ein Satz, der hilft: was nicht geht und was zu tun ist.
    package var meldung: String {
        switch self {
        case .angaben(let mangel): mangel.meldung
        case .eingang(let mangel): mangel.meldung
        case .vorschlag(let mangel): mangel.meldung
        case .auszahlung(let mangel): mangel.meldung
        case .prüfung(let mangel): mangel.meldung
        }
    }
}

extension Angabenmangel {
    var meldung: String {
        switch self {
        case .unlesbar(let zeile, let spalte):
            "Die Angaben sind ab Zeile \(zeile), Spalte \(spalte) kein lesbares JSON. "
                + "Bitte die Datei prüfen und erneut senden."
        case .ohneFormat(let gefunden):
            "Die Angaben nennen nicht das Format fall/1"
                + (gefunden.map { " (gefunden: „\($0)“). " }
                    ?? " (der Schlüssel „format“ fehlt). ")
                + "Bitte die erste Zeile der Datei ergänzen."
        case .ohneGrund:
            "Bitte angeben, warum sich die Angaben ändern."
        case .ohneUnterschied:
            "Die Angaben unterscheiden sich nicht von den gespeicherten. Es gibt nichts zu ändern."
        case .pfadUnbekannt(let pfad):
            "Die Angabe „\(pfad)“ gibt es in diesem Fall nicht. Bitte eine vorhandene Angabe wählen."
        case .ohneAntrag:
            "In diesem Fall liegt noch kein Antrag vor. Bitte zuerst den Antrag erfassen."
        }
    }
}

extension Eingangsmangel {
    var meldung: String {
        switch self {
        case .antragBekannt(let antrag):
            "Der Antrag \(antrag) liegt schon in der Akte. Bitte die Akte neu öffnen."
        case .standortFehlt:
            "Bitte einen Standort wählen."
        case .zuständigkeitUnverändert:
            "Der Fall ist dieser Stelle schon zugewiesen. Es gibt nichts zu ändern."
        case .nachweisBekannt(let nachweis):
            "Der Nachweis \(nachweis) liegt schon in der Akte. Bitte die Akte neu öffnen."
        case .nachweisOhneBezeichnung:
            "Bitte sagen, was das Schriftstück ist, etwa „Mietvertrag“ oder „Kontoauszug Juli“."
        case .nachweisLeer(let dateiname):
            "Die Datei „\(dateiname)“ ist leer. Bitte die richtige Datei wählen."
        case .vollständigkeitAußerhalb(let prozent):
            "Die Vollständigkeit liegt zwischen 0 und 100 Prozent (eingegeben: \(prozent))."
        case .vollständigkeitWidersprüchlich(let prozent, let fehlend):
            fehlend == 0
                ? "Es fehlt nichts, also sind die Unterlagen zu 100 Prozent da "
                    + "(eingegeben: \(prozent)). Bitte nennen, was fehlt, oder 100 eintragen."
                : "Bei 100 Prozent kann nichts mehr fehlen (genannt: \(fehlend)). "
                    + "Bitte die Zahl senken oder die Liste leeren."
        }
    }
}

extension Prüfungsmangel {
    var meldung: String {
        switch self {
        case .vorschlagUnbekannt(let vorschlag):
            "Den Vorschlag \(vorschlag) gibt es in diesem Fall nicht. Bitte die Akte neu öffnen."
        case .vorschlagNichtOffen(_, let zustand):
            zustand.hindernis
        case .verfasstUndGeprüft(let kennung):
            "Wer einen Vorschlag verfasst, prüft ihn nicht (\(kennung)). "
                + "Bitte eine zweite Person prüfen lassen."
        case .rückgabeOhneGrund:
            "Bitte schreiben, was am Vorschlag zu ändern ist."
        case .bescheidBekannt(let bescheid):
            "Der Bescheid \(bescheid) liegt schon in der Akte. Bitte die Akte neu öffnen."
        case .erlassVorAntrag(let am, let eingang):
            "Der Bescheid kann nicht vom \(am.deutsch) sein: "
                + "der Antrag ging erst am \(eingang.deutsch) ein. Bitte das Datum prüfen."
        case .bescheidUnbekannt(let bescheid):
            "Den Bescheid \(bescheid) gibt es in diesem Fall nicht. Bitte die Akte neu öffnen."
        case .versandVorErlass(let am, let erlassen):
            "Der Bescheid kann nicht am \(am.deutsch) versandt worden sein: "
                + "er ist vom \(erlassen.deutsch). Bitte das Datum prüfen."
        case .bereitsVersandt(_, let am):
            "Der Bescheid wurde schon am \(am.deutsch) versandt. Es gibt nichts einzutragen."
        }
    }
}

extension Vorschlagszustand {
    /// Warum über einen Vorschlag in diesem Zustand nicht zu entscheiden ist.
    fileprivate var hindernis: String {
        switch self {
        case .offen:
            "Der Vorschlag ist offen."
        case .veraltet:
            "Die Angaben haben sich seit dem Vorschlag geändert. Bitte neu rechnen lassen."
        case .zurückgegeben(let grund):
            "Der Vorschlag wurde zurückgegeben („\(grund)“). Bitte den neuen Vorschlag abwarten."
        case .erlassen(let bescheid):
            "Aus dem Vorschlag ist schon der Bescheid \(bescheid) geworden."
        }
    }
}
