import Fallakte
import Grundtypen

/// `vorschlag_erstellt`, Fassung 1: der ganze kommunale Teil einer Zeile ging an einen Empfänger.
struct VorschlagForm1: Ereignisinhalt {
    static let art = Ereignisart.vorschlagErstellt
    let id: String
    let antrag: String
    let entscheidung: Entscheidungsform
    let ab: String
    let bis: String
    let zeilen: [Zeile]
    let zahlungswege: Wege
    let angabenstand: Int
    let rechenstand: String
    let verfasstDurch: String

    enum CodingKeys: String, CodingKey {
        case id, antrag, entscheidung, ab, bis, zeilen, zahlungswege, angabenstand, rechenstand
        case verfasstDurch = "verfasst_durch"
    }

    struct Zeile: Codable {
        let monat: String
        let person: String
        let bund: Int64
        let kommune: Int64
        let sofortzuschlag: Int64
        let empfängerKommune: Empfänger

        enum CodingKeys: String, CodingKey {
            case monat, person
            case bund = "bund_cent"
            case kommune = "kommune_cent"
            case sofortzuschlag = "sofortzuschlag_cent"
            case empfängerKommune = "empfaenger_kommune"
        }
    }

    enum Empfänger: String, Codable {
        case person, vermieter
    }

    struct Wege: Codable {
        let person: VorschlagForm.Weg?
        let vermieter: VorschlagForm.Weg?
    }

    /// Dieselbe Entscheidung in Fassung 2.
    ///
    /// Die Miete kannte Fassung 1 nicht; als Grenze gilt das Meiste, was sie selbst einem Monat gab.
    func gehoben() -> VorschlagForm {
        let zeilen = zeilen.map(\.gehoben)
        let jeMonat = Dictionary(grouping: zeilen, by: \.monat).values.map { monat in
            monat.reduce(0) { $0 + $1.kommuneAnVermieter }
        }
        return VorschlagForm(
            id: id, antrag: antrag, entscheidung: entscheidung, ab: ab, bis: bis, zeilen: zeilen,
            auszahlung: zahlungswege.person,
            direktzahlungen: zahlungswege.vermieter.map { weg in
                [VorschlagForm.Direkt(ab: ab, bis: bis, an: weg, miete: jeMonat.max() ?? 0)]
            } ?? [],
            angabenstand: angabenstand, rechenstand: rechenstand, verfasstDurch: verfasstDurch)
    }
}

extension VorschlagForm1.Zeile {
    fileprivate var gehoben: VorschlagForm.Zeile {
        let anVermieter: Int64 =
            switch empfängerKommune {
            case .person: 0
            case .vermieter: kommune
            }
        return VorschlagForm.Zeile(
            monat: monat, person: person, bund: bund, kommune: kommune,
            sofortzuschlag: sofortzuschlag, kommuneAnVermieter: anVermieter, bildung: nil,
            einmaligBund: nil, einmaligKommune: nil)
    }
}
