package dev.assize.check;

import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;

/** A number in the reply that is near enough to the one expected. */
public final class NumberNear implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "number",
            "Passes when some number in the reply lies within the tolerance of the one given."
                + " Numbers are read as people write them: 1,250.50, 1.250,50 EUR, 12 %, -€5, 1.2"
                + " million. The figures of dates and times of day do not count, nor do numbers in"
                + " words: facts reads those.")
        .takes("a number")
        .knows(new Option("tolerance", "tolerance 0.01", "how far off it may be; 0 without it"))
        .knows(Option.flag("last", "only the last number of the reply counts"))
        .needs(Needs.GOLDEN)
        .edition(2)
        .passes("number: 1250.50", "Das macht 1.250,50 €.")
        .passes("number: 48 [last]", "4 months at 12 euros make 48 euros.")
        .fails("number: 3 [tolerance 0.5]", "It is 3.6.");
  }

  @Override
  public Examination make(Arguments arguments) {
    BigDecimal tolerance = arguments.number("tolerance", BigDecimal.ZERO).orElse(BigDecimal.ZERO);
    BigDecimal expected = expected(arguments);
    Range range = new Range(expected.subtract(tolerance), expected.add(tolerance));
    return arguments.has("last")
        ? (Check) exhibit -> range.judge(lastOf(exhibit.tokens().quantities()), exhibit.text())
        : (Check) exhibit -> range.judge(exhibit.tokens().quantities(), exhibit.text());
  }

  private static BigDecimal expected(Arguments arguments) {
    String text = arguments.text().strip();
    if (text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
      return new BigDecimal(text);
    }
    List<Token> tokens = Tokens.of(text).quantities();
    boolean isPower = text.matches(".*[0-9][eE][+-]?[0-9].*");
    if (!isPower && tokens.size() == 1 && tokens.getFirst().values().size() == 1) {
      return tokens.getFirst().values().getFirst();
    }
    arguments.fault(
        "wrong-value", "\"" + text + "\"", "one number", "Write it with a point: 1250.50");
    return BigDecimal.ZERO;
  }

  private static List<Token> lastOf(List<Token> quantities) {
    return quantities.isEmpty() ? quantities : List.of(quantities.getLast());
  }

  private record Range(BigDecimal least, BigDecimal most) {

    Verdict judge(List<Token> quantities, String text) {
      return quantities.stream()
          .filter(q -> q.values().stream().anyMatch(this::holds))
          .findFirst()
          .map(q -> Verdict.passed("found " + q.span().in(text)))
          .orElseGet(() -> Verdict.failed("no number " + words() + "; " + told(quantities, text)));
    }

    private boolean holds(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private String words() {
      return least.compareTo(most) == 0
          ? "equals " + least.toPlainString()
          : "lies between " + least.toPlainString() + " and " + most.toPlainString();
    }

    private static String told(List<Token> quantities, String text) {
      return quantities.isEmpty()
          ? "the reply holds none"
          : "found "
              + String.join(
                  ", ", quantities.stream().limit(5).map(q -> q.span().in(text)).toList());
    }
  }
}
