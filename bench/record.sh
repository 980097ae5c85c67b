#!/bin/sh
# Records replies into the cassettes of a project: of the two assistants in assize.yaml, or of another project here.
#
#   bench/record.sh [OPTION...]          asks what is not recorded yet; options go to `assize run`
#   bench/record.sh --again [OPTION...]  records everything once more into a scratch folder and tells how
#                                        many replies are equal to the byte to those recorded before
#
#   bench/record.sh -C examples/prompt-versions     four prompts of the bare model
#   bench/record.sh -C examples/adversarial --adversarial ../../golden-queries/adversarial/tier-200.jsonl
#                                                   two of them before adversarial cases
#   bench/record.sh -C examples/repeated-trials     three warm trials of both assistants
#   bench/record.sh -C examples/tiers               the assistant without a model
#   bench/record.sh -C examples/citations           the bare model and the assistant without a model, both citing
#
#   PROCESSES     model processes, one thread each; 2 when not set
#   PROMPT_CACHE  on: what two prompts begin with alike is read once; pays where one prompt is asked after the other
#                 (--subject), and gave the same bytes for all of 83 replies
#
# Stopped half way it goes on where it was. Exits as `assize run` does: a decision to hold, or none, is no failure of
# the recording.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
processes=${PROCESSES:-2}
project=$root
again=no
servers=''
scratch=''

stop() {
  for server in $servers; do
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  done
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
  mkdir -p "$scratch/examples/assistant" "$scratch/reports"
  cp -R "$root/examples/assistant/versions" "$scratch/examples/assistant"
  cp -R "$root/reports/baselines" "$scratch/reports"
  for folder in adversarial citations prompt-versions repeated-trials tiers; do
    mkdir -p "$scratch/examples/$folder"
    cp "$root/examples/$folder/assize.yaml" "$scratch/examples/$folder"
  done
  cp "$root/examples/citations/cases.jsonl" "$root/examples/citations/citing.md" "$scratch/examples/citations"
fi

answers() { curl --silent --fail --output /dev/null "http://127.0.0.1:$1"; }

# Starts a server: the address that answers when it is up, then the command.
serve() {
  address=$1
  shift
  if answers "$address"; then
    echo "record: something already answers at 127.0.0.1:$address; stop it first" >&2
    exit 1
  fi
  "$@" &
  server=$!
  servers="$server $servers"
  tries=0
  until answers "$address"; do
    tries=$((tries + 1))
    if ! kill -0 "$server" 2>/dev/null || [ "$tries" -gt 600 ]; then
      echo "record: $* did not come up" >&2
      exit 1
    fi
    sleep 0.5
  done
}

serve 8089/health sh "$root/bench/local-model/serve.sh" 8089 "$processes"
serve 8090/version sh "$root/examples/assistant/serve.sh" v1 8090
serve 8091/version sh "$root/examples/assistant/serve.sh" v2 8091
serve 8092/version sh "$root/examples/assistant/serve.sh" extract 8092
serve 8093/version sh "$root/examples/assistant/serve.sh" cite 8093

status=0
(cd "$project" && "$root/assize" run --mode record "$@") || status=$?

if [ "$again" = yes ]; then
  (cd "$scratch" && find . -type d -name cassettes) | while read -r folder; do
    java -cp "$root/bench/local-model/target/classes:$root/bench/local-model/target/lib/*" \
      dev.assize.bench.localmodel.SameReplies "$root/$folder" "$scratch/$folder"
  done
fi
exit "$status"
