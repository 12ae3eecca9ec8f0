extension Ablehnung {
    /// Ein Satz, der hilft: was nicht geht und was zu tun ist.
    package var meldung: String {
        switch self {
        case .angabenUnlesbar:
            "Die Angaben sind kein lesbares JSON. Bitte die Datei prüfen und erneut senden."
        case .angabenOhneFormat(let gefunden):
            "Die Angaben nennen nicht das Format fall/1"
                + (gefunden.map { " (gefunden: \($0))." } ?? " (der Schlüssel „format“ fehlt).")
        case .änderungOhneGrund:
            "Bitte angeben, warum sich die Angaben ändern."
        case .änderungOhneUnterschied:
            "Die Angaben unterscheiden sich nicht von den gespeicherten. Es gibt nichts zu ändern."
        case .pfadUnbekannt(let pfad):
            "Die Angabe „\(pfad)“ gibt es in diesem Fall nicht. Bitte eine vorhandene Angabe wählen."
        case .ohneAntrag:
            "In diesem Fall liegt noch kein Antrag vor. Bitte zuerst den Antrag erfassen."
        case .standortFehlt:
            "Bitte einen Standort wählen."
        default: meldungZuEingang ?? meldungZuVorschlag ?? meldungZuPrüfung
        }
    }
}
