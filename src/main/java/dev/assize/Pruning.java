package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.project.RunSettings;
import dev.assize.replay.AskedCalls;
import dev.assize.replay.CassetteMode;
import dev.assize.replay.CassetteShelf;
import dev.assize.replay.Court;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Recording;
import dev.assize.replay.Replayer;
import dev.assize.replay.Spectator;
import dev.assize.replay.StopRule;
import dev.assize.replay.TrialSink;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.tokens.TokenEstimator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds recordings that a project no longer needs: it plays the whole project from its cassettes
 * alone and notes what is asked. What a later turn, a tool round or a judge asks depends on the
 * replies before, so that nothing less tells.
 */
final class Pruning {

  private final World world;
  private final CassetteShelf shelf;

  Pruning(World world, CassetteShelf shelf) {
    this.world = world;
    this.shelf = shelf;
  }

  /**
   * What nothing asks for.
   *
   * @throws InvalidInput when the project is faulty, so that nobody can tell, or when new replies
   *     wait aside: they may need recordings that nothing else does
   */
  Unneeded unneeded(Docket docket) {
    if (shelf.isExpecting()) {
      throw InvalidInput.of(
          "cassettes.replies-wait",
          Place.of(".assize/side"),
          "replies that are not in the cassettes yet",
          "none, so that it is certain what is needed",
          "Once no run is being made, add them first: assize cassettes add");
    }
    List<Recording> recorded = shelf.recordings();
    Set<String> asked = asked(docket, recorded);
    List<Recording> unasked =
        recorded.stream().filter(recording -> !asked.contains(recording.key())).toList();
    Set<Path> ofJudges = ofJudges(docket);
    List<Recording> unneeded =
        unasked.stream().filter(recording -> !ofJudges.contains(recording.cassette())).toList();
    return new Unneeded(
        unneeded, unasked.size() - unneeded.size(), recorded.size() - unasked.size());
  }

  /**
   * Cassettes of models that judges ask and no subject does. What a measurement asks a judge
   * depends on options that no file holds, such as how many altered replies it tries, so that a run
   * cannot tell what of these is needed.
   */
  private Set<Path> ofJudges(Docket docket) {
    Set<Path> cassettes =
        docket.judges().values().stream()
            .flatMap(judge -> judge.asked().stream())
            .map(sworn -> shelf.cassette(sworn.provider(), sworn.model()))
            .collect(Collectors.toCollection(HashSet::new));
    docket
        .project()
        .subjects()
        .forEach(subject -> cassettes.remove(shelf.cassette(subject.provider(), subject.model())));
    return cassettes;
  }

  private Set<String> asked(Docket docket, List<Recording> recorded) {
    RunSettings settings = settings(docket.project().run(), recorded);
    RunPlan plan = new RunPlan(docket.project().subjects(), docket.golden().cases(), settings);
    AskedCalls asked = new AskedCalls(Memories.of(world, settings, RunRequest.Memory.FRESH));
    Seed seed = new Seed(settings.seed());
    Governance governance =
        new Governance(world.time(), seed, new Unbudgeted(), TokenEstimator.bytePairs(), asked);
    try (GovernedBench bench = new GovernedBench(Terms.of(docket), governance)) {
      new Replayer(
              bench,
              court(docket),
              new Replayer.Plan(seed, settings.rounds(), Duration.ZERO, world.time()))
          .play(plan.assignments());
    }
    return asked.keys().stream().map(Digest::hex).collect(Collectors.toSet());
  }

  /** Who recorded more trials than the project file asks for still asks the same questions. */
  private static RunSettings settings(RunSettings usual, List<Recording> recorded) {
    int trials = recorded.stream().mapToInt(Recording::trial).reduce(usual.trials(), Math::max);
    return new RunSettings(
        trials, usual.seed(), CassetteMode.REPLAY, usual.cassettes(), usual.rounds());
  }

  private static Court court(Docket docket) {
    return new Court(
        new Forgetful(),
        new CaseExaminer(docket, trial -> List.of(), outcome -> {}),
        key -> Optional.empty(),
        StopRule.never(),
        Spectator.nobody());
  }

  /** Keeps nothing: only the questions matter. */
  private record Forgetful() implements TrialSink {
    @Override
    public void reply(Trial trial) {}

    @Override
    public void verdict(Finding finding) {}
  }
}
