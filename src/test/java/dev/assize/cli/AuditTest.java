package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.ShownText;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a run's tokens. */
class AuditTest {

  private static final Path GUIDE = Path.of("docs/budgets.md");
  private static final Pattern NUMBER = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void a_project_with_examples_in_a_prompt_and_a_judge() throws IOException {
    model = new ScriptedModel(AuditTest::reply);
    project = TinyProject.in(temp, model.url(), 20);
    project.write(
        "golden-queries/all.csv",
        project
            .read("golden-queries/all.csv")
            .replace("critical", "feature")
            .replaceAll("(case-00.*),no", "$1,returns")
            .replaceAll("(case-0[12].*),no", "$1,orders"));
    project.write(
        "prompts/new.md",
        """
        # system
        Answer anew.
        <!-- section: examples -->
        Question: May I send it back? Reply: Yes, within 30 days.
        Question: Is it in stock? Reply: There are three left.
        # user
        {{input}}
        """);
    project.write(
        "judges/kind.yaml",
        "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind?\ncases: all\n");
    project.priced(
        "scripted: {input: 100, cached_input: 10, output: 1000}", "judging: {input: 1, output: 2}");
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("5 points", "40 points")
            + "judges: {kind: judges/kind.yaml}\n");
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void the_guide_shows_where_the_tokens_of_a_run_went() throws IOException {
    type("run", "--quiet", "--mode", "off");
    int asked = model.calls();

    Printed audit = type("audit", "tokens");

    assertThat(audit.code()).as(audit.toString()).isZero();
    assertThat(model.calls()).as("nobody is asked").isEqualTo(asked);
    ShownText.in(
        GUIDE,
        "assize audit tokens",
        "```\n" + audit.out() + "```\n",
        text -> text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN"));
  }

  @Test
  void all_ways_to_part_a_run_add_up_to_what_was_reported() throws Exception {
    type("run", "--quiet", "--mode", "off");
    JsonObject json = Json.parseObject(type("audit", "tokens", "--format", "json").out());

    // 40 replies and 40 looks at them, of 12 and 3 tokens each.
    assertThat(json.whole("calls")).contains(80L);
    assertThat(json.whole("input")).contains(80L * 12);
    assertThat(json.whole("output")).contains(80L * 3);
    assertThat(json.whole("estimatedCalls")).contains(0L);
    String csv = type("audit", "tokens", "--format", "csv").out();
    assertThat(csv)
        .contains("\"feature\",\"returns\",\"\",\"36\",\"432\",\"108\",\"540\"")
        .contains("\"who\",\"judge:kind\",\"\",\"40\",\"480\",\"120\",\"600\"")
        .contains("\"section\",\"examples\"");
  }

  @Test
  void a_run_that_does_not_exist_and_a_length_that_cannot_be_are_told() {
    assertThat(type("audit", "tokens", "2020").code()).isEqualTo(2);
    assertThat(type("audit", "tokens", "--least", "0").err()).contains("at least 1 token");
    assertThat(type("audit").err()).contains("assize audit tokens");
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }

  private static String reply(String request) {
    if (request.contains("Is it kind")) {
      return "PASS";
    }
    Matcher number = NUMBER.matcher(request);
    return number.find() ? "The answer is answer " + number.group(1) + "." : "";
  }
}
