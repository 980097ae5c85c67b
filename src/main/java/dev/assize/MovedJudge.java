package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.drift.Estimate;
import dev.assize.drift.Quantity;
import dev.assize.drift.WhoseDrift;
import dev.assize.regression.Rules;
import dev.assize.regression.VoidBaseline;
import dev.assize.run.RunId;
import dev.assize.store.RunFolder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whether a candidate was judged by another judge than its baseline, though under the
 * same name: by the baseline's own replies, where these were judged again in the meantime.
 */
final class MovedJudge {

  private final World world;
  private final double margin;
  private final Set<String> ruling;

  /** Of a gate, and of what its rules listen to. */
  MovedJudge(World world, Rules rules) {
    this.world = world;
    this.margin = rules.margin();
    this.ruling = RuleMakers.ruling(rules);
  }

  /** Why the baseline is void for this candidate; empty where nobody knows that it is. */
  Optional<VoidBaseline> between(Side baseline, Side candidate) {
    if (baseline.journal().name().equals(candidate.journal().name())) {
      return Optional.empty();
    }
    String origin = Rejudgements.origin(baseline);
    List<RunFolder> again = new Rejudgements(world, RunId.startOf(origin)).of(origin);
    if (again.isEmpty()) {
      return Optional.empty();
    }
    Optional<JudgedSide> then = JudgedSideReader.read(baseline, address(baseline));
    Optional<JudgedSide> now = JudgedSideReader.read(candidate, candidate.address());
    return then.isPresent() && now.isPresent() && hasSay(then.get())
        ? between(then.get(), now.get().at(), again, baseline.subject().id())
        : Optional.empty();
  }

  /** A committed baseline outlives the run that it was made from. */
  private static String address(Side side) {
    String name = side.journal().name();
    return name.endsWith(Baselines.ENDING) ? name : side.address();
  }

  /** Whether the gate listens to these judges. */
  private boolean hasSay(JudgedSide side) {
    return side.quantity() == Quantity.PASS_RATE
        || side.judges().values().stream().anyMatch(judge -> ruling.contains(judge.by()));
  }

  private Optional<VoidBaseline> between(
      JudgedSide then, Instant now, List<RunFolder> runs, String subject) {
    for (RunFolder run : runs) {
      Optional<JudgedSide> again = Rejudgements.read(run, subject);
      if (again.isPresent() && isBy(again.get(), then, now)) {
        return JudgeParts.of(then, again.get(), Optional.empty(), margin)
            .filter(WhoseDrift::voidsVerdicts)
            .map(parts -> baselineIsVoid(parts.judge(), then, again.get()));
      }
    }
    return Optional.empty();
  }

  /** Whether the candidate's judge is the one who judged again, and not the one of then. */
  private static boolean isBy(JudgedSide again, JudgedSide then, Instant now) {
    return !again.at().isAfter(now)
        || JudgeParts.isSameJudge(again.at(), now)
            && apart(again.at(), now).compareTo(apart(then.at(), now)) < 0;
  }

  private static Duration apart(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }

  private static VoidBaseline baselineIsVoid(Estimate moved, JudgedSide then, JudgedSide again) {
    return new VoidBaseline(
        "The baseline is void: its judge moved. By the judge of today the "
            + moved.quantity().words()
            + " of its stored replies is "
            + moved.quantity().shown(moved.after())
            + ", and by the judge of then it was "
            + moved.quantity().shown(moved.before())
            + ": "
            + moved.words()
            + " on "
            + Numbers.count(moved.cases(), "case")
            + ".",
        List.of(
            "The stored replies were judged again on "
                + again.at().atZone(ZoneOffset.UTC).toLocalDate()
                + " ("
                + again.address()
                + "), and no subject is charged with what a judge did."),
        "By the verdicts of then",
        ways(then, again));
  }

  private static List<String> ways(JudgedSide then, JudgedSide again) {
    return again.cases().keySet().containsAll(then.cases().keySet())
        ? List.of(
            "Let the judge of today be the measure of both: assize baseline set "
                + again.address()
                + " NAME --reason TEXT; then compare with NAME")
        : List.of("Judge the whole baseline again first: assize rejudge " + then.address());
  }
}
