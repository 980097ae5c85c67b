package dev.assize.report;

import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.run.ReplyKey;
import dev.assize.score.ScoredRun;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fetches what a report shows of cases, from wherever it is kept. */
public interface CaseTexts {

  /** What was asked and what is expected; empty texts when nobody knows any more. */
  Asked asked(String caseId);

  /** Where the golden files have the case; empty when nobody knows. */
  Optional<Place> place(String caseId);

  /** What one side said, by trial; empty when it does not know the case. */
  List<Given> given(ScoredRun side, String caseId);

  /** What lists tell of one side's cases, by id; none of a case that the side does not know. */
  Map<String, CaseMarks> marks(ScoredRun side);

  /** How the questions of one side's cases begin, by id: {@link CaseRow#beginning}. */
  Map<String, String> questions(ScoredRun side);

  /**
   * A question with its expectation.
   *
   * @param input the last user turn
   * @param context passages and earlier turns; empty when there are none
   * @param expectation what a good answer is, one line each
   */
  record Asked(String input, String context, List<String> expectation) {
    public Asked {
      expectation = List.copyOf(expectation);
    }
  }

  /**
   * One trial.
   *
   * @param failure the word of the class of failure; empty when there is a reply
   * @param text the reply, or what is known of the failure
   * @param sent the messages of the first call, in order; empty for an application that makes its
   *     own prompt
   */
  record Given(
      int trial,
      String failure,
      String text,
      List<Opinion> opinions,
      Duration latency,
      Usage usage,
      Source source,
      List<Sent> sent) {
    public Given {
      opinions = List.copyOf(opinions);
      sent = List.copyOf(sent);
    }
  }

  /**
   * One message of a prompt.
   *
   * @param role {@code system}, {@code user}, {@code assistant} or {@code tool}
   */
  record Sent(String role, String text) {}

  /**
   * A verdict in words.
   *
   * @param by {@code check}, {@code judge:tone}, or whoever gave it
   * @param outcome see {@link ShownCase.Opinion}
   */
  record Opinion(String by, String criterion, String outcome, String rationale) {

    /** A verdict as reports word it. */
    public static Opinion of(Criterion criterion, Verdict verdict) {
      return new Opinion(criterion.by(), criterion.name(), outcome(verdict), rationale(verdict));
    }

    /** Of an error its class comes first: a timeout is another matter than a refused key. */
    private static String rationale(Verdict verdict) {
      String text = verdict.rationale().text();
      String label = verdict.rationale().label();
      return verdict instanceof Verdict.Errored && !label.isEmpty() ? label + ": " + text : text;
    }

    /**
     * The same as seen from one of the replies that it is about.
     *
     * @param about the replies that were compared
     */
    public static Opinion of(
        Criterion criterion, Verdict verdict, List<ReplyKey> about, ReplyKey mine) {
      Opinion plain = of(criterion, verdict);
      return verdict instanceof Verdict.Preferred preferred
          ? new Opinion(
              plain.by(),
              plain.criterion(),
              preference(preferred, about.indexOf(mine)),
              plain.rationale())
          : plain;
    }

    private static String preference(Verdict.Preferred preferred, int place) {
      return switch (preferred.choice()) {
        case TIE -> "tie";
        case FIRST -> place == 0 ? "won" : "lost";
        case SECOND -> place == 1 ? "won" : "lost";
      };
    }

    private static String outcome(Verdict verdict) {
      return switch (verdict) {
        case Verdict.Graded graded -> outcome(graded.grade());
        case Verdict.Preferred preferred ->
            "preferred " + preferred.choice().name().toLowerCase(Locale.ROOT);
        case Verdict.Unscored nothing -> "unscored";
        case Verdict.Errored broken -> "errored";
      };
    }

    private static String outcome(Grade grade) {
      return switch (grade) {
        case Grade.PassFail found -> found.passed() ? "passed" : "failed";
        case Grade.Score found -> "scored " + found.value();
        case Grade.Label found -> "labelled " + found.word();
      };
    }
  }
}
