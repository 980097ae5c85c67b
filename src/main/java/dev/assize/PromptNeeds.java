package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.project.Project;
import dev.assize.project.ProviderSetup;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.PromptTemplate.Variable;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells where a prompt or an application would silently drop what a case brings along. */
final class PromptNeeds {

  private PromptNeeds() {}

  static void check(Project project, List<GoldenCase> cases, Problems problems) {
    for (PromptTemplate prompt : project.prompts().values()) {
      first(cases, PromptNeeds::hasContext)
          .ifPresent(golden -> need(prompt, Variable.CONTEXT, golden, "context", problems));
      first(cases, PromptNeeds::hasTurns)
          .ifPresent(golden -> need(prompt, Variable.TURNS, golden, "earlier turns", problems));
    }
    for (Subject subject : project.subjects()) {
      Optional.ofNullable(project.providers().get(subject.provider()))
          .filter(provider -> subject.framing() instanceof Framing.Bare)
          .ifPresent(provider -> bare(provider, cases, problems));
    }
  }

  private static void bare(ProviderSetup provider, List<GoldenCase> cases, Problems problems) {
    first(cases, PromptNeeds::hasContext)
        .ifPresent(golden -> reach(provider, "context", golden, problems));
    first(cases, PromptNeeds::hasTurns)
        .ifPresent(golden -> reach(provider, "turns", golden, problems));
  }

  private static Optional<GoldenCase> first(List<GoldenCase> cases, Predicate<GoldenCase> has) {
    return cases.stream().filter(has).findFirst();
  }

  private static boolean hasContext(GoldenCase golden) {
    return !golden.question().context().isEmpty();
  }

  private static boolean hasTurns(GoldenCase golden) {
    return !golden.question().turns().isEmpty();
  }

  private static void reach(
      ProviderSetup provider, String part, GoldenCase golden, Problems problems) {
    if (!provider.connection().variables().contains(part)) {
      problems.error(
          "config.part-never-sent",
          Place.of(Project.FILE),
          "provider "
              + provider.name()
              + " never sends {{"
              + part
              + "}}, but case "
              + golden.id()
              + " ("
              + golden.place()
              + ") has it",
          "a place for it in the provider's body",
          "Put {{" + part + "}} into the body of provider " + provider.name() + ".");
    }
  }

  private static void need(
      PromptTemplate prompt, Variable variable, GoldenCase golden, String what, Problems problems) {
    if (!prompt.variables().contains(variable)) {
      String name = "{{" + variable.name().toLowerCase(Locale.ROOT) + "}}";
      problems.error(
          "prompts.unused-variable",
          prompt.question(),
          name + " is not used, but case " + golden.id() + " (" + golden.place() + ") has " + what,
          "a place for it in the prompt",
          "Put " + name + " where the " + what + " should stand.");
    }
  }
}
