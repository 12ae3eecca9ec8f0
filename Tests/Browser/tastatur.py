"""Ein Arbeitsplatz ohne Maus: nur Tasten, und immer ist zu sehen, wo man ist."""

from pruefstand import stimmt

# Was der Fokus an seinem Element ändert, gemessen am selben Element, sobald er weg ist.
FOKUSLAGE = """() => {
    const stil = e => {
        const s = getComputedStyle(e);
        return {umriss: s.outlineStyle === 'none' ? '' : `${s.outlineWidth} ${s.outlineColor}`,
                schatten: s.boxShadow};
    };
    const maengel = [];
    const nenne = e => (e.outerHTML || '').slice(0, 140);
    const vorher = window.__vorher;
    const jetzt = document.activeElement;
    if (vorher && vorher.element.isConnected && vorher.element !== jetzt) {
        const ohne = stil(vorher.element);
        if (ohne.umriss === vorher.stil.umriss && ohne.schatten === vorher.stil.schatten)
            maengel.push(`Der Fokus ändert nichts Sichtbares an ${nenne(vorher.element)}`);
    }
    window.__vorher = null;
    if (!jetzt || jetzt === document.body || jetzt === document.documentElement)
        return {maengel, aussen: true};
    const s = stil(jetzt);
    if (!s.umriss && s.schatten === 'none')
        maengel.push(`Kein Umriss und kein Schatten zeigt den Fokus auf ${nenne(jetzt)}`);
    const kaesten = [...jetzt.getClientRects()].filter(r => r.width > 1 && r.height > 1);
    const trifft = (x, y) => {
        const e = document.elementFromPoint(x, y);
        return e && (e === jetzt || jetzt.contains(e) || e.contains(jetzt) && e !== document.body
            && !getComputedStyle(e).position.match(/sticky|fixed/));
    };
    const sichtbar = kaesten.some(r => [0.1, 0.5, 0.9].some(a => [0.2, 0.5, 0.8].some(
        b => trifft(r.left + r.width * a, r.top + r.height * b))));
    if (!sichtbar) maengel.push(`Der Fokus liegt verdeckt oder außerhalb des Bildes: ${nenne(jetzt)}`);
    const gleich = vorher && vorher.element === jetzt;
    window.__vorher = {element: jetzt, stil: s};
    return {maengel, aussen: false, gleich, name: nenne(jetzt)};
}"""


class Tastatur:
    """Geht mit Tab durch eine Seite; jeder Halt wird geprüft."""

    def __init__(self, person):
        self.person = person
        self.seite = person.seite
        self.halte = 0

    def taste(self, name):
        self.seite.keyboard.press(name)

    def tab(self, zurueck=False):
        self.taste("Shift+Tab" if zurueck else "Tab")
        self.halte += 1
        lage = self.seite.evaluate(FOKUSLAGE)
        stimmt(not lage["maengel"], f"{self.person.pfad}: " + "; ".join(lage["maengel"]))
        if not lage["aussen"]:
            stimmt(not lage["gleich"], f"Der Fokus sitzt fest auf {lage['name']}")

    def bis(self, auswahl, text=None, zurueck=False):
        """Tab für Tab bis zu dem Element; verlässt der Fokus die Seite zweimal, gibt es keinen Weg."""
        runden = 0
        while not self.ist_auf(auswahl, text):
            self.tab(zurueck)
            if self.seite.evaluate("document.activeElement === document.body"):
                runden += 1
                stimmt(runden < 2, f"{self.person.pfad}: kein Weg mit Tab zu {auswahl} {text or ''}")

    def ist_auf(self, auswahl, text):
        return self.seite.evaluate(
            """([auswahl, text]) => {
                const e = document.activeElement;
                return e.matches(auswahl) && (!text || e.textContent.includes(text));
            }""",
            [auswahl, text])

    def ist_im_feld(self, name):
        stimmt(
            self.ist_auf(f'[name="{name}"]', None), f"Der Fokus liegt nicht im Feld {name}.")

    def druecke(self, auswahl, text=None, taste="Enter", zurueck=False):
        """Geht hin, drückt und wartet auf die Seite danach."""
        self.bis(auswahl, text, zurueck)
        with self.seite.expect_navigation():
            self.taste(taste)

    def tippe(self, name, text):
        self.bis(f'[name="{name}"]')
        self.taste("Control+a")
        self.seite.keyboard.type(text)

    def waehle(self, name, wert):
        """Mit den Pfeiltasten durch eine Auswahl, von oben an."""
        self.bis(f'[name="{name}"]')
        self.taste("Home")
        for _ in range(30):
            if self.seite.evaluate("document.activeElement.value") == wert:
                return
            self.taste("ArrowDown")
        raise AssertionError(f"Die Auswahl {name} hat {wert} nicht.")

    def fuelle(self, felder):
        for name, wert in felder:
            if wert.startswith("="):
                self.waehle(name, wert[1:])
            else:
                self.tippe(name, wert)

    def melde_an(self, kennung, passwort):
        self.tippe("kennung", kennung)
        self.tippe("passwort", passwort)
        with self.seite.expect_navigation():
            self.taste("Enter")

    def melde_ab(self):
        self.druecke(".nutzer button")

    def suche(self, text):
        self.tippe("text", text)
        with self.seite.expect_navigation():
            self.taste("Enter")
