package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for words as they are and as people disguise them. Every word of every reply comes by here:
 * expressions are for the few that need them.
 */
final class SwearWords {

  private static final int LONGEST = 40;
  private static final int FEWEST_APART = 4;
  private static final Pattern APART =
      Pattern.compile("(?<!\\S)\\p{L}(?:[ \\t]\\p{L}(?!\\S)){3,40}+");
  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,60}+");

  private final Set<String> words = new HashSet<>();

  /** None begins with another, so that the last one before a word in the alphabet decides. */
  private final TreeSet<String> beginnings = new TreeSet<>();

  /**
   * @param list those that end with a star are beginnings
   */
  SwearWords(List<String> list, List<String> more) {
    list.stream().filter(word -> !word.endsWith("*")).map(Plain::fold).forEach(words::add);
    more.stream().map(String::strip).map(Plain::fold).forEach(words::add);
    list.stream()
        .filter(word -> word.endsWith("*"))
        .map(word -> Plain.fold(word.substring(0, word.length() - 1)))
        .sorted()
        .filter(word -> !isBegun(word))
        .forEach(beginnings::add);
  }

  Optional<Span> in(String text) {
    int lettersInARow = 0;
    boolean mayBeApart = false;
    Span chunk = Letters.chunk(text, 0);
    while (chunk.start() < chunk.end()) {
      Optional<Span> found = in(text, chunk);
      if (found.isPresent()) {
        return found;
      }
      lettersInARow = Letters.isOne(text, chunk) ? lettersInARow + 1 : 0;
      mayBeApart |= lettersInARow == FEWEST_APART;
      chunk = Letters.chunk(text, chunk.end());
    }
    return mayBeApart ? apart(text) : Optional.empty();
  }

  private Optional<Span> in(String text, Span chunk) {
    Span word = Letters.word(text, chunk);
    while (word.start() < word.end()) {
      if (word.end() - word.start() <= LONGEST
          && isListed(Plain.fold(text.substring(word.start(), word.end())))) {
        return Optional.of(word);
      }
      word = Letters.word(text, new Span(word.end(), chunk.end()));
    }
    return isDisguise(text, chunk) ? Optional.of(chunk) : Optional.empty();
  }

  private boolean isDisguise(String text, Span chunk) {
    if (chunk.end() - chunk.start() > LONGEST) {
      return false;
    }
    Span bare = Disguise.bare(text, chunk);
    if (!Disguise.isMixed(text, bare)) {
      return false;
    }
    String folded = Plain.fold(text.substring(bare.start(), bare.end()));
    return isListed(Disguise.letters(Plain.fold(text.substring(chunk.start(), chunk.end()))))
        || isListed(Disguise.letters(folded))
        || Disguise.isStarred(folded)
            && words.stream().anyMatch(word -> Disguise.mayBe(folded, word));
  }

  private Optional<Span> apart(String text) {
    Matcher letters = APART.matcher(text);
    while (letters.find()) {
      String together = Plain.fold(letters.group().replaceAll("\\s", ""));
      if (Stream.concat(words.stream(), beginnings.stream())
          .anyMatch(word -> word.length() > 3 && together.contains(word))) {
        return Optional.of(new Span(letters.start(), letters.end()));
      }
    }
    return Optional.empty();
  }

  private boolean isListed(String folded) {
    if (isWord(folded)) {
      return true;
    }
    return mayBeDrawnOut(folded) && isWord(DRAWN_OUT.matcher(folded).replaceAll("$1"));
  }

  private static boolean mayBeDrawnOut(String word) {
    for (int i = 2; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == word.charAt(i - 1) && c == word.charAt(i - 2) || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(String folded) {
    return words.contains(folded) || isBegun(folded);
  }

  private boolean isBegun(String folded) {
    String last = beginnings.floor(folded);
    return last != null && folded.startsWith(last);
  }
}
