package dev.assize.check.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chapters of phrases that mean the same, from a file: {@code [chapter]} begins one, {@code @name =
 * words} makes a list, {@code #} a comment.
 */
final class PhraseBook {

  private final Map<String, Map<String, List<Phrase>>> chapters;

  private PhraseBook(Map<String, Map<String, List<Phrase>>> chapters) {
    this.chapters = chapters;
  }

  static PhraseBook in(String file) {
    Map<String, Set<String>> lists = new HashMap<>();
    Map<String, Map<String, List<Phrase>>> chapters = new HashMap<>();
    String chapter = "";
    for (String written : lines(file)) {
      // Phrases are written as people write and compared as clauses are read.
      String line = Clause.fold(written);
      if (line.startsWith("[")) {
        chapter = line.substring(1, line.length() - 1);
      } else if (line.startsWith("@") && line.contains(" = ")) {
        String[] sides = line.split(" = ", 2);
        lists
            .computeIfAbsent(sides[0], name -> new HashSet<>())
            .addAll(List.of(sides[1].strip().split(" +")));
      } else {
        Phrase phrase = Phrase.of(line, lists);
        Map<String, List<Phrase>> index = chapters.computeIfAbsent(chapter, c -> new HashMap<>());
        phrase.key().forEach(w -> index.computeIfAbsent(w, x -> new ArrayList<>()).add(phrase));
      }
    }
    return new PhraseBook(chapters);
  }

  /** Behind which word the earliest phrase of a chapter ends; -1 when none is there. */
  int endOf(String chapter, Clause clause) {
    Map<String, List<Phrase>> index = chapters.getOrDefault(chapter, Map.of());
    Set<Phrase> candidates = new LinkedHashSet<>();
    new HashSet<>(clause.words()).forEach(w -> candidates.addAll(index.getOrDefault(w, List.of())));
    int first = -1;
    for (Phrase phrase : candidates) {
      int end = phrase.endIn(clause.words());
      first = end >= 0 && (first < 0 || end < first) ? end : first;
    }
    return first;
  }

  boolean has(String chapter, Clause clause) {
    return endOf(chapter, clause) >= 0;
  }

  /** What stands in a file of this package, one thing to a line. */
  static List<String> lines(String file) {
    try (InputStream in = PhraseBook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
