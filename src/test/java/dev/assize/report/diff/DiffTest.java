package dev.assize.report.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.report.Hostile;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTest {

  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final List<String> ATOMS =
      List.of(
          "refund",
          "refunds",
          "30",
          "1,250.50",
          " ",
          " ",
          " ",
          ". ",
          "! ",
          "\n",
          "\r\n",
          "-",
          "e\u0301",
          "\u0301",
          "\u200d",
          "\ud83d\udc69\u200d\ud83d\udc67",
          "\ud83c\udde9\ud83c\uddea",
          "\ud800",
          "\udc00",
          "\u202e",
          "\u65e5\u672c",
          "\u0e20\u0e32",
          "{",
          "}",
          "\"",
          "[",
          "]");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "same; same; same",
        "You have 30 days.; You have 14 days.; You have [-30-]{+14+} days.",
        "It costs 1,250.50 EUR.; It costs 1,350.50 EUR.; It costs [-1,250.50-]{+1,350.50+} EUR.",
        "One. Two is here. Three.; One. Three.; One. [-Two is here. -]Three.",
        "the red car stops here; the blue bus stops here; the [-red car-]{+blue bus+} stops here",
        "Alpha beta gamma.; Delta epsilon zeta.; [-Alpha beta gamma.-]{+Delta epsilon zeta.+}",
        "cafe is open; cafe\u0301 is open; [-cafe-]{+cafe\u0301+} is open",
        "~~; now; {+now+}",
      })
  void sentences_and_then_words_are_compared(String before, String after, String marked) {
    assertThat(marked(Diff.of(before, after))).isEqualTo(marked);
  }

  @Test
  void json_is_compared_by_member_whatever_the_order_and_the_layout() {
    Diff diff =
        Diff.of(
            "{\"days\":30,\"fee\":{\"amount\":5,\"currency\":\"EUR\"},\"ok\":true}",
            "{\"ok\": true,\n \"fee\": {\"currency\": \"EUR\", \"amount\": 7}, \"days\": 30}");
    assertThat(diff.kind()).isEqualTo(Diff.Kind.JSON);
    assertThat(marked(diff))
        .isEqualTo(
            """
            {
              "days": 30,
              "fee": {
                "amount": [-5-]{+7+},
                "currency": "EUR"
              },
              "ok": true
            }""");
  }

  @Test
  void json_that_only_looks_different_is_the_same() {
    assertThat(marked(Diff.of("{\"a\":1,\"b\":[]}", "{ \"b\": [ ], \"a\": 1 }")))
        .doesNotContain("[-", "{+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {"{\"a\":1}; {\"a\":1", "{\"a\":1}; [no json]", "1; 2", "{\"a\":1,\"a\":2}; {}"})
  void what_is_not_json_on_both_sides_is_text(String before, String after) {
    assertThat(Diff.of(before, after).kind()).isEqualTo(Diff.Kind.TEXT);
  }

  @Test
  void numbers_of_any_exponent_are_compared_at_once() {
    Diff diff =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> Diff.of("[1e999999999]", "[1e-999999999]"));
    assertThat(side(diff.before())).hasSizeLessThan(100);
  }

  @Test
  void the_pieces_of_a_side_are_its_text_whatever_it_is() {
    long seed = 4217;
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      String before = text(random);
      String after = random.nextBoolean() ? text(random) : edited(before, random);
      holds(before, after, "seed " + seed + ", round " + i);
    }
  }

  @Test
  void json_comes_back_written_out_and_as_the_value_it_was() throws JsonException {
    long seed = 88;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String before = Json.write(object(random, 3));
      String after = Json.write(object(random, 3));
      Diff diff = Diff.of(before, after);
      String where = "seed " + seed + ", round " + i;
      assertThat(diff.kind()).as(where).isEqualTo(Diff.Kind.JSON);
      assertThat(side(diff.before())).as(where).isEqualTo(Json.pretty(Json.parse(before)));
      assertThat(Json.canonical(Json.parse(side(diff.after()))))
          .as(where)
          .isEqualTo(Json.canonical(Json.parse(after)));
      holds(before, after, where);
    }
  }

  @Test
  void hostile_texts_come_back_as_they_are() {
    for (String hostile : Hostile.STRINGS) {
      holds(hostile, "I cannot help with that. " + hostile, "hostile after");
      holds(hostile, Hostile.STRINGS.getFirst(), "hostile before");
      holds(hostile, hostile, "hostile on both sides");
    }
  }

  @Test
  void too_much_to_compare_is_said_and_takes_no_time() {
    String first = numbers(0, 2_000, ". ");
    String second = numbers(2_000, 4_000, ". ");
    assertThat(Diff.of(first, second).kind()).isEqualTo(Diff.Kind.TOO_LARGE);
    assertThat(Diff.of(first, first + "One more.").kind()).isEqualTo(Diff.Kind.TEXT);
    assertThat(Diff.of("x".repeat(Diff.LONGEST + 1), "y").kind()).isEqualTo(Diff.Kind.TOO_LARGE);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> holds(numbers(0, 999, ". "), numbers(999, 1_998, ". "), "worst case"));
  }

  @Test
  void json_of_too_many_lines_is_shown_as_it_is() {
    String first = "[" + numbers(0, 2_000, ",\n") + "]";
    String second = "[" + numbers(2_000, 4_000, ",\n") + "]";
    Diff diff = Diff.of(first, second);
    assertThat(diff.kind()).isEqualTo(Diff.Kind.TOO_LARGE);
    assertThat(side(diff.before())).isEqualTo(first);
    assertThat(side(diff.after())).isEqualTo(second);
  }

  @Test
  void a_long_sentence_of_other_words_is_one_change() {
    String first = numbers(0, 3_000, " ");
    String second = numbers(3_000, 6_000, " ");
    Diff diff = Diff.of(first, second);
    assertThat(diff.kind()).isEqualTo(Diff.Kind.TEXT);
    assertThat(diff.before()).containsExactly(new Piece(Piece.Kind.GONE, first));
    assertThat(diff.after()).containsExactly(new Piece(Piece.Kind.NEW, second));
  }

  private static void holds(String before, String after, String where) {
    Diff diff = Diff.of(before, after);
    boolean isJson = diff.kind() == Diff.Kind.JSON;
    if (!isJson) {
      assertThat(side(diff.before()).equals(before)).as("text before, " + where).isTrue();
      assertThat(side(diff.after()).equals(after)).as("text after, " + where).isTrue();
    }
    assertThat(same(diff.before()).equals(same(diff.after()))).as("what stayed, " + where).isTrue();
    if (before.equals(after)) {
      assertThat(diff.before()).as(where).allMatch(piece -> piece.kind() == Piece.Kind.SAME);
    }
    assertThat(diff.before()).as(where).noneMatch(piece -> piece.kind() == Piece.Kind.NEW);
    assertThat(diff.after()).as(where).noneMatch(piece -> piece.kind() == Piece.Kind.GONE);
    List<Piece> unified = diff.unified();
    assertThat(without(Piece.Kind.NEW, unified).equals(side(diff.before()))).as(where).isTrue();
    assertThat(without(Piece.Kind.GONE, unified).equals(side(diff.after()))).as(where).isTrue();
    isCutBetweenCharacters(diff.before(), where);
    isCutBetweenCharacters(diff.after(), where);
    assertThat(Diff.of(before, after)).as("again, " + where).isEqualTo(diff);
  }

  private static void isCutBetweenCharacters(List<Piece> pieces, String where) {
    TreeSet<Integer> edges = new TreeSet<>();
    Matcher characters = CHARACTER.matcher(side(pieces));
    while (characters.find()) {
      edges.add(characters.end());
    }
    int at = 0;
    for (Piece piece : pieces) {
      at += piece.text().length();
      assertThat(piece.text()).isNotEmpty();
      assertThat(edges.contains(at)).as("cut at " + at + ", " + where).isTrue();
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(40))
        .mapToObj(i -> ATOMS.get(random.nextInt(ATOMS.size())))
        .collect(Collectors.joining());
  }

  private static String edited(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(Math.min(4, text.length() - from + 1));
    return text.substring(0, from) + ATOMS.get(random.nextInt(ATOMS.size())) + text.substring(to);
  }

  private static JsonObject object(Random random, int depth) {
    JsonObject.Builder object = JsonObject.build();
    random
        .ints(random.nextInt(5), 0, 6)
        .distinct()
        .forEach(i -> object.put("member " + i, value(random, depth - 1)));
    return object.object();
  }

  private static JsonValue value(Random random, int depth) {
    return switch (depth == 0 ? random.nextInt(2) : random.nextInt(4)) {
      case 0 -> new JsonText(text(random));
      case 1 -> JsonNumber.of(random.nextInt(3));
      case 2 -> new JsonArray(List.of(value(random, depth - 1), value(random, depth - 1)));
      default -> object(random, depth);
    };
  }

  private static String numbers(int from, int to, String between) {
    return IntStream.range(from, to)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(between));
  }

  private static String side(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static String same(List<Piece> pieces) {
    return side(pieces.stream().filter(p -> p.kind() == Piece.Kind.SAME).toList());
  }

  private static String without(Piece.Kind kind, List<Piece> pieces) {
    return side(pieces.stream().filter(piece -> piece.kind() != kind).toList());
  }

  /** {@code [-gone-]{+new+}}. */
  private static String marked(Diff diff) {
    return diff.unified().stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.text();
                  case GONE -> "[-" + piece.text() + "-]";
                  case NEW -> "{+" + piece.text() + "+}";
                })
        .collect(Collectors.joining());
  }
}
