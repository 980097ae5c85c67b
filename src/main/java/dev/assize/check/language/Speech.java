package dev.assize.check.language;

import dev.assize.check.Fence;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a reply and the languages they may be of.
 *
 * @param words without code
 * @param ranked the likeliest language first
 */
record Speech(String words, List<Tongue> ranked, Map<String, Double> shares) {

  private static final int LONGEST = 10_000;
  private static final int FEWEST_LETTERS = 6;

  /** Between backticks in a line; a block that begins there is none to CommonMark, but no words. */
  private static final Pattern CODE = Pattern.compile("```.*?(?:```|\\z)", Pattern.DOTALL);

  /**
   * The likeliest language must be so many times as likely as the next that would turn the finding.
   */
  private static final double CLEAR = 1.15;

  static Speech of(String text, List<Tongue> tongues) {
    String words = CODE.matcher(Fence.replaced(text, " ")).replaceAll(" ").strip();
    String read = words.substring(0, Math.min(words.length(), LONGEST));
    if (read.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS
        && read.codePoints().noneMatch(Character::isIdeographic)) {
      return new Speech(words, List.of(), Map.of());
    }
    Map<String, Double> shares = Detector.shares(read, tongues);
    List<Tongue> ranked =
        tongues.stream()
            .sorted(
                Comparator.comparing((Tongue it) -> shares.getOrDefault(it.code(), 0.0)).reversed())
            .toList();
    return new Speech(words, ranked, shares);
  }

  Verdict judge(List<Tongue> wanted) {
    if (ranked.isEmpty()) {
      return Verdict.unscored("too few letters to tell a language: " + quote());
    }
    Tongue first = ranked.getFirst();
    Tongue rival =
        ranked.stream()
            .filter(it -> wanted.contains(it) != wanted.contains(first))
            .findFirst()
            .orElse(first);
    double times = share(first) / Math.max(share(rival), Double.MIN_NORMAL);
    String told =
        String.format(
            Locale.ROOT,
            "reads as %s, %.1f times as likely as %s: %s",
            first.name(),
            Math.min(times, 1000),
            rival.name(),
            quote());
    if (times < CLEAR) {
      return Verdict.unscored("cannot tell the language, " + told);
    }
    return wanted.contains(first) ? Verdict.passed(told) : Verdict.failed(told);
  }

  /** Whether the likeliest language is clearly likelier than the next. */
  boolean isClear() {
    return ranked.size() < 2
        || share(ranked.get(0)) >= CLEAR * Math.max(share(ranked.get(1)), Double.MIN_NORMAL);
  }

  private double share(Tongue tongue) {
    return shares.getOrDefault(tongue.code(), 0.0);
  }

  private String quote() {
    String cut = words.length() > LONGEST ? " (by the first " + LONGEST + " characters)" : "";
    return Rationale.quote(words) + cut;
  }
}
