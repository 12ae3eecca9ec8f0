"""Was nicht geschehen darf, und was die Seite dann sagt."""

import subprocess
import tempfile
from pathlib import Path

from barrieren import betrachte
from handgriffe import erfasse, fuelle
from haushalt import HEUTE, MONAT, Haushalt
from papiere import text_der_seite
from pruefstand import Gruppe, gleich, schritt, stimmt

FEINDLICH = "<script>document.title='x'</script>\"'><img src=x onerror=alert(1)>"
UMGEDREHT = "Muster\u202eMANN"
KAPUTT = """format: fall/1
titel: Kaputt
antrag: 2026-07-14
personen:
  - id: a
    rolle: antragsteller
    geboren: 1990-02-31
    erwerbsfaehig: vielleicht
"""


class Absagen(Gruppe):
    titel = "Absagen"
    kette = False

    @schritt("Ein falsches Passwort lässt nicht herein, behält die Kennung und bremst das Raten")
    def passwort(self):
        person = self.platz.person()
        for versuch in range(1, 8):
            person.melde_an("gleich", f"geraten{versuch}")
            gleich(person.pfad, "/anmelden", "Seite nach dem falschen Passwort")
            gleich(person.feld("kennung").input_value(), "gleich", "behaltene Kennung")
            gleich(person.feld("passwort").input_value(), "", "behaltenes Passwort")
            if "Zu viele Versuche" in person.text():
                break
            stimmt("stimmen nicht" in person.text(), "Die Meldung fehlt.")
        gleich(versuch, 6, "Versuch, ab dem gebremst wird")
        betrachte(self.stand, person.seite, "Anmeldung gebremst")
        person.melde_an("gleich")
        stimmt("Zu viele Versuche" in person.text(), "Das richtige Passwort hebt die Bremse auf.")
        person.melde_an("weber")
        gleich(person.pfad, "/eingang", "Eine andere Person darf trotzdem herein; sie ist auf")

    @schritt("Ohne Sitzung führt jeder Weg zur Anmeldung und danach zum Ziel, nie nach draußen")
    def sitzung(self):
        person = self.platz.person()
        person.geh("/antraege/datei")
        gleich(person.pfad, "/anmelden", "Seite ohne Sitzung")
        person.melde_an("weber")
        gleich(person.pfad, "/antraege/datei", "Seite nach dem Anmelden")
        fremd = self.platz.person()
        fremd.geh("/anmelden?ziel=//example.org/")
        fremd.melde_an("weber")
        gleich(fremd.pfad, "/eingang", "Seite nach fremdem Ziel")

    @schritt("Der Sitzungscookie ist nur für den Server lesbar und nach dem Abmelden wertlos")
    def cookie(self):
        person = self.platz.person("weber")
        cookies = person.kontext.cookies()
        for cookie in cookies:
            stimmt(cookie["httpOnly"], f"Der Cookie {cookie['name']} ist für Skripte lesbar.")
            stimmt(cookie["sameSite"] in ("Lax", "Strict"), f"SameSite von {cookie['name']}")
        with person.seite.expect_navigation():
            person.seite.get_by_role("button", name="Abmelden").click()
        person.kontext.add_cookies(cookies)
        person.geh("/eingang")
        gleich(person.pfad, "/anmelden", "Seite mit dem alten Cookie")

    @schritt("Mit der falschen Rolle kommt eine 403-Seite, und das Menü bietet nichts davon an")
    def rolle(self):
        for kennung, pfad in (
            ("kassel", "/faelle/2026-00001"), ("kabel", "/eingang"), ("weber", "/zahllaeufe"),
            ("weber", "/protokoll"), ("weber", "/zugriffe"), ("kassel", "/zugriffe"),
            ("schuetz", "/zahllaeufe"), ("schuetz", "/faelle/2026-00001"),
            ("froehlich", "/faelle/2026-00001/entscheiden"),
        ):
            person = self.platz.person(kennung)
            gleich(person.geh(pfad).status, 403, f"{kennung} auf {pfad}")
            stimmt("Das dürfen Sie hier nicht" in person.text(), "Die Seite erklärt es nicht.")
            menue = person.seite.locator(f'.hauptnavigation a[href="{pfad}"]')
            gleich(menue.count(), 0, f"Menüpunkte zu {pfad} für {kennung}")
        betrachte(self.stand, person.seite, "403")

    @schritt("Ohne Siegel wird kein Formular angenommen")
    def siegel(self):
        person = self.platz.person("weber")
        antwort = person.kontext.request.post("/antraege/neu", form={"antrag": "01.01.2026"})
        gleich(antwort.status, 403, "Formular ohne Siegel")
        antwort = person.kontext.request.post(
            "/antraege/neu", form={"antrag": "01.01.2026", "_siegel": "0" * 64})
        gleich(antwort.status, 403, "Formular mit erfundenem Siegel")

    @schritt("Wer dasselbe Formular zweimal absendet, legt einen Fall an, nicht zwei")
    def doppelt_gesendet(self):
        person = self.platz.person("weber")
        self.beginne_antrag(person, "Zweimal")
        werte = person.seite.evaluate(
            "() => Object.fromEntries(new FormData(document.querySelector('main form')))")
        werte["personen.0.vorname"] = "Zita"
        orte = [
            person.kontext.request.post("/antraege/neu", form=werte, max_redirects=0).headers["location"]
            for _ in range(2)
        ]
        stimmt(orte[0].startswith("/faelle/"), f"Der Antrag ging nicht ein: {orte[0]}")
        gleich(orte[1], orte[0], "Fall nach dem zweiten Absenden")
        anders = person.kontext.request.post(
            "/antraege/neu", form={**werte, "personen.0.nachname": "Dreimal"}, max_redirects=0)
        stimmt(anders.headers["location"] != orte[0], "Ein anderer Antrag ging verloren.")

    @schritt("demo löscht in keinem fremden Ordner, und berechne rechnet keinen Monat vor dem Antrag")
    def kommandozeile(self):
        with tempfile.TemporaryDirectory() as ordner:
            fremd = Path(ordner) / "fertig"
            fremd.write_text("gehört mir", encoding="utf-8")
            for schalter in ([], ["--neu"]):
                lauf = self.rufe("demo", "--nur-anlegen", "--daten", ordner, *schalter)
                gleich(lauf.returncode, 1, "Code von demo")
                stimmt("nichts gelöscht" in lauf.stderr, f"demo erklärt es nicht: {lauf.stderr}")
            gleich(fremd.read_text(encoding="utf-8"), "gehört mir", "fremde Datei")
        beispiel = Path(__file__).parents[2] / "Beispiele" / "01-alleinstehend.yaml"
        lauf = self.rufe("berechne", str(beispiel), "--monat", "2020-01")
        gleich(lauf.returncode, 2, "Code von berechne")
        stimmt("--monat 2020-01: Gerechnet werden" in lauf.stderr, f"berechne sagt: {lauf.stderr}")

    @schritt("bench misst Briefe und Zahlungen")
    def messung(self):
        for was, zeile in (("briefe", "Briefe je Sekunde"), ("zahlungen", "Zeilen bis zur Datei")):
            lauf = self.rufe("bench", "--nur", was)
            gleich(lauf.returncode, 0, f"Code von bench --nur {was}: {lauf.stderr}")
            stimmt(zeile in lauf.stdout, f"bench --nur {was} sagt: {lauf.stdout}")

    def rufe(self, *worte):
        return subprocess.run(
            [self.platz.amt.binaer, *worte], capture_output=True, text=True, encoding="utf-8",
            check=False, timeout=60)

    @schritt("Auf einer veralteten Seite geht nichts verloren: 409 zeigt, was getippt war")
    def veraltet(self):
        erste, zweite = self.platz.person("weber"), self.platz.person("yildiz")
        fall = f"/faelle/{erfasse(erste, Haushalt('Doppelt', 4104))}"
        for person, miete in ((erste, "610"), (zweite, "620,75")):
            person.geh(f"{fall}/angaben")
            person.tippe("grund", f"Miete {miete} laut Schreiben")
            person.tippe("wohnung.0.grundmiete", miete)
        erste.druecke("Änderung speichern")
        with zweite.seite.expect_response(lambda a: a.request.method == "POST") as antwort:
            zweite.druecke("Änderung speichern")
        gleich(antwort.value.status, 409, "Antwort auf die veraltete Seite")
        text = zweite.text()
        for getippt in ("620,75", "Miete 620,75 laut Schreiben"):
            stimmt(getippt in text, f"Die Eingabe {getippt} ist verloren.")
        stimmt("Katrin Weber" in text, "Die Seite sagt nicht, wer inzwischen etwas änderte.")
        betrachte(self.stand, zweite.seite, "409")
        zweite.geh(fall)
        stimmt("620,75" not in zweite.text("#angaben"), "Die veraltete Änderung ist gespeichert.")

    @schritt("Feindlicher Text in einem Namen bleibt überall Text, auch im Bescheid")
    def feindlich(self):
        person = self.platz.person("weber")
        meldungen = []
        person.seite.on("dialog", lambda d: (meldungen.append(d.message), d.dismiss()))
        self.beginne_antrag(person, FEINDLICH)
        person.druecke("Person hinzufügen")
        gleich(person.feld("personen.0.nachname").input_value(), FEINDLICH, "Name im Formular")
        self.ist_text(person, ".block legend")
        person.druecke("Person entfernen")
        person.druecke("Antrag speichern")
        self.ist_text(person, "h1")
        fall = person.pfad
        for pfad in (f"{fall}/angaben", f"{fall}/monate/{HEUTE:%Y-%m}", f"{fall}/entscheiden"):
            person.geh(pfad)
            self.ist_text(person, "main")
        entwurf = person.kontext.request.post(
            f"{fall}/entwurf",
            form={"_siegel": person.feld("_siegel").first.get_attribute("value"),
                  "art": "bewilligung"})
        pfad = self.stand.ablage / "feindlich.pdf"
        pfad.write_bytes(entwurf.body())
        stimmt("<imgsrc=xonerror=alert(1)>" in "".join(text_der_seite(pfad).split()),
               "Im Bescheid steht der Name nicht als Text.")
        person.geh("/eingang")
        with person.seite.expect_response("**/eingang"):
            person.tippe("text", "Otto")
        person.seite.locator("#liste tbody tr").first.get_by_role("link", name="onerror").wait_for()
        self.ist_text(person, "#liste")
        gleich(meldungen, [], "Meldungen von Skripten")

    @schritt("Ein Zeichen, das die Schrift umdreht, wird am Feld abgelehnt; hebräische Namen gehen")
    def schriftrichtung(self):
        person = self.platz.person("weber")
        self.beginne_antrag(person, UMGEDREHT)
        person.druecke("Antrag speichern")
        fehler = person.seite.locator('.feld-falsch:has([name="personen.0.nachname"])')
        stimmt("Steuerzeichen" in fehler.inner_text(), "Die Meldung am Feld fehlt.")
        person.feld("personen.0.nachname").fill("כהן")
        person.druecke("Antrag speichern")
        gleich(person.text("h1"), "כהן, Otto", "Überschrift des Falls")

    def beginne_antrag(self, person, nachname):
        person.geh("/antraege/neu")
        person.feld("personen.0.nachname").fill(nachname)
        fuelle(person, [
            ("personen.0.vorname", "Otto"), ("personen.0.geboren", "01.02.1980"),
            ("personen.0.erwerbsfaehig", "=ja"), ("standort", "=musterstadt"),
            ("antrag", f"{HEUTE:%d.%m.%Y}"), *Haushalt("Otto", 4105).kontakt()])

    def ist_text(self, person, auswahl):
        text = " ".join(person.seite.locator(auswahl).all_inner_texts())
        text += " ".join(e.input_value() for e in person.seite.locator("input[type=text]").all())
        stimmt("<img src=x onerror=alert(1)>" in text, f"{person.pfad}: der Name steht nicht da.")
        gleich(person.seite.locator("img, main script").count(), 0, "eingeschleuste Elemente")
        stimmt(person.seite.title() != "x", "Das Skript im Namen lief.")

    @schritt("Eine fehlerhafte Datei wird mit jeder Zeile erklärt und nicht gespeichert")
    def datei(self):
        person = self.platz.person("weber")
        person.geh("/antraege/datei")
        person.druecke("Prüfen und übernehmen")
        stimmt("Bitte eine Datei wählen" in person.text(), "Ohne Datei fehlt die Meldung.")
        person.feld("datei").set_input_files(
            {"name": "kaputt.yaml", "mimeType": "text/yaml", "buffer": KAPUTT.encode()})
        person.druecke("Prüfen und übernehmen")
        text = person.text()
        for erwartet in ("Zeile 7", "1990-02-31", "Zeile 8", "vielleicht", "kaputt.yaml"):
            stimmt(erwartet in text, f"Es fehlt {erwartet!r}: {text[:400]}")
        gleich(person.pfad, "/antraege/datei", "Seite nach der fehlerhaften Datei")
        betrachte(self.stand, person.seite, "Datei mit Fehlern")

    @schritt("Fehler im Formular stehen oben, führen ins Feld, und nichts Getipptes geht verloren")
    def formular(self):
        person = self.platz.person("weber")
        person.geh("/antraege/neu")
        betrachte(self.stand, person.seite, "Antrag leer")
        falsch = {
            "antrag": "31.02.2026", "personen.0.vorname": "Änne", "personen.0.geboren": "gestern",
            "wohnung.0.grundmiete": "12,3x", "wohnung.0.karenz_ab": "13/2026",
        }
        for name, wert in falsch.items():
            person.tippe(name, wert)
        person.druecke("Antrag speichern")
        for name, wert in falsch.items():
            gleich(person.feld(name).input_value(), wert, f"getippt in {name}")
        kasten = person.seite.locator(".fehleruebersicht")
        gleich(kasten.get_by_role("link").count(), 4, "gemeldete Fehler")
        stimmt(
            kasten.evaluate("e => e === document.activeElement"),
            "Die Fehlerübersicht hat nicht den Fokus; vorgelesen würde sie nicht.")
        kasten.get_by_role("link", name="gestern").click()
        stimmt(
            person.feld("personen.0.geboren").evaluate("e => e === document.activeElement"),
            "Der Verweis führt nicht ins Feld.")
        betrachte(self.stand, person.seite, "Antrag mit Fehlern")

    @schritt("Ein Zahllauf mit unlesbarem oder zu fernem Monat wird nicht vorbereitet")
    def zahllauf(self):
        person = self.platz.person("kassel")
        for monat in ("Weihnachten", f"{MONAT[:3]}{HEUTE.year + 2}"):
            person.tippe("monat", monat)
            person.druecke("Vorbereiten")
            gleich(person.pfad, "/zahllaeufe", "Seite nach falschem Monat")
            gleich(person.feld("monat").input_value(), monat, "getippter Monat")
            gleich(person.seite.locator(".feld-fehler").count(), 1, "Fehler am Feld")
        betrachte(self.stand, person.seite, "Zahlläufe mit Fehler")
