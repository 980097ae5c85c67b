package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate counts how often one version was tried, and what that does to its errors. */
class AttemptTest {

  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");
  private static final String[] LIVE = {"run", "--mode", "off", "--fresh"};

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void project() throws IOException {
    model = new ScriptedModel(AttemptTest::right);
    project = TinyProject.in(temp, model.url(), 60);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void a_first_run_is_of_an_unknown_attempt_and_never_the_first() throws IOException {
    Printed run = type(LIVE);

    assertThat(report(run.run(), "report.json")).contains("\"basis\": \"unknown\"");
    assertThat(report(run.run(), "report.md")).contains("Attempt unknown:");
  }

  @Test
  void runs_that_drew_anew_are_counted_and_the_growing_error_is_told() throws IOException {
    type(LIVE);
    type(LIVE);
    Printed third = type(LIVE);

    assertThat(third.out())
        .contains("attempt at least 3 of this version: trying until it ships")
        .contains("with probability up to 14.3 % (3 tries at 5.0 %)");
    assertThat(report(third.run(), "report.json"))
        .contains("\"number\": 3", "\"falseShip\": 0.14262");
    assertThat(report(third.run(), "report.html")).contains("up to 14.3 %");
  }

  @Test
  void what_is_replayed_read_again_or_gone_on_with_is_no_attempt() throws IOException {
    String first = type("run", "--mode", "record").run();
    Printed replayed = type("run", "--mode", "replay");
    assertThat(report(replayed.run(), "report.json")).contains("\"basis\": \"replay\"");
    type("run");
    type("report", first);
    type("run", "--resume", first, "--mode", "record");

    Printed second = type(LIVE);

    assertThat(second.out()).contains("attempt at least 2 of this version");
    type("report", first);
    assertThat(report(first, "report.json")).contains("\"basis\": \"unknown\"");
  }

  @Test
  void another_version_and_another_golden_set_begin_anew() throws IOException {
    type(LIVE);
    project.write("prompts/new.md", "# system\nAnswer anew, please.\n# user\n{{input}}\n");
    Printed other = type(LIVE);
    assertThat(report(other.run(), "report.json")).contains("\"basis\": \"unknown\"");
    project.write(
        "golden-queries/all.csv",
        project.read("golden-queries/all.csv") + "more,odd,Question 99?,answer 99,no\n");

    Printed grown = type(LIVE);

    assertThat(report(grown.run(), "report.json")).contains("\"basis\": \"unknown\"");
  }

  @Test
  void a_committed_baseline_that_was_replaced_begins_anew() throws IOException {
    String first = type(LIVE).run();
    assertThat(type("baseline", "set", first + ":old@m", "good").code()).isZero();
    String[] gate = {"run", "--mode", "off", "--fresh", "--subject", "new@m", "--baseline", "good"};
    type(gate);
    assertThat(type(gate).out()).contains("attempt at least 2 of this version");
    type("baseline", "set", first + ":old@m", "good", "--reason", "the same again");

    Printed anew = type(gate);

    assertThat(report(anew.run(), "report.json")).contains("\"basis\": \"unknown\"");
  }

  @Test
  void a_build_server_says_the_number() throws IOException {
    environment = Map.of("ASSIZE_ATTEMPT", "2");
    Printed second = type(LIVE);
    assertThat(second.out())
        .contains("attempt 2 of this version", "up to 9.8 % (2 tries at 5.0 %)");
    environment = Map.of("ASSIZE_ATTEMPT", "1");
    Path elsewhere = temp.resolve("elsewhere");
    TinyProject.in(elsewhere, model.url(), 60);

    Printed first = Typed.in(elsewhere).with(environment).type(LIVE);

    assertThat(first.code()).isZero();
    assertThat(Files.readString(elsewhere.resolve("reports/" + first.run() + "/report.json")))
        .contains("\"basis\": \"told\"", "\"number\": 1");
    assertThat(type("run", "--attempt", "7", "--fresh").out())
        .contains("attempt 7 of this version");
  }

  @Test
  void a_number_that_is_none_is_refused() {
    environment = Map.of("ASSIZE_ATTEMPT", "first");

    assertThat(type(LIVE).err()).contains("ASSIZE_ATTEMPT is \"first\"", "a whole number from 1");
    assertThat(type("run", "--attempt", "0").code()).isEqualTo(2);
    assertThat(type("run", "--resume", "--attempt", "2").code()).isEqualTo(2);
  }

  private Printed type(String... arguments) {
    Printed printed = Typed.in(temp).with(environment).type(arguments);
    return new Printed(printed.code(), printed.out().replaceAll("\\s+", " "), printed.err());
  }

  private String report(String run, String file) throws IOException {
    return Files.readString(temp.resolve("reports/" + run + "/" + file));
  }

  private static String right(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? "It is answer " + question.group(1) + "." : "What?";
  }
}
