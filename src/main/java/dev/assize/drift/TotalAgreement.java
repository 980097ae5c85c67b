package dev.assize.drift;

import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On how many inputs a subject always says the same, asked several times: the total agreement rates
 * of raw replies (TARr@N) and of the answers read from them (TARa@N). B. Atil and others, "LLM
 * Stability: a detailed analysis with some surprises" (2024).
 *
 * @param inputs how many were asked twice or more
 * @param fewest replies to any of them, N of the input asked least
 * @param most replies to any of them
 * @param sameReplies of how many all replies are equal, character by character
 * @param sameAnswers of how many all answers are
 */
public record TotalAgreement(int inputs, int fewest, int most, int sameReplies, int sameAnswers) {

  private static final double LEVEL = 0.95;

  /**
   * One of the replies to an input.
   *
   * @param answer what it came to
   */
  public record Repeat(String text, String answer) {}

  /** By input; those with fewer than two replies do not count. */
  public static TotalAgreement of(Map<String, List<Repeat>> replies) {
    List<List<Repeat>> repeated =
        replies.values().stream().filter(each -> each.size() > 1).toList();
    return new TotalAgreement(
        repeated.size(),
        repeated.stream().mapToInt(List::size).min().orElse(0),
        repeated.stream().mapToInt(List::size).max().orElse(0),
        (int) repeated.stream().filter(TotalAgreement::sayTheSame).count(),
        (int) repeated.stream().filter(TotalAgreement::answerTheSame).count());
  }

  private static boolean sayTheSame(List<Repeat> repeats) {
    return repeats.stream().map(Repeat::text).distinct().count() == 1;
  }

  private static boolean answerTheSame(List<Repeat> repeats) {
    return repeats.stream().map(Repeat::answer).distinct().count() == 1;
  }

  /** TARr as a 95 % interval; empty without an input. */
  public Optional<Interval> ofReplies() {
    return Wilson.interval(sameReplies, inputs, LEVEL);
  }

  /** TARa as a 95 % interval; empty without an input. */
  public Optional<Interval> ofAnswers() {
    return Wilson.interval(sameAnswers, inputs, LEVEL);
  }
}
