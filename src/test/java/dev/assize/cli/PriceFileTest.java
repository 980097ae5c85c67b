package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.ShownText;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports say by a book of dated prices, and what is said of a book that cannot be right. */
class PriceFileTest {

  private static final Path GUIDE = Path.of("docs/budgets.md");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void a_project_with_a_book() throws IOException {
    model = new ScriptedModel(request -> "answer 1");
    project = TinyProject.in(temp, model.url(), 4);
    project.write("assize.yaml", project.read("assize.yaml") + "prices: prices.yaml\n");
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void a_new_book_prices_an_old_run_anew_and_nobody_is_asked() {
    book("{from: 2026-01-01, models: {scripted: {input: 100, output: 1000}}}");
    String run = type("run").run();
    int asked = model.calls();
    // 4 x (12 x 0.0001 + 3 x 0.001)
    assertThat(cost(run)).contains("\"amount\":0.0168");

    book("{from: 2026-01-01, models: {scripted: {input: 200, output: 2000}}}");
    type("report", run);
    assertThat(cost(run)).contains("\"amount\":0.0336");

    book(
        "{from: 2026-01-01, models: {scripted: {input: 200, output: 2000}}}",
        "{from: 2026-02-01, models: {scripted: {input: 50, output: 500, request: 1}}}");
    type("report", run);
    assertThat(cost(run)).contains("\"amount\":4.0084");
    assertThat(model.calls()).isEqualTo(asked);
  }

  @Test
  void a_day_holds_the_prices_still() {
    book(
        "{from: 2026-01-01, models: {scripted: {input: 100, output: 1000}}}",
        "{from: 2026-02-01, models: {scripted: {input: 50, output: 500}}}");
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace("prices: prices.yaml", "prices: {file: prices.yaml, as-of: 2026-01-31}"));

    assertThat(cost(type("run").run())).contains("\"amount\":0.0168");
  }

  @Test
  void a_machine_of_ones_own_has_a_price_for_each_million_tokens() {
    // 2.50 an hour and 700 tokens a second: 0.992063 for a million at full use, ten times that at
    // a tenth of it. 4 x 12 tokens of that, and none for what comes out in no time.
    String shed = "hardware: {shed: {hour: 2.5, utilisation: %s}}";
    String models =
        "models: {scripted: {hardware: shed, per-second: {input: 700, output: 7000000000000}}}";
    for (String[] each : new String[][] {{"1", "0.000047619024"}, {"0.1", "0.00047619048"}}) {
      book("{from: 2026-01-01, " + shed.formatted(each[0]) + ", " + models + "}");
      assertThat(cost(type("run").run())).contains("\"amount\":" + each[1]);
    }
  }

  @Test
  void all_faults_of_a_book_are_told_at_once_and_nothing_is_written() throws IOException {
    project.write(
        "prices.yaml",
        """
        currency: EURO
        models: {brook: {input: 1, output: 4}}
        entries:
          - models:
              brook: {input: -1, output: 4}
              fern: {input: 0.5, batch: 120 %}
          - from: 1 July
            hardware:
              shed: {hour: 2.5, watts: 400, utilisation: 1.4}
            models:
              hearth: {hardware: shet, per-second: {input: 0, output: 700}}
              brook: {currency: USD, input: 1, output: 4, requests: 2}
        """);
    Printed run = type("run");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.map(path -> path.getFileName().toString())).doesNotContain(".assize");
    }
    ShownText.in(GUIDE, "a book with faults", "```\n" + run.err() + "```\n");
  }

  @Test
  void the_book_to_start_from_has_no_fault() throws IOException {
    Files.copy(Path.of("examples/budgets/prices.yaml"), temp.resolve("prices.yaml"));

    assertThat(type("lint").out()).doesNotContain("prices.yaml");
  }

  @Test
  void a_book_that_is_not_there_is_told_where_it_is_named() {
    Printed lint = type("lint");

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out()).contains("assize.yaml:12: error prices.missing-file");
  }

  @Test
  void a_book_of_no_yaml_and_one_without_entries_are_told() {
    project.write("prices.yaml", "currency: [\n");
    assertThat(type("lint").out()).contains("prices.not-yaml");
    project.write("prices.yaml", "{}\n");
    assertThat(type("lint").out()).contains("prices.no-entries", "no \"currency\"");
  }

  private void book(String... entries) {
    StringBuilder book = new StringBuilder("currency: EUR\nentries:\n");
    for (String entry : entries) {
      book.append("  - ").append(entry).append('\n');
    }
    project.write("prices.yaml", book.toString());
  }

  private String cost(String run) {
    String json = project.json(run);
    int at = json.indexOf("\"subjectCost\":");
    return json.substring(at, json.indexOf('}', at));
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }
}
