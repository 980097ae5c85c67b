#!/bin/sh
# Measures what it costs to import replies that were produced elsewhere: whole processes, half of the replies of a subject
# `old` and half of a subject `new`, three in a hundred of which lack the fact that their case asks for.
#
#   bench/import.sh [CASES...]     10000 cases, which are 20000 rows, when none is named
#
# Prints a line each: what, rows, wall s, CPU s, peak RSS MB. Either way the run is decided on and kept in the history; with
# a baseline its subjects are compared. Quote the best of several runs on a quiet machine.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

. "$root/bench/started.sh"

# Writes cases.csv of $1 cases, and replies.jsonl of two subjects.
write() {
  awk -v n="$1" 'BEGIN {
    print "id,category,input,must_include,checks"
    for (i = 1; i <= n; i++)
      printf "case-%05d,c%d,\"Where is parcel number %d, which I sent on day %d of last month to street %d?\",parcel %d,max-words: 60\n", i, i % 10, i, i % 28 + 1, i * 7 % 997, i
  }' >cases.csv
  awk -v n="$1" 'BEGIN {
    for (i = 1; i <= n; i++) {
      row("old", i, i % 33 == 0)
      row("new", i, i % 35 == 0)
    }
  }
  function row(subject, i, lacks) {
    printf "{\"case\":\"case-%05d\",\"subject\":\"%s\",\"response\":\"%s, it left the depot of region %d on day %d and is on its way to you.\"}\n", i, subject,
      lacks ? "Thank you for asking" : "We looked for parcel " i, i % 31, i % 28 + 1
  }' >replies.jsonl
}

# measure LABEL ROWS ARGUMENTS...: prints the line of one import into an empty project.
measure() {
  label=$1 rows=$2
  shift 2
  rm -rf .assize
  /usr/bin/time -f '%e %U %S %M' -o time "$root/assize" import --golden cases.csv --responses replies.jsonl "$@" >out 2>err ||
    { echo "$label failed" >&2; head -n 3 err >&2; exit 1; }
  awk -v label="$label" -v rows="$rows" '{
    printf "%-26s %6d rows  wall %6.2f s  CPU %6.2f s  RSS %4d MB\n", label, rows, $1, $2 + $3, $4 / 1024 }' time
}

[ $# -gt 0 ] || set -- 10000
cd "$work"
for cases; do
  write "$cases"
  for round in 1 2 3; do
    measure 'import' $((cases * 2))
    measure 'import --baseline old' $((cases * 2)) --baseline old
  done
done
