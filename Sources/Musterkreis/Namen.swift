import Leistungsrecht

/// Woher eine Familie kommt: Namen, Staatsangehörigkeit und Aufenthalt gehören zusammen.
struct Herkunft: Sendable {
    let land: String
    let staatsangehörigkeit: String
    /// Nil, wo kein Aufenthaltstitel nötig ist.
    let titel: String?
    let frauen: [String]
    let männer: [String]
    let nachnamen: [String]
    /// Vornamen der Kinder, wo sie sich von denen der Eltern unterscheiden.
    var mädchen: [String] = []
    var jungen: [String] = []
    /// Nachnamen, die sich nach dem Geschlecht richten: männlich zu weiblich.
    var weiblich: [String: String] = [:]

    func nachname(_ name: String, _ geschlecht: Stammdaten.Geschlecht) -> String {
        geschlecht == .weiblich ? weiblich[name] ?? name : name
    }

    func vornamen(_ geschlecht: Stammdaten.Geschlecht, kind: Bool) -> [String] {
        let erwachsene = geschlecht == .weiblich ? frauen : männer
        let kinder = geschlecht == .weiblich ? mädchen : jungen
        return kind && !kinder.isEmpty ? kinder : erwachsene
    }

    static let alle: [(Herkunft, Int)] = [
        (deutschland, 70), (ukraine, 10), (syrien, 6), (polen, 4), (rumänien, 3), (türkei, 3),
        (vietnam, 2), (kosovo, 2),
    ]

    static let deutschland = Herkunft(
        land: "Deutschland", staatsangehörigkeit: "deutsch", titel: nil,
        frauen: [
            "Anna", "Birgit", "Claudia", "Doreen", "Elke", "Franziska", "Grit", "Heike", "Ines",
            "Jana", "Kathrin", "Lena", "Mandy", "Nadine", "Peggy", "Ramona", "Sandra", "Susann",
            "Theresa", "Uta", "Bärbel", "Sabine", "Nicole", "Jessica", "Lisa",
        ],
        männer: [
            "Andreas", "Bernd", "Christian", "Dirk", "Enrico", "Falk", "Gerd", "Heiko", "Ingo",
            "Jürgen", "Kai", "Lars", "Maik", "Norbert", "Olaf", "Peter", "René", "Sören", "Thomas",
            "Uwe", "Jörg", "Götz", "Björn", "Marcel", "Kevin", "Philipp",
        ],
        nachnamen: [
            "Müller", "Schäfer", "Köhler", "Weiß", "Groß", "Bäumler", "Krüger", "Jäger", "Böhme",
            "Förster", "Günther", "Häußler", "Lindner", "Möbius", "Nägler", "Öhler", "Preuß",
            "Rößler", "Süß", "Täubert", "Übel", "Vogel", "Zöllner", "Schmidt", "Wagner", "Hartmann",
            "Kühn", "Löffler", "Schönfeld", "Franke", "Ziegler", "von der Au",
        ],
        mädchen: [
            "Emma", "Mia", "Lina", "Frieda", "Käthe", "Chloé", "Zoë", "Ida", "Mathilda", "Lotte",
            "Leni", "Änne",
        ],
        jungen: [
            "Ben", "Finn", "Emil", "Theo", "Noël", "Matteo", "Paul", "Oskar", "Jonas", "Elias",
            "Lönne", "Fritz",
        ])

    static let ukraine = Herkunft(
        land: "Ukraine", staatsangehörigkeit: "ukrainisch", titel: "§ 24 AufenthG",
        frauen: ["Oksana", "Iryna", "Natalija", "Olena", "Darʼja", "Halyna", "Sofija", "Julija"],
        männer: [
            "Andrij", "Bohdan", "Dmytro", "Ihor", "Mykola", "Oleksandr", "Serhij", "Wolodymyr",
        ],
        nachnamen: ["Kowalenko", "Bondar", "Tkačuk", "Melnyk", "Ševčenko", "Kovaľ", "Hončar"])

    static let syrien = Herkunft(
        land: "Syrien", staatsangehörigkeit: "syrisch", titel: "§ 25 Abs. 2 AufenthG",
        frauen: ["Amīra", "Fāṭima", "Hanan", "Layla", "Nūr", "Rasha", "Sāra", "Yasmin"],
        männer: ["Aḥmad", "Bilāl", "Hasan", "Ibrāhīm", "Khaled", "Maḥmūd", "Omar", "Yūsuf"],
        nachnamen: ["al-Ḥalabī", "Haddad", "Khoury", "an-Najjār", "Sabbagh", "Darwīsh"])

