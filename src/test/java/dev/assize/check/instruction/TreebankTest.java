package dev.assize.check.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words are parted by a loop as the expressions of before parted them. */
class TreebankTest {

  private static final Pattern PARTING =
      Pattern.compile(
          "[\u00AB\u201C\u2018\u201E\u00BB\u201D\u2019`\";@#$%&?!*\\[\\](){}<>\u2012-\u2015]"
              + "|\\.{2,}|--|''|[:,](?!\\p{Nd})");
  private static final Pattern WHITE = Pattern.compile("[" + White.CLASS + "]+");

  private static final String[] PIECES = {
    "a",
    "It",
    "B",
    "5",
    "\uFF15",
    "\uD835\uDFCE",
    "\uD83D\uDE00",
    "\u0301",
    "é",
    "ı",
    "İ",
    "ſ",
    "K",
    " ",
    "  ",
    "\n",
    "\u00A0",
    "\u2028",
    "\u3000",
    "\u180E",
    "\u200B",
    ".",
    "..",
    "...",
    "-",
    "--",
    "'",
    "''",
    "’",
    "‘",
    "“",
    "„",
    "«",
    ":",
    ",",
    ";",
    "`",
    "\"",
    "@",
    "#",
    "%",
    "?",
    "!",
    "*",
    "[",
    ")",
    "{",
    "<",
    "_",
    "/",
    "\\",
    "|",
    "^",
    "~",
    "=",
    "+",
    "\u2011",
    "\u2012",
    "\u2015",
    "\u2016",
    "\uD800",
    "cannot",
    "gımme",
    "GİMME",
    "lemme",
    "GONNA",
    "gotta",
    "d'ye",
    "more'n",
    "wanna",
    "Not",
    "can",
    "na",
    "me",
    "ta"
  };

  @Test
  void every_character_parts_words_as_before() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      for (String text : new String[] {"a" + (char) c + "b", (char) c + "5" + (char) c}) {
        assertThat(Treebank.spaced(text)).as("%x", c).isEqualTo(before(text));
      }
    }
  }

  @Test
  void every_text_is_parted_as_before() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(12); left > 0; left--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(Treebank.spaced(text.toString()))
          .as("seed %d, round %d", seed, i)
          .isEqualTo(before(text.toString()));
      if (!Treebank.mayHoldGrownTogether(text.toString())) {
        assertThat(Treebank.ungrown(text.toString()))
            .as("seed %d, round %d", seed, i)
            .isEqualTo(text.toString());
      }
    }
  }

  @Test
  void no_other_character_counts_as_a_letter_of_words_grown_together() {
    for (String word :
        new String[] {"cannot", "d'ye", "gimme", "lemme", "gonna", "gotta", "wanna "}) {
      for (int at = 0; at < word.length(); at++) {
        for (int c = 128; c <= Character.MAX_VALUE; c++) {
          String text = word.substring(0, at) + (char) c + word.substring(at + 1);
          if (!Treebank.mayHoldGrownTogether(text)) {
            assertThat(Treebank.ungrown(text)).as("%s with %x", word, c).isEqualTo(text);
          }
        }
      }
    }
  }

  private static String before(String text) {
    String parted = PARTING.matcher(text).replaceAll(" ");
    return WHITE.matcher(" " + parted + " ").replaceAll(" ");
  }
}
