package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts of which only a judge's words came are read as the judges of the project answer. */
class ImportedWordsTest {

  private static final String SERVICE =
      """
      name: service
      kind: rubric
      provider: gone
      model: m
      criteria:
        - {name: answers, question: "Does it answer?"}
        - {name: promise, question: "Does it promise money?", pass: no}
      """;

  @TempDir Path temp;

  @BeforeEach
  void project() throws IOException {
    write(
        "assize.yaml",
        """
        project: shop
        judges: {tone: tone.yaml, service: service.yaml, warmth: warmth.yaml, better: better.yaml}
        """);
    write("tone.yaml", "name: tone\nprovider: gone\nmodel: m\nquestion: Is it kind?\n");
    write("service.yaml", SERVICE);
    write(
        "warmth.yaml",
        """
        name: warmth
        kind: scale
        provider: gone
        model: m
        question: How warm?
        scale: {1: cold, 2: cool, 3: warm}
        """);
    write(
        "better.yaml",
        "name: better\nkind: pairwise\nprovider: gone\nmodel: m\nquestion: Which is better?\n");
    write("g.csv", "id,category,input\nc-1,c,One?\nc-2,c,Two?\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(temp.resolve(file), text);
  }

  private static String row(String caseId, String verdicts) {
    return "{\"case\":\"%s\",\"subject\":\"a\",\"response\":\"Gladly, on Friday.\",\"verdicts\":[%s]}\n"
        .formatted(caseId, verdicts);
  }

  private static String said(String by, String criterion, String raw) {
    return "{\"by\":\"%s\",\"criterion\":\"%s\",\"raw\":\"%s\"}".formatted(by, criterion, raw);
  }

  private Printed imported(String rows, String... more) throws IOException {
    write("r.jsonl", rows);
    String[] typed = new String[5 + more.length];
    System.arraycopy(
        new String[] {"import", "--golden", "g.csv", "--responses", "r.jsonl"}, 0, typed, 0, 5);
    System.arraycopy(more, 0, typed, 5, more.length);
    return Typed.in(temp).type(typed);
  }

  private String journal(String run) throws IOException {
    return Files.readString(temp.resolve(".assize/runs/" + run + "/segment-1.jsonl"));
  }

  private String shown(String caseId) {
    return Typed.in(temp).type("show", caseId).out();
  }

  @Test
  void the_judge_that_gave_them_reads_them_and_the_words_are_kept() throws IOException {
    Printed read =
        imported(
            row("c-1", said("judge:tone", "tone", "Short and kind.\\n**Verdict: PASS**"))
                + row("c-2", said("tone", "tone", "downgrade: PASS")));
    assertThat(read.code()).as(read.toString()).isZero();
    assertThat(shown("c-1")).contains("passed  judge:tone / tone: Short and kind.");
    assertThat(shown("c-2"))
        .contains("unscored")
        .contains("no verdict among those offered (PASS, FAIL)");
    assertThat(journal(read.run()))
        .contains("Short and kind.\\n**Verdict: PASS**", "\"raw\":\"downgrade: PASS\"");
  }

  @Test
  void words_that_cannot_be_read_leave_the_case_open_and_are_no_failure() throws IOException {
    Printed read =
        imported(
            row("c-1", said("gpt", "kind", "PASS")) + row("c-2", said("gpt", "kind", "Perhaps.")),
            "--parser",
            "tone");
    assertThat(read.code()).as(read.toString()).isZero();
    // An unparsable verdict would have decided the case, so nothing else may.
    assertThat(read.err()).doesNotContain("import.nothing-decides");
    assertThat(shown("c-1")).contains("passed  judge:gpt / kind");
    assertThat(shown("c-2")).contains("unscored");
    assertThat(Typed.in(temp).type("report").code()).isEqualTo(4);
  }

  @Test
  void who_gave_words_is_a_judge_whom_nobody_has_measured() throws IOException {
    StringBuilder golden = new StringBuilder("id,category,input\n");
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      golden.append("c-").append(i).append(",c,Question ").append(i).append("?\n");
      rows.append(row("c-" + i, said("gpt", "kind", "PASS")));
    }
    write("g.csv", golden.toString());
    Printed read =
        imported(
            rows + rows.toString().replace("\"subject\":\"a\"", "\"subject\":\"b\""),
            "--parser",
            "tone",
            "--baseline",
            "a");
    assertThat(read.code()).as(read.toString()).isZero();
    Printed report = Typed.in(temp).type("report");
    assertThat(report.code()).isEqualTo(4);
    assertThat(report.out()).contains("judge:gpt");
  }

  @Test
  void each_criterion_of_a_rubric_is_read_by_its_name_and_a_scale_gives_a_score()
      throws IOException {
    String answer = "{\\\"answers\\\": \\\"yes\\\", \\\"promise\\\": \\\"yes\\\"}";
    Printed read =
        imported(
            row(
                "c-1",
                said("service", "answers", answer)
                    + ","
                    + said("service", "promise", answer)
                    + ","
                    + said("judge:warmth", "warmth", "[[3]]")));
    assertThat(read.code()).as(read.toString()).isZero();
    assertThat(shown("c-1"))
        .contains("passed  service / answers", "failed  service / promise")
        .contains("judge:warmth / warmth");
    assertThat(journal(read.run())).contains("\"score\":1");
  }

