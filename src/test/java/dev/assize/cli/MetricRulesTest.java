package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about latency, cost, tokens, ratings and preferences, over imported replies. */
class MetricRulesTest {

  private static final int CASES = 60;

  @TempDir Path temp;

  @BeforeEach
  void golden() throws IOException {
    Files.writeString(
        temp.resolve("g.csv"),
        "id,category,input,must_include\n"
            + IntStream.rangeClosed(1, CASES)
                .mapToObj(i -> "case-%d,c,Where is parcel %d?,parcel\n".formatted(i, i))
                .collect(Collectors.joining()));
  }

  @Test
  void a_slower_candidate_holds_beyond_the_margin_and_ships_within_it() throws IOException {
    Printed holds = compare("{metric: latency, margin: 5 %}", latency(1.0), latency(1.12));
    Printed ships = compare("{metric: latency, margin: 20 %}", latency(1.0), latency(1.12));

    assertThat(holds.code()).as(holds.toString()).isEqualTo(3);
    assertThat(holds.out())
        .contains("[HOLD] The rule \"latency, all\" is broken.")
        .containsPattern(
            "latency, all: 1\\d\\.\\d % slower \\(90 % interval \\d+\\.\\d to \\d+\\.\\d\\)");
    assertThat(ships.code()).as(ships.toString()).isZero();
    assertThat(ships.out())
        .containsPattern("rules   kept \\(block\\) latency, all: 1\\d\\.\\d % slower");
  }

  /** Ten of sixty replies take three times as long: the mean hardly moves, the p95 does. */
  @Test
  void slow_replies_that_hide_in_the_mean_break_the_rule_about_the_slowest() throws IOException {
    IntFunction<String> before = i -> "\"latency_ms\":" + (1_000 + 10 * i);
    IntFunction<String> after =
        i -> "\"latency_ms\":" + (1_000 + 10 * i) * (i > CASES - 10 ? 3 : 1);

    Printed mean = compare("{metric: latency, margin: 40 %}", before, after);
    Printed slowest = compare("{metric: latency p95, margin: 40 %}", before, after);
    Printed same = compare("{metric: latency p95, margin: 40 %}", before, before);
    Typed.in(temp)
        .type("import", "--golden", "g.csv", "--responses", "all.jsonl", "--baseline", "old");
    String explained = Typed.in(temp).type("explain", "latency p95, all").out();

    assertThat(mean.code()).as(mean.toString()).isZero();
    assertThat(slowest.code()).as(slowest.toString()).isEqualTo(3);
    assertThat(slowest.out())
        .contains("[HOLD] The rule \"latency p95, all\" is broken.")
        .containsPattern("latency p95, all: 200\\.0 % slower \\(90 % interval \\d+");
    assertThat(same.code()).as(same.toString()).isZero();
    assertThat(explained).contains("bootstrap of both p95 over 60 clusters, seed ");
  }

  @Test
  void the_margin_of_a_ratio_is_explained_by_its_logarithm() throws IOException {
    rules("{metric: latency, margin: 30 %}, {name: half, margin: 50 % of baseline}");
    Files.writeString(
        temp.resolve("all.jsonl"), rows("old", latency(1.0)) + rows("new", latency(1.1)));
    Typed.in(temp)
        .type("import", "--golden", "g.csv", "--responses", "all.jsonl", "--baseline", "old");

    String ratio = Typed.in(temp).type("explain", "latency, all").out();
    String points = Typed.in(temp).type("explain", "half").out();

    assertThat(ratio).contains("margin     0.262364264 = ln(1 + 0.3)\n");
    assertThat(points).contains("margin     0.5 = 0.5 of the baseline's 1\n");
  }

  @Test
  void the_report_for_programs_has_the_ratio_in_full() throws IOException {
    Printed json =
        compare("{metric: latency, margin: 20 %}", latency(2.0), latency(1.0), "--format", "json");

    assertThat(json.out())
        .contains("\"metric\": \"latency\"", "\"unit\": \"minus the logarithm of the ratio\"")
        .containsPattern("\"ratio\": 0\\.[45]\\d{10,}")
        .containsPattern("\"ratioLo\": 0\\.4")
        .containsPattern("\"ratioHi\": 0\\.5");
  }

