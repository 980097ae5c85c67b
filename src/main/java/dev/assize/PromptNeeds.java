package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.PromptTemplate.Variable;
import java.util.Collection;
import java.util.List;

/** Tells where a prompt would silently drop what a case brings along. */
final class PromptNeeds {

  private PromptNeeds() {}

  static void check(Collection<PromptTemplate> prompts, List<GoldenCase> cases, Problems problems) {
    for (PromptTemplate prompt : prompts) {
      cases.stream()
          .filter(golden -> !golden.question().context().isEmpty())
          .findFirst()
          .ifPresent(golden -> need(prompt, Variable.CONTEXT, golden, "context", problems));
      cases.stream()
          .filter(golden -> !golden.question().turns().isEmpty())
          .findFirst()
          .ifPresent(golden -> need(prompt, Variable.TURNS, golden, "earlier turns", problems));
    }
  }

  private static void need(
      PromptTemplate prompt, Variable variable, GoldenCase golden, String what, Problems problems) {
    if (!prompt.variables().contains(variable)) {
      String name = "{{" + variable.name().toLowerCase(java.util.Locale.ROOT) + "}}";
      problems.error(
          "prompts.unused-variable",
          Place.of(prompt.file()),
          name + " is not used, but case " + golden.id() + " (" + golden.place() + ") has " + what,
          "a place for it in the prompt",
          "Put " + name + " where the " + what + " should stand.");
    }
  }
}
