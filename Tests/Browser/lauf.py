"""Die Prüfungen im Browser: python Tests/Browser/lauf.py [--nur GRUPPE] [--bilder] [--daten ORDNER]

Braucht EINERHAND_BINARY (das gebaute Programm), EINERHAND_WURZEL und EINERHAND_PYTHON, wie
`./einerhand test` sie setzt, und Debians Chromium.
"""

import argparse
import os
import signal
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from absagen import Absagen
from arbeitsplatz import Platz
from bilder import Bilder
from kasse import Kasse
from musteramt import Musteramt
from ohne_skript import OhneSkript
from pruefstand import Pruefstand
from weg_maus import Mausweg
from weg_tastatur import Tastenweg
from zustaende import Zustaende

# Die Absagen kommen zuletzt: eine davon bremst die Anmeldung.
GRUPPEN = [Mausweg, Tastenweg, OhneSkript, Zustaende, Kasse, Absagen]


def wuensche():
    zeile = argparse.ArgumentParser(description="Prüft den Arbeitsplatz in einem echten Browser.")
    zeile.add_argument("--nur", help="nur Gruppen, deren Name dies enthält")
    zeile.add_argument(
        "--bilder", action="store_true", help="die Bilder des README neu aufnehmen (docs/bilder)")
    zeile.add_argument(
        "--daten", type=Path,
        help="einen vorhandenen Musterkreis kopieren, statt ihn anzulegen; spart beim Entwickeln Zeit")
    return zeile.parse_args()


def umgebung(name):
    wert = os.environ.get(name)
    if not wert:
        raise SystemExit(f"{name} ist nicht gesetzt; bitte über ./einerhand test starten.")
    return wert


def main():
    # Auch ein Ende von außen räumt auf: sonst bliebe der Server stehen.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    wunsch = wuensche()
    binaer, wurzel = umgebung("EINERHAND_BINARY"), Path(umgebung("EINERHAND_WURZEL"))
    umgebung("EINERHAND_PYTHON")
    ablage = wurzel / ".einerhand" / "browser"
    stand = Pruefstand(ablage, ablage / "server.log")
    beginn = time.monotonic()
    with Musteramt(binaer, ablage / "server.log", wunsch.daten) as amt, sync_playwright() as spiel:
        print(f"Musterkreis bereit nach {time.monotonic() - beginn:.0f} s: {amt.adresse}")
        browser = spiel.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        platz = Platz(browser, amt)
        # Die Bilder zeigen den Musterkreis, bevor jemand darin arbeitet.
        for gruppe in ([Bilder] if wunsch.bilder else []) + GRUPPEN:
            if not wunsch.nur or wunsch.nur.lower() in gruppe.__name__.lower():
                stand.laufe(gruppe(platz, stand))
        pruefe_mitgelesenes(platz, stand)
        browser.close()
    return stand.ende()


def pruefe_mitgelesenes(platz, stand):
    """Was über alle Seiten hinweg gelten muss."""
    print("\nÜber alle Seiten")
    stand.merke(
        f"Jede der {platz.antworten} Antworten trägt die Inhaltsregel",
        "\n".join(platz.ohne_regel[:20]) or (None if platz.antworten else "keine Antwort gelesen"),
        0)
    stand.merke(
        "Keine Seite meldet Fehler in der Konsole, nichts kommt von außen",
        "\n".join(platz.stoerungen[:20]) or None, 0)


if __name__ == "__main__":
    raise SystemExit(main())
