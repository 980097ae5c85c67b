package dev.assize.check.instruction;

import dev.assize.check.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * English sentences as the Punkt tokenizer parts them (Kiss and Strunk 2006, Unsupervised
 * Multilingual Sentence Boundary Detection, Computational Linguistics 32). The decisions are
 * theirs; the words it knows are {@link EnglishWords}, not a trained model.
 */
final class Punkt {

  private static final String ENDS = ".?!";
  private static final String CLOSERS = "\"')]}\u2018\u2019\u201C\u201D\u00AB\u00BB";

  private Punkt() {}

  /** The sentences in order; none of them empty. */
  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    List<Span> spans = spans(text);
    int start = spans.getFirst().start();
    for (int i = 0; i < spans.size(); i++) {
      int end = spans.get(i).end();
      int next = i + 1 < spans.size() ? spans.get(i + 1).start() : end;
      int limit = i + 1 < spans.size() ? spans.get(i + 1).end() : end;
      int closed = afterClosers(text, next, limit);
      if (closed > next) {
        sentences.add(text.substring(start, closed));
        start = Math.min(limit, White.skip(text, closed));
      } else {
        if (end > start) {
          sentences.add(text.substring(start, end));
        }
        start = next;
      }
    }
    return sentences;
  }

  /** Before quotation marks and brackets that belong to the sentence before are moved there. */
  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int from = skipAscii(text, at);
      at = endOfChunk(text, from);
      for (int mark : candidates(text, from, at)) {
        int next = White.skip(text, mark + 1);
        boolean apart = next > mark + 1;
        int to = apart ? White.find(text, next) : mark + 2;
        if (isEnd(text.substring(from, to))) {
          spans.add(new Span(start, mark + 1));
          start = apart ? next : mark + 1;
        }
      }
    }
    spans.add(new Span(start, Math.max(start, endOfText(text))));
    return spans;
  }

  /**
   * The marks in a stretch without white space that may end a sentence: the last one, and the first
   * one when the stretch begins with it.
   */
  private static List<Integer> candidates(String text, int from, int to) {
    int last = to - 1;
    while (last > from && !isCandidate(text, last)) {
      last--;
    }
    if (!isCandidate(text, from)) {
      return last > from ? List.of(last) : List.of();
    }
    return last > from ? List.of(from, last) : List.of(from);
  }

  private static boolean isCandidate(String text, int at) {
    if (at + 1 >= text.length() || ENDS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    char next = text.charAt(at + 1);
    return White.is(next)
        ? White.skip(text, at + 1) < text.length()
        : PunktTokens.isOutsideWords(next);
  }

  private static boolean isEnd(String context) {
    List<PunktToken> tokens = PunktTokens.of(context);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).endsSentenceBefore(tokens.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Behind closing marks, when white space, a double dash or the end follows; else {@code at}. */
  private static int afterClosers(String text, int at, int limit) {
    int next = at;
    while (next < limit && CLOSERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    boolean closed = next == limit || White.is(text.charAt(next)) || text.startsWith("--", next);
    return closed ? next : at;
  }

  private static int endOfText(String text) {
    int end = text.length();
    while (end > 0 && White.is(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static int skipAscii(String text, int at) {
    int next = at;
    while (next < text.length() && isAscii(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static int endOfChunk(String text, int at) {
    int next = at;
    while (next < text.length() && !isAscii(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** Chunks are parted by plain white space only. */
  private static boolean isAscii(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
