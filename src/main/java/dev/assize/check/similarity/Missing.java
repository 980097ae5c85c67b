package dev.assize.check.similarity;

import dev.assize.check.similarity.Words.Word;
import dev.assize.verdict.Rationale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a reference a reply lacks, in words for people; no score depends on it. */
final class Missing {

  private Missing() {}

  /**
   * The longest stretch of the reference whose words the reply does not have, or has not as often;
   * empty when it has them all.
   */
  static Optional<String> from(String reply, String reference) {
    Map<String, Integer> offered = new HashMap<>();
    Words.ALL.smallIn(reply).forEach(word -> offered.merge(word, 1, Integer::sum));
    List<Word> words = Words.ALL.in(reference);
    int bestFirst = 0;
    int bestLast = -1;
    int first = 0;
    for (int i = 0; i < words.size(); i++) {
      if (isTaken(PythonText.lower(words.get(i).text()), offered)) {
        first = i + 1;
      } else if (i - first > bestLast - bestFirst) {
        bestFirst = first;
        bestLast = i;
      }
    }
    return bestLast < 0
        ? Optional.empty()
        : Optional.of(quote(reference, words.get(bestFirst).start(), words.get(bestLast).end()));
  }

  private static boolean isTaken(String word, Map<String, Integer> offered) {
    int left = offered.merge(word, -1, Integer::sum);
    return left >= 0;
  }

  private static String quote(String reference, int start, int end) {
    return Rationale.quote(reference.substring(start, end))
        + " at character "
        + (reference.codePointCount(0, start) + 1)
        + " of the reference";
  }
}
