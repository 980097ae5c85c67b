package dev.assize.check;

import dev.assize.check.Description.Option;
import dev.assize.check.Loops.Loop;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reply does not go round in circles. The share of repeated runs of four words is seq-rep-4 of
 * Welleck et al. (2020), "Neural Text Generation with Unlikelihood Training".
 */
public final class NoRepetition implements CheckKind {

  private static final String IN_A_ROW = "in a row";
  private static final String SHARE = "share";
  private static final int USUAL_ROW = 3;
  private static final double USUAL_SHARE = 0.3;
  private static final int LONGEST_PASSAGE = 200;
  private static final int RUN = 4;
  private static final int FEWEST_RUNS = 20;

  /** "Hahaha" is a word; thirty of the same sign are a machine that has lost its way. */
  private static final Loops LETTERS = new Loops(12, 30);

  @Override
  public Description description() {
    return Description.of(
            "no-repetition",
            "Passes when the reply does not go round in circles: no passage of up to 200 words"
                + " stands more than 3 times in a row, no group of up to 12 letters more than 30"
                + " times, and of its runs of four words (20 and more) no more than 0.3 stood there"
                + " before (seq-rep-4, Welleck et al. 2020). Case and punctuation do not matter;"
                + " figures and signs alone may repeat.")
        .knows(
            List.of(
                new Option(IN_A_ROW, IN_A_ROW + " 2", "so many times in a row at the most, not 3"),
                new Option(SHARE, SHARE + " 0.1", "such a share of repeated runs at the most")))
        .edition(2)
        .passes("no-repetition", "No, no. It costs 5 euros, and 5 euros is all it costs.")
        .fails("no-repetition", "I see. I see. I see. I see. I see.")
        .fails("no-repetition [in a row 1]", "It costs 5 euros. It costs 5 euros.");
  }

  @Override
  public Examination make(Arguments arguments) {
    BigDecimal row =
        arguments.number(IN_A_ROW, BigDecimal.ONE).orElse(BigDecimal.valueOf(USUAL_ROW));
    Optional<BigDecimal> share = arguments.number(SHARE, BigDecimal.ZERO);
    if (share.isPresent() && share.get().compareTo(BigDecimal.ONE) > 0) {
      arguments.fault("wrong-option", "a share above 1", "[share 0.1], from 0 to 1", "");
    }
    arguments.nothing();
    Loops words =
        new Loops(LONGEST_PASSAGE, row.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
    double most = share.map(BigDecimal::doubleValue).orElse(USUAL_SHARE);
    return (Check) exhibit -> judge(exhibit, words, most);
  }

  private static Verdict judge(Exhibit exhibit, Loops loops, double most) {
    String text = exhibit.text();
    Optional<Loop> letters = LETTERS.first(text.chars().toArray(), Character::isLetter);
    if (letters.isPresent()) {
      Loop loop = letters.get();
      return looping(text, new Span(loop.start(), loop.start() + loop.length()), loop);
    }
    List<Token> words = exhibit.tokens().plain();
    int[] numbers = numbers(words);
    Optional<Loop> passages = loops.first(numbers, number -> number > 0);
    if (passages.isPresent()) {
      Loop loop = passages.get();
      int last = loop.start() + loop.length() - 1;
      return looping(
          text,
          new Span(words.get(loop.start()).span().start(), words.get(last).span().end()),
          loop);
    }
    return repeating(text, words, numbers, most);
  }

  private static Verdict looping(String text, Span passage, Loop loop) {
    return Verdict.failed(
        "LOOP", passage.in(text) + " stands there " + loop.times() + " times in a row");
  }

  /** Four words by their numbers. */
  private record Run(int first, int second, int third, int fourth) {}

  private static Verdict repeating(String text, List<Token> words, int[] numbers, double most) {
    Set<Run> seen = new HashSet<>();
    int runs = Math.max(0, words.size() - RUN + 1);
    Optional<Span> again = Optional.empty();
    for (int i = 0; i < runs; i++) {
      Run run = new Run(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]);
      if (!seen.add(run) && again.isEmpty()) {
        again =
            Optional.of(new Span(words.get(i).span().start(), words.get(i + RUN - 1).span().end()));
      }
    }
    double share = runs == 0 ? 0 : 1 - seen.size() / (double) runs;
    String told =
        String.format(Locale.ROOT, "%.2f of %d runs of four words stood there before", share, runs)
            + again.map(span -> ", as " + span.in(text)).orElse("");
    return share > most && runs >= FEWEST_RUNS ? Verdict.failed(told) : Verdict.passed(told);
  }

  /** Equal numbers for equal words, above 0 when there is a letter in them. */
  private static int[] numbers(List<Token> words) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] items = new int[words.size()];
    for (int i = 0; i < items.length; i++) {
      String word = words.get(i).word();
      items[i] =
          numbers.computeIfAbsent(
              word, w -> hasLetter(w) ? numbers.size() + 1 : -numbers.size() - 1);
    }
    return items;
  }

  private static boolean hasLetter(String word) {
    return Character.isLetter(word.codePointAt(0))
        || word.codePoints().anyMatch(Character::isLetter);
  }
}
