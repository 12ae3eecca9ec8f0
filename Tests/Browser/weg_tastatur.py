"""Derselbe Weg nur mit Tasten: Tab, Umschalt-Tab, Eingabe, Leertaste, Pfeile."""

from arbeitsplatz import PASSWORT
from handgriffe import aktenzeichen, fehlertext
from haushalt import MONAT, MONATSNAME, Haushalt
from papiere import betrag, gerechnet, pruefe_bankdatei
from pruefstand import Gruppe, gleich, schritt, stimmt
from tastatur import Tastatur


class Tastenweg(Gruppe):
    titel = "Derselbe Weg nur mit der Tastatur"
    haushalt = Haushalt("Winterberg", 4102)

    @schritt("Anmelden mit Tab und Eingabe")
    def anmelden(self):
        self.person = self.platz.person()
        self.person.geh("/anmelden")
        self.tasten = Tastatur(self.person)
        self.tasten.melde_an("weber", PASSWORT)
        gleich(self.person.pfad, "/eingang", "Seite nach dem Anmelden")

    @schritt("Der Sprunglink führt mit Eingabe an der Navigation vorbei in den Inhalt")
    def sprunglink(self):
        self.tasten.tab()
        stimmt(self.tasten.ist_auf(".sprunglink", None), "Der erste Halt ist nicht der Sprunglink.")
        self.tasten.taste("Enter")
        self.tasten.tab()
        stimmt(
            self.person.seite.evaluate("!!document.activeElement.closest('main')"),
            "Nach dem Sprunglink liegt der nächste Halt nicht im Inhalt.")

    @schritt("Ein Antrag mit drei Personen wird erfasst, ohne dass der Fokus verschwindet")
    def antrag(self):
        t, h = self.tasten, self.haushalt
        t.druecke(".hauptnavigation a", "Antrag erfassen", zurueck=True)
        t.fuelle(h.antrag() + [("standort", "=musterstadt")] + h.erste())
        t.druecke("button", "Person hinzufügen")
        t.ist_im_feld("personen.1.vorname")
        t.fuelle(h.zweite())
        self.mehr_einkommen(1)
        t.fuelle(h.lohn())
        t.druecke("button", "Person hinzufügen")
        t.fuelle(h.kind())
        self.mehr_einkommen(2)
        t.fuelle(h.kindergeld() + h.wohnung() + h.kontakt())
        t.druecke("main button.knopf-haupt", "Antrag speichern", taste="Space")
        self.akte = aktenzeichen(self.person)

    def mehr_einkommen(self, nummer):
        self.tasten.bis(f"#b-f-personen-{nummer}-einkommen > summary")
        self.tasten.taste("Space")
        self.tasten.druecke("button", "Einkommen hinzufügen")
        self.tasten.ist_im_feld(f"personen.{nummer}.einkommen.0.art")

    @schritt("Ein Schritt der Erklärung lässt sich mit Tasten auf- und zuklappen")
    def rechnung(self):
        t, seite = self.tasten, self.person.seite
        t.druecke("#monate a", MONATSNAME)
        self.monat = betrag(seite.locator(".ergebnis dd").first.inner_text())
        soll = gerechnet(self.platz.amt.binaer, self.haushalt.datei())
        gleich(self.monat, soll[0]["gesamt"], "Summe des Monats")
        t.bis("details:not([open]) > summary")
        for taste, offen in (("Enter", True), ("Space", False), ("Space", True)):
            t.taste(taste)
            gleich(
                seite.evaluate("document.activeElement.parentElement.open"), offen,
                f"Aufgeklappt nach {taste}")
        vorher = seite.evaluate("document.activeElement.parentElement.id")
        t.tab()
        stimmt(
            seite.evaluate("id => document.activeElement.closest('#' + id) !== null", vorher),
            "Der nächste Halt liegt nicht im aufgeklappten Schritt.")
        t.tab(zurueck=True)

    @schritt("Der Vorschlag geht zur Prüfung")
    def vorschlag(self):
        t = self.tasten
        t.druecke(".fallkopf a", zurueck=True)
        t.druecke("main a", "Entscheiden")
        t.bis('[name="art"]')
        t.taste("ArrowDown")
        t.taste("ArrowUp")
        gleich(
            self.person.seite.evaluate("document.activeElement.value"), "bewilligung",
            "Gewählte Entscheidung")
        t.druecke("main button", "Zur Prüfung geben")
        stimmt("wartet auf die zweite Person" in self.person.text(), fehlertext(self.person))
        t.melde_ab()

    @schritt("Die zweite Person findet den Fall mit der Suche, gibt frei und trägt den Versand ein")
    def freigabe(self):
        t = self.tasten
        t.melde_an("yildiz", PASSWORT)
        t.suche(self.akte)
        t.druecke("#liste tbody a", self.haushalt.nachname)
        t.druecke("#schritte a", "Vorschlag prüfen")
        t.druecke("main button", "Freigeben", taste="Space")
        stimmt("/bescheide/" in self.person.pfad, f"Nach der Freigabe auf {self.person.pfad}")
        t.druecke("main button", "Eintragen")
        stimmt("Widerspruchsfrist" in self.person.text(), "Die Frist erscheint nicht.")
        t.melde_ab()

    @schritt("Die Kasse bereitet vor, prüft und bestätigt jeden Befund")
    def kasse_eins(self):
        t, seite = self.tasten, self.person.seite
        t.melde_an("kassel", PASSWORT)
        t.waehle("art", "tageslauf")
        t.tippe("monat", MONAT)
        t.druecke("main button", "Vorbereiten")
        self.lauf = self.person.pfad
        t.druecke("main button", "Prüfen")
        for kasten in [k.get_attribute("name") for k in seite.locator(".befunde input").all()]:
            t.bis(f'[name="{kasten}"]')
            t.taste("Space")
        t.tippe("grund", "Mit Antrag und Ausweis verglichen.")
        t.druecke("main button", "Gewählte bestätigen")
        gleich(seite.locator(".befunde input").count(), 0, "offene Befunde")
        t.melde_ab()

    @schritt("Die zweite Person der Kasse gibt frei und holt die gültige Datei")
    def kasse_zwei(self):
        t = self.tasten
        t.melde_an("muenz", PASSWORT)
        t.druecke(f'main a[href="{self.lauf}"]')
        t.druecke("main button", "freigeben")
        t.druecke("main button", "Datei für die Bank erzeugen")
        t.bis("main a[download]")
        with self.person.seite.expect_download() as warten:
            t.taste("Enter")
        pfad = self.stand.ablage / warten.value.suggested_filename
        warten.value.save_as(pfad)
        gleich(sum(pruefe_bankdatei(pfad, self.haushalt.iban)), self.monat, "Zahlung des Falls")

    @schritt("Auf keinem Halt war der Fokus unsichtbar oder gefangen")
    def halte(self):
        stimmt(self.tasten.halte > 300, f"Nur {self.tasten.halte} Halte; so prüft der Weg nichts.")
