"""Der Arbeitsplatz ohne JavaScript: jede Handlung ist ein Formular."""

from haushalt import Haushalt
from pruefstand import Gruppe, gleich, schritt, stimmt


class OhneSkript(Gruppe):
    titel = "Ohne JavaScript"
    haushalt = Haushalt("Ohnesorge", 4103)

    @schritt("Anmelden")
    def anmelden(self):
        self.person = self.platz.person("loeffler", java_script_enabled=False)
        gleich(self.person.pfad, "/eingang", "Seite nach dem Anmelden")

    @schritt("Ein Antrag wird aus einer Datei übernommen")
    def datei(self):
        self.person.geh("/antraege/neu")
        self.person.folge("Aus Datei übernehmen")
        self.person.feld("datei").set_input_files(
            {"name": "antrag.yaml", "mimeType": "application/yaml",
             "buffer": self.haushalt.datei().encode()})
        self.person.druecke("Prüfen und übernehmen")
        gleich(self.person.text("h1"), self.haushalt.name, "Überschrift des Falls")
        self.fall = self.person.pfad

    @schritt("Die Suche im Kopf findet den Fall, der Filter blättert und zeigt Leere mit Ausweg")
    def suche(self):
        seite = self.person.seite
        self.suche_im_kopf("Ohnesorge")
        gleich(seite.locator("#liste tbody tr").count(), 1, "gefundene Fälle")
        self.person.folge("Ohnesorge")
        gleich(self.person.pfad, self.fall, "gefundener Fall")
        self.suche_im_kopf("Keinmensch")
        stimmt("Kein Fall passt" in self.person.text(), "Die leere Suche sagt nichts.")
        self.person.folge("Alle Fälle zeigen")
        erster = seite.locator("#liste tbody th a").first.inner_text()
        self.person.druecke("Weiter")
        stimmt(
            seite.locator("#liste tbody th a").first.inner_text() != erster,
            "Blättern zeigt dieselben Fälle.")

    def suche_im_kopf(self, text):
        seite = self.person.seite
        seite.locator("#kopfsuche").fill(text)
        with seite.expect_navigation():
            seite.get_by_role("banner").get_by_role("button", name="Suchen").click()

    @schritt("Eine Person mehr im Formular; was getippt war, bleibt")
    def zeile(self):
        self.person.geh(self.fall)
        self.person.folge("Angaben ändern")
        self.person.tippe("wohnung.0.grundmiete", "551,50")
        self.person.tippe("grund", "Mieterhöhung")
        self.person.druecke("Person hinzufügen")
        gleich(self.person.feld("personen.3.vorname").count(), 1, "Felder der vierten Person")
        gleich(
            self.person.feld("wohnung.0.grundmiete").input_value(), "551,50", "getippte Miete")
        self.person.druecke("Person entfernen", nth=2)
        gleich(self.person.feld("personen.3.vorname").count(), 0, "Felder der vierten Person")
        self.person.druecke("Änderung speichern")
        stimmt("551,50" in self.person.text("#angaben"), "Die Änderung steht nicht im Fall.")

    @schritt("Der Vorschlag geht zur Prüfung, neu gerechnet mit anderer Zahl der Monate")
    def vorschlag(self):
        self.person.folge("Entscheiden")
        self.person.tippe("anzahl", "6")
        self.person.druecke("Neu rechnen")
        gleich(
            self.person.seite.locator("tbody tr:not(.zusatz)").count(), 6, "gerechnete Monate")
        self.person.druecke("Zur Prüfung geben")
        stimmt("wartet auf die zweite Person" in self.person.text(), "Der Vorschlag fehlt.")

    @schritt("Die Teamleitung gibt frei und trägt die Aufgabe zur Post ein")
    def freigabe(self):
        bauer = self.platz.person("bauer", java_script_enabled=False)
        bauer.geh(self.fall)
        bauer.folge("Vorschlag prüfen")
        bauer.druecke("Freigeben und Bescheid erlassen")
        bauer.druecke("Eintragen")
        stimmt("Widerspruchsfrist" in bauer.text(), f"Keine Frist: {bauer.text()[:300]}")
