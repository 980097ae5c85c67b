package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.judge.Judge;
import dev.assize.judge.Opinion;
import dev.assize.judge.PairJudge;
import dev.assize.judge.ReplyJudge;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.replay.Assignment;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Order;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts replies to judges on a bench that lets nothing out: held ones, and stand-ins for others. */
final class StandIns {

  /** A stand-in is about as long as the reply that it stands for; a word is about a token. */
  private static final String WORD = "word ";

  private final World world;
  private final RunPlan plan;
  private final Exhibits exhibits;
  private final Estimator estimator;
  private final Map<Assignment, Trial> trials;
  private final Refusal refusal;

  StandIns(
      World world,
      Docket docket,
      RunPlan plan,
      Estimator estimator,
      Map<Assignment, Trial> trials,
      Refusal refusal) {
    this.world = world;
    this.plan = plan;
    this.exhibits = new Exhibits(docket.project().evidence().prices());
    this.estimator = estimator;
    this.trials = trials;
    this.refusal = refusal;
  }

  /**
   * What a judge would be asked.
   *
   * @param held how many of its answers are there
   * @param wanted the calls that would be sent
   */
  record Heard(long held, List<Order> wanted) {}

  /** Asks one judge about all replies. */
  Heard ask(Judge judge, GovernedBench bench, Begun before) throws InterruptedException {
    long held = 0;
    List<Order> wanted = new ArrayList<>();
    try (Counterpart counterpart = Counterpart.of(world, plan, exhibits)) {
      for (Map.Entry<Assignment, Trial> each : trials.entrySet()) {
        Assignment assignment = each.getKey();
        if (!judge.asksAbout(assignment.golden())) {
          continue;
        }
        Exhibit exhibit =
            exhibits.of(
                assignment.golden(), assignment.subject(), response(assignment, each.getValue()));
        BenchClerk clerk =
            new BenchClerk(bench.about(assignment.golden().id()), assignment.trial());
        List<Finding> known = before.findings(assignment.key());
        if (judge instanceof ReplyJudge grader) {
          long there = grade(grader, exhibit, clerk, known);
          wanted.addAll(whole(judge, assignment.golden(), there));
          held += there;
        } else if (judge instanceof PairJudge pairs) {
          ReplyKey key = assignment.key();
          for (Counterpart.Encounter both :
              counterpart.arrived(new Counterpart.Reply(key, exhibit))) {
            long there = compare(pairs, both, clerk, before.findings(both.candidate().key()));
            wanted.addAll(whole(judge, assignment.golden(), there));
            held += there;
          }
        }
      }
    }
    return new Heard(held, wanted);
  }

  /** A judge whose first call is refused asks no further, though it would: alike, no doubt. */
  private List<Order> whole(Judge judge, GoldenCase golden, long held) {
    List<Order> wanted = new ArrayList<>(refusal.taken());
    if (!wanted.isEmpty()) {
      Order last = wanted.getLast();
      long missing = judge.calls(golden) - held - wanted.size();
      for (long i = 0; i < missing; i++) {
        wanted.add(last);
      }
    }
    return wanted;
  }

  private static long grade(
      ReplyJudge judge, Exhibit exhibit, BenchClerk clerk, List<Finding> known)
      throws InterruptedException {
    long held = 0;
    int samples = judge.samples(exhibit.golden());
    for (int sample = 0; sample < samples; sample++) {
      held +=
          isKnown(judge, sample, known)
              ? calls(judge, sample, known)
              : heldBy(judge.judge(exhibit, sample, clerk));
    }
    return held;
  }

  private static long compare(
      PairJudge judge, Counterpart.Encounter both, BenchClerk clerk, List<Finding> known)
      throws InterruptedException {
    long held = 0;
    int samples = judge.samples(both.candidate().exhibit().golden());
    for (int sample = 0; sample < samples; sample++) {
      held +=
          isKnown(judge, sample, known)
              ? calls(judge, sample, known)
              : heldBy(
                  judge.compare(
                      both.candidate().exhibit(), both.baseline().exhibit(), sample, clerk));
    }
    return held;
  }

  private static boolean isKnown(Judge judge, int sample, List<Finding> known) {
    return judge.criteria().stream()
        .allMatch(
            criterion ->
                known.stream()
                    .filter(finding -> finding.criterion().equals(criterion))
                    .filter(finding -> finding.sample() == sample)
                    .anyMatch(finding -> !(finding.verdict() instanceof Verdict.Errored)));
  }

  /** Those that brought what the run holds already. */
  private static long calls(Judge judge, int sample, List<Finding> known) {
    return known.stream()
        .filter(finding -> judge.criteria().contains(finding.criterion()))
        .filter(finding -> finding.sample() == sample)
        .mapToLong(finding -> finding.exchanges().size())
        .sum();
  }

  private static long heldBy(List<Opinion> opinions) {
    List<Exchange> exchanges = new ArrayList<>();
    opinions.forEach(opinion -> exchanges.addAll(opinion.exchanges()));
    return exchanges.stream().filter(Forecasting::isHeld).count();
  }

  /** Two stand-ins differ as replies do: who compares equal ones need not ask. */
  private Response response(Assignment assignment, Trial trial) {
    if (trial.response().reply().isPresent()) {
      return trial.response();
    }
    Exchange last = trial.response().exchanges().getLast();
    int words = (int) Math.min(2_000, estimator.output(last.call()));
    String text = WORD.repeat(words) + assignment.subject().id();
    return new Response(
        List.of(
            new Exchange(
                last.call(), ModelReply.ofText(text), List.of(), last.source(), last.at())));
  }
}
