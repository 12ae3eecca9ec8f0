import Ablage
import AblagePruefung
import Fallakte
import Foundation
import Grundtypen
import Testing
import Zahlungswesen

@Suite struct `Gespeicherte Form des Zahllaufs` {
    static func zahlung(_ art: Empfänger = .person) throws -> ZahlungsID {
        let lauf = try #require(Laufnummer("20261125-0042"))
        return try #require(ZahlungsID(lauf: lauf, nummer: 7, art: art))
    }

    @Test func `jeder Befund und jeder Fehler einer IBAN kommt zurück, wie er war`() throws {
        let code = try #require(Rückgabecode("MD07"))
        let fehler: [IBANFehler] = [
            .leer, .ohneLand, .zeichen("Ä", stelle: 3), .keineZiffer("O", stelle: 9),
            .landAußerhalb("US"), .länge(land: "DE", erwartet: 22, gefunden: 21),
            .prüfziffern("00"),
        ]
        let arten: [Befundart] =
            [
                .ersteZahlung, .neuesKonto, .kontoInMehrerenFällen(["a", "b"]),
                .kontoMitRückläufer(code), .betragHoch(.euro(2), grenze: .euro(1)),
                .nameGeändert(wird: "A"), .nameLeer,
                .verwendungGekürzt(wird: "AZ 1"),
                .kontoAußerhalbEWR(land: "CH"),
            ] + fehler.map { .ibanUngültig($0) }
        let ereignis = ZahllaufEreignis.geprüft(
            Kassenprüfung(
                befunde: try arten.map { Befund(zahlung: try Self.zahlung(), art: $0) },
                durch: try Muster.schlüssel("karl")))
        #expect(try ZahllaufEreignisForm(ereignis).ereignis() == ereignis)
    }

    @Test func `die Form steht fest`() throws {
        let ereignis = ZahllaufEreignis.zahlungZurückgehalten(
            Zurückhaltung(
                zahlung: try Self.zahlung(.vermieter), grund: "unklar",
                durch: try Muster.schlüssel("karl")))
        let form = try ZahllaufEreignisForm(ereignis)
        #expect(form.art == "zahlung_zurueckgehalten")
        #expect(
            String(decoding: form.inhalt, as: UTF8.self)
                == #"{"durch":"karl","grund":"unklar","zahlung":"JC20261125004200007-V"}"#)
        #expect(try form.ereignis() == ereignis)
    }

    /// Geschrieben am ersten Tag; jedes spätere Programm muss es lesen.
    @Test(arguments: [
        (
            "lauf_freigegeben", #"{"anzahl":2,"durch":"fred","summe_cent":112600}"#
        ),
        (
            "datei_ausgegeben",
            #"{"ausfuehrung":"2026-11-30","bytes":12,"durch":"karl","erstellt_ms":5,"#
                + #""nachricht":"JC-20261125-0042","sha256":"\#(String(repeating: "0a", count: 32))"}"#
        ),
        (
            "datei_angenommen",
            #"{"am":"2026-11-30","durch":"karl","referenz":"B","zurueckgewiesen":"#
                + #"[{"code":"AC01","zahlung":"JC20261125004200007-P"}]}"#
        ),
        ("datei_abgelehnt", #"{"am":"2026-11-30","durch":"karl","grund":"FF01","referenz":"B"}"#),
        (
            "ruecklaeufer_eingegangen",
            #"{"betrag_cent":56300,"code":"AC04","durch":"karl","referenz":"C","wert_tag":"2026-12-02","#
                + #""zahlung":"JC20261125004200007-P"}"#
        ),
        ("lauf_abgebrochen", #"{"durch":"vera","grund":"Versehen"}"#),
        (
            "lauf_vorbereitet",
            #"{"auftraggeber":{"iban":"DE89370400440532013000","name":"Kreiskasse"},"#
                + #""ausfuehrung":"2026-11-30","durch":"vera","lauf":"20261125-0042","#
                + #""laufart":"hauptlauf","monat":"2026-12","zahlungen":[{"id":"JC20261125004200001-P","#
                + #""zeilen":[{"beteiligt":["sara"],"betrag_cent":1,"empfaengerart":"person","fall":"f","#
                + #""haushaltsstelle":"h","iban":"x","monat":"2026-12","name":"A","person":"p","#
                + #""schluessel":"s","traeger":"bund","verwendung":""}]}]}"#
        ),
    ])
    func `geschriebene Formen bleiben lesbar und gleich`(art: String, json: String) throws {
        let form = ZahllaufEreignisForm(art: art, fassung: 1, inhalt: Data(json.utf8))
        #expect(try ZahllaufEreignisForm(form.ereignis()) == form)
    }

    @Test(arguments: [
        ("unbekannt", 1, "{}", Formfehler.artUnbekannt("unbekannt")),
        (
            "lauf_abgebrochen", 2, "{}",
            .fassungUnbekannt(art: "lauf_abgebrochen", fassung: 2, bekannt: 1)
        ),
        ("lauf_abgebrochen", 1, #"{"durch":"vera"}"#, .feld("grund", art: "lauf_abgebrochen")),
        (
            "lauf_abgebrochen", 1, #"{"durch":"VERA","grund":""}"#,
            .feld("durch", art: "lauf_abgebrochen")
        ),
        (
            "zahlung_zurueckgehalten", 1, #"{"durch":"a","grund":"","zahlung":"?"}"#,
            .feld("zahlung", art: "zahlung_zurueckgehalten")
        ),
        (
            "lauf_geprueft", 1,
            #"{"durch":"a","befunde":[{"art":"?","zahlung":"JC20261125004200007-P"}]}"#,
            .feld("befunde.art", art: "lauf_geprueft")
        ),
    ])
    func `was nicht passt, nennt sein Feld`(
        art: String, fassung: Int, json: String, erwartet: Formfehler
    ) {
        #expect(throws: erwartet) {
            try ZahllaufEreignisForm(art: art, fassung: fassung, inhalt: Data(json.utf8))
                .ereignis()
        }
    }
}
