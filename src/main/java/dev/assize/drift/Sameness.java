package dev.assize.drift;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How alike two replies to one input are, by a rule that asks no model.
 *
 * <p>Equal ones are the same, even where a judge sees them otherwise. Others differ in substance
 * when what they come to differs, when one has a number that the other has not, when they do not
 * say "no" equally often (words such as no, not, never, cannot, n't, and the German nicht, kein,
 * nie, nein), or when they share less than half of their words (of all words of four letters and
 * more that either has, regardless of how often). Else they differ in wording only. Case, spaces
 * and punctuation alone are wording. The rule errs to the side of substance for free texts, and
 * cannot see a statement turned round with the very same words.
 */
public enum Sameness {
  /** Equal, character by character. */
  SAME("the same"),
  /** Other words for the same. */
  WORDING("only wording"),
  /** Says something else. */
  SUBSTANCE("in substance"),
  /** Differs, and the words that would tell how are gone. */
  UNTOLD("nobody can tell how");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)?");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
  private static final Pattern NO =
      Pattern.compile(
          "no|not|never|none|cannot|without|nicht|kein(?:e|en|em|er|es)?|nie|niemals|nein|ohne"
              + "|\\p{L}+n['’]t");
  private static final int TELLING = 4;

  private final String words;

  Sameness(String words) {
    this.words = words;
  }

  /** As reports say it. */
  public String words() {
    return words;
  }

  static Sameness of(ReplyPair pair) {
    if (pair.before().equals(pair.after())) {
      return SAME;
    }
    if (!pair.answerBefore().equals(pair.answerAfter())) {
      return SUBSTANCE;
    }
    if (pair.told() == ReplyPair.Told.BY_DIGEST) {
      return UNTOLD;
    }
    String before = plain(pair.before());
    String after = plain(pair.after());
    List<String> wordsBefore = found(WORD, before);
    List<String> wordsAfter = found(WORD, after);
    boolean alike =
        new TreeSet<>(found(NUMBER, before)).equals(new TreeSet<>(found(NUMBER, after)))
            && denials(wordsBefore) == denials(wordsAfter)
            && shareHalf(telling(wordsBefore), telling(wordsAfter));
    return alike ? WORDING : SUBSTANCE;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static long denials(Collection<String> words) {
    return words.stream().filter(word -> NO.matcher(word).matches()).count();
  }

  private static Set<String> telling(Collection<String> words) {
    Set<String> telling = new HashSet<>(words);
    telling.removeIf(word -> word.length() < TELLING);
    return telling;
  }

  private static boolean shareHalf(Set<String> one, Set<String> other) {
    Set<String> either = new HashSet<>(one);
    either.addAll(other);
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return 2 * both.size() >= either.size();
  }
}
