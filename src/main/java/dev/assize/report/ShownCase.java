package dev.assize.report;

import dev.assize.base.Usage;
import dev.assize.provider.Source;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A case with its texts. All texts are untrusted.
 *
 * @param why it is shown
 * @param expectation what a good answer is, one line each
 * @param baseline the baseline's trials; empty when it does not know the case
 * @param candidate the candidate's trials; empty when it does not know the case
 */
public record ShownCase(
    CaseRow row,
    Why why,
    CutText input,
    CutText context,
    List<CutText> expectation,
    List<Trial> baseline,
    List<Trial> candidate) {

  public ShownCase {
    expectation = List.copyOf(expectation);
    baseline = List.copyOf(baseline);
    candidate = List.copyOf(candidate);
  }

  /** Why a case is shown, in the order of the page; most cases have room for one reason only. */
  public enum Why {
    BROKE,
    FAILED,
    FIXED,
    UNDECIDED,
    CRITICAL,
    SAMPLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One trial of one side.
   *
   * @param latency of the reply without queueing; zero when unknown
   * @param sent the messages of the first call; told of the first trial only, as the others were
   *     sent the same
   */
  public record Trial(
      int number,
      Said said,
      List<Opinion> opinions,
      Duration latency,
      Usage usage,
      Source source,
      List<Sent> sent) {
    public Trial {
      opinions = List.copyOf(opinions);
      sent = List.copyOf(sent);
    }
  }

  /** One message of a prompt. */
  public record Sent(String role, CutText text) {}

  /** What came back. */
  public sealed interface Said {
    CutText text();

    /** A reply. */
    record Reply(CutText text) implements Said {}

    /**
     * No reply.
     *
     * @param kind the word of the class of failure
     */
    record NoReply(String kind, CutText text) implements Said {}
  }

  /**
   * What somebody found.
   *
   * @param outcome {@code passed}, {@code failed}, {@code scored 0.7}, {@code labelled x}, {@code
   *     won}, {@code lost}, {@code tie}, {@code unscored} or {@code errored}
   */
  public record Opinion(String by, String criterion, String outcome, CutText rationale) {}
}
