package dev.assize.adversarial.surface;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Guard;
import java.util.Optional;

/** Goes through the characters of an input that may be touched, one by one. */
final class Letters {

  private Letters() {}

  /** Writes a character as it was or in another way. */
  interface Pen {
    /**
     * What stands in its place.
     *
     * @param letter the character itself
     * @param at where it stands in the input
     */
    String write(char letter, int at);
  }

  /** The input with each plain letter rewritten; nothing when that changes nothing. */
  static Optional<Draft> rewritten(Draft before, Pen pen) {
    return changed(
        before, freely(before, (c, at) -> isPlain(c) ? pen.write(c, at) : String.valueOf(c)));
  }

  /** The input with every character rewritten that may be touched. */
  static String freely(Draft before, Pen pen) {
    String input = before.input();
    Guard guard = before.guard();
    StringBuilder text = new StringBuilder(input.length() + 16);
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      if (guard.isFree(i)) {
        text.append(pen.write(c, i));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The draft with this input; nothing when it is the one that it has. */
  static Optional<Draft> changed(Draft before, String input) {
    return input.equals(before.input()) ? Optional.empty() : Optional.of(before.withInput(input));
  }

  /** All that may be touched, put together. */
  static String freeText(Draft draft) {
    Guard guard = draft.guard();
    StringBuilder free = new StringBuilder();
    for (int i = 0; i < draft.input().length(); i++) {
      if (guard.isFree(i)) {
        free.append(draft.input().charAt(i));
      }
    }
    return free.toString();
  }

  /** Letters that have one form of each case and come back from it. */
  static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The small one of a plain letter. */
  static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  /** A small letter as small or large as the model. */
  static char as(char model, char small) {
    return model >= 'A' && model <= 'Z' ? (char) (small - ('a' - 'A')) : small;
  }
}