  @Test
  void latencies_of_two_sittings_are_not_compared() throws IOException {
    rules("{metric: latency, margin: 20 %}");
    String old = imported(rows("old", latency(1.0))).run();
    String now = imported(rows("new", latency(1.0))).run();

    Printed compared = Typed.in(temp).type("compare", old + ":old", now + ":new");

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(compared.out()).contains("latency, all: latencies of two sittings");
  }

  @Test
  void sides_asked_one_after_the_other_are_no_sitting() throws IOException {
    Printed compared =
        compare(
            "{metric: latency, margin: 20 %}",
            i -> latency(1.0).apply(i) + ",\"at\":\"2026-11-20T10:00:00Z\"",
            i -> latency(1.0).apply(i) + ",\"at\":\"2026-11-21T10:00:00Z\"");

    assertThat(compared.code()).as(compared.toString()).isEqualTo(4);
    assertThat(compared.out()).contains("one side was asked after the other had ended");
  }

  @Test
  void a_cost_that_rows_state_is_compared_and_a_missing_one_is_missing() throws IOException {
    String rule = "{metric: cost, margin: 10 %}";
    Printed cheaper =
        compare(rule, i -> "\"cost_usd\":0.004", i -> "\"cost_usd\":0.00" + (2 + i % 2));
    Printed unknown = compare(rule, i -> "\"cost_usd\":0.004", i -> "\"model\":\"m\"");

    assertThat(cheaper.code()).as(cheaper.toString()).isZero();
    assertThat(cheaper.out()).containsPattern("cost, all: \\d\\d\\.\\d % cheaper");
    assertThat(unknown.code()).as(unknown.toString()).isEqualTo(4);
    assertThat(unknown.out().replaceAll("\\s+", " "))
        .contains("0 of 60 paired cases have a cost on both sides")
        .contains("candidate: 60 replies with");
  }

  @Test
  void tokens_are_money_where_the_model_has_a_price() throws IOException {
    Files.writeString(
        temp.resolve("assize.yaml"),
        "project: p\nprices: {models: {m: {input: 1, output: 4}}}\n"
            + "gate: {margin: 20 points, rules: [{metric: cost, margin: 10 %},"
            + " {metric: tokens out, margin: 10 %, tier: info}]}\n");

    Printed compared = compared(usage(10, 10), usage(10, 20));

    assertThat(compared.code()).as(compared.toString()).isEqualTo(3);
    // 10 + 4 * 20 against 10 + 4 * 10 per reply.
    assertThat(compared.out()).contains("cost, all: 80.0 % dearer (90 % interval 80.0 to 80.0)");
    assertThat(compared.out()).contains("tokens out, all: 100.0 % more");
  }

  @Test
  void a_plan_promises_nothing_of_a_metric_whose_spread_nobody_knows() throws IOException {
    Typed.in(temp).type("init");
    String yaml = Files.readString(temp.resolve("assize.yaml"));
    Files.writeString(
        temp.resolve("assize.yaml"),
        yaml.replaceFirst("(?m)^gate: *\\{", "gate: {rules: [{metric: latency, margin: 20 %}], "));

    Printed plan = Typed.in(temp).type("plan");

    assertThat(plan.code()).as(plan.toString()).isZero();
    assertThat(plan.out()).containsPattern("latency, all[^\\n]*not planned");
  }

