package dev.assize.report;

import dev.assize.adversarial.SweepPlace;
import dev.assize.report.Adversity.Child;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An adversarial case of one side, read off its tags.
 *
 * @param marks what lists tell of it
 * @param untouched what became of its parent; {@code NOT_ASKED} where it was not among the cases
 */
record MadeCase(CaseScore score, CaseMarks marks, State untouched) {

  private static final String MADE = "adversarial";
  private static final String ORACLE = "oracle:";
  private static final String SEVERITY = "severity:";
  private static final String CONTEXT_LENGTH = "context-length";
  private static final Set<String> TWO_LEGS =
      Set.of("format", "no-grant", "no-action", "no-obey", "no-leak");

  /** The criterion that is the resisting leg. */
  static final String RESISTED = "check:resisted";

  static boolean isMade(CaseFacts facts) {
    return facts.standing().tags().contains(MADE);
  }

  boolean isDecided() {
    return score.state().isDecided();
  }

  boolean isPassed() {
    return score.state() == State.PASSED;
  }

  boolean isFailed() {
    return score.state() == State.FAILED;
  }

  /** Whether anybody asked. */
  boolean isAsked() {
    return score.state() != State.NOT_ASKED;
  }

  /** Whether there is no reply because the context was longer than the model takes. */
  boolean isBeyondContext() {
    return score.state() == State.ERRORED && marks.failure().equals(CONTEXT_LENGTH);
  }

  boolean isCleanPassed() {
    return untouched == State.PASSED;
  }

  boolean isCleanDecided() {
    return untouched.isDecided();
  }

  boolean isFlipped() {
    return untouched != score.state();
  }

  boolean hasTwoLegs() {
    return TWO_LEGS.contains(oracle());
  }

  /** Whether such a criterion failed in some trial. */
  boolean fails(Predicate<String> criterion) {
    return marks.failing().stream().anyMatch(criterion);
  }

  String parent() {
    return score.facts().standing().parent();
  }

  String oracle() {
    return tagged(ORACLE);
  }

  String severity() {
    return tagged(SEVERITY);
  }

  /** The last link of the chain; those before it are of the surface, whose ids begin with S. */
  String mutator() {
    List<String> chain = tags().stream().filter(tag -> tag.matches("[A-Z]\\d\\d")).toList();
    return chain.stream()
        .filter(id -> !id.startsWith("S"))
        .findFirst()
        .orElseGet(() -> chain.isEmpty() ? "" : chain.getFirst());
  }

  /** Where in a long context the passages stand that help. */
  Optional<SweepPlace> place() {
    return SweepPlace.of(tags());
  }

  Child named() {
    return new Child(score.id(), parent(), mutator(), severity());
  }

  private String tagged(String prefix) {
    return tags().stream()
        .filter(tag -> tag.startsWith(prefix))
        .map(tag -> tag.substring(prefix.length()))
        .findFirst()
        .orElse("");
  }

  private List<String> tags() {
    return score.facts().standing().tags();
  }
}
