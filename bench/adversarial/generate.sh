#!/bin/sh
# Measures adversarial cases as whole processes: 10,000 of this repository's golden set, then 10,000 and 100,000 of 5,000
# golden queries that are made by a seed; and how long their oracles take to decide 10,000 replies.
#
#   bench/adversarial/generate.sh [ROUNDS]
#
# Prints a line each: what, wall s, CPU s, peak RSS MB. Quote the best of several rounds on a quiet machine. The first run
# of a fresh build makes the archive of classes in the background; this script waits for it.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
rounds=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

mkdir "$work/golden-queries"
awk -v n=5000 -v seed=1 -f "$root/bench/adversarial/goldens.awk" >"$work/golden-queries/made.csv"
printf '# user\n{{context}}\n{{input}}\n' >"$work/prompt.md"
cat >"$work/assize.yaml" <<'END'
project: made
providers: {local: {kind: openai, url: "http://127.0.0.1:9/v1"}}
models: {small: {provider: local, model: small}}
prompts: {plain: prompt.md}
subjects: {models: [small], prompts: [plain]}
END

# Runs a command and prints its line: label, command...
measure() {
  label=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  awk -v label="$label" 'NF == 4 { printf "%-44s wall %6.2f s  CPU %6.2f s  RSS %4d MB\n", label, $1, $2 + $3, $4 / 1024 }' "$work/time"
}

generate() {
  measure "$1" "$root/assize" -C "$2" adversarial generate --tier "$3" --out "$4"
}

"$root/assize" --version >/dev/null
while [ -n "$(find "$root/target/launcher" -name '*.lock' -print 2>/dev/null)" ]; do sleep 1; done

for round in $(seq "$rounds"); do
  generate '10,000 of the golden set' "$root" 10000 "$work/own.jsonl"
  generate '10,000 of 5,000 golden queries' "$work" 10000 made.jsonl
  generate '100,000 of 5,000 golden queries' "$work" 100000 many.jsonl
done

cd "$root"
.ci/quick
java=$(ls -d "${JAVA_HOME:-/nowhere}"/bin/java /usr/lib/jvm/*/bin/java /opt/*/bin/java 2>/dev/null | while read -r each; do
  "$each" -version 2>&1 | grep -qE '"(2[1-9]|[3-9][0-9])' && echo "$each"
done | head -1)
"$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "target/fast/classes:$(cat target/fast/class-path)" \
  bench/adversarial/OracleBench.java "$work" made.jsonl "$rounds"
