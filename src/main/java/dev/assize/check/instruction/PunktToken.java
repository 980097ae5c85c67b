package dev.assize.check.instruction;

import java.util.Locale;
import java.util.regex.Pattern;

/** A word with its full stop, or a mark, and whether it ends a sentence. */
record PunktToken(String text) {

  private static final Pattern NUMBER = Pattern.compile("-?[.,]?\\p{Nd}[\\p{Nd},.-]*");
  private static final String MARKS = ";:,.!?";

  /** What the first letter of the next word says about a stop before it. */
  private enum Evidence {
    BEGINS,
    GOES_ON,
    NONE
  }

  /** Whether a sentence ends here, given what follows. */
  boolean endsSentenceBefore(PunktToken next) {
    boolean initial = isInitial();
    if ((isAbbreviation() || isEllipsis()) && !initial) {
      return next.evidence() == Evidence.BEGINS
          || next.isCapital() && EnglishWords.BEGINNINGS.contains(next.word());
    }
    if (!isStop()) {
      return false;
    }
    if (initial || isOrdinal()) {
      Evidence evidence = next.evidence();
      boolean name = mayBeOfName() && next.isCapital() && !EnglishWords.isCommon(next.word());
      return evidence == Evidence.BEGINS || evidence == Evidence.NONE && !name;
    }
    return true;
  }

  private boolean isStop() {
    return text.equals("?")
        || text.equals("!")
        || text.endsWith(".") && !isEllipsis() && !isAbbreviation();
  }

  private boolean isEllipsis() {
    return text.length() > 1 && text.chars().allMatch(c -> c == '.');
  }

  /** Also when it stands behind the last hyphen of a compound. */
  private boolean isAbbreviation() {
    if (!text.endsWith(".") || text.endsWith("..")) {
      return false;
    }
    String word = text.substring(0, text.length() - 1).toLowerCase(Locale.ROOT);
    return EnglishWords.ABBREVIATIONS.contains(word)
        || EnglishWords.ABBREVIATIONS.contains(word.substring(word.lastIndexOf('-') + 1));
  }

  /** A letter and a full stop. */
  private boolean isInitial() {
    int first = text.codePointAt(0);
    return text.length() == Character.charCount(first) + 1
        && text.endsWith(".")
        && (Character.isLetter(first) || first == '_');
  }

  /**
   * Small letters and "I" number items and are words; Punkt knows from training which words follow
   * them without being names, and has no need of this.
   */
  private boolean mayBeOfName() {
    return isInitial() && isCapital() && text.charAt(0) != 'I';
  }

  /** A number and a full stop. */
  private boolean isOrdinal() {
    return text.endsWith(".") && NUMBER.matcher(text).matches();
  }

  private Evidence evidence() {
    if (text.length() == 1 && MARKS.contains(text)) {
      return Evidence.GOES_ON;
    }
    if (isCapital() && EnglishWords.SMALL.contains(word())) {
      return Evidence.BEGINS;
    }
    return Character.isLowerCase(text.codePointAt(0)) ? Evidence.GOES_ON : Evidence.NONE;
  }

  private boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** In small letters, without a full stop that ends a sentence. */
  private String word() {
    String small = text.toLowerCase(Locale.ROOT);
    return isStop() && small.length() > 1 && small.endsWith(".")
        ? small.substring(0, small.length() - 1)
        : small;
  }
}
