package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.regression.Answer;
import dev.assize.regression.Comparison;
import dev.assize.regression.Docket;
import dev.assize.regression.Gate;
import dev.assize.regression.Transition;
import dev.assize.run.Cost.Price;
import dev.assize.score.Evidence;
import dev.assize.score.State;
import dev.assize.subject.Subject.Caching;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReportComposerTest {

  @Test
  void every_case_has_one_row_and_the_interesting_ones_their_texts() {
    CandidateView view = Trial500.view(Trial500.compared(500, 41, 3)).candidates().getFirst();
    assertThat(view.index())
        .hasSize(501)
        .extracting(CaseRow::id)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(view.shown()).hasSize(56);
    assertThat(view.shownFor(ShownCase.Why.BROKE)).hasSize(41);
    assertThat(view.shownFor(ShownCase.Why.FIXED)).hasSize(3);
    assertThat(view.shownFor(ShownCase.Why.UNDECIDED)).hasSize(1);
    assertThat(view.shownFor(ShownCase.Why.CRITICAL)).hasSize(1);
    assertThat(view.shownFor(ShownCase.Why.SAMPLE)).hasSize(10);
    assertThat(view.leftOut())
        .containsExactly("Of 455 other cases a seeded sample of 10 is shown.");
  }

  @Test
  void not_more_than_so_many_cases_are_shown_and_the_rest_is_named() {
    CandidateView view = Trial500.view(Trial500.compared(5_000, 300, 200)).candidates().getFirst();
    assertThat(view.shown()).hasSize(Picks.MOST);
    assertThat(view.leftOut())
        .contains(
            "172 cases of 300 (broke) not shown in full; see any case with: assize show CASE",
            "180 cases of 200 (fixed) not shown in full; see any case with: assize show CASE");
  }

  @Test
  void the_same_evidence_gives_the_same_report() {
    assertThat(Trial500.view(Trial500.compared(500, 41, 3)))
        .isEqualTo(Trial500.view(Trial500.compared(500, 41, 3)));
  }

  @Test
  void beside_the_difference_stand_test_table_and_what_could_be_found() {
    Against.Baseline against =
        (Against.Baseline)
            Trial500.view(Trial500.compared(500, 41, 3)).candidates().getFirst().against();
    assertThat(Phrases.difference(against.difference()))
        .isEqualTo("-7.6 points (90 % interval -9.9 to -5.6), n 500");
    assertThat(Phrases.p(against.difference())).isEqualTo("mid-p McNemar p 8.7e-10");
    assertThat(Phrases.detectable(against.detectable()))
        .isEqualTo("3.3 points in 80 of 100 comparisons (exact enumeration, mid-p McNemar)");
    assertThat(against.count(Transition.BROKE)).isEqualTo(41);
  }

  @Test
  void when_no_case_changed_nothing_is_claimed_about_what_could_be_found() {
    Comparison same = Docket.table(50, 0, 0, 5);
    assertThat(Phrases.detectable(Detectable.of(same.values(), 0.90)))
        .isEqualTo("unknown: no case changed");
  }

  @Test
  void without_a_baseline_there_are_rates_and_the_reason() {
    CandidateView view = Trial500.view(Trial500.alone()).candidates().getFirst();
    assertThat(view.against()).isEqualTo(new Against.Nothing("none is named in assize.yaml"));
    assertThat(view.decision().answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(RatePhrases.rate(view.candidate().passRate()))
        .isEqualTo("81.6 % (71.0 to 89.0), n 49");
    assertThat(view.categories())
        .extracting(CategoryView::category)
        .containsExactly("general", "odd");
    assertThat(view.shownFor(ShownCase.Why.FAILED)).hasSize(9);
    assertThat(view.shownFor(ShownCase.Why.UNDECIDED)).hasSize(1);
  }

  @Test
  void the_state_of_the_evidence_is_told() {
    Docket before = Docket.of("old").cases("a", 30, State.PASSED).add("gone", "g", State.PASSED);
    Docket after = Docket.of("new").cases("a", 30, State.PASSED).critical("new", State.FAILED);
    after.with(
        new Evidence(
            Map.of(Source.LIVE, 1, Source.CASSETTE, 28, Source.CACHE, 1),
            2,
            Usage.of(9, 9),
            Usage.UNREPORTED));
    Comparison comparison = Docket.compare(before, after);
    SideFacts facts =
        new SideFacts(
            Caching.VERSION_UNDECLARED,
            new Price.Unknown("no price for model x"),
            new Price.Unknown("no judge"),
            Map.of("golden-set", Digest.of("other")));
    CandidateView view =
        Trial500.view(
                new Judged.Compared(
                    comparison,
                    new Gate(Trial500.RULES).decide(comparison),
                    Trial500.facts(),
                    facts))
            .candidates()
            .getFirst();
    assertThat(view.toKnow())
        .containsExactly(
            "Critical case new fails and has nothing to compare with.",
            "Candidate: 3.3 % of 30 replies live (cache 1, cassette 28); 0 errored and 0 unscored of 31 cases.",
            "Candidate: 2 trials without a recording.",
            "Candidate: version undeclared; a change of the application cannot be seen, and the local cache was not used.",
            "Baseline: 100.0 % of 1,000 replies live; 0 errored and 0 unscored of 31 cases.",
            "1 case added: only the candidate was asked.",
            "1 case removed: only the baseline was asked.",
            "Not the same on both sides: golden-set.",
            "One trial per case.",
            "Attempt unknown: no earlier run of this version is stored here, and no --attempt or"
                + " ASSIZE_ATTEMPT was given.");
  }

  @Test
  void hostile_or_enormous_texts_are_cut_and_the_cut_is_counted() {
    UnaryOperator<String> huge = text -> "<".repeat(1_000_000);
    CandidateView view =
        Trial500.view(Trial500.texts(huge), Trial500.compared(500, 41, 3)).candidates().getFirst();
    CutText first = view.shown().getFirst().input();
    assertThat(first.text()).hasSize(3_333);
    assertThat(first.left()).isEqualTo(1_000_000 - 3_333);
    assertThat(view.leftOut()).anyMatch(line -> line.contains("of 41 (broke) not shown in full"));
  }

  @Test
  void the_gravest_candidate_answers_for_the_run() {
    ReportView view =
        Trial500.view(
            Trial500.compared(500, 0, 0), Trial500.alone(), Trial500.compared(500, 45, 0));
    assertThat(view.candidates())
        .extracting(c -> c.decision().answer())
        .isEqualTo(List.of(Answer.SHIP, Answer.INCONCLUSIVE, Answer.HOLD));
    assertThat(view.answer()).isEqualTo(Answer.HOLD);
    assertThat(Trial500.view().answer()).isEqualTo(Answer.INCONCLUSIVE);
  }
}
