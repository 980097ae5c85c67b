package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compact and the full form of a check are one grammar; faults say where. */
class CheckFormsTest {

  private static final Place PLACE = new Place("golden-queries/a.jsonl", 3);
  private static final long SEED = 20261122;

  private final Problems problems = new Problems();

  @Test
  void a_check_without_some_options_is_printed_anew_and_reads_back() {
    CheckSpec check =
        CheckSpec.read("not contains:  a\\|b [weight 2, as: x, ignoring case]", PLACE, problems)
            .orElseThrow();
    CheckSpec less = check.without(Set.of("weight", "as", "normalised"));
    assertThat(less.text()).isEqualTo("not contains: a\\|b [ignoring case]");
    CheckSpec read = CheckSpec.read(less.text(), PLACE, problems).orElseThrow();
    assertThat(read.digest()).isEqualTo(less.digest()).isNotEqualTo(check.digest());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          json; Contains: a              ~ 7  ~ name, name: value or not name: value
          json; contains a               ~ 16 ~ name, name: value or not name: value
          json; not                      ~ 10 ~ name, name: value or not name: value
          contains: a\\;b; Json           ~ 17 ~ name, name: value or not name: value
          json; max-words:               ~ 17 ~ a value behind the colon
          number: 5 [tolerance 1         ~ 11 ~ a closing ]
          number: 5 [a 1, !b]            ~ 17 ~ words and perhaps a value in the brackets
          number: 5 [a 1, b, a 2]        ~ 20 ~ each option once
          json; any-of: (json) or (Yes)  ~ 26 ~ name, name: value or not name: value
          json; any-of: (json) or json   ~ 21 ~ nothing more behind the last parenthesis
          json; any-of: (a\\;b) or ((json) ~ 25 ~ a ) that closes the one opened here
          """)
  void a_fault_says_the_character_of_the_cell_and_what_was_expected(
      String cell, int at, String expected) {
    CheckSyntax syntax = new CheckSyntax(PLACE, problems);
    for (Piece item : Items.pieces(cell)) {
      syntax.parse(item).filter(s -> s.name().equals("any-of")).ifPresent(s -> s.parts(problems));
    }
    assertThat(problems.all().stream().filter(p -> p.found().endsWith("character " + at)))
        .as("%s", problems.all())
        .hasSize(1)
        .allMatch(problem -> problem.expected().startsWith(expected));
  }

  @Test
  void a_fault_in_a_list_says_which_item() throws JsonException {
    JsonObject row =
        Json.parseObject(
            """
            {"checks": ["json", {"value": 5}, 7, {"check": "any-of", "of": ["json", {"not": true}]},
             {"check": "if", "when": {"value": 1}, "then": "json"}]}
            """);
    new JsonChecks(Fields.of(Sourced.onLine(row, PLACE), "cases", problems)).read("checks");
    assertThat(problems.all())
        .extracting(Problem::found)
        .contains(
            "no \"check\" in item 2 of checks",
            "no \"check\" in item 2 of \"of\" in item 4 of checks",
            "no \"check\" in when in item 5 of checks")
        .anyMatch(found -> found.endsWith(" in item 3 of checks"));
  }

  @Test
  void a_check_inside_another_knows_where_it_stands() {
    CheckSpec outer = compact("json; if: (refused) then (contains: a\\;b)").getLast();
    List<CheckSpec.Part> parts = outer.parts(problems);
    assertThat(parts)
        .extracting(p -> p.check().spot().words())
        .containsExactly(", character 12", ", character 27");
  }

  /** The table of the page: what stands there is true. */
  @Test
  void the_page_shows_both_forms_of_the_same_checks() throws IOException {
    Matcher row =
        Pattern.compile("(?m)^\\| `([^`]+)` \\| `(\\{\"check.+})` \\|$")
            .matcher(Files.readString(Path.of("docs/checks.md")));
    int rows = 0;
    while (row.find()) {
      String compact = row.group(1).replace("\\|", "|");
      assertThat(full(row.group(2))).as(compact).isEqualTo(digests(compact(compact)));
      rows++;
    }
    assertThat(problems.all()).isEmpty();
    assertThat(rows).isEqualTo(8);
  }

  @Test
  void any_check_written_in_full_is_the_compact_one() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 2000; round++) {
      Both both = any(random, 3);
      assertThat(full(Json.write(both.full())))
          .as("seed %d, round %d, %s, %s", SEED, round, both.compact(), problems.all())
          .isEqualTo(digests(compact(both.compact())));
    }
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void what_could_not_stand_in_parentheses_is_refused() {
    assertThat(
            full(
                "{\"check\":\"any-of\",\"of\":[\"json\",{\"check\":\"contains\",\"value\":\":-)\"}]}"))
        .hasSize(1);
    assertThat(problems.all()).hasSize(1).first().asString().contains("parentheses in pairs");
    full("{\"check\":\"any-of\",\"of\":[\"json\",{\"check\":\"contains\",\"value\":\"a [b]\"}]}");
    assertThat(problems.all()).hasSize(2);
  }

  @Test
  void members_of_a_composed_check_belong_to_one() {
    full("{\"check\":\"contains\",\"value\":\"a\",\"of\":[\"json\"]}");
    full("{\"check\":\"json\",\"of\":[\"json\"]}");
    full("{\"check\":\"if\",\"when\":\"json\"}");
    full("{\"check\":\"any-of\",\"of\":[]}");
    full("{\"check\":\"at-least\",\"count\":0,\"of\":[\"json\",\"refused\"]}");
    assertThat(problems.all()).hasSizeGreaterThanOrEqualTo(5);
  }

  /** A check in both forms. */
  private record Both(String compact, JsonValue full) {}

  private static Both any(SplittableRandom random, int depth) {
    boolean negated = random.nextInt(4) == 0;
    String not = negated ? "not " : "";
    int kind = depth == 0 ? 0 : random.nextInt(5);
    List<Both> parts = new ArrayList<>();
    for (int i = 0; i < 3 && kind > 0; i++) {
      parts.add(any(random, depth - 1));
    }
    JsonArray of = JsonArray.of(parts, Both::full);
    return switch (kind) {
      case 0 -> plain(random, negated, not);
      case 1 ->
          both(not + "any-of: " + joined(parts, " or "), object("any-of", negated).put("of", of));
      case 2 ->
          both(not + "all-of: " + joined(parts, " and "), object("all-of", negated).put("of", of));
      case 3 ->
          both(
              not + "at-least: 2 of " + joined(parts, ", "),
              object("at-least", negated).put("count", 2).put("of", of));
      default ->
          both(
              not
                  + "if: (%s) then (%s) else (%s)"
                      .formatted(
                          parts.get(0).compact(), parts.get(1).compact(), parts.get(2).compact()),
              object("if", negated)
                  .put("when", parts.get(0).full())
                  .put("then", parts.get(1).full())
                  .put("else", parts.get(2).full()));
    };
  }

  private static Both plain(SplittableRandom random, boolean negated, String not) {
    List<String> texts = List.of("30 days", "a (b) c", "x\\|y", "naïve €", "(p) \\[q]");
    String text = texts.get(random.nextInt(texts.size()));
    boolean isWeighed = random.nextBoolean();
    String compact = not + "contains: " + text + (isWeighed ? " [as: short, weight 2]" : "");
    if (random.nextBoolean()) {
      return new Both(compact, JsonArray.ofTexts(List.of(compact)).elements().getFirst());
    }
    JsonValue.Builder full = object("contains", negated).put("value", text);
    return both(compact, isWeighed ? full.put("weight", 2).put("as", "short") : full);
  }

  private static Both both(String compact, JsonValue.Builder full) {
    return new Both(compact, full.object());
  }

  private static JsonValue.Builder object(String name, boolean negated) {
    JsonValue.Builder full = JsonObject.of("check", name);
    return negated ? full.put("not", true) : full;
  }

  private static String joined(List<Both> parts, String word) {
    return String.join(word, parts.stream().map(p -> "(" + p.compact() + ")").toList());
  }

  private List<CheckSpec> compact(String cell) {
    CheckSyntax syntax = new CheckSyntax(PLACE, problems);
    return Items.pieces(cell).stream().flatMap(item -> syntax.parse(item).stream()).toList();
  }

  private List<String> full(String object) {
    try {
      JsonObject row =
          JsonObject.build()
              .put("checks", JsonArray.of(List.of(Json.parse(object)), o -> o))
              .object();
      Fields fields = Fields.of(Sourced.onLine(row, PLACE), "cases", problems);
      return digests(new JsonChecks(fields).read("checks"));
    } catch (JsonException e) {
      throw new IllegalStateException(object, e);
    }
  }

  private static List<String> digests(List<CheckSpec> checks) {
    return checks.stream().map(check -> check.digest().hex()).toList();
  }
}
