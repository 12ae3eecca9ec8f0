import Grundtypen
import Rechtskern

extension Rechner {
    /// Wer ausgeschlossen ist, deckt zuerst den eigenen Bedarf; nur was darüber hinausgeht, zählt für die
    /// anderen (BSG, Urt. v. 15.04.2008 – B 14/7b AS 58/06 R; AV-0110).
    ///
    /// Wessen Bedarf ein anderer Träger deckt, dessen Einkommen zählt hier nicht (AV-0111).
    // Selten; in der Massenrechnung soll die Schleife über die Einkommen darum nicht größer werden.
    @inline(never)
    mutating func nimmEigenenBedarf(_ i: Int) {
        guard let ausschluss = blätter[i].ausschluss, let bedarf = blätter[i].bedarf else { return }
        guard !ausschluss.bleibtAußenVor, let einkommen = blätter[i].einkommen else {
            blätter[i].einkommen = nil
            blätter[i].angerechneterÜberhang = .null
            return
        }
        let weiterer = personen[i].weitererBedarf
        let eigener: B
        if let mehrbedarf = blätter[i].mehrbedarfAuszubildende {
            // Dafür erhält sie Leistungen; ihr Einkommen deckt zuerst das andere (AV-0114).
            eigener = spur.differenz(
                .eigenerBedarf, "§ 27 Abs. 2 SGB II", bedarf, mehrbedarf)
        } else if weiterer.istPositiv {
            let mehr = spur.tatsache(.weitererBedarf, "§ 9 Abs. 2 Satz 1 SGB II", weiterer)
            eigener = spur.summe(.eigenerBedarf, "§ 9 Abs. 2 Satz 1 SGB II", bedarf, mehr)
        } else {
            eigener = spur.betrag(
                .eigenerBedarf, "§ 9 Abs. 2 Satz 1 SGB II", bedarf.geld, .übernahme,
                aus: [bedarf.grund])
        }
        blätter[i].eigenerBedarf = eigener
        let rest = spur.differenz(
            .restÜberEigenemBedarf, "§ 9 Abs. 2 Satz 1 SGB II", einkommen, eigener)
        blätter[i].einkommen = rest
        blätter[i].angerechneterÜberhang = min(blätter[i].angerechneterÜberhang, rest.geld)
    }

    /// Auszubildende nehmen mit ihrem Mehrbedarf an der Verteilung teil, mit nichts sonst (§ 27 Abs. 2 SGB II).
    @inline(never)
    mutating func öffneMehrbedarf(_ i: Int) {
        guard let mehrbedarf = blätter[i].mehrbedarfAuszubildende else { return }
        blätter[i].offen = spur.betrag(
            .ungedeckterBedarf, "§ 27 Abs. 2 SGB II", mehrbedarf.geld, .übernahme,
            aus: [mehrbedarf.grund])
    }

    /// Sagt je ausgeschlossener Person, warum sie nichts erhält.
    @inline(never)
    mutating func halteAusschluss(_ i: Int) {
        guard let ausschluss = blätter[i].ausschluss else { return }
        // Was ein Kind selbst hat, deckt nur seinen Bedarf und zählt für niemanden sonst.
        if personen[i].rolle == .kind { blätter[i].einkommen = nil }
        blätter[i].anspruch = spur.betrag(
            .anspruch, ausschluss.norm, .null, .folge, aus: [], ausschluss.begriff)
        blätter[i].bund = spur.betrag(
            .anspruchBund, ausschluss.norm, .null, .folge, aus: [], ausschluss.begriff)
        blätter[i].kommune = spur.betrag(
            .anspruchKommune, ausschluss.norm, .null, .folge, aus: [], ausschluss.begriff)
    }

    /// Ob Vermögen, das eine ausgeschlossene Person über ihrem Freibetrag hat, in einen Überschuss eingeht:
    /// wie viel davon sie selbst braucht, sagt keine Quelle (AV-0113).
    // Verändernd wie `rechne`: sonst würde der ganze Rechner dafür kopiert.
    @inline(never)
    mutating func prüfeVermögenAusgeschlossener() throws(Rechtsfehler) {
        for i in blätter.indices
        where blätter[i].gehörtDazu && blätter[i].ausschluss != nil && personen[i].rolle != .kind
            && personen[i].vermögen + personen[i].ungeschützteFahrzeuge
                > personen[i].vermögensfreibetrag
        {
            throw .nichtGebaut(
                "§ 9 Abs. 2 Satz 1, § 12 Abs. 1 Satz 1 SGB II",
                was:
                    "Vermögen über den Freibeträgen, das einer Person gehört, die selbst keine Leistungen "
                    + "erhält",
                pfad: "personen")
        }
    }
}

extension PersonBlatt {
    /// Mehrbedarfe nach § 21 Abs. 2, 3, 5 und 6; die Obergrenze des Absatzes 8 gilt für die ersten drei.
    mutating func nimmMehrbedarfAuszubildende<S: Spur>(
        _ begrenzte: [Betrag<Grund>], _ besonderer: Betrag<Grund>?, _ regelbedarf: Betrag<Grund>,
        _ spur: inout S
    ) where S.Grund == Grund {
        let summe =
            min(begrenzte.map(\.geld).summe, regelbedarf.geld) + (besonderer?.geld ?? .null)
        guard summe.istPositiv else { return }
        mehrbedarfAuszubildende = spur.betrag(
            .mehrbedarfAuszubildende, "§ 27 Abs. 2 SGB II", summe, .folge,
            aus: (begrenzte + [besonderer].compactMap(\.self)).map(\.grund))
    }

    /// Der Anspruch Auszubildender: nur der Mehrbedarf, ohne Unterkunft.
    mutating func nimmAnspruchAuszubildende<S: Spur>(
        _ offen: Betrag<Grund>, _ verteilt: Betrag<Grund>, _ spur: inout S
    ) where S.Grund == Grund {
        let anspruch = spur.differenz(.anspruch, "§ 27 Abs. 2 SGB II", offen, verteilt)
        self.anspruch = anspruch
        bund = spur.betrag(
            .anspruchBund, "§ 27 Abs. 2 SGB II", anspruch.geld, .übernahme, aus: [anspruch.grund])
        kommune = spur.betrag(
            .anspruchKommune, "§ 7 Abs. 5 Satz 1 SGB II", .null, .folge, aus: [],
            Ausschluss.Grund.ausbildung.begriff)
    }
}

extension Begriff {
    static var mehrbedarfAuszubildende: Self {
        .init("Mehrbedarf neben der Ausbildung", "additional need during training")
    }
    static var eigenerBedarf: Self {
        .init("eigener Bedarf, den dieses Einkommen zuerst deckt", "own need, met first")
    }
    static var weitererBedarf: Self {
        .init("weiterer Bedarf nach dem SGB XII", "further need under SGB XII")
    }
    static var restÜberEigenemBedarf: Self {
        .init("Einkommen über dem eigenen Bedarf", "income above own need")
    }
}
