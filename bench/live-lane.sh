#!/bin/sh
# Proves on a scratch clone that a change of one line is really asked, by the steps of .github/workflows/assize.yml.
#
#   bench/live-lane.sh
#
# Two changes, each decided by the golden gate on the cases tagged `live`: a line of a prompt, and a new golden query.
# Ends with 1 when a reply was missing, or when the changed version was not asked live. The decision itself may be any.
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

# Runs the workflow's gate for the prompts and looks at the evidence: live replies wanted at least.
gate() {
  code=0
  .ci/gate warn -C examples/prompt-versions --tag live --subject terse@smollm2 \
    --baseline ../../reports/baselines/prompt.jsonl || code=$?
  case $code in 0 | 3) ;; *) echo "live-lane: the gate ended with $code" >&2; exit 1 ;; esac
  report=$(find examples/prompt-versions/reports -mindepth 2 -name report.json | sort | tail -n 1)
  python3 - "$report" "$1" <<'PYTHON'
import json, sys
report, wanted = json.load(open(sys.argv[1], encoding="utf-8")), int(sys.argv[2])
for candidate in report["candidates"]:
    evidence = candidate["candidate"]["evidence"]
    print("live-lane:", evidence)
PYTHON
}
