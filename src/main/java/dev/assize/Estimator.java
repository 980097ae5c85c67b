package dev.assize;

import dev.assize.base.Usage;
import dev.assize.budget.Consumption;
import dev.assize.budget.Rates;
import dev.assize.budget.Unit;
import dev.assize.provider.ModelCall;
import dev.assize.replay.Order;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Estimates what calls would take that nobody has sent. */
final class Estimator {

  private static final List<String> OUTPUT_BOUNDS =
      List.of("max_completion_tokens", "max_tokens", "max_output_tokens", "num_predict");
  private static final long USUAL_OUTPUT = 256;

  private final Rates rates;
  private final PastCalls past;
  private final Set<String> notes = new LinkedHashSet<>();

  Estimator(Rates rates, PastCalls past) {
    this.rates = rates;
    this.past = past;
  }

  /** One call by itself; a unit that nobody can tell is left out of its needs. */
  record Guess(Order order, Usage usage, Consumption needs) {}

  Guess guess(Order order) {
    ModelCall call = order.call();
    Usage usage = Usage.of(input(call), output(call));
    Map<Unit, BigDecimal> needs = new EnumMap<>(Unit.class);
    needs.put(Unit.CALLS, BigDecimal.ONE);
    needs.put(Unit.TOKENS, BigDecimal.valueOf(usage.billed()));
    if (past.isTimed(call.model())) {
      needs.put(Unit.SECONDS, past.seconds(call.model()));
    }
    if (rates.prices().price(call.model(), usage) instanceof Price.Known known) {
      needs.put(Unit.MONEY, known.money().amount());
    }
    return new Guess(order, usage, Consumption.of(needs));
  }

  /** An application makes its own prompt, so what it put in so far is the better guess. */
  private long input(ModelCall call) {
    if (!call.isOfApplication()) {
      return rates.input(call);
    }
    long own = rates.input(call);
    if (past.input(call.model()).isEmpty()) {
      notes.add(
          call.model()
              + " makes its own prompt, of which nothing is known yet: only the question and its"
              + " context are counted");
      return own;
    }
    return past.input(call.model()).getAsLong();
  }

  /** About how many tokens the reply to a call will be. */
  long output(ModelCall call) {
    String model = call.model();
    if (past.output(model).isPresent()) {
      long output = past.output(model).getAsLong();
      notes.add("output of " + model + ": " + output + " a call, as its replies had so far");
      return output;
    }
    Optional<Long> bound =
        OUTPUT_BOUNDS.stream()
            .flatMap(name -> call.parameters().whole(name).stream())
            .filter(most -> most > 0)
            .findFirst();
    long output = bound.orElse(USUAL_OUTPUT);
    notes.add(
        "output of "
            + model
            + ": "
            + output
            + " a call, "
            + (bound.isPresent() ? "the most that its parameters allow" : "assumed"));
    return output;
  }

  /** All calls of one subject or judge together. */
  Forecast.Asked asked(String who, long held, List<Guess> guesses) {
    PriceBook prices = rates.prices();
    Set<String> unpriced = new TreeSet<>();
    boolean isDiscounted = false;
    BigDecimal batch = BigDecimal.ZERO;
    long input = 0;
    long output = 0;
    for (Guess guess : guesses) {
      String model = guess.order().call().model();
      input += guess.usage().of(Usage.Kind.INPUT).orElse(0);
      output += guess.usage().of(Usage.Kind.OUTPUT).orElse(0);
      BigDecimal discount = prices.conditions(model).batch();
      isDiscounted |= discount.signum() > 0;
      batch = batch.add(guess.needs().of(Unit.MONEY).multiply(BigDecimal.ONE.subtract(discount)));
      if (!guess.needs().amounts().containsKey(Unit.MONEY)) {
        unpriced.add(model);
      }
    }
    return new Forecast.Asked(
        who,
        held,
        guesses.size(),
        input,
        output,
        known(guesses),
        isDiscounted && unpriced.isEmpty() ? Optional.of(batch) : Optional.empty(),
        unpriced);
  }

  /** A sum of which a part is unknown is no sum, and left out; of no calls it is 0. */
  static Consumption known(List<Guess> guesses) {
    Map<Unit, BigDecimal> sums = new EnumMap<>(Unit.class);
    for (Unit unit : Unit.values()) {
      if (guesses.stream().allMatch(guess -> guess.needs().amounts().containsKey(unit))) {
        BigDecimal sum =
            guesses.stream()
                .map(guess -> guess.needs().of(unit))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sums.put(unit, unit == Unit.SECONDS ? sum.setScale(1, RoundingMode.HALF_UP) : sum);
      }
    }
    return Consumption.of(sums);
  }

  /** What the guesses rest on. */
  Set<String> notes() {
    return notes;
  }
}
