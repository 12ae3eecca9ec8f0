import Grundtypen
import Rechtskern
import Testing

@testable import Leistungsrecht

/// Was für jeden Haushalt gelten muss, an über einer Million Haushaltsmonaten.
@Suite struct `Eigenschaften an vielen Haushalten` {
    @Test func `Teile ergeben das Ganze, nichts ist negativ, kein Anspruch über dem Bedarf`() throws
    {
        let (gerechnet, mängel) = try Mengenlauf.prüfe(same: 1) { lage, rechner, _ in
            let blätter = rechner.blätter
            return Summenprobe(blätter, lage, wohnkosten: rechner.wohnkosten, topf: rechner.topf)
                .mangel
        }
        #expect(gerechnet > Mengenlauf.anzahl * 85 / 100)
        #expect(mängel.isEmpty, "\(mängel.prefix(5))")
    }

    /// Der Anspruch aller hängt nicht von der Reihenfolge ab, der einzelne nur um die Restcents, die das
    /// Gesetz nicht verteilt (AV-0001, AV-0002). Die erste Person bleibt die erste: bei ihr liegt der Rest der
    /// Unterkunft.
    @Test func `die Reihenfolge der Personen ändert nichts`() throws {
        var vertauscht = 0
        let (_, mängel) = try Mengenlauf.prüfe(Mengenlauf.anzahl / 4, same: 2) {
            lage, rechner, wurf in
            guard lage.personen.count > 2 else { return nil }
            let vorher = rechner.blätter
            let summe = rechner.leistungen
            var gedreht = lage
            let drehung = 2 + wurf.zahl(unter: lage.personen.count - 2)
            gedreht.personen =
                [lage.personen[0]] + lage.personen[drehung...] + lage.personen[1..<drehung]
            try rechner.rechne(gedreht)
            vertauscht += 1
            return Reihenfolgeprobe(
                vorher, rechner.blätter, summen: (summe, rechner.leistungen)
            ).mangel
        }
        #expect(vertauscht > Mengenlauf.anzahl / 16)
        #expect(mängel.isEmpty, "\(mängel.prefix(5))")
    }

    @Test func `die Erklärung rechnet dieselben Beträge`() throws {
        var verglichen = 0
        let (_, mängel) = try Mengenlauf.prüfe(Mengenlauf.anzahl / 20, same: 3) {
            lage, rechner, wurf in
            verglichen += 1
            var erklärt = Rechner(spur: MitSpur(), lage)
            try erklärt.rechne(wurf.recht)
            return Spurprobe(erklärt.spur.knoten, erklärt.blätter.array, rechner.blätter).mangel
        }
        #expect(verglichen > Mengenlauf.anzahl / 40)
        #expect(mängel.isEmpty, "\(mängel.prefix(5))")
    }
}

/// Ob die Teile eines Haushalts zusammenpassen.
struct Summenprobe {
    private let blätter: [PersonBlatt<OhneSpur.Grund>]
    private let lage: Lage
    private let wohnkosten: Geld
    private let topf: Geld

    init(
        _ blätter: [PersonBlatt<OhneSpur.Grund>], _ lage: Lage, wohnkosten: Geld, topf: Geld
    ) {
        (self.blätter, self.lage, self.wohnkosten, self.topf) = (blätter, lage, wohnkosten, topf)
    }

    /// Nil, wenn alles stimmt.
    var mangel: String? {
        var verteilt = Geld.null
        var offen = Geld.null
        var wohnen = Geld.null
        var mitglieder: Int64 = 0
        for (person, b) in zip(lage.personen, blätter) where b.gehörtDazu {
            if let mangel = Self.mangel(b, istKind: person.rolle == .kind) { return mangel }
            wohnen += b.geld(b.unterkunft) + b.geld(b.heizung)
            mitglieder += 1
            if !b.kannErhalten { continue }
            if person.ohneElterneinkommen { continue }
            verteilt += b.geld(b.verteilt)
            offen += b.geld(b.offen)
        }
        if verteilt != min(topf, offen) {
            return "verteilt \(verteilt) statt \(min(topf, offen))"
        }
        // Bleibt der Rest nach dem Teilen liegen (Einstellung des Amts), fehlen höchstens Cents.
        let spiel = lage.kopfteilrestBleibt ? Geld(cent: 2 * mitglieder) : .null
        let abstand = max(wohnen - wohnkosten, wohnkosten - wohnen)
        return abstand > spiel ? "Kopfteile \(wohnen) von \(wohnkosten)" : nil
    }

