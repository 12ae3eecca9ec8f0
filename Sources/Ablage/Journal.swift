package import Fallakte
import Foundation

/// Schreibt Einträge als Blätter und liest Blätter als Akte; für jede Ablage gleich.
package enum Journal {
    /// Ein Eintrag, geprüft und verschlossen, dem nur noch sein Platz in der Kette fehlt.
    package struct Vorbereitet: Sendable {
        package let eintrag: Eintrag
        fileprivate let inhalte: [(form: FallEreignisForm, verschlossen: Data)]
    }

    /// Die Blätter eines Eintrags, die Zeile der Lesetabellen und die Quittung.
    package struct Fortschreibung: Sendable {
        package let blätter: [Journalblatt]
        package let zeile: Fallzeile
        package let quittung: Quittung
    }

    package static func prepare(_ eintrag: Eintrag, _ schutz: any Inhaltsschutz)
        throws(Ablagefehler) -> Vorbereitet
    {
        guard !eintrag.ereignisse.isEmpty else { throw .eintragLeer(eintrag.auftrag) }
        var inhalte: [(FallEreignisForm, Data)] = []
        for (nummer, ereignis) in zip((eintrag.stand.version + 1)..., eintrag.ereignisse) {
            // Vier Augen gelten nur, wenn niemand im Namen eines anderen schreibt.
            if let handelnd = ereignis.handelnd, handelnd != eintrag.autor {
                throw .autorWeichtAb(handelnd: handelnd, autor: eintrag.autor)
            }
            let form: FallEreignisForm
            do { form = try FallEreignisForm(ereignis) } catch {
                throw .beschädigt(
                    Schaden(fall: eintrag.fall.text, blatt: nummer, art: .unlesbar(error)))
            }
            do {
                inhalte.append((form, try schutz.seal(form.inhalt, for: eintrag.fall)))
            } catch { throw .inhaltNichtGeschützt(eintrag.fall) }
        }
        return Vorbereitet(eintrag: eintrag, inhalte: inhalte)
    }

    /// Bereitet viele Einträge auf allen Kernen vor, das Ergebnis in ihrer Reihenfolge.
    package static func prepare(each einträge: [Eintrag], _ schutz: any Inhaltsschutz) async
        -> [Result<Vorbereitet, Ablagefehler>]
    {
        await withTaskGroup(of: (Int, Result<Vorbereitet, Ablagefehler>).self) { gruppe in
            for (stelle, eintrag) in einträge.enumerated() {
                gruppe.addTask {
                    (
                        stelle,
                        Result { () throws(Ablagefehler) in try prepare(eintrag, schutz) }
                    )
                }
            }
            return await gruppe.reduce(into: [Int: Result<Vorbereitet, Ablagefehler>]()) {
                $0[$1.0] = $1.1
            }
        }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Hängt den Eintrag an `kopf`; die Version hat die Ablage vorher verglichen.
    package static func extend(_ kopf: Kettenkopf, by vorbereitet: Vorbereitet)
        throws(Ablagefehler) -> Fortschreibung
    {
        let eintrag = vorbereitet.eintrag
        // Eine nachgestellte Uhr darf die Arbeit nicht anhalten und die Reihenfolge nicht ändern.
        let erfasst = max(eintrag.zeit, kopf.erfasst)
        var stand = eintrag.stand
        var kette = kopf.kette
        var blätter: [Journalblatt] = []
        for (ereignis, inhalt) in zip(eintrag.ereignisse, vorbereitet.inhalte) {
            let nummer = stand.version + 1
            do {
                try stand.append(
                    Aktenblatt(
                        nummer: nummer, erfasst: erfasst, autor: eintrag.autor, ereignis: ereignis))
            } catch { throw .beschädigt(Schaden(fall: eintrag.fall.text, error)) }
            let blatt = Journalblatt(
                fall: eintrag.fall.text, nummer: nummer, erfasst: erfasst.millisekunden,
                autor: eintrag.autor.text, auftrag: eintrag.auftrag.text, art: inhalt.form.art,
                fassung: inhalt.form.fassung, inhalt: inhalt.verschlossen, kette: ""
            ).angekettet(after: kette)
            kette = blatt.kette
            blätter.append(blatt)
        }
        guard let zeile = Lesetabellen.zeile(for: eintrag.fall, stand: stand) else {
            throw .eintragLeer(eintrag.auftrag)
        }
        return Fortschreibung(
            blätter: blätter, zeile: zeile,
            quittung: Quittung(
                auftrag: eintrag.auftrag, fall: eintrag.fall,
                blätter: (eintrag.stand.version + 1)...stand.version))
    }
}

extension Journal {
    /// Die geöffnete Akte; jedes Glied der Kette wird nachgerechnet.
    package static func akte(
        _ fall: FallID, _ blätter: [Journalblatt], _ schutz: any Inhaltsschutz
    ) throws(Ablagefehler) -> Akte {
        if let schaden = kettenschaden(fall.text, blätter) { throw .beschädigt(schaden) }
        let offen = try open(blätter, of: fall, schutz)
        do { return try Akte(fall: fall, blätter: offen, kopf: Kettenkopf(blätter)) } catch {
            throw .beschädigt(Schaden(fall: fall.text, error))
        }
    }

    /// Öffnet Blätter, ohne die Kette zu prüfen.
    package static func open(
        _ blätter: [Journalblatt], of fall: FallID, _ schutz: any Inhaltsschutz
    ) throws(Ablagefehler) -> [Aktenblatt] {
        var offen: [Aktenblatt] = []
        offen.reserveCapacity(blätter.count)
        for blatt in blätter {
            let klar: Data
            do { klar = try schutz.open(blatt.inhalt, for: fall) } catch {
                throw .inhaltNichtGeschützt(fall)
            }
            do throws(Formfehler) {
                let form = FallEreignisForm(art: blatt.art, fassung: blatt.fassung, inhalt: klar)
                guard let autor = Kennung(blatt.autor) else {
                    throw Formfehler.feld("autor", art: blatt.art)
                }
                offen.append(
                    Aktenblatt(
                        nummer: blatt.nummer, erfasst: Zeitpunkt(millisekunden: blatt.erfasst),
                        autor: autor, ereignis: try form.ereignis()))
            } catch {
                throw .beschädigt(
                    Schaden(fall: blatt.fall, blatt: blatt.nummer, art: .unlesbar(error)))
            }
        }
        return offen
    }

    /// Der erste Schaden der Kette; nil, wenn jedes Byte ist, wie es geschrieben wurde.
    package static func kettenschaden(_ fall: String, _ blätter: [Journalblatt]) -> Schaden? {
        var kopf = Kettenkopf.anfang
        for blatt in blätter {
            guard blatt.nummer == kopf.nummer + 1 else {
                return Schaden(fall: fall, blatt: kopf.nummer + 1, art: .blattFehlt)
            }
            guard blatt.fall == fall, blatt.glied(after: kopf.kette) == blatt.kette else {
                return Schaden(fall: fall, blatt: blatt.nummer, art: .prüfsummeFalsch)
            }
            guard blatt.erfasst >= kopf.erfasst.millisekunden else {
                return Schaden(fall: fall, blatt: blatt.nummer, art: .zeitLäuftRückwärts)
            }
            kopf = Kettenkopf(blatt)
        }
        return nil
    }

    /// Wie ``kettenschaden(_:_:)``, dazu gegen das Verzeichnis der Aufträge.
    ///
    /// Fehlt das Ende einer Kette, sieht man es ihr nicht an; die Aufträge nennen, wie weit sie ging.
    package static func schaden(
        _ fall: String, _ blätter: [Journalblatt], aufträge: [String: ClosedRange<Int>]
    ) -> Schaden? {
        if let schaden = kettenschaden(fall, blätter) { return schaden }
        for blatt in blätter where aufträge[blatt.auftrag]?.contains(blatt.nummer) != true {
            return Schaden(fall: fall, blatt: blatt.nummer, art: .auftragFehlt)
        }
        let letztes = aufträge.values.map(\.upperBound).max() ?? 0
        guard letztes <= blätter.count else {
            return Schaden(fall: fall, blatt: blätter.count + 1, art: .blattFehlt)
        }
        return nil
    }
}

extension Schaden {
    init(fall: String, _ fehler: Aktenfehler) {
        switch fehler {
        case .lücke(let erwartet, _):
            self.init(fall: fall, blatt: erwartet, art: .blattFehlt)
        case .zeitLäuftRückwärts(let blatt):
            self.init(fall: fall, blatt: blatt, art: .zeitLäuftRückwärts)
        }
    }
}
