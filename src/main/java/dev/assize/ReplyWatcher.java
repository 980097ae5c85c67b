package dev.assize;

import dev.assize.base.Money;
import dev.assize.check.Check;
import dev.assize.check.Exhibit;
import dev.assize.economics.routing.Reading;
import dev.assize.economics.routing.Signal;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.Taken;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * A signal that a program reads off a reply at no cost, whether or not its run looked for it.
 *
 * @param look gives a verdict, of which a failure is a worry
 */
record ReplyWatcher(
    Signal.Blind signal, String currency, Exhibits exhibits, Function<Exhibit, Verdict> look)
    implements Watcher {

  /** A check that needs no golden data. */
  static ReplyWatcher of(Signal.Blind signal, String currency, Exhibits exhibits, Check check) {
    return new ReplyWatcher(signal, currency, exhibits, check::judge);
  }

  @Override
  public Reading read(Watched watched) {
    return read(
        look.apply(exhibits.ofStored(watched.asked(), watched.trial().response())), currency);
  }

  private static Reading read(Verdict verdict, String currency) {
    return switch (verdict) {
      case Verdict.Graded graded ->
          switch (graded.grade()) {
            case Grade.PassFail grade -> found(grade.passed() ? 0 : 1, currency);
            case Grade.Score score -> found(1 - score.value(), currency);
            case Grade.Label label -> missing("a label and no grade", currency);
          };
      case Verdict.Preferred preferred -> missing("a preference and no grade", currency);
      case Verdict.Unscored unscored -> missing("the check does not apply", currency);
      case Verdict.Errored errored -> missing("the check failed", currency);
    };
  }

  /** What took a program no time and no money. */
  static Reading found(double worry, String currency) {
    return new Reading.Read(worry, free(currency), NO_TIME);
  }

  /** Likewise where there is nothing to read. */
  static Reading missing(String why, String currency) {
    return new Reading.Missing(why, free(currency), NO_TIME);
  }

  private static final Taken NO_TIME = new Taken.Absent("programs, which take no time to speak of");

  static Charge free(String currency) {
    return Charge.of(new Price.Known(new Money(BigDecimal.ZERO, currency)));
  }
}
