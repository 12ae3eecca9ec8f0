"""Gegenrechnung: `einerhand population` und GETTSIM auf denselben Haushalten, Cent für Cent.

    Werkzeuge/gegenrechnung/gegenrechnung.sh                       alle Monate 2023-01 bis 2026-06
    Werkzeuge/gegenrechnung/gegenrechnung.sh --monate 2025-01 --haushalte 20000

Endet mit 1, wenn ein Unterschied keiner bekannten Abweichung folgt, und nennt solche Haushalte.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import gegenseite
from haushalte import erzeuge

HIER = Path(__file__).resolve().parent

# Jeder Unterschied muss einer dieser Abweichungen folgen; die Reihenfolge ist die der Prüfung.
ABWEICHUNGEN = {
    "rundung": "§ 41 Abs. 2 SGB II: jeder Rechenschritt wird auf Cent gerundet, GETTSIM rundet nicht",
    "kind_deckt_sich": "§ 7 Abs. 3 Nr. 4 SGB II: ein Kind, das seinen Bedarf selbst deckt, gehört nicht "
    "zur Bedarfsgemeinschaft; im schmalen Graphen bleibt es darin und sein ganzer Überschuss zählt",
    "vermoegen": "§ 12 Abs. 2 SGB II: Vermögen über dem Freibetrag ist einzusetzen; bei GETTSIM entfällt der Anspruch "
    "ganz",
    "pauschale": "§ 6 Abs. 1 Nr. 1 GrusiGV: 30 Euro vom Einkommen Volljähriger; GETTSIM kennt sie nicht",
}


def alle_monate() -> list[str]:
    return [f"{j}-{m:02d}" for j in range(2023, 2027) for m in range(1, 13) if (j, m) <= (2026, 6)]


def eigene(
    programm: str, d: dict[str, np.ndarray], monat: str, ordner: Path, overlay: Path | None
) -> dict[str, np.ndarray]:
    spalten, aus = ordner / "spalten", ordner / "ergebnis"
    spalten.mkdir()
    for name, werte in d.items():
        np.save(spalten / f"{name}.npy", werte)
    subprocess.run(
        [programm, "population", "--monat", monat, "--spalten", spalten, "--aus", aus,
         "--oertlich", HIER / "oertlich.yaml", "--json", *(["--recht", overlay] if overlay else [])],
        check=True, stdout=subprocess.DEVNULL)
    if overlay:
        aus = aus / "overlay"
    return {n: np.load(aus / f"{n}.npy") for n in
            ("benefit_federal", "benefit_municipal", "supplement", "status")}


def je_haushalt(bg: np.ndarray, werte: np.ndarray) -> np.ndarray:
    return np.bincount(bg, weights=werte)


def vergleiche(d: dict[str, np.ndarray], wir: dict[str, np.ndarray], sie: dict[str, np.ndarray]) -> dict:
    bg = d["bg_id"]
    kind = d["role"] == 2
    anspruch = (wir["benefit_federal"] + wir["benefit_municipal"]).astype(np.int64)
    gerundet = np.floor(sie["anspruch"] * 100 + 0.5).astype(np.int64)
    ungerechnet = je_haushalt(bg, wir["status"] >= 2) > 0
    abstand = je_haushalt(bg, anspruch) - je_haushalt(bg, sie["anspruch"] * 100)
    # Je Person weicht höchstens die Rundung der eigenen und der gemeinsamen Schritte ab.
    person = np.maximum.reduceat(np.abs(anspruch - gerundet), np.flatnonzero(d["role"] == 0))
    gleich = person == 0

    verdienende = je_haushalt(bg, d["gross_earnings"] > 0)
    koepfe = je_haushalt(bg, np.ones(len(bg)))
    # Höchstens zwei Cent aus den Freibeträgen je Lohn, ein halber aus dem Mehrbedarf.
    rundung = (np.abs(abstand) <= 2.0 * verdienende + 0.5001) & (person <= 2 + 2 * verdienende + koepfe)
    deckt = je_haushalt(bg, kind & (sie["einkommen"] * 100 >= sie["bedarf"] * 100 - 3000.5)) > 0
    frei = np.where(d["prior_year_benefit"][d["role"] == 0] == 1, 1_500_000, 4_000_000)
    ueber = je_haushalt(bg, d["assets"]) > frei + 1_500_000 * (koepfe - 1)
    ihrer = je_haushalt(bg, sie["anspruch"] * 100)
    ueber &= ihrer < 0.005
    spiel = 2.0 * verdienende + 0.5001
    # Die Pauschale erhöht den Anspruch um 30 Euro je volljährigem Kind mit Einkommen. Um weniger nur, wo
    # ein Lohn des Kindes sie verbraucht, wo das Einkommen kleiner ist oder GETTSIM schon nichts mehr gibt.
    einkommen = d["kindergeld"] + d["maintenance"]
    mit_pauschale = kind & (d["age"] >= 18) & (einkommen > 0)
    volljaehrig = je_haushalt(bg, mit_pauschale)
    # Was ein Erwachsener mit kleinem Lohn davon nicht verbraucht, geht beim volljährigen Kind mit Unterhalt ab.
    klein = (d["role"] < 2) & (d["net_earnings"] > 1000) & (d["net_earnings"] < 3000)
    nimmt = je_haushalt(bg, mit_pauschale & (d["maintenance"] > 0)) > 0
    rest = nimmt * je_haushalt(bg, np.where(klein, 3000 - d["net_earnings"], 0))
    voll = 3000 * volljaehrig + rest
    genau = np.abs(abstand - voll) <= spiel
    weniger = (abstand >= -spiel) & (abstand <= voll + spiel) & (
        (ihrer < 0.005) | (je_haushalt(bg, mit_pauschale & ((d["gross_earnings"] > 0) | (einkommen < 3000))) > 0))
    pauschale = (volljaehrig > 0) & (genau | weniger)

    offen = ~gleich & ~ungerechnet
    zahlen = {"haushalte": int(len(koepfe)), "personen": int(len(bg)),
              "ungerechnet": int(ungerechnet.sum()), "auf den Cent gleich": int((gleich & ~ungerechnet).sum()),
              "mit Anspruch": int((je_haushalt(bg, anspruch) > 0).sum())}
    for name, trifft in (("rundung", rundung), ("kind_deckt_sich", deckt), ("vermoegen", ueber),
                         ("pauschale", pauschale)):
        zahlen[name] = int((offen & trifft).sum())
        offen &= ~trifft
    # Der Sofortzuschlag: bei GETTSIM im Bedarf, hier daneben; im Haushalt muss dasselbe herauskommen.
    mit = je_haushalt(bg, anspruch + wir["supplement"]) - je_haushalt(bg, sie["mit_zuschlag"] * 100)
    # Wer mit dem eigenen Einkommen allein den Bedarf ohne Zuschlag deckt, erhält ihn hier nicht.
    prüfbar = ~ungerechnet & ~deckt & ~ueber & (volljaehrig == 0) & (je_haushalt(bg, anspruch) > 0)
    zahlen["zuschlag geprüft"] = int(prüfbar.sum())
    falsch = prüfbar & (np.abs(mit) > 2.0 * verdienende + 0.5001)
    zahlen["unerklärt"] = int((offen | falsch).sum())
    zahlen["beispiele"] = [beispiel(d, wir, sie, int(h)) for h in np.flatnonzero(offen | falsch)[:3]]
    return zahlen


def beispiel(d, wir, sie, haushalt: int) -> dict:
    zeilen = np.flatnonzero(d["bg_id"] == haushalt)
    return {
        "haushalt": haushalt,
        "angaben": [{n: int(w[z]) for n, w in d.items()} for z in zeilen],
        "einerhand": [int(wir["benefit_federal"][z] + wir["benefit_municipal"][z]) for z in zeilen],
        "zuschlag": [int(wir["supplement"][z]) for z in zeilen],
        "gettsim": [round(float(sie["anspruch"][z]) * 100, 2) for z in zeilen],
        "gettsim mit Zuschlag": [round(float(sie["mit_zuschlag"][z]) * 100, 2) for z in zeilen],
        "gettsim Bedarf": [round(float(sie["bedarf"][z]) * 100, 2) for z in zeilen],
    }


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--programm", required=True, help="das gebaute einerhand")
    p.add_argument("--haushalte", type=int, default=20_000, help="je Monat")
    p.add_argument("--same", type=int, default=1)
    p.add_argument("--monate", nargs="+", default=alle_monate())
    p.add_argument("--recht", type=Path,
                   help="Probe der Probe: einerhand rechnet mit diesem Overlay, der Vergleich muss scheitern")
    p.add_argument("--json", type=Path, help="alle Zahlen hierhin")
    a = p.parse_args()
    unbekannt = [m for m in a.monate if m not in alle_monate()]
    if unbekannt:
        print(f"--monate: {', '.join(unbekannt)} vergleicht die Gegenrechnung nicht. Erwartet werden Monate von "
              "2023-01 bis 2026-06; die Reform vom Juli 2026 kennt GETTSIM nicht.", file=sys.stderr)
        return 2
    alles = {}
    summe: dict[str, int] = {}
    for monat in a.monate:
        d = erzeuge(a.haushalte, a.same, int(monat[:4]), int(monat[5:]))
        with tempfile.TemporaryDirectory() as ordner:
            wir = eigene(a.programm, d, monat, Path(ordner), a.recht)
        zahlen = vergleiche(d, wir, gegenseite.rechne(d, monat))
        alles[monat] = zahlen
        for name, wert in zahlen.items():
            if isinstance(wert, int):
                summe[name] = summe.get(name, 0) + wert
        print(monat, {n: w for n, w in zahlen.items() if n != "beispiele"}, flush=True)
        for fall in zahlen["beispiele"]:
            print(json.dumps(fall, ensure_ascii=False), flush=True)
    print("zusammen", summe)
    for name, grund in ABWEICHUNGEN.items():
        print(f"{summe[name]:>9}  {name}: {grund}")
    if a.json:
        a.json.write_text(json.dumps({"summe": summe, "monate": alles}, ensure_ascii=False, indent=1))
    if summe["unerklärt"]:
        print(f"{summe['unerklärt']} Haushalte folgen keiner bekannten Abweichung.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
