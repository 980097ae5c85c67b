#!/bin/sh
# Proves error rates: the gate's in docs/simulations.md, those of drift in docs/simulations-drift.md, and those of decisions
# about cost in docs/simulations-economics.md.
#
#   bench/simulate.sh [RUNS [SEED [ONLY]]]   20,000 runs of each experiment from seed 20261121 when not given
#
#   bench/simulate.sh drift [RUNS [SEED]]    200 histories of each experiment on drift, and the page of these alone
#
#   bench/simulate.sh economics [RUNS [SEED]]
#                                            1,000 runs of each experiment on cost, and the page of these alone
#   bench/simulate.sh economics-speed        tells how long 20,000 cases of 4 subjects take, and writes nothing
#
#   ONLY   writes no page, and prints the rows of error rates, of two looks and of judged floors whose names hold it
#
#   CORES  how many cores to use; 1 when not set. The page is the same, to the byte, with any number.
#
# The gate takes 20 to 30 minutes of one core, drift about five, cost ten. Tells on stderr what each experiment took.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
trap 'exit 130' INT TERM

"$root/assize" --version >/dev/null
read -r generation <"$root/target/launcher/current"
library="$root/target/launcher/$generation/lib/*"

# The newest JDK in the usual folders, unless JAVA_HOME names one.
jdk=${JAVA_HOME:-$(for j in /usr/lib/jvm/*/ /opt/*/; do
  [ -r "$j/release" ] && printf '%s %s\n' "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$j/release")" "${j%/}"
done | sort -n | tail -1 | cut -d' ' -f2)}

find "$root/src/test/java/dev/assize/simulation" -name '*.java' ! -name '*Test.java' >"$classes/sources"
"$jdk/bin/javac" -cp "$library" -d "$classes" "@$classes/sources"

what=Simulations page=simulations.md
case ${1:-} in
drift) what=DriftSimulations page=simulations-drift.md ;;
economics) what=EconomicsSimulations page=simulations-economics.md ;;
economics-speed) what=EconomicsSpeed page= ;;
esac
[ "$what" = Simulations ] || shift
[ -z "$page" ] || set -- "$root/docs/$page" "$@"
"$jdk/bin/java" -XX:+UseSerialGC -XX:ActiveProcessorCount="${CORES:-1}" -cp "$library:$classes" \
  "dev.assize.simulation.$what" "$@"
