package dev.assize;

import dev.assize.Doubts.Doubt;
import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.GoldenCase;
import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.replay.Assignment;
import dev.assize.replay.CassetteMode;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Replayed;
import dev.assize.run.ConfirmationPlan;
import dev.assize.run.Ending;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.State;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks critical cases again that newly fail, once the ordinary trials of a run are through: which
 * ones and how often is settled before the first fresh reply, and only a reply that is new counts.
 */
final class Confirmations implements AutoCloseable {

  static final Replayed NONE = new Replayed(0, 0, 0, 0, Ending.COMPLETE);

  private final World world;
  private final RunFolder folder;
  private final RunPlan plan;
  private final Map<String, GoldenCase> criticals;
  private final Set<String> failed = ConcurrentHashMap.newKeySet();
  private final Set<String> reached = ConcurrentHashMap.newKeySet();
  private final Doubts doubts;

  Confirmations(World world, RunFolder folder, RunPlan plan) {
    this.world = world;
    this.folder = folder;
    this.plan = plan;
    this.criticals =
        plan.cases().stream()
            .filter(golden -> golden.importance() == Importance.CRITICAL)
            .collect(Collectors.toMap(GoldenCase::id, Function.identity()));
    this.doubts = new Doubts(world, folder, plan.subjects(), criticals);
  }

  /** How trials of a run are played and written down. */
  interface Stage {
    /**
     * Plays them.
     *
     * @param keeping whether a reply, or the error in its place, is worth writing down
     */
    Replayed play(GovernedBench bench, List<Assignment> trials, Plans plans, Keeping keeping);
  }

  /** By which plan a trial is asked. */
  interface Plans {
    ConfirmationPlan of(ReplyKey key);
  }

  /** Which trials are written down. */
  interface Keeping {
    boolean keeps(Trial trial);
  }

  /** A watcher of the ordinary trials that lets this see them, too: most runs need no more. */
  RunWatcher watching(RunWatcher watcher) {
    return new RunWatcher() {
      @Override
      public void began(String run, int trials) {
        watcher.began(run, trials);
      }

      @Override
      public void goesOn(int trials) {
        watcher.goesOn(trials);
      }

      @Override
      public void begins(ReplyKey key) {
        watcher.begins(key);
      }

      @Override
      public void recalled(ReplyKey key) {
        watcher.recalled(key);
      }

      @Override
      public void tried(TrialOutcome outcome) {
        observe(outcome);
        watcher.tried(outcome);
      }
    };
  }

  private void observe(TrialOutcome outcome) {
    ReplyKey key = outcome.trial().key();
    if (outcome.state() == State.FAILED && criticals.containsKey(key.caseId())) {
      failed.add(key.caseId());
    }
    if (outcome.trial().response().exchanges().stream()
        .anyMatch(each -> each.source() == Source.LIVE)) {
      plan.subjects().stream()
          .filter(subject -> subject.id().equals(key.subject()))
          .forEach(subject -> reached.add(subject.provider()));
    }
  }

  /** Plays what is to be asked again; nothing where nobody can be asked. */
  Replayed play(GovernedBench bench, JournalReader before, Stage stage) {
    boolean mayAsk =
        switch (plan.extent()) {
          case CONFIRMATIONS -> true;
          case EVERYTHING -> plan.settings().mode() != CassetteMode.REPLAY && !failed.isEmpty();
        };
    List<Doubt> found = mayAsk ? doubts.in(before) : List.of();
    Map<String, List<Doubt>> byProvider =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    doubt -> doubt.subject().provider(), TreeMap::new, Collectors.toList()));
    Replayed all = NONE;
    for (List<Doubt> alike : byProvider.values()) {
      if (all.ending() != Ending.INTERRUPTED) {
        all = all.then(play(alike, bench, before, stage));
      }
    }
    return all;
  }

  private Replayed play(
      List<Doubt> doubts, GovernedBench bench, JournalReader before, Stage stage) {
    List<Assignment> trials = new ArrayList<>();
    doubts.forEach(doubt -> trials.addAll(doubt.trials()));
    Plans plans = key -> planOf(doubts, key);
    Optional<Assignment> unasked =
        trials.stream().filter(each -> before.trial(each.key()).isEmpty()).findFirst();
    Replayed scouted = NONE;
    if (unasked.isPresent() && !isReached(doubts.getFirst().subject().provider())) {
      Scout scout = new Scout();
      try {
        scouted = stage.play(bench.scouting(), List.of(unasked.get()), plans, scout);
      } catch (InvalidInput e) {
        scout.why = e.problems().getFirst().found();
      }
      if (!scout.why.isEmpty()) {
        world.notes().accept(unconfirmed(doubts.size(), scout.why));
        return new Replayed(0, 0, 0, 0, scouted.ending());
      }
      if (scouted.played() > 0) {
        trials.remove(unasked.get());
      }
    }
    if (scouted.ending() == Ending.INTERRUPTED) {
      return scouted;
    }
    world
        .notes()
        .accept(
            Numbers.count(doubts.size(), "critical case")
                + (doubts.size() == 1 ? " newly fails" : " newly fail")
                + " and "
                + (doubts.size() == 1 ? "is" : "are")
                + " asked again: "
                + Numbers.count(
                    doubts.stream().mapToInt(d -> d.plan().trials()).sum(), "fresh trial"));
    Silences silences = new Silences();
    Replayed fresh = stage.play(bench.afresh(), trials, plans, silences);
    silences.words(trials.size()).ifPresent(world.notes());
    return scouted.then(fresh);
  }

  private String unconfirmed(int cases, String why) {
    return Numbers.count(cases, "critical case")
        + (cases == 1 ? " newly fails" : " newly fail")
        + ", and nobody was there to confirm it: "
        + why
        + " The decision goes by the replies at hand and calls "
        + (cases == 1 ? "it" : "them")
        + " unconfirmed. Once somebody answers there: assize run --confirm "
        + folder.id();
  }

  /** Whoever asks for confirmations by name wants to see what failed, not that nobody was there. */
  private boolean isReached(String provider) {
    return plan.extent() == RunPlan.Extent.CONFIRMATIONS || reached.contains(provider);
  }

  private static ConfirmationPlan planOf(List<Doubt> doubts, ReplyKey key) {
    return doubts.stream()
        .filter(doubt -> doubt.subject().id().equals(key.subject()))
        .filter(doubt -> doubt.golden().id().equals(key.caseId()))
        .map(Doubt::plan)
        .findFirst()
        .orElseThrow();
  }

  /** Not before the journal is written to its end, as {@link Doubts} has it. */
  @Override
  public void close() {
    doubts.close();
  }

  /** Finds out whether anybody is there: what only says that nobody is, is not written down. */
  private static final class Scout implements Keeping {
    volatile String why = "";

    @Override
    public boolean keeps(Trial trial) {
      Optional<Failure> failure =
          Silences.failureOf(trial)
              .filter(each -> each.status() == 0 && each.kind() != Failure.Kind.INTERRUPTED);
      failure.ifPresent(each -> why = each.message());
      return failure.isEmpty();
    }
  }
}
