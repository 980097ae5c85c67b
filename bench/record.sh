#!/bin/sh
# Records replies of the real model into cassettes/.
#
#   bench/record.sh [OPTION...]          asks what is not recorded yet; options go to `assize run`
#   bench/record.sh --again [OPTION...]  records everything once more into a scratch folder and tells how
#                                        many replies are equal to the byte to those in cassettes/
#
#   PROCESSES  model processes, one thread each; 2 when not set
#   PORT       where the model is served; must be the one in assize.yaml; 8089 when not set
#
# Exits as `assize run` does: a decision to hold, or none, is no failure of the recording.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
processes=${PROCESSES:-2}
port=${PORT:-8089}
project=$root
again=no
server=''
scratch=''

stop() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  if [ -n "$scratch" ]; then rm -rf "$scratch"; fi
}
trap stop EXIT
trap 'exit 130' INT TERM

if [ "${1:-}" = --again ]; then
  shift
  again=yes
  scratch=$(mktemp -d)
  project=$scratch
  cp -R "$root/assize.yaml" "$root/prompts" "$root/golden-queries" "$scratch"
  if [ -d "$root/judges" ]; then cp -R "$root/judges" "$scratch"; fi
  mkdir "$scratch/cassettes"
fi

answers() { curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health"; }

if answers; then
  echo "record: something already answers on port $port; stop it, or set PORT and the url in assize.yaml" >&2
  exit 1
fi
sh "$root/bench/local-model/serve.sh" "$port" "$processes" &
server=$!
tries=0
until answers; do
  tries=$((tries + 1))
  if ! kill -0 "$server" 2>/dev/null || [ "$tries" -gt 600 ]; then
    echo "record: the model did not come up on port $port" >&2
    exit 1
  fi
  sleep 0.5
done

status=0
(cd "$project" && "$root/assize" run --mode record "$@") || status=$?

if [ "$again" = yes ]; then
  java -cp "$root/bench/local-model/target/classes:$root/bench/local-model/target/lib/*" \
    dev.assize.bench.localmodel.SameReplies "$root/cassettes" "$scratch/cassettes"
fi
exit "$status"
