package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cases.Split;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed case decides like any other, and no command shows it. */
class SealedCasesTest {

  private static final int CASES = 60;
  private static final Split SPLIT = new Split(0.25, "tiny");
  private static final List<Integer> SEALED =
      IntStream.rangeClosed(1, CASES).filter(i -> SPLIT.seals(id(i))).boxed().toList();
  private static final int BROKEN = SEALED.get(1);
  private static final int WRONG = SEALED.get(2);

  @TempDir Path temp;
  private ScriptedModel model;

  @BeforeEach
  void project() throws IOException {
    model = new ScriptedModel(SealedCasesTest::reply);
    TinyProject project = TinyProject.in(temp, model.url(), CASES);
    project.write(
        "assize.yaml",
        project
            .read("assize.yaml")
            .replace("5 points", "30 points")
            .replace("providers:", "golden:\n  sealed: {share: 25 %, salt: tiny}\nproviders:"));
    String row = "Question " + BROKEN + "?,answer " + BROKEN + ",";
    project.write(
        "golden-queries/all.csv",
        project.read("golden-queries/all.csv").replace(row + "no", row + "yes"));
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void it_holds_a_release_and_no_file_of_the_report_shows_it() throws IOException {
    Printed run = type("run");

    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "[HOLD]", "A sealed critical case (" + category(BROKEN) + ") broke", "split ", "gap ");
    assertNothingOfSealedCasesIn(run.out() + run.err());
    try (Stream<Path> files = Files.list(temp.resolve("reports").resolve(run.run()))) {
      for (Path file : files.toList()) {
        assertNothingOfSealedCasesIn(Files.readString(file));
      }
    }
    assertThat(Files.readString(temp.resolve("reports/" + run.run() + "/report.json")))
        .contains("\"split\": {", "\"cases\": " + SEALED.size())
        .contains("\"cases\": " + (CASES - SEALED.size()));
    assertThat(Files.readString(temp.resolve("reports/" + run.run() + "/report.html")))
        .as("the list of cases is shorter than the counts, and says why")
        .contains("data-sealed=\"" + SEALED.size() + "\"");
  }

  @Test
  void show_suspects_and_explain_count_it_only() {
    type("run");

    Printed show = type("show", id(BROKEN));
    assertThat(show.code()).isZero();
    assertThat(show.out())
        .isEqualTo(
            "case "
                + id(BROKEN)
                + " is sealed: every report counts it and none shows it; its replies"
                + " are in the run's journal.\n");
    Printed suspects = type("suspects");
    assertThat(suspects.out())
        .isEqualTo("Nothing suspicious (60 cases, 2 versions). And 1 sealed one, not shown.\n");
    assertNothingOfSealedCasesIn(type("explain", "margin").out());
  }

  @Test
  void the_journal_holds_everything() throws IOException {
    String run = type("run").run();

    try (Stream<Path> files = Files.walk(temp.resolve(".assize/runs").resolve(run))) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .anySatisfy(file -> assertThat(Files.readString(file)).contains(id(BROKEN), "No idea."));
    }
  }

  private static void assertNothingOfSealedCasesIn(String text) {
    for (int i : SEALED) {
      assertThat(text).doesNotContain(id(i), "Question " + i + "?", "answer " + i + "\"");
    }
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }

  private static String id(int i) {
    return "case-%03d".formatted(i);
  }

  private static String category(int i) {
    return i % 2 == 0 ? "even" : "odd";
  }

  /** The new version does not know one case, and neither knows another. */
  private static String reply(String request) {
    Matcher asked = Pattern.compile("Question (\\d+)\\?").matcher(request);
    if (!asked.find()) {
      return "What?";
    }
    int i = Integer.parseInt(asked.group(1));
    boolean isNew = request.contains("anew");
    return i == WRONG || isNew && i == BROKEN ? "No idea." : "answer " + i;
  }
}
