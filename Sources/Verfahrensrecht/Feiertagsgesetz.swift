import Grundtypen

/// Länder mit ihrem amtlichen Kürzel; jedes hat sein Feiertagsgesetz.
package enum Feiertagsland: String, Hashable, Sendable, CaseIterable {
    case BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH, TH
}

/// Wo und wann ein Feiertag gilt.
struct Feiertagsgeltung: Hashable, Sendable {
    let feiertag: Feiertag
    /// Erstes Jahr; nil gilt schon vor 2018.
    let ab: Int?
    /// Nur in diesen Jahren; leer gilt jedes Jahr.
    let nurIn: Set<Int>
    /// Nur in Gemeinden, die das Landesrecht bestimmt.
    let örtlich: Bool

    init(_ feiertag: Feiertag, ab: Int? = nil, nurIn: Set<Int> = [], örtlich: Bool = false) {
        self.feiertag = feiertag
        self.ab = ab
        self.nurIn = nurIn
        self.örtlich = örtlich
    }

    func gilt(in jahr: Int) -> Bool {
        (ab.map { $0 <= jahr } ?? true) && (nurIn.isEmpty || nurIn.contains(jahr))
    }
}

extension Feiertagsland {
    /// In jedem Land: der 3. Oktober nach Art. 2 Abs. 2 des Einigungsvertrags, die übrigen nach den
    /// Gesetzen der Länder.
    private static let überall: [Feiertag] = [
        .neujahr, .karfreitag, .ostermontag, .maifeiertag, .christiHimmelfahrt, .pfingstmontag,
        .tagDerDeutschenEinheit, .ersterWeihnachtstag, .zweiterWeihnachtstag,
    ]

    /// Die Feiertage des Landes; Rechtsstand der Jahre ab 2018.
    ///
    /// Gegengeprüft mit dem Verzeichnis der Python-Bibliothek `holidays` 0.109 für 2018 bis 2031.
    var feiertage: [Feiertagsgeltung] {
        Feiertagsland.überall.map { Feiertagsgeltung($0) } + weitere
    }

    private var weitere: [Feiertagsgeltung] {
        switch self {
        case .BW: [.init(.heiligeDreiKönige), .init(.fronleichnam), .init(.allerheiligen)]
        case .BY:
            [
                .init(.heiligeDreiKönige), .init(.fronleichnam), .init(.allerheiligen),
                .init(.mariäHimmelfahrt, örtlich: true), .init(.friedensfest, örtlich: true),
            ]
        case .BE:
            [
                .init(.frauentag, ab: 2019), .init(.tagDerBefreiung, nurIn: [2020, 2025]),
                .init(.siebzehnterJuni, nurIn: [2028]),
            ]
        case .BB: [.init(.reformationstag)]
        case .HB, .HH, .NI, .SH: [.init(.reformationstag, ab: 2018)]
        case .HE: [.init(.fronleichnam)]
        case .MV: [.init(.frauentag, ab: 2023), .init(.reformationstag)]
        case .NW, .RP: [.init(.fronleichnam), .init(.allerheiligen)]
        case .SL: [.init(.fronleichnam), .init(.mariäHimmelfahrt), .init(.allerheiligen)]
        case .SN:
            [
                .init(.reformationstag), .init(.bußUndBettag),
                .init(.fronleichnam, örtlich: true),
            ]
        case .ST: [.init(.heiligeDreiKönige), .init(.reformationstag)]
        case .TH:
            [
                .init(.weltkindertag, ab: 2019), .init(.reformationstag),
                .init(.fronleichnam, örtlich: true),
            ]
        }
    }

    /// Das Gesetz, aus dem die Feiertage des Landes folgen.
    package var quelle: String {
        switch self {
        case .BW: "Feiertagsgesetz Baden-Württemberg, § 1"
        case .BY: "Feiertagsgesetz Bayern, Art. 1"
        case .BE: "Gesetz über die Sonn- und Feiertage Berlin, § 1"
        case .BB: "Feiertagsgesetz Brandenburg, § 2"
        case .HB: "Gesetz über die Sonn-, Gedenk- und Feiertage Bremen, § 2"
        case .HH: "Feiertagsgesetz Hamburg, § 1"
        case .HE: "Hessisches Feiertagsgesetz, § 1"
        case .MV: "Feiertagsgesetz Mecklenburg-Vorpommern, § 2"
        case .NI: "Niedersächsisches Gesetz über die Feiertage, § 2"
        case .NW: "Feiertagsgesetz Nordrhein-Westfalen, § 2"
        case .RP: "Feiertagsgesetz Rheinland-Pfalz, § 2"
        case .SL: "Gesetz über die Sonn- und Feiertage Saarland, § 2"
        case .SN: "Gesetz über Sonn- und Feiertage im Freistaat Sachsen, § 1"
        case .ST: "Gesetz über die Sonn- und Feiertage Sachsen-Anhalt, § 2"
        case .SH: "Gesetz über Sonn- und Feiertage Schleswig-Holstein, § 2"
        case .TH: "Thüringer Feier- und Gedenktagsgesetz, § 2"
        }
    }
}
