import Grundtypen
import Leistungsrecht
import Rechtskern

extension Mangel {
    /// Ein Satz, der hilft: was gefunden wurde, was erwartet wird, was zu tun ist.
    public var satz: String {
        switch self {
        case .datei(let mangel): mangel.satz
        case .form(let mangel): mangel.satz
        case .person(let mangel): mangel.satz
        case .widerspruch(let mangel): mangel.satz
        case .recht(let mangel): mangel.satz
        case .nichtGebaut(let norm, let was):
            "\(was): \(norm) ist noch nicht gebaut. Bitte diesen Fall von Hand entscheiden."
        }
    }
}

extension Dateimangel {
    var satz: String {
        switch self {
        case .zuGroß(let bytes):
            "Die Datei hat \(bytes) Bytes, gelesen werden höchstens \(Grenzen.bytes) (1 MiB). "
                + "Erwartet wird ein einzelner Haushalt."
        case .leer:
            "Die Datei enthält keine Angaben. Ein Beispiel steht in Beispiele/01-alleinstehend.yaml."
        case .leeresOverlay:
            "Die Datei enthält keine Angaben. Erwartet wird ein Overlay; ein Beispiel steht in "
                + "Beispiele/recht/regelbedarf-5-prozent.yaml."
        case .yaml(let problem):
            YamlProblem.satz(problem)
        case .schlüsselDoppelt(let schlüssel):
            "Mehrfach angegeben: \(schlüssel.map(zitat).joined(separator: ", ")). "
                + "Bitte jede Angabe nur einmal machen."
        case .verweis(let zeichen):
            "„\(zeichen)“ vor einem Wort ist in YAML ein Verweis; Verweise sind hier nicht erlaubt. "
                + "Im Text bitte ein Leerzeichen dahinter setzen."
        case .etikett(let name):
            "Die Typangabe \(zitat(name)) ist nicht erlaubt. Bitte nur den Wert schreiben."
        case .zuTief:
            "Die Angaben sind tiefer als \(Grenzen.tiefe) Ebenen verschachtelt. "
                + "Bitte die Klammern und die Einrückung prüfen."
        case .zuVieleAngaben:
            "Die Datei hat mehr als \(Grenzen.knoten) Angaben. Erwartet wird ein einzelner Haushalt."
        case .weitereMeldungen(let zahl):
            "\(zahl) weitere Fehler werden nicht gezeigt. Bitte zuerst die genannten beheben."
        }
    }
}

extension Formmangel {
    var satz: String {
        switch self {
        case .formatUnbekannt(let gefunden):
            "Das Format \(zitat(gefunden)) ist unbekannt. Gelesen wird \(zitat(Fallform.version))."
        case .unbekannterSchlüssel(let schlüssel, let meinten?, _):
            "Der Schlüssel \(zitat(schlüssel)) ist hier unbekannt. Meinten Sie \(zitat(meinten))?"
        case .unbekannterSchlüssel(let schlüssel, nil, let bekannt):
            "Der Schlüssel \(zitat(schlüssel)) ist hier unbekannt. Möglich sind: "
                + bekannt.joined(separator: ", ") + "."
        case .schlüsselKeinText:
            "Links vom Doppelpunkt wird ein Wort erwartet, keine Liste und keine Klammer."
        case .fehlt(let schlüssel, let erwartet):
            "Es fehlt \(zitat(schlüssel)). Erwartet wird \(erwartet.worte)."
        case .ohneWert:
            "Hier steht kein Wert. Bitte einen Wert angeben oder die Zeile löschen."
        case .falsch(let gefunden, let erwartet, let hinweis):
            "Gefunden: \(gefunden.worte). Erwartet wird \(erwartet.worte)."
                + (hinweis.map { " " + $0.satz } ?? "")
        case .zuLang(let zeichen, let höchstens):
            "Der Text hat \(zeichen) Zeichen, möglich sind \(höchstens). Bitte kürzen."
        case .zuViele(let zahl, let höchstens):
            "Die Liste hat \(zahl) Einträge, möglich sind \(höchstens)."
        case .leereListe:
            "Die Liste ist leer. Erwartet wird mindestens ein Eintrag."
        case .amtUnbekannt(let amt, let bekannt):
            "Das Amt \(zitat(amt)) ist nicht hinterlegt. Möglich sind: "
                + "\(bekannt.joined(separator: ", ")); oder die Werte unter „oertlich“ angeben."
        }
    }
}

