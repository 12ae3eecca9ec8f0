"""Handgriffe, die mehrere Prüfungen brauchen: mit der Maus, wie eine Person sie täte."""

from decimal import Decimal

from papiere import betrag


def fuelle(person, felder):
    """Tippt in Felder; ein Wert mit `=` davor wird in einer Auswahl gewählt."""
    for name, wert in felder:
        if wert.startswith("="):
            person.waehle(name, wert[1:])
        else:
            person.tippe(name, wert)


def erfasse(person, haushalt, vor_dem_speichern=None):
    """Der ganze Antrag am Schalter; Rückgabe ist das Aktenzeichen."""
    person.seite.get_by_role("navigation").get_by_role("link", name="Antrag erfassen").click()
    fuelle(person, haushalt.antrag() + [("standort", "=musterstadt")] + haushalt.erste())
    person.druecke("Person hinzufügen")
    fuelle(person, haushalt.zweite())
    mehr_einkommen(person, 1)
    fuelle(person, haushalt.lohn())
    person.druecke("Person hinzufügen")
    fuelle(person, haushalt.kind())
    mehr_einkommen(person, 2)
    fuelle(person, haushalt.kindergeld() + haushalt.wohnung() + haushalt.kontakt())
    if vor_dem_speichern:
        vor_dem_speichern()
    person.druecke("Antrag speichern")
    return aktenzeichen(person)


def mehr_einkommen(person, nummer):
    block = person.seite.locator(f"#b-f-personen-{nummer}-einkommen")
    block.locator("> summary").click()
    with person.seite.expect_navigation():
        block.get_by_role("button", name="Einkommen hinzufügen").click()


def aktenzeichen(person):
    teile = person.pfad.split("/")
    if len(teile) != 3 or teile[1] != "faelle":
        raise AssertionError(
            f"Der Antrag ist nicht gespeichert ({person.pfad}): {fehlertext(person)}")
    return teile[2]


def fehlertext(person):
    kasten = person.seite.locator(".fehleruebersicht")
    return kasten.inner_text() if kasten.count() else person.text()[:300]


def lade(person, text, ziel):
    """Lädt eine Datei über einen Verweis der Seite."""
    with person.seite.expect_download() as warten:
        person.seite.locator("main").get_by_role("link", name=text).click()
    pfad = ziel / warten.value.suggested_filename
    warten.value.save_as(pfad)
    return pfad


def monatstabelle(person) -> dict[str, dict[str, Decimal | None]]:
    """Bewilligt, zusteht und gezahlt je Monat, wie sie im Fall stehen."""
    zeilen = person.seite.locator("#monate tbody tr:not(.zusatz)").all()
    monate = {}
    for zeile in zeilen:
        werte = [zelle.inner_text() for zelle in zeile.locator("td").all()]
        monate[zeile.locator("th").inner_text()] = {
            spalte: None if wert == "–" else betrag(wert)
            for spalte, wert in zip(("bewilligt", "zusteht", "gezahlt"), werte)
        }
    return monate
