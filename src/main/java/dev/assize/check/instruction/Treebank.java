package dev.assize.check.instruction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private static final Pattern QUOTE = Pattern.compile("'(?= )");
  private static final Pattern CLITIC =
      Pattern.compile("(?<=[^' ])('[sSmMdD]|'ll|'LL|'re|'RE|'ve|'VE|n't|N'T)(?= )");
  private static final Pattern GROWN_TOGETHER =
      Pattern.compile(
          "\\b(?:(can)(?=not\\b)|(d)(?='ye\\b)|(gim|lem)(?=me\\b)|(gon)(?=na\\b)|(got)(?=ta\\b)"
              + "|(more)(?='n\\b)|(wan)(?=na\\s))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

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
    String spaced = (" " + parted + " ").replaceAll("[" + White.CLASS + "]+", " ");
    String unquoted = QUOTE.matcher(spaced).replaceAll(" ' ").replaceAll(" +", " ");
    String parts = CLITIC.matcher(unquoted).replaceAll(" $1");
    String grown = GROWN_TOGETHER.matcher(parts).replaceAll("$0 ");
    return Arrays.stream(grown.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
