"""Wen ein Zahllauf auslassen muss, und wer wann was angesehen hat."""

import sqlite3
from contextlib import closing
from datetime import timedelta

from barrieren import betrachte
from haushalt import HEUTE
from pruefstand import Gruppe, gleich, schritt, stimmt

NAECHSTER = HEUTE.replace(day=1) + timedelta(days=32)
NIE_GEAENDERT = """CREATE TRIGGER journal_nie_geaendert BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal wird nur ergaenzt'); END"""


class Kasse(Gruppe):
    titel = "Zurückgestellte Fälle und das Zugriffsprotokoll"

    def schau(self, person, name):
        betrachte(self.stand, person.seite, name)

    def verbinde(self):
        return closing(sqlite3.connect(self.platz.amt.daten / "einerhand.sqlite", timeout=10))

    def aendere(self, wie):
        """Ändert ein Blatt der Akte an der Kette vorbei, wie ein Schaden es täte."""
        with self.verbinde() as datenbank, datenbank:
            datenbank.execute("DROP TRIGGER journal_nie_geaendert")
            datenbank.execute(
                f"UPDATE journal SET inhalt = CAST({wie} AS BLOB) WHERE fall = ? AND nummer = 2",
                (self.fall,))
            datenbank.execute(NIE_GEAENDERT)

    def zeile(self, person):
        return person.seite.locator("#zurueckgestellt tbody tr", has_text=self.fall)

    def bereite_vor(self, art):
        self.kassel.geh("/zahllaeufe")
        self.kassel.waehle("art", art)
        self.kassel.tippe("monat", f"{NAECHSTER:%m/%Y}")
        self.kassel.druecke("Vorbereiten")
        return self.kassel.pfad

    def brich_ab(self, lauf):
        self.kassel.geh(lauf)
        self.kassel.tippe("abbruchgrund", "Nur eine Prüfung.")
        self.kassel.druecke("Lauf abbrechen")

    @schritt("Eine beschädigte Akte steht schon vor dem Lauf mit Grund und Rat bei den Zahlläufen")
    def vorher(self):
        with self.verbinde() as datenbank:
            self.fall = datenbank.execute(
                "SELECT MIN(fall) FROM buchungszeile WHERE konto = 'verpflichtung' AND monat = ?",
                (f"{NAECHSTER:%Y-%m}",)).fetchone()[0]
        self.kassel = self.platz.person("kassel")
        stimmt("Kein Fall ist zurückgestellt" in self.kassel.text(), "Schon vorher fehlt einer.")
        self.schau(self.kassel, "Zahlläufe ohne Zurückgestellte")
        self.aendere("inhalt || x'00'")
        self.kassel.folge("Neu durchsehen")
        gleich(self.zeile(self.kassel).count(), 1, "Zeilen zum Fall")
        text = self.zeile(self.kassel).inner_text()
        for wort in ("zurückgestellt", "Blatt 2", "Bitte die IT rufen"):
            stimmt(wort in text, f"Es fehlt {wort!r}: {text}")
        gleich(self.zeile(self.kassel).get_by_role("link").count(), 0, "Verweise für die Kasse")
        kachel = self.kassel.seite.locator(".kachel", has_text="zurückgestellte Fälle")
        gleich(kachel.locator(".kachel-zahl").inner_text(), "1", "Zahl auf der Kachel")
        self.schau(self.kassel, "Zahlläufe mit zurückgestelltem Fall")

    @schritt("Der Hauptlauf zahlt alle anderen und nennt den Fall, auch auf Englisch")
    def lauf(self):
        self.hauptlauf = self.bereite_vor("hauptlauf")
        gleich(self.zeile(self.kassel).count(), 1, "Zeilen zum Fall beim Lauf")
        zahlungen = self.kassel.seite.locator('section[aria-labelledby="zeilen-titel"]')
        stimmt(self.fall not in zahlungen.inner_text(), "Der Fall steht bei den Zahlungen.")
        stimmt(zahlungen.locator("tbody tr").count() > 10, "Die anderen fehlen.")
        self.schau(self.kassel, "Zahllauf mit zurückgestelltem Fall")
        self.kassel.geh("/sprache/en")
        self.kassel.geh(self.hauptlauf)
        stimmt("Please call IT" in self.zeile(self.kassel).inner_text(), "Der Rat ist deutsch.")
        self.schau(self.kassel, "Zahllauf mit zurückgestelltem Fall, englisch")
        self.kassel.geh("/zahllaeufe")
        self.schau(self.kassel, "Zahlläufe mit zurückgestelltem Fall, englisch")
        self.kassel.geh("/sprache/de")

    @schritt("Wer vorbereitet hat, liest seinen Namen, wenn er nicht freigeben darf")
    def name(self):
        self.kassel.geh(self.hauptlauf)
        self.kassel.druecke("Prüfen")
        text = self.kassel.text()
        stimmt("Heiner Kassel hat den Lauf vorbereitet" in text, "Der Name fehlt.")
        stimmt("kassel hat den Lauf" not in text, "Dort steht die Kennung.")

    @schritt("Repariert bleibt der Fall zu sehen, bis ein Tageslauf ihn enthält, genau einer")
    def nachgeholt(self):
        self.aendere("substr(inhalt, 1, length(inhalt) - 1)")
        self.kassel.geh("/zahllaeufe")
        stimmt("behoben" in self.zeile(self.kassel).inner_text(), "Er ist nicht mehr zu sehen.")
        self.schau(self.kassel, "Zahlläufe mit behobenem Fall")
        tageslauf = self.bereite_vor("tageslauf")
        stimmt(self.fall in self.kassel.text(), "Der Tageslauf zahlt ihn nicht.")
        self.kassel.geh("/zahllaeufe")
        gleich(self.zeile(self.kassel).count(), 0, "Zeilen nach dem Tageslauf")
        self.kassel.geh(self.hauptlauf)
        stimmt(tageslauf.split("/")[-1] in self.zeile(self.kassel).inner_text(),
               "Der Hauptlauf sagt nicht, welcher Lauf nachgeholt hat.")
        self.schau(self.kassel, "Zahllauf mit nachgeholtem Fall")
        self.brich_ab(tageslauf)
        self.brich_ab(self.hauptlauf)

    @schritt("Der Datenschutz sieht, wer einen Lauf geöffnet hat, nach Person und nach Fall")
    def protokoll(self):
        schuetz = self.schuetz = self.platz.person("schuetz")
        gleich(schuetz.pfad, "/zugriffe", "Seite des Datenschutzes nach dem Anmelden")
        self.schau(schuetz, "Zugriffsprotokoll")
        nummer = self.hauptlauf.split("/")[-1]
        schuetz.waehle("person", "kassel")
        schuetz.druecke("Anwenden")
        gleich(schuetz.pfad, "/zugriffe", "Adresse nach dem Filtern")
        stimmt("?" not in schuetz.seite.url, "Der Filter steht in der Adresse.")
        zeilen = schuetz.seite.locator("tbody tr").all_inner_texts()
        stimmt(any(nummer in zeile for zeile in zeilen), f"Der Lauf fehlt: {zeilen[:3]}")
        stimmt(all("Heiner Kassel" in zeile for zeile in zeilen), "Dort stehen auch andere.")
        schuetz.tippe("fall", self.fall)
        schuetz.druecke("Anwenden")
        stimmt(schuetz.seite.locator("tbody tr").count() > 0, "Der Fall stand in einem Lauf.")
        gleich(schuetz.feld("person").input_value(), "kassel", "gewählte Person")
        schuetz.tippe("fall", "Frau Beispiel")
        schuetz.druecke("Anwenden")
        stimmt("„Frau Beispiel“ ist kein Aktenzeichen" in schuetz.text(), "Die Erklärung fehlt.")
        self.schau(schuetz, "Zugriffsprotokoll ohne Treffer")

    @schritt("Das Protokoll blättert, behält dabei den Filter und spricht Englisch")
    def blaettern(self):
        for _ in range(60):
            self.kassel.kontext.request.get(self.hauptlauf)
        self.schuetz.geh("/zugriffe")
        self.schuetz.waehle("person", "kassel")
        self.schuetz.druecke("Anwenden")
        gleich(self.schuetz.seite.locator("tbody tr").count(), 50, "Zeilen der ersten Seite")
        self.schuetz.druecke("Weiter")
        stimmt("51–" in self.schuetz.text(".blaettern"), "Die zweite Seite beginnt nicht bei 51.")
        gleich(self.schuetz.feld("person").input_value(), "kassel", "Person auf der zweiten Seite")
        self.schuetz.druecke("Zurück")
        stimmt("1–50" in self.schuetz.text(".blaettern"), "Zurück führt nicht zur ersten Seite.")
        self.schuetz.geh("/sprache/en")
        self.schuetz.geh("/zugriffe")
        gleich(self.schuetz.text("h1"), "Access log", "Überschrift")
        self.schau(self.schuetz, "Zugriffsprotokoll, englisch")
