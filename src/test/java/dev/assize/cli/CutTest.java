package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.replay.Timekeeper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize economics trim --cut}, on a model of which it is known what it needs. */
class CutTest {

  private static final int CASES = 240;

  private static final String PROMPT =
      """
      # system
      You answer.
      <!-- section: rules -->
      RULES: say the number.
      <!-- section: style -->
      STYLE: say the number, too.
      <!-- section: tone -->
      TONE: be kind.

      # user
      <!-- section: examples -->
      EXAMPLE: Question 0?

      # assistant
      <!-- section: examples -->
      It is answer 0.

      # user
      {{input}}
      """;

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  private int typed;

  /** It needs the examples in every fifth case, and in every third either rules or style. */
  @BeforeEach
  void begins() throws IOException {
    model = new ScriptedModel(CutTest::answer);
    model.reads(request -> 100 + 50 * (int) sections().filter(request::contains).count());
    project = TinyProject.in(temp, model.url(), CASES);
    project.write("prompts/old.md", PROMPT);
    project.priced("scripted: {input: 10, output: 20}", "other: {input: 1, output: 1}");
  }

  @AfterEach
  void ends() {
    model.close();
  }

  private static Stream<String> sections() {
    return Stream.of("RULES", "STYLE", "TONE", "EXAMPLE");
  }

  private static String answer(String request) {
    int number = JudgedService.number(request);
    boolean knows =
        (request.contains("EXAMPLE") || number % 5 != 0)
            && (request.contains("RULES") || request.contains("STYLE") || number % 3 != 0);
    return knows ? "It is answer " + number + "." : "I do not know.";
  }

  /** Two seconds after the last time: a sitting begins with a whole second. */
  private Printed cut(String... more) {
    String[] command = new String[4 + more.length];
    System.arraycopy(new String[] {"economics", "trim", "old@m", "--cut"}, 0, command, 0, 4);
    System.arraycopy(more, 0, command, 4, more.length);
    Duration after = Duration.ofSeconds(2L * typed++);
    return Typed.in(temp).at(new Later(Timekeeper.system(), after)).type(command);
  }

  private static String masked(String text) {
    return text.replaceAll("\\d{8}T\\d{6}Z-[0-9a-f]{8}", "RUN");
  }

