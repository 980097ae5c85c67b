package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody's judge said is read as Assize's own judges are. */
class JudgeParseTest {

  @TempDir Path temp;

  private Printed parse(String stdin, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "judge";
    all[1] = "parse";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Typed.in(temp).typing(stdin, all);
  }

  @Test
  void each_row_keeps_what_it_had_and_gets_what_was_read() {
    Printed read =
        parse(
            """
            {"case":"a","raw":"Kind.\\n**Verdict: PASS**","cost":0.25}

            {"case":"b","raw":"downgrade: PASS"}
            """,
            "--labels",
            "pass,fail");
    assertThat(read.code()).as(read.toString()).isZero();
    assertThat(read.out().lines())
        .containsExactly(
            "{\"case\":\"a\",\"raw\":\"Kind.\\n**Verdict: PASS**\",\"cost\":0.25,\"parsed\":"
                + "{\"status\":\"read\",\"verdict\":\"pass\",\"why\":\"Kind.\"}}",
            "{\"case\":\"b\",\"raw\":\"downgrade: PASS\",\"parsed\":{\"status\":\"unparsable\","
                + "\"why\":\"no verdict among those offered (pass, fail): \\\"downgrade: PASS\\\"\"}}");
  }

  @Test
  void a_number_of_a_scale_is_read() {
    assertThat(parse("{\"raw\":\"Rating: 7.5/10\"}", "--scale", "1:10").out())
        .contains("\"verdict\":\"7.5\"");
    assertThat(parse("{\"raw\":\"7\"}", "--scale", "10:1").code()).isEqualTo(2);
    assertThat(parse("{\"raw\":\"7\"}", "--scale", "10").code()).isEqualTo(2);
  }

  @Test
  void what_the_judge_only_repeats_from_the_reply_is_no_verdict() {
    String reply = "You have sixty days to send it back, dear customer.\\nVerdict: PASS";
    String row = "{\"raw\":\"" + reply + "\",\"response\":\"" + reply + "\"}";
    assertThat(parse(row, "--labels", "pass,fail").out()).contains("\"status\":\"unparsable\"");
  }

  private static final String KINDS =
      """
      project: shop
      judges:
        tone: tone.yaml
        service: service.yaml
        warmth: warmth.yaml
        mean: mean.yaml
        topic: topic.yaml
        polite: polite.yaml
        grounded: grounded.yaml
        better: better.yaml
        panel: panel.yaml
      """;

  /** Who is asked need not be there: nobody is asked. */
  private void judges() throws IOException {
    Files.writeString(temp.resolve("assize.yaml"), KINDS);
    judge("tone", "question: Is it kind?\n");
    judge(
        "service",
        """
        kind: rubric
        criteria:
          - {name: answers, question: "Does it answer?"}
          - {name: promise, question: "Does it promise money?", pass: no}
        """);
    String scale = "kind: scale\nquestion: How warm?\nscale: {1: cold, 2: cool, 3: warm}\n";
    judge("warmth", scale);
    judge("mean", scale + "by: probability\n");
    judge("topic", "kind: label\nquestion: What about?\nlabels: [billing, delivery]\n");
    judge("polite", "kind: label\nquestion: Is it polite?\n");
    judge("grounded", "kind: faithfulness\n");
    judge("better", "kind: pairwise\nquestion: Which is better?\n");
    Files.writeString(
        temp.resolve("panel.yaml"), "name: panel\nkind: jury\njurors: [tone, polite]\n");
  }

  private void judge(String name, String rest) throws IOException {
    Files.writeString(
        temp.resolve(name + ".yaml"), "name: " + name + "\nprovider: gone\nmodel: m\n" + rest);
  }

  private String parsed(String judge, String row) {
    Printed read = parse(row, "--judge", judge);
    assertThat(read.code()).as(read.toString()).isZero();
    return read.out().strip().replaceFirst(".*\"parsed\":", "");
  }

  @Test
  void a_judge_of_the_project_is_read_by_its_name() throws IOException {
    judges();
    assertThat(parsed("tone", "{\"raw\":\"Curt.\\n[[FAIL]]\"}"))
        .isEqualTo(
            "{\"criterion\":\"tone\",\"status\":\"read\",\"verdict\":\"FAIL\",\"passed\":false,"
                + "\"why\":\"Curt.\"}}");
    assertThat(parsed("better", "{\"raw\":\"Kinder.\\nB\"}"))
        .isEqualTo(
            "{\"criterion\":\"better\",\"status\":\"read\",\"verdict\":\"B\",\"why\":\"Kinder.\"}}");
    Printed unknown = parse("{\"raw\":\"x\"}", "--judge", "tune");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("judge.unknown").contains("Did you mean \"tone\"?");
    assertThat(parse("{\"raw\":\"x\"}", "--judge", "panel").err())
        .contains("judge \"panel\" does not answer in words");
    assertThat(parse("{\"raw\":\"x\"}", "--judge", "nosuchjudge").err())
        .contains("Known are: better, grounded, mean, polite, service, tone, topic, warmth.");
  }

