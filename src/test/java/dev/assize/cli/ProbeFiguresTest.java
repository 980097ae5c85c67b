package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A probe asks the baseline's version again to tell whose change a difference is. However badly it
 * answers then, and whether it answers at all, every other figure is what it would be without.
 */
class ProbeFiguresTest {

  private static final int CASES = 120;
  private static final String FILE = "reports/baselines/accepted.jsonl";
  private static final Pattern NUMBER = Pattern.compile("Question (\\d+)\\?");

  /** Of a reply's own key, and of the keys that a finding is about. */
  private static final Pattern OF_PROBE = Pattern.compile("\"trial\":2\\d{4}\\b");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void accepts() throws Exception {
    model = new ScriptedModel(ProbeFiguresTest::right);
    shop = TinyProject.in(temp, model.url(), CASES);
    shop.write(
        "assize.yaml",
        shop.read("assize.yaml")
            + """
            budgets: {errors: 1 %}
            prices: {currency: EUR, models: {scripted: {input: 100, output: 1000}}}
            """);
    String run = Typed.in(temp).type("run").run();
    assertThat(Typed.in(temp).type("baseline", "set", run + ":old@m", "accepted").code()).isZero();
    shop.write("prompts/new.md", "# system\nAnswer anew, please.\n# user\n{{input}}\n");
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void no_figure_is_another_one_with_the_probe_than_without() throws Exception {
    model.says(ProbeFiguresTest::failing);
    Printed run = later("run", "--subject", "new@m", "--baseline", FILE);
    JsonObject with = candidate(run);
    assertThat(Json.write(with)).contains("\"kind\":\"probed\"");

    int dropped = forgetsProbes(run);
    JsonObject alone = candidate(later("report", run.run()));

    assertThat(dropped).as("replies and findings of a probe").isGreaterThan(CASES / 2);
    assertThat(Json.write(alone)).contains("\"kind\":\"unprobed\"");
    assertThat(without(with.object("against"), "whoseChange"))
        .isEqualTo(without(alone.object("against"), "whoseChange"));
    for (String part : List.of("candidate", "gate", "rules", "categories", "cases", "accepted")) {
      assertThat(with.get(part)).as(part).isEqualTo(alone.get(part)).isPresent();
    }
  }

  /** What was spent was spent: of a version that a run plays and probes, tokens count for both. */
  @Test
  void a_probe_in_the_baselines_own_run_adds_to_what_was_spent_and_to_nothing_else()
      throws Exception {
    model.says(ProbeFiguresTest::failing);
    Printed run = later("run", "--evidence", "stored");
    JsonObject with = candidate(run).object("against");

    forgetsProbes(run);
    JsonObject alone = candidate(later("report", run.run())).object("against");

    for (String spent : List.of("subjectUsage", "subjectCost", "retries")) {
      assertThat(with.object("baseline").get(spent))
          .isNotEqualTo(alone.object("baseline").get(spent));
    }
    assertThat(without(with.object("baseline"), "subjectUsage", "subjectCost", "retries"))
        .isEqualTo(without(alone.object("baseline"), "subjectUsage", "subjectCost", "retries"));
    assertThat(without(with, "whoseChange", "baseline"))
        .isEqualTo(without(alone, "whoseChange", "baseline"));
  }

  /** One error in a hundred trials is allowed; of the probe's one in ten is none. */
  @Test
  void errors_of_a_probe_spend_nothing_of_the_budget() throws Exception {
    model.says(
        request -> {
          if (request.contains("as before") && number(request) % 10 == 3) {
            throw new IllegalStateException("gone");
          }
          return right(request);
        });
    Printed run = later("run", "--subject", "new@m", "--baseline", FILE);

    assertThat(Json.write(candidate(run))).contains("\"kind\":\"probed\"");
    assertThat(journal(run)).containsPattern("\"trial\":2000[12]\\b[^\n]*\"failure\"");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("[SHIP]", "; errored 0 and 0").doesNotContain("budget");
  }

  /** The old prompt fails where it passed, and now and then has no answer at all. */
  private static String failing(String request) {
    if (!request.contains("as before")) {
      return right(request);
    }
    if (number(request) % 10 == 3) {
      throw new IllegalStateException("gone");
    }
    return number(request) % 2 == 0 ? "No idea." : right(request);
  }

  private static String right(String request) {
    return "The answer " + number(request) + ".";
  }

  private static int number(String request) {
    Matcher question = NUMBER.matcher(request);
    return question.find() ? Integer.parseInt(question.group(1)) : -1;
  }

  private Printed later(String... arguments) {
    return Typed.in(temp).at(Later.days(40)).type(arguments);
  }

  private JsonObject candidate(Printed run) throws JsonException {
    String report = shop.read("reports/" + run.run() + "/report.json");
    List<? extends JsonValue> candidates = Json.parseObject(report).list("candidates");
    return (JsonObject)
        candidates.stream()
            .filter(each -> ((JsonObject) each).text("subject").orElseThrow().equals("new@m"))
            .findFirst()
            .orElseThrow();
  }

  private static JsonObject without(JsonObject whole, String... parts) {
    Map<String, JsonValue> rest = new LinkedHashMap<>(whole.members());
    List.of(parts).forEach(rest::remove);
    return new JsonObject(rest);
  }

  /** Rewrites the journal as if no probe had been played, and tells how many records are gone. */
  private int forgetsProbes(Printed run) throws IOException {
    int gone = 0;
    for (Path segment : segments(run)) {
      List<String> lines = Files.readAllLines(segment);
      List<String> kept = lines.stream().filter(line -> !OF_PROBE.matcher(line).find()).toList();
      Files.write(segment, kept);
      gone += lines.size() - kept.size();
    }
    return gone;
  }

  private String journal(Printed run) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path segment : segments(run)) {
      all.append(Files.readString(segment));
    }
    return all.toString();
  }

  private List<Path> segments(Printed run) {
    try (Stream<Path> files = Files.walk(temp.resolve(".assize/runs").resolve(run.run()))) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