    private static func mangel(
        _ b: PersonBlatt<OhneSpur.Grund>, istKind: Bool
    ) -> String? {
        let teile = [b.regelbedarf, b.mehrbedarf, b.unterkunft, b.heizung].map(b.geld)
        let (bund, kommune) = (b.geld(b.bund), b.geld(b.kommune))
        if teile.summe != b.geld(b.bedarf) { return "Bedarf \(b.geld(b.bedarf)) aus \(teile)" }
        if let mehrbedarf = b.mehrbedarfAuszubildende {
            let stimmt =
                bund == b.geld(b.anspruch) && kommune == .null && b.geld(b.sofortzuschlag) == .null
                && bund + b.geld(b.verteilt) == mehrbedarf.geld
            return stimmt ? nil : "§ 27 Abs. 2: \(bund) und \(b.geld(b.verteilt))"
        }
        if b.ausschluss != nil {
            let erhalten = bund + kommune + b.geld(b.sofortzuschlag) + b.geld(b.verteilt)
            return erhalten == .null ? nil : "ausgeschlossen und doch \(erhalten)"
        }
        if bund + kommune != b.geld(b.anspruch) { return "\(bund) und \(kommune) sind nicht alles" }
        if b.geld(b.anspruch) + b.geld(b.verteilt) != b.geld(b.offen) {
            return "Anspruch und Anteil sind nicht der offene Bedarf"
        }
        let eigenes = istKind ? min(b.geld(b.einkommen), b.geld(b.bedarf)) : .null
        if b.geld(b.offen) + eigenes != b.geld(b.bedarf) { return "offen \(b.geld(b.offen))" }
        if b.geld(b.anspruch) > b.geld(b.bedarf) { return "Anspruch über dem Bedarf" }
        let alle =
            teile + [bund, kommune, b.geld(b.einkommen), b.geld(b.verteilt)]
            + [b.geld(b.sofortzuschlag), b.mehrbedarfGekürzt]
        return alle.contains { $0 < .null } ? "negativ: \(alle)" : nil
    }
}

/// Vergleicht einen Haushalt mit demselben in anderer Reihenfolge.
private struct Reihenfolgeprobe {
    private let vorher: [Int32: PersonBlatt<OhneSpur.Grund>]
    private let nachher: [Int32: PersonBlatt<OhneSpur.Grund>]
    private let summen: (Geld, Geld)

    init(
        _ vorher: [PersonBlatt<OhneSpur.Grund>], _ nachher: [PersonBlatt<OhneSpur.Grund>],
        summen: (Geld, Geld)
    ) {
        self.vorher = Dictionary(uniqueKeysWithValues: vorher.map { ($0.stelle, $0) })
        self.nachher = Dictionary(uniqueKeysWithValues: nachher.map { ($0.stelle, $0) })
        self.summen = summen
    }

    var mangel: String? {
        if summen.0 != summen.1 { return "zusammen \(summen.0) statt \(summen.1)" }
        for (stelle, b) in vorher {
            guard let a = nachher[stelle] else { return "Person \(stelle) fehlt" }
            if a.gehörtDazu != b.gehörtDazu { return "Person \(stelle) gehört nicht mehr dazu" }
            let abstand = a.geld(a.anspruch) - b.geld(b.anspruch)
            // Restcents der Unterkunft, der Heizung und der Verteilung liegen bei einer anderen Person.
            if max(abstand, -abstand) > Geld(cent: Int64(3 * vorher.count)) {
                return "Person \(stelle): \(a.geld(a.anspruch)) statt \(b.geld(b.anspruch))"
            }
        }
        return nil
    }
}

/// Vergleicht die erklärte Rechnung mit der ohne Spur und rechnet ihre Schritte nach.
struct Spurprobe {
    private let knoten: [Knoten]
    private let erklärt: [PersonBlatt<Int32>]
    private let ohne: [PersonBlatt<OhneSpur.Grund>]

    init(
        _ knoten: [Knoten], _ erklärt: [PersonBlatt<Int32>], _ ohne: [PersonBlatt<OhneSpur.Grund>]
    ) {
        (self.knoten, self.erklärt, self.ohne) = (knoten, erklärt, ohne)
    }

    var mangel: String? {
        for (a, b) in zip(erklärt, ohne) {
            let links = [a.bedarf, a.einkommen, a.verteilt, a.anspruch, a.bund, a.kommune].map(
                a.geld)
            let rechts = [b.bedarf, b.einkommen, b.verteilt, b.anspruch, b.bund, b.kommune].map(
                b.geld)
            if a.gehörtDazu != b.gehörtDazu || links != rechts
                || a.geld(a.sofortzuschlag) != b.geld(b.sofortzuschlag)
            {
                return "mit Spur \(links), ohne \(rechts)"
            }
        }
        return knoten.first { !stimmt($0) }.map { "\($0.begriff.de) rechnet sich nicht nach" }
    }

    private func stimmt(_ k: Knoten) -> Bool {
        guard let betrag = k.betrag else { return true }
        let aus = k.aus.compactMap { knoten[Int($0)].betrag }
        switch k.rechenart {
        case .tatsache, .parameter, .folge: return true
        case .summe: return aus.summe == betrag
        case .differenz:
            return aus.first.map { ($0 - aus.dropFirst().summe).mindestensNull } == betrag
        case .anteil(let zähler, let nenner):
            return aus.first?.mal(zähler, durch: nenner) == betrag
        case .kleinster: return aus.min() == betrag
        case .übernahme: return aus.first == betrag
        case .verhältnis(let restcent):
            guard aus.count == 3 else { return false }
            return aus[0].mal(aus[1].cent, durch: aus[2].cent) + Geld(cent: restcent) == betrag
        }
    }
}
