package dev.assize.judge.jury;

import dev.assize.base.Digests;
import dev.assize.check.Exhibit;
import dev.assize.json.Fields;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReplyJudge;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a cascade's first judge is unsure: where it has no verdict, where its samples differ, and
 * where its score or chance lies in a band.
 *
 * @param from of the band; above {@code to} where there is none
 */
record Doubt(double from, double to) {

  private static final Doubt NO_BAND = new Doubt(1, 0);

  static Doubt read(JudgeSource source) {
    if (!source.fields().has("unsure")) {
      return NO_BAND;
    }
    Fields band = source.fields().object("unsure");
    band.required("from");
    band.required("to");
    Optional<Double> from = share(band, "from");
    Optional<Double> to = share(band, "to");
    band.close();
    if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
      source
          .problems()
          .error(
              "judge.bad-band",
              band.place("from"),
              "from " + from.get() + " to " + to.get(),
              "from a lower chance or score to a higher one",
              "");
    }
    return new Doubt(from.orElse(1.0), to.orElse(0.0));
  }

  private static Optional<Double> share(Fields band, String name) {
    Optional<BigDecimal> number = band.number(name);
    boolean isShare =
        number.filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.ONE) <= 0).isPresent();
    if (number.isPresent() && !isShare) {
      band.problems()
          .error(
              "judge.bad-band",
              band.place(name),
              name + ": " + number.get().toPlainString(),
              "from 0 to 1",
              "");
    }
    return number.filter(n -> isShare).map(BigDecimal::doubleValue);
  }

  /** Tells a band in which the first judge can never stand. */
  void tellIdle(ReplyJudge first, JudgeSource source) {
    if (hasBand() && !first.estimates() && !mayScore(first)) {
      source
          .problems()
          .warning(
              "judge.idle-band",
              source.fields().place("unsure"),
              "\""
                  + first.name()
                  + "\" gives neither a chance nor a score, so it never stands there",
              "as first a judge that learns, one that gives scores, or a label by: probability that"
                  + " passes replies",
              "Leave unsure out, or take another first judge.");
    }
  }

  private static boolean mayScore(ReplyJudge judge) {
    return judge.criteria().stream().anyMatch(judge::givesScore)
        || (judge instanceof CascadeJudge cascade
            && cascade.bench().jurors().stream().anyMatch(juror -> mayScore(juror.judge())));
  }

  private boolean hasBand() {
    return from <= to;
  }

  /** A chance that a model gave was not looked at once: who looks at it is another judge. */
  Digests digests(ReplyJudge first) {
    boolean isTold = hasBand() && first.estimates() && !first.asked().isEmpty();
    return Digests.of("cascade")
        .part("from", Double.toString(from))
        .part("to", Double.toString(to))
        .optional("chance", isTold ? "told" : "");
  }

  /** Why the first judge is unsure of a reply; empty where it is sure. */
  Optional<String> about(Exhibit exhibit, ReplyJudge judge, Juror.Said said) {
    if (said.value().isEmpty()) {
      return Optional.of("has no verdict");
    }
    if (said.opinions().stream().map(Opinion::verdict).map(Doubt::grade).distinct().count() > 1) {
      return Optional.of("gave samples that differ");
    }
    OptionalDouble chance =
        judge.estimates() ? judge.chance(exhibit, said.opinions()) : score(said);
    return chance.isPresent() && chance.getAsDouble() >= from && chance.getAsDouble() <= to
        ? Optional.of(String.format(Locale.ROOT, "stands at %.2f", chance.getAsDouble()))
        : Optional.empty();
  }

  private static Optional<Grade> grade(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded
        ? Optional.of(graded.grade())
        : Optional.empty();
  }

  private static OptionalDouble score(Juror.Said said) {
    return said.verdict() instanceof Verdict.Graded graded
            && graded.grade() instanceof Grade.Score score
        ? OptionalDouble.of(score.value())
        : OptionalDouble.empty();
  }
}