  @Test
  void what_is_harmless_singly_may_do_harm_together() {
    Printed cut = cut("--quiet");

    assertThat(cut.code()).as(cut.toString()).isZero();
    assertThat(masked(cut.out()))
        .isEqualTo(
            """
            without rules: no more than 5.0 points lost (difference 0.0, 90 % interval -2.2
            to +2.2, 120 cases, one of 4 cuts). It takes in 16.7 % fewer tokens: 250
            instead of 300 a call, and saves EUR 0.5 for 1,000 calls.
            without style: no more than 5.0 points lost (difference 0.0, 90 % interval -2.2
            to +2.2, 120 cases, one of 4 cuts). It takes in 16.7 % fewer tokens: 250
            instead of 300 a call, and saves EUR 0.5 for 1,000 calls.
            without tone: no more than 5.0 points lost (difference 0.0, 90 % interval -2.2
            to +2.2, 120 cases, one of 4 cuts). It takes in 16.7 % fewer tokens: 250
            instead of 300 a call, and saves EUR 0.5 for 1,000 calls.
            without examples: worse, and more than 5.0 points may be lost (difference
            -18.3, 90 % interval -24.8 to -13.2, 120 cases, one of 4 cuts). It takes in
            16.7 % fewer tokens: 250 instead of 300 a call, and saves EUR 0.5 for 1,000
            calls.
            Together, without rules, style and tone: worse, and more than 5.0 points may be
            lost (difference -33.3, 90 % interval -40.7 to -26.7, 120 cases). It takes in
            50.0 % fewer tokens: 150 instead of 300 a call, and saves EUR 1.5 for 1,000
            calls.

            Sections left out of old@m
              Prompt                  Passed                   n    Open  Tokens in  Tokens out  EUR for 1,000
              old@m                   100.0 % (96.9 to 100.0)  120  0     300        3           3.06
              old-without-rules@m     100.0 % (96.9 to 100.0)  120  0     250        3           2.56
              old-without-style@m     100.0 % (96.9 to 100.0)  120  0     250        3           2.56
              old-without-tone@m      100.0 % (96.9 to 100.0)  120  0     250        3           2.56
              old-without-examples@m  81.7 % (73.8 to 87.6)    120  0     250        3           2.56
              Against old@m     Points                  p, margin  p, worse  Shown              Margin   Fewer in    Fewer out  Saved
              without rules     0.0 (-2.2 to +2.2)      0.0239     1         within the margin  unknown  50, 16.7 %  0          0.5
              without style     0.0 (-2.2 to +2.2)      0.0239     1         within the margin  unknown  50, 16.7 %  0          0.5
              without tone      0.0 (-2.2 to +2.2)      0.0239     1         within the margin  unknown  50, 16.7 %  0          0.5
              without examples  -18.3 (-24.8 to -13.2)  1.0000     9.5e-07   worse              12.1     50, 16.7 %  0          0.5

            Together, on the 120 cases by which nothing was chosen
              Prompt                          Passed                   n    Open  Tokens in  Tokens out  EUR for 1,000
              old@m                           100.0 % (96.9 to 100.0)  120  0     300        3           3.06
              old-without-rules+style+tone@m  66.7 % (57.8 to 74.5)    120  0     150        3           1.56
              Against old@m                  Points                  p, margin  p, worse  Shown  Margin  Fewer in     Fewer out  Saved
              without rules, style and tone  -33.3 (-40.7 to -26.7)  1.0000     9.1e-13   worse  13.1    150, 50.0 %  0          1.5

            To know
              - Shown: within the margin where a loss of 5.0 points or more is ruled out;
                worse where a loss is shown, and one of 5.0 points or more is not ruled
                out; each at 5 %, raised by Holm over 4 cuts.
              - Sections that can go one by one need not be able to go together, and those
                that were picked look better on the cases by which they were picked. So
                what is left without all of them is a prompt of its own, decided on the
                other cases, against the original.
              - Margin: what so many cases rule out in 80 of 100 comparisons with a prompt
                that is as good. Nothing shows that nothing is lost.
              - Saved: money for 1,000 calls, by the mean over cases of all tokens of a
                call; for a month state your calls: --calls N, or economics.calls-per-month
                in assize.yaml. Limits in brackets are of 90 % intervals, pass rates of 95
                %.
              - old@m is RUN:old@m.
              - old-without-rules@m is RUN:old-without-rules@m.
              - old-without-style@m is RUN:old-without-style@m.
              - old-without-tone@m is RUN:old-without-tone@m.
              - old-without-examples@m is RUN:old-without-examples@m.
              - old@m is RUN:old@m.
              - old-without-rules+style+tone@m is
                RUN:old-without-rules+style+tone@m.
            """);
  }

  /** The original is remembered on the cases of the first part. */
  @Test
  void each_prompt_is_asked_without_its_section_and_nobody_twice() {
    cut("--quiet");

    assertThat(model.calls()).isEqualTo(5 * CASES / 2 + CASES / 2 + CASES);
    assertThat(model.requests()).noneMatch(request -> request.contains("section:"));
    List<String> withoutExamples =
        model.requests().stream()
            .filter(request -> !request.contains("EXAMPLE"))
            .filter(request -> !request.contains("answer 0"))
            .toList();
    assertThat(withoutExamples)
        .hasSize(CASES / 2)
        .allMatch(request -> request.contains("RULES") && request.contains("STYLE"));

    cut("--quiet");
    assertThat(model.calls()).isEqualTo(5 * CASES / 2 + CASES / 2 + CASES);
  }

  @Test
  void what_is_harmless_together_is_decided_on_the_other_half() throws Exception {
    Printed cut = cut("--quiet", "--section", "rules", "--section", "tone", "--format", "json");

    assertThat(cut.code()).as(cut.toString()).isZero();
    JsonObject together = Json.parseObject(cut.out()).object("together");
    assertThat(together.text("answer")).contains("decided");
    assertThat(together.whole("setAside")).hasValue(CASES / 2L);
    JsonObject prompt = (JsonObject) together.list("prompts").getFirst();
    assertThat(prompt.text("finding")).contains("within-margin");
    assertThat(prompt.whole("cases")).hasValue(CASES / 2L);
    assertThat(prompt.whole("cuts")).hasValue(1L);
    assertThat(Json.write(prompt)).contains("\"without\":[\"rules\",\"tone\"]");
    assertThat(Json.write(prompt)).contains("\"original\":300.0,\"shorter\":200.0,\"cases\":120");
  }

