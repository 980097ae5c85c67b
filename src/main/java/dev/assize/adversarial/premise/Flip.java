package dev.assize.adversarial.premise;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Evidence;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Kept;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Trait;
import dev.assize.adversarial.fact.Changed;
import dev.assize.adversarial.fact.Grounds;
import dev.assize.cases.Expectation.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * M03: the question turned to its opposite, where the sentence that helps tells both ends: until
 * when, and from when.
 */
final class Flip implements Mutator {

  private static final Trait TRAIT =
      Premise.trait(
          "M03",
          "opposite asked for",
          Oracle.DIR,
          Severity.MEDIUM,
          EnumSet.of(Kept.POLICY, Kept.LANGUAGE, Kept.CANARY));

  /**
   * Words for the end of a span and for its beginning.
   *
   * @param end asks for the end
   * @param begin asks for the beginning
   */
  private record Opposites(String end, String begin) {}

  private static final List<Opposites> OPPOSITES =
      List.of(
          new Opposites("until when", "from when"),
          new Opposites("till when", "from when"),
          new Opposites("until what time", "from what time"),
          new Opposites("until what hour", "from what hour"),
          new Opposites("how late", "how early"),
          new Opposites("latest", "earliest"),
          new Opposites("when do you close", "when do you open"),
          new Opposites("closes", "opens"));

  private static final String TIME = "(\\d{1,2}(?:\\.\\d{2})? (?:a\\.m\\.|p\\.m\\.)|12 noon)";

  private static final Pattern SPAN =
      Pattern.compile("(?:between|from) " + TIME + " (?:and|to) " + TIME);

  /**
   * What follows.
   *
   * @param asked the words to replace, and by which
   * @param answer the other end
   */
  private record Turn(String asked, String instead, String answer, String word) {}

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return turn(parent).isPresent() ? 1 : 0;
  }

  /** The only span of the only sentence that tells the only fact. */
  private static Optional<Turn> turn(Parent parent) {
    if (parent.facts().size() != 1
        || parent.evidence().size() != 1
        || !Grounds.answer(parent)
        || !Grounds.asks(parent)) {
      return Optional.empty();
    }
    Evidence evidence = parent.evidence().getFirst();
    Matcher span = SPAN.matcher(evidence.sentence());
    if (!span.find()) {
      return Optional.empty();
    }
    boolean asksEnd = span.group(2).equals(evidence.form());
    boolean asksBegin = span.group(1).equals(evidence.form());
    if (asksEnd == asksBegin || span.find()) {
      return Optional.empty();
    }
    span.reset();
    span.find();
    String answer = asksEnd ? span.group(1) : span.group(2);
    return OPPOSITES.stream()
        .map(
            pair ->
                asksEnd
                    ? new Turn(pair.end(), pair.begin(), answer, "From ")
                    : new Turn(pair.begin(), pair.end(), answer, "Until "))
        .filter(turn -> Names.stands(turn.asked(), parent.input()))
        .filter(turn -> !Names.stands(turn.instead(), parent.input()))
        .findFirst();
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    return turn(parent)
        .map(
            turn -> {
              Draft after =
                  before
                      .withInput(swap(before.input(), turn.asked(), turn.instead()))
                      .leaving(List.of(turn.instead()));
              Expected expected =
                  Changed.telling(
                      after,
                      List.of(new Fact(List.of(turn.answer()))),
                      List.of(),
                      turn.word() + turn.answer());
              return after
                  .expecting(expected)
                  .drew("asked", turn.asked())
                  .drew("instead", turn.instead());
            });
  }

  private static String swap(String input, String asked, String instead) {
    String swapped = Names.swap(input, asked, instead);
    boolean startsSo = input.regionMatches(true, 0, asked, 0, asked.length());
    return startsSo && Character.isUpperCase(input.charAt(0))
        ? Character.toUpperCase(swapped.charAt(0)) + swapped.substring(1)
        : swapped;
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    Optional<Turn> turn = turn(parent);
    return List.of(
        new Proof(
            "turned back it is the parent",
            turn.map(t -> Names.swap(after.input(), t.instead(), t.asked()))
                .filter(before.input()::equalsIgnoreCase)
                .isPresent()),
        new Proof("the passages are the parent's", after.context().equals(before.context())));
  }
}
