# Sourced by the benchmarks beside it, which set $root. Builds the program where it changed, and waits for the archive of
# classes that its first start makes in the background: else that would be measured, too. Sets $generation, the build's name.

"$root/assize" --version >/dev/null
read -r generation <"$root/target/launcher/current"
for _ in $(seq 300); do
  ls "$root/target/launcher/$generation/cds" 2>/dev/null | grep -q '\.\(aot\|jsa\)$' && break
  sleep 1
done
