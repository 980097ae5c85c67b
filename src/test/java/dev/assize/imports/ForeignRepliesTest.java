package dev.assize.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.base.Usage;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.provider.ToolCall;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignRepliesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final Interpreters NOBODY = (by, verdict) -> Optional.empty();

  @TempDir Path temp;
  private final Problems problems = new Problems();
  private final List<Trial> trials = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private GoldenSet golden;

  @BeforeEach
  void load() throws IOException {
    Path file = temp.resolve("golden.csv");
    Files.writeString(
        file,
        "id,category,input,must_include\nrefund-1,refunds,May I?,30 days\nrefund-2,refunds,Why?,no\n");
    Problems none = new Problems();
    golden = GoldenLoader.load(temp, List.of(file), ',', none);
    none.orThrow();
  }

  @Test
  void a_row_with_everything_becomes_a_trial_and_its_findings() throws IOException {
    ForeignReplies replies =
        replies(
            "all.jsonl",
            """
            {"case":"refund-1","subject":"bot-2","trial":2,"response":"Within 30 days.",\
            "model":"m-1","fingerprint":"fp","finish":"stop",\
            "tool_calls":[{"id":"c1","name":"order","arguments":{"id":7}}],\
            "retrieved":[{"id":"p9","text":"policy"},"bare"],\
            "usage":{"input":12,"output":5,"cached_input":0},"cost_usd":0.00120,\
            "latency_ms":812.5,"at":"2026-11-20T08:00:00Z",\
            "verdicts":[{"by":"ann","criterion":"tone","passed":false,"rationale":"curt","raw":"F"},\
            {"by":"ann","criterion":"tone","score":0.25},\
            {"by":"bob","criterion":"topic","label":"refund"}]}
            """);
    Survey survey = survey(replies);
    assertThat(problems.errors()).isEmpty();
    assertThat(survey.rows()).isEqualTo(1);
    assertThat(survey.trials()).isEqualTo(2);
    assertThat(survey.subjects().getFirst().model()).isEqualTo("m-1");

    replies.forEach(trials::add, findings::add);
    Trial trial = trials.getFirst();
    assertThat(trial.key().input()).isEqualTo(golden.cases().getFirst().inputDigest());
    assertThat(trial.key().trial()).isEqualTo(2);
    ModelReply reply = trial.response().reply().orElseThrow();
    assertThat(reply.text()).isEqualTo("Within 30 days.");
    assertThat(reply.toolCalls()).containsExactly(new ToolCall("c1", "order", "{\"id\":7}"));
    assertThat(reply.retrieved())
        .containsExactly(new ModelReply.Chunk("p9", "policy"), new ModelReply.Chunk("2", "bare"));
    assertThat(reply.usage().of(Usage.Kind.CACHED_INPUT)).hasValue(0);
    assertThat(reply.usage().of(Usage.Kind.REASONING)).isEmpty();
    assertThat(reply.latency()).isEqualTo(Duration.ofNanos(812_500_000));
    assertThat(reply.reportedModel()).isEqualTo("m-1");
    assertThat(trial.response().exchanges().getFirst().source()).isEqualTo(Source.IMPORT);
    assertThat(trial.response().exchanges().getFirst().at())
        .isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(trial.response().exchanges().getFirst().call().parameters().text("cost_usd"))
        .contains("0.00120");
    assertThat(findings)
        .extracting(finding -> ((Verdict.Graded) finding.verdict()).grade())
        .containsExactly(
            new Grade.PassFail(false), new Grade.Score(0.25), new Grade.Label("refund"));
    assertThat(findings).extracting(Finding::sample).containsExactly(0, 1, 0);
    assertThat(findings)
        .extracting(finding -> finding.criterion().bearing())
        .containsExactly(
            Criterion.Bearing.MUST, Criterion.Bearing.ADVISORY, Criterion.Bearing.ADVISORY);
    assertThat(findings.getFirst().raw()).isEqualTo("F");
    assertThat(findings.getFirst().criterion().by()).isEqualTo("ann");
  }

  @Test
  void csv_and_jsonl_say_the_same() throws IOException {
    ForeignReplies csv =
        replies(
            "a.csv",
            "\uFEFFcase,subject,trial,response,error,latency_ms,usage,verdicts\r\n"
                + "refund-1,bot,1,\" two\nlines \",,12.50,\"{\"\"input\"\":3}\","
                + "\"[{\"\"by\"\":\"\"ann\"\",\"\"criterion\"\":\"\"c\"\",\"\"passed\"\":true}]\"\r\n"
                + "refund-2,bot,1,\"\",,,,\r\n"
                + "refund-2,bot,2,,timeout: 60 s,,,\r\n");
    ForeignReplies jsonl =
        replies(
            "a.jsonl",
            """
            {"case":"refund-1","subject":"bot","response":" two\\nlines ","latency_ms":12.50,\
            "usage":{"input":3},"verdicts":[{"by":"ann","criterion":"c","passed":true}]}
            {"case":"refund-2","subject":"bot","response":""}
            {"case":"refund-2","subject":"bot","trial":2,"error":"timeout: 60 s"}
            """);
    Survey one = survey(csv);
    Survey other = survey(jsonl);
    assertThat(problems.all()).isEmpty();
    assertThat(one).isEqualTo(other);

    csv.forEach(trials::add, findings::add);
    List<Trial> fromJson = new ArrayList<>();
    jsonl.forEach(fromJson::add, findings::add);
    assertThat(trials).isEqualTo(fromJson);
    assertThat(trials.get(0).response().text()).isEqualTo(" two\nlines ");
    assertThat(trials.get(1).response().reply()).isPresent();
    assertThat(trials.get(2).response().failure())
        .contains(Failure.of(Failure.Kind.TIMEOUT, "60 s"));
    assertThat(survey(csv).subjects().getFirst().errors()).isEqualTo(1);
  }

  @Test
  void all_bad_rows_are_told_at_once_with_their_lines() throws IOException {
    ForeignReplies replies =
        replies(
            "bad.jsonl",
            """
            {"case":"refund-1","subject":"bot","response":"fine"}
            {"case":"refnd-1","subject":"bot","response":"x"}
            {"case":"refund-1","subject":"bot","response":"again"}
            {"case":"refund-2","subject":"bot"}
            {"case":"refund-2","subject":"bot","response":"x","error":"y"}
            {"case":"refund-2","subject":"bot","response":"x","latency_ms":-1}
            {"case":"refund-2","subject":"bot","response":"x","trial":0}
            {"case":"refund-2","subject":"bot","respons":"x"}
            {"case":"refund-2","response":"x"}
            not json
            [1]
            {"case":"refund-2","subject":"bot","response":"x","verdicts":[{"by":"a","criterion":"c","pased":true}]}
            {"case":"refund-2","subject":"bot","response":"x","verdicts":[{"by":"check","criterion":"c","passed":true}]}
            {"case":"refund-2","subject":"bot","response":"x","verdicts":[{"by":"a","criterion":"c","score":7}]}
            {"case":"refund-2","subject":"bot","response":"x","usage":{"input":-3}}
            {"case":"refund-2","subject":"bot","response":"x","at":"yesterday"}
            {"case":"refund-2","subject":"bot","error":"x","verdicts":[{"by":"a","criterion":"c","passed":true}]}
            """);
    survey(replies);
    assertThat(problems.errors().stream().map(p -> p.place().line()).distinct())
        .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
    assertThat(problems.errors())
        .extracting(Problem::toString)
        .anyMatch(text -> text.contains("Did you mean \"refund-1\"?"))
        .anyMatch(text -> text.contains("was first given in") && text.contains("bad.jsonl:1"))
        .anyMatch(text -> text.contains("neither response nor error"))
        .anyMatch(text -> text.contains("both response and error"))
        .anyMatch(text -> text.contains("Did you mean \"response\"?"))
        .anyMatch(text -> text.contains("Did you mean \"passed\"?"));
  }

  @Test
  void a_fault_of_a_row_hides_no_other_of_it() throws IOException {
    survey(
        replies(
            "bad.jsonl",
            """
            {"case":"refnd-1","subject":"bot","response":"x","latency_ms":-1,\
            "verdicts":[{"by":"a","criterion":"c","passed":"yes","score":7}]}
            """));
    assertThat(problems.errors())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "import.unknown-case",
            "import.out-of-range",
            "import.verdict-grade",
            "import.wrong-kind",
            "import.score-range");
  }

  @Test
  void bad_csv_rows_are_told_with_the_line_they_begin_on() throws IOException {
    ForeignReplies replies =
        replies(
            "bad.csv", "case,subject,response,latency\nrefund-1,bot,\"a\nb\",1\nrefund-2,bot\n");
    survey(replies);
    assertThat(problems.errors())
        .extracting(Problem::place)
        .containsExactly(
            new Place(temp.resolve("bad.csv").toString(), 1),
            new Place(temp.resolve("bad.csv").toString(), 4));
    assertThat(problems.errors().getFirst().remedy()).contains("latency_ms");
  }

  @Test
  void what_is_wrong_with_the_columns_is_told_once_and_not_in_each_row() throws IOException {
    survey(replies("none.csv", "cse,subjct,response\n" + "refund-1,bot,a\n".repeat(9)));
    assertThat(problems.errors())
        .extracting(Problem::toString)
        .containsExactly(
            temp.resolve("none.csv")
                + ":1: error import.unknown-column: unknown column \"cse\". Did you mean \"case\"?",
            temp.resolve("none.csv")
                + ":1: error import.unknown-column: unknown column \"subjct\"."
                + " Did you mean \"subject\"?",
            temp.resolve("none.csv")
                + ":1: error import.missing-column: no column \"case\"; expected it in the first"
                + " line. Add it; the rows were not read.",
            temp.resolve("none.csv")
                + ":1: error import.missing-column: no column \"subject\" or \"sentinel\"; expected"
                + " one of them in the first line. Add it; the rows were not read.");
  }

  @Test
  void cells_may_be_parted_as_any_spreadsheet_does() throws IOException {
    Survey commas = survey(replies("a.csv", "case,subject,response\nrefund-1,bot,\"a, b; c\"\n"));
    String rows = "case;subject;response\r\nrefund-1;bot;a, b; c\r\n";
    assertThat(survey(replies("b.csv", rows.replace("a, b; c", "\"a, b; c\"")))).isEqualTo(commas);
    assertThat(
            survey(
                replies(
                    "c.csv", rows.replace("b; c", "b# c").replace(';', '\t').replace('#', ';'))))
        .isEqualTo(commas);
    assertThat(problems.errors()).isEmpty();
  }

  @Test
  void a_cell_that_is_no_json_is_named() throws IOException {
    survey(replies("a.csv", "case,subject,response,usage\nrefund-1,bot,a,{bad\n"));
    assertThat(problems.errors().getFirst().found()).startsWith("usage: column 2: expected a name");
  }

  @Test
  void the_first_byte_that_is_no_utf_8_is_told_with_its_line() throws IOException {
    String rows = "case,subject,response\n" + "refund-1,bot,a\n".repeat(2000);
    Path latin = temp.resolve("latin.csv");
    Files.write(latin, (rows + "refund-2,bot,f\u00fcr\n").getBytes(StandardCharsets.ISO_8859_1));
    survey(new ForeignReplies(List.of(latin), golden, NOBODY, NOW));
    Path wide = temp.resolve("wide.jsonl");
    Files.write(wide, "\uFEFF{}".getBytes(StandardCharsets.UTF_16LE));
    survey(new ForeignReplies(List.of(wide), golden, NOBODY, NOW));
    assertThat(problems.errors().stream().filter(p -> p.code().equals("import.encoding")))
        .extracting(Problem::toString)
        .containsExactly(
            latin
                + ":2002: error import.encoding: byte 0xFC; expected text in UTF-8. Save it as UTF-8;"
                + " in a spreadsheet choose \"CSV UTF-8\".",
            wide
                + ":1: error import.encoding: text in UTF-16; expected text in UTF-8. Save it as"
                + " UTF-8; in a spreadsheet choose \"CSV UTF-8\".");
  }

  @Test
  void a_missing_file_a_wrong_encoding_and_no_rows_are_told() throws IOException {
    survey(new ForeignReplies(List.of(temp.resolve("none.jsonl")), golden, NOBODY, NOW));
    Path latin = temp.resolve("latin.csv");
    Files.write(
        latin, "case,subject,response\nrefund-1,b,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    survey(new ForeignReplies(List.of(latin), golden, NOBODY, NOW));
    assertThat(problems.errors())
        .extracting(Problem::code)
        .containsExactly("import.missing-file", "import.encoding");
    Problems empty = new Problems();
    replies("empty.jsonl", "\n").survey(empty);
    assertThat(empty.errors()).extracting(Problem::code).containsExactly("import.no-rows");
  }

  @Test
  void cases_without_a_reply_are_a_warning() throws IOException {
    survey(
        replies("one.jsonl", "{\"case\":\"refund-1\",\"subject\":\"bot\",\"response\":\"x\"}\n"));
    assertThat(problems.errors()).isEmpty();
    assertThat(problems.warnings())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains("no reply to 1 of 2 cases: refund-2");
  }

  @Test
  void the_digest_does_not_depend_on_the_order_of_rows_but_on_every_reply() throws IOException {
    String a = "{\"case\":\"refund-1\",\"subject\":\"bot\",\"response\":\"x\"}\n";
    String b = "{\"case\":\"refund-2\",\"subject\":\"bot\",\"response\":\"y\"}\n";
    Survey ab = survey(replies("ab.jsonl", a + b));
    assertThat(survey(replies("ba.jsonl", b + a))).isEqualTo(ab);
    assertThat(survey(replies("z.jsonl", a + b.replace("\"y\"", "\"z\""))).digest())
        .isNotEqualTo(ab.digest());
  }

  private Survey survey(ForeignReplies replies) {
    return replies.survey(problems);
  }

  private ForeignReplies replies(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.writeString(file, text);
    return new ForeignReplies(List.of(file), golden, NOBODY, NOW);
  }
}
