"""Dieselben Haushalte mit GETTSIM: der schmale Graph der Leistung nach dem SGB II.

Nettolohn, Kindergeld, Unterhalt und Unterhaltsvorschuss sind gegeben; GETTSIM rechnet Regelbedarf,
Mehrbedarf für Alleinerziehende, Wohnkosten, Freibeträge, Vermögensgrenze und Verteilung.
"""

from __future__ import annotations

import copy
import os
import warnings

os.environ.setdefault("GETTSIM_BEARTYPE_CLAW", "0")

import dags.tree as dt  # noqa: E402
import numpy as np  # noqa: E402
from gettsim import InputData, MainTarget, TTTargets, main  # noqa: E402

from haushalte import quadratmeter  # noqa: E402

warnings.simplefilter("ignore")


def eingaben(d: dict[str, np.ndarray]) -> dict[str, object]:
    n = len(d["bg_id"])
    bg = d["bg_id"].astype(np.int64)
    erste = np.flatnonzero(d["role"] == 0)
    kind = d["role"] == 2
    hat_partner = np.zeros(len(erste), bool)
    hat_partner[bg[d["role"] == 1]] = True
    partner = np.full(n, -1, np.int64)
    partner[erste[hat_partner]] = erste[hat_partner] + 1
    partner[erste[hat_partner] + 1] = erste[hat_partner]
    personen = np.bincount(bg)
    euro = lambda name: d[name] / 100.0  # noqa: E731
    return {
        "p_id": np.arange(n, dtype=np.int64),
        "hh_id": bg, "bg_id": bg, "fg_id": bg,
        "alter": d["age"].astype(np.int64),
        "familie__alleinerziehend": d["single_parent"].astype(bool),
        "familie__ist_kind_in_bedarfsgemeinschaft": kind,
        "familie__ist_kind_in_familiengemeinschaft": kind,
        "kindergeld__gleiche_fg_wie_empfänger": kind,
        "bürgergeld__p_id_einstandspartner": partner,
        "bürgergeld__bezug_im_vorjahr": d["prior_year_benefit"].astype(bool),
        "einnahmen__bruttolohn_m": euro("gross_earnings"),
        "bürgergeld__nettoeinkommen_vor_abzug_freibetrag_m": euro("net_earnings"),
        "bürgergeld__kindergeld_zur_bedarfsdeckung_m": euro("kindergeld"),
        "unterhalt__tatsächlich_erhaltener_betrag_m": euro("maintenance"),
        "unterhaltsvorschuss__betrag_m": euro("advance_maintenance"),
        "vermögen": euro("assets"),
        "wohnen__bruttokaltmiete_m_hh": euro("rent_cold_bg"),
        "wohnen__heizkosten_m_hh": euro("heating_bg"),
        "wohnen__wohnfläche_hh": quadratmeter(personen)[bg].astype(np.float64),
        "wohnen__bewohnt_eigentum_hh": np.zeros(n, bool),
        "bürgergeld__kindergeldübertrag_m": 0.0,
        "einkommensteuer__einkünfte__aus_selbstständiger_arbeit__betrag_m": 0.0,
        "einkommensteuer__anzahl_kinderfreibeträge": 0,
        "sozialversicherung__rente__altersrente__hat_regelaltersgrenze_erreicht": False,
        "grundsicherung__im_alter__überschusseinkommen_m_eg": 0.0,
    }


def rechne(d: dict[str, np.ndarray], monat: str) -> dict[str, np.ndarray]:
    """Euro je Person: `anspruch` ohne und `mit_zuschlag` mit Sofortzuschlag im Bedarf, `bedarf`, `einkommen`."""
    tag = f"{monat}-01"
    recht = main(main_target=MainTarget.policy_environment, policy_date_str=tag, backend="numpy")
    zuschlag = recht["bürgergeld"]["kindersofortzuschlag"]
    daten = InputData.tree(dt.unflatten_from_qnames(eingaben(d)))

    def werte(umgebung, ziele):
        ergebnis = main(
            main_target=MainTarget.results.df_with_qname_columns, policy_date_str=tag, backend="numpy",
            policy_environment=umgebung, input_data=daten,
            tt_targets=TTTargets.tree({"bürgergeld": {z: None for z in ziele}}),
            include_fail_nodes=False, include_warn_nodes=False,
        ).sort_index()
        return {z: ergebnis[f"bürgergeld__{z}"].to_numpy(np.float64) for z in ziele}

    ohne = dict(recht)
    ohne["bürgergeld"] = dict(recht["bürgergeld"])
    ohne["bürgergeld"]["kindersofortzuschlag"] = kein = copy.copy(zuschlag)
    object.__setattr__(kein, "value", 0)
    a = werte(ohne, ["anspruchshöhe_m", "regelbedarf_m", "anzurechnendes_einkommen_m"])
    b = werte(recht, ["anspruchshöhe_m"])
    return {
        "anspruch": a["anspruchshöhe_m"], "bedarf": a["regelbedarf_m"],
        "einkommen": a["anzurechnendes_einkommen_m"], "mit_zuschlag": b["anspruchshöhe_m"],
        "zuschlag": float(zuschlag.value),
    }
