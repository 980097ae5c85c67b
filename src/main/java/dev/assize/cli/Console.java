package dev.assize.cli;

import dev.assize.Assize;
import dev.assize.World;
import dev.assize.base.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a command prints: results to {@code out}, progress and diagnostics to {@code err}.
 *
 * @param interactive whether {@code err} is a terminal that may be redrawn
 */
record Console(World world, PrintStream out, PrintStream err, Interaction interactive) {

  /** Whether somebody watches a terminal. */
  enum Interaction {
    TERMINAL,
    PIPE
  }

  static Console ofProcess(World world) {
    boolean terminal = System.console() != null;
    PrintStream err = utf8(FileDescriptor.err);
    return new Console(
        world.telling(note -> err.println("assize: " + note)),
        utf8(FileDescriptor.out),
        err,
        terminal ? Interaction.TERMINAL : Interaction.PIPE);
  }

  Assize assize() {
    return Assize.at(world);
  }

  void tell(List<Problem> problems) {
    problems.forEach(err::println);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
