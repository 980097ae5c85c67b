package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.check.CalledCheck;
import dev.assize.check.Checks;
import dev.assize.check.NamedCheck;
import dev.assize.judge.Judge;
import dev.assize.project.Project;
import dev.assize.project.ProviderSetup;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what a case asks for and the project cannot give. */
final class CaseNeeds {

  private final Checks checks;
  private final Project project;
  private final Map<String, Judge> judges;
  private final Set<Place> faulty;

  /**
   * @param judges those whose files could be read
   * @param faulty where something was told already: who expects what nobody could read does not
   *     expect nothing
   */
  CaseNeeds(Checks checks, Project project, Map<String, Judge> judges, Set<Place> faulty) {
    this.checks = checks;
    this.project = project;
    this.judges = judges;
    this.faulty = Set.copyOf(faulty);
  }

  Problems of(GoldenCase golden) {
    Problems problems = new Problems();
    List<NamedCheck> named = checks.of(golden, problems);
    boolean readable = !problems.hasErrors() && !faulty.contains(golden.place());
    named.forEach(each -> provider(golden, each, problems));
    if (!Checks.isAnythingDecidedBy(golden, named) && !isJudged(golden) && readable) {
      problems.error(
          "cases.expects-nothing",
          golden.place(),
          "case \"" + golden.id() + "\" has no fact, check, policy or criterion that decides",
          "something that a reply can fail",
          "Fill must_include, checks, policy or criteria.");
    }
    JudgeFiles.tellUnknown(golden, project.judges().keySet(), problems);
    return problems;
  }

  /** A judge that could not be read may look at any case. */
  private boolean isJudged(GoldenCase golden) {
    return !golden.expectation().criteria().isEmpty()
        || judges.size() < project.judges().size()
        || judges.values().stream().anyMatch(judge -> judge.asksAbout(golden));
  }

  private String remedy(CalledCheck called) {
    List<String> fitting =
        project.providers().entrySet().stream()
            .filter(provider -> provider.getValue().kind().equals(called.kind()))
            .map(Map.Entry::getKey)
            .toList();
    return fitting.isEmpty()
        ? "There is none of that kind: add one under providers."
        : Suggestion.remedy(called.provider(), fitting);
  }

  private void provider(GoldenCase golden, NamedCheck named, Problems problems) {
    if (named.examination() instanceof CalledCheck called) {
      ProviderSetup setup = project.providers().get(called.provider());
      if (setup == null || !setup.kind().equals(called.kind())) {
        problems.error(
            "check.unknown-provider",
            golden.place(),
            called.kind() + ": " + called.provider(),
            "a provider of kind " + called.kind() + " in " + Project.FILE,
            remedy(called));
      }
    }
  }
}
