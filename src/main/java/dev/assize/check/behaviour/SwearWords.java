package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for words as they are and as people disguise them. */
final class SwearWords {

  private static final int LONGEST = 40;
  private static final Pattern CHUNK = Pattern.compile("\\S++");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");
  private static final Pattern LETTERS_APART =
      Pattern.compile("(?<!\\S)\\p{L}(?:[ \\t]\\p{L}(?!\\S)){3,40}+");
  private static final Pattern OUTER = Pattern.compile("^[\\p{P}&&[^*@!]]++|[\\p{P}&&[^*@]]++$");
  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,60}+");
  private static final String DISGUISE = "013457@$!|€";
  private static final String MEANT = "oieastasiie";

  private final Set<String> words = new HashSet<>();
  private final List<String> beginnings;

  /**
   * @param list those that end with a star are beginnings
   */
  SwearWords(List<String> list, List<String> more) {
    list.stream().filter(word -> !word.endsWith("*")).map(SwearWords::fold).forEach(words::add);
    more.stream().map(String::strip).map(SwearWords::fold).forEach(words::add);
    beginnings =
        list.stream()
            .filter(word -> word.endsWith("*"))
            .map(word -> fold(word.substring(0, word.length() - 1)))
            .toList();
  }

  Optional<Span> in(String text) {
    Matcher chunk = CHUNK.matcher(text);
    while (chunk.find()) {
      Span span = new Span(chunk.start(), chunk.end());
      Optional<Span> found = plain(text, span);
      if (found.isEmpty() && isDisguise(chunk.group())) {
        found = Optional.of(span);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return apart(text);
  }

  private Optional<Span> plain(String text, Span chunk) {
    Matcher word = WORD.matcher(text).region(chunk.start(), chunk.end());
    while (word.find()) {
      if (word.end() - word.start() <= LONGEST && isListed(fold(word.group()))) {
        return Optional.of(new Span(word.start(), word.end()));
      }
    }
    return Optional.empty();
  }

  private Optional<Span> apart(String text) {
    Matcher letters = LETTERS_APART.matcher(text);
    while (letters.find()) {
      String together = fold(letters.group().replaceAll("\\s", ""));
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
    String shorter = DRAWN_OUT.matcher(folded).replaceAll("$1");
    return shorter.length() < folded.length() && isWord(shorter);
  }

  private boolean isWord(String folded) {
    if (words.contains(folded)) {
      return true;
    }
    for (String beginning : beginnings) {
      if (folded.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDisguise(String chunk) {
    if (chunk.length() > LONGEST || chunk.chars().allMatch(c -> c < 128 && Character.isLetter(c))) {
      return false;
    }
    String bare = OUTER.matcher(chunk).replaceAll("");
    if (bare.chars().allMatch(Character::isLetter) || bare.chars().noneMatch(Character::isLetter)) {
      return false;
    }
    return isListed(letters(chunk)) || isListed(letters(bare)) || isStarred(fold(bare));
  }

  /** Signs for the letters they stand for; separators are left out. */
  private static String letters(String chunk) {
    StringBuilder letters = new StringBuilder();
    fold(chunk)
        .chars()
        .map(c -> DISGUISE.indexOf(c) < 0 ? c : MEANT.charAt(DISGUISE.indexOf(c)))
        .filter(Character::isLetter)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /** Whether stars stand for less than half of a word's letters, and not for the first. */
  private boolean isStarred(String folded) {
    long stars = folded.chars().filter(c -> c == '*').count();
    if (stars == 0 || 2 * stars > folded.length() || folded.charAt(0) == '*') {
      return false;
    }
    return words.stream()
        .filter(word -> word.length() == folded.length() && word.length() > 3)
        .anyMatch(
            word -> {
              for (int i = 0; i < word.length(); i++) {
                if (folded.charAt(i) != '*' && folded.charAt(i) != word.charAt(i)) {
                  return false;
                }
              }
              return true;
            });
  }

  private static String fold(String word) {
    return word.chars().allMatch(c -> c < 128) ? word.toLowerCase(Locale.ROOT) : plain(word);
  }

  private static String plain(String word) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(Lookalikes::latin)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