extension Personenmangel {
    var satz: String {
        switch self {
        case .kennungVergeben(let kennung, let zeile):
            "Die Kennung \(zitat(kennung)) ist schon vergeben (Zeile \(zeile)). "
                + "Bitte jeder Person eine eigene geben."
        case .ersteNichtAntragsteller(let rolle):
            "Die erste Person ist die antragstellende, hier hat sie die Rolle "
                + "\(zitat(rolle.rawValue)). Bitte die Person mit „rolle: antragsteller“ zuerst nennen."
        case .zweiteRolle(let rolle):
            "Die Rolle \(zitat(rolle.rawValue)) kann es nur einmal geben. "
                + "Weitere Personen sind kind oder mitbewohner."
        case .unbekannt(let kennung, let meinten?, _):
            "Eine Person \(zitat(kennung)) gibt es nicht. Meinten Sie \(zitat(meinten))?"
        case .unbekannt(let kennung, nil, let bekannt):
            "Eine Person \(zitat(kennung)) gibt es nicht. Möglich sind: "
                + bekannt.joined(separator: ", ") + "."
        case .selbstAlsEltern:
            "Niemand ist sein eigenes Kind. Bitte die Kennung eines Elternteils nennen."
        case .elternDoppelt(let kennung):
            "\(zitat(kennung)) steht zweimal. Bitte jeden Elternteil einmal nennen."
        case .elternJünger(let kennung):
            "\(zitat(kennung)) ist nicht älter als das Kind. Bitte Geburtstage und Eltern prüfen."
        case .nachAntragGeboren(let antrag):
            "Die Person ist erst nach dem Antrag vom \(antrag.deutsch) geboren. Bitte beide Tage prüfen."
        case .vorGeburt(let geboren):
            "Das liegt vor der Geburt am \(geboren.deutsch). Bitte beide Angaben prüfen."
        case .erwerbsfähigFehlt(let alter):
            "Es fehlt „erwerbsfaehig“ (ja oder nein). Die Person ist \(alter) Jahre alt; ab 15 ist die "
                + "Erwerbsfähigkeit festzustellen (§ 8 Abs. 1 SGB II)."
        case .erwerbsfähigUnter15:
            "Die Person ist im ganzen Zeitraum unter 15; ihre Erwerbsfähigkeit wird nicht festgestellt "
                + "(§ 7 Abs. 1 Satz 1 Nr. 1 SGB II). Bitte die Zeile löschen."
        case .entbindungFern:
            "Die Entbindung liegt mehr als 20 Wochen vor oder 6 Wochen nach dem Termin. "
                + "Bitte beide Tage prüfen."
        case .nichtAllein(let elternteil):
            "Der andere Elternteil \(zitat(elternteil)) lebt im ganzen Zeitraum im Haushalt; allein "
                + "sorgt nur, wer das Kind ohne ihn erzieht (§ 21 Abs. 3 SGB II). Bitte "
                + "„alleinerziehend“ löschen oder „eltern“ und „im_haushalt“ prüfen."
        case .beiMitbewohner(let schlüssel, let verwandt):
            "\(zitat(schlüssel)) zählt bei \(verwandt ? "verwandten " : "")Mitbewohnern nicht (§ 9 SGB II). "
                + "Bitte die Angabe löschen; wer zur Bedarfsgemeinschaft gehört, hat die Rolle "
                + "partner oder kind."
        case .kindAlsBerechtigte(let kennung):
            "\(zitat(kennung)) ist ein Kind des Haushalts; Kindergeld steht den Eltern zu (§ 62 Abs. 1 "
                + "EStG), auch wenn es an das Kind ausgezahlt wird. Bitte einen Elternteil nennen."
        case .zuschlagBeimKind:
            "Kinderzuschlag ist Einkommen des Kindes, für das er gezahlt wird (§ 11 Abs. 1 Satz 4 SGB II). "
                + "Bitte bei jedem Kind seinen Teil eintragen."
        case .ferienOhneSchule:
            "Lohn aus den Schulferien ist nur bei Schülerinnen und Schülern frei (§ 11a Abs. 7 "
                + "SGB II). Bitte „ausbildung“ mit „art: schule“ angeben oder „ferienbeschaeftigung“ "
                + "löschen."
        }
    }
}

