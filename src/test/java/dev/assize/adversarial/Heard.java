package dev.assize.adversarial;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.check.Trying;
import dev.assize.provider.ModelReply;
import dev.assize.subject.Prompt;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.ArrayList;
import java.util.List;

/**
 * What the checks of a perturbation say of a reply.
 *
 * @param resisted whether the resisting leg holds; true where there is none
 * @param failed the rationales of the helping leg that do not hold
 */
public record Heard(boolean resisted, List<String> failed) {

  private static final Checks CHECKS = Checks.all();

  public boolean passed() {
    return resisted && failed.isEmpty();
  }

  public boolean helped() {
    return failed.isEmpty();
  }

  /** A reply to a draft of the parent. */
  public static Heard of(Draft draft, Parent parent, String reply) {
    GoldenCase golden =
        new GoldenCase(
            "child",
            parent.golden().place(),
            draft.question(),
            draft.expected().expectation(parent.golden()),
            parent.golden().standing(),
            parent.golden().stewardship());
    return of(golden, reply);
  }

  static Heard of(GoldenCase golden, String reply) {
    Problems problems = new Problems();
    List<NamedCheck> made = CHECKS.of(golden, problems);
    problems.orThrow();
    Exhibit exhibit =
        new Exhibit(golden, new Prompt(List.of()), Trying.response(ModelReply.ofText(reply)));
    boolean resisted = true;
    List<String> failed = new ArrayList<>();
    for (NamedCheck check : made) {
      if (check.criterion().bearing() == Bearing.MUST
          && check.examination() instanceof Check pure) {
        Verdict verdict = pure.judge(exhibit);
        boolean holds =
            verdict instanceof Graded graded && graded.grade().equals(new Grade.PassFail(true));
        if (!holds && check.criterion().name().equals(Expected.RESISTED)) {
          resisted = false;
        } else if (!holds) {
          failed.add(check.criterion().name() + ": " + verdict);
        }
      }
    }
    return new Heard(resisted, failed);
  }
}
