public import Rechtskern

/// Alle Parameter des Leistungsrechts, in der Reihenfolge ihrer Schlüssel.
///
/// Wer einen Parameter anlegt, trägt ihn hier ein; ``Rechtslage`` löst ihn auf.
public enum Parameterverzeichnis {
    public static let alle: [Parameterauskunft] = [
        Parameterauskunft(Regelbedarf.sätze),
        Parameterauskunft(Mehrbedarf.schwangerschaftssatz),
        Parameterauskunft(Mehrbedarf.alleinerziehendensatz),
        Parameterauskunft(Mehrbedarf.teilhabesatz),
        Parameterauskunft(Mehrbedarf.merkzeichensatz),
        Parameterauskunft(Mehrbedarf.warmwassersatz),
        Parameterauskunft(Unterkunft.karenzzeit),
        Parameterauskunft(Unterkunft.deckel),
        Parameterauskunft(Unterkunft.kostensenkungsfrist),
        Parameterauskunft(Pauschbeträge.bagatelle),
        Parameterauskunft(Pauschbeträge.versicherung),
        Parameterauskunft(Pauschbeträge.altersvorsorge),
        Parameterauskunft(Pauschbeträge.jeKilometer),
        Parameterauskunft(Grundabsetzung.pauschale),
        Parameterauskunft(Grundabsetzung.nachweisschwelle),
        Parameterauskunft(Grundabsetzung.freiwilligendienstAb25),
        Parameterauskunft(Grundabsetzung.geringfügigkeitsgrenze),
        Parameterauskunft(Ferienbeschäftigung.grenze),
        Parameterauskunft(Erwerbstätigenfreibetrag.bänder),
        Parameterauskunft(Kindergeld.betrag),
        Parameterauskunft(Unterhaltsvorschuss.beträge),
        Parameterauskunft(Vermögensfreibetrag.beträge),
        Parameterauskunft(Vermögensfreibetrag.wohnfläche),
        Parameterauskunft(Sofortzuschlag.betrag),
        Parameterauskunft(Bundesbeteiligung.quoten),
        Parameterauskunft(Minderungsfassung.fassungen),
        Parameterauskunft(Rechtsfolgen.staffel),
        Parameterauskunft(Rechtsfolgen.obergrenze),
        Parameterauskunft(Rechtsfolgen.mindestbetrag),
        Parameterauskunft(Arbeitsverweigerung.regel),
        Parameterauskunft(Minderungszeitraum.feststellungsfrist),
        Parameterauskunft(Meldeversäumnis.regel),
        Parameterauskunft(Nichterreichbarkeit.regel),
    ].sorted { $0.id < $1.id }
}
