package dev.assize.judge.kinds;

import dev.assize.check.Exhibit;
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
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A judge that puts a reply under one of a few labels, in one word and without reasons: by the word
 * itself, or by the log probabilities of the labels.
 */
public final class LabelJudge implements Inquiry {

  private static final String QUESTION = "question";

  private final String question;
  private final LabelSet labels;
  private final Asking by;
  private final Poll poll;

  private LabelJudge(
      Sworn sworn, String question, LabelSet labels, Asking by, Questioning<Vote> questioning) {
    this.question = question;
    this.labels = labels;
    this.by = by;
    Criterion criterion =
        new Criterion(
            sworn.by(),
            sworn.name(),
            questioning
                .digests("label")
                .part(QUESTION, question)
                .part("by", by.word())
                .part("pass", String.join("\n", labels.passing()))
                .part("threshold", Double.toString(labels.threshold()))
                .digest(),
            sworn.bearing(),
            BigDecimal.ONE);
    this.poll = new Poll(criterion, questioning, Map.of(QUESTION, question));
  }

  /** Reads {@code kind: label}. */
  public static Optional<SwornJudge> read(JudgeSource source) {
    Asking by = Asking.read(source.fields());
    Sworn sworn = by.of(Sworn.read(source));
    Optional<String> question = source.fields().required(QUESTION);
    LabelSet labels = LabelSet.read(source.fields(), by);
    Questioning<Vote> questioning =
        Questioning.read(
                source,
                sworn,
                Wording.builtIn("label"),
                Slots.ofReply(QUESTION),
                Form.word(labels.ballot()))
            .keeping(reply -> by.isAnsweredBy(reply, labels.all()));
    return question.map(
        text -> new SwornJudge(sworn, new LabelJudge(sworn, text, labels, by, questioning)));
  }

  @Override
  public boolean passesOrFails(Criterion criterion) {
    return !labels.passing().isEmpty();
  }

  @Override
  public List<Criterion> criteria() {
    return poll.criteria();
  }

  @Override
  public Optional<String> question(Criterion asked) {
    return poll.criterion().equals(asked) && !labels.passing().isEmpty()
        ? Optional.of(question.strip())
        : Optional.empty();
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

  @Override
  public boolean estimates() {
    return by == Asking.PROBABILITY && !labels.passing().isEmpty();
  }

  /** Of several samples the mean. */
  @Override
  public OptionalDouble chance(List<Opinion> said) {
    return estimates()
        ? said.stream()
            .map(opinion -> Asking.odds(opinion.exchanges(), labels.all()))
            .filter(Odds.Reading.Clear.class::isInstance)
            .map(Odds.Reading.Clear.class::cast)
            .mapToDouble(clear -> labels.chance(clear.odds()))
            .average()
        : OptionalDouble.empty();
  }

  private Verdict verdict(Vote.Cast cast, List<Exchange> exchanges) {
    return by == Asking.WORD
        ? labels.verdict(cast.choice())
        : labels.verdict(Asking.odds(exchanges, labels.all()));
  }
}
