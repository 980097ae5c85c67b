package dev.assize.judge;

import dev.assize.check.Exhibit;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How one kind of judge looks at a reply, once; {@link SwornJudge} makes a judge of it. */
public interface Inquiry {

  /** As {@link Judge#criteria} has them. */
  List<Criterion> criteria();

  /** As {@link Judge#question} has it. */
  default Optional<String> question(Criterion criterion) {
    return Optional.empty();
  }

  /** As {@link Judge#passesOrFails} has it. */
  default boolean passesOrFails(Criterion criterion) {
    return true;
  }

  /**
   * One look at a reply: an opinion for each criterion, in their order.
   *
   * @param parts what the judge is shown of the case and the reply
   * @param sample tells apart looks that ask the same
   */
  List<Opinion> look(Exhibit exhibit, List<Part> parts, int sample, Clerk clerk)
      throws InterruptedException;

  /**
   * What words said of a reply come to, as {@link Interpreter#read} has it.
   *
   * @param parts as for {@link #look}
   */
  List<Sense> read(String raw, Exhibit exhibit, List<Part> parts);

  /** As {@link ReplyJudge#estimates} has it. */
  default boolean estimates() {
    return false;
  }

  /** As {@link ReplyJudge#chance} has it. */
  default OptionalDouble chance(List<Opinion> said) {
    return OptionalDouble.empty();
  }

  /** How many calls one look takes at least. */
  default int calls() {
    return 1;
  }

  /**
   * Votes that make a reply suspect which holds one itself. Where a judge answers with everyday
   * words such as yes, these are not its own.
   */
  default Ballot votes() {
    return Ballot.of("PASS", "FAIL");
  }

  /** What a failure that needs no judge means for a criterion. */
  default Verdict failed(Criterion criterion, Verdict failure) {
    return failure;
  }
}
