package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Caching;
import dev.assize.subject.Subject.Framing;
import java.util.List;

/** Chooses subjects of a project's matrix. */
final class Subjects {

  private Subjects() {}

  /** Those named, or all; a name that is no subject is told. */
  static List<Subject> chosen(Docket docket, List<String> wanted, Problems problems) {
    List<Subject> all = docket.project().subjects();
    List<String> ids = all.stream().map(Subject::id).toList();
    for (String name : wanted) {
      if (!ids.contains(name)) {
        problems.error(
            "run.unknown-subject",
            Place.of("--subject"),
            "no subject \"" + name + "\"",
            "a subject of the matrix in assize.yaml",
            Suggestion.remedy(name, ids));
      }
    }
    return all.stream()
        .filter(subject -> wanted.isEmpty() || wanted.contains(subject.id()))
        .toList();
  }

  /**
   * The version of a stored run: as the project still has it, or with nothing but what the run
   * knows of it, which cannot be asked.
   */
  static Subject stored(Docket docket, SubjectEntry entry) {
    return docket.project().subjects().stream()
        .filter(each -> each.id().equals(entry.id()) && each.digest().equals(entry.digest()))
        .findFirst()
        .orElseGet(
            () ->
                new Subject(
                    entry.id(),
                    entry.provider(),
                    entry.model(),
                    JsonObject.EMPTY,
                    entry.version(),
                    JsonObject.EMPTY,
                    new Framing.Bare(),
                    Caching.VERSION_UNDECLARED,
                    entry.digest()));
  }
}
