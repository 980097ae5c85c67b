package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Guard.Word;
import java.util.List;
import java.util.function.Function;

/** Goes through the words of an input that may be touched, one by one. */
final class Words {

  private Words() {}

  /** The input with these of its words written in another way. */
  static String rewritten(Draft draft, List<Word> words, Function<Word, String> pen) {
    StringBuilder text = new StringBuilder(draft.input().length() + 16);
    int from = 0;
    for (Word word : words) {
      text.append(draft.input(), from, word.from()).append(pen.apply(word));
      from = word.to();
    }
    return text.append(draft.input(), from, draft.input().length()).toString();
  }
}
