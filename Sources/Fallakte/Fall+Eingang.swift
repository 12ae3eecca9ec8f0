import Grundtypen

extension Fall {
    /// Ein Antrag geht ein; er eröffnet den Fall oder setzt ihn fort.
    package func decide(_ antrag: Antrag) throws(Ablehnung) -> [FallEreignis] {
        guard !anträge.contains(where: { $0.id == antrag.id }) else {
            throw .eingang(.antragBekannt(antrag.id))
        }
        _ = try Fall.baum(antrag.angaben)
        return [.antragEingegangen(antrag)]
    }

    package func decide(_ neu: Zuständigkeit) throws(Ablehnung) -> [FallEreignis] {
        guard !neu.standort.istLeer else { throw .eingang(.standortFehlt) }
        guard neu != zuständigkeit else { throw .eingang(.zuständigkeitUnverändert) }
        return [.zuständigkeitFestgelegt(neu)]
    }

    package func decide(_ änderung: Angabenänderung) throws(Ablehnung) -> [FallEreignis] {
        guard let frühester = angabenstände.compactMap(\.giltAb).min() else {
            throw .angaben(.ohneAntrag)
        }
        guard !änderung.grund.istLeer else { throw .angaben(.ohneGrund) }
        let neu = try Fall.baum(änderung.angaben)
        // Angaben wechseln nur an diesen Monaten; sind sie dort gleich, sind sie es überall.
        let ab = änderung.giltAb ?? frühester
        let wechsel = [ab] + angabenstände.compactMap(\.giltAb).filter { $0 > ab }
        for monat in wechsel {
            guard let bisher = angaben(for: monat), try Fall.baum(bisher) == neu else {
                return [.angabenGeändert(änderung)]
            }
        }
        throw .angaben(.ohneUnterschied)
    }

    package func decide(_ nachweis: Nachweis) throws(Ablehnung) -> [FallEreignis] {
        guard let angaben else { throw .angaben(.ohneAntrag) }
        guard !nachweise.contains(where: { $0.id == nachweis.id }) else {
            throw .eingang(.nachweisBekannt(nachweis.id))
        }
        guard !nachweis.bezeichnung.istLeer else { throw .eingang(.nachweisOhneBezeichnung) }
        guard nachweis.bytes > 0 else {
            throw .eingang(.nachweisLeer(dateiname: nachweis.dateiname))
        }
        if let pfad = nachweis.zuPfad, try Fall.baum(angaben).wert(at: pfad) == nil {
            throw .angaben(.pfadUnbekannt(pfad))
        }
        return [.nachweisAngefügt(nachweis)]
    }

    package func decide(_ feststellung: Vollständigkeit) throws(Ablehnung) -> [FallEreignis] {
        guard !anträge.isEmpty else { throw .angaben(.ohneAntrag) }
        let prozent = feststellung.prozent
        guard (0...100).contains(prozent) else {
            throw .eingang(.vollständigkeitAußerhalb(prozent: prozent))
        }
        guard (prozent == 100) == feststellung.fehlend.isEmpty else {
            throw .eingang(
                .vollständigkeitWidersprüchlich(
                    prozent: prozent, fehlend: feststellung.fehlend.count))
        }
        return [.vollständigkeitFestgestellt(feststellung)]
    }

    /// Die Angaben als Baum; ob sie fachlich stimmen, prüft das Fallformat vor dem Rechnen.
    static func baum(_ angaben: String) throws(Ablehnung) -> JSONWert {
        let baum: JSONWert
        do { baum = try JSONWert(lesend: angaben) } catch {
            throw .angaben(.unlesbar(zeile: error.zeile, spalte: error.spalte))
        }
        let format = baum["format"]?.alsText
        guard format == "fall/1" else { throw .angaben(.ohneFormat(gefunden: format)) }
        return baum
    }
}

extension String {
    /// Leer oder nur Leerraum.
    var istLeer: Bool { allSatisfy(\.isWhitespace) }
}
