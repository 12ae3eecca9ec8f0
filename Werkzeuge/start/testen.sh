# shellcheck shell=sh
# ./einerhand test: jede Prüfung des Projekts. Wird vom Starter gelesen; erwartet: wurzel, sag.
# Ein gescheiterter Schritt hält die folgenden nicht auf, wo sie noch etwas sagen können.

: "${wurzel:?wird vom Starter gesetzt}"

testen() {
    filter='' mit_browser=ja mit_format=ja
    while [ $# -gt 0 ]; do
        case $1 in
            --filter)
                [ $# -ge 2 ] || falsche_option "--filter braucht ein Muster."
                filter=$2 mit_browser=''
                shift
                ;;
            --filter=*) filter=${1#*=} mit_browser='' ;;
            --ohne-browser) mit_browser='' ;;
            --schnell) mit_browser='' mit_format='' ;;
            -h | --help | hilfe) hilfe && exit 0 ;;
            *) falsche_option "Unbekannte Option: $1" ;;
        esac
        shift
    done
    swift_pruefen
    einrichten test
    cd "$wurzel" || exit 1
    # Was die Prüfungen nebenbei ablegen, verschwindet mit ihnen.
    TMPDIR=$(mktemp -d) || exit 1
    export TMPDIR
    trap 'rm -rf -- "$TMPDIR"' EXIT

    ergebnis='' gescheitert=''
    if [ -n "$mit_format" ]; then
        schritt Format swift format lint --strict --parallel -r Sources Tests Package.swift
    fi
    if schritt Bau swift build --build-tests --explicit-target-dependency-import-check error; then
        schritt Tests swift_tests
        if [ -z "$mit_browser" ]; then
            ausgelassen Browser "so gewünscht"
        elif [ -f Tests/Browser/lauf.py ]; then
            schritt Browser browser_tests
        else
            ausgelassen Browser "es gibt noch keine (Tests/Browser/lauf.py)"
        fi
    else
        ausgelassen Tests "der Bau ist gescheitert"
        ausgelassen Browser "der Bau ist gescheitert"
    fi

    printf '\neinerhand test:\n%s' "$ergebnis"
    if [ -n "$gescheitert" ]; then
        printf 'Gescheitert:%s\n' "$gescheitert"
        exit 1
    fi
    echo "Alles in Ordnung."
}

falsche_option() {
    sag "$1"
    sag "Möglich sind: --filter MUSTER, --ohne-browser, --schnell"
    exit 64
}

# schritt NAME BEFEHL…: führt aus und merkt sich, wie es ausging.
schritt() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" </dev/null
    status=$?
    # Über 128 hat ein Signal beendet (Ctrl-C): dann ist ganz Schluss.
    [ "$status" -lt 129 ] || exit "$status"
    if [ "$status" -eq 0 ]; then
        merken "$name" "in Ordnung"
    else
        merken "$name" "gescheitert (Exit-Code $status)"
        gescheitert="$gescheitert $name"
        return 1
    fi
}

ausgelassen() { merken "$1" "ausgelassen: $2"; }

merken() {
    ergebnis="$ergebnis$(printf '  %-8s %s' "$1" "$2")
"
}

# Ein Muster, auf das kein Test passt, ist ein Fehler und kein Erfolg.
swift_tests() {
    set -- --skip-build --disable-xctest
    if [ -n "$filter" ]; then set -- "$@" --filter "$filter"; fi
    protokoll=$wurzel/.build/tests.log
    {
        swift test "$@" 2>&1
        echo $? >"$protokoll.status"
    } | tee "$protokoll"
    status=$(cat "$protokoll.status")
    if [ "$status" -eq 0 ] && ! grep -q 'Test run with [1-9]' "$protokoll"; then
        sag "Es lief kein Test${filter:+; kein Name passt auf »$filter«}."
        return 1
    fi
    return "$status"
}

browser_tests() {
    EINERHAND_BINARY=$wurzel/.build/debug/einerhand "$EINERHAND_PYTHON" Tests/Browser/lauf.py
}
