import Grundtypen
import Leistungsrecht
public import Rechtskern

/// Liest ein Overlay: Zeilen des Rechts, mit denen verglichen wird (`docs/formate/recht.md`).
public enum Überlagerungsleser {
    static let version = "recht/1"
    /// Davor haben Kindergeld und Vermögensfreibetrag eine andere Form (Staffel, je Lebensjahr).
    static let frühestens = Monat(2023, 1)
    /// Jede Zeile jedes Parameters einmal im Monat über zehn Jahre kommt nicht vor.
    static let höchstens = 500

    /// - Parameters:
    ///   - text: der Inhalt der Datei, YAML oder JSON.
    ///   - datei: ihr Name, wie er in Meldungen steht.
    /// - Returns: die Zeilen.
    /// - Throws: ``Lesefehler`` mit allen Fehlern der Datei.
    public static func read(_ text: String, datei: String) throws(Lesefehler) -> Überlagerung {
        var quelltext = Quelltext(datei: datei)
        guard let wurzel = quelltext.knoten(aus: text) else {
            throw Lesefehler(meldungen: quelltext.meldungen.map(Self.zumOverlay))
        }
        let gang = Lesegang(datei: datei, ämter: [:])
        guard let gelesen = gang.überlagerung(Wert(knoten: wurzel, pfad: "")),
            gang.meldungen.isEmpty
        else { throw Lesefehler(meldungen: Fallleser.geordnet(gang.meldungen, datei: datei)) }
        return gelesen
    }

    /// Wer ein leeres Overlay angibt, sucht keinen Haushalt als Beispiel.
    private static func zumOverlay(_ m: Meldung) -> Meldung {
        guard m.mangel == .datei(.leer) else { return m }
        return Meldung(
            datei: m.datei, stelle: Stelle(zeile: m.zeile, spalte: m.spalte), pfad: m.pfad,
            .datei(.leeresOverlay))
    }
}

enum Rechtsschlüssel: String, Schlüssel {
    case format, titel, zeilen
    static let gruppe = "recht"
}

enum Rechtszeilenschlüssel: String, Schlüssel {
    case parameter, ab, quelle, wert
    static let gruppe = "zeile"
}

extension Lesegang {
    fileprivate func überlagerung(_ wert: Wert) -> Überlagerung? {
        guard let a = angaben(wert, Rechtsschlüssel.self) else { return nil }
        let version = a.pflicht(.format, .wahl([Überlagerungsleser.version]), wahl(Version.self))
        let titel = a.pflicht(.titel, .text, self.text)
        let zeilen = a.pflicht(.zeilen, .liste, self.zeilen)
        guard version != nil, let titel, let zeilen else { return nil }
        return Überlagerung(titel: titel, zeilen: zeilen)
    }

    private enum Version: String, CaseIterable { case eins = "recht/1" }

    private func zeilen(_ wert: Wert) -> [Überlagerung.Zeile]? {
        guard let teile = liste(wert, höchstens: Überlagerungsleser.höchstens) else { return nil }
        guard !teile.isEmpty else {
            melde(wert, .form(.leereListe))
            return nil
        }
        var schon: Set<String> = []
        let gelesen = teile.map { teil -> Überlagerung.Zeile? in
            guard let zeile = self.zeile(teil) else { return nil }
            if !schon.insert("\(zeile.id) \(zeile.ab)").inserted {
                melde(teil, .recht(.zeileDoppelt(zeile.id, zeile.ab)))
            }
            return zeile
        }
        let gültig = gelesen.compactMap(\.self)
        return gültig.count == teile.count ? gültig : nil
    }

    private func zeile(_ wert: Wert) -> Überlagerung.Zeile? {
        guard let a = angaben(wert, Rechtszeilenschlüssel.self) else { return nil }
        let parameter = a.pflicht(.parameter, .text, self.parameter)
        let ab = a.pflicht(.ab, .monat, beginn)
        let quelle = a.pflicht(.quelle, .text, text)
        // Ohne bekannten Parameter sagt der Wert nichts; fehlen darf er trotzdem nicht.
        let zahlen = a.pflicht(.wert, parameter.map { erwartet($0.form) } ?? .angaben) { wert in
            parameter.flatMap { self.zahlen(wert, $0.form) }
        }
        guard let parameter, let ab, let quelle, let zahlen else { return nil }
        guard let zeile = parameter.zeile(ab: ab, quelle: quelle, zahlen: zahlen) else {
            melde(
                a[.wert] ?? wert, .recht(.passtNichtZusammen(parameter.form.bedingung ?? "")))
            return nil
        }
        return zeile
    }

