package dev.assize;

import dev.assize.CaseHistory.Step;
import dev.assize.CaseHistory.Turn;
import dev.assize.base.InvalidInput;
import dev.assize.history.CaseMoment;
import dev.assize.history.CaseRow;
import dev.assize.history.Ledger;
import dev.assize.history.ModelRow;
import dev.assize.history.SeenCases;
import dev.assize.history.StoredSide;
import dev.assize.report.Earlier;
import dev.assize.report.Past;
import dev.assize.report.Past.OfCase;
import dev.assize.run.RunId;
import dev.assize.score.ScoredRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the history knows of a subject from before a run. Later runs do not count, so that a report
 * that is made again says the same; a history that cannot be read says nothing.
 */
final class Hindsight implements Earlier {

  /** So many runs back. */
  private static final int MOST = 30;

  private final World world;
  private final ProjectBasics project;
  private final List<Side> sides;

  /**
   * @param sides all that may be asked about
   */
  Hindsight(World world, ProjectBasics project, List<Side> sides) {
    this.world = world;
    this.project = project;
    this.sides = List.copyOf(sides);
  }

  @Override
  public Past of(ScoredRun candidate, Set<String> cases) {
    return sides.stream()
        .filter(side -> side.journal().name().equals(candidate.run()))
        .filter(side -> side.subject().id().equals(candidate.subject()))
        .findFirst()
        .map(side -> before(side, candidate, cases))
        .orElse(Past.NONE);
  }

  private Past before(Side side, ScoredRun candidate, Set<String> cases) {
    try {
      return HistoryReading.read(
          world, project, Past.NONE, ledger -> past(ledger, side, candidate, cases));
    } catch (InvalidInput e) {
      world.notes().accept("the report shows no earlier runs: " + e.inBrief());
      return Past.NONE;
    } catch (NoClassDefFoundError noDriver) {
      // Drivers come with the command line; whoever misses the history is told when runs are kept.
      return Past.NONE;
    }
  }

  private Past past(Ledger ledger, Side side, ScoredRun candidate, Set<String> cases) {
    List<StoredSide> before = sidesBefore(ledger, side);
    if (before.isEmpty()) {
      return Past.NONE;
    }
    Map<Long, List<ModelRow>> models = ledger.models(before);
    Map<Long, SeenCases> seen = ledger.seen(before);
    Map<Long, List<CaseRow>> outcomes = ledger.cases(before, cases);
    PastRates rates = new PastRates(side, candidate);
    Map<String, List<CaseMoment>> moments = new HashMap<>();
    for (StoredSide each : before) {
      List<ModelRow> reported = models.getOrDefault(each.key(), List.of());
      rates.add(each, reported, seen.getOrDefault(each.key(), SeenCases.NOTHING));
      outcomes
          .getOrDefault(each.key(), List.of())
          .forEach(
              row ->
                  moments
                      .computeIfAbsent(row.question().caseId(), id -> new ArrayList<>())
                      .add(new CaseMoment(each, reported, row)));
    }
    SortedMap<String, OfCase> byCase = new TreeMap<>();
    moments.forEach((id, all) -> byCase.put(id, ofCase(id, all)));
    return new Past(rates.rates(), byCase);
  }

  /** Oldest first. */
  private List<StoredSide> sidesBefore(Ledger ledger, Side side) {
    String run = side.journal().origin();
    Instant started = RunId.startOf(run);
    return ledger.sides(project.name()).stream()
        .filter(each -> each.side().subject().equals(side.subject().id()))
        .filter(each -> isBefore(each.run().started(), each.run().id(), started, run))
        .limit(MOST)
        .toList()
        .reversed();
  }

  private static boolean isBefore(Instant at, String id, Instant started, String run) {
    return at.isBefore(started) || at.equals(started) && id.compareTo(run) < 0;
  }

  private static OfCase ofCase(String id, List<CaseMoment> moments) {
    CaseHistory.OfSubject known = CaseHistories.of(id, moments).subjects().getFirst();
    Optional<Step> turned =
        known.steps().reversed().stream().filter(step -> step.turn() != Turn.NONE).findFirst();
    return new OfCase(
        known.steps().stream().map(step -> step.moment().outcome().state().word()).toList(),
        turned.map(
            step ->
                new Past.Turn(
                    step.turn() == Turn.BROKE ? "broke" : "fixed",
                    step.moment().stored().run().id(),
                    step.moment().stored().at(),
                    step.changes())),
        known.flakiness().passes(),
        known.flakiness().failures());
  }
}
