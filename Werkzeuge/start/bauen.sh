# shellcheck shell=sh
# Bauen, was sich geändert hat. Wird vom Starter gelesen; erwartet: wurzel, sag, fehlt.

: "${wurzel:?wird vom Starter gesetzt}"

binaer=$wurzel/.build/release/einerhand
stand=$wurzel/.build/einerhand.stand

bauen() {
    ist_frisch && return 0
    swift_pruefen
    if [ -x "$binaer" ]; then
        sag "Die Quellen haben sich geändert; Einerhand wird gebaut …"
    else
        sag "Einerhand wird gebaut. Das erste Mal dauert es einige Minuten …"
    fi
    # Der Bau schriebe sie sonst nach dem Stand, und der nächste Start baute noch einmal.
    if [ ! -f "$wurzel/Package.resolved" ]; then
        swift package --package-path "$wurzel" resolve >&2 </dev/null || true
    fi
    # Der Stand gilt ab jetzt: was sich während des Baus ändert, ist beim nächsten Start neu.
    mkdir -p "$wurzel/.build" && : >"$stand.neu" || exit 1
    swift build --package-path "$wurzel" -c release --product einerhand >&2 </dev/null || {
        status=$?
        sag "Der Bau ist gescheitert; die Meldungen stehen darüber."
        [ "$status" -lt 128 ] || exit "$status"
        exit 1
    }
    mv -f "$stand.neu" "$stand"
}

# Nichts, woraus gebaut wird, wurde seit dem letzten Bau angefasst. Gefragt wird nach der
# Änderung des Eintrags (ctime), nicht des Inhalts: sie lässt sich nicht zurückdatieren und rückt
# auch bei git checkout, rsync -t und mv vor. Ordner zählen mit, damit Gelöschtes auffällt.
ist_frisch() {
    [ -x "$binaer" ] && [ -f "$stand" ] || return 1
    set -- "$wurzel/Package.swift" "$wurzel/Sources"
    for weiteres in "$wurzel/Package.resolved" "$(command -v swift)"; do
        if [ -e "$weiteres" ]; then set -- "$@" "$weiteres"; fi
    done
    [ -z "$(find -H "$@" -cnewer "$stand" -print -quit)" ]
}

swift_pruefen() {
    if ! command -v swift >/dev/null 2>&1; then
        gefunden="Swift fehlt."
    else
        version=$(swift --version 2>/dev/null |
            sed -n 's/.*Swift version \([0-9][0-9]*\)\.\([0-9][0-9]*\).*/\1 \2/p' | head -n 1)
        haupt=${version% *}
        neben=${version#* }
        if [ -z "$version" ]; then
            gefunden="Swift ist da, nennt aber seine Version nicht (swift --version)."
        elif [ "$haupt" -gt 6 ] || { [ "$haupt" -eq 6 ] && [ "$neben" -ge 3 ]; }; then
            return 0
        else
            gefunden="Swift $haupt.$neben ist zu alt."
        fi
    fi
    fehlt "$gefunden Gebraucht wird Swift 6.3 oder neuer.
    Herunterladen für Debian 12 (auch Ubuntu, Fedora, macOS): swift.org/install
    Danach muss der Befehl »swift --version« 6.3 oder mehr zeigen."
}
