package dev.assize.check.behaviour;

import dev.assize.check.Fence;

/** Leaves out of a reply what somebody else says in it: quotations, code, lines that cite. */
final class OwnWords {

  private static final int LONGEST_QUOTATION = 600;
  private static final String IN_ITS_STEAD = "\" quoted \"";
  private static final String OPENING = "\"\u201C\u201E\u00BB\u00AB";
  private static final String CLOSING = "\"\u201D\u201C\u201D\u00AB\u00BB";

  private OwnWords() {}

  /** A quotation leaves one word; a reply that is nothing but a quotation is its own. */
  static String of(String reply) {
    String text = reply.strip();
    if (text.length() > 1 && endOfQuotation(text, 0) == text.length() - 1) {
      text = text.substring(1, text.length() - 1);
    }
    text = Fence.replaced(text, IN_ITS_STEAD);
    StringBuilder own = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfForeign(text, at);
      if (end < 0) {
        own.append(text.charAt(at));
        at++;
      } else {
        own.append(IN_ITS_STEAD);
        at = end + 1;
      }
    }
    return own.toString();
  }

  private static int endOfForeign(String text, int at) {
    char c = text.charAt(at);
    if (c == ' ' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      return -1;
    }
    if (c == '`') {
      String fence = text.startsWith("```", at) ? "```" : "`";
      int end = text.indexOf(fence, at + fence.length());
      return end < 0 || fence.length() == 1 && end - at > LONGEST_QUOTATION
          ? -1
          : end + fence.length() - 1;
    }
    if (c == '>' && (at == 0 || text.charAt(at - 1) == '\n')) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() - 1 : end - 1;
    }
    return endOfQuotation(text, at);
  }

  private static int endOfQuotation(String text, int at) {
    int kind = OPENING.indexOf(text.charAt(at));
    if (kind < 0 || kind == 0 && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return -1;
    }
    char open = text.charAt(at);
    int most = Math.min(text.length(), at + LONGEST_QUOTATION);
    for (int i = at + 1; i < most; i++) {
      char c = text.charAt(i);
      boolean closes =
          open == '\u201E' ? c == '\u201C' || c == '\u201D' || c == '"' : c == CLOSING.charAt(kind);
      if (closes) {
        return i;
      }
    }
    return -1;
  }
}
