package dev.assize.imports;

import dev.assize.json.Fields;
import dev.assize.judge.ReplyJudge;
import java.util.Optional;

/** Who can read verdicts of which only a judge's words came. */
public interface Interpreters {

  /**
   * The judge of this project as whose words those of a maker are read; it answers in words. Where
   * there is none, that is told as a fault of the verdict, and a fault of its own file once.
   */
  Optional<Reader> of(String by, Fields verdict);

  /**
   * Who reads.
   *
   * @param by whose verdicts they are: whoever gave words that are read is known to be a judge
   */
  record Reader(String by, ReplyJudge judge) {}
}
