package dev.assize.drift;

import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.HashMap;
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

  /** Takes replies in one by one: those of a thousand runs need not be held at once. */
  public static final class Count {
    private final Map<String, Input> inputs = new HashMap<>();

    /** Takes in one more reply to an input. */
    public void add(String input, Repeat repeat) {
      Input known = inputs.get(input);
      if (known == null) {
        inputs.put(input, new Input(repeat));
      } else {
        known.add(repeat);
      }
    }

    /** What all of them say; inputs with fewer than two replies do not count. */
    public TotalAgreement agreement() {
      List<Input> repeated = inputs.values().stream().filter(each -> each.replies > 1).toList();
      return new TotalAgreement(
          repeated.size(),
          repeated.stream().mapToInt(each -> each.replies).min().orElse(0),
          repeated.stream().mapToInt(each -> each.replies).max().orElse(0),
          (int) repeated.stream().filter(each -> each.isSameReply).count(),
          (int) repeated.stream().filter(each -> each.isSameAnswer).count());
    }
  }

  /** The replies to one input so far. */
  private static final class Input {
    private final Repeat first;
    private int replies = 1;
    private boolean isSameReply = true;
    private boolean isSameAnswer = true;

    Input(Repeat first) {
      this.first = first;
    }

    void add(Repeat repeat) {
      replies++;
      isSameReply &= repeat.text().equals(first.text());
      isSameAnswer &= repeat.answer().equals(first.answer());
    }
  }

  /** By input; those with fewer than two replies do not count. */
  public static TotalAgreement of(Map<String, List<Repeat>> replies) {
    Count count = new Count();
    replies.forEach((input, repeats) -> repeats.forEach(each -> count.add(input, each)));
    return count.agreement();
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
