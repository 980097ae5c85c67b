package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.replay.Timekeeper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No case of this repository's golden set is passed by a subject that understands nothing. */
class NullSubjectsOfThisSetTest {

  @Test
  void nobody_who_understands_nothing_passes_a_case() {
    World world = new World(Path.of(""), Map.of(), Timekeeper.system(), note -> {});

    List<Problem> told = Assize.at(world).nullSubjects();

    assertThat(told).isEmpty();
  }
}