  @Test
  void recorded_replies_tell_their_cost_and_say_that_they_are_recorded() throws IOException {
    try (ScriptedModel model =
        new ScriptedModel(r -> r.replaceAll("(?s).*Question (\\d+)\\?.*", "It is answer $1."))) {
      TinyProject project = TinyProject.in(temp, model.url(), 30);
      project.write(
          "assize.yaml",
          project
                  .read("assize.yaml")
                  .replace(
                      "gate: {margin: 5 points}",
                      "gate: {margin: 40 points, rules: [{metric: cost, margin: 10 %}]}")
              + "prices: {models: {scripted: {input: 1, output: 4}}}\n");
      Typed.in(temp).type("run");
      String cached = Typed.in(temp).type("run").run();
      Printed json =
          Typed.in(temp).type("compare", cached + ":old@m", cached + ":new@m", "--format", "json");

      assertThat(flat(json))
          .contains("cost, all: neither dearer nor cheaper (90 % interval 0.0 to 0.0)")
          .contains("kept. From the recorded use of 60 replies.");
    }
  }

  @Test
  void ratings_differ_in_steps_of_their_scale() throws IOException {
    Printed worse =
        compare(
            "{metric: rating, by: anna, criterion: tone, scale: 1 to 5, margin: 0.5 steps,"
                + " tier: alert}",
            i -> label("tone", "5"),
            i -> label("tone", i % 2 == 0 ? "3" : "5"),
            "--format",
            "json");

    assertThat(flat(worse))
        .contains("rating tone by anna, all: -1.00 on the scale 1 to 5 (90 % interval -1.2")
        .contains(
            "the rule allows -0.50; broken. Better on 0, worse on 30, alike on 30 (in points -6");
  }

  @Test
  void a_scale_from_five_to_one_is_better_when_lower() throws IOException {
    Printed better =
        compare(
            "{metric: rating, by: anna, scale: 5 to 1, margin: 0.5 steps, tier: info}",
            i -> label("tone", "4"),
            i -> label("tone", i % 2 == 0 ? "1" : "2"));

    assertThat(better.out()).contains("rating by anna, all: +2.50 on the scale 5 to 1");
  }

  @Test
  void a_case_that_nobody_rated_and_a_strange_label_are_told() throws IOException {
    Printed open =
        compare(
            "{metric: rating, by: anna, scale: 1 to 5, margin: 1 step, tier: alert}",
            i -> label("tone", "4"),
            i -> label("tone", i <= 20 ? "great" : i % 2 == 0 ? "4" : "5"),
            "--format",
            "json");

    assertThat(flat(open))
        .contains("kept so far, but 20 cases without a result could change that")
        .contains("labels that cannot be read: \\\"great\\\"");
  }

  @Test
  void verdicts_of_pass_and_fail_are_compared_case_by_case() throws IOException {
    String rule = "{metric: judged, by: anna, criterion: kind, margin: 10 points, tier: alert}";
    Printed worse = compare(rule, i -> passes(true), i -> passes(i % 2 == 0), "--format", "json");

    assertThat(flat(worse))
        .contains("judged kind by anna, all: -50.0 points (90 % interval -60.")
        .contains("on 60 paired cases", "broken. Better on 0, worse on 30, alike on 30");
  }

  @Test
  void preferences_are_wins_less_losses() throws IOException {
    Printed lost =
        compare(
            "{metric: preference, by: panel, margin: 10 points, tier: alert}",
            i -> "\"model\":\"m\"",
            i -> verdict("panel", "which", "\"label\":\"" + outcome(i) + "\""),
            "--format",
            "json");

    assertThat(flat(lost))
        .contains("preference by panel, all: -33.3 points (90 % interval -48.0 to -16.6)")
        .contains("broken. Won 10, tied 20, lost 30; win rate 33.3 %");
  }

  @Test
  void wrong_units_are_told_with_line_and_remedy() throws IOException {
    rules(
        "{metric: latency, margin: 5 points},\n  {metric: cost, floor: 3 %},\n"
            + "  {metric: rating, by: anna, scale: 1 to 1, margin: 1 step},\n"
            + "  {metric: rating, by: anna, scale: 1 to 5, margin: 5 points},\n"
            + "  {metric: preference, margin: 5 points},\n"
            + "  {metric: latncy, margin: 20 %, direction: up}");
    Files.writeString(temp.resolve("all.jsonl"), rows("old", latency(1)));

    Printed faulty = Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");

    assertThat(faulty.code()).as(faulty.toString()).isEqualTo(2);
    assertThat(faulty.err() + faulty.out())
        .contains("assize.yaml:2", "margin: 5 points", "a percentage above 0, such as 20 %")
        .contains("assize.yaml:3", "a floor for cost", "Floors are for the metrics pass and score.")
        .contains("assize.yaml:4", "scale: 1 to 1", "such as \"1 to 5\"")
        .contains("assize.yaml:5", "steps of the scale 1 to 5, such as 0.3 steps")
        .contains("assize.yaml:6", "no \"by\"")
        .contains("assize.yaml:7", "Did you mean \"latency\"?", "it belongs to the metric");
  }

