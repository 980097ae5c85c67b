package dev.assize.check.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is computed fast is what the plain definition gives, on texts made to find differences. */
class FastPathsTest {

  private static final int ROUNDS = 3_000;
  private static final Seed SEED = new Seed(20261122);
  private static final String[] BITS =
      ("a|b|The |5|12|.|,|..|-|-\n|\n|\r\n|\r|\t| |'|!|(|]|/|$|~|&amp;|&lt;|&quot;|&|;|<skipped>"
              + "|\u2019|\u2013|\u2026|\u20AC|\u00A0|\u0085|\u2028|\u00AD|\u00A9|\u0301|\u0308"
              + "|\u200D|\uFE0F|\uD83D\uDC69|\uD83C\uDDE9|\uD83C\uDDEA|\uD83C\uDFFD|\uD800|\uDC00"
              + "|\u1100|\u1161|\u11A8|\u0600|\u0915|\u094D|\u0903|\u0E33|\u4E09|\u0130|\u03A3"
              + "|\uFF11|\u0663")
          .split("\\|", -1);

  @Test
  void the_tokenizer_is_the_four_replacements_of_13a() {
    RandomGenerator random = SEED.derive("13a").generator();
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random, 40);
      assertThat(Tokenizer13a.words(text)).as("%s, text %d", SEED, i).isEqualTo(byReplacing(text));
    }
  }

  @Test
  void characters_as_seen_are_those_of_the_break_iterator() {
    RandomGenerator random = SEED.derive("characters").generator();
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random, 40);
      Spelling spelling = Characters.SEEN.of(text, new Vocabulary()::learn);
      List<String> found =
          IntStream.range(0, spelling.size()).mapToObj(at -> spelling.written(at, at + 1)).toList();
      assertThat(found).as("%s, text %d", SEED, i).isEqualTo(asSeen(text));
    }
  }

  @Test
  void the_edit_distance_is_that_of_the_whole_table() {
    RandomGenerator random = SEED.derive("edits").generator();
    for (int i = 0; i < ROUNDS; i++) {
      String reply = text(random, 90);
      String reference = random.nextInt(3) == 0 ? text(random, 90) : changed(reply, random);
      Vocabulary composed = new Vocabulary();
      Spelling wanted = Characters.SEEN.of(reference, composed::learn);
      Spelling offered = Characters.SEEN.of(reply, composed::of);
      assertThat(Difference.between(offered, wanted).changes())
          .as("%s, pair %d", SEED, i)
          .hasValue(changes(asSeen(reply), asSeen(reference)));
    }
  }

  @Test
  void the_longest_common_subsequence_is_that_of_the_whole_table() {
    RandomGenerator random = SEED.derive("subsequence").generator();
    for (int i = 0; i < ROUNDS; i++) {
      int[] a = items(random, 200);
      int[] b = items(random, 200);
      assertThat(Subsequence.length(a, b))
          .as("%s, pair %d", SEED, i)
          .hasValue(commonSubsequence(a, b));
    }
  }

  @Test
  void runs_are_counted_as_maps_count_them() {
    RandomGenerator random = SEED.derive("runs").generator();
    for (int i = 0; i < ROUNDS; i++) {
      int[] reply = items(random, 60);
      List<int[]> references = List.of(items(random, 60), items(random, 60));
      List<Overlap> found = Runs.upTo(4, references).in(reply);
      for (int n = 1; n <= 4; n++) {
        assertThat(found.get(n - 1))
            .as("%s, round %d", SEED, i)
            .isEqualTo(overlap(n, reply, references));
      }
    }
  }

  private static String text(RandomGenerator random, int longest) {
    StringBuilder text = new StringBuilder();
    int bits = random.nextInt(longest);
    // Few different bits in some texts, so that they meet in the same order often.
    int kinds = random.nextBoolean() ? BITS.length : 1 + random.nextInt(8);
    int first = random.nextInt(BITS.length);
    for (int i = 0; i < bits; i++) {
      text.append(BITS[(first + random.nextInt(kinds)) % BITS.length]);
    }
    return text.toString();
  }

  private static String changed(String text, RandomGenerator random) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return text.substring(0, at) + BITS[random.nextInt(BITS.length)] + text.substring(at);
  }

  /** Few kinds of items, other ones on each side. */
  private static int[] items(RandomGenerator random, int longest) {
    int kinds = 1 + random.nextInt(12);
    return random.ints(random.nextInt(longest), 0, kinds).toArray();
  }

  private static List<String> byReplacing(String text) {
    String line =
        PythonText.withoutSpaceAtEnd(text)
            .replace("<skipped>", "")
            .replace("-\n", "")
            .replace("\n", " ")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
    line = replace(" " + line + " ", "([{-~\\[-` -&(-+:-@/])", " $1 ");
    line = replace(line, "([^0-9])([.,])", "$1 $2 ");
    line = replace(line, "([.,])([^0-9])", " $1 $2");
    line = replace(line, "([0-9])(-)", "$1 $2 ");
    return PythonText.words(line);
  }

  private static String replace(String line, String expression, String replacement) {
    return Pattern.compile(expression).matcher(line).replaceAll(replacement);
  }

  private static List<String> asSeen(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> characters = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      characters.add(text.substring(start, end));
      start = end;
    }
    return characters;
  }

  private static int changes(List<String> from, List<String> to) {
    int[][] table = new int[from.size() + 1][to.size() + 1];
    for (int i = 0; i <= from.size(); i++) {
      for (int j = 0; j <= to.size(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int replaced = from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1;
          int shorter = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
          table[i][j] = Math.min(shorter, table[i - 1][j - 1] + replaced);
        }
      }
    }
    return table[from.size()][to.size()];
  }

  private static int commonSubsequence(int[] a, int[] b) {
    int[][] table = new int[a.length + 1][b.length + 1];
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        table[i][j] =
            a[i - 1] == b[j - 1]
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    return table[a.length][b.length];
  }

  private static Overlap overlap(int n, int[] reply, List<int[]> references) {
    Map<List<Integer>, Integer> wanted = new HashMap<>();
    for (int[] reference : references) {
      counts(n, reference).forEach((run, times) -> wanted.merge(run, times, Math::max));
    }
    int shared = 0;
    for (Map.Entry<List<Integer>, Integer> run : counts(n, reply).entrySet()) {
      shared += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
    }
    int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
    return new Overlap(Math.max(0, reply.length - n + 1), all, shared);
  }

  private static Map<List<Integer>, Integer> counts(int n, int[] items) {
    Map<List<Integer>, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= items.length; i++) {
      counts.merge(Arrays.stream(items, i, i + n).boxed().toList(), 1, Integer::sum);
    }
    return counts;
  }
}
