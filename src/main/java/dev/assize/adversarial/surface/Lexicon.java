package dev.assize.adversarial.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words that a reader may take a misspelt one for. Found by the deletions that two words share
 * (the symmetric delete algorithm), for one slip of the pen lies between them at the most.
 */
final class Lexicon {

  private static final String FILE = "words.txt";

  private final Set<String> words;
  private final Map<String, List<String>> byDeletion = new HashMap<>();

  Lexicon(Set<String> words) {
    this.words = Set.copyOf(words);
    for (String word : words) {
      byDeletion.computeIfAbsent(word, key -> new ArrayList<>(1)).add(word);
      deletions(word)
          .forEach(left -> byDeletion.computeIfAbsent(left, key -> new ArrayList<>(1)).add(word));
    }
  }

  /** Some two and a half thousand common English words, read once. */
  static Lexicon english() {
    return Read.ENGLISH;
  }

  private static final class Read {
    private static final Lexicon ENGLISH = read();

    private static Lexicon read() {
      try (InputStream in = Lexicon.class.getResourceAsStream(FILE)) {
        Objects.requireNonNull(in, FILE);
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new Lexicon(new HashSet<>(text.lines().toList()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether it is one of the words, in small letters. */
  boolean knows(String word) {
    return words.contains(word);
  }

  /** Whether a reader who looks for the nearest word to the slip finds this one and no other. */
  boolean reads(String slip, String as) {
    return isNear(slip, as) && isOnly(slip, as, slip) && allOnly(slip, as);
  }

  private boolean allOnly(String slip, String as) {
    for (String left : deletions(slip)) {
      if (!isOnly(left, as, slip)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no other word that leaves these letters is a slip away. */
  private boolean isOnly(String left, String as, String slip) {
    for (String word : byDeletion.getOrDefault(left, List.of())) {
      if (!word.equals(as) && isNear(slip, word)) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> deletions(String word) {
    Set<String> left = new HashSet<>();
    for (int i = 0; i < word.length(); i++) {
      left.add(word.substring(0, i) + word.substring(i + 1));
    }
    return left;
  }

  /** Whether one letter added, left out, exchanged or swapped with the next lies between them. */
  static boolean isNear(String one, String other) {
    int from = 0;
    while (from < one.length() && from < other.length() && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    String a = one.substring(from);
    String b = other.substring(from);
    if (a.length() == b.length()) {
      return a.isEmpty() || a.substring(1).equals(b.substring(1)) || isSwapped(a, b);
    }
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    return longer.length() == shorter.length() + 1 && longer.substring(1).equals(shorter);
  }

  private static boolean isSwapped(String a, String b) {
    return a.length() >= 2
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }
}
