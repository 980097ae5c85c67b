package dev.assize.judge.jury;

import static dev.assize.judge.jury.GivenJudges.FAIL;
import static dev.assize.judge.jury.GivenJudges.PASS;
import static dev.assize.judge.jury.GivenJudges.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.judge.FakeClerk;
import dev.assize.judge.Judge;
import dev.assize.judge.JudgeReading;
import dev.assize.judge.kinds.LabelJudge;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cascades whose first judge is asked for a label, by its probability or by its word. */
class LabelledCascadeTest {

  private static final String CASCADE = "kind: cascade\nfirst: cheap\nthen: strong\n";
  private static final String BANDED = CASCADE + "unsure: {from: 0.3, to: 0.7}\n";
  private static final String LABEL =
      "name: cheap\nkind: label\nprovider: p\nmodel: m-1\nquestion: Is it polite?\n";
  private static final String PROBABLE = LABEL + "by: probability\n";

  private final GivenJudges judges = new GivenJudges().with("strong", FAIL);

  private static Judge label(String file) {
    Problems problems = new Problems();
    Optional<Judge> judge =
        JudgeReading.of("cheap", file, Map.of("label", LabelJudge::read), problems);
    assertThat(problems.all()).isEmpty();
    return judge.orElseThrow();
  }

  /** What the cascade says where the first judge's model finds "yes" so probable, look by look. */
  private Verdict verdict(String cascade, String cheap, Double... yes) throws InterruptedException {
    Iterator<Double> looks = List.of(yes).iterator();
    FakeClerk clerk = new FakeClerk(call -> saying(looks.next()));
    return judges.with(label(cheap)).opinions(cascade, clerk).getFirst().verdict();
  }

  private static ModelReply saying(double yes) {
    String word = yes > 0.5 ? "yes" : "no";
    ModelReply bare = ModelReply.ofText(word);
    return new ModelReply(
        word,
        List.of(),
        List.of(),
        List.of(),
        bare.usage(),
        "",
        "",
        "stop",
        bare.latency(),
        json(
            "{'content':[{'token':'%s','logprob':%s,'top_logprobs':[%s,%s]}]}"
                .formatted(
                    word,
                    Math.log(Math.max(yes, 1 - yes)),
                    "{'token':'yes','logprob':%s}".formatted(Math.log(yes)),
                    "{'token':'no','logprob':%s}".formatted(Math.log(1 - yes)))));
  }

  private static JsonValue json(String text) {
    try {
      return Json.parse(text.replace('\'', '"'));
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  private int strong() {
    return judges.asked.get("strong").get();
  }

  @Test
  void a_probability_in_the_band_is_unsure() throws InterruptedException {
    Verdict verdict = verdict(BANDED, PROBABLE, 0.62);
    assertThat(((Graded) verdict).grade()).isEqualTo(new PassFail(false));
    assertThat(verdict.rationale().label()).isEqualTo(CascadeJudge.SECOND);
    assertThat(verdict.rationale().text())
        .isEqualTo("cheap stands at 0.62, so strong decides. bad");
    assertThat(verdict(BANDED, PROBABLE, 0.35).rationale().text()).contains("stands at 0.35");
    assertThat(strong()).isEqualTo(2);
  }

  @Test
  void a_probability_beside_the_band_decides_alone() throws InterruptedException {
    assertThat(verdict(BANDED, PROBABLE, 0.93).rationale().text())
        .isEqualTo("cheap is sure. yes 0.930, no 0.070");
    assertThat(((Graded) verdict(BANDED, PROBABLE, 0.1)).grade()).isEqualTo(new PassFail(false));
    assertThat(verdict(CASCADE, PROBABLE, 0.62).rationale().text()).contains("cheap is sure");
    assertThat(strong()).isZero();
  }

  @Test
  void what_counts_is_the_probability_of_a_pass_wherever_the_threshold_is()
      throws InterruptedException {
    String strict = PROBABLE + "pass: ['no']\nthreshold: 0.9\n";
    assertThat(verdict(BANDED, strict, 0.6).rationale().text()).contains("stands at 0.40");
    assertThat(verdict(BANDED, strict, 0.2).rationale().text()).contains("cheap is sure");
  }

  @Test
  void of_samples_that_agree_the_mean_counts() throws InterruptedException {
    String thrice = PROBABLE + "samples: 3\n";
    assertThat(verdict(BANDED, thrice, 0.6, 0.6, 0.75).rationale().text())
        .contains("stands at 0.65");
    assertThat(verdict(BANDED, thrice, 0.6, 0.9, 0.9).rationale().text()).contains("cheap is sure");
  }

  private List<String> told(String cascade) {
    Problems problems = new Problems();
    assertThat(judges.read(cascade, problems)).isPresent();
    assertThat(problems.errors()).isEmpty();
    return problems.all().stream().map(Problem::toString).toList();
  }

  @Test
  void a_band_that_the_first_judge_never_stands_in_is_told() {
    judges.with(label(LABEL));
    assertThat(told(BANDED))
        .singleElement()
        .asString()
        .startsWith("judges/x.yaml:5")
        .contains("judge.idle-band", "\"cheap\" gives neither", "by: probability");
    judges.with(label(PROBABLE + "labels: [billing, delivery]\n"));
    assertThat(told(BANDED)).hasSize(1);
    assertThat(told(CASCADE)).isEmpty();
    judges.with("cheap", PASS);
    assertThat(told(BANDED)).hasSize(1);
  }

  @Test
  void a_band_among_probabilities_or_scores_is_not() {
    judges.with(label(PROBABLE));
    assertThat(told(BANDED)).isEmpty();
    judges.with("cheap", score(0.5));
    assertThat(told(BANDED)).isEmpty();
  }

  private Digest digest(String cascade) {
    return judges.read(cascade, new Problems()).orElseThrow().digest();
  }

  /** Figures of digests before probabilities of labels were looked at. */
  @Test
  void only_a_cascade_that_judges_otherwise_now_is_another_judge() {
    judges.with(label(PROBABLE));
    assertThat(digest(CASCADE).hex()).startsWith("edc9dd705f45cc3d");
    assertThat(digest(BANDED).hex()).doesNotStartWith("e78e8c4ac76abd92");
    judges.with(label(LABEL));
    assertThat(digest(BANDED).hex()).startsWith("9a80189f8e5cf62a");
    judges.with("cheap", score(0.5));
    assertThat(digest(BANDED).hex()).startsWith("4d719f2c98da8684");
  }
}
