package dev.assize.judge.jury;

import static dev.assize.judge.jury.GivenJudges.BROKEN;
import static dev.assize.judge.jury.GivenJudges.FAIL;
import static dev.assize.judge.jury.GivenJudges.PASS;
import static dev.assize.judge.jury.GivenJudges.SILENT;
import static dev.assize.judge.jury.GivenJudges.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.judge.Opinion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import dev.assize.verdict.Verdict.Unscored;
import java.util.List;
import org.junit.jupiter.api.Test;

class JuryJudgeTest {

  private static final String JURY = "kind: jury\njurors: [a, b, c]\n";

  private static Verdict verdict(String more, Verdict a, Verdict b, Verdict c)
      throws InterruptedException {
    return new GivenJudges().with("a", a).with("b", b).with("c", c).verdict(JURY + more);
  }

  private static void assertPasses(Verdict verdict, boolean passes) {
    assertThat(verdict).isInstanceOf(Graded.class);
    assertThat(((Graded) verdict).grade()).isEqualTo(new PassFail(passes));
  }

  @Test
  void most_of_those_who_say_something_decide() throws InterruptedException {
    assertPasses(verdict("", PASS, FAIL, PASS), true);
    assertPasses(verdict("", FAIL, FAIL, PASS), false);
    assertThat(verdict("", PASS, FAIL, PASS).rationale().text())
        .isEqualTo("a passes, b fails, c passes");
  }

  @Test
  void a_tie_is_unscored_whatever_the_order() throws InterruptedException {
    assertThat(verdict("", PASS, FAIL, BROKEN)).isInstanceOf(Unscored.class);
    assertThat(verdict("", FAIL, SILENT, PASS)).isInstanceOf(Unscored.class);
    assertThat(verdict("rule: mean\n", score(0.2), score(0.8), SILENT))
        .isInstanceOf(Unscored.class);
  }

  @Test
  void below_the_quorum_nothing_is_decided() throws InterruptedException {
    assertThat(verdict("", PASS, SILENT, BROKEN)).isInstanceOf(Unscored.class);
    assertPasses(verdict("quorum: 1\n", PASS, SILENT, BROKEN), true);
    assertThat(verdict("quorum: 3\n", PASS, PASS, BROKEN)).isInstanceOf(Unscored.class);
  }

  /** The heavy juror's silence must not make the light ones heavier against each other. */
  @Test
  void weights_stay_when_somebody_is_silent() throws InterruptedException {
    String weighted = "rule: weighted\nweights: {a: 0.9, b: 0.5, c: 0.3}\n";
    assertPasses(verdict(weighted, PASS, FAIL, FAIL), true);
    assertPasses(verdict(weighted, FAIL, PASS, PASS), false);
    assertPasses(verdict(weighted, SILENT, PASS, FAIL), true);
    assertThat(verdict("rule: weighted\nweights: {a: 0.8, b: 0.5, c: 0.3}\n", PASS, FAIL, FAIL))
        .isInstanceOf(Unscored.class);
  }

  @Test
  void an_admission_gives_its_j_as_a_weight() throws InterruptedException {
    GivenJudges judges =
        new GivenJudges()
            .with("a", PASS)
            .with("b", FAIL)
            .with("c", FAIL)
            .file("judges/a.admission.json", "{\"verdicts\":{\"j\":0.9}}")
            .file("judges/b.admission.json", "{\"verdicts\":{\"j\":-0.1}}");
    String rule = JURY + "rule: weighted\nweights: {a: judges/a.admission.json, b: ";
    assertPasses(judges.verdict(rule + "0.4, c: 0.4}\n"), true);
    Problems problems = new Problems();
    assertThat(judges.read(rule + "judges/b.admission.json}\n", problems)).isEmpty();
    assertThat(problems.all().toString()).contains("b has no weight above 0", "no \"c\"");
  }

  @Test
  void a_sure_juror_moves_the_mean() throws InterruptedException {
    assertPasses(verdict("rule: mean\n", score(0.95), score(0.4), score(0.4)), true);
    assertPasses(verdict("rule: majority\n", score(0.95), score(0.4), score(0.4)), false);
  }

  @Test
  void a_few_fails_veto_and_silence_never_passes() throws InterruptedException {
    assertPasses(verdict("rule: veto\n", PASS, PASS, FAIL), false);
    assertPasses(verdict("rule: veto\nveto: 2\n", PASS, PASS, FAIL), true);
    assertPasses(verdict("rule: veto\nveto: 2\n", FAIL, FAIL, PASS), false);
    assertPasses(verdict("rule: veto\nveto: 2\n", PASS, PASS, BROKEN), true);
    assertThat(verdict("rule: veto\n", PASS, PASS, BROKEN)).isInstanceOf(Unscored.class);
  }

  @Test
  void each_juror_is_kept_beside_and_only_advises() throws InterruptedException {
    GivenJudges judges =
        new GivenJudges().with("a", PASS, PASS, FAIL).with("b", PASS).with("c", BROKEN);
    List<Opinion> opinions = judges.opinions(JURY + "must: true\ncriterion: right\n");
    assertThat(opinions)
        .extracting(opinion -> opinion.criterion().name() + opinion.sample())
        .containsExactly("right0", "juror a0", "juror a1", "juror a2", "juror b0", "juror c0");
    assertPasses(opinions.getFirst().verdict(), true);
    assertThat(opinions.getFirst().criterion().bearing()).isEqualTo(Bearing.MUST);
    assertThat(opinions.stream().skip(1))
        .allSatisfy(o -> assertThat(o.criterion().bearing()).isEqualTo(Bearing.ADVISORY))
        .allSatisfy(o -> assertThat(o.criterion().by()).isEqualTo("judge:x"));
    Problems problems = new Problems();
    assertThat(judges.read(JURY, problems).orElseThrow().providers())
        .containsExactly("of-a", "of-b", "of-c");
  }

  @Test
  void another_rule_or_juror_is_another_jury() {
    GivenJudges judges = new GivenJudges().with("a", PASS).with("b", PASS).with("c", PASS);
    Problems problems = new Problems();
    assertThat(
            List.of("", "quorum: 3\n", "rule: mean\n", "rule: veto\n", "rule: veto\nveto: 2\n")
                .stream()
                .map(more -> judges.read(JURY + more, problems).orElseThrow().digest())
                .distinct())
        .hasSize(5);
  }

  @Test
  void all_faults_are_told_at_once() {
    Problems problems = new Problems();
    GivenJudges judges = new GivenJudges().with("a", PASS);
    assertThat(judges.read("kind: jury\njurors: [a]\nrule: fair\nquorum: 9\nvoters: 2\n", problems))
        .isEmpty();
    assertThat(problems.all().toString())
        .contains("one juror", "rule: fair", "quorum: 9", "unknown key \"voters\"", "x.yaml:4");
  }
}
