package dev.assize.judge.pair;

import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.check.Silence;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.judge.Clerk;
import dev.assize.judge.JudgeSource;
import dev.assize.judge.Opinion;
import dev.assize.judge.PairJudge;
import dev.assize.judge.Sworn;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A judge that says which of two replies is better, asked in both orders. Where the orders disagree
 * it prefers neither.
 */
public final class PairwiseJudge implements PairJudge {

  /** The label of a tie because both replies are the same text. */
  public static final String SAME = "SAME";

  /** The label of a preference because one reply is empty. */
  public static final String EMPTY = "EMPTY";

  /** The label of a tie because the two orders disagree. */
  public static final String INCONSISTENT = "INCONSISTENT";

  private final Sworn sworn;
  private final String question;
  private final Criterion criterion;

  /**
   * @param question by which the better reply is to be told
   */
  PairwiseJudge(Sworn sworn, String question) {
    this.sworn = sworn;
    this.question = question;
    this.criterion =
        new Criterion(
            sworn.by(),
            sworn.name(),
            sworn
                .digests("pairwise")
                .part("wording", PairBrief.WORDING)
                .part("question", question)
                .digest(),
            Bearing.ADVISORY,
            BigDecimal.ONE);
  }

  /** Reads {@code kind: pairwise}. */
  public static Optional<PairwiseJudge> read(JudgeSource source) {
    Optional<Sworn> sworn = Sworn.read(source);
    Optional<String> question = source.fields().required("question");
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
    return sworn.flatMap(known -> question.map(text -> new PairwiseJudge(known, text)));
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
  public boolean asksAbout(GoldenCase golden) {
    return sworn.asksAbout(golden);
  }

  @Override
  public List<Opinion> compare(Exhibit one, Exhibit other, Clerk clerk)
      throws InterruptedException {
    Optional<Verdict> settled = settled(one, other);
    return List.of(
        settled.isPresent()
            ? Opinion.free(criterion, settled.get())
            : asked(one.golden(), one.text(), other.text(), clerk));
  }

  /** What needs no judge: the same text twice, and an empty reply where none was wanted. */
  private static Optional<Verdict> settled(Exhibit one, Exhibit other) {
    if (seen(one).equals(seen(other))) {
      return Optional.of(
          new Preferred(Choice.TIE, new Rationale("both replies are the same text", SAME)));
    }
    boolean isSilent = Silence.in(one.text());
    return isSilent == Silence.in(other.text()) || Silence.isExpectedBy(one.golden().expectation())
        ? Optional.empty()
        : Optional.of(
            new Preferred(
                isSilent ? Choice.SECOND : Choice.FIRST,
                new Rationale("the other reply is empty", EMPTY)));
  }

  private static String seen(Exhibit exhibit) {
    return Silence.in(exhibit.text()) ? "" : exhibit.text().strip();
  }

  private Opinion asked(GoldenCase golden, String one, String other, Clerk clerk)
      throws InterruptedException {
    Sheet straight = Sheet.ask(call(golden, one, other), clerk.hearing(sworn.provider(), 0));
    return switch (straight) {
      // Without a reading of the first order nothing can come of the second.
      case Sheet.Unread unread ->
          new Opinion(criterion, 0, unread.verdict(), unread.raw(), unread.exchanges());
      case Sheet.Read read ->
          both(read, Sheet.ask(call(golden, other, one), clerk.hearing(sworn.provider(), 0)));
    };
  }

  private Opinion both(Sheet.Read straight, Sheet crossed) {
    List<Exchange> exchanges = new ArrayList<>(straight.exchanges());
    exchanges.addAll(crossed.exchanges());
    Verdict verdict =
        switch (crossed) {
          case Sheet.Unread unread -> unread.verdict();
          case Sheet.Read read -> preferred(straight, read);
        };
    String raw = new BothSheets(straight.raw(), crossed.raw()).text();
    return new Opinion(criterion, 0, verdict, raw, exchanges);
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
                INCONSISTENT);
    return new Preferred(orders.choice(), why);
  }

  /** What is asked: the question first, which is alike for all cases, then the case as data. */
  ModelCall call(GoldenCase golden, String a, String b) {
    List<Message> messages =
        List.of(
            Message.system(PairBrief.rubric(question)),
            Message.user(PairBrief.material(golden, a, b)));
    return ModelCall.of(sworn.model(), messages, sworn.parameters());
  }

  /**
   * What was said in each order; empty for a verdict that took no call, or fewer than two readable
   * answers.
   *
   * @param raw as an opinion has it
   */
  public static Optional<Orders> orders(String raw) {
    return BothSheets.of(raw)
        .flatMap(
            both ->
                Choices.read(both.straight())
                    .flatMap(
                        straight ->
                            Choices.read(both.crossed())
                                .map(crossed -> new Orders(straight, crossed))));
  }
}
