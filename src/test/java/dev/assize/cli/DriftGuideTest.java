package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ShownText;
import dev.assize.cli.Typed.Printed;
import dev.assize.drift.Quantity;
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

  private static void shown(String name, int code, Printed drift) throws Exception {
    assertThat(drift.code()).as(drift.toString()).isEqualTo(code);
    assertThat(drift.err()).isEmpty();
    ShownText.in(
        GUIDE,
        name,
        "```\n" + drift.out() + "```\n",
        text -> text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN"));
  }

  @Test
  void every_metric_stands_in_the_table() throws Exception {
    String page = Files.readString(GUIDE);
    assertThat(Arrays.stream(Quantity.values()).map(q -> q.name().toLowerCase(Locale.ROOT)))
        .hasSize(9)
        .allSatisfy(name -> assertThat(page).contains("| `" + name.replace('_', '-') + "` |"));
  }
}
