@testable import Fallformat
import Foundation

/// Ein kleiner Teil von JSON Schema 2020-12: genau das, was `fall.schema.json` benutzt.
struct Schema {
    private let wurzel: [String: Any]
    private let defs: [String: Any]

    struct Fehler: Error { let was: String }

    init(_ text: String) throws {
        guard let wurzel = try Schema.json(text) as? [String: Any],
            let defs = wurzel["$defs"] as? [String: Any]
        else { throw Fehler(was: "kein Schema") }
        self.wurzel = wurzel
        self.defs = defs
    }

    static func json(_ text: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    // MARK: Auskunft

    private func gruppe(_ name: String) throws -> [String: Any] {
        guard let gruppe = defs[name] as? [String: Any] else { throw Fehler(was: name) }
        return gruppe
    }

    /// Alle Definitionen mit festen Schlüsseln.
    var gruppen: [String] {
        defs.filter { ($0.value as? [String: Any])?["properties"] != nil }.map(\.key)
    }

    func schlüssel(_ name: String) throws -> [String] {
        guard let properties = try gruppe(name)["properties"] as? [String: Any] else {
            throw Fehler(was: name)
        }
        for (schlüssel, teil) in properties {
            let teil = teil as? [String: Any]
            guard teil?["description"] is String || teil?["$ref"] is String else {
                throw Fehler(was: "\(name).\(schlüssel) ist nicht beschrieben")
            }
        }
        return Array(properties.keys)
    }

    func pflicht(_ name: String) throws -> [String] {
        guard let pflicht = try gruppe(name)["required"] as? [String] else {
            throw Fehler(was: name)
        }
        return pflicht
    }

    func auswahl(_ name: String, _ schlüssel: String) throws -> [String] {
        guard let properties = try gruppe(name)["properties"] as? [String: Any],
            let teil = properties[schlüssel] as? [String: Any],
            let worte = teil["enum"] as? [String]
        else { throw Fehler(was: "\(name).\(schlüssel)") }
        return worte
    }

    func zahlDerAuswahlen() throws -> Int {
        try gruppen.reduce(0) { summe, name in
            let properties = try gruppe(name)["properties"] as? [String: Any] ?? [:]
            return summe + properties.values.count { ($0 as? [String: Any])?["enum"] != nil }
        }
    }

    // MARK: Prüfung

    func mängel(text: String) -> [String] {
        var quelltext = Quelltext(datei: "x")
        guard let knoten = quelltext.knoten(aus: text) else { return ["unlesbar"] }
        return mängel(knoten)
    }

    func mängel(_ knoten: YamlKnoten) -> [String] { mängel(knoten, wurzel, pfad: "") }

    private func mängel(_ knoten: YamlKnoten, _ schema: [String: Any], pfad: String) -> [String] {
        var ergebnis: [String] = []
        if let verweis = schema["$ref"] as? String {
            guard let ziel = defs[String(verweis.dropFirst("#/$defs/".count))] as? [String: Any]
            else { return ["\(pfad): \(verweis) gibt es nicht"] }
            ergebnis += mängel(knoten, ziel, pfad: pfad)
        }
        if let wege = schema["anyOf"] as? [[String: Any]],
            !wege.contains(where: { mängel(knoten, $0, pfad: pfad).isEmpty })
        {
            ergebnis.append("\(pfad): anyOf")
        }
        if let wege = schema["oneOf"] as? [[String: Any]],
            wege.count(where: { mängel(knoten, $0, pfad: pfad).isEmpty }) != 1
        {
            ergebnis.append("\(pfad): oneOf")
        }
        if let typ = schema["type"], !passt(knoten, typ: typ) {
            return ergebnis + ["\(pfad): type"]
        }
        switch knoten.inhalt {
        case .text(let text, let schlicht):
            ergebnis += mängel(text, schlicht: schlicht, schema, pfad: pfad)
        case .liste(let teile): ergebnis += mängel(teile, schema, pfad: pfad)
        case .angaben(let einträge): ergebnis += mängel(einträge, schema, pfad: pfad)
        }
        return ergebnis
    }

    private func passt(_ knoten: YamlKnoten, typ: Any) -> Bool {
        let typen = (typ as? [String]) ?? [typ as? String ?? ""]
        return typen.contains { typ in
            switch (typ, knoten.inhalt) {
            case ("object", .angaben), ("array", .liste), ("string", .text): true
            case ("integer", .text(let text, schlicht: true)): Int(text) != nil
            case ("number", .text(let text, schlicht: true)): Double(text) != nil
            default: false
            }
        }
    }

    private func mängel(
        _ text: String, schlicht: Bool, _ schema: [String: Any], pfad: String
    ) -> [String] {
        var ergebnis: [String] = []
        if let worte = schema["enum"] as? [Any] {
            let erlaubt = worte.map { wort in
                (wort as? String) ?? ((wort as? Bool) == true ? "true" : "false")
            }
            if !erlaubt.contains(text) { ergebnis.append("\(pfad): enum") }
        }
        if let wert = schema["const"] as? String, wert != text { ergebnis.append("\(pfad): const") }
        if let muster = schema["pattern"] as? String {
            let regex = try? Regex(muster)
            if regex.map({ text.firstMatch(of: $0) == nil }) ?? true {
                ergebnis.append("\(pfad): pattern")
            }
        }
        let länge = text.unicodeScalars.count
        if let min = schema["minLength"] as? Int, länge < min { ergebnis.append("\(pfad): leer") }
        if let max = schema["maxLength"] as? Int, länge > max { ergebnis.append("\(pfad): lang") }
        if let zahl = Double(text) {
            if let min = schema["minimum"] as? Double, zahl < min {
                ergebnis.append("\(pfad): min")
            }
            if let max = schema["maximum"] as? Double, zahl > max {
                ergebnis.append("\(pfad): max")
            }
        }
        return ergebnis
    }

    private func mängel(_ teile: [YamlKnoten], _ schema: [String: Any], pfad: String) -> [String] {
        var ergebnis: [String] = []
        if let min = schema["minItems"] as? Int, teile.count < min {
            ergebnis.append("\(pfad): min")
        }
        if let max = schema["maxItems"] as? Int, teile.count > max {
            ergebnis.append("\(pfad): max")
        }
        if let einzeln = schema["items"] as? [String: Any] {
            for (nummer, teil) in teile.enumerated() {
                ergebnis += mängel(teil, einzeln, pfad: "\(pfad).\(nummer)")
            }
        }
        return ergebnis
    }

    private func mängel(
        _ einträge: [YamlKnoten.Eintrag], _ schema: [String: Any], pfad: String
    ) -> [String] {
        var ergebnis: [String] = []
        let da = Set(einträge.map(\.schlüssel))
        for schlüssel in schema["required"] as? [String] ?? [] where !da.contains(schlüssel) {
            ergebnis.append("\(pfad).\(schlüssel): fehlt")
        }
        let properties = schema["properties"] as? [String: Any] ?? [:]
        let muster = schema["patternProperties"] as? [String: Any] ?? [:]
        for eintrag in einträge {
            let hier = "\(pfad).\(eintrag.schlüssel)"
            if let teil = properties[eintrag.schlüssel] as? [String: Any] {
                ergebnis += mängel(eintrag.wert, teil, pfad: hier)
            } else if let teil = muster.first(where: { muster, _ in
                (try? Regex(muster)).map { eintrag.schlüssel.firstMatch(of: $0) != nil } ?? false
            })?.value as? [String: Any] {
                ergebnis += mängel(eintrag.wert, teil, pfad: hier)
            } else if let teil = schema["additionalProperties"] as? [String: Any] {
                ergebnis += mängel(eintrag.wert, teil, pfad: hier)
            } else if schema["additionalProperties"] as? Bool == false {
                ergebnis.append("\(hier): unbekannt")
            }
        }
        return ergebnis
    }
}
