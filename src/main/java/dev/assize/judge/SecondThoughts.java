package dev.assize.judge;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which somebody takes back what he said, or says that this is his last word. Closed
 * sets, like all words by which a verdict is known.
 */
final class SecondThoughts {

  private static final List<String> CORRECTIONS =
      List.of(
          "no, wait",
          "scratch that",
          "my mistake",
          "i take it back",
          "i take that back",
          "second thought",
          "second thoughts",
          "on reflection",
          "upon reflection",
          "reconsideration",
          "rereading",
          "re-reading",
          "rechecking",
          "second look",
          "closer look",
          "closer inspection",
          "closer reading",
          "checking again",
          "looking again",
          "looking closer",
          "i was wrong",
          "i was mistaken",
          "i am wrong",
          "i am mistaken",
          "i meant",
          "i correct",
          "i must correct",
          "i have to correct",
          "let me correct",
          "correcting myself",
          "i must revise",
          "i have to revise",
          "let me revise",
          "i reconsider",
          "let me reconsider",
          "i change my mind",
          "i change my verdict",
          "i change my answer",
          "i change my rating",
          "i change my score",
          "i change my decision",
          "i change my choice",
          "i change it to",
          "let me change",
          "ich korrigiere",
          "bei näherem",
          "bei genauerem",
          "doch nicht",
          "corrección",
          "correzione");

  /** Written together with what stands beside them. */
  private static final List<String> JOINED = List.of("정정", "更正", "訂正");

  /** These do so only as a sentence's beginning, with a sign behind them. */
  private static final List<String> OPENINGS =
      List.of("hold on", "wait", "actually", "moment", "correction", "edit", "update", "korrektur");

  /** Before a verdict, a rating or the like. */
  private static final List<String> CORRECTED =
      List.of("corrected", "revised", "updated", "adjusted", "amended", "korrigiertes");

  /** The same. */
  private static final List<String> FINALS = List.of("final", "overall", "total");

  private static final List<String> CONCLUSIONS =
      List.of(
          "endurteil",
          "gesamturteil",
          "gesamtbewertung",
          "gesamtnote",
          "endgültig",
          "endgültiges",
          "abschließend",
          "abschließendes");

  private static final List<String> JOINED_CONCLUSIONS = List.of("최종", "종합", "最终", "最終");

  private static final Pattern SIGNED = Pattern.compile("[*_]{0,3} ?[:=]");

  private SecondThoughts() {}

  /** Whether folded words take something back. */
  static boolean correct(String folded) {
    return holdsWord(folded, CORRECTIONS)
        || holdsVerdict(folded, CORRECTED)
        || JOINED.stream().anyMatch(folded::contains)
        || OPENINGS.stream()
            .anyMatch(word -> holds(folded, word, at -> isOpening(folded, at, word.length())));
  }

  /** Whether folded words say that a verdict is the last. */
  static boolean conclude(String folded) {
    return conclusion(folded) >= 0;
  }

  /** Where the words that say that a verdict is the last begin; -1 where there are none. */
  static int conclusion(String folded) {
    return Stream.of(
            CONCLUSIONS.stream().map(word -> find(folded, word, at -> true)),
            JOINED_CONCLUSIONS.stream().map(folded::indexOf),
            FINALS.stream().map(word -> find(folded, word, at -> isOfVerdict(folded, at, word))))
        .flatMap(places -> places)
        .filter(at -> at >= 0)
        .min(Integer::compare)
        .orElse(-1);
  }

  /** Before what a verdict is called, or before a colon. */
  private static boolean isOfVerdict(String folded, int at, String word) {
    int end = at + word.length();
    return Cues.isNoun(wordFrom(folded, end))
        || SIGNED.matcher(folded).region(end, folded.length()).lookingAt();
  }

  /** One of the words with what a verdict is called behind it. */
  private static boolean holdsVerdict(String folded, List<String> words) {
    return words.stream()
        .anyMatch(
            word -> holds(folded, word, at -> Cues.isNoun(wordFrom(folded, at + word.length()))));
  }

  private static boolean holdsWord(String folded, List<String> phrases) {
    return phrases.stream().anyMatch(phrase -> holds(folded, phrase, at -> true));
  }

  private static boolean holds(String folded, String phrase, IntPredicate place) {
    return find(folded, phrase, place) >= 0;
  }

  /** Where the phrase stands as words of their own, at a place that will do. */
  private static int find(String folded, String phrase, IntPredicate place) {
    for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
      int end = at + phrase.length();
      boolean isWord =
          (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1)))
              && (end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end)));
      if (isWord && place.test(at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isOpening(String folded, int at, int length) {
    int before = at - 1;
    while (before >= 0 && folded.charAt(before) == ' ') {
      before--;
    }
    int behind = at + length;
    return (before < 0 || ".!?:;,\n(—–-*".indexOf(folded.charAt(before)) >= 0)
        && behind < folded.length()
        && ",.:!…—–-*".indexOf(folded.charAt(behind)) >= 0;
  }

  private static String wordFrom(String folded, int from) {
    int begin = from;
    while (begin < folded.length() && " _*".indexOf(folded.charAt(begin)) >= 0) {
      begin++;
    }
    int end = begin;
    while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
      end++;
    }
    return folded.substring(begin, end);
  }
}
