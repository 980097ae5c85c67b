package dev.assize.cli;

import static dev.assize.cli.TiersTest.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of 20 replies of new@m, each EUR 0.0042, two came at the third attempt, and nobody says what the
 * first two cost.
 */
class UnbilledTest {

  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private ScriptedModel model;
  private String run = "";

  @BeforeEach
  void a_run_in_which_some_attempts_failed() throws IOException {
    model = new ScriptedModel(this::answer);
    TinyProject project = TinyProject.in(temp, model.url(), 20);
    project.write("assize.yaml", project.read("assize.yaml").replace("attempts: 1", "attempts: 3"));
    project.priced("scripted: {input: 100, output: 1000}", "judging: {input: 10, output: 20}");
    run = Typed.in(temp).type("run", "--quiet", "--mode", "off", "--fresh").run();
  }

  private String answer(String request) {
    Matcher question = QUESTION.matcher(request);
    String number = question.find() ? question.group(1) : "";
    boolean isShaky = request.contains("Answer anew") && (number.equals("1") || number.equals("2"));
    if (isShaky && asked.merge(number, 1, Integer::sum) < 3) {
      throw new IllegalStateException("down");
    }
    return "answer " + number;
  }

  @AfterEach
  void close() {
    model.close();
  }

  private Printed type(String... options) {
    return Typed.in(temp).type(options);
  }

  @Test
  void the_one_with_every_bill_is_the_cheaper_one_of_two_that_cost_the_same() {
    String[] both = {
      "economics",
      "tiers",
      run + ":new@m",
      run + ":old@m",
      "--kind",
      "both=even,odd",
      "--margin",
      "40",
      "--least",
      "20",
      "--format"
    };
    Printed told = type(with(both, "text"));

    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(flat(told.out()))
        .contains("both: old@m is enough")
        .contains("new@m 100.0 % (83.9 to 100.0) 20 0 at least 4.2 at least 4.2 ")
        .contains(
            "new@m costs at least what is told: 4 attempts failed and told no use. Where one is to"
                + " be shown to cost less than another, each of these counts as its dearest"
                + " reply.")
        .doesNotContain("old@m costs at least");
    // 24 replies' worth for 20: 0.0042 * 1.2.
    assertThat(type(with(both, "json")).out().replaceAll("\\s", ""))
        .contains("\"total\":0.0840,\"unbilled\":4,\"cautious\":0.00504");
  }

  @Test
  void at_a_glance_a_cost_of_which_bills_are_missing_is_the_least() throws Exception {
    Path settings = temp.resolve("assize.yaml");
    Files.writeString(settings, Files.readString(settings) + "economics: {report: on}\n");

    assertThat(type("report", run, "--format", "markdown", "--out", "-").out())
        .containsPattern("\\| 1,000 replies \\| at least EUR 4.2 \\|.*\\(baseline\\) EUR 4.2 \\|")
        .contains("| 1,000 right replies | at least EUR 4.2 |");
  }

  private static String[] with(String[] command, String format) {
    String[] all = Arrays.copyOf(command, command.length + 1);
    all[command.length] = format;
    return all;
  }

  @Test
  void what_a_prompt_saves_is_told_as_billed() {
    Printed told = type("economics", "trim", run + ":old@m", run + ":new@m", "--margin", "40");

    assertThat(flat(told.out()))
        .contains("and costs as much, as billed.")
        .contains("In no amount: 4 attempts without a bill of new@m; with them it may save less.");
  }

  @Test
  void a_route_saves_only_what_it_would_save_with_every_bill() {
    Printed told = type("economics", "route", run + ":old@m", run + ":new@m");

    assertThat(flat(told.out()))
        .contains("EUR for 1,000, as billed")
        .contains(
            "In no amount: 4 attempts of new@m without a bill. What is shown of money is so though"
                + " each had cost as much as its dearest reply, whoever is asked.");
  }
}
