/// Eine Spalte fremden Speichers; wer sie anlegt, hält den Speicher am Leben.
public struct Spalte<Wert: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let werte: UnsafeBufferPointer<Wert>

    public init(_ werte: UnsafeBufferPointer<Wert>) { self.werte = werte }

    public var count: Int { werte.count }
    public var indices: Range<Int> { werte.indices }
    public subscript(zeile: Int) -> Wert { werte[zeile] }
}

/// Eine Bevölkerung in Spalten: eine Zeile je Person, die Zeilen eines Haushalts hintereinander,
/// Erwachsene zuerst.
///
/// Beträge sind Cent je Monat, Vermögen Cent. Werte der Wohnung stehen in jeder Zeile des Haushalts;
/// gelesen wird die erste. Was fehlen darf, ist nil und zählt dann als null oder nein. Das Format der
/// Dateien beschreibt `docs/formate/bevoelkerung.md`.
public final class Bevölkerungsspalten: Sendable {
    private let speicher: any Sendable
    /// Nummer des Haushalts, in den Zeilen eines Haushalts gleich.
    public let haushalt: Spalte<Int32>
    /// 0 antragstellend, 1 Partner, 2 Kind.
    public let rolle: Spalte<Int8>
    /// Vollendete Jahre.
    public let alter: Spalte<Int8>
    /// Zeile der kindergeldberechtigten Person, −1 wenn nicht im Haushalt.
    public let kindergeldAn: Spalte<Int32>
    public let alleinerziehend: Spalte<Int8>
    public let brutto: Spalte<Int64>
    public let netto: Spalte<Int64>
    public let kindergeld: Spalte<Int64>
    public let unterhalt: Spalte<Int64>
    public let unterhaltsvorschuss: Spalte<Int64>
    public let vermögen: Spalte<Int64>
    public let kaltmiete: Spalte<Int64>
    public let heizung: Spalte<Int64>
    /// 1, wenn in den letzten zwölf Monaten Leistungen bezogen wurden; sonst läuft die Karenzzeit.
    public let vorbezug: Spalte<Int8>

    /// Zeilen der Eltern, −1 wenn nicht im Haushalt; ohne Spalten ist jedes Kind eines der
    /// antragstellenden Person.
    public let elternteil1: Spalte<Int32>?
    public let elternteil2: Spalte<Int32>?
    /// Erwerbsfähig; ohne Spalte jede Person ab 15.
    public let erwerbsfähig: Spalte<Int8>?
    public let schwanger: Spalte<Int8>?
    public let teilhabe: Spalte<Int8>?
    public let merkzeichenG: Spalte<Int8>?
    public let ausbildung: Spalte<Int8>?
    public let warmwasserDezentral: Spalte<Int8>?
    public let sonstigesEinkommen: Spalte<Int64>?
    public let pflichtversicherungen: Spalte<Int64>?
    public let werbungskosten: Spalte<Int64>?
    public let unterhaltGezahlt: Spalte<Int64>?
    /// Köpfe in der Wohnung; ohne Spalte die Personen des Haushalts.
    public let köpfe: Spalte<Int16>?

    /// 0 erhält Leistungen, 1 deckt zuerst den eigenen Bedarf (Altersrente und andere), 2 ein anderer Träger
    /// deckt ihn (SGB XII, AsylbLG), 3 Ausbildung; ohne Spalte niemand.
    public let ausschluss: Spalte<Int8>?

    /// `speicher` hält, worauf die Spalten zeigen.
    public init(
        haushalt: Spalte<Int32>, rolle: Spalte<Int8>, alter: Spalte<Int8>,
        kindergeldAn: Spalte<Int32>, alleinerziehend: Spalte<Int8>, brutto: Spalte<Int64>,
        netto: Spalte<Int64>, kindergeld: Spalte<Int64>, unterhalt: Spalte<Int64>,
        unterhaltsvorschuss: Spalte<Int64>, vermögen: Spalte<Int64>, kaltmiete: Spalte<Int64>,
        heizung: Spalte<Int64>, vorbezug: Spalte<Int8>, elternteil1: Spalte<Int32>? = nil,
        elternteil2: Spalte<Int32>? = nil, erwerbsfähig: Spalte<Int8>? = nil,
        schwanger: Spalte<Int8>? = nil, teilhabe: Spalte<Int8>? = nil,
        merkzeichenG: Spalte<Int8>? = nil, ausbildung: Spalte<Int8>? = nil,
        warmwasserDezentral: Spalte<Int8>? = nil, sonstigesEinkommen: Spalte<Int64>? = nil,
        pflichtversicherungen: Spalte<Int64>? = nil, werbungskosten: Spalte<Int64>? = nil,
        unterhaltGezahlt: Spalte<Int64>? = nil, köpfe: Spalte<Int16>? = nil,
        ausschluss: Spalte<Int8>? = nil, speicher: any Sendable
    ) {
        self.speicher = speicher
        self.haushalt = haushalt
        self.rolle = rolle
        self.alter = alter
        self.kindergeldAn = kindergeldAn
        self.alleinerziehend = alleinerziehend
        self.brutto = brutto
        self.netto = netto
        self.kindergeld = kindergeld
        self.unterhalt = unterhalt
        self.unterhaltsvorschuss = unterhaltsvorschuss
        self.vermögen = vermögen
        self.kaltmiete = kaltmiete
        self.heizung = heizung
        self.vorbezug = vorbezug
        self.elternteil1 = elternteil1
        self.elternteil2 = elternteil2
        self.erwerbsfähig = erwerbsfähig
        self.schwanger = schwanger
        self.teilhabe = teilhabe
        self.merkzeichenG = merkzeichenG
        self.ausbildung = ausbildung
        self.warmwasserDezentral = warmwasserDezentral
        self.sonstigesEinkommen = sonstigesEinkommen
        self.pflichtversicherungen = pflichtversicherungen
        self.werbungskosten = werbungskosten
        self.unterhaltGezahlt = unterhaltGezahlt
        self.köpfe = köpfe
        self.ausschluss = ausschluss
    }

    public var personen: Int { rolle.count }
}
