#!/bin/sh
# Serves the model on the loopback interface: serve.sh [PORT [PROCESSES]], until it is stopped.
set -eu

here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
port=${1:-8089}
processes=${2:-2}

model=$("$here/fetch.sh")
if [ ! -d "$here/target/lib" ] ||
  [ -n "$(find "$here/pom.xml" "$here/src" -newer "$here/target/lib" -print | head -n 1)" ]; then
  mvn --batch-mode --quiet --file "$here/pom.xml" process-classes >&2
  touch "$here/target/lib"
fi
exec java -Xmx64m -XX:+UseSerialGC -cp "$here/target/classes:$here/target/lib/*" \
  dev.assize.bench.localmodel.LocalModelServer "$model" "$port" "$processes"
