package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lint looks at what lies beside the judges of a project. */
class JudgePapersTest {

  private static final String LABELS =
      "case,reply_digest,criterion,label,annotator,date,drawn,note\n";

  @TempDir Path temp;

  @BeforeEach
  void project() throws IOException {
    Typed.in(temp).type("init");
    Files.createDirectories(temp.resolve("judges"));
    Files.writeString(
        temp.resolve("assize.yaml"),
        Files.readString(temp.resolve("assize.yaml"))
            + """
            judges: {tone: judges/tone.yaml, warmth: judges/warmth.yaml, better: judges/better.yaml}
            """);
    judge("tone", "question: Is it kind?\n");
    judge("warmth", "kind: scale\nquestion: How warm?\nscale: {1: cold, 2: cool, 3: warm}\n");
    judge("better", "kind: pairwise\nquestion: Which is better?\n");
  }

  private void judge(String name, String more) throws IOException {
    write(
        "judges/" + name + ".yaml",
        "name: " + name + "\nprovider: script\nmodel: m\ncases: all\n" + more);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(temp.resolve(file), text);
  }

  private Printed lint() {
    return Typed.in(temp).type("lint");
  }

  private static String row(String criterion) {
    return "returns-window,%s,%s,pass,anna,2026-11-02,random,\n"
        .formatted(Digest.of("reply " + criterion).hex(), criterion);
  }

  @Test
  void labels_of_a_judge_that_is_not_there_may_be_of_imported_verdicts() throws IOException {
    String yaml = Files.readString(temp.resolve("assize.yaml"));
    write("judges/tone.labels.csv", LABELS + row("tone"));
    write(
        "assize.yaml",
        yaml
            + "labels: {'judge:tune': judges/tone.labels.csv, reader: judges/tone.labels.csv,"
            + " 'judge:tone': judges/tone.labels.csv}\n");
    Printed lint = lint();
    assertThat(lint.code()).as(lint.toString()).isZero();
    assertThat(lint.out() + lint.err())
        .contains(
            "warning config.labels-of-no-judge: labels of judge:tune, and no such name under",
            "Did you mean \"judge:tone\"?")
        .doesNotContain("labels of reader", "labels of judge:tone,");
  }

  @Test
  void labels_of_a_criterion_at_which_nobody_looks_measure_nothing() throws IOException {
    write(
        "judges/tone.labels.csv", LABELS + row("tone") + row("tune") + row("kind") + row("kind2"));
    write("judges/better.labels.csv", LABELS + row("right"));
    Printed lint = lint();
    assertThat(lint.code()).as(lint.toString()).isZero();
    assertThat(lint.out() + lint.err())
        .contains(
            "judges/tone.labels.csv:3: warning labels.unknown-criterion: 1 label of \"tune\", at"
                + " which tone does not look",
            "Did you mean \"tone\"?",
            "judges/tone.labels.csv:4:")
        .doesNotContain("better.labels.csv");
  }

  @Test
  void sentinels_of_no_judge_watch_nobody() throws IOException {
    write("judges/tune.sentinels.jsonl", "{}\n");
    Files.createDirectories(temp.resolve("kept"));
    Files.move(temp.resolve("judges/warmth.yaml"), temp.resolve("kept/warmth.yaml"));
    write(
        "assize.yaml",
        Files.readString(temp.resolve("assize.yaml"))
            .replace("judges/warmth.yaml", "kept/warmth.yaml"));
    write("judges/warmth.sentinels.jsonl", "{}\n");
    Printed lint = lint();
    assertThat(lint.code()).as(lint.toString()).isZero();
    assertThat(lint.out() + lint.err())
        .contains(
            "judges/tune.sentinels.jsonl: warning sentinels.no-judge: no judge \"tune\"",
            "Did you mean \"tone\"?",
            "judges/warmth.sentinels.jsonl: warning sentinels.no-judge: judge \"warmth\" is kept",
            "Move it to kept/warmth.sentinels.jsonl.");
  }

  @Test
  void a_folder_outside_the_project_may_hold_sentinels_of_judges_of_others() throws IOException {
    Path inside = Files.createDirectories(temp.resolve("inside"));
    Typed.in(inside).type("init");
    Path settings = inside.resolve("assize.yaml");
    Files.writeString(
        settings, Files.readString(settings) + "judges: {tone: ../judges/tone.yaml}\n");
    write("judges/tune.sentinels.jsonl", "{}\n");

    Printed lint = Typed.in(inside).type("lint");

    assertThat(lint.out() + lint.err()).contains("0 errors").doesNotContain("sentinels.no-judge");
  }

  @Test
  void nobody_can_keep_a_sentinel_that_wants_pass_or_fail_of_marks() throws IOException {
    write(
        "judges/warmth.sentinels.jsonl",
        "{\"id\":\"g\",\"kind\":\"good\",\"case\":\"returns-window\",\"reply\":\"Gladly.\","
            + "\"expect\":\"pass\"}\n");
    Printed lint = lint();
    assertThat(lint.code()).as(lint.toString()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains(
            "judges/warmth.sentinels.jsonl:1: error sentinels.no-pass-or-fail: warmth gives marks");
  }

  @Test
  void a_damaged_admission_is_told_before_a_run_needs_it() throws IOException {
    write("judges/tone.admission.json", "{");
    write("judges/better.admission.json", "{\"schema\": \"assize/admission/1\"}");
    Printed lint = lint();
    assertThat(lint.code()).as(lint.toString()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains(
            "judges/tone.admission.json: error calibrate.admission-unreadable",
            "Write it anew: assize calibrate tone",
            "judges/better.admission.json: error calibrate.admission-unreadable");
  }

  @Test
  void an_admission_and_verdicts_of_two_calibrations_do_not_belong_together() throws IOException {
    write(
        "judges/tone.admission.json",
        """
        {"schema": "assize/admission/1", "digest": "%s", "at": "2026-11-22T12:00:00Z",
         "labels": {"file": "judges/tone.labels.csv", "criterion": "tone", "digest": "%s"},
         "verdicts": {"rightPass": 1, "wrongFail": 0, "wrongPass": 0, "rightFail": 1,
                      "silentOnPass": 0, "silentOnFail": 0},
         "admission": {"lines": [{"name": "labels", "state": "open", "words": "few"}]}}
        """
            .formatted(Digest.of("then").hex(), Digest.of("labels").hex()));
    assertThat(lint().code()).isZero();
    write("judges/tone.verdicts.jsonl", head("then"));
    assertThat(lint().code()).isZero();
    write("judges/tone.verdicts.jsonl", head("now"));
    Printed lint = lint();
    assertThat(lint.code()).as(lint.toString()).isEqualTo(2);
    assertThat(lint.out() + lint.err())
        .contains(
            "judges/tone.verdicts.jsonl:1: error calibrate.verdicts-of-another: verdicts of another"
                + " version of the judge than judges/tone.admission.json");
  }

  private static String head(String version) {
    return "{\"schema\":\"assize/verdicts/1\",\"by\":\"judge:tone\",\"criterion\":\"tone\",\"digest\":\"%s\"}\n"
        .formatted(Digest.of(version).hex());
  }
}
