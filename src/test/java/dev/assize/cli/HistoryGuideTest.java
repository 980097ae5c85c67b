package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.ShownText;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/history.md} shows is what the commands print. */
class HistoryGuideTest {

  private static final Path GUIDE = Path.of("docs/history.md");
  private static final Pattern NUMBER = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;

  @Test
  void the_list_and_the_case_shown_are_printed() throws Exception {
    try (ScriptedModel model = new ScriptedModel(HistoryGuideTest::right)) {
      TinyProject project = TinyProject.in(temp, model.url(), 40);
      model.calls("fp-1");
      run(0);
      model.calls("fp-2");
      model.says(request -> request.contains("Question 2?") ? "Who knows." : right(request));
      run(1);
      project.write("prompts/new.md", "# system\nAnswer well.\n# user\n{{input}}\n");
      project.write(
          "golden-queries/all.csv",
          project.read("golden-queries/all.csv").replace("case-007", "case-700"));
      model.says(HistoryGuideTest::right);
      run(2);
      shown("history");
      shown("history", "case-002");
    }
  }

  private void run(int day) {
    Printed run =
        Typed.in(temp).at(Later.days(day)).type("run", "--quiet", "--mode", "off", "--fresh");
    assertThat(run.code()).as(run.toString()).isIn(0, 3, 4);
    assertThat(run.err()).isEmpty();
  }

  private void shown(String... command) throws Exception {
    Printed printed = Typed.in(temp).at(Later.days(3)).type(command);
    assertThat(printed.code()).as(printed.toString()).isZero();
    ShownText.in(
        GUIDE,
        "assize " + String.join(" ", command),
        "```\n" + printed.out() + "```\n",
        text -> text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN"));
  }

  @Test
  void every_table_of_the_store_stands_in_the_guide() throws Exception {
    Path steps = Path.of("src/main/resources/dev/assize/history");
    StringBuilder all = new StringBuilder();
    for (int step = 1; step <= 3; step++) {
      all.append(Files.readString(steps.resolve(step + ".sql")));
    }
    Matcher tables = Pattern.compile("CREATE TABLE (assize_[a-z]+)").matcher(all);
    String page = Files.readString(GUIDE);
    int found = 0;
    while (tables.find()) {
      assertThat(page).contains("| `" + tables.group(1) + "` |");
      found++;
    }
    assertThat(found).isEqualTo(11);
  }

  private static String right(String request) {
    Matcher number = NUMBER.matcher(request);
    return number.find() ? "The answer " + number.group(1) + "." : "";
  }
}
