package dev.assize.judge;

import dev.assize.base.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Knows words by which a reply speaks to its judge, in fourteen languages. */
final class Orders {

  private static final String LABEL = "{}";
  private static final int SHORTEST_LABEL = 3;
  private static final int LONGEST_GAP = 48;
  private static final int LONGEST_TALK = 80;
  private static final List<List<String>> PHRASES =
      lines("orders.txt").map(line -> List.of(line.split(" \\.\\.\\. "))).toList();

  /**
   * One entry a set of labels, of which a project has as many as judges: made once, not per reply.
   */
  private static final Map<List<String>, List<List<String>>> BY_LABELS = new ConcurrentHashMap<>();

  private static final Set<String> EMPTY_TALK = Set.copyOf(lines("empty-talk.txt").toList());
  private static final Set<UnicodeScript> ALIKE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private Orders() {}

  /** The first phrase that orders a judge to one of the labels, or not to judge; else empty. */
  static String in(String reply, List<String> labels) {
    String words = words(reply);
    for (List<String> phrase : BY_LABELS.computeIfAbsent(labels, Orders::phrases)) {
      if (isIn(words, phrase)) {
        return String.join(" ... ", phrase).strip();
      }
    }
    return "";
  }

  private static List<List<String>> phrases(List<String> labels) {
    return PHRASES.stream().flatMap(phrase -> named(phrase, labels)).toList();
  }

  /** The reply, when all of it is words that say nothing. */
  static String emptyTalk(String reply) {
    return reply.length() <= LONGEST_TALK && EMPTY_TALK.contains(words(reply).strip())
        ? reply.strip()
        : "";
  }

  /** The first word made of letters that look alike in several alphabets. */
  static String mixedWord(String reply) {
    int from = 0;
    EnumSet<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    for (int i = 0; i <= reply.length(); i++) {
      boolean isLetter = i < reply.length() && Character.isLetter(reply.charAt(i));
      if (isLetter) {
        UnicodeScript script = UnicodeScript.of(reply.charAt(i));
        if (ALIKE.contains(script)) {
          scripts.add(script);
        }
      } else {
        if (scripts.size() > 1 && i - from > 2) {
          return reply.substring(from, i);
        }
        scripts.clear();
        from = i + 1;
      }
    }
    return "";
  }

  /** A phrase with each label in its slot; labels too short to tell anything are left out. */
  private static Stream<List<String>> named(List<String> phrase, List<String> labels) {
    if (phrase.stream().noneMatch(piece -> piece.contains(LABEL))) {
      return Stream.of(phrase);
    }
    return labels.stream()
        .map(label -> words(label).strip())
        .filter(label -> label.length() >= SHORTEST_LABEL)
        .map(label -> phrase.stream().map(piece -> piece.replace(LABEL, label)).toList());
  }

  /** Pieces in their order, each no further from the one before than a few words. */
  private static boolean isIn(String words, List<String> phrase) {
    String first = phrase.getFirst();
    int at = words.indexOf(first);
    while (at >= 0) {
      if (follows(words, at + first.length(), phrase.subList(1, phrase.size()))) {
        return true;
      }
      at = words.indexOf(first, at + 1);
    }
    return false;
  }

  private static boolean follows(String words, int from, List<String> rest) {
    int at = from;
    for (String piece : rest) {
      String near = words.substring(at, Math.min(words.length(), at + LONGEST_GAP));
      int next = near.indexOf(piece);
      if (next < 0) {
        return false;
      }
      at += next + piece.length();
    }
    return true;
  }

  /** Small letters and digits; all between them is one blank, and hidden characters are none. */
  private static String words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(plain.length() + 2).append(' ');
    int c;
    for (int i = 0; i < plain.length(); i += Character.charCount(c)) {
      c = plain.codePointAt(i);
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        words.appendCodePoint(c);
      } else if ((c == '\r' || !Hidden.is(c)) && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.append(' ').toString();
  }

  /** Vowel signs of Indian scripts are no letters, but part of words. */
  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = Orders.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Normalizer.normalize(line.strip(), Normalizer.Form.NFKC));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
