package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ShownText;
import dev.assize.cli.Typed.Printed;
import dev.assize.drift.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/drift.md} shows is what the command prints. */
class DriftGuideTest {

  private static final Path GUIDE = Path.of("docs/drift.md");

  @TempDir Path temp;

  @Test
  void other_words_are_no_drift() throws Exception {
    ServiceDays days = new ServiceDays(temp, 300);
    days.day(0, i -> "The right one is answer " + i + ".");
    days.day(21, i -> "answer " + i + " is the right one.");
    shown("no drift", 0, days.drift("--metric", "pass-rate,length,refusal-rate"));
  }

  @Test
  void a_service_that_begins_to_decline_is_drift() throws Exception {
    ServiceDays days = new ServiceDays(temp, 300);
    days.day(0, i -> "The right one is answer " + i + ".");
    days.day(
        21, i -> i % 10 == 0 ? "I cannot help with that." : "The right one is answer " + i + ".");
    shown("drift", 3, days.drift("--metric", "pass-rate,length,refusal-rate"));
  }

  @Test
  void recordings_of_a_real_model_are_told_as_the_guide_shows() throws Exception {
    project("night-1", "night-2", "warmer", "message", "terse", "terse-message");
    String first = imported("night-1", 1);
    headline("night-2", 0, drift(first, imported("night-2", 2)));
    headline("warmer", 3, drift(first, imported("warmer", 3)));
    headline("message", 0, drift(first, imported("message", 4)));
    headline("terse", 3, drift(imported("terse", 5), imported("terse-message", 6)));
  }

  private void project(String... files) throws IOException {
    Path examples = Path.of("examples/drift");
    Files.copy(examples.resolve("cases.csv"), temp.resolve("cases.csv"));
    for (String file : files) {
      Files.copy(examples.resolve(file + ".jsonl"), temp.resolve(file + ".jsonl"));
    }
    Files.writeString(temp.resolve("assize.yaml"), "project: drift\n");
  }

  @Test
  void a_judge_that_moved_is_told_from_its_subject() throws Exception {
    try (JudgedService service = new JudgedService(temp, 100).sworn()) {
      String run = service.day(0);
      service.judge(i -> i % 5 != 0).day(21);
      assertThat(service.type(21, "rejudge", run).code()).isZero();
      Printed drift = service.type(21, "drift");
      String all = drift.out();
      int from = all.indexOf("\nSubject or judge\n");
      String told =
          all.substring(0, all.indexOf("\n\n") + 1)
              + all.substring(from, all.indexOf("\n\n", from) + 1);
      assertThat(drift.code()).as(drift.toString()).isEqualTo(4);
      ShownText.in(
          GUIDE,
          "judge moved",
          "```\n" + told + "```\n",
          text -> withoutRuns(text).replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "DAY"));
    }
  }

  private static String withoutRuns(String text) {
    return text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN");
  }

  private String imported(String file, int day) {
    Printed imported =
        Typed.in(temp)
            .at(Later.days(day))
            .type("import", "--golden", "cases.csv", "--responses", file + ".jsonl");
    assertThat(imported.code()).as(imported.toString()).isZero();
    return imported.run();
  }

  private Printed drift(String before, String after) {
    return Typed.in(temp).type("drift", before, after);
  }

  /** What stands before the tables. */
  private static void headline(String name, int code, Printed drift) throws Exception {
    String all = drift.out();
    shown(name, code, new Printed(drift.code(), all.substring(0, all.indexOf("\n\n") + 1), ""));
  }

  private static void shown(String name, int code, Printed drift) throws Exception {
    assertThat(drift.code()).as(drift.toString()).isEqualTo(code);
    assertThat(drift.err()).isEmpty();
    ShownText.in(GUIDE, name, "```\n" + drift.out() + "```\n", DriftGuideTest::withoutRuns);
  }

  @Test
  void every_metric_stands_in_the_table() throws Exception {
    String page = Files.readString(GUIDE);
    assertThat(Arrays.stream(Quantity.values()).map(q -> q.name().toLowerCase(Locale.ROOT)))
        .hasSize(9)
        .allSatisfy(name -> assertThat(page).contains("| `" + name.replace('_', '-') + "` |"));
  }
}
