package dev.assize.judge.jury;

import static dev.assize.judge.jury.GivenJudges.BROKEN;
import static dev.assize.judge.jury.GivenJudges.FAIL;
import static dev.assize.judge.jury.GivenJudges.PASS;
import static dev.assize.judge.jury.GivenJudges.SILENT;
import static dev.assize.judge.jury.GivenJudges.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.judge.Opinion;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Grade.Score;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import org.junit.jupiter.api.Test;

class CascadeJudgeTest {

  private static final String CASCADE = "kind: cascade\nfirst: cheap\nthen: strong\n";
  private static final String BAND = "unsure: {from: 0.4, to: 0.6}\n";

  private final GivenJudges judges = new GivenJudges().with("strong", FAIL);

  private Verdict verdict(String more, Verdict... cheap) throws InterruptedException {
    return judges.with("cheap", cheap).verdict(CASCADE + more);
  }

  private int strong() {
    return judges.asked.get("strong").get();
  }

  @Test
  void who_is_sure_decides_alone() throws InterruptedException {
    Verdict verdict = verdict("", PASS);
    assertThat(((Graded) verdict).grade()).isEqualTo(new PassFail(true));
    assertThat(verdict.rationale().text()).isEqualTo("cheap is sure. fine");
    assertThat(strong()).isZero();
    assertThat(((Graded) verdict(BAND, score(0.8))).grade()).isEqualTo(new Score(0.8));
    assertThat(strong()).isZero();
  }

  @Test
  void where_the_first_has_no_verdict_the_second_decides() throws InterruptedException {
    Verdict verdict = verdict("", SILENT);
    assertThat(((Graded) verdict).grade()).isEqualTo(new PassFail(false));
    assertThat(verdict.rationale().label()).isEqualTo("SECOND-JUDGE");
    assertThat(verdict.rationale().text())
        .isEqualTo("cheap has no verdict, so strong decides. bad");
    assertThat(verdict("", BROKEN)).isInstanceOf(Graded.class);
    assertThat(strong()).isEqualTo(2);
  }

  @Test
  void samples_that_differ_and_scores_in_the_band_are_unsure() throws InterruptedException {
    assertThat(verdict("", PASS, PASS, FAIL).rationale().text()).contains("samples that differ");
    assertThat(verdict(BAND, score(0.55)).rationale().text()).contains("stands at 0.55");
    assertThat(strong()).isEqualTo(2);
  }

  @Test
  void neither_can_say_so_nothing_is_said() throws InterruptedException {
    judges.with("strong", BROKEN);
    assertThat(verdict("", SILENT)).isInstanceOf(Verdict.Errored.class);
  }

  @Test
  void there_is_one_opinion_under_its_own_name() throws InterruptedException {
    judges.with("cheap", SILENT);
    Opinion opinion = judges.opinions(CASCADE + "criterion: right\n").getFirst();
    assertThat(opinion.criterion().by() + " " + opinion.criterion().name())
        .isEqualTo("judge:x right");
    assertThat(judges.opinions(CASCADE)).hasSize(1);
  }

  @Test
  void all_faults_are_told_at_once() {
    Problems problems = new Problems();
    assertThat(
            judges.read(
                "kind: cascade\nthen: strong\nunsure: {from: 0.9, to: 0.1, x: 1}\n", problems))
        .isEmpty();
    assertThat(problems.all().toString())
        .contains("no \"first\"", "from 0.9 to 0.1", "unknown key \"x\"");
  }
}
