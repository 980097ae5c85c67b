package dev.assize.report;

import dev.assize.run.Cost.Price;
import dev.assize.score.Evidence;
import dev.assize.score.Expenses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What it took to judge the replies of a side, the sentinels of its run included, as a multiple of
 * what it took to get them.
 */
public final class Overhead {

  private static final int DECIMALS = 2;

  private Overhead() {}

  /**
   * {@code 1.90 times the subject's tokens, 0.40 times its cost}; without what nobody reported or
   * can price, and empty where that is all.
   */
  public static String words(Evidence evidence, SideFacts facts) {
    return Stream.of(tokens(evidence), cost(facts))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String tokens(Evidence evidence) {
    long judging = evidence.judgeUsage().billed() + evidence.sentinelUsage().billed();
    String times =
        times(BigDecimal.valueOf(judging), BigDecimal.valueOf(evidence.subjectUsage().billed()));
    return times.isEmpty() ? "" : times + " times the subject's tokens";
  }

  private static String cost(SideFacts facts) {
    if (facts.subjectPrice() instanceof Price.Known subject
        && facts.judgePrice() instanceof Price.Known judges
        && facts.sentinelPrice() instanceof Price.Known sentinels) {
      BigDecimal judging = judges.money().plus(sentinels.money()).amount();
      String times = times(judging, subject.money().amount());
      Expenses all = facts.expenses();
      boolean isUnbilled =
          Stream.of(all.subject(), all.judges(), all.sentinels()).anyMatch(e -> e.unbilled() > 0);
      return times.isEmpty() ? "" : times + " times its cost" + (isUnbilled ? ", as billed" : "");
    }
    return "";
  }

  /** Empty where one of them is nothing. */
  private static String times(BigDecimal judging, BigDecimal own) {
    return judging.signum() == 0 || own.signum() == 0
        ? ""
        : judging.divide(own, DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
  }
}
