package dev.assize.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.provider.Source;
import dev.assize.report.NoisePhrases;
import dev.assize.run.ReplyKey;
import dev.assize.score.CaseFacts;
import dev.assize.stats.NoiseParts;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the stored verdicts of a judge say of the judge. */
class JudgeTallyTest {

  private static final Verdict PASS = Verdict.passed("p");
  private static final Verdict FAIL = Verdict.failed("f");
  private static final Verdict UNREAD = Verdict.unscored("?");

  private static CaseFacts facts(int number) {
    return new CaseFacts(
        "case-" + number,
        Digest.of("input " + number),
        Digest.of("expectation"),
        new Standing("general", List.of(), "", "", ""),
        Importance.NORMAL,
        1);
  }

  private static Criterion criterion(String by, String name) {
    return new Criterion(by, name, Digest.of(by + name), Bearing.MUST, BigDecimal.ONE);
  }

  private static Verdict score(double value) {
    return new Verdict.Graded(new Grade.Score(value), Rationale.of(""));
  }

  private static TrialEntry trial(int number, int trial, Map<Criterion, List<Verdict>> said) {
    List<FindingEntry> findings = new ArrayList<>();
    said.forEach(
        (criterion, samples) -> {
          for (int k = 0; k < samples.size(); k++) {
            findings.add(new FindingEntry(criterion, k, 0, samples.get(k)));
          }
        });
    return new TrialEntry(
        new ReplyKey("new@m", "case-" + number, Digest.of("input " + number), trial),
        new Arrival.Replied(Source.LIVE, Duration.ZERO),
        findings);
  }

  /** By case and trial, what {@code tone} said of each sample. */
  @SafeVarargs
  private static List<JudgeFigures> tone(List<List<Verdict>>... cases) {
    JudgeTally tally =
        new JudgeTally(IntStream.range(0, cases.length).mapToObj(i -> facts(i)).toList(), 1);
    for (int i = 0; i < cases.length; i++) {
      for (int j = 0; j < cases[i].size(); j++) {
        tally.add(0, trial(i, j + 1, Map.of(criterion("judge:tone", "polite"), cases[i].get(j))));
      }
    }
    return tally.figures(by -> false, 0.90, 1);
  }

  private static List<Verdict> said(Verdict... samples) {
    return List.of(samples);
  }

  private static Noise noise(List<JudgeFigures> figures) {
    assertThat(figures).hasSize(1);
    return figures.getFirst().noise();
  }

  /**
   * Variances of samples: 0, 1/3, 0, 1/3, so 1/6. Means of replies: 1, 2/3 and 0, 1/3, each pair of
   * variance 1/18, which is what samples alone make (1/6 over 3): the replies add nothing.
   */
  @Test
  void a_judge_that_flips_takes_the_whole_blame() {
    List<JudgeFigures> figures =
        tone(
            List.of(said(PASS, PASS, PASS), said(PASS, FAIL, PASS)),
            List.of(said(FAIL, FAIL, FAIL), said(FAIL, PASS, FAIL)));
    assertThat(noise(figures)).isInstanceOf(Noise.OfBoth.class);
    Noise.OfBoth both = (Noise.OfBoth) noise(figures);
    assertThat(both.parts().samples()).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(both.parts().replies()).isCloseTo(0, within(1e-12));
    assertThat(both.sampled()).isEqualTo(4);
    assertThat(both.differing()).isEqualTo(2);
    // The majorities part the cases more than single samples do: no loss, but another question.
    assertThat(both.gain())
        .isEqualTo(new Noise.Gain(OptionalDouble.empty(), OptionalDouble.empty()));
    assertThat(both.oneMoreTrial()).hasValueCloseTo(0.0, within(1e-12));
    assertThat(NoisePhrases.of(figures).getFirst())
        .startsWith(
            "polite by judge:tone (2 cases, 2 trials each, 3 samples a reply): of 100 parts")
        .contains(
            "0 come from the model's replies and 100 from the judge, by 4 replies sampled again, of which 2 got samples that differ")
        .contains("one more trial of each case would make its interval 0.0 % narrower")
        .doesNotContain("its samples make its interval");
  }

  /**
   * Replies 1 and 0 in each case, whatever the sample: variance 1/2, of which one more takes a
   * third.
   */
  @Test
  void replies_that_differ_under_a_steady_judge_are_the_models() {
    List<JudgeFigures> figures =
        tone(
            List.of(said(PASS, PASS), said(FAIL, FAIL)),
            List.of(said(FAIL, FAIL), said(PASS, PASS)));
    Noise.OfBoth both = (Noise.OfBoth) noise(figures);
    assertThat(both.parts()).isEqualTo(new NoiseParts(0, 0.5, 0));
    assertThat(both.judgeShare()).hasValue(0);
    assertThat(both.interval()).isEmpty();
    assertThat(both.oneMoreTrial()).hasValueCloseTo(1 - Math.sqrt(2 / 3.0), within(1e-12));
  }