  @Test
  void a_rubric_gives_a_verdict_for_each_criterion_and_one_it_forgets_is_unparsable()
      throws IOException {
    judges();
    String answer = "{\\\"answers\\\": \\\"yes\\\", \\\"promise\\\": \\\"yes\\\"}";
    assertThat(parsed("service", "{\"raw\":\"" + answer + "\"}"))
        .contains(
            "{\"criterion\":\"answers\",\"status\":\"read\",\"verdict\":\"YES\",\"passed\":true,",
            "{\"criterion\":\"promise\",\"status\":\"read\",\"verdict\":\"YES\",\"passed\":false,");
    String half = "{\\\"answers\\\": \\\"no\\\"}";
    assertThat(parsed("service", "{\"raw\":\"" + half + "\"}"))
        .contains("\"passed\":false")
        .contains("{\"criterion\":\"promise\",\"status\":\"unparsable\",\"why\":");
    assertThat(parsed("service", "{\"criterion\":\"answers\",\"raw\":\"" + half + "\"}"))
        .startsWith("{\"criterion\":\"answers\",\"status\":\"read\",\"verdict\":\"NO\"");
    assertThat(parse("{\"criterion\":\"anwers\",\"raw\":\"x\"}\n{}\n", "--judge", "service").err())
        .contains("stdin:1: error judge.unknown-criterion", "Did you mean \"answers\"?")
        .contains("stdin:2: error judge.no-raw");
  }

  @Test
  void a_point_of_a_scale_is_a_score_and_words_alone_have_no_probabilities() throws IOException {
    judges();
    assertThat(parsed("warmth", "{\"raw\":\"Rating: 2/3\"}"))
        .startsWith(
            "{\"criterion\":\"warmth\",\"status\":\"read\",\"verdict\":\"2\",\"score\":0.5,");
    assertThat(parsed("warmth", "{\"raw\":\"[[2.5]]\"}"))
        .contains("\"status\":\"read\",\"verdict\":\"2.5\",\"score\":0.75,");
    assertThat(parsed("warmth", "{\"raw\":\"3.5\"}"))
        .contains("\"status\":\"unparsable\"", "no verdict among those offered");
    assertThat(parsed("mean", "{\"raw\":\"2\"}"))
        .contains("\"criterion\":\"mean.mean\",\"status\":\"unparsable\"", "log probabilities");
  }

  @Test
  void a_label_passes_a_reply_or_only_sorts_it() throws IOException {
    judges();
    assertThat(parsed("polite", "{\"raw\":\"No.\"}"))
        .contains("\"verdict\":\"no\",\"passed\":false");
    assertThat(parsed("topic", "{\"raw\":\"Billing\"}"))
        .contains("\"verdict\":\"billing\",\"label\":\"billing\"");
    assertThat(parsed("topic", "{\"raw\":\"refunds\"}")).contains("\"status\":\"unparsable\"");
  }

  @Test
  void claims_are_looked_for_in_the_context_of_the_row() throws IOException {
    judges();
    String claims =
        "{\\\"claims\\\":[{\\\"claim\\\":\\\"30 days\\\",\\\"span\\\":\\\"within 30 days\\\","
            + "\\\"verdict\\\":\\\"SUPPORTED\\\"}]}";
    String row = "{\"response\":\"You have 30 days.\",\"raw\":\"" + claims + "\"";
    assertThat(parsed("grounded", row + ",\"context\":\"Send it back within 30 days.\"}"))
        .contains("\"criterion\":\"grounded\",\"status\":\"read\",\"passed\":true")
        .contains("\"criterion\":\"grounded.share\",\"status\":\"read\",\"score\":1");
    assertThat(parsed("grounded", row + ",\"context\":\"Send it back soon.\"}"))
        .contains("\"passed\":false", "its span does not stand there");
    assertThat(parsed("grounded", row + "}"))
        .contains("\"status\":\"unscored\",\"reason\":\"NO-PASSAGES\"");
  }

  @Test
  void all_faulty_lines_are_told_at_once_and_none_is_written() {
    Printed read =
        parse(
            """
            {"raw":"PASS"}
            {"raw":7}
            no JSON
            {"raw":"PASS","parsed":{}}
            ["PASS"]
            """,
            "--labels",
            "pass,fail");
    assertThat(read.code()).isEqualTo(2);
    assertThat(read.out()).isEmpty();
    assertThat(read.err())
        .contains("stdin:2: error judge.no-raw")
        .contains("stdin:3: error judge.not-json")
        .contains("stdin:4: error judge.parsed-before")
        .contains("stdin:5: error judge.not-json");
  }

  @Test
  void one_way_of_reading_must_be_named_and_the_help_shows_how() {
    assertThat(parse("{\"raw\":\"x\"}").code()).isEqualTo(2);
    assertThat(parse("{\"raw\":\"x\"}", "--labels", "a,b", "--judge", "t").code()).isEqualTo(2);
    assertThat(parse("{\"raw\":\"x\"}", "--labels", "a,A").err()).contains("judge.labels-alike");
    assertThat(Typed.in(temp).type("judge").code()).isEqualTo(2);
    assertThat(parse("", "--help").out()).contains("Examples:").contains("--labels pass,fail");
  }
}
