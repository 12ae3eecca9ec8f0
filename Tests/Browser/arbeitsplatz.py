"""Der Browser und die Personen davor; jede Antwort und jede Konsole wird mitgelesen."""

from urllib.parse import urlsplit

PASSWORT = "musterkreis"
GEDULD = 15_000


class Platz:
    def __init__(self, browser, amt):
        self.browser = browser
        self.amt = amt
        self.personen = []
        self.antworten = 0
        self.ohne_regel = []
        self.stoerungen = []

    def person(self, kennung=None, **eigenschaften):
        """Eine Person mit eigenem Browserprofil; mit Kennung gleich angemeldet."""
        person = Person(self, **eigenschaften)
        self.personen.append(person)
        if kennung:
            person.melde_an(kennung)
        return person

    def offene_seiten(self):
        return [seite for person in self.personen for seite in person.kontext.pages]

    def schliesse_personen(self):
        for person in self.personen:
            person.kontext.close()
        self.personen = []

    def lies_antwort(self, antwort):
        if not antwort.url.startswith(self.amt.adresse):
            self.stoerungen.append(f"fremde Adresse: {antwort.url}")
            return
        self.antworten += 1
        regel = antwort.headers.get("content-security-policy", "")
        if "default-src 'none'" not in regel:
            self.ohne_regel.append(f"{antwort.status} {antwort.url}")
        if antwort.status >= 500:
            self.stoerungen.append(f"{antwort.status} {antwort.url}")
        elif antwort.status >= 400 and antwort.request.resource_type != "document":
            self.stoerungen.append(f"{antwort.status} {antwort.url}")

    def lies_konsole(self, meldung):
        # Dass eine Seite mit 403, 404, 409 oder 422 kommt, meldet der Browser als Fehler; das ist gewollt
        # und wird an den Antworten geprüft.
        if meldung.type == "error" and not meldung.text.startswith("Failed to load resource"):
            self.stoerungen.append(f"{meldung.text} ({meldung.location.get('url', '')})")


class Person:
    def __init__(self, platz, breite=1440, hoehe=900, **eigenschaften):
        self.platz = platz
        self.kontext = platz.browser.new_context(
            viewport={"width": breite, "height": hoehe}, locale="de-DE", base_url=platz.amt.adresse,
            reduced_motion="reduce", **eigenschaften)
        self.kontext.set_default_timeout(GEDULD)
        self.kontext.on("response", platz.lies_antwort)
        self.kontext.on("console", platz.lies_konsole)
        self.kontext.on(
            "weberror", lambda fehler: platz.stoerungen.append(f"Skriptfehler: {fehler.error}"))
        self.seite = self.kontext.new_page()

    def geh(self, pfad):
        """Öffnet eine Adresse; Rückgabe ist die Antwort."""
        return self.seite.goto(pfad)

    def melde_an(self, kennung, passwort=PASSWORT):
        if not self.seite.url.startswith(f"{self.platz.amt.adresse}/anmelden"):
            self.geh("/anmelden")
        self.tippe("kennung", kennung)
        self.tippe("passwort", passwort)
        self.druecke("Anmelden")

    def feld(self, name):
        return self.seite.locator(f'main [name="{name}"]')

    def tippe(self, name, text):
        """Klickt in ein Feld und tippt, was dort stehen soll."""
        feld = self.feld(name)
        feld.click()
        feld.press("Control+a")
        feld.press_sequentially(text)

    def waehle(self, name, wert):
        self.feld(name).select_option(wert)

    def druecke(self, text, nth=0):
        """Klickt auf einen Knopf im Inhalt und wartet auf die Seite danach."""
        with self.seite.expect_navigation():
            self.seite.locator("main").get_by_role("button", name=text).nth(nth).click()

    def folge(self, text, nth=0):
        with self.seite.expect_navigation():
            self.seite.locator("main").get_by_role("link", name=text).nth(nth).click()

    @property
    def pfad(self):
        return urlsplit(self.seite.url).path

    def text(self, auswahl="main"):
        return self.seite.locator(auswahl).inner_text()
