#!/bin/sh
# Measures what this repository's own golden set costs: whole processes, from recorded replies.
#
#   bench/own-set.sh
#
# Prints a line each: what, wall s, CPU s, peak RSS MB. Quote the best of several runs on a quiet machine.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

measure() {
  label=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$@" >"$scratch/out" 2>"$scratch/err" || true
  awk -v label="$label" 'NF == 4 {
    printf "%-44s wall %6.2f s  CPU %6.2f s  RSS %4d MB\n", label, $1, $2 + $3, $4 / 1024 }' "$scratch/time"
}

. "$root/bench/started.sh"
for round in 1 2 3; do
  measure "assize --version (start alone)" ./assize --version
  measure "assize lint" ./assize lint
  measure "assize run --mode replay (500 x 2 versions)" ./assize run -q --mode replay
  measure "assize try withdrawal-days" ./assize try withdrawal-days
done
measure "mvn, the golden suite alone" mvn -o -q -Dfast toolchains:select-jdk-toolchain@default surefire:test@golden
du -ch cassettes/*.jsonl | awk 'END { print "cassettes: " $1 }'
