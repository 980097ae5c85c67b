package dev.assize.check.similarity;

import dev.assize.check.similarity.Words.Word;
import dev.assize.verdict.Rationale;
import java.util.List;
import java.util.Optional;

/** What of a reference a reply lacks, in words for people; no score depends on it. */
final class Missing {

  private final String reference;
  private final List<Word> words;
  private final Vocabulary vocabulary = new Vocabulary();
  private final int[] wanted;

  /** Of a reference, which is read once. */
  Missing(String reference) {
    this.reference = reference;
    words = Words.ALL.in(reference);
    wanted = vocabulary.learn(words.stream().map(it -> PythonText.lower(it.text())).toList());
  }

  /**
   * The longest stretch of the reference whose words the reply does not have, or has not as often;
   * empty when it has them all.
   */
  Optional<String> from(String reply) {
    int[] left = offered(reply);
    int bestFirst = 0;
    int bestLast = -1;
    int first = 0;
    for (int i = 0; i < wanted.length; i++) {
      if (left[wanted[i]]-- > 0) {
        first = i + 1;
      } else if (i - first > bestLast - bestFirst) {
        bestFirst = first;
        bestLast = i;
      }
    }
    return bestLast < 0
        ? Optional.empty()
        : Optional.of(quote(words.get(bestFirst).start(), words.get(bestLast).end()));
  }

  /** How often the reply has each word of the reference. */
  private int[] offered(String reply) {
    int[] offered = new int[vocabulary.size()];
    for (int word : vocabulary.of(Words.ALL.smallIn(reply))) {
      if (word != Vocabulary.UNKNOWN) {
        offered[word]++;
      }
    }
    return offered;
  }

  private String quote(int start, int end) {
    return Rationale.quote(reference.substring(start, end))
        + " at character "
        + (reference.codePointCount(0, start) + 1)
        + " of the reference";
  }
}
