package dev.assize.check;

import dev.assize.base.Once;
import dev.assize.check.Token.Sort;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The numbers of a text, with the units, dates and times that they belong to, and whether those of
 * another text are among them. A number without a unit is among those of its value; one with a unit
 * is not among those of another unit: where 5 euros are known, {@code 5} is, {@code $5} is not.
 */
public final class Quantities {

  private static final String NUMBER = "number";

  /** All that any number of the text stands for, with its unit and without. */
  private final Once<Set<String>> forms;

  /** What the numbers stand for that have no unit. */
  private final Once<Set<String>> bare;

  private final Once<List<Quantity>> listed;

  private Quantities(Supplier<Tokens> text) {
    Once<Tokens> tokens = Once.of(text);
    listed = Once.of(() -> listed(tokens.get()));
    forms = Once.of(() -> offered(tokens.get().all()));
    bare =
        Once.of(
            () ->
                offered(
                    tokens.get().reading().stream()
                        .filter(t -> t.sort() == Sort.PLAIN || t.sort() == Sort.SPELLED)
                        .filter(Token::isNumber)));
  }

  private static Set<String> offered(Stream<Token> tokens) {
    Set<String> offered = new HashSet<>();
    tokens.forEach(token -> offered.addAll(token.offered()));
    return offered;
  }

  /** Those of a text, which is read when somebody asks for them. */
  public static Quantities in(String text) {
    return new Quantities(() -> Tokens.of(text));
  }

  /** Those of a reply, which checks may have read before. */
  public static Quantities of(Exhibit exhibit) {
    return new Quantities(exhibit::tokens);
  }

  /** Whether there is a number in the text, however it is written. */
  public static boolean isIn(String text) {
    return !listed(Tokens.of(text)).isEmpty();
  }

  /** The numbers of the text in order, none over another. */
  public List<Quantity> listed() {
    return listed.get();
  }

  static List<Quantity> listed(Tokens tokens) {
    return tokens.reading().stream()
        .filter(Quantities::isQuantity)
        .map(Quantities::quantity)
        .toList();
  }

  /**
   * A number of a text.
   *
   * @param values what it may stand for without its unit; none for a date, a time or a telephone
   *     number
   */
  public record Quantity(List<BigDecimal> values, Unit unit, List<String> forms, Span span) {

    /** Whether the number stands alone. */
    public boolean isBare() {
      return unit == Unit.NONE;
    }

    /** Whether it is a whole number from 0 to the given one, without a unit. */
    public boolean isCountUpTo(BigDecimal most) {
      return isBare()
          && values.stream().anyMatch(v -> v.signum() >= 0 && v.compareTo(most) <= 0 && isWhole(v));
    }

    private static boolean isWhole(BigDecimal value) {
      return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
  }

  /** What a number belongs to. */
  public enum Unit {
    NONE,
    MEASURED,
    DATED
  }

  /** Whether the quantity of some text is one of this text, too. */
  public boolean hold(Quantity quantity) {
    return quantity.forms().stream().anyMatch(forms.get()::contains)
        || switch (quantity.unit()) {
          case NONE -> false;
          case MEASURED -> holdsBare(quantity);
          case DATED -> holdsParts(quantity);
        };
  }

  /** Tables have the unit in their head. */
  private boolean holdsBare(Quantity quantity) {
    return Token.forms(NUMBER, quantity.values()).stream().anyMatch(bare.get()::contains);
  }

  /** A day of one year, where the day and the year are known apart. */
  private boolean holdsParts(Quantity quantity) {
    return quantity.forms().stream()
        .filter(form -> form.matches("date [0-9]{4}-.*"))
        .anyMatch(
            form ->
                forms.get().contains("date --" + form.substring("date 2026-".length()))
                    && forms.get().contains(NUMBER + " " + form.substring(5, 9)));
  }

  private static boolean isQuantity(Token token) {
    return token.sort() != Sort.UNCOUNTED && (token.isNumber() || token.sort() != Sort.PLAIN);
  }

  private static Quantity quantity(Token token) {
    return switch (token.sort()) {
      case PLAIN, SPELLED -> quantity(token, Unit.NONE);
      case AMOUNT, MEASURE, UNCOUNTED -> quantity(token, Unit.MEASURED);
      case DATE, TIME, PHONE -> quantity(token, Unit.DATED);
    };
  }

  private static Quantity quantity(Token token, Unit unit) {
    return new Quantity(token.values(), unit, token.wanted(), token.span());
  }
}
