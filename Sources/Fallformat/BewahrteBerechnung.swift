public import Foundation
public import Grundtypen
public import Rechtskern

/// Eine Berechnung (`berechnung/1`), aus der Akte gelesen: die Beträge und Schritte von damals, nichts
/// ist neu gerechnet.
public struct BewahrteBerechnung: Hashable, Sendable {
    public let monate: [Monat]

    /// Warum sie nicht zu lesen ist.
    public enum Mangel: Error, Hashable, Sendable {
        case keinJSON
        case formatUnbekannt(String)
        /// Nach einem Vorhaben gerechnet; so etwas bewahrt kein Bescheid auf.
        case overlay
        /// Ein Wert, den ``BerechnungForm`` so nie schreibt.
        case wert(String)
    }

    /// Liest, was zu einem Bescheid aufbewahrt ist.
    ///
    /// - Parameter daten: JSON, wie es ``BerechnungForm/json()`` mit Erklärung schreibt.
    /// - Throws: ``Mangel``, wenn es etwas anderes ist.
    public init(lesend daten: Data) throws(Mangel) {
        let kopf: Kopf
        let form: BerechnungForm
        do { kopf = try JSONDecoder().decode(Kopf.self, from: daten) } catch { throw .keinJSON }
        guard kopf.format == "berechnung/1" else { throw .formatUnbekannt(kopf.format) }
        do { form = try JSONDecoder().decode(BerechnungForm.self, from: daten) } catch {
            throw .keinJSON
        }
        guard form.overlay == nil else { throw .overlay }
        var monate: [Monat] = []
        for monat in form.monate { monate.append(try Monat(monat)) }
        self.monate = monate
    }

    /// Steht in jeder Fassung; was danach kommt, sagt erst das Format.
    private struct Kopf: Decodable { let format: String }
}

extension BewahrteBerechnung {
    /// Ein Monat mit seiner Erklärung.
    public struct Monat: Hashable, Sendable {
        public let monat: Grundtypen.Monat
        public let gesamt: Geld
        public let bund: Geld
        public let kommune: Geld
        /// Bildung und Teilhabe; null, wo es keine gab.
        public let bildung: Geld
        /// Einmalige Leistungen; null, wo es keine gab.
        public let einmalig: Geld
        public let fortgeschrieben: [String]
        /// Warum nicht gerechnet wurde, mit Vorschrift.
        public let hindernis: String?
        public let personen: [Person]
        /// Namen der Personen, die nicht zur Bedarfsgemeinschaft gehörten; ohne Namen ihre Kennung.
        public let außerhalb: [String]
        public let schritte: [Schritt]

        init(_ form: BerechnungForm.MonatForm) throws(Mangel) {
            guard let monat = Grundtypen.Monat(form.monat) else { throw .wert(form.monat) }
            self.monat = monat
            gesamt = try Geld(bewahrt: form.gesamt)
            bund = try Geld(bewahrt: form.bund)
            kommune = try Geld(bewahrt: form.kommune)
            bildung = try Geld(bewahrt: form.bildung ?? 0)
            einmalig = try Geld(bewahrt: form.einmalig ?? 0)
            fortgeschrieben = form.fortgeschrieben
            hindernis = form.hindernis
            var personen: [Person] = []
            for person in form.personen { personen.append(try Person(person)) }
            self.personen = personen
            außerhalb = form.ausserhalb.map { id in personen.first { $0.id == id }?.name ?? id }
            let formen = form.erklaerung ?? []
            var schritte: [Schritt] = []
            for schritt in formen { schritte.append(try Schritt(schritt, in: formen)) }
            self.schritte = schritte
        }
    }

    /// Eine Person über den ganzen Monat.
    public struct Person: Hashable, Sendable {
        public let id: String
        public let name: String
        public let regelbedarf: Geld
        public let mehrbedarf: Geld
        public let unterkunft: Geld
        public let heizung: Geld
        public let bedarf: Geld
        public let einkommen: Geld
        public let verteilt: Geld
        public let anspruch: Geld
        public let bund: Geld
        public let kommune: Geld
        /// Um so viel war der Anspruch gemindert; null, wo es keine Minderung gab.
        public let minderung: Geld
        public let sofortzuschlag: Geld
        /// Bildung und Teilhabe; null, wo es keine gab.
        public let bildung: Geld
        /// Einmalige Leistungen; null, wo es keine gab.
        public let einmalig: Geld
        /// Stelle in ``Monat/schritte``; nil, wo es den Betrag nicht gab.
        public let bundGrund: Int32?
        public let kommuneGrund: Int32?
        public let minderungGrund: Int32?
        public let sofortzuschlagGrund: Int32?
        public let bildungGrund: Int32?
        public let einmaligGrund: Int32?

        public var gesamt: Geld { anspruch + sofortzuschlag + bildung + einmalig }
        /// Die Schritte, aus denen ``gesamt`` folgt.
        public var gründe: [Int32] {
            [bundGrund, kommuneGrund, bildungGrund, sofortzuschlagGrund, einmaligGrund]
                .compactMap(\.self)
        }

