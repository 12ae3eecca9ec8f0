"""Der ganze Weg mit der Maus: vom Antrag am Schalter bis zur Annahme durch die Bank."""

from barrieren import betrachte
from handgriffe import erfasse, lade, monatstabelle
from haushalt import HEUTE, MONAT, MONATSNAME, Haushalt
from papiere import betrag, gerechnet, pruefe_bankdatei, pruefe_bescheid
from pruefstand import Gruppe, gleich, schritt, stimmt

BELEG = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


class Mausweg(Gruppe):
    titel = "Der ganze Weg mit der Maus"
    haushalt = Haushalt("Sommerfeld", 4101)

    @schritt("Nach dem Anmelden steht die Sachbearbeitung im Eingang")
    def anmelden(self):
        self.weber = self.platz.person("weber")
        gleich(self.weber.pfad, "/eingang", "Seite nach dem Anmelden")

    @schritt("Ein Antrag mit drei Personen, Lohn und Kindergeld wird am Schalter erfasst")
    def antrag(self):
        self.akte = erfasse(
            self.weber, self.haushalt,
            lambda: betrachte(self.stand, self.weber.seite, "Antrag mit mehreren Personen"))
        gleich(self.weber.text("h1"), self.haushalt.name, "Überschrift des Falls")
        stimmt("Der Antrag ist gespeichert" in self.weber.text(), "Die Bestätigung fehlt.")

    @schritt("Jeder Monat im Fall steht zu wie auf der Kommandozeile gerechnet")
    def monate(self):
        betrachte(self.stand, self.weber.seite, "Fall mit neuem Antrag")
        soll = [m["gesamt"] for m in gerechnet(self.platz.amt.binaer, self.haushalt.datei())]
        ist = [zeile["zusteht"] for zeile in monatstabelle(self.weber).values()]
        gleich(ist, soll, "Beträge je Monat")
        stimmt(soll[0] > 0, "Dem Haushalt steht nichts zu; so prüft der Weg nichts.")
        self.monat, self.betraege = soll[0], soll

    @schritt("Die Rechnung eines Monats zeigt dieselbe Summe, nach Bund und Kommune geteilt")
    def rechnung(self):
        self.weber.folge(MONATSNAME)
        werte = [betrag(t) for t in self.weber.seite.locator(".ergebnis dd").all_inner_texts()]
        gleich(werte[0], self.monat, "Summe des Monats")
        gleich(sum(werte[1:]), self.monat, "Bund und Kommune zusammen")
        zusteht = self.weber.seite.locator(".zeile-ergebnis td").all_inner_texts()
        gleich(betrag(zusteht[-1]), self.monat, "Letzte Zeile der Rechnung")

    @schritt("Ein Betrag lässt sich bis zum Wert des Rechts mit seinem Gesetzblatt aufklappen")
    def erklaerung(self):
        knoten = self.weber.seite.locator(".erklaerung").first
        for _ in range(12):
            if knoten.get_by_text("BGBl.").or_(knoten.get_by_text("RBSFV")).locator(
                    "visible=true").count():
                break
            knoten.locator("details:not([open]) > summary").locator("visible=true").first.click()
        else:
            raise AssertionError("Auch ganz aufgeklappt nennt die Erklärung kein Gesetzblatt.")
        stimmt(
            knoten.get_by_role("link", name="SGB II").locator("visible=true").count() > 0,
            "Die Erklärung verweist nicht auf das Gesetz.")
        betrachte(self.stand, self.weber.seite, "Rechnung mit aufgeklappter Erklärung")

    @schritt("Ein Nachweis wird angefügt und ist danach zu öffnen")
    def nachweis(self):
        seite = self.weber.seite
        self.weber.geh(f"/faelle/{self.akte}")
        seite.locator("#nachweise summary").click()
        self.weber.tippe("bezeichnung", "Mietvertrag Lindenweg 7")
        self.weber.feld("datei").set_input_files(
            {"name": "mietvertrag.pdf", "mimeType": "application/pdf", "buffer": BELEG})
        self.weber.druecke("Anfügen")
        ziel = seite.locator("#nachweise").get_by_role("link", name="Mietvertrag Lindenweg 7")
        antwort = self.weber.kontext.request.get(ziel.get_attribute("href"))
        gleich(antwort.body(), BELEG, "Inhalt des Nachweises")

    @schritt("Der Vorschlag geht zur Prüfung; bewilligt ist damit noch nichts")
    def vorschlag(self):
        self.weber.folge("Entscheiden")
        betrachte(self.stand, self.weber.seite, "Entscheidung vorschlagen")
        self.weber.druecke("Zur Prüfung geben")
        self.weber.geh(f"/faelle/{self.akte}")
        for monat, zeile in monatstabelle(self.weber).items():
            gleich(zeile["bewilligt"], None, f"bewilligt im {monat}")

    @schritt("Wer den Vorschlag verfasst hat, kann ihn nicht freigeben")
    def nicht_selbst(self):
        seite = self.weber.seite
        ziel = f"/faelle/{self.akte}/vorschlaege"
        yildiz = self.yildiz = self.platz.person("yildiz")
        yildiz.geh(f"/faelle/{self.akte}")
        yildiz.folge("Vorschlag prüfen")
        self.pruefseite = yildiz.pfad
        stimmt(self.pruefseite.startswith(ziel), f"Unerwartete Prüfseite {self.pruefseite}")
        self.weber.geh(self.pruefseite)
        gleich(seite.get_by_role("button", name="Freigeben").count(), 0, "Knöpfe zum Freigeben")
        siegel = seite.locator('[name="_siegel"]').first.get_attribute("value")
        version = yildiz.feld("version").get_attribute("value")
        antwort = self.weber.kontext.request.post(
            self.pruefseite, max_redirects=0,
            form={"_siegel": siegel, "version": version, "auftrag": "freigeben"})
        stimmt(antwort.status in (403, 422), f"Freigabe am Formular vorbei: {antwort.status}")

    @schritt("Die zweite Person desselben Standorts gibt frei; der Bescheid ist erlassen")
    def freigabe(self):
        betrachte(self.stand, self.yildiz.seite, "Vorschlag prüfen")
        self.yildiz.druecke("Freigeben und Bescheid erlassen")
        stimmt("/bescheide/" in self.yildiz.pfad, f"Nach der Freigabe auf {self.yildiz.pfad}")
        betrachte(self.stand, self.yildiz.seite, "Bescheid vor dem Versand")

    @schritt("Der Bescheid ist PDF/UA und nennt auf Seite 1 jeden Monatsbetrag")
    def bescheid(self):
        pfad = lade(self.yildiz, "PDF herunterladen", self.stand.ablage)
        text = pruefe_bescheid(pfad, self.betraege)
        stimmt("Lena Sommerfeld" in text, "Der Bescheid nennt die Empfängerin nicht.")

    @schritt("Mit der Aufgabe zur Post rechnet die Widerspruchsfrist")
    def aufgabe(self):
        stimmt(
            self.yildiz.feld("aufgabe").input_value() == HEUTE.strftime("%d.%m.%Y"),
            "Als Tag der Aufgabe ist nicht heute vorgeschlagen.")
        self.yildiz.druecke("Eintragen")
        stimmt("Widerspruchsfrist" in self.yildiz.text(), "Die Frist erscheint nicht.")
        self.yildiz.geh(f"/faelle/{self.akte}")
        betrachte(self.stand, self.yildiz.seite, "Fall mit Bescheid")

    @schritt("Die Kasse bereitet einen Lauf vor, prüft ihn und bestätigt Befunde mit Grund")
    def kasse_eins(self):
        kassel = self.kassel = self.platz.person("kassel")
        gleich(kassel.pfad, "/zahllaeufe", "Seite der Kasse nach dem Anmelden")
        betrachte(self.stand, kassel.seite, "Zahlläufe")
        kassel.waehle("art", "tageslauf")
        kassel.tippe("monat", MONAT)
        kassel.druecke("Vorbereiten")
        self.lauf = kassel.pfad
        betrachte(self.stand, kassel.seite, "Zahllauf vorbereitet")
        kassel.druecke("Prüfen")
        stimmt("Erste Zahlung" in kassel.text(), "Die erste Zahlung des Falls fällt nicht auf.")
        betrachte(self.stand, kassel.seite, "Zahllauf geprüft mit Befunden")
        kassel.druecke("Gewählte bestätigen")
        stimmt("Grund" in kassel.text(".fehleruebersicht"), "Ohne Grund wird bestätigt.")
        for kasten in kassel.seite.locator(".befunde input[type=checkbox]").all():
            kasten.click()
        kassel.tippe("grund", "Mit Antrag und Ausweis verglichen.")
        kassel.druecke("Gewählte bestätigen")
        gleich(kassel.seite.locator(".befunde input").count(), 0, "offene Befunde")

    @schritt("Wer vorbereitet und geprüft hat, gibt nicht frei")
    def nicht_beides(self):
        seite = self.kassel.seite
        gleich(seite.get_by_role("button", name="freigeben").count(), 0, "Knöpfe zum Freigeben")
        siegel = seite.locator('[name="_siegel"]').first.get_attribute("value")
        version = self.kassel.feld("version").first.get_attribute("value")
        muenz = self.muenz = self.platz.person("muenz")
        muenz.geh(self.lauf)
        werte = {n: muenz.feld(n).get_attribute("value") for n in ("anzahl", "summe")}
        antwort = self.kassel.kontext.request.post(
            f"{self.lauf}/freigeben", max_redirects=0,
            form={"_siegel": siegel, "version": version, **werte})
        stimmt(antwort.status in (403, 422), f"Freigabe am Formular vorbei: {antwort.status}")

    @schritt("Die zweite Person der Kasse gibt frei und erzeugt die Datei")
    def kasse_zwei(self):
        self.muenz.druecke("freigeben")
        betrachte(self.stand, self.muenz.seite, "Zahllauf freigegeben")
        self.muenz.druecke("Datei für die Bank erzeugen")
        betrachte(self.stand, self.muenz.seite, "Zahllauf mit Datei")

    @schritt("Die Datei ist gültiges pain.001.001.09 und zahlt genau den Monat; zweimal dieselbe")
    def datei(self):
        pfad = lade(self.muenz, "SEPA-Datei herunterladen", self.stand.ablage)
        gleich(sum(pruefe_bankdatei(pfad, self.haushalt.iban)), self.monat, "Zahlung des Falls")
        erste = pfad.read_bytes()
        zweite = lade(self.muenz, "SEPA-Datei herunterladen", self.stand.ablage)
        gleich(zweite.read_bytes(), erste, "Datei beim zweiten Mal")

    @schritt("Erst mit der Annahme durch die Bank steht der Monat als gezahlt im Fall")
    def annahme(self):
        self.weber.geh(f"/faelle/{self.akte}")
        gleich(monatstabelle(self.weber)[MONATSNAME]["gezahlt"], 0, "gezahlt vor der Annahme")
        self.muenz.tippe("referenz", "MUSTERBANK-4711")
        self.muenz.druecke("Annahme eintragen")
        betrachte(self.stand, self.muenz.seite, "Zahllauf angenommen")
        self.weber.seite.reload()
        zeile = monatstabelle(self.weber)[MONATSNAME]
        gleich(zeile["bewilligt"], self.monat, "bewilligt")
        gleich(zeile["gezahlt"], self.monat, "gezahlt")
