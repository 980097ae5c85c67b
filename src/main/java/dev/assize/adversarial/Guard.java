package dev.assize.adversarial;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a text that no mutator may touch when it keeps the meaning: slots, negations,
 * quantifiers, quotations, braces, and words that stand for an answer.
 */
public final class Guard {

  /** Words whose change turns the meaning: of English, and the few of German that cases mix in. */
  private static final Pattern TURNING =
      Pattern.compile(
          "(?i)\\b(?:(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unless|except"
              + "|only|all|every|each|both|any|some|most|least|more|less|before|after|until|since|than"
              + "|if|nicht|kein\\w*|nie|nur|alle\\w*|ohne)\\b|\\w+n['’]t\\b)");

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"\\n]*\"|“[^”\\n]*”|\\{[^{}]*\\}|`[^`\\n]*`");

  private final BitSet touchy;
  private final String text;
  private final Supplier<List<Word>> words = Lazy.of(this::readWords);

  private Guard(String text, BitSet touchy) {
    this.text = text;
    this.touchy = touchy;
  }

  /**
   * The guard of a text.
   *
   * @param words further texts to leave alone wherever they stand, whatever their case
   */
  public static Guard of(String text, List<String> words) {
    BitSet touchy = new BitSet(text.length());
    Slots.of(text).forEach(slot -> touchy.set(slot.from(), slot.to()));
    mark(TURNING.matcher(text), touchy);
    mark(QUOTED.matcher(text), touchy);
    markWords(text, words, touchy);
    return new Guard(text, touchy);
  }

  /** The guard of a text where values and turning words may be written in another way. */
  public static Guard ofQuotations(String text, List<String> words) {
    BitSet touchy = new BitSet(text.length());
    mark(QUOTED.matcher(text), touchy);
    markWords(text, words, touchy);
    return new Guard(text, touchy);
  }

  private static void markWords(String text, List<String> words, BitSet touchy) {
    for (String word : words) {
      if (!word.isBlank()) {
        mark(Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE).matcher(text), touchy);
      }
    }
  }

  private static void mark(Matcher matcher, BitSet touchy) {
    while (matcher.find()) {
      touchy.set(matcher.start(), matcher.end());
    }
  }

  /** Whether the character may be changed. */
  public boolean isFree(int at) {
    return !touchy.get(at);
  }

  /** Whether none of the characters is touchy. */
  public boolean isFree(int from, int to) {
    int next = touchy.nextSetBit(from);
    return next < 0 || next >= to;
  }

  /** What may not be changed, piece by piece from left to right. */
  public List<String> held() {
    List<String> held = new ArrayList<>();
    int to;
    for (int from = touchy.nextSetBit(0); from >= 0; from = touchy.nextSetBit(to)) {
      to = touchy.nextClearBit(from);
      held.add(text.substring(from, to));
    }
    return held;
  }

  /** The words of the text, runs of letters, that may be changed. */
  public List<Word> freeWords() {
    return words.get();
  }

  private List<Word> readWords() {
    return WORD.matcher(text)
        .results()
        .filter(match -> isFree(match.start(), match.end()))
        .map(match -> new Word(match.start(), match.end(), match.group()))
        .toList();
  }

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** A run of letters and where it stands. */
  public record Word(int from, int to, String text) {}
}
