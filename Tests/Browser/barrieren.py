"""Eine Seite ohne Barrieren: axe-core in hell und dunkel, breit und schmal; nichts ragt seitlich hinaus."""

import time

from axe_playwright_python.sync_playwright import Axe

BREITEN = {1440: 900, 390: 844}
FARBEN = {"light": "hell", "dark": "dunkel"}
# Alle Regeln von WCAG 2.2 A und AA und die guten Gewohnheiten; „experimental“ ist keine Zusage.
REGELN = {
    "runOnly": {
        "type": "tag",
        "values": [
            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
RAGT_HINAUS = """() => {
    const breite = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= breite) return [];
    return [...document.body.querySelectorAll('*')]
        .filter(e => e.getBoundingClientRect().right > breite + 1)
        .slice(0, 5).map(e => e.outerHTML.slice(0, 120));
}"""

_axe = Axe()


def betrachte(stand, seite, name):
    """Ein eigenes Ergebnis je Zustand einer Seite."""
    beginn = time.monotonic()
    groesse = seite.viewport_size
    befunde = []
    for breite, hoehe in BREITEN.items():
        seite.set_viewport_size({"width": breite, "height": hoehe})
        hinaus = seite.evaluate(RAGT_HINAUS)
        if hinaus:
            befunde.append(f"bei {breite} px ragt seitlich hinaus: {hinaus}")
        for farbe, wort in FARBEN.items():
            seite.emulate_media(color_scheme=farbe)
            befunde += [f"{wort}, {breite} px: {satz}" for satz in _maengel(seite)]
    seite.emulate_media(color_scheme="light")
    seite.set_viewport_size(groesse)
    stand.merke(
        f"Ohne Barrieren: {name}", "\n".join(befunde) or None, time.monotonic() - beginn)


def _maengel(seite):
    ergebnis = _axe.run(seite, options=REGELN).response
    return [
        f"{mangel['id']} ({mangel['impact']}): {mangel['help']}; "
        + "; ".join(knoten["html"][:160] for knoten in mangel["nodes"][:3])
        for mangel in ergebnis["violations"]
    ]
