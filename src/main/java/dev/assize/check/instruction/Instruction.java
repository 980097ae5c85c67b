package dev.assize.check.instruction;

import dev.assize.check.TextCheck;
import dev.assize.verdict.Verdict;

/** What a reply was told to be like, in a way that a program can verify. */
interface Instruction extends TextCheck {

  /** Looks at a text that is not blank; never throws. */
  Finding in(String text);

  @Override
  default Verdict judge(String text) {
    Finding finding = in(text);
    return finding.isFollowed() ? Verdict.passed(finding.told()) : Verdict.failed(finding.told());
  }
}
