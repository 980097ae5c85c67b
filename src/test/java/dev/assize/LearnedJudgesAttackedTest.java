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

/** By which altered replies the admitted learned judge of this repository is taken in. */
class LearnedJudgesAttackedTest {

  @TempDir Path folder;

  @Test
  void what_each_attack_gets_is_told_beside_its_figures() throws Exception {
    OwnProject.copy(folder);
    CalibrateRequest request =
        new CalibrateRequest(
            new Source.OfJudge("learned-right"),
            "",
            "",
            UnaryOperator.identity(),
            RunRequest.Memory.USED,
            Probing.all(Probing.USUAL, ""),
            0);
    String sheet =
        Assize.at(new World(folder, Map.of(), Timekeeper.system(), note -> {}))
            .qualifying(request, RunWatcher.nobody())
            .calibrate(0)
            .sheet();

    assertThat(sheet).contains("\nadmitted: ");
    String attacked = sheet.substring(sheet.indexOf("\nprobes:") + 1, sheet.indexOf("\nworst "));
    ShownText.in(
        Path.of("judges/labelling.md"), "learned judge attacked", "```\n" + attacked + "```\n");
  }
}
