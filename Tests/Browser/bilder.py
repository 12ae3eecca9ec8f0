"""Die Bilder des README, aus dem frischen Musterkreis: python Tests/Browser/lauf.py --bilder"""

import os
import subprocess
from pathlib import Path

from handgriffe import lade
from pruefstand import Gruppe, schritt, stimmt

BREITE = 1440


class Bilder(Gruppe):
    titel = "Bilder für das README"
    kette = False

    @property
    def ziel(self):
        ziel = Path(os.environ["EINERHAND_WURZEL"]) / "docs" / "bilder"
        ziel.mkdir(parents=True, exist_ok=True)
        return ziel

    @schritt("Der Eingang: arbeitsplatz.png")
    def eingang(self):
        person = self.platz.person("weber")
        person.seite.screenshot(path=self.ziel / "arbeitsplatz.png")

    @schritt("Eine Rechnung mit aufgeklappter Erklärung: rechnung.png")
    def rechnung(self):
        person = self.fall_mit_lohn()
        seite = person.seite
        with seite.expect_navigation():
            seite.locator("#monate tbody a").first.click()
        erklaerung = seite.locator(".erklaerung").first
        for name in ("Angerechneter Anteil", "Einkommen"):
            knoten = erklaerung.locator("details:not([open]) > summary", has_text=name)
            knoten.locator("visible=true").first.click()
        seite.mouse.move(0, 0)
        seite.evaluate("document.activeElement.blur()")
        hoehe = seite.evaluate("document.documentElement.scrollHeight")
        seite.screenshot(
            path=self.ziel / "rechnung.png", full_page=True,
            clip={"x": 0, "y": 0, "width": BREITE, "height": min(hoehe, 2200)})

    def fall_mit_lohn(self):
        """Der erste eigene Fall mit Erwerbstätigkeit und mindestens zwei Personen."""
        person = self.platz.person("weber")
        person.geh("/eingang?zustand=in_bearbeitung")
        ziele = [
            zeile.get_by_role("link").first.get_attribute("href")
            for zeile in person.seite.locator("#liste tbody tr").all()
            if " Personen" in zeile.inner_text()
        ]
        for ziel in ziele:
            person.geh(ziel)
            angaben = person.text("#angaben")
            if "Erwerbstätigkeit" in angaben and person.seite.locator("#monate tbody a").count():
                return person
        raise AssertionError("Kein wartender Fall hat Lohn und mehrere Personen.")

    @schritt("Die erste Seite eines Bescheids: bescheid.png")
    def bescheid(self):
        person = self.platz.person("weber")
        person.geh("/eingang?zustand=beschieden")
        with person.seite.expect_navigation():
            person.seite.locator("#liste tbody tr", has_text=" Personen").get_by_role(
                "link").first.click()
        with person.seite.expect_navigation():
            person.seite.locator("#schreiben a").first.click()
        pdf = lade(person, "PDF herunterladen", self.stand.ablage)
        bild = self.ziel / "bescheid"
        subprocess.run(
            ["pdftoppm", "-png", "-r", "110", "-f", "1", "-l", "1", "-singlefile", str(pdf),
             str(bild)], check=True)
        stimmt(bild.with_suffix(".png").exists(), "pdftoppm schrieb kein Bild.")
