package dev.assize.check;

import dev.assize.check.Token.Sort;
import dev.assize.check.Tokens.Joint;
import dev.assize.check.Units.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts with a unit, spans of time included, in one unit for each dimension: {@code 1.5 km} is
 * 1500 m, {@code 1 hour 30 minutes} is 5400 seconds, {@code two years} are 24 months, {@code a
 * fortnight} is 14 days.
 */
final class Measures {

  /** "A second question", "a day pass". */
  private static final Set<String> SELDOM_SPANS = Set.of("second", "day");

  private static final List<BigDecimal> ONE = List.of(BigDecimal.ONE);
  private static final Set<String> HOW_OFTEN =
      Set.of("once", "twice", "times", "mal", "of", "quarter", "quarters");

  private final List<Token> tokens;
  private final String text;

  private Measures(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /**
   * A measure, and the token behind it.
   *
   * @param figures as they are written
   * @param values in the dimension's own unit
   */
  private record Measure(List<BigDecimal> figures, List<BigDecimal> values, Unit unit, int next) {

    Measure andAHalf() {
      BigDecimal half = unit.factor().divide(BigDecimal.valueOf(2));
      List<BigDecimal> sums = values.stream().map(half::add).toList();
      return new Measure(figures, sums, unit, next + 3);
    }

    Measure plus(Measure smaller) {
      BigDecimal more = smaller.values.getFirst();
      List<BigDecimal> sums = values.stream().map(more::add).toList();
      return new Measure(figures, sums, smaller.unit, smaller.next);
    }
  }

  /** The measure that begins with the token at {@code i}. */
  static Optional<Joint> at(List<Token> tokens, int i, String text) {
    return new Measures(tokens, text)
        .measure(i)
        .map(
            measure -> {
              Span span =
                  new Span(
                      tokens.get(i).span().start(), tokens.get(measure.next() - 1).span().end());
              List<String> forms = Token.forms(measure.unit().dimension(), measure.values());
              Sort sort = Spelled.isArticle(tokens.get(i)) ? Sort.UNCOUNTED : Sort.MEASURE;
              return new Joint(Token.counted(measure.figures(), forms, sort, span), measure.next());
            });
  }

  private Optional<Measure> measure(int i) {
    return single(i).map(this::withSmaller);
  }

  private Optional<Measure> single(int i) {
    Optional<Count> one = isOne(i) ? Optional.of(new Count(ONE, i, i + 1)) : Optional.empty();
    return one.or(() -> Count.at(tokens, i, text))
        .filter(count -> count.next() < tokens.size())
        .filter(count -> Gap.between(tokens, count.next() - 1, text).isBlankOrHyphen())
        .flatMap(
            count ->
                Units.at(tokens, count.next(), text)
                    .map(found -> measured(count, found.unit(), found.next())));
  }

  /** Whether an article stands before a span of time that lasts, as in "within a month". */
  private boolean isOne(int i) {
    return Spelled.isArticle(tokens.get(i))
        && i + 1 < tokens.size()
        && !SELDOM_SPANS.contains(tokens.get(i + 1).word())
        && Units.at(tokens, i + 1, text).filter(found -> found.unit().isTime()).isPresent()
        && !isRate(i);
  }

  /** Whether the words before tell how much or how often: "5 euros a month", "twice a day". */
  private boolean isRate(int i) {
    for (int before = i - 1; before >= Math.max(0, i - 2); before--) {
      Token token = tokens.get(before);
      if (!Gap.between(tokens, before, text).isBlank()) {
        return false;
      }
      if (token.isNumber() || Spelled.mayBegin(token) || HOW_OFTEN.contains(token.word())) {
        return true;
      }
    }
    return false;
  }

  private static Measure measured(Count count, Unit unit, int next) {
    List<BigDecimal> values =
        count.values().stream().map(value -> value.multiply(unit.factor())).toList();
    return new Measure(count.values(), values, unit, next);
  }

  /** With the minutes behind hours, and so on down. */
  private Measure withSmaller(Measure first) {
    Measure sum = first;
    if (first.unit().isTime() && Count.isAndAHalf(tokens, first.next(), text)) {
      return first.andAHalf();
    }
    for (Optional<Measure> more = smaller(sum); more.isPresent(); more = smaller(sum)) {
      sum = sum.plus(more.get());
    }
    return sum;
  }

  private Optional<Measure> smaller(Measure than) {
    int next = than.next();
    boolean isTime = than.unit().isTime() && next < tokens.size();
    if (!isTime || !Gap.between(tokens, next - 1, text).isLoose()) {
      return Optional.empty();
    }
    boolean joined = tokens.get(next).word().equals("and") || tokens.get(next).word().equals("und");
    int from = joined ? next + 1 : next;
    return from < tokens.size()
        ? single(from).filter(more -> more.unit().isBelow(than.unit()))
        : Optional.empty();
  }
}
