package dev.assize.judge;

import dev.assize.base.Hidden;
import dev.assize.base.Numbers;
import java.util.List;

/**
 * A text that somebody else wrote, as a judge is shown it: hidden characters are seen, signs that a
 * chat template gives a meaning of their own are broken, and what is longer than anybody needs is
 * cut in its middle. Each such place bears a mark, {@code ⟦U+202E⟧}.
 */
final class Exposed {

  /** The most characters (UTF-16) of one text that a judge is shown, marks of places included. */
  static final int LONGEST = 60_000;

  private static final int LONGEST_TOKEN = 64;
  private static final int SHOWN = 20;
  private static final int SELECTOR = 0xFE0F;
  private static final String OPENERS = "<[";
  private static final List<String> TOKENS =
      List.of(
          "[INST]",
          "[/INST]",
          "[SYSTEM_PROMPT]",
          "[/SYSTEM_PROMPT]",
          "[AVAILABLE_TOOLS]",
          "[TOOL_CALLS]",
          "[TOOL_RESULTS]",
          "[gMASK]",
          "[CLS]",
          "[SEP]",
          "[MASK]",
          "[PAD]",
          "[UNK]",
          "<<SYS>>",
          "<</SYS>>",
          "<s>",
          "</s>",
          "<bos>",
          "<eos>",
          "<pad>",
          "<unk>",
          "<sop>",
          "<eop>",
          "<start_of_turn>",
          "<end_of_turn>",
          "<start_of_image>",
          "<think>",
          "</think>",
          "<tool_call>",
          "</tool_call>",
          "<tool_response>",
          "</tool_response>");

  private Exposed() {}

  /** The text as it is shown. */
  static String of(String text) {
    return cut(shown(text.replace("\r\n", "\n")));
  }

  /** The first sign of a chat template in a text, and a few characters more; empty when none. */
  static String token(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (OPENERS.indexOf(text.charAt(i)) >= 0 && isToken(text, i)) {
        return text.substring(i, whole(text, Math.min(text.length() - 1, i + SHOWN)));
      }
    }
    return "";
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length() + LONGEST_TOKEN);
    int before = ' ';
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      boolean isSign = OPENERS.indexOf(point) >= 0 && isToken(text, i);
      if (isSign || Hidden.is(point) || point == SELECTOR && !isPicture(before)) {
        shown.append('⟦').append(Hidden.name(point)).append('⟧');
      } else {
        shown.appendCodePoint(point);
      }
      before = point;
      i += Character.charCount(point);
    }
    return shown.toString();
  }

  /** Behind a picture, a selector asks for its colours. */
  private static boolean isPicture(int point) {
    return Character.getType(point) == Character.OTHER_SYMBOL
        || Character.getType(point) == Character.MATH_SYMBOL
        || point == '#'
        || point == '*'
        || point >= '0' && point <= '9';
  }

  private static boolean isToken(String text, int at) {
    return isBarred(text, at, '|')
        || isBarred(text, at, '｜')
        || TOKENS.stream()
            .anyMatch(token -> text.regionMatches(true, at, token, 0, token.length()));
  }

  /** {@code <|any_word|>}, as most templates have it. */
  private static boolean isBarred(String text, int at, char bar) {
    if (text.charAt(at) != '<' || at + 1 >= text.length() || text.charAt(at + 1) != bar) {
      return false;
    }
    int last = Math.min(text.length() - 1, at + LONGEST_TOKEN);
    for (int i = at + 2; i < last && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == bar && text.charAt(i + 1) == '>') {
        return true;
      }
    }
    return false;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int head = whole(text, LONGEST / 2);
    int tail = whole(text, text.length() - LONGEST / 2);
    return text.substring(0, head)
        + "\n⟦"
        + Numbers.count(tail - head, "character")
        + " left out⟧\n"
        + text.substring(tail);
  }

  /** No pair of surrogates is parted. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
