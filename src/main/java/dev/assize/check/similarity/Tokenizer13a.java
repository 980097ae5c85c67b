package dev.assize.check.similarity;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokenizer 13a of sacrebleu, which does what mteval-v13a of the Workshop on Machine
 * Translation does: ASCII punctuation stands alone, except within numbers.
 */
final class Tokenizer13a {

  private static final Pattern SIGN =
      Pattern.compile("([\\x7B-\\x7E\\x5B-\\x60\\x20-\\x26\\x28-\\x2B\\x3A-\\x40/])");
  private static final Pattern POINT_BEHIND_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
  private static final Pattern POINT_BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
  private static final Pattern DASH_BEHIND_DIGIT = Pattern.compile("([0-9])(-)");

  private Tokenizer13a() {}

  static List<String> words(String text) {
    String line =
        PythonText.withoutSpaceAtEnd(text)
            .replace("<skipped>", "")
            .replace("-\n", "")
            .replace("\n", " ")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
    line = SIGN.matcher(" " + line + " ").replaceAll(" $1 ");
    line = POINT_BEHIND_NO_DIGIT.matcher(line).replaceAll("$1 $2 ");
    line = POINT_BEFORE_NO_DIGIT.matcher(line).replaceAll(" $1 $2");
    line = DASH_BEHIND_DIGIT.matcher(line).replaceAll("$1 $2 ");
    return PythonText.words(line);
  }
}
