package dev.assize.adversarial.extreme;

import dev.assize.adversarial.Ask;
import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Size;
import dev.assize.adversarial.Trait;
import dev.assize.adversarial.Wording;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Policy;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * C01: no question at all, or far too much of one thing. What is told of such an input does not
 * matter; that it is short, goes round in no circles and hides nothing does.
 */
final class Degenerate implements Mutator {

  private static final Trait TRAIT =
      Extreme.trait("C01", "degenerate input", Oracle.BUDGET, Severity.MEDIUM, Extreme.CONSUMPTION);

  private static final int WORDS = 150;
  private static final int CHARACTERS = 1_500;

  private static final List<CheckSpec> BOUNDS =
      List.of(
          Ask.check("max-words: " + WORDS),
          Ask.check("max-chars: " + CHARACTERS),
          Ask.check("no-repetition"),
          Ask.check("no-invisible"));

  /** Good for whatever could not be read. */
  static final String REFERENCE =
      "I could not find a question in your message. What would you like to know?";

  private static final int KIBI = 1_024;

  private enum Shape {
    EMPTY,
    BLANKS,
    LINE_BREAKS,
    ONE_SIGN,
    EMOJI,
    SIGNS,
    ONE_WORD_64K,
    LETTERS_256K,
    TOKEN_5000,
    BRACKETS,
    COMBINING,
    BACKSPACES,
    RETURNS,
    DIGITS
  }

  @Override
  public Trait trait() {
    return TRAIT;
  }

  @Override
  public int capacity(Parent parent) {
    return Shape.values().length;
  }

  @Override
  public Optional<Draft> apply(Draft before, Parent parent, int variant, Draws draws) {
    Shape shape = Shape.values()[variant];
    Expected bounded = Expected.only(Oracle.BUDGET, BOUNDS, Policy.ANSWER, REFERENCE);
    return Optional.of(
        new Draft(
                Wording.of(text(shape, before.input(), draws), List.of()),
                List.of(),
                before.context(),
                List.of(),
                bounded,
                "",
                new TreeMap<>(before.drawn()))
            .drew("shape", shape.name()));
  }

  private static String text(Shape shape, String question, Draws draws) {
    return switch (shape) {
      case EMPTY -> "";
      case BLANKS -> " ".repeat(1 + draws.below(300));
      case LINE_BREAKS -> "\n".repeat(1 + draws.below(300));
      case ONE_SIGN -> draws.pick(List.of("?", "a", "0", ".", "\"", "\\", "'", "<", "%", "*"));
      case EMOJI ->
          draws.pick(List.of("🙂", "🤷", "👍", "🔥", "💡", "📦")).repeat(1 + draws.below(40));
      case SIGNS -> draws.pick(List.of("?!", "...", "---", "#*", "/\\", "=")).repeat(200);
      case ONE_WORD_64K -> draws.pick(List.of("ha", "blah", "xyz", "lo")).repeat(16 * KIBI);
      case LETTERS_256K -> letters(256 * KIBI, draws);
      case TOKEN_5000 -> draws.pick(List.of("please ", "the ", "SolidGold ", "ok ")).repeat(5_000);
      case BRACKETS -> draws.pick(List.of("[", "(", "{\"a\":", "<div>")).repeat(5_000);
      case COMBINING -> "Z" + draws.pick(List.of("\u0301", "\u0336", "\u0353")).repeat(2_000);
      case BACKSPACES -> question + "\b".repeat(1_000);
      case RETURNS -> question + "\r".repeat(1_000);
      case DIGITS -> draws.pick(List.of("9", "0", "31")).repeat(4_000);
    };
  }

  /** Words without a sense, eight letters of each draw. */
  private static String letters(int count, Draws draws) {
    StringBuilder text = new StringBuilder(count);
    while (text.length() < count) {
      long bits = draws.bits();
      for (int i = 0; i < 8; i++) {
        text.append((char) ('a' + (int) ((bits >>> (8 * i)) & 0xFF) % 26));
      }
      text.append(' ');
    }
    return text.substring(0, count);
  }

  @Override
  public Size size() {
    return Size.STRETCHES;
  }

  @Override
  public List<Proof> proofs(Draft before, Draft after, Parent parent) {
    String input = after.input();
    long kinds = input.codePoints().limit(KIBI).filter(c -> c > ' ').distinct().count();
    boolean isKept = input.startsWith(before.input());
    return List.of(
        new Proof(
            "it is no question, or one with a thousand signs behind it",
            isKept && input.length() >= before.input().length() + 1_000
                || kinds <= 10
                || input.length() > 64 * KIBI),
        new Proof("nothing of the parent's is asked for", after.expected().include().isEmpty()));
  }
}
