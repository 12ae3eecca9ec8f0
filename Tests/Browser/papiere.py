"""Was das Amt verlässt: Bescheide als PDF, Zahlungsdateien für die Bank; und was gerechnet wird."""

import json
import subprocess
from decimal import Decimal
from pathlib import Path

import pikepdf
import sepaxml
from lxml import etree

from pruefstand import gleich, stimmt

PAIN = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}part"


def betrag(text: str) -> Decimal:
    """`1.419,00 €` als Dezimalzahl."""
    return Decimal(text.replace("€", "").replace("\xa0", "").strip().replace(".", "").replace(",", "."))


def deutsch(zahl: Decimal) -> str:
    return f"{zahl:,.2f}".translate(str.maketrans(",.", ".,"))


def gerechnet(binaer: str, fall: str) -> list[dict]:
    """Die Monate, wie das Programm auf der Kommandozeile sie rechnet."""
    lauf = subprocess.run(
        [binaer, "berechne", "-", "--json"], input=fall, capture_output=True, text=True,
        encoding="utf-8", check=False, timeout=60)
    stimmt(lauf.returncode == 0, f"einerhand berechne scheitert: {lauf.stderr or lauf.stdout}")
    return json.loads(lauf.stdout, parse_float=Decimal, parse_int=Decimal)["monate"]


def pruefe_bescheid(pfad: Path, monate: list[Decimal]) -> str:
    """PDF/UA-1: getaggt, Sprache gesetzt, als solche gekennzeichnet; jeder Monatsbetrag auf Seite 1."""
    with pikepdf.open(pfad) as pdf:
        wurzel = pdf.Root
        stimmt("/StructTreeRoot" in wurzel, "Der Bescheid hat keinen Strukturbaum.")
        stimmt(bool(wurzel.MarkInfo.Marked), "Der Bescheid ist nicht als getaggt gekennzeichnet.")
        stimmt(str(wurzel.get("/Lang", "")).startswith("de"), "Der Bescheid nennt keine Sprache.")
        with pdf.open_metadata() as angaben:
            gleich(angaben.get(PDFUA), "1", "Kennzeichen PDF/UA")
            stimmt(angaben.get("dc:title"), "Der Bescheid hat keinen Titel.")
    erste = text_der_seite(pfad, 1)
    for monat in set(monate):
        stimmt(deutsch(monat) in erste, f"Auf Seite 1 fehlt der Betrag {deutsch(monat)}.")
    ganz = text_der_seite(pfad)
    stimmt("Widerspruch" in ganz, "Im Bescheid fehlt die Rechtsbehelfsbelehrung.")
    return ganz


def text_der_seite(pfad: Path, seite: int | None = None) -> str:
    grenzen = ["-f", str(seite), "-l", str(seite)] if seite else []
    return subprocess.run(
        ["pdftotext", *grenzen, "-layout", str(pfad), "-"], capture_output=True, text=True,
        encoding="utf-8", check=True).stdout


def pruefe_bankdatei(pfad: Path, iban: str) -> list[Decimal]:
    """Gültig nach dem öffentlichen Schema; Rückgabe sind die Beträge an dieses Konto."""
    schema = Path(sepaxml.__file__).parent / "schemas" / "pain.001.001.09.xsd"
    baum = etree.parse(str(pfad))
    etree.XMLSchema(etree.parse(str(schema))).assertValid(baum)
    raum = {"p": PAIN}
    zahlungen = baum.findall(".//p:CdtTrfTxInf", raum)
    betraege = [Decimal(z.findtext(".//p:InstdAmt", namespaces=raum)) for z in zahlungen]
    gleich(
        Decimal(baum.findtext(".//p:GrpHdr/p:CtrlSum", namespaces=raum)), sum(betraege),
        "Kontrollsumme der Datei")
    return [
        b for z, b in zip(zahlungen, betraege)
        if z.findtext(".//p:CdtrAcct/p:Id/p:IBAN", namespaces=raum) == iban
    ]
