package dev.assize.adversarial.fact;

import dev.assize.adversarial.Ask;
import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Evidence;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.Question.Passage;
import dev.assize.cases.Question.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a good reply is when what was asked cannot be known. */
public final class Abstention {

  /** Who does not know needs no more words. */
  private static final int WORDS = 60;

  private static final String REFERENCE =
      "I don't know that, since it is not in what I was given to read. Please ask our customer service.";

  private Abstention() {}

  /** Whether the parent's answer is a number that only its context can tell. */
  public static boolean suits(Parent parent) {
    return parent.once(Suiting.class, it -> new Suiting(isSuiting(it))).holds();
  }

  private record Suiting(boolean holds) {}

  private static boolean isSuiting(Parent parent) {
    List<Fact> facts = numbered(parent);
    return !facts.isEmpty()
        && Grounds.answer(parent)
        && Grounds.asks(parent)
        && !Grounds.tells(parent.facts(), REFERENCE)
        && asked(parent).noneMatch(text -> tells(parent, facts, text));
  }

  private static Stream<String> asked(Parent parent) {
    return Stream.concat(
        Stream.of(parent.input()), parent.question().turns().stream().map(Turn::text));
  }

  /** The facts that are told as numbers; a word such as "free" may stand in any reply. */
  private static List<Fact> numbered(Parent parent) {
    return parent.facts().stream()
        .filter(
            fact ->
                parent.evidence().stream()
                    .filter(evidence -> evidence.fact().equals(fact))
                    .allMatch(evidence -> hasNumber(evidence.form())))
        .map(fact -> new Fact(fact.forms().stream().filter(Abstention::hasNumber).toList()))
        .filter(fact -> !fact.forms().isEmpty())
        .toList();
  }

  private static boolean hasNumber(String form) {
    return form.chars().anyMatch(c -> c >= '0' && c <= '9') || !Figures.of(form).isEmpty();
  }

  /** Whether nothing in the draft's context tells what the parent's context told. */
  public static boolean isUntold(Draft draft, Parent parent) {
    return draft.context().stream()
        .map(Passage::text)
        .noneMatch(text -> tells(parent, parent.facts(), text));
  }

  private static boolean tells(Parent parent, List<Fact> facts, String text) {
    if (Grounds.tells(facts, text)) {
      return true;
    }
    List<Figure> shown = Figures.of(text);
    return parent.evidence().stream()
        .map(Evidence::form)
        .flatMap(form -> Figures.of(form).stream())
        .anyMatch(figure -> shown.stream().anyMatch(figure::mayBe));
  }

  /**
   * That it is not known, or somebody is asked. Who repeats the question or the passages has not
   * said so, whatever stands in them.
   */
  public static Expected expected(Draft draft, Parent parent) {
    return expected(draft, parent, List.of(), numbered(parent));
  }

  /**
   * The same, where other ways to say so are good, too.
   *
   * @param alternatives checks in compact form
   * @param exclude what may not be told
   */
  public static Expected expected(
      Draft draft, Parent parent, List<String> alternatives, List<Fact> exclude) {
    int words = draft.context().stream().mapToInt(passage -> words(passage.text())).sum();
    List<String> ways = new ArrayList<>(List.of("says-unknown"));
    List<String> others = new ArrayList<>(List.of("asks-back", "escalates"));
    others.addAll(alternatives);
    others.forEach(way -> ways.add(words == 0 || words > WORDS ? way : shorter(way, words)));
    List<CheckSpec> checks = new ArrayList<>();
    checks.add(Ask.labelled(Ask.anyOf(ways), "not-known"));
    checks.add(Ask.check("max-words: " + WORDS));
    Plain.noEcho(draft.input()).ifPresent(checks::add);
    return new Expected(
        Oracle.ABSTAIN, List.of(), exclude, checks, Optional.empty(), Policy.ANSWER, REFERENCE, "");
  }

  private static String shorter(String way, int words) {
    return Ask.allOf(List.of(way, "max-words: " + Math.max(1, words - 1)));
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
