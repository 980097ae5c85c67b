package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is watched night by night. */
class NightTest {

  private static final int CASES = 60;
  private static final Pattern NUMBER = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;

  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void serve() throws IOException {
    model = new ScriptedModel(NightTest::right);
    project = TinyProject.in(temp, model.url(), CASES);
  }

  @AfterEach
  void stop() {
    model.close();
  }

  @Test
  void the_first_night_cannot_tell_and_those_after_it_are_quiet() {
    Printed first = night(1, "--cases", "40");
    assertThat(first.code()).as(first.toString()).isEqualTo(4);
    assertThat(first.out())
        .startsWith(
            "CANNOT TELL: This is the first night: there is none before to hold it against.")
        .contains("Ask again tomorrow: assize drift check --subject old@m --cases 40\n")
        .contains("asked old@m 40 of 60 golden queries");

    Printed second = night(2, "--cases", "40");
    assertThat(second.code()).as(second.toString()).isZero();
    assertThat(second.out())
        .startsWith("QUIET: No alarm in 1 night after a baseline of 1 run")
        .doesNotContain("no drift", "assize drift --subject");
    assertThat(second.err()).doesNotContain("WARN");
  }

  @Test
  void every_night_asks_the_same_cases_and_nothing_that_is_remembered_answers() {
    night(1, "--cases", "25");
    Set<Integer> first = asked(0);
    night(2, "--cases", "25");
    assertThat(model.calls()).isEqualTo(50);
    assertThat(first).hasSize(25).isEqualTo(asked(25));
  }

  @Test
  void a_lasting_loss_raises_an_alarm_which_stays_until_somebody_begins_anew() {
    for (int night = 1; night <= 4; night++) {
      night(night);
    }
    model.says(request -> number(request) % 4 == 0 ? "No idea." : right(request));
    Printed alarm = night(5);
    assertThat(alarm.code()).as(alarm.toString()).isEqualTo(3);
    assertThat(flat(alarm))
        .startsWith("ALARM: The pass rate moved down: the alarm of run " + alarm.run())
        .contains(
            "What moved, and whether it was the subject or its judge: assize drift --subject old@m",
            "begin anew: assize drift check --subject old@m --since");

    model.says(NightTest::right);
    Printed after = night(6);
    assertThat(after.code()).as(after.toString()).isEqualTo(3);
    assertThat(flat(after)).contains("the alarm of run " + alarm.run());

    Matcher since = Pattern.compile("--since (\\S+)").matcher(flat(alarm));
    assertThat(since.find()).isTrue();
    assertThat(night(7, "--since", since.group(1)).code()).as("one night after it").isZero();
  }

  @Test
  void how_small_a_loss_is_noticed_is_told_from_the_first_night_on() {
    model.says(request -> number(request) % 5 == 0 ? "No idea." : right(request));
    for (int night = 1; night <= 4; night++) {
      assertThat(flat(night(night)))
          .containsPattern(
              "With 30 nights to compare with, 60 cases a night notice a lasting loss of 5.0 points after [0-9]+ nights? half of the"
                  + " time where a case varies no more than it did so far, and (after|less"
                  + " than half) .* where luck alone decides which cases pass.")
          .contains(
              "From night 5 on there is one figure, of the nights themselves: "
                  + (night == 1 ? "one night does" : "so few do")
                  + " not show");
    }
    assertThat(flat(night(5)))
        .contains("With 5 nights to compare with, 60 cases a night notice a lasting loss of 5.0")
        .doesNotContain("From night 5 on");
    assertThat(flat(night(6, "--margin", "20"))).contains("a lasting loss of 20.0 points");
    assertThat(flat(night(7, "--metric", "length")))
        .contains("tell of the length in characters", "told of rates and scores alone");
  }

  @Test
  void a_loss_that_cannot_be_is_not_reckoned_with() {
    model.says(request -> number(request) <= 2 ? right(request) : "No idea.");
    assertThat(flat(night(1))).contains("The pass rate is too low to lose as much as the margin.");
  }

  @Test
  void the_next_night_is_asked_for_what_this_one_was() {
    assertThat(flat(night(1, "--metric", "length", "--run-length", "1365.0")))
        .contains("assize drift check --subject old@m --metric length --run-length 1365 Tonight");
  }

