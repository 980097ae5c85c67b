package dev.assize.economics;

import dev.assize.base.Digest;
import dev.assize.base.Money;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.score.Taken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Lays cases and outcomes out for tests. */
public final class Bench {

  public static final Place PLACE = Place.of("economics.yaml");
  public static final Taken UNTIMED = new Taken.Absent("replies from the cassette");

  private final List<CaseFacts> cases = new ArrayList<>();
  private final Map<String, Map<String, List<Outcome>>> accounts = new TreeMap<>();

  /** So many cases more of a category, each alone. */
  public Bench cases(String category, int count) {
    return cases(category, count, i -> "");
  }

  /** The same in clusters. */
  public Bench cases(String category, int count, IntFunction<String> cluster) {
    for (int i = 0; i < count; i++) {
      String id = String.format(Locale.ROOT, "%s-%05d", category, i);
      cases.add(facts(id, category, cluster.apply(i)));
    }
    return this;
  }

  public static CaseFacts facts(String id, String category, String cluster) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing(category, List.of(), "", cluster, ""),
        Importance.NORMAL,
        1);
  }

  public List<CaseFacts> facts() {
    return cases;
  }

  /** What a subject did with each case, by the case's position. */
  public Bench subject(String name, IntFunction<List<Outcome>> trials) {
    Map<String, List<Outcome>> outcomes = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      outcomes.put(cases.get(i).id(), trials.apply(i));
    }
    accounts.put(name, outcomes);
    return this;
  }

  /** One trial of each case, all at one price. */
  public Bench once(String name, String price, IntFunction<State> state) {
    return subject(name, i -> List.of(outcome(state.apply(i), price)));
  }

  public List<Account> accounts() {
    return accounts.entrySet().stream().map(e -> new Account(e.getKey(), e.getValue())).toList();
  }

  public Study study() {
    return Study.of(cases, Kinds.CATEGORIES, accounts(), PLACE);
  }

  public static Outcome outcome(State state, String price) {
    return new Outcome(state, price(price), UNTIMED);
  }

  /** So many attempts at it failed, and told no use. */
  public static Outcome unbilled(State state, String price, long unbilled) {
    return new Outcome(state, price(price), unbilled, UNTIMED);
  }

  public static Outcome outcome(State state, String price, double seconds) {
    return new Outcome(state, price(price), new Taken.Known(seconds));
  }

  /** In euros; {@code ?} is not known. */
  public static Price price(String amount) {
    return amount.equals("?")
        ? new Price.Unknown("no price for model m")
        : new Price.Known(euros(amount));
  }

  public static Money euros(String amount) {
    return new Money(new BigDecimal(amount), "EUR");
  }

  public static State passedIf(boolean condition) {
    return condition ? State.PASSED : State.FAILED;
  }
}