  @Test
  void one_harmless_section_leaves_nothing_to_put_together() {
    Printed one = cut("--quiet", "--section", "tone", "--section", "examples");
    Printed none = cut("--quiet", "--margin", "1", "--section", "tone", "--section", "examples");

    assertThat(TiersTest.flat(one.out()))
        .contains("without examples: worse, and more than 5.0 points may be lost")
        .contains(
            "Only tone is shown to lose no more than 5.0 points, so there was nothing to put"
                + " together.");
    assertThat(TiersTest.flat(none.out()))
        .contains(
            "No section is shown to lose no more than 1.0 points, so nothing was put together.");
    assertThat(none.code()).isZero();
  }

  @Test
  void a_single_section_is_left_out_on_all_cases() {
    Printed cut = cut("--quiet", "--section", "tone");

    assertThat(cut.code()).as(cut.toString()).isZero();
    assertThat(model.calls()).isEqualTo(2 * CASES);
    assertThat(TiersTest.flat(cut.out()))
        .startsWith(
            "without tone: no more than 5.0 points lost (difference 0.0, 90 % interval -1.1 to"
                + " +1.1, 240 cases).")
        .contains("Sections left out of old@m")
        .doesNotContain("put together");
  }

  @Test
  void a_dry_run_tells_what_it_would_take_and_asks_nobody() {
    Printed dry = cut("--dry-run");

    assertThat(dry.code()).as(dry.toString()).isZero();
    assertThat(model.calls()).isZero();
    assertThat(dry.out())
        .isEqualTo(
            """
            tiny: what this run would ask. Nobody was asked, and no run was made.

                                                             held  to ask   input   output       money  seconds
            subject old@m                                       0     240   9,840   61,440  1.3272 EUR  unknown
            subject old-without-rules@m                         0     120   4,080   30,720  0.6552 EUR  unknown
            subject old-without-style@m                         0     120   3,960   30,720   0.654 EUR  unknown
            subject old-without-tone@m                          0     120   4,200   30,720  0.6564 EUR  unknown
            subject old-without-examples@m                      0     120   3,360   30,720   0.648 EUR  unknown
            subject old-without-rules+style+tone+examples@m     0     240   1,680   61,440  1.2456 EUR  unknown
            all                                                 0     960  27,120  245,760  5.1864 EUR  unknown

            - each section is left out by itself on 120 of 240 cases
            - then what is harmless is left out together, on all cases: here all sections; if fewer can go, calls are as many and longer
            - these are two runs; here a budget of a run is held against both together
            - tokens are estimates from the prompts, by one widely used vocabulary
            - output of scripted: 256 a call, assumed
            - seconds are those of calls, added up; calls that go side by side take less time
            - not in it: retries, tool rounds after the first call, confirmations, probes, further looks
            """);
    assertThat(cut("--dry-run", "--max-calls", "900").code()).isEqualTo(5);
  }

  @Test
  void so_many_calls_and_no_more_are_sent_and_the_same_command_goes_on() {
    Printed stopped = cut("--quiet", "--max-calls", "100");

    assertThat(stopped.code()).isEqualTo(5);
    assertThat(stopped.out()).isEmpty();
    assertThat(stopped.err())
        .endsWith(
            "Stopped. The budget is used up: --max-calls 100 in all, this run, 100 calls of 100"
                + " calls (--max-calls). Raise it, then go on with: assize economics trim old@m"
                + " --cut\n");
    assertThat(model.calls()).isEqualTo(100);

    Printed later = cut("--quiet", "--max-calls", "700");
    assertThat(later.code()).as(later.toString()).isEqualTo(5);
    assertThat(model.calls()).isEqualTo(700);

    Printed whole = cut("--quiet", "--max-calls", "960");
    assertThat(whole.code()).as(whole.toString()).isZero();
    assertThat(model.calls()).isEqualTo(960);
  }

