package dev.assize.judge;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.check.Exhibit;
import dev.assize.check.Silence;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;

/** A judge that answers one question about a reply with pass or fail. */
public final class QuestionJudge implements Judge {

  private final String name;
  private final String provider;
  private final String model;
  private final String question;
  private final JsonObject parameters;
  private final Criterion criterion;

  /**
   * @param model the provider's own model id
   * @param question the rubric: what makes a reply pass
   * @param parameters sampling parameters under the provider's own names
   * @param bearing advisory unless its file says {@code must: true}: a judge that nobody has
   *     calibrated decides nothing by itself
   */
  public QuestionJudge(
      String name,
      String provider,
      String model,
      String question,
      JsonObject parameters,
      Bearing bearing) {
    this.name = name;
    this.provider = provider;
    this.model = model;
    this.question = question;
    this.parameters = parameters;
    this.criterion = new Criterion("judge:" + name, name, digest(), bearing, BigDecimal.ONE);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String provider() {
    return provider;
  }

  @Override
  public Criterion criterion() {
    return criterion;
  }

  @Override
  public Opinion judge(Exhibit exhibit, ModelClient client) throws InterruptedException {
    boolean silenceExpected = Silence.isExpectedBy(exhibit.golden().expectation());
    if (Silence.in(exhibit.text()) && !silenceExpected) {
      return new Opinion(Silence.failure(), "");
    }
    try {
      String raw = client.ask(call(exhibit)).text();
      return new Opinion(Ballot.read(raw), raw);
    } catch (ModelException e) {
      return new Opinion(
          Verdict.errored(
              e.failure().kind().label(), "the judge did not answer: " + e.getMessage()),
          "");
    }
  }

  /** What is asked: the rubric first, which is alike for all cases, then the case as data. */
  ModelCall call(Exhibit exhibit) {
    List<Message> messages =
        List.of(Message.system(Brief.rubric(question)), Message.user(Brief.material(exhibit)));
    return ModelCall.of(model, messages, parameters);
  }

  private Digest digest() {
    return Digests.of("judge")
        .part("wording", Brief.WORDING)
        .part("provider", provider)
        .part("model", model)
        .part("question", question)
        .part("parameters", Json.canonical(parameters))
        .digest();
  }
}
