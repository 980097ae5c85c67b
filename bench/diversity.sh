#!/bin/sh
# Measures `assize diversity` as whole processes on texts of 5 to 18 words, a few of them common and most rare.
#
#   bench/diversity.sh
#
# Prints one line each: what, wall s, CPU s, peak RSS MB. The first run of a fresh build makes the archive of classes in
# the background; this script waits for it.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# Writes $1 texts of seed $2, each with one of 33 cells in 7 groups; $3 copies of each text under a fixed frame.
texts() {
  awk -v n="$1" -v seed="$2" -v copies="$3" 'BEGIN {
    srand(seed)
    print "text,cell,group"
    for (i = 0; i < n / copies; i++) {
      text = ""
      for (k = 5 + int(rand() * 14); k > 0; k--) text = text " w" int(exp(rand() * log(9000))) * 7919 % 46649
      for (c = 0; c < copies; c++) {
        cell = int(rand() * 33)
        frame = (copies > 1) ? "You are a pirate and answer in the voice of a pirate whatever may come. " : ""
        printf "%s%s,m%d,f%d\n", frame, substr(text, 2), cell, cell / 5
      }
    }
  }'
}

# Runs `assize diversity` and prints its line: label, arguments...
measure() {
  label=$1
  shift
  code=0
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$root/assize" diversity "$@" >"$work/out" 2>"$work/err" || code=$?
  case $code in 0 | 3) ;; *) echo "$label ended with exit code $code" >&2; cat "$work/err" >&2; exit 1 ;; esac
  awk -v label="$label" 'NF == 4 { printf "%-44s wall %6.2f s  CPU %6.2f s  RSS %4d MB\n", label, $1, $2 + $3, $4 / 1024 }' "$work/time"
}

texts 3000 1 1 >"$work/set.csv"
texts 3000 2 1 >"$work/reference.csv"
texts 10000 3 1 >"$work/large.csv"
texts 10000 4 20 >"$work/framed.csv"
"$root/assize" --version >/dev/null
while [ -n "$(find "$root/target/launcher" -name '*.lock' -print 2>/dev/null)" ]; do sleep 1; done

measure '3,000 texts' "$work/set.csv"
measure '3,000 texts against 3,000' "$work/set.csv" --reference "$work/reference.csv"
measure '10,000 texts with composite Vendi' "$work/large.csv" --cell cell --group group
measure '10,000 framed copies with composite Vendi' "$work/framed.csv" --cell cell --group group
