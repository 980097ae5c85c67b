package dev.assize.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ciphers of letters that need no key: the alphabet shifted (ROT13 and the other 24), mirrored
 * (Atbash), a line backwards. A stretch between line breaks, colons, quotation marks and ends of
 * sentences is read so when it shows at least two of the commonest words in that disguise, and more
 * than twice as many as in plain.
 */
final class Ciphers {

  private static final int LETTERS = 26;
  private static final int LEAST = 2;
  private static final Set<String> COMMON =
      Set.of(
          ("the and you for are with this that what have from your not can how when where was will"
                  + " does did but been they there which would should about please much long keep"
                  + " der die das und ist nicht ich wie kann wann mein eine bitte den für mit"
                  + " les des que est pas une pour dans mon comment quand"
                  + " los las una por para con cuando como puedo")
              .split(" "));

  private static final List<UnaryOperator<String>> ALL = all();

  /** By which ciphers a word is a common one. */
  private static final Map<String, List<Integer>> DISGUISED = disguised();

  private static final Pattern STRETCH =
      Pattern.compile("(?:[^\\n:\"`“”«».?!]++|[.?!](?!\\s|$))++");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private Ciphers() {}

  /** The text with every such stretch in plain. */
  static String solved(String text) {
    return STRETCH
        .matcher(text)
        .replaceAll(stretch -> Matcher.quoteReplacement(stretch(stretch.group())));
  }

  private static String stretch(String text) {
    int[] found = new int[ALL.size()];
    int plain = 0;
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      plain += COMMON.contains(word.group()) ? 1 : 0;
      DISGUISED.getOrDefault(word.group(), List.of()).forEach(cipher -> found[cipher]++);
    }
    int best = IntStream.range(0, found.length).reduce(0, (a, b) -> found[b] > found[a] ? b : a);
    return found[best] >= LEAST && found[best] > 2 * plain ? ALL.get(best).apply(text) : text;
  }

  private static List<UnaryOperator<String>> all() {
    List<UnaryOperator<String>> all = new ArrayList<>();
    for (int shift = 1; shift < LETTERS; shift++) {
      int by = shift;
      all.add(text -> letters(text, place -> (place + by) % LETTERS));
    }
    all.add(text -> letters(text, place -> LETTERS - 1 - place));
    all.add(text -> new StringBuilder(text).reverse().toString());
    return List.copyOf(all);
  }

  /** A shift by n is undone by one of 26 - n, the other two ciphers by themselves. */
  private static Map<String, List<Integer>> disguised() {
    Map<String, List<Integer>> disguised = new HashMap<>();
    for (int cipher = 0; cipher < ALL.size(); cipher++) {
      int inverse = cipher < LETTERS - 1 ? LETTERS - 2 - cipher : cipher;
      for (String word : COMMON) {
        String hidden = ALL.get(inverse).apply(word);
        if (!COMMON.contains(hidden)) {
          disguised.computeIfAbsent(hidden, w -> new ArrayList<>()).add(cipher);
        }
      }
    }
    return disguised.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  private static String letters(String text, IntUnaryOperator moved) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char first = c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
      out.append(first == 0 ? c : (char) (first + moved.applyAsInt(c - first)));
    }
    return out.toString();
  }
}
