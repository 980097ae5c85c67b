package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.GoldenCase;
import dev.assize.score.CaseScore;
import dev.assize.score.State;
import dev.assize.store.JournalReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived from stored replies is what was found when they came in. */
class RederivationTest {

  @TempDir Path folder;

  @Test
  void deriving_again_by_the_same_expectation_gives_the_same_score() throws Exception {
    try (ScriptedModel model = new ScriptedModel(RederivationTest::reply)) {
      TinyProject tiny = TinyProject.in(folder, model.url(), 9);
      tiny.write(
          "assize.yaml", tiny.read("assize.yaml") + "trials: 2\nreplay: {mode: off}\nseed: 1\n");
      PreparedRun run = tiny.assize().prepare(RunRequest.ofProject());
      run.play(RunWatcher.nobody());
      Side side = new Baselines(tiny.world()).open(run.id().text() + ":new@m", Optional.empty());
      try (JournalReader journal = side.journal()) {
        Rederivation rederivation = Rederivation.of(tiny.world());
        for (CaseScore stored : side.scored().cases()) {
          GoldenCase golden = journal.golden(stored.id()).orElseThrow();
          assertThat(rederivation.isPossible(golden, side, stored)).isTrue();
          assertThat(rederivation.again(side, golden, stored)).isEqualTo(stored);
        }
        assertThat(side.scored().cases())
            .filteredOn(score -> score.state() != State.ERRORED)
            .extracting(CaseScore::measure)
            .doesNotContain(0L);
        Set<State> states =
            side.scored().cases().stream().map(CaseScore::state).collect(Collectors.toSet());
        assertThat(states).contains(State.PASSED, State.FAILED, State.ERRORED);
      }
      assertThat(run.trials()).isEqualTo(2);
    }
  }

  private static String reply(String request) {
    int at = request.indexOf("Question ");
    int number = Integer.parseInt(request.substring(at + 9, request.indexOf('?', at)));
    return switch (number % 3) {
      case 0 -> "No idea.";
      case 1 -> "answer " + number;
      default -> throw new IllegalStateException("no answer");
    };
  }
}
