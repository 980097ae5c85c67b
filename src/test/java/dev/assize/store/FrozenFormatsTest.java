package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assize.run.Ending;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were written once and must be readable for ever. */
class FrozenFormatsTest {

  private static final Path FORMATS = Path.of("src/test/resources/formats");

  @TempDir Path temp;

  @Test
  void the_run_of_format_1_is_read() {
    try (JournalReader run = FormatSamples.run(FORMATS).read()) {
      assertThat(run.manifest()).isEqualTo(FormatSamples.manifest());
      assertThat(run.size()).isEqualTo(2);
      assertThat(run.endings()).containsExactly(Ending.COMPLETE);
      assertThat(run.warnings()).isEmpty();
      assertThat(run.trial(FormatSamples.OTHER)).contains(Sample.failed(FormatSamples.OTHER));
      assertThat(run.findings(FormatSamples.KEY)).hasSize(3);
      assertHoldsTheTrial(run);
    }
  }

  @Test
  void the_baseline_of_format_1_is_read() {
    try (JournalReader baseline =
        BaselineFile.open(FORMATS.resolve(FormatSamples.BASELINE), "accepted")) {
      assertThat(baseline.size()).isEqualTo(1);
      assertThat(baseline.findings(FormatSamples.KEY))
          .containsExactly(
              Sample.checked(FormatSamples.KEY, Verdict.failed("EMPTY", "nothing was said")),
              Sample.judged(FormatSamples.KEY, Verdict.passed("polite"), 1));
      assertHoldsTheTrial(baseline);
    }
  }

  @Test
  void a_baseline_of_format_1_may_hold_a_log_and_cases_of_later() {
    Path file = FORMATS.resolve(FormatSamples.EXTENDED);
    try (JournalReader baseline = BaselineFile.open(file, "accepted")) {
      assertThat(baseline.cases()).extracting(CaseEntry::id).containsExactly("case-1", "case-2");
      assertThat(baseline.size()).isEqualTo(2);
      assertHoldsTheTrial(baseline);
    }
    assertThat(BaselineFile.log(file))
        .extracting(BaselineEvent::deed, BaselineEvent::reason)
        .containsExactly(
            tuple(BaselineEvent.Deed.SET, "kinder replies"),
            tuple(BaselineEvent.Deed.EXTENDED, ""));
    assertThat(BaselineFile.log(FORMATS.resolve(FormatSamples.BASELINE))).isEmpty();
  }

  /** A change of these bytes is a new format: give it a new number and keep reading the old one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        FormatSamples.RUN + "/manifest.json",
        FormatSamples.RUN + "/segment-1.jsonl",
        FormatSamples.BASELINE,
        FormatSamples.EXTENDED
      })
  void what_is_written_today_is_still_of_format_1(String file) throws IOException {
    FormatSamples.write(temp);
    assertThat(temp.resolve(file)).content().isEqualTo(Files.readString(FORMATS.resolve(file)));
  }

  private static void assertHoldsTheTrial(JournalReader reader) {
    assertThat(reader.trial(FormatSamples.KEY))
        .contains(new Trial(FormatSamples.KEY, new Response(List.of(Sample.full()))));
    assertThat(reader.golden("case-1")).contains(Sample.golden("case-1"));
  }
}
