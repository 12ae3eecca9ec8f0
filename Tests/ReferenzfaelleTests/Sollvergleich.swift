import Fallformat
import Grundtypen
import Leistungsrecht
import Rechtskern

extension Referenzfall {
    /// Liest und rechnet den Haushalt und nennt jede Abweichung; leer, wenn alles stimmt.
    func abweichungen() -> [String] {
        let sachverhalt: Sachverhalt
        do { sachverhalt = try Fallleser.read(text, datei: datei).sachverhalt } catch {
            return ablehnung(error.description)
        }
        do {
            let berechnung = try Berechnung(sachverhalt, monate: erwartet.map(\.monat))
            if let soll = erwartet.compactMap(\.abgelehnt).first {
                return ["erwartet war die Ablehnung „\(soll)“, gerechnet wurde trotzdem"]
            }
            var gefunden: [String] = []
            for (soll, ist) in zip(erwartet, berechnung.monate) {
                gefunden += soll.abweichungen(von: ist).map { "\(soll.monat) \($0)" }
                if let bis = soll.bewilligtBis, bis != berechnung.zeitraum.bis.description {
                    gefunden.append(
                        "bewilligt bis: erwartet \(bis), ist \(berechnung.zeitraum.bis)")
                }
                if let hinweise = soll.hinweise {
                    let sind = try Self.hinweise(of: sachverhalt)
                    if Set(hinweise) != Set(sind) {
                        gefunden.append("Hinweise: erwartet \(hinweise), sind \(sind)")
                    }
                }
            }
            return gefunden
        } catch {
            return ablehnung(error.meldung)
        }
    }

    /// Wie `berechne` sie zeigt: ohne Mietenstufe keiner, der sie braucht.
    private static func hinweise(
        of sachverhalt: Sachverhalt
    ) throws(Rechtsfehler) -> [Soll.Hinweis] {
        let mitMietenstufe = sachverhalt.wohnungen.contains { $0.mietenstufe != nil }
        return try Vorrang.hinweise(of: sachverhalt)
            .filter { mitMietenstufe || !$0.brauchtMietenstufe }.map(Soll.Hinweis.init)
    }

    private func ablehnung(_ meldung: String) -> [String] {
        guard let soll = erwartet.compactMap(\.abgelehnt).first else {
            return ["abgelehnt: \(meldung)"]
        }
        return meldung.contains(soll)
            ? [] : ["erwartet war „\(soll)“, die Meldung ist „\(meldung)“"]
    }
}

extension Soll.Hinweis {
    init(_ hinweis: Vorranghinweis) {
        leistungen = Dictionary(
            uniqueKeysWithValues: hinweis.leistungen.map { ($0.leistung.rawValue, $0.betrag) })
        person = hinweis.person
        ergebnis =
            switch hinweis.ergebnis {
            case .beantragen: "beantragen"
            case .keinePflicht: "keine_pflicht"
            case .offen: "offen"
            }
    }
}

extension Soll {
    fileprivate func abweichungen(von ist: Monatsergebnis) -> [String] {
        var gefunden: [String] = []
        for (name, soll) in monatsbeträge.sorted(by: { $0.key < $1.key }) {
            let betrag = ist.betrag(name)
            if betrag != soll {
                gefunden.append(
                    "\(name): erwartet \(soll), gerechnet \(betrag?.description ?? "nichts")")
            }
        }
        if keinAnspruch, ist.hatAnspruch {
            gefunden.append("Anspruch \(ist.gesamt), erwartet keiner")
        }
        if fortgeschrieben, ist.fortgeschrieben.isEmpty {
            gefunden.append("ist nicht fortgeschrieben")
        }
        if let außerhalb, außerhalb != Set(ist.außerhalb) {
            gefunden.append("außerhalb: erwartet \(außerhalb.sorted()), sind \(ist.außerhalb)")
        }
        if let hindernis {
            let satz = ist.hindernis.map { "\($0.begriff.de) (\($0.norm))" } ?? "keines"
            if !satz.contains(hindernis) {
                gefunden.append("Hindernis: erwartet „\(hindernis)“, ist „\(satz)“")
            }
        }
        for (id, beträge) in personen.sorted(by: { $0.key < $1.key }) {
            guard let person = ist.personen.first(where: { $0.id == id }) else {
                gefunden.append("\(id) fehlt")
                continue
            }
            for (name, soll) in beträge.sorted(by: { $0.key < $1.key }) {
                let betrag = person.betrag(name)
                if betrag != soll {
                    gefunden.append("\(id) \(name): erwartet \(soll), gerechnet \(betrag)")
                }
            }
        }
        return gefunden
    }
}

extension Monatsergebnis {
    /// Nil, wo der Anteil des Bundes nicht hinterlegt ist.
    fileprivate func betrag(_ name: String) -> Geld? {
        switch name {
        case "bund": bund
        case "kommune": kommune
        case "bildung": bildung
        case "einmalig": einmalig
        case "bundesbeteiligung": bundesbeteiligung
        default: gesamt
        }
    }
}

extension Personenmonat {
    fileprivate func betrag(_ name: String) -> Geld {
        switch name {
        case "regelbedarf": regelbedarf
        case "mehrbedarf": mehrbedarf
        case "unterkunft": unterkunft
        case "heizung": heizung
        case "bedarf": bedarf
        case "einkommen": einkommen
        case "verteilt": verteilt
        case "bund": bund
        case "kommune": kommune
        case "minderung": minderung
        case "bildung": bildung
        case "einmalig": einmalig.summe
        case "sofortzuschlag": sofortzuschlag
        default: anspruch
        }
    }
}
