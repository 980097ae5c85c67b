package dev.assize.economics.trimming;

import static dev.assize.economics.Bench.PLACE;
import static dev.assize.economics.Bench.euros;
import static dev.assize.economics.Bench.outcome;
import static dev.assize.economics.Bench.passedIf;
import static dev.assize.economics.Bench.unbilled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Seed;
import dev.assize.economics.Account;
import dev.assize.economics.Bench;
import dev.assize.economics.Kinds;
import dev.assize.economics.Study;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.stats.NonInferiority;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrimmerTest {

  private static final TrimRule RULE = TrimRule.within(0.05);
  private static final BigDecimal CALLS = new BigDecimal("20000");
  private static final Trimmer TRIMMER = new Trimmer(RULE, CALLS);

  /** The table 412, 11, 24, 53 of docs/statistics.md: SHIP at a margin of 5, not at 3. */
  private static Bench documented() {
    return new Bench()
        .cases("tax", 500)
        .once("long", "0.010", i -> passedIf(i < 436))
        .once("short", "0.004", i -> passedIf(i < 412 || i >= 436 && i < 447));
  }

  @Test
  void a_shorter_prompt_is_within_the_margin_where_the_gate_would_ship_it() {
    Cut cut = TRIMMER.compare(documented().study(), "long", "short");
    assertThat(cut.finding()).isEqualTo(Cut.Finding.WITHIN_MARGIN);
    assertThat(cut.interval()).isEqualTo(Tango.interval(new PairedTable(412, 11, 24, 53), 0.90));
    assertThat(cut.notWorse())
        .isEqualTo(NonInferiority.of(new PairedTable(412, 11, 24, 53), 0.05).orElseThrow().p());
    assertThat(cut.sentence())
        .isEqualTo(
            "No more than 5.0 points lost (difference -2.6, 90 % interval -4.7 to -0.7, 500"
                + " cases).");
    Cut strict =
        new Trimmer(TrimRule.within(0.03), CALLS).compare(documented().study(), "long", "short");
    assertThat(strict.finding()).isEqualTo(Cut.Finding.WORSE);
    assertThat(strict.sentence())
        .isEqualTo(
            "Worse, and more than 3.0 points may be lost (difference -2.6, 90 % interval -4.7 to"
                + " -0.7, 500 cases).");
  }

  /** 0.010 - 0.004 = 0.006 a call, 20,000 calls a month: 120. */
  @Test
  void the_difference_is_priced_per_month() {
    Saving.Known saving =
        (Saving.Known) TRIMMER.compare(documented().study(), "long", "short").saving();
    assertThat(saving.perCall()).isEqualTo(euros("0.006"));
    assertThat(saving.inAll()).isEqualTo(euros("120"));
    Bench uneven =
        new Bench()
            .cases("tax", 50)
            .subject("long", i -> List.of(outcome(State.PASSED, "0.01")))
            .subject("short", i -> List.of(outcome(State.PASSED, i % 2 == 0 ? "0.004" : "0.008")));
    Saving.Known range = (Saving.Known) TRIMMER.compare(uneven.study(), "long", "short").saving();
    assertThat(range.inAll()).isEqualTo(euros("80"));
    // Sample deviation of 0.002 and 0.006 alike 0.0020203, over root 50, times t of 49: 1.6766.
    assertThat(range.range().orElseThrow().hi().amount().doubleValue())
        .isCloseTo(20_000 * (0.004 + 1.676551 * 0.002020305 / Math.sqrt(50)), within(1e-2));
    Bench unpriced = new Bench().cases("tax", 50).once("long", "0.01", i -> State.PASSED);
    unpriced.once("short", "?", i -> State.PASSED);
    assertThat(TRIMMER.compare(unpriced.study(), "long", "short").saving())
        .isEqualTo(new Saving.Unpriced("no price for model m"));
  }

  @Test
  void a_saving_knows_what_has_no_bill_on_either_side() {
    Bench bench =
        new Bench()
            .cases("tax", 50)
            .subject("long", i -> List.of(unbilled(State.PASSED, "0.01", i % 10 == 0 ? 1 : 0)))
            .subject("short", i -> List.of(unbilled(State.PASSED, "0.004", i == 7 ? 2 : 0)));
    Saving.Known saving = (Saving.Known) TRIMMER.compare(bench.study(), "long", "short").saving();
    assertThat(saving.inAll()).isEqualTo(euros("120"));
    assertThat(saving.unbilled()).isEqualTo(new Saving.Unbilled(5, 2));
  }

  @Test
  void no_difference_on_few_cases_is_undecided_and_no_sentence_claims_no_loss() {
    Bench few =
        new Bench()
            .cases("tax", 30)
            .once("long", "0.01", i -> State.PASSED)
            .once("short", "0.01", i -> State.PASSED);
    Cut cut = TRIMMER.compare(few.study(), "long", "short");
    assertThat(cut.finding()).isEqualTo(Cut.Finding.UNDECIDED);
    assertThat(cut.sentence())
        .isEqualTo(
            "Undecided: that 5.0 points are lost is not ruled out (difference 0.0, 90 % interval"
                + " -8.3 to +8.3, 30 cases).");
  }

  @Test
  void cases_that_are_open_take_an_answer_away() {
    Bench open =
        new Bench()
            .cases("tax", 400)
            .once("long", "0.01", i -> State.PASSED)
            .once("short", "0.01", i -> i < 30 ? State.UNSCORED : State.PASSED);
    Cut cut = TRIMMER.compare(open.study(), "long", "short");
    assertThat(cut.finding()).isEqualTo(Cut.Finding.UNDECIDED);
    assertThat(cut.open()).isEqualTo(30);
    assertThat(cut.cases()).isEqualTo(370);
  }

  @Test
  void several_cuts_share_one_alpha() {
    Bench bench =
        new Bench()
            .cases("tax", 400)
            .once("original", "0.01", i -> passedIf(i >= 40))
            .once("no-examples", "0.01", i -> passedIf(i >= 40))
            .once("no-style", "0.01", i -> passedIf(i >= 55 || i < 8))
            .once("no-context", "0.01", i -> passedIf(i >= 160));
    Ablation ablation = TRIMMER.ablate(bench.study(), "original");
    assertThat(ablation.cuts()).extracting(Cut::cuts).containsOnly(3);
    assertThat(ablation.cuts())
        .extracting(Cut::name, Cut::finding)
        .containsExactly(
            tuple("no-context", Cut.Finding.WORSE),
            tuple("no-examples", Cut.Finding.WITHIN_MARGIN),
            tuple("no-style", Cut.Finding.WITHIN_MARGIN));
    assertThat(ablation.harmless()).containsExactly("no-examples", "no-style");
    Cut alone = TRIMMER.compare(bench.study(), "original", "no-style");
    Cut among = ablation.cuts().getLast();
    assertThat(among.notWorse().value()).isGreaterThan(alone.notWorse().value());
  }

  @Test
  void what_is_put_together_is_decided_on_cases_that_nobody_chose_by() {
    Bench bench =
        new Bench()
            .cases("tax", 800, i -> "page-" + i / 2)
            .once("original", "0.01", i -> passedIf(i >= 40))
            .once("no-examples", "0.01", i -> passedIf(i >= 40))
            .once("combined", "0.01", i -> passedIf(i >= 40));
    Lot lot = Lot.draw(bench.facts(), new Seed(3));
    assertThat(lot.choosing()).hasSize(400);
    assertThat(pages(lot.choosing())).doesNotContainAnyElementsOf(pages(lot.deciding()));
    Ablation ablation =
        TRIMMER.ablate(study(bench, lot.choosing(), "original", "no-examples"), "original");
    Combined combined =
        ablation.combined(study(bench, bench.facts(), "original", "combined"), "combined");
    assertThat(combined)
        .isInstanceOfSatisfying(
            Combined.Decided.class,
            decided -> {
              assertThat(decided.against().cases()).isEqualTo(400);
              assertThat(decided.setAside()).isEqualTo(400);
              assertThat(decided.against().cuts()).isEqualTo(1);
            });
    Ablation onAll =
        TRIMMER.ablate(study(bench, bench.facts(), "original", "no-examples"), "original");
    assertThat(onAll.combined(study(bench, bench.facts(), "original", "combined"), "combined"))
        .isEqualTo(new Combined.NoFreshCases(800));
  }

  /** A case that stands or falls with one that was used is not fresh. */
  @Test
  void the_page_of_a_used_case_is_used_up() {
    Bench bench =
        new Bench()
            .cases("tax", 200, i -> "page-" + i / 4)
            .once("original", "0.01", i -> State.PASSED)
            .once("cut", "0.01", i -> State.PASSED);
    List<CaseFacts> used = bench.facts().subList(0, 2);
    Ablation ablation = TRIMMER.ablate(study(bench, used, "original", "cut"), "original");
    assertThat(ablation.combined(bench.study(), "cut"))
        .isInstanceOfSatisfying(
            Combined.Decided.class, decided -> assertThat(decided.setAside()).isEqualTo(4));
  }

  @Test
  void the_same_seed_draws_the_same_lot() {
    List<CaseFacts> cases = new Bench().cases("tax", 100).facts();
    assertThat(Lot.draw(cases, new Seed(1))).isEqualTo(Lot.draw(cases.reversed(), new Seed(1)));
    assertThat(Lot.draw(cases, new Seed(1))).isNotEqualTo(Lot.draw(cases, new Seed(2)));
    Set<CaseFacts> all = new HashSet<>(Lot.draw(cases, new Seed(1)).choosing());
    all.addAll(Lot.draw(cases, new Seed(1)).deciding());
    assertThat(all).hasSize(100);
  }

  @Test
  void a_rule_outside_its_range_and_an_unknown_prompt_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TrimRule.within(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TrimRule(0.1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TRIMMER.compare(documented().study(), "long", "none"))
        .withMessageContaining("none");
  }

  private static Set<String> pages(List<CaseFacts> cases) {
    return cases.stream().map(facts -> facts.standing().cluster()).collect(Collectors.toSet());
  }

  private static Study study(Bench bench, List<CaseFacts> cases, String... subjects) {
    Set<String> ids = cases.stream().map(CaseFacts::id).collect(Collectors.toSet());
    List<Account> accounts =
        bench.accounts().stream()
            .filter(account -> List.of(subjects).contains(account.subject()))
            .map(
                account ->
                    new Account(
                        account.subject(),
                        account.outcomes().entrySet().stream()
                            .filter(entry -> ids.contains(entry.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
            .toList();
    return Study.of(cases, Kinds.CATEGORIES, accounts, PLACE);
  }
}
