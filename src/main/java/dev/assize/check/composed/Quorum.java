package dev.assize.check.composed;

import dev.assize.base.Numbers;
import dev.assize.check.Arguments.Part;
import dev.assize.check.Check;
import dev.assize.check.Exhibit;
import dev.assize.verdict.Verdict;
import java.util.List;

/**
 * At least so many of the parts pass. As long as parts that could not be scored may still turn the
 * outcome, there is none.
 */
record Quorum(int least, List<Part> parts) implements Check {

  @Override
  public Verdict judge(Exhibit exhibit) {
    List<Heard> heard = parts.stream().map(part -> Heard.of(part, exhibit)).toList();
    List<Heard> passed = heard.stream().filter(Heard::hasPassed).toList();
    List<Heard> failed = heard.stream().filter(Heard::hasFailed).toList();
    if (passed.size() >= least) {
      return Verdict.passed(count(passed.size()) + ": " + Heard.tell(passed));
    }
    if (failed.size() > parts.size() - least) {
      return Verdict.failed(count(passed.size()) + ": " + Heard.tell(failed));
    }
    List<Heard> open = heard.stream().filter(h -> !h.hasPassed() && !h.hasFailed()).toList();
    return open.stream().anyMatch(Heard::isErrored)
        ? Verdict.errored(Heard.tell(open))
        : Verdict.unscored(Heard.tell(open));
  }

  private String count(int passed) {
    return passed
        + " of "
        + Numbers.count(parts.size(), "check")
        + (passed == 1 ? " passes" : " pass");
  }
}
