import Fallakte
package import Foundation
package import Zahlungswesen

/// Die gespeicherte Form eines Ereignisses im Zahllauf: Art, Fassung und JSON mit ASCII-Schlüsseln.
package struct ZahllaufEreignisForm: Hashable, Sendable {
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
    package init(_ ereignis: ZahllaufEreignis) throws(Formfehler) {
        switch ereignis {
        case .vorbereitet(let wert): try self.init(.vorbereitet, VorbereitungForm(wert))
        case .geprüft(let wert): try self.init(.geprüft, PrüfungForm(wert))
        case .befundeQuittiert(let wert):
            try self.init(.befundeQuittiert, BefundquittierungForm(wert))
        case .zahlungZurückgehalten(let wert):
            try self.init(.zahlungZurückgehalten, ZurückhaltungForm(wert))
        case .freigegeben(let wert): try self.init(.freigegeben, FreigabeForm(wert))
        case .ausgegeben(let wert): try self.init(.ausgegeben, AusgabeForm(wert))
        case .angenommen(let wert): try self.init(.angenommen, AnnahmeForm(wert))
        case .abgelehnt(let wert): try self.init(.abgelehnt, BankablehnungForm(wert))
        case .rückläuferEingegangen(let wert):
            try self.init(.rückläuferEingegangen, RückläuferForm(wert))
        case .abgebrochen(let wert): try self.init(.abgebrochen, AbbruchForm(wert))
        }
    }

    /// Das Ereignis, aus älteren Fassungen gehoben.
    package func ereignis() throws(Formfehler) -> ZahllaufEreignis {
        guard let bekannt = Laufereignisart(rawValue: art) else { throw .artUnbekannt(art) }
        guard fassung == 1 else {
            throw .fassungUnbekannt(art: art, fassung: fassung, bekannt: 1)
        }
        switch bekannt {
        case .vorbereitet: return .vorbereitet(try lies(VorbereitungForm.self).wert())
        case .geprüft: return .geprüft(try lies(PrüfungForm.self).wert())
        case .befundeQuittiert:
            return .befundeQuittiert(try lies(BefundquittierungForm.self).wert())
        case .zahlungZurückgehalten:
            return .zahlungZurückgehalten(try lies(ZurückhaltungForm.self).wert())
        case .freigegeben: return .freigegeben(try lies(FreigabeForm.self).wert())
        case .ausgegeben: return .ausgegeben(try lies(AusgabeForm.self).wert())
        case .angenommen: return .angenommen(try lies(AnnahmeForm.self).wert())
        case .abgelehnt: return .abgelehnt(try lies(BankablehnungForm.self).wert())
        case .rückläuferEingegangen:
            return .rückläuferEingegangen(try lies(RückläuferForm.self).wert())
        case .abgebrochen: return .abgebrochen(try lies(AbbruchForm.self).wert())
        }
    }

    private init(_ art: Laufereignisart, _ inhalt: some Encodable) throws(Formfehler) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            self.init(art: art.rawValue, fassung: 1, inhalt: try encoder.encode(inhalt))
        } catch { throw .nichtSchreibbar(art: art.rawValue) }
    }

    private func lies<Inhalt: Decodable>(_ typ: Inhalt.Type) throws(Formfehler) -> Inhalt {
        do { return try JSONDecoder().decode(typ, from: inhalt) } catch let fehler as DecodingError
        {
            throw .feld(fehler.feld, art: art)
        } catch { throw .keinJSON(art: art) }
    }
}

/// Die Arten der gespeicherten Ereignisse; ihre Namen stehen für immer fest.
package enum Laufereignisart: String, Hashable, Sendable, CaseIterable {
    case vorbereitet = "lauf_vorbereitet"
    case geprüft = "lauf_geprueft"
    case befundeQuittiert = "befunde_quittiert"
    case zahlungZurückgehalten = "zahlung_zurueckgehalten"
    case freigegeben = "lauf_freigegeben"
    case ausgegeben = "datei_ausgegeben"
    case angenommen = "datei_angenommen"
    case abgelehnt = "datei_abgelehnt"
    case rückläuferEingegangen = "ruecklaeufer_eingegangen"
    case abgebrochen = "lauf_abgebrochen"
}

extension Optional {
    /// Der Wert, den dieses Feld haben muss.
    func nötig(_ feld: String, _ art: Laufereignisart) throws(Formfehler) -> Wrapped {
        guard let self else { throw .feld(feld, art: art.rawValue) }
        return self
    }
}

extension Sequence {
    /// Wie `map`, für Formen, die scheitern können.
    func gelesen<Wert>(_ lies: (Element) throws(Formfehler) -> Wert) throws(Formfehler) -> [Wert] {
        var werte: [Wert] = []
        for element in self { werte.append(try lies(element)) }
        return werte
    }
}
