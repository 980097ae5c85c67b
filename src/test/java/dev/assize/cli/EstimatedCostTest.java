package dev.assize.cli;

import static dev.assize.cli.TiersTest.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider that reports no tokens; each question and answer has the same number of them. */
class EstimatedCostTest {

  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private ScriptedModel model;
  private String run = "";

  @BeforeEach
  void a_run_of_which_nobody_reports_tokens() throws IOException {
    model = new ScriptedModel(EstimatedCostTest::answer);
    model.reads(request -> -1);
    TinyProject project = TinyProject.in(temp, model.url(), 20);
    project.priced("scripted: {input: 100, output: 1000}", "judging: {input: 10, output: 20}");
    run = Typed.in(temp).type("run", "--quiet", "--mode", "off", "--fresh").run();
  }

  @AfterEach
  void close() {
    model.close();
  }

  private static String answer(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? "answer " + question.group(1) : "";
  }

  /** 7 tokens in ("Answer anew." and "Question 7?") and 3 out, at 100 and 1,000 a million. */
  @Test
  void tokens_are_counted_in_the_texts_and_every_page_says_so() {
    assertThat(
            flat(
                Typed.in(temp)
                    .type(
                        "economics",
                        "tiers",
                        run + ":new@m",
                        run + ":old@m",
                        "--kind",
                        "both=even,odd",
                        "--least",
                        "20",
                        "--margin",
                        "40")
                    .out()))
        .contains("new@m 100.0 % (83.9 to 100.0) 20 0 3.7 3.7 ")
        .contains("Estimated: what 20 replies of old@m cost.");
    assertThat(flat(Typed.in(temp).type("economics", "costs", run + ":new@m").out()))
        .contains("new@m: EUR 3.7 for 1,000 replies")
        .contains(
            "Estimated: what 20 replies of new@m cost. Their provider reports no tokens, which were"
                + " counted in their texts.");
    assertThat(
            Typed.in(temp)
                .type("economics", "costs", run + ":new@m", "--format", "json")
                .out()
                .replaceAll("\\s", ""))
        .contains("\"finished\":true,\"estimated\":20");
  }
}
