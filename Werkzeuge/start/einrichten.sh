# shellcheck shell=sh
# Einrichten, was fehlt: Debian-Pakete und die eigene Python-Umgebung. Wird vom Starter gelesen.
# Erwartet: wurzel, EINERHAND_PYTHON.

: "${wurzel:?wird vom Starter gesetzt}"

sag() { printf 'einerhand: %s\n' "$*" >&2; }

# Etwas fehlt, das nur ein Mensch einrichten kann.
fehlt() {
    sag "$@"
    exit 3
}

# einrichten brief|test: alles, was die Stufe braucht.
einrichten() {
    stufen="bau brief"
    if [ "$1" = test ]; then stufen="$stufen test"; fi
    python_ist_aktuell "$1" || python_finden || stufen="$stufen python"
    # shellcheck disable=SC2086  # eine Liste von Wörtern
    pakete_einrichten $stufen
    python_einrichten "$1"
}

# --- Debian-Pakete ---------------------------------------------------------------------------

pakete_einrichten() {
    fehlende=$(fehlende_pakete "$@")
    [ -n "$fehlende" ] || return 0
    # Eine Zeile für Menschen und apt-get.
    fehlende=$(printf '%s' "$fehlende" | tr '\n' ' ')
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        sag "Dies ist kein Debian; bitte für Ersatz dieser Pakete selbst sorgen: $fehlende"
        gruende_nennen
        return 0
    fi
    if [ "$(id -u)" -eq 0 ]; then
        als_root=''
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        als_root='sudo -n'
    else
        sag "Es fehlen Pakete:"
        gruende_nennen
        fehlt "Bitte als Administrator eingeben:
    apt-get update && apt-get install -y --no-install-recommends $fehlende"
    fi
    sag "Fehlende Debian-Pakete werden installiert:"
    gruende_nennen
    paketliste_bekannt || apt aktualisieren
    if ! apt installieren; then
        # Eine veraltete Paketliste ist der häufigste Grund; einmal erneuern und noch einmal.
        apt aktualisieren
        apt installieren || fehlt "Die Pakete ließen sich nicht installieren. Bitte selbst versuchen:
    apt-get update && apt-get install -y --no-install-recommends $fehlende"
    fi
}

# Die Namen der Pakete der genannten Stufen, die nicht da sind.
fehlende_pakete() {
    kandidaten=''
    while read -r stufe paket befehl _; do
        case " $* " in *" $stufe "*) ;; *) continue ;; esac
        if [ "$befehl" != - ] && command -v "$befehl" >/dev/null 2>&1; then continue; fi
        kandidaten="$kandidaten $paket"
    done <"$wurzel/Werkzeuge/start/pakete.txt"
    [ -n "$kandidaten" ] || return 0
    vorhanden=''
    if command -v dpkg-query >/dev/null 2>&1; then
        # dpkg-query endet mit 1, sobald eines unbekannt ist; die übrigen nennt es trotzdem.
        # shellcheck disable=SC2016,SC2086  # Feldnamen von dpkg; eine Liste von Wörtern
        vorhanden=$(dpkg-query -W -f '${db:Status-Status}:${Package}\n' $kandidaten 2>/dev/null)
    fi
    for paket in $kandidaten; do
        case "
$vorhanden
" in
            *"
installed:$paket
"*) ;;
            *) printf '%s\n' "$paket" ;;
        esac
    done
}

gruende_nennen() {
    while read -r _ paket _ grund; do
        case " $fehlende " in *" $paket "*) printf '    %-17s %s\n' "$paket" "$grund" >&2 ;; esac
    done <"$wurzel/Werkzeuge/start/pakete.txt"
}

# Kennt apt alle fehlenden Pakete, so ist `apt-get update` nicht nötig.
paketliste_bekannt() {
    for paket in $fehlende; do
        apt-cache show "$paket" >/dev/null 2>&1 || return 1
    done
}

# shellcheck disable=SC2086  # als_root und fehlende sind Listen von Wörtern
apt() {
    case $1 in
        aktualisieren) $als_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 </dev/null ;;
        installieren)
            $als_root env DEBIAN_FRONTEND=noninteractive \
                apt-get install -q -y --no-install-recommends $fehlende >&2 </dev/null
            ;;
    esac
}

# --- Python ----------------------------------------------------------------------------------

python_ordner=$wurzel/.einerhand/python

# Die Umgebung steht, wenn ihr Python noch dasselbe ist und jede Anforderungsdatei der Stufe
# wörtlich so eingespielt wurde; das zu prüfen kostet keinen Start von Python.
python_ist_aktuell() {
    [ -x "$EINERHAND_PYTHON" ] || return 1
    [ "$(cat "$python_ordner/herkunft" 2>/dev/null)" = "$(readlink -f "$EINERHAND_PYTHON")" ] ||
        return 1
    for datei in $(anforderungen "$1"); do
        cmp -s "$wurzel/Werkzeuge/$datei" "$python_ordner/$datei" || return 1
    done
}

anforderungen() {
    if [ "$1" = test ]; then
        echo anforderungen.txt anforderungen-test.txt
    else
        echo anforderungen.txt
    fi
}

# Setzt grundpython auf das erste Python ab 3.10, das Umgebungen anlegen kann. Das python3 im
# Suchpfad kann ein Platzhalter ohne Ziel sein (pyenv) oder ohne ensurepip kommen (Debian ohne
# python3-venv); deshalb wird jedes ausprobiert.
python_finden() {
    for grundpython in /usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11 \
        python3.10 /usr/local/bin/python3; do
        command -v "$grundpython" >/dev/null 2>&1 || continue
        "$grundpython" -I -c \
            'import ensurepip, ssl, sys, venv; sys.exit(sys.version_info < (3, 10))' \
            >/dev/null 2>&1 && return 0
    done
    return 1
}

python_einrichten() {
    python_ist_aktuell "$1" && return 0
    python_finden || fehlt "Es fehlt ein Python ab 3.10 mit venv (Debian: python3 und python3-venv)."
    if [ "$(cat "$python_ordner/herkunft" 2>/dev/null)" != "$(readlink -f "$EINERHAND_PYTHON")" ] ||
        ! "$EINERHAND_PYTHON" -I -m pip --version >/dev/null 2>&1; then
        sag "Eigene Python-Umgebung wird angelegt (.einerhand/python) …"
        rm -rf "$python_ordner"
        { mkdir -p "$wurzel/.einerhand" && "$grundpython" -I -m venv "$python_ordner" >&2; } ||
            fehlt "Die Python-Umgebung ließ sich nicht anlegen (mit $grundpython)."
        readlink -f "$EINERHAND_PYTHON" >"$python_ordner/herkunft"
    fi
    for datei in $(anforderungen "$1"); do
        cmp -s "$wurzel/Werkzeuge/$datei" "$python_ordner/$datei" && continue
        sag "Python-Pakete werden eingespielt (Werkzeuge/$datei) …"
        "$EINERHAND_PYTHON" -I -m pip install --quiet --disable-pip-version-check --no-input \
            --requirement "$wurzel/Werkzeuge/$datei" >&2 </dev/null ||
            fehlt "Die Python-Pakete aus Werkzeuge/$datei ließen sich nicht einspielen; die Meldung steht darüber."
        cp "$wurzel/Werkzeuge/$datei" "$python_ordner/$datei"
    done
}
