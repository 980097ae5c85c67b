package dev.assize.adversarial;

import dev.assize.adversarial.Slot.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the slots of a text; where two overlap, the kind that stands first in {@link Kind} wins.
 */
public final class Slots {

  private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  /** Kinds that no text without a figure has; looking for them takes most of the time. */
  private static final Set<Kind> FIGURES =
      EnumSet.of(Kind.MONEY, Kind.DATE, Kind.MEASURE, Kind.NUMBER);

  private static final Map<Kind, Pattern> KINDS = new EnumMap<>(Kind.class);

  static {
    KINDS.put(
        Kind.MONEY,
        Pattern.compile(
            "[€£$] ?"
                + NUMBER
                + "|"
                + NUMBER
                + " ?(?:[€£$]|(?:EUR|GBP|USD|euros?|pounds?|cents?)\\b)"));
    KINDS.put(
        Kind.DATE,
        Pattern.compile(
            // What none of them begins with is left at once.
            "(?=[0-9JFMASOND])(?:\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)? "
                + MONTH
                + "(?: \\d{4})?\\b|\\b"
                + MONTH
                + " \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?|\\b"
                + MONTH
                + " \\d{4}\\b"
                + "|\\b\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.m\\.|p\\.m\\.|am\\b|pm\\b|o'clock\\b)|\\b\\d{1,2}:\\d{2}\\b)"));
    KINDS.put(
        Kind.ID,
        Pattern.compile(
            "https?://\\S+|(?<![\\w.+-])[\\w.+-]++@[\\w-]+(?:\\.[\\w-]+)+|\\b[A-Z]{1,4}-?\\d[\\w-]*\\b|\\b0\\d{3,5} \\d{5,6}\\b"));
    KINDS.put(Kind.MEASURE, Pattern.compile("\\b" + NUMBER + "(?: ?%| [A-Za-z]+(?:/[a-z]+)?\\b)"));
    KINDS.put(Kind.NUMBER, Pattern.compile("\\b" + NUMBER + "\\b"));
    KINDS.put(Kind.NAME, Pattern.compile("(?<=[a-z,;] )[A-Z][a-z]+(?: (?:[A-Z][a-z]+|\\d+))*\\b"));
  }

  private Slots() {}

  /** All slots of the text, from left to right, none over another. */
  public static List<Slot> of(String text) {
    List<Slot> found = new ArrayList<>();
    boolean hasFigure = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    for (Map.Entry<Kind, Pattern> kind : KINDS.entrySet()) {
      if (!hasFigure && FIGURES.contains(kind.getKey())) {
        continue;
      }
      Matcher matcher = kind.getValue().matcher(text);
      while (matcher.find()) {
        Slot slot = new Slot(kind.getKey(), matcher.start(), matcher.end(), matcher.group());
        if (found.stream().noneMatch(other -> overlap(slot, other))) {
          found.add(slot);
        }
      }
    }
    found.sort(Comparator.comparingInt(Slot::from));
    return List.copyOf(found);
  }

  private static boolean overlap(Slot one, Slot other) {
    return one.from() < other.to() && other.from() < one.to();
  }
}
