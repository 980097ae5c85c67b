package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drift of a service between days, from the command line to the answer. */
class DriftTest {

  @TempDir Path temp;

  @Test
  void two_days_that_only_word_it_otherwise_are_no_drift() {
    ServiceDays days = new ServiceDays(temp, 300);
    days.day(0, i -> "The right one is answer " + i + ".");
    days.day(9, i -> "answer " + i + " is the right one.");

    Printed drift = days.drift();

    assertThat(drift.code()).as(drift.toString()).isZero();
    assertThat(drift.err()).isEmpty();
    assertThat(drift.out())
        .startsWith("NO DRIFT: A change of the pass rate by 5.0 points is ruled out.")
        .contains("(2026-10-01)", "(2026-10-10)", "Checks alone decide the cases compared")
        .contains("300 of 300 replies to the same inputs changed: 300 only in wording")
        .contains("A control chart needs 10 runs in control, has 2.");
  }

  @Test
  void a_loss_is_drift_and_told_with_what_else_moved() {
    ServiceDays days = new ServiceDays(temp, 100);
    days.day(0, i -> "answer " + i);
    days.day(9, i -> i % 4 == 0 ? "I'm sorry, I cannot share that." : "answer " + i);

    Printed drift = days.drift();

    assertThat(drift.code()).as(drift.toString()).isEqualTo(3);
    assertThat(drift.out().replaceAll("\\s+", " "))
        .startsWith("DRIFT: The pass rate fell from 100.0 % to 75.0 %: -25.0 points")
        .contains(
            "Also The mean score fell",
            "Also The length in characters rose",
            "Also The refusal rate rose from 0.0 % to 25.0 %")
        .contains("25 cases broke and 0 were fixed of 100")
        .contains("case-100, then and now (a model's words):");
  }

  @Test
  void too_few_cases_cannot_tell_and_say_how_many_would() {
    ServiceDays days = new ServiceDays(temp, 20);
    days.day(0, i -> i == 3 ? "who knows" : "answer " + i);
    days.day(9, i -> i == 5 ? "who knows" : "answer " + i);

    Printed drift = days.drift();

    assertThat(drift.code()).as(drift.toString()).isEqualTo(4);
    assertThat(drift.out().replaceAll("\\s+", " "))
        .startsWith("CANNOT TELL: A change of the pass rate by 5.0 points is neither shown nor")
        .contains("Cases like these 20 show a change of", "it takes about");
  }

  @Test
  void as_many_broken_as_fixed_cases_are_seen_beside_quiet_days() {
    ServiceDays days = new ServiceDays(temp, 100);
    for (int day = 0; day < 4; day++) {
      int odd = day;
      days.day(day, i -> i % 2 == 0 || i == odd ? "answer " + i : "unknown, " + i);
    }
    days.day(9, i -> (i <= 60) == (i % 2 == 0) ? "answer " + i : "unknown, " + i);

    Printed drift = days.drift("--metric", "pass-rate");

    assertThat(drift.code()).as(drift.toString()).isEqualTo(3);
    assertThat(drift.out().replaceAll("\\s+", " "))
        .startsWith(
            "DRIFT: More cases changed places than between earlier runs: 21 cases broke and 20");
  }

  @Test
  void a_chart_tells_when_a_loss_began() {
    ServiceDays days = new ServiceDays(temp, 60);
    SplittableRandom luck = new SplittableRandom(7);
    for (int day = 0; day < 16; day++) {
      double known = day < 12 ? 0.9 : 0.6;
      boolean[] knows = new boolean[61];
      IntStream.rangeClosed(1, 60).forEach(i -> knows[i] = luck.nextDouble() < known);
      days.day(day, i -> knows[i] ? "answer " + i : "unknown, " + i);
    }

    Printed drift = days.drift("--metric", "pass-rate", "--format", "html");

    assertThat(drift.code()).isEqualTo(3);
    Document page = Jsoup.parse(drift.out());
    assertThat(page.select("h2.word").text()).contains("DRIFT");
    assertThat(page.select("dl dd").text()).contains("the pass rate from run");
    assertThat(page.select("figure.chart svg")).hasSize(1);
    assertThat(page.select("figure.chart tbody tr")).hasSize(16);
    assertThat(page.select("figure.chart tbody").text()).contains("average below its limit");
    assertThat(page.select("script, [style], [onclick]")).isEmpty();
  }