        init(_ form: BerechnungForm.PersonForm) throws(Mangel) {
            id = form.id
            name = form.name
            regelbedarf = try Geld(bewahrt: form.regelbedarf)
            mehrbedarf = try Geld(bewahrt: form.mehrbedarf)
            unterkunft = try Geld(bewahrt: form.unterkunft)
            heizung = try Geld(bewahrt: form.heizung)
            bedarf = try Geld(bewahrt: form.bedarf)
            einkommen = try Geld(bewahrt: form.einkommen)
            verteilt = try Geld(bewahrt: form.verteilt)
            anspruch = try Geld(bewahrt: form.anspruch)
            bund = try Geld(bewahrt: form.bund)
            kommune = try Geld(bewahrt: form.kommune)
            var minderung = Geld.null
            if let dezimal = form.minderung { minderung = try Geld(bewahrt: dezimal) }
            self.minderung = minderung
            sofortzuschlag = try Geld(bewahrt: form.sofortzuschlag)
            bildung = try Geld(bewahrt: form.bildung ?? 0)
            einmalig = try Geld(bewahrt: form.einmalig ?? 0)
            bundGrund = form.gruende?["bund"]
            kommuneGrund = form.gruende?["kommune"]
            minderungGrund = form.gruende?["minderung"]
            sofortzuschlagGrund = form.gruende?["sofortzuschlag"]
            bildungGrund = form.gruende?["bildung"]
            einmaligGrund = form.gruende?["einmalig"]
        }
    }

    /// Ein Schritt der Erklärung, in deutschen Worten.
    public struct Schritt: Hashable, Sendable {
        public let begriff: String
        public let norm: Norm
        public let betrag: Geld?
        public let rechenart: Rechenart
        public let einzelheit: String?
        /// Stellen der Schritte, aus denen dieser folgt.
        public let aus: [Int32]

        init(
            _ form: BerechnungForm.SchrittForm, in alle: [BerechnungForm.SchrittForm]
        ) throws(Mangel) {
            begriff = form.begriff
            norm = Norm(form.norm)
            var betrag: Geld?
            if let dezimal = form.betrag { betrag = try Geld(bewahrt: dezimal) }
            self.betrag = betrag
            rechenart = try Rechenart(form, in: alle)
            einzelheit = form.einzelheit
            aus = form.aus
        }
    }
}

extension Geld {
    /// Der Betrag eines ``dezimal``.
    fileprivate init(bewahrt euro: Decimal) throws(BewahrteBerechnung.Mangel) {
        let cent = NSDecimalNumber(decimal: euro * 100).int64Value
        guard Geld(cent: cent).dezimal == euro else { throw .wert("\(euro)") }
        self.init(cent: cent)
    }
}

extension Rechenart {
    /// Die Rechenart zu ihrem ``schlüssel``.
    fileprivate init(
        _ form: BerechnungForm.SchrittForm, in alle: [BerechnungForm.SchrittForm]
    ) throws(BewahrteBerechnung.Mangel) {
        let teile = form.rechnung.split(separator: " ").map(String.init)
        switch teile.first {
        case "tatsache": self = .tatsache
        case "summe": self = .summe
        case "differenz": self = .differenz
        case "kleinster": self = .kleinster
        case "uebernahme": self = .übernahme
        case "folge": self = .folge
        case "verhaeltnis": self = .verhältnis(restcent: try Rechenart.restcent(form, in: alle))
        case "parameter":
            guard let p = form.parameter, let ab = Monat(p.ab) else { throw .wert("parameter") }
            self = .parameter(
                id: p.id, quelle: p.quelle, ab: ab, fortgeschrieben: p.fortgeschrieben)
        case "anteil":
            let zahlen = teile.dropFirst().flatMap { $0.split(separator: "/") }
            guard zahlen.count == 2, let zähler = Int64(zahlen[0]), let nenner = Int64(zahlen[1])
            else { throw .wert(form.rechnung) }
            self = .anteil(zähler, nenner)
        default: throw .wert(form.rechnung)
        }
    }

    /// Der Restcent steht nicht in der Form; er ist, was zum gerundeten Verhältnis fehlt.
    private static func restcent(
        _ form: BerechnungForm.SchrittForm, in alle: [BerechnungForm.SchrittForm]
    ) throws(BewahrteBerechnung.Mangel) -> Int64 {
        var beträge: [Geld] = []
        for stelle in form.aus where alle.indices.contains(Int(stelle)) {
            if let betrag = alle[Int(stelle)].betrag { beträge.append(try Geld(bewahrt: betrag)) }
        }
        guard let ergebnis = form.betrag, beträge.count == 3, beträge[2].istPositiv else {
            throw .wert(form.rechnung)
        }
        let gerundet = beträge[0].mal(beträge[1].cent, durch: beträge[2].cent)
        return try Geld(bewahrt: ergebnis).cent - gerundet.cent
    }
}
