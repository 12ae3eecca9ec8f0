package import Fallakte
package import Foundation

/// Die gespeicherte Form eines Ereignisses: Art, Fassung und Inhalt als JSON mit ASCII-Schlüsseln.
///
/// Sie hängt nicht an den Swift-Typen der Akte. Wer einen Typ ändert, gibt der Form eine neue Fassung
/// und lehrt die alte, sich zu heben; geschriebene Blätter bleiben, wie sie sind.
package struct FallEreignisForm: Hashable, Sendable {
    package let art: String
    package let fassung: Int
    /// Sortierte Schlüssel, ohne Leerraum: gleicher Inhalt ergibt gleiche Bytes.
    package let inhalt: Data

    package init(art: String, fassung: Int, inhalt: Data) {
        self.art = art
        self.fassung = fassung
        self.inhalt = inhalt
    }

    /// Die Form in der neuesten Fassung.
    package init(_ ereignis: FallEreignis) throws(Formfehler) {
        switch ereignis {
        case .zuständigkeitFestgelegt(let neu):
            try self.init(ZuständigkeitForm(neu))
        case .antragEingegangen(let antrag):
            try self.init(AntragForm(antrag))
        case .angabenGeändert(let änderung):
            try self.init(AngabenänderungForm(änderung))
        case .nachweisAngefügt(let nachweis):
            try self.init(NachweisForm(nachweis))
        case .vollständigkeitFestgestellt(let feststellung):
            try self.init(VollständigkeitForm(feststellung))
        case .vorschlagErstellt(let vorschlag):
            try self.init(VorschlagForm(vorschlag))
        case .vorschlagZurückgegeben(let rückgabe):
            try self.init(RückgabeForm(rückgabe))
        case .bescheidErlassen(let bescheid):
            try self.init(BescheidForm(bescheid))
        case .bescheidVersandt(let versand):
            try self.init(VersandForm(versand))
        }
    }

    /// Das Ereignis, aus älteren Fassungen gehoben.
    package func ereignis() throws(Formfehler) -> FallEreignis {
        guard let art = Ereignisart(rawValue: art) else { throw .artUnbekannt(art) }
        guard (1...art.fassung).contains(fassung) else {
            throw .fassungUnbekannt(art: art.rawValue, fassung: fassung, bekannt: art.fassung)
        }
        switch art {
        case .zuständigkeitFestgelegt:
            return .zuständigkeitFestgelegt(try lies(ZuständigkeitForm.self).wert())
        case .antragEingegangen:
            return .antragEingegangen(try lies(AntragForm.self).wert())
        case .angabenGeändert:
            return .angabenGeändert(try lies(AngabenänderungForm.self).wert())
        case .nachweisAngefügt:
            return .nachweisAngefügt(try lies(NachweisForm.self).wert())
        case .vollständigkeitFestgestellt:
            return .vollständigkeitFestgestellt(try lies(VollständigkeitForm.self).wert())
        case .vorschlagErstellt:
            let form =
                fassung == 1
                ? try lies(VorschlagForm1.self).gehoben() : try lies(VorschlagForm.self)
            return .vorschlagErstellt(try form.wert())
        case .vorschlagZurückgegeben:
            return .vorschlagZurückgegeben(try lies(RückgabeForm.self).wert())
        case .bescheidErlassen:
            return .bescheidErlassen(try lies(BescheidForm.self).wert())
        case .bescheidVersandt:
            return .bescheidVersandt(try lies(VersandForm.self).wert())
        }
    }
}

/// Die Arten der gespeicherten Ereignisse; ihre Namen stehen für immer fest.
package enum Ereignisart: String, Hashable, Sendable, CaseIterable {
    case zuständigkeitFestgelegt = "zustaendigkeit_festgelegt"
    case antragEingegangen = "antrag_eingegangen"
    case angabenGeändert = "angaben_geaendert"
    case nachweisAngefügt = "nachweis_angefuegt"
    case vollständigkeitFestgestellt = "vollstaendigkeit_festgestellt"
    case vorschlagErstellt = "vorschlag_erstellt"
    case vorschlagZurückgegeben = "vorschlag_zurueckgegeben"
    case bescheidErlassen = "bescheid_erlassen"
    case bescheidVersandt = "bescheid_versandt"

    /// Die neueste Fassung, in der geschrieben wird.
    package var fassung: Int {
        switch self {
        case .vorschlagErstellt: 2
        case .zuständigkeitFestgelegt, .antragEingegangen, .angabenGeändert, .nachweisAngefügt,
            .vollständigkeitFestgestellt, .vorschlagZurückgegeben, .bescheidErlassen,
            .bescheidVersandt:
            1
        }
    }
}

/// Warum eine gespeicherte Form kein Ereignis ergibt; nennt Felder, nie ihren Inhalt.
package enum Formfehler: Error, Hashable, Sendable {
    case artUnbekannt(String)
    case fassungUnbekannt(art: String, fassung: Int, bekannt: Int)
    case keinJSON(art: String)
    case feld(String, art: String)
    case nichtSchreibbar(art: String)
}

/// Der Inhalt eines Ereignisses in einer bestimmten Fassung.
protocol Ereignisinhalt: Codable {
    static var art: Ereignisart { get }
}

extension FallEreignisForm {
    private init(_ inhalt: some Ereignisinhalt) throws(Formfehler) {
        let art = type(of: inhalt).art
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            self.init(
                art: art.rawValue, fassung: art.fassung, inhalt: try encoder.encode(inhalt))
        } catch { throw .nichtSchreibbar(art: art.rawValue) }
    }

    private func lies<Inhalt: Ereignisinhalt>(_ typ: Inhalt.Type) throws(Formfehler) -> Inhalt {
        do { return try JSONDecoder().decode(typ, from: inhalt) } catch let fehler as DecodingError
        {
            throw .feld(fehler.feld, art: art)
        } catch { throw .keinJSON(art: art) }
    }
}

extension DecodingError {
    /// Der Pfad des Feldes, das nicht passt.
    var feld: String {
        let (pfad, letzter): ([any CodingKey], (any CodingKey)?) =
            switch self {
            case .keyNotFound(let schlüssel, let ort): (ort.codingPath, schlüssel)
            case .typeMismatch(_, let ort), .valueNotFound(_, let ort): (ort.codingPath, nil)
            case .dataCorrupted(let ort): (ort.codingPath, nil)
            @unknown default: ([], nil)
            }
        return (pfad + [letzter].compactMap(\.self)).map(\.stringValue).joined(separator: ".")
    }
}

extension Optional {
    /// Der Wert, den dieses Feld haben muss.
    func nötig(_ feld: String, _ art: Ereignisart) throws(Formfehler) -> Wrapped {
        guard let self else { throw .feld(feld, art: art.rawValue) }
        return self
    }
}

extension Optional where Wrapped == String {
    /// Nil bleibt nil; ein Text muss sich lesen lassen.
    func falls<Wert>(_ feld: String, _ art: Ereignisart, _ lies: (String) -> Wert?)
        throws(Formfehler) -> Wert?
    {
        guard let self else { return nil }
        return try lies(self).nötig(feld, art)
    }
}