  @Test
  void a_night_without_enough_verdicts_says_nothing() {
    night(1);
    night(2);
    model.says(
        request -> {
          if (number(request) % 3 > 0) {
            throw new IllegalStateException("gone");
          }
          return right(request);
        });
    Printed few = night(3);
    assertThat(few.code()).as(few.toString()).isEqualTo(4);
    assertThat(flat(few))
        .startsWith("CANNOT TELL: Only 20 of 60 cases tell of the pass rate tonight")
        .contains("assize show " + few.run());
    model.says(
        request -> {
          throw new IllegalStateException("gone");
        });
    Printed none = night(4);
    assertThat(none.code()).as(none.toString()).isEqualTo(4);
    assertThat(flat(none))
        .startsWith("CANNOT TELL: Only 0 of 60 cases")
        .contains("is told once some case tells of the pass rate.")
        .contains("1 run left out for want of a new reply.");
    model.says(NightTest::right);
    assertThat(night(5).code()).isZero();
  }

  @Test
  void what_was_edited_since_begins_its_own_history() throws JsonException {
    night(1);
    night(2);
    project.write(
        "golden-queries/all.csv",
        project.read("golden-queries/all.csv").replace("answer 7,no", "reply seven,no"));
    Printed edited = night(3);
    assertThat(edited.code()).as("one case fails by another measure: " + edited).isZero();
    JsonObject told = json(night(4, "--format", "json"));
    assertThat(told.list("nights"))
        .extracting(each -> ((JsonObject) each).whole("cases").orElseThrow())
        .containsExactly(59L, 59L, 60L, 60L);
  }

  @Test
  void programs_and_pull_requests_read_the_same() throws JsonException {
    night(1);
    JsonObject told = json(night(2, "--format", "json"));
    assertThat(told.object("outlook").object("unsteady").get("loss")).contains(JsonNumber.of(0.05));
    assertThat(told.get("power")).isEmpty();
    assertThat(told.text("schema")).contains("assize/night/1");
    assertThat(told.text("answer")).contains("quiet");
    assertThat(told.object("sample").whole("told")).contains(60L);
    assertThat(told.list("nights")).hasSize(2);
    assertThat(night(3, "--format", "markdown").out())
        .startsWith("## \u25b2 QUIET: No alarm in 2 nights")
        .contains("| Run | Day | Cases | pass rate | Evidence |");
  }

  @Test
  void whoever_is_to_be_asked_must_be_known() {
    assertThat(flat(night(1, "--subject", "new@m"))).contains("asked new@m 60 of 60");
    Printed unknown = night(1, "--subject", "nwe@m");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("no subject \"nwe@m\"", "new@m");
    project.write("assize.yaml", project.read("assize.yaml").replace("baseline: old@m\n", ""));
    Printed which = night(1);
    assertThat(which.code()).isEqualTo(2);
    assertThat(which.err())
        .contains("assize.yaml has 2 subjects", "assize drift check --subject old@m");
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("prompts: [old, new]", "prompts: [new]"));
    assertThat(flat(night(2))).as("the only one").contains("asked new@m 60 of 60");
  }

  @Test
  void numbers_that_make_no_sense_are_refused_before_anybody_is_asked() {
    for (List<String> wrong :
        List.of(
            List.of("--cases", "0"),
            List.of("--run-length", "1"),
            List.of("--run-length", "NaN"),
            List.of("--margin", "0"),
            List.of("--margin", "100"),
            List.of("--metric", "language"),
            List.of("--metric", "speed"),
            List.of("--since", "yesterday"))) {
      Printed printed = night(1, wrong.toArray(String[]::new));
      assertThat(printed.code()).as(wrong.toString()).isEqualTo(2);
      assertThat(printed.err()).as(wrong.toString()).contains(wrong.getFirst());
    }
    Printed all =
        night(1, "--cases", "0", "--margin", "0", "--subject", "nwe@m", "--since", "soon");
    assertThat(all.err()).contains("--cases: ", "--margin: ", "--since: ", "no subject \"nwe@m\"");
    assertThat(model.calls()).isZero();
  }

  private Printed night(int day, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "drift";
    arguments[1] = "check";
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Typed.in(temp).at(Later.days(day)).type(arguments);
  }

  private Set<Integer> asked(int from) {
    return model.requests().stream()
        .skip(from)
        .map(NightTest::number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonObject json(Printed printed) throws JsonException {
    return (JsonObject) Json.parse(printed.out());
  }

  private static String flat(Printed printed) {
    return printed.out().replaceAll("\\s+", " ");
  }

  private static int number(String request) {
    Matcher number = NUMBER.matcher(request);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static String right(String request) {
    return "It is answer " + number(request) + ".";
  }
}
