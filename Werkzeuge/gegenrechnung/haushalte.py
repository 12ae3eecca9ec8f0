"""Erfundene Haushalte für die Gegenrechnung: dieselbe Zahl und derselbe Same geben dieselben Zeilen.

Form der Spalten: docs/formate/bevoelkerung.md. Beträge sind Cent. Die Wohnungen sind so groß und so
teuer, dass keine der beiden Rechnungen die Miete kürzt: Richtwerte sind örtlich, die Gegenseite kennt
nur Faustregeln.
"""

from __future__ import annotations

import numpy as np

# Kindergeld (§ 66 EStG) und Unterhaltsvorschuss (§ 2 UhVorschG) in Cent, ab Januar des Jahres.
KINDERGELD = {2023: 25000, 2024: 25000, 2025: 25500, 2026: 25900}
VORSCHUSS = {
    2023: (18700, 25200, 33800),
    2024: (23000, 30100, 39500),
    2025: (22700, 29900, 39400),
    2026: (22700, 29900, 39400),
}


def quadratmeter(personen):
    """Wohnfläche, die auch die Gegenseite noch anerkennt."""
    return 45 + 15 * (personen - 1)


def erzeuge(anzahl: int, same: int, jahr: int, monat: int) -> dict[str, np.ndarray]:
    z = np.random.Generator(np.random.PCG64([2302, same, jahr * 100 + monat, anzahl]))
    art = z.choice(4, size=anzahl, p=[0.4, 0.22, 0.12, 0.26])
    kinder = np.where(art == 1, z.integers(1, 5, anzahl), np.where(art == 3, z.integers(1, 6, anzahl), 0))
    erwachsene = np.where(art >= 2, 2, 1)
    groesse = erwachsene + kinder
    erste = np.concatenate(([0], np.cumsum(groesse)[:-1]))
    n = int(groesse.sum())
    bg = np.repeat(np.arange(anzahl), groesse)
    stelle = np.arange(n) - erste[bg]
    rolle = np.where(stelle == 0, 0, np.where(stelle < erwachsene[bg], 1, 2))
    kind = rolle == 2

    alter = np.where(kind, z.integers(0, 25, n), z.integers(18, 66, n))
    # Jede Altersgrenze soll oft vorkommen.
    grenze = np.array([0, 5, 6, 7, 13, 14, 15, 16, 17, 18, 24])
    alter = np.where(kind & (z.random(n) < 0.5), grenze[z.integers(0, len(grenze), n)], alter)

    # Eltern sind mindestens 16 Jahre älter als ihr ältestes Kind; das Kind ist höchstens 24.
    aeltestes = np.zeros(anzahl, np.int64)
    np.maximum.at(aeltestes, bg[kind], alter[kind])
    alter = np.where(kind, alter, np.maximum(alter, np.where(aeltestes > 0, aeltestes + 16, 18)[bg]))

    # Löhne der Erwachsenen mit runden Grenzen und krummen Beträgen; Jugendliche bleiben unter 520 Euro.
    lohn = np.where(z.random(n) < 0.3, z.integers(1, 260_000, n), 0)
    rund = np.array([10_000, 40_000, 52_000, 55_600, 100_000, 120_000, 150_000])
    lohn = np.where((lohn > 0) & (z.random(n) < 0.2), rund[z.integers(0, len(rund), n)], lohn)
    jung = kind & (alter >= 15) & (z.random(n) < 0.2)
    lohn = np.where(kind, np.where(jung, z.integers(1, 52_000, n), 0), lohn)
    abzug = np.where(lohn > 55_600, (lohn - 55_600) * z.integers(15, 28, n) // 100, 0)

    kindergeld = np.where(kind & (z.random(n) < 0.95), KINDERGELD[jahr], 0)
    u = z.random(n)
    unterhalt = np.where(kind & (u < 0.2), z.integers(5_000, 45_000, n), 0)
    klein, mittel, gross = VORSCHUSS[jahr]
    stufe = np.where(alter < 6, klein, np.where(alter < 12, mittel, gross))
    vorschuss = np.where(kind & (u >= 0.2) & (u < 0.4) & (alter < 18) & (art[bg] == 1), stufe, 0)

    # Vermögen: die meisten darunter, einige über den Freibeträgen.
    v = z.random(n)
    vermoegen = np.where(v < 0.9, z.integers(0, 1_200_000, n), z.integers(1_200_000, 7_000_000, n))
    vermoegen = np.where(kind, np.where(v < 0.8, 0, z.integers(0, 400_000, n)), vermoegen)

    warm = z.integers(15_000, quadratmeter(groesse) * 1000)
    heizung = warm * z.integers(8, 30, anzahl) // 100
    vorbezug = z.integers(0, 2, anzahl)
    if jahr == 2023:
        # Bezug vor 2023 zählt nicht: im ersten Jahr läuft die Karenzzeit für alle (§ 65 Abs. 2 SGB II).
        vorbezug = np.zeros(anzahl, np.int64)

    spalten = {
        "bg_id": (bg, "<i4"),
        "role": (rolle, "|i1"),
        "age": (alter, "|i1"),
        "p_id_kindergeld": (np.where(kind, erste[bg], -1), "<i4"),
        "p_id_parent_1": (np.where(kind, erste[bg], -1), "<i4"),
        "p_id_parent_2": (np.where(kind & (art[bg] == 3), erste[bg] + 1, -1), "<i4"),
        "single_parent": ((rolle == 0) & (art[bg] == 1), "|i1"),
        "gross_earnings": (lohn, "<i8"),
        "net_earnings": (lohn - abzug, "<i8"),
        "kindergeld": (kindergeld, "<i8"),
        "maintenance": (unterhalt, "<i8"),
        "advance_maintenance": (vorschuss, "<i8"),
        "assets": (vermoegen, "<i8"),
        "rent_cold_bg": ((warm - heizung)[bg], "<i8"),
        "heating_bg": (heizung[bg], "<i8"),
        "prior_year_benefit": (vorbezug[bg], "|i1"),
    }
    return {name: np.ascontiguousarray(werte.astype(typ)) for name, (werte, typ) in spalten.items()}
