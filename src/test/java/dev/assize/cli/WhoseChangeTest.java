package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Assize;
import dev.assize.Later;
import dev.assize.Overview;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.World;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A baseline was accepted one day, and 40 days later somebody changes the prompt. Whatever the
 * provider did to the model in between must not be charged to whoever changed the prompt.
 */
class WhoseChangeTest {

  private static final int CASES = 120;
  private static final int PROBE = 58;
  private static final String FILE = "reports/baselines/accepted.jsonl";
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;
  private String accepted;

  @BeforeEach
  void accepts() throws Exception {
    model = new ScriptedModel(WhoseChangeTest::right);
    model.calls("fp_1");
    shop = TinyProject.in(temp, model.url(), CASES);
    String run = today("run").run();
    assertThat(today("baseline", "set", run + ":old@m", "accepted").code()).isZero();
    accepted = LocalDate.now(ZoneOffset.UTC).toString();
    shop.write("prompts/new.md", "# system\nAnswer anew, please.\n# user\n{{input}}\n");
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void a_model_that_answers_as_it_did_is_found_to_and_nothing_is_charged_to_anybody() {
    int calls = model.calls();
    Printed run = later("run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("[SHIP]").doesNotContain("including whatever");
    assertThat(model.calls() - calls).isEqualTo(CASES + 2 * PROBE);
    assertThat(run.err()).contains("old@m is asked 116 times more");
    JsonObject whose = whose(run);
    assertThat(whose.text("kind")).hasValue("probed");
    assertThat(Json.write(whose))
        .contains("\"verdicts\":{\"cases\":58,\"uneven\":0,\"odd\":0,\"p\":1.0,")
        .contains("\"texts\":{\"cases\":58,\"asStored\":58,\"amongFresh\":58}");
    assertThat(report(run, "md"))
        .contains("it would find 7.5 % of verdicts changed in 80 of 100 probes");
    assertThat(report(run, "html")).contains("asked again, 58 cases twice, never from memory");
  }

  @Test
  void another_fingerprint_is_another_model_though_every_verdict_is_the_same() {
    model.calls("fp_2");
    Printed run = later("run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    assertThat(flat(run.out()))
        .contains("[INCONCLUSIVE] The baseline's model changed: since " + accepted)
        .contains("its own replies moved by 0.0 points")
        .contains("your change is 0.0 points", "on 58 probed cases")
        .contains("reports the fingerprint \"fp_2\"")
        .contains("settle Ask both sides again, side by side: assize run --evidence live");
    assertThat(report(run, "json"))
        .contains("\"fingerprint\": \"fp_1\"", "\"fingerprint\": \"fp_2\"");
  }

  /** Every fifth answer is wrong now, under whichever prompt. */
  @Test
  void verdicts_that_the_provider_changed_are_told_apart_from_those_that_the_prompt_changed() {
    model.says(request -> number(request) % 5 == 0 ? "No idea." : right(request));
    Printed run = later("run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    assertThat(flat(run.out())).contains("The baseline's model changed: since " + accepted);
    JsonObject whose = whose(run);
    double provider = value(whose, "provider");
    assertThat(provider).as("-0.2 within three errors of 58 cases of 120").isBetween(-0.32, -0.08);
    assertThat(value(whose, "yours")).isZero();
    assertThat(report(run, "md")).contains("Against the stored replies: Quality fell by 20.0");
    assertThat(Json.write(whose)).contains("\"verdictsChanged\":true", "\"identity\":[]");
  }

  @Test
  void what_the_prompt_broke_holds_where_the_model_answers_as_it_did() {
    model.says(
        request ->
            request.contains("anew") && number(request) % 4 == 0 ? "No idea." : right(request));
    Printed run = later("run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out()).doesNotContain("model changed").doesNotContain("including whatever");
  }

  @Test
  void where_nobody_may_be_asked_the_sentence_says_what_it_includes() {
    later("run", "--mode", "record", "--subject", "new@m", "--baseline", "accepted");
    int calls = model.calls();
    Printed run = later("run", "--mode", "replay", "--subject", "new@m", "--baseline", "accepted");
    assertThat(model.calls()).isEqualTo(calls);
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(flat(run.out()))
        .contains("-5.0, including whatever the provider changed since " + accepted + ".")
        .contains("not asked again: mode replay asks nobody");
    assertThat(today("compare", FILE, run.run() + ":new@m").out()).contains("including whatever");
  }

  @Test
  void a_version_that_is_gone_cannot_be_asked_but_the_candidate_gives_a_new_model_away() {
    shop.write("prompts/old.md", "# system\nAnswer as never before.\n# user\n{{input}}\n");
    Printed run = later("run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(flat(run.out()))
        .contains("including whatever the provider changed since " + accepted + ".");
    shop.write("prompts/new.md", "# system\nAnswer anew, and well.\n# user\n{{input}}\n");
    model.calls("fp_2");
    Printed other = later("run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(other.code()).as(other.toString()).isEqualTo(4);
    assertThat(flat(other.out()))
        .contains("The baseline's model changed", "reports the fingerprint \"fp_2\"");
  }

  @Test
  void a_probe_that_nobody_answers_is_none_and_is_soon_given_up() {
    model.says(
        request -> {
          if (request.contains("as before")) {
            throw new IllegalStateException("gone");
          }
          return right(request);
        });
    int calls = model.calls();
    Printed run = later("run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(flat(run.out())).contains("including whatever the provider changed since");
    assertThat(model.calls() - calls).isBetween(CASES + 3, CASES + 30);
  }

  @Test
  void a_project_may_say_how_many_cases_a_probe_asks_or_that_there_is_none() {
    shop.write(
        "assize.yaml",
        shop.read("assize.yaml")
            .replace("baseline: old@m", "baseline: {side: " + FILE + ", probe: 10}"));
    int calls = model.calls();
    assertThat(later("run", "--subject", "new@m").code()).isZero();
    assertThat(model.calls() - calls).isEqualTo(CASES + 20);
    shop.write("assize.yaml", shop.read("assize.yaml").replace("probe: 10", "probe: 0"));
    calls = model.calls();
    assertThat(flat(later("run", "--subject", "new@m").out())).contains("including whatever");
    assertThat(model.calls()).isEqualTo(calls);
  }

  @Test
  void a_live_baseline_is_asked_again_where_its_candidate_is_and_only_there() {
    model.says(request -> number(request) % 5 == 0 ? "No idea." : right(request));
    int calls = model.calls();
    Printed run = later("run");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(flat(run.out())).contains("No case changed").doesNotContain("including whatever");
    assertThat(model.calls() - calls).isEqualTo(2 * CASES);

    Printed again = later("run");
    assertThat(model.calls() - calls).as("both sides are remembered now").isEqualTo(2 * CASES);
    assertThat(flat(again.out())).contains("No case changed").doesNotContain("including whatever");
  }

  @Test
  void both_sides_of_a_case_are_asked_side_by_side_and_either_first() {
    int before = model.requests().size();
    later("run");
    var requests = model.requests().subList(before, model.requests().size());
    int[] first = new int[CASES + 1];
    int oldFirst = 0;
    List<Integer> between = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      int number = number(requests.get(i));
      if (first[number] == 0) {
        first[number] = i + 1;
        oldFirst += requests.get(i).contains("as before") ? 1 : 0;
      } else {
        between.add(i + 1 - first[number]);
      }
    }
    // A thread that the machine keeps waiting may let any number of others pass: so not each of
    // them, but nine in ten.
    assertThat(between).as("cases of which both sides were asked").hasSize(CASES);
    assertThat(between.stream().filter(distance -> distance <= 32).count())
        .as("cases with at most 32 requests between their sides, with 16 trials under way")
        .isGreaterThanOrEqualTo(CASES * 9 / 10);
    assertThat(oldFirst).isBetween(CASES / 6, 5 * CASES / 6);
  }

  @Test
  void a_live_baseline_that_cannot_be_reached_stands_as_remembered_and_it_is_said() {
    model.says(
        request -> {
          if (request.contains("as before")) {
            throw new IllegalStateException("gone");
          }
          return right(request);
        });
    Printed run = later("run");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(flat(run.out()))
        .contains("including whatever the provider changed since " + accepted + ".");
  }

  @Test
  void a_committed_baseline_is_asked_live_while_its_version_is_there() {
    model.says(request -> number(request) % 5 == 0 ? "No idea." : right(request));
    Printed run =
        later("run", "--subject", "new@m", "--baseline", "accepted", "--evidence", "live");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(flat(run.out())).contains("No case changed", "baseline " + run.run() + ":old@m");

    shop.write("prompts/old.md", "# system\nAnswer as never before.\n# user\n{{input}}\n");
    Printed gone = later("run", "--baseline", "accepted", "--evidence", "live");
    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.err()).contains("baseline.not-live", "--evidence stored");
  }

  /** Both sides were asked yesterday; the model that answered them is gone today. */
  @Test
  void the_remedy_for_a_changed_model_asks_both_sides_whatever_is_remembered_of_them() {
    at(39, "run", "--subject", "old@m", "--subject", "new@m");
    model.calls("fp_2");
    model.says(request -> request.contains("anew") ? "No idea." : right(request));
    int calls = model.calls();
    Printed run = later("run", "--evidence", "live");
    assertThat(model.calls() - calls).as(run.toString()).isEqualTo(2 * CASES);
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out()).contains("[HOLD]").doesNotContain("No case changed");

    calls = model.calls();
    assertThat(later("run").code()).isEqualTo(3);
    assertThat(model.calls()).as("what was asked is remembered again").isEqualTo(calls);
  }

  @Test
  void the_remedy_asks_both_sides_also_where_recordings_would_answer() {
    at(39, "run", "--mode", "record");
    model.says(request -> request.contains("anew") ? "No idea." : right(request));
    int calls = model.calls();
    Printed run = later("run", "--mode", "auto", "--evidence", "live");
    assertThat(model.calls() - calls).as(run.toString()).isEqualTo(2 * CASES);
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
  }

  @Test
  void a_subject_of_the_matrix_whose_old_replies_shall_do_is_probed_like_a_file() {
    model.calls("fp_2");
    Printed run = later("run", "--evidence", "stored");
    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    assertThat(flat(run.out())).contains("The baseline's model changed: since " + accepted);
    assertThat(run.err()).contains("old@m is asked 116 times more");
    int calls = model.calls();
    assertThat(later("run", "--evidence", "stored", "--resume", run.run()).code()).isEqualTo(4);
    assertThat(model.calls()).as("a probe is not asked twice").isEqualTo(calls);
  }

  @Test
  void tests_of_the_junit_platform_ask_a_file_live_as_its_subject() {
    shop.write(
        "assize.yaml",
        shop.read("assize.yaml")
            .replace("baseline: old@m", "baseline: {side: " + FILE + ", evidence: live}"));
    Overview overview = Assize.at(new World(temp, Map.of(), Later.days(40), note -> {})).overview();
    assertThat(overview.baseline()).isEqualTo("old@m");
    Printed run = later("run", "--junit", temp.resolve("xml").toString());
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("baseline " + run.run() + ":old@m");
  }

  @Test
  void a_golden_query_that_is_added_asks_no_probe() {
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv") + "case-121,odd,Question 121?,answer 121,no\n");
    int calls = model.calls();
    Printed run = later("run", "--subject", "old@m", "--baseline", "accepted");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("Set changed: 1 added");
    assertThat(model.calls() - calls).isEqualTo(1);
  }

  @Test
  void a_plan_counts_what_the_baseline_is_asked() {
    assertThat(later("plan").out())
        .contains("baseline: old@m, live: asked again, side by side, wherever a candidate is");
    String file = shop.read("assize.yaml").replace("baseline: old@m", "baseline: " + FILE);
    shop.write("assize.yaml", file);
    assertThat(later("plan").out())
        .contains(
            "a probe takes 116 calls more (58 cases twice, 81 of 100 such probes find 10.0 %");
    shop.write("assize.yaml", file + "replay: {mode: replay}\n");
    assertThat(later("plan").out()).contains("stored, and not probed: mode replay asks nobody");
  }

  @Test
  void a_probe_takes_no_more_calls_than_asking_the_baseline_live() {
    String few = "id,category,input,must_include,critical\n";
    for (int i = 1; i <= 21; i++) {
      few += "case-%03d,%s,Question %d?,answer %d,no%n".formatted(i, "odd", i, i);
    }
    shop.write("golden-queries/all.csv", few);
    int calls = model.calls();
    Printed run = later("run", "--subject", "new@m", "--baseline", "accepted");
    assertThat(run.err()).contains("old@m is asked 20 times more");
    assertThat(model.calls() - calls).isEqualTo(21 + 20);
    shop.write(
        "assize.yaml", shop.read("assize.yaml").replace("baseline: old@m", "baseline: " + FILE));
    assertThat(later("plan").out()).contains("a probe takes 20 calls more (10 cases twice");
  }

  @Test
  void a_word_that_is_neither_is_refused_wherever_it_stands() {
    assertThat(later("run", "--evidence", "fresh").err()).contains("expected live or stored");
    shop.write(
        "assize.yaml",
        shop.read("assize.yaml")
            .replace("baseline: old@m", "baseline: {side: odl@m, evidence: fresh, prob: 3}"));
    Printed lint = later("lint");
    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains("evidence: fresh", "odl@m", "Did you mean \"old@m\"?", "prob");
  }

  @Test
  void models_that_change_within_a_side_are_named() {
    model.says(
        request -> {
          model.calls(number(request) % 2 == 0 ? "evenly" : "oddly");
          return right(request);
        });
    shop.write("assize.yaml", shop.read("assize.yaml").replace("concurrency: 8", "concurrency: 1"));
    Printed run = later("run");
    assertThat(report(run, "md"))
        .contains(
            "Candidate: its replies say they come from 2 models or fingerprints",
            "evenly",
            "oddly");
  }

  private static String right(String request) {
    return "The answer " + number(request) + ".";
  }

  private static int number(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? Integer.parseInt(question.group(1)) : -1;
  }

  private static double value(JsonObject whose, String name) {
    JsonNumber value = (JsonNumber) whose.object(name).get("value").orElseThrow();
    return value.value().doubleValue();
  }

  private JsonObject whose(Printed run) {
    try {
      JsonObject report = Json.parseObject(report(run, "json"));
      JsonObject candidate = (JsonObject) report.list("candidates").getFirst();
      return candidate.object("against").object("whoseChange");
    } catch (Exception e) {
      throw new AssertionError(run.toString(), e);
    }
  }

  private String report(Printed run, String format) {
    return shop.read("reports/" + run.run() + "/report." + format);
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private Printed today(String... arguments) {
    return Typed.in(temp).type(arguments);
  }

  private Printed later(String... arguments) {
    return at(40, arguments);
  }

  private Printed at(int days, String... arguments) {
    return Typed.in(temp).at(Later.days(days)).type(arguments);
  }
}
