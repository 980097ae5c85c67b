package dev.assize.judge.jury;

import dev.assize.check.Exhibit;
import dev.assize.json.Fields;
import dev.assize.judge.Clerk;
import dev.assize.judge.Judge;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.JurorName;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReplyJudge;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A judge that another one asks.
 *
 * @param criterion under which its own opinion is kept: advisory, whatever it is elsewhere
 */
record Juror(ReplyJudge judge, Criterion criterion) {

  private static final double HALF = 0.5;

  /** What it said: its opinions under the asking judge's name, and what they come to. */
  record Said(String juror, Verdict verdict, List<Opinion> opinions) {

    /** From 0, a fail, to 1, a pass; empty where it did not say. */
    OptionalDouble value() {
      if (verdict instanceof Verdict.Graded graded) {
        return switch (graded.grade()) {
          case Grade.PassFail found -> OptionalDouble.of(found.passed() ? 1 : 0);
          case Grade.Score score -> OptionalDouble.of(score.value());
          case Grade.Label label -> OptionalDouble.empty();
        };
      }
      return OptionalDouble.empty();
    }

    /** {@code tone passes}. */
    String words() {
      OptionalDouble value = value();
      return juror
          + (value.isEmpty()
              ? " does not say"
              : value.getAsDouble() > HALF
                  ? " passes"
                  : value.getAsDouble() < HALF ? " fails" : " is in the middle");
    }
  }

  /** A colleague that judges one reply by one criterion; others are told. */
  static Optional<Juror> named(String name, JudgeSource source, String by) {
    return source
        .shelf()
        .colleague(name, source.fields())
        .flatMap(judge -> sole(judge, source.fields()))
        .map(
            judge ->
                new Juror(
                    judge,
                    new Criterion(
                        by, JurorName.of(name), judge.digest(), Bearing.ADVISORY, BigDecimal.ONE)));
  }

  private static Optional<ReplyJudge> sole(Judge judge, Fields fields) {
    if (judge instanceof ReplyJudge grader && grader.criteria().size() == 1) {
      return Optional.of(grader);
    }
    fields
        .problems()
        .error(
            "judge.no-juror",
            fields.place(),
            "\"" + judge.name() + "\" compares two replies or looks at several things",
            "judges of one reply by one criterion",
            "");
    return Optional.empty();
  }

  Said hear(Exhibit exhibit, Clerk clerk) throws InterruptedException {
    List<Opinion> own =
        judge.judge(exhibit, clerk).stream()
            .map(o -> new Opinion(criterion, o.sample(), o.verdict(), o.raw(), o.exchanges()))
            .toList();
    return new Said(judge.name(), together(own), own);
  }

  /** Of several samples what more than half of them say. */
  private static Verdict together(List<Opinion> samples) {
    for (Opinion each : samples) {
      long alike = samples.stream().filter(o -> isAlike(o.verdict(), each.verdict())).count();
      if (2 * alike > samples.size()) {
        return each.verdict();
      }
    }
    return Verdict.unscored("its samples do not agree");
  }

  private static boolean isAlike(Verdict one, Verdict other) {
    return one instanceof Verdict.Graded a && other instanceof Verdict.Graded b
        ? a.grade().equals(b.grade())
        : one.getClass() == other.getClass();
  }
}
