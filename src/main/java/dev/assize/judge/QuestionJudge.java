package dev.assize.judge;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.check.Silence;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelException;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A judge that answers one question about a reply with pass or fail. */
final class QuestionJudge implements ReplyJudge {

  private static final String PASS = "PASS";
  private static final Ballot BALLOT = Ballot.of(PASS, "FAIL");

  private final Sworn sworn;
  private final String question;
  private final Criterion criterion;

  /**
   * @param question the rubric: what makes a reply pass
   */
  QuestionJudge(Sworn sworn, String question) {
    this.sworn = sworn;
    this.question = question;
    this.criterion =
        new Criterion(
            sworn.by(),
            sworn.name(),
            sworn
                .digests("judge")
                .part("wording", Brief.WORDING)
                .part("question", question)
                .digest(),
            sworn.bearing(),
            BigDecimal.ONE);
  }

  static Optional<QuestionJudge> read(JudgeSource source) {
    Optional<Sworn> sworn = Sworn.read(source);
    Optional<String> question = source.fields().required("question");
    return sworn.flatMap(known -> question.map(text -> new QuestionJudge(known, text)));
  }

  @Override
  public String name() {
    return sworn.name();
  }

  @Override
  public Set<String> providers() {
    return Set.of(sworn.provider());
  }

  @Override
  public List<Sworn> asked() {
    return List.of(sworn);
  }

  @Override
  public List<Criterion> criteria() {
    return List.of(criterion);
  }

  @Override
  public Optional<String> question(Criterion asked) {
    return criterion.equals(asked) ? Optional.of(question.strip()) : Optional.empty();
  }

  @Override
  public boolean asksAbout(GoldenCase golden) {
    return sworn.asksAbout(golden);
  }

  @Override
  public List<Opinion> judge(Exhibit exhibit, Clerk clerk) throws InterruptedException {
    boolean silenceExpected = Silence.isExpectedBy(exhibit.golden().expectation());
    if (Silence.in(exhibit.text()) && !silenceExpected) {
      return List.of(Opinion.free(criterion, Silence.failure()));
    }
    Hearing hearing = clerk.hearing(sworn.provider(), 0);
    String raw = "";
    Verdict verdict;
    try {
      raw = hearing.ask(call(exhibit)).text();
      verdict = verdict(BALLOT.read(raw));
    } catch (ModelException e) {
      verdict =
          Verdict.errored(
              e.failure().kind().label(), "the judge did not answer: " + e.getMessage());
    }
    if (verdict instanceof Verdict.Graded) {
      hearing.accept();
    }
    return List.of(new Opinion(criterion, 0, verdict, raw, hearing.exchanges()));
  }

  private static Verdict verdict(Vote vote) {
    return switch (vote) {
      case Vote.Cast cast ->
          cast.choice().equals(PASS) ? Verdict.passed(cast.why()) : Verdict.failed(cast.why());
      case Vote.Spoilt spoilt -> spoilt.verdict();
    };
  }

  /** What is asked: the rubric first, which is alike for all cases, then the case as data. */
  ModelCall call(Exhibit exhibit) {
    List<Message> messages =
        List.of(Message.system(Brief.rubric(question)), Message.user(Brief.material(exhibit)));
    return ModelCall.of(sworn.model(), messages, sworn.parameters());
  }
}
