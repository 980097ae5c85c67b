package dev.assize;

import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.check.CalledCheck;
import dev.assize.check.Checks;
import dev.assize.check.NamedCheck;
import dev.assize.project.Project;
import dev.assize.project.ProviderSetup;
import dev.assize.verdict.Criterion.Bearing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what a case asks for and the project cannot give. */
final class CaseNeeds {

  private final Checks checks;
  private final Map<String, ProviderSetup> providers;

  CaseNeeds(Checks checks, Map<String, ProviderSetup> providers) {
    this.checks = checks;
    this.providers = providers;
  }

  Problems of(GoldenCase golden, Set<String> judges) {
    Problems problems = new Problems();
    List<NamedCheck> named = checks.of(golden, problems);
    boolean readable = !problems.hasErrors();
    named.forEach(each -> provider(golden, each, problems));
    if (named.stream().noneMatch(CaseNeeds::decides)
        && golden.expectation().criteria().isEmpty()
        && readable) {
      problems.error(
          "cases.expects-nothing",
          golden.place(),
          "case \"" + golden.id() + "\" has no fact, check, policy or criterion that decides",
          "something that a reply can fail",
          "Fill must_include, checks, policy or criteria.");
    }
    JudgeFiles.tellUnknown(golden, judges, problems);
    return problems;
  }

  private static boolean decides(NamedCheck check) {
    return check.criterion().bearing() == Bearing.MUST;
  }

  private void provider(GoldenCase golden, NamedCheck named, Problems problems) {
    if (named.examination() instanceof CalledCheck called) {
      ProviderSetup setup = providers.get(called.provider());
      if (setup == null || !setup.kind().equals(called.kind())) {
        problems.error(
            "check.unknown-provider",
            golden.place(),
            called.kind() + ": " + called.provider(),
            "a provider of kind " + called.kind() + " in " + Project.FILE,
            Suggestion.remedy(called.provider(), providers.keySet()));
      }
    }
  }
}
