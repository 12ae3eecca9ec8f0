public import Leistungsrecht

/// Die Ämter, deren örtliche Werte mitgeliefert sind.
public enum Ämter {
    /// Örtliche Werte je Kennung des Amts.
    public static let mitgeliefert: [String: ÖrtlicheWerte] = {
        var werte: [String: ÖrtlicheWerte] = [:]
        werte["musterkreis"] = mitgeliefert(PackageResources.musterkreis_yaml)
        return werte
    }()

    /// Nil nur bei einer fehlerhaften Datei; dass keine fehlerhaft ist, sichert ein Test.
    private static func mitgeliefert(_ bytes: [UInt8]) -> ÖrtlicheWerte? {
        do {
            return try read(String(decoding: bytes, as: UTF8.self), datei: "Aemter")
        } catch {
            return nil
        }
    }

    /// Liest die örtlichen Werte eines Amts, in der Form von `oertlich`.
    ///
    /// - Parameters:
    ///   - text: der Inhalt der Datei.
    ///   - datei: ihr Name, wie er in Meldungen steht.
    /// - Returns: die Werte.
    /// - Throws: ``Lesefehler`` mit allen Fehlern der Datei.
    public static func read(_ text: String, datei: String) throws(Lesefehler) -> ÖrtlicheWerte {
        var quelltext = Quelltext(datei: datei)
        guard let wurzel = quelltext.knoten(aus: text) else {
            throw Lesefehler(meldungen: quelltext.meldungen)
        }
        let gang = Lesegang(datei: datei, ämter: [:])
        guard let werte = gang.örtlicheWerte(Wert(knoten: wurzel, pfad: "")),
            gang.meldungen.isEmpty
        else { throw Lesefehler(meldungen: Fallleser.geordnet(gang.meldungen, datei: datei)) }
        return werte
    }
}