  @Test
  void budgets_of_the_project_hold() {
    project.write("assize.yaml", project.read("assize.yaml") + "budgets: budgets.yaml\n");
    project.write("budgets.yaml", "run: {calls: 50}\n");

    Printed stopped = cut("--quiet");

    assertThat(stopped.code()).isEqualTo(5);
    assertThat(stopped.err()).contains("this run, 50 calls of 50 calls (budgets.yaml:1)");
    assertThat(model.calls()).isEqualTo(50);
  }

  @Test
  void recordings_give_the_same_answer_without_a_model() {
    Printed recorded = cut("--quiet", "--mode", "record", "--format", "csv");
    int calls = model.calls();

    Printed replayed = cut("--quiet", "--mode", "replay", "--format", "csv");

    assertThat(recorded.code()).as(recorded.toString()).isZero();
    assertThat(replayed.out()).isEqualTo(recorded.out());
    assertThat(replayed.out().lines()).hasSize(1 + 4 + 1);
    assertThat(model.calls()).isEqualTo(calls);
  }

  @Test
  void where_nobody_answers_nothing_is_shown() {
    Printed none = cut("--quiet", "--mode", "replay");

    assertThat(none.code()).as(none.toString()).isEqualTo(4);
    assertThat(TiersTest.flat(none.out()))
        .contains("120 cases of old-without-tone@m or old@m neither passed nor failed");
  }

  @Test
  void the_runs_are_ordinary_runs() {
    cut("--quiet", "--section", "rules", "--section", "tone");

    assertThat(Typed.in(temp).type("runs").out().lines()).hasSize(2);
    Printed again = Typed.in(temp).type("economics", "trim", "old@m", "old-without-rules+tone@m");
    assertThat(again.code()).as(again.toString()).isZero();
    assertThat(TiersTest.flat(again.out()))
        .contains("old-without-rules+tone@m against old@m: no more than 5.0 points lost");
    assertThat(Typed.in(temp).type("report").code()).isIn(0, 4);
    assertThat(Typed.in(temp).type("history", "rebuild").code()).isZero();
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    project.write(
        "prompts/old.md", "# system\nAnswer.\n# user\n<!-- section: all -->\nNow: {{input}}\n");

    Printed needed = cut("--section", "al", "--section", "all");
    Printed unknown = Typed.in(temp).type("economics", "trim", "older@m", "--cut");
    Printed unmarked = Typed.in(temp).type("economics", "trim", "new", "--cut");

    assertThat(needed.code()).isEqualTo(2);
    assertThat(needed.err())
        .isEqualTo(
            """
            --section: error cut.unknown-section: no section "al" in prompts/old.md; expected a section that is marked there. Did you mean "all"?
            prompts/old.md:4: error cut.needed-section: the section all holds what every call needs; expected sections that leave {{input}} and all other variables where they are. End the section before them with a mark of another one, or name others: --section NAME.
            """);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo(
            """
            older@m: error cut.unknown-subject: no subject "older@m"; expected one subject of the matrix in assize.yaml, as PROMPT@MODEL. Did you mean "old@m"?
            """);
    assertThat(unmarked.code()).isEqualTo(2);
    assertThat(unmarked.err())
        .isEqualTo(
            """
            prompts/new.md: error cut.no-section: no marked section; expected lines such as <!-- section: examples --> above what may go. Mark them: marks are neither sent nor part of what identifies a prompt.
            """);
    assertThat(model.calls()).isZero();
    assertThat(Typed.in(temp).type("runs").out()).doesNotContain("old-without");
  }

  @Test
  void options_that_would_do_nothing_are_refused() {
    assertThat(Typed.in(temp).type("economics", "trim", "old@m", "new@m", "--dry-run").err())
        .contains("--dry-run: only with --cut, as nobody is asked without");
    assertThat(cut("new@m").err())
        .contains("--cut makes the shorter prompts: name one prompt alone");
    assertThat(cut("--max-calls", "0").err()).contains("--max-calls 0: a whole number from 1");
    assertThat(Typed.in(temp).type("economics", "trim", "old@m").err())
        .contains("Name the shorter prompt, too, or leave out sections of this one: --cut");
  }
}
