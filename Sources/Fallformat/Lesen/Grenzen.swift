/// Grenzen, die jede Datei einhält.
///
/// Kein Haushalt erreicht sie; sie schützen das Programm vor Versehen und vor böswilligen Dateien.
public enum Grenzen {
    public static let bytes = 1 << 20
    public static let tiefe = 12
    public static let knoten = 20_000
    public static let meldungen = 200
    public static let text = 200
    public static let langerText = 2_000
    public static let personen = 40
    public static let einkünfte = 50
    public static let betriebsmonate = 120
    public static let vermögensgegenstände = 50
    public static let minderungen = 50
    public static let bildungsbedarfe = 100
    public static let mehrbedarfe = 50
    public static let wohnkosten = 50
    public static let wohnungen = 20
    public static let grenzzeilen = 100
    public static let staffel = 20
    public static let erwartungen = 120
    public static let jahre = 1900...2199
    /// Zehn Millionen Euro.
    public static let cent: Int64 = 10_000_000_00
}
