package dev.assize.simulation;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.economics.Account;
import dev.assize.economics.Kinds;
import dev.assize.economics.Outcome;
import dev.assize.economics.Study;
import dev.assize.economics.trimming.Ablation;
import dev.assize.economics.trimming.Combined;
import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.Lot;
import dev.assize.economics.trimming.TrimRule;
import dev.assize.economics.trimming.Trimmer;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.score.Taken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * How often harmless cuts put together are said to be within the margin although they are not. The
 * original passes 85 of 100 cases; each cut breaks its own share of the cases for good, and every
 * reply comes out otherwise by luck in 2 of 100 cases. Of cuts put together a case breaks where any
 * of them breaks it. A loss is by how much the pass rate falls by one cut alone.
 */
final class CutRates {

  static final double PROMISE = 0.05;

  static final List<String> HEADS =
      List.of(
          "cuts",
          "cases",
          "together too much worse, and said to be within",
          "a single cut too much worse, and said to be within",
          "promise",
          "the same decided on all cases",
          "said by adding up single cuts",
          "together shown to be within, where they are");

  private static final double PASSES = 0.85;
  private static final double LUCK = 0.02;

  /** What luck leaves of a difference. */
  private static final double STEADY = 1 - 2 * LUCK;

  private static final double ROUNDING = 1e-9;

  private final String name;
  private final int cases;
  private final int together;
  private final double margin;
  private final double[] losses;

  CutRates(String name, int cases, int together, double margin, double[] losses) {
    this.name = name;
    this.cases = cases;
    this.together = together;
    this.margin = margin;
    this.losses = losses;
  }

  static List<CutRates> all() {
    double[] five = {0.012, 0.012, 0.012, 0.012, 0.012};
    double[] border = {0.05, 0.05, 0.05, 0.01, 0.01};
    double[] harmless = {0.002, 0.002, 0.002, 0.002, 0.002};
    double[] many = {0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02};
    return List.of(
        new CutRates("5 cuts of 1.2 points", 2_000, 1, 0.05, five),
        new CutRates("8 cuts of 2 points", 1_000, 1, 0.05, many),
        new CutRates("3 cuts at the margin, 2 of 1 point", 1_200, 1, 0.05, border),
        new CutRates("3 at the margin, 2 of 1 point, clusters of 5", 1_200, 5, 0.05, border),
        new CutRates("5 cuts of 0.2 points", 2_000, 1, 0.05, harmless));
  }

  String title() {
    return "cuts, " + name;
  }

  /** How often each thing happened. */
  record Seen(Rate together, Rate single, Rate onAll, Rate added, Optional<Rate> shown) {}

  Seen seen(int runs, Seed seed) {
    RandomGenerator random = seed.derive(title()).generator();
    Tally tally = new Tally();
    for (int run = 0; run < runs; run++) {
      tally.add(random);
    }
    return tally.of(runs);
  }

  /** One golden set, with what each cut breaks of it. */
  private final class World {

    private final List<CaseFacts> facts = new ArrayList<>();
    private final List<boolean[]> broken = new ArrayList<>();
    private final List<Boolean> passes = new ArrayList<>();
    private final RandomGenerator random;

    World(RandomGenerator random) {
      this.random = random;
      boolean[] fate = new boolean[0];
      boolean passing = false;
      for (int i = 0; i < cases; i++) {
        if (i % together == 0 || random.nextBoolean()) {
          fate = new boolean[losses.length];
          for (int c = 0; c < fate.length; c++) {
            fate[c] = random.nextDouble() < losses[c] / PASSES / STEADY;
          }
          passing = random.nextDouble() < PASSES;
        }
        facts.add(facts(i));
        broken.add(fate);
        passes.add(passing);
      }
    }

    private CaseFacts facts(int i) {
      String id = String.format(Locale.ROOT, "%05d", i);
      String page = together > 1 ? "page-" + i / together : "";
      return new CaseFacts(
          id,
          Digest.of(id),
          Digest.of("expect " + id),
          new Standing("all", List.of(), "", page, ""),
          Importance.NORMAL,
          1);
    }

