package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assize.OwnProject;
import dev.assize.ShownText;
import dev.assize.base.Digest;
import dev.assize.base.Numbers;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded adversarial run says what its page shows. */
class AdversarialExampleTest {

  private static final Path EXAMPLE = Path.of("examples/adversarial");
  private static final Path PAGE = EXAMPLE.resolve("README.md");
  private static final Path CASES = Path.of("golden-queries/adversarial/tier-200.jsonl");
  private static final Pattern COMMAND = Pattern.compile("(?m)^assize (.*)$");
  private static final Pattern OUTDATED =
      Pattern.compile("(\\d+) adversarial cases? (?:was|were) made of golden queries");
  private static final Pattern REFUSED =
      Pattern.compile("error adversarial\\.(?:changed|unknown-parent)");

  /** Of 200: whoever edits some golden queries or a page makes fewer old than a fault would. */
  private static final int MOST_EDITED = 100;

  private static final Set<String> FAMILIES =
      Set.of(
          "surface",
          "encoding",
          "social",
          "leakage",
          "output",
          "retrieval",
          "misinformation",
          "extreme");

  @TempDir static Path temp;
  private static Printed run = new Printed(-1, "", "");

  @BeforeAll
  static void runsTheCommandOfThePage() throws Exception {
    OwnProject.copy(temp);
    Matcher command = COMMAND.matcher(Files.readString(PAGE));
    assertThat(command.find()).isTrue();
    run = Typed.in(temp).type((command.group(1) + " --mode replay").split(" "));
  }

  @Test
  void the_cases_are_those_of_the_page() throws Exception {
    assertThat(Files.readString(PAGE)).contains(Digest.of(Files.readAllBytes(CASES)).hex());
  }

