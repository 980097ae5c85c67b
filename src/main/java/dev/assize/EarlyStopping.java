package dev.assize;

import dev.assize.provider.Failure;
import dev.assize.regression.Course;
import dev.assize.regression.Rules;
import dev.assize.regression.Stop;
import dev.assize.regression.Walk;
import dev.assize.replay.StopRule;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.CaseTally;
import dev.assize.score.TrialScorer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stops a run once the gate has seen enough of every candidate. Cases are looked at in the order of
 * the course, each as soon as it and all before it are through: in the order of their arrival, fast
 * answers would come first, and those are not like the others.
 */
final class EarlyStopping implements StopRule {

  private final Sides sides;
  private final Course course;
  private final Map<String, Walk> walks = new HashMap<>();
  private final Map<Place, Heard> hearings = new HashMap<>();
  private final Map<Place, CaseScore> through = new HashMap<>();

  /**
   * Who is compared.
   *
   * @param baseline a subject of the run; any other name when the baseline is stored
   * @param stored what became of cases on a stored baseline
   * @param trials of each case and subject
   */
  record Sides(
      String baseline, Map<String, CaseScore> stored, List<String> candidates, int trials) {
    Sides {
      stored = Map.copyOf(stored);
      candidates = List.copyOf(candidates);
    }

    boolean isStored() {
      return candidates.isEmpty() || baseline.isEmpty();
    }
  }

  private record Place(String subject, String caseId) {}

  /** One case of one side while its trials come in. */
  private static final class Heard {
    private final CaseTally tally;
    private int trials;

    Heard(CaseFacts facts) {
      this.tally = new CaseTally(facts);
    }
  }

  EarlyStopping(Rules rules, Sides sides, Course course, Walk.Ends ends) {
    this.sides = sides;
    this.course = course;
    sides.candidates().forEach(each -> walks.put(each, new Walk(rules, course, ends)));
    for (Course.Unit unit : course.units()) {
      for (CaseFacts facts : unit.cases()) {
        sides.candidates().forEach(each -> expect(each, facts));
        if (!sides.isStored()) {
          expect(sides.baseline(), facts);
        }
      }
    }
  }

  private void expect(String subject, CaseFacts facts) {
    hearings.put(new Place(subject, facts.id()), new Heard(facts));
  }

  @Override
  public synchronized Advice ask() {
    return walks.values().stream().allMatch(walk -> walk.stop().isPresent())
        ? Advice.STOP
        : Advice.GO_ON;
  }

  @Override
  public synchronized void observe(Trial trial, List<Finding> findings) {
    ReplyKey key = trial.key();
    Place place = new Place(key.subject(), key.caseId());
    Heard heard = hearings.get(place);
    if (heard == null || key.trial() > sides.trials()) {
      return;
    }
    Optional<Failure> failure = trial.response().failure();
    if (failure.isPresent()) {
      heard.tally.addError(failure.get().kind());
    } else {
      TrialScorer scorer = new TrialScorer();
      findings.forEach(finding -> scorer.add(finding.criterion(), finding.verdict()));
      heard.tally.add(scorer);
    }
    heard.trials++;
    if (heard.trials == sides.trials()) {
      through.put(place, heard.tally.score(sides.trials()));
      walks.forEach(this::advance);
    }
  }

  private void advance(String candidate, Walk walk) {
    while (walk.stop().isEmpty()
        && !walk.isOver()
        && course.units().get(walk.units()).cases().stream()
            .allMatch(c -> isThrough(candidate, c))) {
      walk.next(id -> pair(candidate, id));
    }
  }

  private boolean isThrough(String candidate, CaseFacts facts) {
    return through.containsKey(new Place(candidate, facts.id()))
        && (sides.isStored() || through.containsKey(new Place(sides.baseline(), facts.id())));
  }

  private Optional<Walk.Pair> pair(String candidate, String id) {
    CaseScore after = through.get(new Place(candidate, id));
    CaseScore before =
        sides.isStored() ? sides.stored().get(id) : through.get(new Place(sides.baseline(), id));
    return before == null || after == null
        ? Optional.empty()
        : Optional.of(new Walk.Pair(before, after));
  }

  /** The order in which it looks. */
  Course course() {
    return course;
  }

  /** The latest of the stops; empty while some candidate is not decided on. */
  synchronized Optional<Stop> stop() {
    return ask() == Advice.GO_ON
        ? Optional.empty()
        : walks.values().stream()
            .flatMap(walk -> walk.stop().stream())
            .reduce((one, other) -> other.cases().size() > one.cases().size() ? other : one);
  }
}
