import Ablage
import Fachprozesse
import Fallakte
import Foundation
import Grundtypen
import Leistungsrecht
import Schriftgut
import Schriftproben
import Testing

/// Was ein Brief einmal Falsches sagte oder verschwieg; jede Probe ist ein Haushalt.
@Suite struct `Der Brief sagt, was die Rechnung sagt` {
    private static func haushalt(_ personen: String, ab: String = "2026-09-01") -> String {
        """
        {"format":"fall/1","titel":"Probe","antrag":"\(ab)","amt":"musterkreis",
         "personen":[\(personen)],
         "wohnung":{"art":"miete","grundmiete":280,"nebenkosten":80,"heizung":60,
           "warmwasser":"zentral","karenz_ab":"\(ab.prefix(7))"}}
        """
    }

    private static func person(_ mehr: String, rolle: String = "antragsteller") -> String {
        """
        {"id":"anna","vorname":"Anna","nachname":"Probe","rolle":"\(rolle)",
         "geboren":"1980-05-20","erwerbsfaehig":"ja"\(mehr.isEmpty ? "" : ",\(mehr)")}
        """
    }

    private static let lohn2300 = """
        "einkommen":[{"art":"erwerbstaetigkeit","brutto":3200,"netto":2300,"ab":"2026-01"}]
        """

    private func text(_ angaben: String, _ wunsch: Entscheidungsart? = nil) async throws -> String {
        Reintext.text(try await Beispielakte(angaben: angaben, wunsch).schreiben.brief())
    }

    // MARK: Unterkunft

    @Test func `keine Miete ohne Zusicherung, und der Brief sagt es`() async throws {
        let text = Reintext.text(
            try await Beispielakte("10-umzug-ohne-zusicherung").schreiben.brief())
        #expect(text.contains("01.04.2025 bis 20.05.2025: Für vera erkennen wir keine Kosten"))
        #expect(text.contains("21.05.2025 bis 31.03.2026: Die Kosten für Unterkunft (400,00 Euro)"))
    }