    static let polen = Herkunft(
        land: "Polen", staatsangehörigkeit: "polnisch", titel: nil,
        frauen: ["Agnieszka", "Bożena", "Łucja", "Małgorzata", "Żaneta", "Jadwiga"],
        männer: ["Łukasz", "Paweł", "Stanisław", "Grzegorz", "Wojciech", "Michał"],
        nachnamen: ["Wiśniewski", "Wójcik", "Kamiński", "Dąbrowski", "Zając", "Król"],
        weiblich: [
            "Wiśniewski": "Wiśniewska", "Kamiński": "Kamińska", "Dąbrowski": "Dąbrowska",
        ])

    static let rumänien = Herkunft(
        land: "Rumänien", staatsangehörigkeit: "rumänisch", titel: nil,
        frauen: ["Ștefania", "Ioana", "Mădălina", "Crină", "Elena", "Raluca"],
        männer: ["Ștefan", "Ionuț", "Răzvan", "Cătălin", "Mihai", "Dragoș"],
        nachnamen: ["Popescu", "Țîrlea", "Bălan", "Munteanu", "Șerban", "Lăcătuș"])

    static let türkei = Herkunft(
        land: "Türkei", staatsangehörigkeit: "türkisch", titel: "Niederlassungserlaubnis",
        frauen: ["Ayşe", "Gülşen", "Çiğdem", "Zeynep", "Şule", "Özlem"],
        männer: ["Barış", "Çetin", "Göksel", "İbrahim", "Oğuz", "Ümit"],
        nachnamen: ["Yılmaz", "Öztürk", "Çelik", "Şahin", "Doğan", "Güneş"])

    static let vietnam = Herkunft(
        land: "Vietnam", staatsangehörigkeit: "vietnamesisch", titel: "Niederlassungserlaubnis",
        frauen: ["Thị Hạnh", "Thị Mai", "Bích Ngọc", "Thu Hương"],
        männer: ["Văn Đức", "Quốc Anh", "Minh Tuấn", "Hữu Phước"],
        nachnamen: ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Võ"])

    static let kosovo = Herkunft(
        land: "Kosovo", staatsangehörigkeit: "kosovarisch", titel: "§ 28 Abs. 1 AufenthG",
        frauen: ["Drita", "Valbona", "Arjeta", "Shqipe"],
        männer: ["Agim", "Besnik", "Ilir", "Luan"],
        nachnamen: ["Krasniqi", "Gashi", "Hoxha", "Zeqiri"])
}

/// Kennungen aus Namen: klein, ASCII, im Haushalt einmalig.
struct Kennungen {
    private var vergeben: Set<String> = []

    mutating func neue(aus name: String) -> String {
        let stamm = Kennungen.ascii(name)
        var kennung = stamm
        var zahl = 2
        while !vergeben.insert(kennung).inserted {
            kennung = "\(stamm)_\(zahl)"
            zahl += 1
        }
        return kennung
    }

    private static let umschrift: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "đ": "d", "ı": "i", "İ": "i",
    ]

    /// Der erste Name in Kleinbuchstaben; Zeichen mit Häkchen verlieren sie.
    static func ascii(_ name: String) -> String {
        let erster = name.split(separator: " ").last.map(String.init) ?? name
        let zeichen = erster.flatMap { groß -> [Character] in
            let zeichen = umschrift[groß] == nil ? groß.lowercased().first ?? groß : groß
            if let ersatz = umschrift[zeichen] { return Array(ersatz) }
            guard let grund = grundbuchstabe(zeichen) else { return [] }
            return [grund]
        }
        return zeichen.isEmpty ? "person" : String(zeichen)
    }

    /// Der Buchstabe ohne Häkchen, aus der Tafel; nil bei allem, was kein Buchstabe ist.
    private static func grundbuchstabe(_ zeichen: Character) -> Character? {
        if zeichen.isASCII { return zeichen.isLetter || zeichen.isNumber ? zeichen : nil }
        return tafel.first { $0.value.contains(zeichen) }?.key
    }

    private static let tafel: [(key: Character, value: String)] = [
        ("a", "āáàâăąạảấầậ"), ("c", "çćč"), ("e", "ëéèêęễệ"), ("g", "ğ"), ("h", "ḥ"),
        ("i", "īíîïị"), ("l", "ľ"), ("n", "ńň"), ("o", "ōóôőọốộơướ"), ("s", "şșśš"), ("t", "ṭț"),
        ("u", "ūúûưướừứ"), ("y", "ý"), ("z", "żźž"),
    ]
}
