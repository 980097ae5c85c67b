package dev.assize.judge.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.judge.FakeClerk;
import dev.assize.judge.Judge;
import dev.assize.judge.JudgeKind;
import dev.assize.judge.JudgeReading;
import dev.assize.judge.ReplyJudge;
import dev.assize.provider.ModelReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads judges of these kinds from made-up files, {@code judges/x.yaml}. */
final class Reading {

  private static final String HEAD = "name: tone\nprovider: p\nmodel: m-1\n";
  private static final Map<String, JudgeKind> KINDS =
      Map.of(
          "rubric", RubricJudge::read,
          "scale", ScaleJudge::read,
          "label", LabelJudge::read,
          "faithfulness", FaithfulnessJudge::read);

  private Reading() {}

  /** A judge called {@code tone}, from what stands behind the common keys of its file. */
  static ReplyJudge judge(String text) {
    Problems problems = new Problems();
    Optional<Judge> judge = JudgeReading.of("tone", HEAD + text, KINDS, problems);
    assertThat(problems.all()).isEmpty();
    return (ReplyJudge) judge.orElseThrow();
  }

  /** The faults of a file, of which the first three lines are the common keys. */
  static List<String> faults(String text) {
    Problems problems = new Problems();
    assertThat(JudgeReading.of("tone", HEAD + text, KINDS, problems)).isEmpty();
    return problems.all().stream().map(Object::toString).toList();
  }

  /** A model that says a word, with the probabilities it had in mind. */
  static FakeClerk thinking(String word, String... tokensAndShares) {
    StringBuilder top = new StringBuilder();
    double own = 0;
    for (int i = 0; i < tokensAndShares.length; i += 2) {
      double share = Double.parseDouble(tokensAndShares[i + 1]);
      own = tokensAndShares[i].strip().equals(word) ? share : own;
      top.append(i == 0 ? "" : ",").append(token(tokensAndShares[i], share)).append('}');
    }
    JsonValue logProbabilities =
        tokensAndShares.length == 0
            ? new JsonNull()
            : json(
                "{\"content\":["
                    + token(word, Math.max(own, 1e-9))
                    + ",\"top_logprobs\":["
                    + top
                    + "]}]}");
    ModelReply bare = ModelReply.ofText(word);
    return new FakeClerk(
        call ->
            new ModelReply(
                word,
                List.of(),
                List.of(),
                List.of(),
                bare.usage(),
                "",
                "",
                "stop",
                bare.latency(),
                logProbabilities));
  }

  private static String token(String token, double share) {
    return "{\"token\":\"" + token + "\",\"logprob\":" + Math.log(share);
  }

  static JsonValue json(String text) {
    try {
      return Json.parse(text);
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }
}
