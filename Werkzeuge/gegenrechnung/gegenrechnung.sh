#!/bin/sh
# Vergleicht `einerhand population` mit GETTSIM (docs/gegenrechnung.md). Von Hand oder nachts; nicht Teil
# von ./einerhand test. Legt seine Umgebung unter .einerhand/gegenrechnung an.
set -eu
hier=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
wurzel=$(CDPATH='' cd -- "$hier/../.." && pwd -P)
umgebung=$wurzel/.einerhand/gegenrechnung

python=${EINERHAND_GEGENRECHNUNG_PYTHON:-python3}
if [ ! -x "$umgebung/bin/python" ]; then
    echo "Richte die Umgebung der Gegenrechnung ein (einmal, einige Minuten) …" >&2
    "$python" -m venv "$umgebung"
    "$umgebung/bin/pip" install --quiet --requirement "$hier/anforderungen.txt" || {
        rm -rf "$umgebung"
        echo "Die Pakete aus Werkzeuge/gegenrechnung/anforderungen.txt ließen sich nicht einrichten." >&2
        exit 3
    }
fi
programm=${EINERHAND_PROGRAMM:-}
if [ -z "$programm" ]; then
    for bau in release debug; do
        if [ -x "$wurzel/.build/$bau/einerhand" ]; then
            programm=$wurzel/.build/$bau/einerhand
            break
        fi
    done
fi
if [ -z "$programm" ]; then
    echo "Das Programm ist noch nicht gebaut. Bitte einmal ./einerhand --help aufrufen." >&2
    exit 3
fi
exec "$umgebung/bin/python" "$hier/gegenrechnung.py" --programm "$programm" "$@"
