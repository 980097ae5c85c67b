package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.run.Manifest.SubjectEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The newest version of a subject that some finished run asked. */
final class NewestSubject {

  private final World world;
  private final FinishedRuns runs;

  NewestSubject(World world, FinishedRuns runs) {
    this.world = world;
    this.runs = runs;
  }

  /**
   * Whose drift is looked for.
   *
   * @param wanted an id; empty for the only subject of the newest run
   * @throws InvalidInput when no run asked it, or when the newest run asked several
   */
  SubjectEntry of(String wanted) {
    if (runs.ids().isEmpty()) {
      throw InvalidInput.of(
          "drift.no-runs",
          Place.of(world.local().resolve("runs").toString()),
          "no finished run",
          "two runs of a subject at least",
          "assize run, and again some days later with --mode refresh; or assize import");
    }
    Set<String> known = new LinkedHashSet<>();
    for (String run : runs.ids()) {
      List<SubjectEntry> subjects = runs.subjects(run);
      for (SubjectEntry entry : subjects) {
        known.add(entry.id());
        if (entry.id().equals(wanted)) {
          return entry;
        }
      }
      if (wanted.isEmpty() && subjects.size() == 1) {
        return subjects.getFirst();
      }
      if (wanted.isEmpty() && !subjects.isEmpty()) {
        throw InvalidInput.of(
            "drift.which-subject",
            Place.of("--subject"),
            "the newest run asked " + subjects.size() + " subjects",
            "one of " + String.join(", ", known),
            "Name it: assize drift --subject " + subjects.getLast().id());
      }
    }
    throw InvalidInput.of(
        "drift.unknown-subject",
        Place.of("--subject"),
        "no run asked \"" + wanted + "\"",
        "a subject of a finished run",
        Suggestion.remedy(wanted, known));
  }
}
