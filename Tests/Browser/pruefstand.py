"""Der Prüfstand: führt Gruppen von Schritten aus, zählt sie und hebt auf, was beim Suchen hilft."""

import re
import shutil
import sys
import time
import traceback
from pathlib import Path


def schritt(satz):
    """Macht aus einer Methode einen Schritt; der Satz sagt, was er beweist."""

    def marke(methode):
        methode.satz = satz
        return methode

    return marke


class Gruppe:
    """Schritte, die nacheinander laufen, in der Reihenfolge des Quelltexts."""

    titel = ""
    # In einer Kette baut jeder Schritt auf dem vorigen auf; ohne Kette läuft jeder für sich.
    kette = True

    def __init__(self, platz, stand):
        self.platz = platz
        self.stand = stand

    def schritte(self):
        return [m for m in vars(type(self)).values() if hasattr(m, "satz")]


class Pruefstand:
    def __init__(self, ablage: Path, protokoll: Path):
        self.ablage = ablage
        self.protokoll = protokoll
        self.bestanden = 0
        self.gescheitert = []
        self.beginn = time.monotonic()
        shutil.rmtree(ablage, ignore_errors=True)
        ablage.mkdir(parents=True)

    def laufe(self, gruppe: Gruppe):
        print(f"\n{gruppe.titel}", flush=True)
        gerissen = False
        for methode in gruppe.schritte():
            if gerissen and gruppe.kette:
                self.merke(methode.satz, "nicht erreicht", 0)
                continue
            beginn = time.monotonic()
            try:
                methode(gruppe)
            except Exception as fehler:  # noqa: BLE001  jeder Fehler ist ein Befund
                gerissen = True
                self.merke(methode.satz, self.beschreibe(fehler), time.monotonic() - beginn)
                self.hebe_auf(gruppe, methode.__name__)
            else:
                self.merke(methode.satz, None, time.monotonic() - beginn)
            if not gruppe.kette:
                gruppe.platz.schliesse_personen()
        gruppe.platz.schliesse_personen()

    def merke(self, satz, fehler, dauer):
        """Ein Ergebnis; `fehler` ist None, wenn alles stimmt."""
        zeichen = "ok    " if fehler is None else "FALSCH"
        print(f"  {zeichen} {dauer:5.1f} s  {satz}", flush=True)
        if fehler is None:
            self.bestanden += 1
        else:
            self.gescheitert.append(satz)
            print("".join(f"           {zeile}\n" for zeile in fehler.splitlines()), end="")

    @staticmethod
    def beschreibe(fehler):
        """Die Meldung und die Zeile der eigenen Prüfung, an der sie entstand."""
        stellen = [
            f"{Path(s.filename).name}:{s.lineno}"
            for s in traceback.extract_tb(fehler.__traceback__)
            if Path(s.filename).parent == Path(__file__).parent
        ]
        return f"{str(fehler) or type(fehler).__name__}\n(an {' < '.join(reversed(stellen))})"

    def hebe_auf(self, gruppe, name):
        """Bilder aller offenen Seiten und das Protokoll des Servers bis hierher."""
        stamm = self.ablage / re.sub(r"\W+", "-", f"{type(gruppe).__name__}-{name}".lower())
        for nummer, seite in enumerate(gruppe.platz.offene_seiten()):
            bild = stamm.with_name(f"{stamm.name}-{nummer + 1}.png")
            try:
                seite.screenshot(path=bild, full_page=True, timeout=5000)
                print(f"           Bild: {bild} ({seite.url})")
            except Exception as fehler:  # noqa: BLE001  das Bild ist nur Beigabe
                print(f"           kein Bild von {seite.url}: {fehler}")
        if self.protokoll.exists():
            kopie = stamm.with_suffix(".log")
            shutil.copyfile(self.protokoll, kopie)
            print(f"           Protokoll des Servers: {kopie}", flush=True)

    def ende(self):
        """Die Schlusszeile; Rückgabe ist der Exit-Code."""
        for satz in self.gescheitert:
            print(f"FALSCH {satz}")
        print(f"Dauer {time.monotonic() - self.beginn:.0f} s")
        print(f"{self.bestanden} passed, {len(self.gescheitert)} failed")
        sys.stdout.flush()
        return 1 if self.gescheitert else 0


def gleich(ist, soll, was):
    if ist != soll:
        raise AssertionError(f"{was}: erwartet {soll!r}, gefunden {ist!r}")


def stimmt(bedingung, satz):
    if not bedingung:
        raise AssertionError(satz)
