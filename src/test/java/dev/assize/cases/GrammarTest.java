package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The compact grammar of lists, facts and checks. */
class GrammarTest {

  private static final Place PLACE = new Place("golden-queries/a.csv", 7);
  private static final long SEED = 20261121;
  private static final String SIGNS = "ab1 .:,;|[]\\@-\"'né€";

  @Test
  void items_are_parted_by_semicolons_and_line_breaks() {
    assertThat(Items.split(" 30 days ; a month\n\nfour weeks;"))
        .containsExactly("30 days", "a month", "four weeks");
  }

  @Test
  void a_backslash_takes_the_meaning_from_a_sign() {
    assertThat(Items.split("a\\;b;c")).containsExactly("a;b", "c");
    assertThat(Items.alternatives("a\\|b | c")).containsExactly("a|b", "c");
    assertThat(Items.literal("C:\\temp \\[x] \\\\;")).isEqualTo("C:\\temp [x] \\;");
    assertThat(Items.split("a\\\\;b")).containsExactly("a\\\\", "b");
    assertThat(Items.literal("\\@home")).isEqualTo("@home");
  }

  @Test
  void any_facts_can_be_written_into_a_cell() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 3000; round++) {
      List<List<String>> facts = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        facts.add(texts(random));
      }
      String cell =
          String.join(";", facts.stream().map(Items::join).map(GrammarTest::cell).toList());
      assertThat(Items.split(cell).stream().map(Items::alternatives).toList())
          .as("seed %d, round %d, cell <%s>", SEED, round, cell)
          .isEqualTo(facts);
    }
  }

  @Test
  void any_check_can_be_written_into_a_cell() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 3000; round++) {
      List<String> texts = random.nextInt(4) == 0 ? List.of() : texts(random);
      String value = Items.join(texts);
      Map<String, String> options = options(random);
      boolean negated = random.nextBoolean();
      String item = CheckSyntax.print("one-of", negated, value, options);
      Problems problems = new Problems();
      List<String> items = Items.split(cell(item) + "; json");
      assertThat(items).as("seed %d, round %d, item <%s>", SEED, round, item).hasSize(2);
      Optional<CheckSpec> read = new CheckSyntax(PLACE, problems).parse(items.get(0));
      assertThat(read)
          .as("seed %d, round %d, item <%s>, %s", SEED, round, item, problems.all())
          .contains(new CheckSpec(item, "one-of", negated, value, options, PLACE));
      if (!texts.isEmpty()) {
        assertThat(read.orElseThrow().alternatives()).isEqualTo(texts);
      }
    }
  }

  @Test
  void a_check_reads_like_a_sentence() {
    assertThat(check("json")).isEqualTo(spec("json", "json", false, "", Map.of()));
    assertThat(check("not  contains: sorry [ignoring case]").negated()).isTrue();
    assertThat(check("number: 49.90 [tolerance 0.01, advisory] [weight 2]").options())
        .isEqualTo(Map.of("tolerance", "0.01", "advisory", "", "weight", "2"));
    assertThat(check("amount: 5 [unit: euros, sign -1]").options())
        .isEqualTo(Map.of("unit", "euros", "sign", "-1"));
  }

  @Test
  void only_a_bracket_behind_a_blank_opens_options() {
    assertThat(check("regex: ^L-[0-9]+[a-z]").value()).isEqualTo("^L-[0-9]+[a-z]");
    assertThat(check("equals: \\[1, 2]").literal()).isEqualTo("[1, 2]");
    assertThat(check("contains: see [1] above").value()).isEqualTo("see [1] above");
    assertThat(check("json-schema: {\"required\": [\"a\", \"b\"]} [advisory]").value())
        .isEqualTo("{\"required\": [\"a\", \"b\"]}");
  }

  @Test
  void a_regular_expression_keeps_its_backslashes() {
    assertThat(check("regex: \\d+\\|\\[x\\]").value()).isEqualTo("\\d+\\|\\[x\\]");
  }

  @Test
  void both_brackets_and_parentheses_lose_their_backslash_in_a_text() {
    assertThat(check("contains: x \\[1\\]").literal()).isEqualTo("x [1]");
    assertThat(check("contains: a 1\\] [advisory]").literal()).isEqualTo("a 1]");
    assertThat(fault("contains: a [1\\]")).contains("character 13", "a closing ]");
    assertThat(check("contains: (a\\) b\\(").literal()).isEqualTo("(a) b(");
    assertThat(Items.literal(Items.escape("\\] \\) \\["))).isEqualTo("\\] \\) \\[");
  }

  @Test
  void a_class_of_characters_that_is_no_option_belongs_to_its_expression() {
    assertThat(check("regex: [0-9]").value()).isEqualTo("[0-9]");
    assertThat(check("not regex: W [^x, y]").value()).isEqualTo("W [^x, y]");
    assertThat(check("regex: W [a-z] [ignoring case]").value()).isEqualTo("W [a-z]");
    assertThat(check("regex: W [abc]").options()).containsKey("abc");
  }

  @Test
  void what_is_wrong_with_a_bracket_or_a_name_is_told_with_the_way_to_write_it() {
    assertThat(fault("contains: [sic]"))
        .contains("character 10", "A bracket behind a blank opens options", "written \\[.");
    assertThat(fault("regex: [abc]")).contains("written (?:[...]).");
    assertThat(fault("max_words: 5")).contains("Did you mean \"max-words\"?");
    assertThat(fault("not Max_Words: 5")).contains("Did you mean \"max-words\"?");
    assertThat(fault("2 pm")).endsWith("Part checks by a semicolon.");
    Problems problems = new Problems();
    new CheckSyntax(PLACE, problems).parse(Items.pieces("facts: 14 days; 2 pm").get(1));
    assertThat(problems.all()).singleElement().asString().contains("a value is written \\;.");
  }

  @Test
  void a_bracket_amid_a_value_is_known_with_its_place() {
    assertThat(check("contains: x [ignoring case, weight 2] tail").brackets())
        .containsExactly(
            new Bracket(List.of("ignoring case", "weight 2"), "\"tail\", character 39"));
    assertThat(check("contains: a\\[b\\] c").brackets()).isEmpty();
  }

  private static String fault(String item) {
    Problems problems = new Problems();
    new CheckSyntax(PLACE, problems).parse(item);
    return problems.all().getFirst().toString();
  }

  private static CheckSpec check(String item) {
    Problems problems = new Problems();
    Optional<CheckSpec> check = new CheckSyntax(PLACE, problems).parse(item);
    assertThat(problems.all()).isEmpty();
    return check.orElseThrow();
  }

  private static CheckSpec spec(
      String text, String name, boolean negated, String value, Map<String, String> options) {
    return new CheckSpec(text, name, negated, value, options, PLACE);
  }

  private static String cell(String item) {
    return item.replace(";", "\\;");
  }

  private static Map<String, String> options(SplittableRandom random) {
    Map<String, String> options = new TreeMap<>();
    String[] values = {"", "0.01", "euros", "-3 C", "Two words", "é"};
    for (String name : List.of("tolerance", "ignoring case", "advisory")) {
      if (random.nextBoolean()) {
        options.put(name, values[random.nextInt(values.length)]);
      }
    }
    return options;
  }

  private static List<String> texts(SplittableRandom random) {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(9); k >= 0; k--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      texts.add(text.toString().isBlank() ? "x" : text.toString().strip());
    }
    return texts;
  }
}