  /** Scores are averaged: variance 0.02 of two samples leaves 0.01, of three a third. */
  @Test
  void of_scores_another_sample_can_be_foretold() {
    List<JudgeFigures> figures =
        tone(
            List.of(said(score(0.2), score(0.4))),
            List.of(said(score(0.2), score(0.4))),
            List.of(said(score(0.6), score(0.8))));
    Noise.OfSamples samples = (Noise.OfSamples) noise(figures);
    assertThat(samples.differing()).isEqualTo(3);
    // Means .3 .3 .7: variance 4/75; less 0.01 between cases.
    double cases = 4 / 75.0 - 0.01;
    assertThat(samples.gain().samples())
        .hasValueCloseTo(1 - Math.sqrt((cases + 0.01) / (cases + 0.02)), within(1e-9));
    assertThat(samples.gain().oneMore())
        .hasValueCloseTo(1 - Math.sqrt((cases + 0.02 / 3) / (cases + 0.01)), within(1e-9));
    assertThat(NoisePhrases.of(figures).getFirst())
        .contains("its samples differ on 3 of 3 replies")
        .contains("what the model's replies add is not known: one trial of each case")
        .contains("one more sample of each reply would make it ");
  }

  @Test
  void what_was_done_once_is_said_to_be_unknown() {
    assertThat(noise(tone(List.of(said(PASS)), List.of(said(FAIL)))))
        .isEqualTo(new Noise.Unrepeated());
    List<JudgeFigures> oneSample =
        tone(List.of(said(PASS), said(FAIL)), List.of(said(FAIL), said(FAIL)));
    assertThat(noise(oneSample)).isInstanceOf(Noise.OfTrials.class);
    assertThat(NoisePhrases.of(oneSample).getFirst())
        .contains("is not known: one sample of each reply; one more trial of each case would");
    List<JudgeFigures> oneCase = tone(List.of(said(PASS, FAIL), said(FAIL, UNREAD)));
    assertThat(noise(oneCase)).isEqualTo(new Noise.Unseen());
    assertThat(NoisePhrases.of(oneCase).getFirst()).contains("fewer than two cases");
  }

  @Test
  void a_judge_that_asks_no_model_has_no_noise_of_its_own() {
    JudgeTally tally = new JudgeTally(List.of(facts(0), facts(1)), 1);
    for (int i = 0; i < 2; i++) {
      for (int j = 1; j <= 2; j++) {
        Verdict verdict = i == 0 && j == 1 ? PASS : FAIL;
        tally.add(0, trial(i, j, Map.of(criterion("judge:taught", "right"), List.of(verdict))));
      }
    }
    Noise taught = noise(tally.figures("judge:taught"::equals, 0.9, 1));
    // Means 1/2 and 0: variance 1/8, all of it what a reply's 1/4 leaves after two trials.
    assertThat(((Noise.OfReplies) taught).oneMoreTrial())
        .hasValueCloseTo(1 - Math.sqrt(2 / 3.0), within(1e-12));
    assertThat(NoisePhrases.of(tally.figures("judge:taught"::equals, 0.9, 1)).getFirst())
        .contains("it asks no model, so all noise is the replies'; one more trial");
  }

  @Test
  void a_sample_that_cannot_be_read_is_no_zero() {
    Noise.OfSamples read =
        (Noise.OfSamples)
            noise(tone(List.of(said(PASS, UNREAD, PASS)), List.of(said(FAIL, FAIL, UNREAD))));
    assertThat(read.differing()).isZero();
    assertThat(read.sampled()).isEqualTo(2);
  }

  @Test
  void words_preferences_and_checks_have_no_noise() {
    JudgeTally tally = new JudgeTally(List.of(facts(0), facts(1)), 1);
    Verdict word = new Verdict.Graded(new Grade.Label("kind"), Rationale.of(""));
    for (int i = 0; i < 2; i++) {
      Map<Criterion, List<Verdict>> said = new LinkedHashMap<>();
      said.put(criterion("judge:words", "word"), List.of(word, word));
      said.put(criterion(Criterion.CHECK, "contains"), List.of(PASS));
      said.put(criterion("anna", "polite"), List.of(PASS));
      tally.add(0, trial(i, 1, said));
    }
    assertThat(tally.figures(by -> false, 0.9, 1)).isEmpty();
  }

