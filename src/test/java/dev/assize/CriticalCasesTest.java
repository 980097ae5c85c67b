package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.replay.Timekeeper;
import dev.assize.score.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One failure of a critical case stops a release, so only what the version in service passes time
 * and again is critical in this repository's golden set.
 */
class CriticalCasesTest {

  @TempDir Path folder;

  @Test
  void the_version_in_service_passes_every_recorded_warm_trial_of_a_critical_case()
      throws Exception {
    OwnProject.copy(folder);
    World world =
        new World(
            folder.resolve("examples/repeated-trials"), Map.of(), Timekeeper.system(), note -> {});
    List<String> critical =
        DocketReader.read(world, new Problems()).golden().cases().stream()
            .filter(golden -> golden.importance().isCritical())
            .map(GoldenCase::id)
            .toList();

    List<TrialOutcome> recorded = new ArrayList<>(OwnProject.outcomes(world, critical, "v1"));
    // Whoever marks a new case need not record it first.
    recorded.removeIf(outcome -> outcome.trial().response().failure().isPresent());

    assertThat(recorded).hasSizeGreaterThan(100);
    assertThat(recorded)
        .filteredOn(outcome -> outcome.state() != State.PASSED)
        .extracting(outcome -> outcome.trial().key())
        .as("mark these with the tag grave instead")
        .isEmpty();
  }
}
