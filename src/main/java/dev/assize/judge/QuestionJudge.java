package dev.assize.judge;

import dev.assize.check.Exhibit;
import dev.assize.provider.Exchange;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A judge that answers one question about a reply with pass or fail. */
final class QuestionJudge implements Inquiry {

  private static final String PASS = "PASS";
  private static final String QUESTION = "question";
  private static final Form<Vote> FORM = Form.one(Ballot.of(PASS, "FAIL"));
  private static final Wording WORDING = Wording.builtIn(QUESTION);

  private final String question;
  private final Poll poll;

  /**
   * One in the usual words.
   *
   * @param question the rubric: what makes a reply pass
   */
  static SwornJudge of(Sworn sworn, String question) {
    Questioning<Vote> usual = Questioning.of(sworn, WORDING, FORM);
    return new SwornJudge(sworn, new QuestionJudge(sworn, question, usual));
  }

  private QuestionJudge(Sworn sworn, String question, Questioning<Vote> questioning) {
    this.question = question;
    Criterion criterion =
        new Criterion(
            sworn.by(),
            sworn.name(),
            questioning.digests("judge").part(QUESTION, question).digest(),
            sworn.bearing(),
            BigDecimal.ONE);
    this.poll = new Poll(criterion, questioning, Map.of(QUESTION, question));
  }

  static Optional<SwornJudge> read(JudgeSource source) {
    Sworn sworn = Sworn.read(source);
    Optional<String> question = source.fields().required(QUESTION);
    Questioning<Vote> questioning =
        Questioning.read(source, sworn, WORDING, Slots.ofReply(QUESTION), FORM);
    return question.map(text -> new SwornJudge(sworn, new QuestionJudge(sworn, text, questioning)));
  }

  @Override
  public List<Criterion> criteria() {
    return poll.criteria();
  }

  @Override
  public Optional<String> question(Criterion asked) {
    return poll.criterion().equals(asked) ? Optional.of(question.strip()) : Optional.empty();
  }

  @Override
  public List<Sense> read(String raw, Exhibit exhibit, List<Part> parts) {
    return poll.read(raw, parts, QuestionJudge::verdict);
  }

  @Override
  public List<Opinion> look(Exhibit exhibit, List<Part> parts, int sample, Clerk clerk)
      throws InterruptedException {
    return poll.look(parts, sample, clerk, QuestionJudge::verdict);
  }

  private static Verdict verdict(Vote.Cast cast, List<Exchange> exchanges) {
    return cast.choice().equals(PASS) ? Verdict.passed(cast.why()) : Verdict.failed(cast.why());
  }
}
