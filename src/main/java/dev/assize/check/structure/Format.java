package dev.assize.check.structure;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.Fence;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Verdict;
import java.util.function.UnaryOperator;

/** A format that a whole reply is to have. */
@FunctionalInterface
interface Format {

  /**
   * Reads the text and says in words what it is.
   *
   * @throws Fault when it does not have the format
   */
  String read(String text) throws Fault;

  /** The check that the reply has the format. */
  static Check check(Arguments arguments, Format format) {
    UnaryOperator<String> body = Fence.askedBy(arguments);
    return (TextCheck)
        text -> {
          try {
            return Verdict.passed(format.read(body.apply(text)));
          } catch (Fault e) {
            return Verdict.failed(String.valueOf(e.getMessage()));
          }
        };
  }
}