    private func parameter(_ wert: Wert) -> ÜberlagerbarerParameter? {
        guard let id = self.text(wert) else { return nil }
        if let parameter = ÜberlagerbareParameter.alle.first(where: { $0.id == id }) {
            return parameter
        }
        let bekannt = ÜberlagerbareParameter.alle.map(\.id)
        guard !Parameterverzeichnis.alle.contains(where: { $0.id == id }) else {
            melde(wert, .recht(.nichtÜberlagerbar(id, bekannt: bekannt)))
            return nil
        }
        melde(
            wert,
            .recht(
                .parameterUnbekannt(
                    id, meinten: Ähnlichkeit.vorschlag(für: id, aus: bekannt), bekannt: bekannt)))
        return nil
    }

    private func beginn(_ wert: Wert) -> Monat? {
        guard let monat = self.monat(wert) else { return nil }
        guard monat >= Überlagerungsleser.frühestens else {
            melde(
                wert, .recht(.vorBeginn(monat, frühestens: Überlagerungsleser.frühestens)))
            return nil
        }
        return monat
    }

    // MARK: Werte

    private func erwartet(_ form: Werteform) -> Erwartet {
        guard let feld = form.fassungen.first?.first, feld.name.isEmpty else { return .angaben }
        return erwartet(feld.einheit)
    }

    private func erwartet(_ einheit: Werteform.Einheit) -> Erwartet {
        switch einheit {
        case .euro: .betrag
        case .prozent: .prozent
        case .anzahl: .zahl(0...600)
        }
    }

    private func zahlen(_ wert: Wert, _ form: Werteform) -> [Int64]? {
        if form.darfFehlen, case .text("keiner", _) = wert.knoten.inhalt { return [] }
        guard let erste = form.fassungen.first else { return nil }
        if let einzige = erste.first, einzige.name.isEmpty {
            return zahl(wert, einzige.einheit).map { [$0] }
        }
        guard case .angaben(let einträge) = wert.knoten.inhalt else {
            melde(
                wert,
                .form(.falsch(gefunden: wert.knoten.fund, erwartet: .angaben, nil)))
            return nil
        }
        let namen = Set(einträge.map(\.schlüssel))
        let felder =
            form.fassungen.max { eine, andere in
                eine.count { namen.contains($0.name) } < andere.count { namen.contains($0.name) }
            } ?? erste
        return zahlen(einträge, felder, wert)
    }

    private func zahlen(
        _ einträge: [YamlKnoten.Eintrag], _ felder: [Werteform.Feld], _ wert: Wert
    ) -> [Int64]? {
        let bekannt = felder.map(\.name)
        var vermutet: Set<String> = []
        for eintrag in einträge where !bekannt.contains(eintrag.schlüssel) {
            let meinten = Ähnlichkeit.vorschlag(für: eintrag.schlüssel, aus: bekannt)
            if let meinten { vermutet.insert(meinten) }
            melde(
                eintrag.stelle, wert.pfad,
                .form(
                    .unbekannterSchlüssel(eintrag.schlüssel, meinten: meinten, bekannt: bekannt)))
        }
        let zahlen = felder.map { feld -> Int64? in
            guard let eintrag = einträge.first(where: { $0.schlüssel == feld.name }) else {
                if !vermutet.contains(feld.name) {
                    melde(wert, .form(.fehlt(feld.name, erwartet(feld.einheit))))
                }
                return nil
            }
            return zahl(
                Wert(knoten: eintrag.wert, pfad: "\(wert.pfad).\(feld.name)"), feld.einheit)
        }
        let gültig = zahlen.compactMap(\.self)
        return gültig.count == felder.count && einträge.count == felder.count ? gültig : nil
    }

    private func zahl(_ wert: Wert, _ einheit: Werteform.Einheit) -> Int64? {
        if einheit != .prozent, case .text(let text, _) = wert.knoten.inhalt, text.contains("%") {
            melde(
                wert,
                .form(
                    .falsch(
                        gefunden: wert.knoten.fund, erwartet: erwartet(einheit), .istProzent)))
            return nil
        }
        return switch einheit {
        case .euro: betrag(wert)?.cent
        case .prozent: promille(wert)
        case .anzahl: zahl(0...600)(wert).map(Int64.init)
        }
    }

    private func promille(_ wert: Wert) -> Int64? {
        guard case .text(let text, _) = wert.knoten.inhalt,
            let treffer = text.wholeMatch(of: #/(\d{1,3})(?:\.(\d))?( ?%)?/#),
            let ganze = Int64(treffer.1)
        else {
            melde(
                wert, .form(.falsch(gefunden: wert.knoten.fund, erwartet: .prozent, nil)))
            return nil
        }
        guard treffer.3 != nil else {
            melde(
                wert,
                .form(
                    .falsch(gefunden: wert.knoten.fund, erwartet: .prozent, .prozentzeichen)))
            return nil
        }
        let zehntel = treffer.2.flatMap { Int64($0) } ?? 0
        return ganze * 10 + zehntel
    }
}
