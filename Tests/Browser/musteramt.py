"""Ein frischer Musterkreis in einem eigenen Ordner, mit laufendem Server."""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
from pathlib import Path

GEDULD_ANLEGEN = 180
GEDULD_ENDE = 15


class Musteramt:
    def __init__(self, binaer: str, protokoll: Path, vorlage: Path | None = None):
        self.binaer = binaer
        self.protokoll = protokoll
        self.ordner = Path(tempfile.mkdtemp(prefix="einerhand-browser-"))
        self.daten = self.ordner / "daten"
        if vorlage:
            shutil.copytree(vorlage, self.daten)
        self.anschluss = freier_anschluss()
        self.adresse = f"http://127.0.0.1:{self.anschluss}"
        self.prozess = None

    def __enter__(self):
        bereit = threading.Event()
        self.prozess = subprocess.Popen(
            [
                self.binaer, "demo", "--daten", str(self.daten),
                "--anschluss", str(self.anschluss),
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True, encoding="utf-8", errors="replace", env=os.environ,
        )
        threading.Thread(target=self._schreibe_mit, args=(bereit,), daemon=True).start()
        bereit.wait(GEDULD_ANLEGEN)
        if not bereit.is_set() or self.prozess.poll() is not None or not self._antwortet():
            self.__exit__()
            raise SystemExit(
                f"Der Musterkreis kam nicht hoch; was er sagte, steht in {self.protokoll}")
        return self

    def _schreibe_mit(self, bereit):
        # Das Protokoll muss laufend gelesen werden, sonst bliebe der Server an der vollen Röhre stehen.
        with open(self.protokoll, "w", encoding="utf-8") as datei:
            for zeile in self.prozess.stderr:
                datei.write(zeile)
                datei.flush()
                if self.adresse in zeile:
                    bereit.set()
        bereit.set()

    def _antwortet(self):
        """Die Adresse steht da, kurz bevor der Server annimmt; der Aufbau wird so lange versucht."""
        ende = threading.Event()
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.anschluss)) == 0:
                    return True
            if self.prozess.poll() is not None:
                return False
            ende.wait(0.05)
        return False

    def __exit__(self, *_):
        if self.prozess and self.prozess.poll() is None:
            self.prozess.terminate()
            try:
                self.prozess.wait(GEDULD_ENDE)
            except subprocess.TimeoutExpired:
                self.prozess.kill()
                self.prozess.wait()
        shutil.rmtree(self.ordner, ignore_errors=True)


def freier_anschluss() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