  @Test
  void what_a_model_wrote_is_nothing_but_text_in_every_format() throws Exception {
    ServiceDays days = new ServiceDays(temp, 30);
    String hostile = "<img src=x onerror=alert(1)> ![a](http://evil.example) @all \u202e\u001b[31m";
    days.day(0, i -> "answer " + i);
    days.day(9, i -> hostile + " | ``` " + i);

    assertThat(days.drift("--out", "found").code()).isEqualTo(3);

    Document page = Jsoup.parse(temp.resolve("found/drift.html").toFile(), "UTF-8");
    assertThat(page.select("img, script, a[href^=http]")).isEmpty();
    assertThat(page.text()).contains("<img src=x", "\u27e6U+202E\u27e7");
    String markdown = Files.readString(temp.resolve("found/drift.md"));
    assertThat(markdown).contains("````text").doesNotContain("\u202e", "\u001b");
    assertThat(Files.readString(temp.resolve("found/drift.json")))
        .contains("\"schema\": \"assize/drift/1\"");
    assertThat(days.drift().out()).matches("[\\x20-\\x7e\\n]*");
  }

  @Test
  void the_json_has_what_the_text_says() throws Exception {
    ServiceDays days = new ServiceDays(temp, 100);
    days.day(0, i -> "answer " + i);
    days.day(9, i -> i % 4 == 0 ? "unknown" : "answer " + i);

    JsonObject report = (JsonObject) Json.parse(days.drift("--format", "json", "--all").out());

    assertThat(report.text("answer")).contains("drift");
    assertThat(report.list("runs")).hasSize(2);
    assertThat(report.list("tests")).hasSize(9);
    assertThat(report.object("transitions").whole("broke")).contains(25L);
    assertThat(report.list("further").toString()).contains("PSI", "Wasserstein", "MMD");
    assertThat(report.object("whose").text("culprit")).contains("no-judge");
  }

  @Test
  void every_key_of_the_json_stands_in_the_guide_to_formats() throws Exception {
    ServiceDays days = new ServiceDays(temp, 20);
    for (int day = 0; day < 13; day++) {
      int odd = day;
      days.day(day, i -> i < 4 && i % 3 == odd % 3 ? "unknown" : odd < 11 ? "answer " + i : "no");
    }
    String page = Files.readString(Path.of("docs/formats.md"));
    int from = page.indexOf("## What `assize drift --format json` writes");
    String section = page.substring(from, page.indexOf("\n## ", from + 1));

    String json = days.drift("--format", "json", "--all").out();

    List<String> keys =
        Pattern.compile("\"([A-Za-z]+)\":").matcher(json).results().map(m -> m.group(1)).toList();
    assertThat(keys).hasSizeGreaterThan(100).contains("hits", "estimate", "churn");
    assertThat(keys)
        .filteredOn(key -> !List.of("schema", "en").contains(key))
        .allSatisfy(key -> assertThat(section).contains("`" + key + "`"));
  }

  @Test
  void of_two_golden_sets_only_what_both_asked_alike_is_compared() {
    ServiceDays days = new ServiceDays(temp, 40);
    String first = days.day(0, i -> "answer " + i);
    ServiceDays other = new ServiceDays(temp, 30);
    other.golden("Question %d?");
    String second = other.day(9, i -> "answer " + i);

    Printed drift = days.drift(first, second);

    assertThat(drift.out().replaceAll("\\s+", " "))
        .contains("Only the 30 cases that both runs have a new reply to are compared: 10 only")
        .contains("golden set");
  }

  @Test
  void a_replayed_run_adds_nothing_and_is_told() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1 2 3 4 5 6 7 8")) {
      TinyProject.in(temp, model.url(), 8);
      Typed typed = Typed.in(temp);
      assertThat(typed.type("run", "--quiet", "--mode", "record").code()).isIn(0, 3, 4);
      assertThat(typed.type("run", "--quiet", "--mode", "replay", "--fresh").code()).isIn(0, 3, 4);

      Printed drift = typed.type("drift", "--subject", "new@m");

