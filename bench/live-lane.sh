#!/bin/sh
# Proves in a scratch clone that a small change is really asked: the model is served, a line is changed, and the golden
# gate of the prompt runs as .github/workflows/assize.yml says, on the cases tagged `live`.
#
#   bench/live-lane.sh
#
# First a line of the candidate's prompt is changed, then a golden query is added; at last the model is asked as a judge that
# may answer nothing but what a schema, or a grammar, offers. Ends with 1 when a case was not answered, when the replies are
# not the model's of today, or when a judge's answer cannot be read. The decision itself may be any.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
scratch=$(mktemp -d)
server=''
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi; rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

sh "$root/bench/local-model/serve.sh" 8089 2 &
server=$!
git clone --quiet --local "$root" "$scratch/clone"
cd "$scratch/clone"
./assize --version
tries=0
until curl --silent --fail --output /dev/null http://127.0.0.1:8089/health; do
  tries=$((tries + 1))
  if ! kill -0 "$server" 2>/dev/null || [ "$tries" -gt 300 ]; then
    echo "live-lane: the model did not come up" >&2
    exit 1
  fi
  sleep 1
done

project=examples/prompt-versions
step=$(sed -n '/Golden gate of the prompt/,/run:/s/^ *run: //p' .github/workflows/assize.yml)
[ -n "$step" ] || { echo "live-lane: the workflow has no step for the prompt" >&2; exit 1; }

# Runs the workflow's step and looks at the evidence: $1 cases on both sides, none missing, $2 replies live.
gate() {
  code=0
  ON_INCONCLUSIVE=warn sh -c "$step" || code=$?
  case $code in 0 | 3) ;; *) echo "live-lane: the gate ended with $code" >&2; exit 1 ;; esac
  report=$(find "$project/reports" -mindepth 2 -name report.json | sort | tail -n 1)
  python3 - "$report" "$1" "$2" <<'PYTHON'
import json, sys
report, cases, live = json.load(open(sys.argv[1], encoding="utf-8")), int(sys.argv[2]), int(sys.argv[3])
for each in report["candidates"]:
    for side in each["candidate"], each["against"]["baseline"]:
        counts = side["passRate"]["counts"]
        print("live-lane:", side["subject"], counts, side["replies"])
        if sum(counts.values()) != cases or counts["errored"] or counts["unscored"]:
            sys.exit("live-lane: there are cases without an answer")
    if each["candidate"]["cassetteMisses"] or each["candidate"]["replies"]["live"] < live:
        sys.exit("live-lane: the changed version was not asked live")
    print("live-lane:", each["answer"], "-", each["sentence"])
PYTHON
}

cases=$(cat golden-queries/*.csv | grep -cE '[ ;,]live(;|,)')
echo "live-lane: one line of the candidate's prompt is changed; $cases cases"
sed -i '0,/Answer briefly/s//Answer in one short sentence/' prompts/support-trimmed.md
git diff --stat
gate "$cases" "$cases"

echo "live-lane: one golden query is added"
printf '%s\n' 'live-lane-chat,question,easy; live,"Until when may I write to you in the app tonight?",@knowledge/contact-and-hours.md#chat,"The chat is open until 10 p.m.",10 p.m.,,max-words: 10,,,answers,rosa.lindqvist,2026-11-22,2026-11-22,2027-11-22,' >>golden-queries/questions.csv
gate "$((cases + 1))" 1

# Asks the model about three labelled replies, held to a form: $1 schema or grammar.
judge() {
  cat >"judges/polite-$1.yaml" <<YAML
name: polite-$1
kind: label
provider: local
model: smollm2-135m-instruct-q4_1
question: Is the reply polite?
labels: [polite, rude]
pass: [polite]
output: $1
parameters: {temperature: 0, max_tokens: 24}
YAML
  sed -i "s|^judges:|judges:\n  polite-$1: judges/polite-$1.yaml|" assize.yaml
  sed -n '1p;2p;6p;10p' judges/right.labels.csv >"judges/polite-$1.labels.csv"
  ./assize calibrate "polite-$1" --criterion right --mode off --probes 0 --misses 0 >"$scratch/sheet"
  grep -E 'without a verdict|asked with' "$scratch/sheet" | sed "s/^/live-lane: $1:/"
  grep -qE 'without a verdict: 0 unparsed, 0 errored, 0 unscored' "$scratch/sheet" &&
    grep -qE 'asked with ([0-9]+) calls \(\1 live\)' "$scratch/sheet" ||
    { cat "$scratch/sheet" >&2; echo "live-lane: the judge's answers cannot be read" >&2; exit 1; }
}

echo "live-lane: a judge is held to a form"
judge schema
judge grammar
