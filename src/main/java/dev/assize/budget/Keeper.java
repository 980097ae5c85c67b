package dev.assize.budget;

import dev.assize.base.Usage;
import dev.assize.provider.ModelReply;
import dev.assize.replay.Meter;
import dev.assize.replay.Order;
import dev.assize.replay.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps budgets: counts every attempt of subjects and judges, and lets none go out once a budget is
 * used up. What was sent by then comes home and is counted, so a budget is exceeded by no more than
 * the calls in flight at that moment, and a number of calls not at all.
 */
public final class Keeper implements Meter {

  private final List<Tab> tabs;
  private final Rates rates;
  private final UnaryOperator<String> feature;
  private final Runnable stop;
  private @Nullable Overrun overrun;

  /**
   * A keeper of one run.
   *
   * @param before what each budget has been used for already
   * @param feature who pays for a case, by its id
   * @param stop stops the run; told at each refusal, and only the first does anything
   */
  public Keeper(
      Map<Budget, Consumption> before, Rates rates, UnaryOperator<String> feature, Runnable stop) {
    this.tabs = before.entrySet().stream().map(e -> new Tab(e.getKey(), e.getValue())).toList();
    this.rates = rates;
    this.feature = feature;
    this.stop = stop;
  }

  @Override
  public Admission admit(Order order) {
    synchronized (this) {
      Optional<Overrun> refused =
          tabs.stream()
              .filter(tab -> tab.budget().counts(feature.apply(order.caseId())))
              .flatMap(tab -> tab.refuses().stream())
              .findFirst();
      if (refused.isEmpty()) {
        add(order, Rates.SENT);
        return Admission.ADMITTED;
      }
      overrun = overrun == null ? refused.get() : overrun;
    }
    // Without our lock: who stops the run takes locks of its own. Nobody who is refused goes on
    // before the run is being stopped, or a call that only came too late would be a failure.
    stop.run();
    return Admission.OVER_BUDGET;
  }

  @Override
  public void charge(Order order, Receipt receipt) {
    String model = order.call().model();
    Usage reported = receipt.usage();
    boolean isEstimated = reported.tokens().isEmpty() && receipt.outcome() instanceof ModelReply;
    Usage usage =
        isEstimated && receipt.outcome() instanceof ModelReply reply
            ? rates.usage(order.call(), reply)
            : reported;
    long billed = usage.tokens().isEmpty() ? 0 : 1;
    add(order, rates.took(model, usage, billed, isEstimated ? 1 : 0, receipt.latency()));
  }

  private synchronized void add(Order order, Consumption more) {
    String payer = feature.apply(order.caseId());
    tabs.stream().filter(tab -> tab.budget().counts(payer)).forEach(tab -> tab.add(more));
  }

  /** Why calls were refused; empty while none was. */
  public synchronized Optional<Overrun> overrun() {
    return Optional.ofNullable(overrun);
  }

  /** What has been used up of each budget, in their order. */
  public synchronized List<Standing> standing() {
    return tabs.stream().map(tab -> new Standing(tab.budget(), tab.used())).toList();
  }

  /** How a budget stands. */
  public record Standing(Budget budget, Consumption used) {}
}
