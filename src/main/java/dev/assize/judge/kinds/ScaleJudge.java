package dev.assize.judge.kinds;

import dev.assize.check.Exhibit;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.judge.Ballot;
import dev.assize.judge.Clerk;
import dev.assize.judge.Form;
import dev.assize.judge.Inquiry;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Opinion;
import dev.assize.judge.Part;
import dev.assize.judge.Poll;
import dev.assize.judge.Questioning;
import dev.assize.judge.Sense;
import dev.assize.judge.Slots;
import dev.assize.judge.Sworn;
import dev.assize.judge.SwornJudge;
import dev.assize.judge.Vote;
import dev.assize.judge.Wording;
import dev.assize.provider.Exchange;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A judge that places a reply on a scale whose points have words: by the point it names (where
 * points are numbers, also by one between the ends, such as 7.5 from 1 to 10), or by the mean of
 * all points weighted with their probabilities, which is a criterion of another name.
 */
public final class ScaleJudge implements Inquiry {

  private static final String QUESTION = "question";
  private static final String SCALE = "scale";

  private final Anchors anchors;
  private final Asking by;
  private final Poll poll;

  private ScaleJudge(
      Sworn sworn, String question, Anchors anchors, Asking by, Questioning<Vote> questioning) {
    this.anchors = anchors;
    this.by = by;
    Criterion criterion =
        new Criterion(
            sworn.by(),
            by == Asking.WORD ? sworn.name() : sworn.name() + ".mean",
            questioning
                .digests(SCALE)
                .part(QUESTION, question)
                .part(SCALE, anchors.text())
                .part("by", by.word())
                .digest(),
            Bearing.ADVISORY,
            BigDecimal.ONE);
    this.poll = new Poll(criterion, questioning, Map.of(QUESTION, question, SCALE, anchors.text()));
  }

  /** Reads {@code kind: scale}. */
  public static Optional<SwornJudge> read(JudgeSource source) {
    Asking by = Asking.read(source.fields());
    Sworn sworn = by.of(Sworn.read(source));
    Optional<String> question = source.fields().required(QUESTION);
    Optional<Anchors> anchors = Anchors.read(source.fields());
    if (source.fields().value("must").filter(new JsonBoolean(true)::equals).isPresent()) {
      source
          .problems()
          .error(
              "judge.scale-must",
              source.fields().place("must"),
              "must: true",
              "no must: a place on a scale lets no case pass or fail",
              "Gate by a rule with metric: rating, or ask yes/no questions (kind: rubric).");
    }
    Ballot ballot = anchors.map(a -> ballot(a, by)).orElse(Ballot.of("worst", "best"));
    Questioning<Vote> questioning =
        Questioning.read(
            source,
            sworn,
            Wording.builtIn(SCALE),
            Slots.ofReply(QUESTION, SCALE),
            by == Asking.WORD ? Form.one(ballot) : Form.word(ballot));
    return question.flatMap(
        text ->
            anchors.map(
                scale ->
                    new SwornJudge(
                        sworn,
                        new ScaleJudge(
                            sworn,
                            text,
                            scale,
                            by,
                            questioning.keeping(
                                reply -> by.isAnsweredBy(reply, scale.points()))))));
  }

  /** The first token must be a point and nothing else where probabilities are read from it. */
  private static Ballot ballot(Anchors anchors, Asking by) {
    return by == Asking.WORD ? anchors.ballot() : Ballot.of(anchors.points());
  }

  @Override
  public boolean passesOrFails(Criterion criterion) {
    return false;
  }

  @Override
  public List<Criterion> criteria() {
    return poll.criteria();
  }

  @Override
  public Ballot votes() {
    return anchors.ballot();
  }

  /** A score, like all its findings: silence is the worst. */
  @Override
  public Verdict failed(Criterion about, Verdict failure) {
    return new Verdict.Graded(new Grade.Score(0), failure.rationale());
  }

  @Override
  public List<Opinion> look(Exhibit exhibit, List<Part> parts, int sample, Clerk clerk)
      throws InterruptedException {
    return poll.look(parts, sample, clerk, this::verdict);
  }

  @Override
  public List<Sense> read(String raw, Exhibit exhibit, List<Part> parts) {
    return poll.read(raw, parts, this::verdict);
  }

  private Verdict verdict(Vote.Cast cast, List<Exchange> exchanges) {
    return by == Asking.WORD ? named(cast) : weighted(Asking.odds(exchanges, anchors.points()));
  }

  private Verdict named(Vote.Cast cast) {
    String point = anchors.named(cast.choice());
    return score(anchors.part(point), cast.why(), point);
  }

  private Verdict weighted(Odds.Reading reading) {
    return switch (reading) {
      case Odds.Reading.Unclear unclear ->
          new Verdict.Unscored(new Rationale(unclear.why(), Vote.UNPARSABLE));
      case Odds.Reading.Clear clear ->
          score(anchors.mean(clear.odds().shares()), clear.odds().words(), clear.odds().first());
    };
  }

  /** The score, and the point as its label. */
  private static Verdict score(double part, String why, String point) {
    return new Verdict.Graded(new Grade.Score(part), new Rationale(why, point));
  }
}
