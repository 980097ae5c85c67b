package dev.assize.adversarial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text that is put into a question; taken out again, the question is left.
 *
 * @param text what is put in
 * @param glue what parts it from the question: a blank or an empty line
 */
public record Insertion(Position position, String text, String glue) {

  /** Where in a question. */
  public enum Position {
    BEFORE,
    /** Between two sentences or paragraphs, the nearest to the middle. */
    AMID,
    BEHIND
  }

  /** Between sentences of a line, or between paragraphs. */
  private static final Pattern GAP = Pattern.compile("(?<=[.!?]) (?=\\p{Lu})|\\n\\n(?=\\S)");

  /**
   * Where something can be said beside the question. In a question of several paragraphs there may
   * be a letter or a message that the question is about: only in front of it is certainly not part
   * of that.
   */
  public static List<Position> beside(Draft before) {
    return before.input().contains("\n\n")
        ? List.of(Position.BEFORE)
        : List.of(Position.BEFORE, Position.BEHIND);
  }

  /** Where something can stand at all. */
  public static List<Position> anywhere(Draft before) {
    return gap(before).isPresent()
        ? List.of(Position.BEFORE, Position.BEHIND, Position.AMID)
        : List.of(Position.BEFORE, Position.BEHIND);
  }

  /** The question with the text in it, which later links leave alone; nothing without a gap. */
  public Optional<Draft> into(Draft before) {
    Optional<Integer> at =
        switch (position) {
          case BEFORE -> Optional.of(0);
          case BEHIND -> Optional.of(before.input().length());
          case AMID -> gap(before);
        };
    String piece = position == Position.BEHIND ? glue + text : text + glue;
    return at.map(
        i ->
            before
                .withInput(before.input().substring(0, i) + piece + before.input().substring(i))
                .leaving(List.of(piece))
                .drew("position", position.name()));
  }

  private static Optional<Integer> gap(Draft before) {
    String input = before.input();
    return GAP.matcher(input)
        .results()
        .filter(gap -> isOpen(input, gap.start()))
        .map(MatchResult::end)
        .min(Comparator.comparingInt(at -> fromMiddle(input, at)));
  }

  /** Whether no quotation and no brace that began before is still to end. */
  private static boolean isOpen(String input, int at) {
    boolean isQuoted = false;
    int depth = 0;
    for (int i = 0; i < at; i++) {
      char c = input.charAt(i);
      if (c == '"' || c == '`') {
        isQuoted = !isQuoted;
      } else if (c == '{' || c == '“') {
        depth++;
      } else if (c == '}' || c == '”') {
        depth--;
      }
    }
    return !isQuoted && depth <= 0;
  }

  private static int fromMiddle(String input, int at) {
    return Math.abs(input.length() - 2 * at);
  }

  /** That the texts a mutator has put in can be taken out again, and all else is as it was. */
  public static Proof comesOut(Draft before, Draft after) {
    List<String> pieces =
        new ArrayList<>(
            after.untouchable().subList(before.untouchable().size(), after.untouchable().size()));
    String left = after.input();
    for (String piece : pieces) {
      int at = left.indexOf(piece);
      left = at < 0 ? "" : left.substring(0, at) + left.substring(at + piece.length());
    }
    return new Proof(
        "taken out, the question is left", !pieces.isEmpty() && left.equals(before.input()));
  }
}
