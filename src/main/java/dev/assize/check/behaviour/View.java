package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A text as it reads in one way, with the way back to where each of its characters stood. */
final class View {

  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[256];
  private int[] ends = new int[256];

  static View of(String text) {
    View view = new View();
    for (int i = 0; i < text.length(); i++) {
      view.add(text.charAt(i), i, i + 1);
    }
    return view;
  }

  void add(char c, int start, int end) {
    if (text.length() == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    starts[text.length()] = start;
    ends[text.length()] = end;
    text.append(c);
  }

  /** Adds a character that was made of several of another view. */
  void add(char c, View from, int first, int last) {
    add(c, from.starts[first], from.ends[last]);
  }

  int length() {
    return text.length();
  }

  char at(int i) {
    return text.charAt(i);
  }

  Optional<Span> find(String wanted) {
    int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Span(starts[at], ends[at + wanted.length() - 1]));
  }

  /** Letters and digits alone, without case, accents and the shapes they are disguised in. */
  View squeezed() {
    View squeezed = new View();
    for (int i = 0; i < length(); i++) {
      char c = at(i);
      if (c < 128) {
        if (isPlain(Character.toLowerCase(c))) {
          squeezed.add(Character.toLowerCase(c), this, i, i);
        }
      } else {
        boolean pair =
            Character.isHighSurrogate(c) && i + 1 < length() && Character.isLowSurrogate(at(i + 1));
        int last = pair ? i + 1 : i;
        String shape = plain(text.substring(i, last + 1));
        for (int k = 0; k < shape.length(); k++) {
          squeezed.add(shape.charAt(k), this, i, last);
        }
        i = last;
      }
    }
    return squeezed;
  }

  /** The same with digits and letters that look alike made one, as in leet. */
  View leet() {
    View leet = new View();
    for (int i = 0; i < length(); i++) {
      leet.add(leet(at(i)), this, i, i);
    }
    return leet;
  }

  static String squeeze(String text) {
    return of(text).squeezed().text.toString();
  }

  static String leet(String text) {
    return of(text).leet().text.toString();
  }

  private static char leet(char c) {
    int at = "01345789".indexOf(c);
    return at >= 0 ? "oieastbg".charAt(at) : c == 'l' ? 'i' : c;
  }

  private static String plain(String shape) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(shape, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .chars()
        .map(Lookalikes::latin)
        .filter(c -> isPlain((char) c) || c > 127 && Character.isLetterOrDigit(c))
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
