package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.judge.Judge;
import dev.assize.judge.Kin;
import dev.assize.judge.Sworn;
import dev.assize.project.Project;
import dev.assize.project.ProviderSetup;
import dev.assize.subject.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells judges that grade their own model, which is an error, and those that grade a model of their
 * own family, which is a warning. Whom a judge's file allows by name is neither.
 */
record Kinship(Project project, List<Grader> graders) {

  Kinship {
    graders = List.copyOf(graders);
  }

  /**
   * A judge and a model that it asks, by itself or through others.
   *
   * @param place where the model is named
   */
  record Grader(Judge judge, Sworn sworn, Place place) {

    private boolean mayGrade(String model) {
      return sworn.kin().mayGrade().contains(model);
    }

    private boolean isRelated(String model) {
      String family = sworn.kin().family();
      return !family.isEmpty() && family.equals(Kin.familyOf(model));
    }
  }

  static Kinship of(Project project, JudgeFiles files) {
    List<Grader> graders = new ArrayList<>();
    for (Judge judge : files.judges().values()) {
      for (Sworn sworn : judge.asked()) {
        graders.add(new Grader(judge, sworn, files.place(sworn.name(), "model")));
      }
    }
    return new Kinship(project, graders);
  }

  /** The same among some of the judges. */
  Kinship among(Predicate<Judge> some) {
    return new Kinship(
        project, graders.stream().filter(grader -> some.test(grader.judge())).toList());
  }

  /** What is to be told of them and these subjects, each model of which counts once. */
  void tell(Collection<Subject> subjects, Problems problems) {
    Map<String, Subject> models = new TreeMap<>();
    subjects.forEach(
        subject -> models.putIfAbsent(subject.provider() + " " + subject.model(), subject));
    for (Grader grader : graders) {
      models.values().forEach(subject -> tell(grader, subject, problems));
    }
  }

  /** Who of them is of a subject's model's family: {@code tone (gpt-4o), kind (gpt-4.1)}. */
  String relatives(String model) {
    return graders.stream()
        .filter(grader -> !grader.mayGrade(model) && grader.isRelated(model))
        .map(grader -> grader.sworn().name() + " (" + grader.sworn().model() + ")")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void tell(Grader grader, Subject subject, Problems problems) {
    Judge judge = grader.judge();
    Sworn sworn = grader.sworn();
    if (grader.mayGrade(subject.model())) {
      return;
    }
    if (isItself(sworn, subject)) {
      problems.error(
          "judge.grades-itself",
          grader.place(),
          "judge \""
              + judge.name()
              + "\" is "
              + sworn.model()
              + ", which it grades as "
              + subject.id(),
          "a judge of another model: models prefer what they wrote themselves",
          "Ask another model, or say may-grade: [" + sworn.model() + "].");
    } else if (grader.isRelated(subject.model())) {
      problems.warning(
          "judge.same-family",
          grader.place(),
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
}
