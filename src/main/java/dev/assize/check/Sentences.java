package dev.assize.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parts a text into sentences, by rules that no release of the JDK changes. */
public final class Sentences {

  private static final String ENDS = ".!?\u2026\u3002\uFF01\uFF1F\u061F";
  private static final String CLOSERS = "\"')]}*_\u201D\u201C\u2019\u00BB\u00AB\u300D";
  private static final int LONGEST_ABBREVIATION = 8;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "etc", "inc", "ltd", "co", "approx",
          "e.g", "i.e", "a.m", "p.m", "u.s", "z.b", "d.h", "u.a", "bzw", "ca", "nr", "str", "usw",
          "al", "ggf", "evtl", "inkl", "zzgl", "tel", "hr", "fr");

  private Sentences() {}

  /** The sentences in order, each stripped; stretches without a letter or digit are none. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isOrdinary(c) && (Lines.isBreak(c) || isEnd(text, i, start))) {
        int end = afterClosers(text, i + 1);
        add(text.substring(start, end), sentences);
        start = end;
        i = end - 1;
      }
    }
    add(text.substring(start), sentences);
    return sentences;
  }

  /** Nearly every character is; it is no line break and ends no sentence. */
  private static boolean isOrdinary(char c) {
    return c == ' ' || c == ',' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static void add(String sentence, List<String> sentences) {
    if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(sentence.strip());
    }
  }

  private static boolean isEnd(String text, int i, int start) {
    char c = text.charAt(i);
    if (ENDS.indexOf(c) < 0) {
      return false;
    }
    if (c > 127 && c != '\u2026') {
      return true;
    }
    int after = afterClosers(text, i + 1);
    boolean apart = after >= text.length() || Shapes.isBlank(text.charAt(after));
    return apart && !(c == '.' && isAbbreviation(text, i, start));
  }

  private static int afterClosers(String text, int from) {
    int at = from;
    while (at < text.length() && (CLOSERS.indexOf(text.charAt(at)) >= 0 || isRepeated(text, at))) {
      at++;
    }
    return at;
  }

  private static boolean isRepeated(String text, int at) {
    return ENDS.indexOf(text.charAt(at)) >= 0 && ENDS.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Also single letters ("J. Smith") and ordinals before a word ("3. März"). */
  private static boolean isAbbreviation(String text, int stop, int start) {
    int from = stop;
    while (from > start
        && stop - from <= LONGEST_ABBREVIATION
        && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
    boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
    int digits = digits(word);
    boolean ordinal = digits >= 1 && digits <= 2 && isFollowedByMonth(text, stop);
    boolean marker = digits >= 1 && digits <= 3 && text.substring(start, from).isBlank();
    return ABBREVIATIONS.contains(word) || letter || ordinal || marker;
  }

  /** How many digits of ASCII it consists of; 0 when there is anything else in it. */
  private static int digits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return 0;
      }
    }
    return word.length();
  }

  private static boolean isFollowedByMonth(String text, int stop) {
    int from = stop + 1;
    while (from < text.length() && Shapes.isBlank(text.charAt(from)) && from < stop + 3) {
      from++;
    }
    int to = from;
    while (to < text.length() && to < from + 10 && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return Dates.isMonth(Tokenizer.fold(text.substring(from, to)));
  }
}
