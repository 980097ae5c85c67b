package dev.assize.judge;

import dev.assize.check.Exhibit;
import java.util.OptionalDouble;

/** A judge that can say how sure it is, without asking anybody. */
public interface Estimating extends ReplyJudge {

  /**
   * How likely it holds a pass, from 0 to 1; it passes replies from a half on. Empty where it does
   * not estimate.
   */
  OptionalDouble chance(Exhibit exhibit);
}