      assertThat(drift.code()).isEqualTo(2);
      assertThat(drift.err()).contains("drift.too-few-runs", "1 run", "the others were replayed");
      assertThat(typed.type("drift").err()).contains("drift.which-subject", "--subject new@m");
    }
  }

  @Test
  void the_first_metric_that_is_named_decides() {
    ServiceDays days = new ServiceDays(temp, 20);
    days.day(0, i -> "answer " + i);
    days.day(9, i -> "answer " + i);

    Printed lengthFirst = days.drift("--metric", "length,pass-rate");

    assertThat(lengthFirst.code()).isEqualTo(days.drift("--metric", "length").code()).isEqualTo(4);
    assertThat(lengthFirst.out()).startsWith("CANNOT TELL: A change of the length in characters");
    assertThat(days.drift("--metric", "pass-rate,length").out())
        .startsWith("CANNOT TELL: A change of the pass rate");
  }

  @Test
  void who_asks_about_something_else_hears_no_verdict_about_the_pass_rate() {
    ServiceDays days = new ServiceDays(temp, 60);
    String first = days.day(0, i -> "answer " + i);
    Typed.in(temp).type("baseline", "set", first + ":bot", "accepted");
    days.day(9, i -> "rewsna " + i);

    assertThat(days.drift().code()).isEqualTo(3);
    Printed length = days.drift("--metric", "length");
    assertThat(length.code()).as(length.out()).isEqualTo(4);
    assertThat(length.out()).startsWith("CANNOT TELL: A change of the length");
  }

  @Test
  void bad_input_is_told_with_a_remedy() {
    Typed typed = Typed.in(temp);
    assertThat(typed.type("drift").err()).contains("drift.no-runs", "assize run");
    ServiceDays days = new ServiceDays(temp, 5);
    String run = days.day(0, i -> "answer " + i);

    List<Printed> wrong =
        List.of(
            days.drift("--metric", "pasrate,lenth"),
            days.drift("--since", "soon"),
            days.drift("--subject", "bott"),
            days.drift(run),
            days.drift("--margin", "0"),
            days.drift("--format", "html,json"),
            days.drift("--since", "2026-12-01"),
            days.drift("--subject", "bot", run, days.day(1, i -> "answer " + i)));

    assertThat(wrong).allSatisfy(printed -> assertThat(printed.code()).isEqualTo(2));
    assertThat(wrong).allSatisfy(printed -> assertThat(printed.out()).isEmpty());
    assertThat(wrong.get(0).err()).contains("Did you mean pass-rate?", "Did you mean length?");
    assertThat(wrong.get(1).err()).contains("--since: error drift.since: \"soon\"; expected a day");
    assertThat(wrong.get(2).err()).contains("Did you mean \"bot\"?");
    assertThat(wrong.get(3).err()).contains("one run has nothing to be compared with");
    assertThat(wrong.get(4).err()).contains("above 0 and below 100 points");
    assertThat(wrong.get(5).err()).contains("--out");
    assertThat(wrong.get(6).err()).contains("drift.too-few-runs", "earlier --since");
    assertThat(wrong.get(7).err()).contains("--subject: ", "\"bot\" beside runs, which say whose");
  }

  @Test
  void all_faults_are_told_at_once() {
    ServiceDays days = new ServiceDays(temp, 5);
    days.day(0, i -> "answer " + i);

    Printed subject =
        days.drift(
            "--subject", "bott", "--metric", "lenth,speed", "--since", "soon", "--margin", "0");
    assertThat(subject.code()).isEqualTo(2);
    assertThat(subject.err())
        .contains("drift.unknown-subject", "Did you mean \"bot\"?")
        .contains("Did you mean length?", "no metric \"speed\"")
        .contains("drift.since", "above 0 and below 100 points");

    assertThat(days.drift("latest:bot", "latest").err()).contains("drift.same-run", "named twice");
    Printed runs = days.drift("latest", "20200101T", "20210101T", "--metric", "lenth");
    assertThat(runs.code()).isEqualTo(2);
    assertThat(runs.err())
        .contains("no run \"20200101T\"", "no run \"20210101T\"", "no metric \"lenth\"");
  }
}
