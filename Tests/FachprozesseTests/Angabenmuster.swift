/// Angaben im Fallformat, wie sie am Schalter erfasst werden.
enum Angabenmuster {
    static let alleinstehend = """
        {"format":"fall/1","titel":"Probe","antrag":"2026-07-14","amt":"musterkreis",
         "personen":[{"id":"anna","vorname":"Anna","nachname":"Beispiel","rolle":"antragsteller",
           "geboren":"1990-05-20","erwerbsfaehig":"ja"}],
         "wohnung":{"art":"miete","grundmiete":280,"nebenkosten":80,"heizung":60,
           "warmwasser":"zentral","karenz_ab":"2026-07"},
         "kontakt":{"strasse":"Weg 1","plz":"99999","ort":"Probe",
           "konto":{"inhaber":"Anna Beispiel","iban":"DE55999999980000004711"}}}
        """

    /// Vermieter erhält die Miete unmittelbar.
    static let direktzahlung = alleinstehend.replacing(
        #""karenz_ab":"2026-07"}"#,
        with: #""karenz_ab":"2026-07","vermieter":{"name":"Wohnbau Probe","#
            + #""iban":"DE55999999980000004711","direktzahlung":"ja","verwendung":"Mietkonto 7"}}"#)

    static let gutVerdienend = alleinstehend.replacing(
        #""erwerbsfaehig":"ja"}"#,
        with: #""erwerbsfaehig":"ja","einkommen":[{"art":"erwerbstaetigkeit","brutto":3200,"#
            + #""netto":2300,"ab":"2026-01"}]}"#)

    /// Carla, zwei Jahre alt, zieht am 16. August 2026 zu ihrer Mutter.
    static let kindZiehtEin = alleinstehend.replacing(
        #""erwerbsfaehig":"ja"}]"#,
        with: #""erwerbsfaehig":"ja"},{"id":"carla","vorname":"Carla","nachname":"Beispiel","#
            + #""rolle":"kind","geboren":"2024-03-01","eltern":["anna"],"#
            + #""im_haushalt":{"ab":"2026-08-16"}}]"#)

    /// Anna und Bernd; die Miete von 420 Euro geht an die Wohnbau.
    static let paarBeiWohnbau = direktzahlung.replacing(
        #""erwerbsfaehig":"ja"}]"#,
        with: #""erwerbsfaehig":"ja"},{"id":"bernd","vorname":"Bernd","nachname":"Beispiel","#
            + #""rolle":"partner","geboren":"1988-01-10","erwerbsfaehig":"ja"}]"#)

    /// Anna allein in einer anderen Wohnung; 350 Euro gehen an die Hausgut.
    static let alleinBeiHausgut = direktzahlung.replacing("Wohnbau Probe", with: "Hausgut Probe")
        .replacing(#""grundmiete":280"#, with: #""grundmiete":210"#)
}
