package dev.assize.judge.kinds;

import dev.assize.check.Exhibit;
import dev.assize.judge.Answered;
import dev.assize.judge.Clerk;
import dev.assize.judge.Form;
import dev.assize.judge.Inquiry;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Matter;
import dev.assize.judge.Opinion;
import dev.assize.judge.Part;
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

/**
 * A judge that puts a reply under one of a few labels, in one word and without reasons: by the word
 * itself, or by the log probabilities of the labels.
 */
public final class LabelJudge implements Inquiry {

  private static final String QUESTION = "question";

  private final String question;
  private final LabelSet labels;
  private final Asking by;
  private final Questioning<Vote> questioning;
  private final Criterion criterion;

  private LabelJudge(
      Sworn sworn, String question, LabelSet labels, Asking by, Questioning<Vote> questioning) {
    this.question = question;
    this.labels = labels;
    this.by = by;
    this.questioning = questioning;
    this.criterion =
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
  }

  /** Reads {@code kind: label}. */
  public static Optional<SwornJudge> read(JudgeSource source) {
    Asking by = Asking.read(source.fields());
    Optional<Sworn> sworn = Sworn.read(source).map(by::of);
    Optional<String> question = source.fields().required(QUESTION);
    LabelSet labels = LabelSet.read(source.fields(), by);
    return sworn.flatMap(
        known -> {
          Questioning<Vote> questioning =
              Questioning.read(
                      source,
                      known,
                      Wording.builtIn("label"),
                      Slots.ofReply(QUESTION),
                      Form.word(labels.ballot()))
                  .keeping(reply -> by.isAnsweredBy(reply, labels.all()));
          return question.map(
              text -> new SwornJudge(known, new LabelJudge(known, text, labels, by, questioning)));
        });
  }

  @Override
  public List<Criterion> criteria() {
    return List.of(criterion);
  }

  @Override
  public Optional<String> question(Criterion asked) {
    return criterion.equals(asked) && !labels.passing().isEmpty()
        ? Optional.of(question.strip())
        : Optional.empty();
  }

  @Override
  public List<Opinion> look(Exhibit exhibit, List<Part> parts, int sample, Clerk clerk)
      throws InterruptedException {
    Answered<Vote> answered = questioning.ask(matter(parts), clerk, sample);
    Verdict verdict = answered.verdict(vote -> verdict(vote, answered.exchanges()));
    return List.of(new Opinion(criterion, sample, verdict, answered.raw(), answered.exchanges()));
  }

  @Override
  public List<Sense> read(String raw, Exhibit exhibit, List<Part> parts) {
    Vote vote = questioning.read(raw, matter(parts));
    return List.of(Sense.of(criterion, vote, verdict(vote, List.of()), raw));
  }

  private Matter matter(List<Part> parts) {
    return new Matter(Map.of(QUESTION, question), parts);
  }

  private Verdict verdict(Vote vote, List<Exchange> exchanges) {
    return switch (vote) {
      case Vote.Spoilt spoilt -> spoilt.verdict();
      case Vote.Cast cast ->
          by == Asking.WORD
              ? labels.verdict(cast.choice())
              : labels.verdict(Asking.odds(exchanges, labels.all()));
    };
  }
}
