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
                + " million; separators before three digits are read as facts reads them, and the"
                + " number given means decimals by its point. The figures of dates and times of day"
                + " do not count, nor do numbers in words: facts reads those.")
        .takes("a number")
        .knows(new Option("tolerance", "tolerance 0.01", "how far off it may be; 0 without it"))
        .knows(Option.flag("last", "only the last number of the reply counts"))
        .needs(Needs.GOLDEN)
        .edition(3)
        .passes("number: 1250.50", "Das macht 1.250,50 €.")
        .passes("number: 48 [last]", "4 months at 12 euros make 48 euros.")
        .fails("number: 3 [tolerance 0.5]", "It is 3.6.")
        .fails("number: 5", "It costs 5,000 EUR.");
  }

  @Override
  public Examination make(Arguments arguments) {
    BigDecimal tolerance = arguments.number("tolerance", BigDecimal.ZERO).orElse(BigDecimal.ZERO);
    BigDecimal expected = expected(arguments);
    if (expected.signum() != 0 && tolerance.compareTo(expected.abs()) > 0) {
      arguments.doubt(
          "wide-tolerance",
          "0 and numbers of the other sign lie within " + tolerance.toPlainString(),
          "a tolerance below the number",
          "Write it as an amount, not as a percentage: [tolerance 0.01]");
    }
    Near near =
        new Near(
            expected.subtract(tolerance),
            expected.add(tolerance),
            arguments.has("last") ? Which.LAST : Which.ANY);
    arguments.passesOn(Demand.some(near));
    return near;
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

  /** Which numbers of the reply count. */
  private enum Which {
    ANY,
    LAST;

    List<Token> of(List<Token> quantities) {
      return this == ANY || quantities.isEmpty() ? quantities : List.of(quantities.getLast());
    }
  }

  /** That a number lies between two, both included. */
  private record Near(BigDecimal least, BigDecimal most, Which which) implements Trait, TokenCheck {

    /** Of two readings of one number, with room for a half behind it: 1.250 is 1250 or 1.25. */
    private static final BigDecimal LEAST_TIMES = new BigDecimal(100);

    private static final BigDecimal MOST_TIMES = new BigDecimal(10_000);

    @Override
    public Verdict judge(String text, Tokens tokens) {
      List<Token> quantities = which.of(tokens.quantities());
      return quantities.stream()
          .filter(q -> q.values().stream().anyMatch(this::holds))
          .findFirst()
          .map(q -> Verdict.passed("found " + q.span().in(text)))
          .orElseGet(() -> Verdict.failed("no number " + range() + "; " + told(quantities, text)));
    }

    @Override
    public String words() {
      return (which == Which.ANY ? "has a number that " : "ends with a number that ") + range();
    }

    @Override
    public boolean followsFrom(Trait other) {
      return other instanceof Near near
          && (which == Which.ANY || near.which == Which.LAST)
          && holds(near.least)
          && holds(near.most);
    }

    /** Only the last number is one alone, and even that may be read in two ways. */
    @Override
    public boolean excludes(Trait other) {
      return other instanceof Near near
          && which == Which.LAST
          && near.which == Which.LAST
          && (most.compareTo(near.least) < 0 || near.most.compareTo(least) < 0)
          && !mayBeReadAs(near)
          && !near.mayBeReadAs(this);
    }

    private boolean mayBeReadAs(Near larger) {
      return larger.nearest().compareTo(farthest().multiply(MOST_TIMES)) <= 0
          && larger.farthest().compareTo(nearest().multiply(LEAST_TIMES)) >= 0;
    }

    /** How near to zero. */
    private BigDecimal nearest() {
      return holds(BigDecimal.ZERO) ? BigDecimal.ZERO : least.abs().min(most.abs());
    }

    private BigDecimal farthest() {
      return least.abs().max(most.abs());
    }

    private boolean holds(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private String range() {
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
