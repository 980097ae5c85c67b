package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in which fields two manifests differ, so that a refused resume is no riddle. */
public final class ManifestDifference {

  private ManifestDifference() {}

  /** The names of the differing fields; of those only that enter the manifest's digest. */
  public static List<String> between(Manifest one, Manifest other) {
    List<String> fields = new ArrayList<>();
    note(fields, "project", one.project(), other.project());
    noteAll(fields, "subjects.", subjects(one), subjects(other));
    noteAll(fields, "digests.", one.digests(), other.digests());
    note(fields, "trials", one.trials(), other.trials());
    note(fields, "seed", one.seed(), other.seed());
    note(fields, "coverage", one.coverage(), other.coverage());
    return fields;
  }

  private static Map<String, Digest> subjects(Manifest manifest) {
    return manifest.subjects().stream()
        .collect(Collectors.toMap(SubjectEntry::id, SubjectEntry::digest, (a, b) -> a));
  }

  private static void noteAll(
      List<String> fields, String prefix, Map<String, Digest> one, Map<String, Digest> other) {
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    for (String name : names) {
      note(fields, prefix + name, text(one, name), text(other, name));
    }
  }

  private static String text(Map<String, Digest> digests, String name) {
    Digest digest = digests.get(name);
    return digest == null ? "" : digest.hex();
  }

  private static void note(List<String> fields, String name, Object one, Object other) {
    if (!one.equals(other)) {
      fields.add(name);
    }
  }
}
