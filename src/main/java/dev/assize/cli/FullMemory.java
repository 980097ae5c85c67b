package dev.assize.cli;

import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Says what to do when memory runs out, in place of where in the code it happened to. */
final class FullMemory {

  private static final String WORDS =
      "assize: memory ran out. Give more: ASSIZE_JAVA_OPTS=-Xmx1g. What was answered is kept; go on"
          + " with: assize run --resume (when every trial was played: assize report)";

  private FullMemory() {}

  /** The exit code of a command, or of an internal error when memory ran out in it. */
  static int told(Console console, IntSupplier command) {
    try {
      return command.getAsInt();
    } catch (OutOfMemoryError e) {
      return told(console);
    }
  }

  static int told(Console console) {
    console.err().println(WORDS);
    return ExitCodes.INTERNAL_ERROR;
  }

  /** Whether a fault is what another thread made of it. */
  static boolean isBehind(Throwable fault) {
    return Stream.iterate(fault, each -> each != null, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance);
  }
}