    @Test func `gekürzte Heizung und Unterkunft haben Zeit und Grund`() async throws {
        let text = Reintext.text(
            try await Beispielakte("21-karenzzeit-und-kostensenkung").schreiben.brief())
        #expect(!text.contains("sind angemessen"))
        #expect(
            text.contains(
                "Oktober 2025 bis Juli 2026: Wir erkennen nur noch 90,00 Euro an. Die Frist, die Kosten "
                    + "zu senken, ist abgelaufen; sie lief bis zum 30.09.2025."))
        #expect(text.contains("- März bis Juli 2026: Wir erkennen nur noch 480,00 Euro an."))
        #expect(text.contains("§ 22 Abs. 1 Satz 7"))
        #expect(text.contains("§ 22 Abs. 1a"))
    }

    // MARK: Vermögen

    @Test func `Einkommen und Vermögen zusammen lehnen ab, wenn keines allein reicht`() async throws
    {
        let akte = try await Beispielakte(
            angaben: Self.haushalt(
                Self.person(
                    #""einkommen":[{"art":"arbeitslosengeld","betrag":900,"ab":"2026-01"}],"#
                        + #""vermoegen":[{"art":"sparguthaben","betrag":12800}]"#)))
        let text = Reintext.text(try akte.schreiben.brief())
        #expect(
            text.contains(
                "Einkommen und Vermögen decken zusammen den Bedarf. Im Monat beträgt der Bedarf 983,00 "
                    + "Euro. Als Einkommen rechnen wir 870,00 Euro an. Vom Vermögen von 12.800,00 Euro "
                    + "sind 300,00 Euro einzusetzen; der Rest ist frei. Maßgebend ist der Wert am "
                    + "01.09.2026. Zusammen sind das 1.170,00 Euro."))
        #expect(text.contains("# Anlage: Berechnungsbogen"))
        #expect(text.contains("Einkommen und Vermögen von 1.170,00 Euro mindern Ihren Bedarf."))
    }

    @Test func `ein Auto, das nicht geschützt ist, steht mit seinem Wert da`() async throws {
        let text = try await text(
            Self.haushalt(
                Self.person(
                    #""vermoegen":[{"art":"kfz","betrag":30000,"angemessen":"nein"},"#
                        + #"{"art":"sparguthaben","betrag":13000}]"#)))
        #expect(text.contains("Kraftfahrzeug, Anna Probe | 30.000,00"))
        #expect(text.contains("Vermögen zusammen | 43.000,00"))
        #expect(text.contains("Vermögen über den Freibeträgen | 30.500,00"))
    }

    @Test func `Vermögen eines Kindes trägt nicht die Ablehnung der Mutter`() async throws {
        let mutter = Self.person(
            #""alleinerziehend":"ja","vermoegen":[{"art":"girokonto","betrag":3000}],"#
                + Self.lohn2300.replacing("2300", with: "3000").replacing("3200", with: "4500"))
        let kind = """
            {"id":"tim","vorname":"Tim","nachname":"Probe","rolle":"kind","geboren":"2016-11-11",
             "vermoegen":[{"art":"sparguthaben","betrag":40000}]}
            """
        let akte = try await Beispielakte(angaben: Self.haushalt("\(mutter),\(kind)"))
        let text = Reintext.text(try akte.schreiben.brief())
        #expect(text.contains("Das Einkommen deckt den Bedarf."))
        #expect(
            text.contains("Tim Probe gehört nicht zur Bedarfsgemeinschaft: Eigenes Vermögen von"))
        #expect(!text.contains("Das Vermögen deckt"))
    }

    @Test func `nur ein Auto über den Freibeträgen lässt sich ablehnen`() async throws {
        let text = try await text(
            Self.haushalt(
                Self.person(#""vermoegen":[{"art":"kfz","betrag":30000,"angemessen":"nein"}]"#)))
        #expect(text.contains("Das Vermögen deckt den Bedarf."))
    }

    @Test func `Vermögen, das mindert, steht in Begründung und Berechnungsbogen`() async throws {
        let text = try await text(
            Self.haushalt(
                Self.person(
                    #""einkommen":[{"art":"arbeitslosengeld","betrag":300,"ab":"2026-01"}],"#
                        + #""vermoegen":[{"art":"sparguthaben","betrag":13000}]"#)))
        #expect(
            text.contains(
                "Ihr Vermögen übersteigt die Freibeträge um 500,00 Euro. Das mindert Ihre Leistungen."
            ))
        #expect(text.contains("Vermögen über den Freibeträgen | 500,00"))
        #expect(text.contains("Einkommen und Vermögen von 770,00 Euro mindern Ihren Bedarf."))
        #expect(text.contains("angerechnet | −770,00"))
        #expect(!text.contains("mindert Ihre Leistungen nicht"))
    }

    @Test func `altes Recht nennt seine Absätze des § 12`() async throws {
        let alt = Reintext.text(
            try await Beispielakte("34-vermoegen-altes-recht").schreiben.brief())
        #expect(alt.contains("§ 12 Abs. 1, § 12 Abs. 2, § 12 Abs. 5 SGB II"))
        #expect(!alt.contains("§ 12 Abs. 3 SGB II"))
        let inKarenz = try await text(
            Self.haushalt(
                Self.person(#""vermoegen":[{"art":"sparguthaben","betrag":60000}]"#),
                ab: "2026-05-04"))
        #expect(
            inKarenz.contains("Freibetrag Anna Probe | −40.000,00  (§ 12 Abs. 4 Satz 1 SGB II)"))
    }

    // MARK: Monate ohne Anspruch

    @Test func `Monate ohne Anspruch werden abgelehnt, nicht mit 0,00 bewilligt`() async throws {
        let akte = try await Beispielakte("34-vermoegen-altes-recht")
        let text = Reintext.text(try akte.schreiben.brief())
        #expect(
            text.contains("für die Zeit vom 01.11.2025 bis 28.02.2026. Für März bis Oktober 2026"))
        #expect(text.contains("## Warum Sie für März bis Oktober 2026 nichts erhalten"))
        #expect(!text.contains("| 0,00 | 0,00 | 0,00\n\n\n## Was"))
    }

    @Test func `ein Monat, der nur zum Teil zählt, geht hinaus und sagt warum`() async throws {
        let partner = """
            {"id":"ben","vorname":"Ben","nachname":"Probe","rolle":"partner","geboren":"1981-01-01",
             "erwerbsfaehig":"ja","im_haushalt":{"bis":"2026-09-10"}}
            """
        let anna = Self.person("").replacing(
            #""erwerbsfaehig":"ja""#, with: #""erwerbsfaehig":"nein""#)
        let akte = try await Beispielakte(angaben: Self.haushalt("\(anna),\(partner)"))
        #expect(akte.schreiben.unstimmigkeiten == [])
        let text = Reintext.text(try akte.schreiben.brief())
        #expect(text.contains("(10 von 30 Tagen)"))
        #expect(
            text.contains(
                "Im September 2026 besteht der Anspruch nur für diese Tage: 01.09.2026 bis 10.09.2026."
            ))
        #expect(text.contains("## Warum Sie für Oktober 2026 bis August 2027 nichts erhalten"))
    }

    // MARK: Einkommen und Kinder

    @Test func `Lohn erst ab dem zweiten Monat steht mit seiner Zeit da`() async throws {
        let text = try await text(
            Self.haushalt(
                Self.person(
                    #""einkommen":[{"art":"erwerbstaetigkeit","brutto":500,"netto":400,"#
                        + #""ab":"2026-10"}]"#)))
        #expect(text.contains("September 2026: Es gibt kein Einkommen, das wir anrechnen."))
        #expect(text.contains("Oktober 2026 bis August 2027: Nach den gesetzlichen Abzügen"))
    }

    @Test func `gezahlter Unterhalt geht von allem Einkommen ab`() async throws {
        let akte = try await Beispielakte(
            angaben: Self.haushalt(
                Self.person(
                    #""einkommen":[{"art":"erwerbstaetigkeit","brutto":900,"netto":700,"ab":"2026-01"},"#
                        + #"{"art":"rente","betrag":200,"ab":"2026-01"}],"#
                        + #""abzuege":{"unterhalt":{"gezahlt":100,"titel":100}}"#)))
        #expect(akte.schreiben.unstimmigkeiten == [])
        let text = Reintext.text(try akte.schreiben.brief())
        #expect(text.contains("gezahlter Unterhalt | −100,00"))
    }

    @Test func `mit dem 25. Geburtstag scheidet das Kind aus, und nur deshalb`() async throws {
        let text = Reintext.text(try await Beispielakte("09-geburtstag-25").schreiben.brief())
        #expect(
            text.contains(
                "12.09.2026 bis 31.07.2027: uwe gehört nicht zur Bedarfsgemeinschaft, weil das 25. "
                    + "Lebensjahr vollendet ist."))
        #expect(!text.contains("Kindergeld, das ein Kind nicht braucht"))
    }

    // MARK: Wer vertritt wen

    @Test func `eine minderjährige Partnerin vertritt niemand`() async throws {
        let akte = try await Beispielakte("11-partner-minderjaehrig")
        #expect(
            akte.schreiben.mitglieder.first { $0.id == "xenia" }?.vertretung == .vermuteteVollmacht)
    }

    @Test func `ein Stiefkind vertritt sein Elternteil`() async throws {
        let partner = """
            {"id":"ben","vorname":"Ben","nachname":"Probe","rolle":"partner","geboren":"1981-01-01",
             "erwerbsfaehig":"ja"}
            """
        let kind = """
            {"id":"tim","vorname":"Tim","nachname":"Probe","rolle":"kind","geboren":"2016-11-11",
             "eltern":["ben"]}
            """
        let akte = try await Beispielakte(
            angaben: Self.haushalt("\(Self.person("")),\(partner),\(kind)"))
        #expect(
            akte.schreiben.mitglieder.first { $0.id == "tim" }?.vertretung
                == .gesetzlich(durch: "Ben Probe"))
    }

    // MARK: Ablehnung und Vorläufigkeit

    @Test func `eine Ablehnung sagt ihren Grund einmal und gilt für die ganze Familie`()
        async throws
    {
        let akte = try await Beispielakte(
            "54-nicht-erwerbsfaehig", .ablehnung(grund: "Sie sind voll erwerbsgemindert"))
        #expect(akte.schreiben.mitglieder.map(\.id) == ["yasin", "zara"])
        let text = Reintext.text(try akte.schreiben.brief())
        #expect(text.components(separatedBy: "Warum wir ablehnen").count == 2)
        #expect(text.components(separatedBy: "Sie sind voll erwerbsgemindert.").count == 2)
        #expect(!text.contains("§ 19 Abs. 3 SGB II"))
    }

    @Test func `wer trotz Anspruch ablehnt, dessen Worte sind der Grund, einmal`() async throws {
        let text = Reintext.text(
            try await Beispielakte(
                "01-alleinstehend", .ablehnung(grund: "Sie wohnen nicht hier.")
            ).schreiben.brief())
        #expect(text.components(separatedBy: "Sie wohnen nicht hier.").count == 2)
    }

    @Test func `ohne Worte und ohne Rechnung fehlt der Grund`() async throws {
        let akte = try await Beispielakte("01-alleinstehend", .ablehnung(grund: " "))
        #expect(akte.schreiben.fehlendePflichtangaben == [.ablehnungsgrund])
    }

    @Test func `der Grund der Vorläufigkeit endet mit einem Punkt`() async throws {
        let text = Reintext.text(
            try await Beispielakte(
                "45-vorlaeufig-schwankender-lohn", .vorläufig(grund: "Ihr Lohn schwankt ")
            ).schreiben.brief())
        #expect(text.contains("Ihr Lohn schwankt. Vorläufig sind alle Leistungen"))
    }

    // MARK: Anschrift

    @Test func `der Zusatz zur Anschrift steht im Anschriftfeld`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(
            Angabenmuster.alleinstehend.replacing(
                #""strasse":"Weg 1""#, with: #""strasse":"Weg 1","zusatz":"bei Müller""#))
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let entwurf = try probe.amt.entwurf(
            fall, akte.stand, Entscheidungswunsch(art: .bewilligung), by: probe.verfasst)
        #expect(
            try entwurf.schreiben.brief().rahmen.anschrift
                == ["Anna Beispiel", "bei Müller", "Weg 1", "99999 Probe"])
    }

    // MARK: Was nicht hinausgeht

    @Test func `ein Zeichen, das niemand drucken kann, hält schon den Vorschlag auf`() async throws
    {
        let probe = try Probeamt()
        let fall = try await probe.antrag(
            Angabenmuster.alleinstehend.replacing(
                #""nachname":"Beispiel""#, with: #""nachname":"王""#))
        await #expect {
            try await probe.amt.schlageVor(
                fall, Entscheidungswunsch(art: .bewilligung), gesehen: probe.version(fall),
                probe.auftrag("v"), by: probe.verfasst)
        } throws: { fehler in
            guard case .brief(let satz) = fehler as? Fachfehler else { return false }
            return satz.hasPrefix(
                "Das Zeichen „王“ (U+738B) in „Anna 王“ kann nicht gedruckt werden.")
        }
    }

    @Test func `zwei Vermieter, jeder mit seinen Monaten und seiner Miete`() async throws {
        let probe = try Probeamt()
        let fall = try await probe.antrag(Angabenmuster.paarBeiWohnbau)
        try await probe.amt.ändere(
            fall, auf: Angabenmuster.alleinBeiHausgut, grund: "Umzug", giltAb: Monat(2026, 9),
            gesehen: probe.version(fall), probe.auftrag("u"), by: probe.verfasst)
        let akte = try await probe.amt.akte(fall, ansicht: "probe", by: probe.verfasst)
        let entwurf = try probe.amt.entwurf(
            fall, akte.stand, Entscheidungswunsch(art: .bewilligung), by: probe.verfasst)
        let text = Reintext.text(try entwurf.schreiben.brief())
        #expect(
            text.contains(
                "Für Juli und August 2026: Die Leistung für Unterkunft und Heizung zahlen wir direkt an "
                    + "Wohnbau Probe, höchstens die Miete von 420,00 Euro im Monat."))
        #expect(text.contains("Für September 2026 bis Juni 2027: Die Leistung"))
    }
}
