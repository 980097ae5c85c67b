package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of adversarial cases remembers their file, and every command it tells asks the same. */
class AdversarialAgainTest {

  private static final String FILE = "golden-queries/adversarial/smoke.jsonl";
  private static final String OTHER = "golden-queries/adversarial/other.jsonl";
  private static final Pattern ASKED = Pattern.compile("(?i)question (\\d+)");
  private static final int CALLS = 2 * (12 + 6);

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void shop() throws IOException {
    model = new ScriptedModel(AdversarialAgainTest::right);
    shop = TinyProject.in(temp, model.url(), 6);
    shop.write("assize.yaml", shop.read("assize.yaml").replace("5 points", "45 points"));
    make("12", FILE);
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void what_errored_is_asked_again_by_the_command_that_the_run_tells() {
    model.says(AdversarialAgainTest::lostOnTwo);
    Printed run = type("run", "--mode", "off", "--adversarial", FILE);
    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    Matcher told = Pattern.compile("assize (run .*--resume)").matcher(flat(run));
    assertThat(told.find()).as(run.out()).isTrue();
    assertThat(told.group(1)).isEqualTo("run --adversarial " + FILE + " --resume");
    model.says(AdversarialAgainTest::right);
    int before = model.calls();

    Printed resumed = type((told.group(1) + " --mode off").split(" "));

    assertThat(resumed.run()).isEqualTo(run.run());
    assertThat(resumed.code()).as(resumed.toString()).isZero();
    assertThat(model.calls() - before).isBetween(1, CALLS / 2);
  }

  @Test
  void whoever_names_the_run_need_not_name_its_file() throws Exception {
    String run = finished();
    KilledRun.cut(temp, 5);
    int before = model.calls();

    Printed resumed = type("run", "--resume", run, "--mode", "off", "--fresh");

    assertThat(resumed.code()).as(resumed.toString()).isZero();
    assertThat(model.calls() - before).isEqualTo(5);
  }

  @Test
  void the_latest_unfinished_run_is_gone_on_with_by_no_name_at_all() throws Exception {
    String run = finished();
    KilledRun.cut(temp, 3);

    Printed resumed = type("run", "--resume", "--mode", "off", "--fresh");

    assertThat(resumed.code()).as(resumed.toString()).isZero();
    assertThat(resumed.run()).isEqualTo(run);
  }

  @Test
  void a_critical_parent_is_confirmed_by_the_name_of_the_run() {
    shop.write(
        "golden-queries/all.csv", shop.read("golden-queries/all.csv").replace(",no", ",yes"));
    make("12", FILE);
    model.says(request -> request.contains("anew") ? "No idea." : right(request));
    type("run", "--mode", "record", "--adversarial", FILE);
    Printed replayed = type("run", "--mode", "replay", "--adversarial", FILE);
    assertThat(flat(replayed)).contains("Confirm: assize run --confirm " + replayed.run());
    model.says(AdversarialAgainTest::right);
    int before = model.calls();

    Printed confirmed = type("run", "--confirm", replayed.run());

    assertThat(model.calls()).as(confirmed.toString()).isGreaterThan(before);
    assertThat(confirmed.out()).contains("flaky, it blocks nothing");
  }

  @Test
  void a_file_that_moved_is_asked_for_and_taken_from_where_it_is_now() throws Exception {
    String run = finished();
    KilledRun.cut(temp, 5);
    Files.move(temp.resolve(FILE), temp.resolve(OTHER));

    Printed refused = type("run", "--resume", run, "--mode", "off", "--fresh");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("run.adversarial-gone", FILE, "SHA-256", "assize run --adversarial FILE");
    Printed resumed =
        type("run", "--resume", run, "--adversarial", OTHER, "--mode", "off", "--fresh");
    assertThat(resumed.code()).as(resumed.toString()).isZero();
  }

  @Test
  void a_file_that_changed_is_not_what_the_run_asked() throws Exception {
    String run = finished();
    KilledRun.cut(temp, 5);
    make("18", FILE);

    Printed refused = type("run", "--resume", run);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("run.adversarial-changed", FILE, "start a new run");
  }

  @Test
  void another_file_cannot_go_on_with_the_run() throws Exception {
    String run = finished();
    KilledRun.cut(temp, 5);
    make("18", OTHER);

    Printed refused = type("run", "--resume", run, "--adversarial", OTHER);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("asked something else", "assize run --adversarial " + FILE);
  }

  @Test
  void the_command_that_records_what_is_missing_names_the_file() {
    model.says(AdversarialAgainTest::lostOnTwo);
    type("run", "--mode", "record", "--adversarial", FILE);
    model.says(AdversarialAgainTest::right);

    Printed replayed = type("run", "--mode", "replay", "--adversarial", FILE);

    assertThat(flat(replayed)).contains("assize run --adversarial " + FILE + " --mode record");
  }

  @Test
  void the_page_tells_the_file_and_how_to_do_it_again() {
    String run = finished();

    assertThat(shop.read("reports/" + run + "/report.html"))
        .contains("assize run --adversarial " + FILE + " --fresh");
    assertThat(shop.read("reports/" + run + "/report.json"))
        .contains("\"adversarial\": \"" + FILE + "\"", "\"adversarial-digest\": \"");
  }

  @Test
  void recordings_of_the_file_are_explained_and_kept_where_it_is_named() {
    type("run", "--mode", "record");
    type("run", "--mode", "record", "--adversarial", FILE);
    String child = shop.read(FILE).substring("{\"id\":\"".length()).substring(0, 16);

    assertThat(type("explain-miss", child).code()).isEqualTo(2);
    assertThat(type("explain-miss", child, "--adversarial", FILE).out())
        .contains("old@m: recorded", "new@m: recorded");
    assertThat(type("cassettes", "prune", "--adversarial", FILE).out())
        .isEqualTo("All 36 recordings are needed\n");
    assertThat(type("cassettes", "prune", "--dry-run").out())
        .endsWith("24 of 36 recordings would go; nothing was changed\n");
    assertThat(type("cassettes", "prune", "--adversarial", "gone.jsonl").err())
        .contains("adversarial.unreadable");
  }

  @Test
  void a_file_that_would_miss_its_pages_is_told_where_to_be() {
    shop.write("golden-queries/knowledge/prices.md", "A lamp costs 5 euros.\n");
    for (String prompt : List.of("prompts/old.md", "prompts/new.md")) {
      shop.write(prompt, shop.read(prompt).replace("{{input}}", "{{context}} {{input}}"));
    }
    shop.write(
        "golden-queries/pages.csv",
        "id,category,input,context,must_include\n"
            + "lamp,odd,What is question 7?,@knowledge/prices.md,answer 7\n");

    Printed made = generate("12", "elsewhere/smoke.jsonl");

    assertThat(made.code()).as(made.toString()).isZero();
    assertThat(made.err())
        .contains(
            "elsewhere/smoke.jsonl cannot be run from where it is",
            "--out golden-queries/adversarial/smoke.jsonl");
    assertThat(generate("12", FILE).err()).doesNotContain("cannot be run");
  }

  private String finished() {
    Printed run = type("run", "--mode", "off", "--adversarial", FILE);
    assertThat(run.code()).as(run.toString()).isZero();
    return run.run();
  }

  private void make(String tier, String file) {
    Printed made = generate(tier, file);
    assertThat(made.code()).as(made.toString()).isZero();
  }

  private Printed generate(String tier, String file) {
    return type("adversarial", "generate", "--tier", tier, "--mutator", "S03", "--out", file);
  }

  private static String lostOnTwo(String request) {
    if (request.contains("anew") && right(request).equals("answer 2")) {
      throw new IllegalStateException("lost");
    }
    return right(request);
  }

  private static String right(String request) {
    Matcher asked = ASKED.matcher(request);
    return "answer " + (asked.find() ? asked.group(1) : "none");
  }

  private static String flat(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
