package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ShownText;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader's verdicts go the whole way: labels, probes, admission, sentinels, a decision. */
class ReaderExampleTest {

  private static final Path EXAMPLE = Path.of("examples/reader");
  private static final Pattern COMMAND = Pattern.compile("(?m)^assize ((?:.*\\\\\n)*.*)$");

  @TempDir Path temp;

  @BeforeEach
  void copy() throws IOException {
    Path folder = Files.createDirectories(temp.resolve(EXAMPLE));
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path labels = Path.of("judges/right.labels.csv");
    Files.createDirectories(temp.resolve("judges"));
    Files.copy(labels, temp.resolve(labels));
  }

  @Test
  void the_commands_shown_admit_the_reader_and_hold_the_release() throws IOException {
    Path admission = EXAMPLE.resolve("judges/reader.admission.json");
    Files.createDirectories(temp.resolve(admission).getParent());
    Files.copy(admission, temp.resolve(admission));
    Printed last = new Printed(-1, "", "");
    Printed calibrated = last;
    for (List<String> command : commands()) {
      last = type(command);
      calibrated = command.getFirst().equals("calibrate") ? last : calibrated;
    }

    assertThat(last.code()).as(last.toString()).isEqualTo(3);
    assertThat(temp.resolve(admission)).hasSameTextualContentAs(admission);
    ShownText.in(
        EXAMPLE.resolve("README.md"),
        "what they print",
        "```\n" + from(calibrated.out(), "admitted: ") + "```\n\n```\n" + decision(last) + "```\n");
  }

  @Test
  void it_lives_by_import_alone_and_lint_says_what_a_run_would_lack() throws IOException {
    Printed lint = type(List.of("lint", "-C", EXAMPLE.toString()));
    assertThat(lint.out()).contains("config.no-subject", "cases.no-files");
    assertThat(lint.err()).contains("2 errors");
    assertThat(Files.readString(Path.of("examples/README.md")))
        .contains("names neither subjects nor golden files", "tells these as two errors");
  }

  @Test
  void who_is_not_admitted_holds_nothing() throws IOException {
    List<List<String>> commands = commands();
    Printed last = new Printed(-1, "", "");
    for (List<String> command : commands) {
      last = command.getFirst().equals("calibrate") ? last : type(command);
    }

    assertThat(last.code()).as(last.toString()).isEqualTo(4);
    assertThat(last.out()).contains("[INCONCLUSIVE] right by reader decides and is not admitted");
  }

  @Test
  void a_reader_who_passes_a_known_bad_reply_leaves_nothing_to_conclude() throws IOException {
    Path sentinels = temp.resolve(EXAMPLE).resolve("sentinels.jsonl");
    String blind = Files.readString(sentinels).replace("\"passed\": false", "\"passed\": true");
    Files.writeString(sentinels, blind);
    Printed last = new Printed(-1, "", "");
    for (List<String> command : commands()) {
      last = type(command);
    }

    assertThat(last.code()).as(last.toString()).isEqualTo(4);
    assertThat(last.out()).contains("reader got 15 of its 20 sentinels wrong");
  }

  /** As the example's page tells them. */
  private static List<List<String>> commands() throws IOException {
    Matcher shown = COMMAND.matcher(Files.readString(EXAMPLE.resolve("README.md")));
    return shown
        .results()
        .map(each -> each.group(1).replace("\\\n", " ").strip())
        .map(line -> List.of(line.split("\\s+")))
        .toList();
  }

  private Printed type(List<String> command) {
    return Typed.in(temp).type(command.toArray(String[]::new));
  }

  private static String from(String text, String mark) {
    return text.substring(text.indexOf(mark));
  }

  private static String decision(Printed report) {
    String text = report.out();
    return text.substring(text.indexOf("[HOLD]"), text.indexOf("passed  "));
  }
}
