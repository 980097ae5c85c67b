#!/bin/sh
# Fills a history by a seed with runs of two subjects each, and measures it: within one process, and as whole processes.
#
#   bench/history.sh [RUNS] [CASES]     1000 runs of 500 cases when nothing is named
#
# Prints one line each. Needs the test classes of the fast loop (.ci/quick).
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

fast=$root/target/fast
[ -f "$fast/class-path" ] || { echo "no $fast/class-path: run .ci/quick first" >&2; exit 2; }
mkdir "$work/shop"

# The newest JDK in the usual folders, unless JAVA_HOME names one.
jdk=${JAVA_HOME:-$(for j in /usr/lib/jvm/*/ /opt/*/; do
  [ -r "$j/release" ] && printf '%s %s\n' "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$j/release")" "${j%/}"
done | sort -n | tail -1 | cut -d' ' -f2)}
"$jdk/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -cp "$fast/test-classes:$fast/classes:$(cat "$fast/class-path")" \
  dev.assize.history.FillHistory "$work/shop" "${1:-1000}" "${2:-500}"

# A folder without assize.yaml is a project of the folder's name.
"$root/assize" -C "$work/shop" history --limit 1 >/dev/null
. "$root/bench/started.sh"

# measure WHAT ARGUMENTS...: the median wall time of five whole processes.
measure() {
  what=$1
  shift
  for _ in 1 2 3 4 5; do
    { command time -f '%e %U %S' "$root/assize" -C "$work/shop" "$@" >/dev/null; } 2>&1 | tail -n 1
  done | sort -n | awk -v what="$what" 'NR == 3 { printf "%-50s %8.3f   CPU %.3f\n", what, $1, $2 + $3 }'
}
measure "seconds: assize --version" --version
measure "seconds: assize history --limit 1000" history --limit 1000
measure "seconds: assize history case-0007" history case-0007
measure "seconds: assize drift, all runs of a subject" drift --subject new@m
