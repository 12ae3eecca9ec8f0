public import Leistungsrecht

/// Die Ämter, deren örtliche Werte mitgeliefert sind.
public enum Ämter {
    /// Örtliche Werte je Kennung des Amts.
    public static let mitgeliefert: [String: ÖrtlicheWerte] = [
        "musterkreis": lies(PackageResources.musterkreis_yaml, datei: "musterkreis.yaml")
    ].compactMapValues(\.self)

    /// Eine mitgelieferte Datei; nil nur, wenn sie fehlerhaft ist, was ein Test ausschließt.
    private static func lies(_ bytes: [UInt8], datei: String) -> ÖrtlicheWerte? {
        switch read(String(decoding: bytes, as: UTF8.self), datei: datei) {
        case .success(let werte): werte
        case .failure: nil
        }
    }

    /// Liest die örtlichen Werte eines Amts, in der Form von `oertlich`.
    public static func read(
        _ text: String, datei: String
    ) -> Result<ÖrtlicheWerte, Lesefehler> {
        var quelltext = Quelltext(datei: datei)
        guard let wurzel = quelltext.knoten(aus: text) else {
            return .failure(Lesefehler(meldungen: quelltext.meldungen))
        }
        let gang = Lesegang(datei: datei, ämter: [:])
        guard let werte = gang.örtlicheWerte(Wert(knoten: wurzel, pfad: "")),
            gang.meldungen.isEmpty
        else { return .failure(Lesefehler(meldungen: gang.meldungen)) }
        return .success(werte)
    }
}
