package dev.assize.check;

import dev.assize.verdict.Verdict;

/** A check that reads the reply as words, numbers, amounts and dates. */
interface TokenCheck extends TextCheck {

  Verdict judge(String text, Tokens tokens);

  @Override
  default Verdict judge(String text) {
    return judge(text, Tokens.of(text));
  }

  /** What several checks look at is read once. */
  @Override
  default Verdict judge(Exhibit exhibit) {
    return judge(exhibit.text(), exhibit.tokens());
  }
}
