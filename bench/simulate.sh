#!/bin/sh
# Proves the gate's error rates: writes docs/simulations.md.
#
#   bench/simulate.sh [RUNS [SEED [ONLY]]]   20,000 runs of each experiment from seed 20261121 when not given
#
#   ONLY   writes no page, and prints the rows of error rates, of two looks and of judged floors whose names hold it
#
#   CORES  how many cores to use; 1 when not set. The page is the same, to the byte, with any number.
#
# Takes 20 to 30 minutes of one core. Tells on stderr what each experiment took.
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
"$jdk/bin/java" -XX:+UseSerialGC -XX:ActiveProcessorCount="${CORES:-1}" -cp "$library:$classes" \
  dev.assize.simulation.Simulations "$root/docs/simulations.md" "$@"