  @Test
  void replies_from_the_cache_are_no_evidence_of_latency() throws IOException {
    try (ScriptedModel model =
        new ScriptedModel(r -> r.replaceAll("(?s).*Question (\\d+)\\?.*", "It is answer $1."))) {
      TinyProject project = TinyProject.in(temp, model.url(), 30);
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace(
                  "gate: {margin: 5 points}",
                  "gate: {margin: 40 points, rules: [{metric: latency, margin: 900 %}]}"));
      Printed live = Typed.in(temp).type("run");
      Printed cached = Typed.in(temp).type("run");

      assertThat(flat(live)).containsPattern("latency, all: [^;]*on 30 paired cases");
      assertThat(flat(cached))
          .containsPattern("latency, all: 0 of\\s+30 paired cases have a latency on both sides")
          .contains("replies from the cache");
    }
  }

  /** Without the line breaks of the terminal. */
  private static String flat(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }

  private static String outcome(int i) {
    return i <= 10 ? "win" : i <= 40 ? "loss" : "tie";
  }

  /** About 100 ms times the factor, unevenly. */
  private static IntFunction<String> latency(double factor) {
    return i ->
        "\"latency_ms\":" + factor * (90 + i % 21) * (1 + (factor == 1.0 ? 0 : (i % 3 - 1) * 0.05));
  }

  private static IntFunction<String> usage(int in, int out) {
    return i -> "\"model\":\"m\",\"usage\":{\"input\":" + in * i + ",\"output\":" + out * i + "}";
  }

  private static String label(String criterion, String word) {
    return verdict("anna", criterion, "\"label\":\"" + word + "\"");
  }

  private static String passes(boolean passes) {
    return verdict("anna", "kind", "\"passed\":" + passes);
  }

  private static String verdict(String by, String criterion, String grade) {
    return "\"verdicts\":[{\"by\":\"%s\",\"criterion\":\"%s\",%s}]".formatted(by, criterion, grade);
  }

  private Printed compare(
      String rule, IntFunction<String> before, IntFunction<String> after, String... options)
      throws IOException {
    rules(rule);
    return compared(before, after, options);
  }

  private void rules(String rules) throws IOException {
    Files.writeString(
        temp.resolve("assize.yaml"),
        "project: p\ngate: {margin: 20 points, rules: [" + rules + "]}\n");
  }

  private Printed compared(IntFunction<String> before, IntFunction<String> after, String... options)
      throws IOException {
    Printed imported = imported(rows("old", before) + rows("new", after));
    String[] typed = new String[3 + options.length];
    typed[0] = "compare";
    typed[1] = imported.run() + ":old";
    typed[2] = imported.run() + ":new";
    System.arraycopy(options, 0, typed, 3, options.length);
    return Typed.in(temp).type(typed);
  }

  private Printed imported(String rows) throws IOException {
    Files.writeString(temp.resolve("all.jsonl"), rows);
    Printed imported =
        Typed.in(temp).type("import", "--golden", "g.csv", "--responses", "all.jsonl");
    assertThat(imported.code()).as(imported.toString()).isZero();
    return imported;
  }

  private static String rows(String subject, IntFunction<String> more) {
    return IntStream.rangeClosed(1, CASES)
        .mapToObj(
            i ->
                "{\"case\":\"case-%d\",\"subject\":\"%s\",\"response\":\"parcel %d\",%s}\n"
                    .formatted(i, subject, i, more.apply(i)))
        .collect(Collectors.joining());
  }
}
