package dev.assize.check;

import dev.assize.verdict.Rationale;

/**
 * A text that stands somewhere in the reply.
 *
 * @param folding what the reply may differ in
 */
public record Passage(Where where, String text, Folding folding) implements Trait {

  /** Where in the reply, white space around it aside. */
  public enum Where {
    /** It is the reply. */
    WHOLE("is"),
    BEGINNING("begins with"),
    END("ends with"),
    /** Straight double quotation marks behind it aside. */
    LAST_WORDS("ends with"),
    ANYWHERE("holds");

    private final String verb;

    Where(String verb) {
      this.verb = verb;
    }

    private boolean isAtEnd() {
      return this == WHOLE || this == END || this == LAST_WORDS;
    }

    private boolean isAtBeginning() {
      return this == WHOLE || this == BEGINNING;
    }
  }

  @Override
  public String words() {
    return where.verb + " " + Rationale.quote(text);
  }

  @Override
  public boolean followsFrom(Trait other) {
    if (!(other instanceof Passage given) || !folding.forgivesAllOf(given.folding)) {
      return false;
    }
    String mine = folded();
    String its = folding.fold(given.text).text();
    return switch (where) {
      case WHOLE -> given.where == Where.WHOLE && its.equals(mine);
      case BEGINNING -> given.where.isAtBeginning() && its.startsWith(mine);
      case END -> given.where.isAtEnd() && given.where != Where.LAST_WORDS && its.endsWith(mine);
      case LAST_WORDS -> given.where.isAtEnd() && unquoted(its).endsWith(unquoted(mine));
      case ANYWHERE -> its.contains(mine);
    };
  }

  @Override
  public boolean excludes(Trait other) {
    if (!(other instanceof Passage its)) {
      return false;
    }
    Folding both = folding.and(its.folding);
    String one = both.fold(text).text();
    String two = both.fold(its.text).text();
    if (where == Where.WHOLE) {
      return !its.isIn(one, two);
    }
    boolean begin = where == Where.BEGINNING && its.where == Where.BEGINNING;
    boolean end = where.isAtEnd() && its.where.isAtEnd() && its.where != Where.WHOLE;
    boolean unquoted = where == Where.LAST_WORDS || its.where == Where.LAST_WORDS;
    return begin && !one.startsWith(two) && !two.startsWith(one)
        || end && !isEither(unquoted ? unquoted(one) : one, unquoted ? unquoted(two) : two);
  }

  /** As it is compared. */
  String folded() {
    return folding.fold(text).text();
  }

  private boolean isIn(String reply, String wanted) {
    return switch (where) {
      case WHOLE -> reply.equals(wanted);
      case BEGINNING -> reply.startsWith(wanted);
      case END -> reply.endsWith(wanted);
      case LAST_WORDS -> unquoted(reply).endsWith(unquoted(wanted));
      case ANYWHERE -> reply.contains(wanted);
    };
  }

  private static boolean isEither(String one, String two) {
    return one.endsWith(two) || two.endsWith(one);
  }

  private static String unquoted(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '"') {
      end--;
    }
    return text.substring(0, end);
  }
}
