#!/bin/sh
# Serves the assistant on the loopback interface: serve.sh [VERSION [PORT]], until it is stopped.
# serve.sh VERSION version prints the version and its digest.
set -eu

here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
version=${1:-v1}
port=${2:-8090}
knowledge=${KNOWLEDGE:-$here/../../golden-queries/knowledge}

is_21() { [ -x "$1/bin/java" ] && [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || echo 0)" -ge 21 ] 2>/dev/null; }

jdk=''
for folder in "${ASSIZE_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$folder" ] && is_21 "$folder"; then
    jdk=$folder
    break
  fi
done
[ -n "$jdk" ] || { echo "serve: no JDK 21 or newer was found; set JAVA_HOME" >&2; exit 2; }

if [ ! -d "$here/target/lib" ] ||
  [ -n "$(find "$here/pom.xml" "$here/src/main" -newer "$here/target/lib" -print | head -n 1)" ]; then
  mvn --batch-mode --quiet --file "$here/pom.xml" process-classes >&2
  touch "$here/target/lib"
fi
[ "$port" = version ] || set -- "$port"
[ "$port" != version ] || set --
exec "$jdk/bin/java" -Xmx128m -XX:+UseSerialGC -cp "$here/target/classes:$here/target/lib/*" \
  wrenmoor.assistant.server.Main "$here" "$knowledge" "$version" "$@"
