package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.CalibrateRequest.Probing;
import dev.assize.CalibrateRequest.Source;
import dev.assize.replay.Timekeeper;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet in the README is what this repository's own labels, recordings and checks give. */
class CalibrationShownTest {

  private static final String LABELS = "judges/refuses.labels.csv";

  @TempDir Path folder;

  /** The small model is no judge, and its own recorded words say so. */
  @Test
  void a_model_that_is_no_judge_is_told_so_from_its_recorded_words() throws Exception {
    String sheet = sheet(ofJudge("right", Probing.all(12, "")), 0);

    assertThat(sheet).contains("\nrejected: ").doesNotContain("not recorded");
    ShownText.in(Path.of("docs/judges.md"), "assize calibrate right", "```\n" + sheet + "```\n");
  }

  @Test
  void nor_is_it_one_of_pairs() throws Exception {
    String sheet = sheet(ofJudge("better", Probing.all(12, "")), 0);

    assertThat(sheet).contains("\nrejected: ").doesNotContain("not recorded");
    ShownText.in(Path.of("docs/judges.md"), "assize calibrate better", "```\n" + sheet + "```\n");
  }

  @Test
  void nor_one_of_whether_replies_are_grounded() throws Exception {
    String sheet = sheet(ofJudge("grounded", Probing.all(12, "")), 0);

    assertThat(sheet).contains("\nrejected: ").doesNotContain("not recorded");
    ShownText.in(Path.of("docs/judges.md"), "assize calibrate grounded", "```\n" + sheet + "```\n");
  }

  private static CalibrateRequest ofJudge(String judge, Probing probing) {
    return new CalibrateRequest(
        new Source.OfJudge(judge),
        "",
        "",
        UnaryOperator.identity(),
        RunRequest.Memory.USED,
        probing,
        0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"learned-right", "learned-grounded"})
  void judges_that_learn_are_found_as_their_committed_files_tell(String judge) throws Exception {
    assertThat(sheet(ofJudge(judge, Probing.usual(Probing.USUAL, "")), 0)).contains("\nadmitted: ");
  }

  /** Measured again, byte for byte what is committed is left. */
  private String sheet(CalibrateRequest request, int misses) throws Exception {
    OwnProject.copy(folder);
    Calibrated found =
        Assize.at(new World(folder, Map.of(), Timekeeper.system(), note -> {}))
            .qualifying(request, RunWatcher.nobody())
            .calibrate(misses);
    for (Path file : found.files()) {
      assertThat(file).hasSameTextualContentAs(folder.relativize(file));
    }
    return found.sheet();
  }

  @Test
  void the_sheet_shown_is_the_sheet_printed_from_what_a_clean_clone_has() throws Exception {
    CalibrateRequest request =
        new CalibrateRequest(
            new Source.OfCheck("any-of: (refused) or (says-unknown) or (escalates)", ""),
            LABELS,
            "",
            UnaryOperator.identity(),
            RunRequest.Memory.USED,
            Probing.usual(Integer.MAX_VALUE, ""),
            0);

    ShownText.in(Path.of("README.md"), "assize calibrate", "```\n" + sheet(request, 1) + "```\n");
  }
}
