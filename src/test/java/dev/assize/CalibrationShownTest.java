package dev.assize;

import dev.assize.CalibrateRequest.Probing;
import dev.assize.CalibrateRequest.Source;
import dev.assize.replay.Timekeeper;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet in the README is what this repository's own labels, recordings and checks give. */
class CalibrationShownTest {

  private static final String LABELS = "judges/refuses.labels.csv";

  @TempDir Path folder;

  @Test
  void the_sheet_shown_is_the_sheet_printed_from_what_a_clean_clone_has() throws Exception {
    OwnProject.copy(folder);
    CalibrateRequest request =
        new CalibrateRequest(
            new Source.OfCheck("any-of: (refused) or (says-unknown) or (escalates)", ""),
            LABELS,
            "",
            UnaryOperator.identity(),
            RunRequest.Memory.USED,
            Probing.usual(Integer.MAX_VALUE, ""),
            0);

    Calibrated found =
        Assize.at(new World(folder, Map.of(), Timekeeper.system(), note -> {}))
            .qualifying(request, RunWatcher.nobody())
            .calibrate(1);

    ShownText.in(Path.of("README.md"), "assize calibrate", "```\n" + found.sheet() + "```\n");
  }
}
