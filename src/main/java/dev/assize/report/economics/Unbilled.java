package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Spending;
import dev.assize.economics.Triad;
import java.util.List;

/** Says which costs are only the least, as attempts that failed told no use. */
final class Unbilled {

  private static final String AT_LEAST = "at least ";

  private Unbilled() {}

  static long in(Spending spending) {
    return spending instanceof Spending.Known known ? known.unbilled() : 0;
  }

  /** {@code at least }, or nothing. */
  static String least(Spending spending) {
    return least(in(spending));
  }

  /** The same by the number of such attempts. */
  static String least(long unbilled) {
    return unbilled > 0 ? AT_LEAST : "";
  }

  /** {@code , as billed}, of a figure that may turn out lower as well as higher; or nothing. */
  static String asBilled(boolean isUnbilled) {
    return isUnbilled ? ", as billed" : "";
  }

  /** {@code 3 attempts without a bill}. */
  static String attempts(long unbilled) {
    return Numbers.count(unbilled, "attempt") + " without a bill";
  }

  /** A sentence for each that has any. */
  static List<String> notes(List<Triad> triads) {
    return triads.stream()
        .filter(triad -> in(triad.spending()) > 0)
        .map(
            triad ->
                triad.subject()
                    + " costs at least what is told: "
                    + Numbers.count(in(triad.spending()), "attempt")
                    + " failed and told no use. Where one is to be shown to cost less than another,"
                    + " each of these counts as its dearest reply.")
        .toList();
  }
}
