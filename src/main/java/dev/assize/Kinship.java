package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.judge.Judge;
import dev.assize.judge.Kin;
import dev.assize.judge.Sworn;
import dev.assize.project.Project;
import dev.assize.project.ProviderSetup;
import dev.assize.subject.Subject;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Tells judges that grade their own model, which is an error, and those that grade a model of their
 * own family, which is a warning. Whom a judge's file allows by name is neither.
 */
final class Kinship {

  private final Project project;
  private final JudgeFiles files;
  private final Problems problems;

  Kinship(Project project, JudgeFiles files, Problems problems) {
    this.project = project;
    this.files = files;
    this.problems = problems;
  }

  void inspect() {
    Map<String, Subject> models = new TreeMap<>();
    project
        .subjects()
        .forEach(
            subject -> models.putIfAbsent(subject.provider() + " " + subject.model(), subject));
    for (Judge judge : files.judges().values()) {
      for (Sworn sworn : judge.asked()) {
        models.values().forEach(subject -> inspect(judge, sworn, subject));
      }
    }
  }

  private void inspect(Judge judge, Sworn sworn, Subject subject) {
    if (sworn.kin().mayGrade().contains(subject.model())) {
      return;
    }
    Place place = files.place(sworn.name(), "model");
    if (isItself(sworn, subject)) {
      problems.error(
          "judge.grades-itself",
          place,
          "judge \""
              + judge.name()
              + "\" is "
              + sworn.model()
              + ", which it grades as "
              + subject.id(),
          "a judge of another model: models prefer what they wrote themselves",
          "Ask another model, or say may-grade: [" + sworn.model() + "].");
    } else if (isRelated(sworn, subject)) {
      problems.warning(
          "judge.same-family",
          place,
          "judge \""
              + judge.name()
              + "\" ("
              + sworn.model()
              + ") and subject "
              + subject.id()
              + " ("
              + subject.model()
              + ") are both of the family "
              + sworn.kin().family(),
          "a judge of another family: models prefer their relatives' texts",
          "Measure it on replies of both families, or say may-grade: [" + subject.model() + "].");
    }
  }

  /** The same model under the same roof, whatever the roof is called. */
  private boolean isItself(Sworn sworn, Subject subject) {
    return !subject.model().isEmpty()
        && subject.model().equals(sworn.model())
        && (subject.provider().equals(sworn.provider())
            || Objects.equals(address(subject.provider()), address(sworn.provider())));
  }

  private Object address(String provider) {
    ProviderSetup setup = project.providers().get(provider);
    return setup == null ? provider : setup.connection().identity();
  }

  private static boolean isRelated(Sworn sworn, Subject subject) {
    String family = sworn.kin().family();
    return !family.isEmpty() && family.equals(Kin.familyOf(subject.model()));
  }
}