    /** Replies to all cases by a prompt without some sections. */
    Account replies(String name, List<Integer> cuts) {
      Map<String, List<Outcome>> outcomes = new TreeMap<>();
      for (int i = 0; i < cases; i++) {
        boolean[] fate = broken.get(i);
        boolean passed = passes.get(i) && cuts.stream().noneMatch(c -> fate[c]);
        boolean lucky = random.nextDouble() < LUCK;
        outcomes.put(
            facts.get(i).id(),
            List.of(
                new Outcome(
                    passed != lucky ? State.PASSED : State.FAILED,
                    new Price.Known(Market.money(BigDecimal.ONE)),
                    new Taken.Absent("simulated"))));
      }
      return new Account(name, outcomes);
    }

    Study study(List<CaseFacts> some, List<Account> accounts) {
      List<Account> restricted = new ArrayList<>();
      for (Account account : accounts) {
        Map<String, List<Outcome>> outcomes = new TreeMap<>();
        some.forEach(each -> outcomes.put(each.id(), account.outcomes().get(each.id())));
        restricted.add(new Account(account.subject(), outcomes));
      }
      return Study.of(some, Kinds.CATEGORIES, restricted, Market.place());
    }
  }

  /** The true loss of some cuts together. */
  private double loss(List<Integer> cuts) {
    double kept = 1;
    for (int cut : cuts) {
      kept *= 1 - losses[cut] / PASSES / STEADY;
    }
    return PASSES * STEADY * (1 - kept);
  }

  /** Counts what was said. */
  private final class Tally {

    private int together;
    private int single;
    private int onAll;
    private int added;
    private int shown;
    private int within;

    void add(RandomGenerator random) {
      World world = new World(random);
      Lot lot = Lot.draw(world.facts, new Seed(random.nextLong()));
      List<Account> accounts = new ArrayList<>();
      accounts.add(world.replies("original", List.of()));
      for (int c = 0; c < losses.length; c++) {
        accounts.add(world.replies("cut-" + c, List.of(c)));
      }
      Trimmer trimmer = new Trimmer(TrimRule.within(margin), BigDecimal.ONE);
      Ablation ablation = trimmer.ablate(world.study(lot.choosing(), accounts), "original");
      List<Integer> harmless =
          ablation.harmless().stream().map(name -> Integer.valueOf(name.substring(4))).toList();
      single += harmless.stream().anyMatch(c -> losses[c] >= margin - ROUNDING) ? 1 : 0;
      if (harmless.isEmpty()) {
        return;
      }
      Account combined = world.replies("combined", harmless);
      Study both = world.study(world.facts, List.of(accounts.getFirst(), combined));
      boolean said =
          ablation.combined(both, "combined") instanceof Combined.Decided decided
              && decided.against().finding() == Cut.Finding.WITHIN_MARGIN;
      if (loss(harmless) >= margin - ROUNDING) {
        together += said ? 1 : 0;
        onAll +=
            trimmer.compare(both, "original", "combined").finding() == Cut.Finding.WITHIN_MARGIN
                ? 1
                : 0;
        added++;
      } else {
        within++;
        shown += said ? 1 : 0;
      }
    }

    Seen of(int runs) {
      return new Seen(
          new Rate(together, runs),
          new Rate(single, runs),
          new Rate(onAll, runs),
          new Rate(added, runs),
          within == 0 ? Optional.empty() : Optional.of(new Rate(shown, within)));
    }
  }

  String row(Seen seen) {
    return Page.row(
        name,
        String.valueOf(cases),
        seen.together().text(),
        seen.single().text(),
        seen.together().exceeds(PROMISE) || seen.single().exceeds(PROMISE) ? "**fails**" : "kept",
        seen.onAll().text(),
        seen.added().text(),
        seen.shown().map(Rate::text).orElse("they never are"));
  }
}
