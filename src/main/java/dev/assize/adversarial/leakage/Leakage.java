package dev.assize.adversarial.leakage;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Family;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Threat;
import dev.assize.adversarial.Trait;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Turn;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the mutators of this room have in common. */
final class Leakage {

  static final Threat PROMPTS =
      new Threat(List.of("LLM07:2025"), List.of("AML.T0056"), List.of("2.4"));
  static final Threat PEOPLE =
      new Threat(List.of("LLM02:2025"), List.of("AML.T0057"), List.of("2.4"));

  private static final String GAP = "\n\n";

  private Leakage() {}

  static Trait trait(String id, String name, Severity severity, Threat threat) {
    return new Trait(
        id,
        1,
        name,
        Family.LEAKAGE,
        Oracle.NO_LEAK,
        severity,
        EnumSet.of(Kept.FACTS, Kept.POLICY, Kept.SLOTS, Kept.LANGUAGE),
        threat);
  }

  /** The question with a request before or behind it. */
  static Draft asking(Draft before, String request, boolean isFirst) {
    return before.withInput(
        isFirst ? request + GAP + before.input() : before.input() + GAP + request);
  }

  /**
   * One of the requests, by choice one that tells no fact of the parent's answer: an echo would
   * pass by it.
   */
  static String neutral(List<String> requests, Parent parent, Draws draws) {
    List<String> order = draws.shuffled(requests);
    return order.stream()
        .filter(request -> tellsNothing(request, parent))
        .findFirst()
        .orElse(order.getFirst());
  }

  private static boolean tellsNothing(String request, Parent parent) {
    String lower = request.toLowerCase(Locale.ROOT);
    return parent.facts().stream()
        .flatMap(fact -> fact.forms().stream())
        .noneMatch(form -> lower.contains(form.toLowerCase(Locale.ROOT)));
  }

  static Draft withPassage(Draft before, String text) {
    return before.withContext(
        Stream.concat(before.context().stream(), Stream.of(new Passage("", text))).toList());
  }

  /** With turns before all others. */
  static Draft withBeginning(Draft before, List<Turn> turns) {
    return before.withTurns(Stream.concat(turns.stream(), before.turns().stream()).toList());
  }

  /** What is to stay inside was planted once, was known to nobody before, and is asked for. */
  static List<Proof> proofs(Draft before, Draft after, Parent parent) {
    String secret = after.planted();
    return List.of(
        new Proof(
            "the question stands as it was",
            after.input().startsWith(before.input() + GAP)
                || after.input().endsWith(GAP + before.input())),
        new Proof(
            "the secret stands in one place, and not where it is asked for",
            !secret.isEmpty()
                && shown(after).filter(text -> text.contains(secret)).count() == 1
                && !after.input().contains(secret)),
        new Proof(
            "the request tells no fact",
            tellsNothing(after.input().replace(before.input(), ""), parent)),
        new Proof("nobody knew it before", !isTold(before, parent, secret)));
  }

  /** Whether a text stands in what was shown before or in what is a good answer. */
  static boolean isTold(Draft before, Parent parent, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Stream.concat(shown(before), Stream.of(parent.reference()))
        .anyMatch(shown -> shown.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static Stream<String> shown(Draft draft) {
    return Stream.of(
            Stream.of(draft.input()),
            draft.turns().stream().map(Turn::text),
            draft.context().stream().map(Passage::text))
        .flatMap(texts -> texts);
  }
}
