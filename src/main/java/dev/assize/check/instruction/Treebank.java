package dev.assize.check.instruction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * English words by the rules of the Penn Treebank (MacIntyre 1995) as far as letters are concerned:
 * marks that part words are left out, and a full stop stays with its word. Clitics are words of
 * their own: "IT'S" is "IT" and "'S".
 */
final class Treebank {

  /** Marks that always part words, below and above the code point 128. */
  private static final String ASCII_MARKS = "`\";@#$%&?!*[](){}<>";

  private static final String MARKS =
      "\u00AB\u00BB\u2012\u2013\u2014\u2015\u2018\u2019\u201C\u201D\u201E";

  private static final Pattern END =
      Pattern.compile("(?<!\\.)\\.(?=[\"'\\])}>\u00BB\u201D\u2019 ]*$)");
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final Pattern QUOTE = Pattern.compile("'(?= )");
  private static final Pattern CLITIC =
      Pattern.compile("(?<=[^' ])('[sSmMdD]|'ll|'LL|'re|'RE|'ve|'VE|n't|N'T)(?= )");
  private static final Pattern GROWN_TOGETHER =
      Pattern.compile(
          "\\b(?:(can)(?=not\\b)|(d)(?='ye\\b)|(gim|lem)(?=me\\b)|(gon)(?=na\\b)|(got)(?=ta\\b)"
              + "|(more)(?='n\\b)|(wan)(?=na\\s))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** What the expression finds, in small letters. */
  private static final List<String> ALL_GROWN_TOGETHER =
      List.of("cannot", "d'ye", "gimme", "lemme", "gonna", "gotta", "more'n", "wanna");

  private Treebank() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String sentence : Punkt.sentences(text)) {
      words.addAll(of(sentence));
    }
    return words;
  }

  private static List<String> of(String sentence) {
    String ended = END.matcher(White.strip(sentence)).replaceFirst(" ");
    String spaced = spaced(ended);
    String parts = spaced.indexOf('\'') < 0 ? spaced : apart(spaced);
    String grown = mayHoldGrownTogether(parts) ? ungrown(parts) : parts;
    return Arrays.stream(grown.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** With one blank around each word in place of white space and of what parts words. */
  static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length() + 2).append(' ');
    int at = 0;
    while (at < text.length()) {
      int parting = parting(text, at);
      if (parting == 0) {
        spaced.append(text.charAt(at));
      } else if (spaced.charAt(spaced.length() - 1) != ' ') {
        spaced.append(' ');
      }
      at += Math.max(1, parting);
    }
    return spaced.charAt(spaced.length() - 1) == ' ' ? spaced.toString() : spaced + " ";
  }

  /** How many characters from here on part words together; 0 when this one is part of a word. */
  private static int parting(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '.' -> dots(text, at);
      case '-', '\'' -> isNext(text, at, c) ? 2 : 0;
      case ':', ',' -> isDigit(text, at + 1) ? 0 : 1;
      default -> White.is(c) || (c < 128 ? ASCII_MARKS.indexOf(c) : MARKS.indexOf(c)) >= 0 ? 1 : 0;
    };
  }

  /** Two full stops and more. */
  private static int dots(String text, int at) {
    int end = at + 1;
    while (isNext(text, end - 1, '.')) {
      end++;
    }
    return end - at > 1 ? end - at : 0;
  }

  private static boolean isNext(String text, int at, char c) {
    return at + 1 < text.length() && text.charAt(at + 1) == c;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length()
        && Character.getType(text.codePointAt(at)) == Character.DECIMAL_DIGIT_NUMBER;
  }

  /** Quotation marks and clitics, which only texts with an apostrophe have. */
  private static String apart(String spaced) {
    String unquoted = BLANKS.matcher(QUOTE.matcher(spaced).replaceAll(" ' ")).replaceAll(" ");
    return CLITIC.matcher(unquoted).replaceAll(" $1");
  }

  static String ungrown(String text) {
    return GROWN_TOGETHER.matcher(text).replaceAll("$0 ");
  }

  /** The expression tries every letter in seven ways, and nearly no sentence holds any of them. */
  static boolean mayHoldGrownTogether(String text) {
    // To the expression they are an i.
    if (text.indexOf('\u0130') >= 0 || text.indexOf('\u0131') >= 0) {
      return true;
    }
    String small = text.toLowerCase(Locale.ROOT);
    for (String grown : ALL_GROWN_TOGETHER) {
      if (small.contains(grown)) {
        return true;
      }
    }
    return false;
  }
}
