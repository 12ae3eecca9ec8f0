#!/bin/sh
# Baut den Fuzzer des Lesers und lässt ihn laufen: Werkzeuge/fuzz/lauf.sh [SEKUNDEN]
# Braucht die Swift-Werkzeuge unter Linux mit libFuzzer. Gefundenes bleibt im Ordner fuzz unter dem Baupfad;
# wer einen Absturz behebt, legt die Eingabe unter Tests/FallformatTests/Fuzzkorpus ab.
set -eu
sekunden=${1:-600}
wurzel=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
bau=${EINERHAND_FUZZBAU:-$wurzel/.build/fuzz}
cd "$wurzel"
EINERHAND_FUZZ=1 swift build --scratch-path "$bau" --product Fallfuzz --sanitize fuzzer
korpus=$bau/korpus
funde=$bau/funde
mkdir -p "$korpus" "$funde"
# Ohne Swifts eigene Fehlerausgabe, damit libFuzzer die Eingabe eines Absturzes ablegt.
SWIFT_BACKTRACE=enable=no
export SWIFT_BACKTRACE
exec "$bau/debug/Fallfuzz" -max_total_time="$sekunden" -timeout=10 -rss_limit_mb=2048 -max_len=8192 \
    -dict=Werkzeuge/fuzz/worte.dict -artifact_prefix="$funde/" -print_final_stats=1 \
    "$korpus" Tests/FallformatTests/Fuzzkorpus Beispiele
