package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether it was the subject or its judge, from runs and judgements to the answer. */
class DriftWhoseTest {

  /** So many that a change by 5 points is ruled out where nothing changed. */
  private static final int CASES = 75;

  private static final int LATER = 21;

  @TempDir Path temp;

  @Test
  void where_only_the_judge_moved_nothing_is_said_against_the_subject() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      String run = service.day(0);
      service.judge(i -> i % 5 != 0).day(LATER);

      Printed blind = drift(service);
      assertThat(blind.code()).as(blind.toString()).isEqualTo(3);
      assertThat(plain(blind))
          .startsWith("DRIFT: The pass rate fell from 100.0 % to 80.0 %")
          .contains("Cannot tell the subject from its judge in the pass rate: judges have a say in")
          .contains("Ask the judge of today about the first run: assize rejudge " + run + ":old@m")
          .contains("15 came to another answer, 15 of them by the very same reply");

      String again = service.rejudged(LATER, run);
      Printed drift = drift(service);

      assertThat(drift.code()).as(drift.toString()).isEqualTo(4);
      assertThat(plain(drift))
          .startsWith(
              "CANNOT TELL: The judge moved: by the judge of today the pass rate of the same"
                  + " replies is 80.0 %, and by the judge of then it was 100.0 %. Of the subject,"
                  + " by today's judge alone, a change by 5.0 points is ruled out.")
          .contains(
              "the judge's part is -20.0 points (95 % interval -30.4 to -12.5) and the subject's"
                  + " 0.0 points (95 % interval -4.9 to +4.9), on 75 cases",
              "what moved is the judge. What the judge said then is void.",
              "assize baseline set " + again + ":old@m NAME --reason TEXT",
              "void: the judge moved",
              "the judge 100.0 % 80.0 % -20.0 points (-30.4 to -12.5) 75",
              "the subject 80.0 % 80.0 % 0.0 points (-4.9 to +4.9) 75 1",
              "Only an admitted judge may decide, and tone by judge:tone is not admitted: nobody"
                  + " has measured judge:tone. Measure it: assize calibrate tone")
          .doesNotContain("Also");
      everyFormatSaysSo(service);
    }
  }

  private void everyFormatSaysSo(JudgedService service) throws Exception {
    assertThat(service.type(LATER, "drift", "--out", "found").code()).isEqualTo(4);
    Document page = Jsoup.parse(temp.resolve("found/drift.html").toFile(), "UTF-8");
    assertThat(page.select("h2.word").text()).contains("CANNOT TELL");
    assertThat(page.select("table").eachText())
        .anySatisfy(
            table ->
                assertThat(table)
                    .contains("the judge 100.0 % 80.0 % -20.0 points (-30.4 to -12.5)")
                    .contains("the subject 80.0 % 80.0 % 0.0 points (-4.9 to +4.9)"));
    assertThat(Files.readString(temp.resolve("found/drift.md")).replace("<!-- -->", ""))
        .contains("### Subject or judge", "| the judge | 100.0 % | 80.0 % | -20.0 points");
    String text = Files.readString(temp.resolve("found/drift.json"));
    JsonObject whose = ((JsonObject) Json.parse(text)).object("whose");
    assertThat(whose.text("culprit")).contains("judge");
    assertThat(whose.text("steadiness")).contains("changed");
    assertThat(whose.list("void").toString()).contains("pass-rate", "score", "label-shares");
    assertThat(Json.canonical(whose.object("judge")))
        .startsWith("{\"after\":0.8,\"before\":1,\"cases\":75,");
    assertThat(whose.object("subject").object("interval").get("low")).isPresent();
    assertThat(whose.list("anchors")).hasSize(1);
    everyKeyIsInTheGuide(text);
  }

  private static void everyKeyIsInTheGuide(String json) throws Exception {
    String page = Files.readString(Path.of("docs/formats.md"));
    int from = page.indexOf("## What `assize drift --format json` writes");
    String section = page.substring(from, page.indexOf("\n## ", from + 1));
    assertThat(Pattern.compile("\"([A-Za-z]+)\":").matcher(json).results().map(m -> m.group(1)))
        .filteredOn(key -> !List.of("schema", "en").contains(key))
        .allSatisfy(key -> assertThat(section).contains("`" + key + "`"));
  }

  @Test
  void a_subject_that_moved_is_named_whatever_its_judge_did() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      String run = service.day(0);
      service.service(i -> i % 3 != 0).day(LATER);
      service.rejudged(LATER, run);
      Printed subject = drift(service);
      assertThat(subject.code()).as(subject.toString()).isEqualTo(3);
      assertThat(plain(subject))
          .startsWith("DRIFT: The pass rate fell from 100.0 % to 66.7 %")
          .contains("the judge's part is 0.0 points (95 % interval -4.9 to +4.9)")
          .contains("what moved is the subject.")
          .contains("That the judge moved by 5.0 points is ruled out.");

      service.judge(i -> i % 5 != 0).day(LATER + 9);
      service.type(LATER + 9, "rejudge", run);
      Printed both = drift(service);
      assertThat(both.code()).as(both.toString()).isEqualTo(3);
      assertThat(plain(both))
          .startsWith(
              "DRIFT: By today's judge alone, the pass rate fell from 80.0 % to 53.3 %: -26.7"
                  + " points")
          .contains("what moved is the subject and the judge. What the judge said then is void.");
    }
  }

  @Test
  void a_judge_that_moved_within_a_day_is_left_behind_by_the_hour() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      String run = service.day(0);
      String last = service.judge(i -> i % 5 != 0).day(0);
      service.rejudged(0, run);
      Matcher since =
          Pattern.compile("assize drift --since (\\S+)").matcher(plain(service.type(0, "drift")));
      assertThat(since.find()).isTrue();
      assertThat(since.group(1)).matches("[0-9-]{10}T[0-9:.]+Z");

      service.day(1);
      Printed after = service.type(1, "drift", "--since", since.group(1));
      assertThat(plain(after)).contains("Between " + last).doesNotContain("The judge moved");
    }
  }

  @Test
  void where_nobody_moved_both_parts_lie_within_the_margin() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      String run = service.day(0);
      service.day(LATER);
      service.type(LATER, "rejudge", run, "--sample", "30");
      assertThat(plain(drift(service)))
          .contains("on 30 cases whose stored replies were judged again: neither is shown")
          .contains("That the judge moved by 5.0 points is neither shown nor ruled out: so many")
          .contains("Judge all of the first run again: assize rejudge " + run);

      service.rejudged(LATER, run);
      Printed drift = drift(service);

      assertThat(drift.code()).as(drift.toString()).isZero();
      assertThat(plain(drift))
          .startsWith("NO DRIFT")
          .contains("neither is shown to have moved.")
          .contains("That the judge moved by 5.0 points is ruled out.")
          .doesNotContain("assize rejudge");
    }
  }

  @Test
  void a_judge_that_only_advises_moves_the_score_and_not_the_pass_rate() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES)) {
      String run = service.day(0);
      service.judge(i -> i % 5 != 0).day(LATER);
      service.rejudged(LATER, run);

      Printed drift = service.type(LATER, "drift", "--metric", "pass-rate,score");

      assertThat(drift.code()).as(drift.toString()).isZero();
      assertThat(plain(drift))
          .startsWith("NO DRIFT: A change of the pass rate by 5.0 points is ruled out.")
          .contains("Of the mean score the judge's part is -10.0 points")
          .doesNotContain("admitted");
      assertThat(service.type(LATER, "drift", "--metric", "score").code()).isEqualTo(4);
    }
  }

  @Test
  void what_cannot_be_taken_apart_says_why() throws Exception {
    try (JudgedService service = new JudgedService(temp, 20).sworn()) {
      String run = service.day(0);
      String last = service.day(LATER);
      service.type(LATER + 9, "rejudge", run);
      assertThat(plain(drift(service)))
          .contains("on 20 cases whose stored replies were judged again: neither is shown")
          .contains("Ask the judge of today about the last run, too: assize rejudge " + last)
          .doesNotContain("the subject's");

      service.type(LATER + 10, "rejudge", last);
      assertThat(plain(drift(service))).contains("and the subject's 0.0 points");

      service
          .project()
          .write(
              "judges/tone.yaml",
              service.project().read("judges/tone.yaml").replace("kind?", "warm?"));
      service.type(LATER + 30, "rejudge", run);
      assertThat(plain(drift(service)))
          .contains("the judges, or what they go by, were changed on your side since");

      Path journal = temp.resolve(".assize/runs/" + run);
      Files.move(journal, temp.resolve("gone"));
      assertThat(plain(drift(service)))
          .contains("the journal of " + run + ":old@m is gone, and its replies with it.")
          .doesNotContain("assize rejudge " + run);
    }
  }

  @Test
  void imported_replies_are_taken_apart_by_what_judges_said_later() throws Exception {
    try (JudgedService service = new JudgedService(temp, CASES).sworn()) {
      String first = imported(service, 0, CASES);
      service.type(0, "rejudge", first);
      String last = imported(service, LATER, CASES / 2);
      service.type(LATER, "rejudge", last);
      String[] sides = {"drift", first, last, "--metric", "pass-rate"};
      Printed once = service.type(LATER, sides);
      assertThat(once.code()).as(once.toString()).isZero();
      assertThat(plain(once)).contains("Checks alone decide the cases compared");
      service.judge(i -> i % 5 != 0);
      // A day later: of two runs that begin in one second nobody can say which is the newer.
      service.type(LATER + 1, "rejudge", first);
      service.type(LATER + 1, "rejudge", last);

      Printed drift = service.type(LATER + 1, sides);

      assertThat(drift.code()).as(drift.toString()).isEqualTo(3);
      assertThat(plain(drift))
          .startsWith("DRIFT: By today's judge alone, the pass rate fell from 80.0 % to 40.0 %")
          .contains("Checks alone decide in the runs themselves; judges were asked about the")
          .contains("what moved is the subject and the judge.")
          .contains("0.0 points (-4.9 to +4.9) 75 1 no drift");
    }
  }

  /** Replies of a day, of which the first so many are kind. */
  private static String imported(JudgedService service, int day, int kind) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= CASES; i++) {
      rows.append(
          "{\"case\":\"case-%03d\",\"subject\":\"bot\",\"at\":\"2026-11-%02dT09:00:00Z\",\"response\":\"It is answer %d, %s.\"}%n"
              .formatted(i, 1 + day, i, i <= kind ? "friend" : "fool"));
    }
    service.project().write("day.jsonl", rows.toString());
    Printed imported =
        service.type(
            day, "import", "--golden", "golden-queries/all.csv", "--responses", "day.jsonl");
    assertThat(imported.code()).as(imported.toString()).isZero();
    return imported.run() + ":bot";
  }

  private static Printed drift(JudgedService service) {
    return service.type(LATER + 30, "drift", "--metric", "pass-rate,score");
  }

  private static String plain(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }
}
