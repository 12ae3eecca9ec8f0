public import Rechtskern

/// Alle Parameter des Leistungsrechts, in der Reihenfolge ihrer Schlüssel.
///
/// Wer einen Parameter anlegt, trägt ihn hier ein; ``Rechtslage`` löst ihn auf.
public enum Parameterverzeichnis {
    public static let alle: [Parameterauskunft] = [
        Parameterauskunft(Kindergeld.betrag),
        Parameterauskunft(Erwerbstätigenfreibetrag.bänder),
        Parameterauskunft(Bundesbeteiligung.quoten),
        Parameterauskunft(Sofortzuschlag.betrag),
        Parameterauskunft(Grundabsetzung.geringfügigkeitsgrenze),
        Parameterauskunft(Regelbedarf.sätze),
        Parameterauskunft(Unterhaltsvorschuss.beträge),
    ].sorted { $0.id < $1.id }
}
