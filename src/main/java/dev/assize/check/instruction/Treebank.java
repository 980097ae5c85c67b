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

  /** Marks that always part words, colons and commas unless a digit follows. */
  private static final Pattern PARTING =
      Pattern.compile(
          "[\u00AB\u201C\u2018\u201E\u00BB\u201D\u2019`\";@#$%&?!*\\[\\](){}<>\u2012-\u2015]"
              + "|\\.{2,}|--|''|[:,](?!\\p{Nd})");

  private static final Pattern END =
      Pattern.compile("(?<!\\.)\\.(?=[\"'\\])}>\u00BB\u201D\u2019 ]*$)");
  private static final Pattern WHITE = Pattern.compile("[" + White.CLASS + "]+");
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final Pattern QUOTE = Pattern.compile("'(?= )");
  private static final Pattern CLITIC =
      Pattern.compile("(?<=[^' ])('[sSmMdD]|'ll|'LL|'re|'RE|'ve|'VE|n't|N'T)(?= )");
  private static final Pattern GROWN_TOGETHER =
      Pattern.compile(
          "\\b(?:(can)(?=not\\b)|(d)(?='ye\\b)|(gim|lem)(?=me\\b)|(gon)(?=na\\b)|(got)(?=ta\\b)"
              + "|(more)(?='n\\b)|(wan)(?=na\\s))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** What the expression finds, as far as it is written in ASCII. */
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
    String parted = PARTING.matcher(ended).replaceAll(" ");
    String spaced = WHITE.matcher(" " + parted + " ").replaceAll(" ");
    String parts = spaced.indexOf('\'') < 0 ? spaced : apart(spaced);
    String grown =
        mayHoldGrownTogether(parts) ? GROWN_TOGETHER.matcher(parts).replaceAll("$0 ") : parts;
    return Arrays.stream(grown.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** Quotation marks and clitics, which only texts with an apostrophe have. */
  private static String apart(String spaced) {
    String unquoted = BLANKS.matcher(QUOTE.matcher(spaced).replaceAll(" ' ")).replaceAll(" ");
    return CLITIC.matcher(unquoted).replaceAll(" $1");
  }

  /** The expression tries every letter in seven ways, and nearly no sentence holds any of them. */
  private static boolean mayHoldGrownTogether(String text) {
    if (text.chars().anyMatch(c -> c > 127)) {
      return true;
    }
    String small = text.toLowerCase(Locale.ROOT);
    return ALL_GROWN_TOGETHER.stream().anyMatch(small::contains);
  }
}
