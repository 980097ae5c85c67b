package dev.assize.judge.pair;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.judge.Answered;
import dev.assize.judge.CaseChoice;
import dev.assize.judge.Clerk;
import dev.assize.judge.Form;
import dev.assize.judge.Interpreter;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Matter;
import dev.assize.judge.Opinion;
import dev.assize.judge.PairJudge;
import dev.assize.judge.Questioning;
import dev.assize.judge.Screens;
import dev.assize.judge.Sense;
import dev.assize.judge.Sworn;
import dev.assize.judge.Vote;
import dev.assize.judge.Wording;
import dev.assize.provider.Exchange;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A judge that says which of two replies is better, asked in both orders. Where the orders disagree
 * it prefers neither.
 */
public final class PairwiseJudge implements PairJudge {

  private static final String QUESTION = "question";
  private static final Wording WORDING = Wording.builtIn("pairwise");
  private static final Form<Vote> FORM = Form.one(Choices.BALLOT);

  private final Sworn sworn;
  private final String question;
  private final Questioning<Vote> questioning;
  private final Criterion criterion;

  /**
   * Sworn as it is.
   *
   * @param question by which the better reply is to be told
   */
  private PairwiseJudge(Sworn sworn, String question, Questioning<Vote> questioning) {
    this.sworn = sworn;
    this.question = question;
    this.questioning = questioning;
    this.criterion =
        new Criterion(
            sworn.by(),
            sworn.name(),
            questioning.digests("pairwise").part(QUESTION, question).digest(),
            Bearing.ADVISORY,
            BigDecimal.ONE);
  }

  /** Reads {@code kind: pairwise}. */
  public static Optional<PairwiseJudge> read(JudgeSource source) {
    Sworn sworn = Sworn.read(source);
    Optional<String> question = source.fields().required(QUESTION);
    if (source.fields().value("must").filter(new JsonBoolean(true)::equals).isPresent()) {
      source
          .problems()
          .error(
              "judge.pairwise-must",
              source.fields().place("must"),
              "must: true",
              "no must: which of two replies is better lets no case pass or fail",
              "Take the line out, and gate by a rule with metric: preference.");
    }
    Questioning<Vote> asking = Questioning.read(source, sworn, WORDING, BothReplies.SLOTS, FORM);
    return question.map(text -> new PairwiseJudge(sworn, text, asking));
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

  /** Of one sheet alone: A is whichever reply was shown first. */
  @Override
  public Optional<Interpreter> interpreter() {
    return Optional.of(
        (raw, exhibit) -> {
          Vote vote = FORM.read(raw, exhibit.text());
          return List.of(Sense.of(criterion, vote, Sheet.of(vote).alone(), raw));
        });
  }

  @Override
  public CaseChoice cases() {
    return sworn.cases();
  }

  @Override
  public int samples(GoldenCase golden) {
    return sworn.samples(golden);
  }

  @Override
  public int calls(GoldenCase golden) {
    return 2 * samples(golden);
  }

  @Override
  public List<Opinion> compare(Exhibit one, Exhibit other, int sample, Clerk clerk)
      throws InterruptedException {
    Optional<Verdict> settled = settled(one, other);
    if (settled.isPresent()) {
      return sample == 0 ? List.of(Opinion.free(criterion, settled.get())) : List.of();
    }
    BothReplies replies = new BothReplies(one, other, sworn.manner().reference());
    return List.of(asked(replies, sample, clerk));
  }

  /** What needs no judge: the same text twice, and an empty reply where none was wanted. */
  private static Optional<Verdict> settled(Exhibit one, Exhibit other) {
    boolean isEmpty = Screens.decide(one).isPresent();
    boolean isOtherEmpty = Screens.decide(other).isPresent();
    if (isEmpty && isOtherEmpty || one.text().strip().equals(other.text().strip())) {
      String why = isEmpty ? "both replies are empty" : "both replies are the same text";
      return Optional.of(new Preferred(Choice.TIE, new Rationale(why, PairLabels.SAME)));
    }
    return isEmpty == isOtherEmpty
        ? Optional.empty()
        : Optional.of(
            new Preferred(
                isEmpty ? Choice.SECOND : Choice.FIRST,
                new Rationale("the other reply is empty", PairLabels.EMPTY)));
  }

  private Opinion asked(BothReplies replies, int sample, Clerk clerk) throws InterruptedException {
    Answered<Vote> straight = questioning.ask(matter(replies), clerk, sample);
    return switch (Sheet.of(straight)) {
      // Without a reading of the first order nothing can come of the second.
      case Sheet.Unread unread ->
          new Opinion(
              criterion,
              sample,
              Screens.marked(unread.verdict(), suspicion(replies)),
              straight.raw(),
              straight.exchanges());
      case Sheet.Read read -> {
        Answered<Vote> crossed = questioning.ask(matter(replies.crossed()), clerk, sample);
        List<Exchange> exchanges = new ArrayList<>(straight.exchanges());
        exchanges.addAll(crossed.exchanges());
        yield new Opinion(
            criterion,
            sample,
            Screens.marked(verdict(read, Sheet.of(crossed)), suspicion(replies)),
            new BothSheets(straight.raw(), crossed.raw()).text(),
            exchanges);
      }
    };
  }

  private static String suspicion(BothReplies replies) {
    String ofOne = Screens.suspicion(replies.a(), Choices.BALLOT);
    return ofOne.isEmpty() ? Screens.suspicion(replies.b(), Choices.BALLOT) : ofOne;
  }

  private static Verdict verdict(Sheet.Read straight, Sheet crossed) {
    return switch (crossed) {
      case Sheet.Unread unread -> unread.verdict();
      case Sheet.Read other -> preferred(straight, other);
    };
  }

  private static Preferred preferred(Sheet.Read straight, Sheet.Read crossed) {
    Orders orders = new Orders(straight.place(), crossed.place());
    Rationale why =
        orders.agree()
            ? Rationale.of("the same in both orders. " + straight.why())
            : new Rationale(
                "the two orders disagree, "
                    + orders.words()
                    + ". "
                    + straight.why()
                    + " / "
                    + crossed.why(),
                PairLabels.INCONSISTENT);
    return new Preferred(orders.choice(), why);
  }

  /** The question, which is alike for all cases, and the case with both replies as data. */
  private Matter matter(BothReplies replies) {
    return new Matter(Map.of(QUESTION, question), replies.parts());
  }
}
