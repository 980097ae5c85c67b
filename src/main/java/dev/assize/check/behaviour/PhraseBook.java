package dev.assize.check.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chapters of phrases that mean the same, from a file: {@code [chapter]} begins one, {@code @name =
 * words} makes a list, {@code #} a comment.
 */
final class PhraseBook {

  /** The phrases by their key words, and for each word by chapter. */
  private final Map<String, Map<String, List<Phrase>>> byWord;

  private PhraseBook(Map<String, Map<String, List<Phrase>>> byWord) {
    this.byWord = byWord;
  }

  static PhraseBook in(String file) {
    Map<String, Set<String>> lists = new HashMap<>();
    Map<String, Map<String, List<Phrase>>> byWord = new HashMap<>();
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
        for (String word : phrase.key()) {
          byWord
              .computeIfAbsent(word, w -> new HashMap<>())
              .computeIfAbsent(chapter, c -> new ArrayList<>())
              .add(phrase);
        }
      }
    }
    return new PhraseBook(byWord);
  }

  /** What a clause says, looked up once for all chapters. */
  Said saidIn(Clause clause) {
    Set<String> known = new HashSet<>(clause.words());
    List<Map<String, List<Phrase>>> phrases = new ArrayList<>();
    for (String word : known) {
      Map<String, List<Phrase>> keyed = byWord.get(word);
      if (keyed != null) {
        phrases.add(keyed);
      }
    }
    return new Said(clause.words(), known, phrases);
  }

  /**
   * The phrases that a clause may hold; nearly every word is the key of none.
   *
   * @param known the same words, each once
   * @param phrases for each word that is a key its phrases, by chapter
   */
  record Said(List<String> words, Set<String> known, List<Map<String, List<Phrase>>> phrases) {

    boolean has(String chapter) {
      return endOf(chapter) >= 0;
    }

    /** Behind which word the earliest phrase of a chapter ends; -1 when none is there. */
    int endOf(String chapter) {
      int earliest = -1;
      for (Map<String, List<Phrase>> keyed : phrases) {
        for (Phrase phrase : keyed.getOrDefault(chapter, List.of())) {
          int end = phrase.mayBeIn(known) ? phrase.endIn(words) : -1;
          earliest = earliest < 0 || end >= 0 && end < earliest ? end : earliest;
        }
      }
      return earliest;
    }
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
