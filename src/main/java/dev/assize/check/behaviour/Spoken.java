package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, without case and punctuation.
 *
 * @param spans where each of them stands
 */
record Spoken(List<String> words, List<Span> spans) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*+");

  static Spoken of(String text) {
    List<String> words = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(Normalizer.normalize(word.group(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
      spans.add(new Span(word.start(), word.end()));
    }
    return new Spoken(words, spans);
  }

  int size() {
    return words.size();
  }

  /** So many words from one on, as one text. */
  String gram(int from, int many) {
    return String.join(" ", words.subList(from, from + many));
  }
}