extension Widerspruch {
    var satz: String {
        switch self {
        case .passtNicht(let schlüssel, let nurBei):
            "\(zitat(schlüssel)) gibt es nur bei \(nurBei). Bitte diese Angabe löschen."
        case .nichtBeides(let a, let b):
            "\(zitat(a)) und \(zitat(b)) schließen sich aus. Bitte nur eines angeben."
        case .einesVon(let schlüssel):
            "Es fehlt eine dieser Angaben: \(schlüssel.map(zitat).joined(separator: " oder "))."
        case .endeVorAnfang(let ab, let bis):
            "Das Ende \(bis) liegt vor dem Anfang \(ab). Bitte beide prüfen."
        case .ferienOhneEnde:
            "Ferien enden. Bitte bei „ferienbeschaeftigung“ den letzten Monat unter „bis“ oder den Tag "
                + "unter „zufluss“ angeben (§ 11a Abs. 7 SGB II)."
        case .kindergeldDoppelt(let zeile):
            "Für dieselben Monate steht schon Kindergeld in Zeile \(zeile). Für ein Kind erhält es nur "
                + "eine Person (§ 64 Abs. 1 EStG). Bitte eine Angabe löschen oder beide mit „ab“ und "
                + "„bis“ abgrenzen."
        case .mehrAlsAusgaben(let ausgaben):
            "Ausgegeben sind \(ausgaben); mehr lässt sich nicht kürzen. Bitte „nicht_absetzbar“ prüfen."
        case .anerkanntÜberBetrag(let betrag, let anerkannt):
            "Anerkannt sind \(anerkannt), verlangt werden nur \(betrag). Bitte beide Beträge prüfen."
        case .nettoÜberBrutto(let brutto, let netto):
            "Das Netto \(netto) ist höher als das Brutto \(brutto). Bitte beide Beträge prüfen."
        case .mehrAlsEinnahme(let schlüssel, let betrag, let einnahme):
            "\(zitat(schlüssel)) ist \(betrag), die Einnahme selbst nur \(einnahme). Bitte beide Beträge "
                + "prüfen."
        case .vorschussDoppelt(let zeile):
            "Für dieselben Monate steht schon Unterhaltsvorschuss in Zeile \(zeile). Bitte eine Angabe "
                + "löschen oder beide mit „ab“ und „bis“ abgrenzen."
        case .monatAußerhalb(let monat, let ab, let bis):
            "Im \(monat.ausgeschrieben) wurde die Tätigkeit nach den Angaben nicht ausgeübt (ab \(ab)"
                + (bis.map { " bis \($0)" } ?? "")
                + "); diese Zahlen zählten nicht (§ 3 Abs. 1 Satz 3 GrusiGV). Bitte „ab“ und „bis“ anpassen "
                + "oder den Monat löschen."
        case .vorPflichtverletzung(let tag, let am):
            "Der \(tag.deutsch) liegt vor der Pflichtverletzung oder dem Termin am \(am.deutsch). "
                + "Bitte beide Tage prüfen."
        case .karenzNachBeginn(let ab, let spätestens):
            "Leistungen werden ab \(spätestens) bezogen; der erste Monat des Bezugs kann nicht erst "
                + "\(ab) sein (§ 22 Abs. 1 Satz 2 SGB II). Bitte den ersten Monat angeben oder, wenn "
                + "Leistungen später beginnen, „bewilligungszeitraum“."
        case .wohnungenÜberschneiden(let zeile):
            "Diese Wohnung gilt zur selben Zeit wie die in Zeile \(zeile). "
                + "Bitte beide mit ab und bis abgrenzen."
        case .staffelLücke(let zahl):
            "Es fehlt der Betrag für \(zahl) \(zahl == 1 ? "Person" : "Personen"). "
                + "Erwartet werden 1, 2, 3 … ohne Lücke."
        case .grenzeDoppelt(let tag):
            "Zwei Zeilen gelten ab dem \(tag.deutsch). Bitte eine löschen."
        case .monatDoppelt(let monat):
            "Der Monat \(monat) kommt zweimal vor. Bitte einen löschen."
        }
    }
}
