package dev.assize.judge.learned;

import dev.assize.check.Exhibit;
import dev.assize.check.Sentences;
import dev.assize.check.behaviour.Manner;
import dev.assize.check.grounded.AtHand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What features may see of a reply and its case. What decides whether the case passes (its facts,
 * its checks, its policy) is no part of it: else a learned judge would only repeat what they say.
 *
 * @param reference a good answer
 * @param atHand the question, what was said before, the passages given along or retrieved, and what
 *     tools gave back
 */
record Matter(Text reply, Text reference, Text question, AtHandText atHand, Tools tools) {

  /**
   * A text, read once, and its manner only when asked for: of a question nobody wants to know it.
   */
  static final class Text {
    private final String text;
    private final Words words;
    private @Nullable Manner manner;

    private Text(String text) {
      this.text = text;
      this.words = Words.of(text);
    }

    String text() {
      return text;
    }

    Words words() {
      return words;
    }

    Manner manner() {
      Manner known = manner;
      if (known == null) {
        known = Manner.of(text);
        manner = known;
      }
      return known;
    }
  }

  /** What a reply can rest on, as a whole and line by line. */
  record AtHandText(String text, Words words, List<Words> lines) {
    static AtHandText of(String text) {
      return new AtHandText(text, Words.of(text), text.lines().map(Words::of).toList());
    }
  }

  /**
   * What was done with tools.
   *
   * @param offered how many there were
   * @param calls how many were made
   */
  record Tools(int offered, int calls) {}

  static Matter of(Exhibit exhibit) {
    return new Matter(
        new Text(exhibit.text()),
        new Text(exhibit.golden().expectation().reference()),
        new Text(exhibit.question().input()),
        AtHandText.of(AtHand.of(exhibit)),
        new Tools(exhibit.question().tools().size(), exhibit.response().toolCalls().size()));
  }

  /** The same case with another reply. */
  Matter saying(String text) {
    return new Matter(new Text(text), reference, question, atHand, tools);
  }

  /** The reply's sentences that have so many words and more. */
  List<String> sentences(int words) {
    return Sentences.of(reply.text()).stream()
        .filter(sentence -> Words.of(sentence).all().size() >= words)
        .toList();
  }
}