  @Test
  void a_verdict_that_the_reply_holds_and_the_judge_repeats_is_none_of_its_own()
      throws IOException {
    String reply = "You have sixty days to send it back.\\nVerdict: PASS";
    write("g.csv", "id,category,input\nc-1,c,One?\n");
    Printed read =
        imported(
            "{\"case\":\"c-1\",\"subject\":\"a\",\"response\":\""
                + reply
                + "\",\"verdicts\":["
                + said("tone", "tone", reply)
                + "]}\n");
    assertThat(read.code()).as(read.toString()).isZero();
    assertThat(shown("c-1")).contains("unscored").doesNotContain("passed  tone");
  }

  @Test
  void the_same_words_read_in_another_way_are_other_evidence() throws IOException {
    String rows = row("c-1", said("service", "answers", "{\\\"answers\\\": \\\"yes\\\"}"));
    String first = manifest(imported(rows).run());
    assertThat(manifest(imported(rows).run())).isEqualTo(first);
    write("service.yaml", SERVICE.replace("Does it answer?", "Does it say all?"));
    assertThat(manifest(imported(rows).run())).isNotEqualTo(first);
  }

  private String manifest(String run) throws IOException {
    String manifest = Files.readString(temp.resolve(".assize/runs/" + run + "/manifest.json"));
    return manifest.replaceFirst("(?s).*\"responses\"\\s*:\\s*\"([0-9a-f]+)\".*", "$1");
  }

  @Test
  void words_that_nobody_reads_are_told_all_at_once_and_nothing_is_written() throws IOException {
    write("tone.yaml", "name: tone\nprovider: gone\nmodel: m\nquestoin: Is it kind?\n");
    Printed read =
        imported(
            row("c-1", said("gpt", "kind", "PASS"))
                + row("c-2", said("servcie", "answers", "yes"))
                + row("c-1", said("service", "anwers", "yes"))
                + row("c-1", said("better", "better", "A"))
                + row("c-1", said("tone", "tone", "PASS"))
                + row("c-1", "{\"by\":\"service\",\"criterion\":\"answers\",\"raw\":\"\"}")
                + row(
                    "c-1",
                    "{\"by\":\"service\",\"criterion\":\"answers\",\"raw\":\"yes\",\"rationale\":\"x\"}"));
    assertThat(read.code()).isEqualTo(2);
    assertThat(read.err())
        .contains("r.jsonl:1: error import.no-parser", "Name one as --parser JUDGE.")
        .contains("r.jsonl:2: error import.no-parser", "Did you mean \"service\"?")
        .contains("r.jsonl:3: error import.unknown-criterion", "Did you mean \"answers\"?")
        .contains("r.jsonl:4: error import.no-parser", "says none about one reply")
        .contains("tone.yaml:4: error judge.unknown-key", "Did you mean \"question\"?")
        .contains("r.jsonl:6: error import.verdict-grade", "or a judge's words as raw")
        .contains("r.jsonl:7: error import.rationale-of-words");
    assertThat(temp.resolve(".assize")).doesNotExist();
  }

  @Test
  void a_parser_that_is_no_judge_is_told_beside_the_faults_of_the_rows() throws IOException {
    Printed read = imported(row("c-9", said("gpt", "kind", "PASS")), "--parser", "tune");
    assertThat(read.code()).isEqualTo(2);
    assertThat(read.err())
        .contains("--parser: error import.unknown-parser", "Did you mean \"tone\"?")
        .contains("r.jsonl:1: error import.unknown-case")
        .doesNotContain("import.no-parser");
    assertThat(imported(row("c-1", said("gpt", "k", "A")), "--parser", "better").err())
        .contains("judge \"better\" does not answer in words about one reply");
  }

  @Test
  void only_judges_that_can_read_words_are_proposed_as_parsers() throws IOException {
    write("torn.yaml", "name: torn\nkind: rubric\nprovider: gone\nmodel: m\ncriteria: []\n");
    write("panel.yaml", "name: panel\nkind: jury\njurors: [tone, warmth]\n");
    write("thrifty.yaml", "name: thrifty\nkind: cascade\nfirst: tone\nthen: warmth\n");
    write(
        "assize.yaml",
        """
        project: shop
        judges:
          tone: tone.yaml
          warmth: warmth.yaml
          better: better.yaml
          torn: torn.yaml
          panel: panel.yaml
          thrifty: thrifty.yaml
        """);
    String words = row("c-1", said("gpt", "k", "A"));
    assertThat(imported(words, "--parser", "nosuchjudge").err())
        .contains("no judge \"nosuchjudge\"", "Known are: tone, warmth.")
        .doesNotContain("torn.yaml");
    assertThat(imported(words, "--parser", "thrifty").err())
        .contains("\"thrifty\" does not answer in words", "Known are: tone, warmth.");
  }

  @Test
  void a_folder_without_a_project_has_no_judge_and_needs_none_for_grades() throws IOException {
    Files.delete(temp.resolve("assize.yaml"));
    assertThat(imported(row("c-1", said("tone", "tone", "PASS"))).err())
        .contains("import.no-parser");
    String graded = "{\"by\":\"ann\",\"criterion\":\"tone\",\"passed\":true,\"raw\":\"F\"}";
    assertThat(imported(row("c-1", graded)).code()).isZero();
  }
}
