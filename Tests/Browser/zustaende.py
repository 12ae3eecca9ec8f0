"""Jede Seite und jeder Zustand, an denen die Wege nicht vorbeikommen; die wichtigsten auch englisch."""

from datetime import timedelta

from barrieren import betrachte
from haushalt import HEUTE
from pruefstand import Gruppe, gleich, schritt, stimmt

FOLGEMONAT = (HEUTE.replace(day=1) + timedelta(days=32)).strftime("%m/%Y")


class Zustaende(Gruppe):
    titel = "Alle übrigen Zustände"
    kette = False

    def schau(self, person, name):
        betrachte(self.stand, person.seite, name)

    @schritt("Vor der Anmeldung: Formular, Fehler, Hilfe")
    def anmeldung(self):
        person = self.platz.person()
        person.geh("/anmelden")
        self.schau(person, "Anmeldung")
        person.druecke("Anmelden")
        gleich(person.seite.locator(".feld-fehler").count(), 2, "Fehler an den Feldern")
        self.schau(person, "Anmeldung mit Fehlern")
        person.geh("/hilfe")
        self.schau(person, "Hilfe")

    @schritt("Eingang: gefüllt, gefiltert während des Tippens, leer; und was es nicht gibt")
    def eingang(self):
        person = self.platz.person("weber")
        self.schau(person, "Eingang")
        person.feld("text").press_sequentially("Keinmensch")
        person.seite.get_by_text("Kein Fall passt").wait_for()
        gleich(person.pfad, "/eingang", "Seite beim Filtern")
        self.schau(person, "Eingang ohne Treffer")
        gleich(person.geh("/faelle/gibt-es-nicht").status, 404, "unbekannter Fall")
        stimmt("Das gibt es hier nicht" in person.text(), "Die 404-Seite erklärt nichts.")
        self.schau(person, "404")

    @schritt("Ein beschiedener Fall, seine Rechnung ganz aufgeklappt, der Stand eines Tages")
    def fall(self):
        person = self.platz.person("weber")
        person.geh("/eingang?zustand=beschieden")
        with person.seite.expect_navigation():
            person.seite.locator("#liste tbody th a").first.click()
        fall = person.pfad
        person.seite.locator("#nachweise summary").click()
        person.druecke("Anfügen")
        gleich(person.seite.locator("#nachweise .feld-fehler").count(), 2, "Fehler am Nachweis")
        self.schau(person, "Fall mit Fehlern am Nachweis")
        person.geh(f"{fall}?stand=vorgestern")
        self.schau(person, "Fall mit unlesbarem Stand")
        person.geh(f"{fall}?stand={HEUTE:%d.%m.%Y}")
        self.schau(person, "Fall am Stichtag")
        person.geh(fall)
        with person.seite.expect_navigation():
            person.seite.locator("#monate tbody a").first.click()
        person.folge("Alles aufklappen")
        stimmt("offen=ja" in person.seite.url, "Die Seite ist nicht aufgeklappt.")
        self.schau(person, "Rechnung ganz aufgeklappt")
        person.geh(f"{fall}/angaben")
        self.schau(person, "Angaben ändern")

    @schritt("Am Telefon: die nächsten Schritte gleich nach dem Kopf, gesehen wie gelesen")
    def telefon(self):
        person = self.platz.person("weber", breite=390, hoehe=844)
        person.geh("/eingang?zustand=in_bearbeitung")
        with person.seite.expect_navigation():
            person.seite.locator("#liste tbody th a").first.click()
        abschnitte = person.seite.locator("main section[id]").evaluate_all(
            "alle => alle.map(e => [e.id, Math.round(e.getBoundingClientRect().top)])")
        gleich(abschnitte[0][0], "schritte", "erster Abschnitt der Quelle")
        gleich(
            [name for name, _ in sorted(abschnitte, key=lambda a: a[1])],
            [name for name, _ in abschnitte], "Reihenfolge auf dem Schirm")
        self.schau(person, "Fall am Telefon")

    @schritt("Berechnung zum Bescheid: aufbewahrt, und nach einer Änderung mit dem Unterschied")
    def berechnung(self):
        person = self.platz.person("weber")
        person.geh("/eingang?zustand=beschieden")
        with person.seite.expect_navigation():
            person.seite.locator("#liste tbody th a").last.click()
        fall = person.pfad
        bescheid = person.seite.locator("#schreiben a").first.get_attribute("href")
        monat = person.seite.locator("#monate tbody a").nth(3).get_attribute("href")[-7:]
        person.geh(bescheid)
        stimmt("Heute ergibt" not in person.text(), "Ein Unterschied ohne Änderung.")
        person.folge("Berechnung zum Bescheid")
        self.schau(person, "Berechnung zum Bescheid")
        person.geh(f"{fall}/angaben")
        person.tippe("grund", "Neuer Abschlag")
        person.tippe("gilt_ab", f"{monat[5:]}/{monat[:4]}")
        person.tippe("wohnung.0.heizung", "12,00")
        person.druecke("Änderung speichern")
        person.geh(bescheid)
        stimmt("Heute ergibt die Rechnung" in person.text(), "Der Unterschied steht nicht da.")
        person.folge("Zum ersten Unterschied")
        stimmt(person.pfad.endswith(f"/monate/{monat}"), f"Der Verweis führt auf {person.pfad}")
        self.schau(person, "Berechnung zum Bescheid mit Unterschied")
        person.geh(f"{fall}/angaben")
        person.folge("Angaben von")
        stimmt("Heizung" in person.text("#spaeter-titel + dl"), "Was später gilt, steht nicht da.")
        self.schau(person, "Frühere Angaben ändern")

    @schritt("Der Hauptlauf des nächsten Monats: vorbereitet, geprüft, geblättert, abgebrochen")
    def hauptlauf(self):
        person = self.platz.person("kassel")
        person.waehle("art", "hauptlauf")
        person.tippe("monat", FOLGEMONAT)
        person.druecke("Vorbereiten")
        person.druecke("Prüfen")
        self.schau(person, "Hauptlauf geprüft")
        lauf = person.pfad
        person.druecke("Weiter")
        stimmt("seite=2" in person.seite.url, f"Blättern führt auf {person.seite.url}")
        person.geh(lauf)
        person.druecke("Lauf abbrechen")
        stimmt("Grund" in person.text(".fehleruebersicht"), "Abgebrochen wird ohne Grund.")
        person.tippe("abbruchgrund", "Zu früh vorbereitet.")
        person.druecke("Lauf abbrechen")
        stimmt("Zu früh vorbereitet." in person.text(), "Der Grund steht nicht beim Lauf.")
        self.schau(person, "Zahllauf abgebrochen")

    @schritt("Betrieb: vor und nach der Prüfung der Akten")
    def betrieb(self):
        person = self.platz.person("kabel")
        self.schau(person, "Betrieb")
        person.druecke("Jetzt prüfen")
        gleich(
            person.seite.locator("tbody .ton-gefahr").count(), 0, "Prüfungen mit Beanstandung")
        self.schau(person, "Betrieb nach der Prüfung")

    @schritt("Englisch: der Schalter wechselt die Sprache und bleibt auf der Seite")
    def englisch(self):
        weber = self.platz.person("weber")
        weber.geh("/hilfe")
        with weber.seite.expect_navigation():
            weber.seite.get_by_role("link", name="English").click()
        gleich(weber.pfad, "/hilfe", "Seite nach dem Sprachwechsel")
        gleich(weber.text("h1"), "Help", "Überschrift")
        for pfad, name in (("/eingang", "Eingang"), ("/antraege/neu", "Antrag")):
            weber.geh(pfad)
            self.englische_seite(weber, name)
        weber.geh("/eingang?zustand=in_bearbeitung")
        with weber.seite.expect_navigation():
            weber.seite.locator("#liste tbody th a").first.click()
        self.englische_seite(weber, "Fall")
        fall = weber.pfad
        with weber.seite.expect_navigation():
            weber.seite.locator("#monate tbody a").first.click()
        self.englische_seite(weber, "Rechnung")
        weber.geh(f"{fall}/entscheiden")
        self.englische_seite(weber, "Entscheidung")
        kassel = self.platz.person("kassel")
        kassel.geh("/sprache/en")
        kassel.geh("/zahllaeufe")
        with kassel.seite.expect_navigation():
            kassel.seite.locator("tbody th a").first.click()
        self.englische_seite(kassel, "Zahllauf")

    def englische_seite(self, person, name):
        gleich(person.seite.locator("html").get_attribute("lang"), "en", "Sprache der Seite")
        self.schau(person, f"{name}, englisch")
