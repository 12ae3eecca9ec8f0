"""Ein erfundener Haushalt: wie er ins Formular getippt wird und wie er als Datei steht."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

HEUTE = datetime.now(ZoneInfo("Europe/Berlin")).date()
MONAT = HEUTE.strftime("%m/%Y")
MONATSNAME = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()[
        HEUTE.month - 1]
    + f" {HEUTE.year}"
)


def iban(konto: int) -> str:
    """Eine IBAN mit richtigen Prüfziffern; Bankleitzahlen mit 9 am Anfang gehören niemandem."""
    stamm = f"99999997{konto:010d}"
    return f"DE{98 - int(stamm + '131400') % 97:02d}{stamm}"


@dataclass(frozen=True)
class Haushalt:
    """Zwei Erwachsene mit einem Kind, ein Lohn, Kindergeld, Miete, Konto."""

    nachname: str
    konto: int

    @property
    def iban(self):
        return iban(self.konto)

    @property
    def name(self):
        return f"{self.nachname}, Lena"

    def antrag(self):
        return [("antrag", HEUTE.strftime("%d.%m.%Y"))]

    def erste(self):
        return [
            ("personen.0.vorname", "Lena"), ("personen.0.nachname", self.nachname),
            ("personen.0.geboren", "14.03.1992"), ("personen.0.erwerbsfaehig", "=ja"),
        ]

    def zweite(self):
        return [
            ("personen.1.vorname", "Jonas"), ("personen.1.nachname", self.nachname),
            ("personen.1.geboren", "2.9.1990"), ("personen.1.rolle", "=partner"),
            ("personen.1.erwerbsfaehig", "=ja"),
        ]

    def lohn(self):
        e = "personen.1.einkommen.0"
        return [
            (f"{e}.art", "=erwerbstaetigkeit"), (f"{e}.bezeichnung", "Bäckerei Korn"),
            (f"{e}.brutto", "1.250,50"), (f"{e}.netto", "1.010,25 €"), (f"{e}.ab", MONAT),
        ]

    def kind(self):
        return [
            ("personen.2.vorname", "Mila"), ("personen.2.nachname", self.nachname),
            ("personen.2.geboren", f"05.06.{HEUTE.year - 5}"), ("personen.2.rolle", "=kind"),
            ("personen.2.eltern", f"Lena {self.nachname}, Jonas {self.nachname}"),
        ]

    def kindergeld(self):
        e = "personen.2.einkommen.0"
        return [(f"{e}.art", "=kindergeld"), (f"{e}.ab", MONAT)]

    def wohnung(self):
        return [
            ("wohnung.0.grundmiete", "540"), ("wohnung.0.nebenkosten", "120,40"),
            ("wohnung.0.heizung", "95,00"), ("wohnung.0.karenz_ab", MONAT),
        ]

    def kontakt(self):
        return [
            ("kontakt.strasse", "Lindenweg 7"), ("kontakt.plz", "99998"),
            ("kontakt.ort", "Musterstadt"), ("kontakt.konto.inhaber", f"Lena {self.nachname}"),
            ("kontakt.konto.iban", self.iban),
        ]

    def datei(self):
        """Dieselben Angaben im Fallformat; unabhängig vom Formular von Hand geschrieben."""
        monat = HEUTE.strftime("%Y-%m")
        return f"""format: fall/1
titel: Paar mit Kind, ein Lohn
antrag: {HEUTE.isoformat()}
amt: musterkreis
personen:
  - {{id: lena, vorname: Lena, nachname: {self.nachname}, rolle: antragsteller, geboren: 1992-03-14,
     erwerbsfaehig: ja}}
  - id: jonas
    vorname: Jonas
    nachname: {self.nachname}
    rolle: partner
    geboren: 1990-09-02
    erwerbsfaehig: ja
    einkommen:
      - {{art: erwerbstaetigkeit, bezeichnung: Bäckerei Korn, brutto: 1250.50, netto: 1010.25,
         ab: {monat}}}
  - id: mila
    vorname: Mila
    nachname: {self.nachname}
    rolle: kind
    geboren: {HEUTE.year - 5}-06-05
    eltern: [lena, jonas]
    einkommen:
      - {{art: kindergeld, ab: {monat}}}
wohnung:
  grundmiete: 540
  nebenkosten: 120.40
  heizung: 95
  warmwasser: zentral
  karenz_ab: {monat}
kontakt:
  strasse: Lindenweg 7
  plz: "99998"
  ort: Musterstadt
  konto: {{inhaber: Lena {self.nachname}, iban: {self.iban}}}
"""
