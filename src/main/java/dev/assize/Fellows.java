package dev.assize;

import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows how many candidates a run decides on: they share the error of a SHIP, also where one of
 * them is looked at alone.
 */
final class Fellows {

  private Fellows() {}

  /** The subjects of the candidate's run that are no baseline, and the candidate; 1 or more. */
  static int of(Side baseline, Side candidate) {
    Manifest manifest = candidate.journal().manifest();
    Set<String> fellows = new HashSet<>();
    manifest.subjects().stream().map(SubjectEntry::id).forEach(fellows::add);
    fellows.remove(manifest.facts().getOrDefault(Manifests.BASELINE, ""));
    if (baseline.journal().name().equals(candidate.journal().name())) {
      fellows.remove(baseline.subject().id());
    }
    fellows.add(candidate.subject().id());
    return fellows.size();
  }
}
