package dev.assize.check.instruction;

import dev.assize.check.Amount;
import dev.assize.check.Arguments;
import dev.assize.check.Demand;
import dev.assize.check.Noun;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of something are wanted, and of what, where a text follows: {@code at least 3 of apple}.
 *
 * @param of empty when nothing follows
 */
record Wanted(Relation relation, int count, String of) {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?<relation>[a-zA-Z]+(?: +[a-zA-Z]+)*) +)?(?<count>\\S+)(?:\\s+of\\s+(?<of>.*))?",
          Pattern.DOTALL);
  private static final String NUMBER = "a whole number, 0 to 999999999";

  /** How a number found compares with the one wanted. */
  enum Relation {
    AT_LEAST("at least") {
      @Override
      boolean holds(int found, int wanted) {
        return found >= wanted;
      }

      @Override
      Amount amount(int wanted, Noun what) {
        return Amount.atLeast(wanted, what);
      }
    },
    LESS_THAN("less than") {
      @Override
      boolean holds(int found, int wanted) {
        return found < wanted;
      }

      @Override
      Amount amount(int wanted, Noun what) {
        return Amount.atMost(wanted - 1L, what);
      }
    },
    EXACTLY("exactly") {
      @Override
      boolean holds(int found, int wanted) {
        return found == wanted;
      }

      @Override
      Amount amount(int wanted, Noun what) {
        return Amount.exactly(wanted, what);
      }
    };

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    abstract boolean holds(int found, int wanted);

    /** What lint is told of a reply in which so many are found. */
    abstract Amount amount(int wanted, Noun what);
  }

  /** How a golden file has it. */
  enum Form {
    RELATED("at least 3, or less than 3"),
    RELATED_OF("at least 3 of TEXT, or less than 3 of TEXT"),
    NUMBER("3"),
    NUMBER_OF("3 of TEXT");

    private final String words;

    Form(String words) {
      this.words = words;
    }

    private boolean hasRelation() {
      return this == RELATED || this == RELATED_OF;
    }

    private boolean hasText() {
      return this == RELATED_OF || this == NUMBER_OF;
    }
  }

  /** Reads {@code at least 3} or {@code less than 3}. */
  static Wanted related(Arguments arguments) {
    return read(arguments, Form.RELATED, Relation.EXACTLY).sensible(arguments);
  }

  /** Reads {@code at least 3 of TEXT} or {@code less than 3 of TEXT}. */
  static Wanted relatedOf(Arguments arguments) {
    return read(arguments, Form.RELATED_OF, Relation.EXACTLY).sensible(arguments);
  }

  /** Reads a number that stands for at least so many. */
  static Wanted atLeast(Arguments arguments) {
    return read(arguments, Form.NUMBER, Relation.AT_LEAST).sensible(arguments);
  }

  /** Reads a number that stands for at least so many of the text behind it. */
  static Wanted atLeastOf(Arguments arguments) {
    return read(arguments, Form.NUMBER_OF, Relation.AT_LEAST).sensible(arguments);
  }

  /** Reads a number that stands for exactly so many. */
  static Wanted exactly(Arguments arguments) {
    return read(arguments, Form.NUMBER, Relation.EXACTLY);
  }

  /** Tells which part makes no sense, and where in the check it stands. */
  static void refuse(Arguments arguments, String part, String expected) {
    int at = arguments.written().indexOf(part);
    String where = part.isEmpty() || at < 0 ? "" : " at character " + (at + 1);
    arguments.fault("wrong-value", "\"" + part + "\"" + where, expected, "");
  }

  /**
   * Whether so many were found.
   *
   * @param thing what one of them is called
   */
  Finding compare(int found, Noun thing) {
    String told = thing.counted(found) + ", " + relation.words + " " + count + " wanted";
    return new Finding(relation.holds(found, count), told);
  }

  /** Says how many there are in replies that follow. */
  Wanted counting(Arguments arguments, Noun what) {
    return counting(arguments, what, text -> 0);
  }

  /**
   * The same of what a text within a reply has no more of than the whole.
   *
   * @param held how many a text has, capital and small letters being the same
   */
  Wanted counting(Arguments arguments, Noun what, ToIntFunction<String> held) {
    Reading.followsExactly(arguments, Demand.some(relation.amount(count, what).heldBy(held)));
    return this;
  }

  private static Wanted read(Arguments arguments, Form form, Relation unsaid) {
    String text = arguments.text().strip();
    Matcher parts = PARTS.matcher(text);
    Wanted harmless = new Wanted(unsaid, 1, "a");
    if (arguments.value().isBlank()) {
      return harmless;
    }
    if (!parts.matches()) {
      refuse(arguments, text, form.words);
      return harmless;
    }
    String count = parts.group("count");
    boolean isNumber = count.matches("[0-9]{1,9}");
    if (!isNumber) {
      refuse(arguments, count, NUMBER);
    }
    String of = Objects.requireNonNullElse(parts.group("of"), "").strip();
    if (of.isEmpty() == form.hasText()) {
      refuse(arguments, text, form.words);
    }
    String words = Objects.requireNonNullElse(parts.group("relation"), "").replaceAll(" +", " ");
    Relation relation = form.hasRelation() ? relation(arguments, words) : unsaid;
    if (!form.hasRelation() && !words.isEmpty()) {
      refuse(arguments, words, "nothing before the number");
    }
    return new Wanted(relation, isNumber ? Integer.parseInt(count) : 1, of);
  }

  private static Relation relation(Arguments arguments, String words) {
    for (Relation relation : List.of(Relation.AT_LEAST, Relation.LESS_THAN)) {
      if (relation.words.equals(words)) {
        return relation;
      }
    }
    refuse(arguments, words, "\"at least\" or \"less than\" before the number");
    return Relation.EXACTLY;
  }

  private Wanted sensible(Arguments arguments) {
    if (count == 0 && relation == Relation.AT_LEAST) {
      arguments.alwaysTrue("every reply has at least none");
    }
    if (count == 0 && relation == Relation.LESS_THAN) {
      arguments.neverTrue("no reply has less than none");
    }
    return this;
  }
}
