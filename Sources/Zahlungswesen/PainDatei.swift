import Fallakte
import Grundtypen

/// Schreibt eine ``Zahlungsdatei`` als pain.001.001.09 (ISO 20022), das Format der Deutschen
/// Kreditwirtschaft seit GBIC 4.
///
/// Ohne Anschrift der Empfänger (innerhalb des EWR nicht nötig), Entgelte geteilt (`SLEV`), je Sammler
/// eine Summenbuchung. Elemente und Reihenfolge folgen dem Schema; eine Prüfung dagegen steht in den
/// Tests.
package enum PainDatei {
    package static func bytes(of datei: Zahlungsdatei) -> [UInt8] {
        // Eine Überweisung braucht rund 450 Bytes; einmal belegen statt oft verschieben.
        var xml = XMLSchreiber(reserving: 2048 + 512 * datei.anzahl)
        xml.append(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
            <CstmrCdtTrfInitn>

            """)
        appendKopf(of: datei, to: &xml)
        for sammler in datei.sammler { append(sammler, of: datei, to: &xml) }
        xml.append("</CstmrCdtTrfInitn>\n</Document>\n")
        return xml.bytes
    }

    private static func appendKopf(of datei: Zahlungsdatei, to xml: inout XMLSchreiber) {
        xml.append("<GrpHdr>\n")
        xml.append("MsgId", datei.nachrichtenID)
        xml.append("CreDtTm", datei.erstellt.utc)
        xml.append("NbOfTxs", String(datei.anzahl))
        xml.append("CtrlSum", datei.summe.description)
        xml.append("<InitgPty>")
        xml.append("Nm", datei.auftraggebername, umbruch: false)
        xml.append("</InitgPty>\n</GrpHdr>\n")
    }

    private static func append(
        _ sammler: Sammlerinhalt, of datei: Zahlungsdatei, to xml: inout XMLSchreiber
    ) {
        xml.append("<PmtInf>\n")
        xml.append("PmtInfId", sammler.id)
        xml.append("<PmtMtd>TRF</PmtMtd>\n<BtchBookg>true</BtchBookg>\n")
        xml.append("NbOfTxs", String(sammler.überweisungen.count))
        xml.append("CtrlSum", sammler.summe.description)
        switch sammler.art {
        case .personen:
            xml.append(
                "<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl>"
                    + "<CtgyPurp><Cd>SSBE</Cd></CtgyPurp></PmtTpInf>\n")
        case .vermieter:
            xml.append("<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>\n")
        }
        xml.append("<ReqdExctnDt>")
        xml.append("Dt", datei.ausführung.description, umbruch: false)
        xml.append("</ReqdExctnDt>\n<Dbtr>")
        xml.append("Nm", datei.auftraggebername, umbruch: false)
        xml.append("</Dbtr>\n<DbtrAcct><Id>")
        xml.append("IBAN", datei.auftraggeber.iban.text, umbruch: false)
        xml.append("</Id></DbtrAcct>\n<DbtrAgt><FinInstnId>")
        if let bic = datei.auftraggeber.bic {
            xml.append("BICFI", bic.text, umbruch: false)
        } else {
            xml.append("<Othr><Id>NOTPROVIDED</Id></Othr>")
        }
        xml.append("</FinInstnId></DbtrAgt>\n<ChrgBr>SLEV</ChrgBr>\n")
        for überweisung in sammler.überweisungen {
            append(überweisung, zweck: sammler.art.zweck, to: &xml)
        }
        xml.append("</PmtInf>\n")
    }

    private static func append(
        _ überweisung: Überweisung, zweck: String, to xml: inout XMLSchreiber
    ) {
        xml.append("<CdtTrfTxInf>\n<PmtId>")
        xml.append("EndToEndId", überweisung.id.description, umbruch: false)
        xml.append("</PmtId>\n<Amt><InstdAmt Ccy=\"EUR\">")
        xml.append(überweisung.betrag.description)
        xml.append("</InstdAmt></Amt>\n<Cdtr>")
        xml.append("Nm", überweisung.name, umbruch: false)
        xml.append("</Cdtr>\n<CdtrAcct><Id>")
        xml.append("IBAN", überweisung.iban.text, umbruch: false)
        xml.append("</Id></CdtrAcct>\n<Purp>")
        xml.append("Cd", zweck, umbruch: false)
        xml.append("</Purp>\n<RmtInf>")
        xml.append("Ustrd", überweisung.verwendung, umbruch: false)
        xml.append("</RmtInf>\n</CdtTrfTxInf>\n")
    }
}

extension Sammler {
    /// Zweck der einzelnen Zahlung (ISO 20022, External Purpose Codes).
    fileprivate var zweck: String {
        switch self {
        case .personen: "SSBE"
        case .vermieter: "RENT"
        }
    }
}

/// Hängt XML an einen Puffer; Text wird maskiert, Auszeichnung nicht.
struct XMLSchreiber {
    private(set) var bytes: [UInt8] = []

    init(reserving anzahl: Int) { bytes.reserveCapacity(anzahl) }

    /// Auszeichnung, wie sie dasteht.
    mutating func append(_ auszeichnung: String) { bytes.append(contentsOf: auszeichnung.utf8) }

    /// Ein Element, das nur Text enthält.
    mutating func append(_ name: String, _ text: String, umbruch: Bool = true) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ">"))
        appendText(text)
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: (umbruch ? ">\n" : ">").utf8)
    }

    mutating func appendText(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
