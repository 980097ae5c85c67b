package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Numbers;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.regression.Transition;
import dev.assize.replay.Timekeeper;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.Difference;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.State;
import dev.assize.store.JournalWriter;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three recorded trials of both versions parted into three runs of one trial: what the gate
 * says where a version is compared with itself.
 */
class TrialsApartTest {

  private static final Path PAGE = Path.of("examples/repeated-trials/README.md");

  /** Older than the run that is parted, whatever the clock says. */
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path folder;
  private World world;
  private List<GoldenCase> drawn;
  private List<TrialOutcome> outcomes;

  @BeforeEach
  void replay() throws Exception {
    OwnProject.copy(folder);
    world =
        new World(
            folder.resolve("examples/repeated-trials"), Map.of(), Timekeeper.system(), note -> {});
    drawn =
        DocketReader.read(world, new Problems()).golden().cases().stream()
            .filter(golden -> golden.standing().tags().contains("drawn"))
            .toList();
    outcomes = OwnProject.outcomes(world, drawn.stream().map(GoldenCase::id).toList());
  }

  @Test
  void the_page_tells_how_many_cases_end_otherwise_from_trial_to_trial() throws Exception {
    Map<String, Map<String, Set<State>>> ends =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.trial().key().subject(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        outcome -> outcome.trial().key().caseId(),
                        Collectors.mapping(TrialOutcome::state, Collectors.toSet()))));
    StringBuilder lines = new StringBuilder();
    ends.forEach(
        (subject, cases) -> {
          long mixed = cases.values().stream().filter(states -> states.size() > 1).count();
          lines.append("- `%s`: %d of %d cases\n".formatted(subject, mixed, cases.size()));
        });

    ShownText.in(PAGE, "not alike", lines.toString());
  }

  @Test
  void the_page_tells_what_the_gate_says_of_two_trials() throws Exception {
    List<String> runs = List.of(alone(1), alone(2), alone(3));
    String table =
        "| baseline | candidate | broke | fixed | changed sides | difference | decision |\n"
            + "|---|---|---:|---:|---:|---|---|\n"
            + row(runs, "v1", 1, "v1", 2)
            + row(runs, "v1", 1, "v1", 3)
            + row(runs, "v1", 2, "v1", 3)
            + row(runs, "v2", 1, "v2", 2)
            + row(runs, "v2", 1, "v2", 3)
            + row(runs, "v2", 2, "v2", 3)
            + row(runs, "v1", 1, "v2", 1)
            + row(runs, "v1", 2, "v2", 2)
            + row(runs, "v1", 3, "v2", 3);

    ShownText.in(PAGE, "trials apart", table);
  }

  /** The id of a new run that holds one of the trials, as if each case had been asked once. */
  private String alone(int trial) {
    Runs runs = new Runs(world.local().resolve("runs"));
    Manifest all = runs.find(Runs.LATEST).manifest();
    Manifest one =
        new Manifest(
            all.project(),
            all.subjects(),
            all.digests(),
            1,
            all.seed(),
            all.cases(),
            all.coverage(),
            all.facts());
    Instant start = START.plusSeconds(trial);
    RunFolder run = runs.create(one, start);
    try (JournalWriter journal = run.write()) {
      drawn.forEach(journal::golden);
      for (TrialOutcome outcome : outcomes) {
        if (outcome.trial().key().trial() == trial) {
          journal.reply(new Trial(first(outcome.trial().key()), outcome.trial().response()));
          outcome.findings().forEach(finding -> journal.verdict(first(finding)));
        }
      }
      journal.end(Ending.COMPLETE, start);
    }
    return run.id().text();
  }

  private static Finding first(Finding finding) {
    return new Finding(
        finding.about().stream().map(TrialsApartTest::first).toList(),
        finding.criterion(),
        finding.sample(),
        finding.verdict(),
        finding.raw(),
        finding.exchanges());
  }

  private static ReplyKey first(ReplyKey key) {
    return new ReplyKey(key.subject(), key.caseId(), key.input(), 1);
  }

  private String row(List<String> runs, String before, int then, String after, int now) {
    CandidateView compared =
        Assize.at(world)
            .compare(runs.get(then - 1) + ":" + before, runs.get(now - 1) + ":" + after)
            .view()
            .candidates()
            .getFirst();
    Against.Baseline against = (Against.Baseline) compared.against();
    Difference.Measured difference = (Difference.Measured) against.difference();
    assertThat(difference.table().total()).isEqualTo(drawn.size());
    return String.format(
        Locale.ROOT,
        "| `%s`, trial %d | `%s`, trial %d | %d | %d | %.1f %% | %s (%s to %s) | %s |%n"
            .replace("%n", "\n"),
        before,
        then,
        after,
        now,
        against.count(Transition.BROKE),
        against.count(Transition.FIXED),
        100 * difference.table().discordantShare().orElseThrow(),
        Numbers.signedPoints(difference.value(), 1),
        Numbers.signedPoints(difference.interval().lo(), 1),
        Numbers.signedPoints(difference.interval().hi(), 1),
        compared.decision().answer());
  }
}
