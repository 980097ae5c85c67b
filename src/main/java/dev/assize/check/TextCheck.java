package dev.assize.check;

import dev.assize.verdict.Verdict;

/** A check that sees only the reply's text. */
@FunctionalInterface
public interface TextCheck extends Check {

  Verdict judge(String text);

  @Override
  default Verdict judge(Exhibit exhibit) {
    return judge(exhibit.text());
  }
}
