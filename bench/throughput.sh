#!/bin/sh
# Measures a whole `assize run` against the bare calls: per case one subject call, one contains check and one
# call of a one-question judge, against a mock provider on loopback that takes 50 ms, 16 calls in flight.
#
#   bench/throughput.sh [--rubric] [CASES...]     500 and 5000 when none is named
#
# With --rubric the judge answers three questions in one call, with a quotation each, instead of one.
#
# Prints one line each: what, cases, wall s, CPU s, peak RSS MB, wall over the limit (calls x 0.05 / 16).
# The bare client (the same HTTP library, the same calls, nothing else) runs before and after, in the same sitting:
# quote ratios between the lines, not seconds.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
server=''
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

latency=50
slots=16
judge='question: Is the reply kind?
'
mark='exactly PASS or FAIL'
verdict='It is.
PASS'
if [ "${1:-}" = --rubric ]; then
  shift
  judge='kind: rubric
calls: one
criteria:
  - {name: answers, question: "Does the reply answer what was asked?"}
  - {name: polite, question: "Is the reply polite?"}
  - {name: brief, question: "Is the reply one sentence?"}
'
  mark='one JSON object'
  said='"rationale": "The customer learns how long it takes.", "quote": "within 30 days", "verdict": "YES"'
  verdict="{\"answers\": {$said}, \"polite\": {$said}, \"brief\": {$said}}"
fi
. "$root/bench/started.sh"
library="$root/target/launcher/$generation/lib/*"

# The newest JDK in the usual folders, unless JAVA_HOME names one.
jdk=${JAVA_HOME:-$(for j in /usr/lib/jvm/*/ /opt/*/; do
  [ -r "$j/release" ] && printf '%s %s\n' "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$j/release")" "${j%/}"
done | sort -n | tail -1 | cut -d' ' -f2)}
flags='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3 -Xmx128m'

"$jdk/bin/javac" -d "$work/classes" "$root/bench/mock-provider/MockProvider.java"
"$jdk/bin/javac" -cp "$library" -d "$work/classes" "$root/bench/bare-client/BareClient.java"

"$jdk/bin/java" -cp "$work/classes" MockProvider 0 "$latency" 'You can return it within 30 days.' "$mark" "$verdict" >"$work/mock.log" 2>&1 &
server=$!
until grep -q '[0-9]' "$work/mock.log" 2>/dev/null; do sleep 0.1; done
url=http://127.0.0.1:$(grep -o '[0-9][0-9]*' "$work/mock.log" | head -1)/v1

# Writes a project with $1 cases into $work/project-$1.
project() {
  folder=$work/project-$1
  mkdir -p "$folder/golden-queries" "$folder/prompts" "$folder/judges"
  cat >"$folder/assize.yaml" <<YAML
project: throughput
providers:
  mock: {kind: openai, url: "$url", concurrency: $slots}
models:
  mock: {provider: mock, model: mock-1, parameters: {temperature: 0, max_tokens: 96}}
prompts:
  p: prompts/p.md
subjects: {models: [mock], prompts: [p]}
judges: {kind: judges/kind.yaml}
replay: {mode: off}
YAML
  printf '# system\nYou answer questions about deliveries in one sentence.\n# user\n{{input}}\n' >"$folder/prompts/p.md"
  printf 'name: kind\nprovider: mock\nmodel: mock-judge\n%s' "$judge" >"$folder/judges/kind.yaml"
  awk -v n="$1" 'BEGIN {
    print "id,category,input,checks,criteria"
    for (i = 1; i <= n; i++)
      printf "case-%05d,c%d,\"Where is parcel number %d, which I sent on day %d of last month to street %d?\",contains: 30 days,kind\n", i, i % 10, i, i % 28 + 1, i * 7 % 997
  }' >"$folder/golden-queries/all.csv"
}

# Runs a command and prints its line: label, cases, calls, command...
measure() {
  label=$1 cases=$2 calls=$3
  shift 3
  code=0
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" 2>"$work/err" || code=$?
  # HOLD and INCONCLUSIVE are answers; anything else would be timed for what it did not do.
  case $code in 0 | 3 | 4) ;; *) echo "$label ended with exit code $code" >&2; cat "$work/err" >&2; exit 1 ;; esac
  awk -v label="$label" -v cases="$cases" -v limit="$(awk "BEGIN {print $calls * $latency / 1000 / $slots}")" '
    NF == 4 { printf "%-28s %6d cases  wall %7.2f s  CPU %6.2f s  RSS %4d MB", label, cases, $1, $2 + $3, $4 / 1024
      if (limit > 0) printf "  wall/limit %.3f", $1 / limit
      printf "\n" }' "$work/time"
}

[ $# -gt 0 ] || set -- 500 5000
for cases; do
  project "$cases"
  calls=$((cases * 2))
  cd "$work/project-$cases"
  measure bare-client "$cases" "$calls" "$jdk/bin/java" $flags -cp "$library:$work/classes" BareClient "$url/chat/completions" "$cases" 2 "$slots"
  measure 'assize run, cold' "$cases" "$calls" "$root/assize" run --quiet --fresh
  measure 'assize run, from the cache' "$cases" 0 "$root/assize" run --quiet
  measure 'assize report' "$cases" 0 "$root/assize" report
  measure bare-client "$cases" "$calls" "$jdk/bin/java" $flags -cp "$library:$work/classes" BareClient "$url/chat/completions" "$cases" 2 "$slots"
  find reports -name report.html -exec du -k {} + | sort -n | tail -1
done