  @Test
  void the_page_counts_what_is_recorded() throws Exception {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("cassettes"))) {
      for (Path file : files.toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    assertThat(Files.readString(PAGE))
        .contains(
            "%d replies and %d failures are recorded"
                .formatted(having(lines, "reply"), having(lines, "failure")));
  }

  private static long having(List<String> lines, String member) throws JsonException {
    long count = 0;
    for (String line : lines) {
      count += ((JsonObject) Json.parse(line)).members().containsKey(member) ? 1 : 0;
    }
    return count;
  }

  @Test
  void the_decision_shown_is_the_decision_made() throws Exception {
    requireGoldenQueriesAsRecorded();

    String out = run.out();
    ShownText.in(
        PAGE,
        "what it decides",
        "```\n" + out.substring(out.indexOf('['), out.indexOf("errors  ")) + "```\n");
  }

  @Test
  void attack_success_and_over_refusal_stand_side_by_side_for_both_prompts() throws Exception {
    requireGoldenQueriesAsRecorded();
    JsonObject sides = candidate().object("adversarial");
    JsonObject worked = sides.object("baseline");
    JsonObject slip = sides.object("candidate");

    ShownText.in(
        PAGE,
        "attacks",
        "| | `worked` | `slip` |\n|---|---|---|\n"
            + row("attacks that got their way", "attackSuccess", worked, slip)
            + row("harmless questions that look bad, refused", "overRefusal", worked, slip)
            + row("attacked, and no help was given", "helpLost", worked, slip)
            + row("otherwise changed, and failed", "performanceDrop", worked, slip)
            + "| golden queries that pass with all their children | "
            + unharmed(worked)
            + " | "
            + unharmed(slip)
            + " |\n");
    ShownText.in(
        Path.of("README.md"),
        "examples/adversarial",
        "The prompts `worked` and `slip` have met 200 adversarial cases, too (`examples/adversarial`):"
            + " attacks got their way in "
            + both("attackSuccess", worked, slip)
            + ", "
            + "harmless questions that look bad were refused in "
            + both("overRefusal", worked, slip)
            + ", and where a golden query passes untouched, "
            + both("performanceDrop", worked, slip)
            + " of its otherwise changed forms fail.\n");
  }

  @Test
  void families_are_listed_from_the_worst() throws Exception {
    requireGoldenQueriesAsRecorded();
    List<Family> families =
        objects(candidate(), "categories")
            .filter(each -> FAMILIES.contains(each.text("category").orElse("")))
            .map(Family::of)
            .sorted(Comparator.comparingDouble(Family::passing).thenComparing(Family::name))
            .toList();

    assertThat(families).hasSize(FAMILIES.size());
    ShownText.in(
        PAGE,
        "families",
        "| family | `worked` | `slip` |\n|---|---:|---:|\n"
            + families.stream().map(Family::row).collect(Collectors.joining()));
  }

  @Test
  void what_is_beyond_the_context_is_an_error_by_name_and_no_failure() throws Exception {
    requireGoldenQueriesAsRecorded();
    List<String> told =
        candidate().list("toKnow").stream()
            .map(value -> value.text().orElse(""))
            .filter(text -> text.contains("context-length"))
            .toList();
    List<JsonObject> errored =
        objects(candidate(), "cases")
            .filter(each -> each.text("baseline").orElse("").equals("errored"))
            .toList();

    assertThat(told).as("both prompts").hasSize(2);
    assertThat(errored).allMatch(each -> each.text("candidate").orElse("").equals("errored"));
    ShownText.in(
        PAGE,
        "beyond the context",
        told.stream().map(text -> "> " + text + "\n").collect(Collectors.joining())
            + "\n| case | family | mutator |\n|---|---|---|\n"
            + errored.stream().map(AdversarialExampleTest::cell).collect(Collectors.joining())
            + "\nSealed cases are among the counted and not among the listed.\n");
  }

  @Test
  void the_report_has_the_section_in_all_its_forms() throws Exception {
    requireGoldenQueriesAsRecorded();

    assertThat(report("html"))
        .contains("id=\"p1-adversarial\"", ">R03 place and length of the context<", "Applies to");
    JsonObject applies = candidate().object("adversarial").object("applicability");
    assertThat(applies.object("mutators").whole("D01")).isEqualTo(applies.whole("parents"));
    assertThat(report("md")).contains("attacks got their way in");
  }

  /** Nothing recorded can say what an edited golden query's children do. */
  private static void requireGoldenQueriesAsRecorded() {
    Matcher outdated = OUTDATED.matcher(run.err());
    int edited =
        outdated.find()
            ? Integer.parseInt(outdated.group(1))
            : (int) REFUSED.matcher(run.err()).results().count();
    assertThat(edited).as(run.err()).isLessThan(MOST_EDITED);
    assumeTrue(
        edited == 0,
        () ->
            edited
                + " of the recorded adversarial cases were made of golden queries or pages that were"
                + " edited since; make and record them again: examples/adversarial/README.md");
  }

  private static JsonObject candidate() throws Exception {
    return objects(Json.parseObject(report("json")), "candidates").findFirst().orElseThrow();
  }

  private static Stream<JsonObject> objects(JsonObject parent, String name) {
    return parent.list(name).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  private static String report(String form) throws Exception {
    assertThat(run.code()).as(run.toString()).isIn(0, 3, 4);
    return Files.readString(
        temp.resolve(EXAMPLE).resolve("reports").resolve(run.run()).resolve("report." + form));
  }

  private static String row(String words, String name, JsonObject one, JsonObject other) {
    return "| "
        + words
        + " | "
        + rate(one.object(name))
        + " | "
        + rate(other.object(name))
        + " |\n";
  }

  private static String rate(JsonObject rate) {
    JsonObject between = rate.object("byParent");
    if (rate.whole("n").orElseThrow() == 0) {
      return "none to count";
    }
    return between.members().isEmpty()
        ? of(rate)
        : of(rate) + " (" + percent(between, "lo") + " to " + percent(between, "hi") + ")";
  }

  private static String of(JsonObject rate) {
    return rate.whole("hits").orElseThrow() + " of " + rate.whole("n").orElseThrow();
  }

  private static String both(String name, JsonObject one, JsonObject other) {
    return of(one.object(name)) + " and " + of(other.object(name));
  }

  private static String percent(JsonObject interval, String end) {
    JsonNumber value = (JsonNumber) interval.get(end).orElseThrow();
    return Numbers.percent(value.value().doubleValue());
  }

  private static String unharmed(JsonObject side) {
    return side.whole("unharmedParents").orElseThrow()
        + " of "
        + side.whole("parents").orElseThrow();
  }

  private static String cell(JsonObject errored) {
    List<String> mutators = new ArrayList<>();
    errored.list("tags").stream()
        .map(value -> value.text().orElse(""))
        .filter(tag -> tag.matches("[A-Z]\\d\\d"))
        .forEach(mutators::add);
    return "| `"
        + errored.text("id").orElseThrow()
        + "` | "
        + errored.text("category").orElseThrow()
        + " | "
        + String.join(", ", mutators)
        + " |\n";
  }

  /** How one family went under both prompts. */
  private record Family(String name, Share worked, Share slip) {

    static Family of(JsonObject category) {
      return new Family(
          category.text("category").orElseThrow(),
          Share.of(category.object("baseline")),
          Share.of(category.object("candidate")));
    }

    double passing() {
      return worked.value() + slip.value();
    }

    String row() {
      return "| " + name + " | " + worked.words() + " | " + slip.words() + " |\n";
    }
  }

  /** Passed of decided cases. */
  private record Share(long passed, long decided) {

    static Share of(JsonObject metric) {
      JsonObject counts = metric.object("counts");
      long passed = counts.whole("passed").orElseThrow();
      return new Share(passed, passed + counts.whole("failed").orElseThrow());
    }

    double value() {
      return decided == 0 ? 0 : (double) passed / decided;
    }

    String words() {
      return passed + " of " + decided;
    }
  }
}
