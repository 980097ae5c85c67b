package dev.assize.judge.learned;

import dev.assize.base.Once;
import dev.assize.check.Exhibit;
import dev.assize.check.Quantities;
import dev.assize.check.Sentences;
import dev.assize.check.behaviour.Manner;
import dev.assize.check.similarity.Wordings;
import java.util.List;

/** A text, and what features want to know of it: worked out once, and only when asked for. */
final class Reading {

  private final String text;
  private final Once<Words> words;
  private final Once<Wordings> wordings;
  private final Quantities numbers;
  private final Once<Manner> manner;
  private final Once<List<Reading>> sentences;
  private final Once<List<Words>> lines;

  private Reading(String text, Quantities numbers) {
    this.text = text;
    this.numbers = numbers;
    words = Once.of(() -> Words.of(text));
    wordings = Once.of(() -> Wordings.of(text));
    manner = Once.of(() -> Manner.of(text));
    sentences = Once.of(() -> Sentences.of(text).stream().map(each -> of(each)).toList());
    lines = Once.of(() -> text.lines().map(Words::of).toList());
  }

  static Reading of(String text) {
    return new Reading(text, Quantities.in(text));
  }

  /** Of a reply, which checks may have read before. */
  static Reading of(Exhibit exhibit) {
    return new Reading(exhibit.text(), Quantities.of(exhibit));
  }

  String text() {
    return text;
  }

  Words words() {
    return words.get();
  }

  /** Its runs of words. */
  Wordings wordings() {
    return wordings.get();
  }

  Quantities numbers() {
    return numbers;
  }

  Manner manner() {
    return manner.get();
  }

  List<Words> lines() {
    return lines.get();
  }

  /** Its sentences that have so many words and more. */
  List<Reading> sentences(int fewest) {
    return sentences.get().stream()
        .filter(sentence -> sentence.words().all().size() >= fewest)
        .toList();
  }
}
