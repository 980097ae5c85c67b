package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.drift.Churn;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Creep;
import dev.assize.drift.DriftAnswer;
import dev.assize.drift.Estimate;
import dev.assize.drift.Quantity;
import dev.assize.drift.QuantityTests.Finding;
import dev.assize.drift.QuantityTests.LabelFinding;
import dev.assize.drift.QuantityTests.NotTested;
import dev.assize.drift.QuantityTests.NumberFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What found a drift, each in a sentence of its own; the clearest comes first. */
final class Signs {

  private Signs() {}

  static List<String> of(DriftView view) {
    List<String> signs = new ArrayList<>();
    view.tests().stream()
        .filter(test -> decides(test.quantity(), view))
        .filter(test -> test.answer() == DriftAnswer.DRIFT)
        .sorted((a, b) -> Boolean.compare(isPrimary(b, view), isPrimary(a, view)))
        .map(Signs::words)
        .forEach(signs::add);
    if (view.whose() instanceof Whose.Parted parted
        && parted.isTold()
        && parted.parts().answer() == DriftAnswer.DRIFT
        && isAsked(parted.parts().quantity(), view)) {
      parted.parts().subject().map(Signs::ofSubject).ifPresent(signs::addFirst);
    }
    if (view.churn().answer() == DriftAnswer.DRIFT
        && isAsked(Quantity.PASS_RATE, view)
        && !view.whose().voids(Quantity.PASS_RATE)) {
      signs.add(churn(view.churn()));
    }
    for (ControlChart chart : view.charts()) {
      if (decides(chart.quantity(), view) && chart.answer() == DriftAnswer.DRIFT) {
        signs.add(chart.words());
      }
    }
    view.creep().stream()
        .filter(creep -> isAsked(Quantity.PASS_RATE, view))
        .filter(creep -> !view.whose().voids(Quantity.PASS_RATE))
        .filter(creep -> creep.answer() == DriftAnswer.DRIFT)
        .map(Creep::words)
        .forEach(signs::add);
    return signs;
  }

  /** Whether it may say that something moved. */
  private static boolean decides(Quantity quantity, DriftView view) {
    return (quantity != Quantity.LATENCY || view.about().primary() == Quantity.LATENCY)
        && !view.whose().voids(quantity);
  }

  private static boolean isPrimary(Finding finding, DriftView view) {
    return finding.quantity() == view.about().primary();
  }

  private static boolean isAsked(Quantity quantity, DriftView view) {
    return view.tests().stream().anyMatch(test -> test.quantity() == quantity);
  }

  /** Where what moved says nothing of the subject, what today's judge says then and now does. */
  private static String ofSubject(Estimate part) {
    return "By today's judge alone, the "
        + part.quantity().words()
        + direction(part)
        + part.quantity().shown(part.before())
        + " to "
        + part.quantity().shown(part.after())
        + ": "
        + part.words()
        + " on "
        + Numbers.count(part.cases(), "case")
        + ", p "
        + part.p().text()
        + ".";
  }

  private static String churn(Churn churn) {
    return "More cases changed places than between earlier runs: " + churn.words();
  }

  /** {@code The pass rate fell from 81.2 % to 74.0 %: -7.2 points (...) on 500 cases.} */
  static String words(Finding finding) {
    return switch (finding) {
      case NumberFinding number ->
          "The "
              + number.quantity().words()
              + direction(number.estimate())
              + number.quantity().shown(number.estimate().before())
              + " to "
              + number.quantity().shown(number.estimate().after())
              + ": "
              + number.estimate().words()
              + " on "
              + Numbers.count(number.estimate().cases(), "case")
              + ", p "
              + number.adjusted().text()
              + ".";
      case LabelFinding label -> sentence(label.words());
      case NotTested untested -> sentence(untested.words());
    };
  }

  private static String direction(Estimate estimate) {
    double change = estimate.change();
    return change == 0 ? " went from " : change > 0 ? " rose from " : " fell from ";
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
