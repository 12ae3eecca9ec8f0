/// Lateinische Buchstaben mit Zeichen und ihr Grundbuchstabe.
///
/// Umfang: die Buchstaben der Unicode-Blöcke Latin-1 Supplement, Latin Extended-A, -B und Additional,
/// deren kanonische Zerlegung mit einem Buchstaben A–Z beginnt, dazu die nicht zerlegbaren aus
/// DIN 91379 (Đ, Ħ, ı, Ł, Ŋ, Ø, Ŧ, Ə …). Die deutschen Umlaute stehen nicht hier: sie werden zwei Buchstaben.
enum Grundbuchstaben {
    static let tafel: [(buchstabe: Unicode.Scalar, formen: String)] = [
        ("A", "ÀÁÂÃÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
        ("B", "ḂḄḆ"),
        ("C", "ÇĆĈĊČḈ"),
        ("D", "ĎḊḌḎḐḒÐĐƊ"),
        ("E", "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆƏ"),
        ("F", "Ḟ"),
        ("G", "ĜĞĠĢǦǴḠ"),
        ("H", "ĤȞḢḤḦḨḪĦ"),
        ("I", "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊƗ"),
        ("J", "Ĵ"),
        ("K", "ĶǨḰḲḴ"),
        ("L", "ĹĻĽḶḸḺḼŁ"),
        ("M", "ḾṀṂ"),
        ("N", "ÑŃŅŇǸṄṆṈṊŊ"),
        ("O", "ÒÓÔÕŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢØ"),
        ("P", "ṔṖ"),
        ("R", "ŔŖŘȐȒṘṚṜṞ"),
        ("S", "ŚŜŞŠȘṠṢṤṦṨ"),
        ("T", "ŢŤȚṪṬṮṰŦ"),
        ("U", "ÙÚÛŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
        ("V", "ṼṾ"),
        ("W", "ŴẀẂẄẆẈ"),
        ("X", "ẊẌ"),
        ("Y", "ÝŶŸȲẎỲỴỶỸ"),
        ("Z", "ŹŻŽẐẒẔƵ"),
        ("a", "àáâãåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓðđ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉịıɨ"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵĸ"),
        ("l", "ĺļľḷḹḻḽł"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋŋ"),
        ("o", "òóôõōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗŧ"),
        ("u", "ùúûũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕƶ"),
    ]

    /// Was aus einem Zeichen mehrere macht.
    static let mehrere: [(zeichen: Unicode.Scalar, ersatz: String)] = [
        ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue"),
        ("ß", "ss"), ("ẞ", "SS"), ("Æ", "AE"), ("æ", "ae"), ("Œ", "OE"), ("œ", "oe"),
        ("Þ", "Th"), ("þ", "th"), ("Ĳ", "IJ"), ("ĳ", "ij"),
    ]

    /// Zeichen, die anders getippt dasselbe meinen: Apostrophe und Striche.
    static let gleichwertig: [(zeichen: Unicode.Scalar, ersatz: String)] = [
        ("\u{2019}", "'"), ("\u{2018}", "'"), ("\u{02BC}", "'"), ("\u{00B4}", "'"), ("`", "'"),
        ("\u{2010}", "-"), ("\u{2011}", "-"), ("\u{2013}", "-"), ("\u{2014}", "-"),
        ("\u{2212}", "-"),
    ]

    /// Ersatz je Zeichen, einmal aufgebaut.
    static let ersatz: [Unicode.Scalar: String] = {
        var ersatz: [Unicode.Scalar: String] = [:]
        for (buchstabe, formen) in tafel {
            for form in formen.unicodeScalars { ersatz[form] = String(buchstabe) }
        }
        for (zeichen, text) in mehrere + gleichwertig { ersatz[zeichen] = text }
        return ersatz
    }()
}