  @Test
  void a_judge_whose_answers_say_nothing_is_named() {
    Verdict broken = new Verdict.Errored(Rationale.of("no route"));
    Verdict word = new Verdict.Graded(new Grade.Label("kind"), Rationale.of(""));
    JudgeTally tally = new JudgeTally(List.of(facts(0), facts(1)), 1);
    for (int i = 0; i < 2; i++) {
      Map<Criterion, List<Verdict>> said = new LinkedHashMap<>();
      said.put(criterion("judge:mute", "polite"), List.of(UNREAD, i == 0 ? UNREAD : broken));
      said.put(criterion("judge:words", "word"), List.of(i == 0 ? word : UNREAD));
      tally.add(0, trial(i, 1, said));
    }
    List<JudgeFigures> figures = tally.figures(by -> false, 0.9, 1);
    assertThat(NoisePhrases.of(figures))
        .contains(
            "polite by judge:mute: 4 of 4 answers give no verdict (3 unscored, 1 errored)",
            "word by judge:words: 1 of 2 answers give no verdict (1 unscored, 0 errored)");
    assertThat(NoisePhrases.brief(figures).getFirst())
        .startsWith("polite by judge:mute: 4 of 4 answers give no verdict (3 unscored, 1 errored)");
  }

  @Test
  void a_judge_of_two_replies_is_told_of_elsewhere() {
    JudgeTally tally = new JudgeTally(List.of(facts(0)), 2);
    for (int side = 0; side < 2; side++) {
      TrialEntry alone = trial(0, 1, Map.of());
      tally.add(
          side,
          new TrialEntry(
              alone.key(),
              alone.arrival(),
              List.of(new FindingEntry(criterion("judge:pairs", "better"), 0, side, UNREAD))));
    }
    assertThat(tally.figures(by -> false, 0.9, 1)).isEmpty();
  }

  @Test
  void replies_to_another_question_do_not_count() {
    JudgeTally tally = new JudgeTally(List.of(facts(0)), 1);
    tally.add(0, trial(1, 1, Map.of(criterion("judge:tone", "polite"), List.of(PASS))));
    assertThat(tally.figures(by -> false, 0.9, 1)).isEmpty();
  }

  /** 10 passes and 6 fails; two replies of 8 part them: alpha is 1 - 15 * 2 / (10 * 6). */
  @Test
  void jurors_agree_beyond_chance_or_not() {
    Verdict[] first = {PASS, PASS, PASS, PASS, PASS, FAIL, FAIL, FAIL};
    Verdict[] second = {PASS, PASS, PASS, PASS, FAIL, FAIL, FAIL, PASS};
    JudgeTally tally = new JudgeTally(IntStream.range(0, 4).mapToObj(i -> facts(i)).toList(), 2);
    for (int i = 0; i < 8; i++) {
      Map<Criterion, List<Verdict>> said = new LinkedHashMap<>();
      said.put(criterion("judge:jury", "polite"), List.of(PASS));
      said.put(criterion("judge:jury", "juror a"), List.of(first[i]));
      said.put(criterion("judge:jury", "juror b"), List.of(second[i]));
      said.put(criterion("judge:other", "juror c"), List.of(FAIL));
      tally.add(i % 2, trial(i / 2, 1, said));
    }
    List<JudgeFigures> figures = tally.figures(by -> false, 0.90, 1);
    assertThat(figures).extracting(JudgeFigures::words).containsExactly("polite by judge:jury");
    Jurors.Agreement agreement = (Jurors.Agreement) figures.getFirst().jurors();
    assertThat(agreement.names()).containsExactly("a", "b");
    assertThat(agreement.replies()).isEqualTo(8);
    assertThat(agreement.alpha()).isCloseTo(0.5, within(1e-12));
    // Eight replies, but to four cases, of which draws would be nearly all alike.
    assertThat(agreement.interval()).isEmpty();
    assertThat(NoisePhrases.of(figures).getLast())
        .startsWith(
            "polite by judge:jury: its jurors a, b agree to an alpha of 0.50 (interval not"
                + " known: fewer than 5 clusters of cases) on 8 replies")
        .endsWith("on 8 replies; 1 is always, 0 no more than chance");
  }

  @Test
  void jurors_who_all_pass_everything_show_no_agreement() {
    JudgeTally tally = new JudgeTally(List.of(facts(0)), 1);
    Map<Criterion, List<Verdict>> said = new LinkedHashMap<>();
    Arrays.asList("polite", "juror a", "juror b")
        .forEach(name -> said.put(criterion("judge:jury", name), List.of(PASS)));
    tally.add(0, trial(0, 1, said));
    assertThat(tally.figures(by -> false, 0.9, 1).getFirst().jurors())
        .isEqualTo(
            new Jurors.Unknown(List.of("a", "b"), 1, "all of them said the same of every reply"));
  }
}
