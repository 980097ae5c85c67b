package dev.assize.economics.worth;

import dev.assize.base.Money;
import dev.assize.base.Seed;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Triad;
import dev.assize.regression.ClusterNumbers;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.State;
import dev.assize.stats.FewClusters;
import dev.assize.stats.Interval;
import dev.assize.stats.Ratio;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the replies of one subject to some cases cost and took.
 *
 * @param group which cases
 * @param triad quality, cost of generation, and latency on these cases
 * @param items what was paid for, exact sums over all replies
 * @param all of them together
 * @param perCorrect all of it over the replies that are right
 * @param overhead of judges and people over generation
 * @param judges the same without people
 * @param entropy what had to be mended
 * @param workflow calls and costs of a completed task; empty where no task came to its end
 */
public record Bill(
    Group group,
    Triad triad,
    Map<Item, Charge> items,
    Charge all,
    PerCorrect perCorrect,
    Overhead overhead,
    Overhead judges,
    Entropy entropy,
    Optional<Workflow> workflow) {

  /** Of all intervals. */
  private static final double LEVEL = 0.95;

  public Bill {
    items = Collections.unmodifiableMap(new EnumMap<>(items));
  }

  /** What is paid for. */
  public enum Item {
    /** The subject's calls, those in vain left out. */
    REPLIES,
    /** The subject's calls in vain. */
    RETRIES,
    /** The judges' calls, repairs left out. */
    JUDGES,
    /** Judges who had to be asked once more. */
    REPAIRS,
    /** People who check, as the user states it. */
    PEOPLE
  }

  /** By what replies are put together. */
  public enum By {
    RUN,
    CATEGORY,
    FEATURE,
    WORKFLOW,
    CASE
  }

  /**
   * Some cases.
   *
   * @param name of the category, feature, workflow or case; {@link Triad#ALL} of a whole run
   */
  public record Group(By by, String name) {}

  /**
   * Adds up.
   *
   * @param replies to these cases, at least one
   * @param seed decides the draws of intervals
   * @throws IllegalArgumentException if there is none, or if currencies differ
   */
  public static Bill of(Group group, Triad triad, List<Billed> replies, Seed seed) {
    long draws = seed.derive(group.by() + "/" + group.name() + "/" + triad.subject()).value();
    Charge generation = sum(replies, each -> each.reply().spent().generation());
    Charge retries = sum(replies, Billed::retries);
    Charge verification = sum(replies, each -> each.reply().spent().verification());
    Charge repairs = sum(replies, Billed::repairs);
    Map<Item, Charge> items = new EnumMap<>(Item.class);
    items.put(Item.REPLIES, less(generation, retries));
    items.put(Item.RETRIES, retries);
    items.put(Item.JUDGES, less(verification, repairs));
    items.put(Item.REPAIRS, repairs);
    items.put(Item.PEOPLE, sum(replies, each -> Charge.of(each.people())));
    return new Bill(
        group,
        triad,
        items,
        sum(replies, Billed::all),
        perCorrect(replies, draws),
        Overhead.of(replies.stream().map(Bill::verified).toList(), LEVEL, draws),
        Overhead.of(replies.stream().map(each -> each.reply().spent()).toList(), LEVEL, draws),
        Entropy.of(replies.stream().map(each -> each.reply().mended()).toList(), LEVEL),
        Workflow.among(replies.stream().map(Billed::reply).toList(), LEVEL, draws));
  }

  private static Spent verified(Billed billed) {
    Spent spent = billed.reply().spent();
    return new Spent(
        spent.facts(), spent.generation(), spent.verification().plus(Charge.of(billed.people())));
  }

  /** Nothing where there is nothing to add up. */
  static <T> Charge sum(List<T> all, Function<T, Charge> charge) {
    Sum sum = new Sum();
    all.forEach(each -> sum.add(charge.apply(each)));
    return new Charge(
        sum.why().isEmpty() ? new Price.Known(sum.money()) : new Price.Unknown(sum.why()),
        sum.unbilled());
  }

  /** Of a part that nobody was paid for the rest is the whole. */
  private static Charge less(Charge whole, Charge part) {
    return new Charge(
        less(whole.price(), part.price()), Math.max(0, whole.unbilled() - part.unbilled()));
  }

  private static Price less(Price whole, Price part) {
    return whole instanceof Price.Known known && part instanceof Price.Known less
        ? new Price.Known(
            known.money().plus(new Money(less.money().amount().negate(), less.money().currency())))
        : whole;
  }

  /** As of generation alone: one that nobody could score is left out on both sides. */
  private static PerCorrect perCorrect(List<Billed> replies, long draws) {
    List<Billed> scored = replies.stream().filter(Bill::isScored).toList();
    Price spent = sum(scored, Billed::all).price();
    if (!(spent instanceof Price.Known known)) {
      return new PerCorrect.Unpriced(((Price.Unknown) spent).reason());
    }
    double[] right = scored.stream().mapToDouble(each -> isRight(each) ? 1 : 0).toArray();
    double[] paid = scored.stream().mapToDouble(each -> each.all().amount()).toArray();
    long passes = scored.stream().filter(Bill::isRight).count();
    if (passes == 0) {
      return new PerCorrect.Infinite(known.money());
    }
    Ratio ratio =
        Ratio.of(
            right,
            paid,
            ClusterNumbers.ofReplies(
                scored.stream().map(each -> each.reply().spent().facts()).toList()));
    Optional<Interval> interval =
        ratio.clusters() < FewClusters.LEAST ? Optional.empty() : ratio.interval(LEVEL, draws);
    String currency = known.money().currency();
    return new PerCorrect.Known(
        MoneyRange.mean(known.money().amount(), BigDecimal.valueOf(passes), currency),
        interval.map(each -> MoneyRange.of(each, currency)));
  }

  private static boolean isScored(Billed billed) {
    State state = billed.reply().state();
    return state != State.UNSCORED && state != State.NOT_ASKED;
  }

  private static boolean isRight(Billed billed) {
    return billed.reply().state() == State.PASSED;
  }

  /** What was paid for one item. */
  public Charge charge(Item item) {
    return Optional.ofNullable(items.get(item)).orElseThrow();
  }

  /** How many replies there are. */
  public int replies() {
    return entropy.replies();
  }
}
