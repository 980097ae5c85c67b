#!/bin/sh
# Measures the page as its reader meets it, and the whole process that makes it from a report.json.
#
#   bench/report/page.sh [CASES...]     500, 5000 and 20000 when none is given
#
# Needs chromium and node on the path. Quote the best of several runs on a quiet machine.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
cd "$root"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
[ $# -gt 0 ] || set -- 500 5000 20000

.ci/quick
java=$(ls -d "${JAVA_HOME:-/nowhere}"/bin/java /usr/lib/jvm/*/bin/java /opt/*/bin/java 2>/dev/null | while read -r each; do
  "$each" -version 2>&1 | grep -qE '"(2[1-9]|[3-9][0-9])' && echo "$each"
done | head -1)
"$java" -cp "target/fast/test-classes:target/fast/classes:$(cat target/fast/class-path)" \
  bench/report/PageBench.java "$scratch" "$@"

./assize --version >/dev/null
# It ends with the exit code of the decision.
for cases; do
  for round in 1 2 3; do
    /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" \
      ./assize report "$scratch/$cases/report.json" --out "$scratch/again" >/dev/null || true
    awk -v cases="$cases" 'NF == 4 {
      printf "%s cases, report.json to report.html, whole process: wall %.2f s  CPU %.2f s  RSS %d MB\n",
        cases, $1, $2 + $3, $4 / 1024 }' "$scratch/time"
  done
  cmp "$scratch/$cases/report.html" "$scratch/again/report.html"
done
